"""All domains of a host with their states, in a number of round trips that does not grow with them.

QEMU's driver gives everything in one call. Xen's has no statistics, but it can list the domains of one state;
those lists together tell the states, and the CPU times are asked of some running domains at a time.
"""

import time
from dataclasses import dataclass
from functools import partial
from typing import Any

import libvirt

from vmclient.drivers.base import ConnectionLost, DriverError
from vmclient.drivers.libvirt import state
from vmclient.drivers.libvirt.link import Link

STATS = libvirt.VIR_DOMAIN_STATS_STATE | libvirt.VIR_DOMAIN_STATS_BALLOON | libvirt.VIR_DOMAIN_STATS_VCPU
NOWAIT = libvirt.VIR_CONNECT_GET_ALL_DOMAINS_STATS_NOWAIT
MEASURED = 20  # running Xen domains whose CPU time is asked for at each look, in turn
DOMAIN_0 = "00000000-0000-0000-0000-000000000000"  # Xen's own: it is the host, not a VM of it
FORGOTTEN = (state.PAUSED, state.PAUSED_MIGRATION)
"""What libxl notes of a guest whose migration failed before it was suspended: mostly it runs, unpaused."""
_LISTS = (
    (libvirt.VIR_CONNECT_LIST_DOMAINS_RUNNING, state.RUNNING),
    (libvirt.VIR_CONNECT_LIST_DOMAINS_PAUSED, state.PAUSED),
    (libvirt.VIR_CONNECT_LIST_DOMAINS_SHUTOFF, state.SHUTOFF),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One domain now: state and reason as libvirt counts them, CPU time in ns where it was asked for."""

    handle: Any
    uuid: str
    state: tuple[int, int]
    cpu_time: int | None


def by_statistics(link: Link) -> list[Row]:
    """Read all domains of a QEMU host; one round trip."""
    rows = []
    for handle, stats in link.call(lambda c: c.getAllDomainStats(STATS, NOWAIT)):
        times = [int(v) for key, v in stats.items() if key.startswith("vcpu.") and key.endswith(".time")]
        rows.append(Row(handle, handle.UUIDString(), state.told(stats), sum(times) if times else None))
    return rows


class Lists:
    """The domains of a Xen host; five round trips, and one for each CPU time asked for.

    `incoming` are the receiving copies of migrations: Xen lists one as a domain that is shut off and defined
    nowhere.
    """

    def __init__(self, link: Link) -> None:
        self._link = link
        self._turn = 0
        self._times: dict[str, tuple[int, float]] = {}
        self._used: dict[str, float] = {}
        self._forgotten: dict[str, int] = {}
        self.incoming: frozenset[str] = frozenset()

    @property
    def busy_cores(self) -> float | None:
        """How many of the host's CPUs its domains use together, Domain-0 with them; None until measured."""
        return sum(self._used.values()) if DOMAIN_0 in self._used else None

    def look(self) -> list[Row]:
        """Read all domains but Domain-0 and receiving copies."""
        handles = {h.UUIDString(): h for h in self._link.call(lambda c: c.listAllDomains(0))}
        states: dict[str, int] = {}
        for flag, meaning in _LISTS:
            states |= dict.fromkeys(self._listed(flag), meaning)
        passing = self._listed(libvirt.VIR_CONNECT_LIST_DOMAINS_TRANSIENT) & handles.keys()
        self.incoming = frozenset(
            uuid for uuid in passing if is_incoming(self._link, handles[uuid], states.get(uuid))
        )
        wanted = {uuid: handle for uuid, handle in handles.items() if uuid not in self.incoming}
        times = self._measure([uuid for uuid in wanted if states.get(uuid) == state.RUNNING], wanted)
        rows = []
        for uuid, handle in wanted.items():
            known = states.get(uuid)
            pair = (known, 0) if known not in (None, state.PAUSED) else self._state(uuid, handle)
            if pair is not None and uuid != DOMAIN_0:
                rows.append(Row(handle, uuid, pair, times.get(uuid)))
        return rows

    def _listed(self, flag: int) -> set[str]:
        return {handle.UUIDString() for handle in self._link.call(lambda c: c.listAllDomains(flag))}

    def _state(self, uuid: str, handle: Any) -> tuple[int, int] | None:
        """Ask a domain that is paused, or in none of the lists: in a rare state, or it changed meanwhile."""
        try:
            found = self._link.call(lambda _: handle.state())
            if tuple(found) == FORGOTTEN:
                now = self._link.call(partial(_cpu_time, handle))
                before = self._forgotten.setdefault(uuid, now)
                return FORGOTTEN if now == before else (state.RUNNING, 0)
        except ConnectionLost:
            raise
        except DriverError:
            return None
        self._forgotten.pop(uuid, None)
        return int(found[0]), int(found[1])

    def _measure(self, running: list[str], handles: dict[str, Any]) -> dict[str, int]:
        """Read CPU times: Domain-0's always, the others' in turn."""
        others = sorted(set(running) - {DOMAIN_0})
        if others:
            self._turn = (self._turn + MEASURED) % len(others)
        asked = (others + others)[self._turn : self._turn + min(MEASURED, len(others))]
        times = {}
        for uuid in [u for u in (DOMAIN_0,) if u in handles] + asked:
            try:
                times[uuid] = int(self._link.call(partial(_cpu_time, handles[uuid])))
            except ConnectionLost:
                raise
            except DriverError:
                continue
            self._note(uuid, times[uuid], time.monotonic())
        for gone in self._used.keys() - running:
            del self._used[gone]
        self._forgotten = {uuid: used for uuid, used in self._forgotten.items() if uuid in handles}
        self._times = {uuid: seen for uuid, seen in self._times.items() if uuid in running}
        return times

    def _note(self, uuid: str, cpu_time: int, now: float) -> None:
        before, when = self._times.get(uuid, (cpu_time, now))
        if now - when >= 1 and cpu_time >= before:
            self._used[uuid] = (cpu_time - before) / 1e9 / (now - when)
        if uuid not in self._times or now - when >= 1:
            self._times[uuid] = (cpu_time, now)


def _cpu_time(handle: Any, _: Any) -> int:
    return int(handle.info()[4])


def runs(link: Link, handle: Any) -> bool:
    """Tell whether a guest uses its processors, within two seconds."""
    first = link.call(partial(_cpu_time, handle))
    for _ in range(8):
        time.sleep(0.25)
        if link.call(partial(_cpu_time, handle)) != first:
            return True
    return False


def is_incoming(link: Link, handle: Any, now: int | None) -> bool:
    """Tell whether a Xen domain without a definition is a migration's receiving copy."""
    if now == state.SHUTOFF:
        return True  # nothing else is shut off and defined nowhere
    if now != state.PAUSED:
        return False
    try:
        return bool(link.call(lambda _: handle.jobStats()).get("type"))
    except ConnectionLost:
        raise
    except DriverError:
        return False
