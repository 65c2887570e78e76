"""Which properties of which objects are read, and each one as plain values: every vSphere word in one place.

The names are those of the vSphere Web Services API. A property that the server does not give is not in the
facts: unknown stays unknown.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pyVmomi import vim, vmodl

from vmclient.drivers.vsphere.errors import feature

Facts = dict[str, Any]
Convert = Callable[[Any], Any]

_VMFS = "/vmfs/volumes/"


@dataclass(frozen=True, slots=True)
class RawDisk:
    """A virtual disk; `store` is the datastore's id, `raw` a mapped unit of a SAN."""

    name: str
    store: str | None
    size: int | None
    raw: bool = False


@dataclass(frozen=True, slots=True)
class RawDrive:
    """A CD/DVD drive; `key` is how a change names it, `file` the medium of one that is connected."""

    name: str
    key: int
    file: str | None = None
    store: str | None = None


@dataclass(frozen=True, slots=True)
class Devices:
    """What of a VM's hardware decides where it can go."""

    disks: tuple[RawDisk, ...] = ()
    drives: tuple[RawDrive, ...] = ()


@dataclass(frozen=True, slots=True)
class Hardware:
    """A host's processors and memory; `mhz` is that of one core, `memory` bytes."""

    cpu_model: str
    cores: int
    mhz: int
    memory: int


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A move that DRS recommends: ids of VM and target, and its reason in the server's words."""

    vm: str
    target: str
    reason: str


def same(value: Any) -> Any:
    """Keep a string, number or boolean as it is."""
    return value


def reference(value: Any) -> str | None:
    """Give the id of an object."""
    return None if value is None else str(value._moId)


def references(values: Iterable[Any] | None) -> tuple[str, ...]:
    """Give the ids of objects."""
    return tuple(str(value._moId) for value in values or ())


def url(value: str) -> str:
    """Give what tells one datastore from all others: the identity in its URL, however a server spells it.

    A vCenter says `ds:///vmfs/volumes/UUID/`, an ESX host `/vmfs/volumes/UUID`.
    """
    return (value.partition(_VMFS)[2] if _VMFS in value else value).rstrip("/")


def _devices(values: Iterable[Any] | None) -> Devices:
    disks, drives = [], []
    for device in values or ():
        if isinstance(device, vim.vm.device.VirtualDisk):
            disks.append(_disk(device))
        elif isinstance(device, vim.vm.device.VirtualCdrom):
            drives.append(_drive(device))
    return Devices(tuple(disks), tuple(drives))


def _label(device: Any, otherwise: str) -> str:
    info = device.deviceInfo
    return str(info.label) if info is not None and info.label else f"{otherwise} {device.key}"


def _disk(device: Any) -> RawDisk:
    backing = device.backing
    size = device.capacityInBytes or (device.capacityInKB * 1024 if device.capacityInKB else None)
    raw = isinstance(backing, vim.vm.device.VirtualDisk.RawDiskMappingVer1BackingInfo)
    return RawDisk(_label(device, "disk"), reference(getattr(backing, "datastore", None)), size, raw)


def _drive(device: Any) -> RawDrive:
    plugged = device.connectable
    name = _label(device, "drive")
    if plugged is not None and not plugged.connected and not plugged.startConnected:
        return RawDrive(name, device.key)
    backing = device.backing
    if isinstance(backing, vim.vm.device.VirtualCdrom.IsoBackingInfo):
        return RawDrive(name, device.key, str(backing.fileName), reference(backing.datastore))
    if plugged is None or not plugged.connected:  # a host's drive with nothing in it stops nobody
        return RawDrive(name, device.key)
    return RawDrive(name, device.key, str(getattr(backing, "deviceName", "") or name))


def _hardware(value: Any) -> Hardware:
    return Hardware(str(value.cpuModel), int(value.numCpuCores), int(value.cpuMhz), int(value.memorySize))


def _features(values: Iterable[Any] | None) -> frozenset[str]:
    """Keep the CPU features that are on; numbers such as a stepping are no features of their own."""
    return frozenset(
        feature(one.key) for one in values or () if one.key.startswith("cpuid.") and one.value == "1"
    )


