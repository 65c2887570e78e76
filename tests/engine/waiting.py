"""Waits for what other threads do, with a deadline."""

import threading
import time
from collections.abc import Callable

GIVE_UP_S = 20.0


def until(true: Callable[[], object]) -> None:
    """Return as soon as `true` is; fail when it never gets so."""
    end = time.monotonic() + GIVE_UP_S
    while not true():
        assert time.monotonic() < end, "it never came about"
        threading.Event().wait(0.002)
