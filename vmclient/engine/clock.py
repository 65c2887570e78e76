"""Time as the engine sees it; tests bring their own."""

import threading
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """The wall clock for people, the monotonic one for durations, and a wait that ends early on an event."""

    def now(self) -> datetime:
        """Tell the time, aware, in UTC."""

    def monotonic(self) -> float:
        """Count seconds from an arbitrary start; never runs back."""

    def wait(self, event: threading.Event, timeout_s: float) -> bool:
        """Wait until `event` is set, at most `timeout_s` seconds; tell whether it is."""


class SystemClock:
    """The computer's own clocks."""

    def now(self) -> datetime:
        """Tell the time, aware, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Count seconds from an arbitrary start; never runs back."""
        return time.monotonic()

    def wait(self, event: threading.Event, timeout_s: float) -> bool:
        """Wait until `event` is set, at most `timeout_s` seconds; tell whether it is."""
        return event.wait(max(0.0, timeout_s))


class Timeline:
    """The times of one job: wall time at its start, carried on by the monotonic clock.

    A wall clock that is set back or forward in the middle gives no negative and no absurd duration.
    """

    def __init__(self, clock: Clock, start: datetime) -> None:
        self._clock = clock
        self._start = start
        self._zero = clock.monotonic()

    def now(self) -> datetime:
        """Tell the time of this job's record."""
        return self._start + timedelta(seconds=self._clock.monotonic() - self._zero)
