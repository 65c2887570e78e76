"""Makes the inventory of one connection from the mirrored facts: only what changed is made anew."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from vmclient.core.inventory import (
    VM,
    Disk,
    Drive,
    Host,
    Hypervisor,
    Inventory,
    Repository,
    Transport,
    VMState,
)
from vmclient.drivers.vsphere.mirror import Changed, Mirror
from vmclient.drivers.vsphere.properties import Devices, Facts, Hardware, RawDisk, RawDrive
from vmclient.drivers.vsphere.repository import Stores, kept, plain_name
from vmclient.drivers.vsphere.storage import Share

_MIB = 2**20
_STATES = {"poweredOn": VMState.RUNNING, "suspended": VMState.SUSPENDED, "poweredOff": VMState.SHUT_OFF}
_ARCHITECTURES = {"vmnix-arm64": "aarch64", "vmnix-arm64EL": "aarch64"}  # config.product.osType
_WORKS = frozenset({"connected"})


@dataclass(frozen=True, slots=True)
class Names:
    """How the inventory calls what a fault names: repositories by datastore, networks by id, drives."""

    repositories: Mapping[str, str]
    networks: Mapping[str, str]
    drives: frozenset[str]


class Composer:
    """Holds the values made so far; `manager` is the vCenter's name, None for an ESX host by itself.

    `busy` tells what a VM, by its id at the server, is in the middle of. Not safe for use by two threads.
    """

    def __init__(
        self,
        mirror: Mirror,
        connection: str,
        storage: Share,
        busy: Callable[[str], str | None],
    ) -> None:
        self.manager: str | None = None
        self._mirror = mirror
        self._connection = connection
        self._stores = Stores(mirror, storage)
        self._busy = busy
        self._hosts: dict[str, Host] = {}
        self._vms: dict[str, VM] = {}
        self._repositories: dict[str, Repository] = {}
        self._inventory = Inventory(name=connection)
        self._ids: dict[str, str] = {}  # the server's ids by ours

    def look(self) -> Inventory:
        """Give the inventory; the same object while nothing changed."""
        with self._mirror.lock:
            changed = {kind: ids for kind, ids in self._mirror.news().items() if ids}
            if changed or self._stores.stale:
                self._renew(changed)
            return self._inventory

    def reference(self, vm_id: str) -> str | None:
        """Give the server's id of a VM, as far as it was seen."""
        return self._ids.get(vm_id)

    def host_reference(self, name: str) -> str | None:
        """Give the server's id of a host."""
        return next((thing for thing, host in self._hosts.items() if host.name == name), None)

    def vm(self, reference: str) -> VM | None:
        """Give a VM by the server's id of it."""
        return self._vms.get(reference)

    def pool(self, host: str | None) -> str | None:
        """Give the id of the root resource pool of a host, or of its cluster."""
        with self._mirror.lock:
            parent = self._facts("HostSystem").get(host or "", {}).get("parent", "")
            facts = self._facts("ClusterComputeResource").get(parent) or self._facts("ComputeResource").get(
                parent
            )
            return (facts or {}).get("resourcePool")

    def question(self, vm_id: str) -> str | None:
        """Give what a VM asks at the moment and waits to be answered."""
        with self._mirror.lock:
            facts = self._facts("VirtualMachine").get(self._ids.get(vm_id, ""), {})
            return facts.get("runtime.question")

    def recommendations(self, vm_id: str, host: str) -> tuple[str, ...]:
        """Give the reasons for which DRS recommends this VM to go to this host."""
        vm, target = self._ids.get(vm_id), self.host_reference(host)
        with self._mirror.lock:
            return tuple(
                one.reason
                for cluster in self._facts("ClusterComputeResource").values()
                for one in cluster.get("recommendation", ())
                if (one.vm, one.target) == (vm, target)
            )

    def stores(self) -> dict[str, str]:
        """Map the identity of each datastore that can be reached to its name at the server."""
        with self._mirror.lock:
            return self._stores.usable()

    def names(self, vm: VM) -> Names:
        """Give what the words need for what a checker's faults name."""
        with self._mirror.lock:
            networks = {
                thing: facts["name"] for thing, facts in self._facts("Network").items() if "name" in facts
            }
        return Names(self._stores.by_name(), networks, frozenset(drive.name for drive in vm.cdroms))

    def _facts(self, kind: str) -> dict[str, Facts]:
        return self._mirror.facts[kind]

    def _renew(self, changed: Changed) -> None:
        stores, hosts, vms = (
            changed.get(kind, frozenset()) for kind in ("Datastore", "HostSystem", "VirtualMachine")
        )
        called, places = self._stores.names, self._places()
        if (
            stores
            or hosts
            or self._stores.stale
            or not {"Network", "ClusterComputeResource"}.isdisjoint(changed)
        ):  # some hundreds of each at the most: all are made anew
            self._stores.renew()
            self._repositories = kept(self._repositories, self._stores.repositories())
            self._hosts = kept(self._hosts, self._all_hosts())
        known = self._facts("VirtualMachine")
        if self._stores.names != called or self._places() != places or "Network" in changed:
            vms = frozenset(known) | frozenset(self._vms)
        for thing in vms:
            self._renew_vm(thing, known.get(thing))
        self._ids = {vm.id: thing for thing, vm in self._vms.items()}
        self._inventory = Inventory(
            name=self._connection,
            hosts=MappingProxyType({host.name: host for host in self._hosts.values()}),
            vms=MappingProxyType({vm.id: vm for vm in self._vms.values()}),
            repositories=MappingProxyType(self._repositories),
        )

    def _places(self) -> dict[str, tuple[str, str]]:
        """Give of each host what the values of its VMs repeat."""
        return {thing: (host.name, host.arch) for thing, host in self._hosts.items()}

    # Hosts

    def _all_hosts(self) -> dict[str, Host]:
        found: dict[str, Host] = {}
        names: set[str] = set()
        for thing, facts in self._facts("HostSystem").items():
            hardware = facts.get("summary.hardware")
            if "name" in facts and isinstance(hardware, Hardware):
                host = self._host(thing, facts, hardware)
                if host.name in names:  # two data centres of one vCenter may have a host of one name each
                    host = replace(host, name=f"{host.name} ({thing})")
                names.add(host.name)
                found[thing] = host
        return found

    def _host(self, thing: str, facts: Facts, hardware: Hardware) -> Host:
        used = facts.get("summary.quickStats.overallMemoryUsage", 0) * _MIB
        capacity = hardware.cores * hardware.mhz
        load = facts.get("summary.quickStats.overallCpuUsage", 0) / capacity if capacity else 0.0
        evc = facts.get("summary.currentEVCModeKey")
        return Host(
            name=plain_name(facts),
            hypervisor=Hypervisor.ESX,
            arch=_ARCHITECTURES.get(facts.get("config.product.osType", ""), "x86_64"),
            memory=hardware.memory,
            memory_free=max(0, hardware.memory - used),
            # Where EVC is on, guests see its baseline, not the processor: two such hosts are alike.
            cpu_model=f"{evc} (EVC)" if evc else hardware.cpu_model,
            cpu_features=facts.get("config.featureCapability", frozenset()),
            cpu_cores=max(1, hardware.cores),
            cpu_load=_share(load),
            online=facts.get("runtime.connectionState") in _WORKS,
            maintenance=facts.get("runtime.inMaintenanceMode", False),
            migration_enabled=facts.get("summary.config.vmotionEnabled") if self.manager else True,
            manager=self.manager,
            repositories=self._stores.mounts(thing),
            networks=frozenset(self._networks(facts)),
            iscsi_targets=facts.get("config.storageDevice.hostBusAdapter", frozenset()),
            connection=self._connection,
            location=self._cluster(facts),
        )

    def _cluster(self, facts: Facts) -> str | None:
        """Give the name of the host's cluster: where it stands, for people and for policies."""
        return plain_name(self._facts("ClusterComputeResource").get(facts.get("parent", ""), {})) or None

    def _networks(self, facts: Facts) -> Iterable[str]:
        networks = self._facts("Network")
        return (networks[one]["name"] for one in facts.get("network", ()) if "name" in networks.get(one, {}))

    # VMs

    def _renew_vm(self, thing: str, facts: Facts | None) -> None:
        fresh = self._vm(thing, facts) if facts is not None else None
        if fresh is None:
            self._vms.pop(thing, None)
        elif self._vms.get(thing) != fresh:
            self._vms[thing] = fresh

    def _vm(self, thing: str, facts: Facts) -> VM | None:
        """Make a VM; None for a template, and for one whose host is not known (yet)."""
        host = self._hosts.get(facts.get("runtime.host") or "")
        if host is None or facts.get("config.template"):
            return None
        hardware = self._facts("HostSystem")[facts["runtime.host"]]["summary.hardware"]
        devices = facts.get("config.hardware.device", Devices())
        arch = _guest_arch(facts.get("config.guestId", ""), host.arch)
        return VM(
            id=facts.get("config.instanceUuid") or f"{self._connection}/{thing}",
            name=plain_name(facts),
            host=host.name,
            state=_state(facts),
            memory=facts.get("config.hardware.memoryMB", 0) * _MIB,
            arch=arch,
            created_on_arch=host.arch,
            guest_os=facts.get("config.guestFullName"),
            snapshots=facts.get("snapshot", 0),
            vcpus=facts.get("config.hardware.numCPU", 1),
            cpu_load=_vm_load(facts, hardware),
            dirty_rate=None,
            disks=tuple(self._disk(disk) for disk in devices.disks),
            cdroms=tuple(self._drive(drive) for drive in devices.drives),
            networks=tuple(self._networks(facts)),
            busy=self._busy(thing),
            home=self._stores.home(facts.get("config.files.vmPathName")),
        )

    def _disk(self, disk: RawDisk) -> Disk:
        if not disk.raw:
            return Disk(
                name=disk.name,
                transport=Transport.FILE,
                repository=self._stores.repository(disk.store),
                size=disk.size,
            )
        # A vCenter's checker tells whether the target reaches the unit itself; nobody does for an ESX host.
        if self.manager is not None:
            repository = self._stores.repository(disk.store)
            return Disk(name=disk.name, transport=Transport.BLOCK, repository=repository, size=disk.size)
        return Disk(name=disk.name, transport=Transport.FC, size=disk.size)

    def _drive(self, drive: RawDrive) -> Drive:
        return Drive(name=drive.name, media=drive.file, repository=self._stores.repository(drive.store))


def _share(load: float) -> float:
    """Round a load to a percent: what changes less is no news to anybody."""
    return round(min(1.0, max(0.0, load)), 2)


def _vm_load(facts: Facts, hardware: Hardware) -> float | None:
    used = facts.get("summary.quickStats.overallCpuUsage")
    capacity = facts.get("config.hardware.numCPU", 1) * hardware.mhz
    return _share(used / capacity) if used is not None and capacity else None


def _state(facts: Facts) -> VMState:
    if facts.get("runtime.connectionState", "connected") not in _WORKS:
        return VMState.UNKNOWN
    return _STATES.get(facts.get("runtime.powerState", ""), VMState.UNKNOWN)


def _guest_arch(guest: str, host: str) -> str:
    """Tell the guest's width by vSphere's name of its system, such as `debian11_64Guest`."""
    if host != "x86_64":
        return host
    return "x86_64" if "64" in guest or not guest else "i686"
