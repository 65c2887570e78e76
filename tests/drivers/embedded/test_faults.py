import pytest

from tests.drivers.embedded.small import LINK, Bench, host, vm
from vmclient.core.eligibility.rule import Severity
from vmclient.core.inventory import VMState
from vmclient.core.job import Phase
from vmclient.drivers.base import Answer, ConnectionLost, Presence, TaskEnd, TaskRefused
from vmclient.drivers.embedded.driver import REFUSES, UNANSWERED
from vmclient.drivers.embedded.faults import (
    ConnectionBreaks,
    ConnectionReturns,
    DaemonHangs,
    HostDies,
    HostReturns,
    HostVanishes,
    LinkSlows,
    NetworkMissing,
    StorageVanishes,
    TargetRefuses,
)
from vmclient.drivers.embedded.transfer import PREPARE_S, SWITCH_S
from vmclient.drivers.embedded.world import Fault


def answers(bench: Bench, vm_id: str, *targets: str) -> list[Answer]:
    """Ask about these targets."""
    one = bench.vm(vm_id)
    asked = [(bench.host(name), bench.driver) for name in targets]
    return list(bench.driver.check(one, bench.host(one.host), asked, frozenset()))


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (HostDies("b"), "migration.target_lost"),
        (StorageVanishes("b", "nas"), "migration.disk_missing"),
        (NetworkMissing("b", "prod"), "migration.network_missing"),
        (HostVanishes("b"), "migration.target_lost"),
    ],
)
def test_a_target_that_fails_in_the_middle_leaves_the_vm_on_its_source(fault: Fault, code: str) -> None:
    """The task ends with the problem, and the source is as it was."""
    bench = Bench(vm("v", "a"))
    before = bench.vm("a/v"), bench.host("a")
    task = bench.migrate("a/v", "b")
    bench.world.order(fault, when=5)
    bench.clock.advance(60)
    end = task.wait(0)
    assert isinstance(end, TaskEnd)
    assert end.problem is not None
    assert end.problem.code == code
    assert end.transferred == pytest.approx(LINK * (5 - PREPARE_S))
    assert (bench.vm("a/v"), bench.host("a")) == before
    assert bench.driver.presence("a/v", "a") is Presence.RUNNING


def test_faults_elsewhere_do_not_touch_a_migration() -> None:
    """The third host's end, storage and network are its own."""
    bench = Bench(vm("v", "a"))
    task = bench.migrate("a/v", "b")
    for fault in (HostDies("c"), StorageVanishes("c", "nas"), NetworkMissing("a", "prod"), LinkSlows("c", 0)):
        bench.world.order(fault, when=1)
    bench.clock.advance(PREPARE_S + 10 + SWITCH_S)
    assert bench.vm("a/v").host == "b"
    assert task.wait(0) is not None


def test_a_dead_host_is_offline_and_its_vms_are_unknown_not_stopped() -> None:
    """What was running there is shown as unknown; when the host is back, it is shut off."""
    bench = Bench(vm("v", "a"), vm("w", "b"))
    bench.world.order(HostDies("a"))
    assert (bench.host("a").online, bench.vm("a/v").state) == (False, VMState.UNKNOWN)
    assert (bench.host("b").online, bench.vm("b/w").state) == (True, VMState.RUNNING)
    assert bench.driver.presence("a/v", "a") is Presence.UNKNOWN
    bench.world.order(HostReturns("a"))
    assert (bench.host("a").online, bench.vm("a/v").state) == (True, VMState.SHUT_OFF)
    assert bench.host("a").memory_free > bench.host("b").memory_free


def test_the_death_of_the_source_is_known_only_when_it_is_back() -> None:
    """While it does not answer, the task raises; both hosts' answers are unknown and absent."""
    bench = Bench(vm("v", "a"))
    task = bench.migrate("a/v", "b")
    bench.world.order(HostDies("a"), when=5)
    bench.clock.advance(6)
    with pytest.raises(ConnectionLost):
        task.wait(0)
    assert bench.driver.presence("a/v", "a") is Presence.UNKNOWN
    assert bench.driver.presence("a/v", "b") is Presence.ABSENT
    bench.world.order(HostReturns("a"))
    end = task.wait(0)
    assert end is not None
    assert end.problem is not None
    assert bench.driver.presence("a/v", "a") is Presence.DEFINED


