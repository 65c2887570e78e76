"""A post-copy that breaks off in the simulated world: what hosts say, what resumes it, what loses it."""

import pytest

from tests.drivers.embedded.small import LINK, Bench, vm
from vmclient.core.inventory import VMState
from vmclient.core.job import Knob, Phase
from vmclient.drivers.base import ConnectionLost, Mishap, Order, Presence, Task, TaskEnd, TaskRefused
from vmclient.drivers.embedded.faults import (
    CopiesGo,
    CopiesStay,
    DaemonDies,
    DaemonHangs,
    HostDies,
    HostReturns,
    HostVanishes,
    LinkSlows,
    PostCopyBreaks,
)
from vmclient.drivers.embedded.schedule import Entering
from vmclient.drivers.embedded.transfer import PREPARE_S, SWITCH_S
from vmclient.drivers.embedded.world import Fault

GUEST = "a/v"
SPLIT = (Presence.SPLIT, Presence.SPLIT)
BREAKS = (PostCopyBreaks("a"), PostCopyBreaks("b"), LinkSlows("a", 0.0), LinkSlows("b", 0.0))


class Broken:
    """A guest whose rest has seven of ten seconds to go, and then something strikes."""

    def __init__(self, *faults: Fault, state: VMState = VMState.RUNNING) -> None:
        self.bench = Bench(vm("v", "a", dirty_rate=2 * LINK, state=state))
        self.order: Order = self.bench.order(GUEST, "b", post_copy=True)
        self.free = {name: self.bench.host(name).memory_free for name in "ab"}
        self.task: Task = self.bench.driver.migrate(self.order, self.bench.driver)
        self.bench.clock.advance(PREPARE_S + 1)
        self.task.turn(Knob.POST_COPY, None)
        self.bench.clock.advance(SWITCH_S + 3)
        for fault in faults:
            self.bench.world.order(fault)

    def seen(self) -> tuple[Presence, ...]:
        """What source and target say."""
        return tuple(self.bench.driver.presence(GUEST, host) for host in "ab")

    def resumed(self) -> Task:
        """Have it resumed."""
        return self.bench.driver.resume(self.order, self.bench.driver)

    def refused(self) -> str:
        """Have it resumed in vain; gives the reason."""
        with pytest.raises(TaskRefused) as caught:
            self.resumed()
        return caught.value.problem.code


def ended(task: Task) -> TaskEnd:
    """The end, which is there."""
    end = task.wait(0)
    assert end is not None
    return end


@pytest.mark.parametrize("fault", BREAKS)
def test_the_guest_stands_still_and_both_hosts_say_so(fault: Fault) -> None:
    """It is listed once, on the target, paused and busy; time alone changes nothing."""
    broken = Broken(fault)
    for _ in range(2):
        assert broken.seen() == SPLIT
        listed = broken.bench.vm(GUEST)
        assert (listed.host, listed.state, listed.busy) == ("b", VMState.PAUSED, "migrate")
        broken.bench.clock.advance(3600)
    problem = ended(broken.task).problem
    assert problem is not None
    assert problem.code == "migration.split"
    assert broken.bench.driver.presence(GUEST, "c") is Presence.ABSENT


@pytest.mark.parametrize("state", [VMState.RUNNING, VMState.PAUSED])
def test_resumed_it_sends_what_is_missing_and_arrives_as_it_was(state: VMState) -> None:
    """What had arrived is not sent again, and nothing of it stays at the source."""
    broken = Broken(PostCopyBreaks("b"), state=state)
    before = broken.task.poll()
    broken.bench.clock.advance(100)
    task = broken.resumed()
    assert broken.seen() == (
        Presence.OUTGOING, Presence.RUNNING if state is VMState.RUNNING else Presence.PAUSED,
    )  # fmt: skip
    now = task.poll()
    assert (now.phase, now.remaining, now.transferred) == (
        Phase.POST_COPY, before.remaining, before.transferred,
    )  # fmt: skip
    assert before.remaining is not None
    broken.bench.clock.advance(before.remaining / LINK + 1)
    assert ended(task).problem is None
    arrived = broken.bench.vm(GUEST)
    assert (arrived.host, arrived.state, arrived.busy) == ("b", state, None)
    assert broken.seen()[0] is Presence.ABSENT
    assert {name: broken.bench.host(name).memory_free for name in "ab"} == {
        "a": broken.free["a"] + arrived.memory, "b": broken.free["b"] - arrived.memory,
    }  # fmt: skip


