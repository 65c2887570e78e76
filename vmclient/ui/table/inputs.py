"""Mouse and keyboard of the table: opening, choosing, dragging, finding by typing."""

from PySide6.QtCore import QElapsedTimer, QEvent, QItemSelectionModel, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from vmclient.ui.table.model import RowTableModel

_Flag = QItemSelectionModel.SelectionFlag
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_LEFT = Qt.MouseButton.LeftButton


class InputView(QTableView):
    """What a person does to rows, told by their keys; how rows look is for the class that extends it."""

    row_activated = Signal(str)
    box_clicked = Signal(str)
    context_requested = Signal(str, QPoint)

    def __init__(self, model: RowTableModel, parent: QWidget | None = None) -> None:  # type: ignore[type-arg]
        super().__init__(parent)
        self._model = model
        self.drag_mime = ""
        self._hover = -1
        self._typed, self._typing = "", QElapsedTimer()
        self._pressed: QPoint | None = None
        self._waiting = ""  # a selected row was pressed: to drag all of them, or to choose it alone
        self.setMouseTracking(True)

    def selected_keys(self) -> list[str]:
        """Keys of the selected rows that are shown."""
        raise NotImplementedError

    def select_keys(self, keys: list[str]) -> None:
        """Select exactly these rows."""
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The section row opens and closes; any other row is chosen."""
        at, model = event.position().toPoint(), self._model
        place = self.rowAt(at.y())
        self._pressed, self._waiting = at, ""
        if model.is_section(place) and event.button() == _LEFT:
            self.selectionModel().setCurrentIndex(model.index(place, 0), _Flag.NoUpdate)
            model.set_expanded(not model.expanded())
            return
        plain_press = event.button() == _LEFT and event.modifiers() == Qt.KeyboardModifier.NoModifier
        if self.drag_mime and plain_press and model.key_at(place) in self.selected_keys():
            self._waiting = model.key_at(place)
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A selected row that was pressed and not dragged becomes the only selected one."""
        pressed, waiting = self._pressed, self._waiting
        self._waiting, self._pressed = "", None
        if waiting:
            self.select_keys([waiting])
        super().mouseReleaseEvent(event)
        place = self._box_under(event.position().toPoint()) if event.button() == _LEFT else -1
        if place >= 0 and pressed is not None and self._box_under(pressed) == place:
            self.box_clicked.emit(self._model.key_at(place))

    def _box_under(self, at: QPoint) -> int:
        """Tell the row whose box is at a point; -1 for none."""
        index = self.indexAt(at)
        return index.row() if index.isValid() and self._model.box_at(index.row()) == index.column() else -1

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row; on a box it is a second click."""
        at = event.position().toPoint()
        place = self.rowAt(at.y())
        if self._box_under(at) >= 0:
            self.mousePressEvent(event)
        elif event.button() == _LEFT and place >= 0 and not self._model.is_section(place):
            self.row_activated.emit(self._model.key_at(place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the row under the pointer; drag the selected rows where the view allows it."""
        at = event.position().toPoint()
        self._hover_over(self.rowAt(at.y()))
        if not (self.drag_mime and event.buttons() & _LEFT):
            super().mouseMoveEvent(event)
        elif (
            self._pressed is not None
            and (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        ):
            self._pressed, self._waiting = None, ""
            self.startDrag(Qt.DropAction.MoveAction)

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget the pointer when it has left."""
        if event.type() == QEvent.Type.Leave:
            self._hover_over(-1)
        return super().viewportEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the keys of the selected rows, one a line."""
        keys = self.selected_keys()
        if not keys:
            return
        data = QMimeData()
        data.setData(self.drag_mime, "\n".join(keys).encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(actions)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row, which is selected by then."""
        at = event.pos()
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.currentIndex().row() if by_key else self.rowAt(at.y())
        if place < 0 or self._model.is_section(place):
            return
        if by_key:
            at = self.visualRect(self._model.index(place, 0)).bottomLeft()
        self.context_requested.emit(self._model.key_at(place), self.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space ticks; on the section row Enter, Right and Left open and close it."""
        place, key = self.currentIndex().row(), event.key()
        if self._model.is_section(place) and key in (*_ENTER, Qt.Key.Key_Right, Qt.Key.Key_Left):
            toggled = not self._model.expanded()
            self._model.set_expanded(toggled if key in _ENTER else key == Qt.Key.Key_Right)
        elif key in _STEPS and place >= 0 and not self._model.is_section(place) and not self.selected_keys():
            self.select_keys([self._model.key_at(place)])  # the first step chooses the row one stands on
        elif key == Qt.Key.Key_Space and self._model.box_at(place) >= 0:
            self.box_clicked.emit(self._model.key_at(place))
        elif key in _ENTER and place >= 0:
            self.row_activated.emit(self._model.key_at(place))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Go to the next row whose name begins with what is typed; a pause starts anew."""
        pause = QApplication.keyboardInputInterval()
        fresh = not self._typing.isValid() or self._typing.elapsed() > pause
        self._typed = search if fresh else self._typed + search
        self._typing.start()
        start = self.currentIndex().row() + (1 if fresh else 0)
        place = self._model.find(self._typed, max(0, start))
        if place >= 0:
            self.setCurrentIndex(self._model.index(place, max(0, self.currentIndex().column())))

    def _hover_over(self, place: int) -> None:
        if place == self._hover:
            return
        for row in (self._hover, place):
            if row >= 0:
                y = self.rowViewportPosition(row)
                self.viewport().update(
                    0, y, self.viewport().width(), self.verticalHeader().defaultSectionSize()
                )
        self._hover = place
