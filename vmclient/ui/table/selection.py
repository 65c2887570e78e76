"""The selection of a table as keys, so that it outlives every sort, filter and update."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal
from PySide6.QtWidgets import QTableView

from vmclient.ui.table.model import RowTableModel

_Flag = QItemSelectionModel.SelectionFlag


class KeptSelection(QObject):
    """Holds keys while places change: Qt's own persistent indexes take seconds with 40,000 rows selected.

    A selected row that a filter hides is not selected while it is hidden, and is again afterwards, unless
    something else was selected in between.
    """

    changed = Signal()
    current_changed = Signal(str)

    def __init__(self, model: RowTableModel, view: QTableView) -> None:  # type: ignore[type-arg]
        super().__init__(view)
        self._model, self._view = model, view
        self._hidden: set[str] = set()
        self._before: list[str] = []
        self._current = ("", -1)
        self._restoring = False
        model.reordering.connect(self._keep)
        model.reordered.connect(self._give_back)
        view.selectionModel().selectionChanged.connect(self._selected)
        view.selectionModel().currentChanged.connect(self._moved)

    def keys(self) -> list[str]:
        """Keys of the selected rows that are shown, from the top; never the section row."""
        places: set[int] = set()
        selection = self._view.selectionModel().selection()
        for number in range(selection.count()):
            part = selection.at(number)
            places.update(range(part.top(), part.bottom() + 1))
        return self._model.keys_at(sorted(places))

    def count(self) -> int:
        """How many rows are selected; costs nothing however many there are."""
        selection = self._view.selectionModel().selection()
        return sum(selection.at(number).height() for number in range(selection.count()))

    def select(self, keys: Iterable[str]) -> None:
        """Select exactly these rows; those not shown now will be when they are."""
        wanted = set(keys)
        self._show(wanted)
        self._hidden = {key for key in wanted if self._model.place_of(key) < 0}

    def _show(self, keys: Iterable[str]) -> None:
        """Select what is shown of these keys, neighbours as one range."""
        places = sorted(place for place in map(self._model.place_of, keys) if place >= 0)
        last = len(self._model.columns) - 1
        selection, start = QItemSelection(), 0
        for number, place in enumerate(places):
            if number + 1 == len(places) or places[number + 1] != place + 1:
                first = self._model.index(places[start], 0)
                selection.select(first, self._model.index(place, last))
                start = number + 1
        self._view.selectionModel().select(selection, _Flag.ClearAndSelect)

    def _keep(self) -> None:
        self._restoring = True
        self._before = self.keys()
        index = self._view.currentIndex()
        self._current = (self._model.key_at(index.row()), index.row())

    def _give_back(self) -> None:
        model = self._model
        wanted = {key for key in (*self._before, *self._hidden) if model.row(key) is not None}
        if wanted:
            self._show(wanted)
        hidden = {key for key in wanted if model.place_of(key) < 0}
        same = len(wanted) == len(self._before) + len(self._hidden) and hidden == self._hidden
        self._hidden = hidden
        self._bring_current()
        self._restoring = False
        if not same:
            self.changed.emit()
        if self._model.key_at(self._view.currentIndex().row()) != self._current[0]:
            self._moved()

    def _bring_current(self) -> None:
        key, place = self._current
        if not key:
            return
        found = self._model.place_of(key)
        if found < 0 and self._model.row(key) is None:  # its row is gone: stay where it was
            found = min(place, self._model.rowCount() - 1)
        if found >= 0:
            self._view.selectionModel().setCurrentIndex(self._model.index(found, 0), _Flag.NoUpdate)

    def _selected(self) -> None:
        if not self._restoring:
            self._hidden = set()
            self.changed.emit()

    def _moved(self) -> None:
        if not self._restoring:
            self.current_changed.emit(self._model.key_at(self._view.currentIndex().row()))
