"""Which driver takes an address: named by its scheme, imported when the first such address is opened."""

import importlib
import os
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast

from vmclient.core.inventory import VM
from vmclient.core.problem import Problem
from vmclient.core.redaction import redacted
from vmclient.drivers.base import Access, ConnectionFailed, Driver, DriverError, NotSupported

if TYPE_CHECKING:
    from vmclient.drivers.libvirt.connection import ConnectionSpec

# scheme -> module with `connect`, the library it needs, the package that brings it
_DRIVERS: dict[str, tuple[str, str, str]] = {
    "embedded": ("vmclient.drivers.embedded", "", ""),
    "qemu": ("vmclient.drivers.libvirt.driver", "libvirt", "libvirt-python"),
    "xen": ("vmclient.drivers.libvirt.driver", "libvirt", "libvirt-python"),
    "vsphere": ("vmclient.drivers.vsphere.driver", "pyVmomi", "pyvmomi"),
    "test": ("vmclient.drivers.libvirt.driver", "libvirt", "libvirt-python"),  # for developers alone
}


_EARLY = "vmclient.drivers.libvirt.early"
NO_ACCESS = Access()


class _Module(Protocol):
    def connect(self, address: str, *, access: Access, developer: bool = False) -> Driver: ...


class _Early(Protocol):
    def begin(self, spec: "ConnectionSpec") -> Future[tuple[VM, ...]]: ...


def developer() -> bool:
    """Tell whether a developer works here, by VMCLIENT_DEVELOPER=1: libvirt's simulated host may be opened.

    Its address names a file, which nobody else should be led to read.
    """
    return os.environ.get("VMCLIENT_DEVELOPER") == "1"


@dataclass(frozen=True, slots=True)
class Begun:
    """A connection that is being opened, by its name; `listing` gives its VMs by a first list.

    That tells their names and states; the rest of each value is not known yet. It fails where the host does
    not tell that much.
    """

    connection: str
    listing: Future[tuple[VM, ...]]


def begin(address: str, *, unencrypted: bool = False) -> Begun | None:
    """Begin to connect, where the driver can, while it and all else is still being loaded; `open` goes on.

    None for other drivers, and for an address or a library that is not as it should be: `build` says how.
    """
    known = _DRIVERS.get(_scheme(address))
    if known is None or known[1] != "libvirt":
        return None
    try:
        from vmclient.drivers.libvirt.connection import parse

        early = cast(_Early, importlib.import_module(_EARLY))  # as all that imports a hypervisor's library
        spec = parse(address, developer=developer(), unencrypted=unencrypted)
        return Begun(spec.name, early.begin(spec))
    except (ModuleNotFoundError, DriverError):
        return None


def build(address: str, *, access: Access = NO_ACCESS) -> Driver:
    """Build the driver of an address; it is not opened yet.

    Raises `NotSupported` for a scheme nobody knows and for a library that is not installed,
    `ConnectionFailed` for an address that the driver does not accept.
    """
    scheme = _scheme(address)
    known = _DRIVERS.get(scheme)
    if known is None:
        raise NotSupported(
            Problem("connection.scheme_unknown", {"address": redacted(address), "scheme": scheme})
        )
    name, library, package = known
    try:
        module = cast(_Module, importlib.import_module(name))
    except ModuleNotFoundError as error:
        lacking = error.name or ""
        if not library or lacking.partition(".")[0] in ("", "vmclient"):
            raise
        facts = {"library": lacking, "package": package if lacking == library else lacking}
        raise NotSupported(Problem("driver.missing", facts)) from error
    try:
        return module.connect(address, access=access, developer=developer())
    except OSError as error:
        raise ConnectionFailed(Problem("connection.failed", {"address": address}, str(error))) from error


def _scheme(address: str) -> str:
    return address.partition(":")[0].partition("+")[0].lower()
