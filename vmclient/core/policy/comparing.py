"""What a comparison says of two values; the columnar and the one-host evaluation both end here."""

import operator
from collections.abc import Callable, Mapping
from typing import Any

from vmclient.core.policy.facts import Kind, kind_of
from vmclient.core.policy.model import ORDERING, Op, Value

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
