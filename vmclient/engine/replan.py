"""Another target for a job that has not begun, where the client chose the first and that has dropped out."""

from collections.abc import Mapping
from dataclasses import dataclass

from vmclient.core.assessment import Assessment, Candidate
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.job import IllegalTransition, Job, Replan
from vmclient.core.problem import Fact, Problem
from vmclient.engine.retest import OF_FINDING
from vmclient.engine.site import Site

MOST = 5  # so many targets are given up; then it is left to a person
GIVEN_UP = "given_up"
"""The fact of a step in which a target did not pass: the target."""


@dataclass(frozen=True, slots=True)
class _Choice:
    assessment: Assessment
    candidate: Candidate


def replan(site: Site, job: Job, problem: Problem, acknowledged: frozenset[str]) -> frozenset[str] | None:
    """Put a job back into the queue with the next best target; `problem` is why its own was given up.

    Gives the codes of the warnings that were accepted for the new one too: never others than the person has
    acknowledged, word for word. None where there is no such host, where the person chose the target, or
    where the job is being cancelled: then nothing has changed. That the hypervisors take the new target is
    found out when the job leaves the queue again.
    """
    found = _another(site, job, problem, acknowledged) if job.automatic and len(job.replans) < MOST else None
    if found is None:
        return None
    chosen = found.candidate
    seconds = chosen.forecast.seconds if chosen.forecast else None
    try:
        site.book.replan(
            job.id,
            lambda one: one.replanned(chosen.host.name, problem, chosen.rank, seconds),
            found.assessment,
        )
    except IllegalTransition:  # somebody has asked for a stop meanwhile
        return None
    site.ledger.claim(job.id, found.assessment.vm, chosen.host.name, job.mode)
    return frozenset(finding.code for finding in chosen.acknowledge)


def _another(site: Site, job: Job, problem: Problem, acknowledged: frozenset[str]) -> _Choice | None:
    """Choose by our rules; what was given up counts as refused, with what was said against it."""
    answers = {one.target: (_refusal(one),) for one in (*job.replans, Replan(job.target, problem))}
    try:
        answer = site.estate.assess(job.vm_id, site.book.moving() - {job.vm_id}, answers)
    except KeyError:  # the VM has gone meanwhile
        return None
    if answer.mode is not job.mode:
        return None
    accepted = _accepted(site, job, acknowledged)
    for one in answer.eligible:
        if all(_said(finding) in accepted for finding in one.acknowledge):
            return _Choice(answer, one)
    return None


def _refusal(one: Replan) -> Finding:
    """Make the finding again that stands behind a refusal; a host that did not answer said nothing."""
    facts = one.problem.facts
    if "code" not in facts:
        return Finding("host.unanswered", Severity.BLOCKER, {"host": one.target, "raw": one.problem.raw})
    found = {
        name.removeprefix(OF_FINDING): value for name, value in facts.items() if name.startswith(OF_FINDING)
    }
    return Finding(str(facts["code"]), Severity.BLOCKER, found, origin=str(facts.get("origin", "")))


def _accepted(site: Site, job: Job, acknowledged: frozenset[str]) -> list[tuple[str, Mapping[str, Fact]]]:
    """List what the person accepted at the target of before."""
    entry = site.book.entry_of(job.id)
    decision = site.book.decision(entry.id) if entry is not None else None
    before = decision.by_host.get(job.target) if decision is not None else None
    found = before.acknowledge if before is not None else ()
    return [_said(finding) for finding in found if finding.code in acknowledged]


def _said(finding: Finding) -> tuple[str, Mapping[str, Fact]]:
    """Tell what a finding says, whichever host it is about."""
    return finding.code, {name: value for name, value in finding.facts.items() if name != "host"}
