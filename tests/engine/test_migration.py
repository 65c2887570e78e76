"""A migration from the order to its verified end."""

import threading
from dataclasses import replace

import pytest
import sqlalchemy

from tests.engine.conftest import Rig
from tests.engine.fake_clock import FakeClock
from tests.engine.fake_driver import GIB, a_host, a_vm, an_inventory
from tests.engine.waiting import until
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.events import JobChanged, LogChanged
from vmclient.core.inventory import Cause, GuestType, VMState
from vmclient.core.job import Job, JobState, Knob, Options, Phase, Progress
from vmclient.core.lanes import Hold, Limit
from vmclient.core.problem import Problem
from vmclient.core.settings import Settings
from vmclient.drivers.base import CancelAnswer, ConnectionLost, Presence, TaskEnd, TaskRefused
from vmclient.engine.session import LogQuery, Refused
from vmclient.engine.store.writing import Writer


def code(job: Job) -> str:
    """Give the code of a job's problem."""
    assert job.problem is not None
    return job.problem.code


def test_a_migration_completes_when_both_hosts_say_so(rig: Rig) -> None:
    """Running on the target and gone from the source is completed, with the measured downtime."""
    job = rig.migrate()
    task = rig.task()
    task.progress = Progress(phase=Phase.COPY, memory_pass=1, total=100, transferred=60, remaining=40)
    rig.arrive()
    task.finish(TaskEnd(downtime_s=0.064, transferred=120))

    done = rig.ended(job)

    assert (done.state, done.downtime_s) == (JobState.COMPLETED, 0.064)
    assert done.progress is not None
    assert done.progress.transferred == 120
    assert rig.session.inventory.vms["1"].host == "b"


def test_success_is_not_believed_while_the_source_still_runs_it(bare_rig: Rig, clock: FakeClock) -> None:
    """A task that reports success while the VM still runs on the source does not complete the job."""
    bare_rig.start(clock=clock)
    job = bare_rig.migrate()
    bare_rig.task().finish(TaskEnd())

    clock.run_until(lambda: bare_rig.job(job).ended)

    assert bare_rig.job(job).state is JobState.FAILED


def test_a_task_error_is_not_believed_when_the_vm_arrived(rig: Rig) -> None:
    """An error reported for a VM that runs on the target and is gone from the source is completed."""
    job = rig.migrate()
    task = rig.task()
    rig.arrive()
    task.finish(TaskEnd(problem=Problem("migration.other", raw="lost contact")))

    assert rig.ended(job).state is JobState.COMPLETED


def test_a_failed_migration_names_the_hypervisors_problem_and_where_the_vm_is(rig: Rig) -> None:
    """It fails with the code of the hypervisor, its raw text, both names and the state on the source."""
    job = rig.migrate()
    rig.task().finish(TaskEnd(problem=Problem("migration.network_missing", {"network": "dmz"}, "raw text")))

    failed = rig.ended(job)

    assert failed.state is JobState.FAILED
    assert failed.problem is not None
    assert (code(failed), failed.problem.raw) == ("migration.network_missing", "raw text")
    assert failed.problem.facts["source"] == "a"
    assert failed.problem.facts["state"] == "running"


def test_two_running_copies_are_unknown_and_both_hosts_out_of_sync(bare_rig: Rig, clock: FakeClock) -> None:
    """Where both hosts say that they run it, the job is unknown, names both, and marks both hosts."""
    bare_rig.start(clock=clock)
    job = bare_rig.migrate()
    task = bare_rig.task()
    bare_rig.b.seen["1", "b"] = Presence.RUNNING
    task.finish(TaskEnd(problem=Problem("migration.other")))

    clock.run_until(lambda: bare_rig.job(job).ended, step_s=20)

    ended = bare_rig.job(job)
    assert ended.state is JobState.UNKNOWN
    assert ended.problem is not None
    assert (ended.problem.facts["source_state"], ended.problem.facts["target_state"]) == (
        "running",
        "running",
    )
    assert not any(host.in_sync for host in bare_rig.session.inventory.hosts.values())
    drift = bare_rig.session.inventory.hosts["a"].drift
    assert drift is not None
    assert (drift.cause, drift.vms) == (Cause.OUTCOME, ("vm-1",))
    bare_rig.session.resynchronize("a")
    until(lambda: bare_rig.session.inventory.hosts["a"].in_sync)


