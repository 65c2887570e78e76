"""Migrations that a vCenter carries out: how they go, end, fail, are cancelled, and found again."""

import threading
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from pyVmomi import vim

from tests.rigs.vsphere import client
from tests.rigs.vsphere.estate import Desk, connected, ended, refusal
from tests.rigs.vsphere.rig import VCenter, VsphereRig
from tests.rigs.waiting import until
from vmclient.core.capability import Mode
from vmclient.core.inventory import VMState
from vmclient.core.job import Options, Phase
from vmclient.drivers.base import CancelAnswer, Presence, Task, TaskEnd, TaskRefused

pytestmark = pytest.mark.rig("vsphere")
NAME = "DC0_C0_RP0_VM0"


@pytest.fixture
def desk(vcenter: VCenter) -> Iterator[Desk]:
    """A driver of a vCenter with three hosts and two VMs."""
    with connected(vcenter) as found:
        yield found


def target_of(desk: Desk) -> str:
    """A host where the VM is not."""
    return desk.others(desk.vm(NAME))[0].name


def where(desk: Desk) -> tuple[str, str]:
    """Host and state of the VM, by the server's own account."""
    vm = desk.endpoint.state().vms[NAME]
    return vm.host, vm.power_state


def ordered(desk: Desk) -> int:
    """How often a migration was ordered, by the server's own account."""
    return desk.endpoint.state().calls.get("MigrateVM_Task", 0)


def power(desk: Desk, method: str, state: VMState) -> None:
    """Bring the VM into a state with another client than ours."""
    with client.connected(desk.endpoint) as service:
        assert client.fault_of(getattr(client.vm_named(service, NAME), method)()) == ""
    until(lambda: desk.vm(NAME).state is state, 10, "the state", every_s=0.02)


@pytest.mark.parametrize(
    ("method", "state", "mode", "presence"),
    [
        (None, VMState.RUNNING, Mode.LIVE, Presence.RUNNING),
        ("SuspendVM_Task", VMState.SUSPENDED, Mode.WARM, Presence.SUSPENDED),
        ("PowerOffVM_Task", VMState.SHUT_OFF, Mode.MOVE, Presence.DEFINED),
    ],
)
def test_a_vm_goes_in_the_state_that_it_is_in(
    desk: Desk, method: str | None, state: VMState, mode: Mode, presence: Presence
) -> None:
    """Running, suspended or shut off, it is ordered once and is so on the other host, and there alone."""
    if method is not None:
        power(desk, method, state)
    source, power_state = where(desk)
    target = target_of(desk)
    order = desk.order(NAME, target)
    assert order.mode is mode
    assert ended(desk.driver.migrate(order, desk.driver)) == TaskEnd()
    assert where(desk) == (target, power_state)
    assert NAME not in desk.endpoint.state().hosts[source].vms
    assert ordered(desk) == 1
    assert desk.driver.presence(order.vm.id, target) is presence
    assert desk.driver.presence(order.vm.id, source) is Presence.ABSENT


def test_progress_is_the_servers_own(desk: Desk) -> None:
    """It only grows, ends at the whole, and tells neither bytes nor a rate, which nobody measured."""
    desk.endpoint.task_time(1.5)
    task = desk.migrate(NAME, target_of(desk))
    seen: list[float] = []
    while (end := task.wait(0.05)) is None:
        progress = task.poll()
        assert (progress.total, progress.transferred, progress.rate) == (None, None, None)
        seen.append(progress.fraction or 0.0)
    assert end == TaskEnd()
    assert seen == sorted(seen)
    assert any(0 < share < 1 for share in seen)
    last = task.poll()
    assert (last.fraction, last.phase) == (1.0, Phase.VERIFY)
    assert last.elapsed_s is not None
    assert 1.4 < last.elapsed_s < 10


def test_a_host_in_another_cluster_takes_it_into_its_own_pool(vsphere_rig: VsphereRig) -> None:
    """The server refuses a host without the pool of its cluster, and it gets it."""
    endpoint = vsphere_rig.vcenter(hosts=1, clusters=2, vms=1)
    with connected(endpoint) as desk:
        (target,) = [host.name for host in desk.others(desk.vm(NAME))]
        assert ended(desk.migrate(NAME, target)) == TaskEnd()
        assert where(desk)[0] == target
        with client.connected(endpoint) as service:
            pool = client.vm_named(service, NAME).resourcePool
            assert pool.owner.name == "DC0_C1"


