"""Connections that are begun before their drivers are made, and the first list of VMs that each gives.

A driver's modules take longer to load than a host nearby takes to answer. This one needs few of them.
"""

import threading
from concurrent.futures import Future
from typing import Any

import libvirt

from vmclient.core.inventory import VM
from vmclient.drivers.libvirt import state
from vmclient.drivers.libvirt.connection import ConnectionSpec
from vmclient.drivers.libvirt.link import Link

_lock = threading.Lock()
_begun: dict[str, Link] = {}


def begin(spec: ConnectionSpec) -> Future[tuple[VM, ...]]:
    """Begin to connect; the driver that is opened next takes that up. The future gives the first list.

    It fails where there is none: Xen's hypervisor has nothing that tells names and states in one call.
    """
    link = Link(spec.uri, spec.name)
    link.begin()
    with _lock:
        before = _begun.get(spec.uri)
        _begun[spec.uri] = link
    if before is not None:
        before.close()
    return link.submit(first_list)


def take(spec: ConnectionSpec) -> Link | None:
    """Give the connection that was begun, once."""
    with _lock:
        return _begun.pop(spec.uri, None)


def first_list(connection: Any) -> tuple[VM, ...]:
    """List the VMs of a QEMU host by what one call tells: names and states; in the connection's worker.

    What may be the receiving copy of a migration is left out: that is a VM of another host still.
    """
    host, found = connection.getHostname(), []
    wanted = libvirt.VIR_DOMAIN_STATS_STATE
    for handle, stats in connection.getAllDomainStats(
        wanted, libvirt.VIR_CONNECT_GET_ALL_DOMAINS_STATS_NOWAIT
    ):
        now = state.told(stats)
        if now not in state.PASSING:
            found.append(
                VM(
                    id=handle.UUIDString(),
                    name=handle.name(),
                    host=host,
                    state=state.vm_state(*now),
                    memory=0,
                    arch="",
                    created_on_arch="",
                )
            )
    return tuple(found)
