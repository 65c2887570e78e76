"""A post-copy that broke off: nothing is concluded, nothing is lost, and a person can have it go on."""

import pytest

from tests.engine.conftest import Rig
from tests.engine.fake_clock import FakeClock
from tests.engine.fake_driver import FakeTask, a_vm, move
from tests.engine.waiting import until
from vmclient.core.events import LogEntry
from vmclient.core.inventory import VMState
from vmclient.core.job import Job, JobState, Knob, Phase, Progress
from vmclient.core.problem import Problem
from vmclient.core.settings import Settings
from vmclient.drivers.base import Adopted, Presence, TaskEnd, TaskRefused
from vmclient.engine.session import LogQuery

RUNNING, SPLIT, OUTGOING = Presence.RUNNING, Presence.SPLIT, Presence.OUTGOING
CUT = TaskEnd(problem=Problem("peer.unreachable"))


def halted(rig: Rig) -> Job:
    """Let the link break in the post-copy of VM 1; gives the job when it says so."""
    job = rig.migrate()
    task = rig.task()
    task.progress = Progress(phase=Phase.POST_COPY, total=100, transferred=70, remaining=30, rate=5)
    until(lambda: _is_in(rig.job(job), Phase.POST_COPY))
    rig.a.seen["1", "a"], rig.b.seen["1", "b"] = SPLIT, RUNNING
    task.finish(CUT)
    until(lambda: rig.job(job).halted)
    return job


def _is_in(job: Job, phase: Phase) -> bool:
    return job.progress is not None and job.progress.phase is phase


def knobs(rig: Rig) -> list[LogEntry]:
    """What was turned, the oldest first."""
    return [one for one in reversed(rig.session.log(LogQuery())) if one.kind == "knob"]


def arrives(rig: Rig) -> None:
    """Let all of VM 1 be on b."""
    rig.a.seen.clear()
    rig.b.seen.clear()
    move("1", rig.a, rig.b, "b")


def test_it_goes_on_when_a_person_has_it_resumed(rig: Rig) -> None:
    """The same job, its step of the interruption in the log, who resumed it, and Completed at the end."""
    job = halted(rig)
    now = rig.job(job)
    assert now.progress is not None
    assert (now.state, now.progress.rate, now.progress.remaining) == (JobState.RUNNING, None, 30)
    rig.session.turn(job.id, Knob.RESUME)
    task = rig.task(1)
    rig.a.seen["1", "a"] = OUTGOING
    task.progress = Progress(phase=Phase.POST_COPY, total=100, transferred=90, remaining=10)
    until(lambda: _is_in(rig.job(job), Phase.POST_COPY))
    arrives(rig)
    task.finish()

    assert rig.ended(job).state is JobState.COMPLETED
    entry = rig.session.entry_of(job.id)
    assert entry is not None
    phases = [one.phase for one in rig.session.phases(entry.id)]
    assert [one for one in phases if one in (Phase.POST_COPY, Phase.HALTED)] == [
        Phase.POST_COPY, Phase.HALTED, Phase.POST_COPY,
    ]  # fmt: skip
    (turned,) = knobs(rig)
    assert (turned.facts["knob"], turned.problem, turned.user) == ("resume", None, "mara")
    assert (rig.a.calls.count("migrate"), rig.a.calls.count("resume")) == (1, 1)


def test_what_the_hypervisor_refuses_leaves_it_as_it_was(rig: Rig) -> None:
    """Told with the reason, halted as before, and it can be tried again."""
    job = halted(rig)
    rig.a.errors["resume"] = TaskRefused(Problem("peer.unreachable"))
    rig.session.turn(job.id, Knob.RESUME)
    until(lambda: knobs(rig))
    (turned,) = knobs(rig)
    assert turned.problem is not None
    assert (turned.problem.code, rig.job(job).halted) == ("peer.unreachable", True)

    rig.a.errors.clear()
    rig.session.turn(job.id, Knob.RESUME)
    rig.task(1).finish(CUT)  # it breaks off once more
    until(lambda: len(knobs(rig)) == 2)
    until(lambda: rig.job(job).halted)
    assert rig.job(job).state is JobState.RUNNING


