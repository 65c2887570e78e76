"""Each error that the rig can bring about: its code and facts, and the guest runs on at its source."""

from collections.abc import Iterator
from dataclasses import replace

import libvirt
import pytest

from tests.rigs.libvirt.estate import DEADLINES, Estate
from tests.rigs.libvirt.rig import LibvirtRig
from vmclient.core.job import Options
from vmclient.drivers.base import DriverError, Presence
from vmclient.drivers.libvirt import link as links
from vmclient.drivers.libvirt.connection import parse
from vmclient.drivers.libvirt.driver import LibvirtDriver

pytestmark = pytest.mark.rig("libvirt")
AES = "<cpu mode='custom' match='exact'><model>qemu64</model><feature policy='require' name='aes'/></cpu>"
ONLY_A = "<network><name>only-a</name><forward mode='bridge'/><bridge name='{bridge}'/></network>"


@pytest.fixture
def stays(libvirt_rig: LibvirtRig, hosts: Estate, guest: str) -> Iterator[str]:
    """The guest's name; whatever the test did, the guest runs on hostA in the end."""
    yield guest
    assert hosts.presence(hosts.vm(guest, "hostA").id, "hostA") is Presence.RUNNING


def link_of(rig: LibvirtRig, host: str) -> links.Link:
    """A connection of the test's own."""
    link = links.Link(rig.plain_uri(host), host)
    link.open()
    return link


def define(rig: LibvirtRig, host: str, kind: str, xml: str) -> None:
    """Define something on a host from XML."""
    path = rig.folder / f"{kind}-{host}.xml"
    path.write_text(xml)
    rig.virsh(host, f"{kind}define" if kind else "define", str(path))


def test_disk_not_shared(libvirt_rig: LibvirtRig, hosts: Estate, stays: str) -> None:
    """A disk on a plain directory: libvirt holds that it is not safe."""
    libvirt_rig.guest(stays, "hostA", where="local")
    assert hosts.problem(stays, "hostA", "hostB").code == "migration.storage_not_shared"


def test_disk_missing(libvirt_rig: LibvirtRig, hosts: Estate, stays: str) -> None:
    """A disk that the target does not have: its path is told."""
    libvirt_rig.guest(stays, "hostA", where="partial")
    problem = hosts.problem(stays, "hostA", "hostC")
    assert problem.code == "migration.disk_missing"
    assert problem.facts["path"] == str(libvirt_rig.path("partial") / f"{stays}.qcow2")


def test_memory_short(libvirt_rig: LibvirtRig, hosts: Estate, stays: str) -> None:
    """A target that cannot set the memory up."""
    libvirt_rig.guest(stays, "hostA", memory=3000)
    assert hosts.problem(stays, "hostA", "hostC").code == "migration.memory_short"


def test_cpu_incompatible(libvirt_rig: LibvirtRig, hosts: Estate, stays: str) -> None:
    """A target without a CPU feature: libvirt names it, and the check finds it before."""
    libvirt_rig.guest(stays, "hostA", cpu=AES)
    problem = hosts.problem(stays, "hostA", "hostC")
    assert (problem.code, problem.facts["features"]) == ("cpu.incompatible", ("aes",))
    found = {f.code: f.facts for f in hosts.check(stays, "hostA", "hostC").findings}
    assert found["cpu.features_missing"]["features"] == ("aes",)
    assert "cpu.features_missing" not in {f.code for f in hosts.check(stays, "hostA", "hostB").findings}


def test_network(libvirt_rig: LibvirtRig, hosts: Estate, stays: str) -> None:
    """A network that the target lacks, that is not active there, whose bridge is missing there."""
    define(libvirt_rig, "hostA", "net-", ONLY_A.format(bridge="br-lan"))
    libvirt_rig.virsh("hostA", "net-start", "only-a")
    try:
        libvirt_rig.guest(stays, "hostA", net="only-a")
        missing = hosts.problem(stays, "hostA", "hostB")
        assert (missing.code, missing.facts["network"]) == ("migration.network_missing", "only-a")
        define(libvirt_rig, "hostB", "net-", ONLY_A.format(bridge="br-none"))
        assert hosts.problem(stays, "hostA", "hostB").code == "migration.network_inactive"
        libvirt_rig.virsh("hostB", "net-start", "only-a")
        bridge = hosts.problem(stays, "hostA", "hostB")
        assert (bridge.code, bridge.facts["bridge"]) == ("migration.bridge_missing", "br-none")
    finally:
        for host in ("hostA", "hostB"):
            libvirt_rig.virsh(host, "net-destroy", "only-a")
            libvirt_rig.virsh(host, "net-undefine", "only-a")


