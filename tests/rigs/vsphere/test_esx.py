"""Two simulated standalone hosts with shared storage: a VM is suspended, handed over, and goes on."""

from typing import Any

import pytest
from pyVmomi import vim, vmodl

from tests.rigs.vsphere.client import (
    all_of,
    changes_of,
    connected,
    fault_of,
    finished,
    register,
    vm_named,
    watch,
)
from tests.rigs.vsphere.rig import EsxPair, VsphereRig
from tests.rigs.waiting import until

pytestmark = pytest.mark.rig("vsphere")
PATH = "[shared] web1/web1.vmx"


def identity(vm: Any) -> dict[str, Any]:
    """What has to be the same wherever the VM is registered."""
    config = vm.config

    def devices(kind: type) -> list[Any]:
        return [one for one in config.hardware.device if isinstance(one, kind)]

    return {
        "ids": (vm.name, config.uuid, config.instanceUuid),
        "guest": (config.guestId, config.guestFullName, vm.summary.config.guestFullName),
        "size": (config.hardware.numCPU, config.hardware.memoryMB, vm.summary.config.memorySizeMB),
        "disks": [
            (one.backing.fileName, one.backing.datastore.name, one.capacityInKB)
            for one in devices(vim.vm.device.VirtualDisk)
        ],
        "nics": [
            (one.macAddress, one.backing.deviceName, one.backing.network.name)
            for one in devices(vim.vm.device.VirtualEthernetCard)
        ],
        "cds": [
            (one.backing.deviceName, one.connectable.connected) for one in devices(vim.vm.device.VirtualCdrom)
        ],
        "places": ([one.name for one in vm.network], [one.name for one in vm.datastore]),
    }


def hand_over(pair: EsxPair, a: Any, b: Any) -> Any:
    """Suspend web1, take it off the first host, and register it on the second one."""
    vm = vm_named(a, "web1")
    assert fault_of(vm.SuspendVM_Task()) == ""
    vm.UnregisterVM()
    info = finished(register(b, PATH))
    assert info.error is None
    assert (info.descriptionId, info.reason.userName) == ("Folder.registerVm", pair.b.user)
    return info.result


def test_both_are_standalone_and_see_one_datastore(esx_pair: EsxPair) -> None:
    """Each host has its own name and hardware, both show the datastore with one address, none can migrate."""
    seen = []
    for endpoint in (esx_pair.a, esx_pair.b):
        with connected(endpoint) as service:
            assert service.content.about.apiType == "HostAgent"
            (host,) = all_of(service, vim.HostSystem).values()
            (store,) = [one for one in host.datastore if one.name == "shared"]
            seen.append((host.name, host.hardware.systemInfo.uuid, store.summary.url))
            assert store.summary.multipleHostAccess
    assert [name for name, _, _ in seen] == ["esx-a", "esx-b"]
    assert seen[0][1] != seen[1][1]
    assert seen[0][2] == seen[1][2]
    with connected(esx_pair.a) as service:
        vm = vm_named(service, "web1")
        host = vm.runtime.host
        with pytest.raises(vmodl.fault.NotSupported):
            vm.MigrateVM_Task(host=host, priority=vim.VirtualMachine.MovePriority.defaultPriority)


def test_a_vm_handed_over_is_the_same_and_goes_on(esx_pair: EsxPair) -> None:
    """On the other host it is suspended with all its identity, runs there, and can come back."""
    with connected(esx_pair.a) as a, connected(esx_pair.b) as b:
        esx_pair.a.set_vm("web1", memory=1024)
        before = identity(vm_named(a, "web1"))
        assert before["disks"] == [("[shared] web1/web1.vmdk", "shared", 8 << 20)]
        assert [name for _, name, _ in before["nics"]] == ["VM Network"]
        vm = hand_over(esx_pair, a, b)
        assert esx_pair.states("web1") == {"esx-b": "suspended"}
        assert identity(vm) == before
        assert fault_of(vm.PowerOnVM_Task()) == ""
        assert esx_pair.states("web1") == {"esx-b": "poweredOn"}
        assert esx_pair.runs_on("web1") == "esx-b"
        assert fault_of(vm.SuspendVM_Task()) == ""
        vm.UnregisterVM()
        back = finished(register(a, PATH)).result
        assert identity(back) == before
        assert fault_of(back.PowerOnVM_Task()) == ""
        assert esx_pair.states("web1") == {"esx-a": "poweredOn"}


