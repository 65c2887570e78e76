"""Carries out one job: test anew, begin, watch, and find out from both hosts how it ended."""

import logging
import threading
from collections.abc import Callable
from dataclasses import replace

from vmclient.core.job import Job, JobState, Phase, Progress
from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import ConnectionLost, DriverError, Task, TaskEnd
from vmclient.engine.clock import Timeline
from vmclient.engine.outcome import Verdict
from vmclient.engine.retest import Stopped, retest
from vmclient.engine.site import Site
from vmclient.engine.steps import Facts, Steps
from vmclient.engine.store.database import StoreError
from vmclient.engine.witness import Testimony, Witness

_log = logging.getLogger(__name__)

POLL_S = 0.25
FIRST_ASK_S = 0.25
LONGEST_ASK_S = 2.0
CONTRADICTION_S = 10.0  # how long a reported success may wait for the hosts to agree with it


class Detached(Exception):
    """The client closes: the migration goes on without it, and is taken up at the next start."""


class JobRun:
    """One job on its worker thread.

    `run` carries out a job that left the queue; `resume` takes up a migration that was begun before: by an
    earlier run of this client, or by somebody else. Both return when the job has ended, or when `detach` was
    called. `cancel` may be called from any thread, any number of times.
    """

    def __init__(self, site: Site, job_id: str, acknowledged: frozenset[str] = frozenset()) -> None:
        self.job_id = job_id
        self._site = site
        self._acknowledged = acknowledged
        self._cancel = threading.Event()
        self._detached = threading.Event()
        self._end: TaskEnd | None = None
        begun = site.book.job(job_id).started_at
        now = site.clock.now()
        self._timeline = Timeline(site.clock, max(now, begun) if begun else now)
        self._steps: Steps | None = None
        self._witness = Witness(site, site.book.job(job_id))

    @property
    def job(self) -> Job:
        """The job's newest value."""
        return self._site.book.job(self.job_id)

    def cancel(self) -> None:
        """Ask for a stop."""
        self._cancel.set()

    def detach(self) -> None:
        """Leave the migration to its hypervisors."""
        self._detached.set()

    def run(self) -> None:
        """Carry out the job from its start."""
        self._guard(self._from_start)

    def resume(self, task: Task | None = None) -> None:
        """Take up the job, by its running migration where one is known."""
        if self.job.state is JobState.CANCELLING:
            self._cancel.set()
        self._guard(lambda: self._see_through(task))

    def _guard(self, act: Callable[[], None]) -> None:
        try:
            act()
        except Detached:
            _log.info("job %s goes on without the client", self.job_id)
        except Exception as error:
            _log.exception("job %s", self.job_id)
            if not self.job.ended:
                problem = Problem("migration.other", self._facts(), repr(error))
                self._finish(self._witness.ask(), problem)
        finally:
            if self.job.ended:
                self._site.ledger.release(self.job_id)

    def _from_start(self) -> None:
        book, steps = self._site.book, self._steps_now()
        try:  # without this on the disk, the next start would take the job for one that had not begun
            book.change(self.job_id, lambda job: job.start(self._timeline.now()), must_last=True)
        except StoreError as error:
            self._give_up(self._told(error.problem))
            return
        book.keep_decision(self.job_id)
        steps.enter(Phase.CHECK)
        try:
            tested = retest(self._site, self.job, self._acknowledged)
            steps.leave(facts=(("rules", tested.rules),))
            steps.enter(Phase.RESERVE)
            self._stop_if_asked()
            steps.leave(facts=self._reserved())
            steps.enter(Phase.PREPARE)  # on the disk before the hypervisor is asked for anything
            self._stop_if_asked()
        except Stopped as stop:
            self._give_up(stop.problem)
            return
        except DriverError as error:
            self._give_up(self._told(error.problem))
            return
        try:
            task = tested.driver.migrate(tested.order, tested.target_driver)
        except ConnectionLost as error:  # it may have begun all the same
            _log.warning("job %s: %s", self.job_id, error)
            self._see_through(None, error.problem)
        except DriverError as error:  # nothing was begun, whatever somebody else may be doing with the VM
            self._give_up(self._told(error.problem, state=self._witness.ask().source.value))
        else:
            self._see_through(task)

    def _see_through(self, task: Task | None, problem: Problem | None = None) -> None:
        """Watch the task to its end; where sight of it is lost, find it again or learn the outcome."""
        while True:
            if task is not None:
                try:
                    self._end = self._watch(task)
                    problem = self._end.problem
                except DriverError as error:
                    _log.warning("job %s is not seen any more: %s", self.job_id, error)
                    problem = error.problem
            task = self._conclude(problem)
            if task is None:
                return

    def _watch(self, task: Task) -> TaskEnd:
        asked = False
        end: TaskEnd | None = None
        while end is None:
            if self._cancel.is_set() and not asked:
                task.cancel()
                asked = True
            self._take_in(task.poll())
            self._stop_if_detached()
            end = task.wait(POLL_S)
        if end.problem is not None and end.problem.code.startswith("connection."):
            raise ConnectionLost(end.problem)  # that is no end: only the sight of it was lost
        last = task.poll()
        moved = end.transferred if end.transferred is not None else last.transferred
        downtime = end.downtime_s if end.downtime_s is not None else self._downtime(last)
        steps = self._steps_now()
        steps.count(moved)
        self._site.book.advance(self.job_id, replace(last, transferred=moved, downtime_s=downtime))
        if end.problem is None and not end.cancelled and downtime is not None:
            steps.switched(downtime)
        return replace(end, transferred=moved, downtime_s=downtime)

    def _take_in(self, progress: Progress) -> None:
        self._steps_now().follow(progress)
        self._site.book.advance(self.job_id, progress)

    @staticmethod
    def _downtime(last: Progress) -> float | None:
        """Take the last report's downtime where the copy is over: before, it is expected only."""
        return last.downtime_s if last.phase in (Phase.VERIFY, Phase.RELEASE) else None

    def _conclude(self, problem: Problem | None) -> Task | None:
        """Ask both hosts until they agree; returns the task instead where the migration still goes on."""
        clock, limit = self._site.clock, self._site.settings.outcome_deadline_s
        self._steps_now().enter(Phase.VERIFY)
        began = clock.monotonic()
        pause, stayed_before = FIRST_ASK_S, False
        while True:
            told = self._witness.ask()
            waited = clock.monotonic() - began
            if told.verdict is Verdict.ARRIVED:
                break
            if self._end is None:
                task = self._task()
                if task is not None:
                    return task
                # A migration that is just being begun is listed a moment later: ask twice.
                if told.verdict is Verdict.STAYED and stayed_before:
                    break
                stayed_before = told.verdict is Verdict.STAYED
                if told.verdict is Verdict.UNDER_WAY:
                    began = clock.monotonic()
            elif told.verdict is Verdict.STAYED:
                claimed = self._end.problem is None and not self._end.cancelled
                if not claimed or waited > CONTRADICTION_S:
                    break
            if waited > limit:
                break
            self._stop_if_detached()
            clock.wait(self._detached, pause)
            self._stop_if_detached()
            pause = min(LONGEST_ASK_S, 2 * pause)
        self._finish(told, problem)
        return None

    def _task(self) -> Task | None:
        try:
            return self._witness.task()
        except DriverError:
            return None

    def _finish(self, told: Testimony, problem: Problem | None) -> None:
        """End the job by what the hosts said."""
        steps, at = self._steps_now(), self._timeline.now()
        seen: Facts = (("source", told.source.value), ("target", told.target.value))
        arrived, stayed = told.verdict is Verdict.ARRIVED, told.verdict is Verdict.STAYED
        steps.leave("done" if arrived or stayed else "failed", facts=seen)
        steps.enter(Phase.RELEASE)
        self._witness.refresh()
        self._site.ledger.release(self.job_id)
        steps.leave()
        if arrived:
            self._complete()
        elif stayed:
            self._stay(told, problem)
        else:
            facts = self._facts(source_state=told.source.value, target_state=told.target.value)
            unknown = Problem("migration.outcome_unknown", facts, problem.raw if problem else "")
            hosts = frozenset(host for host in (self.job.source, self.job.target) if host)
            self._site.estate.mark(hosts, in_sync=False)
            self._site.book.change(self.job_id, lambda job: job.unknown(at, unknown))

    def _complete(self) -> None:
        remark = Problem("migration.too_late", self._facts()) if self._cancel.is_set() else None
        downtime = self._end.downtime_s if self._end else None
        at = self._timeline.now()
        self._site.book.change(self.job_id, lambda job: job.complete(at, downtime, remark))

    def _stay(self, told: Testimony, problem: Problem | None) -> None:
        at = self._timeline.now()
        facts: dict[str, Fact] = {"state": told.source.value}
        if self._cancel.is_set() and (self._end is None or self._end.cancelled or self._end.problem is None):
            why = Problem("migration.cancelled", self._facts(**facts))
            self._site.book.change(self.job_id, lambda job: job.cancelled(at, why))
            return
        if problem is None or problem.code.startswith("connection."):
            code = (
                "migration.cancelled_outside"
                if self._end and self._end.cancelled
                else "migration.interrupted"
            )
            problem = Problem(code, raw=problem.raw if problem else "")
        told_problem = self._told(problem, **facts)
        self._site.book.change(self.job_id, lambda job: job.fail(at, told_problem))

    def _give_up(self, problem: Problem) -> None:
        """End a job for which nothing was begun."""
        at = self._timeline.now()
        self._steps_now().leave("failed")
        problem = Problem(problem.code, {**problem.facts, "begun": False}, problem.raw)
        if problem.code == "migration.cancelled":
            self._site.book.change(self.job_id, lambda job: job.cancelled(at, problem))
        else:
            self._site.book.change(self.job_id, lambda job: job.fail(at, problem))

    def _stop_if_asked(self) -> None:
        self._stop_if_detached()
        if self._cancel.is_set():
            raise Stopped(Problem("migration.cancelled", self._facts()))

    def _stop_if_detached(self) -> None:
        if self._detached.is_set():
            raise Detached

    def _steps_now(self) -> Steps:
        if self._steps is None:
            self._steps = Steps(self._site.book, self.job_id, self._timeline.now)
        return self._steps

    def _reserved(self) -> Facts:
        kept = self._site.ledger.on(self.job.target)
        return (("memory", kept.memory), ("slots", kept.slots))

    def _told(self, problem: Problem, **more: Fact) -> Problem:
        """Add the names that every text about this job needs."""
        return Problem(problem.code, {**self._facts(**more), **problem.facts}, problem.raw)

    def _facts(self, **more: Fact) -> dict[str, Fact]:
        job = self.job
        return {"vm": job.vm_name, "source": job.source, "target": job.target, **more}
