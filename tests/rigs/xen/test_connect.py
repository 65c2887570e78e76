"""Every way to a Xen host: SSH, TLS, a socket of this machine, and plain TCP with consent."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rigs.waiting import until
from tests.rigs.xen.conftest import DEADLINES
from tests.rigs.xen.rig import HOSTS, XenRig
from vmclient.core.inventory import Hypervisor
from vmclient.drivers.base import ConnectionFailed
from vmclient.drivers.libvirt.connection import InvalidConnection, parse
from vmclient.drivers.libvirt.driver import LibvirtDriver

pytestmark = pytest.mark.rig("xen")
ROOT = Path(__file__).parents[3]


def reached(uri: str, *, unencrypted: bool = False) -> str:
    """Open an address and tell which host answers."""
    driver = LibvirtDriver(parse(uri, unencrypted=unencrypted), deadlines=DEADLINES)
    driver.open()
    try:
        (host,) = driver.inventory().hosts.values()
        assert host.hypervisor is Hypervisor.XEN
        return host.name
    finally:
        driver.close()


@pytest.fixture
def known_hosts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of host keys that `ssh` asks in this test, empty."""
    known, program = tmp_path / "known_hosts", tmp_path / "bin" / "ssh"
    known.touch()
    program.parent.mkdir()
    options = f"-o UserKnownHostsFile={known} -o StrictHostKeyChecking=yes"
    program.write_text(f'#!/bin/sh\nexec /usr/bin/ssh -F none {options} "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return known


def test_tcp_needs_consent(xen_rig: XenRig) -> None:
    """Without it the address is refused before anything is sent; with it the host answers."""
    with pytest.raises(InvalidConnection) as refused:
        parse(xen_rig.plain_uri(HOSTS[0]))
    assert refused.value.problem.code == "connection.unencrypted"
    assert reached(xen_rig.plain_uri("xen1"), unencrypted=True) == "xen1"


def test_a_daemon_that_is_not_there(xen_rig: XenRig) -> None:
    """The refusal names address and reason."""
    with pytest.raises(ConnectionFailed) as refused:
        reached(f"xen+tcp://127.0.0.1:{xen_rig.port + 39}/system", unencrypted=True)
    assert refused.value.problem.code == "connection.unreachable"


def test_ssh_with_a_key(xen_rig: XenRig, known_hosts: Path) -> None:
    """With the host's key known it connects; one that is not known is told as it is."""
    port = xen_rig.port_of("xen2", 10)
    uri = f"xen+ssh://root@127.0.0.1:{port}/system?keyfile={xen_rig.cache / 'key'}"
    with pytest.raises(ConnectionFailed) as refused:
        reached(uri)
    assert refused.value.problem.code == "host_key.not_known"
    kind, key = (xen_rig.cache / "host-key.pub").read_text().split()[:2]
    assert str(refused.value.problem.facts["fingerprint"]).startswith("SHA256:")
    known_hosts.write_text(f"[127.0.0.1]:{port} {kind} {key}\n")
    assert reached(uri) == "xen2"


def test_a_socket_of_this_machine(xen_rig: XenRig, tmp_path: Path) -> None:
    """The daemon's own socket, brought here through SSH."""
    socket = tmp_path / "s"
    forward = subprocess.Popen(
        [
            "ssh", "-N", "-F", "none", "-i", str(xen_rig.cache / "key"), "-o", "StrictHostKeyChecking=no",
            "-o", "UserKnownHostsFile=/dev/null", "-o", "ExitOnForwardFailure=yes",
            "-L", f"{socket}:/run/libvirt/libvirt-sock", "-p", str(xen_rig.port_of("xen1", 10)),
            "root@127.0.0.1",
        ],
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        until(socket.exists, 180, "the socket")
        assert reached(f"xen+unix:///system?socket={socket}") == "xen1"
    finally:
        forward.terminate()
        forward.wait(20)


def test_tls_with_certificates(xen_rig: XenRig, tmp_path: Path) -> None:
    """With the rig's authority and a client's certificate where libvirt looks for them, and not without."""
    uri = f"xen+tls://127.0.0.1:{xen_rig.port_of('xen2', 20)}/system"
    ask = f"from tests.rigs.xen.test_connect import reached; print(reached({uri!r}))"
    upper, pki = tmp_path / "upper", xen_rig.cache / "pki"
    for source, place in (
        ("cacert.pem", "CA/cacert.pem"),
        ("cert.pem", "libvirt/clientcert.pem"),
        ("key.pem", "libvirt/private/clientkey.pem"),
    ):
        (upper / "pki" / place).parent.mkdir(parents=True, exist_ok=True)
        (upper / "pki" / place).write_bytes((pki / source).read_bytes())
    (tmp_path / "work").mkdir()
    layers = f"lowerdir=/etc,upperdir={upper},workdir={tmp_path / 'work'}"
    mounted = f'mount -t overlay overlay -o {layers} /etc && exec "$@"'

    def answer(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*words, sys.executable, "-c", ask],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    without = answer()
    assert "connection.certificate" in without.stderr
    done = answer("unshare", "-m", "sh", "-c", mounted, "sh")
    assert done.stdout.strip() == "xen2", done.stderr