# ---- cancel


def test_a_cancel_takes_the_vm_back_and_can_be_said_twice(desk: Desk) -> None:
    """It stays where it ran; said again, it is accepted or has ended; afterwards it can be migrated."""
    source, target = where(desk)[0], target_of(desk)
    desk.endpoint.task_time(30)
    task = desk.migrate(NAME, target)
    until(lambda: task.poll().phase is Phase.COPY, 5, "the copy")
    assert task.cancel() is CancelAnswer.ACCEPTED
    with suppress(AssertionError):
        assert task.cancel() is CancelAnswer.ACCEPTED
    end = ended(task)
    assert (end.cancelled, end.problem and end.problem.code) == (True, "migration.cancelled")
    assert task.cancel() is CancelAnswer.ENDED
    assert where(desk) == (source, "poweredOn")
    desk.endpoint.task_time(0)
    assert ended(desk.migrate(NAME, target)) == TaskEnd()


def test_a_cancel_after_the_end_is_too_late(desk: Desk) -> None:
    """Also where we have not heard of the end yet; the VM is on the target."""
    target = target_of(desk)
    task = desk.migrate(NAME, target)
    until(lambda: where(desk)[0] == target, 10, "the arrival")
    assert task.cancel() in (CancelAnswer.TOO_LATE, CancelAnswer.ENDED)
    assert ended(task) == TaskEnd()
    assert task.cancel() is CancelAnswer.ENDED


def test_what_cannot_be_cancelled_goes_on(desk: Desk) -> None:
    """The server says that it cannot, and that is told as too late, not as an error."""
    desk.endpoint.task_time(1.0)
    task = desk.migrate(NAME, target_of(desk))
    desk.endpoint.fault("CancelTask", "NotSupported", message="Cancelled.")
    assert task.cancel() is CancelAnswer.TOO_LATE
    assert ended(task) == TaskEnd()


# ---- faults


FAULTS = {
    "VMotionNotConfigured": "migration.no_vmotion",
    "InvalidHostConnectionState": "migration.host_disconnected",
    "HostNotConnected": "migration.host_disconnected",
    "InvalidState": "migration.state_not_allowed",
    "TaskInProgress": "migration.task_in_progress",
    "CannotAccessVmDisk": "migration.datastore_missing",
    "CannotAccessVmDevice": "migration.device_unreachable",
    "CpuIncompatible": "migration.cpu_incompatible",
    "InsufficientResourcesFault": "migration.resources_short",
    "InsufficientHostMemoryCapacityFault": "migration.resources_short",
    "FileLocked": "migration.file_locked",
    "AlreadyExists": "migration.already_there",
    "NotFound": "migration.object_gone",
    "Timedout": "migration.timed_out",
    "RestrictedVersion": "migration.licence",
    "NotEnoughLicenses": "migration.licence",
    "NotSupported": "migration.not_supported_here",
    "SnapshotFault": "migration.disk_refused",
    "NoCompatibleHost": "migration.refused_by_server",
    "SystemError": "migration.refused_by_server",
}

WITH_PARTS = {"TaskInProgress", "CannotAccessVmDisk"}  # which the simulator does not make up for a task


def test_every_class_of_fault_has_its_reason_whatever_it_says(desk: Desk) -> None:
    """At the call and as the end of the task; the VM stays, and each time it is ordered once."""
    before, target = where(desk), target_of(desk)
    found: dict[str, set[str]] = {}
    for fault in FAULTS:
        codes = found.setdefault(fault, set())
        for task in (False,) if fault in WITH_PARTS else (False, True):
            desk.endpoint.fault(
                "MigrateVM_Task", fault, message="Login failure: the task was cancelled", task=task
            )
            codes.add(refusal(lambda: desk.migrate(NAME, target)).code)
    assert found == {fault: {code} for fault, code in FAULTS.items()}
    assert where(desk) == before
    assert ordered(desk) == 2 * len(FAULTS) - len(WITH_PARTS)


