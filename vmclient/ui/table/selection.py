"""The selection of a table as keys, so that it outlives every sort, filter and update."""

from collections.abc import Iterable, Sequence
from typing import Any

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
        self._before: list[int] = []
        self._rows: Sequence[Any] = ()
        self._current = ("", -1)
        self._restoring = False
        model.reordering.connect(self._keep)
        model.reordered.connect(self._give_back)
        view.selectionModel().selectionChanged.connect(self._selected)
        view.selectionModel().currentChanged.connect(self._moved)

    def keys(self) -> list[str]:
        """Keys of the selected rows that are shown, from the top; never the section row."""
        rows, key_of = self._model.rows(), self._model.key_of
        return [key_of(rows[number]) for number in self._numbers()]

    def count(self) -> int:
        """How many rows are selected; costs nothing however many there are."""
        selection = self._view.selectionModel().selection()
        return sum(selection.at(number).height() for number in range(selection.count()))

    def select(self, keys: Iterable[str]) -> None:
        """Select exactly these rows; those not shown now will be when they are."""
        places = {key: self._model.place_of(key) for key in keys}
        self._show(places.values())
        self._hidden = {key for key, place in places.items() if place < 0}

    def _numbers(self) -> list[int]:
        """Number the selected rows as the model does, from the top."""
        selection = self._view.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]
        spans = [range(part.top(), part.bottom() + 1) for part in parts]
        places = spans[0] if len(spans) == 1 else sorted({place for span in spans for place in span})
        return self._model.numbers_at(places)

    def _show(self, wanted: Iterable[int]) -> None:
        """Select these places (-1: not shown), neighbours as one range."""
        places = sorted(place for place in wanted if place >= 0)
        last = len(self._model.columns) - 1
        selection, start = QItemSelection(), 0
        if places and places[-1] - places[0] == len(places) - 1:  # all of them, as often as not
            start = len(places)
            selection.select(self._model.index(places[0], 0), self._model.index(places[-1], last))
        for number in range(start, len(places)):
            if number + 1 == len(places) or places[number + 1] != places[number] + 1:
                first = self._model.index(places[start], 0)
                selection.select(first, self._model.index(places[number], last))
                start = number + 1
        self._view.selectionModel().select(selection, _Flag.ClearAndSelect)

    def _keep(self) -> None:
        self._restoring = True
        self._before, self._rows = self._numbers(), self._model.rows()
        index = self._view.currentIndex()
        self._current = (self._model.key_at(index.row()), index.row())

    def _give_back(self) -> None:
        """Select the same rows at their new places; those that are not shown wait until they are."""
        model, rows, before = self._model, self._rows, self._before
        if model.rows() is not rows:  # rows went, or others came: only their keys are the same
            found = [model.number_of(model.key_of(rows[number])) for number in before]
            before = [number for number in found if number >= 0]
        if len(before) == model.rowCount() == len(model.rows()):  # all, and all are shown
            places: Sequence[int] = range(len(before))
        else:
            places = [model.place_of_number(number) for number in before]
        waiting = {key: model.place_of(key) for key in self._hidden if model.row(key) is not None}
        if places or waiting:
            self._show((*places, *waiting.values()))
        hidden = {key for key, place in waiting.items() if place < 0}
        if -1 in places:
            rows = model.rows()
            hidden |= {model.key_of(rows[n]) for n, place in zip(before, places, strict=True) if place < 0}
        same = len(before) == len(self._before) and hidden == self._hidden
        self._hidden = hidden
        self._before, self._rows = [], ()
        self._bring_current(untouched=not before and not hidden)
        self._restoring = False
        if not same:
            self.changed.emit()
        if self._model.key_at(self._view.currentIndex().row()) != self._current[0]:
            self._moved()

    def _bring_current(self, *, untouched: bool) -> None:
        """Bring the keyboard to the row where it was; who has gone nowhere yet stays at the top."""
        key, place = self._current
        if not key:
            return
        found = 0 if untouched and place == 0 else self._model.place_of(key)
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
