"""The simulated vCenter: pages, updates, migrations, checks, recommendations, and what can be ordered."""

from typing import Any

import pytest
from pyVmomi import vim, vmodl

from tests.rigs.vsphere.client import (
    all_of,
    changes_of,
    connected,
    fault_of,
    filter_of,
    finished,
    other_hosts,
    refusals,
    vm_named,
    watch,
)
from tests.rigs.vsphere.rig import VCenter, VsphereRig
from tests.rigs.waiting import until

pytestmark = pytest.mark.rig("vsphere")
VM = "DC0_C0_RP0_VM0"


def test_properties_come_in_pages(vsphere_rig: VsphereRig) -> None:
    """With maxObjects, an answer has a token until all objects have come once."""
    with connected(vsphere_rig.vcenter(vms=23)) as service:
        collector = service.content.propertyCollector
        view = service.content.viewManager.CreateContainerView(
            service.content.rootFolder, [vim.VirtualMachine], True
        )
        options = vmodl.query.PropertyCollector.RetrieveOptions(maxObjects=10)
        page = collector.RetrievePropertiesEx([filter_of(view, vim.VirtualMachine, ["name"])], options)
        sizes, names = [len(page.objects)], [one.propSet[0].val for one in page.objects]
        while page.token:
            page = collector.ContinueRetrievePropertiesEx(page.token)
            sizes.append(len(page.objects))
            names += [one.propSet[0].val for one in page.objects]
        assert sizes == [10, 10, 3]
        assert len(set(names)) == 23
        with pytest.raises(vmodl.fault.InvalidArgument):
            collector.ContinueRetrievePropertiesEx("page-0")


def test_updates_come_in_parts_and_then_as_they_happen(vsphere_rig: VsphereRig) -> None:
    """All VMs come in truncated parts, later only what changed, and a removed VM leaves."""
    endpoint = vsphere_rig.vcenter(vms=5)
    with connected(endpoint) as service:
        collector = watch(service, vim.VirtualMachine, ["name", "runtime.powerState"])
        options = vmodl.query.PropertyCollector.WaitOptions(maxObjectUpdates=2, maxWaitSeconds=10)
        parts: list[Any] = []
        version = ""
        while not parts or parts[-1].truncated:
            parts.append(collector.WaitForUpdatesEx(version, options))
            version = parts[-1].version
        assert [len(part.filterSet[0].objectSet) for part in parts] == [2, 2, 1]
        vm = vm_named(service, VM)
        assert fault_of(vm.PowerOffVM_Task()) == ""
        update = collector.WaitForUpdatesEx(version, options)
        assert changes_of(update) == [("runtime.powerState", "poweredOff")]
        vm.UnregisterVM()
        update = collector.WaitForUpdatesEx(update.version, options)
        assert [(one.obj, one.kind) for one in update.filterSet[0].objectSet] == [(vm, "leave")]


def test_a_running_vm_migrates_with_progress(vcenter: VCenter) -> None:
    """The task goes through its percents, and at the end both hosts and the events say where the VM is."""
    vcenter.task_time(0.4)
    with connected(vcenter) as service:
        vm = vm_named(service, VM)
        source, target = vm.runtime.host, other_hosts(service, vm)[0]
        task = vm.MigrateVM_Task(host=target, priority=vim.VirtualMachine.MovePriority.defaultPriority)
        seen = set()

        def ended() -> bool:
            info = task.info
            seen.add(info.progress)
            return info.state in ("success", "error")

        until(ended, 5, "the end of the migration", every_s=0.01)
        info = task.info
        assert (info.state, info.error) == ("success", None)
        assert len(seen & set(range(10, 100, 10))) >= 3  # a busy machine misses some
        assert (info.descriptionId, info.entity, info.entityName) == ("VirtualMachine.migrate", vm, VM)
        assert info.reason.userName == vcenter.user
        assert info.queueTime <= info.startTime <= info.completeTime
        assert vm.runtime.host == target
        assert vm in target.vm
        assert vm not in source.vm
        assert {task, *vm.recentTask} <= set(service.content.taskManager.recentTask)
        kinds = [
            type(event).__name__
            for event in service.content.eventManager.QueryEvents(vim.event.EventFilterSpec(maxCount=1000))
        ]
        assert {"vim.event.VmBeingHotMigratedEvent", "vim.event.VmMigratedEvent"} <= set(kinds)


