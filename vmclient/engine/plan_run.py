"""Carries out a plan, each action as a job under its parent, and undoes it where one fails."""

import logging
import uuid
from dataclasses import replace
from datetime import datetime

from vmclient.core.job import Job, JobState, Phase, Progress
from vmclient.core.plan import UNDO, Action
from vmclient.core.problem import Problem
from vmclient.drivers.base import DriverError, TaskEnd
from vmclient.engine.clock import Timeline
from vmclient.engine.follow import Detached, Wishes, follow, lost
from vmclient.engine.job_end import names, told
from vmclient.engine.plan_progress import PlanProgress
from vmclient.engine.retest import Placed
from vmclient.engine.site import Site
from vmclient.engine.steps import Steps
from vmclient.engine.store.database import StoreError

_log = logging.getLogger(__name__)

PATIENCE_S = 60.0
"""So long an action whose host does not answer is begun again; meanwhile the VM stands still."""
UNDO_TRIES = 3
"""So often an undo is begun that a host refuses; one that gets no answer until the outcome's deadline."""
FIRST_PAUSE_S = 0.5
LONGEST_PAUSE_S = 5.0
PHASES = {
    Action.SUSPEND: Phase.SUSPEND,
    Action.TRANSFER: Phase.REGISTER,
    Action.PROVISION: Phase.PROVISION,
    Action.RETURN: Phase.RETURN,
    Action.RESUME: Phase.RESUME,
}


