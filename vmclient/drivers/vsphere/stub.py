"""pyvmomi's SOAP stub with a deadline for each call as a whole, and the API version agreed on beforehand."""

import contextlib
import http.client
import os
import socket
import ssl
import threading
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from pyVmomi import SoapAdapter, VmomiSupport, vmodl

from vmclient.drivers.vsphere.address import Server

_PATH = "/sdk"
_LONGEST_S = 60.0
_LARGEST = 256 * 1024  # a real server's list of versions has about 3 kB
_OLDEST = "vim.version.version10"  # vSphere 6.0, the first whose methods are all that the driver calls


class NotVsphere(ValueError):
    """Whatever answers there, it is not a vSphere server."""


def version(server: Server, context: ssl.SSLContext, timeout_s: float) -> str:
    """Find the newest version of the API that the server and pyvmomi both know.

    Raises OSError, `http.client.HTTPException`, `NotVsphere`. (pyvmomi's own `SmartConnect` asks the same
    without any deadline, and a silent server holds it up for good.)
    """
    connection = Connection(server.host, server.port, timeout=timeout_s, context=context)
    with contextlib.closing(connection), connection.mine():
        connection.connect()
        with _deadline(connection, timeout_s):
            connection.request("GET", f"{_PATH}/vimServiceVersions.xml")
            with connection.getresponse() as answer:
                status, reason = answer.status, answer.reason
                text = answer.read(_LARGEST) if status == http.client.OK else b""
    if status == http.client.SERVICE_UNAVAILABLE:
        raise http.client.HTTPException(f"{status} {reason}")
    for name in _offered(text):
        known = VmomiSupport.versionMap.get(f"vim25/{name}")
        if known is not None:
            return str(known)
    return _OLDEST


def _offered(text: bytes) -> Iterator[str]:
    if b"<!DOCTYPE" in text:  # entities can be made to grow without end; the real list has none
        raise NotVsphere("the list of versions has a document type")
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - small, and without a document type
    except ElementTree.ParseError as error:
        raise NotVsphere(f"no list of versions: {error}") from None
    spaces = [one for one in root.findall("namespace") if one.findtext("name") == "urn:vim25"]
    if not spaces:
        raise NotVsphere("the list of versions does not name urn:vim25")
    for space in spaces:
        yield space.findtext("version") or ""
        yield from (one.text or "" for one in space.findall("priorVersions/version"))


class Connection(http.client.HTTPSConnection):
    """A connection whose handshake has a deadline as a whole, and which can be cut from another thread.

    `wire` stays the socket to cut where the library has handed it on to an answer.
    """

    wire: ssl.SSLSocket | None = None

    def connect(self) -> None:
        """Connect, and verify the certificate, within the connection's timeout each."""
        self.destroy()  # the library connects anew where the server has hung up
        sock = socket.create_connection((self.host, self.port), self.timeout)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # or each call waits 40 ms for an ACK
        context: ssl.SSLContext = self._context  # type: ignore[attr-defined]
        with self.mine(), _deadline(self, self.timeout or _LONGEST_S):
            self.wire = context.wrap_socket(sock, server_hostname=self.host, do_handshake_on_connect=False)
            self.sock = self.wire
            self.wire.do_handshake()

    @contextlib.contextmanager
    def mine(self) -> Iterator[None]:
        """Close the socket itself where this goes wrong: an answer half read would hold it open."""
        try:
            yield
        except vmodl.MethodFault:  # an answer like any other
            raise
        except BaseException:
            self.destroy()
            raise

    @property
    def gone(self) -> bool:
        """Whether its socket has been closed."""
        return self.wire is None or self.wire.fileno() < 0

    def destroy(self) -> None:
        """Close the socket itself, whoever else thinks to hold it."""
        if self.wire is not None and (descriptor := self.wire.detach()) >= 0:
            os.close(descriptor)

    def cut(self) -> None:
        """End whatever the connection's own thread waits for; that thread closes it then."""
        if self.wire is not None:
            with contextlib.suppress(OSError):
                socket.socket.shutdown(self.wire, socket.SHUT_RDWR)  # not TLS's own: it would drop its state


@contextlib.contextmanager
def _deadline(connection: Connection, seconds: float) -> Iterator[None]:
    """Cut the connection after so long: a server that sends a byte now and then would never time out."""
    passed = threading.Event()

    def end() -> None:
        passed.set()
        connection.cut()

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    late = f"no answer within {seconds:g} s"
    try:
        yield
    except Exception as error:
        if passed.is_set():
            raise TimeoutError(late) from error
        raise
    finally:
        timer.cancel()
    if passed.is_set():  # what was cut off can look like an end
        raise TimeoutError(late)


class Stub(SoapAdapter.SoapStubAdapter):
    """The stub of one connection; `silence_s` bounds each wait for bytes, `call_s` each call as a whole."""

    def __init__(
        self, server: Server, context: ssl.SSLContext, api: str, *, silence_s: float, call_s: float
    ) -> None:
        super().__init__(
            host=server.host,
            port=server.port,
            path=_PATH,
            version=api,
            sslContext=context,
            httpConnectionTimeout=silence_s,
        )
        self.scheme: Any = Connection
        self._call_s = call_s
        self._own = threading.local()
        self._in_use: set[Connection] = set()
        self._made: set[Connection] = set()
        self._closed = False

    def GetConnection(self) -> Any:  # noqa: N802 - pyvmomi's name
        """Remember which connection this thread's call has, so that its deadline can cut it."""
        connection = super().GetConnection()
        stack = self._own.stack
        stack.enter_context(connection.mine())
        stack.enter_context(_deadline(connection, self._call_s))
        with self.lock:
            self._in_use.add(connection)
            self._made.add(connection)
        stack.callback(self._used, connection)
        return connection

    def _used(self, connection: Connection) -> None:
        with self.lock:
            self._in_use.discard(connection)
            if self._closed or connection.gone:
                self._made.discard(connection)
        if self._closed:
            connection.destroy()

    def ReturnConnection(self, conn: Any) -> None:  # noqa: N802
        """Keep the connection for the next call, unless the stub is closed."""
        super().ReturnConnection(conn)
        if self._closed:
            self.DropConnections()

    def close(self) -> None:
        """Let go of all connections; calls under way fail."""
        self._closed = True
        self.DropConnections()
        with self.lock:
            idle, busy = self._made - self._in_use, tuple(self._in_use)
            self._made.clear()
        for connection in idle:
            connection.destroy()
        for connection in busy:  # its own thread closes it
            connection.cut()

    def InvokeMethod(self, mo: Any, info: Any, args: Any, outerStub: Any = None) -> Any:  # noqa: N802, N803
        """Make one call."""
        with contextlib.ExitStack() as self._own.stack:
            return super().InvokeMethod(mo, info, args, outerStub)
