"""A plan from the order to its verified end: its actions as jobs, its undo, its cancel."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.engine.conftest import Rig
from tests.engine.esx import HOME, EsxRig, refused
from tests.engine.waiting import until
from vmclient.core.capability import Mode
from vmclient.core.events import JobChanged
from vmclient.core.inventory import Hypervisor, VMState
from vmclient.core.job import Job, JobState, Options, Phase, Progress
from vmclient.core.plan import Action
from vmclient.core.problem import Problem
from vmclient.core.settings import Settings
from vmclient.drivers.base import ConnectionLost, DriverError, Features, Presence, TaskRefused
from vmclient.drivers.embedded.faults import DaemonHangs, HostReturns, TargetRefuses
from vmclient.engine.session import LogQuery

RUNNING, SUSPENDED, DEFINED = Presence.RUNNING, Presence.SUSPENDED, Presence.DEFINED
ABSENT = Presence.ABSENT
SUSPEND, TRANSFER, PROVISION = Action.SUSPEND, Action.TRANSFER, Action.PROVISION
RETURN, RESUME = Action.RETURN, Action.RESUME
SLOW = 20  # at this speed suspending lasts most of a second


def when(step: Action, act: Callable[[], None], *, times: int = 1) -> Callable[[str], None]:
    """Do something just before an action is begun, so many times."""
    left = [times]

    def before(what: str) -> None:
        if what == step and left[0]:
            left[0] -= 1
            act()

    return before


def fails(error: Exception) -> Callable[[], None]:
    """Make a call fail."""

    def act() -> None:
        raise error

    return act


def code(job: Job) -> str:
    """Give the code of a job's problem."""
    assert job.problem is not None
    return job.problem.code


def finished(rig: EsxRig) -> Job:
    """Start, migrate, and wait for the end."""
    rig.start()
    job = rig.ended(rig.migrate())
    until(lambda: rig.session.reserved("b").slots == 0)
    return job


def after(rig: EsxRig, job: Job) -> list[tuple[Action, str]]:
    """Close, and give what each action came to."""
    children = rig.children(job)
    rig.session.close()
    return children


def test_each_action_is_a_job_and_a_log_entry_of_its_own(tmp_path: Path) -> None:
    """Suspend, transfer and provision have their times, user and phase; the parent lists them as phases."""
    rig = EsxRig(tmp_path)
    job = finished(rig)
    children = rig.session.children(job.id)
    entries = {entry.kind: entry for entry in rig.session.log(LogQuery(vm_id="1"))}
    parent = rig.session.entry_of(job.id)
    assert parent is not None
    phases = [one.phase for one in rig.session.phases(parent.id)]

    assert (job.state, rig.world.seen()) == (JobState.COMPLETED, (ABSENT, RUNNING))
    assert [(one.action, one.state) for one in children] == [
        (action, JobState.COMPLETED) for action in (SUSPEND, TRANSFER, PROVISION)
    ]
    assert {one.user for one in children} == {"mara"}
    assert all(one.ended_at and one.started_at and one.ended_at >= one.started_at for one in children)
    assert set(entries) == {"migrate", "suspend", "transfer", "provision"}
    assert [one.phase for one in rig.session.phases(entries["suspend"].id)] == [Phase.SUSPEND]
    assert phases == [
        Phase.CHECK, Phase.RESERVE, Phase.PREPARE,
        Phase.SUSPEND, Phase.REGISTER, Phase.PROVISION,
        Phase.VERIFY, Phase.RELEASE,
    ]  # fmt: skip
    assert rig.session.jobs() == (job,)
    rig.session.close()


def test_the_numbers_of_the_whole_are_the_sum(tmp_path: Path) -> None:
    """The memory is written and read: twice its size was moved, and it stood still all that time."""
    rig = EsxRig(tmp_path)
    job = finished(rig)
    suspended = rig.session.children(job.id)[0]
    assert job.progress is not None
    assert job.progress.transferred == 2 * rig.world.estate.vms["1"].memory
    assert job.ended_at is not None
    assert suspended.started_at is not None
    assert job.downtime_s == pytest.approx((job.ended_at - suspended.started_at).total_seconds(), abs=0.5)
    rig.session.close()


