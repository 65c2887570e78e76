"""Notices what other tools change at hosts: a VM that came, went, or was given other hardware."""

import logging
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from vmclient.core.events import LogEntry
from vmclient.core.inventory import VM, Cause, Drift, Host, Hypervisor, Inventory, VMState
from vmclient.core.settings import OutsideChanges
from vmclient.engine.merge import changed
from vmclient.engine.poller import Connection
from vmclient.engine.site import Site

_log = logging.getLogger(__name__)

SETTLE_S = 15.0  # so long a change has to last: by then a migration under way is known as one
OUR_OWN_S = 60.0  # so long after a job's end a change of its VM is counted as its work
OUTSIDE = "outside"
_ACTIVE = frozenset({VMState.RUNNING, VMState.PAUSED})
_FORGETS = frozenset({Hypervisor.KVM, Hypervisor.XEN})
"""Hypervisors with VMs that are there only while they run: one that is gone may just have been stopped."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A change that was seen and has to last before it is believed."""

    vm: VM
    at: datetime
    since: float
    connection: str


_Key = tuple[str, str, Cause]  # the VM's id, the estate's name of the host, what was seen


class DriftWatch:
    """Compares each reading of a connection with the one before.

    Never on a doubt: the first reading after a connection opened compares with nothing; what a job does, ours
    or one that is followed, is no change, nor is a VM that a hypervisor reports busy, a host that does not
    answer, or a VM that was on the host before and came back. Power states and load are not looked at.
    """

    def __init__(self, site: Site) -> None:
        self._site = site
        self._way = site.settings.outside_changes
        self._lock = threading.Lock()
        self._before: dict[str, Inventory] = {}
        self._known: dict[str, tuple[str, ...]] = {}  # by a VM's id: the hosts on which it was seen
        self._seen: dict[_Key, _Seen] = {}

    def forget(self, connection: str) -> None:
        """Compare the next reading of a connection with nothing: what happened meanwhile was not watched."""
        with self._lock:
            self._before.pop(connection, None)
            self._seen = {key: seen for key, seen in self._seen.items() if seen.connection != connection}

    def accept(self, host: str) -> None:
        """Take a host as it is: somebody has it resynchronized."""
        with self._lock:
            self._seen = {key: seen for key, seen in self._seen.items() if key[1] != host}

    def read(self, connection: Connection) -> None:
        """Compare a connection's newest reading, and believe what has lasted."""
        if self._way is OutsideChanges.IGNORE:
            return
        now = self._site.estate.reported(connection.name)
        if now is None:
            return
        with self._lock:
            before, self._before[connection.name] = self._before.get(connection.name), now
            if before is not None and before is not now:
                self._compare(connection.name, before, now)
            if before is None:
                self._begin(connection.name, now)
            lasted = self._lasted()
        for host, drifts in lasted.items():
            for cause, seen in drifts.items():
                self._tell(host, cause, seen)

    # --- what differs ---

    def _begin(self, connection: str, now: Inventory) -> None:
        shown: dict[str, tuple[str, ...]] = {}  # one for all VMs of a host
        for vm in now.vms.values():
            here = shown.get(vm.host) or shown.setdefault(vm.host, (self._shown(connection, vm.host),))
            known = self._known.setdefault(vm.id, here)
            if here[0] not in known:
                self._known[vm.id] = known + here

    def _compare(self, connection: str, before: Inventory, now: Inventory) -> None:
        differing, gone = changed(before.vms, now.vms)
        for vm_id in gone:
            self._went(connection, before.vms[vm_id], now)
        for vm_id in differing:
            old, new = before.vms.get(vm_id), now.vms[vm_id]
            if old is None or old.host != new.host:
                if old is not None:
                    self._went(connection, old, now)
                self._came(connection, new, before)
            elif old.state is new.state and _made_of(old) != _made_of(new):
                self._note(connection, new, Cause.REDEFINED, old)

    def _came(self, connection: str, vm: VM, before: Inventory) -> None:
        host = self._shown(connection, vm.host)
        known = self._known.get(vm.id, ())
        if host in known:
            return
        if _answers(before.hosts, vm.host):
            self._note(connection, vm, Cause.APPEARED, vm)
        self._known[vm.id] = (*known, host)

    def _went(self, connection: str, vm: VM, now: Inventory) -> None:
        if _answers(now.hosts, vm.host):
            self._note(connection, vm, Cause.VANISHED, vm)

    def _note(self, connection: str, vm: VM, cause: Cause, was: VM) -> None:
        if vm.busy or was.busy:
            return
        clock = self._site.clock
        key = (vm.id, self._shown(connection, vm.host), cause)
        self._seen.setdefault(key, _Seen(was, clock.now(), clock.monotonic(), connection))

    def _shown(self, connection: str, host: str) -> str:
        return self._site.estate.shown_host(connection, host)

    # --- what is believed ---

    def _lasted(self) -> dict[str, dict[Cause, list[_Seen]]]:
        """Take out what was seen long enough ago, and give of it what is still so and nobody's here."""
        now = self._site.clock.monotonic()
        due = {key: seen for key, seen in self._seen.items() if now - seen.since >= SETTLE_S}
        found: dict[str, dict[Cause, list[_Seen]]] = {}
        for key, seen in due.items():
            del self._seen[key]
            if self._is_so(key, seen) and not self._by_a_job(key[0], seen.at):
                found.setdefault(key[1], {}).setdefault(key[2], []).append(seen)
        return found

    def _is_so(self, key: _Key, seen: _Seen) -> bool:
        vm_id, host, cause = key
        inventory = self._before.get(seen.connection)
        there = inventory.vms.get(vm_id) if inventory is not None else None
        here = there is not None and self._shown(seen.connection, there.host) == host
        if there is not None and there.busy:
            return False
        if cause is Cause.APPEARED:
            return here
        if cause is Cause.REDEFINED:
            return here and there is not None and _made_of(there) != _made_of(seen.vm)
        return not here and self._surely_gone(vm_id, host, seen.vm)

    def _surely_gone(self, vm_id: str, host: str, vm: VM) -> bool:
        """Tell whether a VM was taken away, and not stopped where VMs may be there only while they run."""
        estate = self._site.estate.inventory
        elsewhere = estate.vms.get(vm_id)
        if elsewhere is not None and elsewhere.host != host:
            return True
        known = estate.hosts.get(host)
        return vm.state not in _ACTIVE or (known is not None and known.hypervisor not in _FORGETS)

    def _by_a_job(self, vm_id: str, at: datetime) -> bool:
        earliest = at - timedelta(seconds=OUR_OWN_S)
        return any(
            job.vm_id.removesuffix(f"@{job.source}") == vm_id
            and (job.ended_at is None or job.ended_at >= earliest)
            for job in self._site.book.jobs()
        )

    def _tell(self, host: str, cause: Cause, seen: Iterable[_Seen]) -> None:
        vms = {one.vm.id: one for one in seen}
        names = tuple(sorted(one.vm.name for one in vms.values()))
        first = min(one.at for one in vms.values())
        _log.info("%s: %s %s by another tool", host, names, cause)
        shown = self._site.estate.inventory.hosts.get(host)
        drift = _joined(
            shown.drift if shown is not None else None, Drift(since=first, cause=cause, vms=names)
        )
        if self._way is OutsideChanges.MARK:
            self._site.estate.mark(frozenset((host,)), in_sync=False, drift=drift)
        else:
            self._site.estate.note(host, drift)
        one = next(iter(vms)) if len(vms) == 1 else None
        self._site.book.note(
            LogEntry(
                id=0, kind="drift", user=OUTSIDE, started_at=first, ended_at=first, vm_id=one,
                vm_name=names[0] if one else "", hosts=(host,),
                facts={"host": host, "cause": cause.value, "vms": names},
            )
        )  # fmt: skip


def _joined(before: Drift | None, now: Drift) -> Drift:
    """Add what was seen to what is said already; of another cause the newer is said, since the older."""
    if before is None:
        return now
    vms = now.vms if before.cause is not now.cause else tuple(dict.fromkeys((*before.vms, *now.vms)))
    return Drift(since=before.since, cause=now.cause, vms=vms)


def _answers(hosts: Mapping[str, Host], name: str) -> bool:
    return name in hosts and hosts[name].online


def _made_of(vm: VM) -> object:
    """What a VM is made of, without what changes by itself: media, sizes, how storage is called."""
    disks = tuple(sorted((disk.name, disk.transport) for disk in vm.disks))
    return vm.vcpus, vm.memory, vm.machine, vm.guest_type, vm.arch, tuple(sorted(vm.networks)), disks
