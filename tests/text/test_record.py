"""What Event Log Details says: phases in words, numbers with what to hold them against, and why this host."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.text.test_job import a_job
from vmclient.core.events import PhaseRecord
from vmclient.core.job import Phase, Progress, Replan
from vmclient.core.problem import Problem
from vmclient.text import phase as phase_words
from vmclient.text import record

START = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
GAP = "\N{NO-BREAK SPACE}"
DONE = a_job().complete(START + timedelta(seconds=4), 0.1)
BACK = a_job().fail(START + timedelta(seconds=4), Problem("migration.other"))


def a_phase(phase: Phase, **changes: object) -> PhaseRecord:
    """Build a phase that took a second and is done."""
    whole = PhaseRecord(
        sequence=1, phase=phase, started_at=START, ended_at=START + timedelta(seconds=1), outcome="done"
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("phase", "facts", "words"),
    [
        (Phase.CHECK, (("rules", 25),), "25 rules, none against it"),
        (Phase.RESERVE, (("memory", 8 * 2**30), ("slots", 1)), f"1 slot, 8.0{GAP}GiB"),
        (
            Phase.RESERVE,
            (("memory", 40 * 2**30), ("slots", 2)),
            f"2 slots, 40.0{GAP}GiB, with other moves",
        ),
        (Phase.RESERVE, (("memory", 192 * 2**20), ("slots", 1)), f"1 slot, 192{GAP}MiB"),
        (Phase.SWITCH, (("downtime_s", 0.112),), "downtime: paused on both hosts"),
        (
            Phase.VERIFY,
            (("source", "absent"), ("target", "running")),
            "runs on kvm-a1, gone from kvm-a2",
        ),
        (Phase.VERIFY, (("source", "running"), ("target", "absent")), "runs on kvm-a2, not on kvm-a1"),
        (
            Phase.VERIFY,
            (("source", "unknown"), ("target", "absent")),
            "no answer from kvm-a2, not on kvm-a1",
        ),
        (Phase.VERIFY, (("source", "absent"), ("target", "absent")), "not on kvm-a1, not on kvm-a2"),
        (Phase.RELEASE, (), "slot on kvm-a2 free again"),
    ],
)
def test_a_phase_is_told_in_words(
    phase: Phase, facts: tuple[tuple[str, str | int | float], ...], words: str
) -> None:
    """Facts are worded with the hosts' names; none is printed as it is stored."""
    assert phase_words.detail(a_phase(phase, facts=facts), DONE) == words


def test_a_refused_check_does_not_claim_that_no_rule_was_against_it() -> None:
    """The count alone is no answer."""
    refused = a_phase(Phase.CHECK, outcome="failed", facts=(("rules", 25),))

    assert phase_words.detail(refused, BACK) == ""


def test_a_target_that_was_given_up_keeps_its_step() -> None:
    """The step of the first test names that target and what had changed, not the one that was taken later."""
    gone = Problem("migration.changed", {"code": "host.gone", "missing": "kvm-a1"})
    job = replace(a_job(), target="kvm-a4", replans=(Replan("kvm-a1", gone),))
    step = PhaseRecord(
        sequence=1, phase=Phase.CHECK, started_at=START, ended_at=START, outcome="failed",
        facts=(("given_up", "kvm-a1"),),
    )  # fmt: skip
    first, second = record.lines((step, replace(step, sequence=2, outcome="done", facts=())), START, job)

    assert (first.name, first.detail) == ("Test kvm-a1 again", "kvm-a1 is not connected any more")
    assert (second.name, second.detail) == ("Test kvm-a4 again", "")


def test_after_a_failure_the_target_gets_its_slot_back() -> None:
    """The VM stayed, so nothing became free on its source."""
    assert phase_words.detail(a_phase(Phase.RELEASE), BACK) == "slot on kvm-a1 given back"


def test_bars_of_a_running_job_keep_their_place() -> None:
    """Half a second more moves no bar that has ended: the line is as long as the estimate."""
    job = replace(a_job(), estimate_s=30.0)
    phases = (
        a_phase(Phase.CHECK),
        a_phase(Phase.COPY, sequence=2, started_at=START + timedelta(seconds=1), ended_at=None, outcome=None),
    )
    early = record.lines(phases, START + timedelta(seconds=5), job)
    later = record.lines(phases, START + timedelta(seconds=5.5), job)

    assert (early[0].begin, early[0].end) == (later[0].begin, later[0].end)
    assert later[1].end > early[1].end


def test_the_time_line_ends_with_the_job() -> None:
    """Once it is over, the bars fill the whole line, whatever was estimated."""
    (line,) = record.lines((a_phase(Phase.CHECK),), START, replace(DONE, estimate_s=30.0))

    assert line.end == pytest.approx(1.0)


def test_passes_are_counted_from_the_last_report_too() -> None:
    """A pass that was too short to be recorded was made all the same."""
    job = a_job().advance(Progress(phase=Phase.COPY, memory_pass=3, transferred=2**30))
    moved = record.numbers(job, (a_phase(Phase.COPY, memory_pass=1),), START)[2]

    assert moved.note == "memory, 3 passes"