def test_a_task_without_words_is_told_all_the_same(desk: Desk) -> None:
    """A fault with an empty message gives its class behind the fold."""
    desk.endpoint.fault("MigrateVM_Task", "FileLocked", message="", task=True)
    problem = refusal(lambda: desk.migrate(NAME, target_of(desk)))
    assert (problem.code, problem.facts["fault"]) == ("migration.file_locked", "FileLocked")
    assert problem.raw.startswith("vim.fault.FileLocked")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"maintenance": True}, "migration.state_not_allowed"),
        ({"vmotion": ""}, "migration.no_vmotion"),
        ({"connection": "notResponding"}, "migration.host_disconnected"),
        ({"unmount": "LocalDS_0"}, "migration.datastore_missing"),
        ({"unplug_network": "DC0_DVPG0"}, "migration.network_missing"),
    ],
)
def test_what_changes_between_check_and_start_is_refused(desk: Desk, change: Any, code: str) -> None:
    """The check had passed; the server refuses, and the VM runs on where it was."""
    before, target = where(desk), target_of(desk)
    order = desk.order(NAME, target)
    assert desk.findings(NAME)[target] == {}
    desk.endpoint.set_host(target, **change)
    assert refusal(lambda: desk.driver.migrate(order, desk.driver)).code == code
    assert where(desk) == before


def test_a_vm_that_was_stopped_meanwhile_is_not_moved_as_if_it_ran(desk: Desk) -> None:
    """The state that was decided upon goes with the order."""
    before, target = where(desk), target_of(desk)
    order = desk.order(NAME, target)
    power(desk, "PowerOffVM_Task", VMState.SHUT_OFF)
    assert refusal(lambda: desk.driver.migrate(order, desk.driver)).code == "migration.vm_state"
    assert where(desk) == (before[0], "poweredOff")


def test_another_servers_host_is_no_target(desk: Desk, vsphere_rig: VsphereRig) -> None:
    """Between two vCenters nothing is ordered."""
    with connected(vsphere_rig.vcenter()) as other:
        order = desk.order(NAME, target_of(desk))
        with pytest.raises(TaskRefused) as refused:
            desk.driver.migrate(order, other.driver)
    assert refused.value.problem.code == "migration.other_hypervisor"
    assert ordered(desk) == 0


# ---- drives that are left out


def plugged(desk: Desk) -> bool:
    """Whether the VM's drive is connected, by another client's account."""
    with client.connected(desk.endpoint) as service:
        devices = client.vm_named(service, NAME).config.hardware.device
        (drive,) = [one for one in devices if isinstance(one, vim.vm.device.VirtualCdrom)]
        plug = drive.connectable
        return plug is not None and (plug.connected or plug.startConnected)


def leave_out(desk: Desk) -> Options:
    """Connect the drive, and leave it out."""
    desk.endpoint.set_vm(NAME, cdrom="connected")
    until(lambda: desk.vm(NAME).cdroms[0].media, 10, "the medium", every_s=0.02)
    assert plugged(desk)
    return Options(leave_out=(desk.vm(NAME).cdroms[0].name,))


def test_a_drive_that_is_left_out_is_no_obstacle(desk: Desk) -> None:
    """Connected, the server refuses it; left out, it goes, and the drive stays disconnected."""
    target, options = target_of(desk), leave_out(desk)
    assert refusal(lambda: desk.migrate(NAME, target)).code == "migration.device_unreachable"
    assert plugged(desk)
    assert ended(desk.migrate(NAME, target, options)) == TaskEnd()
    assert where(desk)[0] == target
    assert not plugged(desk)


@pytest.mark.parametrize("task", [False, True])
def test_a_drive_comes_back_where_the_migration_fails(desk: Desk, task: bool) -> None:
    """Whether the call is refused or its task fails, the drive is connected again."""
    target, options = target_of(desk), leave_out(desk)
    desk.endpoint.fault("MigrateVM_Task", "Timedout", task=task)
    assert refusal(lambda: desk.migrate(NAME, target, options)).code == "migration.timed_out"
    assert plugged(desk)


def test_a_drive_that_cannot_be_left_out_stops_the_migration(desk: Desk) -> None:
    """Nothing is ordered."""
    target, options = target_of(desk), leave_out(desk)
    desk.endpoint.fault("ReconfigVM_Task", "NoPermission")
    with pytest.raises(TaskRefused) as refused:
        desk.migrate(NAME, target, options)
    assert refused.value.problem.code == "migration.no_permission"
    assert ordered(desk) == 0
    assert plugged(desk)


