"""Disks on a SAN, as real hosts with an adapter, an initiator and a target tell them."""

import pytest

from tests.rigs.libvirt.estate import Drivers
from tests.rigs.xen.rig import XenRig
from vmclient.core.assess import assess
from vmclient.core.eligibility.vm_rules import refusals
from vmclient.core.inventory import Inventory, RepositoryType, Transport
from vmclient.drivers.base import Presence

pytestmark = pytest.mark.rig("xen")
TARGET = "iqn.2001-04.rig:disks"
PATH = f"/dev/disk/by-path/ip-10.77.0.1:3260-iscsi-{TARGET}-lun-1"


def test_a_fibre_channel_disk_keeps_a_running_guest_where_it_is(
    xen_rig: XenRig, hosts: Drivers, guest: str
) -> None:
    """A plain /dev/sda is known as Fibre Channel by its adapter, and refused before anything is asked."""
    xen_rig.run("fibre", "xen1")
    vm_id = xen_rig.guest(guest, "xen1", disk="/dev/sda")
    hosts.open()  # adapters are looked at now and then; a new connection looks at once
    inventory = hosts.drivers["xen1"].inventory()
    (disk,) = inventory.vms[vm_id].disks
    assert disk.transport is Transport.FC
    (finding,) = refusals(inventory, inventory.vms[vm_id])
    assert (finding.code, finding.facts["disks"]) == ("vm.xen_fc_san", ("xvda",))


def test_an_iscsi_disk_moves_with_its_guest(xen_rig: XenRig, hosts: Drivers, guest: str) -> None:
    """Both hosts are logged in to the target, so the rules let it go, and it really goes."""
    xen_rig.run("iscsi")
    vm_id = xen_rig.guest(guest, "xen1", disk=PATH)
    hosts.open()
    source, target = (hosts.drivers[host].inventory() for host in ("xen1", "xen2"))
    (disk,) = source.vms[vm_id].disks
    assert (disk.transport, disk.iscsi_target) == (Transport.ISCSI, TARGET)
    assert source.repositories[disk.repository or ""].type is RepositoryType.ISCSI_SAN
    both = Inventory(hosts={**source.hosts, **target.hosts}, vms=source.vms, repositories=source.repositories)
    codes = {finding.code for finding in assess(both, vm_id).by_host["xen2"].findings}
    assert not {code for code in codes if code.startswith("storage.")}

    assert hosts.ended(hosts.migrate(guest, "xen1", "xen2"), 300).problem is None
    assert hosts.presence(vm_id, "xen2") is Presence.RUNNING
