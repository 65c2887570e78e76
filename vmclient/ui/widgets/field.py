"""Fields: the filter box, which speaks once typing has paused, and the box for a number."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSpinBox, QToolButton, QWidget

from vmclient.text import tr
from vmclient.ui import icons, plain, theme

_PAUSE_MS = 150  # a filter over 40,000 rows takes tens of milliseconds: once a pause, not once a key


class FilterField(QLineEdit):
    """`filter_changed(str)` follows the text 150 ms after the last key; Escape empties the field.

    `down_pressed()` is the wish to go on to what the filter left.
    """

    filter_changed = Signal(str)
    down_pressed = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(plain.visible(placeholder))
        self.setAccessibleName(plain.visible(placeholder))
        self.setClearButtonEnabled(True)
        self.setProperty("kind", "filter")
        self._glass = self.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        for button in self.findChildren(QToolButton):
            glass = button.defaultAction() is self._glass
            button.setAccessibleName(tr("Find") if glass else tr("Clear the filter"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._say)
        self.textChanged.connect(self._timer.start)
        theme.theme().changed.connect(self._dress)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes on to the rows that are left, Escape brings all of them back."""
        if event.key() == Qt.Key.Key_Down:
            self._timer.stop()
            self._say()
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        self.filter_changed.emit(self.text())

    def _dress(self) -> None:
        self._glass.setIcon(icons.icon("search"))


class SpinBox(QSpinBox):
    """A whole number, at the right like every number; the style gives a spin box no space at its left."""

    def __init__(self, least: int, most: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setAccessibleName(plain.visible(name))
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.lineEdit().setTextMargins(theme.px(6), 0, theme.px(2), 0)
