"""From the JSON of a test to clauses: names, shapes and types are checked here, so that use cannot fail."""

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import TypeVar

from pydantic_core import PydanticCustomError

from vmclient.core.document.fault import Fault, Place, quoted
from vmclient.core.document.reading import MAX_DEPTH
from vmclient.core.document.value import kind as json_kind
from vmclient.core.document.value import size, told
from vmclient.core.policy.facts import Fact, Kind, Unit, alike, fact, kind_of
from vmclient.core.policy.model import COMPARING, ORDERING, Clause, Literal, Op, RankKey
from vmclient.core.problem import Fact as Told

T = TypeVar("T")

_SIZES = (Unit.BYTES, Unit.RATE)
_IF = 3  # condition, then, else


class _Wrong(Exception):
    """A node cannot be used; what is beside it still is read."""

    def __init__(self, place: Place, code: str, **facts: Told) -> None:
        super().__init__(code)
        self.fault = Fault(place, code, facts)


class ClauseReader:
    """Reads tests and ranking keys; whatever is wrong is added to `faults`, and reading goes on.

    `kinds` tells the types of facts that people have set, as far as they are known where the policy stands.
    """

    def __init__(self, kinds: Mapping[str, Kind] | None = None) -> None:
        self.faults: list[Fault] = []
        self._kinds = kinds or {}

    def clause(self, raw: object, place: Place) -> Clause | None:
        """Read one node and all below it; None where it cannot be used."""
        return self._tried(self._clause, raw, place)

    def rank_key(self, raw: object, place: Place) -> RankKey | None:
        """Read `fact/a` or `fact/d`; None where it cannot be used. The models tell of what is no text."""
        return self._tried(self._rank_key, raw, place) if isinstance(raw, str) else None

    def _tried(self, read: Callable[[object, Place], T], raw: object, place: Place) -> T | None:
        try:
            return read(raw, place)
        except _Wrong as wrong:
            self.faults.append(wrong.fault)
            return None

    def _clause(self, raw: object, place: Place) -> Clause | None:
        if len(place) >= MAX_DEPTH:
            raise _Wrong(place[:6], "value.nested", levels=MAX_DEPTH)
        if not isinstance(raw, dict):
            raise _Wrong(place, "test.kind", kind=json_kind(raw))
        if len(raw) != 1:
            raise _Wrong(place, "test.count", count=len(raw))
        key, given = next(iter(raw.items()))
        if key not in list(Op):
            raise _unknown((*place, key), "test", key, _meant(key, Op))
        op, at = Op(key), (*place, key)
        if op is Op.DEFINED:
            return Clause(op=op, fact=self._fact(given, at).name)
        if op in COMPARING:
            return self._comparison(op, given, at)
        if op is Op.NOT:
            inner = self.clause(given, at)
            return None if inner is None else Clause(op=op, clauses=(inner,))
        return self._joined(op, given, at)

    def _rank_key(self, raw: object, place: Place) -> RankKey:
        name, slash, order = str(raw).rpartition("/")
        if not slash or order not in ("a", "d"):
            raise _Wrong(place, "rank.form", value=quoted(raw))
        known = self._fact(name, place)
        if self._kind(known) is Kind.LIST:
            raise _Wrong(place, "rank.list", fact=name)
        if known.of_move is not None:
            raise _Wrong(place, "rank.move", fact=name)
        return RankKey(fact=name, larger_first=order == "d")

    def _joined(self, op: Op, given: object, at: Place) -> Clause | None:
        if not isinstance(given, list):
            raise _Wrong(at, "tests.kind", kind=json_kind(given))
        if op is Op.IF and len(given) != _IF:
            raise _Wrong(at, "tests.if", count=len(given))
        if not given:
            raise _Wrong(at, "tests.none")
        inner = [self.clause(item, (*at, index)) for index, item in enumerate(given)]
        clauses = tuple(each for each in inner if each is not None)
        return Clause(op=op, clauses=clauses) if len(clauses) == len(given) else None

    def _comparison(self, op: Op, given: object, at: Place) -> Clause | None:
        if not isinstance(given, list):
            raise _Wrong(at, "sides.kind", kind=json_kind(given))
        if len(given) != 2:
            raise _Wrong(at, "sides.count", count=len(given))
        left = self._tried(self._fact, given[0], (*at, 0))
        if isinstance(given[1], dict):
            other = self._tried(self._other, given[1], (*at, 1))
            if left is None or other is None:
                return None
            self._compare(op, left, self._kind(other), other.name, at)
            return Clause(op=op, fact=left.name, other=other.name)
        right: Literal | None = self._tried(_literal, given[1], (*at, 1))
        if left is None or right is None:
            return None
        if isinstance(right, str) and left.unit in _SIZES:
            right = _size(left, right, (*at, 1))
        self._compare(op, left, kind_of(right), quoted(right), at)
        return Clause(op=op, fact=left.name, value=right)

    def _compare(self, op: Op, left: Fact, right: Kind, shown: str, at: Place) -> None:
        """Check the types of the two sides; one that is not known before use fits everything."""
        of_left = self._kind(left)
        if op is Op.CONTAINS:
            if of_left not in (Kind.LIST, Kind.SET):
                raise _Wrong((*at, 0), "contains.fact", fact=left.name, kind=of_left.value)
            if right not in (Kind.STRING, Kind.SET):
                raise _Wrong((*at, 1), "contains.value", fact=left.name, value=shown, kind=right.value)
            return
        for step, kind, name in ((0, of_left, left.name), (1, right, shown)):
            if kind is Kind.LIST:
                raise _Wrong((*at, step), "compare.list", value=name)
            if kind is Kind.BOOLEAN and op in ORDERING:
                raise _Wrong((*at, step), "compare.boolean", value=name)
        if Kind.SET not in (of_left, right) and of_left is not right:
            kinds = {"kind": of_left.value, "other_kind": right.value}
            raise _Wrong((*at, 1), "compare.kinds", fact=left.name, value=shown, **kinds)

    def _fact(self, name: object, at: Place) -> Fact:
        if not isinstance(name, str):
            raise _Wrong(at, "fact.no_text", kind=json_kind(name))
        known = fact(name)
        if known is None:
            raise _unknown(at, "fact", name, alike(name))
        return known

    def _other(self, given: object, at: Place) -> Fact:
        if not isinstance(given, dict) or list(given) != ["fact"]:
            raise _Wrong(at, "other.form")
        return self._fact(given["fact"], (*at, "fact"))

    def _kind(self, known: Fact) -> Kind:
        return self._kinds.get(known.name, Kind.SET) if known.kind is Kind.SET else known.kind


def _literal(value: object, at: Place) -> Literal:
    if isinstance(value, str | int | float):
        return value
    raise _Wrong(at, "literal.kind", kind=json_kind(value))


def _size(left: Fact, text: str, at: Place) -> int:
    try:
        return size(text)
    except PydanticCustomError as error:
        why, facts = told(error)
        unit = "" if left.unit is None else left.unit.value
        raise _Wrong(at, "fact.no_size", fact=left.name, unit=unit, why=why, **facts) from None


def _unknown(at: Place, subject: str, name: str, near: str | None) -> _Wrong:
    if near:
        return _Wrong(at, f"{subject}.misspelt", name=quoted(name), near=near)
    return _Wrong(at, f"{subject}.unknown", name=quoted(name))


def _meant(name: str, known: Iterable[str]) -> str | None:
    return next(iter(get_close_matches(name.lower(), list(known), n=1)), None)
