"""Keeps one connection open and its inventory fresh, on a thread of its own."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from dataclasses import dataclass
from datetime import datetime

from vmclient.core.inventory import Inventory
from vmclient.core.problem import Problem
from vmclient.drivers.base import ConnectionLost, Driver, DriverError
from vmclient.engine.clock import Clock

_log = logging.getLogger(__name__)

SHORTEST_PAUSE_S = 0.1  # ten readings a second is all that a person can follow
LOAD_SHARE = 10  # a reading that takes long is repeated after ten times as long, at the earliest
NEEDS_PERSON = frozenset(
    {
        "connection.login_refused",
        "connection.password_needed",
        "connection.managed",
        "certificate.not_trusted",
        "certificate.changed",
        "host_key.not_known",
        "host_key.changed",
    }
)
"""What is not tried again by itself: a wrong password sent over and over locks the account it is for."""
FIRST_RETRY_S = 1.0
LONGEST_RETRY_S = 30.0
_JOIN_S = 2.0


@dataclass(frozen=True, slots=True)
class Reports:
    """Whom a connection tells what it found; each is called on the connection's thread."""

    read: Callable[["Connection", Inventory], None]
    opened: Callable[["Connection"], None]
    lost: Callable[["Connection", Problem], None]


class Connection:
    """A driver, kept open.

    `step` does what is due and says in how many seconds something is due next; the thread does nothing but
    call it and wait, so one host that does not answer holds up nothing but itself. After a refusal that only
    a person can do something about it is held: whoever waits is told, and nothing is sent any more.
    `answered` is when the inventory was read last, and in how many seconds. `attempts` counts what failed
    since, `problem` is why the last of them did. A driver that was `opened` before is not opened again first.
    """

    def __init__(
        self,
        driver: Driver,
        reports: Reports,
        clock: Clock,
        refresh_s: float,
        address: str = "",
        *,
        opened: bool = False,
    ) -> None:
        self.driver = driver
        self.name = driver.name
        self.address = address
        self._reports = reports
        self._clock = clock
        self._refresh_s = refresh_s
        self._wake = threading.Event()
        self._closing = threading.Event()
        self._lock = threading.Lock()
        self._waiting: list[Future[None]] = []
        self._dirty = True
        self._open = False
        self._opened_before = opened
        self._held: DriverError | None = None  # what a person has to look at before it is tried again
        self._watched = False
        self._retry_s = FIRST_RETRY_S
        self._due = clock.monotonic()
        self._earliest = self._due
        self.answered: tuple[datetime, float] | None = None
        self.attempts = 0
        self.problem: Problem | None = None
        self._thread = threading.Thread(target=self._run, name=f"connection {self.name}", daemon=True)

    @property
    def is_open(self) -> bool:
        """Whether the last thing heard from the driver was an answer."""
        return self._open

    @property
    def held(self) -> bool:
        """Whether it is not tried again, because a person has to act first."""
        return self._held is not None

    @property
    def next_try_s(self) -> float | None:
        """In how many seconds it is tried again; None while it is open, held, or being tried."""
        if self._open or self._held is not None or not self.attempts:
            return None
        left = self._due - self._clock.monotonic()
        return left if left > 0 else None

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def close(self) -> threading.Thread:
        """End, and close the driver, without waiting; the thread returned ends when both are done.

        A call that hangs is left behind with its thread.
        """
        self._closing.set()
        self._wake.set()
        self._answer(ConnectionLost(Problem("connection.closed", {"connection": self.name})))
        thread = threading.Thread(target=self._close, name=f"close {self.name}", daemon=True)
        thread.start()
        return thread

    def refresh(self, timeout_s: float) -> None:
        """Have the inventory read now and wait for it; raises `DriverError` when that does not come about."""
        future: Future[None] = Future()
        with self._lock:
            self._waiting.append(future)
        self._wake.set()
        try:
            future.result(timeout_s)
        except FutureTimeoutError:
            problem = Problem("connection.timeout", {"connection": self.name, "seconds": timeout_s})
            raise ConnectionLost(problem) from None

    def retry(self) -> Problem | None:
        """Try a lost connection now instead of later; the problem where a person has to act first."""
        if self._held is not None:
            return self._held.problem
        self._due = self._clock.monotonic()
        self.changed()
        return None

    def changed(self) -> None:
        """Note that the driver has something new; called by it, from any thread, often."""
        self._dirty = True
        self._wake.set()

    def step(self) -> float:
        """Open, read or wait, whichever it is time for; returns the seconds until the next is due."""
        if self._held is not None:
            self._answer(self._held)
            return LONGEST_RETRY_S
        now = self._clock.monotonic()
        if not self._open:
            if now < self._due and not self._waiting:
                return self._due - now
            return self._try(self._reopen)
        if self._waiting:  # somebody waits: a job begins or has ended
            return self._try(self._read)
        due = min(self._earliest, self._due) if self._dirty else self._due
        return due - now if now < due else self._try(self._read)

    def _close(self) -> None:
        if self._thread.is_alive():
            self._thread.join(_JOIN_S)
        try:
            self.driver.close()
        except DriverError as error:
            _log.warning("closing %s: %s", self.name, error)

    def _run(self) -> None:
        while not self._closing.is_set():
            self._wake.clear()
            delay = self.step()
            if not self._closing.is_set():
                self._clock.wait(self._wake, delay)

    def _try(self, act: Callable[[], float]) -> float:
        try:
            return act()
        except DriverError as error:
            return self._failed(error)
        except Exception as error:
            _log.exception("the driver of %s failed", self.name)
            problem = Problem("connection.failed", {"connection": self.name}, repr(error))
            return self._failed(ConnectionLost(problem))

    def _reopen(self) -> float:
        if not self._opened_before:
            self.driver.open()
        self._opened_before = False
        if not self._watched:
            self.driver.watch(self.changed)
            self._watched = True
        self._read()
        self._open = True
        self._retry_s = FIRST_RETRY_S
        self.attempts, self.problem = 0, None
        self._reports.opened(self)
        return SHORTEST_PAUSE_S

    def _read(self) -> float:
        with self._lock:
            waiting, self._waiting = self._waiting, []
        self._dirty = False
        began = self._clock.monotonic()
        try:
            self._reports.read(self, self.driver.inventory())
        except BaseException:
            with self._lock:
                self._waiting = waiting + self._waiting
            raise
        ended = self._clock.monotonic()
        self.answered = self._clock.now(), ended - began
        self._due = ended + self._refresh_s
        self._earliest = began + max(SHORTEST_PAUSE_S, LOAD_SHARE * (ended - began))
        for future in waiting:
            future.set_result(None)
        return min(self._refresh_s, SHORTEST_PAUSE_S)

    def _failed(self, error: DriverError) -> float:
        if self._closing.is_set():
            return 0.0
        self._open = False
        self.attempts += 1
        self.problem = error.problem
        if error.problem.code in NEEDS_PERSON:
            self._held = error
        delay = self._retry_s
        self._retry_s = min(LONGEST_RETRY_S, 2 * self._retry_s)
        self._due = self._clock.monotonic() + delay
        self._reports.lost(self, error.problem)
        self._answer(error)
        return delay

    def _answer(self, error: DriverError) -> None:
        with self._lock:
            waiting, self._waiting = self._waiting, []
        for future in waiting:
            future.set_exception(error)
