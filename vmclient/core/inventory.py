"""The estate at one moment: hosts, virtual machines, repositories, as frozen values.

Sizes are bytes, rates bytes a second, loads 0.0 to 1.0. ``None`` in a fact means that nobody could tell,
never that it is nought.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from vmclient.core.policy.model import Policy, Value

DEFAULT_MAX_HOSTED_VMS = 8  # the guide, 5.10.1
DEFAULT_BANDWIDTH = 125_000_000  # 1 Gbit/s in bytes a second, datacenter-format.md section 1

UserFacts = tuple[tuple[str, Value], ...]  # by name; a tuple, so that hosts and VMs stay cheap to compare


class Hypervisor(StrEnum):
    """The kinds of hypervisor that the client knows."""

    KVM = "kvm"
    XEN = "xen"
    ESX = "esx"
    HYPERV = "hyperv"


class VMState(StrEnum):
    """The states of a virtual machine; `UNKNOWN` while its host does not answer."""

    RUNNING = "running"
    PAUSED = "paused"
    SUSPENDED = "suspended"
    SHUT_OFF = "shut_off"
    CRASHED = "crashed"
    UNKNOWN = "unknown"


HOLDING_SLOT = frozenset({VMState.RUNNING, VMState.PAUSED, VMState.SUSPENDED})
HOLDING_MEMORY = frozenset({VMState.RUNNING, VMState.PAUSED})


class RepositoryType(StrEnum):
    """Where virtual disks can lie; `LOCAL` belongs to one host."""

    LOCAL = "local"
    NAS = "nas"
    FC_SAN = "fc_san"
    ISCSI_SAN = "iscsi_san"
    DATASTORE = "datastore"


class Transport(StrEnum):
    """How a host reaches a virtual disk."""

    FILE = "file"
    BLOCK = "block"
    FC = "fc"
    ISCSI = "iscsi"
    RBD = "rbd"
    NFS = "nfs"


class GuestType(StrEnum):
    """Paravirtualized, paravirtualized in a hardware container, or fully virtualized."""

    PV = "pv"
    PVH = "pvh"
    HVM = "hvm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """A place where disks and media lie; `capacity` and `free` are None where unknown or unlimited."""

    name: str
    type: RepositoryType
    capacity: int | None = None
    free: int | None = None
    enabled: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Mount:
    """A repository as one host sees it, at `mount` where it has a path."""

    repository: str
    mount: str | None = None


class Cause(StrEnum):
    """What happened at a host that this client did not do, or could not see the end of."""

    OUTCOME = "outcome"  # a migration ended and nobody could say where its VM is
    APPEARED = "appeared"  # a VM is there that was not, and no migration known here brought it
    VANISHED = "vanished"  # a VM is gone, and no migration known here took it away
    REDEFINED = "redefined"  # a VM was given other hardware


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """Since when a host is not as it was left, what was seen there, and which VMs that was about, by name."""

    since: datetime
    cause: Cause
    vms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """A physical machine that can run virtual machines; its name is unique in the estate.

    `memory_free` is what the hypervisor could give to a new VM now, reservations not yet taken off.
    `drift` tells why it is out of sync, where this client knows; at one in sync, what another tool changed.
    `migration_enabled` is None where it could not be found out. `live_refused` are the types of guests whose
    live migration the hypervisor was seen to refuse. `connection` names who reports the host.
    `location` is where it stands, and `facts` is what people have set, both for policies to go by.
    `startable` names the repositories that it knows, does not use at the moment, and starts when asked;
    `startable_networks` its virtual networks of that kind.
    """

    name: str
    hypervisor: Hypervisor
    arch: str
    memory: int
    memory_free: int
    cpu_model: str | None = None
    cpu_features: frozenset[str] = frozenset()
    cpu_cores: int = 1
    cpu_load: float = 0.0
    resource_enabled: bool = True
    vmhost_enabled: bool = True
    online: bool = True
    in_sync: bool = True
    drift: Drift | None = None
    maintenance: bool = False
    migration_enabled: bool | None = True
    max_hosted_vms: int = DEFAULT_MAX_HOSTED_VMS
    manager: str | None = None
    repositories: tuple[Mount, ...] = ()
    networks: frozenset[str] = frozenset()
    iscsi_targets: frozenset[str] = frozenset()
    guest_types: frozenset[GuestType] | None = None
    live_refused: frozenset[GuestType] = frozenset()
    machines: frozenset[str] | None = None
    migration_bandwidth: int = DEFAULT_BANDWIDTH
    connection: str = ""
    location: str | None = None
    facts: UserFacts = ()
    startable: frozenset[str] = frozenset()
    startable_networks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Disk:
    """A virtual disk; `repository` is None only for a raw FC or iSCSI unit."""

    name: str
    transport: Transport
    repository: str | None = None
    size: int | None = None
    iscsi_target: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drive:
    """A CD/DVD drive; `media` is None when empty, `repository` None for a medium on the host itself."""

    name: str
    media: str | None = None
    repository: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VM:
    """A virtual machine.

    `id` is unique in the estate and stays the same wherever the VM moves. `arch` is the guest's width,
    `created_on_arch` that of the host where it was created. `cpu_load` is the share of its own vCPUs in use.
    `dirty_rate` is the memory that the guest changes, in bytes a second; None where it is not measured.
    `busy` names the action that a hypervisor reports under way for the VM, whoever began it. `home` is where
    its definition lies, for a hypervisor that has to be told (ESX: the datastore's URL and the path in it).
    `tags` and `facts` are what people have set, for policies to go by.
    """

    id: str
    name: str
    host: str
    state: VMState
    memory: int
    arch: str
    created_on_arch: str
    guest_os: str | None = None
    guest_type: GuestType | None = None
    machine: str | None = None
    cpu_features: frozenset[str] = frozenset()
    snapshots: int = 0
    vcpus: int = 1
    cpu_load: float | None = 0.0
    dirty_rate: int | None = 0
    disks: tuple[Disk, ...] = ()
    cdroms: tuple[Drive, ...] = ()
    networks: tuple[str, ...] = ()
    busy: str | None = None
    home: str | None = None
    tags: tuple[str, ...] = ()
    facts: UserFacts = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """A consistent snapshot of the estate; whoever holds one may read it from any thread.

    `hosts` and `repositories` are keyed by name, `vms` by id; iteration keeps the order of the source.
    `policies` are those that came with it.
    """

    name: str = ""
    hosts: Mapping[str, Host] = field(default_factory=lambda: MappingProxyType({}))
    vms: Mapping[str, VM] = field(default_factory=lambda: MappingProxyType({}))
    repositories: Mapping[str, Repository] = field(default_factory=lambda: MappingProxyType({}))
    policies: tuple[Policy, ...] = ()
    _slots: Mapping[str, int] | None = field(init=False, default=None, repr=False, compare=False)

    def slots_used(self) -> Counter[str]:
        """Count, for each host name, the VMs that hold a slot there."""
        if self._slots is not None:
            return Counter(self._slots)
        return Counter(vm.host for vm in self.vms.values() if vm.state in HOLDING_SLOT)

    def know_slots(self, used: Mapping[str, int]) -> None:
        """Take the answer of `slots_used` from whoever made the snapshot and kept count: it saves a pass."""
        object.__setattr__(self, "_slots", used)
