"""Ask libvirt to tell of changes, and say in our words what each event means for the inventory."""

import contextlib
from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

import libvirt

DEFINITION = (  # the domain's XML is another one now
    "VIR_DOMAIN_EVENT_ID_LIFECYCLE",
    "VIR_DOMAIN_EVENT_ID_REBOOT",
    "VIR_DOMAIN_EVENT_ID_DISK_CHANGE",
    "VIR_DOMAIN_EVENT_ID_TRAY_CHANGE",
    "VIR_DOMAIN_EVENT_ID_BALLOON_CHANGE",
    "VIR_DOMAIN_EVENT_ID_DEVICE_ADDED",
    "VIR_DOMAIN_EVENT_ID_DEVICE_REMOVED",
    "VIR_DOMAIN_EVENT_ID_METADATA_CHANGE",
)


class Listener(Protocol):
    """Who is told; called in libvirt's event thread, so it must return at once."""

    def domain_changed(self, uuid: str) -> None:
        """Take note that the domain was defined, started, stopped, or got another device, medium or title."""

    def migration_seen(self, uuid: str, running: bool) -> None:
        """Take note that a migration out of this host makes passes, or has ended."""

    def networks_changed(self) -> None:
        """Take note that a virtual network was started, stopped, defined or removed."""

    def pools_changed(self) -> None:
        """Take note that a storage pool was started, stopped, refreshed, defined or removed."""


def subscribe(connection: Any, listener: Listener) -> list[Callable[[], object]]:
    """Register for all events of the connection; empty where it has none, so that polling must do.

    Returns what ends each registration. One kind that an older libvirt lacks is left out.
    """
    undos: list[Callable[[], object]] = []

    def register(event: str, told: Callable[..., None]) -> None:
        number = connection.domainEventRegisterAny(None, getattr(libvirt, event), told, None)
        undos.append(lambda: connection.domainEventDeregisterAny(number))

    def changed(_: Any, domain: Any, *__: Any) -> None:
        listener.domain_changed(domain.UUIDString())

    def passes(_: Any, domain: Any, *__: Any) -> None:
        listener.migration_seen(domain.UUIDString(), True)

    def done(_: Any, domain: Any, *__: Any) -> None:
        listener.migration_seen(domain.UUIDString(), False)

    try:
        register(DEFINITION[0], changed)
    except libvirt.libvirtError:
        return undos
    for event in DEFINITION[1:]:
        with contextlib.suppress(libvirt.libvirtError):
            register(event, changed)
    with contextlib.suppress(libvirt.libvirtError):
        register("VIR_DOMAIN_EVENT_ID_MIGRATION_ITERATION", passes)
        register("VIR_DOMAIN_EVENT_ID_JOB_COMPLETED", done)
    with contextlib.suppress(libvirt.libvirtError):
        network = connection.networkEventRegisterAny(
            None, libvirt.VIR_NETWORK_EVENT_ID_LIFECYCLE, lambda *_: listener.networks_changed(), None
        )
        undos.append(lambda: connection.networkEventDeregisterAny(network))
    with contextlib.suppress(libvirt.libvirtError):
        for event in (
            libvirt.VIR_STORAGE_POOL_EVENT_ID_LIFECYCLE,
            libvirt.VIR_STORAGE_POOL_EVENT_ID_REFRESH,
        ):
            pool = connection.storagePoolEventRegisterAny(
                None, event, lambda *_: listener.pools_changed(), None
            )
            undos.append(partial(connection.storagePoolEventDeregisterAny, pool))
    return undos
