"""All hosts as columns: each fact of all hosts beside one another, so that a rule answers for all at once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from vmclient.core.eligibility.membership import Membership, Name
from vmclient.core.eligibility.move import NOBODY, Guests, Move, Place, Sorted
from vmclient.core.eligibility.rule import Rule, StandingRule
from vmclient.core.eligibility.rules import RULES
from vmclient.core.inventory import VM, GuestType, Host, Inventory
from vmclient.core.reservation import FREE, NOTHING, Reservations, Reserved

Mask = NDArray[np.bool_]
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

BIT = {rule.code: 1 << index for index, rule in enumerate(RULES)}
STANDING = tuple(rule for rule in RULES if isinstance(rule, StandingRule))
LARGEST = 2**63 - 1
MANY = 1_000  # rows written more than there are
EXACT = 2**53  # up to here a float64 holds every integer

_COLUMNS: dict[str, type[np.generic]] = {
    "memory": np.int64,
    "memory_free": np.int64,
    "memory_used": np.float64,
    "memory_all": np.float64,
    "memory_comfortable": np.int64,
    "links": np.int64,
    "cpu_load": np.float64,
    "cpu_cores": np.float64,
    "standing": np.int64,
}
_MEMBERSHIPS = (
    "families",
    "archs",
    "cpu_models",
    "cpu_features",
    "repositories",
    "mounted",
    "mounts",
    "networks",
    "iscsi_targets",
    "guest_types",
    "machines",
)


class HostTable:
    """Every host fact as a column, names as memberships, the answers of standing rules as bits.

    A row is one host, in no particular order; `by_name` lists the rows by name (code points). One changed
    host changes one row. Sizes are int64 bytes, rates bytes a second, loads float64; what is reserved is
    taken off. Columns and masks are for reading only.

    `vms` gives the VMs when policies first ask who is where, so that the table need not keep those of the
    inventory that it is made of, however old they are by then; without it, it does.

    `beside` is for what others keep of the table between questions. They are right as long as `shape` is the
    same and `written` no longer than it was: it lists the rows that were written since, in their order.
    """

    memory: Ints
    memory_free: Ints
    memory_used: Floats  # this and the next one to divide: exact below `EXACT`
    memory_all: Floats
    memory_comfortable: Ints  # up to so much a VM may have and leave a tenth of the free memory
    links: Ints  # the number of its bandwidth in `link_rates`: few speeds exist
    link_rates: list[int]
    cpu_load: Floats
    cpu_cores: Floats
    standing: Ints
    families: Membership[Hashable]
    archs: Membership[str]
    cpu_models: Membership[str | None]  # here and in the last two: None where the host does not tell
    cpu_features: Membership[str]
    repositories: Membership[str]
    mounted: Membership[str]  # the repositories with a path of their own
    mounts: Membership[tuple[str, str]]
    networks: Membership[str]
    iscsi_targets: Membership[str]
    guest_types: Membership[GuestType | None]
    machines: Membership[str | None]

    def __init__(
        self,
        inventory: Inventory | None = None,
        reservations: Reservations = NOTHING,
        vms: Callable[[], Iterable[VM]] | None = None,
    ) -> None:
        inventory = inventory or Inventory()
        hosts = inventory.hosts
        self.beside: dict[str, Any] = {}
        self.shape = 0
        self.written: list[int] = []
        for name, dtype in _COLUMNS.items():
            setattr(self, name, np.zeros(len(hosts), dtype))
        for name in _MEMBERSHIPS:
            setattr(self, name, Membership(len(hosts)))
        self._all(len(hosts))
        self._largest = 0
        self.link_rates = []
        self._link_codes: dict[int, int] = {}
        self._row = {name: row for row, name in enumerate(hosts)}
        used = inventory.slots_used()
        claimed = {claim.host for claim in reservations}
        there = Sorted(vms or inventory.vms.values)
        self.places = [
            Place(
                host,
                used.get(name, 0),
                reservations.on(name) if name in claimed else FREE,
                there,
            )
            for name, host in hosts.items()
        ]
        for row in range(len(hosts)):
            self._write(row)
        self.written.clear()
        self._names = sorted(hosts)
        self.by_name = np.array([self._row[name] for name in self._names], np.intp)

    def __len__(self) -> int:
        return len(self.places)

    def __contains__(self, name: object) -> bool:
        return name in self._row

    def __iter__(self) -> Iterator[Place]:
        return iter(self.places)

    def row(self, name: str) -> int:
        """Give the row of a host; `KeyError` if it is not there."""
        return self._row[name]

    def place(self, name: str) -> Place:
        """Give a host with what is taken there; `KeyError` if it is not there."""
        return self.places[self._row[name]]

    def update(
        self, host: Host, slots_used: int, reserved: Reserved | None = None, there: Guests | None = None
    ) -> None:
        """Write one host's row, a new one at the end if the host is new; no other row is touched.

        `there` are its VMs; without it the host keeps those that it has.
        """
        row = self._row.get(host.name)
        kept: Guests | Sorted = NOBODY if row is None else self.places[row].there
        place = Place(host, slots_used, reserved or FREE, kept if there is None else there)
        if row is None:
            row = self._row[host.name] = len(self.places)
            self.places.append(place)
            self._resize(row + 1)
            position = bisect_left(self._names, host.name)
            self._names.insert(position, host.name)
            self.by_name = np.insert(self.by_name, position, row)
        self.places[row] = place
        self._write(row)

    def remove(self, name: str) -> None:
        """Forget a host; the last row moves to where its row was. `KeyError` if it is not there."""
        row = self._row.pop(name)
        position = bisect_left(self._names, name)
        del self._names[position]
        self.by_name = np.delete(self.by_name, position)
        last = self.places.pop()
        if row < len(self.places):
            self.places[row] = last
            self._row[last.host.name] = row
            self.by_name[self.by_name == len(self.places)] = row
            self._write(row)
        self._resize(len(self.places))

    def standing_mask(self, rule: Rule) -> Mask:
        """Tell which hosts a standing rule has a finding for, whatever the VM."""
        mask: Mask = (self.standing & BIT[rule.code]) != 0
        return mask

    def links_up_to(self, rate: int) -> Mask:
        """Tell which hosts' links carry no more than `rate` bytes a second."""
        slow = [each <= rate for each in self.link_rates]
        return np.array(slow)[self.links] if any(slow) else self.nowhere

    def cpu_load_after(self, move: Move) -> Floats:
        """Give each host's CPU load with the VM there; the same numbers as `Place.cpu_load_after`."""
        if not move.cores:
            return self.cpu_load
        loads: Floats = move.cores / self.cpu_cores
        return np.add(self.cpu_load, loads, out=loads)

    def memory_load_after(self, move: Move) -> Floats:
        """Give each host's memory load with the VM there; the same numbers as `Place.memory_load_after`."""
        if self._largest + move.memory < EXACT:
            loads = self.memory_used + move.memory
            return np.divide(loads, self.memory_all, out=loads)
        used = self.memory.astype(object) - self.memory_free
        exact: Floats = ((used + move.memory) / self.memory).astype(np.float64)
        return exact

    def load_after(self, move: Move) -> Floats:
        """Give the larger of each host's CPU and memory load with the VM there."""
        loads = self.memory_load_after(move)
        return np.maximum(self.cpu_load_after(move), loads, out=loads)

    def _resize(self, size: int) -> None:
        for name in _COLUMNS:
            kept = getattr(self, name)[:size]
            setattr(self, name, np.concatenate([kept, np.zeros(size - len(kept), kept.dtype)]))
        for name in _MEMBERSHIPS:
            getattr(self, name).resize(size)
        self._all(size)
        self.shape += 1
        self.written.clear()

    def _all(self, size: int) -> None:
        self.nowhere: Mask = np.zeros(size, np.bool_)
        self.everywhere: Mask = np.ones(size, np.bool_)

    def _write(self, row: int) -> None:
        place = self.places[row]
        self.written.append(row)
        if len(self.written) > len(self.places) + MANY:  # nobody looks: whoever does begins anew
            self.shape += 1
            self.written.clear()
        self._write_columns(row, place)
        self._write_names(row, place.host)

    def _write_columns(self, row: int, place: Place) -> None:
        memory, free = min(place.memory, LARGEST), min(place.memory_free, LARGEST)
        self._largest = max(self._largest, memory, free)
        self.memory[row] = memory
        self.memory_free[row] = free
        self.memory_used[row], self.memory_all[row] = memory - free, memory
        self.memory_comfortable[row] = free - -(-free // 10)
        self.links[row] = self._link(place.host.migration_bandwidth)
        self.cpu_load[row] = place.cpu_load
        self.cpu_cores[row] = place.cpu_cores
        self.standing[row] = sum(BIT[rule.code] for rule in STANDING if rule.stops(place))

    def _link(self, rate: int) -> int:
        code = self._link_codes.get(rate)
        if code is None:
            code = self._link_codes[rate] = len(self.link_rates)
            self.link_rates.append(rate)
        return code

    def _write_names(self, row: int, host: Host) -> None:
        self.families.write(row, _alone((host.hypervisor, host.manager)))
        self.archs.write(row, _alone(host.arch))
        self.cpu_models.write(row, _alone(host.cpu_model))
        self.cpu_features.write(row, host.cpu_features)
        self.repositories.write(row, {mount.repository for mount in host.repositories})
        self.mounted.write(row, {mount.repository for mount in host.repositories if mount.mount is not None})
        self.mounts.write(
            row, {(mount.repository, mount.mount) for mount in host.repositories if mount.mount is not None}
        )
        self.networks.write(row, host.networks)
        self.iscsi_targets.write(row, host.iscsi_targets)
        self.guest_types.write(row, _alone(None) if host.guest_types is None else host.guest_types)
        self.machines.write(row, _alone(None) if host.machines is None else host.machines)


@lru_cache(maxsize=256)  # few models and families exist, and thousands of hosts have them
def _alone(name: Name) -> frozenset[Name]:
    return frozenset((name,))
