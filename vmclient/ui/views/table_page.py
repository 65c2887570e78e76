"""A view of the centre: head with chips and filter over a big table; what all views have in common."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, Generic

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from vmclient.text import label
from vmclient.ui.table import Column, NameCell, RowTableModel, RowTableView
from vmclient.ui.table.column import R
from vmclient.ui.views.view_head import Filter, ViewHead
from vmclient.ui.views.welcome import on_surface
from vmclient.ui.widgets import Button, EmptyState

_NAME = 1  # the column after the icon: tables are sorted by name at first
_SLICE = 500  # rows taken in at once: some five milliseconds
_COUNT_MS = 250  # numbers that change more often than four times a second cannot be read


class TablePage(QWidget, Generic[R]):
    """Rows of one kind.

    `filters` pairs each chip with the rows it leaves; the first is "all". `activated(key)` is Enter or a
    double click, `menu_asked(key, position)` the context menu, `selected()` any change of the selection.
    """

    activated = Signal(str)
    menu_asked = Signal(str, QPoint)
    selected = Signal()

    def __init__(
        self,
        view: label.ViewName,
        columns: Sequence[Column[R]],
        key: Callable[[R], str],
        search: Callable[[R], str],
        filters: Sequence[tuple[Filter, Callable[[R], bool]]] = (),
        *,
        dim: Callable[[R], bool] | None = None,
        under: Callable[[R], str | None] | None = None,
        empty: tuple[str, str, str] = ("", "", ""),
        multi: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(view)
        self.setAccessibleName(label.view(view))
        self._filters: Mapping[str, Callable[[R], bool]] = {one.key: wanted for one, wanted in filters}
        self._key = key
        self._counts = dict.fromkeys(self._filters, 0)
        self._longest = 0
        self.head = ViewHead(view, [one for one, _ in filters])
        self.model: RowTableModel[R] = RowTableModel(columns, key, search, dim=dim, under=under, parent=self)
        self.table = RowTableView(self.model, label.view(view), multi=multi)
        self.table.setObjectName(f"{view}_table")
        self.table.head.setSortIndicator(_NAME, Qt.SortOrder.AscendingOrder)
        self.body = QWidget()
        self._pages = QStackedLayout(self.body)
        self.empty_page = EmptyState(*empty)
        self._pages.addWidget(self.table)
        self._pages.addWidget(on_surface(self.empty_page))
        self._all = Button(label.show_all())
        self._all.setObjectName(f"{view}_show_all")
        self._all.clicked.connect(self.show_all)
        self._pages.addWidget(on_surface(EmptyState("search", *label.nothing_matches(), [self._all])))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.body, 1)
        self._waiting: dict[str, R] = {}
        self._feeding = QTimer(self)
        self._feeding.setSingleShot(True)
        self._feeding.timeout.connect(self._next_slice)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(_COUNT_MS)
        self._counting.timeout.connect(self._count)
        self.head.filter_changed.connect(self.model.set_text)
        self.head.field.down_pressed.connect(self._enter)
        self.head.chip_chosen.connect(self._chip)
        self.head.columns_asked.connect(self._columns)
        self.table.row_activated.connect(self._open)
        self.table.context_requested.connect(self.menu_asked)
        self.table.selection_changed.connect(self.selected)
        self.model.counts_changed.connect(self._placed)
        self._placed()

    # --- rows ---

    def set_rows(self, rows: Iterable[R]) -> None:
        """Show these rows instead; the selection stays where its rows are still there."""
        self.model.set_rows(rows)
        self._make_room(self.model.rows())
        self._counts = {key: sum(map(wanted, self.model.rows())) for key, wanted in self._filters.items()}
        self._count()
        self._placed()

    def update_rows(self, rows: Iterable[R]) -> None:
        """Show the newest values of some rows."""
        newest = {self._key(row): row for row in rows}
        self._make_room(row for key, row in newest.items() if self.model.row(key) is None)
        for key, row in newest.items():  # counting 20,000 rows anew for each chip would hold up the window
            self._weigh(row, 1)
            old = self.model.row(key)
            if old is not None:
                self._weigh(old, -1)
        before = len(self.model.rows())
        self.model.update_rows(newest.values())
        if len(self.model.rows()) != before:  # rows appear at once, so their number does
            self._count()
        self._later()

    def _make_room(self, rows: Iterable[R]) -> None:
        """Let the column of names be as wide as the longest of them, where there is room."""
        cells = map(self.model.columns[_NAME].cell, rows)
        names = [cell for cell in cells if isinstance(cell, NameCell)]
        longest = max(names, key=lambda cell: len(cell.text), default=None)
        if longest is not None and len(longest.text) > self._longest:
            self._longest = len(longest.text)
            self.table.columns.take_longest(_NAME, longest)

    def feed(self, rows: Iterable[R]) -> None:
        """Show all rows that differ: hundreds at once, the rest soon; the window answers meanwhile."""
        self._waiting = {self._key(row): row for row in rows}
        if not self._feeding.isActive():
            self._next_slice()

    def _next_slice(self) -> None:
        keys = list(islice(self._waiting, _SLICE))
        self.update_rows([self._waiting.pop(key) for key in keys])
        if self._waiting:
            self._feeding.start()

    def remove_rows(self, keys: Iterable[str]) -> None:
        """Take rows away."""
        gone = dict.fromkeys(keys)
        for row in map(self.model.row, gone):
            if row is not None:
                self._weigh(row, -1)
        self.model.remove_rows(gone)
        self._later()

    def current(self) -> R | None:
        """The one row that commands are about: the selected one, if it is one."""
        keys = self.table.selected_keys() if self.table.selected_count() == 1 else []
        return self.model.row(keys[0]) if keys else None

    def select(self, key: str) -> None:
        """Select a row and bring it into view; a filter that hides it goes."""
        if key in self._waiting:
            self.update_rows([self._waiting.pop(key)])
        if self.model.row(key) is None:
            return
        if self.model.place_of(key) < 0:
            self.show_all()
            self.model.settle()
        self.table.set_current(key)
        self.table.select_keys([key])

    def _open(self, key: str) -> None:
        """Commands are about the selected row, so the one that is opened becomes it."""
        self.table.select_keys([key])
        self.activated.emit(key)

    def _enter(self) -> None:
        """Go from the filter to what it left; the first row is chosen unless one is already."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.table.selected_keys() and self.model.shown():
            self.table.select_keys([self.model.key_at(0)])

    def focus_chain(self) -> list[QWidget]:
        """List the controls in the order in which one reads them."""
        return [*self.head.chips.values(), self.head.field, self.head.columns, self.table, self._all]

    def show_all(self) -> None:
        """Take the filter and the chip away."""
        self.head.field.clear()
        self.model.set_text("")
        self.head.choose(next(iter(self._filters), ""))
        self.table.setFocus()

    def _recorded(self) -> bool:
        """Whether there is anything that a filter could leave out."""
        return bool(self.model.rows())

    def _placed(self) -> None:
        rows = self._recorded()
        self._pages.setCurrentIndex((0 if self.model.shown() else 2) if rows else 1)
        self.head.set_bare(not rows)

    def _later(self) -> None:
        self._placed()
        if not self._counting.isActive():
            self._counting.start()

    def _weigh(self, row: R, sign: int) -> None:
        """Add a row to the counts of the chips that leave it, or take it off."""
        for key, wanted in self._filters.items():
            if wanted(row):
                self._counts[key] += sign

    def _count(self) -> None:
        for key, count in self._counts.items():
            self.head.chips[key].set_count(count)

    # --- what a person chose ---

    def _chip(self, key: str) -> None:
        first = next(iter(self._filters), "")
        self.model.set_predicate(None if key == first else self._filters[key])

    def _columns(self) -> None:
        button = self.head.columns
        self.table.head.open_menu(button.mapToGlobal(button.rect().bottomLeft()))

    def state(self) -> dict[str, Any]:
        """What is kept across starts: columns, order, and the chip; not the filter's words."""
        return {"table": self.table.layout_state(), "chip": self.head.chosen()}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up what `state` gave; parts that do not fit are left as they are."""
        table = state.get("table")
        if isinstance(table, dict):
            self.table.restore_layout(table)
        if state.get("chip") in self._filters:
            self.head.choose(state["chip"])
