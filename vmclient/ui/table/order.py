"""Which rows are shown in which order: lists of row numbers with cached keys, and no Qt."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress, islice
from typing import Any, Generic

from vmclient.ui.table.column import R

SECTION = -1
"""The row number that stands for the section row."""

PIECE = 1000
"""Rows looked at in one piece of work: a millisecond or two."""


class RowOrder(Generic[R]):
    """Rows by a stable key, filtered by words and a predicate, sorted by one of several sort functions.

    Sorting compares keys that were made once a row; filtering looks for words in one lower-case string a row.
    `shown` is the answer: row numbers from the top, with SECTION where the section row stands. `under` names
    the key of the row below which a row stands in whatever order, in the order in which they came.

    `arranged` is how many rows, from the first one on, `shown` takes into account.

    With many rows the answer takes longer than a frame, so it can be worked out in pieces (`arranging`).
    """

    def __init__(
        self,
        key: Callable[[R], str],
        sorts: Sequence[Callable[[R], Any]],
        search: Callable[[R], str],
        apart: Callable[[R], bool] | None,
        under: Callable[[R], str | None] | None = None,
    ) -> None:
        self.key, self.sorts, self.search, self.apart = key, sorts, search, apart
        self.under = under
        self.rows: list[R] = []
        self.at: dict[str, int] = {}
        self.shown: list[int] = []
        self.arranged = 0
        self.column, self.descending = 0, False
        self.words: tuple[str, ...] = ()
        self.predicate: Callable[[R], bool] | None = None
        self.expanded = False
        self._keys: dict[int, list[Any]] = {}  # by column; a list may end early, the rest is made when needed
        self._hay: list[str] = []  # likewise
        self._inside: list[int] = []
        self._place: array[int] | None = None

    def replace(self, rows: Iterable[R]) -> None:
        """Take other rows; `arrange` shows them."""
        self.rows = list(rows)
        self.at = {self.key(row): number for number, row in enumerate(self.rows)}
        self.shown, self.arranged, self._place = [], 0, None
        self._keys.clear()
        self._hay = []

    def put(self, row: R) -> tuple[int, bool]:
        """Replace or append a row: its number, and whether order or filter may be another now."""
        key = self.key(row)
        number = self.at.get(key, -1)
        if number < 0:
            number = self.at[key] = len(self.rows)
            self.rows.append(row)
            return number, True
        old = self.rows[number]
        self.rows[number] = row
        return number, self._changes(number, old, row)

    def _changes(self, number: int, old: R, row: R) -> bool:
        moved = False
        for column, keys in self._keys.items():
            if number >= len(keys):
                continue
            value = self.sorts[column](row)
            if value != keys[number]:
                keys[number] = value
                moved = moved or column == self.column
        if number < len(self._hay):
            hay = self.search(row).lower()
            moved = moved or (bool(self.words) and hay != self._hay[number])
            self._hay[number] = hay
        if self.predicate is not None and self.predicate(old) != self.predicate(row):
            moved = True
        return moved or (self.apart is not None and self.apart(old) != self.apart(row))

    def drop(self, keys: Iterable[str]) -> None:
        """Forget rows; those that stay keep their order, so `shown` is right at once, without sorting."""
        gone = {self.at[key] for key in keys if key in self.at}
        stays = [number not in gone for number in range(len(self.rows))]
        self.rows = list(compress(self.rows, stays))
        self._hay = list(compress(self._hay, stays))
        self._keys = {column: list(compress(made, stays)) for column, made in self._keys.items()}
        number_of = dict(zip(compress(range(len(stays)), stays), range(len(self.rows)), strict=True))
        self.at = {key: number_of[number] for key, number in self.at.items() if number in number_of}
        if self.apart is not None or self.under is not None:
            self.arrange()
        else:
            arranged = sum(stays[: self.arranged])
            self.take([number_of[number] for number in self.shown if number in number_of], arranged)

    def arrange(self) -> None:
        """Work out `shown` from the rows, the filter and the order, in one go."""
        for found in self.arranging():
            if found is not None:
                self.take(*found)

    def arranging(self) -> Iterator[tuple[list[int], int] | None]:
        """Work out the order in pieces; gives None after each, and what `take` wants at last.

        Rows may be put meanwhile: what they change waits for the next time. After `drop` and `replace`, and
        after another filter or order, the numbers are of no more use.
        """
        count, down = len(self.rows), self.descending
        made = self._keys.get(self.column, [])
        self._keys = {self.column: made}  # others would take memory, and have to follow every change
        if not self.words:
            self._hay = []
        yield from self._complete(made, self.sorts[self.column])
        if self.words:
            yield from self._complete(self._hay, lambda row: self.search(row).lower())
        keys = made[:count]  # compared values must not change between the pieces
        every = list(islice(self.at.values(), count))  # the numbers that are there, not 40,000 new ones
        runs, without = [], list[int]()
        for start in range(0, count, PIECE):
            numbers = self._filtered(every[start : start + PIECE])
            without += [number for number in numbers if keys[number] is None]
            run = [number for number in numbers if keys[number] is not None]
            run.sort(key=keys.__getitem__, reverse=down)
            runs.append(run)
            yield None
        while len(runs) > 1:
            merged = []
            for first in range(0, len(runs), 2):
                run = [number for part in runs[first : first + 2] for number in part]
                run.sort(key=keys.__getitem__, reverse=down)  # two ordered halves: one comparison a row
                merged.append(run)
                yield None
            runs = merged
        yield self._gathered([number for run in runs for number in run] + without), count

    def take(self, numbers: list[int], arranged: int) -> None:
        """Show what `arranging` found."""
        if self.apart is not None:
            self._inside = [n for n in numbers if self.apart(self.rows[n])]
            if self._inside:
                numbers = [n for n in numbers if not self.apart(self.rows[n])]
                numbers.append(SECTION)
                if self.expanded:
                    numbers += self._inside
        self.shown = numbers
        self._place = None
        self.arranged = arranged

    def _complete(self, values: list[Any], make: Callable[[R], Any]) -> Iterator[None]:
        """Make the values of the rows that have none yet."""
        while len(values) < len(self.rows):
            values.extend([make(row) for row in self.rows[len(values) : len(values) + PIECE]])
            yield None

    def place(self, number: int) -> int:
        """Where a row number is shown, -1 if it is not."""
        if self._place is None:
            place = array("i", [-1]) * len(self.rows)
            for position, shown in enumerate(self.shown):
                if shown >= 0:
                    place[shown] = position
            self._place = place
        return self._place[number] if number < len(self._place) else -1

    def section_rows(self) -> list[R]:
        """The rows that belong to the section and pass the filter, in their order."""
        return [self.rows[number] for number in self._inside]

    def _filtered(self, numbers: list[int]) -> list[int]:
        hay, rows, wanted = self._hay, self.rows, self.predicate
        for word in self.words:
            numbers = [n for n in numbers if word in hay[n]]
        if wanted is not None:
            numbers = [n for n in numbers if wanted(rows[n])]
        return numbers

    def _gathered(self, numbers: list[int]) -> list[int]:
        """Put rows below those that they belong to, where these are shown."""
        if self.under is None:
            return numbers
        shown, below = set(numbers), dict[int, list[int]]()
        for number in sorted(numbers):
            above = self.at.get(self.under(self.rows[number]) or "")
            if above in shown and above is not None:
                below.setdefault(above, []).append(number)
        inside = {number for group in below.values() for number in group}
        tops = (number for number in numbers if number not in inside)
        return [one for top in tops for one in (top, *below.get(top, ()))]
