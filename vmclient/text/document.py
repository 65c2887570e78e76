"""Entries of the event log as JSON values with field names that stay; the words in them are for people.

The shapes are published in `resources/log.schema.json` and `report.schema.json`: keys are added, never
renamed or dropped. Times are ISO 8601 in UTC, sizes bytes, rates bytes a second, durations seconds.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from vmclient.core.assessment import Assessment, Candidate, Score
from vmclient.core.eligibility.rule import Finding
from vmclient.core.events import LogEntry, PhaseRecord
from vmclient.core.job import Job, JobState
from vmclient.core.policy.explaining import Tree, in_the_way, trees
from vmclient.core.problem import Fact, Problem
from vmclient.text import finding as finding_words
from vmclient.text import job as job_words
from vmclient.text import phase as phase_words
from vmclient.text import policy as policy_words
from vmclient.text import problem as problem_words
from vmclient.text import record

LOG_FORMAT = "vmclient-log/1"
REPORT_FORMAT = "vmclient-report/1"


def as_json(value: object, indent: int | None = None) -> str:
    """Write it in plain letters, and so that no text in it ends a script where it is put into a page."""
    return json.dumps(value, ensure_ascii=True, allow_nan=False, indent=indent).replace("<", "\\u003c")


def entry(one: LogEntry) -> dict[str, Any]:
    """Make the value of an entry of the event log."""
    wrong = one.problem or (one.job.problem if one.job else None)
    return {
        "id": one.id,
        "kind": one.kind,
        "event": job_words.event(one),
        "state": _state(one).value,
        "message": job_words.entry_message(one),
        "user": one.user,
        "started_at": _time(one.started_at),
        "ended_at": _time(one.ended_at),
        "vm": one.vm_name or None,
        "vm_id": one.vm_id,
        "hosts": list(one.hosts),
        "facts": _facts(one.facts),
        "problem": _problem(wrong) if wrong else None,
        "job": _job(one.job) if one.job else None,
    }


def report(
    one: LogEntry, phases: tuple[PhaseRecord, ...], decision: Assessment | None, now: datetime
) -> dict[str, Any]:
    """Make the value of a whole report: the entry, its numbers and steps, and the decision of then."""
    return {
        "format": REPORT_FORMAT,
        "written_at": _time(now),
        "entry": entry(one),
        "phases": [_phase(each, one.job) for each in phases],
        "decision": _decision(decision) if decision else None,
    }


def _state(one: LogEntry) -> JobState:
    """Tell how an entry stands; what is no job is a thing of a moment."""
    if one.job is not None:
        return one.job.state
    return JobState.FAILED if one.problem else JobState.COMPLETED


def _job(job: Job) -> dict[str, Any]:
    took = (job.ended_at - job.started_at).total_seconds() if job.ended_at and job.started_at else None
    reported = job.progress
    return {
        "id": job.id,
        "parent_id": job.parent_id,
        "action": job.action.value,
        "mode": job.mode.value,
        "plan": [action.value for action in job.plan],
        "source": job.source,
        "target": job.target or None,
        "automatic": job.automatic,
        "rank": job.rank,
        "acknowledged": list(job.acknowledged),
        "given_up": [{"target": one.target, "problem": _problem(one.problem)} for one in job.replans],
        "options": {
            "preset": job.options.preset.value,
            "bandwidth": job.options.bandwidth,
            "max_downtime_s": job.options.max_downtime_s,
            "leave_out": list(job.options.leave_out),
            "post_copy": job.options.post_copy,
        },
        "asked_at": _time(job.asked_at),
        "started_at": _time(job.started_at),
        "ended_at": _time(job.ended_at),
        "estimate_s": job.estimate_s,
        "duration_s": took,
        "downtime_s": job.downtime_s,
        "transferred": reported.transferred if reported else None,
        "total": reported.total if reported else None,
        "dirty_rate": reported.dirty_rate if reported else None,
    }


def _phase(step: PhaseRecord, job: Job | None) -> dict[str, Any]:
    return {
        "sequence": step.sequence,
        "phase": step.phase.value,
        "name": record.phase_name(step, job),
        "started_at": _time(step.started_at),
        "ended_at": _time(step.ended_at),
        "outcome": step.outcome,
        "memory_pass": step.memory_pass,
        "transferred": step.transferred,
        "rate": step.rate,
        "detail": phase_words.detail(step, job),
    }


def _decision(decision: Assessment) -> dict[str, Any]:
    return {
        "vm": decision.vm.name,
        "source": decision.source.name,
        "outcome": decision.outcome.value,
        "auto_target": decision.auto_target,
        "mode": decision.mode.value if decision.mode else None,
        "rules": decision.rules,
        "ranking_policy": decision.ranking_policy,
        "findings": [_finding(each) for each in decision.findings],
        "candidates": [_candidate(decision, each) for each in decision.candidates],
    }


def _candidate(decision: Assessment, one: Candidate) -> dict[str, Any]:
    ahead = one.forecast
    return {
        "host": one.host.name,
        "eligible": one.eligible,
        "tested": one.tested,
        "rank": one.rank,
        "ranking": [_score(each) for each in one.ranking],
        "findings": [_finding(each) for each in one.findings],
        "policies": [_tree(each) for each in trees(decision, one.host.name)] if one.tested else [],
        "forecast": {
            "seconds": ahead.seconds,
            "downtime_s": ahead.downtime_s,
            "cpu_load_after": ahead.cpu_load_after,
            "memory_load_after": ahead.memory_load_after,
            "memory_free": ahead.memory_free,
            "slots_used": ahead.slots_used,
            "slots": ahead.slots,
        } if ahead else None,
    }  # fmt: skip


def _tree(tree: Tree) -> dict[str, Any]:
    return {
        "policy": tree.policy,
        "reason": tree.reason,
        "met": tree.passed,
        "in_the_way": [": ".join(policy_words.line(node)) for node, _ in in_the_way(tree.root)],
    }


def _score(score: Score) -> dict[str, Any]:
    value = score.value if score.word is None else score.word
    return {"criterion": score.criterion, "value": value, "unit": score.unit}


def _finding(one: Finding) -> dict[str, Any]:
    return {
        "code": one.code,
        "severity": one.severity.value,
        "origin": one.origin or None,
        "message": finding_words.word(one).message,
        "remedy": one.remedy,
    }


def _problem(wrong: Problem) -> dict[str, Any]:
    words = problem_words.word(wrong)
    return {
        "code": wrong.code,
        "title": words.title,
        "means": words.means or None,
        "way_out": words.way_out or None,
        "raw": problem_words.raw(wrong) or None,
    }


def _facts(facts: Mapping[str, Fact]) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in facts.items()}


def _time(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()