def test_a_daemon_that_hangs_times_out_and_its_migration_goes_on() -> None:
    """Calls to it raise; the copy arrives all the same, and is seen on the target."""
    bench = Bench(vm("v", "a"), vm("w", "c"))
    task = bench.migrate("a/v", "b")
    bench.world.order(DaemonHangs("a"))
    for call in (task.poll, task.cancel, lambda: task.wait(1)):
        with pytest.raises(ConnectionLost):
            call()
    assert not bench.host("a").online
    other = bench.migrate("c/w", "b")
    bench.clock.advance(PREPARE_S + 20 + SWITCH_S)
    assert other.wait(0) is not None
    assert bench.driver.presence("a/v", "b") is Presence.RUNNING
    assert (bench.vm("a/v").host, bench.vm("a/v").state) == ("b", VMState.RUNNING)


def test_a_broken_connection_answers_nothing_and_stops_nothing() -> None:
    """Every call raises `ConnectionLost`; afterwards the VM is seen where it arrived meanwhile."""
    bench = Bench(vm("v", "a"))
    task = bench.migrate("a/v", "b")
    bench.world.order(ConnectionBreaks())
    calls = (
        bench.driver.inventory,
        bench.driver.adopt,
        task.poll,
        lambda: bench.driver.presence("a/v", "b"),
    )
    for call in calls:
        with pytest.raises(ConnectionLost):
            call()
    bench.clock.advance(60)
    bench.world.order(ConnectionReturns())
    assert bench.vm("a/v").host == "b"
    assert task.wait(0) is not None


def test_a_target_whose_daemon_hangs_is_not_known_to_be_good() -> None:
    """The check says unknown, never passed, and an order to it is refused."""
    bench = Bench(vm("v", "a"))
    order = bench.order("a/v", "b")
    bench.world.order(DaemonHangs("b"))
    (hanging, clean) = answers(bench, "a/v", "b", "c")
    assert [(one.code, one.severity) for one in hanging.findings] == [(UNANSWERED, Severity.UNKNOWN)]
    assert clean == Answer("c")
    with pytest.raises(TaskRefused, match="unreachable"):
        bench.driver.migrate(order, bench.driver)


def test_a_target_that_refuses_says_why_before_and_when_it_is_ordered() -> None:
    """The check and the order carry its words; later it takes migrations again."""
    bench = Bench(vm("v", "a"))
    bench.world.order(TargetRefuses("b", "no thanks"))
    (answer,) = answers(bench, "a/v", "b")
    assert [(one.code, one.severity) for one in answer.findings] == [(REFUSES, Severity.BLOCKER)]
    assert answer.findings[0].facts["reason"] == "no thanks"
    with pytest.raises(TaskRefused) as caught:
        bench.migrate("a/v", "b")
    assert caught.value.problem.raw == "no thanks"
    bench.world.order(TargetRefuses("b", None))
    assert answers(bench, "a/v", "b") == [Answer("b")]
    bench.migrate("a/v", "b")


def test_a_link_that_slows_and_recovers_only_takes_longer() -> None:
    """Half the rate for four seconds costs two; a cut link stands still and is not the end."""
    bench = Bench(vm("v", "a"))
    task = bench.migrate("a/v", "b")
    bench.clock.advance(PREPARE_S + 2)
    bench.world.order(LinkSlows("b", 0.5))
    bench.clock.advance(4)
    bench.world.order(LinkSlows("b", 0.0))
    bench.clock.advance(100)
    assert (task.poll().remaining, task.poll().time_left_s) == (6 * LINK, None)
    bench.world.order(LinkSlows("b", 1.0))
    bench.clock.advance(6 + SWITCH_S / 2)
    assert task.poll().phase is Phase.SWITCH
    bench.clock.advance(SWITCH_S)
    assert task.wait(0) is not None


def test_a_host_that_the_file_calls_offline_does_not_answer() -> None:
    """Its VMs' states are unknown from the start, and it can come back."""
    bench = Bench(vm("v", "a"), hosts=(host("a", online=False), host("b")))
    assert (bench.host("a").online, bench.vm("a/v").state) == (False, VMState.UNKNOWN)
    bench.world.order(HostReturns("a"))
    assert (bench.host("a").online, bench.vm("a/v").state) == (True, VMState.RUNNING)
