"""libvirt's event loop: what it promises to libvirt, and that Qt can live beside it."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from vmclient.drivers.libvirt.event_loop import EventLoop

ROOT = Path(__file__).parents[3]
READABLE = 1  # libvirt's VIR_EVENT_HANDLE_READABLE

# Qt's timers tell in which thread they run, while libvirt's loop runs and the main thread is busy elsewhere.
BESIDE_QT = """
import threading, time
from vmclient.drivers.libvirt import event_loop
import libvirt
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

event_loop.ensure()
connection = libvirt.open("test:///default")
app = QApplication([])
ticks = []
timer = QTimer(interval=1)
timer.timeout.connect(lambda: ticks.append(threading.current_thread() is threading.main_thread()))
timer.start()
for _ in range(100):
    time.sleep(0.002)
    app.processEvents()
print(len(ticks) > 50, all(ticks))
"""


@pytest.fixture
def freed() -> list[object]:
    """What the loop has given back."""
    return []


@pytest.fixture
def loop(freed: list[object]) -> EventLoop:
    """A loop that nobody turns but the test."""
    return EventLoop(freed.append)


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    """The reading and the writing end."""
    ends = os.pipe()
    yield ends
    for end in ends:
        os.close(end)


def test_a_readable_descriptor_is_told(loop: EventLoop, pipe: tuple[int, int]) -> None:
    """The call comes with number, descriptor, event and the opaque value."""
    calls: list[tuple[object, ...]] = []
    number = loop.add_handle(pipe[0], READABLE, lambda *told: calls.append(told), "opaque")
    os.write(pipe[1], b"x")
    loop.turn()
    assert calls == [(number, pipe[0], READABLE, "opaque")]


def test_an_event_that_nobody_wants_is_not_told(loop: EventLoop, pipe: tuple[int, int]) -> None:
    """After an update to no events, a readable descriptor is left alone, until they are wanted again."""
    calls: list[tuple[object, ...]] = []
    number = loop.add_handle(pipe[0], READABLE, lambda *told: calls.append(told), None)
    loop.update_handle(number, 0)
    os.write(pipe[1], b"x")
    loop.turn()
    assert calls == []
    loop.update_handle(number, READABLE)
    loop.turn()
    assert len(calls) == 1


def test_two_watchers_of_one_descriptor_are_both_told(loop: EventLoop, pipe: tuple[int, int]) -> None:
    """Handles are told apart by their number, not by their descriptor."""
    calls: list[int] = []
    numbers = [loop.add_handle(pipe[0], READABLE, lambda n, *_: calls.append(n), None) for _ in range(2)]
    os.write(pipe[1], b"x")
    loop.turn()
    assert calls == numbers


def test_what_is_removed_is_freed_by_the_loop(
    loop: EventLoop, pipe: tuple[int, int], freed: list[object]
) -> None:
    """Removing frees nothing yet, for libvirt holds its locks then; the next turn does, and calls no more."""
    calls: list[tuple[object, ...]] = []
    number = loop.add_handle(pipe[0], READABLE, lambda *told: calls.append(told), "opaque")
    os.write(pipe[1], b"x")
    assert loop.remove_handle(number) == 0
    assert freed == []
    loop.turn()
    assert freed == ["opaque"]
    assert calls == []
    assert loop.remove_handle(number) == -1


def test_a_handle_removed_by_another_one_is_not_called(loop: EventLoop, pipe: tuple[int, int]) -> None:
    """Of two that are ready, the first may remove the second."""
    calls: list[str] = []
    others: list[int] = []

    def first(*_: object) -> None:
        calls.append("first")
        loop.remove_handle(others[0])

    loop.add_handle(pipe[0], READABLE, first, None)
    others.append(loop.add_handle(pipe[0], READABLE, lambda *_: calls.append("second"), None))
    os.write(pipe[1], b"x")
    loop.turn()
    assert calls == ["first"]


def test_a_timeout_is_repeated_until_it_is_switched_off(loop: EventLoop) -> None:
    """It comes turn after turn; below zero it rests; removed, its value is freed."""
    calls: list[tuple[object, ...]] = []
    number = loop.add_timeout(-1, lambda *told: calls.append(told), "opaque")
    loop.turn()
    assert calls == []
    loop.update_timeout(number, 0)
    loop.turn()
    loop.turn()
    assert calls == [(number, "opaque")] * 2
    loop.update_timeout(number, -1)
    loop.turn()
    assert len(calls) == 2
    assert loop.remove_timeout(number) == 0
    assert loop.remove_timeout(number) == -1


def test_a_waiting_loop_hears_of_changes(loop: EventLoop) -> None:
    """With nothing to wait for, a turn ends when another thread adds something."""
    turning = threading.Thread(target=loop.turn, daemon=True)
    turning.start()
    loop.add_timeout(60_000, lambda *_: None, None)
    turning.join(timeout=10)
    assert not turning.is_alive()


def test_qt_keeps_its_own_thread() -> None:
    """With libvirt's loop running, Qt delivers its events in the main thread alone, and does not crash."""
    done = subprocess.run(
        [sys.executable, "-c", BESIDE_QT],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "True True"), done.stderr[-2000:]
