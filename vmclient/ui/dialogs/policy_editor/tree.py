"""Changes to the JSON of a policy file as a form makes them: each gives another document."""

from collections.abc import Callable, Iterator
from typing import Any

from vmclient.core.document.fault import Place
from vmclient.core.document.reading import MAX_DEPTH
from vmclient.core.document.reading import Object as JsonObject
from vmclient.core.policy.model import COMPARING, JOINING, Op
from vmclient.core.policy.models import FORMAT

GROUPS = (Op.AND, Op.OR)
_POLICY = {"name", "enabled", "attach", "constraints", "rankby"}


def blank() -> dict[str, Any]:
    """Make the test that a form begins with."""
    return {Op.EQ.value: ["vmhost.location", ""]}


def policy(name: str) -> dict[str, Any]:
    """Make the policy that a form begins with."""
    return {"name": name, "enabled": True, "attach": {"vms": ["*"], "hosts": ["*"]}}


def document(policies: list[Any]) -> dict[str, Any]:
    """Make a file of policies."""
    return {"format": FORMAT, "policies": policies}


# --- what a form can show ---


def formable(found: object) -> bool:
    """Tell whether a form can show a document; facts, names and values in it may still be wrong."""
    if not _is_object(found, {"format", "policies"}) or found.get("format") != FORMAT:  # type: ignore[attr-defined]
        return False
    return _all(found.get("policies"), _is_policy)  # type: ignore[attr-defined]


def _is_policy(found: object) -> bool:
    if not _is_object(found, _POLICY):
        return False
    assert isinstance(found, dict)  # noqa: S101 - told above
    attach = found.get("attach")
    return (
        isinstance(found.get("name"), str)
        and isinstance(found.get("enabled"), bool | None)
        and (attach is None or _is_object(attach, {"vms", "hosts"}))
        and all(_all(each, _is_text) for each in (attach or {}).values())
        and _all(found.get("constraints"), _is_constraint)
        and _all(found.get("rankby"), _is_text)
    )


def _is_constraint(found: object) -> bool:
    if not _is_object(found, {"reason", "test"}):
        return False
    assert isinstance(found, dict)  # noqa: S101 - told above
    return isinstance(found.get("reason"), str) and _is_test(found.get("test"), 0)


def _is_test(found: object, depth: int) -> bool:
    if depth > MAX_DEPTH or not _is_object(found, set(Op)) or len(found) != 1:  # type: ignore[arg-type]
        return False
    op, given = operator(found), operands(found)  # type: ignore[arg-type]
    if op is Op.DEFINED:
        return isinstance(given, str)
    if op is Op.NOT:
        return _is_test(given, depth + 1)
    if not isinstance(given, list):
        return False
    if op in COMPARING:
        return len(given) == 2 and isinstance(given[0], str) and _is_operand(given[1])
    return all(_is_test(each, depth + 1) for each in given) and (op is not Op.IF or len(given) == 3)


def _is_operand(found: object) -> bool:
    if isinstance(found, dict):
        return list(found) == ["fact"] and isinstance(found["fact"], str)
    return isinstance(found, str | int | float)


def _is_text(found: object) -> bool:
    return isinstance(found, str)


def _is_object(found: object, keys: set[str] | set[Op]) -> bool:
    twice = isinstance(found, JsonObject) and found.twice
    return isinstance(found, dict) and not twice and set(found) <= set(keys)


def _all(found: object, right: Callable[[object], bool]) -> bool:
    return found is None or (isinstance(found, list) and all(right(each) for each in found))


# --- tests ---


def operator(node: dict[str, Any]) -> Op:
    """Tell what a test does."""
    return Op(next(iter(node)))


def operands(node: dict[str, Any]) -> Any:
    """Give what a test does it with."""
    return next(iter(node.values()))


def branches(node: dict[str, Any], place: Place) -> Iterator[Place]:
    """Give the places of the tests below one."""
    op = operator(node)
    if op is Op.NOT:
        yield (*place, op.value)
    elif op in JOINING:
        yield from ((*place, op.value, index) for index in range(len(operands(node))))


def group(place: Place) -> Place | None:
    """Give the place of the test around one; None for the outermost."""
    if place[-1] == Op.NOT:
        return place[:-1]
    return place[:-2] if isinstance(place[-1], int) else None


