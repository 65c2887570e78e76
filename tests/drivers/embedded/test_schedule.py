"""Faults at a call or a phase, and what deceives a client: each strikes once, when it was ordered to."""

import pytest

from tests.drivers.embedded.small import Bench, vm
from vmclient.core.inventory import VMState
from vmclient.core.job import Phase
from vmclient.core.plan import Action
from vmclient.drivers.base import ConnectionLost, Presence, TaskRefused
from vmclient.drivers.embedded.faults import CopiesGo, CopiesStay, EndsLie, EventsGo, HostDies, ReportsLie
from vmclient.drivers.embedded.schedule import Call, Calling, Entering
from vmclient.drivers.embedded.transfer import PREPARE_S
from vmclient.drivers.embedded.trouble import CallTrouble, Lie, Telling

GUEST = "a/v"


@pytest.fixture
def bench() -> Bench:
    """An estate with one running VM on `a`."""
    return Bench(vm("v", "a"))


def test_the_nth_call_is_counted_from_the_order_on(bench: Bench) -> None:
    """The second question loses its answer; the first and the third do not."""
    bench.driver.presence(GUEST, "a")
    bench.world.disturb(CallTrouble(lost=True), Calling(Call.PRESENCE, 2))
    assert bench.driver.presence(GUEST, "a") is Presence.RUNNING
    with pytest.raises(ConnectionLost):
        bench.driver.presence(GUEST, "a")
    assert bench.driver.presence(GUEST, "a") is Presence.RUNNING


def test_a_call_that_is_lost_is_not_carried_out_and_one_without_an_answer_is(bench: Bench) -> None:
    """The client cannot tell them apart, the world can."""
    bench.world.disturb(CallTrouble(lost=True), Calling(Call.MIGRATE))
    with pytest.raises(ConnectionLost):
        bench.migrate(GUEST, "b")
    assert bench.world.transfers == []
    bench.world.disturb(CallTrouble(answer_lost=True), Calling(Call.MIGRATE))
    with pytest.raises(ConnectionLost):
        bench.migrate(GUEST, "b")
    assert [one.target for one in bench.world.transfers] == ["b"]


def test_an_order_is_refused_in_the_words_of_the_schedule(bench: Bench) -> None:
    """It is no connection that is lost, and nothing was begun."""
    bench.world.disturb(CallTrouble(refused="not today"), Calling(Call.MIGRATE))
    with pytest.raises(TaskRefused) as refused:
        bench.migrate(GUEST, "b")
    assert refused.value.problem.raw == "not today"
    assert bench.world.transfers == []


@pytest.mark.parametrize(("phase", "where"), [(Phase.COPY, "a"), (Phase.SWITCH, "a")])
def test_a_fault_strikes_as_a_phase_begins(bench: Bench, phase: Phase, where: str) -> None:
    """The target dies in the very moment: the VM is where it was."""
    bench.world.order(HostDies("b"), Entering(phase))
    task = bench.migrate(GUEST, "b")
    bench.clock.advance(60)
    end = task.wait(0)
    assert end is not None
    assert end.problem is not None
    assert bench.vm(GUEST).host == where


def test_a_phase_is_counted_for_each_pass(bench: Bench) -> None:
    """The second pass of a guest that changes its memory is the second entry of the phase."""
    bench = Bench(vm("v", "a", dirty_rate=200_000_000))
    bench.world.order(HostDies("b"), Entering(Phase.COPY, 2))
    task = bench.migrate(GUEST, "b")
    bench.clock.advance(PREPARE_S + 1)
    assert task.poll().memory_pass == 1
    bench.clock.advance(60)
    assert task.wait(0) is not None
    assert task.poll().memory_pass == 2


@pytest.mark.parametrize("lie", list(Lie))
def test_reports_lie_and_the_world_goes_on(bench: Bench, lie: Lie) -> None:
    """What is told is not what is; the VM arrives all the same."""
    task = bench.migrate(GUEST, "b")
    bench.clock.advance(PREPARE_S + 4)
    honest = task.poll()
    bench.world.order(ReportsLie(lie))
    assert task.poll() != honest
    bench.world.order(ReportsLie(None))
    assert task.poll() == honest
    bench.clock.advance(60)
    assert bench.vm(GUEST).host == "b"


def test_an_end_that_lies_is_the_opposite(bench: Bench) -> None:
    """It says that it failed, and the VM has arrived; or that it is done, and it has not."""
    bench.world.order(EndsLie())
    task = bench.migrate(GUEST, "b")
    bench.clock.advance(60)
    end = task.wait(0)
    assert end is not None
    assert (end.problem is None, bench.vm(GUEST).host) == (False, "b")
    bench.world.order(HostDies("c"), Entering(Phase.COPY))
    back = bench.migrate(GUEST, "c")
    bench.clock.advance(60)
    end = back.wait(0)
    assert end is not None
    assert (end.problem, bench.vm(GUEST).host) == (None, "b")


def test_what_a_migration_leaves_behind_is_seen_until_somebody_tidies_up(bench: Bench) -> None:
    """Both hosts have it then, as after a source that could not forget."""
    bench.world.order(CopiesStay(Presence.DEFINED))
    bench.migrate(GUEST, "b")
    bench.clock.advance(60)
    seen = [bench.driver.presence(GUEST, host) for host in "ab"]
    assert seen == [Presence.DEFINED, Presence.RUNNING]
    bench.world.order(CopiesGo())
    assert bench.driver.presence(GUEST, "a") is Presence.ABSENT


@pytest.mark.parametrize(
    ("telling", "heard"),
    [(Telling.SOUND, (1, 2)), (Telling.LOST, (0, 0)), (Telling.LATE, (0, 1)), (Telling.DOUBLED, (2, 4))],
)
def test_events_are_lost_late_or_doubled(bench: Bench, telling: Telling, heard: tuple[int, int]) -> None:
    """What the client hears of two changes."""
    calls: list[None] = []
    bench.driver.watch(lambda: calls.append(None))
    bench.world.order(EventsGo(telling))
    counts = []
    for host in ("b", "c"):
        bench.world.order(HostDies(host))
        counts.append(len(calls))
    assert tuple(counts) == heard


def test_the_calls_of_a_plan_go_wrong_too() -> None:
    """An action whose answer is lost is under way all the same, and is followed, not begun twice."""
    bench = Bench(vm("v", "a", state=VMState.RUNNING))
    order = bench.order(GUEST, "b")
    bench.world.disturb(CallTrouble(answer_lost=True), Calling(Call.ACT))
    with pytest.raises(ConnectionLost):
        bench.act(Action.SUSPEND, order)
    bench.act(Action.SUSPEND, order)
    assert [one.action for one in bench.world.transfers] == [Action.SUSPEND]
