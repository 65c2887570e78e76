"""A connection that a person tries out: what is there, and its session, for whoever goes on with it."""

import logging
import threading
from dataclasses import dataclass, field

from vmclient.drivers.base import Driver, DriverError
from vmclient.engine.clock import Clock

_log = logging.getLogger(__name__)

KEEP_S = 120.0
"""So long an open connection waits for the person who tried it out to go on; then its session is closed."""


@dataclass(slots=True)
class Typed:
    """A password that was typed for a trial; None once the connection is one of the session's."""

    password: str | None = field(default=None, repr=False)


class Kept:
    """An open connection that waits to be taken; callable from any thread.

    Of `take` and `leave` the first counts, and `settled` is set by it.
    """

    def __init__(self, driver: Driver, typed: Typed | None = None) -> None:
        self.settled = threading.Event()
        self._lock = threading.Lock()
        self._driver: Driver | None = driver
        self._typed = typed or Typed()

    def take(self) -> Driver | None:
        """Give the driver, open; None where it is closed already. From now on nothing typed counts."""
        with self._lock:
            driver, self._driver = self._driver, None
            self._typed.password = None
        self.settled.set()
        return driver

    def leave(self) -> threading.Thread | None:
        """Close it unless it was taken; returns at once, and gives the thread that closes it."""
        driver = self.take()
        if driver is None:
            return None
        leaving = threading.Thread(target=close, args=(driver,), name=f"leave {driver.name}", daemon=True)
        leaving.start()
        return leaving


@dataclass(frozen=True, slots=True)
class Trial:
    """What a connection would bring: the names of its hosts, how many VMs, and the connection itself."""

    hosts: tuple[str, ...]
    vms: int
    kept: Kept | None = field(default=None, compare=False, repr=False)


class Trials:
    """The connections that wait; none outlives `KEEP_S`, nor the client."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._waiting: set[Kept] = set()
        self._closed = False

    def watch(self, trial: Trial) -> Trial:
        """See to it that the trial's connection is closed if nobody takes it; gives the trial."""
        kept = trial.kept
        if kept is None:
            return trial
        with self._lock:
            closed = self._closed
            if not closed:
                self._waiting.add(kept)
        if closed:
            kept.leave()
        else:
            threading.Thread(target=self._wait, args=(kept,), name="trial's end", daemon=True).start()
        return trial

    def close(self) -> tuple[threading.Thread, ...]:
        """Close all that wait, and all that are watched from now on; the threads end when that is done."""
        with self._lock:
            self._closed = True
            waiting = tuple(self._waiting)
        return tuple(thread for kept in waiting if (thread := kept.leave()) is not None)

    def _wait(self, kept: Kept) -> None:
        self._clock.wait(kept.settled, KEEP_S)
        kept.leave()
        with self._lock:
            self._waiting.discard(kept)


def look(driver: Driver, typed: Typed | None = None) -> Trial:
    """Open a connection and look what is there.

    Blocks as long as the driver's own deadlines allow: call it on a thread of its own. Raises `DriverError`;
    then nothing is open.
    """
    try:
        driver.open()
        inventory = driver.inventory()
    except BaseException:
        close(driver)
        raise
    return Trial(tuple(inventory.hosts), len(inventory.vms), Kept(driver, typed))


def close(driver: Driver) -> None:
    """Close a driver that nobody wants; what goes wrong with that is nobody's trouble."""
    try:
        driver.close()
    except DriverError as error:
        _log.warning("closing %s: %s", driver.name, error)
