"""Moves the definition of a Xen guest that is shut off: libxl cannot, so the client does it in two steps."""

from collections.abc import Callable
from typing import Any, TypeVar

import libvirt

from vmclient.core.job import Phase, Progress
from vmclient.core.problem import Problem
from vmclient.drivers.base import (
    CancelAnswer,
    ConnectionLost,
    DriverError,
    NoKnobs,
    Order,
    TaskEnd,
    TaskRefused,
)
from vmclient.drivers.libvirt.domain_xml import without_media
from vmclient.drivers.libvirt.errors import During
from vmclient.drivers.libvirt.link import Link, wrapped

T = TypeVar("T")


class Moved(NoKnobs):
    """A move that was over when it was ordered; `problem` where it stopped between its two steps."""

    key = ""

    def __init__(self, problem: Problem | None = None) -> None:
        self._end = TaskEnd(problem=problem)

    def poll(self) -> Progress:
        """Say that only the check is left."""
        return Progress(phase=Phase.VERIFY)

    def wait(self, timeout_s: float) -> TaskEnd | None:
        """Give the end at once."""
        return self._end

    def cancel(self) -> CancelAnswer:
        """Say that it is over."""
        return CancelAnswer.ENDED


def move(source: Link, target: Link, order: Order) -> Moved:
    """Define the guest at the target, then take its definition off the source.

    Where the second step is refused the first is undone: what the target had of the guest before, nothing or
    an older definition, it has again. Raises `TaskRefused` with the guest where it was. Where a daemon does
    not answer in between (`ConnectionLost`), where the end has a problem, and where the client died, both
    hosts may have the definition; the same order once more carries such a move through.
    """
    handle = _asked(source, lambda c: c.lookupByUUIDString(order.vm.id))
    if _asked(source, lambda _: handle.isActive()) or _asked(source, lambda _: handle.hasManagedSaveImage(0)):
        raise TaskRefused(Problem("migration.vm_not_off", {"vm": order.vm.name}))
    flags = libvirt.VIR_DOMAIN_XML_INACTIVE | libvirt.VIR_DOMAIN_XML_SECURE
    text = without_media(_asked(source, lambda _: handle.XMLDesc(flags)), frozenset(order.options.leave_out))
    before = _asked(target, lambda c: _known(c, order.vm.id, flags))
    arrived = _asked(target, lambda c: _defined(c, text))
    try:
        source.call(lambda _: handle.undefine())
    except ConnectionLost:
        raise
    except DriverError as error:
        try:
            target.call(lambda c: _defined(c, before) if before else arrived.undefine())
        except DriverError:
            return Moved(error.problem)  # the hosts are asked, and it is said that both have it
        raise TaskRefused(error.problem) from error
    return Moved()


def _known(connection: Any, vm_id: str, flags: int) -> str | None:
    """Read the target's own definition of the guest, where it has one."""
    try:
        return str(connection.lookupByUUIDString(vm_id).XMLDesc(flags))
    except libvirt.libvirtError as error:
        if error.get_error_code() == libvirt.VIR_ERR_NO_DOMAIN:
            return None
        raise


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
