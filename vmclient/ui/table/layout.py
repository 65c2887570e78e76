"""The widths of a table's columns: from sample texts, spare room shared out, saved and restored."""

from collections.abc import Mapping
from math import ceil
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics

from vmclient.ui import theme
from vmclient.ui.table.cells import Cell
from vmclient.ui.table.column import Column
from vmclient.ui.table.header import Head
from vmclient.ui.table.paint import CellPainter

_WIDEST = 300  # pixels at a 13-px font: a name that needs more is cut, and told whole by its tip


class ColumnLayout(QObject):
    """Keeps every width a person has not changed in step with the font, and theirs as they are."""

    changed = Signal()

    def __init__(self, columns: tuple[Column, ...], head: Head) -> None:  # type: ignore[type-arg]
        super().__init__(head)
        self._columns, self._head = columns, head
        self._base: dict[int, int] = {}
        self._by_hand: set[int] = set()
        self._longest: dict[int, Cell] = {}
        self._needed: dict[int, int] = {}
        self._fitting = False
        self._room = 0
        head.sectionResized.connect(self._resized)
        head.columns_chosen.connect(self._chosen)

    def measure(self, painter: CellPainter) -> None:
        """Take the widths from samples and heads in the present font."""
        self._painter = painter
        heads = QFontMetrics(theme.font("head"))
        for index, column in enumerate(self._columns):
            if index in self._by_hand:
                continue
            wide = painter.measure(column.sample)
            if column.show_title:
                wide = max(wide, heads.horizontalAdvance(column.title) + theme.px(14))
            self._base[index] = wide + 1 + 2 * painter.pad  # advances are rounded, and 1 px short would cut
        for index, cell in self._longest.items():
            self._need(index, cell)
        self.fit(self._room)

    def take_longest(self, index: int, cell: Cell) -> None:
        """Let a column show a content that is wider than its sample, as far as there is spare room."""
        self._longest[index] = cell
        self._need(index, cell)
        self.fit(self._room)

    def _need(self, index: int, cell: Cell) -> None:
        wide = self._painter.measure(cell) + 1 + 2 * self._painter.pad
        self._needed[index] = min(wide, theme.px(_WIDEST))

    def wanted(self) -> int:
        """The width at which every visible column has room for its sample."""
        return sum(self._base[index] for index in self._shown())

    def fit(self, room: int) -> None:
        """Share spare room among the columns that stretch; take missing room from those that give way.

        Before any of that, what a content needs is granted as far as both together reach.
        """
        self._room = room
        spare = room - self.wanted()
        granted = self._granted(spare + sum(self._giving().values()))
        spare -= sum(granted.values())
        change = self._growth(spare) if spare > 0 else self._loss(-spare)
        self._fitting = True
        for index in self._shown():
            self._head.resizeSection(index, self._base[index] + granted.get(index, 0) + change.get(index, 0))
        self._fitting = False

    def _shown(self) -> list[int]:
        return [index for index in range(len(self._columns)) if not self._head.isSectionHidden(index)]

    def _granted(self, room: int) -> dict[int, int]:
        granted = {}
        for index in self._shown():
            if index not in self._by_hand:
                more = self._needed.get(index, 0) - self._base[index]
                granted[index] = max(0, min(more, room))
                room -= granted[index]
        return granted

    def _growth(self, spare: int) -> dict[int, int]:
        stretching = [i for i in self._shown() if self._columns[i].stretch and i not in self._by_hand]
        parts, grown = sum(self._columns[i].stretch for i in stretching), {}
        for index in stretching:  # what rounding leaves goes to the later ones, so that all of it is used
            part = self._columns[index].stretch
            grown[index] = spare * part // parts
            spare, parts = spare - grown[index], parts - part
        return grown

    def _giving(self) -> dict[int, int]:
        """How much each column gives at most."""
        return {
            index: int(self._base[index] * (1 - self._columns[index].least))
            for index in self._shown()
            if index not in self._by_hand
        }

    def _loss(self, missing: int) -> dict[int, int]:
        room = self._giving()
        share = min(1.0, missing / max(1, sum(room.values())))
        return {index: -ceil(share * most) for index, most in room.items()}

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
