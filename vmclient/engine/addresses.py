"""From the fields of a form to the address of a connection."""

import importlib.util
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from vmclient.core.problem import Problem
from vmclient.drivers import registry
from vmclient.drivers.base import ConnectionFailed
from vmclient.drivers.libvirt.connection import ConnectionSpec, Reach, parse
from vmclient.drivers.vsphere import address as vsphere
from vmclient.engine.trial import Kept


class Kind(StrEnum):
    """The hypervisors that a person can connect to by the form."""

    KVM = "qemu"
    XEN = "xen"
    VSPHERE = "vsphere"


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
# what each kind needs: the module, and the package that brings it
_LIBVIRT = (("libvirt", "libvirt-python"),)
_LIBRARIES: Mapping[Kind, tuple[tuple[str, str], ...]] = {
    Kind.KVM: _LIBVIRT,
    Kind.XEN: _LIBVIRT,
    Kind.VSPHERE: (("pyVmomi", "pyvmomi"), ("cryptography", "cryptography")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What a person filled in; fields that a kind or a way does not use are left out of the address."""

    kind: Kind = Kind.KVM
    way: Way = Way.SSH
    host: str = ""
    port: int | None = None
    user: str = ""
    socket: str = ""
    keyfile: str = ""
    unencrypted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A connection that a person asks for, with what they agreed to and what they typed.

    `certificate` is the PEM text that they accepted, or the key of a host by SSH. The password is kept in the
    keyring if `keep_password`, the address is opened at the next start too if `remember`. `kept` is what a
    trial of the same has opened: it is gone on with.
    """

    address: str
    unencrypted: bool = False
    password: str | None = field(default=None, repr=False)
    keep_password: bool = False
    certificate: str | None = field(default=None, repr=False)
    remember: bool = False
    kept: Kept | None = field(default=None, compare=False, repr=False)


def address(form: Form) -> str:
    """Make the address of a form; a password is never part of it.

    Raises `ConnectionFailed` whose problem's fact `field` names what is not acceptable.
    """
    if form.kind is Kind.VSPHERE:
        host = form.host.strip().removeprefix("[").removesuffix("]")
        return vsphere.Server(host=host, user=form.user.strip(), port=form.port or vsphere.PORT).uri
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
    if kind(text) is Kind.VSPHERE:
        return vsphere.parse(text).uri
    parse(text, unencrypted=unencrypted, developer=registry.developer())
    return text


def kind(text: str) -> Kind | None:
    """Tell what an address leads to by its scheme; None where no form makes such addresses."""
    scheme = text.strip().partition(":")[0].partition("+")[0].lower()
    return Kind(scheme) if scheme in set(Kind) else None


def canonical(text: str) -> str:
    """Write an address in the one form under which passwords are kept; raises `ConnectionFailed`."""
    return vsphere.parse(text).uri if kind(text) is Kind.VSPHERE else text


def form(text: str) -> Form | None:
    """Give the form that makes an address, for the addresses whose fields a person can go on with."""
    if kind(text) is not Kind.VSPHERE:
        return None
    try:
        found = vsphere.parse(text)
    except ConnectionFailed:
        return None
    port = None if found.port == vsphere.PORT else found.port
    return Form(kind=Kind.VSPHERE, host=found.host, port=port, user=found.user)


def server(text: str) -> str | None:
    """Name the server whose certificate a person can accept, `host:port`; None where there is none."""
    if kind(text) is not Kind.VSPHERE:
        return None
    try:
        found = vsphere.parse(text)
    except ConnectionFailed:
        return None
    return f"{found.host}:{found.port}"


def vouched(text: str) -> str | None:
    """Name what a person can accept the certificate or the key of; None where there is nothing.

    It is the `server`, and `ssh host:port` for one that is reached by SSH.
    """
    spec = by_ssh(text)
    return server(text) if spec is None else f"ssh {spec.host}:{spec.port or ''}"


def by_ssh(text: str) -> ConnectionSpec | None:
    """Give the fields of an address that is reached by SSH; None for another."""
    if kind(text) not in (Kind.KVM, Kind.XEN):
        return None
    try:
        spec = parse(text.strip(), unencrypted=True)
    except ConnectionFailed:
        return None
    return spec if spec.reach is Reach.SSH else None


def is_unencrypted(text: str) -> bool:
    """Tell whether an address asks for plain TCP, so that a person has to agree to it."""
    return text.strip().lower().partition(":")[0].endswith("+tcp")


def missing(kind: Kind) -> Problem | None:
    """Tell what has to be installed before such connections can be made; None when nothing has."""
    for module, package in _LIBRARIES[kind]:
        if importlib.util.find_spec(module) is None:
            return Problem("driver.missing", {"library": module, "package": package})
    return None
