"""An order as libvirt wants it: flags, parameters, and the XML for drives that stay behind."""

import math
from typing import Any

import libvirt

from vmclient.core.capability import Mode
from vmclient.core.job import Options, Preset
from vmclient.drivers.libvirt.domain_xml import without_media

MIB = 2**20
UNLIMITED_MIB = 2**63 // MIB - 1  # libvirt's own "no limit" for QEMU, in MiB/s
DOWNTIME_MS = {Preset.MINIMAL_DOWNTIME: 100, Preset.BALANCED: 300, Preset.MUST_FINISH: 500}


def flags(mode: Mode, persistent: bool, options: Options, xen: bool = False, live: bool = True) -> int:
    """Give the flags: always peer-to-peer, which outlives the client; never UNSAFE, never TUNNELLED.

    A VM that is only running, and defined nowhere, stays so. Xen's driver takes fewer flags; where it cannot
    move a guest `live`, it suspends it, copies, and resumes it.
    """
    value = libvirt.VIR_MIGRATE_PEER2PEER
    if mode is Mode.MOVE:
        return int(
            value
            | libvirt.VIR_MIGRATE_OFFLINE
            | libvirt.VIR_MIGRATE_PERSIST_DEST
            | libvirt.VIR_MIGRATE_UNDEFINE_SOURCE
        )
    if live:
        value |= libvirt.VIR_MIGRATE_LIVE
    if not xen:
        value |= libvirt.VIR_MIGRATE_ABORT_ON_ERROR
    if persistent:
        value |= libvirt.VIR_MIGRATE_PERSIST_DEST | libvirt.VIR_MIGRATE_UNDEFINE_SOURCE
    if options.preset is Preset.MUST_FINISH and not xen:
        value |= libvirt.VIR_MIGRATE_AUTO_CONVERGE
    if options.post_copy and not xen:  # allowed, and begun only where a person turns to it
        value |= libvirt.VIR_MIGRATE_POSTCOPY
    return int(value)


def downtime_ms(options: Options) -> int:
    """Give the longest pause to allow; always said, because libvirt keeps the last one with the domain."""
    if options.max_downtime_s is not None:
        return max(1, round(options.max_downtime_s * 1000))
    return DOWNTIME_MS[options.preset]


def speed_mib(bandwidth: float | None) -> int:
    """Give a limit in bytes a second as libvirt counts, rounded up to the next MiB/s; None is no limit."""
    return UNLIMITED_MIB if bandwidth is None else max(1, math.ceil(bandwidth / MIB))


def parameters(mode: Mode, options: Options, domain: Any, xen: bool = False) -> dict[str, Any]:
    """Give the typed parameters of `migrateToURI3`; asks `domain` for its XML where a drive stays behind.

    The bandwidth is always said, because libvirt keeps the last one with the domain.
    """
    if mode is Mode.MOVE or xen:
        values: dict[str, Any] = {}
    else:
        values = {libvirt.VIR_MIGRATE_PARAM_BANDWIDTH: speed_mib(options.bandwidth)}
    if options.leave_out:
        drives = frozenset(options.leave_out)
        live = libvirt.VIR_DOMAIN_XML_MIGRATABLE | libvirt.VIR_DOMAIN_XML_SECURE
        inactive = live | libvirt.VIR_DOMAIN_XML_INACTIVE
        values[libvirt.VIR_MIGRATE_PARAM_DEST_XML] = without_media(domain.XMLDesc(live), drives)
        if domain.isPersistent() and not xen:
            values[libvirt.VIR_MIGRATE_PARAM_PERSIST_XML] = without_media(domain.XMLDesc(inactive), drives)
    return values
