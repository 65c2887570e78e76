"""Ends a job: by what both hosts say of its VM, or because nothing was begun."""

from collections.abc import Callable
from datetime import datetime

from vmclient.core.inventory import Cause, Drift
from vmclient.core.job import Job, Phase
from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import Presence, TaskEnd
from vmclient.engine.outcome import Verdict, parted
from vmclient.engine.site import Site
from vmclient.engine.steps import Facts, Steps
from vmclient.engine.witness import Testimony, Witness

CAUSE = "cause"
"""The fact that holds the code of the problem behind a problem; that one's own facts are `cause.NAME`."""


def names(job: Job, **more: Fact) -> dict[str, Fact]:
    """Give the names that every text about a job needs, and more facts with them."""
    return {"vm": job.vm_name, "source": job.source, "target": job.target, **more}


def told(job: Job, problem: Problem, **more: Fact) -> Problem:
    """Add the names to a problem."""
    return Problem(problem.code, {**names(job, **more), **problem.facts}, problem.raw)


class JobEnd:
    """Writes down how one job ended.

    `task` is how the hypervisor's operation, or the whole plan, ended by its own account; `stuck` is why a
    plan could not be undone, `home` where its VM's definition lies.
    """

    def __init__(self, site: Site, job_id: str, witness: Witness, now: Callable[[], datetime]) -> None:
        self._site = site
        self._id = job_id
        self._witness = witness
        self._now = now
        self.task: TaskEnd | None = None
        self.stuck: Problem | None = None
        self.home: str | None = None

    @property
    def _job(self) -> Job:
        return self._site.book.job(self._id)

    def verified(self, seen: Testimony, steps: Steps, problem: Problem | None, *, cancel: bool) -> None:
        """End it by what the hosts said; `problem` is why it did not arrive, `cancel` the wish to stop."""
        clear = seen.verdict in (Verdict.ARRIVED, Verdict.STAYED)
        facts: Facts = (("source", seen.source.value), ("target", seen.target.value))
        steps.leave("done" if clear else "failed", facts=facts)
        steps.enter(Phase.RELEASE)
        self._witness.refresh()
        self._site.ledger.release(self._id)
        steps.leave()
        if seen.verdict is Verdict.ARRIVED:
            self._complete(cancel=cancel)
        elif seen.verdict is Verdict.STAYED:
            self._stay(seen, problem, cancel=cancel)
        else:
            self._lose(seen, problem)

    def not_begun(self, problem: Problem, steps: Steps) -> None:
        """End a job for which nothing was begun."""
        at = self._now()
        steps.leave("failed")
        problem = Problem(problem.code, {**problem.facts, "begun": False}, problem.raw)
        if problem.code == "migration.cancelled":
            self._site.book.change(self._id, lambda job: job.cancelled(at, problem))
        else:
            self._site.book.change(self._id, lambda job: job.fail(at, problem))

    def _complete(self, *, cancel: bool) -> None:
        remark = Problem("migration.too_late", names(self._job)) if cancel else None
        downtime = self.task.downtime_s if self.task else None
        at = self._now()
        self._site.book.change(self._id, lambda job: job.complete(at, downtime, remark))

    def _stay(self, seen: Testimony, problem: Problem | None, *, cancel: bool) -> None:
        at, task = self._now(), self.task
        facts: dict[str, Fact] = {"state": seen.source.value}
        if cancel and (task is None or task.cancelled or task.problem is None):
            why = Problem("migration.cancelled", names(self._job, **facts))
            self._site.book.change(self._id, lambda job: job.cancelled(at, why))
            return
        if problem is None or problem.code.startswith("connection."):
            outside = task is not None and task.cancelled
            code = "migration.cancelled_outside" if outside else "migration.interrupted"
            problem = Problem(code, raw=problem.raw if problem else "")
        why = told(self._job, problem, **facts)
        self._site.book.change(self._id, lambda job: job.fail(at, why))

    def _lose(self, seen: Testimony, problem: Problem | None) -> None:
        """The VM is not where it should be, or nobody can say where: a person has to look."""
        at, job = self._now(), self._job
        facts = names(job, source_state=seen.source.value, target_state=seen.target.value)
        raw = problem.raw if problem else ""
        drift = Drift(since=at, cause=Cause.OUTCOME, vms=(job.vm_name,))
        hosts = frozenset(host for host in (job.source, job.target) if host)
        self._site.estate.mark(hosts, in_sync=False, drift=drift)
        if seen.verdict is not Verdict.STRANDED:
            lost = parted(seen.source, seen.target)
            unknown = Problem("migration.memory_lost" if lost else "migration.outcome_unknown", facts, raw)
            self._site.book.change(self._id, lambda job: job.unknown(at, unknown))
            return
        if self.home is not None:
            facts["home"] = self.home
        if problem is not None:
            facts |= {CAUSE: problem.code}
            facts |= {f"{CAUSE}.{name}": value for name, value in told(job, problem).facts.items()}
        why = Problem(_stranded(seen), facts, self.stuck.raw if self.stuck else raw)
        self._site.book.change(self._id, lambda job: job.fail(at, why))


def _stranded(seen: Testimony) -> str:
    """Name the place in which a plan left its VM."""
    if seen.source is not Presence.ABSENT:
        return "migration.left_suspended"
    return "migration.on_neither" if seen.target is Presence.ABSENT else "migration.left_on_target"
