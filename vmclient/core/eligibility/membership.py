"""Which rows of a table have which names: an inverted index that grows with the names, not the product."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Hashable
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Name = TypeVar("Name", bound=Hashable)
_NOWHERE = array("i")
CACHED = 256  # arrays kept; at 10,000 rows that is 2.5 MB a membership at most


class Membership(Generic[Name]):
    """Names by row, asked as "which rows lack any of these names?".

    10,000 hosts with a local repository each are 10,000 lists of one row, not 10,000 arrays of 10,000; a
    name that all have is a list of four bytes a row. The arrays of sets of names that were asked for are
    kept, and a changed row is changed in each of them.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._names: list[frozenset[Name]] = [frozenset()] * size
        self._rows: dict[Name, array[int]] = {}  # in ascending order
        self._lacking: dict[frozenset[Name], NDArray[np.bool_]] = {}

    @property
    def kept(self) -> int:
        """How many arrays are kept for the next question."""
        return len(self._lacking)

    def write(self, row: int, names: Collection[Name]) -> None:
        """Give a row its names in place of those it had."""
        before, after = self._names[row], frozenset(names)
        if before == after:
            return
        self._names[row] = after
        for name in before - after:
            rows = self._rows[name]
            del rows[bisect_left(rows, row)]
            if not rows:
                del self._rows[name]
        for name in after - before:
            having = self._rows.get(name)
            if having is None:
                self._rows[name] = array("i", (row,))
            elif having[-1] < row:  # always, while a table is made
                having.append(row)
            else:
                having.insert(bisect_left(having, row), row)
        for wanted, lacking in self._lacking.items():
            lacking[row] = not wanted <= after

    def resize(self, size: int) -> None:
        """Add nameless rows at the end, or take rows from there."""
        for row in range(size, self._size):
            self.write(row, ())
        self._names = self._names[:size] + [frozenset()] * (size - self._size)
        self._size = size
        self._lacking.clear()

    def lacking(self, wanted: frozenset[Name]) -> NDArray[np.bool_]:
        """Tell which rows lack one of the names, or more; the array is shared, not to be written to."""
        lacking = self._lacking.get(wanted)
        if lacking is None:
            if len(self._lacking) >= CACHED:
                del self._lacking[next(iter(self._lacking))]  # the oldest: dicts keep their order
            lacking = self._lacking[wanted] = self._look_up(wanted)
        return lacking

    def _look_up(self, wanted: frozenset[Name]) -> NDArray[np.bool_]:
        lacking = np.zeros(self._size, np.bool_)
        for name in wanted:
            without = np.ones(self._size, np.bool_)
            without[np.asarray(self._rows.get(name, _NOWHERE))] = False
            lacking |= without
        return lacking
