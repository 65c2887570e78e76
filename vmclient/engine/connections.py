"""The open connections: which one a host belongs to, and what is written down when one is lost."""

import logging
import threading
import time
from collections.abc import Callable, Iterable

from vmclient.core.account import ConnectionAccount, Standing
from vmclient.core.events import ConnectionLost, ConnectionOpened, LogEntry
from vmclient.core.inventory import Host, Inventory
from vmclient.core.problem import Problem
from vmclient.drivers.base import Driver, DriverError, Simulated
from vmclient.engine.book import Book
from vmclient.engine.bus import Bus
from vmclient.engine.clock import Clock
from vmclient.engine.estate import Estate
from vmclient.engine.poller import NEEDS_PERSON, Connection, Reports

_log = logging.getLogger(__name__)


class Connections:
    """All connections of a session.

    `opened` is called on a connection's thread whenever it was opened (again), `read` after each reading, and
    `lost` before a loss is told; where that returns True it has been put right, and nothing is told.
    """

    def __init__(
        self, bus: Bus, estate: Estate, book: Book, clock: Clock, *, user: str, refresh_s: float
    ) -> None:
        self._bus = bus
        self._estate = estate
        self._book = book
        self._clock = clock
        self._user = user
        self._refresh_s = refresh_s
        self._lock = threading.Lock()
        self._all: dict[str, Connection] = {}
        self._trouble: dict[str, LogEntry] = {}
        self._known: set[str] = set()
        self.opened: Callable[[Connection], None] = lambda _connection: None
        self.read: Callable[[Connection], None] = lambda _connection: None
        self.lost: Callable[[Connection, Problem], bool] = lambda _connection, _problem: False

    def add(self, driver: Driver, address: str = "", *, opened: bool = False) -> str:
        """Begin to open a driver's connection, or to follow one that was `opened` before.

        Raises `DriverError` for a name that is taken; one that was open is closed then.
        One of this name that waits for a person is replaced: connecting anew is what it waits for.
        """
        reports = Reports(read=self._on_read, opened=self._on_opened, lost=self._on_lost)
        connection = Connection(driver, reports, self._clock, self._refresh_s, address, opened=opened)
        with self._lock:
            before = self._all.get(connection.name)
            taken = before is not None and not before.held
            if not taken:
                self._all[connection.name] = connection
        if taken:
            if opened:
                connection.close()
            raise DriverError(Problem("connection.duplicate", {"connection": connection.name}))
        if before is not None:
            before.close()
        connection.start()
        return connection.name

    def remove(self, name: str) -> None:
        """Close a connection and forget its hosts; nothing where there is none of this name."""
        with self._lock:
            connection = self._all.pop(name, None)
        if connection is not None:
            connection.close()
            self._estate.remove(name)
            self._known.discard(name)

    def close(self, timeout_s: float, also: Iterable[threading.Thread] = ()) -> None:
        """Close all; one that hangs, and who is to be waited for `also`, has no longer than this."""
        with self._lock:
            everything, self._all = tuple(self._all.values()), {}
        end = time.monotonic() + timeout_s
        for thread in [*(connection.close() for connection in everything), *also]:
            thread.join(max(0.0, end - time.monotonic()))

    def place(self, host: str) -> tuple[Driver, Host]:
        """Give the driver of a host, and the host as that driver calls it; raises `KeyError`."""
        name, own = self._estate.own_host(host)
        with self._lock:
            return self._all[name].driver, own

    def drivers(self) -> tuple[Driver, ...]:
        """List the drivers of all connections."""
        with self._lock:
            return tuple(connection.driver for connection in self._all.values())

    def simulated(self) -> tuple[Simulated, ...]:
        """List those of simulated estates."""
        return tuple(driver for driver in self.drivers() if isinstance(driver, Simulated))

    def accounts(
        self, inventory: Inventory, remembered: Callable[[str], bool]
    ) -> tuple[ConnectionAccount, ...]:
        """Tell how each stands, by name; `remembered` tells whether the next start opens one."""
        hosts: dict[str, list[str]] = {}
        for host in inventory.hosts.values():
            hosts.setdefault(host.connection, []).append(host.name)
        with self._lock:
            everything = sorted(self._all.items())
        return tuple(
            ConnectionAccount(
                name=name,
                address=one.address,
                standing=_standing(one),
                hosts=tuple(hosts.get(name, ())),
                answered=one.answered,
                attempts=one.attempts,
                next_try_s=one.next_try_s,
                problem=one.problem,
                remembered=remembered(name),
            )
            for name, one in everything
        )

    def retry(self, name: str) -> Problem | None:
        """Try one now instead of later; the problem where a person has to act. Raises `KeyError`."""
        with self._lock:
            connection = self._all[name]
        return connection.retry()

    def of(self, host: str) -> Connection:
        """Give the connection that reports a host; raises `KeyError`."""
        name, _own = self._estate.own_host(host)
        with self._lock:
            return self._all[name]

    def refresh(self, hosts: Iterable[str], timeout_s: float) -> None:
        """Read the inventories of these hosts anew; raises `DriverError`, `KeyError` for an unknown host."""
        names = dict.fromkeys(self._estate.own_host(host)[0] for host in hosts)
        for name in names:
            with self._lock:
                connection = self._all[name]
            connection.refresh(timeout_s)

    def refresh_all(self) -> None:
        """Have the inventory of every connection read soon."""
        with self._lock:
            everything = tuple(self._all.values())
        for connection in everything:
            connection.changed()

    def _on_read(self, connection: Connection, inventory: Inventory) -> None:
        with self._lock:
            ours = self._all.get(connection.name) is connection
        if not ours:
            return
        self._estate.update(connection.name, inventory)
        with self._lock:
            ours = self._all.get(connection.name) is connection
        if ours:
            self.read(connection)
        else:  # disconnected in between
            self._estate.remove(connection.name)

    def _on_opened(self, connection: Connection) -> None:
        entry = self._trouble.pop(connection.name, None)
        if entry is not None:
            self._book.end_note(entry, self._clock.now())
        self._known.add(connection.name)
        self._bus.publish(ConnectionOpened(connection=connection.name))
        self.opened(connection)

    def _on_lost(self, connection: Connection, problem: Problem) -> None:
        if self.lost(connection, problem):
            return
        needs_person = problem.code in NEEDS_PERSON
        noted = self._trouble.get(connection.name)
        if noted is not None and not needs_person:
            return
        hosts = self._estate.lose(connection.name)
        _log.warning("connection %s: %s %s", connection.name, problem.code, problem.raw)
        facts = {"connection": connection.name, **problem.facts}
        if not needs_person:  # what the server refuses is not about its hosts
            facts = {"hosts": hosts, **facts}
        problem = Problem(problem.code, facts, problem.raw)
        if noted is None or noted.problem is None or noted.problem.code != problem.code:
            if noted is not None:  # it is another trouble now
                self._book.end_note(noted, self._clock.now())
            self._note(connection, problem, hosts)
        self._bus.publish(
            ConnectionLost(
                connection=connection.name,
                hosts=hosts,
                problem=problem,
                address=connection.address,
                needs_person=needs_person,
            )
        )

    def _note(self, connection: Connection, problem: Problem, hosts: tuple[str, ...]) -> None:
        kind = "connection_lost" if connection.name in self._known else "connection_failed"
        facts = {name: value for name, value in problem.facts.items() if name != "pem"}
        self._trouble[connection.name] = self._book.note(
            LogEntry(
                id=0,
                kind=kind,
                user=self._user,
                started_at=self._clock.now(),
                hosts=hosts,
                problem=Problem(problem.code, facts, problem.raw),
            )
        )


def _standing(connection: Connection) -> Standing:
    if connection.is_open:
        return Standing.OPEN
    if connection.held:
        return Standing.HELD
    return Standing.LOST if connection.attempts else Standing.CONNECTING
