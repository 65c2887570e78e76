"""F1 in any window: who shows the help hears for which window it is wanted."""

from functools import cache, partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

KEY = "F1"


class HelpKey(QObject):
    """`asked(name)` carries the object name of the window in which F1 was pressed."""

    asked = Signal(str)

    def serve(self, window: QWidget) -> None:
        """Let F1 work in a window, which has its object name already."""
        shortcut = QShortcut(QKeySequence(KEY), window)
        shortcut.activated.connect(partial(self.asked.emit, window.objectName()))


@cache
def help_key() -> HelpKey:
    """Give the one of the application."""
    return HelpKey()
