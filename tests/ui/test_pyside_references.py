"""The installed Qt binding keeps the references that it borrows."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS = 1_000
OTHERS = 100  # what the interpreter itself may gain or lose meanwhile


class Bell(QObject):
    """Something that can be heard."""

    rung = Signal()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be lost where it is immortal")
def test_calls_into_qt_do_not_lose_none(qtbot: QtBot) -> None:
    """A thousand calls and a thousand signals leave the references to None and True where they were.

    PySide6 6.12.0 loses one with each of them on Python 3.11 and ends the process some thousand later.
    """
    widget, bell, heard = QWidget(), Bell(), []
    qtbot.addWidget(widget)
    bell.rung.connect(lambda: heard.append(1))
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(CALLS):
        widget.update()
        bell.rung.emit()
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert len(heard) == CALLS
    assert after[0] > before[0] - OTHERS
    assert after[1] > before[1] - OTHERS
