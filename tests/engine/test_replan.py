"""A job whose target dropped out before it began: it goes to the next best, or a person is told why not."""

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.engine.conftest import Rig
from tests.engine.fake_driver import GIB, a_host, a_vm, an_inventory
from tests.engine.waiting import until
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import Drive
from vmclient.core.job import Job, JobState, Options, Phase
from vmclient.core.lanes import Hold, Limit
from vmclient.core.problem import Problem
from vmclient.core.settings import Settings
from vmclient.drivers.base import ConnectionLost
from vmclient.engine.session import LogQuery

TARGETS = ("b", "c", "d")


@pytest.fixture
def three(bare_rig: Rig) -> Rig:
    """The host a, and three for its VMs to go to, of which b is the best and d the last."""
    bare_rig.b.current = an_inventory([a_host(name) for name in TARGETS])
    bare_rig.start(Settings(jobs_at_once=9, jobs_per_host=9, jobs_per_link=9))
    until(lambda: set(TARGETS) <= bare_rig.session.inventory.hosts.keys())
    return bare_rig


def ask(rig: Rig, vm_id: str = "1", *, before: Callable[[], None], **order: object) -> Job:
    """Ask for a migration to b; `before` happens between the answer and the order, and nobody is told."""
    answer = rig.session.assess(vm_id)
    assert answer.auto_target == "b"
    before()
    values = {"automatic": True, "options": Options(), "acknowledged": (), **order}
    return rig.session.migrate(answer, "b", **values)  # type: ignore[arg-type]


def fills_up(rig: Rig, *names: str) -> None:
    """Leave these hosts no memory to speak of."""
    hosts = {name: replace(host, memory_free=GIB) if name in names else host
             for name, host in rig.b.current.hosts.items()}  # fmt: skip
    rig.b.current = replace(rig.b.current, hosts=hosts)


def targets(rig: Rig) -> list[str]:
    """Name the hosts for which the driver got orders."""
    return [order.target.name for order in rig.a.orders]


def arrives(rig: Rig, job: Job) -> Job:
    """Let the migration under way arrive where it was ordered to."""
    task, order = rig.task(), rig.a.orders[0]
    vm = rig.a.current.vms[order.vm.id]
    rig.a.drop(vm.id)
    rig.b.put(replace(vm, host=order.target.name))
    task.finish()
    return rig.ended(job)


def test_a_target_that_dropped_out_is_replaced_by_the_next_best(three: Rig) -> None:
    """The job goes to c, once; job, log and reservations say so, and what had changed at b."""
    job = arrives(three, ask(three, before=lambda: fills_up(three, "b")))

    assert (job.state, job.target, targets(three)) == (JobState.COMPLETED, "c", ["c"])
    ((given_up, why),) = [(one.target, one.problem) for one in job.replans]
    assert (given_up, why.code, why.facts["codes"]) == ("b", "migration.changed", ("host.memory_short",))
    assert why.facts["finding.free"] == GIB
    for host in ("a", "b", "c"):
        assert [entry.job.id for entry in three.session.log(LogQuery(host=host)) if entry.job] == [job.id]
    (entry,) = three.session.log(LogQuery(host="c"))
    assert entry.hosts == ("a", "b", "c")
    phases = three.session.phases(entry.id)
    assert [one.phase for one in phases][:3] == [Phase.CHECK, Phase.CHECK, Phase.RESERVE]
    assert [one.outcome for one in phases][:2] == ["failed", "done"]
    assert all(three.session.reserved(host).slots == 0 for host in TARGETS)


def test_the_decision_is_the_one_that_led_to_the_new_target(three: Rig) -> None:
    """The answer that is kept has c at rank 1 and b refused, with what the hypervisor said."""
    three.a.findings["b"] = (
        Finding("host.port_closed", Severity.BLOCKER, {"port": 49152}, origin="libvirt"),
    )
    job = arrives(three, ask(three, before=lambda: None))

    entry = three.session.entry_of(job.id)
    assert entry is not None
    decision = three.session.decision(entry.id)
    assert decision is not None
    assert (decision.auto_target, job.rank) == ("c", 1)
    (refusal,) = decision.by_host["b"].blockers
    assert (refusal.code, refusal.facts["port"], refusal.origin) == ("host.port_closed", 49152, "libvirt")


def test_a_target_that_a_person_chose_is_never_replaced(three: Rig) -> None:
    """Chosen by hand, the job fails with what has changed, and no other host hears of it."""
    job = three.ended(ask(three, before=lambda: fills_up(three, "b"), automatic=False))

    assert job.problem is not None
    assert (job.state, job.target, job.problem.code) == (JobState.FAILED, "b", "migration.changed")
    assert (job.replans, three.a.orders) == ((), [])


def test_what_the_hypervisor_refuses_too_is_passed_over(three: Rig) -> None:
    """First c, by our rules, and d when c's hypervisor says no; both are told, in order."""
    three.a.findings["c"] = (Finding("host.port_closed", Severity.BLOCKER),)
    job = arrives(three, ask(three, before=lambda: fills_up(three, "b")))

    assert (job.target, targets(three)) == ("d", ["d"])
    assert [(one.target, one.problem.facts["code"]) for one in job.replans] == [
        ("b", "host.memory_short"), ("c", "host.port_closed"),
    ]  # fmt: skip


def test_with_nowhere_to_go_the_last_refusal_is_told(three: Rig) -> None:
    """No host is left: the job fails by what is against the last one, and nothing was begun."""
    three.a.findings["c"] = (Finding("host.port_closed", Severity.BLOCKER),)
    job = three.ended(ask(three, before=lambda: fills_up(three, "b", "d")))

    assert job.problem is not None
    assert (job.state, job.target, job.problem.facts["code"]) == (JobState.FAILED, "c", "host.port_closed")
    assert three.a.orders == []
    assert all(three.session.reserved(host).slots == 0 for host in TARGETS)


