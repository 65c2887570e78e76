"""One action of a plan between two standalone ESX hosts, as a task: some short orders in a row.

No hypervisor carries these out by itself, so they end with the client; each finds what is done already, and
so can be begun again.
"""

import logging
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from vmclient.core.job import Phase, Progress
from vmclient.core.plan import Action
from vmclient.core.problem import Problem
from vmclient.drivers.base import CancelAnswer, DriverError, NoKnobs, Order, TaskEnd
from vmclient.drivers.vsphere import drives
from vmclient.drivers.vsphere.esx import OFF, RUNNING, SUSPENDED, EsxHost
from vmclient.drivers.vsphere.task import VsphereTask
from vmclient.drivers.vsphere.tasks import POWER_ON, SUSPEND

_log = logging.getLogger(__name__)

_LOOK_S = 0.25
_PHASES: Mapping[Action, Phase] = {
    Action.SUSPEND: Phase.SUSPEND,
    Action.TRANSFER: Phase.REGISTER,
    Action.PROVISION: Phase.PROVISION,
    Action.RETURN: Phase.REGISTER,
    Action.RESUME: Phase.PROVISION,
}


class _Failed(Exception):
    def __init__(self, problem: Problem, *, cancelled: bool = False) -> None:
        super().__init__(problem.code)
        self.problem = problem
        self.cancelled = cancelled


class ActionTask(NoKnobs):
    """An action under way, on a thread of its own."""

    key = ""  # the hosts' own tasks come and go while it lasts

    def __init__(self, action: Action, order: Order, source: EsxHost, target: EsxHost) -> None:
        self._order = order
        self._source = source
        self._target = target
        self._action = action
        self._phase = _PHASES[action]
        self._began = time.monotonic()
        self._done: float | None = None
        self._elapsed_s: float | None = None
        self._end: TaskEnd | None = None
        self._ended = threading.Event()
        self._cancel = threading.Event()
        work: Mapping[Action, Callable[[], None]] = {
            Action.SUSPEND: self._suspend,
            Action.TRANSFER: lambda: self._take_over(source, target),
            Action.PROVISION: lambda: self._run(target, source),
            Action.RETURN: lambda: self._take_over(target, source),
            Action.RESUME: self._resume,
        }
        self._work = work[action]
        threading.Thread(target=self._carry_out, name=f"{action} {order.vm.name}", daemon=True).start()

    def poll(self) -> Progress:
        """Tell how far it is."""
        elapsed = self._elapsed_s if self._elapsed_s is not None else time.monotonic() - self._began
        return Progress(phase=self._phase, elapsed_s=round(elapsed, 3), done=self._done)

    def wait(self, timeout_s: float) -> TaskEnd | None:
        """Wait for the end, at most so long."""
        self._ended.wait(timeout_s)
        return self._end

    def cancel(self) -> CancelAnswer:
        """Stop a suspend while its memory is written; the others are too short, or too late."""
        if self._end is not None:
            return CancelAnswer.ENDED
        if self._action is not Action.SUSPEND:
            return CancelAnswer.TOO_LATE
        self._cancel.set()
        return CancelAnswer.ACCEPTED

    def _carry_out(self) -> None:
        try:
            self._work()
            end = TaskEnd()
        except _Failed as failed:
            end = TaskEnd(problem=failed.problem, cancelled=failed.cancelled)
        except DriverError as error:
            end = TaskEnd(problem=error.problem)
        except Exception as error:  # whatever it is, somebody waits for the end
            _log.exception("%s of %s", self._action, self._order.vm.name)
            end = TaskEnd(problem=Problem("hypervisor.error", {}, repr(error)))
        self._elapsed_s = time.monotonic() - self._began
        if end.problem is None:
            self._done = 1.0
        self._end = end
        self._ended.set()

    # The actions

    def _suspend(self) -> None:
        vm = self._source.find(self._order.vm.id)
        if vm is None:
            return  # handed over already, or in between: what comes next finds out
        state = self._source.power(vm)
        if state == SUSPENDED:
            return
        if state == OFF:
            raise _Failed(Problem("migration.vm_state", {"state": "shut_off"}))
        task = self._source.under_way(vm, SUSPEND)
        if task is None:
            left_out = self._order.options.leave_out
            if left_out:  # a suspended machine's drives cannot be changed
                drives.connect(self._source.link, self._source.board, vm, left_out, connected=False)
            task = self._source.suspend(vm)
        self._follow(self._source, task)

    def _take_over(self, giver: EsxHost, taker: EsxHost) -> None:
        """Unregister at one host and register at the other; in between, only its files exist."""
        vm_id, home = self._order.vm.id, self._order.vm.home
        for place in (giver, taker):  # what an earlier try ordered, and nobody saw the end of
            while (task := place.registering()) is not None:
                self._wait_out(place, task)
        there, here = taker.find(vm_id), giver.find(vm_id)
        if there is None and home is None:
            raise _Failed(Problem("migration.home_unknown", {"host": giver.name}))
        if there is None and home is not None and taker.path(home) is None:  # before it is taken from here
            raise _Failed(Problem("migration.datastore_missing", {"host": taker.name, "path": home}))
        if here is not None:
            if giver.power(here) == RUNNING:
                raise _Failed(Problem("migration.vm_state", {"state": "running", "host": giver.name}))
            giver.unregister(here)
        if there is None and home is not None:
            self._follow(taker, taker.register(home))

    def _run(self, place: EsxHost, other: EsxHost) -> None:
        """Have the VM run where it is registered, from the memory that was written."""
        vm = place.find(self._order.vm.id)
        if vm is None:
            raise _Failed(Problem("migration.object_gone", {"what": self._order.vm.name, "host": place.name}))
        state = place.power(vm)
        if state == RUNNING:
            return
        if state != SUSPENDED:  # it would start anew, without its memory
            raise _Failed(Problem("migration.vm_state", {"state": "shut_off", "host": place.name}))
        task = place.under_way(vm, POWER_ON) or place.power_on(vm)
        self._follow(place, task, vm)

    def _resume(self) -> None:
        self._run(self._source, self._target)
        left_out = self._order.options.leave_out
        if left_out:
            vm = self._source.find(self._order.vm.id)
            drives.connect(self._source.link, self._source.board, vm, left_out, connected=True)

    def _wait_out(self, place: EsxHost, task: Any) -> None:
        """Let a task come to its end, whichever that is."""
        watched = VsphereTask(place.link, place.board, task, self._phase)
        if watched.wait(place.link.deadlines.order_s) is None:
            raise _Failed(Problem("migration.timed_out", {"host": place.name}))

    def _follow(self, place: EsxHost, task: Any, asked: Any = None) -> None:
        """Watch one of the host's tasks to its end, answering what the VM `asked` may ask meanwhile."""
        watched = VsphereTask(place.link, place.board, task, self._phase)
        stopped = False
        while (end := watched.wait(_LOOK_S)) is None:
            self._done = watched.poll().done
            if self._cancel.is_set() and not stopped:
                stopped = True
                watched.cancel()
            if asked is not None and (question := place.answer(asked)) is not None:
                watched.cancel()
                raise _Failed(Problem("migration.question", {"text": question, "host": place.name}))
        if end.problem is not None:
            facts = {"host": place.name, **end.problem.facts}
            raise _Failed(replace(end.problem, facts=facts), cancelled=end.cancelled)
