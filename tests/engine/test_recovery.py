"""After the client ended in the middle, or when others migrate: what goes on is taken up and seen through."""

import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.engine.conftest import Rig
from tests.engine.fake_clock import FakeClock
from tests.engine.fake_driver import FakeDriver, FakeTask, a_host, a_vm, an_inventory
from tests.engine.waiting import until
from vmclient.core.inventory import VMState
from vmclient.core.job import OUTSIDE, Job, JobState, Phase
from vmclient.core.problem import Problem
from vmclient.core.settings import Settings
from vmclient.drivers.base import Adopted, Presence, TaskEnd, TaskRefused
from vmclient.engine.live_session import LiveSession
from vmclient.engine.session import LogQuery
from vmclient.paths import Paths


def _interrupted(rig: Rig) -> Job:
    """Start a migration and close the client while it copies."""
    rig.start()
    job = rig.migrate()
    rig.task()
    rig.session.close()
    return job


def _adopted(rig: Rig, vm_id: str = "1", target: str | None = "b") -> FakeTask:
    task = FakeTask()
    rig.a.adopted = [Adopted(vm_id, "a", target, task)]
    rig.a.changed()
    return task


def test_closing_leaves_a_running_migration_to_its_hypervisors(bare_rig: Rig) -> None:
    """Close neither cancels the task nor ends the job: the log keeps it as running."""
    job = _interrupted(bare_rig)
    bare_rig.start()

    assert bare_rig.a.tasks[0].cancels == 0
    assert bare_rig.session.log(LogQuery())[0].job is not None
    assert bare_rig.job(job).started_at is not None


def test_a_running_migration_is_adopted_at_the_next_start(bare_rig: Rig) -> None:
    """The unfinished job is matched with the migration that runs, makes progress, and completes."""
    job = _interrupted(bare_rig)
    bare_rig.a.seen["1", "a"], bare_rig.b.seen["1", "b"] = Presence.RUNNING, Presence.INCOMING
    task = _adopted(bare_rig)

    bare_rig.start()
    until(lambda: bare_rig.session.jobs() and bare_rig.job(job).progress is not None)
    assert len(bare_rig.session.jobs()) == 1
    assert bare_rig.session.reserved("b").slots == 1
    bare_rig.a.seen.clear()
    bare_rig.b.seen.clear()
    bare_rig.arrive()
    task.finish(TaskEnd(downtime_s=0.05))

    done = bare_rig.ended(job)
    assert (done.state, done.downtime_s, done.user) == (JobState.COMPLETED, 0.05, "mara")
    assert len(bare_rig.a.orders) == 1


def test_an_adopted_migration_can_be_cancelled(bare_rig: Rig) -> None:
    """A cancel after the restart reaches the adopted task."""
    job = _interrupted(bare_rig)
    task = _adopted(bare_rig)
    task.on_cancel = task.stop
    bare_rig.start()
    until(lambda: bare_rig.job(job).progress is not None)

    bare_rig.session.cancel(job.id)

    assert bare_rig.ended(job).state is JobState.CANCELLED


def test_a_migration_that_ended_meanwhile_is_closed_as_completed(bare_rig: Rig) -> None:
    """What arrived while no client ran is completed by what both hosts say."""
    job = _interrupted(bare_rig)
    bare_rig.arrive()

    bare_rig.start()

    assert bare_rig.ended(job).state is JobState.COMPLETED


def test_a_migration_that_was_rolled_back_meanwhile_is_closed_as_failed(bare_rig: Rig) -> None:
    """What is on its source and runs nowhere else is failed, as broken off."""
    job = _interrupted(bare_rig)

    bare_rig.start()

    ended = bare_rig.ended(job)
    assert ended.problem is not None
    assert (ended.state, ended.problem.code) == (JobState.FAILED, "migration.interrupted")


def _half_moved(rig: Rig) -> Job:
    """Order the move of a VM that is off, and end the client when both hosts have its definition."""
    rig.a.current = an_inventory([a_host("a")], [replace(a_vm("1", "a"), state=VMState.SHUT_OFF)])
    rig.start()
    job = rig.migrate()
    rig.task()
    rig.session.close()
    rig.b.seen["1", "b"] = Presence.DEFINED
    return job


def test_a_move_that_stopped_between_its_two_definitions_is_finished_at_the_next_start(bare_rig: Rig) -> None:
    """The same order once more, and then both hosts say who has the VM."""
    job = _half_moved(bare_rig)
    bare_rig.start()
    until(lambda: len(bare_rig.a.orders) == 2)
    assert bare_rig.a.orders[0].vm.id == bare_rig.a.orders[1].vm.id
    bare_rig.a.seen["1", "a"] = Presence.ABSENT
    bare_rig.a.tasks[-1].finish()

    assert bare_rig.ended(job).state is JobState.COMPLETED