def test_a_target_that_does_not_answer_is_replaced(bare_rig: Rig) -> None:
    """The target's connection is gone when the job begins; a host of another connection takes the VM."""
    bare_rig.a.current = replace(
        bare_rig.a.current, hosts={**bare_rig.a.current.hosts, "c": a_host("c", memory_free=40 * GIB)}
    )
    bare_rig.start()
    lost = ConnectionLost(Problem("connection.lost"))
    job = bare_rig.job(ask(bare_rig, before=lambda: bare_rig.b.errors.update(inventory=lost, open=lost)))
    bare_rig.task()

    assert targets(bare_rig) == ["c"]
    ((given_up, why),) = [(one.target, one.problem.code) for one in bare_rig.job(job).replans]
    assert (given_up, why) == ("b", "connection.lost")


MEDIUM = Drive(name="hdc", media="tools.iso")


def test_what_was_acknowledged_word_for_word_holds_for_the_new_target(three: Rig) -> None:
    """The drive is left out at c as it would have been at b: the person has accepted that."""
    three.a.put(a_vm("1", "a", cdroms=(MEDIUM,)))
    until(lambda: bool(three.session.inventory.vms["1"].cdroms))
    job = ask(three, before=lambda: fills_up(three, "b"), acknowledged=("cdrom.unreachable",))

    assert arrives(three, job).target == "c"


def test_a_warning_that_nobody_saw_is_not_passed(three: Rig) -> None:
    """The hypervisor has a doubt about c that it had not about b, and none about d: d takes the VM."""
    three.a.findings["c"] = (Finding("host.port_unknown", Severity.UNKNOWN),)
    job = arrives(three, ask(three, before=lambda: fills_up(three, "b")))

    assert job.target == "d"
    assert [one.target for one in job.replans] == ["b", "c"]


def test_a_warning_acknowledged_for_one_host_is_not_one_for_the_next(three: Rig) -> None:
    """The hypervisor's doubt about b was accepted, the same doubt about c was not."""
    doubt = Finding("host.port_unknown", Severity.UNKNOWN)
    three.a.findings.update(b=(doubt,), c=(doubt,))
    job = ask(three, before=lambda: fills_up(three, "b"), acknowledged=("host.port_unknown",))

    assert arrives(three, job).target == "d"


def test_the_new_place_is_reserved_and_younger_than_those_before(three: Rig) -> None:
    """With one slot at c and another job on its way there, the one that is re-planned goes on to d."""
    hosts = {**three.b.current.hosts, "c": a_host("c", max_hosted_vms=1)}
    three.b.current = replace(three.b.current, hosts=hosts)
    three.b.changed()
    until(lambda: three.session.inventory.hosts["c"].max_hosted_vms == 1)
    answer = three.session.assess("2")
    other = three.session.migrate(answer, "c", automatic=False, options=Options(), acknowledged=())
    three.task()
    job = ask(three, before=lambda: fills_up(three, "b"))
    three.task(1)

    assert (three.job(job).target, three.job(other).target) == ("d", "c")
    assert [three.session.reserved(host).slots for host in TARGETS] == [0, 1, 1]


def test_a_job_with_another_target_keeps_the_limits_of_the_queue(bare_rig: Rig) -> None:
    """The new target is busy: the job waits at the head of the queue, and its test comes after that."""
    bare_rig.b.current = an_inventory([a_host(name) for name in ("b", "c")])
    bare_rig.start(Settings(jobs_at_once=9, jobs_per_host=9, jobs_per_link=1))
    until(lambda: "c" in bare_rig.session.inventory.hosts)
    answer = bare_rig.session.assess("2")
    bare_rig.session.migrate(answer, "c", automatic=False, options=Options(), acknowledged=())
    bare_rig.task()
    job = ask(bare_rig, before=lambda: fills_up(bare_rig, "b"))
    until(lambda: bare_rig.job(job).replans != () and bare_rig.session.hold(job.id) is not None)

    assert bare_rig.session.hold(job.id) == Hold(Limit.LINK, 1, ("a", "c"))
    assert (bare_rig.job(job).state, bare_rig.job(job).started_at) == (JobState.QUEUED, None)
    bare_rig.session.cancel(job.id)
    assert bare_rig.job(job).state is JobState.CANCELLED
    assert targets(bare_rig) == ["c"]


def test_a_cancel_meanwhile_ends_it(three: Rig) -> None:
    """Asked to stop while the target was tested, it ends with what the test found, and tries no other."""
    three.a.holds["check"] = threading.Event()
    three.a.findings["b"] = (Finding("host.port_closed", Severity.BLOCKER),)
    job = ask(three, before=lambda: None)
    until(lambda: "check" in three.a.calls)
    three.session.cancel(job.id)
    three.a.holds["check"].set()

    ended = three.ended(job)
    assert (ended.state, ended.replans) == (JobState.FAILED, ())
    assert three.a.orders == []


def test_a_vm_that_is_the_reason_is_not_tried_elsewhere(three: Rig) -> None:
    """What is about the VM or its source is no reason for another target."""

    def goes() -> None:
        three.a.current = replace(three.a.current, vms={"2": three.a.current.vms["2"]})

    job = three.ended(ask(three, before=goes))

    assert job.problem is not None
    assert (job.problem.facts["code"], job.replans) == ("vm.gone", ())