def test_a_watcher_hears_all_of_a_registered_vm(esx_pair: EsxPair) -> None:
    """Whatever a watcher asks for is in its updates once the VM is registered."""
    paths = [
        "name",
        "config.instanceUuid",
        "config.hardware",
        "summary.config.numCpu",
        "runtime.powerState",
        "network",
    ]
    options = vmodl.query.PropertyCollector.WaitOptions(maxWaitSeconds=5)
    with connected(esx_pair.a) as a, connected(esx_pair.b) as b:
        collector = watch(b, vim.VirtualMachine, paths)
        version = collector.WaitForUpdatesEx("", None).version
        vm = hand_over(esx_pair, a, b)
        heard: dict[str, Any] = {}

        def all_heard() -> bool:
            heard.update(changes_of(collector.WaitForUpdatesEx(version, options)))
            return heard.get("runtime.powerState") == "suspended"

        until(all_heard, what="the update")
        assert heard["name"] == "web1"
        assert heard["config.instanceUuid"] == vm.config.instanceUuid
        assert heard["config.hardware"].memoryMB == 512
        assert heard["summary.config.numCpu"] == 2
        assert len(heard["network"]) == 1


def test_files_of_a_running_vm_are_locked(esx_pair: EsxPair) -> None:
    """It can be registered on a second host but not run there, until the first one lets it go."""
    with connected(esx_pair.a) as a, connected(esx_pair.b) as b:
        there = finished(register(b, PATH)).result
        assert esx_pair.states("web1") == {"esx-a": "poweredOn", "esx-b": "poweredOff"}
        assert fault_of(there.PowerOnVM_Task()) == "FileLocked"
        assert esx_pair.runs_on("web1") == "esx-a"
        assert fault_of(vm_named(a, "web1").SuspendVM_Task()) == ""
        assert esx_pair.runs_on("web1") is None
        assert fault_of(there.PowerOnVM_Task()) == ""
        assert fault_of(vm_named(a, "web1").PowerOnVM_Task()) == "FileLocked"


@pytest.mark.parametrize(("answer", "fault"), [("0", "RequestCanceled"), ("1", ""), ("2", "")])
def test_a_moved_vm_asks_and_waits_for_the_answer(esx_pair: EsxPair, answer: str, fault: str) -> None:
    """Cancel ends the power-on; moved keeps the identity; copied gives another one."""
    with connected(esx_pair.a) as a, connected(esx_pair.b) as b:
        vm = hand_over(esx_pair, a, b)
        uuid = vm.config.uuid
        esx_pair.b.set_vm("web1", question="moved")
        task = vm.PowerOnVM_Task()
        question = until(lambda: vm.runtime.question, 5, "the question", every_s=0.02)
        assert task.info.state == "running"
        assert question.text.startswith("msg.uuid.altered")
        assert [(one.key, one.label) for one in question.choice.choiceInfo] == [
            ("0", "Cancel"),
            ("1", "I _Moved It"),
            ("2", "I Co_pied It"),
        ]
        assert question.choice.defaultIndex == 2
        assert esx_pair.b.state().vms["web1"].question == question.id
        with pytest.raises(vmodl.fault.InvalidArgument):
            vm.AnswerVM(question.id, "7")
        vm.AnswerVM(question.id, answer)
        assert fault_of(task) == fault
        assert vm.runtime.question is None
        assert (vm.config.uuid == uuid) == (answer != "2")
        assert esx_pair.runs_on("web1") == (None if fault else "esx-b")
        with pytest.raises(vim.fault.ConcurrentAccess):
            vm.AnswerVM(question.id, answer)


