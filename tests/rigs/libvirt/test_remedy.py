"""Remedies on real hosts: a disc out of a running guest, a pool started, and what refuses."""

from pathlib import Path

import pytest

from tests.rigs.libvirt.estate import Estate
from tests.rigs.libvirt.rig import LibvirtRig, until
from vmclient.core.inventory import Drive
from vmclient.drivers.base import TaskRefused

pytestmark = pytest.mark.rig("libvirt")


def disc(rig: LibvirtRig) -> Path:
    """A small disc on the local storage of each host."""
    path = rig.folder / "local" / "remedy.iso"
    rig.execute("hostA", "sh", "-c", f"head -c 1048576 /dev/zero > {path}")
    return path


def sources(rig: LibvirtRig, name: str, *how: str) -> str:
    """What virsh lists in the guest's CD/DVD drive."""
    lines = rig.virsh("hostA", "domblklist", name, "--details", *how).splitlines()
    return next(line.split()[-1] for line in lines if "cdrom" in line)


@pytest.mark.parametrize("start", [True, False], ids=["running", "off"])
def test_a_disc_is_ejected_for_good(libvirt_rig: LibvirtRig, hosts: Estate, guest: str, start: bool) -> None:
    """The running guest loses it, its definition too, and the driver shows the drive as empty."""
    path = disc(libvirt_rig)
    libvirt_rig.guest(guest, "hostA", cdrom=str(path), start=start)
    until(lambda: hosts.vm(guest, "hostA").cdroms[0].media == str(path))
    (drive,) = hosts.vm(guest, "hostA").cdroms
    for _ in range(2):
        hosts.drivers["hostA"].eject(hosts.vm(guest, "hostA"), [drive.name])
        assert hosts.vm(guest, "hostA").cdroms == (Drive(name=drive.name),)
    assert sources(libvirt_rig, guest) == "-"
    assert sources(libvirt_rig, guest, "--inactive") == "-"


def test_a_guest_whose_disc_was_ejected_migrates(libvirt_rig: LibvirtRig, hosts: Estate, guest: str) -> None:
    """With the disc on its host alone the drive would be left out; ejected, nothing is left out."""
    libvirt_rig.guest(guest, "hostA", cdrom=str(disc(libvirt_rig)))
    (drive,) = hosts.vm(guest, "hostA").cdroms
    hosts.drivers["hostA"].eject(hosts.vm(guest, "hostA"), [drive.name])
    assert hosts.ended(hosts.migrate(guest, "hostA", "hostB")).problem is None
    assert hosts.vm(guest, "hostB").cdroms == (Drive(name=drive.name),)


def test_a_stopped_pool_is_offered_and_started(libvirt_rig: LibvirtRig, hosts: Estate, guest: str) -> None:
    """The host that lacks the repository names it, starts it, and lists it then by the others' name."""
    libvirt_rig.guest(guest, "hostA", start=False)
    libvirt_rig.virsh("hostB", "pool-destroy", "shared")
    try:
        until(lambda: "shared" in hosts.host("hostB").startable)
        assert "shared" not in {mount.repository for mount in hosts.host("hostB").repositories}
        hosts.drivers["hostB"].start_repository(hosts.host("hostB"), "shared")
        until(lambda: "shared" in {mount.repository for mount in hosts.host("hostB").repositories})
        assert hosts.host("hostB").startable == frozenset()
        assert "active" in libvirt_rig.virsh("hostB", "pool-list").split()
    finally:
        if "shared" not in libvirt_rig.virsh("hostB", "pool-list"):
            libvirt_rig.virsh("hostB", "pool-start", "shared")


def test_what_a_host_does_not_know_is_not_started(hosts: Estate) -> None:
    """Nothing is asked of the daemon."""
    with pytest.raises(TaskRefused) as caught:
        hosts.drivers["hostB"].start_repository(hosts.host("hostB"), "nas9")
    assert caught.value.problem.code == "remedy.no_repository"


def test_a_stopped_network_is_offered_and_started(libvirt_rig: LibvirtRig, hosts: Estate) -> None:
    """The host that has it stopped says so, starts it, and lists it then."""
    libvirt_rig.virsh("hostB", "net-destroy", "lan")
    try:
        until(lambda: "lan" in hosts.host("hostB").startable_networks)
        assert "lan" not in hosts.host("hostB").networks
        hosts.drivers["hostB"].start_network(hosts.host("hostB"), "lan")
        until(lambda: "lan" in hosts.host("hostB").networks)
        assert "lan" not in hosts.host("hostB").startable_networks
        assert "lan" in libvirt_rig.virsh("hostB", "net-list")
    finally:
        if "lan" not in libvirt_rig.virsh("hostB", "net-list"):
            libvirt_rig.virsh("hostB", "net-start", "lan")
