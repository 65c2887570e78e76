"""What is different where libvirt's Xen driver (libxl) is the hypervisor: what it can, and what to ask first.

What stops a migration at the target (a disk that is not there, too little memory, a kind of guest that it
does not run) libxl writes into its own log alone; the migration ends with one and the same sentence. So these
things are asked before.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

import libvirt

from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import GuestType, Host, VMState
from vmclient.drivers.base import ConnectionLost, DriverError, Features
from vmclient.drivers.libvirt.connection import ConnectionSpec
from vmclient.drivers.libvirt.domain_xml import Domain
from vmclient.drivers.libvirt.examine import Subject, finding
from vmclient.drivers.libvirt.host_xml import Capabilities, xen_name
from vmclient.drivers.libvirt.link import Link

FEATURES = Features(cancel=False, progress=False, counts=False)
_HEADROOM = 2 * 2**20  # bytes; guests of 128 and 400 MiB on the rig took up to 0.4 MiB beyond the rest


def stream(peer: ConnectionSpec) -> str | None:
    """Tell where the memory goes: to the name by which the source reaches the target's daemon.

    Without it libxl sends it to what the target calls itself, which the source may not be able to resolve.
    The target's port is its own choice.
    """
    return f"tcp://{peer.host}" if peer.host else None


def needed(domain: Domain) -> int:
    """Tell how much free memory the target needs, in bytes: the guest's, and what libxl adds to it.

    libxl_get_required_shadow_memory: 1 MiB a vCPU, 8 KiB for each MiB of guests with their own page tables.
    """
    own_tables = domain.guest_type is not GuestType.PV
    extra = 4 * (256 * domain.vcpus + 2 * (domain.memory >> 20)) * 1024 if own_tables else 0
    return domain.memory + extra + _HEADROOM


def questions(
    link: Link, known: Capabilities | None, subject: Subject, host: str, origin: str
) -> Iterator[Finding]:
    """Ask the target all that libxl would only say in its log; memory for a guest that runs alone."""
    yield from paused(subject, origin)
    if known is not None:
        yield from offered(known, subject, host, origin)
    if link.call(partial(_copy_left, subject.vm.id)):
        yield finding("host.copy_left", Severity.BLOCKER, origin, host=host, vm=subject.vm.name)
    yield from disks(link, subject, host, origin)
    if subject.active:
        yield from memory(link, subject, host, origin)


def paused(subject: Subject, origin: str) -> Iterator[Finding]:
    """Say that a paused guest stays: it cannot suspend itself, and Xen gives up after a minute."""
    if subject.vm.state is VMState.PAUSED:
        facts = {"vm": subject.vm.name, "state": "paused", "hypervisor": "xen"}
        yield finding("vm.state", Severity.BLOCKER, origin, **facts)


def _copy_left(vm_id: str, connection: Any) -> bool:
    """Tell whether the host lists a receiving copy; the VM that is checked is not under way."""
    try:
        handle = connection.lookupByUUIDString(vm_id)
        return not handle.isPersistent() and not handle.isActive()
    except libvirt.libvirtError as error:
        if error.get_error_code() == libvirt.VIR_ERR_NO_DOMAIN:
            return False
        raise


def offered(known: Capabilities, subject: Subject, host: str, origin: str) -> Iterator[Finding]:
    """Say that the target runs no guests of this type, width and machine."""
    domain = subject.domain
    if domain.guest_type is None or not known.kinds:
        return
    kind = (domain.guest_type, domain.arch or known.arch, domain.machine or "")
    if any(kind[:2] == have[:2] and kind[2] in ("", have[2]) for have in known.kinds):
        return
    yield finding(
        "host.guest_type_missing",
        Severity.BLOCKER,
        origin,
        host=host,
        vm=subject.vm.name,
        guest_type=xen_name(kind),
        offered=tuple(sorted({xen_name(one) for one in known.kinds})),
    )


def memory(link: Link, subject: Subject, host: str, origin: str) -> Iterator[Finding]:
    """Ask whether the hypervisor has the memory free."""
    free = int(link.call(lambda c: c.getFreeMemory()))
    want = needed(subject.domain)
    if free < want:
        vm = subject.vm.name
        yield finding(
            "host.memory_short",
            Severity.BLOCKER,
            origin,
            host=host,
            vm=vm,
            free=free,
            needed=want,
            short=want - free,
        )


def disks(link: Link, subject: Subject, host: str, origin: str) -> Iterator[Finding]:
    """Look for each disk's file among the target's volumes; what its pools do not hold stays unknown."""
    missing = tuple(d.path for d in subject.domain.disks if d.path and not d.pool and _absent(link, d.path))
    if missing:
        yield finding(
            "storage.disk_missing", Severity.BLOCKER, origin, host=host, vm=subject.vm.name, disks=missing
        )


def _absent(link: Link, path: str) -> bool:
    """Tell whether a pool of the host should hold the path, and does not after it was read anew."""

    def look(connection: Any) -> bool:
        try:
            connection.storageVolLookupByPath(path)
        except libvirt.libvirtError as error:
            if error.get_error_code() == libvirt.VIR_ERR_NO_STORAGE_VOL:
                return True
            raise
        return False

    try:
        if not link.call(look):
            return False
        pool = link.call(lambda c: _pool_of(c, path))
        if pool is None:
            return False
        link.call(lambda _: pool.refresh(0))
        return link.call(look)
    except ConnectionLost:
        raise
    except DriverError:
        return False  # a host without libvirt's storage


def _pool_of(connection: Any, path: str) -> Any:
    """Find the active pool whose folder the path lies in."""
    folder = path.rpartition("/")[0]
    try:
        return connection.storagePoolLookupByTargetPath(folder)
    except libvirt.libvirtError as error:
        if error.get_error_code() == libvirt.VIR_ERR_NO_STORAGE_POOL:
            return None
        raise


def pause(
    subject: Subject, source: Host, target: Host, origin: str, pace: float | None = None
) -> Iterator[Finding]:
    """Say what becomes of a running paravirtualized guest, as far as it was seen on its host.

    `pace` are the bytes a second of an earlier guest that stood still on this way, its suspending and
    resuming counted in; without one the link's rate stands for it, which makes the pause a least one.
    """
    if subject.domain.guest_type is not GuestType.PV or not subject.active:
        return
    facts = {"vm": subject.vm.name, "source": source.name, "host": target.name}
    if GuestType.PV in source.live_refused:
        rate = min(pace or target.migration_bandwidth, source.migration_bandwidth, target.migration_bandwidth)
        seconds = max(1.0, subject.domain.memory / rate)
        yield finding(
            "vm.pauses", Severity.WARNING, origin, **facts, memory=subject.domain.memory, pause_s=seconds
        )
    else:
        yield finding("vm.live_unknown", Severity.UNKNOWN, origin, **facts)
