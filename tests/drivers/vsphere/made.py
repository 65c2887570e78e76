"""Objects of the API made by hand, and a composer fed with them as if a server had told."""

from typing import Any

from pyVmomi import vim

from vmclient.core.inventory import Inventory
from vmclient.drivers.base import Access
from vmclient.drivers.vsphere.address import Server
from vmclient.drivers.vsphere.collector import Update
from vmclient.drivers.vsphere.compose import Composer
from vmclient.drivers.vsphere.link import Link
from vmclient.drivers.vsphere.mirror import Mirror
from vmclient.drivers.vsphere.storage import DatastoreMap, Share

GIB = 2**30


def thing(kind: Any, key: str) -> Any:
    """A reference to an object of a server that is not there."""
    return kind(key, None)


def mounted(host: str, path: str | None = None, **info: bool) -> Any:
    """A host's mount of a datastore."""
    told = vim.host.MountInfo(path=path, accessMode="readWrite", **info)
    return vim.Datastore.HostMount(key=thing(vim.HostSystem, host), mountInfo=told)


def host(name: str, **more: Any) -> dict[str, Any]:
    """What a server tells of a host; words of `more` with `__` for the stops in a property's name."""
    hardware = vim.host.Summary.HardwareSummary(
        vendor="v", model="m", uuid="u", cpuModel="Xeon", cpuMhz=2000, memorySize=64 * GIB,
        numCpuPkgs=1, numCpuCores=10, numCpuThreads=20, numNics=1, numHBAs=1,
    )  # fmt: skip
    facts = {
        "name": name,
        "summary.hardware": hardware,
        "runtime.connectionState": "connected",
        "runtime.inMaintenanceMode": False,
        "summary.config.vmotionEnabled": True,
    }
    return facts | {key.replace("__", "."): value for key, value in more.items()}


def vm(name: str, on: str, **more: Any) -> dict[str, Any]:
    """What a server tells of a VM on the host with that id."""
    facts = {
        "name": name,
        "config.template": False,
        "config.instanceUuid": f"uuid-{name}",
        "config.guestId": "debian12_64Guest",
        "config.hardware.numCPU": 2,
        "config.hardware.memoryMB": 4096,
        "runtime.host": thing(vim.HostSystem, on),
        "runtime.powerState": "poweredOn",
        "runtime.connectionState": "connected",
    }
    return facts | {key.replace("__", "."): value for key, value in more.items()}


def store(name: str, url: str, *mounts: Any, **more: Any) -> dict[str, Any]:
    """What a server tells of a datastore."""
    facts = {"name": name, "summary.url": url, "summary.type": "VMFS", "host": list(mounts)}
    return facts | {key.replace("__", "."): value for key, value in more.items()}


class Told:
    """A composer, and the mirror behind it, to which a test tells what it likes."""

    def __init__(
        self, name: str = "vc", manager: str | None = "vc", storage: DatastoreMap | None = None
    ) -> None:
        self.heard = 0
        self.busy: dict[str, str] = {}
        link = Link(Server(host=name, user="u"), Access())
        self.mirror = Mirror(link, self._hear, lambda _: None)
        self.composer = Composer(self.mirror, name, Share(storage or DatastoreMap(), name), self.busy.get)
        self.composer.manager = manager

    def _hear(self) -> None:
        self.heard += 1

    def tell(self, kind: Any, key: str, facts: dict[str, Any] | None, *, anew: bool = False) -> None:
        """Tell an object's properties; None when it has gone."""
        self.mirror._take([Update(thing(kind, key), facts or {}, gone=facts is None)], anew)

    def look(self) -> Inventory:
        """What the inventory is now."""
        return self.composer.look()
