"""The table's rows for Qt: sorted and filtered inside the model, updated row by row."""

import itertools
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from vmclient.ui import plain
from vmclient.ui.table.cells import Cell, CheckCell
from vmclient.ui.table.column import Column, R, Section
from vmclient.ui.table.order import SECTION, RowOrder
from vmclient.ui.table.turns import Turns

_REORDER_MS = 1000  # rows that change place do so together, at most once a second
_AT_ONCE = 1000  # so many rows are arranged within a frame; more of them in turns
_CACHED_ROWS = 2000  # cells of as many rows are kept: some screens full
_DISPLAY = Qt.ItemDataRole.DisplayRole.value
_ALIGN = Qt.ItemDataRole.TextAlignmentRole.value
_TIP = Qt.ItemDataRole.ToolTipRole.value
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole.value
_RIGHT: int = (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value
_LEFT: int = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RowTableModel(QAbstractTableModel, Generic[R]):
    """Plain Python rows with a stable string key each.

    `reordering` and `reordered` are emitted around every change of order or number, so that the view can keep
    its selection as keys; `counts_changed(shown, all)` after it.

    Thousands of rows are arranged in turns between which the window answers: for a few frames the rows stand
    as they stood before. `settle` ends that at once.
    """

    reordering = Signal()
    reordered = Signal()
    counts_changed = Signal(int, int)

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], str],
        search: Callable[[R], str],
        *,
        dim: Callable[[R], bool] | None = None,
        section: Section[R] | None = None,
        under: Callable[[R], str | None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.section = section
        self._dim = dim
        self._order: RowOrder[R] = RowOrder(
            key, [column.sort for column in columns], search, section.belongs if section else None, under
        )
        self._cells: dict[int, tuple[Cell, ...]] = {}
        self._asked: set[int] = set()  # rows of which somebody may show an older value
        self._heads: tuple[str, str] | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REORDER_MS)
        self._later.timeout.connect(self._arrange)
        self._turns: Turns[tuple[list[int], int]] = Turns(self._arranged, self)
        self._again = False

    # --- rows ---

    def set_rows(self, rows: Iterable[R]) -> None:
        """Show these rows instead."""
        self._change(lambda: self._order.replace(rows), self._order.arrange)

    def update_rows(self, rows: Iterable[R]) -> None:
        """Replace rows whose key is known and add the others.

        Values change at once, one dataChanged a row that somebody has asked for since its last change (a view
        that paints it, a screen reader that reads it); places change within a second. New rows
        appear at once, or after those that are being put in order.
        """
        order, last = self._order, len(self.columns) - 1
        new = moved = False
        for row in rows:
            before = len(order.rows)
            number, changed = order.put(row)
            self._cells.pop(number, None)
            moved = moved or changed
            if len(order.rows) != before:
                new = True
                continue
            if number not in self._asked:
                continue
            self._asked.remove(number)
            place = order.place(number)
            if place >= 0:
                self.dataChanged.emit(self.index(place, 0), self.index(place, last))
        if new and self._turns.busy:
            self._again = True
        elif new:
            self._arrange()
        elif moved and not self._later.isActive():
            self._later.start()

    def remove_rows(self, keys: Iterable[str]) -> None:
        """Take rows away."""
        gone = [key for key in keys if key in self._order.at]
        if gone:
            unfinished = self._turns.busy
            self._change(lambda: self._order.drop(gone))
            if unfinished:
                self._arrange()

    def row(self, key: str) -> R | None:
        """The row of a key."""
        number = self._order.at.get(key)
        return None if number is None else self._order.rows[number]

    def rows(self) -> Sequence[R]:
        """All rows, in the order they came, shown or not."""
        return self._order.rows

    def arranged(self) -> int:
        """How many rows have their place or were left out by the filter; the others wait for a turn."""
        return self._order.arranged

    def shown(self) -> int:
        """How many rows pass the filter, without the section row and what is folded under it."""
        shown = self._order.shown
        return len(shown) - (self.section is not None and SECTION in shown)

    # --- filter, order, section ---

    def set_text(self, words: str) -> None:
        """Show rows whose search text has every one of the words."""
        wanted = tuple(words.lower().split())
        if wanted != self._order.words:
            self._order.words = wanted
            self._arrange()

    def set_predicate(self, wanted: Callable[[R], bool] | None) -> None:
        """Show rows of which this is true (a chip); None shows all."""
        self._order.predicate = wanted
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column."""
        self._order.column, self._order.descending = column, order == Qt.SortOrder.DescendingOrder
        self._arrange()

    def sorted_by(self) -> tuple[int, Qt.SortOrder]:
        """The column and the direction of the present order."""
        down = self._order.descending
        return self._order.column, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder

    def expanded(self) -> bool:
        """Whether the section is open."""
        return self._order.expanded

    def set_expanded(self, expanded: bool) -> None:
        """Open or close the section."""
        if expanded != self._order.expanded:
            self._order.expanded = expanded
            self._arrange()

    def settle(self) -> None:
        """Put the rows in the order that is wanted now, without turns."""
        if self._turns.busy:
            self._change(self._order.arrange)

    # --- what the view asks by place ---

    def key_at(self, place: int) -> str:
        """The key of the row shown at a place; the section's own key on its row; "" outside."""
        if not 0 <= place < len(self._order.shown):
            return ""
        number = self._order.shown[place]
        if number == SECTION:
            return self.section.key if self.section else ""
        return self._order.key(self._order.rows[number])

    def key_of(self, row: R) -> str:
        """The key of a row."""
        return self._order.key(row)

    def numbers_at(self, places: Iterable[int]) -> list[int]:
        """Where the rows shown at some places stand in `rows`, without the section row."""
        shown = self._order.shown
        return [number for number in map(shown.__getitem__, places) if number != SECTION]

    def number_of(self, key: str) -> int:
        """Where the row of a key stands in `rows`; -1 if it is not there."""
        return self._order.at.get(key, -1)

    def place_of_number(self, number: int) -> int:
        """Where a row that stands there in `rows` is shown; -1 if it is not."""
        return self._order.place(number)

    def place_of(self, key: str) -> int:
        """Where the row of a key is shown; -1 if it is not."""
        number = self._order.at.get(key)
        if number is not None:
            return self._order.place(number)
        if self.section and key == self.section.key and SECTION in self._order.shown:
            return self._order.shown.index(SECTION)
        return -1

    def is_section(self, place: int) -> bool:
        """Whether the section row is shown at a place."""
        return 0 <= place < len(self._order.shown) and self._order.shown[place] == SECTION

    def box_at(self, place: int) -> int:
        """In which column the row at a place has a box that can be ticked; -1 for none."""
        if self.is_section(place) or not 0 <= place < len(self._order.shown):
            return -1
        cells = enumerate(self.cells(place))
        return next((at for at, cell in cells if isinstance(cell, CheckCell) and cell.live), -1)

    def is_dim(self, place: int) -> bool:
        """Whether the row at a place is drawn weaker, because its host does not answer."""
        return self._dim is not None and self._dim(self._order.rows[self._order.shown[place]])

    def cells(self, place: int) -> tuple[Cell, ...]:
        """The cells of the row shown at a place, one a column."""
        number = self._order.shown[place]
        self._asked.add(number)
        found = self._cells.get(number)
        if found is None:
            row = self._order.rows[number]
            if len(self._cells) >= _CACHED_ROWS:
                self._cells.clear()
            found = self._cells[number] = tuple([column.cell(row) for column in self.columns])
        return found

    def section_words(self) -> tuple[str, str]:
        """Title and note of the section row."""
        if self._heads is None and self.section is not None:
            rows = self._order.section_rows()
            self._heads = self.section.title(rows), self.section.note(rows)
        return self._heads or ("", "")

    def find(self, beginning: str, start: int) -> int:
        """The first place from `start` on, then from the top, whose name begins so; -1 for none."""
        cell, wanted = self.columns[self._name_column()].cell, beginning.casefold()
        shown, rows = self._order.shown, self._order.rows
        for place in itertools.chain(range(start, len(shown)), range(min(start, len(shown)))):
            number = shown[place]
            if number != SECTION and cell(rows[number]).spoken().casefold().startswith(wanted):
                return place
        return -1

    # --- what Qt asks ---

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Rows shown, with the section row."""
        return 0 if parent.isValid() else len(self._order.shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """All columns, visible or not."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Texts for screen readers, tooltips and Qt's own questions; painting does not come here."""
        if role not in (_DISPLAY, _SPOKEN, _TIP, _ALIGN) or not index.isValid():
            return None
        column = index.column()
        if role == _ALIGN:
            return _RIGHT if self.columns[column].align == "right" else _LEFT
        place = index.row()
        if place >= len(self._order.shown):
            return None
        if self.is_section(place):
            return self._section_data(column, role)
        cell = self.cells(place)[column]
        if role == _TIP:
            return plain.tooltip(cell.tip or cell.spoken())
        return plain.visible(cell.spoken())

    def _name_column(self) -> int:
        return next((i for i, column in enumerate(self.columns) if column.key == "name"), 0)

    def _section_data(self, column: int, role: int) -> str:
        title, note = self.section_words()
        if column:
            return ""
        if role == _TIP or self.section is None:
            return plain.tooltip(note)
        state = self.section.open if self.expanded() else self.section.closed
        return plain.visible(f"{title}: {note}, {state}" if state else f"{title}: {note}")

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Titles of the columns; a row is called by its name."""
        if role not in (_DISPLAY, _SPOKEN):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.columns[section].title
        return self.data(self.index(section, self._name_column())) if role == _SPOKEN else None

    def _arrange(self) -> None:
        """Filter and sort anew: at once, or in turns where that would hold up the window."""
        self._later.stop()
        self._again = False
        if len(self._order.rows) > _AT_ONCE:
            self._turns.start(self._order.arranging())
        else:
            self._change(self._order.arrange)

    def _arranged(self, found: tuple[list[int], int]) -> None:
        again = self._again
        self._change(lambda: self._order.take(*found))
        if again:  # rows have come meanwhile
            self._arrange()

    def _change(self, *changes: Callable[[], object]) -> None:
        """Change order or number of the rows; work that was under way for another order is dropped."""
        self._turns.stop()
        self._again = False
        self.reordering.emit()
        self._heads = None
        numbered = self._order.rows
        self.beginResetModel()  # the view keeps selection and current row as keys and gives them back after
        for change in changes:
            change()
        if self._order.rows is not numbered:  # the numbers are others
            self._cells.clear()
            self._asked.clear()
        self.endResetModel()
        self.reordered.emit()
        self.counts_changed.emit(self.shown(), len(self._order.rows))
