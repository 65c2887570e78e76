"""The table itself: a QTableView that draws all visible rows at once and keeps its selection by key."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QWidget

from vmclient.ui import plain, theme
from vmclient.ui.table.header import Head
from vmclient.ui.table.inputs import InputView
from vmclient.ui.table.layout import ColumnLayout
from vmclient.ui.table.model import RowTableModel
from vmclient.ui.table.rows import Frame, Marks, RowPainter
from vmclient.ui.table.selection import KeptSelection
from vmclient.ui.tokens import Token

_Flag = QItemSelectionModel.SelectionFlag
_ROOT = QModelIndex()


class RowTableView(InputView):
    """Rows of a `RowTableModel`.

    `row_activated(key)` comes with Enter and double click, `context_requested(key, global position)` with the
    menu key and the right button, `selection_changed()` whenever `selected_keys` differs, and
    `current_changed(key)` when the row of the keyboard does. `layout_changed`: save `layout_state()` now.
    """

    selection_changed = Signal()
    current_changed = Signal(str)
    layout_changed = Signal()

    def __init__(
        self,
        model: RowTableModel,  # type: ignore[type-arg]
        name: str,
        *,
        extra: int = 10,
        multi: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, parent)
        self._extra = extra
        self._rows = RowPainter(model)
        self._muted, self._marked = False, ""
        self._framed: tuple[str, Token | None] = ("", None)
        self.setAccessibleName(plain.visible(name))
        self.head = Head(model.columns, self)
        self.setHorizontalHeader(self.head)
        self.setModel(model)
        self._mode = (
            QAbstractItemView.SelectionMode.ExtendedSelection
            if multi
            else QAbstractItemView.SelectionMode.SingleSelection
        )
        self._set_up()
        self._selection = KeptSelection(model, self)
        self.columns = ColumnLayout(model.columns, self.head)
        self.columns.changed.connect(self.layout_changed)
        self._connect()
        self._dress()

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(self._mode)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        for index, column in enumerate(self._model.columns):
            self.head.setSectionHidden(index, not column.visible)

    def _connect(self) -> None:
        self._model.reordered.connect(self._reordered)
        self._selection.changed.connect(self.selection_changed)
        self._selection.current_changed.connect(self.current_changed)
        self.selection_changed.connect(self.viewport().update)
        self.current_changed.connect(self.viewport().update)
        self.head.sortIndicatorChanged.connect(self._sort)
        theme.theme().changed.connect(self._dress)
        column, order = self._model.sorted_by()
        self.head.setSortIndicator(column, order)

    # --- selection by key ---

    def selected_keys(self) -> list[str]:
        """Keys of the selected rows that are shown, from the top; never the section row."""
        return self._selection.keys()

    def selected_count(self) -> int:
        """How many rows are selected, without a look at each."""
        return self._selection.count()

    def select_keys(self, keys: Iterable[str]) -> None:
        """Select exactly these rows; the first becomes the current one. Unknown keys are passed over."""
        wanted = list(keys)
        if wanted:
            self.set_current(wanted[0])
        self._selection.select(wanted)

    def current_key(self) -> str:
        """The key of the row the keyboard is on; the section's key on its row; "" without one."""
        return self._model.key_at(self.currentIndex().row())

    def set_current(self, key: str) -> None:
        """Bring the keyboard to a row, leaving the selection, and scroll to it."""
        place = self._model.place_of(key)
        if place >= 0:
            index = self._model.index(place, max(0, self.currentIndex().column()))
            self.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
            self.scrollTo(index)

    # --- looks ---

    def set_muted(self, muted: bool) -> None:
        """Make the table one to look at: weaker texts, no choosing; shapes keep their colour."""
        self._muted = muted
        none = QAbstractItemView.SelectionMode.NoSelection
        self.setSelectionMode(none if muted else self._mode)
        self.viewport().update()

    def set_marked(self, key: str) -> None:
        """While muted, show this row as the one that is taken; "" for none."""
        self._marked = key
        self.viewport().update()

    def set_frame(self, key: str, token: Token | None) -> None:
        """Frame a row in a colour, as the place where something would be dropped; None takes that away."""
        self._framed = (key, token)
        self.viewport().update()

    def row_height(self) -> int:
        """Height of every row: the line of the font and some air."""
        return self.verticalHeader().defaultSectionSize()

    def content_height(self) -> int:
        """What head and all rows need, for a table that should not scroll."""
        return self.head.sizeHint().height() + self._model.rowCount() * self.row_height()

    def open_columns_menu(self, at: QPoint) -> None:
        """Let columns be chosen, at a global position."""
        self.head.open_menu(at)

    def layout_state(self) -> dict[str, Any]:
        """Columns and sorting as plain values, to be saved."""
        return self.columns.state()

    def restore_layout(self, state: Mapping[str, Any]) -> None:
        """Take a saved state."""
        order = self.columns.restore(state)
        if order is not None:
            self.head.setSortIndicator(*order)

    def _dress(self) -> None:
        self._rows = RowPainter(self._model)
        self.setFont(theme.font("body"))
        line = self.fontMetrics().height()
        self.verticalHeader().setDefaultSectionSize(line + theme.px(self._extra))
        self.columns.measure(self._rows.cells)
        self.viewport().update()

    def _reordered(self) -> None:
        self._hover = -1
        self.viewport().update()

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        self._model.sort(column, order)
        self.layout_changed.emit()

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is visible in one pass."""
        clip = event.rect()
        painter = QPainter(self.viewport())
        painter.fillRect(clip, theme.color("surface"))
        first = self.rowAt(clip.top())
        if first < 0:
            return
        height, top = self.row_height(), self.rowViewportPosition(first)
        last = min(self._model.rowCount() - 1, first + (clip.bottom() - top) // height)
        columns = []
        for index in range(len(self._model.columns)):
            if self.head.isSectionHidden(index):
                continue
            x, width = self.columnViewportPosition(index), self.columnWidth(index)
            if x <= clip.right() and x + width > clip.left():
                columns.append((index, x, width))
        frame = Frame(first, last, top, height, self.viewport().width(), tuple(columns))
        self._rows.draw(painter, frame, self._marks(first, last))
        key, token = self._framed
        place = self._model.place_of(key) if token is not None else -1
        if token is not None and place >= 0:
            y = self.rowViewportPosition(place)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color(token), theme.px(2)))
            painter.drawRect(1, y + 1, self.viewport().width() - 3, height - 3)

    def _marks(self, first: int, last: int) -> Marks:
        muted = self._muted or not self.isEnabled()
        if muted:
            chosen = frozenset({self._model.place_of(self._marked)} if self._marked else ())
        else:
            selection = self.selectionModel()
            places = range(first, last + 1) if selection.hasSelection() else ()
            chosen = frozenset(place for place in places if selection.isRowSelected(place, _ROOT))
        focus = self.currentIndex().row() if self.hasFocus() else -1
        return Marks(chosen, self._hover, focus, muted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out anew."""
        super().resizeEvent(event)
        self.columns.fit(self.viewport().width())

    def viewportEvent(self, event: QEvent) -> bool:
        """Show a cut text whole, or the reason behind a value."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            plain.show_tooltip(event.globalPos(), self._tip(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def _tip(self, at: QPoint) -> str:
        index = self.indexAt(at)
        if not index.isValid() or self._model.is_section(index.row()):
            return ""
        cell = self._model.cells(index.row())[index.column()]
        inner = self.columnWidth(index.column()) - 2 * self._rows.cells.pad
        if cell.tip:
            return cell.tip
        return cell.spoken() if not self._rows.cells.fits(cell, inner) else ""
