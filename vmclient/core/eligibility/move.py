"""The question that rules answer: this VM, from this host, in this mode; and a host as a place to go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from vmclient.core.capability import Mode
from vmclient.core.inventory import VM, Host, Inventory, Repository, VMState
from vmclient.core.reservation import Reserved, busy_cores


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a person may set.

    `cpu_ceiling` is the load at which a host counts as fully utilized (product.md section 3.6).
    `max_downtime_s`, above 0, is the pause at which a live migration switches over (QEMU's default is 0.3).
    """

    cpu_ceiling: float = 0.95
    max_downtime_s: float = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One VM leaving one host in one mode, and what follows from that alone.

    `memory` is the bytes that the VM takes on its target (none in a move, where nothing runs), `cores` what
    it keeps busy, `dirty_rate` the bytes that it changes a second (0 unless it runs, or if nobody measured).
    `disk_repositories` names where its disks lie, `source_mounts` gives the source's path of each repository.
    `expected` is for `ranking.cost`: what it has worked out, by the target's bandwidth, of which few exist.
    """

    vm: VM
    source: Host
    mode: Mode
    repositories: Mapping[str, Repository] = field(repr=False)
    limits: Limits = Limits()
    memory: int = field(init=False)
    cores: float = field(init=False)
    dirty_rate: int = field(init=False)
    disk_repositories: frozenset[str] = field(init=False)
    source_mounts: Mapping[str, str | None] = field(init=False, repr=False)
    expected: dict[int, tuple[float | None, float | None]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        vm, derive = self.vm, object.__setattr__  # the value is frozen once this is done
        derive(self, "memory", 0 if self.mode is Mode.MOVE else vm.memory)
        derive(self, "cores", busy_cores(vm))
        derive(self, "dirty_rate", (vm.dirty_rate or 0) if vm.state is VMState.RUNNING else 0)
        lie_on = frozenset(disk.repository for disk in vm.disks if disk.repository is not None)
        derive(self, "disk_repositories", lie_on)
        derive(self, "source_mounts", mounts(self.source))

    @classmethod
    def of(cls, inventory: Inventory, vm: VM, mode: Mode, limits: Limits | None = None) -> Move:
        """Ask where `vm` could go in `mode` from where it is."""
        return cls(
            vm=vm,
            source=inventory.hosts[vm.host],
            mode=mode,
            repositories=inventory.repositories,
            limits=limits or Limits(),
        )

    def link(self, bandwidth: int) -> int:
        """The slower end of the link, in bytes a second; `bandwidth` is the target's."""
        return min(self.source.migration_bandwidth, bandwidth)


@dataclass(frozen=True, slots=True)
class Guests:
    """The VMs that a host knows, in whatever state: their names, and the tags of all of them."""

    names: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()


NOBODY = Guests()


class Sorted:
    """The VMs of an estate by their hosts, sorted when somebody first asks: most estates never are.

    `vms` is called then; until then nothing is kept of them.
    """

    def __init__(self, vms: Callable[[], Iterable[VM]] = tuple) -> None:
        self._vms = vms
        self._by_host: dict[str, Guests] | None = None

    def on(self, host: str) -> Guests:
        """Tell who is on a host."""
        found = self._by_host
        if found is None:
            found = self._by_host = guests(self._vms())
            self._vms = tuple
        return found.get(host, NOBODY)


_NONE = Sorted()


@dataclass(frozen=True, slots=True)
class Place:
    """A host as a place to go: its own facts, less what is taken and set aside there."""

    host: Host
    slots_used: int = 0
    reserved: Reserved = field(default_factory=Reserved)
    there: Guests | Sorted = field(default=_NONE, compare=False, repr=False)

    @property
    def guests(self) -> Guests:
        """The VMs that the host knows."""
        return self.there if isinstance(self.there, Guests) else self.there.on(self.host.name)

    @property
    def memory(self) -> int:
        """The host's memory, at least 1: a host that was never reached reports none."""
        return max(1, self.host.memory)

    @property
    def cpu_cores(self) -> int:
        """The host's cores, at least 1: a host that was never reached reports none."""
        return max(1, self.host.cpu_cores)

    @property
    def memory_free(self) -> int:
        """Bytes for another VM: what is free less what is set aside, not below 0."""
        return max(0, self.host.memory_free - self.reserved.memory)

    @property
    def slots_taken(self) -> int:
        """Slots in use or set aside."""
        return self.slots_used + self.reserved.slots

    @property
    def cpu_load(self) -> float:
        """The CPU load now, with what is set aside."""
        if not self.reserved.cores:
            return self.host.cpu_load
        return self.host.cpu_load + self.reserved.cores / self.cpu_cores

    @property
    def mounts(self) -> Mapping[str, str | None]:
        """The repositories that the host has, each with its path there."""
        return mounts(self.host)

    def cpu_load_after(self, move: Move) -> float:
        """The CPU load with the VM there, datacenter-format.md section 4."""
        return self.cpu_load + move.cores / self.cpu_cores

    def memory_load_after(self, move: Move) -> float:
        """The memory load with the VM there, datacenter-format.md section 4."""
        return (self.memory - self.memory_free + move.memory) / self.memory


def mounts(host: Host) -> Mapping[str, str | None]:
    """List a host's repositories by name, each with its path there."""
    return {mount.repository: mount.mount for mount in host.repositories}


def guests(vms: Iterable[VM]) -> dict[str, Guests]:
    """Sort VMs by their hosts: what policies may ask about those that are there."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    tags: defaultdict[str, set[str]] = defaultdict(set)
    for vm in vms:
        names[vm.host].append(vm.name)
        if vm.tags:
            tags[vm.host].update(vm.tags)
    nothing: frozenset[str] = frozenset()
    return {
        host: Guests(frozenset(listed), frozenset(tags[host]) if host in tags else nothing)
        for host, listed in names.items()
    }
