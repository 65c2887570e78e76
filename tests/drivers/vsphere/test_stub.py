"""Agreeing on a version of the API, and calls that end in time, whatever answers."""

import os
import socket
import ssl
import struct
import threading
import time
from http.client import HTTPException

import pytest
from pyVmomi import VmomiSupport, vim

from tests.drivers.vsphere.tls import Answering, certificate
from tests.rigs.waiting import until
from vmclient.drivers.base import Access, ConnectionFailed, DriverError
from vmclient.drivers.vsphere.address import Server
from vmclient.drivers.vsphere.certificate import context
from vmclient.drivers.vsphere.errors import wrapped
from vmclient.drivers.vsphere.link import Link
from vmclient.drivers.vsphere.stub import Connection, NotVsphere, Stub, version

PEM, KEY = certificate("vc.test")
NEWEST = "8.0.2.0"


def page(body: str | bytes, status: str = "200 OK") -> bytes:
    """An answer of HTTP."""
    raw = body.encode() if isinstance(body, str) else body
    head = f"HTTP/1.1 {status}\r\nContent-Length: {len(raw)}\r\nConnection: close\r\n\r\n"
    return head.encode() + raw


def versions(*names: str, space: str = "urn:vim25") -> str:
    """A list of versions, the first the newest."""
    prior = "".join(f"<version>{name}</version>" for name in names[1:])
    return (
        '<?xml version="1.0" encoding="UTF-8" ?><namespaces version="1.0">'
        "<namespace><name>urn:other</name><version>1</version></namespace>"
        f"<namespace><name>{space}</name><version>{names[0]}</version>"
        f"<priorVersions>{prior}</priorVersions></namespace></namespaces>"
    )


def agreed(answer: bytes, *, endless: bytes = b"", timeout_s: float = 3.0) -> str:
    """The version that comes of an answer."""
    server = Answering(PEM, KEY, answer, endless=endless)
    with server as port:
        found = version(Server(host="127.0.0.1", port=port, user="u"), context(PEM), timeout_s)
    assert server.asked == [b"GET /sdk/vimServiceVersions.xml HTTP/1.1"]
    return found


@pytest.mark.parametrize(
    ("offered", "expected"),
    [
        ((NEWEST, "8.0.1.0", "7.0"), NEWEST),
        (("99.0", NEWEST, "6.0"), NEWEST),
        (("99.0", "6.7"), "6.7"),
    ],
)
def test_the_newest_version_that_both_know_is_used(offered: tuple[str, ...], expected: str) -> None:
    """A server that is newer than pyvmomi offers older ones, and the newest of those is taken."""
    assert agreed(page(versions(*offered))) == VmomiSupport.versionMap[f"vim25/{expected}"]


def test_where_nothing_fits_it_is_the_oldest_that_we_know() -> None:
    """A server of the far future is not refused here: it may still speak it."""
    assert agreed(page(versions("99.0", "98.0"))) == "vim.version.version10"


@pytest.mark.parametrize(
    "answer",
    [
        page(""),
        page("<html><body>It works!</body></html>"),
        page("<html><p>unclosed"),
        page(versions(NEWEST, space="urn:sms")),
        page("<!DOCTYPE a [<!ENTITY b 'c'>]>" + versions(NEWEST)),
        page(b"\x00\xff" * 50_000),
        page("<a>" * 200_000),
        page("x" * 1_000_000),
        page(versions(NEWEST), "404 Not Found"),
        page("", "301 Moved Permanently"),
        page("", "401 Unauthorized"),
    ],
    ids=["empty", "html", "broken", "other", "entities", "garbage", "deep", "gigantic", "404", "301", "401"],
)
def test_what_is_no_list_of_versions_is_no_vsphere_server(answer: bytes) -> None:
    """Whatever it is, it is told as that, and nothing large is read or expanded."""
    with pytest.raises(NotVsphere) as error:
        agreed(answer)
    assert wrapped(error.value, "vc", opening=True).problem.code == "connection.not_vsphere"


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (page("", "503 Service Unavailable"), "connection.server_busy"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "connection.not_vsphere"),
        (b"", "connection.lost"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<namespaces", "connection.not_vsphere"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: " + b"y" * 70_000, "connection.not_vsphere"),
    ],
    ids=["busy", "ssh", "nothing", "half", "head"],
)
def test_what_is_no_answer_has_its_own_code(answer: bytes, code: str) -> None:
    """A server that is busy, one that speaks something else, and one that hangs up."""
    with pytest.raises((OSError, HTTPException, NotVsphere)) as error:
        agreed(answer)
    assert wrapped(error.value, "vc", opening=True).problem.code == code


