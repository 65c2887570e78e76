"""One session with a vSphere server: connect, log in, log in again once it has expired, and every call."""

import contextlib
import logging
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from pyVmomi import vim

from vmclient.core.problem import Problem
from vmclient.drivers.base import (
    Access,
    ConnectionFailed,
    ConnectionLost,
    DriverError,
    LoginRefused,
    TaskRefused,
)
from vmclient.drivers.vsphere import certificate, stub
from vmclient.drivers.vsphere.address import Server
from vmclient.drivers.vsphere.errors import is_cut, is_unauthenticated, wrapped

_log = logging.getLogger(__name__)
T = TypeVar("T")

LOGOUT_S = 3.0
"""So long who closes a connection waits for its session to end: a program that ends first leaves it open."""


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long the driver waits, in seconds.

    `open_s` for each step of connecting, `silence_s` for the next byte of an answer, `call_s` for a call as a
    whole, `order_s` for the server's short preparations of a migration. A wait for updates is asked for
    `poll_s`, well below `silence_s`, and keeps the session alive.
    """

    open_s: float = 15.0
    silence_s: float = 30.0
    call_s: float = 120.0
    order_s: float = 60.0
    poll_s: float = 10.0


class Link:
    """The session; `content` is the server's root once it is open. Callable from any thread.

    `generation` grows with every login: what belongs to a session (views, filters, collectors) is gone then.
    """

    def __init__(self, server: Server, access: Access, deadlines: Deadlines | None = None) -> None:
        self.server = server
        self.deadlines = deadlines or Deadlines()
        self.generation = 0
        self.content: Any = None
        self._access = access
        self._lock = threading.Lock()
        self._stub: stub.Stub | None = None
        self._closed = False
        self._refused: LoginRefused | None = None

    def open(self) -> None:
        """Connect and log in; raises `ConnectionFailed`, in time whatever the server does."""
        deadlines = self.deadlines
        try:
            context = certificate.context(self._access.certificate)
            api = stub.version(self.server, context, deadlines.open_s)
            self._stub = stub.Stub(
                self.server, context, api, silence_s=deadlines.silence_s, call_s=deadlines.call_s
            )
            content = vim.ServiceInstance("ServiceInstance", self._stub).RetrieveContent()
            if content is None:  # what pyvmomi makes of a page in HTML
                raise stub.NotVsphere("the answer to RetrieveContent has no content")
            self.content = content
            self._log_in()
        except ssl.SSLCertVerificationError as error:
            raise certificate.refused(
                self.server, self._access.certificate, error, deadlines.open_s
            ) from error
        except Exception as error:
            raise self._wrapped(error, opening=True) from error

    @property
    def managed(self) -> bool:
        """Whether a vCenter answers, and not an ESX host."""
        return bool(self.content.about.apiType == "VirtualCenter")

    def thing(self, kind: Any, reference: str) -> Any:
        """Give the server's object of this id, without asking whether there is one."""
        return kind(reference, self._stub)

    def _log_in(self) -> None:
        password = self._access.password()
        if password is None:
            raise LoginRefused(Problem("connection.password_needed", {"connection": self.server.name}))
        self.content.sessionManager.Login(self.server.user, password, None)
        self.generation += 1

    def renew(self, since: int) -> None:
        """Log in again, unless that was done since the generation `since`; raises `DriverError`."""
        with self._lock:
            if self._closed:
                raise ConnectionLost(Problem("connection.closed", {"connection": self.server.name}))
            if self.generation != since:
                return
            if self._refused is not None:  # trying again would only lock the account
                raise self._refused
            _log.info("the session at %s has ended: logging in again", self.server.name)
            try:
                self._log_in()
            except Exception as error:
                told = self._wrapped(error)
                self._refused = told if isinstance(told, LoginRefused) else None
                raise told from error

    def call(self, function: Callable[[], T]) -> T:
        """Ask for something that can be asked twice; a session that has expired is renewed once.

        So is a connection that was cut: servers and firewalls end idle ones without a word.
        Raises `DriverError`.
        """
        self._require()
        since = self.generation
        try:
            return function()
        except Exception as error:
            if is_unauthenticated(error):
                self.renew(since)
            elif not is_cut(error):
                raise self._wrapped(error) from error
        try:
            return function()
        except Exception as error:
            raise self._wrapped(error) from error

    def order(self, function: Callable[[], T]) -> T:
        """Order something that must not be ordered twice: the session is tried before, the call made once.

        Raises `TaskRefused` where the session ended in between all the same: nothing was begun then.
        """
        self.call(lambda: self.content.viewManager.viewList)
        try:
            return function()
        except Exception as error:
            told = self._wrapped(error)
            if is_unauthenticated(error):
                raise TaskRefused(told.problem) from error
            raise told from error

    def _require(self) -> None:
        if self._closed or self._stub is None:
            raise ConnectionLost(Problem("connection.closed", {"connection": self.server.name}))

    def _wrapped(self, error: Exception, *, opening: bool = False) -> DriverError:
        if isinstance(error, ssl.SSLCertVerificationError):  # a pooled connection was made anew
            return certificate.refused(self.server, self._access.certificate, error, self.deadlines.open_s)
        told = wrapped(error, self.server.name, opening=opening)
        if opening and not isinstance(told, ConnectionFailed):
            return ConnectionFailed(told.problem)
        return told

    def close(self) -> threading.Thread | None:
        """End the session without waiting for the server; the thread that does so, if there is one to end."""
        with self._lock:
            if self._closed:
                return None
            self._closed = True
        if self._stub is None:
            return None
        if not self.generation:
            self._stub.close()
            return None
        ending = threading.Thread(target=self._log_out, name=f"logout {self.server.name}", daemon=True)
        ending.start()
        return ending

    def _log_out(self) -> None:
        with contextlib.suppress(Exception):  # whatever comes of it, the server ends idle sessions by itself
            self.content.sessionManager.Logout()
        if self._stub is not None:
            self._stub.close()
