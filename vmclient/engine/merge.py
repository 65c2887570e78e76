"""Makes one estate of what several connections report."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import compress
from operator import is_, is_not
from types import MappingProxyType
from typing import TypeVar

from vmclient.core.events import InventoryChanged
from vmclient.core.inventory import VM, Host, Inventory, Repository, VMState
from vmclient.engine.reading import Reading

T = TypeVar("T")

# Which report of a VM is believed where two connections have one: the one that says most about where it runs.
_WEIGHT = {
    VMState.RUNNING: 4,
    VMState.PAUSED: 3,
    VMState.SUSPENDED: 3,
    VMState.CRASHED: 2,
    VMState.SHUT_OFF: 1,
    VMState.UNKNOWN: 0,
}


@dataclass(frozen=True, slots=True)
class Twin:
    """Two equally weighty reports of one VM id, and how fresh the two were when this was first seen."""

    connections: tuple[str, str]
    serials: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The merged estate; `renamed` maps the ids that clashes got to the VMs' own ids.

    `plain` where every VM is reported by one connection only.
    """

    inventory: Inventory = field(default_factory=Inventory)
    connections: Mapping[str, str] = field(default_factory=dict)  # host name -> connection
    renamed: Mapping[str, str] = field(default_factory=dict)
    twins: Mapping[str, Twin] = field(default_factory=dict)
    plain: bool = False


def host_names(readings: Sequence[Reading]) -> dict[str, dict[str, str]]:
    """Make host names unique: who comes second gets its connection's name added."""
    taken: set[str] = set()
    names: dict[str, dict[str, str]] = {}
    for reading in readings:
        mine = names.setdefault(reading.connection, {})
        for own in reading.inventory.hosts:
            name = own
            count = 1
            while name in taken:
                suffix = reading.connection if count == 1 else f"{reading.connection} {count}"
                name, count = f"{own} ({suffix})", count + 1
            taken.add(name)
            if name != own:
                mine[own] = name
    return names


def merge(readings: Sequence[Reading], before: Merged, migrating: frozenset[str]) -> Merged:
    """Merge what the readings show; `migrating` holds the ids of VMs that jobs are moving now.

    One of these that no host reports for a moment (source and target are not read at the same time, and two
    ESX hosts hand a VM over by forgetting it first) stays shown where it was.
    """
    hosts = {name: host for reading in readings for name, host in reading.hosts.items()}
    connections = {name: reading.connection for reading in readings for name in reading.hosts}
    renamed: dict[str, str] = {}
    twins: dict[str, Twin] = {}
    vms = _vms(readings, before, migrating, renamed, twins)
    in_flight = {
        vm_id: vm
        for vm_id in migrating
        if vm_id not in vms and (vm := before.inventory.vms.get(vm_id)) is not None and vm.host in hosts
    }
    vms = _with(vms, in_flight)
    return Merged(
        inventory=Inventory(
            name=" + ".join(reading.inventory.name for reading in readings if reading.inventory.name),
            hosts=MappingProxyType(hosts),
            vms=vms,
            repositories=MappingProxyType(_repositories(readings, before)),
            policies=tuple(
                dict.fromkeys(policy for reading in readings for policy in reading.inventory.policies)
            ),
        ),
        connections=connections,
        renamed=renamed,
        twins=twins,
        plain=not renamed and len(vms) == sum(len(reading.vms) for reading in readings),
    )


def alike(old: Inventory, new: Inventory) -> bool:
    """Tell whether two readings differ in nothing but the values of their hosts and VMs."""
    return (
        old.name == new.name
        and _same_keys(old.hosts, new.hosts)
        and _same_keys(old.vms, new.vms)
        and old.repositories == new.repositories
        and old.policies == new.policies
    )


def renew(
    before: Merged, hosts: Mapping[str, Host], vms: Mapping[str, VM], reading: Reading
) -> tuple[Merged, InventoryChanged]:
    """Merge anew where one reading is `alike` the last one, of which `hosts` and `vms` were shown.

    The estate is `plain`. With a thousand connections a whole merge for each would take a core for itself.
    """
    new_hosts = {name: reading.hosts[name] for name in changed(hosts, reading.hosts)[0]}
    new_vms = {vm_id: reading.vms[vm_id] for vm_id in changed(vms, reading.vms)[0]}
    inventory = Inventory(
        name=before.inventory.name,
        hosts=_with(before.inventory.hosts, new_hosts),
        vms=reading.vms if len(vms) == len(before.inventory.vms) else _with(before.inventory.vms, new_vms),
        repositories=before.inventory.repositories,
        policies=before.inventory.policies,
    )
    change = InventoryChanged(inventory=inventory, vms=frozenset(new_vms), hosts=frozenset(new_hosts))
    return replace(before, inventory=inventory), change


