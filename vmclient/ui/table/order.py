"""Which rows are shown in which order: lists of row numbers with cached keys, and no Qt."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic

from vmclient.ui.table.column import R

SECTION = -1
"""The row number that stands for the section row."""


class RowOrder(Generic[R]):
    """Rows by a stable key, filtered by words and a predicate, sorted by one of several sort functions.

    Sorting compares keys that were made once a row; filtering looks for words in one lower-case string a row.
    `shown` is the answer: row numbers from the top, with SECTION where the section row stands. `under` names
    the key of the row below which a row stands in whatever order, in the order in which they came.
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
        self.column, self.descending = 0, False
        self.words: tuple[str, ...] = ()
        self.predicate: Callable[[R], bool] | None = None
        self.expanded = False
        self._keys: dict[int, list[Any]] = {}
        self._hay: list[str] | None = None
        self._place: list[int] | None = None

    def replace(self, rows: Iterable[R]) -> None:
        """Take other rows; `arrange` shows them."""
        self.rows = list(rows)
        self.at = {self.key(row): number for number, row in enumerate(self.rows)}
        self._keys.clear()
        self._hay = None

    def put(self, row: R) -> tuple[int, bool]:
        """Replace or append a row: its number, and whether order or filter may be another now."""
        key = self.key(row)
        number = self.at.get(key, -1)
        if number < 0:
            number = self.at[key] = len(self.rows)
            self.rows.append(row)
            for column, keys in self._keys.items():
                keys.append(self.sorts[column](row))
            if self._hay is not None:
                self._hay.append(self.search(row).lower())
            return number, True
        old = self.rows[number]
        self.rows[number] = row
        return number, self._changes(number, old, row)

    def _changes(self, number: int, old: R, row: R) -> bool:
        moved = False
        for column, keys in self._keys.items():
            value = self.sorts[column](row)
            if value != keys[number]:
                keys[number] = value
                moved = moved or column == self.column
        if self._hay is not None:
            hay = self.search(row).lower()
            moved = moved or (bool(self.words) and hay != self._hay[number])
            self._hay[number] = hay
        if self.predicate is not None and self.predicate(old) != self.predicate(row):
            moved = True
        return moved or (self.apart is not None and self.apart(old) != self.apart(row))

    def drop(self, keys: Iterable[str]) -> None:
        """Forget rows."""
        gone = {self.at[key] for key in keys if key in self.at}
        self.replace([row for number, row in enumerate(self.rows) if number not in gone])

    def arrange(self) -> None:
        """Work out `shown` from the rows, the filter and the order."""
        numbers = self._sorted(self._filtered())
        if self.apart is not None:
            inside = [n for n in numbers if self.apart(self.rows[n])]
            if inside:
                numbers = [n for n in numbers if not self.apart(self.rows[n])]
                numbers.append(SECTION)
                if self.expanded:
                    numbers += inside
        self.shown = numbers
        self._place = None

    def place(self, number: int) -> int:
        """Where a row number is shown, -1 if it is not."""
        if self._place is None:
            place = [-1] * len(self.rows)
            for position, shown in enumerate(self.shown):
                if shown >= 0:
                    place[shown] = position
            self._place = place
        return self._place[number] if number < len(self._place) else -1

    def section_rows(self) -> list[R]:
        """The rows that belong to the section and pass the filter, in their order."""
        if self.apart is None:
            return []
        return [self.rows[n] for n in self._sorted(self._filtered()) if self.apart(self.rows[n])]

    def _filtered(self) -> list[int]:
        numbers: Iterable[int] = range(len(self.rows))
        if self.words:
            if self._hay is None:
                self._hay = [self.search(row).lower() for row in self.rows]
            hay = self._hay
            for word in self.words:
                numbers = [n for n in numbers if word in hay[n]]
        if self.predicate is not None:
            rows, wanted = self.rows, self.predicate
            numbers = [n for n in numbers if wanted(rows[n])]
        return list(numbers)

    def _sorted(self, numbers: list[int]) -> list[int]:
        keys = self._keys.get(self.column)
        if keys is None:
            sort = self.sorts[self.column]
            keys = self._keys[self.column] = [sort(row) for row in self.rows]
        without = [n for n in numbers if keys[n] is None] if None in keys else []
        if without:
            numbers = [n for n in numbers if keys[n] is not None]
        numbers.sort(key=keys.__getitem__, reverse=self.descending)
        return self._gathered(numbers + without)

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
