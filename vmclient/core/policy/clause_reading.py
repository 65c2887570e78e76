"""From the JSON of a test to clauses: names, shapes and types are checked here, so that use cannot fail."""

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import TypeVar

from pydantic_core import PydanticCustomError

from vmclient.core.document.reading import MAX_DEPTH, Fault, Place, quoted
from vmclient.core.document.value import kind as json_kind
from vmclient.core.document.value import size
from vmclient.core.policy.facts import Fact, Kind, Unit, alike, fact, kind_of
from vmclient.core.policy.model import COMPARING, ORDERING, Clause, Literal, Op, RankKey

T = TypeVar("T")

KINDS = {  # how an error names a type
    Kind.STRING: "text",
    Kind.NUMBER: "a number",
    Kind.BOOLEAN: "true or false",
    Kind.LIST: "a list of strings",
}
_SIZES = (Unit.BYTES, Unit.RATE)
_IF = ("condition", "then", "else")


class _Wrong(Exception):
    """A node cannot be used; what is beside it still is read."""

    def __init__(self, place: Place, text: str) -> None:
        super().__init__(text)
        self.fault = Fault(place, text)


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
            raise _Wrong(place[:6], f"nested beyond reason, more than {MAX_DEPTH} levels")
        if not isinstance(raw, dict):
            raise _Wrong(place, f'must be an object with one test, such as "eq", not {json_kind(raw)}')
        if len(raw) != 1:
            raise _Wrong(place, f"must have one test, not {len(raw)}")
        key, given = next(iter(raw.items()))
        if key not in list(Op):
            raise _Wrong((*place, key), f"no test named {quoted(key)}{_meant(key, Op)}")
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
            raise _Wrong(place, f'must be a fact and an order, "/a" or "/d", {quoted(raw)} is not')
        known = self._fact(name, place)
        if self._kind(known) is Kind.LIST:
            raise _Wrong(place, f"{name} is a list of strings, which has no order")
        if known.of_move is not None:
            raise _Wrong(place, f"{name} is the same for all hosts: it puts none before another")
        return RankKey(fact=name, larger_first=order == "d")

    def _joined(self, op: Op, given: object, at: Place) -> Clause | None:
        if not isinstance(given, list):
            raise _Wrong(at, f"must be a list of tests, not {json_kind(given)}")
        if op is Op.IF and len(given) != len(_IF):
            raise _Wrong(at, f"must have {len(_IF)} tests: {', '.join(_IF)}; it has {len(given)}")
        if not given:
            raise _Wrong(at, "needs at least one test")
        inner = [self.clause(item, (*at, index)) for index, item in enumerate(given)]
        clauses = tuple(each for each in inner if each is not None)
        return Clause(op=op, clauses=clauses) if len(clauses) == len(given) else None

    def _comparison(self, op: Op, given: object, at: Place) -> Clause | None:
        if not isinstance(given, list) or len(given) != 2:
            found = f"a list of {len(given)}" if isinstance(given, list) else json_kind(given)
            raise _Wrong(at, f"must be a list of two, a fact and a value, not {found}")
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
                raise _Wrong((*at, 0), f"{left.name} is {KINDS[of_left]}, contains asks a list of strings")
            if right not in (Kind.STRING, Kind.SET):
                raise _Wrong((*at, 1), f"{left.name} is a list of strings, {shown} is {KINDS[right]}")
            return
        for step, kind, name in ((0, of_left, left.name), (1, right, shown)):
            if kind is Kind.LIST:
                raise _Wrong((*at, step), f"{name} is a list of strings: ask it with contains")
            if kind is Kind.BOOLEAN and op in ORDERING:
                raise _Wrong((*at, step), f"{name} is true or false, which has no order: take eq or ne")
        if Kind.SET not in (of_left, right) and of_left is not right:
            raise _Wrong((*at, 1), f"{left.name} is {KINDS[of_left]}, {shown} is {KINDS[right]}")

    def _fact(self, name: object, at: Place) -> Fact:
        if not isinstance(name, str):
            raise _Wrong(at, f"must be the name of a fact, not {json_kind(name)}")
        known = fact(name)
        if known is None:
            near = alike(name)
            raise _Wrong(at, f"no fact named {quoted(name)}{f' (did you mean {near}?)' if near else ''}")
        return known

    def _other(self, given: object, at: Place) -> Fact:
        if not isinstance(given, dict) or list(given) != ["fact"]:
            raise _Wrong(at, 'must be a value or {"fact": name}')
        return self._fact(given["fact"], (*at, "fact"))

    def _kind(self, known: Fact) -> Kind:
        return self._kinds.get(known.name, Kind.SET) if known.kind is Kind.SET else known.kind


def _literal(value: object, at: Place) -> Literal:
    if isinstance(value, str | int | float):
        return value
    raise _Wrong(at, f'must be text, a number, true, false or {{"fact": name}}, not {json_kind(value)}')


def _size(left: Fact, text: str, at: Place) -> int:
    try:
        return size(text)
    except PydanticCustomError as error:
        raise _Wrong(at, f"{left.name} is a number of {left.unit}: {error}") from None


def _meant(name: str, known: Iterable[str]) -> str:
    near = next(iter(get_close_matches(name.lower(), list(known), n=1)), None)
    return f" (did you mean {near}?)" if near else ""