def changed(old: Mapping[str, T], new: Mapping[str, T]) -> tuple[frozenset[str], frozenset[str]]:
    """Name the values that are other objects than before, or new, and those that are gone."""
    if old is new:
        return frozenset(), frozenset()
    if len(old) == len(new) and all(map(is_, old, new)):  # the same keys in the same order: nearly always
        return frozenset(compress(new, map(is_not, new.values(), old.values()))), frozenset()
    differing = frozenset(key for key, value in new.items() if old.get(key) is not value)
    return differing, frozenset(old.keys() - new.keys())


def _same_keys(old: Mapping[str, T], new: Mapping[str, T]) -> bool:
    return len(old) == len(new) and (all(map(is_, old, new)) or old.keys() == new.keys())


def _with(shown: Mapping[str, T], new: Mapping[str, T]) -> Mapping[str, T]:
    if not new:
        return shown
    # A proxy hands its whole dictionary to `|`; `{**shown}` would ask it for one key after another.
    return MappingProxyType(shown | dict(new) if isinstance(shown, MappingProxyType) else {**shown, **new})


def _repositories(readings: Iterable[Reading], before: Merged) -> dict[str, Repository]:
    merged: dict[str, Repository] = {}
    for reading in readings:
        for name, repository in reading.inventory.repositories.items():
            merged.setdefault(name, repository)
    for name, known in before.inventory.repositories.items():
        if merged.get(name) == known:
            merged[name] = known
    return merged


def _vms(
    readings: Sequence[Reading],
    before: Merged,
    migrating: frozenset[str],
    renamed: dict[str, str],
    twins: dict[str, Twin],
) -> Mapping[str, VM]:
    if len(readings) == 1:  # as it is: copying 20,000 at each change would hold up the window
        return readings[0].vms
    merged: dict[str, VM] = {}
    owner: dict[str, Reading] = {}
    for reading in readings:
        double = merged.keys() & reading.vms.keys()
        if not double:
            merged.update(reading.vms)
            continue
        clash = _Clash(readings, before, migrating)
        for vm_id, vm in reading.vms.items():
            if vm_id not in double:
                merged[vm_id] = vm
                continue
            first = owner.get(vm_id) or _reading_of(readings, vm_id)
            winner, twin = clash.settle(vm_id, first, reading)
            owner[vm_id] = winner
            merged[vm_id] = winner.vms[vm_id]
            if twin is not None:
                twins[vm_id] = twin
                if clash.real(vm_id, twin):
                    loser = reading if winner is first else first
                    _add_renamed(merged, renamed, loser.vms[vm_id], before)
    return MappingProxyType(merged)


def _reading_of(readings: Iterable[Reading], vm_id: str) -> Reading:
    return next(reading for reading in readings if vm_id in reading.vms)


def _add_renamed(merged: dict[str, VM], renamed: dict[str, str], vm: VM, before: Merged) -> None:
    fresh = replace(vm, id=f"{vm.id}@{vm.host}")
    known = before.inventory.vms.get(fresh.id)
    merged[fresh.id] = known if known is not None and known == fresh else fresh
    renamed[fresh.id] = vm.id


class _Clash:
    """Decides which of two reports of one VM is shown, and whether both are machines of their own."""

    def __init__(self, readings: Sequence[Reading], before: Merged, migrating: frozenset[str]) -> None:
        self._serials = {reading.connection: reading.serial for reading in readings}
        self._before = before
        self._migrating = migrating

    def settle(self, vm_id: str, first: Reading, second: Reading) -> tuple[Reading, Twin | None]:
        """Choose the report to show; a `Twin` where neither says more than the other."""
        one, two = first.inventory.vms[vm_id], second.inventory.vms[vm_id]
        weights = _WEIGHT[one.state], _WEIGHT[two.state]
        if weights[0] != weights[1]:
            return (first if weights[0] > weights[1] else second), None
        if first.online != second.online:
            return (first if first.online else second), None
        known = self._before.inventory.vms.get(vm_id)
        shown = second if known is not None and known.host == second.vms[vm_id].host else first
        if vm_id in self._migrating or one.busy or two.busy:
            return shown, None
        twin = self._before.twins.get(vm_id)
        pair = (first.connection, second.connection)
        if twin is None or twin.connections != pair:
            twin = Twin(pair, (first.serial, second.serial))
        return shown, twin

    def real(self, vm_id: str, twin: Twin) -> bool:
        """Tell whether both connections still say so after being read again.

        A VM that has just moved is seen twice for a moment, because two hosts are not read at the same time.
        """
        return all(
            self._serials[connection] > serial
            for connection, serial in zip(twin.connections, twin.serials, strict=True)
        )