def test_a_refused_order_fails_at_once_and_leaves_nothing_reserved(rig: Rig) -> None:
    """What the hypervisor does not take is failed with its reason, and its reservation is given back."""
    rig.a.errors["migrate"] = TaskRefused(Problem("migration.same_host"))

    job = rig.ended(rig.migrate())

    assert (job.state, code(job)) == (JobState.FAILED, "migration.same_host")
    until(lambda: rig.session.reserved("b").slots == 0)


def test_the_intent_is_in_the_log_before_the_first_driver_call(rig: Rig) -> None:
    """When `migrate` returns, the log holds the queued job; the driver was asked for nothing before."""
    rig.a.calls.clear()
    seen: list[tuple[str, bool]] = []
    original = rig.session._store.add

    def add(entry: object) -> object:
        seen.append(("written", "migrate" in rig.a.calls or "check" in rig.a.calls))
        return original(entry)  # type: ignore[arg-type]

    rig.session._store.add = add  # type: ignore[method-assign, assignment]
    job = rig.migrate()

    assert seen == [("written", False)]
    entry = rig.session._store.of_job(job.id)
    assert entry is not None
    assert entry.user == "mara"


def test_phases_are_recorded_with_start_and_end(rig: Rig) -> None:
    """The log keeps each step in order, each pass apart, with the switch-over as long as the downtime."""
    job = rig.migrate()
    task = rig.task()
    for number, sent in ((1, 100), (2, 150)):
        task.progress = Progress(phase=Phase.COPY, memory_pass=number, transferred=sent)
        until(lambda number=number: _passes(rig, job) == number)  # type: ignore[misc]
    rig.arrive()
    task.finish(TaskEnd(downtime_s=0.0001, transferred=160))
    rig.ended(job)

    entry = rig.session.entry_of(job.id)
    assert entry is not None
    records = rig.session.phases(entry.id)
    assert [(one.phase, one.memory_pass) for one in records] == [
        (Phase.CHECK, None),
        (Phase.RESERVE, None),
        (Phase.PREPARE, None),
        (Phase.COPY, 1),
        (Phase.COPY, 2),
        (Phase.SWITCH, None),
        (Phase.VERIFY, None),
        (Phase.RELEASE, None),
    ]
    assert all(one.ended_at is not None and one.ended_at >= one.started_at for one in records)
    assert sum(one.transferred or 0 for one in records) == 160
    switch = records[5]
    assert switch.ended_at is not None
    assert (switch.ended_at - switch.started_at).total_seconds() == pytest.approx(0.0001, abs=1e-6)
    assert dict(records[6].facts) == {"source": "absent", "target": "running"}


def _passes(rig: Rig, job: Job) -> int:
    entry = rig.session.entry_of(job.id)
    records = rig.session.phases(entry.id) if entry else ()
    return sum(1 for one in records if one.phase is Phase.COPY)


def test_a_target_that_filled_up_meanwhile_is_refused_with_what_changed(rig: Rig) -> None:
    """A new blocker at the start ends the job as failed with its code; the driver gets no order."""
    assessment = rig.session.assess("1")
    rig.b.current = replace(
        rig.b.current, hosts={"b": replace(rig.b.current.hosts["b"], memory_free=1 * GIB)}
    )  # not announced: only the reading at the job's start can find it

    job = rig.ended(rig.session.migrate(assessment, "b", automatic=True, options=Options(), acknowledged=()))

    assert (job.state, code(job)) == (JobState.FAILED, "migration.changed")
    assert job.problem is not None
    assert job.problem.facts["codes"] == ("host.memory_short",)
    assert job.problem.facts["finding.free"] == GIB
    assert rig.a.orders == []


@pytest.mark.parametrize("severity", [Severity.WARNING, Severity.UNKNOWN])
def test_a_warning_has_to_be_acknowledged(rig: Rig, severity: Severity) -> None:
    """A hypervisor's warning that nobody acknowledged ends the job; acknowledged, it goes on."""
    rig.a.findings["b"] = (Finding("host.port_closed", severity),)

    assert code(rig.ended(rig.migrate())) == "migration.changed"

    job = rig.migrate(acknowledged=("host.port_closed",))
    task = rig.task()
    rig.arrive()
    task.finish()
    assert rig.ended(job).state is JobState.COMPLETED


