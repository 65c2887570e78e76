"""What the driver reads of real hosts, and what asking costs them."""

import time
from pathlib import Path

import pytest

from tests.rigs.libvirt.estate import DEADLINES, Estate, estate
from tests.rigs.libvirt.rig import LibvirtRig, until
from vmclient.core.inventory import RepositoryType, VMState
from vmclient.drivers.base import Presence
from vmclient.drivers.libvirt.connection import parse
from vmclient.drivers.libvirt.driver import LibvirtDriver
from vmclient.drivers.libvirt.reach import DEADLINE_S

pytestmark = pytest.mark.rig("libvirt")


def test_the_same_storage_has_the_same_name(libvirt_rig: LibvirtRig, hosts: Estate, guest: str) -> None:
    """Pools are one repository where they are one directory, and not where only the path is the same."""
    names = {
        host: {mount.repository for mount in hosts.host(host).repositories}
        for host in ("hostA", "hostB", "hostC")
    }
    assert all("shared" in found for found in names.values())
    assert [f"local ({host})" in found for host, found in names.items()] == [True] * 3
    assert "partial" not in names["hostC"]
    repositories = hosts.drivers["hostA"].inventory().repositories
    assert repositories["shared"].type is RepositoryType.NAS
    assert repositories["local (hostA)"].type is RepositoryType.LOCAL
    folder = libvirt_rig.folder / "elsewhere"
    libvirt_rig.guest(guest, "hostA", start=False, where=str(folder))
    (disk,) = hosts.vm(guest, "hostA").disks
    assert disk.repository is not None
    assert disk.repository.startswith("folder ")
    assert disk.repository.endswith(" (hostA)")


def test_pools_with_a_common_file_are_one(libvirt_rig: LibvirtRig, guest: str) -> None:
    """A directory that was empty is known as shared as soon as a disk lies in it."""
    libvirt_rig.guest(guest, "hostA", start=False, where="partial")
    with estate(libvirt_rig) as hosts:
        assert hosts.vm(guest, "hostA").disks[0].repository == "partial"
        assert "partial" in {mount.repository for mount in hosts.host("hostB").repositories}


def test_the_facts_of_a_host(hosts: Estate) -> None:
    """Memory, cores, networks, bridges, machines and guest types are those of the machine."""
    host = hosts.host("hostA")
    assert (host.name, host.arch, host.hypervisor, host.migration_enabled) == ("hostA", "x86_64", "kvm", True)
    assert 2**30 < host.memory_free <= host.memory
    assert {"lan", "bridge br-lan"} <= host.networks
    assert host.machines is not None
    assert "q35" in host.machines
    assert host.guest_types is not None
    assert "hvm" in host.guest_types
    assert host.cpu_features


def test_events_tell_of_changes(libvirt_rig: LibvirtRig, hosts: Estate, guest: str) -> None:
    """A definition, a start, a pause and an end are told without polling, and the next look has them."""
    driver = hosts.drivers["hostA"]
    heard: list[float] = []
    driver.watch(lambda: heard.append(time.monotonic()))

    def after(change: list[str]) -> VMState | None:
        heard.clear()
        libvirt_rig.virsh("hostA", *change)
        until(lambda: heard, 5, f"an event of {change}")
        return next((vm.state for vm in driver.inventory().vms.values() if vm.name == guest), None)

    libvirt_rig.guest(guest, "hostA", start=False)
    until(lambda: heard, 5, "an event of the definition")
    assert hosts.vm(guest, "hostA").state is VMState.SHUT_OFF
    assert after(["start", guest]) is VMState.RUNNING
    assert after(["suspend", guest]) is VMState.PAUSED
    assert after(["resume", guest]) is VMState.RUNNING
    assert after(["destroy", guest]) is VMState.SHUT_OFF
    assert after(["desc", guest, "--title", "--config", "another"]) is VMState.SHUT_OFF
    assert after(["undefine", guest]) is None


