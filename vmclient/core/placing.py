"""Several VMs at once: the best host for each, where those that are decided first take their room there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import numpy as np

from vmclient.core.assess import NO_ANSWERS, Answers, assess, examine, tested
from vmclient.core.assessment import Assessment, Candidate
from vmclient.core.capability import mode
from vmclient.core.eligibility.host_table import HostTable
from vmclient.core.eligibility.move import Limits, Move, Place
from vmclient.core.eligibility.rule import Finding
from vmclient.core.eligibility.vm_rules import refusals
from vmclient.core.inventory import Inventory
from vmclient.core.lanes import Lanes
from vmclient.core.placement import Placement, Seat, Standing, Wishes
from vmclient.core.policy.rulebook import Rulebook
from vmclient.core.policy.ruling import Ruling
from vmclient.core.projection import loads
from vmclient.core.ranking.evaluation import NOT_TESTED, SOURCE, Evaluation
from vmclient.core.ranking.order import Order
from vmclient.core.ranking.prospect import nearest_row
from vmclient.core.reservation import NOTHING, Claim, Reservations
from vmclient.core.timetable import Trip, timetable

ByVM = Mapping[str, Answers]
_SWAPS = 200  # hosts on which room is sought for one VM


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What the question is asked about: the estate at one moment, and what is under way in it."""

    inventory: Inventory
    reservations: Reservations = NOTHING
    busy: frozenset[str] = frozenset()
    limits: Limits = field(default_factory=Limits)
    rulebook: Rulebook = field(default_factory=Rulebook)
    lanes: Lanes = field(default_factory=Lanes)

    def between(self, names: Iterable[str]) -> Situation:
        """Cut the estate down to some hosts and their VMs: questions about these alone cost little then."""
        kept = frozenset(names)
        hosts = {name: host for name, host in self.inventory.hosts.items() if name in kept}
        vms = {vm_id: vm for vm_id, vm in self.inventory.vms.items() if vm.host in kept}
        return replace(self, inventory=replace(self.inventory, hosts=hosts, vms=vms))


def place(
    situation: Situation, vm_ids: Iterable[str], wishes: Wishes | None = None, answers: ByVM | None = None
) -> Placement:
    """Find a host for each VM, all together; the same question always has the same answer, in any order.

    A VM takes memory, slot and CPU of its host before the next one is decided, and gives back nothing at its
    source: so it holds whatever the order in which the jobs run. Those that a person has decided on come
    first, then those that are to stay with the host they had, then those with the fewest hosts. One that
    finds no room is given that of another which can go elsewhere. `answers` are what hypervisors said, by VM
    and host.
    """
    wishes, room = wishes or Wishes(), _Room(situation, answers or {})
    asked = frozenset(vm_ids)
    known = sorted(asked & situation.inventory.vms.keys())
    seats = {vm_id: room.seat(vm_id, wishes) for vm_id in known}
    undecided = [vm_id for vm_id, seat in seats.items() if seat.standing is Standing.CROWDED]
    for vm_id in sorted(undecided, key=lambda vm_id: _urgency(seats[vm_id], wishes)):
        room.settle_in(vm_id, wishes)
    room.check_again(frozenset(wishes.pinned))
    answered = [room.answered(seats[vm_id], wishes.pinned.get(vm_id)) for vm_id in known]
    going = _in_order([seat for seat in answered if seat.placed], situation.lanes)
    staying = sorted(
        (seat for seat in answered if not seat.placed), key=lambda seat: (seat.vm.name, seat.vm.id)
    )
    ends = [seat.ends_s for seat in going]
    return Placement(
        seats=(*going, *staying),
        gone=asked - frozenset(known),
        loads=loads(going, room.before),
        lanes=situation.lanes,
        ends_s=None if None in ends else max((end for end in ends if end is not None), default=0.0),
        assess=room.assess,
    )


def _urgency(seat: Seat, wishes: Wishes) -> tuple[bool, bool, int, int, str, str]:
    vm = seat.vm
    return not seat.pinned, vm.id not in wishes.kept, seat.able, -vm.memory, vm.name, vm.id


