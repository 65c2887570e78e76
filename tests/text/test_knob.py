"""The words of knobs: each way out says what it means, and a turned one is a sentence of the log."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.text.test_job import a_job
from vmclient.core.events import LogEntry
from vmclient.core.inventory import Hypervisor
from vmclient.core.job import JobState, Knob, Options, Phase, Preset, Progress
from vmclient.core.problem import Fact, Problem
from vmclient.text import job as job_words
from vmclient.text import knob

STUCK = Progress(phase=Phase.COPY, remaining=10**9, rate=10**9, dirty_rate=10**9, converging=False)
ALL = frozenset(Knob)


def ways(options: Options, knobs: frozenset[Knob] = ALL) -> dict[Knob, knob.Way]:
    """The ways out of a copy that is stuck."""
    job = replace(a_job(state=JobState.RUNNING), progress=STUCK, options=options)
    return {way.knob: way for way in knob.ways(job, knobs, Hypervisor.KVM)}


def test_a_limit_is_lifted_only_where_there_is_one() -> None:
    """Without a limit there is nothing to lift."""
    assert Knob.BANDWIDTH not in ways(Options())
    assert "instead of" in ways(Options(bandwidth=500_000_000))[Knob.BANDWIDTH].means


def test_the_pause_offered_is_longer_than_the_one_that_is_needed() -> None:
    """A second is still to be sent: the offer ends it."""
    way = ways(Options())[Knob.DOWNTIME]
    assert way.value is not None
    assert way.value > 1
    assert way.barred == ""


def test_post_copy_has_to_be_allowed_before() -> None:
    """It is barred with the place where it is allowed, and says what it risks."""
    way = ways(Options(preset=Preset.MUST_FINISH))[Knob.POST_COPY]
    assert "before the start" in way.barred
    assert "is lost" in way.means
    assert ways(Options(post_copy=True))[Knob.POST_COPY].barred == ""


def test_a_knob_that_the_driver_lacks_is_barred_with_the_reason() -> None:
    """KVM throttles by the order only."""
    found = ways(Options(post_copy=True), frozenset())
    assert all(way.barred for way in found.values())
    assert "before the start" in found[Knob.THROTTLE].barred


@pytest.mark.parametrize("which", list(Knob))
@pytest.mark.parametrize("value", [None, 0.5])
def test_a_turn_is_a_sentence_of_the_log(which: Knob, value: float | None) -> None:
    """Who reads the log later sees what was done to which VM, or that it was not, and why."""
    facts: dict[str, Fact] = {"knob": which.value}
    if value is not None:
        facts["value"] = value
    now = datetime.now(UTC)
    entry = LogEntry(id=1, kind="knob", user="mara", started_at=now, vm_name="db1", facts=facts)
    assert "db1" in job_words.entry_message(entry)
    assert job_words.event(entry) != "knob"
    refused = replace(entry, problem=Problem("migration.no_copy", {"knob": which.value}))
    assert job_words.entry_message(refused).endswith("No memory is being copied any more.")
