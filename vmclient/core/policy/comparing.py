"""What a comparison says of two values, and a test of one host; the columnar evaluation ends here too."""

import operator
from collections.abc import Callable, Mapping
from itertools import repeat
from operator import call
from typing import Any

from vmclient.core.policy.facts import Kind, kind_of
from vmclient.core.policy.model import ORDERING, Clause, Op, Value

Facts = Callable[[str], Value | None]

COMPARE: Mapping[Op, Callable[[Any, Any], Any]] = {
    Op.EQ: operator.eq,
    Op.NE: operator.ne,
    Op.LT: operator.lt,
    Op.LE: operator.le,
    Op.GT: operator.gt,
    Op.GE: operator.ge,
}
MIRRORED: Mapping[Op, Op] = {
    Op.EQ: Op.EQ,
    Op.NE: Op.NE,
    Op.LT: Op.GT,
    Op.LE: Op.GE,
    Op.GT: Op.LT,
    Op.GE: Op.LE,
}
_ORDERED = (Kind.NUMBER, Kind.STRING)


def holds(op: Op, left: Value | None, right: Value | None) -> bool:
    """Tell whether a comparison is true; with a value that is not defined, or of unlike types, it is false.

    Unlike types get here only with facts that people have set, whose type no policy can know.
    """
    if left is None or right is None:
        return False
    if op is Op.CONTAINS:
        return isinstance(left, tuple) and isinstance(right, str) and right in left
    kind = kind_of(left)
    if kind is not kind_of(right) or (op in ORDERING and kind not in _ORDERED):
        return False
    return bool(COMPARE[op](left, right))


def passing(clause: Clause) -> Callable[[Facts], bool]:
    """Make a test ready to be asked of one host, often: the same answer as its explanation, sooner."""
    tests = tuple([passing(each) for each in clause.clauses])
    name, other = clause.fact, clause.other
    match clause.op:
        case Op.AND:
            return lambda facts: all(map(call, tests, repeat(facts)))
        case Op.OR:
            return lambda facts: any(map(call, tests, repeat(facts)))
        case Op.NOT:
            return lambda facts: not tests[0](facts)
        case Op.IF:
            return lambda facts: tests[1 if tests[0](facts) else 2](facts)
        case Op.DEFINED:
            return lambda facts: facts(name) is not None
        case op:
            if other:
                return lambda facts: holds(op, facts(name), facts(other))
            return _against(op, name, clause.value)


def _against(op: Op, name: str, value: Value | None) -> Callable[[Facts], bool]:
    """Make a comparison with a value ready: all that the value alone decides is decided."""
    if value is None or op is Op.CONTAINS:
        return lambda facts: holds(op, facts(name), value)
    kind, compare = kind_of(value), COMPARE[op]
    if op in ORDERING and kind not in _ORDERED:
        return lambda _facts: False

    def test(facts: Facts) -> bool:
        left = facts(name)
        return left is not None and kind_of(left) is kind and bool(compare(left, value))

    return test