def test_a_half_move_that_nobody_can_finish_is_told(bare_rig: Rig) -> None:
    """At the deadline both hosts are marked out of sync; the event says what each has."""
    job = _half_moved(bare_rig)
    refusal = Problem("hypervisor.error")
    bare_rig.a.errors["migrate"] = TaskRefused(refusal)
    bare_rig.start(Settings(outcome_deadline_s=3))

    ended = bare_rig.ended(job)
    assert ended.problem is not None
    assert ended.problem.code == "migration.outcome_unknown"
    assert (ended.problem.facts["source_state"], ended.problem.facts["target_state"]) == (
        "defined",
        "defined",
    )
    assert not any(host.in_sync for host in bare_rig.session.inventory.hosts.values() if host.name in "ab")


def test_a_half_known_outcome_waits_for_the_second_host(bare_rig: Rig, clock: FakeClock) -> None:
    """With the target not connected the job stays open; it ends when the target answers."""
    job = _interrupted(bare_rig)
    bare_rig.arrive()
    hidden, bare_rig.b = bare_rig.b, FakeDriver("conn-c", an_inventory([a_host("b2")]))
    session = _session(bare_rig, clock)
    clock.run_until(lambda: bare_rig.a.calls.count("presence") > 3)
    assert not bare_rig.job(job).ended

    session.add(hidden)
    clock.run_until(lambda: bare_rig.job(job).ended)

    assert bare_rig.job(job).state is JobState.COMPLETED


def _session(rig: Rig, clock: FakeClock) -> LiveSession:
    rig.session = LiveSession.start(
        Paths.under(rig.home), settings=Settings(outcome_deadline_s=1000), clock=clock, user="mara"
    )
    rig.session.add(rig.a)
    return rig.session


def test_what_still_waited_in_the_queue_is_cancelled_not_begun(bare_rig: Rig) -> None:
    """A job that had not left the queue when the client died is never begun at the next start."""
    bare_rig.start(Settings(jobs_at_once=1))
    bare_rig.migrate("1")
    waiting = bare_rig.migrate("2")
    bare_rig.task()
    bare_rig.session._runner._queue.clear()  # dies without a word
    bare_rig.session.close()

    bare_rig.start()

    ended = bare_rig.ended(waiting)
    assert ended.problem is not None
    assert (ended.state, ended.problem.code) == (JobState.CANCELLED, "job.not_started")
    assert [order.vm.id for order in bare_rig.a.orders] == ["1"]


def test_a_migration_that_nobody_here_began_is_listed(rig: Rig) -> None:
    """A migration begun elsewhere appears as a job of the user "outside" and ends in truth."""
    task = _adopted(rig, "2")
    rig.a.put(a_vm("2", "a", busy="migrate"))
    until(rig.session.jobs)

    (job,) = rig.session.jobs()
    assert (job.user, job.vm_id, job.source, job.target) == (OUTSIDE, "2", "a", "b")
    rig.arrive("2")
    task.finish()
    assert rig.ended(job).state is JobState.COMPLETED
    assert rig.session.log(LogQuery(vm_id="2"))[0].user == OUTSIDE


def test_the_target_of_a_foreign_migration_is_found_where_the_vm_arrives(rig: Rig) -> None:
    """Where nobody says whither, the job gets the host on which the VM is seen in the end."""
    task = _adopted(rig, "2", target=None)
    rig.a.put(a_vm("2", "a", busy="migrate"))
    until(rig.session.jobs)
    (job,) = rig.session.jobs()
    assert job.target == ""

    rig.arrive("2")
    task.finish()

    done = rig.ended(job)
    assert (done.state, done.target) == (JobState.COMPLETED, "b")


def test_the_phases_of_both_runs_are_in_one_list(bare_rig: Rig) -> None:
    """The log of a job that outlived the client goes on where it was, in order."""
    job = _interrupted(bare_rig)
    bare_rig.arrive()
    bare_rig.start()
    bare_rig.ended(job)

    entry = bare_rig.session.entry_of(job.id)
    assert entry is not None
    records = bare_rig.session.phases(entry.id)
    assert [one.sequence for one in records] == list(range(1, len(records) + 1))
    assert [one.phase for one in records][:3] == [Phase.CHECK, Phase.RESERVE, Phase.PREPARE]
    assert records[-1].phase is Phase.RELEASE


POINTS = ("inventory", "check", "migrate", "migrated")


@pytest.mark.parametrize("point", POINTS)
def test_a_killed_client_leaves_an_intent_that_the_next_one_finds(bare_rig: Rig, point: str) -> None:
    """SIGKILL at a driver call: the job is in the log, nothing is begun twice, and it ends in truth."""
    child = subprocess.run(
        [sys.executable, "-m", "tests.engine.killed", str(bare_rig.home), point],
        cwd=Path(__file__).parents[2],
        timeout=60,
        check=False,
        capture_output=True,
    )
    assert child.returncode == -signal.SIGKILL, child.stderr.decode()

    bare_rig.start()

    (job,) = bare_rig.session.jobs()
    assert (job.vm_id, job.user) == ("1", "victim")
    ended = bare_rig.ended(job)
    assert ended.state is JobState.FAILED
    assert bare_rig.a.orders == []
    assert bare_rig.session.reserved("b").slots == 0
    again = bare_rig.migrate()
    task = bare_rig.task()
    bare_rig.arrive()
    task.finish()
    assert bare_rig.ended(again).state is JobState.COMPLETED