def test_the_bar_of_the_whole_never_runs_backwards(tmp_path: Path) -> None:
    """Over all three actions, and the undo of two, the parent's share only grows; bytes stay in the total."""
    rig = EsxRig(tmp_path, before=when(PROVISION, fails(TaskRefused(refused()))))
    peaks: list[float] = []

    def look(event: object) -> None:
        if isinstance(event, JobChanged) and event.job.planned:
            peaks.append(event.job.peak)
            one = event.job.progress
            if one is not None and one.remaining is not None and one.total is not None:
                assert one.remaining <= one.total

    rig.start()
    rig.session.subscribe(look)
    job = rig.ended(rig.migrate())
    assert job.state is JobState.FAILED
    assert peaks == sorted(peaks)
    assert 0.4 < peaks[-1] < 1
    rig.session.close()


@pytest.mark.parametrize(
    ("failing", "done"),
    [(SUSPEND, [RESUME]), (TRANSFER, [RETURN, RESUME]), (PROVISION, [RETURN, RESUME])],
)
def test_whatever_action_the_hypervisor_refuses_the_vm_runs_on_the_source_again(
    tmp_path: Path, failing: Action, done: list[Action]
) -> None:
    """The undos of all that was begun run in reverse order, and the job ends with the true reason."""
    rig = EsxRig(tmp_path, before=when(failing, fails(TaskRefused(refused("no room")))))
    job = finished(rig)
    assert rig.world.seen() == (RUNNING, ABSENT)
    assert (job.state, code(job)) == (JobState.FAILED, "hypervisor.error")
    assert job.problem is not None
    assert (job.problem.raw, job.problem.facts["state"]) == ("no room", "running")
    plan = [SUSPEND, TRANSFER, PROVISION]
    before = [(one, "completed") for one in plan[: plan.index(failing)]]
    assert after(rig, job) == [*before, (failing, "failed"), *((undo, "completed") for undo in done)]


def test_a_fault_of_the_driver_itself_is_undone_too(tmp_path: Path) -> None:
    """An exception that is no driver's error does not leave the VM suspended."""
    rig = EsxRig(tmp_path, before=when(TRANSFER, fails(RuntimeError("a bug"))))
    job = finished(rig)
    assert (job.state, rig.world.seen()) == (JobState.FAILED, (RUNNING, ABSENT))
    assert code(job) == "migration.other"
    rig.session.close()


def test_a_suspended_vm_runs_on_the_target_in_the_end(tmp_path: Path) -> None:
    """Warm between standalone hosts is transfer and provision."""
    rig = EsxRig(tmp_path, state=VMState.SUSPENDED)
    job = finished(rig)
    assert (job.state, job.downtime_s, rig.world.seen()) == (JobState.COMPLETED, None, (ABSENT, RUNNING))
    assert after(rig, job) == [(TRANSFER, "completed"), (PROVISION, "completed")]


def test_a_suspended_vm_stays_suspended_when_its_migration_is_undone(tmp_path: Path) -> None:
    """It was suspended before: it is registered on the source again, and not resumed."""
    rig = EsxRig(tmp_path, state=VMState.SUSPENDED, before=when(PROVISION, fails(TaskRefused(refused()))))
    job = finished(rig)
    assert job.problem is not None
    assert (job.state, job.problem.facts["state"]) == (JobState.FAILED, "suspended")
    assert rig.world.seen() == (SUSPENDED, ABSENT)
    assert after(rig, job)[-1] == (RETURN, "completed")


def test_a_vm_that_is_shut_off_changes_host_in_one_action(tmp_path: Path) -> None:
    """A move between standalone hosts is one action, and completes when it is known on the target alone."""
    rig = EsxRig(tmp_path, state=VMState.SHUT_OFF)
    job = finished(rig)
    assert (job.state, rig.world.seen()) == (JobState.COMPLETED, (ABSENT, DEFINED))
    assert after(rig, job) == [(TRANSFER, "completed")]


def test_a_host_that_answers_again_soon_ends_nothing(tmp_path: Path) -> None:
    """A connection that is lost in an action is waited for, and the action begun again."""
    lost = ConnectionLost(Problem("connection.lost"))
    rig = EsxRig(tmp_path, before=when(TRANSFER, fails(lost), times=2))
    job = finished(rig)
    assert (job.state, rig.world.seen()) == (JobState.COMPLETED, (ABSENT, RUNNING))
    assert after(rig, job) == [(SUSPEND, "completed"), (TRANSFER, "completed"), (PROVISION, "completed")]


def test_an_undo_that_is_refused_at_first_is_tried_again(tmp_path: Path) -> None:
    """A host that is busy for a moment does not strand the VM."""
    provision, resume = (
        when(PROVISION, fails(TaskRefused(refused()))),
        when(RESUME, fails(TaskRefused(refused())), times=2),
    )

    def before(step: str) -> None:
        provision(step)
        resume(step)

    rig = EsxRig(tmp_path, before=before)
    job = finished(rig)
    assert (job.state, rig.world.seen()) == (JobState.FAILED, (RUNNING, ABSENT))
    assert after(rig, job)[-1] == (RESUME, "completed")


