"""A clock that stands still until the test lets time pass."""

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

START = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
GIVE_UP_S = 20.0


class FakeClock:
    """Time that only `advance` and `set_wall` move; waits end by them or by their event."""

    def __init__(self, start: datetime = START) -> None:
        self._wall = start
        self._seconds = 0.0
        self._changed = threading.Condition()

    def now(self) -> datetime:
        """Tell the wall time."""
        return self._wall

    def monotonic(self) -> float:
        """Tell the seconds since the start."""
        return self._seconds

    def wait(self, event: threading.Event, timeout_s: float) -> bool:
        """Wait until the event is set or the test has let this much time pass."""
        until = self._seconds + timeout_s
        with self._changed:
            while not event.is_set() and self._seconds < until:
                self._changed.wait(0.002)  # an event does not notify this condition
        return event.is_set()

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        with self._changed:
            self._seconds += seconds
            self._wall += timedelta(seconds=seconds)
            self._changed.notify_all()

    def set_wall(self, now: datetime) -> None:
        """Set the wall clock alone, as a person or NTP does."""
        self._wall = now

    def run_until(self, true: Callable[[], object], step_s: float = 0.5) -> None:
        """Let time pass step by step until `true` is; fails when it never gets so."""
        end = time.monotonic() + GIVE_UP_S
        while not true():
            assert time.monotonic() < end, "it never came about"
            self.advance(step_s)
            threading.Event().wait(0.003)  # let the threads that this woke do their work
