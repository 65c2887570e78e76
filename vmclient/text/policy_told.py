"""A policy told in words, whatever host it is asked about: what it is for, what it demands, how it ranks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from vmclient.core.policy.model import COMPARING, Clause, Constraint, Op, Policy
from vmclient.text import policy as words
from vmclient.text import tr, unit
from vmclient.text.describe import Group

_HOLDS: Mapping[Op, tuple[str, str]] = {  # what is said where a comparison has to hold, and where it must not
    Op.EQ: ("{fact} is {value}", "{fact} is not {value}"),
    Op.NE: ("{fact} is not {value}", "{fact} is {value}"),
    Op.LT: ("{fact} is below {value}", "{fact} is not below {value}"),
    Op.LE: ("{fact} is at most {value}", "{fact} is not at most {value}"),
    Op.GT: ("{fact} is above {value}", "{fact} is not above {value}"),
    Op.GE: ("{fact} is at least {value}", "{fact} is not at least {value}"),
    Op.CONTAINS: ("{fact} contains {value}", "{fact} does not contain {value}"),
    Op.DEFINED: ("{fact} is defined", "{fact} is not defined"),
}
_JOINED: Mapping[Op, tuple[str, str]] = {
    Op.AND: ("all of these:", "not all of these:"),
    Op.OR: ("at least one of these:", "none of these:"),
}
_STEP = "\N{NO-BREAK SPACE}" * 4


def groups(policy: Policy, vms: int | None, hosts: int | None) -> tuple[Group, ...]:
    """Describe a policy; `vms` and `hosts` are how many it matches now, None while that is not counted."""
    attached = (
        (tr("Virtual machines"), _matched(policy.attach.vms, vms)),
        (tr("Target hosts"), _matched(policy.attach.hosts, hosts)),
    )
    told = [Group(tr("Counts for"), attached)]
    if policy.constraints:
        told.append(_numbered(tr("Demands of a target host"), map(_demand, policy.constraints)))
    if policy.rankby:
        told.append(_numbered(tr("Ranks hosts by"), map(words.rank_key, policy.rankby)))
    return tuple(told)


def patterns(given: Sequence[str]) -> str:
    """Write patterns for names; those that leave nothing out are "all"."""
    return tr("all") if "*" in given else ", ".join(given)


def constraints(policy: Policy) -> str:
    """List the reasons of its constraints."""
    return "; ".join(each.reason for each in policy.constraints)


def rankby(policy: Policy) -> str:
    """List what it ranks by, in order."""
    return "; ".join(words.rank_key(each) for each in policy.rankby)


def _matched(given: Sequence[str], count: int | None) -> str:
    shown = patterns(given)
    if count is None:
        return shown
    return tr("{patterns} ({count} now)", patterns=shown, count=unit.count(count))


def _numbered(title: str, lines: Iterable[str]) -> Group:
    return Group(title, tuple((f"{number}.", text) for number, text in enumerate(lines, start=1)))


def _demand(constraint: Constraint) -> str:
    lines = ((depth + 1, text) for depth, text in _lines(constraint.test, holds=True))
    return "\n".join((constraint.reason, *(_STEP * depth + text for depth, text in lines)))


def _lines(test: Clause, *, holds: bool) -> Iterator[tuple[int, str]]:
    if test.op is Op.NOT:
        yield from _lines(test.clauses[0], holds=not holds)
    elif test.op is Op.IF:
        yield from _choice(test, holds=holds)
    elif test.op in COMPARING or test.op is Op.DEFINED:
        yield 0, tr(_HOLDS[test.op][0 if holds else 1], fact=test.fact, value=_measure(test))
    elif len(test.clauses) == 1:
        yield from _lines(test.clauses[0], holds=holds)
    else:
        yield 0, tr(_JOINED[test.op][0 if holds else 1])
        for each in test.clauses:
            yield from _below(_lines(each, holds=True))


def _choice(test: Clause, *, holds: bool) -> Iterator[tuple[int, str]]:
    condition, then, otherwise = test.clauses
    yield 0, tr("if")
    yield from _below(_lines(condition, holds=True))
    yield 0, tr("then")
    yield from _below(_lines(then, holds=holds))
    yield 0, tr("else")
    yield from _below(_lines(otherwise, holds=holds))


def _below(lines: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    return ((depth + 1, text) for depth, text in lines)


def _measure(test: Clause) -> str:
    if test.other:
        return test.other
    return "" if test.value is None else words.value(test.fact, test.value)
