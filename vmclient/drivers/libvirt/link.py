"""One open connection to a libvirt daemon: its worker, the deadline of each call, and its end."""

import contextlib
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as Late
from dataclasses import dataclass
from typing import Any, TypeVar

import libvirt

from vmclient.core.problem import Problem
from vmclient.drivers.base import (
    ConnectionFailed,
    ConnectionLost,
    DriverError,
    LoginRefused,
    NotSupported,
)
from vmclient.drivers.libvirt import event_loop
from vmclient.drivers.libvirt.errors import During, classify
from vmclient.drivers.libvirt.worker import Worker

S = TypeVar("S")
T = TypeVar("T")
Opener = Callable[[str], Any]
TURN_S = 0.2  # so long the worker asks about many things before it looks for other orders


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long the driver waits, in seconds.

    Keepalive declares a silent daemon dead after `keepalive_s` x (`keepalive_count` + 1).
    """

    open_s: float = 15.0
    call_s: float = 10.0
    keepalive_s: int = 5
    keepalive_count: int = 3


def _credentials(wanted: list[list[Any]], _: object) -> int:
    """Answer libvirt's question for a password with "none": this client does not have one."""
    return -1 if wanted else 0


def open_uri(uri: str) -> Any:
    """Open a URI that `ConnectionSpec` built; aliases from libvirt's configuration are switched off."""
    kinds = [libvirt.VIR_CRED_AUTHNAME, libvirt.VIR_CRED_PASSPHRASE]
    flags = 0 if uri.startswith("test:") else libvirt.VIR_CONNECT_NO_ALIASES  # the simulated host takes none
    return libvirt.openAuth(uri, [kinds, _credentials, None], flags)


def wrapped(error: "libvirt.libvirtError", during: During = During.CALL) -> DriverError:
    """Turn libvirt's exception into the driver's, once, at the boundary."""
    number, domain = error.get_error_code() or 0, error.get_error_domain() or 0
    problem = classify(number, domain, error.get_error_message() or str(error), during)
    if problem.code == "connection.login_refused":
        return LoginRefused(problem)
    if problem.code == "connection.lost":
        return ConnectionLost(problem)
    if problem.code == "hypervisor.not_supported":
        return NotSupported(problem)
    return ConnectionFailed(problem) if during is During.CONNECT else DriverError(problem)


