"""Begin a migration: give libvirt the order, and see it accepted or refused."""

from dataclasses import dataclass
from typing import Any

import libvirt

from vmclient.core.capability import Mode
from vmclient.core.inventory import Hypervisor
from vmclient.core.job import Phase
from vmclient.core.problem import Problem
from vmclient.drivers.base import ConnectionLost, DriverError, Order, TaskRefused
from vmclient.drivers.libvirt import order as terms
from vmclient.drivers.libvirt.link import Link
from vmclient.drivers.libvirt.task import MigrationTask
from vmclient.drivers.libvirt.xen_task import XenTask

ACCEPT_S = (
    3.0  # until the first bytes are copied; a migration that takes longer to begin is followed as it is
)
STEP_S = 0.05


@dataclass(frozen=True, slots=True)
class Way:
    """How the source's daemon gets the VM there.

    `uri` is the target's daemon, `stream` where the memory goes if not to where that daemon says. A VM that
    does not move `live` is suspended while it is copied.
    """

    uri: str
    stream: str | None = None
    live: bool = True


def _prepare(link: Link, order: Order, way: Way) -> tuple[Any, dict[str, Any], int]:
    """Look at the VM once more and set what cannot be given with the order."""
    domain = link.call(lambda c: c.lookupByUUIDString(order.vm.id))
    if link.call(lambda _: domain.hasManagedSaveImage(0)):
        raise TaskRefused(Problem("vm.saved", {"vm": order.vm.name}))
    persistent = bool(link.call(lambda _: domain.isPersistent()))
    xen = order.source.hypervisor is Hypervisor.XEN
    if xen and link.call(lambda _: domain.jobStats()).get(
        "type"
    ):  # libxl would wait half a minute for its end
        raise TaskRefused(Problem("migration.busy", {"vm": order.vm.name}))
    parameters = link.call(lambda _: terms.parameters(order.mode, order.options, domain, xen))
    if way.stream is not None:
        parameters[libvirt.VIR_MIGRATE_PARAM_URI] = way.stream
    if order.mode is not Mode.MOVE and not xen:
        link.call(lambda _: domain.migrateSetMaxDowntime(terms.downtime_ms(order.options), 0))
    return domain, parameters, terms.flags(order.mode, persistent, order.options, xen, way.live)


def begin(link: Link, order: Order, way: Way) -> MigrationTask:
    """Start the migration on a link of its own; raise `TaskRefused` if libvirt turns it down at once."""
    try:
        domain, parameters, flags = _prepare(link, order, way)
    except ConnectionLost:
        raise
    except TaskRefused:
        link.close()
        raise
    except DriverError as error:
        link.close()
        raise TaskRefused(error.problem) from error

    def migrate() -> None:
        domain.migrateToURI3(way.uri, parameters, flags)

    if order.source.hypervisor is Hypervisor.XEN:
        task: MigrationTask = XenTask(link, domain, migrate, order.vm.guest_type, live=way.live)
    else:
        task = MigrationTask(link, domain, migrate)
    for _ in range(int(ACCEPT_S / STEP_S)):
        end = task.wait(STEP_S)
        if end is not None:
            if end.problem is None or end.cancelled or end.problem.code == "connection.lost":
                return task
            raise TaskRefused(end.problem)
        if task.poll().phase is not Phase.PREPARE:
            return task
    return task
