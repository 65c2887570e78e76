"""The focus ring over the life of several windows."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from vmclient.ui.widgets import Button, FocusRing


def fill(window: QWidget) -> None:
    """Put two buttons into a window."""
    column = QVBoxLayout(window)
    column.addWidget(Button("One"))
    column.addWidget(Button("Two"))


def tab(qtbot: QtBot, window: QWidget) -> None:
    """Bring the window to the front and press Tab there."""
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)


def test_the_ring_goes_on_after_a_dialog_that_somebody_still_holds(qtbot: QtBot, qapp: QApplication) -> None:
    """A dialog that Qt has deleted takes its ring along, also while Python code still knows the dialog."""
    ring = FocusRing(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    fill(window)
    dialog = QDialog(window)
    fill(dialog)
    tab(qtbot, dialog)
    assert ring.frame() is not None
    with qtbot.waitSignal(dialog.destroyed):
        dialog.deleteLater()

    tab(qtbot, window)
    frame = ring.frame()
    assert frame is not None
    assert frame.parent() is window
    ring.deleteLater()
