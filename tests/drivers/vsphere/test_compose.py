"""The inventory is made of what the server told, and only what changed is made anew."""

import threading
from typing import Any

import pytest
from pyVmomi import vim

from tests.drivers.vsphere.made import GIB, Told, host, mounted, store, thing, vm
from vmclient.core.inventory import RepositoryType, Transport, VMState
from vmclient.drivers.vsphere.storage import DatastoreMap

DEVICE = vim.vm.device


@pytest.fixture
def told() -> Told:
    """A vCenter with two hosts, a datastore that both have, and a VM."""
    made = Told()
    made.tell(vim.HostSystem, "host-1", host("esx-a"))
    made.tell(vim.HostSystem, "host-2", host("esx-b"))
    made.tell(
        vim.Datastore, "ds-1", store("data", "ds:///vmfs/volumes/1/", *map(mounted, ("host-1", "host-2")))
    )
    made.tell(vim.VirtualMachine, "vm-1", vm("web", "host-1"))
    made.look()
    return made  # fmt: skip


def only(told: Told) -> Any:
    """The one VM."""
    (found,) = told.look().vms.values()
    return found


def test_what_is_not_told_is_not_made_up(told: Told) -> None:
    """Load, home, guest and vMotion are unknown, not nought, empty or off."""
    told.tell(vim.HostSystem, "host-1", {"summary.config.vmotionEnabled": None})
    web, esx = only(told), told.look().hosts["esx-a"]
    assert (web.cpu_load, web.home, web.guest_os, web.dirty_rate) == (None, None, None, None)
    assert esx.migration_enabled is None
    assert (esx.cpu_features, esx.iscsi_targets) == (frozenset(), frozenset())


def test_a_property_that_was_unset_is_unknown_again(told: Told) -> None:
    """What was true before is not kept."""
    told.tell(vim.VirtualMachine, "vm-1", {"summary.quickStats.overallCpuUsage": 2000})
    assert only(told).cpu_load == 0.5
    told.tell(vim.VirtualMachine, "vm-1", {"summary.quickStats.overallCpuUsage": None})
    assert only(told).cpu_load is None


@pytest.mark.parametrize(
    ("power", "connection", "state"),
    [
        ("poweredOn", "connected", VMState.RUNNING),
        ("suspended", "connected", VMState.SUSPENDED),
        ("poweredOff", "connected", VMState.SHUT_OFF),
        ("poweredOn", "disconnected", VMState.UNKNOWN),
        ("poweredOff", "inaccessible", VMState.UNKNOWN),
        ("poweredOff", "orphaned", VMState.UNKNOWN),
        ("poweredOff", "invalid", VMState.UNKNOWN),
        ("dreaming", "connected", VMState.UNKNOWN),
    ],
)
def test_a_state_is_told_only_where_somebody_sees_it(
    told: Told, power: str, connection: str, state: VMState
) -> None:
    """What a vCenter remembers of a VM that it does not see is not told as its state."""
    told.tell(
        vim.VirtualMachine, "vm-1", {"runtime.powerState": power, "runtime.connectionState": connection}
    )
    assert only(told).state is state


def test_templates_come_and_go(told: Told) -> None:
    """A VM that becomes a template leaves, and comes back under its id."""
    before = only(told)
    told.tell(vim.VirtualMachine, "vm-1", {"config.template": True})
    assert not told.look().vms
    told.tell(vim.VirtualMachine, "vm-1", {"config.template": False})
    assert only(told) == before


def test_a_vm_may_be_told_before_its_host() -> None:
    """Pages come in any order: it is in the inventory once its host is."""
    made = Told()
    made.tell(vim.VirtualMachine, "vm-1", vm("web", "host-1"))
    assert not made.look().vms
    made.tell(vim.HostSystem, "host-1", host("esx-a"))
    assert only(made).host == "esx-a"


def test_a_renamed_host_takes_its_vms_along(told: Told) -> None:
    """The VM names the host as it is called now, and the other host is the object that it was."""
    other = told.look().hosts["esx-b"]
    told.tell(vim.HostSystem, "host-1", {"name": "esx-z"})
    assert only(told).host == "esx-z"
    assert set(told.look().hosts) == {"esx-z", "esx-b"}
    assert told.look().hosts["esx-b"] is other


