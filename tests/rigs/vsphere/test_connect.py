"""Connecting to a vSphere server: what is verified, what leaves this machine, and when it gives up."""

import http.server
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tests.contract.vsphere_subject import QUICK
from tests.rigs.vsphere.estate import Desk, connected, within
from tests.rigs.vsphere.rig import EsxPair, VCenter
from tests.rigs.vsphere.wire import PlainHttp, Silent, Wire
from tests.rigs.waiting import until
from vmclient.drivers.base import Access, CertificateRefused, ConnectionFailed, ConnectionLost, LoginRefused
from vmclient.drivers.vsphere.address import Server
from vmclient.drivers.vsphere.driver import VsphereDriver

pytestmark = pytest.mark.rig("vsphere")


def driver_at(
    host: str, port: int, certificate: str | None = None, password: Callable[[], str | None] = lambda: "p"
) -> VsphereDriver:
    """A driver of whatever is at this port."""
    return VsphereDriver(
        Server(host=host, port=port, user="root"),
        Access(password=password, certificate=certificate),
        deadlines=QUICK,
    )


def logins(endpoint: VCenter) -> int:
    """How often somebody tried to log in, by the server's account."""
    return endpoint.state().calls.get("Login", 0)


def test_a_certificate_nobody_vouches_for_is_refused_by_its_fingerprint(vcenter: VCenter) -> None:
    """The fingerprint is the server's own, the reason is told, and no password was asked for or sent."""
    asked = []
    driver = driver_at(vcenter.host, vcenter.port, password=lambda: asked.append(1) or "p")  # type: ignore[func-returns-value]
    with pytest.raises(CertificateRefused) as refused:
        driver.open()
    problem = refused.value.problem
    assert problem.code == "certificate.not_trusted"
    assert problem.facts["fingerprint"] == vcenter.fingerprint
    assert problem.facts["reason"] == "self_signed"
    assert problem.facts["pem"] == vcenter.certificate
    assert (asked, logins(vcenter)) == ([], 0)


def test_what_was_accepted_is_accepted_and_nothing_else(vcenter: VCenter, vsphere_rig) -> None:
    """The very certificate opens the connection; that of another server does not."""
    with connected(vcenter) as desk:
        assert len(desk.inventory.hosts) == 3
    other = vsphere_rig.vcenter()
    with pytest.raises(CertificateRefused) as refused:
        driver_at(vcenter.host, vcenter.port, other.certificate).open()
    assert refused.value.problem.code == "certificate.changed"


def test_a_changed_certificate_is_refused_before_a_password_leaves(vcenter: VCenter) -> None:
    """Both fingerprints are told; the server saw no login, and the password was not even asked for."""
    desk = Desk(vcenter)
    before = vcenter.fingerprint
    vcenter.restart(new_certificate=True)
    with pytest.raises(CertificateRefused) as refused:
        desk.driver.open()
    problem = refused.value.problem
    assert problem.code == "certificate.changed"
    assert (problem.facts["expected"], problem.facts["fingerprint"]) == (before, vcenter.fingerprint)
    assert (desk.asked, logins(vcenter)) == (0, 0)


def test_every_further_connection_is_verified_too(vcenter: VCenter) -> None:
    """A server that shows another certificate in the middle of a session gets no more calls."""
    with connected(vcenter) as desk:
        vcenter.restart(new_certificate=True)
        until(lambda: _lost(desk), 10, "noticing the other certificate")
        assert logins(vcenter) == 0


def _lost(desk: Desk) -> bool:
    try:
        desk.driver.inventory()
    except ConnectionLost:
        return True
    return False


def test_a_wrong_password_is_told_as_such(vcenter: VCenter) -> None:
    """It is sent once, and the refusal is a refusal of the login."""
    desk = Desk(vcenter)
    desk.password = "wrong"  # noqa: S105 # it is
    with pytest.raises(LoginRefused) as refused:
        desk.driver.open()
    assert refused.value.problem.code == "connection.login_refused"
    assert logins(vcenter) == 1


def test_without_a_password_none_is_tried(vcenter: VCenter) -> None:
    """Nobody is logged in with an empty one."""
    desk = Desk(vcenter)
    desk.password = None
    with pytest.raises(LoginRefused) as refused:
        desk.driver.open()
    assert refused.value.problem.code == "connection.password_needed"
    assert logins(vcenter) == 0


