"""A thread that does one connection's calls, and can be left behind when a call never returns."""

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any


class Worker:
    """Runs functions one after another in a daemon thread.

    `concurrent.futures` executors join their threads when Python ends, so a call into a frozen daemon would
    keep the client from ending; a daemon thread does not.
    """

    def __init__(self, name: str) -> None:
        self._orders: queue.SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None] = queue.SimpleQueue()
        threading.Thread(target=self._work, name=name, daemon=True).start()

    def _work(self) -> None:
        while (order := self._orders.get()) is not None:
            future, function = order
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(function())
            except BaseException as error:  # it crosses to the thread that asked
                future.set_exception(error)

    def submit(self, function: Callable[[], Any]) -> "Future[Any]":
        """Queue a call; its result or error comes with the future."""
        future: Future[Any] = Future()
        self._orders.put((future, function))
        return future

    def stop(self) -> None:
        """End the thread after what is queued; returns at once, also where a call is stuck."""
        self._orders.put(None)
