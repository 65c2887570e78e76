"""The inventory of real Xen hosts."""

import pytest

from tests.rigs.libvirt.estate import Drivers
from tests.rigs.waiting import until
from tests.rigs.xen.rig import XenRig
from vmclient.core.inventory import GuestType, Hypervisor, RepositoryType, VMState
from vmclient.drivers.base import Presence

pytestmark = pytest.mark.rig("xen")


def test_what_a_host_is(hosts: Drivers) -> None:
    """Architecture, memory, kinds of guests, its bridge, and that it migrates, as it says itself."""
    host = hosts.host("xen1")
    assert (host.hypervisor, host.arch, host.cpu_cores) == (Hypervisor.XEN, "x86_64", 1)
    assert host.memory_free < host.memory < 2.1 * 2**30
    assert host.guest_types == frozenset(GuestType)
    assert host.machines == frozenset({"xenpv", "xenpvh", "xenfv"})
    assert host.migration_enabled is True
    assert "bridge xenbr0" in host.networks


def test_domain_0_is_the_host_and_no_vm(hosts: Drivers) -> None:
    """Xen lists its own first domain; the inventory does not, but counts its work as the host's load."""
    assert "Domain-0" not in {vm.name for vm in hosts.drivers["xen1"].inventory().vms.values()}
    assert until(lambda: hosts.host("xen1").cpu_load > 0, 180, "a load")


def test_two_hosts_share_a_directory(xen_rig: XenRig, hosts: Drivers, guest: str) -> None:
    """One file system under both is one repository, and the guest's disk lies in it."""
    xen_rig.guest(guest, "xen1", start=False)
    (disk,) = hosts.vm(guest, "xen1").disks
    assert disk.repository == "shared"
    assert hosts.drivers["xen1"].inventory().repositories["shared"].type is RepositoryType.NAS
    assert "shared" in {mount.repository for mount in hosts.host("xen2").repositories}


@pytest.mark.parametrize(
    ("kind", "type_"), [("pv", GuestType.PV), ("pvh", GuestType.PVH), ("hvm", GuestType.HVM)]
)
def test_kinds_of_guests(xen_rig: XenRig, hosts: Drivers, guest: str, kind: str, type_: GuestType) -> None:
    """A guest is told with its type, machine and the architecture on which it was made."""
    uuid = xen_rig.guest(guest, "xen1", start=False, kind=kind)
    vm = hosts.vm(guest, "xen1")
    assert (vm.id, vm.guest_type, vm.state) == (uuid, type_, VMState.SHUT_OFF)
    assert (vm.arch, vm.created_on_arch) == ("x86_64", "x86_64")
    assert vm.machine in (hosts.host("xen2").machines or ())
    assert vm.networks == ("bridge xenbr0",)


def test_states_are_told_as_they_change(xen_rig: XenRig, hosts: Drivers, guest: str) -> None:
    """Shut off, running, paused, gone; and each time the host itself says the same."""
    uuid = xen_rig.guest(guest, "xen1", start=False)
    seen = [(hosts.vm(guest, "xen1").state, hosts.presence(uuid, "xen1"))]
    for verb in ("start", "suspend", "resume", "destroy"):
        xen_rig.virsh("xen1", verb, guest)
        seen.append((hosts.vm(guest, "xen1").state, hosts.presence(uuid, "xen1")))
    off, on = (VMState.SHUT_OFF, Presence.DEFINED), (VMState.RUNNING, Presence.RUNNING)
    assert seen == [off, on, (VMState.PAUSED, Presence.PAUSED), on, off]
    xen_rig.virsh("xen1", "undefine", guest)
    assert uuid not in hosts.drivers["xen1"].inventory().vms
    assert hosts.presence(uuid, "xen1") is Presence.ABSENT


def test_a_cdrom_drive_is_a_drive(xen_rig: XenRig, hosts: Drivers, guest: str) -> None:
    """A medium in the pool is told with its repository, so that a target without it can be told."""
    (xen_rig.path() / f"{guest}.iso").write_bytes(bytes(2048 * 20))
    xen_rig.guest(guest, "xen1", start=False, kind="hvm", cdrom=f"/srv/shared/{guest}.iso")
    (drive,) = hosts.vm(guest, "xen1").cdroms
    assert drive.name == "hdc"
    assert drive.media == f"/srv/shared/{guest}.iso"
    assert drive.repository is not None
    (xen_rig.path() / f"{guest}.iso").unlink()
