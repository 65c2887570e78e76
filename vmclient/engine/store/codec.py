"""Values of the core as text for the store, and back."""

import functools
import zlib
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from pydantic import TypeAdapter

from vmclient.core.assessment import Assessment
from vmclient.core.job import Job
from vmclient.core.policy.explaining import recorded
from vmclient.core.problem import Fact, Problem

Facts = tuple[tuple[str, str | int | float], ...]


@functools.cache
def _adapter(type_: Any) -> TypeAdapter[Any]:
    return TypeAdapter(type_)


def _text(type_: Any, value: object, **options: Any) -> bytes:
    # The read-only mappings of the core are no dicts, of which pydantic warns; `fallback` makes them dicts.
    return _adapter(type_).dump_json(value, fallback=dict, warnings=False, **options)


def job_text(job: Job) -> str:
    """Write a job as JSON."""
    return _text(Job, job).decode()


def job_value(text: str) -> Job:
    """Read a job; raises ValueError."""
    job: Job = _adapter(Job).validate_json(text)
    return job


def problem_text(problem: Problem | None) -> str | None:
    """Write a problem as JSON."""
    return _text(Problem, problem).decode() if problem else None


def problem_value(text: str | None) -> Problem | None:
    """Read a problem; raises ValueError."""
    if text is None:
        return None
    problem: Problem = _adapter(Problem).validate_json(text)
    return problem


def values_text(facts: Mapping[str, Fact]) -> str | None:
    """Write the facts of an entry as JSON; None where there are none."""
    return _text(dict[str, Fact], dict(facts)).decode() if facts else None


def values_value(text: str | None) -> Mapping[str, Fact]:
    """Read the facts of an entry; raises ValueError."""
    return MappingProxyType(_adapter(dict[str, Fact]).validate_json(text) if text else {})


def facts_text(facts: Facts) -> str:
    """Write the facts of a phase as JSON."""
    return _text(Facts, facts).decode()


def facts_value(text: str) -> Facts:
    """Read the facts of a phase; raises ValueError."""
    facts: Facts = _adapter(Facts).validate_json(text)
    return facts


def decision_data(assessment: Assessment) -> bytes:
    """Pack an assessment; one over 10,000 hosts is 8 MB of text and packs to about a fiftieth."""
    data = _text(Assessment, recorded(assessment), exclude={"by_host", "look"})
    return zlib.compress(data, level=1)


def decision_value(data: bytes) -> Assessment:
    """Unpack an assessment; raises ValueError or zlib.error."""
    assessment: Assessment = _adapter(Assessment).validate_json(zlib.decompress(data))
    by_host = {candidate.host.name: candidate for candidate in assessment.candidates}
    return replace(assessment, by_host=MappingProxyType(by_host))