@pytest.mark.parametrize(
    ("stuck", "seen", "told"),
    [
        (RESUME, (SUSPENDED, ABSENT), "migration.left_suspended"),
        (RETURN, (ABSENT, SUSPENDED), "migration.left_on_target"),
    ],
)
def test_an_undo_that_fails_names_where_the_vm_is_and_marks_both_hosts(
    tmp_path: Path, stuck: Action, seen: tuple[Presence, Presence], told: str
) -> None:
    """The hosts' answers are clear, so it is failed, with both answers, the files and the first reason."""

    def before(step: str) -> None:
        if step in (PROVISION, stuck):
            raise TaskRefused(refused(f"no {step}"))

    rig = EsxRig(tmp_path, before=before)
    job = finished(rig)
    assert rig.world.seen() == seen
    assert (job.state, code(job)) == (JobState.FAILED, told)
    assert job.problem is not None
    facts = job.problem.facts
    assert (facts["source_state"], facts["target_state"]) == tuple(one.value for one in seen)
    assert (facts["home"], facts["cause"], job.problem.raw) == (HOME, "hypervisor.error", f"no {stuck}")
    assert not any(host.in_sync for host in rig.session.inventory.hosts.values())
    assert after(rig, job)[-1] == (stuck, "failed")


def test_a_vm_that_nobody_knows_is_told_by_its_files(tmp_path: Path) -> None:
    """The target gave up in the middle and the source does not take it back: it is on neither host."""
    rig = EsxRig(tmp_path)

    def before(step: str) -> None:
        if step == TRANSFER and "1" in rig.world.estate.vms:
            rig.world.estate.withdraw("1")  # as far as the source is concerned it went well
            raise TaskRefused(refused())
        if step == RETURN:
            raise TaskRefused(refused("file not found"))

    rig.before = before
    job = finished(rig)
    assert (job.state, code(job), rig.world.seen()) == (
        JobState.FAILED,
        "migration.on_neither",
        (ABSENT, ABSENT),
    )
    assert job.problem is not None
    assert job.problem.facts["home"] == HOME
    rig.session.close()


def test_a_source_that_never_answers_again_leaves_it_unknown(tmp_path: Path) -> None:
    """Lost while the VM is to be brought back, it is asked until the deadline, and then nobody can say."""
    rig = EsxRig(tmp_path, settings=Settings(outcome_deadline_s=1))

    def before(step: str) -> None:
        if step == TRANSFER:
            rig.world.order(DaemonHangs("a"))
            raise TaskRefused(refused())

    rig.before = before
    job = finished(rig)
    assert (job.state, code(job)) == (JobState.UNKNOWN, "migration.outcome_unknown")
    assert job.problem is not None
    assert (job.problem.facts["source_state"], job.problem.facts["target_state"]) == ("unknown", "absent")
    rig.world.order(HostReturns("a"))
    rig.session.close()


def test_a_cancel_while_it_is_suspended_stops_that(tmp_path: Path) -> None:
    """The task hears the cancel, and the VM runs on."""
    rig = EsxRig(tmp_path, speed=SLOW)
    rig.start()
    job = rig.migrate()
    until(lambda: rig.job(job).progress and rig.job(job).peak > 0)
    rig.session.cancel(job.id)
    ended = rig.ended(job)
    assert (ended.state, code(ended)) == (JobState.CANCELLED, "migration.cancelled")
    assert ended.problem is not None
    assert ended.problem.facts["state"] == "running"
    assert rig.world.seen() == (RUNNING, ABSENT)
    assert after(rig, job) == [(SUSPEND, "cancelled"), (RESUME, "completed")]


def test_a_cancel_between_two_actions_undoes_the_first(tmp_path: Path) -> None:
    """What was done is undone, and nothing more is begun."""
    rig = EsxRig(tmp_path)
    asked: list[str] = []

    def cancel() -> None:
        asked.append("cancel")
        rig.session.cancel(rig.session.jobs()[0].id)

    rig.before = when(TRANSFER, cancel)
    job = finished(rig)
    assert (asked, job.state, rig.world.seen()) == (["cancel"], JobState.CANCELLED, (RUNNING, ABSENT))
    assert PROVISION not in [action for action, _ in after(rig, job)]