# ---- others at work


def test_of_two_clients_exactly_one_migrates(desk: Desk) -> None:
    """Both order the same VM at once: one arrives, the other is told that a task is in progress."""
    desk.endpoint.task_time(0.5)
    hosts = [host.name for host in desk.others(desk.vm(NAME))]
    with connected(desk.endpoint) as other:
        barrier = threading.Barrier(2)
        ends: dict[str, TaskEnd] = {}

        def go(one: Desk, target: str) -> None:
            order = one.order(NAME, target)
            barrier.wait(5)
            try:
                ends[target] = ended(one.driver.migrate(order, one.driver))
            except TaskRefused as refused:
                ends[target] = TaskEnd(problem=refused.problem)

        threads = [threading.Thread(target=go, args=pair) for pair in zip((desk, other), hosts, strict=True)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
    (arrived,) = [host for host, end in ends.items() if end.problem is None]
    (refused,) = [end.problem.code for end in ends.values() if end.problem is not None]
    assert refused == "migration.task_in_progress"
    assert where(desk)[0] == arrived


def test_another_client_takes_a_migration_over(desk: Desk) -> None:
    """It sees VM, source and target, follows it, can cancel it, and finds it by its key."""
    source, target = where(desk)[0], target_of(desk)
    assert ended(desk.migrate(NAME, target)) == TaskEnd()  # an earlier one says nothing of the next
    assert ended(desk.migrate(NAME, source)) == TaskEnd()
    desk.endpoint.task_time(30)
    mine = desk.migrate(NAME, next(host.name for host in desk.others(desk.vm(NAME)) if host.name != target))
    with connected(desk.endpoint) as other:
        (found,) = other.driver.adopt()
        assert (found.vm_id, found.source) == (desk.vm(NAME).id, source)
        assert found.target not in (None, source, target)
        assert found.task.key == mine.key
        assert found.task.wait(0) is None
        assert other.vm(NAME).busy == "migrate"
        assert found.task.cancel() is CancelAnswer.ACCEPTED
        assert ended(found.task).cancelled
        assert ended(mine).cancelled
        assert other.driver.adopt() == ()


def test_nothing_but_migrations_is_adopted(desk: Desk) -> None:
    """A VM that somebody suspends is busy, and that is no migration."""
    desk.endpoint.task_time(1.0)
    with client.connected(desk.endpoint) as service:
        task = client.vm_named(service, NAME).SuspendVM_Task()
        assert desk.driver.adopt() == ()
        until(lambda: desk.vm(NAME).busy == "suspend", 5, "the action", every_s=0.02)
        assert client.fault_of(task) == ""


def found(desk: Desk, key: str) -> Task:
    """The task of a key."""
    task = desk.driver.find(key)
    assert task is not None
    return task


def test_a_task_is_found_by_its_key_until_it_is_forgotten(desk: Desk) -> None:
    """Running, ended well, ended badly; a key that the server has forgotten, or never had, is unknown."""
    target = target_of(desk)
    desk.endpoint.task_time(1.0)
    key = desk.migrate(NAME, target).key
    with connected(desk.endpoint) as other:
        task = found(other, key)
        assert task.wait(0) is None
        assert ended(task) == TaskEnd()
    desk.endpoint.fault("MigrateVM_Task", "FileLocked", task=True)
    failed = desk.migrate(NAME, target_of(desk)).key
    with connected(desk.endpoint) as other:
        assert ended(found(other, key)) == TaskEnd()
        end = ended(found(other, failed))
        assert end.problem is not None
        assert end.problem.code == "migration.file_locked"
        other.endpoint.forget_tasks()
        assert other.driver.find(key) is None
        assert other.driver.find("task-of-nobody") is None


def test_a_migration_goes_on_without_its_client(desk: Desk) -> None:
    """The connection is closed; it arrives, and a later client finds how it ended."""
    target = target_of(desk)
    desk.endpoint.task_time(0.5)
    with connected(desk.endpoint) as mine:
        key = mine.migrate(NAME, target).key
    until(lambda: where(desk)[0] == target, 10, "the arrival")
    assert ended(found(desk, key)) == TaskEnd()
