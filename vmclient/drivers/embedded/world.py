"""The simulated physics: time moves every migration on, links are shared, faults strike when they are due."""

import math
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Protocol

from vmclient.core.capability import Mode
from vmclient.core.inventory import VM, Inventory, VMState
from vmclient.core.job import Knob, Phase, Progress
from vmclient.core.plan import Action
from vmclient.core.problem import Problem
from vmclient.drivers.base import CancelAnswer, Order, Presence, TaskEnd, TaskRefused
from vmclient.drivers.embedded.action import done, objection, settle
from vmclient.drivers.embedded.clock import Clock
from vmclient.drivers.embedded.estate import Estate
from vmclient.drivers.embedded.post_copy import Interrupted
from vmclient.drivers.embedded.refusal import refusal
from vmclient.drivers.embedded.schedule import Call, Calling, Moment, Waiting
from vmclient.drivers.embedded.transfer import Effect, Transfer, begin
from vmclient.drivers.embedded.trouble import CallTrouble, Telling, Troubles

_PRESENCE = {
    VMState.RUNNING: Presence.RUNNING,
    VMState.PAUSED: Presence.PAUSED,
    VMState.SUSPENDED: Presence.SUSPENDED,
}
_INSTANT_S = 1e-9  # phases that end within it end together


class Fault(Protocol):
    """Something that goes wrong, or right again."""

    def strike(self, world: "World") -> None:
        """Let it happen; called under the world's lock."""