def _targets(values: Iterable[Any] | None) -> frozenset[str]:
    """Name the iSCSI targets that a host's adapters are set up for."""
    adapters = [one for one in values or () if isinstance(one, vim.host.InternetScsiHba)]
    return frozenset(str(to.iScsiName) for adapter in adapters for to in adapter.configuredStaticTarget or ())


def _mounts(values: Iterable[Any] | None) -> dict[str, str | None]:
    """Map the hosts that can use a datastore now to the path where each has it."""
    found = {}
    for mount in values or ():
        info = mount.mountInfo
        if info.mounted is not False and info.accessible is not False:
            found[str(mount.key._moId)] = info.path or None
    return found


def _snapshots(value: Any) -> int:
    """Count all snapshots of the trees; `rootSnapshot` would give the trees alone."""
    trees, count = list(value.rootSnapshotList), 0
    while trees:
        count += 1
        trees += trees.pop().childSnapshotList or ()
    return count


def _question(value: Any) -> str | None:
    return None if value is None else str(value.text)


def _recommendations(values: Iterable[Any] | None) -> tuple[Recommendation, ...]:
    found = []
    for one in values or ():
        for action in one.action or ():
            move = getattr(action, "drsMigration", None)
            if move is not None:
                reason = str(one.reasonText or one.reason or "")
                found.append(Recommendation(str(move.vm._moId), str(move.destination._moId), reason))
    return tuple(found)


VM: Mapping[str, Convert] = {
    "name": same,
    "config.template": bool,
    "config.instanceUuid": same,
    "config.guestFullName": same,
    "config.guestId": same,
    "config.files.vmPathName": same,
    "config.hardware.numCPU": int,
    "config.hardware.memoryMB": int,
    "config.hardware.device": _devices,
    "runtime.host": reference,
    "runtime.powerState": str,
    "runtime.connectionState": str,
    "runtime.question": _question,
    "summary.quickStats.overallCpuUsage": int,
    "network": references,
    "snapshot": _snapshots,
}
HOST: Mapping[str, Convert] = {
    "name": same,
    "parent": reference,
    "runtime.connectionState": str,
    "runtime.inMaintenanceMode": bool,
    "summary.hardware": _hardware,
    "summary.config.vmotionEnabled": bool,
    "summary.currentEVCModeKey": same,
    "summary.managementServerIp": same,
    "summary.quickStats.overallCpuUsage": int,
    "summary.quickStats.overallMemoryUsage": int,
    "config.product.osType": same,
    "config.featureCapability": _features,
    "config.storageDevice.hostBusAdapter": _targets,
    "network": references,
}
STORE: Mapping[str, Convert] = {
    "name": same,
    "summary.url": url,
    "summary.type": same,
    "summary.capacity": int,
    "summary.freeSpace": int,
    "summary.maintenanceMode": same,
    "summary.accessible": bool,
    "host": _mounts,
}
NETWORK: Mapping[str, Convert] = {"name": same}
COMPUTE: Mapping[str, Convert] = {"name": same, "resourcePool": reference}
CLUSTER: Mapping[str, Convert] = {**COMPUTE, "recommendation": _recommendations}

# A kind's name is also that of its class in pyvmomi. Subclasses (a distributed port group, a pod) are read by
# their base's properties.
KINDS: Mapping[str, Mapping[str, Convert]] = {
    "VirtualMachine": VM,
    "HostSystem": HOST,
    "Datastore": STORE,
    "Network": NETWORK,
    "ComputeResource": COMPUTE,
    "ClusterComputeResource": CLUSTER,
}


def kind(thing: Any) -> str | None:
    """Tell which kind an object is; None for one that nobody asked for."""
    for ancestor in type(thing).__mro__:
        name = ancestor.__name__.rpartition(".")[2]
        if name in KINDS:
            return name
    return None


def specs() -> list[Any]:
    """Give the property specifications of everything that is read."""
    return [
        vmodl.query.PropertyCollector.PropertySpec(type=getattr(vim, name), all=False, pathSet=list(paths))
        for name, paths in KINDS.items()
    ]