def test_name_or_uuid_taken(libvirt_rig: LibvirtRig, hosts: Estate, stays: str) -> None:
    """Another VM of the name, and the VM under another name: refused with both names, and checked before."""
    uuid = libvirt_rig.guest(stays, "hostA")
    other = "11111111-2222-4333-8444-555555555555"
    xml = f"<domain type='qemu'><name>{{}}</name><uuid>{{}}</uuid><memory>1024</memory>{'{}'}</domain>"
    os = "<os><type arch='x86_64' machine='q35'>hvm</type></os>"
    for name, number, code in ((stays, other, "name_taken"), ("another", uuid, "uuid_taken")):
        define(libvirt_rig, "hostB", "", xml.format(name, number, os))
        problem = hosts.problem(stays, "hostA", "hostB")
        assert (problem.code, problem.facts["name"]) == (f"migration.{code}", name)
        findings = {f.code: f.facts for f in hosts.check(stays, "hostA", "hostB").findings}
        assert findings["host.name_taken"]["uuid"] == number
        libvirt_rig.virsh("hostB", "undefine", name)
    define(libvirt_rig, "hostB", "", xml.format(stays, uuid, os))
    libvirt_rig.virsh("hostB", "start", "--paused", stays)
    try:
        assert hosts.problem(stays, "hostA", "hostB").code == "migration.active_on_target"
        assert "host.name_taken" in {f.code for f in hosts.check(stays, "hostA", "hostB").findings}
    finally:
        libvirt_rig.virsh("hostB", "destroy", stays)
        libvirt_rig.virsh("hostB", "undefine", stays)


def test_same_host(libvirt_rig: LibvirtRig, hosts: Estate, stays: str) -> None:
    """A target that is the source under another address."""
    libvirt_rig.guest(stays, "hostA")
    assert hosts.problem(stays, "hostA", "hostA").code == "migration.same_host"


def test_snapshots(libvirt_rig: LibvirtRig, hosts: Estate, stays: str) -> None:
    """A VM with snapshots: their number is told, and the inventory has it."""
    libvirt_rig.guest(stays, "hostA")
    libvirt_rig.virsh("hostA", "snapshot-create-as", stays, "before")
    problem = hosts.problem(stays, "hostA", "hostB")
    assert (problem.code, problem.facts["count"]) == ("migration.snapshots", 1)
    libvirt_rig.virsh("hostA", "snapshot-delete", stays, "before")


def test_second_migration(libvirt_rig: LibvirtRig, hosts: Estate, stays: str) -> None:
    """A second migration of the same VM, by another client."""
    libvirt_rig.guest(stays, "hostA", memory=256, dirty=20)
    libvirt_rig.counter(stays)
    task = hosts.migrate(stays, "hostA", "hostB", Options(bandwidth=5 * 2**20))
    assert hosts.problem(stays, "hostA", "hostC").code == "migration.already_running"
    task.cancel()
    end = hosts.ended(task)
    assert end.cancelled
    with pytest.raises(DriverError) as nothing:
        link_of(libvirt_rig, "hostA").call(lambda c: c.lookupByName(stays).abortJob())
    assert nothing.value.problem.code == "migration.no_job"


@pytest.mark.parametrize(
    ("peer", "code"),
    [
        ("qemu+tcp://nohost.invalid/system", "peer.unresolved"),
        ("qemu+tcp://hostB:1/system", "peer.unreachable"),
        ("qemu+ssh://hostB/system", "peer.ssh_failed"),
        ("qemu+tls://hostB/system", "peer.certificate"),
    ],
)
def test_peer(libvirt_rig: LibvirtRig, hosts: Estate, stays: str, peer: str, code: str) -> None:
    """A target that the source's daemon cannot reach: found by the check and by the migration."""
    libvirt_rig.guest(stays, "hostA")
    spec = replace(parse(libvirt_rig.uri("hostB"), unencrypted=True), peer=parse(peer, unencrypted=True))
    usual, hosts.drivers["hostB"] = hosts.drivers["hostB"], LibvirtDriver(spec, deadlines=DEADLINES)
    hosts.drivers["hostB"].open()
    try:
        findings = {f.code: f for f in hosts.check(stays, "hostA", "hostB").findings}
        assert findings["host.peer_unreachable"].facts["problem"] == code
        assert findings["host.peer_unreachable"].severity == "blocker"
        assert hosts.problem(stays, "hostA", "hostB").code == code
    finally:
        hosts.drivers["hostB"].close()
        hosts.drivers["hostB"] = usual


def test_read_only(libvirt_rig: LibvirtRig) -> None:
    """A connection that may only look: a change is refused as such."""
    link = links.Link(libvirt_rig.plain_uri("hostA"), "read-only", opener=libvirt.openReadOnly)
    link.open()
    with pytest.raises(DriverError) as refused:
        link.call(lambda c: c.defineXML("<domain/>"))
    assert refused.value.problem.code == "connection.read_only"
    link.close()


def test_vm_gone(libvirt_rig: LibvirtRig) -> None:
    """A VM that is not there any more."""
    with pytest.raises(DriverError) as gone:
        link_of(libvirt_rig, "hostA").call(lambda c: c.lookupByName("nobody"))
    assert gone.value.problem.code == "vm.gone"


def test_saved(libvirt_rig: LibvirtRig, hosts: Estate, guest: str) -> None:
    """A VM saved to a file of its host is suspended, and is not moved without that file."""
    libvirt_rig.guest(guest, "hostA")
    order = hosts.order(guest, "hostA", "hostB")
    libvirt_rig.virsh("hostA", "managedsave", guest)
    assert hosts.vm(guest, "hostA").state == "suspended"
    assert "vm.saved" in {f.code for f in hosts.check(guest, "hostA", "hostB").findings}
    with pytest.raises(DriverError) as refused:
        hosts.drivers["hostA"].migrate(order, hosts.drivers["hostB"])
    assert refused.value.problem.code == "vm.saved"
    libvirt_rig.virsh("hostA", "managedsave-remove", guest)