def test_two_hosts_of_one_name_are_two() -> None:
    """Two data centres of one vCenter may have a host of one name each: both are there, and their VMs."""
    made = Told()
    for number in ("1", "2"):
        made.tell(vim.HostSystem, f"host-{number}", host("esx"))
        made.tell(vim.VirtualMachine, f"vm-{number}", vm(f"web{number}", f"host-{number}"))
    assert set(made.look().hosts) == {"esx", "esx (host-2)"}
    assert {one.name: one.host for one in made.look().vms.values()} == {"web1": "esx", "web2": "esx (host-2)"}
    assert made.composer.host_reference("esx (host-2)") == "host-2"


def test_nothing_new_is_the_same_inventory(told: Told) -> None:
    """Looking again, and hearing the same again, gives the very same VM."""
    before = told.look()
    assert told.look() is before
    told.tell(vim.VirtualMachine, "vm-1", {"runtime.powerState": "poweredOn"})
    assert only(told) is before.vms["uuid-web"]


def test_what_does_not_come_again_is_gone(told: Told) -> None:
    """After a new first read only what it told is there, and what is equal is the same object."""
    told.tell(vim.VirtualMachine, "vm-2", vm("db", "host-2"))
    before = told.look()
    told.tell(vim.VirtualMachine, "vm-1", vm("web", "host-1"), anew=True)
    told.tell(vim.HostSystem, "host-1", host("esx-a"))
    after = told.look()
    assert (set(after.hosts), set(after.vms)) == ({"esx-a"}, {"uuid-web"})
    assert after.vms["uuid-web"] is before.vms["uuid-web"]
    assert not after.repositories


def test_an_action_under_way_shows_and_ends(told: Told) -> None:
    """A task is no property of the VM; it is told all the same, and taken back."""
    told.busy["vm-1"] = "migrate"
    told.mirror.touch("VirtualMachine", ["vm-1"])
    assert only(told).busy == "migrate"
    told.busy.clear()
    told.mirror.touch("VirtualMachine", ["vm-1"])
    assert only(told).busy is None


def test_evc_hides_the_processor(told: Told) -> None:
    """Guests see the baseline: two hosts in one EVC mode are alike, whatever is inside."""
    told.tell(vim.HostSystem, "host-1", {"summary.currentEVCModeKey": "intel-skylake"})
    told.tell(vim.HostSystem, "host-2", {"summary.currentEVCModeKey": "intel-skylake"})
    hosts = told.look().hosts
    assert hosts["esx-a"].cpu_model == hosts["esx-b"].cpu_model == "intel-skylake (EVC)"
    told.tell(vim.HostSystem, "host-1", {"summary.currentEVCModeKey": None})
    assert told.look().hosts["esx-a"].cpu_model == "Xeon"


@pytest.mark.parametrize(
    ("kind", "more", "expected"),
    [
        ("VMFS", {}, RepositoryType.DATASTORE),
        ("NFS", {}, RepositoryType.NAS),
        ("NFS41", {}, RepositoryType.NAS),
        ("vsan", {}, RepositoryType.DATASTORE),
    ],
)
def test_a_shared_repository_has_the_kind_of_its_datastore(
    told: Told, kind: str, more: dict[str, Any], expected: RepositoryType
) -> None:
    """Files over the network, or blocks; free and whole size in bytes, and None where nobody tells."""
    told.tell(vim.Datastore, "ds-1", {"summary.type": kind, "summary.freeSpace": 5, **more})
    found = told.look().repositories["data"]
    assert (found.type, found.free, found.capacity, found.enabled) == (expected, 5, None, True)


def test_a_datastore_in_maintenance_is_off(told: Told) -> None:
    """It takes no VM."""
    told.tell(vim.Datastore, "ds-1", {"summary.maintenanceMode": "enteringMaintenance"})
    assert not told.look().repositories["data"].enabled


def test_an_unmounted_datastore_leaves_the_host_alone(told: Told) -> None:
    """The other host still has it; with one host left it is that host's own."""
    told.tell(vim.Datastore, "ds-1", {"host": [mounted("host-2")]})
    hosts = told.look().hosts
    assert hosts["esx-a"].repositories == ()
    assert [mount.repository for mount in hosts["esx-b"].repositories] == ["data (esx-b)"]
    assert told.look().repositories["data (esx-b)"].type is RepositoryType.LOCAL


def raw_disk() -> list[Any]:
    """A VM's mapped unit of a SAN."""
    backing = DEVICE.VirtualDisk.RawDiskMappingVer1BackingInfo(
        fileName="[data] rdm.vmdk", datastore=thing(vim.Datastore, "ds-1")
    )
    return [DEVICE.VirtualDisk(key=1, backing=backing, capacityInBytes=GIB)]


