"""Work beside the window's thread, one piece after the other; the results are told on the window's."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from vmclient.ui.bridge import Bridge

T = TypeVar("T")

_log = logging.getLogger(__name__)


class Aside:
    """One thread for what would hold the window up.

    Of what is asked for under one name only the newest counts: the result of an older piece is not told, and
    it is not begun if it has not been yet.
    """

    def __init__(self, bridge: Bridge, name: str) -> None:
        self._bridge = bridge
        self._pool = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._newest: dict[str, int] = {}
        self._closed = False

    def do(self, name: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do it after what was asked for before, and tell the result unless a newer one is asked for."""
        if self._closed:
            return
        number = self._newest[name] = self._newest.get(name, 0) + 1

        def current() -> bool:
            return not self._closed and self._newest[name] == number

        def tell(result: T) -> None:
            if current():
                done(result)

        def run() -> None:
            if not current():
                return
            try:
                result = work()
            except Exception:
                _log.exception("%s failed", name)
                return
            self._bridge.run(lambda: tell(result))

        self._pool.submit(run)

    def close(self) -> None:
        """Do nothing more, and tell nothing more."""
        self._closed = True
        self._pool.shutdown(wait=False, cancel_futures=True)
