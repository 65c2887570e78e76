"""After the client's death: a plan is taken up where it is, and an operation is found by its key."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.engine.conftest import Rig
from tests.engine.esx import Death, EsxRig
from tests.engine.fake_clock import START, FakeClock
from tests.engine.fake_driver import FakeTask
from tests.engine.test_store import a_job, entry_of
from tests.engine.waiting import until
from vmclient.core.capability import Mode
from vmclient.core.job import Job, JobState
from vmclient.core.plan import Action
from vmclient.core.problem import Problem
from vmclient.core.settings import Settings
from vmclient.drivers.base import Presence, TaskEnd
from vmclient.drivers.embedded.faults import DaemonHangs
from vmclient.engine.live_session import LiveSession
from vmclient.engine.session import LogQuery
from vmclient.engine.store.log import LogStore
from vmclient.paths import Paths

RUNNING, ABSENT = Presence.RUNNING, Presence.ABSENT
DIES = pytest.mark.filterwarnings("ignore:(?s)Exception in thread job.*ClientDied")


def _dead_at(rig: EsxRig, step: str) -> Job:
    """Let a client begin a migration and die just before a driver call of it."""
    death = Death()

    def before(what: str) -> None:
        if what == step:
            death.kill()
        death.step(what)

    rig.before = before
    rig.start()
    job = rig.migrate()
    assert death.came.wait(20)
    rig.session.close()
    rig.before = lambda _what: None
    return job


def _end(rig: EsxRig, job: Job) -> Job:
    def newest() -> Job:
        entry = rig.session.entry_of(job.id)
        assert entry is not None
        assert entry.job is not None
        return entry.job

    until(lambda: newest().ended)
    return newest()


@DIES
def test_a_vm_that_is_in_no_inventory_is_taken_up_by_its_decision(tmp_path: Path) -> None:
    """Registered nowhere when the next client starts, it arrives on the target all the same."""
    rig = EsxRig(tmp_path)
    job = _dead_at(rig, Action.TRANSFER)
    rig.world.estate.withdraw("1")

    rig.start()
    done = _end(rig, job)

    assert (done.state, rig.world.seen()) == (JobState.COMPLETED, (ABSENT, RUNNING))
    assert rig.children(job) == [  # what was done is not listed twice, what was begun goes on
        (Action.SUSPEND, "completed"),
        (Action.TRANSFER, "completed"),
        (Action.PROVISION, "completed"),
    ]
    rig.session.close()


def test_a_client_that_is_closed_in_the_middle_goes_on_at_its_next_start(tmp_path: Path) -> None:
    """Quitting neither cancels nor undoes: suspending goes on, and later so does the plan."""
    rig = EsxRig(tmp_path, speed=20)
    rig.start()
    job = rig.migrate()
    until(lambda: rig.job(job).peak > 0)
    rig.session.close()
    assert rig.world.begun == [Action.SUSPEND]

    rig.start()
    done = _end(rig, job)

    assert (done.state, rig.world.seen()) == (JobState.COMPLETED, (ABSENT, RUNNING))
    assert rig.world.begun == [Action.SUSPEND, Action.TRANSFER, Action.PROVISION]
    rig.session.close()


@DIES
def test_a_target_that_has_become_unfit_meanwhile_is_not_gone_on_with(tmp_path: Path) -> None:
    """It is tested anew; refused, the plan is undone, and the job says what has changed."""
    rig = EsxRig(tmp_path)
    job = _dead_at(rig, Action.TRANSFER)
    with rig.world.turn() as estate:
        estate.put_host(replace(estate.hosts["b"], maintenance=True))

    rig.start()
    ended = _end(rig, job)

    assert (ended.state, rig.world.seen()) == (JobState.FAILED, (RUNNING, ABSENT))
    assert ended.problem is not None
    assert (ended.problem.code, ended.problem.facts["code"]) == ("migration.changed", "host.maintenance")
    assert Action.TRANSFER not in rig.world.begun
    rig.session.close()


@DIES
def test_a_plan_of_which_nothing_was_begun_ends_without_being_begun(tmp_path: Path) -> None:
    """Without any action in the log the job is broken off, and the VM was not touched."""
    rig = EsxRig(tmp_path)
    death = Death()

    def dies(what: str) -> None:
        death.step(what)

    rig.before = dies
    rig.start()
    rig.session._connections._all["embedded"].driver.check = _kills(death)  # type: ignore[method-assign, assignment]
    job = rig.migrate()
    assert death.came.wait(20)
    rig.session.close()
    rig.before = lambda _what: None

    rig.start()
    ended = _end(rig, job)

    assert ended.problem is not None
    assert (ended.state, ended.problem.code) == (JobState.FAILED, "migration.interrupted")
    assert (rig.world.begun, rig.session.children(job.id)) == ([], ())
    rig.session.close()


def _kills(death: Death) -> Callable[..., object]:
    def check(*_arguments: object) -> object:
        death.kill()
        death.step("check")
        return iter(())

    return check


@DIES
def test_a_plan_whose_target_does_not_answer_is_unknown_and_all_its_actions_have_ended(
    tmp_path: Path,
) -> None:
    """Neither going on nor going back can be decided on one host's word."""
    rig = EsxRig(tmp_path)
    job = _dead_at(rig, Action.TRANSFER)
    rig.world.order(DaemonHangs("b"))

    rig.start()
    ended = _end(rig, job)

    assert ended.state is JobState.UNKNOWN
    assert ended.problem is not None
    assert ended.problem.facts["source_state"] == "suspended"
    assert all(child.ended for child in rig.session.children(job.id))
    rig.session.close()


