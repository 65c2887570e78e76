"""Garbage is searched for on the window's thread alone."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from vmclient.ui.collector import Collector


class Circle:
    """Holds itself, so that only a search finds it; notes on which thread that was."""

    def __init__(self, found: list[int]) -> None:
        self.itself, self._found = self, found

    def __del__(self) -> None:
        """Note the thread."""
        self._found.append(threading.get_ident())


@pytest.fixture
def collector(qapp: QObject) -> Iterator[Collector]:
    """One that looks twice a second."""
    made = Collector(qapp)
    yield made
    made.deleteLater()


def test_a_thread_that_makes_much_destroys_nothing_of_the_window(collector: Collector, qtbot: QtBot) -> None:
    """A circle is left alone while another thread makes 100,000 objects, and goes on this one soon after."""
    found: list[int] = []
    Circle(found)
    kept: list[list[int]] = []
    worker = threading.Thread(target=lambda: kept.extend([number] for number in range(100_000)))
    worker.start()
    worker.join(60)

    assert found == []
    qtbot.waitUntil(lambda: bool(found), timeout=5000)
    assert found == [threading.get_ident()]


def test_little_is_not_searched_for(collector: Collector) -> None:
    """While less has come together than Python would wait for, a look costs nothing."""
    gc.collect()
    before = [each["collections"] for each in gc.get_stats()]
    collector.look()
    assert [each["collections"] for each in gc.get_stats()] == before