def test_a_cancel_while_it_is_provisioned_is_too_late(tmp_path: Path) -> None:
    """It completes on the target and says so."""
    rig = EsxRig(tmp_path)
    rig.before = when(PROVISION, lambda: rig.session.cancel(rig.session.jobs()[0].id))
    job = finished(rig)
    assert (job.state, code(job), rig.world.seen()) == (
        JobState.COMPLETED,
        "migration.too_late",
        (ABSENT, RUNNING),
    )
    rig.session.close()


def test_to_cancel_one_action_is_to_cancel_the_whole(tmp_path: Path) -> None:
    """A person who stops "Suspend" in Jobs stops the migration."""
    rig = EsxRig(tmp_path, speed=SLOW)
    rig.start()
    job = rig.migrate()
    until(lambda: rig.session.children(job.id))
    rig.session.cancel(rig.session.children(job.id)[0].id)
    assert rig.ended(job).state is JobState.CANCELLED
    rig.session.close()


def test_actions_neither_queue_nor_reserve_nor_count(tmp_path: Path) -> None:
    """With one job allowed at once, a plan of three actions gets through, and one slot is set aside."""
    rig = EsxRig(tmp_path, settings=Settings(jobs_at_once=1, jobs_per_host=1, outcome_deadline_s=2))
    slots: list[int] = []
    rig.before = when(TRANSFER, lambda: slots.append(rig.session.reserved("b").slots))
    job = finished(rig)
    assert (job.state, slots) == (JobState.COMPLETED, [1])
    rig.session.close()


def test_a_target_that_refuses_before_the_start_costs_the_vm_nothing(tmp_path: Path) -> None:
    """What the test of the target finds ends the job before anything is suspended."""
    rig = EsxRig(tmp_path)
    rig.start()
    answer = rig.session.assess("1")
    rig.world.order(TargetRefuses("b"))
    asked = rig.session.migrate(answer, "b", automatic=True, options=Options(), acknowledged=())
    job = rig.ended(asked)
    assert (job.state, code(job)) == (JobState.FAILED, "migration.changed")
    assert (rig.children(job), rig.world.begun) == ([], [])
    rig.session.close()


def test_a_log_that_breaks_in_the_middle_does_not_leave_the_vm_suspended(tmp_path: Path) -> None:
    """The next action cannot be remembered, so it is not begun; what was done is undone all the same."""
    rig = EsxRig(tmp_path)

    def break_log() -> None:
        rig.session._store.barred = Problem("store.in_use")  # every write raises from here on

    rig.before = when(SUSPEND, break_log)
    job = finished(rig)
    assert (job.state, rig.world.seen()) == (JobState.FAILED, (RUNNING, ABSENT))
    assert code(job) == "store.in_use"
    rig.session.close()


def test_a_driver_error_is_what_the_actions_end_in(tmp_path: Path) -> None:
    """The failed action carries the hypervisor's problem with the names of VM and hosts."""
    rig = EsxRig(tmp_path, before=when(TRANSFER, fails(DriverError(Problem("migration.name_taken")))))
    job = finished(rig)
    failed = rig.session.children(job.id)[1]
    assert failed.problem is not None
    assert (failed.problem.code, failed.problem.facts["target"]) == ("migration.name_taken", "b")
    rig.session.close()


def test_a_plan_between_two_connections_is_ordered_of_the_sources(bare_rig: Rig) -> None:
    """Each action goes to the source's driver with the target's; what nobody counts stays untold."""
    for driver, name in ((bare_rig.a, "a"), (bare_rig.b, "b")):
        driver.features = Features(counts=False, outlives=False, actions=True)
        driver.host(name, hypervisor=Hypervisor.ESX)
    bare_rig.start()
    job = bare_rig.migrate()
    for number, arrive in enumerate((lambda: None, bare_rig.arrive, lambda: None)):
        task = bare_rig.task(number)
        task.progress = Progress(phase=Phase.PREPARE, done=0.5)
        arrive()
        task.finish()

    done = bare_rig.ended(job)

    assert done.state is JobState.COMPLETED
    assert [call for call in bare_rig.a.calls if call in set(Action)] == [SUSPEND, TRANSFER, PROVISION]
    assert [call for call in bare_rig.b.calls if call in set(Action)] == []
    assert {(order.mode, order.target.name) for order in bare_rig.a.orders} == {(Mode.SUSPEND, "b")}
    assert done.progress is not None
    assert (done.progress.transferred, done.progress.total, done.progress.rate) == (None, None, None)
    assert done.downtime_s is not None  # the client itself saw how long it stood still
