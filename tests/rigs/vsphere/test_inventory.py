"""What a vCenter reports becomes the inventory: read once in pages, then change by change."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pyVmomi import vim

from tests.rigs.vsphere import client
from tests.rigs.vsphere.estate import Desk, connected
from tests.rigs.vsphere.rig import EsxPair, VCenter, VsphereRig
from tests.rigs.waiting import until
from vmclient.core.inventory import VM, Host, RepositoryType, VMState
from vmclient.drivers.vsphere import collector, compose
from vmclient.drivers.vsphere.storage import DatastoreMap

pytestmark = pytest.mark.rig("vsphere")
NAME = "DC0_C0_RP0_VM0"


@pytest.fixture
def desk(vcenter: VCenter) -> Iterator[Desk]:
    """A driver of a vCenter with three hosts and two VMs."""
    with connected(vcenter) as found:
        yield found


def host_of(desk: Desk) -> str:
    """The name of the host that runs the VM, by the server's own account."""
    return desk.endpoint.state().vms[NAME].host


def seen(true: Callable[[], object], what: str) -> None:
    """Wait until the driver has heard of a change."""
    until(lambda: bool(true()), 10, what, every_s=0.02)


def test_the_estate_is_that_of_the_server(desk: Desk) -> None:
    """Every VM and host is there once, by name, place and state, with the identity that it keeps."""
    state = desk.endpoint.state()
    vms = {vm.name: (vm.id, vm.host) for vm in desk.inventory.vms.values()}
    assert vms == {vm.name: (vm.instance_uuid, vm.host) for vm in state.vms.values()}
    assert set(desk.inventory.hosts) == set(state.hosts)
    assert all(vm.state is VMState.RUNNING for vm in desk.inventory.vms.values())


def test_what_the_rules_need_is_told_in_our_units(desk: Desk) -> None:
    """Sizes are bytes, loads are shares, and what vSphere does not measure is unknown, not nought."""
    vm, host = desk.vm(NAME), desk.host(host_of(desk))
    assert (vm.memory, vm.vcpus, vm.dirty_rate, vm.snapshots) == (32 * 2**20, 1, None, 0)
    assert [disk.repository for disk in vm.disks] == ["LocalDS_0"]
    assert [(drive.media, drive.repository) for drive in vm.cdroms] == [(None, None)]
    assert vm.networks == ("DC0_DVPG0",)
    assert (host.memory, host.memory_free < host.memory) == (4294430720, True)
    assert (host.arch, host.online, host.maintenance, host.migration_enabled) == ("x86_64", True, False, True)
    assert (host.manager, host.connection) == (desk.driver.name, desk.driver.name)
    assert {one.location for one in desk.inventory.hosts.values()} == {"DC0_C0"}
    assert {mount.repository for mount in host.repositories} == {"LocalDS_0"}
    assert {"VM Network", "DC0_DVPG0"} <= host.networks
    assert desk.inventory.repositories["LocalDS_0"].type is RepositoryType.DATASTORE


def calls(endpoint: VCenter) -> Counter[str]:
    """What was called so far, but for the waits that go on by themselves."""
    return Counter({name: number for name, number in endpoint.state().calls.items() if number})


def test_opening_takes_as_many_calls_for_many_vms_as_for_few(vsphere_rig: VsphereRig) -> None:
    """One collector for the estate, one for tasks, and no call for any single VM or host."""
    counted = []
    for vms in (1, 60):
        endpoint = vsphere_rig.vcenter(vms=vms)
        with connected(endpoint) as desk:
            assert len(desk.inventory.vms) == vms
            counted.append(calls(endpoint))
    for one in counted:
        del one["WaitForUpdatesEx"]
    assert counted[0] == counted[1]
    assert counted[0]["CreatePropertyCollector"] == 2
    assert counted[0]["RetrievePropertiesEx"] == counted[0]["Fetch"] == 0


