"""The simulated world's time: real, faster, or moved by a test alone."""

import threading
import time
from collections.abc import Callable
from typing import Protocol


class Clock(Protocol):
    """Tells the world's time, and lets a caller wait for something in it."""

    def time(self) -> float:
        """Count the world's seconds from an arbitrary start; never runs back."""

    def wait(self, condition: threading.Condition, timeout_s: float, event_s: float) -> float:
        """Let go of `condition` for a while; tell how many seconds of `timeout_s` have been used up.

        `timeout_s` is the caller's time, `event_s` the world's time until something happens there.
        """

    def subscribe(self, moved: Callable[[], None]) -> None:
        """Call `moved` whenever a test has moved the time."""


class RunningClock:
    """Runs by itself, `speed` world seconds a real second."""

    def __init__(self, speed: float = 1.0) -> None:
        self.speed = speed
        self._start = time.monotonic()

    def time(self) -> float:
        """Count the world's seconds since the start."""
        return (time.monotonic() - self._start) * self.speed

    def wait(self, condition: threading.Condition, timeout_s: float, event_s: float) -> float:
        """Wait in real time until the event is due, someone notifies, or the timeout is over."""
        before = time.monotonic()
        condition.wait(min(timeout_s, event_s / self.speed))
        return time.monotonic() - before

    def subscribe(self, moved: Callable[[], None]) -> None:
        """Do nothing: nobody moves this clock."""


class ManualClock:
    """Stands still until a test advances it; a wait gives others a moment and returns."""

    _BREATH_S = 0.001  # real time; enough for another thread to get the lock

    def __init__(self) -> None:
        self._now = 0.0
        self._moved: list[Callable[[], None]] = []

    def time(self) -> float:
        """Tell how far it was advanced."""
        return self._now

    def wait(self, condition: threading.Condition, timeout_s: float, event_s: float) -> float:
        """Use up the whole timeout at once: no time passes here."""
        condition.wait(self._BREATH_S)
        return timeout_s

    def subscribe(self, moved: Callable[[], None]) -> None:
        """Call `moved` after each advance."""
        self._moved.append(moved)

    def advance(self, seconds: float) -> None:
        """Move the time on, and the world with it."""
        self._now += seconds
        for moved in tuple(self._moved):
            moved()


class SteppingClock(ManualClock):
    """A manual clock that a wait advances: whoever waits in this world gets what he waits for, at once."""

    def wait(self, condition: threading.Condition, timeout_s: float, event_s: float) -> float:
        """Jump to the event or to the end of the timeout, whichever is nearer."""
        step = min(timeout_s, event_s)
        self._now += step
        condition.notify_all()
        condition.wait(self._BREATH_S)
        return step
