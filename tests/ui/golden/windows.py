"""Windows of the tests: brought to rest, and put away."""

import time

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from vmclient.ui.main_window import MainWindow


def settled(app: QApplication, widget: QWidget, seconds: float = 10) -> QImage:
    """Let a window live until it looks the same for some rounds, and give that picture."""
    end = time.monotonic() + seconds
    quiet, last = 0, QImage()
    while quiet < 4:
        assert time.monotonic() < end, "the window does not come to rest"
        round_ends = time.monotonic() + 0.06  # what is put off by a timer of up to 50 ms has its turn
        while time.monotonic() < round_ends:
            app.processEvents()
        seen = widget.grab().toImage()
        quiet, last = (quiet + 1 if seen == last else 0), seen
    return last


def leave(app: QApplication, widget: QWidget) -> None:
    """Close a window without the question about jobs under way."""
    if isinstance(widget, MainWindow) and widget.contents is not None:
        widget.contents.coordinator.session = None
    widget.close()
    widget.deleteLater()
    app.processEvents()
