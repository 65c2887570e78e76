"""Carries out one action of a plan: begins it, follows it, and begins it again where its host is silent."""

import logging
from dataclasses import dataclass, replace

from vmclient.core.job import Phase, Progress
from vmclient.core.plan import UNDO, Action
from vmclient.core.problem import Problem
from vmclient.drivers.base import DriverError, Task, TaskEnd
from vmclient.engine.clock import Timeline
from vmclient.engine.follow import Detached, Wishes, follow, lost
from vmclient.engine.plan_progress import PlanProgress
from vmclient.engine.retest import Placed
from vmclient.engine.site import Site
from vmclient.engine.steps import Steps

_log = logging.getLogger(__name__)

GLANCE_S = 2.0
"""So long an action that was done before may take to find that it has nothing left to do."""
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


@dataclass(frozen=True, slots=True)
class Whole:
    """The job of the plan: its id, its steps, its times, what people want of it, and how far it is."""

    site: Site
    job_id: str
    steps: Steps
    timeline: Timeline
    wishes: Wishes
    progress: PlanProgress


class ActionRun:
    """One action on its plan's thread.

    `child` is the id of its job; None where the log could not take it, which stops no undo.
    """

    def __init__(self, whole: Whole, action: Action, placed: Placed, child: str | None) -> None:
        self._whole = whole
        self._site = whole.site
        self._action = action
        self._placed = placed
        self._child = child
        self._undo = action in UNDO.values()
        self._steps = None if child is None else Steps(whole.site.book, child, whole.timeline.now)

    def carry_out(self, task: Task | None = None) -> TaskEnd:
        """Begin it, unless that is done and `task` its operation, and see it to its end."""
        both = [steps for steps in (self._whole.steps, self._steps) if steps is not None]
        for steps in both:
            steps.enter(PHASES[self._action])
        end = self._persist(task)
        self._whole.progress.leave(self._action, end)
        self._whole.steps.count(self._whole.progress.moved)
        for steps in both:
            steps.leave("failed" if end.problem and not end.cancelled else "done")
        return end

    def _persist(self, task: Task | None) -> TaskEnd:
        clock, deadline = self._site.clock, self._site.settings.outcome_deadline_s
        until = clock.monotonic() + (deadline if self._undo else min(PATIENCE_S, deadline))
        tries, pause = 1, FIRST_PAUSE_S
        while True:
            end, silent = self._once(task)
            if end.problem is None or self._enough(tries, until, silent=silent):
                return end
            clock.wait(self._whole.wishes.detach, pause)
            self._whole.wishes.stay_attached()
            task, tries, pause = None, tries + 1, min(LONGEST_PAUSE_S, 2 * pause)

    def _enough(self, tries: int, until: float, *, silent: bool) -> bool:
        """Whether it is not begun again: a refused undo is at first, and what got no answer for a while."""
        if not silent:
            return not self._undo or tries >= UNDO_TRIES
        given_up = not self._undo and self._whole.wishes.cancel.is_set()
        return given_up or self._site.clock.monotonic() >= until

    def _once(self, task: Task | None) -> tuple[TaskEnd, bool]:
        """Begin it and follow it; tells the end, and whether that is only that nobody answers."""
        placed, stoppable = self._placed, not self._undo and self._action is not Action.PROVISION
        try:
            task = task or placed.driver.act(self._action, placed.order, placed.target_driver)
            end, last = follow(task, self._whole.wishes, self._tell, stoppable=stoppable)
            self._tell(last)
        except Detached:
            raise
        except DriverError as error:
            _log.warning("%s of job %s: %s", self._action, self._whole.job_id, error)
            return TaskEnd(problem=error.problem), lost(error)
        except Exception as error:  # whatever it is, the VM must not be left suspended for it
            _log.exception("%s of job %s", self._action, self._whole.job_id)
            return TaskEnd(problem=Problem("migration.other", raw=repr(error))), False
        return end, False

    def _tell(self, progress: Progress) -> None:
        book, whole = self._site.book, self._whole
        own = replace(progress, phase=PHASES[self._action])
        if self._child is not None and self._steps is not None:
            self._steps.follow(own)
            book.advance(self._child, own)
        job = book.job(whole.job_id)
        elapsed = (whole.timeline.now() - (job.started_at or job.asked_at)).total_seconds()
        summed = whole.progress.of_the_whole(self._action, replace(own, elapsed_s=elapsed), job.peak)
        whole.steps.follow(summed)
        book.advance(whole.job_id, summed)
