"""What a vCenter does by itself: it says which hosts can take a VM, and carries the migration out."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

from pyVmomi import vim

from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import Host
from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import Answer, ConnectionLost, DriverError, Order, TaskRefused
from vmclient.drivers.vsphere import drives
from vmclient.drivers.vsphere.compose import Names
from vmclient.drivers.vsphere.finding import finding, joined
from vmclient.drivers.vsphere.link import Link
from vmclient.drivers.vsphere.task import VsphereTask, end
from vmclient.drivers.vsphere.tasks import TaskBoard, TaskFacts

_log = logging.getLogger(__name__)

AT_ONCE = 16  # checks under way; a vCenter queues more than that itself
CHECK_S = 60.0  # how long one host's check may take


@dataclass(frozen=True, slots=True)
class Place:
    """A target: the host as we and as the server know it, and the pool where the VM has to change that."""

    target: Host
    host: Any
    pool: Any = None

    @property
    def name(self) -> str:
        """The host's name."""
        return self.target.name


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
                    yield not_checked(place.name, error.problem, origin)
                else:
                    under_way[task._moId] = place
            ended = board.wait(list(under_way), CHECK_S) if under_way else {}
            for key, facts in ended.items():
                place = under_way.pop(key)
                yield _answer(facts, place, names, origin)
            if under_way and not ended:
                for place in under_way.values():
                    yield not_checked(place.name, Problem("migration.timed_out"), origin)
                under_way.clear()


def _answer(facts: TaskFacts, place: Place, names: Names, origin: str) -> Answer:
    if (why := end(facts).problem) is not None:
        return not_checked(place.name, why, origin)
    found: dict[str, Finding] = {}
    for result in facts.result or ():
        for severity, faults in ((Severity.BLOCKER, result.error), (Severity.WARNING, result.warning)):
            for fault in faults or ():
                one = finding(fault, severity, place.target, names, origin)
                found[one.code] = joined(found[one.code], one) if one.code in found else one
    return Answer(place.name, tuple(found.values()))


def not_checked(host: str, why: Problem, origin: str) -> Answer:
    """Answer that nobody knows, and why."""
    facts: dict[str, Fact] = {"host": host, "problem": why.code, "raw": why.raw}
    return Answer(host, (Finding("host.not_checked", Severity.UNKNOWN, facts, origin=origin),))


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