class Link:
    """A connection whose calls run in a worker of its own, each with a deadline.

    A call that does not answer in time breaks the link: its worker is left behind, every later call fails at
    once, and only a new `Link` can help. So a frozen daemon costs its own host, and one deadline.
    """

    def __init__(
        self,
        uri: str,
        name: str,
        deadlines: Deadlines | None = None,
        opener: Opener = open_uri,
    ) -> None:
        self._uri = uri
        self.name = name
        self.deadlines = deadlines or Deadlines()
        self._opener = opener
        self._worker = Worker(f"libvirt {name}")
        self._connection: Any = None
        self._opening: Future[None] | None = None
        self._problem: Problem | None = None
        self._undos: list[Callable[[], object]] = []
        self._on_close: Callable[[], None] | None = None
        self._lock = threading.Lock()

    @property
    def lost(self) -> bool:
        """Whether the connection is known to be of no more use."""
        return self._problem is not None

    def begin(self) -> "Future[None]":
        """Begin to connect, without waiting; `open` waits for it."""
        event_loop.ensure()

        def connect() -> Any:
            connection = self._opener(self._uri)
            with contextlib.suppress(libvirt.libvirtError):  # libvirt's simulated host has neither
                connection.setKeepAlive(self.deadlines.keepalive_s, self.deadlines.keepalive_count)
                connection.registerCloseCallback(lambda *_: self._closed(), None)
            self._connection = connection

        self._opening = self._worker.submit(connect)
        return self._opening

    def open(self, on_close: Callable[[], None] | None = None) -> None:
        """Connect and switch keepalive on, as `begin` may have begun; raise `ConnectionFailed`.

        `on_close` is called when the connection breaks.
        """
        self._on_close = on_close
        opening = self._opening or self.begin()
        try:
            opening.result(self.deadlines.open_s)
        except Late:
            raise ConnectionFailed(self.abandon(self.deadlines.open_s)) from None
        except libvirt.libvirtError as error:
            self._worker.stop()
            failed = wrapped(error, During.CONNECT)
            self._problem = failed.problem
            raise (
                failed if isinstance(failed, ConnectionFailed) else ConnectionFailed(failed.problem)
            ) from error

    def _closed(self) -> None:
        self._break(Problem("connection.lost"))
        if self._on_close:
            self._on_close()

    def abandon(self, seconds: float) -> Problem:
        """Give the link up, after so many seconds without an answer; its stuck worker is left behind."""
        problem = Problem("connection.not_responding", {"seconds": seconds})
        self._break(problem)
        return problem

    def undo_before_close(self, undo: Callable[[], object]) -> None:
        """Do this in the worker before the connection is closed; registered callbacks would keep it open."""
        self._undos.append(undo)

    def _break(self, problem: Problem) -> None:
        with self._lock:
            if self._problem is None:
                self._problem = problem
                self._worker.stop()

    def submit(self, function: Callable[[Any], T]) -> "Future[T]":
        """Queue a call without waiting for it."""
        with self._lock:
            if self._problem is not None:
                raise ConnectionLost(self._problem)
            return self._worker.submit(lambda: function(self._connection))

    def call(self, function: Callable[[Any], T], deadline_s: float | None = None) -> T:
        """Run `function(connection)` in the worker and return its result.

        Raises `ConnectionLost` when the deadline passes or the connection breaks, else the `DriverError` for
        libvirt's complaint.
        """
        deadline = self.deadlines.call_s if deadline_s is None else deadline_s
        try:
            return self.submit(function).result(deadline)
        except Late:
            raise ConnectionLost(self.abandon(deadline)) from None
        except libvirt.libvirtError as error:
            raise self._failed(error) from error

    def each(self, subjects: Iterable[S], ask: Callable[[S], T]) -> Iterator[tuple[S, T | DriverError]]:
        """Ask the same about many, in turns of the worker that take a fifth of a second each.

        A call for each would cost two changes of thread. What one is refused is its answer; a turn that does
        not end in time breaks the link as any other call does, and raises `ConnectionLost`.
        """
        left = deque(subjects)

        def turn(_: Any) -> list[tuple[S, T | libvirt.libvirtError]]:
            found: list[tuple[S, T | libvirt.libvirtError]] = []
            until = time.monotonic() + TURN_S
            while left and (not found or time.monotonic() < until):
                subject = left.popleft()
                try:
                    found.append((subject, ask(subject)))
                except libvirt.libvirtError as error:
                    found.append((subject, error))
            return found

        while left:
            for subject, answer in self.call(turn):
                yield subject, self._failed(answer) if isinstance(answer, libvirt.libvirtError) else answer

    def _failed(self, error: "libvirt.libvirtError") -> DriverError:
        """Translate a complaint; raise it where it means that the connection is gone."""
        failed = wrapped(error)
        if isinstance(failed, ConnectionLost):
            self._break(failed.problem)
            raise failed from error
        return failed

    @property
    def connection(self) -> Any:
        """The open connection itself, for the one call that blocks for the length of a migration."""
        return self._connection

    def close(self) -> None:
        """Let go of the connection, without waiting for a daemon that does not answer."""
        with self._lock:
            if self._problem is None:
                self._problem = Problem("connection.closed")
                self._worker.submit(self._let_go)
                self._worker.stop()
            elif self._problem.code != "connection.closed":
                self._connection = None

    def _let_go(self) -> None:
        """In the worker, which may have connected only now."""
        connection, self._connection = self._connection, None
        if connection is None:
            return
        for undo in [*self._undos, connection.unregisterCloseCallback]:
            with contextlib.suppress(libvirt.libvirtError):
                undo()
        connection.close()
