"""One open connection to a libvirt daemon: its worker, the deadline of each call, and its end."""

import contextlib
import threading
from collections.abc import Callable
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

T = TypeVar("T")
Opener = Callable[[str], Any]


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
        self._problem: Problem | None = None
        self._undos: list[Callable[[], object]] = []
        self._lock = threading.Lock()

    @property
    def lost(self) -> bool:
        """Whether the connection is known to be of no more use."""
        return self._problem is not None

    def open(self, on_close: Callable[[], None] | None = None) -> None:
        """Connect and switch keepalive on; raise `ConnectionFailed`. `on_close` is called when it breaks."""
        event_loop.ensure()

        def connect() -> Any:
            connection = self._opener(self._uri)
            with contextlib.suppress(libvirt.libvirtError):  # libvirt's simulated host has neither
                connection.setKeepAlive(self.deadlines.keepalive_s, self.deadlines.keepalive_count)
                connection.registerCloseCallback(lambda *_: self._closed(on_close), None)
            return connection

        try:
            connection = self._worker.submit(connect).result(self.deadlines.open_s)
        except Late:
            raise ConnectionFailed(self.abandon(self.deadlines.open_s)) from None
        except libvirt.libvirtError as error:
            self._worker.stop()
            failed = wrapped(error, During.CONNECT)
            self._problem = failed.problem
            raise (
                failed if isinstance(failed, ConnectionFailed) else ConnectionFailed(failed.problem)
            ) from error
        self._connection = connection

    def _closed(self, on_close: Callable[[], None] | None) -> None:
        self._break(Problem("connection.lost"))
        if on_close:
            on_close()

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
            failed = wrapped(error)
            if isinstance(failed, ConnectionLost):
                self._break(failed.problem)
            raise failed from error

    @property
    def connection(self) -> Any:
        """The open connection itself, for the one call that blocks for the length of a migration."""
        return self._connection

    def close(self) -> None:
        """Let go of the connection, without waiting for a daemon that does not answer."""
        with self._lock:
            connection, self._connection = self._connection, None
            if self._problem is not None:
                return
            self._problem = Problem("connection.closed")
            if connection is not None:
                self._worker.submit(lambda: _close(connection, self._undos))
            self._worker.stop()


def _close(connection: Any, undos: list[Callable[[], object]]) -> None:
    for undo in [*undos, connection.unregisterCloseCallback]:
        with contextlib.suppress(libvirt.libvirtError):
            undo()
    connection.close()
