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
FAILED = "migration.split"
NOTICE_S = 15.0  # until both QEMUs know that their connection is gone; where it was closed, a few seconds
RETRY_S = 1.0
STEP_S = 0.1
SHOWN_S = 5.0  # until it shows that a post-copy goes on, whatever the order's answer was


class ResumedTask(MigrationTask):
    """A post-copy that was told to go on."""

    def _listen(self) -> None:
        super()._listen()
        self._post_copy = True

    def goes_on(self) -> bool:
        """Tell whether the rest of the memory is on its way again."""
        return _goes_on(self._link, self._domain)


def resume(connect: Callable[[], Link], order: Order, way: Way) -> MigrationTask:
    """Have a post-copy go on; raises `TaskRefused` where it does not.

    libvirt resumes only where both QEMUs know that they have lost each other, which takes each of them a
    while. Nobody is made to give the old connection up: after a cut it is QEMU's best hope, for it goes on
    over it when the hosts reach each other again; and where it is given up while they do not, the target
    never hears of that.
    """
    until = time.monotonic() + NOTICE_S
    while True:
        end = _tried(connect, order, way)
        if isinstance(end, MigrationTask):
            return end
        if end.code != STILL_RUNNING or time.monotonic() > until:
            raise TaskRefused(end)
        time.sleep(RETRY_S)


def _tried(connect: Callable[[], Link], order: Order, way: Way) -> MigrationTask | Problem:
    link, domain = _found(connect, order)
    try:
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
            failed = end.problem is not None and end.problem.code == FAILED
            return (_followed(connect, order) if failed else None) or end.problem or task
        if task.goes_on():
            return task


def _followed(connect: Callable[[], Link], order: Order) -> MigrationTask | None:
    """Follow it where it goes on after all: libvirt 9.0 may answer with the failure of the time before.

    The state may still tell that failure too; then QEMU's own count of what it has sent grows.
    """
    link, domain = _found(connect, order)
    until, before = time.monotonic() + SHOWN_S, _sent(link, domain)
    while not _goes_on(link, domain) and _sent(link, domain) <= before:
        if time.monotonic() > until:
            link.close()
            return None
        time.sleep(STEP_S)
    return MigrationTask(link, domain, None)


def _found(connect: Callable[[], Link], order: Order) -> tuple[Link, Any]:
    link = connect()
    try:
        return link, link.call(lambda c: c.lookupByUUIDString(order.vm.id))
    except DriverError:
        link.close()
        raise


def _goes_on(link: Link, domain: Any) -> bool:
    try:
        now = link.call(lambda _: domain.state())
    except DriverError as error:  # it may be over already
        return error.problem.code == "vm.gone"
    return tuple(now) not in state.BROKEN_OFF


def _sent(link: Link, domain: Any) -> int:
    try:
        return int(link.call(lambda _: domain.jobStats()).get("memory_processed", 0))
    except DriverError:
        return 0


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