def choices(node: dict[str, Any]) -> tuple[Op, ...]:
    """List the operators that a test can be given; a group stays one, so that nothing in it is lost."""
    return tuple(op for op in Op if op in JOINING) if operator(node) in JOINING else tuple(Op)


def retold(node: dict[str, Any], op: Op) -> dict[str, Any]:
    """Make the same test with another operator; what cannot be said with it alone is put inside."""
    old, given = operator(node), operands(node)
    if op is old:
        return node
    if old in JOINING and op in JOINING:
        inner = [given] if old is Op.NOT else given
        if op in GROUPS and old is not Op.IF:
            return {op.value: inner}
        if op is Op.NOT and len(inner) == 1:
            return {op.value: inner[0]}
    elif op is Op.DEFINED:
        return {op.value: given[0]}
    elif op in COMPARING:
        return {op.value: [given, ""] if old is Op.DEFINED else given}
    return wrapped(node, op)


def wrapped(node: dict[str, Any], op: Op) -> dict[str, Any]:
    """Put a test into a group; an if has it as its condition."""
    if op is Op.NOT:
        return {op.value: node}
    return {op.value: [node, blank(), blank()] if op is Op.IF else [node]}


# --- places ---


def at(found: Any, place: Place) -> Any:
    """Give the value at a place."""
    for step in place:
        found = found[step]
    return found


def put(found: Any, place: Place, value: object) -> Any:
    """Give a document with another value at a place; an object that is left out there is made."""
    if not place:
        return value
    step, rest = place[0], place[1:]
    if isinstance(found, list):
        return [put(each, rest, value) if index == step else each for index, each in enumerate(found)]
    held = dict(found or {})
    held[str(step)] = put(held.get(str(step)), rest, value)
    return held


def changed(found: Any, place: Place, change: Callable[[list[Any]], None]) -> Any:
    """Give a document in which the list at a place is another; one that is left out counts as empty."""
    for index, step in enumerate(place):
        if isinstance(step, str) and at(found, place[:index]).get(step) is None:
            found = put(found, place[: index + 1], [])
    items = list(at(found, place))
    change(items)
    return put(found, place, items)


def inserted(found: Any, place: Place, value: object) -> Any:
    """Put a value into a list, before what stands at the place."""
    return changed(found, place[:-1], lambda items: items.insert(int(place[-1]), value))


def appended(found: Any, place: Place, value: object) -> tuple[Any, Place]:
    """Put a value at the end of a list; also gives its place."""
    found = changed(found, place, lambda items: items.append(value))
    return found, (*place, len(at(found, place)) - 1)


def moved(found: Any, place: Place, step: int) -> tuple[Any, Place]:
    """Let an item of a list change places with its neighbour; also gives its new place."""
    here, there = int(place[-1]), int(place[-1]) + step

    def swap(items: list[Any]) -> None:
        items[here], items[there] = items[there], items[here]

    return changed(found, place[:-1], swap), (*place[:-1], there)


def can_move(found: Any, place: Place, step: int) -> bool:
    """Tell whether an item of a list has such a neighbour."""
    if not isinstance(place[-1], int):
        return False
    return 0 <= place[-1] + step < len(at(found, place[:-1]))


def dropped(found: Any, place: Place) -> Any:
    """Take an item out of its list."""
    return changed(found, place[:-1], lambda items: items.pop(int(place[-1])))


def can_drop_test(found: Any, place: Place) -> bool:
    """Tell whether a test is one of several in a group, so that something is left without it."""
    around = group(place)
    if around is None:
        return False
    node = at(found, around)
    return operator(node) in GROUPS and len(operands(node)) > 1


def below(found: Any, place: Place) -> tuple[Any, Place]:
    """Add a test behind one: in its group, or in one made of the two; also gives its place."""
    around = group(place)
    if around is not None and operator(at(found, around)) in GROUPS:
        there = (*place[:-1], int(place[-1]) + 1)
        return inserted(found, there, blank()), there
    both = {Op.AND.value: [at(found, place), blank()]}
    return put(found, place, both), (*place, Op.AND.value, 1)
