"""Which driver takes an address: named by its scheme, imported when the first such address is opened."""

import importlib
import os
from typing import Protocol, cast, runtime_checkable

from vmclient.core.problem import Problem
from vmclient.drivers.base import Access, ConnectionFailed, Driver, NotSupported

# scheme -> module with `connect`, the library it needs, the package that brings it
_DRIVERS: dict[str, tuple[str, str, str]] = {
    "embedded": ("vmclient.drivers.embedded", "", ""),
    "qemu": ("vmclient.drivers.libvirt.driver", "libvirt", "libvirt-python"),
    "xen": ("vmclient.drivers.libvirt.driver", "libvirt", "libvirt-python"),
    "vsphere": ("vmclient.drivers.vsphere.driver", "pyVmomi", "pyvmomi"),
    "test": ("vmclient.drivers.libvirt.driver", "libvirt", "libvirt-python"),  # for developers alone
}


NO_ACCESS = Access()


class _Module(Protocol):
    def connect(self, address: str, *, access: Access, developer: bool = False) -> Driver: ...


def developer() -> bool:
    """Tell whether a developer works here, by VMCLIENT_DEVELOPER=1: libvirt's simulated host may be opened.

    Its address names a file, which nobody else should be led to read.
    """
    return os.environ.get("VMCLIENT_DEVELOPER") == "1"


@runtime_checkable
class _Early(Protocol):
    def prepare(self) -> None: ...


def prepare(driver: Driver) -> None:
    """Have a driver begin to connect, where it can, while those who will open it are still being made."""
    if isinstance(driver, _Early):
        driver.prepare()


def build(address: str, *, access: Access = NO_ACCESS) -> Driver:
    """Build the driver of an address; it is not opened yet.

    Raises `NotSupported` for a scheme nobody knows and for a library that is not installed,
    `ConnectionFailed` for an address that the driver does not accept.
    """
    scheme = address.partition(":")[0].partition("+")[0].lower()
    known = _DRIVERS.get(scheme)
    if known is None:
        raise NotSupported(Problem("connection.scheme_unknown", {"address": address, "scheme": scheme}))
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
