"""Waits for what a real daemon does, with a deadline."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def until(
    question: Callable[[], T | None], timeout_s: float = 30.0, what: str = "it", every_s: float = 0.1
) -> T:
    """Ask until the answer is true, and return it; fail after `timeout_s`."""
    end = time.monotonic() + timeout_s
    while not (answer := question()):
        if time.monotonic() > end:
            raise AssertionError(f"{what} did not happen within {timeout_s:g} s")
        time.sleep(every_s)
    return answer