def test_a_vm_that_moved_meanwhile_is_not_migrated(rig: Rig) -> None:
    """A VM that somebody moved beside us is found on its new host before anything is ordered."""
    assessment = rig.session.assess("1")
    vm = rig.a.current.vms["1"]
    rig.a.current = replace(rig.a.current, vms={"2": rig.a.current.vms["2"]})
    rig.b.current = replace(rig.b.current, vms={"1": replace(vm, host="b")})

    job = rig.ended(rig.session.migrate(assessment, "b", automatic=True, options=Options(), acknowledged=()))

    assert job.problem is not None
    assert job.problem.facts["codes"] == ("vm.moved",)
    assert rig.a.orders == []


def test_two_jobs_for_the_last_slot_one_goes_the_younger_is_refused(rig: Rig) -> None:
    """Of two migrations asked for with the same old answer, the first goes and the second finds it full."""
    rig.b.host("b", max_hosted_vms=1)
    until(lambda: rig.session.inventory.hosts["b"].max_hosted_vms == 1)
    answers = [rig.session.assess(vm_id) for vm_id in ("1", "2")]

    first, second = (
        rig.session.migrate(answer, "b", automatic=True, options=Options(), acknowledged=())
        for answer in answers
    )

    refused = rig.ended(second)
    assert (refused.state, code(refused)) == (JobState.FAILED, "migration.changed")
    assert not rig.job(first).ended
    task = rig.task()
    rig.arrive()
    task.finish()
    assert rig.ended(first).state is JobState.COMPLETED
    assert len(rig.a.orders) == 1


def test_a_queued_job_reserves_its_place_for_every_later_question(rig: Rig) -> None:
    """While a job is under way, an assessment of another VM sees the slot taken."""
    rig.b.host("b", max_hosted_vms=1)
    until(lambda: rig.session.inventory.hosts["b"].max_hosted_vms == 1)
    rig.migrate("1")

    answer = rig.session.assess("2")

    assert answer.auto_target is None
    assert rig.session.reserved("b").slots == 1


def test_a_vm_has_one_job_at_a_time(rig: Rig) -> None:
    """A second order for a VM under way is refused, and its refusals say that it is busy."""
    assessment = rig.session.assess("1")
    rig.migrate("1")

    assert [finding.code for finding in rig.session.refusals("1")] == ["vm.busy"]
    with pytest.raises(Refused) as caught:
        rig.session.migrate(assessment, "b", automatic=True, options=Options(), acknowledged=())
    assert caught.value.problem.code == "migration.busy"


def test_an_order_that_cannot_be_remembered_is_not_begun(rig: Rig) -> None:
    """When the log cannot be written, `migrate` refuses and no job exists."""
    rig.session._store.close()
    rig.session._store._writer = Writer(_broken(rig))

    with pytest.raises(Refused) as caught:
        rig.migrate()

    assert caught.value.problem.code == "store.failed"
    assert rig.session.jobs() == ()
    assert rig.a.orders == []


def _broken(rig: Rig) -> sqlalchemy.Engine:
    return sqlalchemy.create_engine(f"sqlite:///{rig.home}/no/such/folder/log.sqlite")


def test_cancel_in_the_queue_means_nothing_was_begun(bare_rig: Rig) -> None:
    """A job cancelled while it waits ends as cancelled and its driver hears nothing of it."""
    bare_rig.start(Settings(jobs_at_once=1))
    bare_rig.migrate("1")
    waiting = bare_rig.migrate("2")

    bare_rig.session.cancel(waiting.id)
    bare_rig.session.cancel(waiting.id)

    ended = bare_rig.ended(waiting)
    assert ended.state is JobState.CANCELLED
    bare_rig.task()
    assert [order.vm.id for order in bare_rig.a.orders] == ["1"]


def test_cancel_in_preparation_begins_nothing(rig: Rig) -> None:
    """A cancel that comes while the target is tested anew ends the job before the order."""
    rig.a.holds["check"] = threading.Event()
    job = rig.migrate()
    until(lambda: "check" in rig.a.calls)
    rig.session.cancel(job.id)
    assert rig.job(job).state is JobState.CANCELLING
    rig.a.holds["check"].set()

    assert rig.ended(job).state is JobState.CANCELLED
    assert rig.a.orders == []