def test_it_is_read_in_pages(vsphere_rig: VsphereRig, monkeypatch: pytest.MonkeyPatch) -> None:
    """With pages of ten, everything comes once, whatever page it is on."""
    monkeypatch.setattr(collector, "PAGE", 10)
    with connected(vsphere_rig.vcenter(vms=47)) as desk:
        assert len(desk.inventory.vms) == 47
        assert {vm.host for vm in desk.inventory.vms.values()} <= set(desk.inventory.hosts)
        assert desk.endpoint.state().calls["WaitForUpdatesEx"] >= 5


def test_one_changed_vm_costs_one_row(vsphere_rig: VsphereRig, monkeypatch: pytest.MonkeyPatch) -> None:
    """One VM is made anew, all others and all hosts stay the objects that they were; no call is made."""
    made: list[str] = []
    renew = compose.Composer._renew_vm

    def counted(self: Any, thing: str, facts: Any) -> None:
        made.append(thing)
        renew(self, thing, facts)

    with connected(vsphere_rig.vcenter(vms=30)) as desk:
        before = desk.inventory
        monkeypatch.setattr(compose.Composer, "_renew_vm", counted)
        desk.endpoint.set_vm(NAME, memory=2048)
        seen(lambda: desk.vm(NAME).memory == 2**31, "the new size")
        after = desk.inventory
        assert made == [desk.endpoint.state().vms[NAME].id]
        assert [one for one in after.vms if after.vms[one] is not before.vms[one]] == [desk.vm(NAME).id]
        assert all(after.hosts[name] is host for name, host in before.hosts.items())
        assert desk.inventory is after
        assert desk.endpoint.state().calls.get("Fetch", 0) == 0


def test_what_nobody_would_see_is_no_news(desk: Desk) -> None:
    """A load that moves by less than a percent leaves the very same VM."""
    before = desk.vm(NAME)
    desk.endpoint.set_vm(NAME, cpu_usage=3)
    desk.endpoint.set_vm("DC0_C0_RP0_VM1", memory=4096)
    seen(lambda: desk.vm("DC0_C0_RP0_VM1").memory == 2**32, "the later change")
    assert desk.vm(NAME) is before


def test_vms_come_and_go(desk: Desk) -> None:
    """A new VM is in the inventory, and one that was taken off it is not."""
    with client.connected(desk.endpoint) as service:
        old = client.vm_named(service, NAME)
        folder = client.all_of(service, vim.Datacenter)["DC0"].vmFolder
        spec = vim.vm.CloneSpec(location=vim.vm.RelocateSpec(), powerOn=False, template=False)
        assert client.fault_of(old.CloneVM_Task(folder, "clone", spec)) == ""
        seen(lambda: "clone" in {vm.name for vm in desk.inventory.vms.values()}, "the clone")
        assert desk.vm("clone").state is VMState.SHUT_OFF
        client.vm_named(service, "clone").UnregisterVM()
        seen(lambda: "clone" not in {vm.name for vm in desk.inventory.vms.values()}, "its end")
        assert len(desk.inventory.vms) == 2


