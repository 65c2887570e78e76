"""Errors of files in words: where it is wrong, what is wrong there, and what the file may say instead."""

from collections.abc import Iterable

from vmclient.core.document.fault import Fault, where
from vmclient.core.problem import Fact
from vmclient.text import tr
from vmclient.text.fault_words import KINDS, REASONS, SYNTAX, UNITS, WORDS

_OF_KIND = frozenset({"kind", "other_kind"})
_REASONS = frozenset(REASONS.values())


def line(fault: Fault) -> str:
    """Say an error in a line that begins with its place."""
    at = place(fault)
    return f"{at}: {sentence(fault)}" if at else sentence(fault)


def lines(faults: Iterable[Fault]) -> tuple[str, ...]:
    """Say all errors, a line each."""
    return tuple(map(line, faults))


def place(fault: Fault) -> str:
    """Name the place of an error; empty where it is the file itself that a person has named."""
    path = fault.facts.get("path")
    if path is not None:
        return str(path)
    if fault.code.startswith("path."):
        return ""
    return where(fault.place) if fault.place else tr("file")


def sentence(fault: Fault) -> str:
    """Say what is wrong, without the place."""
    if fault.code == "path.unread":
        number = fault.facts.get("number")
        known = REASONS.get(number) if isinstance(number, int) else None
        return tr(known) if known else _text("reason", fault.facts.get("reason"))
    places = _Places({name: _text(name, value) for name, value in fault.facts.items()})
    why = WORDS.get(str(fault.facts.get("why")))
    if why is not None:
        places["why"] = tr(why).format_map(places)
    return tr(WORDS[fault.code]).format_map(places)


def kept(text: str) -> str:
    """Say an error that was kept as a fact of a problem or a finding, or the system's reason.

    Any other text stands as it is.
    """
    fault = Fault.taken(text)
    if fault is None:
        return tr(text) if text in _REASONS else text
    return line(fault) if fault.code in WORDS or fault.code == "path.unread" else text


class _Places(dict[str, str]):
    """Facts as texts; one that a record of another version has not reads as "not told"."""

    def __missing__(self, _key: str) -> str:
        return tr("not told")


def _text(name: str, value: Fact) -> str:
    """Write a fact of an error as its sentence holds it."""
    if isinstance(value, tuple):
        return _either(value)
    if name in _OF_KIND:
        return tr(KINDS.get(str(value), str(value)))
    if name == "unit":
        return tr(UNITS.get(str(value), str(value)))
    if name == "reason":
        return tr(SYNTAX.get(str(value), str(value)))
    return str(value)


def _either(values: tuple[str, ...]) -> str:
    if len(values) < 2:
        return "".join(values)
    return tr("{first} or {last}", first=", ".join(values[:-1]), last=values[-1])