def test_closing_gives_everything_back(libvirt_rig: LibvirtRig, hosts: Estate, guest: str) -> None:
    """Opening, looking and closing again and again holds no more files than once."""
    libvirt_rig.guest(guest, "hostA", start=False)
    driver = hosts.drivers["hostA"]

    def files() -> int:
        return len(list(Path("/proc/self/fd").iterdir()))

    before = files()
    for _ in range(8):
        driver.open()
        driver.inventory()
    until(lambda: files() <= before, 10, f"closing files down to {before}")


def test_asking_does_no_harm(libvirt_rig: LibvirtRig, hosts: Estate, guest: str) -> None:
    """Ten checks of two targets: the guest counts on, no job is left, and the targets never had it."""
    vm_id = libvirt_rig.guest(guest, "hostA")
    count = libvirt_rig.counter(guest)
    for _ in range(5):
        for target in ("hostB", "hostC"):
            hosts.drivers["hostA"]._reachability.forget()
            answer = hosts.check(guest, "hostA", target)
            assert {f.code for f in answer.findings} == {"host.migration_port_unknown"}
    assert hosts.check(guest, "hostA", "hostB", frozenset({"hostB"})).findings == ()
    assert libvirt_rig.virsh("hostA", "domjobinfo", guest).split()[-1] == "None"
    for target in ("hostB", "hostC"):
        assert hosts.presence(vm_id, target) is Presence.ABSENT
    assert hosts.presence(vm_id, "hostA") is Presence.RUNNING
    libvirt_rig.counts_on(guest, count)
    assert hosts.ended(hosts.migrate(guest, "hostA", "hostB")).problem is None


def test_asking_about_a_guest_that_is_off(libvirt_rig: LibvirtRig, hosts: Estate, guest: str) -> None:
    """A VM that is shut off has its link tried too; no port and no CPU concern it."""
    libvirt_rig.guest(guest, "hostA", start=False)
    assert hosts.check(guest, "hostA", "hostC").findings == ()
    assert libvirt_rig.states(guest) == {"hostA": "shut off"}


def test_a_link_that_is_unplugged(libvirt_rig: LibvirtRig, hosts: Estate, guest: str) -> None:
    """A target whose cable is out cannot be reached from the source; plugged in again, it can."""
    libvirt_rig.guest(guest, "hostA", start=False)
    libvirt_rig.fault("unplug", "hostB")
    try:
        codes = {f.code for f in hosts.check(guest, "hostA", "hostB").findings}
        assert codes & {"host.peer_unreachable", "host.peer_unknown"}
    finally:
        libvirt_rig.fault("plug", "hostB")
    hosts.drivers["hostA"]._reachability.forget()
    until(lambda: hosts.check(guest, "hostA", "hostB").findings == () or None, 20, "the link coming back")


def test_a_way_that_swallows_everything(libvirt_rig: LibvirtRig, hosts: Estate, guest: str) -> None:
    """No answer in time is "not known" and is not asked again; a migration meanwhile is told why."""
    libvirt_rig.guest(guest, "hostA")
    count = libvirt_rig.counter(guest)
    nowhere = ("10.77.0.99", "lladdr", "02:00:00:00:00:99", "dev", "eth0")  # packets to a card nobody has
    libvirt_rig.execute("hostA", "ip", "neigh", "replace", *nowhere)
    spec = parse(f"{libvirt_rig.plain_uri('hostB')}&peer=qemu+tcp://10.77.0.99/system", unencrypted=True)
    usual, hosts.drivers["hostB"] = hosts.drivers["hostB"], LibvirtDriver(spec, deadlines=DEADLINES)
    hosts.drivers["hostB"].open()
    try:
        for longest in (DEADLINE_S + 3, 2.0):
            began = time.monotonic()
            findings = {f.code: f.severity for f in hosts.check(guest, "hostA", "hostB").findings}
            assert findings["host.peer_unknown"] == "unknown"
            assert time.monotonic() - began < longest
        problem = hosts.problem(guest, "hostA", "hostC")
        assert (problem.code, problem.facts["host"]) == ("migration.way_being_tried", "hostB")
        libvirt_rig.counts_on(guest, count)
    finally:
        libvirt_rig.fault("daemon-kill", "hostA")  # else the guest stays in its hands for two minutes
        libvirt_rig.fault("daemon-start", "hostA")
        hosts.drivers["hostB"].close()
        hosts.drivers["hostB"] = usual