@DIES
def test_an_action_whose_plan_has_ended_gets_an_end(tmp_path: Path) -> None:
    """Whatever was left behind by a log that could not be written, nothing stays in progress for ever."""
    rig = EsxRig(tmp_path)
    job = _dead_at(rig, Action.TRANSFER)
    rig.start()
    ended = _end(rig, job)
    rig.session._book.begin(replace(rig.session.children(job.id)[0], id="left", state=JobState.RUNNING))
    rig.session.close()

    rig.start()

    entry = rig.session.entry_of("left")
    assert entry is not None
    assert entry.job is not None
    assert (entry.job.state, ended.state) == (JobState.FAILED, JobState.COMPLETED)
    rig.session.close()


def test_a_plan_that_has_begun_waits_for_both_its_hosts(bare_rig: Rig) -> None:
    """With one connected it is neither gone on with nor called unknown, however long the other takes."""
    paths = Paths.under(bare_rig.home)
    paths.create()
    whole = a_job(1, vm_id="1", plan=(Action.TRANSFER, Action.PROVISION), mode=Mode.WARM).start(START)
    store = LogStore.open(paths.log)
    store.add(entry_of(whole))
    store.add(entry_of(a_job(2, vm_id="1", parent_id=whole.id, action=Action.TRANSFER).start(START)))
    store.close()
    bare_rig.arrive()
    clock = FakeClock()
    session = LiveSession.start(paths, settings=Settings(), clock=clock, user="mara")
    bare_rig.session = session
    session.add(bare_rig.a)
    clock.run_until(lambda: clock.monotonic() > 1000, step_s=20)
    assert not bare_rig.job(whole).ended
    assert "presence" not in bare_rig.a.calls

    session.add(bare_rig.b)

    clock.run_until(lambda: bare_rig.job(whole).ended)
    assert bare_rig.job(whole).state is JobState.COMPLETED
    assert [child.state for child in session.children(whole.id)] == [JobState.COMPLETED]


def _interrupted(rig: Rig, key: str = "task-7") -> Job:
    rig.a.key = key
    rig.start()
    job = rig.migrate()
    rig.task()
    until(lambda: rig.job(job).task == key)
    entry = rig.session._store.of_job(job.id)
    assert entry is not None
    assert entry.job is not None
    assert entry.job.task == key  # on the disk, not in memory alone
    rig.session.close()
    return job


@pytest.mark.parametrize(
    ("end", "code"),
    [
        (TaskEnd(problem=Problem("migration.name_taken", raw="fault")), "migration.name_taken"),
        (TaskEnd(cancelled=True), "migration.cancelled_outside"),
    ],
)
def test_an_operation_that_ended_while_no_client_ran_tells_why(
    bare_rig: Rig, end: TaskEnd, code: str
) -> None:
    """Found by its key, it gives its own account instead of "broken off"."""
    job = _interrupted(bare_rig)
    task = FakeTask("task-7")
    task.finish(end)
    bare_rig.a.known["task-7"] = task

    bare_rig.start()

    ended = bare_rig.ended(job)
    assert ended.problem is not None
    assert (ended.state, ended.problem.code) == (JobState.FAILED, code)


def test_an_operation_that_runs_and_is_not_listed_is_followed_by_its_key(bare_rig: Rig) -> None:
    """It is not called broken off while it goes on, and completes with what it measured."""
    job = _interrupted(bare_rig)
    task = FakeTask("task-7")
    bare_rig.a.known["task-7"] = task
    bare_rig.start()
    until(lambda: bare_rig.job(job).progress is not None)

    bare_rig.arrive()
    task.finish(TaskEnd(downtime_s=0.05))

    done = bare_rig.ended(job)
    assert (done.state, done.downtime_s) == (JobState.COMPLETED, 0.05)
    assert bare_rig.session.log(LogQuery())[0].job == done


def test_an_operation_that_the_hypervisor_forgot_is_broken_off(bare_rig: Rig) -> None:
    """An unknown key says nothing, and what both hosts say decides."""
    job = _interrupted(bare_rig)

    bare_rig.start()

    ended = bare_rig.ended(job)
    assert ended.problem is not None
    assert (ended.state, ended.problem.code) == (JobState.FAILED, "migration.interrupted")
