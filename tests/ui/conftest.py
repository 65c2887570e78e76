"""What every test of the window needs: a screen that need not exist, and one look."""

import gc
import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from vmclient.ui import theme
from vmclient.ui.bridge import Bridge
from vmclient.ui.exports import Exports


@pytest.fixture(autouse=True)
def garbage_of_this_thread() -> Iterator[None]:
    """Put away what a test leaves on this thread, as the program does: no other may destroy a window.

    Windows that a test has given up would else be dressed anew by each later test that changes the look.
    """
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # of all objects
    gc.collect(2 if gc.get_count()[2] > 10 else 1)


@pytest.fixture
def light(qapp: QApplication) -> theme.Theme:
    """The light look, without motion."""
    return theme.install(qapp, "light", still=True)


@pytest.fixture
def exports(light: theme.Theme, qtbot: QtBot) -> Iterator[Exports]:
    """Exports of a window that is nothing else."""
    owner = QWidget()
    qtbot.addWidget(owner)
    made = Exports(Bridge(), owner)
    yield made
    made.close()
