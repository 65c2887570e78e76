"""The rig itself: how an endpoint is started, reached, told what to do, and ended."""

import http.client
import os
import socket
import ssl
import subprocess
import sys
from pathlib import Path

import pytest
from pyVmomi import vim

from tests.rigs.vsphere.client import Waiter, all_of, connected, vm_named, watch
from tests.rigs.vsphere.endpoint import HERE, Endpoint, RigFailed, simulator
from tests.rigs.vsphere.rig import VCenter, VsphereRig
from tests.rigs.vsphere.wire import PlainHttp, Silent, Wire
from tests.rigs.waiting import until

pytestmark = pytest.mark.rig("vsphere")


def test_the_sources_are_formatted_and_vetted(vcenter: VCenter) -> None:
    """Gofmt and go vet find nothing."""
    sources = sorted((HERE / "vcsim").glob("*.go"))
    formatted = subprocess.run(["gofmt", "-l", *sources], capture_output=True, text=True, check=True)
    assert formatted.stdout == ""
    vetted = subprocess.run([HERE / "rig", "vet"], capture_output=True, text=True, check=False)
    assert (vetted.returncode, vetted.stderr) == (0, "")
    assert all(len(path.read_text().splitlines()) <= 300 for path in sources)


def test_the_simulator_is_built_once(vcenter: VCenter) -> None:
    """A second build gives the same file, untouched, and leaves nothing half made."""
    before = simulator().stat().st_mtime_ns
    simulator.cache_clear()
    assert simulator().stat().st_mtime_ns == before
    assert not list(simulator().parent.glob("new.*"))


def test_a_wrong_password_is_refused(vcenter: VCenter) -> None:
    """Only the endpoint's own password logs in."""
    with pytest.raises(vim.fault.InvalidLogin), connected(vcenter, "wrong"):
        pass
    assert vcenter.state().sessions == 0
    with connected(vcenter) as service:
        assert service.content.about.apiType == "VirtualCenter"
        assert vcenter.state().sessions == 1
    assert vcenter.state().sessions == 0


def test_only_its_own_certificate_is_trusted(vsphere_rig: VsphereRig) -> None:
    """Each endpoint has another certificate, and a client that trusts one refuses the other."""
    one, other = vsphere_rig.vcenter(), vsphere_rig.vcenter()
    assert one.fingerprint != other.fingerprint
    assert ssl.get_server_certificate((one.host, one.port)).strip() == one.certificate.strip()
    with pytest.raises(ssl.SSLCertVerificationError), connected(one, port=other.port):
        pass


def test_a_restart_with_another_certificate_keeps_the_port(vcenter: VCenter) -> None:
    """After it, the former certificate is refused at the same address, and the new one is not."""
    port, trust, fingerprint = vcenter.port, vcenter.trust(), vcenter.fingerprint
    vcenter.restart(new_certificate=True)
    assert vcenter.port == port
    assert vcenter.fingerprint != fingerprint
    address = (vcenter.host, port)
    with socket.create_connection(address) as plain, pytest.raises(ssl.SSLCertVerificationError):
        trust.wrap_socket(plain, server_hostname=vcenter.host)
    with connected(vcenter):
        pass


def test_a_certificate_may_be_for_another_name_or_have_expired(vsphere_rig: VsphereRig) -> None:
    """The flags of the certificate do what they say."""
    for flag, complaint in (("-cert-hosts=vcenter.test", "mismatch"), ("-cert-days=-1", "expired")):
        endpoint = vsphere_rig.vcenter(flag)
        with pytest.raises(ssl.SSLCertVerificationError, match=complaint):
            endpoint.state()


def test_expired_sessions_are_not_authenticated(vcenter: VCenter) -> None:
    """After the order every call in an old session is refused, and a new login works."""
    with connected(vcenter) as service:
        vcenter.expire_sessions()
        with pytest.raises(vim.fault.NotAuthenticated):
            service.CurrentTime()
    with connected(vcenter) as service:
        assert service.CurrentTime()


def test_an_idle_session_expires(vsphere_rig: VsphereRig) -> None:
    """A session that made no call for the set time is refused."""
    endpoint = vsphere_rig.vcenter("-session-idle=200ms")
    with connected(endpoint) as service:
        service.CurrentTime()

        def refused() -> bool:
            # Every look is a call that keeps the session alive: wait longer than it lives in between.
            try:
                service.CurrentTime()
            except vim.fault.NotAuthenticated:
                return True
            return False

        until(refused, what="the end of the session", every_s=0.7)


def test_a_mistaken_order_is_refused(vcenter: VCenter) -> None:
    """An order of something that is not there fails with a sentence."""
    with pytest.raises(RigFailed, match="no such host"):
        vcenter.set_host("DC0_C9_H9", maintenance=True)
    with pytest.raises(RigFailed, match="no type"):
        vcenter.fault("MigrateVM_Task", "NoSuchFault")
    with pytest.raises(RigFailed, match="404"):
        vcenter.order("dance")


