"""Work that would hold up the window, done in turns between which the window answers."""

import time
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")
TURN_S = 0.003
"""How long a turn works: what is left of a frame of 16 ms is for painting and for others."""


class Turns(Generic[T]):
    """Carries out one piece of work at a time; `done(result)` is called when it has ended.

    The work is an iterator that gives None after each small part and its result at last.
    """

    def __init__(self, done: Callable[[T], None], parent: QObject) -> None:
        self._done = done
        self._work: Iterator[T | None] | None = None
        self._result: T | None = None
        self._timer = QTimer(parent)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._turn)

    @property
    def busy(self) -> bool:
        """Whether there is work that has not ended."""
        return self._work is not None

    def start(self, work: Iterator[T | None]) -> None:
        """Begin, soon; work that had not ended is dropped."""
        self._work, self._result = work, None
        self._timer.start()

    def stop(self) -> None:
        """Drop the work."""
        self._work = self._result = None
        self._timer.stop()

    def _turn(self) -> None:
        result = self._result
        if result is not None:
            self.stop()
            self._done(result)
            return
        until = time.perf_counter() + TURN_S
        for result in self._work or ():
            if result is not None or time.perf_counter() > until:
                self._result = result  # it has a turn of its own
                self._timer.start()
                return