class PlanRun:
    """The plan of one job that has begun, on that job's thread.

    `stuck` says why an undo failed, None where none did.
    """

    def __init__(self, site: Site, job_id: str, steps: Steps, timeline: Timeline, wishes: Wishes) -> None:
        self._site = site
        self._id = job_id
        self._steps = steps
        self._now = timeline.now
        self._wishes = wishes
        self._children = list(site.book.children(job_id))
        self._progress = PlanProgress(site.book.job(job_id).plan)
        self.stuck: Problem | None = None

    @property
    def begun(self) -> bool:
        """Whether any action was begun, by an earlier run of the client too."""
        return bool(self._children)

    def carry_out(self, placed: Placed, objection: Problem | None = None) -> TaskEnd:
        """Carry out every action, or what there is to undo; tells how the whole ended.

        A plan that was cut off begins again with its first action: what is done already ends at once. With an
        `objection` to the target, or where it was being undone when it was cut off, it is undone.
        """
        end = self._failure()
        if end is None and objection is not None:
            end = TaskEnd(problem=objection)
        if end is None:
            end = self._forward(placed)
        if end.problem is not None or end.cancelled:
            self.close(Problem("migration.interrupted"))
            self._back(placed)
        return end

    def close(self, problem: Problem | None) -> None:
        """End what an earlier run left unfinished: well, or with `problem`."""
        for child in self._newest():
            if not child.ended:
                self._finish(child.id, TaskEnd(problem=problem))

    def _newest(self) -> list[Job]:
        return [self._site.book.job(child.id) for child in self._children]

    def _failure(self) -> TaskEnd | None:
        """Tell how the plan failed before it was cut off; None where it had not."""
        children, going_back = self._newest(), False
        for child in children:
            if child.action in UNDO.values():
                going_back = True
            elif child.state is JobState.FAILED:
                return TaskEnd(problem=child.problem)
            elif child.state is JobState.CANCELLED:
                return TaskEnd(cancelled=True)
        if not going_back:
            return None
        cancelled = self._wishes.cancel.is_set()
        return TaskEnd(problem=None if cancelled else Problem("migration.interrupted"), cancelled=cancelled)

    def _forward(self, placed: Placed) -> TaskEnd:
        for action in self._site.book.job(self._id).plan:
            if self._wishes.cancel.is_set() and not self._has_begun(Action.PROVISION):
                return TaskEnd(cancelled=True)
            end = self._act(action, placed)
            if end.problem is not None or end.cancelled:
                return end
        still = next((one.started_at for one in self._children if one.action is Action.SUSPEND), None)
        return TaskEnd(downtime_s=self._since(still), transferred=self._progress.moved)

    def _since(self, begin: datetime | None) -> float | None:
        return None if begin is None else (self._now() - begin).total_seconds()

    def _has_begun(self, action: Action) -> bool:
        return any(child.action is action for child in self._children)

    def _back(self, placed: Placed) -> None:
        """Undo what was begun, the last first; the one that failed too, because it may be half done."""
        for action in reversed(self._site.book.job(self._id).plan):
            undo = UNDO.get(action)
            if undo is None or not self._has_begun(action):
                continue
            end = self._act(undo, placed, undo=True)
            if end.problem is not None or end.cancelled:
                self.stuck = end.problem or Problem("migration.cancelled_outside")
                return

    def _act(self, action: Action, placed: Placed, *, undo: bool = False) -> TaskEnd:
        """Carry out one action as a job of its own; none is made for what an earlier run did."""
        if self._is_still_done(action, placed):
            return TaskEnd()
        try:
            child = self._child(action)
        except StoreError as error:
            if not undo:  # what cannot be remembered is not begun
                return TaskEnd(problem=error.problem)
            child = None
        self._steps.enter(PHASES[action])
        steps = None if child is None else Steps(self._site.book, child, self._now)
        if steps is not None:
            steps.enter(PHASES[action])
        end = self._persist(action, placed, child, steps, undo=undo)
        self._progress.leave(action, end)
        for one in (self._steps, steps):
            if one is not None:
                one.count(self._progress.moved if one is self._steps else end.transferred)
                one.leave("failed" if end.problem else "done")
        if child is not None:
            self._finish(child, end)
        return end

    def _is_still_done(self, action: Action, placed: Placed) -> bool:
        """Tell whether an action that an earlier run completed has nothing left to do."""
        if (action, JobState.COMPLETED) not in {(child.action, child.state) for child in self._children}:
            return False  # the children of this run are kept as they were begun
        try:
            end = placed.driver.act(action, placed.order, placed.target_driver).wait(0)
        except DriverError:
            return False
        return end is not None and end.problem is None and not end.cancelled

    def _persist(
        self, action: Action, placed: Placed, child: str | None, steps: Steps | None, *, undo: bool
    ) -> TaskEnd:
        """Begin an action, again where its host does not answer; a refused undo is tried again too."""
        clock, deadline = self._site.clock, self._site.settings.outcome_deadline_s
        until = clock.monotonic() + (deadline if undo else min(PATIENCE_S, deadline))
        tries, pause = 1, FIRST_PAUSE_S
        while True:
            end, unseen = self._once(action, placed, child, steps, undo=undo)
            if end.problem is None or self._enough(undo=undo, unseen=unseen, tries=tries, until=until):
                return end
            clock.wait(self._wishes.detach, pause)
            self._wishes.stay_attached()
            tries, pause = tries + 1, min(LONGEST_PAUSE_S, 2 * pause)

    def _enough(self, *, undo: bool, unseen: bool, tries: int, until: float) -> bool:
        if unseen:
            given_up = not undo and self._wishes.cancel.is_set()
            return given_up or self._site.clock.monotonic() >= until
        return not undo or tries >= UNDO_TRIES

    def _once(
        self, action: Action, placed: Placed, child: str | None, steps: Steps | None, *, undo: bool
    ) -> tuple[TaskEnd, bool]:
        """Begin an action and follow it; tells the end, and whether that is only that nobody answers."""

        def tell(progress: Progress) -> None:
            self._tell(action, progress, child, steps)

        stoppable = not undo and action is not Action.PROVISION
        try:
            task = placed.driver.act(action, placed.order, placed.target_driver)
            end, last = follow(task, self._wishes, tell, stoppable=stoppable)
            tell(last)
        except Detached:
            raise
        except DriverError as error:
            _log.warning("%s of job %s: %s", action, self._id, error)
            return TaskEnd(problem=error.problem), lost(error)
        except Exception as error:  # whatever it is, the VM must not be left suspended for it
            _log.exception("%s of job %s", action, self._id)
            return TaskEnd(problem=Problem("migration.other", raw=repr(error))), False
        return end, False

    def _tell(self, action: Action, progress: Progress, child: str | None, steps: Steps | None) -> None:
        own = replace(progress, phase=PHASES[action])
        if child is not None and steps is not None:
            steps.follow(own)
            self._site.book.advance(child, own)
        job = self._site.book.job(self._id)
        elapsed = self._since(job.started_at) or 0.0
        whole = self._progress.of_the_whole(action, replace(own, elapsed_s=elapsed), job.peak)
        self._steps.follow(whole)
        self._site.book.advance(self._id, whole)

    def _child(self, action: Action) -> str:
        """Begin the job of an action, or go on with the one that was cut off; raises `StoreError`."""
        for child in self._newest():
            if child.action is action and not child.ended:
                return child.id
        parent, now = self._site.book.job(self._id), self._now()
        child = Job(
            id=uuid.uuid4().hex,
            vm_id=parent.vm_id,
            vm_name=parent.vm_name,
            source=parent.source,
            target=parent.target,
            mode=parent.mode,
            user=parent.user,
            asked_at=now,
            automatic=parent.automatic,
            parent_id=parent.id,
            action=action,
        ).start(now)
        self._site.book.begin(child)
        self._children.append(child)
        return child.id

    def _finish(self, child_id: str, end: TaskEnd) -> None:
        book, at = self._site.book, self._now()
        if end.cancelled:
            why = Problem("migration.cancelled", names(book.job(child_id)))
            book.change(child_id, lambda job: job.cancelled(at, why))
        elif end.problem is not None:
            problem = told(book.job(child_id), end.problem)
            book.change(child_id, lambda job: job.fail(at, problem))
        else:
            book.change(child_id, lambda job: job.complete(at))
