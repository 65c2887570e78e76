"""The estate now: all connections' inventories merged, the host table beside it, and word of every change."""

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from vmclient.core.assess import assess
from vmclient.core.assessment import Assessment
from vmclient.core.eligibility.host_table import HostTable
from vmclient.core.eligibility.move import Limits
from vmclient.core.eligibility.rule import Finding
from vmclient.core.events import InventoryChanged
from vmclient.core.inventory import HOLDING_SLOT, VM, Drift, Host, Inventory
from vmclient.core.policy.model import Policy
from vmclient.core.policy.rulebook import Rulebook
from vmclient.core.reservation import NOTHING, Reservations
from vmclient.core.settings import HostSettings
from vmclient.core.trying import try_out
from vmclient.core.tryout import Tryout
from vmclient.engine.bus import Bus
from vmclient.engine.merge import Merged, alike, changed, host_names, merge, renew
from vmclient.engine.policies import Policies
from vmclient.engine.reading import Overlay, Reading
from vmclient.engine.residents import Residents


class Estate:
    """The merged inventory; every method from any thread.

    `migrating` tells the ids of the VMs that jobs move now: their second copies are not shown.
    `reservations` tells what jobs have set aside, `policies` those of the client.
    """

    def __init__(
        self,
        bus: Bus,
        migrating: Callable[[], frozenset[str]] = frozenset,
        reservations: Callable[[], Reservations] = lambda: NOTHING,
        limits: Limits | None = None,
        policies: Policies | None = None,
    ) -> None:
        self._bus = bus
        self._migrating = migrating
        self._limits = limits or Limits()
        self._policies = policies or Policies()
        self._residents = Residents()
        self._lock = threading.RLock()
        self._table_lock = threading.Lock()
        self._readings: dict[str, Reading] = {}
        self._overlay = Overlay()
        self._merged = Merged()
        self._slots: Counter[str] = Counter()
        self._reservations = reservations
        self._table = HostTable(Inventory())

    @property
    def inventory(self) -> Inventory:
        """The merged estate now."""
        return self._merged.inventory

    def update(self, connection: str, inventory: Inventory) -> None:
        """Take in a connection's newest inventory."""
        with self._lock:
            reading = self._readings.get(connection) or Reading(connection)
            same = reading.online and reading.inventory is inventory and not self._merged.twins
            known = connection in self._readings
            values = known and reading.online and self._merged.plain and alike(reading.inventory, inventory)
            reading.serial += 1
            reading.inventory, reading.online = inventory, True
            self._readings[connection] = reading
            if known and same:
                return
            if values:
                self._renew(reading)
            else:
                self._show()
        self._bus.deliver()

    def lose(self, connection: str) -> tuple[str, ...]:
        """Show a connection's hosts as offline, its VMs as unknown; returns the hosts' names."""
        with self._lock:
            reading = self._readings.get(connection)
            if reading is None:
                return ()
            reading.online = False
            self._show()
            hosts = tuple(reading.hosts)
        self._bus.deliver()
        return hosts

    def remove(self, connection: str) -> None:
        """Forget a connection and all that it reported."""
        with self._lock:
            if self._readings.pop(connection, None) is not None:
                self._show()
        self._bus.deliver()

    def review(self) -> None:
        """Merge anew: a job has ended, and copies that were hidden for its sake are looked at again."""
        with self._lock:
            self._show()
        self._bus.deliver()

    def configure(self, hosts: Mapping[str, HostSettings]) -> None:
        """Lay the person's settings over the hosts."""
        with self._lock:
            self._overlay = replace(self._overlay, settings=hosts)
            self._show()
        self._bus.deliver()

    def mark(self, hosts: frozenset[str], *, in_sync: bool, drift: Drift | None = None) -> None:
        """Mark hosts as out of sync, with the reason where it is known, or take the mark away."""
        with self._lock:
            kept = {name: why for name, why in self._overlay.out_of_sync.items() if name not in hosts}
            marked, right = (kept, self._overlay.in_sync | hosts) if in_sync else (
                {**kept, **dict.fromkeys(hosts, drift)}, self._overlay.in_sync - hosts
            )  # fmt: skip
            noted = {name: why for name, why in self._overlay.noted.items() if name not in hosts}
            self._overlay = replace(self._overlay, out_of_sync=marked, in_sync=right, noted=noted)
            self._show()
        self._bus.deliver()

    def note(self, host: str, drift: Drift) -> None:
        """Say at a host what another tool changed there; it stays in sync."""
        with self._lock:
            self._overlay = replace(self._overlay, noted={**self._overlay.noted, host: drift})
            self._show()
        self._bus.deliver()

    def reported(self, connection: str) -> Inventory | None:
        """Give what a connection reported last, as it did; None where it does not answer."""
        with self._lock:
            reading = self._readings.get(connection)
            return reading.inventory if reading is not None and reading.online else None

    def reserve(self, host: str) -> None:
        """Take in the claims, which have changed at `host`; views of the host are told to look again."""
        with self._lock:
            shown = self._merged.inventory.hosts.get(host)
            if shown is not None:
                with self._table_lock:
                    self._table.update(shown, self._slots[host], self._reservations().on(host))
                self._bus.post(InventoryChanged(inventory=self._merged.inventory, hosts=frozenset((host,))))
        self._bus.deliver()

    def assess(
        self, vm_id: str, busy: frozenset[str], answers: Mapping[str, tuple[Finding, ...]] | None = None
    ) -> Assessment:
        """Answer where the VM can go, from the table; raises `KeyError` for a VM that is not there."""
        with self._table_lock:
            return assess(
                self._merged.inventory,
                vm_id,
                table=self._table,
                busy=busy,
                answers=answers or {},
                limits=self._limits,
                policies=self.rulebook(),
            )

    def try_policies(self, vm_id: str, name: str | None, drafts: tuple[Policy, ...]) -> Tryout:
        """Answer with drafts in place of a file's policies; raises `KeyError` for a VM that is not there.

        It takes long, asking once more for each policy: so by a table of its own, and nobody waits for it.
        """
        inventory = self._merged.inventory
        rulebook = self._policies.draft(name, drafts, inventory.policies)
        return try_out(inventory, vm_id, rulebook, HostTable(inventory, self._reservations()), self._limits)

    def _vms(self) -> Iterable[VM]:
        """Give the VMs as they are when somebody asks; those of a host that changed have been told apart."""
        return self._merged.inventory.vms.values()

    def rulebook(self) -> Rulebook:
        """Give the policies in force: those of the client and those that came with an estate."""
        return self._policies.rulebook(self._merged.inventory.policies)

    def brought(self) -> Mapping[Policy, str]:
        """Give the policies that came with an estate, each with the connection that reported it first."""
        with self._lock:
            readings = tuple(self._readings.values())
        brought: dict[Policy, str] = {}
        for reading in readings:
            for policy in reading.inventory.policies:
                brought.setdefault(policy, reading.connection)
        return brought

    def own_host(self, name: str) -> tuple[str, Host]:
        """Give the connection of a host and the host as that connection reported it; raises `KeyError`."""
        with self._lock:
            connection = self._merged.connections[name]
            reading = self._readings[connection]
            own = next((own for own, shown in reading.names.items() if shown == name), name)
            return connection, reading.inventory.hosts[own]

    def own_vm(self, vm_id: str) -> VM:
        """Give a VM as its connection reported it; raises `KeyError`."""
        with self._lock:
            shown = self._merged.inventory.vms[vm_id]
            reading = self._readings[self._merged.connections[shown.host]]
            return reading.inventory.vms[self._merged.renamed.get(vm_id, vm_id)]

    def shown_host(self, connection: str, own: str) -> str:
        """Give the estate's name for a connection's host."""
        with self._lock:
            reading = self._readings.get(connection)
            return reading.names.get(own, own) if reading else own

    def _renew(self, reading: Reading) -> None:
        """Take in a reading in which nothing but values differs. Under the lock."""
        hosts, vms = reading.hosts, reading.vms
        reading.show(reading.names, self._overlay)
        self._tell(*renew(self._merged, hosts, vms, reading))

    def _show(self) -> None:
        """Merge all that was read. Under the lock."""
        readings = tuple(self._readings.values())
        names = host_names(readings)
        for reading in readings:
            reading.show(names[reading.connection], self._overlay)
        merged = merge(readings, self._merged, self._migrating())
        self._tell(merged, _difference(self._merged.inventory, merged.inventory))

    def _tell(self, merged: Merged, change: InventoryChanged) -> None:
        """Bring the table up to date, and put word of the differences in line. Under the lock."""
        slots = _slots(self._slots, self._merged.inventory, change)
        merged.inventory.know_slots(slots)
        peopled = self._residents.follow(self._merged.inventory, change)
        touched = (
            change.hosts
            | peopled
            | {host for host in slots.keys() | self._slots.keys() if slots[host] != self._slots[host]}
        )
        reservations, table = self._reservations(), self._table
        anew = bool(change.repositories) or len(touched) > len(merged.inventory.hosts) // 2
        if anew:  # beside the old one, which goes on answering meanwhile
            table = HostTable(merged.inventory, reservations, self._vms)
        with self._table_lock:
            self._merged, self._slots, self._table = merged, slots, table
            for name in change.gone_hosts if not anew else ():
                table.remove(name)
            for name in touched & merged.inventory.hosts.keys() if not anew else ():
                shown, reserved = merged.inventory.hosts[name], reservations.on(name)
                there = self._residents.on(name) if name in peopled else None
                table.update(shown, slots[name], reserved, there)
        if change.vms or change.hosts or change.repositories or change.gone_vms or change.gone_hosts:
            self._bus.post(change)


def _difference(old: Inventory, new: Inventory) -> InventoryChanged:
    vms, gone_vms = changed(old.vms, new.vms)
    hosts, gone_hosts = changed(old.hosts, new.hosts)
    repositories, gone_repositories = changed(old.repositories, new.repositories)
    return InventoryChanged(
        inventory=new,
        vms=vms,
        hosts=hosts,
        repositories=repositories | gone_repositories,
        gone_vms=gone_vms,
        gone_hosts=gone_hosts,
    )


def _slots(before: Counter[str], old: Inventory, change: InventoryChanged) -> Counter[str]:
    """Count the slots that VMs hold on each host, from the count before and what has changed."""
    slots = before.copy()
    for vm_id in change.vms | change.gone_vms:
        was, now = old.vms.get(vm_id), change.inventory.vms.get(vm_id)
        if was is not None and was.state in HOLDING_SLOT:
            slots[was.host] -= 1
        if now is not None and now.state in HOLDING_SLOT:
            slots[now.host] += 1
    return slots