class World:
    """An estate in which time passes; callable from any thread.

    The state is a function of what was ordered and when: between two events all rates are constant, so it
    does not matter how often anybody looks.
    """

    def __init__(self, inventory: Inventory, clock: Clock) -> None:
        self.clock = clock
        self.estate = Estate(inventory)
        self.transfers: list[Transfer] = []
        self.interrupted = Interrupted(self.estate)
        self.reachable = True
        self.troubles = Troubles()
        self._faults: list[tuple[float, Fault]] = []
        self._armed: Waiting[Fault] = Waiting()
        self._calls: Waiting[CallTrouble] = Waiting()
        self._watchers: list[Callable[[], None]] = []
        self._now = clock.time()
        self._told = 0
        self._late: tuple[Callable[[], None], ...] = ()
        self._condition = threading.Condition()
        clock.subscribe(self.tick)

    def watch(self, changed: Callable[[], None]) -> None:
        """Call `changed`, outside of the lock, after each change of what can be seen."""
        with self._condition:
            self._watchers.append(changed)

    def unwatch(self, changed: Callable[[], None]) -> None:
        """Call `changed` no more."""
        with self._condition:
            if changed in self._watchers:
                self._watchers.remove(changed)

    def tick(self) -> None:
        """Let the world catch up with its clock."""
        with self.turn():
            pass

    @contextmanager
    def turn(self) -> Iterator[Estate]:
        """Hold the world still at the present moment; watchers are told afterwards."""
        with self._condition:
            self._catch_up()
            yield self.estate
            self._share_links()
            watchers = self._news()
        for changed in watchers:
            changed()

    def _news(self) -> tuple[Callable[[], None], ...]:
        if self._told == self.estate.version:
            return ()
        self._told = self.estate.version
        self._condition.notify_all()
        watchers, late = tuple(self._watchers), self._late
        self._late = watchers if self.troubles.telling is Telling.LATE else ()
        match self.troubles.telling:
            case Telling.LOST | Telling.LATE:
                return late
            case Telling.DOUBLED:
                return (*watchers, *watchers)
            case Telling.SOUND:
                return (*watchers, *late)

    # What drivers ask

    def inventory(self) -> Inventory:
        """Give what can be seen now."""
        with self.turn() as estate:
            return estate.inventory()

    def begin(self, order: Order) -> Transfer:
        """Begin a migration; raises `TaskRefused`, as one of two simultaneous orders for the same VM gets."""
        with self.turn() as estate:
            problem = refusal(estate, self.transfers, order)
            if order.vm.id in self.interrupted:
                problem = Problem("migration.already_running", {"vm": order.vm.name})
            if problem is not None:
                raise TaskRefused(problem)
            return self._begun(Action.MIGRATE, estate.vms[order.vm.id], order)

    def act(self, action: Action, order: Order) -> Transfer:
        """Begin one action of a plan, follow it if it goes on already, end it at once if it is done."""
        with self.turn() as estate:
            vm = estate.find(order.vm.id)
            if vm is None:
                raise TaskRefused(Problem("vm.gone", {"vm": order.vm.name, "host": order.source.name}))
            for one in self.transfers:
                if (one.vm.id, one.action) == (vm.id, action):
                    return one
            if done(estate, action, order):
                transfer = begin(action, vm, order, self._now)
                transfer.end, transfer.ended = TaskEnd(), self._now
                return transfer
            problem = objection(estate, self.transfers, action, order)
            if problem is not None:
                raise TaskRefused(problem)
            return self._begun(action, vm, order)

    def _begun(self, action: Action, vm: VM, order: Order) -> Transfer:
        transfer = begin(action, vm, order, self._now)
        self.transfers.append(transfer)
        whole = "move" if order.mode is Mode.MOVE else "migrate"
        self.estate.note(replace(vm, busy=whole if action is Action.MIGRATE else action.value))
        self._entered(transfer.phase)
        return transfer

    def resume(self, order: Order) -> Transfer:
        """Have a post-copy that broke off go on; raises `TaskRefused`, and nothing has changed then."""
        with self.turn():
            transfer = self.interrupted.resume(order)
            self.transfers.append(transfer)
            self._entered(transfer.phase)
            return transfer

    def progress(self, transfer: Transfer) -> Progress:
        """Report on a migration."""
        with self.turn():
            return self.troubles.told(transfer.progress(self._now))

    def wait(self, transfer: Transfer, timeout_s: float) -> TaskEnd | None:
        """Wait for the end of a migration, at most so many of the caller's seconds."""
        left = timeout_s
        while True:
            with self.turn():
                if transfer.end is not None or left <= 0:
                    return transfer.end
                left -= self.clock.wait(self._condition, left, self._next_event_s())

    def stall(self, timeout_s: float) -> None:
        """Let a caller wait for an answer that does not come."""
        left = timeout_s
        while left > 0:
            with self._condition:
                left -= self.clock.wait(self._condition, left, math.inf)

    def cancel(self, transfer: Transfer) -> CancelAnswer:
        """Stop an operation if that is still possible; the VM is where it was then, and as it was."""
        with self.turn():
            if transfer.end is not None:
                return CancelAnswer.ENDED
            if transfer.too_late:
                return CancelAnswer.TOO_LATE
            self.stop(transfer, None)
            return CancelAnswer.ACCEPTED

    def presence(self, vm_id: str, host: str) -> Presence:
        """Tell how a host sees a VM now."""
        with self.turn() as estate:
            vm = estate.vms.get(vm_id)
            if estate.silent(host):
                return Presence.UNKNOWN
            left = estate.left.get((vm_id, host))
            if left is not None:
                return left
            if vm is not None and vm.host == host:
                return _PRESENCE.get(vm.state, Presence.DEFINED)
            incoming = any(
                one.vm.id == vm_id and one.target == host
                for one in self.transfers
                if one.action is Action.MIGRATE
            )
            return Presence.INCOMING if incoming else Presence.ABSENT

    # What faults do

    def order(self, fault: Fault, when: Moment = 0.0) -> None:
        """Let a fault strike at its moment; without one now."""
        with self.turn():
            if not isinstance(when, (int, float)):
                self._armed.add(when, fault)
            elif when <= 0:
                fault.strike(self)
            else:
                self._faults.append((self._now + when, fault))
                self._condition.notify_all()

    def disturb(self, trouble: CallTrouble, when: Calling) -> None:
        """Let one call go wrong."""
        with self.turn():
            self._calls.add(when, trouble)

    def calling(self, call: Call) -> CallTrouble | None:
        """Count a call: what waited for it strikes; gives what happens to the call itself."""
        with self.turn():
            for fault in self._armed.count(call):
                fault.strike(self)
            troubles = self._calls.count(call)
        return troubles[0] if troubles else None

    def stop(self, transfer: Transfer, problem: Problem | None) -> None:
        """End an operation before it is done; None as a problem means that it was cancelled."""
        end = TaskEnd(problem=problem, cancelled=problem is None, transferred=round(transfer.sent))
        self._end(transfer, end)
        vm = self.estate.find(transfer.vm.id)
        if vm is not None:
            self.estate.note(replace(vm, busy=None))

    def break_off(self, transfer: Transfer, problem: Problem) -> None:
        """End a migration whose VM is at neither end as it should be."""
        self._end(transfer, TaskEnd(problem=problem, transferred=round(transfer.sent)))

    def interrupt(self, transfer: Transfer) -> None:
        """Break a post-copy off: its guest stands still until somebody has it resumed."""
        self.break_off(transfer, Problem("migration.split"))
        self.interrupted.stop(transfer)

    def lose(self, transfer: Transfer, host: str, problem: Problem) -> None:
        """Let a host take a part of a guest's memory with it, in post-copy or when that had broken off."""
        if transfer.end is None:
            self.break_off(transfer, problem)
        self.interrupted.lose(transfer, host)

    def _end(self, transfer: Transfer, end: TaskEnd) -> None:
        transfer.end, transfer.ended = self.troubles.ended(end), self._now
        if self.troubles.leaves is not None and transfer.action is Action.MIGRATE:
            self._leave(transfer, self.troubles.leaves)
        self.transfers.remove(transfer)
        self._condition.notify_all()

    def tune(self, transfer: Transfer, knob: Knob, value: float | None) -> None:
        """Turn a knob of a copy; raises `TaskRefused` where it has no hold of anything."""
        with self.turn():
            if transfer.end is not None or not transfer.tune(knob, value, self._now):
                missing = knob is Knob.POST_COPY and not transfer.options.post_copy
                code = "migration.postcopy_not_enabled" if missing else "migration.no_copy"
                raise TaskRefused(Problem(code, {"knob": knob.value, "vm": transfer.vm.name}))
            if knob is Knob.POST_COPY:
                self._entered(transfer.phase)

    def _leave(self, transfer: Transfer, what: Presence) -> None:
        """Leave a copy at that end of a migration at which its VM is not."""
        vm = self.estate.vms.get(transfer.vm.id)
        if vm is not None:
            elsewhere = transfer.target if vm.host == transfer.source else transfer.source
            self.estate.left[vm.id, elsewhere] = what

    # Time

    def _catch_up(self) -> None:
        now = self.clock.time()
        while True:
            self._share_links()
            step = min(self._next_event_s(), now - self._now)
            for transfer in self.transfers:
                transfer.flow(step)
            self._now += step
            if not self._happen() and self._now >= now - _INSTANT_S:
                return

    def _next_event_s(self) -> float:
        waits = [transfer.seconds_left() for transfer in self.transfers]
        waits += [max(0.0, due - self._now) for due, _ in self._faults]
        return min(waits, default=math.inf)

    def _happen(self) -> bool:
        """Let everything happen that is due now; tell whether anything was."""
        due = [fault for at, fault in self._faults if at <= self._now + _INSTANT_S]
        self._faults = [(at, fault) for at, fault in self._faults if at > self._now + _INSTANT_S]
        for fault in due:
            fault.strike(self)
        turning = [one for one in self.transfers if one.seconds_left() <= _INSTANT_S]
        for transfer in turning:
            if transfer.end is None:  # what has struck another one may have ended it, too
                self._turn(transfer)
        return bool(due or turning)

    def _turn(self, transfer: Transfer) -> None:
        before = transfer.phase, transfer.memory_pass
        effect = transfer.turn(self._now)
        if effect is Effect.WITHDRAWN:
            self.estate.withdraw(transfer.vm.id)
        elif effect is Effect.RUNS_THERE:
            vm = self.estate.vms[transfer.vm.id]
            self.estate.relocate(vm, transfer.target, vm.state)
            self.estate.left[vm.id, transfer.source] = Presence.OUTGOING
            if self.interrupted.cut(transfer):
                self.interrupt(transfer)
        elif effect is Effect.DONE:
            self.estate.left.pop((transfer.vm.id, transfer.source), None)
            vm = self.estate.find(transfer.vm.id) or transfer.vm
            settle(self.estate, transfer, replace(vm, busy=None))
            sent = None if transfer.action in (Action.TRANSFER, Action.RETURN) else round(transfer.sent)
            self._end(transfer, TaskEnd(downtime_s=transfer.downtime_s, transferred=sent))
        if (transfer.phase, transfer.memory_pass) != before:
            self._entered(transfer.phase)

    def _entered(self, phase: Phase) -> None:
        for fault in self._armed.count(phase):
            fault.strike(self)

    def _share_links(self) -> None:
        """Give each copy an equal share of its source's outgoing and its target's incoming link."""
        copying = [transfer for transfer in self.transfers if transfer.carries]
        outgoing = Counter(transfer.source for transfer in copying)
        incoming = Counter(transfer.target for transfer in copying)
        for transfer in copying:
            share = min(
                self._link(transfer.source) / outgoing[transfer.source],
                self._link(transfer.target) / incoming[transfer.target],
            )
            limit = transfer.options.bandwidth
            transfer.rate = share if limit is None else min(share, limit)

    def _link(self, host: str) -> float:
        if host not in self.estate.hosts:  # its part is done, or it would have been broken off
            return math.inf
        return self.estate.hosts[host].migration_bandwidth * self.estate.conditions[host].link
