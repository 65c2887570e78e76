"""What libxl refuses: found by us before, told by its real error all the same, and the guest runs on."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from tests.rigs.libvirt.estate import Drivers
from tests.rigs.waiting import until
from tests.rigs.xen.conftest import DEADLINES
from tests.rigs.xen.rig import XenRig
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import VMState
from vmclient.drivers.base import Presence
from vmclient.drivers.libvirt.connection import parse
from vmclient.drivers.libvirt.driver import LibvirtDriver

pytestmark = pytest.mark.rig("xen")
LONG_S = 400.0
OTHER = "11111111-2222-4333-8444-555555555555"
XML = """<domain type='xen'><name>{}</name><uuid>{}</uuid><memory unit='MiB'>64</memory>
<os><type arch='x86_64' machine='xenpvh'>xenpvh</type><kernel>/srv/guest/vmlinuz</kernel></os></domain>"""


@pytest.fixture
def stays(xen_rig: XenRig, hosts: Drivers, guest: str) -> Iterator[str]:
    """The guest's name; whatever the test did, the guest counts on on xen1 in the end."""
    yield guest
    vm_id = hosts.vm(guest, "xen1").id
    assert hosts.presence(vm_id, "xen1") is Presence.RUNNING
    assert hosts.presence(vm_id, "xen2") is Presence.ABSENT
    assert hosts.drivers["xen1"].adopt() == ()


def found(hosts: Drivers, name: str) -> dict[str, Finding]:
    """What the check says about xen2, by code."""
    return {finding.code: finding for finding in hosts.check(name, "xen1", "xen2").findings}


@contextmanager
def other_way(hosts: Drivers, rig: XenRig, peer: str) -> Iterator[None]:
    """Let the source reach xen2 by another URI."""
    spec = replace(parse(rig.uri("xen2"), unencrypted=True), peer=parse(peer, unencrypted=True))
    usual, hosts.drivers["xen2"] = hosts.drivers["xen2"], LibvirtDriver(spec, deadlines=DEADLINES)
    hosts.drivers["xen2"].open()
    try:
        yield
    finally:
        hosts.drivers["xen2"].close()
        hosts.drivers["xen2"] = usual


def test_name_or_uuid_taken(xen_rig: XenRig, hosts: Drivers, stays: str) -> None:
    """Another VM of the name, and the VM under another name: refused with both names, and checked before."""
    uuid = xen_rig.guest(stays, "xen1")
    count = xen_rig.counter(stays)
    for name, number, code in ((stays, OTHER, "name_taken"), ("another", uuid, "uuid_taken")):
        path = xen_rig.folder / "other.xml"
        path.write_text(XML.format(name, number))
        xen_rig.virsh("xen2", "define", str(path))
        finding = found(hosts, stays)["host.name_taken"]
        assert (finding.severity, finding.facts["uuid"]) == (Severity.BLOCKER, number)
        problem = hosts.problem(stays, "xen1", "xen2", timeout_s=LONG_S)
        assert (problem.code, problem.facts["name"]) == (f"migration.{code}", name)
        xen_rig.virsh("xen2", "undefine", number)
        # libvirt notes it as paused from now on, though it runs; so do we not.
        assert "paused" in xen_rig.virsh("xen1", "domstate", stays)
        count = xen_rig.counts_on(stays, count)
        until(lambda: hosts.vm(stays, "xen1").state is VMState.RUNNING, 180, "the truth")


def test_a_disk_that_the_target_does_not_have(xen_rig: XenRig, hosts: Drivers, stays: str) -> None:
    """A pool of the target should hold it and does not: found before. Xen itself lets it arrive without."""
    xen_rig.execute("xen1", f"mkdir -p /srv/extra && truncate -s 1M /srv/extra/{stays}.img")
    xen_rig.execute("xen2", "mkdir -p /srv/extra")
    for host in ("xen1", "xen2"):
        xen_rig.virsh(host, "pool-create-as", "extra", "dir", "--target", "/srv/extra")
    try:
        xen_rig.guest(stays, "xen1", disk=f"/srv/extra/{stays}.img")
        finding = found(hosts, stays)["storage.disk_missing"]
        assert (finding.severity, finding.facts["disks"]) == (
            Severity.BLOCKER,
            (f"/srv/extra/{stays}.img",),
        )
    finally:
        for host in ("xen1", "xen2"):
            xen_rig.virsh(host, "pool-destroy", "extra")


def test_a_device_that_the_target_does_not_have(xen_rig: XenRig, hosts: Drivers, stays: str) -> None:
    """A block device of the source alone: its folder belongs to one host, and Xen gives no reason."""
    xen_rig.execute("xen1", "ln -sf /dev/vdb /dev/only-here")
    xen_rig.guest(stays, "xen1", disk="/dev/only-here")
    (disk,) = hosts.vm(stays, "xen1").disks
    assert disk.repository == "folder dev (xen1)"
    assert hosts.problem(stays, "xen1", "xen2", timeout_s=LONG_S).code == "migration.send_failed"