def test_what_the_simulator_tells_at_a_first_look_alone(vcenter: VCenter) -> None:
    """A template is no VM, all snapshots count, and names come with slash, backslash and percent sign."""
    with client.connected(vcenter) as service:
        vm, template = (client.vm_named(service, name) for name in (NAME, "DC0_C0_RP0_VM1"))
        for name in ("one", "two"):  # the second stands below the first
            assert client.fault_of(vm.CreateSnapshot_Task(name, "", False, False)) == ""
        spec = vim.vm.ConfigSpec(name="web%2f1%5c2 100%25 %252f")
        assert client.fault_of(vm.ReconfigVM_Task(spec)) == ""
        assert client.fault_of(template.PowerOffVM_Task()) == ""
        template.MarkAsTemplate()
    with connected(vcenter) as desk:
        (found,) = desk.inventory.vms.values()
        assert (found.name, found.snapshots) == ("web/1\\2 100% %2f", 2)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ({"connection": "notResponding"}, lambda host: not host.online),
        ({"connection": "disconnected"}, lambda host: not host.online),
        ({"maintenance": True}, lambda host: host.maintenance),
        ({"vmotion": ""}, lambda host: host.migration_enabled is False),
        ({"unmount": "LocalDS_0"}, lambda host: host.repositories == ()),
        ({"unplug_network": "VM Network"}, lambda host: "VM Network" not in host.networks),
        ({"cpu_model": "EPYC 9654"}, lambda host: host.cpu_model == "EPYC 9654"),
        ({"evc": "amd-zen2"}, lambda host: host.cpu_model == "amd-zen2 (EVC)"),
        ({"features": "cpuid.AES,cpuid.AVX2"}, lambda host: host.cpu_features == {"aes", "avx2"}),
        ({"iscsi_target": "iqn.test:one"}, lambda host: host.iscsi_targets == {"iqn.test:one"}),
        ({"memory_usage": 1024}, lambda host: host.memory - host.memory_free == 2**30),
        ({"cpu_usage": 2294}, lambda host: host.cpu_load == 0.5),
    ],
)  # fmt: skip
def test_a_change_of_a_host_is_heard_of(
    desk: Desk, order: dict[str, Any], expected: Callable[[Host], bool]
) -> None:
    """Whatever a rule looks at changes with the host, and the other hosts stay the objects that they were."""
    before = desk.inventory
    name = host_of(desk)
    assert not expected(before.hosts[name])
    desk.endpoint.set_host(name, **order)
    seen(lambda: expected(desk.host(name)), "the change")
    others = [one for one in before.hosts if one != name]
    assert all(desk.host(one) is before.hosts[one] for one in others)


def test_vms_of_a_host_that_does_not_answer_are_unknown(desk: Desk) -> None:
    """What a vCenter knew of them before is not told as if it were so now; they come back with the host."""
    name = host_of(desk)
    desk.endpoint.set_host(name, connection="notResponding")
    seen(lambda: desk.vm(NAME).state is VMState.UNKNOWN, "the host to be lost")
    vm = desk.vm(NAME)
    assert desk.driver.presence(vm.id, name) == "unknown"
    desk.endpoint.set_host(name, connection="connected")
    seen(lambda: desk.vm(NAME).state is VMState.RUNNING, "the host to be back")
    assert desk.driver.presence(vm.id, name) == "running"


def test_states_are_told(desk: Desk) -> None:
    """Suspended and shut off are two states."""
    with client.connected(desk.endpoint) as service:
        vm = client.vm_named(service, NAME)
        assert client.fault_of(vm.SuspendVM_Task()) == ""
        seen(lambda: desk.vm(NAME).state is VMState.SUSPENDED, "the suspended VM")
        assert client.fault_of(vm.PowerOnVM_Task()) == ""
        assert client.fault_of(vm.PowerOffVM_Task()) == ""
        seen(lambda: desk.vm(NAME).state is VMState.SHUT_OFF, "the shut-off VM")


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (
            {"cdrom": "connected", "cdrom_iso": "[LocalDS_0] iso/a.iso"},
            ("[LocalDS_0] iso/a.iso", "LocalDS_0"),
        ),
        ({"cdrom": "connected"}, (True, None)),
        ({"cdrom": "disconnected"}, (None, None)),
    ],
)
def test_what_lies_in_a_drive(desk: Desk, order: dict[str, str], expected: tuple[object, object]) -> None:
    """An image has its repository, a host's own drive has none; one that is not connected stops nobody."""
    desk.endpoint.set_vm(NAME, **order)

    def told() -> bool:
        (drive,) = desk.vm(NAME).cdroms
        media = bool(drive.media) if expected[0] is True else drive.media
        return (media, drive.repository) == expected

    seen(told, "the drive")


def test_a_migration_by_others_moves_one_row_of_the_inventory(desk: Desk) -> None:
    """The VM is busy meanwhile, and on the other host afterwards; the rest stays as it was."""
    before = desk.inventory
    desk.endpoint.task_time(1.0)
    with client.connected(desk.endpoint) as service:
        vm = client.vm_named(service, NAME)
        target = client.other_hosts(service, vm)[0]
        name = target.name
        task = vm.MigrateVM_Task(host=target, priority=vim.VirtualMachine.MovePriority.defaultPriority)
        seen(lambda: desk.vm(NAME).busy == "migrate", "the migration")
        assert client.fault_of(task) == ""
    seen(lambda: (desk.vm(NAME).host, desk.vm(NAME).busy) == (name, None), "the arrival")
    other = next(one for one in before.vms.values() if one.name != NAME)
    assert desk.inventory.vms[other.id] is other