def test_cancel_in_the_copy_asks_the_hypervisor_once(rig: Rig) -> None:
    """However often cancel is asked for, the task hears it once, and the VM is seen on its source."""
    job = rig.migrate()
    task = rig.task()
    task.on_cancel = task.stop
    for _ in range(3):
        rig.session.cancel(job.id)

    assert rig.ended(job).state is JobState.CANCELLED
    assert task.cancels == 1
    rig.session.cancel(job.id)
    assert rig.job(job).state is JobState.CANCELLED


def test_cancel_at_the_switch_over_is_too_late(rig: Rig) -> None:
    """A cancel that the hypervisor answers with too late ends in completed, and says so."""
    job = rig.migrate()
    task = rig.task()
    task.on_cancel = lambda: CancelAnswer.TOO_LATE
    rig.session.cancel(job.id)
    until(lambda: task.cancels)
    rig.arrive()
    task.finish()

    done = rig.ended(job)
    assert (done.state, code(done)) == (JobState.COMPLETED, "migration.too_late")


def test_a_stop_that_came_from_elsewhere_is_no_cancel_of_ours(rig: Rig) -> None:
    """A migration that somebody else aborted is failed, and says that the stop did not come from here."""
    job = rig.migrate()
    rig.task().finish(TaskEnd(cancelled=True))

    ended = rig.ended(job)
    assert (ended.state, code(ended)) == (JobState.FAILED, "migration.cancelled_outside")


@pytest.mark.parametrize("how", ["raised", "reported"])
def test_a_lost_connection_ends_nothing(bare_rig: Rig, clock: FakeClock, how: str) -> None:
    """A job whose connection breaks asks on, and completes when both hosts say so."""
    bare_rig.start(clock=clock)
    job = bare_rig.migrate()
    task = bare_rig.task()
    bare_rig.a.seen["1", "a"] = Presence.UNKNOWN
    bare_rig.b.seen["1", "b"] = Presence.INCOMING
    lost = Problem("connection.lost")
    if how == "raised":
        task.error = ConnectionLost(lost)
    else:
        task.finish(TaskEnd(problem=lost))
    bare_rig.b.calls.clear()
    clock.run_until(lambda: bare_rig.b.calls.count("presence") > 3)
    assert not bare_rig.job(job).ended
    bare_rig.a.seen.clear()
    bare_rig.b.seen.clear()
    bare_rig.arrive()

    clock.run_until(lambda: bare_rig.job(job).ended)

    assert bare_rig.job(job).state is JobState.COMPLETED


def test_a_receiving_copy_without_a_sender_is_a_dead_one(bare_rig: Rig, clock: FakeClock) -> None:
    """The source runs the VM and has had no job for a minute: it failed, whatever the target still lists."""
    bare_rig.start(clock=clock)
    job = bare_rig.migrate()
    task = bare_rig.task()
    bare_rig.b.seen["1", "b"] = Presence.INCOMING
    bare_rig.a.errors["adopt"] = ConnectionLost(Problem("connection.lost"))
    task.finish(TaskEnd(problem=Problem("connection.lost")))
    began = clock.monotonic()
    clock.run_until(lambda: clock.monotonic() > began + 90)
    assert not bare_rig.job(job).ended, "a source that does not answer was taken for one without a job"

    del bare_rig.a.errors["adopt"]
    clock.run_until(lambda: bare_rig.job(job).ended)
    ended = bare_rig.job(job)
    assert (ended.state, code(ended)) == (JobState.FAILED, "migration.copy_left")
    assert ended.problem is not None
    assert ended.problem.facts["state"] == "running"


def test_a_source_that_never_comes_back_leaves_the_outcome_unknown(bare_rig: Rig, clock: FakeClock) -> None:
    """When the deadline passes without an answer, the job is unknown, never failed or completed."""
    bare_rig.start(Settings(outcome_deadline_s=60), clock)
    job = bare_rig.migrate()
    task = bare_rig.task()
    bare_rig.a.errors["presence"] = ConnectionLost(Problem("connection.timeout"))
    bare_rig.a.errors["adopt"] = ConnectionLost(Problem("connection.timeout"))
    bare_rig.b.seen["1", "b"] = Presence.RUNNING
    began = clock.monotonic()
    task.error = ConnectionLost(Problem("connection.lost"))

    clock.run_until(lambda: bare_rig.job(job).ended, step_s=2)

    assert bare_rig.job(job).state is JobState.UNKNOWN
    assert clock.monotonic() - began >= 60