def test_over_a_cut_link_it_is_not_resumed_and_stays_as_it_is() -> None:
    """Refused as often as it is tried; with the link back it goes on."""
    broken = Broken(LinkSlows("b", 0.0))
    for _ in range(3):
        assert (broken.refused(), broken.seen()) == ("peer.unreachable", SPLIT)
    broken.bench.world.order(LinkSlows("b", 1.0))
    assert broken.seen() == SPLIT
    task = broken.resumed()
    broken.bench.clock.advance(60)
    assert ended(task).problem is None


def test_it_breaks_off_more_than_once() -> None:
    """The operation that went on ends like the first one, and is resumed in its turn."""
    broken = Broken(PostCopyBreaks("b"))
    again = broken.resumed()
    broken.bench.world.order(PostCopyBreaks("a"))
    problem = ended(again).problem
    assert problem is not None
    assert (problem.code, broken.seen()) == ("migration.split", SPLIT)
    last = broken.resumed()
    broken.bench.clock.advance(60)
    assert ended(last).problem is None


@pytest.mark.parametrize("host", ["a", "b"])
def test_a_dead_daemon_loses_nothing(host: str) -> None:
    """While it is gone nothing is resumed, and the other host goes on saying what it has."""
    broken = Broken(DaemonDies(host))
    assert sorted(broken.seen()) == sorted((Presence.UNKNOWN, Presence.SPLIT))
    with pytest.raises(ConnectionLost):
        broken.resumed()
    broken.bench.world.order(HostReturns(host))
    task = broken.resumed()
    broken.bench.clock.advance(60)
    assert ended(task).problem is None


def test_a_daemon_that_hangs_breaks_nothing_off() -> None:
    """The memory goes from host to host without it."""
    broken = Broken(DaemonHangs("a"))
    broken.bench.clock.advance(60)
    assert broken.bench.vm(GUEST).state is VMState.RUNNING


@pytest.mark.parametrize("before", [(), (PostCopyBreaks("b"),)])
def test_the_death_of_the_target_loses_the_guest(before: tuple[Fault, ...]) -> None:
    """It is shut off there; the source goes on holding its part, with which nobody can begin anything."""
    broken = Broken(*before, HostDies("b"))
    assert broken.seen() == (Presence.SPLIT, Presence.UNKNOWN)
    broken.bench.world.order(HostReturns("b"))
    listed = broken.bench.vm(GUEST)
    assert (listed.host, listed.state, listed.busy) == ("b", VMState.SHUT_OFF, None)
    assert broken.seen() == (Presence.SPLIT, Presence.DEFINED)
    assert broken.bench.host("b").memory_free == broken.free["b"]
    assert_lost(broken)


@pytest.mark.parametrize("before", [(), (PostCopyBreaks("b"),)])
def test_the_death_of_the_source_loses_the_guest(before: tuple[Fault, ...]) -> None:
    """It stands still on the target for good; the source has its definition."""
    broken = Broken(*before, HostDies("a"))
    assert broken.seen() == (Presence.UNKNOWN, Presence.SPLIT)
    broken.bench.world.order(HostReturns("a"))
    listed = broken.bench.vm(GUEST)
    assert (listed.host, listed.state, listed.busy) == ("b", VMState.PAUSED, "migrate")
    assert broken.seen() == (Presence.DEFINED, Presence.SPLIT)
    assert_lost(broken)


def assert_lost(broken: Broken) -> None:
    """There is nothing to resume or migrate until somebody tidies up: then it is shut off on its target."""
    assert broken.refused() == "migration.not_halted"
    assert broken.bench.driver.adopt() == ()
    with pytest.raises(TaskRefused):
        broken.bench.migrate(GUEST, "c")
    broken.bench.world.order(CopiesGo())
    listed = broken.bench.vm(GUEST)
    assert (listed.host, listed.state, listed.busy) == ("b", VMState.SHUT_OFF, None)
    assert broken.seen() == (Presence.ABSENT, Presence.DEFINED)
    assert broken.bench.host("b").memory_free == broken.free["b"]
    moved = broken.bench.migrate(GUEST, "c")
    broken.bench.clock.advance(60)
    assert ended(moved).problem is None


