"""The widths of a table's columns: from sample texts, spare room shared out, saved and restored."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics

from vmclient.ui import theme
from vmclient.ui.table.column import Column
from vmclient.ui.table.header import Head
from vmclient.ui.table.paint import CellPainter


class ColumnLayout(QObject):
    """Keeps every width a person has not changed in step with the font, and theirs as they are."""

    changed = Signal()

    def __init__(self, columns: tuple[Column, ...], head: Head) -> None:  # type: ignore[type-arg]
        super().__init__(head)
        self._columns, self._head = columns, head
        self._base: dict[int, int] = {}
        self._by_hand: set[int] = set()
        self._fitting = False
        self._room = 0
        head.sectionResized.connect(self._resized)
        head.columns_chosen.connect(self._chosen)

    def measure(self, painter: CellPainter) -> None:
        """Take the widths from samples and heads in the present font."""
        heads = QFontMetrics(theme.font("head"))
        for index, column in enumerate(self._columns):
            if index in self._by_hand:
                continue
            wide = painter.measure(column.sample)
            if column.show_title:
                wide = max(wide, heads.horizontalAdvance(column.title) + theme.px(14))
            self._base[index] = wide + 1 + 2 * painter.pad  # advances are rounded, and 1 px short would cut
        self.fit(self._room)

    def fit(self, room: int) -> None:
        """Give the columns their width and share what is left of the room among those that stretch."""
        self._room = room
        shown = [i for i in range(len(self._columns)) if not self._head.isSectionHidden(i)]
        spare = room - sum(self._base[i] for i in shown)
        stretching = [i for i in shown if self._columns[i].stretch and i not in self._by_hand]
        parts = sum(self._columns[i].stretch for i in stretching)
        yielding = {i: self._base[i] * (1 - self._columns[i].least) for i in shown if i not in self._by_hand}
        share = min(1.0, -spare / sum(yielding.values())) if spare < 0 and any(yielding.values()) else 0.0
        self._fitting = True
        for index in shown:
            width = self._base[index] - int(share * yielding.get(index, 0) + 0.999)
            if index in stretching and spare > 0:
                width += spare * self._columns[index].stretch // parts
            if stretching and index == stretching[-1] and spare > 0:
                width += spare - sum(spare * self._columns[i].stretch // parts for i in stretching)
            self._head.resizeSection(index, width)
        self._fitting = False

    def state(self) -> dict[str, Any]:
        """Order, visibility, width (only those changed by hand) and sorting, ready for JSON."""
        visual = sorted(range(len(self._columns)), key=self._head.visualIndex)
        down = self._head.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        return {
            "columns": [
                {
                    "key": self._columns[i].key,
                    "shown": not self._head.isSectionHidden(i),
                    "width": self._base[i] if i in self._by_hand else None,
                }
                for i in visual
            ],
            "sort": [self._columns[max(0, self._head.sortIndicatorSection())].key, "down" if down else "up"],
        }

    def restore(self, state: Mapping[str, Any]) -> tuple[int, Qt.SortOrder] | None:
        """Take a saved state, as far as its columns still exist; the sorting in it, if any."""
        at = {column.key: index for index, column in enumerate(self._columns)}
        known = [saved for saved in state.get("columns", []) if saved.get("key") in at]
        for position, saved in enumerate(known):
            index = at[saved["key"]]
            self._head.moveSection(self._head.visualIndex(index), position)
            self._head.setSectionHidden(index, not saved.get("shown", True))
            if isinstance(saved.get("width"), int):
                self._base[index] = max(saved["width"], theme.px(24))
                self._by_hand.add(index)
        if known and self._head.hiddenSectionCount() == len(self._columns):
            self._head.setSectionHidden(0, False)
        self.fit(self._room)
        column, way = (*state.get("sort", []), "", "")[:2]
        if column not in at:
            return None
        return at[column], Qt.SortOrder.DescendingOrder if way == "down" else Qt.SortOrder.AscendingOrder

    def _resized(self, index: int, old: int, new: int) -> None:
        if self._fitting or new == 0 or self._head.isSectionHidden(index):
            return
        self._base[index] = new
        self._by_hand.add(index)
        self.changed.emit()

    def _chosen(self) -> None:
        self.fit(self._room)
        self.changed.emit()
