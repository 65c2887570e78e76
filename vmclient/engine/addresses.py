"""From the fields of a form to the address of a connection, and a trial of one before it is kept."""

import importlib.util
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from vmclient.core.problem import Problem
from vmclient.drivers import registry
from vmclient.drivers.base import Access
from vmclient.drivers.libvirt.connection import ConnectionSpec, Reach, parse


class Kind(StrEnum):
    """The hypervisors that a person can connect to by the form."""

    KVM = "qemu"
    XEN = "xen"


class Way(StrEnum):
    """How the host is reached."""

    LOCAL = "local"
    SOCKET = "socket"
    SSH = "ssh"
    TLS = "tls"
    TCP = "tcp"


_REACH: Mapping[Way, Reach] = {
    Way.LOCAL: Reach.LOCAL,
    Way.SOCKET: Reach.SOCKET,
    Way.SSH: Reach.SSH,
    Way.TLS: Reach.TLS,
    Way.TCP: Reach.TCP,
}
_LIBRARY = ("libvirt", "libvirt-python")  # the module and the package that brings it


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What a person filled in; fields that a way does not use are left out of the address."""

    kind: Kind = Kind.KVM
    way: Way = Way.SSH
    host: str = ""
    port: int | None = None
    user: str = ""
    socket: str = ""
    keyfile: str = ""
    unencrypted: bool = False


@dataclass(frozen=True, slots=True)
class Trial:
    """What a connection would bring: the names of its hosts, and how many VMs."""

    hosts: tuple[str, ...]
    vms: int


def address(form: Form) -> str:
    """Make the address of a form.

    Raises `ConnectionFailed` whose problem's fact `field` names what is not acceptable.
    """
    way = form.way
    remote = way in (Way.SSH, Way.TLS, Way.TCP)
    spec = ConnectionSpec(
        driver=form.kind.value,
        reach=_REACH[way],
        host=form.host.strip() if remote else "",
        port=form.port if remote else None,
        user=form.user.strip() if way is Way.SSH else "",
        keyfile=form.keyfile.strip() if way is Way.SSH else "",
        socket=form.socket.strip() if way is Way.SOCKET else "",
        unencrypted=form.unencrypted,
    )
    return spec.uri


def checked(text: str, *, unencrypted: bool = False) -> str:
    """Hold a URI from a person against the allow-list; it is checked again by whoever opens it.

    Raises `ConnectionFailed` for one that is not acceptable, whose fact `field` says where.
    """
    text = text.strip()
    parse(text, unencrypted=unencrypted)
    return text


def is_unencrypted(text: str) -> bool:
    """Tell whether an address asks for plain TCP, so that a person has to agree to it."""
    return text.strip().lower().partition(":")[0].endswith("+tcp")


def missing() -> Problem | None:
    """Tell what has to be installed before libvirt connections can be made; None when nothing has."""
    module, package = _LIBRARY
    if importlib.util.find_spec(module) is not None:
        return None
    return Problem("driver.missing", {"library": module, "package": package})


def trial(text: str, *, unencrypted: bool = False) -> Trial:
    """Open a connection, look what is there, and close it again.

    Blocks as long as the driver's own deadlines allow: call it on a thread of its own. Raises `DriverError`.
    """
    driver = registry.build(text, access=Access(unencrypted=unencrypted))
    try:
        driver.open()
        inventory = driver.inventory()
    finally:
        driver.close()
    return Trial(tuple(inventory.hosts), len(inventory.vms))
