"""Policies in words: facts, criteria, and the tree of a constraint with what stands in the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vmclient.core.assessment import Score
from vmclient.core.policy.explaining import Node, Tree, Verdict, in_the_way
from vmclient.core.policy.facts import Fact, Kind, Unit, fact
from vmclient.core.policy.model import JOINING, Op, RankKey, Value
from vmclient.core.policy.registry import FACTS
from vmclient.text import tr, unit

_KINDS: Mapping[Kind, str] = {
    Kind.STRING: "text",
    Kind.NUMBER: "number",
    Kind.BOOLEAN: "true or false",
    Kind.LIST: "list of texts",
    Kind.SET: "as it was set",
}
_UNITS: Mapping[Unit, str] = {
    Unit.BYTES: "bytes",
    Unit.RATE: "bytes a second",
    Unit.SECONDS: "seconds",
    Unit.SHARE: "share of 1",
}
_MUST: Mapping[
    Op, tuple[str, str]
] = {  # what a comparison has to be, and what it has to be where it must fail
    Op.EQ: ("must be {value}", "must not be {value}"),
    Op.NE: ("must not be {value}", "must be {value}"),
    Op.LT: ("must be below {value}", "must be at least {value}"),
    Op.LE: ("must be at most {value}", "must be above {value}"),
    Op.GT: ("must be above {value}", "must be at most {value}"),
    Op.GE: ("must be at least {value}", "must be below {value}"),
    Op.CONTAINS: ("must contain {value}", "must not contain {value}"),
}
_JOINED: Mapping[Op, str] = {
    Op.AND: "All of these",
    Op.OR: "At least one of these",
    Op.NOT: "Not this",
    Op.IF: "If the first holds, the second, else the third",
}
_VERDICTS: Mapping[Verdict, str] = {
    Verdict.PASSED: "holds",
    Verdict.FAILED: "does not hold",
    Verdict.UNDEFINED: "not defined, so it does not hold",
}


@dataclass(frozen=True, slots=True)
class FactHelp:
    """One fact as the help lists it."""

    name: str
    kind: str
    unit: str
    meaning: str


@dataclass(frozen=True, slots=True)
class TreeLine:
    """One node of a tree for a view: how deep it stands, what it says, and how it came out.

    `in_the_way` marks what would have to be otherwise for the constraint to be met.
    """

    depth: int
    text: str
    verdict: Verdict
    outcome: str
    in_the_way: bool


def facts() -> tuple[FactHelp, ...]:
    """List all facts for the help and for completion."""
    return tuple(told(each) for each in FACTS.values())


def criterion(code: str) -> str:
    """Name what a policy ranks by: "vmhost.vms, smaller first"."""
    name, _, order = code.rpartition("/")
    return tr("{fact}, larger first", fact=name) if order == "d" else tr("{fact}, smaller first", fact=name)


def ranked_value(score: Score) -> str:
    """Write the value of a fact that a policy ranks by."""
    found = score.value if score.word is None else score.word
    return tr("not defined") if found is None else value(score.ranked_by or "", found, quoted=False)


def value(name: str, found: Value, *, quoted: bool = True) -> str:
    """Write a fact's value with its unit; text in quotation marks, where asked for."""
    if isinstance(found, bool):
        return tr("true") if found else tr("false")
    if isinstance(found, str):
        return f'"{found}"' if quoted else found
    if isinstance(found, tuple):
        return unit.joined(tuple(f'"{each}"' for each in found)) or tr("empty")
    known = fact(name)
    match known.unit if known else None:
        case Unit.BYTES:
            return unit.size(int(found))
        case Unit.RATE:
            return unit.rate(found)
        case Unit.SECONDS:
            return unit.duration(found)
        case Unit.SHARE:
            return unit.percent(found)
    return unit.count(found) if isinstance(found, int) else f"{found:g}"


def obstacles(tree: Tree) -> tuple[str, ...]:
    """Say what is in the way, for each comparison: 'vmhost.location is "room 2", must be "room 1"'."""
    return tuple(sentence(node, wanted=wanted) for node, wanted in in_the_way(tree.root))


def sentence(node: Node, *, wanted: bool = True) -> str:
    """Say what a comparison saw and what it has to be: `wanted` is whether it has to hold."""
    clause, name = node.clause, node.clause.fact
    if clause.op is Op.DEFINED:
        if wanted:
            return tr("{fact} is not defined, must be", fact=name)
        found = tr("not defined") if node.left is None else value(name, node.left)
        return tr("{fact} is {value}, must not be defined", fact=name, value=found)
    seen, measure = _compared(node)
    must = tr(_MUST[clause.op][0 if wanted else 1], value=measure)
    return tr("{fact} is {value}, {must}", fact=name, value=seen, must=must)


def lines(tree: Tree) -> tuple[TreeLine, ...]:
    """Write a tree line by line, what joins first and what is joined below it."""
    guilty = {id(node) for node, _ in in_the_way(tree.root)}
    return tuple(_lines(tree.root, 0, guilty))


def line(node: Node) -> tuple[str, str]:
    """Say what a node of a tree asks, with the value seen, and how it came out."""
    asked = tr(_JOINED[node.clause.op]) if node.clause.op in JOINING else _asked(node)
    return asked, tr(_VERDICTS[node.verdict])


def _lines(node: Node, depth: int, guilty: set[int]) -> Iterator[TreeLine]:
    text, outcome = line(node)
    yield TreeLine(depth, text, node.verdict, outcome, id(node) in guilty)
    for branch in node.branches:
        yield from _lines(branch, depth + 1, guilty)


def _asked(node: Node) -> str:
    """Say a comparison as the demand that it is, and what was seen."""
    name = node.clause.fact
    if node.clause.op is Op.DEFINED:
        seen = tr("it is not") if node.left is None else tr("it is {value}", value=value(name, node.left))
        return tr("{fact} must be defined: {seen}", fact=name, seen=seen)
    seen, measure = _compared(node)
    must = tr(_MUST[node.clause.op][0], value=measure)
    return tr("{fact} {must}: it is {value}", fact=name, must=must, value=seen)


def _compared(node: Node) -> tuple[str, str]:
    """Write both sides of a comparison, as precisely as it takes to read different sizes as different."""
    clause = node.clause
    seen = tr("not defined") if node.left is None else value(clause.fact, node.left)
    measure = tr("not defined") if node.right is None else value(clause.fact, node.right)
    known = fact(clause.fact)
    if seen == measure and node.left != node.right and isinstance(node.left, int | float):
        seen, measure = _exactly(node.left, known), _exactly(node.right, known)
    if clause.other:
        measure = tr("{value} ({fact})", value=measure, fact=clause.other)
    return seen, measure


def _exactly(found: Value | None, known: Fact | None) -> str:
    ending = f"{unit.SPACE}{tr(_UNITS[known.unit])}" if known is not None and known.unit else ""
    return f"{found!r}{ending}"


def told(each: Fact) -> FactHelp:
    """Tell one fact for the help and for completion."""
    return FactHelp(
        each.name,
        tr(_KINDS[each.kind]),
        tr(_UNITS[each.unit]) if each.unit else "",
        tr(each.meaning),
    )


def rank_key(key: RankKey) -> str:
    """Name a ranking key of a policy."""
    return criterion(key.code)
