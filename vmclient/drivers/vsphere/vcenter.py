"""What a vCenter does by itself: it says which hosts can take a VM, and carries the migration out."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

from pyVmomi import vim

from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import Answer, ConnectionLost, DriverError, Order, TaskRefused
from vmclient.drivers.vsphere import drives
from vmclient.drivers.vsphere.compose import Names
from vmclient.drivers.vsphere.errors import problem
from vmclient.drivers.vsphere.link import Link
from vmclient.drivers.vsphere.task import VsphereTask
from vmclient.drivers.vsphere.tasks import TaskBoard, TaskFacts

_log = logging.getLogger(__name__)

AT_ONCE = 16  # checks under way; a vCenter queues more than that itself
CHECK_S = 60.0  # how long one host's check may take


@dataclass(frozen=True, slots=True)
class Place:
    """A target: its name, the host, and the resource pool where the VM has to change that."""

    name: str
    host: Any
    pool: Any = None


def check(
    link: Link, board: TaskBoard, vm: Any, places: Sequence[Place], names: Names, origin: str
) -> Iterator[Answer]:
    """Have the vCenter check all places, some at once; each answer comes as soon as it is there.

    A place that cannot be checked answers "unknown", never nothing.
    """
    waiting = list(places)
    checker = link.content.vmProvisioningChecker
    with ExitStack() as following:
        under_way: dict[str, Place] = {}
        while waiting or under_way:
            while waiting and len(under_way) < AT_ONCE:
                place = waiting.pop(0)
                try:
                    task = link.call(lambda at=place: checker.CheckMigrate_Task(vm, at.host, at.pool))  # type: ignore[misc]
                    following.enter_context(board.following([task]))
                except ConnectionLost:
                    raise
                except DriverError as error:
                    yield Answer(place.name, (_not_checked(place, error.problem, origin),))
                else:
                    under_way[task._moId] = place
            ended = board.wait(list(under_way), CHECK_S)
            for key, facts in ended.items():
                place = under_way.pop(key)
                yield Answer(place.name, tuple(_answer(facts, place, names, origin)))
            if under_way and not ended:
                for place in under_way.values():
                    yield Answer(place.name, (_not_checked(place, Problem("migration.timed_out"), origin),))
                under_way.clear()


def _answer(facts: TaskFacts, place: Place, names: Names, origin: str) -> Iterator[Finding]:
    if facts.state != "success":
        yield _not_checked(place, problem(facts.error) if facts.error else Problem("other"), origin)
        return
    found: dict[str, Finding] = {}
    for result in facts.result or ():
        for severity, faults in ((Severity.BLOCKER, result.error), (Severity.WARNING, result.warning)):
            for fault in faults or ():
                one = finding(fault, severity, place.name, names, origin)
                found.setdefault(one.code, one)
    yield from found.values()


def _not_checked(place: Place, why: Problem, origin: str) -> Finding:
    facts: dict[str, Fact] = {"host": place.name, "problem": why.code, "raw": why.raw}
    return Finding("host.not_checked", Severity.UNKNOWN, facts, origin=origin)


def finding(fault: Any, severity: Severity, host: str, names: Names, origin: str) -> Finding:
    """Say what a fault of the checker means, in the words of our own rules where they have some."""
    told = problem(fault)
    facts: dict[str, Fact] = {"host": host, "hypervisor": "esx"}
    device = str(told.facts.get("device") or "")
    if told.code == "migration.no_vmotion":
        at_source = bool(getattr(fault, "atSourceHost", False))
        return Finding(
            "source.migration_disabled" if at_source else "host.migration_disabled",
            severity,
            facts,
            origin=origin,
        )
    if told.code == "migration.host_disconnected":
        return Finding("host.offline", severity, facts, origin=origin)
    if told.code == "migration.datastore_missing" and device:
        label = str(getattr(fault, "backing", "") or "").partition("]")[0].removeprefix("[")
        facts |= {
            "disks": (device,),
            "repositories": (names.repositories.get(label, label or "?"),),
            "where": ("target",),
        }
        return Finding("storage.repository_unreachable", severity, facts, origin=origin)
    if told.code == "migration.network_missing":
        network = getattr(fault, "network", None)
        named = names.networks.get(network._moId) if network is not None else None
        facts["networks"] = (named or str(getattr(fault, "backing", "") or device),)
        return Finding("network.missing", severity, facts, origin=origin)
    if told.code == "migration.device_unreachable" and device in names.drives:
        facts |= {"drives": (device,), "media": (str(getattr(fault, "backing", "") or device),)}
        facts["repositories"] = ("",)
        # The drive is left out, so what refuses the machine as it is does not refuse the migration.
        return Finding("cdrom.unreachable", Severity.WARNING, facts, "cdrom.detach", origin)
    if told.code == "migration.device_unreachable" and device:
        return Finding("host.device_unreachable", severity, {**facts, "device": device}, origin=origin)
    if told.code == "migration.cpu_incompatible":
        facts["features"] = told.facts.get("features", ())
        return Finding("cpu.features_missing", severity, facts, origin=origin)
    said = str(getattr(fault, "msg", "") or "") or str(told.facts["fault"])
    return Finding("host.refuses", severity, {**facts, "reason": said, "problem": told.code}, origin=origin)


def migrate(link: Link, board: TaskBoard, vm: Any, place: Place, order: Order) -> VsphereTask:
    """Order the migration, once; raises `TaskRefused` where the vCenter does not take it.

    The power state goes with the order: a VM that was stopped in between is not moved as if it ran.
    """
    left_out = order.options.leave_out
    if left_out:
        drives.connect(link, board, vm, left_out, connected=False)

    def restore() -> None:
        if left_out:
            try:
                drives.connect(link, board, vm, left_out, connected=True)
            except DriverError as error:
                _log.warning("drives of %s stay disconnected: %s", order.vm.name, error)

    state = _POWER[order.vm.state]
    priority = vim.VirtualMachine.MovePriority.defaultPriority
    try:
        task = link.order(lambda: vm.MigrateVM_Task(place.pool, place.host, priority, state))
    except ConnectionLost:
        raise
    except DriverError as error:
        restore()
        raise TaskRefused(error.problem) from error
    return VsphereTask(link, board, task, undo=restore)


_POWER = {
    "running": vim.VirtualMachine.PowerState.poweredOn,
    "suspended": vim.VirtualMachine.PowerState.suspended,
    "shut_off": vim.VirtualMachine.PowerState.poweredOff,
}
