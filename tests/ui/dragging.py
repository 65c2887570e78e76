"""Dragging VMs over a view, as Qt does it: it comes in, moves, and is let go or leaves."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from vmclient.ui.views.vm_row import VM_MIME

_ACTION, _BUTTONS = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
_KEYS = Qt.KeyboardModifier.NoModifier


class Drag:
    """VMs held over a view."""

    def __init__(self, view: QAbstractItemView, vm_ids: Sequence[str], at: QPoint) -> None:
        self._view, self._at = view, at
        self._data = QMimeData()
        self._data.setData(VM_MIME, "\n".join(vm_ids).encode())
        QApplication.sendEvent(view.viewport(), QDragEnterEvent(at, _ACTION, self._data, _BUTTONS, _KEYS))

    def move(self, at: QPoint) -> bool:
        """Hold them somewhere else; tells whether they could be dropped there."""
        self._at = at
        event = QDragMoveEvent(at, _ACTION, self._data, _BUTTONS, _KEYS)
        event.ignore()
        QApplication.sendEvent(self._view.viewport(), event)
        return event.isAccepted()

    def drop(self) -> None:
        """Let go."""
        event = QDropEvent(self._at.toPointF(), _ACTION, self._data, _BUTTONS, _KEYS)
        QApplication.sendEvent(self._view.viewport(), event)

    def leave(self) -> None:
        """Go away with them."""
        QApplication.sendEvent(self._view.viewport(), QDragLeaveEvent())