@contextmanager
def web(certificate: VCenter, answer: Callable[[http.server.BaseHTTPRequestHandler], None]) -> Iterator[int]:
    """A web server behind the endpoint's certificate that is no vSphere."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer(self)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    class Quiet(http.server.ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """Clients that go away are what is tested."""

    server = Quiet(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate.certificate_file, certificate.folder / "key.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def _html(request: http.server.BaseHTTPRequestHandler) -> None:
    body = b"<html><body>It works!"
    request.send_response(200)
    request.send_header("Content-Length", str(len(body)))
    request.end_headers()
    request.wfile.write(body)


def _missing(request: http.server.BaseHTTPRequestHandler) -> None:
    request.send_error(404)


def _busy(request: http.server.BaseHTTPRequestHandler) -> None:
    request.send_error(503)


def _entities(request: http.server.BaseHTTPRequestHandler) -> None:
    body = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><namespaces version="1.0">&b;</namespaces>'
    request.send_response(200)
    request.end_headers()
    request.wfile.write(body)


def _endless(request: http.server.BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.end_headers()
    for _ in range(64):
        request.wfile.write(b"<a>" * 65536)


def _dripping(request: http.server.BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.send_header("Content-Length", "100000")
    request.end_headers()
    gone = threading.Event()
    while not gone.wait(0.3):
        request.wfile.write(b" ")
        request.wfile.flush()


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (_html, "connection.not_vsphere"),
        (_missing, "connection.not_vsphere"),
        (_busy, "connection.server_busy"),
        (_entities, "connection.not_vsphere"),
        (_endless, "connection.not_vsphere"),
        (_dripping, "connection.too_slow"),
    ],
)
def test_what_is_no_vsphere_is_told_in_time(
    vcenter: VCenter, answer: Callable[[http.server.BaseHTTPRequestHandler], None], code: str
) -> None:
    """A web page, an error, a page without end and a byte now and then: each has its reason, in time."""
    with web(vcenter, answer) as port:
        driver = driver_at(vcenter.host, port, vcenter.certificate)
        error = within(QUICK.open_s + 3, driver.open)
    assert isinstance(error, ConnectionFailed)
    assert error.problem.code == code


def test_a_silent_port_is_given_up_in_time() -> None:
    """Nobody answers the handshake: the deadline of connecting ends it."""
    with Silent() as port:
        error = within(QUICK.open_s + 3, driver_at(port.host, port.port).open)
    assert (type(error), error.problem.code) == (ConnectionFailed, "connection.too_slow")


def test_a_port_without_tls_is_told_as_such() -> None:
    """Plain HTTP where TLS is expected."""
    with PlainHttp() as port:
        error = within(QUICK.open_s + 3, driver_at(port.host, port.port).open)
    assert (type(error), error.problem.code) == (ConnectionFailed, "connection.tls_failed")


def test_a_closed_port_and_an_unknown_name_are_told_apart() -> None:
    """Nobody listens; nobody has that name."""
    with Silent() as port:
        number = port.port
    assert within(5, driver_at("127.0.0.1", number).open).problem.code == "connection.unreachable"
    assert within(20, driver_at("nowhere.invalid", 443).open).problem.code == "connection.unresolved"


def test_a_slow_handshake_is_waited_for(vcenter: VCenter) -> None:
    """Slow is not silent: within the deadline it connects."""
    with Wire(vcenter.port, delay_s=1.0) as wire:
        driver = driver_at(wire.host, wire.port, vcenter.certificate, lambda: vcenter.password)
        driver._server = Server(host=wire.host, port=wire.port, user=vcenter.user)
        driver.open()
        assert len(driver.inventory().hosts) == 3
        driver.close()


def test_a_server_that_falls_silent_loses_its_connection_in_time(vcenter: VCenter) -> None:
    """Calls end with their deadline, the inventory says so, and opening again reads it anew."""
    with Wire(vcenter.port) as wire:
        driver = VsphereDriver(
            Server(host=wire.host, port=wire.port, user=vcenter.user),
            Access(password=lambda: vcenter.password, certificate=vcenter.certificate),
            deadlines=QUICK,
        )
        told = threading.Event()
        driver.watch(told.set)
        driver.open()
        vm = next(iter(driver.inventory().vms.values()))
        told.clear()
        wire.hold()
        assert driver.presence(vm.id, vm.host) == "unknown"
        assert told.wait(QUICK.silence_s + 5), "the connection is not given up"
        with pytest.raises(ConnectionLost):
            driver.inventory()
        wire.release()
        driver.open()
        assert vm.id in driver.inventory().vms
        driver.close()


def test_an_esx_host_under_a_vcenter_is_refused(esx_pair: EsxPair, monkeypatch: pytest.MonkeyPatch) -> None:
    """Behind a vCenter's back nothing is moved: the refusal names the vCenter."""
    from vmclient.drivers.vsphere import mirror

    start = mirror.Mirror.start

    def managed(self: mirror.Mirror) -> None:
        start(self)
        for facts in self.facts["HostSystem"].values():  # the simulator knows no such host
            facts["summary.managementServerIp"] = "192.0.2.7"

    monkeypatch.setattr(mirror.Mirror, "start", managed)
    with pytest.raises(ConnectionFailed) as refused:
        Desk(esx_pair.a).driver.open()
    assert refused.value.problem.code == "connection.managed"
    assert refused.value.problem.facts["manager"] == "192.0.2.7"


def test_nothing_is_left_at_the_server_or_here(vcenter: VCenter) -> None:
    """After closing, each session was ended, and so have the threads."""
    before = {thread.name for thread in threading.enumerate()}
    for _ in range(3):
        with connected(vcenter) as desk:
            assert desk.inventory.hosts
    until(lambda: vcenter.state().calls.get("Logout") == logins(vcenter) == 3, 10, "the sessions to end")
    until(lambda: {thread.name for thread in threading.enumerate()} <= before, 10, "the threads to end")