def test_somebody_else_has_it_resumed(rig: Rig) -> None:
    """By another tool: the job is followed to its end all the same."""
    job = halted(rig)
    arrives(rig)

    assert rig.ended(job).state is JobState.COMPLETED


def test_what_it_leaves_behind_when_it_went_on_by_itself_is_taken_away(rig: Rig) -> None:
    """The link is back and the hypervisors end it, but for the definition at its source: Completed."""
    job = halted(rig)
    rig.a.put(a_vm("1", "a", state=VMState.SHUT_OFF))
    rig.b.put(a_vm("1", "b"))
    rig.a.seen.clear()
    rig.b.seen.clear()

    assert rig.ended(job).state is JobState.COMPLETED
    assert "1" not in rig.a.current.vms


def test_what_somebody_else_left_is_not_ours_to_take_away(bare_rig: Rig, clock: FakeClock) -> None:
    """A migration that another tool began may have been told to keep it: nobody can say that it is gone."""
    task = FakeTask()
    bare_rig.a.adopted.append(Adopted("1", "a", None, task))
    bare_rig.b.seen["1", "b"] = RUNNING
    bare_rig.start(Settings(outcome_deadline_s=30), clock=clock)
    clock.run_until(lambda: bool(bare_rig.session.jobs()), step_s=1)
    (job,) = bare_rig.session.jobs()
    bare_rig.a.put(a_vm("1", "a", state=VMState.SHUT_OFF))
    task.finish()
    clock.run_until(lambda: bare_rig.job(job).ended, step_s=2)

    assert bare_rig.job(job).state is JobState.UNKNOWN
    assert "1" in bare_rig.a.current.vms


@pytest.mark.parametrize("target", [Presence.ABSENT, Presence.DEFINED])
def test_memory_that_is_gone_is_not_halted(bare_rig: Rig, clock: FakeClock, target: Presence) -> None:
    """The target has let its part go: the VM runs nowhere, and both hosts are named."""
    bare_rig.start(Settings(outcome_deadline_s=60), clock=clock)
    job = halted_with(bare_rig, clock)
    bare_rig.b.seen["1", "b"] = target

    clock.run_until(lambda: bare_rig.job(job).ended, step_s=2)

    ended = bare_rig.job(job)
    assert ended.problem is not None
    assert (ended.state, ended.problem.code) == (JobState.UNKNOWN, "migration.memory_lost")
    assert (ended.problem.facts["source"], ended.problem.facts["target"]) == ("a", "b")


def test_a_target_that_ends_in_post_copy_takes_the_memory_with_it(bare_rig: Rig, clock: FakeClock) -> None:
    """There was nothing to resume at any time; it is told like the loss of one that was interrupted."""
    bare_rig.start(Settings(outcome_deadline_s=60), clock=clock)
    job = bare_rig.migrate()
    bare_rig.a.seen["1", "a"], bare_rig.b.seen["1", "b"] = SPLIT, Presence.DEFINED
    bare_rig.task().finish(CUT)
    clock.run_until(lambda: bare_rig.job(job).ended, step_s=2)

    ended = bare_rig.job(job)
    assert ended.problem is not None
    assert ended.problem.code == "migration.memory_lost"


def halted_with(rig: Rig, clock: FakeClock) -> Job:
    """Let the link break, with a clock that the test moves."""
    job = rig.migrate()
    task = rig.task()
    rig.a.seen["1", "a"], rig.b.seen["1", "b"] = SPLIT, RUNNING
    task.finish(CUT)
    clock.run_until(lambda: rig.job(job).halted, step_s=1)
    return job