def _in_order(seats: Sequence[Seat], lanes: Lanes) -> list[Seat]:
    """Put the longest first, so that the whole ends soonest, and those without an end in sight last."""

    def seconds(seat: Seat) -> float | None:
        return seat.target.forecast.seconds if seat.target and seat.target.forecast else None

    ending = [seat for seat in seats if seconds(seat) is not None]
    ending.sort(key=lambda seat: (-(seconds(seat) or 0.0), seat.vm.name, seat.vm.id))
    trips = [Trip(seat.source.name, seat.host, seconds(seat) or 0.0) for seat in ending]
    timed = [
        replace(seat, begins_s=begins, ends_s=ends)
        for seat, (begins, ends) in zip(ending, timetable(trips, lanes), strict=True)
    ]
    endless = [seat for seat in seats if seconds(seat) is None]
    return [*timed, *sorted(endless, key=lambda seat: (seat.vm.name, seat.vm.id))]


class _Room:
    """The hosts with what has been given away of them so far."""

    def __init__(self, situation: Situation, answers: ByVM) -> None:
        self._situation, self._answers = situation, answers
        self._table = HostTable(situation.inventory, situation.reservations)
        self._claims = situation.reservations
        self._taken: dict[str, str] = {}
        self._moves: dict[str, Move] = {}
        self._alone: dict[str, Order] = {}

    def seat(self, vm_id: str, wishes: Wishes) -> Seat:
        """Begin the answer for one VM, as if it were the only one; `CROWDED` until it has a host."""
        situation = self._situation
        inventory, vm = situation.inventory, situation.inventory.vms[vm_id]
        source = inventory.hosts[vm.host]
        how = mode(source, vm.state)
        found = (*refusals(inventory, vm, situation.busy), *situation.rulebook.refusals(vm))
        pinned = vm_id in wishes.pinned

        def answer(standing: Standing, able: int = 0, findings: tuple[Finding, ...] = ()) -> Seat:
            return Seat(vm=vm, source=source, mode=how, standing=standing, pinned=pinned, able=able,
                        findings=findings)  # fmt: skip

        if found or how is None:
            return answer(Standing.REFUSED, findings=found)
        self._moves[vm_id] = Move.of(inventory, vm, how, situation.limits)
        evaluation, _ = self._evaluated(vm_id)
        self._alone[vm_id] = evaluation.ranked
        able = len(evaluation.ranked)
        if pinned and wishes.pinned[vm_id] is None:
            return answer(Standing.LEFT_OUT, able)
        if not pinned and not able:
            tested_rows = ((evaluation.bits & (NOT_TESTED | SOURCE)) == 0).any()
            return answer(Standing.NO_TARGET if tested_rows else Standing.NO_HOSTS)
        return answer(Standing.CROWDED, able)

    def settle_in(self, vm_id: str, wishes: Wishes) -> None:
        """Give a VM its host: the wanted one, the one it had, else the best; room may be made for it."""
        able = self._able(vm_id)
        if vm_id in wishes.pinned:
            wanted = wishes.pinned[vm_id]
            if self._among(able, wanted):
                self._take(vm_id, str(wanted))
            return
        kept = wishes.kept.get(vm_id)
        if len(able):
            self._take(vm_id, kept if kept is not None and self._among(able, kept) else self._first(able))
        else:
            self._make_room(vm_id, frozenset(wishes.pinned))

    def check_again(self, pinned: frozenset[str]) -> None:
        """Ask once more with everybody in place: a policy may keep VMs apart whichever came first."""
        if not self._situation.rulebook.policies:
            return
        moved: set[str] = set()
        changed = True
        while changed:
            changed = False
            for vm_id, host in list(self._taken.items()):
                self._leave(vm_id)
                able = self._able(vm_id)
                if self._among(able, host):
                    self._take(vm_id, host)
                    continue
                changed = True
                if len(able) and vm_id not in moved | pinned:
                    self._take(vm_id, self._first(able))
                moved.add(vm_id)

    def answered(self, seat: Seat, wanted: str | None) -> Seat:
        """Finish one VM's answer, with all the others in their seats."""
        if seat.standing is not Standing.CROWDED:
            nearest = self._nearest(seat.vm.id) if seat.standing is Standing.NO_TARGET else None
            return replace(seat, target=nearest)
        vm_id = seat.vm.id
        host = self._taken.get(vm_id)
        if host is not None:
            with self._away(vm_id):
                return replace(seat, standing=Standing.PLACED, target=self._candidate(vm_id, host))
        if wanted is not None:
            found = self._candidate(vm_id, wanted) if wanted in self._table else None
            return replace(seat, standing=Standing.NOT_THERE, target=found)
        return replace(seat, target=self._nearest(vm_id))

    def before(self, host: str) -> Place:
        """Give a host as it is before any of the VMs goes."""
        return replace(self._table.place(host), reserved=self._situation.reservations.on(host))

    def assess(self, vm_id: str) -> Assessment:
        """Give the whole answer for one VM, with all the others in their seats."""
        situation = self._situation
        with self._away(vm_id):
            return assess(
                situation.inventory,
                vm_id,
                table=self._table,
                busy=situation.busy,
                answers=self._answers.get(vm_id, NO_ANSWERS),
                limits=situation.limits,
                policies=situation.rulebook,
            )

    def _evaluated(self, vm_id: str) -> tuple[Evaluation, Ruling]:
        answers = self._answers.get(vm_id, NO_ANSWERS)
        return examine(self._table, self._moves[vm_id], self._situation.rulebook, answers)

    def _able(self, vm_id: str) -> Order:
        """List the rows that can take a VM now, best first."""
        return self._evaluated(vm_id)[0].ranked

    def _first(self, able: Order) -> str:
        return self._table.places[int(able[0])].host.name

    def _among(self, able: Order, host: str | None) -> bool:
        return host is not None and host in self._table and bool((able == self._table.row(host)).any())

    def _candidate(self, vm_id: str, host: str) -> Candidate:
        evaluation, ruling = self._evaluated(vm_id)
        row = self._table.row(host)
        rank = next((at + 1 for at in np.flatnonzero(evaluation.ranked == row).tolist()), None)
        bits = int(evaluation.bits[row])
        if bits & (NOT_TESTED | SOURCE):
            found = evaluation.findings(row) if bits == NOT_TESTED else ()
            return Candidate(host=self._table.places[row].host, eligible=False, tested=False, findings=found)
        return tested(evaluation, row, bits, ruling, self._answers.get(vm_id, NO_ANSWERS), rank)

    def _nearest(self, vm_id: str) -> Candidate | None:
        evaluation, _ = self._evaluated(vm_id)
        row = nearest_row(evaluation)
        return None if row is None else self._candidate(vm_id, self._table.places[row].host.name)

    def _make_room(self, vm_id: str, pinned: frozenset[str]) -> None:
        """Have one VM go elsewhere whose place this one can take."""
        for row in self._alone[vm_id][:_SWAPS].tolist():
            host = self._table.places[row].host.name
            others = [other for other, where in self._taken.items() if where == host and other not in pinned]
            for other in others:
                self._leave(other)
                if self._among(self._able(vm_id), host):
                    self._take(vm_id, host)
                    elsewhere = self._able(other)
                    if len(elsewhere):
                        self._take(other, self._first(elsewhere))
                        return
                    self._leave(vm_id)
                self._take(other, host)

    def _take(self, vm_id: str, host: str) -> None:
        move = self._moves[vm_id]
        self._taken[vm_id] = host
        self._claims = self._claims.add(Claim.of(_name(vm_id), move.vm, host, move.mode))
        self._write(host)

    def _leave(self, vm_id: str) -> None:
        host = self._taken.pop(vm_id)
        self._claims = self._claims.release(_name(vm_id))
        self._write(host)

    @contextmanager
    def _away(self, vm_id: str) -> Iterator[None]:
        """Ask as if this VM were not placed."""
        host = self._taken.get(vm_id)
        if host is None:
            yield
            return
        self._leave(vm_id)
        try:
            yield
        finally:
            self._take(vm_id, host)

    def _write(self, host: str) -> None:
        place = self._table.place(host)
        self._table.update(place.host, place.slots_used, self._claims.on(host))


def _name(vm_id: str) -> str:
    """Name a claim as no job is named."""
    return f"\0{vm_id}"
