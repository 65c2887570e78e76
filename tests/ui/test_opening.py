"""Opening addresses, one after another, in the program put together as it is for a person."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vmclient.app import _Start
from vmclient.cli import Window
from vmclient.paths import Paths
from vmclient.resources_path import resource
from vmclient.ui.main_window import MainWindow
from vmclient.ui.theme import Theme


class Program(NamedTuple):
    """The program's window, and what began it."""

    frame: MainWindow
    start: _Start

    def said(self) -> list[str]:
        """Read the messages."""
        assert self.frame.contents is not None
        return [message.text for message in self.frame.contents.messages.messages]


@pytest.fixture
def program(
    qapp: QApplication, light: Theme, qtbot: QtBot, tmp_path: Path
) -> Iterator[Callable[[], Program]]:
    """Begin the program on the demo."""
    begun: list[Program] = []

    def begin() -> Program:
        paths = Paths.under(tmp_path)
        paths.create()
        frame = MainWindow(paths.config)
        qtbot.addWidget(frame)
        start = _Start(qapp, frame, paths, Window(demo=True), None)
        begun.append(Program(frame, start))
        with qtbot.waitSignal(frame.filled, timeout=30_000):
            start.begin((f"embedded:{resource('demo', 'two-rooms.json')}",))
        return begun[-1]

    yield begin
    for each in begun:
        each.start.close()


def test_an_estate_that_is_open_is_not_opened_twice(program: Callable[[], Program], qtbot: QtBot) -> None:
    """Who opens the demo a second time is told that it is open, and it stays open once."""
    begun = program()
    assert begun.frame.contents is not None
    before = begun.frame.contents.coordinator.connections
    begun.frame.demo_requested.emit()
    qtbot.waitUntil(lambda: any("already" in text for text in begun.said()), timeout=30_000)
    assert begun.frame.contents.coordinator.connections == before
