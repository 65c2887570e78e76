from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drivers.embedded.small import LINK, MEMORY, Bench, estate, host, in_threads, vm
from vmclient.core.inventory import Hypervisor, VMState
from vmclient.core.job import Phase, Preset
from vmclient.drivers.base import CancelAnswer, Order, Presence, TaskRefused
from vmclient.drivers.embedded.clock import ManualClock, RunningClock, SteppingClock
from vmclient.drivers.embedded.driver import EmbeddedDriver
from vmclient.drivers.embedded.faults import LinkSlows
from vmclient.drivers.embedded.transfer import PREPARE_S, REGISTER_S, SWITCH_S
from vmclient.drivers.embedded.world import World

ESX = {"hypervisor": Hypervisor.ESX}


def test_an_idle_vm_takes_its_memory_over_the_link() -> None:
    """Ten seconds' memory takes ten seconds, and the pause is that of the hand-over alone."""
    bench = Bench(vm("v", "a"))
    task = bench.migrate("a/v", "b")
    bench.clock.advance(PREPARE_S + 5)
    halfway = task.poll()
    assert (halfway.phase, halfway.memory_pass, halfway.total) == (Phase.COPY, 1, MEMORY)
    assert (halfway.remaining, halfway.transferred, halfway.rate) == (MEMORY // 2, MEMORY // 2, LINK)
    bench.clock.advance(5 + SWITCH_S)
    end = task.wait(0)
    assert end is not None
    assert (end.problem, end.transferred) == (None, MEMORY)
    assert end.downtime_s == pytest.approx(SWITCH_S)


def test_each_pass_sends_what_the_guest_changed_during_the_one_before() -> None:
    """At a dirty rate of a fifth of the link passes take 10, 2 and 0.4 s, the last 0.08 s are the pause."""
    bench = Bench(vm("v", "a", dirty_rate=LINK // 5))
    task = bench.migrate("a/v", "b")
    seen = []
    for seconds in (PREPARE_S + 10 + 0.1, 2, 0.4 - 0.2):
        bench.clock.advance(seconds)
        seen.append((task.poll().memory_pass, task.poll().converging))
    assert seen == [(2, True), (3, True), (3, True)]
    bench.clock.advance(0.2 + 0.08 + SWITCH_S)
    end = task.wait(0)
    assert end is not None
    assert end.downtime_s == pytest.approx(0.08 + SWITCH_S)
    assert end.transferred == pytest.approx(MEMORY * 1.248, rel=0.001)


def test_a_guest_that_dirties_as_fast_as_the_link_is_reported_as_not_converging() -> None:
    """It goes on for ever, says so, and the set of changed pages never grows beyond the memory."""
    bench = Bench(vm("v", "a", dirty_rate=3 * LINK))
    task = bench.migrate("a/v", "b")
    bench.clock.advance(PREPARE_S + 35)
    progress = task.poll()
    assert (progress.memory_pass, progress.converging, progress.time_left_s) == (4, False, None)
    assert progress.downtime_s == pytest.approx(10 + SWITCH_S)
    assert progress.remaining is not None
    assert progress.remaining <= MEMORY
    assert task.wait(0) is None


@pytest.mark.parametrize(
    ("options", "downtime"),
    [
        ({"preset": Preset.MUST_FINISH}, 2.0),
        ({"max_downtime_s": 0.5}, 0.4),
        ({"max_downtime_s": 0.05}, 0.016),
    ],
)
def test_a_longer_pause_that_is_allowed_ends_it_earlier(options: dict[str, object], downtime: float) -> None:
    """The copy stops at the first pass that fits into the pause that is allowed."""
    bench = Bench(vm("v", "a", dirty_rate=LINK // 5))
    task = bench.migrate("a/v", "b", **options)
    bench.clock.advance(60)
    end = task.wait(0)
    assert end is not None
    assert end.downtime_s == pytest.approx(downtime + SWITCH_S)


def test_a_bandwidth_limit_holds() -> None:
    """A tenth of the link takes ten times as long."""
    bench = Bench(vm("v", "a"))
    task = bench.migrate("a/v", "b", bandwidth=LINK // 10)
    bench.clock.advance(PREPARE_S + 99)
    assert (task.poll().rate, task.wait(0)) == (LINK // 10, None)
    bench.clock.advance(1 + SWITCH_S)
    assert task.wait(0) is not None


def test_migrations_share_the_links_of_their_hosts() -> None:
    """Two from one source have half each; one between two other hosts has a link to itself."""
    hosts = tuple(host(name) for name in "abcd")
    bench = Bench(vm("v", "a"), vm("w", "a"), vm("x", "c"), hosts=hosts)
    first, second = bench.migrate("a/v", "b"), bench.migrate("a/w", "c")
    other = bench.migrate("c/x", "d")
    bench.clock.advance(PREPARE_S + 1)
    assert [task.poll().rate for task in (first, second, other)] == [LINK // 2, LINK // 2, LINK]
    first.cancel()
    bench.clock.advance(0.1)
    assert second.poll().rate == LINK


@given(
    st.lists(st.floats(0.01, 7), min_size=1, max_size=30),
    st.integers(0, 2 * LINK),
    st.floats(0, 20),
    st.floats(0.1, 1),
)
def test_it_does_not_matter_how_often_anybody_looks(
    steps: list[float], dirty_rate: int, slows_at: float, share: float
) -> None:
    """The same orders and faults give the same world, in one jump or in many small steps."""
    ends = []
    for jumps in (steps, [sum(steps)]):
        bench = Bench(vm("v", "a", dirty_rate=dirty_rate), vm("w", "c", dirty_rate=dirty_rate // 2))
        tasks = [bench.migrate("a/v", "b"), bench.migrate("c/w", "b")]
        bench.world.order(LinkSlows("b", share), when=slows_at)
        for jump in jumps:
            bench.clock.advance(jump)
        ends.append([(task.poll().transferred, task.poll().memory_pass) for task in tasks])
    for (sent, passes), (sent_at_once, passes_at_once) in zip(*ends, strict=True):
        assert sent == pytest.approx(sent_at_once, rel=1e-6, abs=100)
        assert abs((passes or 0) - (passes_at_once or 0)) <= 1


def test_memory_load_and_slots_move_with_the_vm() -> None:
    """After the move the source is lighter by what the target is heavier; the id stays, the drive is gone."""
    bench = Bench(vm("v", "a"))
    before = bench.host("a"), bench.host("b")
    bench.migrate("a/v", "b", leave_out=("sda",))
    assert bench.vm("a/v").busy == "migrate"
    bench.clock.advance(60)
    after = bench.host("a"), bench.host("b")
    assert [new.memory_free - old.memory_free for old, new in zip(before, after, strict=True)] == [
        MEMORY,
        -MEMORY,
    ]
    assert after[0].cpu_load == pytest.approx(before[0].cpu_load - 4 * 0.5 / 16)
    assert after[1].cpu_load == pytest.approx(before[1].cpu_load + 4 * 0.5 / 16)
    moved = bench.vm("a/v")
    assert (moved.host, moved.busy, [drive.name for drive in moved.cdroms]) == ("b", None, ["sdb"])
    assert bench.driver.inventory().slots_used() == {"b": 1}


def test_a_suspended_vm_goes_in_one_pass_and_stays_suspended() -> None:
    """Under a vCenter that is one operation (guide 5.10.1, note), and both hosts say where it is."""
    kind = {**ESX, "manager": "vc"}
    bench = Bench(vm("v", "a", state=VMState.SUSPENDED), hosts=(host("a", **kind), host("b", **kind)))
    task = bench.migrate("a/v", "b")
    bench.clock.advance(PREPARE_S + 9)
    assert task.wait(0) is None
    bench.clock.advance(3)
    assert task.wait(0) is not None
    assert (bench.vm("a/v").host, bench.vm("a/v").state) == ("b", VMState.SUSPENDED)
    assert bench.driver.presence("a/v", "b") is Presence.SUSPENDED


def test_a_vm_that_is_shut_off_is_moved_without_copying() -> None:
    """The definition changes host in seconds, and neither memory nor load goes with it."""
    bench = Bench(vm("v", "a", state=VMState.SHUT_OFF))
    before = bench.host("b")
    task = bench.migrate("a/v", "b")
    assert (bench.vm("a/v").busy, task.poll().total) == ("move", None)
    bench.clock.advance(PREPARE_S + REGISTER_S)
    assert task.wait(0) is not None
    assert (bench.vm("a/v").host, bench.vm("a/v").state) == ("b", VMState.SHUT_OFF)
    assert bench.host("b") is before


def test_a_paused_vm_stays_paused() -> None:
    """It arrives as it left, and changes no memory on the way whatever its rate was."""
    bench = Bench(vm("v", "a", state=VMState.PAUSED, dirty_rate=5 * LINK))
    bench.migrate("a/v", "b")
    bench.clock.advance(PREPARE_S + 10 + SWITCH_S)
    assert (bench.vm("a/v").host, bench.vm("a/v").state) == ("b", VMState.PAUSED)


def test_a_cancel_in_the_switch_over_is_too_late() -> None:
    """The VM completes on the target, and a cancel after the end says that it has ended."""
    bench = Bench(vm("v", "a", dirty_rate=LINK // 5))
    task = bench.migrate("a/v", "b")
    bench.clock.advance(PREPARE_S + 10 + 2 + 0.4 + 0.05)
    assert task.poll().phase is Phase.SWITCH
    assert task.cancel() is CancelAnswer.TOO_LATE
    bench.clock.advance(1)
    assert bench.vm("a/v").host == "b"
    assert task.cancel() is CancelAnswer.ENDED


def test_one_of_many_orders_for_a_vm_wins() -> None:
    """Of twenty clients that migrate the same VM at once, one begins and nineteen are refused."""
    bench = Bench(vm("v", "a"))
    order = bench.order("a/v", "b")
    won: list[int] = []
    codes: list[str] = []

    def client(index: int) -> None:
        driver = EmbeddedDriver(bench.world)
        driver.open()
        try:
            driver.migrate(order, driver)
            won.append(index)
        except TaskRefused as error:
            codes.append(error.problem.code)

    in_threads(20, client)
    assert len(won) == 1
    assert codes == ["migration.already_running"] * 19


def test_two_vms_do_not_get_the_same_memory() -> None:
    """What an incoming copy will need is not there for the next one."""
    small = host("b", memory_free=MEMORY + 1)
    bench = Bench(vm("v", "a"), vm("w", "a"), hosts=(host("a"), small))
    bench.migrate("a/v", "b")
    with pytest.raises(TaskRefused, match="memory_short"):
        bench.migrate("a/w", "b")


def test_a_running_clock_runs_as_fast_as_it_is_told() -> None:
    """At a thousand times real time, ten seconds of copying end within a real wait."""
    clock = RunningClock(speed=1000)
    driver = EmbeddedDriver(World(estate(vm("v", "a")), clock))
    driver.open()
    there = driver.inventory()
    task = driver.migrate(
        Order(
            vm=there.vms["a/v"],
            source=there.hosts["a"],
            target=there.hosts["b"],
            mode=Bench(vm("v", "a")).order("a/v", "b").mode,
        ),
        driver,
    )
    assert task.wait(30) is not None
    assert driver.presence("a/v", "b") is Presence.RUNNING


def test_a_stepping_clock_gives_a_waiter_what_he_waits_for() -> None:
    """No thread has to move the time: each wait does."""
    bench = Bench(vm("v", "a"))
    bench.world.clock = SteppingClock()
    task = bench.migrate("a/v", "b")
    waits = 0
    while task.wait(1.0) is None:
        waits += 1
    assert 9 <= waits <= 12


def test_a_large_estate_is_read_as_one_object_while_nothing_changes() -> None:
    """Of 40,000 VMs only the one that moved is another object."""
    vms = [vm(f"v{index}", "a", memory=1) for index in range(40_000)]
    bench = Bench(*vms)
    first = bench.driver.inventory()
    assert bench.driver.inventory() is first
    bench.migrate("a/v7", "b")
    second = bench.driver.inventory()
    changed = [vm_id for vm_id, value in second.vms.items() if value is not first.vms[vm_id]]
    assert changed == ["a/v7"]
    assert second.vms["a/v7"] == replace(first.vms["a/v7"], busy="migrate")


def test_watchers_are_told_outside_of_the_lock() -> None:
    """A watcher may read the inventory from another thread while it is told."""
    bench = Bench(vm("v", "a"))
    told: list[str | None] = []

    def look(_: int) -> None:
        told.append(bench.vm("a/v").busy)

    bench.driver.watch(lambda: in_threads(1, look))
    bench.migrate("a/v", "b")
    bench.clock.advance(60)
    assert told == ["migrate", None]


def test_a_manual_clock_stands_still() -> None:
    """Waiting does not move it."""
    clock = ManualClock()
    bench = Bench(vm("v", "a"))
    bench.migrate("a/v", "b").wait(1000)
    assert (clock.time(), bench.clock.time()) == (0.0, 0.0)