def test_hosts_outside_of_clusters_are_there_too(vsphere_rig: VsphereRig) -> None:
    """Two clusters and a host by itself: all hosts and VMs are in the one inventory."""
    endpoint = vsphere_rig.vcenter(hosts=2, clusters=2, standalone=1, vms=2, datastores=2)
    with connected(endpoint) as desk:
        assert set(desk.inventory.hosts) == set(endpoint.state().hosts)
        assert len(desk.inventory.hosts) == 5
        assert len(desk.inventory.vms) == len(endpoint.state().vms)
        assert set(desk.inventory.repositories) == {"LocalDS_0", "LocalDS_1"}


def test_datastores_of_one_name_are_two_and_the_shared_one_is_one(esx_pair: EsxPair) -> None:
    """On two hosts by themselves the private ones are called after their host, whichever came first."""
    storage = DatastoreMap()
    with connected(esx_pair.a, storage) as a, connected(esx_pair.b, storage) as b:
        for desk in (a, b):
            desk.driver.inventory()

        def called(desk: Desk) -> set[str]:
            return {mount.repository for host in desk.inventory.hosts.values() for mount in host.repositories}

        assert called(a) == {"shared", "LocalDS_0 (esx-a)"}
        assert called(b) == {"shared", "LocalDS_0 (esx-b)"}
        assert a.inventory.repositories["LocalDS_0 (esx-a)"].type is RepositoryType.LOCAL
        assert a.inventory.repositories["shared"].type is RepositoryType.DATASTORE
        assert {disk.repository for vm in a.inventory.vms.values() for disk in vm.disks} == {"shared"}


def test_a_trial_of_a_connected_host_takes_no_shared_datastore_away(esx_pair: EsxPair) -> None:
    """Opened a second time and closed again, it changes nothing of what both connections call their own."""
    storage = DatastoreMap()
    with connected(esx_pair.a, storage) as a, connected(esx_pair.b, storage) as b:
        a.driver.inventory()
        before = b.inventory.repositories
        with connected(esx_pair.a, storage) as trial:
            assert "shared" in trial.inventory.repositories
        assert b.inventory.repositories == before
        assert "shared" in before


def test_an_esx_host_by_itself(esx_pair: EsxPair) -> None:
    """It has no manager, its VMs tell where their definition lies, and the features say what it can do."""
    with connected(esx_pair.a) as desk:
        (host,) = desk.inventory.hosts.values()
        assert (host.name, host.manager, host.migration_enabled) == ("esx-a", None, True)
        assert (desk.driver.features.actions, desk.driver.features.outlives) == (True, False)
        vm = desk.vm("web1")
        assert vm.home is not None
        assert vm.home.endswith(":web1/web1.vmx")


def test_what_vanished_while_nobody_looked_is_noticed(desk: Desk) -> None:
    """The session ends, a VM goes meanwhile, and after the one new login it is gone here, too."""
    endpoint = desk.endpoint
    gone: VM = desk.vm("DC0_C0_RP0_VM1")
    with client.connected(endpoint) as service:
        assert client.fault_of(client.vm_named(service, gone.name).PowerOffVM_Task()) == ""
    before = endpoint.state().calls
    endpoint.fault("Login", delay_s=1.0)
    endpoint.expire_sessions()
    seen(lambda: endpoint.state().calls["Login"] > before["Login"], "the login")
    with client.connected(endpoint) as service:
        client.vm_named(service, gone.name).UnregisterVM()
    seen(lambda: gone.id not in desk.inventory.vms, "its end")
    assert (len(desk.inventory.vms), desk.asked) == (1, 2)
    assert endpoint.state().calls["CreatePropertyCollector"] == 4  # two before, two after