def test_with_the_flag_every_move_asks_once(vsphere_rig: VsphereRig) -> None:
    """With -ask-moved a VM that ran elsewhere asks, and does not when it is started there again."""
    pair = vsphere_rig.esx_pair("-ask-moved")
    with connected(pair.a) as a, connected(pair.b) as b:
        vm = hand_over(pair, a, b)
        task = vm.PowerOnVM_Task()
        question = until(lambda: vm.runtime.question, 5, "the question", every_s=0.02)
        vm.AnswerVM(question.id, "1")
        assert fault_of(task) == ""
        assert fault_of(vm.PowerOffVM_Task()) == ""
        assert fault_of(vm.PowerOnVM_Task()) == ""


def test_registering_takes_its_time_and_fails_as_ordered(esx_pair: EsxPair) -> None:
    """A second task on the files has to wait, a fault comes with the task, and the VM can go back."""
    with connected(esx_pair.a) as a, connected(esx_pair.b) as b:
        vm = vm_named(a, "web1")
        assert fault_of(vm.SuspendVM_Task()) == ""
        vm.UnregisterVM()
        esx_pair.b.task_time(60)
        first = register(b, PATH)
        assert fault_of(register(b, PATH)) == "TaskInProgress"
        first.CancelTask()
        assert fault_of(first) == "RequestCanceled"
        esx_pair.b.clear()
        esx_pair.b.fault("RegisterVM_Task", "InsufficientResourcesFault", task=True)
        assert fault_of(register(b, PATH)) == "InsufficientResourcesFault"
        assert esx_pair.states("web1") == {}
        back = finished(register(a, PATH)).result
        assert fault_of(back.PowerOnVM_Task()) == ""
        assert esx_pair.states("web1") == {"esx-a": "poweredOn"}


def test_what_cannot_be_registered(esx_pair: EsxPair) -> None:
    """A missing file, an unknown datastore and a VM that is there are refused, and leave nothing behind."""
    with connected(esx_pair.a) as a:
        assert fault_of(register(a, "[shared] no/no.vmx")) == "NotFound"
        assert fault_of(register(a, "[nowhere] web1/web1.vmx")) == "InvalidDatastorePath"
        assert fault_of(register(a, PATH)) == "AlreadyExists"
        assert sorted(all_of(a, vim.VirtualMachine)) == ["db1", "web1"]
        with pytest.raises(vim.fault.InvalidPowerState):
            vm_named(a, "web1").UnregisterVM()


def test_a_host_started_again_has_its_vms(esx_pair: EsxPair) -> None:
    """Registered VMs are there after a restart, in their state, on the host that had them."""
    with connected(esx_pair.a) as a, connected(esx_pair.b) as b:
        before = identity(vm_named(a, "db1"))
        hand_over(esx_pair, a, b)
    esx_pair.a.restart()
    esx_pair.b.restart(new_certificate=True)
    assert esx_pair.states("db1") == {"esx-a": "poweredOn"}
    assert esx_pair.states("web1") == {"esx-b": "suspended"}
    with connected(esx_pair.a) as a:
        assert identity(vm_named(a, "db1")) == before


def test_a_host_that_was_killed_still_holds_its_locks(esx_pair: EsxPair) -> None:
    """The end of a simulator is that of the management alone: the VM counts as running."""
    esx_pair.a.stop(kill=True)
    with connected(esx_pair.b) as b:
        there = finished(register(b, PATH)).result
        assert fault_of(there.PowerOnVM_Task()) == "FileLocked"
    esx_pair.a.start()
    assert esx_pair.states("web1") == {"esx-a": "poweredOn", "esx-b": "poweredOff"}
