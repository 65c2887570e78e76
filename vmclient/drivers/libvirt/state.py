"""libvirt's domain states as ours."""

from collections.abc import Mapping
from typing import Any

from vmclient.core.inventory import VMState
from vmclient.drivers.base import ConnectionLost, DriverError, NotSupported, Presence
from vmclient.drivers.libvirt.link import Link

# virDomainState: https://libvirt.org/html/libvirt-libvirt-domain.html#virDomainState
RUNNING, BLOCKED, PAUSED, SHUTDOWN, SHUTOFF, CRASHED, PMSUSPENDED = range(1, 8)
PAUSED_MIGRATION = 2  # virDomainPausedReason
PAUSED_POST_COPY = 12  # virDomainPausedReason: the guest itself is on the target
PASSING = frozenset((PAUSED, reason) for reason in (2, 11, 12, 13))
"""Paused by a migration, or while it starts: as a copy that arrives is, until its source has let go."""
BROKEN_OFF = frozenset({(PAUSED, 13), (RUNNING, 11)})  # post-copy has failed, at the source or at the target
SHUTOFF_MIGRATED, SHUTOFF_SAVED = (
    4,
    5,
)  # virDomainShutoffReason; saved: its memory lies in a file of this host

_STATES = {
    RUNNING: VMState.RUNNING,
    BLOCKED: VMState.RUNNING,
    PAUSED: VMState.PAUSED,
    SHUTDOWN: VMState.RUNNING,
    SHUTOFF: VMState.SHUT_OFF,
    CRASHED: VMState.CRASHED,
    PMSUSPENDED: VMState.PAUSED,
}


def told(stats: Mapping[str, Any]) -> tuple[int, int]:
    """Give state and reason as a domain's statistics have them."""
    return int(stats.get("state.state", 0)), int(stats.get("state.reason", 0))


def vm_state(state: int, reason: int) -> VMState:
    """Translate a state; a VM saved to a file of its host is suspended: moved, it would lose that."""
    if state == SHUTOFF and reason == SHUTOFF_SAVED:
        return VMState.SUSPENDED
    return _STATES.get(state, VMState.UNKNOWN)


def presence(state: int, reason: int, incoming: bool) -> Presence:
    """Translate a state into what the host is to the VM."""
    if incoming:
        return Presence.INCOMING
    if (state, reason) in BROKEN_OFF:
        return Presence.SPLIT
    if (state, reason) == (PAUSED, PAUSED_POST_COPY):
        return Presence.OUTGOING
    if state in (RUNNING, BLOCKED, SHUTDOWN):
        return Presence.RUNNING
    return Presence.PAUSED if state in (PAUSED, PMSUSPENDED) else Presence.DEFINED


def is_incoming(link: Link, handle: Any) -> bool:
    """Ask whether a paused domain is a migration's receiving copy: only there job statistics are refused."""
    try:
        link.call(lambda _: handle.jobStats())
    except ConnectionLost:
        raise
    except DriverError as error:
        return error.problem.code == "hypervisor.not_supported"
    return False


def snapshots(link: Link, handle: Any) -> int:
    """Count a domain's snapshots; Xen has none."""
    try:
        return int(link.call(lambda _: handle.snapshotNum(0)))
    except NotSupported:
        return 0


def all_snapshots(link: Link, handles: Mapping[str, Any]) -> dict[str, int | DriverError]:
    """Count the snapshots of each of many domains; what one is refused stands in its place."""
    answers = link.each(handles, lambda uuid: int(handles[uuid].snapshotNum(0)))
    return {uuid: 0 if isinstance(answer, NotSupported) else answer for uuid, answer in answers}