def test_a_byte_now_and_then_is_cut_off_in_time() -> None:
    """The deadline is that of the whole answer, not of the next byte."""
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"
    began = time.monotonic()
    with pytest.raises(TimeoutError):
        agreed(head, endless=b" ", timeout_s=0.6)
    assert time.monotonic() - began < 2


def test_another_certificate_is_refused_before_anything_is_asked() -> None:
    """The server hears no word of ours."""
    server = Answering(PEM, KEY, page(versions(NEWEST)))
    with server as port, pytest.raises(ssl.SSLCertVerificationError):
        version(Server(host="127.0.0.1", port=port, user="u"), context(certificate("a.test")[0]), 3)
    assert server.asked == []


def stub_at(port: int, *, call_s: float = 3.0) -> Stub:
    """A stub of whatever is at a port."""
    server = Server(host="127.0.0.1", port=port, user="u")
    return Stub(server, context(PEM), "vim.version.version10", silence_s=2.0, call_s=call_s)


@pytest.mark.parametrize(
    "answer",
    [
        page("not xml"),
        page("", "500 Internal Server Error"),
        page("<soapenv:Envelope", "500 Internal Server Error"),
        page("<a>" * 10_000),
        page(b"\x00" * 1000),
    ],
    ids=["text", "empty", "broken", "deep", "zeros"],
)
def test_an_answer_that_is_no_soap_is_a_driver_error(answer: bytes) -> None:
    """Whatever pyvmomi makes of it, it is told as no vSphere server, and the connection is not used again."""
    with Answering(PEM, KEY, answer) as port:
        stub = stub_at(port)
        with pytest.raises(Exception) as error:  # noqa: PT011 - whatever the library raises
            vim.ServiceInstance("ServiceInstance", stub).RetrieveContent()
        assert not stub.pool
        stub.close()
    told = wrapped(error.value, "vc", opening=True)
    assert isinstance(told, DriverError)
    assert told.problem.code in ("connection.not_vsphere", "connection.lost")


def test_a_page_where_the_api_should_answer_is_no_vsphere_server() -> None:
    """A proxy that passes the list of versions on and nothing else; no password is asked for."""
    asked: list[str] = []
    with Answering(PEM, KEY, page(versions(NEWEST)), page("<html><body>It works!</body></html>")) as port:
        access = Access(password=lambda: asked.append("password"), certificate=PEM)
        link = Link(Server(host="127.0.0.1", port=port, user="u"), access)
        with pytest.raises(ConnectionFailed) as error:
            link.open()
        link.close()
    assert error.value.problem.code == "connection.not_vsphere"
    assert asked == []


def test_a_call_has_a_deadline_as_a_whole() -> None:
    """A server that goes on sending is cut off."""
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n<a>"
    with Answering(PEM, KEY, head, endless=b"<b/>") as port:
        stub = stub_at(port, call_s=0.6)
        began = time.monotonic()
        with pytest.raises(TimeoutError):
            vim.ServiceInstance("ServiceInstance", stub).RetrieveContent()
        assert time.monotonic() - began < 2
        stub.close()


def test_closing_ends_a_call_under_way() -> None:
    """Whoever waits is not left waiting for the deadline."""
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n<a>"
    ends: list[BaseException] = []
    server = Answering(PEM, KEY, head, endless=b"<b/>")
    with server as port:
        stub = stub_at(port, call_s=30)

        def call() -> None:
            try:
                vim.ServiceInstance("ServiceInstance", stub).RetrieveContent()
            except Exception as error:
                ends.append(error)

        thread = threading.Thread(target=call)
        thread.start()
        until(lambda: server.asked, what="the call at the server")
        stub.close()
        thread.join(5)
        assert not thread.is_alive()
    assert len(ends) == 1


def test_a_server_that_is_gone_before_tls_begins_leaves_no_socket_open() -> None:
    """It hung up between its accept and our first word: told as lost, and the socket is closed."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        plain = socket.create_connection(listener.getsockname())
        other, _ = listener.accept()
        other.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # closing is a reset
        other.close()
        until(lambda: _is_cut(plain), what="the reset")
        descriptor = plain.fileno()
        with pytest.raises(ConnectionResetError):
            context(PEM).wrap_socket(plain, do_handshake_on_connect=False)
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.fstat(descriptor)


def _is_cut(sock: socket.socket) -> bool:
    try:
        sock.getpeername()
    except OSError:
        return True
    return False


def test_requests_are_sent_at_once() -> None:
    """The kernel does not hold the second packet of a call back until the first one is acknowledged."""
    with Answering(PEM, KEY, b"") as port:
        connection = Connection("127.0.0.1", port, timeout=3, context=context(PEM))
        connection.connect()
        assert connection.sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        connection.destroy()
        connection.close()