def test_a_migration_can_be_cancelled_but_not_after_its_end(vcenter: VCenter) -> None:
    """A cancelled task ends with RequestCanceled and the VM stays; one that has ended cannot be cancelled."""
    vcenter.task_time(60)
    with connected(vcenter) as service:
        vm = vm_named(service, VM)
        source, target = vm.runtime.host, other_hosts(service, vm)[0]
        task = vm.MigrateVM_Task(host=target, priority=vim.VirtualMachine.MovePriority.defaultPriority)
        assert task.info.cancelable
        second = vm.MigrateVM_Task(host=target, priority=vim.VirtualMachine.MovePriority.defaultPriority)
        assert fault_of(second) == "TaskInProgress"
        with pytest.raises(vim.fault.TaskInProgress):
            vm.UnregisterVM()
        task.CancelTask()
        assert fault_of(task) == "RequestCanceled"
        assert task.info.cancelled
        assert vm.runtime.host == source
        with pytest.raises(vim.fault.InvalidState):
            task.CancelTask()


def test_a_check_lists_every_reason(vcenter: VCenter) -> None:
    """Each thing that stands in the way is a fault of its own; the migration fails with the first one."""
    with connected(vcenter) as service:
        vm = vm_named(service, VM)
        target, other = other_hosts(service, vm)
        assert refusals(service, vm, target) == []
        vcenter.set_vm(VM, cdrom="connected", requires="cpuid.AVX512F")
        vcenter.set_host(
            target.name, maintenance=True, vmotion="", unmount="LocalDS_0", unplug_network="DC0_DVPG0"
        )
        assert refusals(service, vm, target) == [
            "InvalidState",
            "VMotionNotConfigured",
            "FeatureRequirementsNotMet",
            "CannotAccessVmDisk",
            "CannotAccessNetwork",
            "CannotAccessVmDevice",
        ]
        task = vm.MigrateVM_Task(host=target, priority=vim.VirtualMachine.MovePriority.defaultPriority)
        assert fault_of(task) == "InvalidState"
        vcenter.set_vm(VM, cdrom="disconnected", requires="")
        assert refusals(service, vm, other) == []
        vcenter.set_host(other.name, connection="notResponding")
        assert refusals(service, vm, other) == ["InvalidHostConnectionState"]


def test_an_image_goes_along_where_the_target_sees_it(vsphere_rig: VsphereRig) -> None:
    """A CD image on a datastore of the target does not hinder; on another one it does."""
    endpoint = vsphere_rig.vcenter(datastores=2)
    with connected(endpoint) as service:
        vm = vm_named(service, VM)
        target = other_hosts(service, vm)[0]
        endpoint.set_vm(VM, cdrom_iso="[LocalDS_1] tools.iso")
        assert refusals(service, vm, target) == []
        endpoint.set_host(target.name, unmount="LocalDS_1")
        assert refusals(service, vm, target) == ["CannotAccessVmDevice"]


def test_checks_end_one_after_another(vcenter: VCenter) -> None:
    """A check takes as long as was ordered for its host, so the quick ones end before the slow one."""
    with connected(vcenter) as service:
        vm = vm_named(service, VM)
        slow, quick = other_hosts(service, vm)
        vcenter.check_time(30, slow.name)
        checker = service.content.vmProvisioningChecker
        waiting, done = (checker.CheckMigrate_Task(vm=vm, host=host) for host in (slow, quick))
        assert finished(done).descriptionId == "vm.check.ProvisioningChecker.checkMigrate"
        assert waiting.info.state == "running"
        waiting.CancelTask()
        assert fault_of(waiting) == "RequestCanceled"


def test_a_fault_can_come_with_the_task(vcenter: VCenter) -> None:
    """An order for a task lets the call succeed and the task end with the fault; the VM stays."""
    with connected(vcenter) as service:
        vm = vm_named(service, VM)
        target, other = other_hosts(service, vm)
        vcenter.fault("MigrateVM_Task", "InsufficientMemoryResourcesFault", task=True)
        task = vm.MigrateVM_Task(host=target, priority=vim.VirtualMachine.MovePriority.defaultPriority)
        assert fault_of(task) == "InsufficientMemoryResourcesFault"
        assert vm.runtime.host != target
        vcenter.fault("CheckMigrate_Task", "NoPermission", entity="vm-none", task=True)
        assert refusals(service, vm, other) == []


def test_ended_tasks_vanish_by_order(vcenter: VCenter) -> None:
    """A forgotten task is in no list, and asking for it says that it is gone."""
    with connected(vcenter) as service:
        vm = vm_named(service, VM)
        task = vm.SuspendVM_Task()
        assert fault_of(task) == ""
        assert task in vm.recentTask
        vcenter.forget_tasks()
        assert list(vm.recentTask) == []
        assert list(service.content.taskManager.recentTask) == []
        with pytest.raises(vmodl.fault.ManagedObjectNotFound):
            print(task.info)