def test_a_mapped_unit_is_left_to_a_vcenter_and_unknown_without_one() -> None:
    """A vCenter's checker looks at it; at an ESX host by itself our own rules must doubt it."""
    for manager, transport, repository in (
        ("vc", Transport.BLOCK, "data (esx-a)"),
        (None, Transport.FC, None),
    ):
        made = Told(manager=manager)
        made.tell(vim.HostSystem, "host-1", host("esx-a"))
        made.tell(vim.Datastore, "ds-1", store("data", "/vmfs/volumes/1", mounted("host-1")))
        made.tell(vim.VirtualMachine, "vm-1", vm("web", "host-1", config__hardware__device=raw_disk()))
        (disk,) = only(made).disks
        assert (disk.transport, disk.repository, disk.size) == (transport, repository, GIB)


def test_the_home_of_a_vm_is_told_for_any_host(told: Told) -> None:
    """By the datastore's identity, not by its name here; where two have that name, it is unknown."""
    told.tell(vim.VirtualMachine, "vm-1", {"config.files.vmPathName": "[data] web/web.vmx"})
    assert only(told).home == "1:web/web.vmx"
    told.tell(vim.VirtualMachine, "vm-1", {"config.files.vmPathName": "[other] web/web.vmx"})
    assert only(told).home is None
    told.tell(vim.VirtualMachine, "vm-1", {"config.files.vmPathName": "[data] web/web.vmx"})
    told.tell(vim.Datastore, "ds-2", store("data", "/vmfs/volumes/2", mounted("host-1")))
    told.tell(vim.VirtualMachine, "vm-1", {"name": "web2"})
    assert only(told).home is None


@pytest.mark.parametrize(
    ("guest", "arch"),
    [("debian12_64Guest", "x86_64"), ("otherGuest64", "x86_64"), ("otherGuest", "i686"), ("", "x86_64")],
)
def test_the_width_of_a_guest_is_in_its_name(told: Told, guest: str, arch: str) -> None:
    """Where it is not told it is that of the host."""
    told.tell(vim.VirtualMachine, "vm-1", {"config.guestId": guest})
    assert only(told).arch == arch


def test_a_distributed_switch_is_a_network_too(told: Told) -> None:
    """Host and VM name it alike, and a name that changes changes both."""
    told.tell(vim.dvs.DistributedVirtualPortgroup, "net-1", {"name": "prod"})
    on = [thing(vim.dvs.DistributedVirtualPortgroup, "net-1")]
    told.tell(vim.HostSystem, "host-1", {"network": on})
    told.tell(vim.VirtualMachine, "vm-1", {"network": on})
    assert tuple(only(told).networks) == tuple(told.look().hosts["esx-a"].networks) == ("prod",)
    told.tell(vim.dvs.DistributedVirtualPortgroup, "net-1", {"name": "lab%2f1"})
    assert only(told).networks == tuple(told.look().hosts["esx-a"].networks)


def test_a_cluster_is_where_its_hosts_stand(told: Told) -> None:
    """By its name, also after that was changed; a host outside of one stands nowhere that is known."""
    told.tell(vim.HostSystem, "host-1", {"parent": thing(vim.ClusterComputeResource, "domain-1")})
    told.tell(vim.ClusterComputeResource, "domain-1", {"name": "room 1"})
    hosts = told.look().hosts
    assert (hosts["esx-a"].location, hosts["esx-b"].location) == ("room 1", None)
    told.tell(vim.ClusterComputeResource, "domain-1", {"name": "lab%2froom 2"})
    assert told.look().hosts["esx-a"].location == "lab/room 2"


def test_two_connections_that_look_at_once_do_not_wait_for_each_other() -> None:
    """Each changes how the other's datastore is called, both at the same moment, again and again."""
    storage = DatastoreMap()
    both = [Told(name, None, storage) for name in ("esx-a", "esx-b")]
    for number, made in enumerate(both):
        made.tell(vim.HostSystem, "host-1", host(f"esx-{number}"))
    barrier = threading.Barrier(2)

    def look(made: Told) -> None:
        for turn in range(200):
            mounts = [mounted("host-1")] if turn % 2 else []
            made.tell(vim.Datastore, "ds-1", store(f"data{turn % 3}", "/vmfs/volumes/1", *mounts))
            barrier.wait(10)
            made.look()

    threads = [threading.Thread(target=look, args=(made,), daemon=True) for made in both]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert not any(thread.is_alive() for thread in threads)
    assert both[0].look().repositories.keys() == both[1].look().repositories.keys()