def test_a_queue_obeys_both_limits(bare_rig: Rig) -> None:
    """No more jobs run at once than the setting allows; the next starts when one has ended."""
    vms = [a_vm(str(number), "a") for number in range(1, 6)]
    bare_rig.start(Settings(jobs_at_once=4, jobs_per_host=2))
    bare_rig.a.put(*vms)
    until(lambda: len(bare_rig.session.inventory.vms) == 5)
    jobs = [bare_rig.migrate(vm.id) for vm in vms]
    bare_rig.task(1)
    running = [job for job in bare_rig.session.jobs() if job.state is JobState.RUNNING]
    assert len(running) == 2

    for number, _ in enumerate(jobs):
        task = bare_rig.task(number)
        assert len(bare_rig.a.tasks) <= number + 2
        bare_rig.arrive(bare_rig.a.orders[number].vm.id)
        task.finish()

    for job in jobs:
        assert bare_rig.ended(job).state is JobState.COMPLETED
    assert {order.vm.id for order in bare_rig.a.orders} == {vm.id for vm in vms}
    starts = [bare_rig.job(job).started_at for job in jobs]
    assert all(start is not None for start in starts)
    assert max(map(str, starts[:2])) < min(map(str, starts[2:]))


def test_a_queue_obeys_the_limit_of_a_link(bare_rig: Rig) -> None:
    """A job for a link that is full says so and waits; one from the same host by another link passes it."""
    bare_rig.start(Settings(jobs_at_once=4, jobs_per_host=4, jobs_per_link=1))
    bare_rig.b.current = an_inventory([a_host("b"), a_host("c")])
    bare_rig.b.changed()
    until(lambda: "c" in bare_rig.session.inventory.hosts)
    first = bare_rig.migrate("1")
    second = bare_rig.migrate("2")
    bare_rig.task()
    assert bare_rig.session.hold(first.id) is None
    assert bare_rig.session.hold(second.id) == Hold(Limit.LINK, 1, ("a", "b"))
    bare_rig.a.put(a_vm("3", "a"))
    until(lambda: "3" in bare_rig.session.inventory.vms)
    assessment = bare_rig.session.assess("3")
    bare_rig.session.migrate(assessment, "c", automatic=False, options=Options(), acknowledged=())

    task = bare_rig.task(1)
    assert [order.vm.id for order in bare_rig.a.orders] == ["1", "3"]
    bare_rig.arrive("1")
    bare_rig.a.tasks[0].finish()

    bare_rig.task(2)
    assert [order.vm.id for order in bare_rig.a.orders] == ["1", "3", "2"]
    assert task is bare_rig.a.tasks[1]


def test_a_paused_vm_that_arrives_paused_is_completed(rig: Rig) -> None:
    """Paused on the target and gone from the source is as complete as running."""
    job = rig.migrate()
    task = rig.task()
    rig.a.drop("1")
    rig.b.seen["1", "b"] = Presence.PAUSED
    task.finish()

    assert rig.ended(job).state is JobState.COMPLETED


def test_a_crash_inside_the_engine_ends_the_job_by_what_the_hosts_say(
    rig: Rig, caplog: pytest.LogCaptureFixture
) -> None:
    """An error of our own never leaves a job running: the hosts are asked and the job ends."""
    rig.a.errors["migrate"] = RuntimeError("a bug")

    job = rig.ended(rig.migrate())

    assert (job.state, code(job)) == (JobState.FAILED, "migration.other")
    assert "a bug" in caplog.text


def test_events_of_a_job_come_in_order(rig: Rig) -> None:
    """Versions of one job never run back in what listeners hear, and the log follows the job."""
    job = rig.migrate()
    task = rig.task()
    rig.arrive()
    task.finish()
    rig.ended(job)
    until(lambda: any(isinstance(one, LogChanged) and one.entry.ended_at for one in rig.events))

    versions = [one.job.version for one in rig.events if isinstance(one, JobChanged) and one.job.id == job.id]
    assert versions == sorted(versions)
    assert len(versions) > 2