def test_recommendations_are_as_ordered(vcenter: VCenter) -> None:
    """A recommendation names the VM, both hosts and its rating; the cluster says whether it balances."""
    with connected(vcenter) as service:
        (cluster,) = all_of(service, vim.ClusterComputeResource).values()
        vm = vm_named(service, VM)
        target = other_hosts(service, vm)[1]
        assert cluster.configurationEx.drsConfig.enabled
        assert list(cluster.recommendation) == []
        vcenter.drs(vm=VM, host=target.name, rating=4, reason="fairnessMemAvg")
        cluster.RefreshRecommendation()
        (one,) = cluster.recommendation
        move = one.action[0].drsMigration
        assert (one.rating, one.reason) == (4, "fairnessMemAvg")
        assert (move.vm, move.source, move.destination) == (vm, vm.runtime.host, target)
        vcenter.drs(clear=True)
        assert list(cluster.recommendation) == []
        vcenter.drs(enabled=False)
        assert not cluster.configurationEx.drsConfig.enabled


def test_a_host_is_as_ordered(vcenter: VCenter) -> None:
    """Processor, load and adapters are what the order says, and a watcher hears of them."""
    with connected(vcenter) as service:
        host = all_of(service, vim.HostSystem)["DC0_C0_H1"]
        collector = watch(service, vim.HostSystem, ["summary.quickStats.overallMemoryUsage"])
        version = collector.WaitForUpdatesEx("", None).version
        vcenter.set_host(
            host.name,
            cpu_model="EPYC",
            features="cpuid.AES,cpuid.AVX512F",
            evc="amd-zen",
            max_evc="amd-zen2",
            memory_usage=4096,
            cpu_usage=1200,
            fc="500a098287654321",
            iscsi_target="iqn.2026-01.test:one",
        )
        update = collector.WaitForUpdatesEx(
            version, vmodl.query.PropertyCollector.WaitOptions(maxWaitSeconds=5)
        )
        assert changes_of(update) == [("summary.quickStats.overallMemoryUsage", 4096)]
        summary, config = host.summary, host.config
        assert summary.hardware.cpuModel == "EPYC"
        assert (summary.currentEVCModeKey, summary.maxEVCModeKey) == ("amd-zen", "amd-zen2")
        assert summary.quickStats.overallCpuUsage == 1200
        assert [one.key for one in config.featureCapability] == ["cpuid.AES", "cpuid.AVX512F"]
        adapters = config.storageDevice.hostBusAdapter
        (fibre,) = [one for one in adapters if isinstance(one, vim.host.FibreChannelHba)]
        (iscsi,) = [one for one in adapters if isinstance(one, vim.host.InternetScsiHba)]
        assert fibre.portWorldWideName == 0x500A098287654321
        assert [target.iScsiName for target in iscsi.configuredStaticTarget] == ["iqn.2026-01.test:one"]


def test_the_vmotion_adapter_is_told_in_all_places(vcenter: VCenter) -> None:
    """Deselected and selected again, summary and configuration agree."""
    with connected(vcenter) as service:
        host = all_of(service, vim.HostSystem)["DC0_C0_H0"]

        def told() -> tuple[bool, str | None, list[str]]:
            configs = host.config.virtualNicManagerInfo.netConfig
            (selected,) = [list(one.selectedVnic) for one in configs if one.nicType == "vmotion"]
            return host.summary.config.vmotionEnabled, host.config.vmotion.netConfig.selectedVnic, selected

        before = told()
        assert before[0]
        assert len(before[2]) == 1
        host.configManager.vmotionSystem.DeselectVnic()
        assert told() == (False, None, [])
        host.configManager.vmotionSystem.SelectVnic("vmk0")
        assert told() == before


def test_a_vm_is_as_ordered(vcenter: VCenter) -> None:
    """Its size and load are what the order says."""
    with connected(vcenter) as service:
        vm = vm_named(service, VM)
        vcenter.set_vm(VM, cpu_usage=700, memory_usage=300, memory=2048)
        assert (vm.summary.quickStats.overallCpuUsage, vm.summary.quickStats.hostMemoryUsage) == (700, 300)
        assert (vm.config.hardware.memoryMB, vm.summary.config.memorySizeMB) == (2048, 2048)


def test_vms_of_a_host_that_is_gone_cannot_be_seen(vcenter: VCenter) -> None:
    """With the connection of a host that of its VMs is lost, and comes back with it."""
    with connected(vcenter) as service:
        vm = vm_named(service, VM)
        vcenter.set_host(vm.runtime.host.name, connection="notResponding")
        assert (vm.runtime.host.runtime.connectionState, vm.runtime.connectionState) == (
            "notResponding",
            "disconnected",
        )
        vcenter.set_host(vm.runtime.host.name, connection="connected")
        assert vm.runtime.connectionState == "connected"
