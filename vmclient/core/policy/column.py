"""Columns of facts: what all hosts have of one fact, and which of them a comparison is true for."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from vmclient.core.eligibility.host_table import EXACT, Mask
from vmclient.core.policy.comparing import COMPARE, holds
from vmclient.core.policy.facts import Kind, kind_of
from vmclient.core.policy.model import Op, Value
from vmclient.core.ranking.ranks import Ranks, ranks, ranks_of_numbers

KEPT = 256  # answers of a list column; at 10,000 hosts 2.5 MB
_FEW = 512  # different values that are compared one by one
_LEAST, _MOST = -(2**63), 2**63 - 1
Span = tuple[float, float]
ANY: Span = (-math.inf, math.inf)  # what is no number, or was none, can have crossed any limit


class Column(ABC):
    """One fact of all rows; masks are for reading only."""

    @abstractmethod
    def write(self, row: int, value: Value | None) -> Span | None:
        """Give a row its value; None where it had that, else between which numbers it changed."""

    @abstractmethod
    def against(self, op: Op, value: Value) -> Mask:
        """Tell for which rows the comparison with a value is true."""

    @abstractmethod
    def defined(self) -> Mask:
        """Tell which rows have a value."""

    @abstractmethod
    def values(self) -> Sequence[Value | None]:
        """Give the values one by one."""

    @abstractmethod
    def ranks(self, *, larger_first: bool) -> Ranks:
        """Number the rows in the order of their values."""

    @property
    def grown(self) -> bool:
        """Whether it has to be made anew."""
        return False


class Numbers(Column):
    """A fact with a number of its own for nearly every host, and no host without one."""

    def __init__(self, numbers: NDArray[np.generic]) -> None:
        self.numbers = numbers
        self._lacking = False

    def write(self, row: int, value: Value | None) -> Span | None:
        """Give a row its number."""
        before: float = self.numbers.item(row)
        if before == value:
            return None
        if not isinstance(value, int | float):
            self._lacking = True
            return ANY
        self.numbers[row] = value
        if before < value:
            return before, value
        return (value, before) if value < before else ANY  # with what is no number, nothing is said

    def against(self, op: Op, value: Value) -> Mask:
        """Compare in numpy where that is exact, else one by one."""
        if op not in COMPARE or kind_of(value) is not Kind.NUMBER or not _exactly(self.numbers, value):
            return np.array([holds(op, each, value) for each in self.values()], np.bool_)
        mask: Mask = COMPARE[op](self.numbers, value)
        return mask

    def beside(self, op: Op, other: Numbers) -> Mask | None:
        """Compare with another column; None where numpy cannot do it exactly."""
        ours, theirs = self.numbers, other.numbers
        if ours.dtype != theirs.dtype and max(_largest(ours), _largest(theirs)) >= EXACT:
            return None
        mask: Mask = COMPARE[op](ours, theirs)
        return mask

    def defined(self) -> Mask:
        """Tell which rows have a number: all."""
        return np.ones(len(self.numbers), np.bool_)

    def values(self) -> Sequence[Value | None]:
        """Give the numbers as Python has them."""
        plain: list[int | float] = self.numbers.tolist()
        return plain

    def ranks(self, *, larger_first: bool) -> Ranks:
        """Sort them."""
        return ranks_of_numbers(self.numbers, larger_first=larger_first)

    @property
    def grown(self) -> bool:
        """Whether a row has lost its number, which this kind of column cannot say."""
        return self._lacking


class Codes(Column):
    """A fact of few different values, or of mixed types: a number for each value, and the values once."""

    def __init__(self, values: Sequence[Value | None]) -> None:
        self._values: list[Value | None] = []
        self._index: dict[tuple[Kind, Value] | None, int] = {}
        self._codes = np.array([self._code(value) for value in values], np.intp)

    @classmethod
    def coded(cls, codes: NDArray[np.integer], values: Sequence[Value | None]) -> Codes:
        """Take codes that are there already; such a column is never written to."""
        made = cls(())
        made._codes, made._values = codes.astype(np.intp, copy=False), list(values)
        return made

    def write(self, row: int, value: Value | None) -> Span | None:
        """Give a row its value."""
        code = self._code(value)
        if self._codes.item(row) == code:
            return None
        self._codes[row] = code
        return ANY

    def against(self, op: Op, value: Value) -> Mask:
        """Compare each different value once; one that is to be equal is looked up where there are many."""
        if op is Op.EQ and len(self._values) > _FEW and self._index:
            code = self._index.get((kind_of(value), value))
            return np.zeros(len(self._codes), np.bool_) if code is None else self._codes == code
        return self._mask([holds(op, each, value) for each in self._values])

    def defined(self) -> Mask:
        """Tell which rows have a value."""
        return self._mask([each is not None for each in self._values])

    def values(self) -> Sequence[Value | None]:
        """Give the values row by row."""
        return [self._values[code] for code in self._codes.tolist()]

    def ranks(self, *, larger_first: bool) -> Ranks:
        """Sort the different values once."""
        return ranks(self._values, larger_first=larger_first)[self._codes]

    @property
    def grown(self) -> bool:
        """Whether most of its values are those of the past."""
        return len(self._values) > 2 * len(self._codes) + _FEW

    def _mask(self, answers: list[bool]) -> Mask:
        mask: Mask = np.array(answers, np.bool_)[self._codes]
        return mask

    def _code(self, value: Value | None) -> int:
        key = None if value is None else (kind_of(value), value)
        code = self._index.get(key)
        if code is None:
            code = self._index[key] = len(self._values)
            self._values.append(value)
        return code


class Lists(Column):
    """A fact that lists names; who has a name is found when it is asked for, and kept."""

    def __init__(self, values: Sequence[Value | None]) -> None:
        self._given = list(values)
        self._sets = [_names(value) for value in values]
        self._having: dict[str, Mask] = {}

    def write(self, row: int, value: Value | None) -> Span | None:
        """Give a row its list."""
        if self._given[row] == value:
            return None
        self._given[row] = value
        names = self._sets[row] = _names(value)
        for name, mask in self._having.items():
            mask[row] = names is not None and name in names
        return ANY

    def against(self, op: Op, value: Value) -> Mask:
        """Tell which rows have the name; nothing else is asked of a list."""
        if op is not Op.CONTAINS or not isinstance(value, str):
            return np.zeros(len(self._sets), np.bool_)
        mask = self._having.get(value)
        if mask is None:
            if len(self._having) >= KEPT:
                del self._having[next(iter(self._having))]
            having = [names is not None and value in names for names in self._sets]
            mask = self._having[value] = np.array(having, np.bool_)
        return mask

    def defined(self) -> Mask:
        """Tell which rows have a list, and be it empty."""
        return np.array([names is not None for names in self._sets], np.bool_)

    def values(self) -> Sequence[Value | None]:
        """Give the lists row by row."""
        return self._given

    def ranks(self, *, larger_first: bool) -> Ranks:
        """Lists have no order: all alike."""
        return np.zeros(len(self._sets), np.intp)


def _names(value: Value | None) -> frozenset[str] | None:
    return frozenset(value) if isinstance(value, tuple) else None


def _largest(numbers: NDArray[np.generic]) -> float:
    return float(np.abs(numbers.astype(np.float64)).max(initial=0.0))


def _exactly(numbers: NDArray[np.generic], value: Value) -> bool:
    """Tell whether numpy compares the value with the column as Python would."""
    if numbers.dtype == np.int64:
        return isinstance(value, int) and _LEAST <= value <= _MOST
    return isinstance(value, float) or (isinstance(value, int) and abs(value) <= EXACT)
