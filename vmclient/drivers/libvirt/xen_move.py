"""Moves the definition of a Xen guest that is shut off: libxl cannot, so the client does it in two steps."""

import contextlib
from collections.abc import Callable
from typing import Any, TypeVar

import libvirt

from vmclient.core.job import Phase, Progress
from vmclient.core.problem import Problem
from vmclient.drivers.base import CancelAnswer, ConnectionLost, DriverError, Order, TaskEnd, TaskRefused
from vmclient.drivers.libvirt.domain_xml import without_media
from vmclient.drivers.libvirt.errors import During
from vmclient.drivers.libvirt.link import Link, wrapped

T = TypeVar("T")


class Moved:
    """A move that was over when it was ordered."""

    key = ""

    def poll(self) -> Progress:
        """Say that only the check is left."""
        return Progress(phase=Phase.VERIFY)

    def wait(self, timeout_s: float) -> TaskEnd | None:
        """Give the end at once."""
        return TaskEnd()

    def cancel(self) -> CancelAnswer:
        """Say that it is over."""
        return CancelAnswer.ENDED


def move(source: Link, target: Link, order: Order) -> Moved:
    """Define the guest at the target, then take its definition off the source; three round trips.

    Where the second step is refused the first is undone. Raises `TaskRefused` with the guest where it was,
    `ConnectionLost` where a daemon stopped answering in between: both hosts may have the definition then.
    """
    handle = _asked(source, lambda c: c.lookupByUUIDString(order.vm.id))
    if _asked(source, lambda _: handle.isActive()) or _asked(source, lambda _: handle.hasManagedSaveImage(0)):
        raise TaskRefused(Problem("migration.vm_not_off", {"vm": order.vm.name}))
    flags = libvirt.VIR_DOMAIN_XML_INACTIVE | libvirt.VIR_DOMAIN_XML_SECURE
    text = without_media(_asked(source, lambda _: handle.XMLDesc(flags)), frozenset(order.options.leave_out))
    arrived = _asked(target, lambda c: _defined(c, text))
    try:
        source.call(lambda _: handle.undefine())
    except ConnectionLost:
        raise
    except DriverError as error:
        with contextlib.suppress(DriverError):
            target.call(lambda _: arrived.undefine())
        raise TaskRefused(error.problem) from error
    return Moved()


def _asked(link: Link, function: Callable[[Any], T]) -> T:
    try:
        return link.call(function)
    except ConnectionLost:
        raise
    except DriverError as error:
        raise TaskRefused(error.problem) from error


def _defined(connection: Any, text: str) -> Any:
    try:
        return connection.defineXML(text)
    except libvirt.libvirtError as error:
        raise wrapped(error, During.MIGRATE) from error