def test_it_has_no_deadline(bare_rig: Rig, clock: FakeClock) -> None:
    """A target that does not answer for an hour decides nothing; no other host is out of sync for it."""
    bare_rig.start(Settings(outcome_deadline_s=60), clock=clock)
    job = halted_with(bare_rig, clock)
    bare_rig.b.seen["1", "b"] = Presence.UNKNOWN
    began = clock.monotonic()
    clock.run_until(lambda: clock.monotonic() - began > 3600, step_s=60)

    assert bare_rig.job(job).halted
    assert all(host.in_sync for host in bare_rig.session.inventory.hosts.values())


@pytest.mark.parametrize("target", [RUNNING, Presence.UNKNOWN])
def test_a_silent_source_decides_nothing(bare_rig: Rig, clock: FakeClock, target: Presence) -> None:
    """The client loses it, or both, for an hour: afterwards the migration is interrupted as before."""
    bare_rig.start(Settings(outcome_deadline_s=60), clock=clock)
    job = halted_with(bare_rig, clock)
    bare_rig.a.seen["1", "a"], bare_rig.b.seen["1", "b"] = Presence.UNKNOWN, target
    began = clock.monotonic()
    clock.run_until(lambda: clock.monotonic() - began > 3600, step_s=60)

    assert bare_rig.job(job).halted


def test_a_cancel_ends_nothing(rig: Rig) -> None:
    """There is no way back: it stays interrupted, and completes with the remark that it was too late."""
    job = halted(rig)
    rig.session.cancel(job.id)
    assert (rig.job(job).state, rig.job(job).halted) == (JobState.CANCELLING, True)
    arrives(rig)

    ended = rig.ended(job)
    assert ended.problem is not None
    assert (ended.state, ended.problem.code) == (JobState.COMPLETED, "migration.too_late")


def test_no_other_knob_has_hold_of_it(rig: Rig) -> None:
    """No memory is being copied; that is said."""
    job = halted(rig)
    rig.session.turn(job.id, Knob.BANDWIDTH)
    until(lambda: knobs(rig))

    assert [one.problem.code for one in knobs(rig) if one.problem] == ["migration.no_copy"]


def test_the_next_client_finds_it_halted_and_can_have_it_resumed(rig: Rig) -> None:
    """The client ends meanwhile; the next one takes the job up as it is, by what both hosts say."""
    job = halted(rig)
    rig.session.close()
    rig.start()
    until(lambda: rig.job(job).halted)
    rig.session.turn(job.id, Knob.RESUME)
    task = rig.task(1)
    arrives(rig)
    task.finish()

    assert rig.ended(job).state is JobState.COMPLETED


def test_the_next_client_waits_for_a_source_that_is_silent(bare_rig: Rig, clock: FakeClock) -> None:
    """It knows from the log that the migration is interrupted, although the target has not noticed."""
    bare_rig.start(Settings(outcome_deadline_s=60), clock=clock)
    job = halted_with(bare_rig, clock)
    bare_rig.session.close()
    bare_rig.a.seen["1", "a"] = Presence.UNKNOWN
    bare_rig.start(Settings(outcome_deadline_s=60), clock=clock)
    clock.run_until(lambda: bare_rig.job(job).halted, step_s=1)
    began = clock.monotonic()
    clock.run_until(lambda: clock.monotonic() - began > 600, step_s=10)

    assert bare_rig.job(job).halted


def test_one_that_somebody_else_began_is_found_with_its_target(bare_rig: Rig) -> None:
    """A migration that broke off before this client started: a job of its own, halted, with both hosts."""
    task = FakeTask()
    task.finish(TaskEnd(problem=Problem("migration.split")))
    bare_rig.a.adopted.append(Adopted("1", "a", None, task))
    bare_rig.a.seen["1", "a"], bare_rig.b.seen["1", "b"] = SPLIT, SPLIT
    bare_rig.start()
    until(lambda: any(job.halted for job in bare_rig.session.jobs()))
    (job,) = bare_rig.session.jobs()

    assert (job.source, job.target, job.user) == ("a", "b", "outside")
