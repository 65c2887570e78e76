"""Carries out one job: test anew, begin, watch, and find out from both hosts how it ended."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from vmclient.core.capability import Mode
from vmclient.core.events import LogEntry
from vmclient.core.job import OUTSIDE, Job, JobState, Phase, Progress, Turn
from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import ConnectionLost, DriverError, Presence, Task, TaskEnd
from vmclient.engine.clock import Timeline
from vmclient.engine.follow import Detached, Wishes, follow
from vmclient.engine.halt import Halt, clear
from vmclient.engine.job_end import JobEnd, names, told
from vmclient.engine.outcome import Verdict, still_split
from vmclient.engine.plan_run import PlanRun
from vmclient.engine.replan import GIVEN_UP, replan
from vmclient.engine.retest import Placed, Stopped, Unfit, objection, ordered, retest
from vmclient.engine.site import Site
from vmclient.engine.steps import Steps
from vmclient.engine.store.database import StoreError
from vmclient.engine.witness import Testimony, Witness

_log = logging.getLogger(__name__)

UNEXPLAINED = "hypervisor.error"  # words that no driver knows
KNOB = "knob"  # the kind of a log entry about a knob that somebody turned
FIRST_ASK_S = 0.25
LONGEST_ASK_S = 2.0
LEFT_OVER_S = 60.0  # Xen's daemon at the target keeps the copy of a source's daemon that died
HALF_MOVED = (Presence.DEFINED, Presence.DEFINED)
CONTRADICTION_S = 10.0  # how long a reported success may wait for the hosts to agree with it


class JobRun:
    """One job on its worker thread.

    `run` carries out a job that left the queue; `resume` takes up a migration that was begun before: by an
    earlier run of this client, or by somebody else. Both return when the job has ended, or when `detach` was
    called, or when the job is in the queue again, for another target and with the warnings that are
    `acknowledged` there. `cancel` may be called from any thread, any number of times.
    """

    def __init__(self, site: Site, job_id: str, acknowledged: frozenset[str] = frozenset()) -> None:
        self.job_id = job_id
        self._site = site
        self.acknowledged = acknowledged
        self._wishes = Wishes()
        self._timeline = Timeline(site.clock, _not_before(site, job_id))
        self._begun_steps: Steps | None = None
        self._witness = Witness(site, site.book.job(job_id))
        self._heard = False
        self._halved = False
        self._quiet_since: float | None = None
        self._end = JobEnd(site, job_id, self._witness, self._timeline.now)

    @property
    def job(self) -> Job:
        """The job's newest value."""
        return self._site.book.job(self.job_id)

    @property
    def cancel_wished(self) -> bool:
        """Whether somebody has asked for a stop."""
        return self._wishes.cancel.is_set()

    def cancel(self) -> None:
        """Ask for a stop."""
        self._wishes.cancel.set()

    def turn(self, turn: Turn) -> None:
        """Ask for a knob to be turned; what came of it is written into the event log."""
        self._wishes.turns.put(turn)

    def detach(self) -> None:
        """Leave the migration to its hypervisors."""
        self._wishes.detach.set()

    def run(self) -> None:
        """Carry out the job from its start."""
        self._guard(self._from_start)

    def resume(self, task: Task | None = None) -> None:
        """Take up the job, by its running migration where one is known."""
        if self.job.state is JobState.CANCELLING:
            self._wishes.cancel.set()
        self._guard(lambda: self._take_up(task))

    def _guard(self, act: Callable[[], None]) -> None:
        try:
            act()
        except Detached:
            _log.info("job %s is left by the client", self.job_id)
        except Exception as error:
            _log.exception("job %s", self.job_id)
            if not self.job.ended:
                self._verified(self._witness.ask(), Problem("migration.other", names(self.job), repr(error)))
        finally:
            if self.job.ended:
                self._site.ledger.release(self.job_id)

    def _from_start(self) -> None:
        book = self._site.book
        try:  # without this on the disk, the next start would take the job for one that had not begun
            book.change(self.job_id, lambda job: job.start(self._timeline.now()), must_last=True)
            # A VM in the middle of a plan may be in no inventory: then the decision alone tells what it is.
            book.keep_decision(self.job_id, must_last=self.job.planned)
        except StoreError as error:
            self._end.not_begun(told(self.job, error.problem), self._steps)
            return
        try:
            placed = self._prepared()
        except Unfit as unfit:
            if not self._replanned(unfit.problem):
                self._end.not_begun(unfit.problem, self._steps)
        except Stopped as stop:
            self._end.not_begun(stop.problem, self._steps)
        except DriverError as error:
            self._end.not_begun(told(self.job, error.problem), self._steps)
        else:
            self._begin(placed)

    def _replanned(self, problem: Problem) -> bool:
        """Put the job back into the queue for another target, where the client may choose one."""
        self._wishes.stay_attached()
        self._steps.leave("failed", facts=((GIVEN_UP, self.job.target),))
        if self.cancel_wished:
            return False
        accepted = replan(self._site, self.job, problem, self.acknowledged)
        self.acknowledged = accepted or frozenset()
        return accepted is not None

    def _prepared(self) -> Placed:
        steps = self._steps
        steps.enter(Phase.CHECK)
        tested = retest(self._site, self.job, self.acknowledged)
        steps.leave(facts=(("rules", tested.rules),))
        steps.enter(Phase.RESERVE)
        self._stop_if_asked()
        kept = self._site.ledger.on(self.job.target)
        steps.leave(facts=(("memory", kept.memory), ("slots", kept.slots)))
        steps.enter(Phase.PREPARE)  # on the disk before the hypervisor is asked for anything
        self._stop_if_asked()
        return tested.placed

    def _stop_if_asked(self) -> None:
        self._wishes.stay_attached()
        if self.cancel_wished:
            raise Stopped(Problem("migration.cancelled", names(self.job)))

    def _begin(self, placed: Placed) -> None:
        if self.job.planned:
            self._carry_out(self._plan(), placed)
            return
        try:
            task = placed.driver.migrate(placed.order, placed.target_driver)
        except ConnectionLost as error:  # it may have begun all the same
            _log.warning("job %s: %s", self.job_id, error)
            self._see_through(None, error.problem)
        except DriverError as error:  # nothing was begun, whatever somebody else may be doing with the VM
            source = self._witness.ask().source
            if error.problem.code == UNEXPLAINED and source is Presence.ABSENT:  # so something was, after all
                self._see_through(None, error.problem)
                return
            self._end.not_begun(told(self.job, error.problem, state=source.value), self._steps)
        else:
            if task.key:
                self._site.book.change(self.job_id, lambda job: job.known_as(task.key))
            self._see_through(task)

    def _plan(self) -> PlanRun:
        return PlanRun(self._site, self.job_id, self._steps, self._timeline, self._wishes)

    def _carry_out(self, plan: PlanRun, placed: Placed, problem: Problem | None = None) -> None:
        self._end.home = placed.order.vm.home
        self._end.task = plan.carry_out(placed, problem)
        self._end.stuck = plan.stuck
        self._conclude(self._end.task.problem)

    def _take_up(self, task: Task | None) -> None:
        plan = self._plan() if self.job.planned else None
        if plan is None or not plan.begun:
            self._see_through(task)
            return
        seen = self._answers()
        if seen.verdict is Verdict.ARRIVED:
            plan.close(None)
            self._end.task = TaskEnd()
            self._conclude(None)
        elif seen.verdict is Verdict.UNCLEAR:
            interrupted = Problem("migration.interrupted")
            plan.close(interrupted)
            self._verified(seen, interrupted)
        else:
            at_target = seen.target is not Presence.ABSENT
            placed = ordered(self._site, self.job)
            self._carry_out(plan, placed, None if at_target else objection(self._site, self.job))

    def _answers(self) -> Testimony:
        """Ask both hosts until their answers say where the VM is, at most until the deadline."""
        clock, limit = self._site.clock, self._site.settings.outcome_deadline_s
        began, pause = clock.monotonic(), FIRST_ASK_S
        while True:
            seen = self._witness.ask()
            if seen.verdict is not Verdict.UNCLEAR or clock.monotonic() - began > limit:
                return seen
            pause = self._paused(pause)

    def _paused(self, pause: float) -> float:
        """Wait before the hosts are asked again; gives the next pause."""
        self._wishes.stay_attached()
        self._site.clock.wait(self._wishes.detach, pause)
        self._wishes.stay_attached()
        return min(LONGEST_ASK_S, 2 * pause)

    def _see_through(self, task: Task | None, problem: Problem | None = None) -> None:
        """Watch the task to its end; where sight of it is lost, find it again or learn the outcome."""
        while True:
            if task is not None:
                try:
                    self._end.task = self._watch(task)
                    problem = self._end.task.problem
                except DriverError as error:
                    _log.warning("job %s is not seen any more: %s", self.job_id, error)
                    problem = error.problem
            task = self._conclude(problem)
            if task is None and self.job.ended:
                return

    def _watch(self, task: Task) -> TaskEnd:
        end, last = follow(task, self._wishes, self._take_in, turned=self._turned)
        steps = self._steps
        steps.count(last.transferred)
        self._site.book.advance(self.job_id, last)
        if end.problem is None and not end.cancelled and last.downtime_s is not None:
            steps.switched(last.downtime_s)
        return end

    def _turned(self, turn: Turn, problem: Problem | None) -> None:
        book, job, now = self._site.book, self.job, self._timeline.now()
        if problem is None:
            book.change(self.job_id, lambda one: one.turned(turn.knob, turn.value))
        facts: dict[str, Fact] = {"knob": turn.knob.value}
        if turn.value is not None:
            facts["value"] = turn.value
        entry = LogEntry(
            id=0,
            kind=KNOB,
            user=turn.user,
            started_at=now,
            ended_at=now,
            vm_id=job.vm_id,
            vm_name=job.vm_name,
            hosts=(job.source, job.target) if job.target else (job.source,),
            problem=told(job, problem) if problem else None,
            facts=facts,
        )
        book.note(entry)

    def _take_in(self, progress: Progress) -> None:
        self._steps.follow(progress)
        self._site.book.advance(self.job_id, progress)

    def _conclude(self, problem: Problem | None) -> Task | None:
        """Ask both hosts until they agree; returns the task instead where the migration still goes on.

        Where it had halted, the job has not ended when this returns.
        """
        clock, limit = self._site.clock, self._site.settings.outcome_deadline_s
        self._steps.enter(Phase.VERIFY)
        began = clock.monotonic()
        pause, stayed_before = FIRST_ASK_S, False
        while True:
            seen, end = self._cleared(self._witness.ask()), self._end.task
            if seen.verdict is Verdict.SPLIT or (self.job.halted and _still_split(seen)):
                return self._halted()
            waited = clock.monotonic() - began
            if seen.verdict is Verdict.ARRIVED:
                break
            if end is None:
                task = self._found(seen)
                if task is not None:
                    return task
                # A migration that is just being begun is listed a moment later: ask twice.
                if seen.verdict is Verdict.STAYED and stayed_before:
                    break
                stayed_before = seen.verdict is Verdict.STAYED
                if seen.verdict is Verdict.UNDER_WAY:
                    began = clock.monotonic()
                    if self._left_over(seen):
                        seen, problem = replace(seen, verdict=Verdict.STAYED), Problem("migration.copy_left")
                        break
            elif seen.verdict in (Verdict.STAYED, Verdict.STRANDED):
                claimed = end.problem is None and not end.cancelled
                if not claimed or waited > CONTRADICTION_S:
                    break
            if waited > limit:
                break
            pause = self._paused(pause)
        self._verified(seen, problem)
        return None

    def _cleared(self, seen: Testimony) -> Testimony:
        """Take away the definition that a migration of ours has left at its source, and ask once more."""
        left = seen.source is Presence.DEFINED and seen.target in (Presence.RUNNING, Presence.PAUSED)
        ours = left and self.job.mode is Mode.LIVE and self.job.user != OUTSIDE
        return self._witness.ask() if ours and clear(self._site, self.job) else seen

    def _halted(self) -> Task | None:
        """Wait while its memory is on two hosts; the operation where it goes on by ours, else ask anew."""
        self._end.task = None  # whatever it said, that was not the end
        halt = Halt(self._site, self.job_id, self._wishes, self._steps)
        return halt.until(lambda: not _still_split(self._witness.ask()), self._turned)

    def _found(self, seen: Testimony) -> Task | None:
        self._heard = True
        try:
            return self._witness.task() or self._ordered_again(seen)
        except (DriverError, KeyError):  # it does not answer, is not connected, or refuses: asked again
            self._heard = False
            return None

    def _ordered_again(self, seen: Testimony) -> Task | None:
        """Order once more a move that stopped between its two definitions; one that is seen so twice."""
        halved = self.job.mode is Mode.MOVE and (seen.source, seen.target) == HALF_MOVED
        before, self._halved = self._halved, halved
        if not (halved and before):
            return None
        placed = ordered(self._site, self.job)
        return placed.driver.migrate(placed.order, placed.target_driver)

    def _left_over(self, seen: Testimony) -> bool:
        """Tell whether nothing is sent to the receiving copy: the source has had no job for a minute."""
        now = self._site.clock.monotonic()
        if not self._heard or seen.source not in (Presence.RUNNING, Presence.PAUSED):
            self._quiet_since = None
        elif self._quiet_since is None:
            self._quiet_since = now
        return self._quiet_since is not None and now - self._quiet_since > LEFT_OVER_S

    def _verified(self, seen: Testimony, problem: Problem | None) -> None:
        self._end.verified(seen, self._steps, problem, cancel=self.cancel_wished)

    @property
    def _steps(self) -> Steps:
        if self._begun_steps is None:
            self._begun_steps = Steps(self._site.book, self.job_id, self._timeline.now)
        return self._begun_steps


def _still_split(seen: Testimony) -> bool:
    return still_split(seen.source, seen.target)


def _not_before(site: Site, job_id: str) -> datetime:
    """Give the time at which a job is taken up: now, or the last time in its record where that is later.

    The wall clock may have been set back since.
    """
    job, entry = site.book.job(job_id), site.book.entry_of(job_id)
    phases = site.book.phases(entry.id) if entry is not None else ()
    times = [job.started_at, *(time for one in phases for time in (one.started_at, one.ended_at))]
    return max(time for time in (site.clock.now(), *times) if time is not None)
