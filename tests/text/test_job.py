"""What became of a job, in one sentence with its numbers."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from vmclient.core.capability import Mode
from vmclient.core.events import LogEntry
from vmclient.core.job import Job, Phase, Progress, Replan
from vmclient.core.problem import Fact, Problem
from vmclient.text import job as words

START = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
GAP = "\N{NO-BREAK SPACE}"


def a_job(**changes: object) -> Job:
    """Build a job that runs."""
    job = Job(
        id="1",
        vm_id="v",
        vm_name="api-eu-1",
        source="kvm-a2",
        target="kvm-a1",
        mode=Mode.LIVE,
        user="mara",
        asked_at=START,
    ).start(START)
    return replace(job, **changes)  # type: ignore[arg-type]


def test_a_completed_job_says_how_long_how_much_and_where() -> None:
    """The sentence of the look: duration, bytes, downtime, and where the VM runs now."""
    job = a_job().advance(Progress(phase=Phase.VERIFY, transferred=round(8.6 * 2**30)))
    done = job.complete(START + timedelta(seconds=9.7), 0.064)

    assert words.message(done) == (
        f"Completed in 9.7{GAP}s: 8.6{GAP}GiB moved, downtime 64{GAP}ms. api-eu-1 runs on kvm-a1."
    )


def test_what_was_not_measured_is_not_said() -> None:
    """Without bytes and downtime the sentence has neither."""
    done = a_job().complete(START + timedelta(seconds=2))

    assert words.message(done) == f"Completed in 2.0{GAP}s. api-eu-1 runs on kvm-a1."


def test_a_cancel_that_came_too_late_is_said() -> None:
    """A completed job whose cancel came after the switch-over says so."""
    done = a_job().complete(START + timedelta(seconds=2), remark=Problem("migration.too_late"))

    assert "The cancel came too late" in words.message(done)


def test_a_failed_job_says_why_and_where_the_vm_is() -> None:
    """The reason follows a colon, and the state seen on the source closes the sentence."""
    problem = Problem(
        "peer.unreachable", {"source": "kvm-a2", "target": "kvm-a1", "vm": "api-eu-1", "state": "running"}
    )
    failed = a_job().fail(START, problem)

    assert words.message(failed) == (
        "Failed before the switch-over: kvm-a2 cannot reach kvm-a1. api-eu-1 runs on kvm-a2, nothing changed."
    )


def test_a_vm_that_stopped_in_the_middle_is_not_said_to_run() -> None:
    """Seen as defined only, it is stopped on its source."""
    failed = a_job().fail(START, Problem("migration.other", {"state": "defined"}))

    assert words.message(failed).endswith("api-eu-1 is stopped on kvm-a2.")


def test_a_job_that_was_not_begun_says_so() -> None:
    """A changed target is "Not begun", never "Failed before the switch-over"."""
    facts: dict[str, Fact] = {
        "begun": False,
        "codes": ("vm.moved",),
        "code": "vm.moved",
        "vm": "api-eu-1",
        "host": "kvm-c",
    }
    text = words.message(a_job().fail(START, Problem("migration.changed", facts)))

    assert text.startswith("Not begun: api-eu-1 is on kvm-c now.")


def test_targets_that_were_given_up_are_told_in_order() -> None:
    """Each with what had changed there, and where it goes instead; no more of it when the job has ended."""
    gone = Problem("migration.changed", {"code": "host.gone", "missing": "kvm-a1"})
    job = replace(
        a_job(),
        target="kvm-a4",
        replans=(Replan("kvm-a1", gone), Replan("kvm-a3", Problem("connection.lost"))),
    )
    told = (
        "Was for kvm-a1: kvm-a1 is not connected any more. Now for kvm-a3. "
        "Was for kvm-a3: The host stopped answering. Now for kvm-a4."
    )

    assert words.replanned(job) == told
    assert words.message(job).endswith(told)
    assert told not in words.message(job.complete(START))
    assert words.replanned(a_job()) == ""


def test_an_unknown_outcome_names_both_hosts() -> None:
    """Who has to look is told where."""
    text = words.message(a_job().unknown(START, Problem("migration.outcome_unknown")))

    assert "kvm-a1" in text
    assert "kvm-a2" in text


def test_cancelled_before_it_began_is_told_apart() -> None:
    """Cancelled in the queue and cancelled in the copy are two sentences."""
    early = a_job().cancelled(START, Problem("migration.cancelled", {"begun": False}))
    late = a_job().cancelled(START, Problem("migration.cancelled", {"state": "running"}))

    assert words.message(early).startswith("Cancelled before it began.")
    assert words.message(late) == "Cancelled. api-eu-1 runs on kvm-a2, nothing changed."


def test_the_phase_names_the_pass() -> None:
    """A running copy says which pass it is at."""
    job = a_job().advance(Progress(phase=Phase.COPY, memory_pass=2))

    assert words.phase(job) == "Copying memory, pass 2"


def test_a_message_stays_true_while_the_phases_change() -> None:
    """The message area keeps its sentence, so the sentence names no phase."""
    job = a_job().advance(Progress(phase=Phase.COPY, memory_pass=2))

    assert words.message(job) == "api-eu-1 is on its way from kvm-a2 to kvm-a1."


def test_a_copy_that_stops_converging_says_both_rates() -> None:
    """What the guest changes, and what the link carries, with their units."""
    report = Progress(
        phase=Phase.COPY, memory_pass=9, rate=612_000_000, dirty_rate=640_000_000, converging=False
    )

    assert words.message(a_job().advance(report)) == (
        f"api-eu-1 is not converging: it changes 640{GAP}MB of memory a second and the link carries "
        f"612{GAP}MB/s."
    )


def test_entries_that_are_no_jobs_have_words_too() -> None:
    """A lost connection is told by its problem."""
    entry = LogEntry(
        id=1,
        kind="connection_lost",
        user="mara",
        started_at=START,
        hosts=("kvm-a2",),
        problem=Problem("connection.lost", {"connection": "qemu:///system", "hosts": ("kvm-a2",)}),
    )

    assert words.event(entry) == "Stopped answering"
    assert words.entry_message(entry) == "kvm-a2 stopped answering"


def test_a_stuck_copy_stands_out_in_the_log() -> None:
    """An entry in progress that does not converge is not shown as any other; an ended one is."""
    stuck = a_job().advance(Progress(phase=Phase.COPY, memory_pass=2, converging=False))
    entry = LogEntry(id=1, kind="migrate", user="mara", started_at=START, job=stuck)
    done = replace(entry, job=stuck.complete(START))

    assert words.standing(entry) == ("not-converging", "Not converging")
    assert words.standing(done) == ("completed", "Completed")
