"""What gets out of the way, by libvirt, what stands in the way of a migration: media and pools."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import libvirt

from vmclient.drivers.libvirt import domain_xml
from vmclient.drivers.libvirt.link import Link

REMEDY_S = 60.0
"""So long one call may take: a guest may be slow to let a tray go, and a mount to come about."""


def eject(link: Link, vm_id: str, drives: Sequence[str]) -> None:
    """Take the media out of a domain's drives, now and for its next start; raises `DriverError`.

    The two are done one after the other, each only where there is a medium, so that an order which was cut
    off between them is finished by giving it again.
    """
    domain = link.call(lambda c: c.lookupByUUIDString(vm_id))
    now, lasting = link.call(lambda _: (bool(domain.isActive()), bool(domain.isPersistent())))
    live = (libvirt.VIR_DOMAIN_AFFECT_LIVE, 0)
    config = (libvirt.VIR_DOMAIN_AFFECT_CONFIG, libvirt.VIR_DOMAIN_XML_INACTIVE)
    for affected, described in [*([live] if now else []), *([config] if lasting else [])]:
        text = link.call(partial(_described, domain, described))
        for empty in [domain_xml.emptied(text, drive) for drive in drives]:
            if empty is not None:
                link.call(partial(_update, domain, empty, affected), REMEDY_S)


def start(link: Link, pool: str) -> None:
    """Start a pool, unless it is active, and have it look at what it holds; raises `DriverError`."""
    handle = link.call(lambda c: c.storagePoolLookupByName(pool))
    if not link.call(lambda _: handle.isActive()):
        link.call(lambda _: handle.create(0), REMEDY_S)
    link.call(lambda _: handle.refresh(0), REMEDY_S)


def start_network(link: Link, network: str) -> None:
    """Start a virtual network, unless it is active; raises `DriverError`."""
    handle = link.call(lambda c: c.networkLookupByName(network))
    if not link.call(lambda _: handle.isActive()):
        link.call(lambda _: handle.create(), REMEDY_S)


def _described(domain: Any, flags: int, _: Any) -> str:
    return str(domain.XMLDesc(flags))


def _update(domain: Any, text: str, flags: int, _: Any) -> None:
    domain.updateDeviceFlags(text, flags)
