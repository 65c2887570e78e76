"""THE registry of facts: name, type, unit, one line of meaning, and how each is looked up.

Help, completion and the JSON Schema are made from it. Names of the original are kept where they are known
(PlateSpin Orchestrate 2: `vmhost.enabled`, `vmhost.online`, `vmhost.location`, `vmhost.maxvmslots`,
`vmhost.resource`, `resource.enabled`, `repository.enabled`); the rest follows their pattern and is ours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from vmclient.core.eligibility.move import Move, Place
from vmclient.core.inventory import VMState
from vmclient.core.policy.facts import Fact, Kind, Unit
from vmclient.core.policy.model import Value
from vmclient.core.ranking import cost

_LARGEST = 2**63 - 1  # what a column of integers holds
S, N, B, L = Kind.STRING, Kind.NUMBER, Kind.BOOLEAN, Kind.LIST


def _host(
    name: str,
    kind: Kind,
    meaning: str,
    get: Callable[[Place], Value | None],
    unit: Unit | None = None,
    *,
    whole: bool = True,
) -> Fact:
    return Fact(name=name, kind=kind, meaning=meaning, of_place=get, unit=unit, whole=whole)


def _vm(
    name: str, kind: Kind, meaning: str, get: Callable[[Move], Value | None], unit: Unit | None = None
) -> Fact:
    return Fact(name=name, kind=kind, meaning=meaning, of_move=get, unit=unit)


def _listed(names: Iterable[str] | None) -> tuple[str, ...] | None:
    return None if names is None else tuple(sorted(names))


def _limited(amount: int) -> int:
    return min(amount, _LARGEST)


def _all_enabled(move: Move) -> bool | None:
    known = [store for name in move.disk_repositories if (store := move.repositories.get(name)) is not None]
    return all(store.enabled for store in known) if known else None


_TARGET = (
    _host("vmhost.name", S, "The name of the target host", lambda place: place.host.name),
    _host(
        "vmhost.resource",
        S,
        "The physical machine of the target host, by its name",
        lambda place: place.host.name,
    ),
    _host(
        "vmhost.enabled",
        B,
        "Whether the target is enabled as a host for virtual machines",
        lambda place: place.host.vmhost_enabled,
    ),
    _host("vmhost.online", B, "Whether the target is connected and answers", lambda place: place.host.online),
    _host(
        "vmhost.insync",
        B,
        "Whether what is known of the target is what is there",
        lambda place: place.host.in_sync,
    ),
    _host(
        "vmhost.maintenance",
        B,
        "Whether the target is in maintenance mode",
        lambda place: place.host.maintenance,
    ),
    _host(
        "vmhost.migration.enabled",
        B,
        "Whether the target takes live migrations; not defined where nobody could tell",
        lambda place: place.host.migration_enabled,
    ),
    _host(
        "vmhost.hypervisor",
        S,
        "The target's hypervisor: kvm, xen, esx or hyperv",
        lambda place: place.host.hypervisor.value,
    ),
    _host(
        "vmhost.manager",
        S,
        "The vCenter that manages the target; not defined without one",
        lambda place: place.host.manager,
    ),
    _host(
        "vmhost.connection",
        S,
        "The connection that reports the target; not defined in a file",
        lambda place: place.host.connection or None,
    ),
    _host(
        "vmhost.architecture",
        S,
        "The target's architecture, such as x86_64",
        lambda place: place.host.arch,
    ),
    _host("vmhost.location", S, "Where the target stands, as people have set it", lambda p: p.host.location),
    _host("vmhost.cpu.model", S, "The target's CPU model, where it tells", lambda p: p.host.cpu_model),
    _host(
        "vmhost.cpu.features",
        L,
        "The CPU features that the target offers",
        lambda place: _listed(place.host.cpu_features),
    ),
    _host("vmhost.cpu.cores", N, "The target's CPU cores", lambda place: place.cpu_cores),
    _host(
        "vmhost.cpu.load",
        N,
        "The target's CPU load now, with what is set aside there",
        lambda place: float(place.cpu_load),
        Unit.SHARE,
        whole=False,
    ),
    _host("vmhost.memory", N, "The target's memory", lambda p: _limited(p.memory), Unit.BYTES),
    _host(
        "vmhost.memory.free",
        N,
        "The target's free memory, less what is set aside there",
        lambda place: _limited(place.memory_free),
        Unit.BYTES,
    ),
    _host(
        "vmhost.memory.load",
        N,
        "The used share of the target's memory, with what is set aside there",
        lambda place: (place.memory - place.memory_free) / place.memory,
        Unit.SHARE,
        whole=False,
    ),
    _host(
        "vmhost.vms",
        N,
        "How many VMs hold a slot on the target, those on their way included",
        lambda place: place.slots_taken,
    ),
    _host(
        "vmhost.vms.names",
        L,
        "The names of the VMs on the target, in whatever state, and of those on their way",
        lambda place: _listed(place.guests.names.union(place.reserved.vms)),
    ),
    _host(
        "vmhost.vms.tags",
        L,
        "The tags of all VMs on the target, and of those on their way",
        lambda place: _listed(place.guests.tags.union(place.reserved.tags)),
    ),
    _host("vmhost.maxvmslots", N, "The target's Max Hosted VMs", lambda p: _limited(p.host.max_hosted_vms)),
    _host(
        "vmhost.slots.free",
        N,
        "How many more VMs the target may have; not below 0",
        lambda place: _limited(max(0, place.host.max_hosted_vms - place.slots_taken)),
    ),
    _host(
        "vmhost.networks",
        L,
        "The virtual networks of the target",
        lambda place: _listed(place.host.networks),
    ),
    _host(
        "vmhost.repositories",
        L,
        "The repositories connected to the target",
        lambda place: _listed({mount.repository for mount in place.host.repositories}),
    ),
    _host(
        "vmhost.iscsi.targets",
        L,
        "The iSCSI targets that the target host is connected to",
        lambda place: _listed(place.host.iscsi_targets),
    ),
    _host(
        "vmhost.guest.types",
        L,
        "The types of guests that the target runs (pv, pvh, hvm), where it tells",
        lambda p: None if p.host.guest_types is None else _listed(each.value for each in p.host.guest_types),
    ),
    _host(
        "vmhost.machines",
        L,
        "The machine types that the target offers, where it tells",
        lambda place: _listed(place.host.machines),
    ),
    _host(
        "vmhost.bandwidth",
        N,
        "The bandwidth that the target has for migrations",
        lambda place: _limited(place.host.migration_bandwidth),
        Unit.RATE,
    ),
    _host(
        "resource.enabled",
        B,
        "Whether Resource Enabled is set for the target",
        lambda place: place.host.resource_enabled,
    ),
)

_MOVE = (
    Fact(
        name="vmhost.cost",
        kind=N,
        unit=Unit.SECONDS,
        meaning="How long this move is expected to take; not defined with no end in sight",
        by_link=cost.seconds,
    ),
    Fact(
        name="vmhost.downtime",
        kind=N,
        unit=Unit.SECONDS,
        meaning="How long the VM is expected to stand still; not defined where nothing is expected",
        by_link=cost.downtime_s,
    ),
    Fact(
        name="vmhost.load.after",
        kind=N,
        unit=Unit.SHARE,
        meaning="The larger of CPU and memory load of the target with the VM there",
        of_both=lambda move, place: max(place.cpu_load_after(move), place.memory_load_after(move)),
        column=lambda table, move: table.load_after(move),
        asks=lambda move: (move.cores, move.memory),
    ),
    Fact(
        name="vmhost.cpu.load.after",
        kind=N,
        unit=Unit.SHARE,
        meaning="The CPU load of the target with the VM there",
        of_both=lambda move, place: place.cpu_load_after(move),
        column=lambda table, move: table.cpu_load_after(move),
        asks=lambda move: move.cores,
    ),
    Fact(
        name="vmhost.memory.load.after",
        kind=N,
        unit=Unit.SHARE,
        meaning="The used share of the target's memory with the VM there",
        of_both=lambda move, place: place.memory_load_after(move),
        column=lambda table, move: table.memory_load_after(move),
        asks=lambda move: move.memory,
    ),
)

_MACHINE = (
    _vm("resource.vm.name", S, "The name of the VM", lambda move: move.vm.name),
    _vm("resource.vm.vmhost", S, "The host where the VM is now", lambda move: move.source.name),
    _vm(
        "resource.vm.location",
        S,
        "Where the VM's present host stands, as people have set it",
        lambda move: move.source.location,
    ),
    _vm("resource.vm.state", S, "The VM's state, such as running", lambda move: move.vm.state.value),
    _vm("resource.vm.mode", S, "How it would move: live, suspend, warm or move", lambda m: m.mode.value),
    _vm("resource.vm.memory", N, "The VM's memory", lambda move: move.vm.memory, Unit.BYTES),
    _vm("resource.vm.vcpus", N, "The VM's virtual CPUs", lambda move: move.vm.vcpus),
    _vm(
        "resource.vm.cpu.load",
        N,
        "How busy the VM's virtual CPUs are; not defined where nobody measured",
        lambda move: move.vm.cpu_load,
        Unit.SHARE,
    ),
    _vm(
        "resource.vm.dirtyrate",
        N,
        "The memory that the VM changes a second while it runs; not defined where nobody measured",
        lambda move: move.vm.dirty_rate if move.vm.state is VMState.RUNNING else 0,
        Unit.RATE,
    ),
    _vm("resource.vm.networks", L, "The VM's virtual networks", lambda move: _listed({*move.vm.networks})),
    _vm(
        "resource.vm.repositories",
        L,
        "The repositories where the VM's disks lie",
        lambda move: _listed(move.disk_repositories),
    ),
    _vm("resource.vm.disks", N, "How many virtual disks the VM has", lambda move: len(move.vm.disks)),
    _vm("resource.vm.snapshots", N, "How many snapshots the VM has", lambda move: move.vm.snapshots),
    _vm("resource.vm.tags", L, "The tags that people gave the VM", lambda move: _listed({*move.vm.tags})),
    _vm("resource.vm.guestos", S, "The VM's guest operating system, where known", lambda m: m.vm.guest_os),
    _vm("resource.vm.architecture", S, "The width of the VM's guest", lambda move: move.vm.arch),
    _vm(
        "repository.enabled",
        B,
        "Whether each repository with a disk of the VM is enabled; not defined without one",
        _all_enabled,
    ),
)

FACTS: Mapping[str, Fact] = MappingProxyType({each.name: each for each in (*_TARGET, *_MOVE, *_MACHINE)})
