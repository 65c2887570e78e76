"""What can be written next in the text of a policy file: names of facts, keys, and values of the estate."""

from collections.abc import Iterable
from dataclasses import dataclass

from vmclient.core.document.fault import Place
from vmclient.core.policy.facts import Kind, fact
from vmclient.core.policy.model import COMPARING, Op
from vmclient.core.policy.models import FORMAT
from vmclient.core.policy.registry import FACTS
from vmclient.text import policy_editor as words
from vmclient.ui.dialogs.policy_editor.known import Known
from vmclient.ui.dialogs.policy_editor.spots import Context

_POLICY = ("name", "enabled", "attach", "constraints", "rankby")


@dataclass(frozen=True, slots=True)
class Offer:
    """A word to write, what is said beside it, and what it means; `bare` stands without quotation marks."""

    word: str
    note: str = ""
    tip: str = ""
    bare: bool = False


def facts(known: Known, *, ranking: bool = False) -> tuple[Offer, ...]:
    """Offer the facts, those that people have set too; with `ranking` only what can order hosts."""
    names = [*FACTS, *known.set_facts()]
    return tuple(_fact(name) for name in names if not ranking or can_rank(name))


def can_rank(name: str) -> bool:
    """Tell whether hosts can be ranked by a fact: it has an order, and differs between them."""
    found = fact(name)
    return found is not None and found.kind is not Kind.LIST and found.of_move is None


def offers(context: Context, known: Known) -> tuple[Offer, ...]:
    """Offer what fits at a place of the text."""
    place = context.place
    if context.key:
        return tuple(Offer(key, words.keyword(key)) for key in _keys(place))
    match place:
        case ("format",):
            return (Offer(FORMAT),)
        case (*_, "enabled"):
            return _plain(("true", "false"), bare=True)
        case (*_, "attach", "vms", int()):
            return _plain(known.vm_names())
        case (*_, "attach", "hosts", int()):
            return _plain(known.host_names())
        case (*_, "rankby", int()):
            return tuple(
                Offer(f"{each.word}/{order}", words.order(order), each.tip)
                for each in facts(known, ranking=True)
                for order in ("a", "d")
            )
        case (*_, "defined" | "fact") | (*_, str(), 0) if _asks_fact(place):
            return facts(known)
        case (*_, str(), 1) if place[-2] in COMPARING:
            found = fact(context.first)
            bare = found is not None and found.kind is Kind.BOOLEAN
            return _plain(known.values(context.first), bare=bare)
    return ()


def _asks_fact(place: Place) -> bool:
    return place[-1] in (Op.DEFINED, "fact") or place[-2] in COMPARING


def _keys(place: Place) -> Iterable[str]:
    match place:
        case ():
            return ("format", "policies")
        case ("policies", int()):
            return _POLICY
        case ("policies", int(), "attach"):
            return ("vms", "hosts")
        case ("policies", int(), "constraints", int()):
            return ("reason", "test")
        case (*_, str(), 1) if place[-2] in COMPARING:
            return ("fact",)
    return [op.value for op in Op]


def _fact(name: str) -> Offer:
    found = fact(name)
    return Offer(name, *words.fact(found)) if found is not None else Offer(name)


def _plain(found: Iterable[str], *, bare: bool = False) -> tuple[Offer, ...]:
    return tuple(Offer(each, bare=bare) for each in found)
