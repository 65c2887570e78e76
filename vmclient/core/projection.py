"""What a placement makes of the hosts: their loads before the first and after the last move."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from vmclient.core.capability import Mode
from vmclient.core.eligibility.move import Place
from vmclient.core.inventory import HOLDING_SLOT, VM
from vmclient.core.placement import HostLoad, Seat
from vmclient.core.reservation import Claim, busy_cores


def loads(going: Iterable[Seat], before: Callable[[str], Place]) -> tuple[HostLoad, ...]:
    """List the hosts that VMs come to or leave, those that gain first, then by name.

    `before` gives a host by its name as it is before any of it. What leaves a host frees its memory, slot
    and CPU there; a VM that is shut off takes and frees nothing.
    """
    arriving: defaultdict[str, list[Seat]] = defaultdict(list)
    leaving: defaultdict[str, list[VM]] = defaultdict(list)
    for seat in going:
        arriving[seat.host].append(seat)
        leaving[seat.source.name].append(seat.vm)
    made = [_load(before(name), arriving[name], leaving[name]) for name in arriving.keys() | leaving.keys()]
    return tuple(sorted(made, key=lambda load: (load.leaving - load.arriving, load.host.name)))


def _load(place: Place, arriving: list[Seat], leaving: list[VM]) -> HostLoad:
    claims = [Claim.of("", seat.vm, seat.host, seat.mode or Mode.MOVE) for seat in arriving]
    away = [vm for vm in leaving if vm.state in HOLDING_SLOT]
    cores = sum(claim.cores for claim in claims) - sum(map(busy_cores, away))
    memory = sum(claim.memory for claim in claims) - sum(vm.memory for vm in away)
    slots = sum(claim.slots for claim in claims) - len(away)
    used = place.memory - place.memory_free
    return HostLoad(
        host=place.host,
        cpu=(place.cpu_load, max(0.0, place.cpu_load + cores / place.cpu_cores)),
        memory=(used / place.memory, max(0, used + memory) / place.memory),
        slots=(place.slots_taken, place.slots_taken + slots),
        arriving=len(arriving),
        leaving=len(leaving),
    )
