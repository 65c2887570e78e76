"""The inventory panel beside the table, from one start to the next."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.fake_session import NOW, FakeSession
from vmclient.ui.bridge import Bridge
from vmclient.ui.contents import Contents
from vmclient.ui.main_window import MainWindow
from vmclient.ui.theme import Theme
from vmclient.ui.window_state import WindowState

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def look(light: Theme) -> Theme:
    """The light look."""
    return light


def opened(folder: Path, qtbot: QtBot) -> Contents:
    """The window as the program opens it: painted first, its parts put in then."""
    frame = MainWindow(folder, now=lambda: NOW)
    qtbot.addWidget(frame)
    frame.show()
    qtbot.waitExposed(frame)
    window = frame.build(Bridge())
    window.attach(FakeSession())
    QApplication.processEvents()
    return window


def close(window: Contents) -> None:
    """Close it without a question."""
    window.coordinator.session = None
    window.frame.close()


def test_its_width_stays_until_somebody_draws_it_wider(qtbot: QtBot, tmp_path: Path) -> None:
    """A second start and a third show it as wide as the first; drawn wider, it stays so."""
    first = opened(tmp_path, qtbot)
    usual = first.panel.width()
    close(first)
    second = opened(tmp_path, qtbot)
    assert second.panel.width() == usual
    second.frame.resizeDocks([second.dock], [usual + 40], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    wide = second.panel.width()
    assert wide == usual + 40
    close(second)
    third = opened(tmp_path, qtbot)
    assert third.panel.width() == wide
    close(third)


def test_nonsense_in_the_file_is_left_alone(qtbot: QtBot, tmp_path: Path) -> None:
    """Whatever stands there, the window opens, and the panel has the width that it is made with."""
    usual = opened(tmp_path / "new", qtbot)
    for width in (10**12, -5, 0, 7.5, "wide"):
        WindowState(tmp_path).keep("inventory", {"shown": True, "width": width})
        other = opened(tmp_path, qtbot)
        assert other.panel.width() == usual.panel.width()
        close(other)
    close(usual)


def test_hidden_it_stays_hidden_and_keeps_its_width(qtbot: QtBot, tmp_path: Path) -> None:
    """Shown again two starts later, it is as wide as it was."""
    first = opened(tmp_path, qtbot)
    usual = first.panel.width() + 30
    first.frame.resizeDocks([first.dock], [usual], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    first.dock.toggleViewAction().trigger()
    close(first)
    second = opened(tmp_path, qtbot)
    assert second.dock.isHidden()
    close(second)
    third = opened(tmp_path, qtbot)
    assert third.dock.isHidden()
    third.dock.toggleViewAction().trigger()
    QApplication.processEvents()
    assert third.panel.width() == usual
    close(third)
