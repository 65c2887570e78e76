"""A post-copy that broke off: had resumed, and what it leaves at its source cleared away."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import libvirt

from vmclient.core.problem import Problem
from vmclient.drivers.base import DriverError, Order, TaskRefused
from vmclient.drivers.libvirt import order as terms
from vmclient.drivers.libvirt import state
from vmclient.drivers.libvirt.link import Link
from vmclient.drivers.libvirt.migration import Way
from vmclient.drivers.libvirt.task import MigrationTask

STILL_RUNNING = "migration.postcopy_still_running"
NOTICE_S = 15.0  # until both QEMUs know that their connection is gone; where it was closed, a few seconds
RETRY_S = 1.0
STEP_S = 0.1


class ResumedTask(MigrationTask):
    """A post-copy that was told to go on."""

    def _listen(self) -> None:
        super()._listen()
        self._post_copy = True

    def goes_on(self) -> bool:
        """Tell whether the rest of the memory is on its way again."""
        try:
            now, reason = self._link.call(lambda _: self._domain.state())
        except DriverError as error:  # it may be over already
            return error.problem.code == "vm.gone"
        return (now, reason) not in state.BROKEN_OFF


def resume(connect: Callable[[], Link], order: Order, way: Way) -> MigrationTask:
    """Have a post-copy go on; raises `TaskRefused` where it does not.

    libvirt resumes only where both QEMUs know that they have lost each other, which takes each of them a
    while. Nobody is made to give the old connection up: after a cut it is QEMU's best hope, for it goes on
    over it when the hosts reach each other again; and where it is given up while they do not, the target
    never hears of that.
    """
    until = time.monotonic() + NOTICE_S
    while True:
        end = _tried(connect(), order, way)
        if isinstance(end, MigrationTask):
            return end
        if end.code != STILL_RUNNING or time.monotonic() > until:
            raise TaskRefused(end)
        time.sleep(RETRY_S)


def _tried(link: Link, order: Order, way: Way) -> MigrationTask | Problem:
    try:
        domain = link.call(lambda c: c.lookupByUUIDString(order.vm.id))
        persistent = bool(link.call(lambda _: domain.isPersistent()))
    except DriverError:
        link.close()
        raise
    options = replace(order.options, post_copy=True)
    flags = terms.flags(order.mode, persistent, options) | libvirt.VIR_MIGRATE_POSTCOPY_RESUME
    task = ResumedTask(link, domain, lambda: domain.migrateToURI3(way.uri, {}, flags))
    while True:
        end = task.wait(STEP_S)
        if end is not None:
            return end.problem or task
        if task.goes_on():
            return task


def clear(link: Link, vm_id: str) -> bool:
    """Undefine a VM that has migrated away; tells whether there was anything.

    When the connection comes back and QEMU goes on by itself, libvirt ends that migration, and leaves the
    definition that it was told to take away.
    """

    def undefine(connection: Any) -> bool:
        domain = connection.lookupByUUIDString(vm_id)
        if tuple(domain.state()) != (state.SHUTOFF, state.SHUTOFF_MIGRATED) or not domain.isPersistent():
            return False
        domain.undefineFlags(libvirt.VIR_DOMAIN_UNDEFINE_KEEP_NVRAM)
        return True

    return bool(link.call(undefine))