def test_a_shut_off_vm_is_moved_and_logged_as_a_move(rig: Rig) -> None:
    """A move is complete when the definition is on the target and gone from the source."""
    rig.a.put(a_vm("9", "a", state=VMState.SHUT_OFF))
    until(lambda: "9" in rig.session.inventory.vms)
    job = rig.migrate("9")
    task = rig.task()
    rig.arrive("9")
    task.finish()

    assert rig.ended(job).state is JobState.COMPLETED
    assert rig.session.log(LogQuery(vm_id="9"))[0].kind == "move"


def test_the_second_migration_knows_that_the_pair_is_proven(rig: Rig) -> None:
    """After one completed migration the driver is told that the target is proven from this source."""
    job = rig.migrate()
    assert rig.a.proven == frozenset()
    task = rig.task()
    rig.arrive()
    task.finish()
    rig.ended(job)

    rig.migrate("2")
    rig.task(1)
    assert rig.a.proven == {"b"}


def test_what_the_source_refused_is_told_to_its_driver_from_then_on(rig: Rig) -> None:
    """A host that once refused to move a paravirtualized guest live is checked and ordered as such."""
    rig.a.errors["migrate"] = TaskRefused(Problem("migration.pv_not_live"))
    rig.ended(rig.migrate())
    assert rig.a.source is not None
    assert rig.a.source.live_refused == frozenset()

    del rig.a.errors["migrate"]
    rig.migrate("2")
    rig.task()
    assert rig.a.source.live_refused == {GuestType.PV}
    assert rig.a.orders[0].source.live_refused == {GuestType.PV}


def test_a_knob_is_turned_at_the_hypervisor_and_the_log_says_by_whom(rig: Rig) -> None:
    """The job's options are what they were turned to, and the turn is an entry of its own."""
    job = rig.migrate()
    task = rig.task()
    rig.session.turn(job.id, Knob.DOWNTIME, 2.5)
    until(lambda: task.turns)
    until(lambda: rig.job(job).options.max_downtime_s == 2.5)
    rig.arrive()
    task.finish()
    rig.ended(job)

    assert task.turns == [(Knob.DOWNTIME, 2.5)]
    (entry,) = [one for one in rig.session.log(LogQuery()) if one.kind == "knob"]
    assert (entry.user, entry.vm_id, dict(entry.facts)) == ("mara", "1", {"knob": "downtime", "value": 2.5})
    assert entry.problem is None


def test_a_knob_that_the_hypervisor_refuses_changes_nothing(rig: Rig) -> None:
    """The refusal is in the log, and the migration goes on."""
    job = rig.migrate()
    task = rig.task()
    task.refuses = TaskRefused(Problem("migration.postcopy_not_enabled"))
    rig.session.turn(job.id, Knob.POST_COPY)
    until(lambda: any(one.kind == "knob" for one in rig.session.log(LogQuery())))
    rig.arrive()
    task.finish()

    assert rig.ended(job).state is JobState.COMPLETED
    (entry,) = [one for one in rig.session.log(LogQuery()) if one.kind == "knob"]
    assert entry.problem is not None
    assert entry.problem.code == "migration.postcopy_not_enabled"


def test_after_the_end_there_is_no_knob(rig: Rig) -> None:
    """Whoever presses late is told."""
    job = rig.migrate()
    task = rig.task()
    rig.arrive()
    task.finish()
    rig.ended(job)
    until(lambda: not rig.session._runner._workers)
    with pytest.raises(Refused) as refused:
        rig.session.turn(job.id, Knob.DOWNTIME, 1.0)
    assert refused.value.problem.code == "migration.no_copy"


def test_an_unexplained_refusal_is_not_believed_where_the_vm_has_gone(rig: Rig) -> None:
    """The order was carried out before its answer went wrong: it is completed by what both hosts say."""
    rig.a.errors["migrate"] = TaskRefused(Problem("hypervisor.error", raw="nobody knows these words"))
    rig.a.before["migrate"] = rig.arrive

    assert rig.ended(rig.migrate()).state is JobState.COMPLETED