@pytest.mark.parametrize(("first", "second"), ["ab", "ba"])
def test_where_both_hosts_die_neither_has_a_part_of_it(first: str, second: str) -> None:
    """The guest is shut off on the target, and its definition is on the source."""
    broken = Broken(*(kind(host) for host in (first, second) for kind in (HostDies, HostReturns)))
    assert broken.seen() == (Presence.DEFINED, Presence.DEFINED)
    assert broken.bench.vm(GUEST).state is VMState.SHUT_OFF


def test_a_source_that_is_taken_out_of_the_estate_loses_it_too() -> None:
    """The guest stays known, at its target."""
    broken = Broken(PostCopyBreaks("b"), HostVanishes("a"), CopiesGo())
    assert broken.bench.vm(GUEST).state is VMState.SHUT_OFF


@pytest.mark.parametrize("fault", [CopiesStay(Presence.RUNNING), CopiesGo()])
def test_what_is_left_behind_elsewhere_is_not_mixed_up_with_it(fault: Fault) -> None:
    """Leftovers that come and go are no part of a guest's memory."""
    broken = Broken(fault, PostCopyBreaks("b"), CopiesGo())
    assert broken.seen() == SPLIT


def test_nobody_else_can_take_it_up() -> None:
    """Another order for it is refused as for any migration that goes on."""
    broken = Broken(PostCopyBreaks("b"))
    with pytest.raises(TaskRefused) as caught:
        broken.bench.migrate(GUEST, "c")
    assert caught.value.problem.code == "migration.already_running"


def test_another_client_finds_it_with_both_hosts() -> None:
    """Its operation has ended for anybody who looks."""
    broken = Broken(PostCopyBreaks("b"))
    (adopted,) = broken.bench.driver.adopt()
    assert (adopted.vm_id, adopted.source, adopted.target) == (GUEST, "a", "b")
    assert ended(adopted.task).problem == ended(broken.task).problem


def test_what_is_not_broken_off_is_not_resumed() -> None:
    """Neither by the driver nor by turning a running copy's knob."""
    bench = Bench(vm("v", "a"))
    order = bench.order(GUEST, "b")
    task = bench.driver.migrate(order, bench.driver)
    bench.clock.advance(PREPARE_S + 1)
    with pytest.raises(TaskRefused) as caught:
        bench.driver.resume(order, bench.driver)
    assert caught.value.problem.code == "migration.not_halted"
    with pytest.raises(TaskRefused):
        task.turn(Knob.RESUME, None)
    bench.world.order(PostCopyBreaks("b"))  # no post-copy: nothing breaks
    bench.clock.advance(60)
    assert ended(task).problem is None


def test_switched_over_while_the_link_is_cut_it_breaks_off_at_once() -> None:
    """Nothing can follow it."""
    broken = Bench(vm("v", "a", dirty_rate=2 * LINK))
    task = broken.migrate(GUEST, "b", post_copy=True)
    broken.clock.advance(PREPARE_S + 1)
    broken.world.order(LinkSlows("a", 0.0))
    task.turn(Knob.POST_COPY, None)
    broken.clock.advance(SWITCH_S + 1)
    assert tuple(broken.driver.presence(GUEST, host) for host in "ab") == SPLIT


def test_it_breaks_off_as_it_begins() -> None:
    """A scenario says: as an operation enters that phase; a person presses the menu's item."""
    for fault in (PostCopyBreaks("a"), DaemonDies("b"), LinkSlows("b", 0.0)):
        bench = Bench(vm("v", "a", dirty_rate=2 * LINK))
        bench.world.order(fault, Entering(Phase.POST_COPY))
        task = bench.migrate(GUEST, "b", post_copy=True)
        bench.clock.advance(PREPARE_S + 1)
        task.turn(Knob.POST_COPY, None)
        bench.clock.advance(60)
        assert bench.driver.presence(GUEST, "a") is Presence.SPLIT
    pressed = Broken()
    pressed.bench.driver.befall(Mishap("post_copy_breaks", "b"))
    assert pressed.seen() == SPLIT