def test_a_target_without_the_memory(xen_rig: XenRig, hosts: Drivers, stays: str) -> None:
    """Too little is free there: found before, with what the guests' page tables need counted."""
    xen_rig.guest("filler", "xen2", memory=400)
    try:
        xen_rig.guest(stays, "xen1", memory=640)
        finding = found(hosts, stays)["host.memory_short"]
        assert finding.severity is Severity.BLOCKER
        free, needed = finding.facts["free"], finding.facts["needed"]
        assert isinstance(free, int)
        assert isinstance(needed, int)
        assert free < 640 * 2**20 < needed
        # Xen notices when the last page has no room, which is late.
        assert hosts.problem(stays, "xen1", "xen2", timeout_s=LONG_S).code == "migration.send_failed"
    finally:
        xen_rig.remove("filler")


@pytest.mark.parametrize("peer", ["xen+tls://xen2/system", "xen+ssh://root@xen2/system"])
def test_a_way_between_the_hosts(xen_rig: XenRig, hosts: Drivers, guest: str, peer: str) -> None:
    """With certificates or keys in place, a guest goes by TLS and by SSH from one daemon to the other."""
    vm_id = xen_rig.guest(guest, "xen1")
    count = xen_rig.counter(guest)
    with other_way(hosts, xen_rig, peer):
        assert "host.peer_unreachable" not in found(hosts, guest)
    with other_way(hosts, xen_rig, peer):  # a slow login between emulated hosts may count as being tried
        until(lambda: hosts.drivers["xen1"]._reachability.trying(vm_id) is None, 200, "the answer")
        assert hosts.ended(hosts.migrate(guest, "xen1", "xen2"), 400).problem is None
        assert hosts.presence(vm_id, "xen2") is Presence.RUNNING
    xen_rig.counts_on(guest, count)


@pytest.mark.parametrize(
    ("peer", "code"),
    [
        ("xen+tcp://nohost.invalid/system", "peer.unresolved"),
        ("xen+tcp://xen2:1/system", "peer.unreachable"),
        ("xen+tcp://10.77.0.99/system", "peer.unreachable"),
    ],
)
def test_no_way_between_the_hosts(xen_rig: XenRig, hosts: Drivers, stays: str, peer: str, code: str) -> None:
    """A name that the source cannot resolve, a daemon that does not listen, an address of nobody."""
    xen_rig.guest(stays, "xen1")
    with other_way(hosts, xen_rig, peer):
        finding = found(hosts, stays)["host.peer_unreachable"]
        assert (finding.severity, finding.facts["problem"]) == (Severity.BLOCKER, code)
        assert hosts.problem(stays, "xen1", "xen2", timeout_s=LONG_S).code == code


@pytest.mark.parametrize(
    ("host", "rule"),
    [("xen1", "dport 49152-49215 unreachable"), ("xen2", "sport 49152-49215 blackhole")],
    ids=["refused", "silent"],
)
def test_a_migration_port_that_is_closed(
    xen_rig: XenRig, hosts: Drivers, stays: str, host: str, rule: str
) -> None:
    """It cannot be asked for beforehand; the error names it, and the next check says what was found."""
    xen_rig.guest(stays, "xen1")
    count = xen_rig.counter(stays)
    assert "host.migration_port_unknown" in found(hosts, stays)
    # The kernel gives up after seconds, not minutes.
    xen_rig.execute("xen1", "echo 2 >/proc/sys/net/ipv4/tcp_syn_retries")
    xen_rig.execute(host, f"ip rule add ipproto 6 {rule}")
    try:
        problem = hosts.problem(stays, "xen1", "xen2", timeout_s=LONG_S)
    finally:
        xen_rig.execute(host, f"ip rule del ipproto 6 {rule}")
        xen_rig.execute("xen1", "echo 6 >/proc/sys/net/ipv4/tcp_syn_retries")
    assert problem.code == "migration.port_closed"
    assert str(problem.facts["address"]).startswith("xen2:49")
    xen_rig.counts_on(stays, count)
    finding = found(hosts, stays)["host.migration_port_closed"]
    assert (finding.severity, finding.facts["address"]) == (Severity.WARNING, problem.facts["address"])
    assert "host.migration_port_unknown" not in found(hosts, stays)


def test_a_cable_that_is_out(xen_rig: XenRig, hosts: Drivers, stays: str) -> None:
    """Nobody answers at all: that is not known, not passed, and no migration is begun meanwhile."""
    xen_rig.guest(stays, "xen1")
    xen_rig.fault("unplug", "xen2")
    try:
        assert {"host.peer_unreachable", "host.peer_unknown"} & found(hosts, stays).keys()
        assert hosts.problem(stays, "xen1", "xen2", timeout_s=LONG_S).code in (
            "migration.way_being_tried",
            "peer.unreachable",
        )
    finally:
        xen_rig.fault("plug", "xen2")