def test_a_simulator_that_cannot_start_says_why(tmp_path: Path) -> None:
    """An unknown flag ends the start with what the simulator said."""
    endpoint = Endpoint("-no-such-flag", folder=tmp_path)
    with pytest.raises(RigFailed, match="no-such-flag"):
        endpoint.start()


def test_it_ends_with_the_process_that_started_it(tmp_path: Path) -> None:
    """When a test run is killed, its simulators end by themselves."""
    code = (
        "import os, sys; from pathlib import Path; from tests.rigs.vsphere.endpoint import Endpoint\n"
        f"endpoint = Endpoint(folder=Path({str(tmp_path)!r})); endpoint.start()\n"
        "print(endpoint.port, flush=True); os.kill(os.getpid(), 9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=HERE.parents[2], check=False
    )
    port = int(done.stdout)

    def closed() -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", port)) != 0

    until(closed, 5, "the end of the simulator")
    assert not list(tmp_path.glob("govcsim-*")), "its datastores are gone, too"


def test_what_a_killed_run_left_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next start removes folders of processes that are gone, and no others."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    for name, owner in (("vcsim-dead", "4194305"), ("vcsim-alive", str(os.getpid()))):
        (tmp_path / name).mkdir()
        (tmp_path / name / "owner").write_text(owner)
    with VCenter():
        assert not (tmp_path / "vcsim-dead").exists()
        assert (tmp_path / "vcsim-alive").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["vcsim-alive"]


def test_a_fault_is_one_of_five_kinds(vcenter: VCenter) -> None:
    """A fault of the API, a cut connection, a lost answer, a status of HTTP, and a delay do what they say."""
    with connected(vcenter) as service:
        vcenter.fault("CurrentTime", "HostConnectFault", message="<so> & so")
        with pytest.raises(vim.fault.HostConnectFault, match="<so> & so"):
            service.CurrentTime()
        vcenter.fault("CurrentTime", drop=True)
        with pytest.raises(http.client.RemoteDisconnected):
            service.CurrentTime()
        vcenter.fault("*", status=503)
        with pytest.raises(http.client.HTTPException, match="503"):
            service.CurrentTime()
        vm = vm_named(service, "DC0_C0_RP0_VM0")
        vcenter.fault("PowerOffVM_Task", lost=True)
        with pytest.raises(http.client.RemoteDisconnected):
            vm.PowerOffVM_Task()
        until(lambda: vcenter.state().vms[vm.name].power_state == "poweredOff", 5, "the power-off")
        vcenter.fault("CurrentTime", "NoPermission", delay_s=0.1, times=0)
        for _ in range(2):
            with pytest.raises(vim.fault.NoPermission):
                service.CurrentTime()
        vcenter.clear()
        assert service.CurrentTime()
    assert vcenter.state().faults == 0


def test_a_wait_for_updates_ends_with_the_session(vcenter: VCenter) -> None:
    """Who waits while the sessions expire is told that the session is gone, not left waiting."""
    with connected(vcenter) as service:
        collector = watch(service, vim.HostSystem, ["name"])
        version = collector.WaitForUpdatesEx("", None).version
        calls = vcenter.state().calls["WaitForUpdatesEx"]
        with Waiter(collector, version) as waiter:
            until(lambda: vcenter.state().calls["WaitForUpdatesEx"] > calls, 5, "the wait")
            vcenter.expire_sessions()
        assert isinstance(waiter.error, vim.fault.NotAuthenticated)


def test_a_silent_port_and_one_without_tls(vcenter: VCenter) -> None:
    """One never answers, the other answers without TLS."""
    with Silent() as silent, pytest.raises(TimeoutError):
        ssl.get_server_certificate((silent.host, silent.port), timeout=0.2)
    with PlainHttp() as plain, pytest.raises(ssl.SSLError):
        ssl.get_server_certificate((plain.host, plain.port), timeout=5)


def test_a_wire_can_be_slow_held_up_and_cut(vcenter: VCenter) -> None:
    """Through the wire the endpoint is reached late, then not at all, then again, then cut off."""
    with Wire(vcenter.port, delay_s=0.3) as wire:
        with pytest.raises(TimeoutError):
            ssl.get_server_certificate((wire.host, wire.port), timeout=0.1)
        through = ssl.get_server_certificate((wire.host, wire.port), timeout=5)
        assert through.strip() == vcenter.certificate.strip()
        wire.delay_s = 0
        wire.hold()
        with pytest.raises(TimeoutError):
            ssl.get_server_certificate((wire.host, wire.port), timeout=0.2)
        wire.release()
        with connected(vcenter, port=wire.port) as service:
            assert all_of(service, vim.HostSystem)
            wire.cut()
            with pytest.raises((http.client.RemoteDisconnected, ConnectionResetError, ssl.SSLEOFError)):
                service.CurrentTime()
            assert service.CurrentTime()  # over a new connection
