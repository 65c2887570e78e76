"""Carries out a plan, each action as a job under its parent, and undoes it where one fails."""

import uuid
from datetime import datetime

from vmclient.core.job import Job, JobState
from vmclient.core.plan import UNDO, Action
from vmclient.core.problem import Problem
from vmclient.drivers.base import DriverError, Task, TaskEnd
from vmclient.engine.action_run import GLANCE_S, ActionRun, Whole
from vmclient.engine.clock import Timeline
from vmclient.engine.follow import Wishes
from vmclient.engine.job_end import names, told
from vmclient.engine.plan_progress import PlanProgress
from vmclient.engine.retest import Placed
from vmclient.engine.site import Site
from vmclient.engine.steps import Steps
from vmclient.engine.store.database import StoreError


class PlanRun:
    """The plan of one job that has begun, on that job's thread.

    `stuck` says why an undo failed, None where none did.
    """

    def __init__(self, site: Site, job_id: str, steps: Steps, timeline: Timeline, wishes: Wishes) -> None:
        plan = site.book.job(job_id).plan
        self._site = site
        self._id = job_id
        self._plan = plan
        self._now = timeline.now
        self._wishes = wishes
        self._whole = Whole(site, job_id, steps, timeline, wishes, PlanProgress(plan))
        self._children = list(site.book.children(job_id))
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
        going_back = False
        for child in self._newest():
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
        for action in self._plan:
            if self._wishes.cancel.is_set() and not self._has_begun(Action.PROVISION):
                return TaskEnd(cancelled=True)
            end = self._act(action, placed)
            if end.problem is not None or end.cancelled:
                return end
        still = next((one.started_at for one in self._children if one.action is Action.SUSPEND), None)
        return TaskEnd(downtime_s=self._since(still), transferred=self._whole.progress.moved)

    def _since(self, begin: datetime | None) -> float | None:
        return None if begin is None else (self._now() - begin).total_seconds()

    def _has_begun(self, action: Action) -> bool:
        return any(child.action is action for child in self._children)

    def _back(self, placed: Placed) -> None:
        """Undo what was begun, the last first; the one that failed too, because it may be half done."""
        for action in reversed(self._plan):
            undo = UNDO.get(action)
            if undo is None or not self._has_begun(action):
                continue
            end = self._act(undo, placed)
            if end.problem is not None or end.cancelled:
                self.stuck = end.problem or Problem("migration.cancelled_outside")
                return

    def _act(self, action: Action, placed: Placed) -> TaskEnd:
        """Carry out one action as a job of its own; none is made for what an earlier run did."""
        task, is_done = self._again(action, placed)
        if is_done:
            cut_off = self._cut_off(action)
            if cut_off is not None:
                self._finish(cut_off.id, TaskEnd())
            return TaskEnd()
        child: str | None = None
        try:
            child = self._child(action)
        except StoreError as error:
            if action not in UNDO.values():  # what cannot be remembered is not begun
                return TaskEnd(problem=error.problem)
        end = ActionRun(self._whole, action, placed, child).carry_out(task)
        if child is not None:
            self._finish(child, end)
        return end

    def _again(self, action: Action, placed: Placed) -> tuple[Task | None, bool]:
        """Begin an action once more that an earlier run completed; tells whether nothing is left to do.

        What it did may have been undone since, by a person at the host; then the operation goes on.
        """
        if (action, JobState.COMPLETED) not in {(child.action, child.state) for child in self._children}:
            return None, False  # the children of this run are kept as they were begun
        try:
            task = placed.driver.act(action, placed.order, placed.target_driver)
            end = task.wait(GLANCE_S)
        except DriverError:
            return None, False
        return task, end is not None and end.problem is None and not end.cancelled

    def _child(self, action: Action) -> str:
        """Begin the job of an action, or go on with the one that was cut off; raises `StoreError`."""
        cut_off = self._cut_off(action)
        if cut_off is not None:
            return cut_off.id
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

    def _cut_off(self, action: Action) -> Job | None:
        """Find the job of an action that has not ended."""
        return next((one for one in self._newest() if one.action is action and not one.ended), None)

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
