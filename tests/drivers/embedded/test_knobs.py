"""Knobs of a simulated copy: each does what it says, while it runs."""

import pytest

from tests.drivers.embedded.small import LINK, Bench, vm
from vmclient.core.job import Knob, Phase
from vmclient.drivers.base import Presence, Task, TaskRefused
from vmclient.drivers.embedded.transfer import PREPARE_S, SWITCH_S

GUEST = "a/v"


def busy(**options: object) -> tuple[Bench, Task]:
    """A VM that changes its memory faster than the link carries it, under way for half a minute."""
    bench = Bench(vm("v", "a", dirty_rate=2 * LINK))
    task = bench.migrate(GUEST, "b", **options)
    bench.clock.advance(PREPARE_S + 30)
    assert task.poll().converging is False
    return bench, task


def test_a_longer_pause_lets_it_end() -> None:
    """All of the memory in one pause: with the next pass it is over."""
    bench, task = busy()
    task.turn(Knob.DOWNTIME, 11.0)
    bench.clock.advance(30)
    end = task.wait(0)
    assert end is not None
    assert end.downtime_s == pytest.approx(10 + SWITCH_S)
    assert bench.vm(GUEST).host == "b"


def test_a_throttled_guest_converges() -> None:
    """With a tenth of its CPU time it changes less than the link carries."""
    bench, task = busy()
    task.turn(Knob.THROTTLE, 0.9)
    bench.clock.advance(60)
    assert task.wait(0) is not None
    assert bench.vm(GUEST).host == "b"


def test_a_limit_is_lifted_and_set() -> None:
    """From the moment on, not with the next pass."""
    bench = Bench(vm("v", "a"))
    task = bench.migrate(GUEST, "b", bandwidth=LINK // 10)
    bench.clock.advance(PREPARE_S + 10)
    task.turn(Knob.BANDWIDTH, None)
    assert task.poll().rate == LINK
    task.turn(Knob.BANDWIDTH, LINK / 2)
    assert task.poll().rate == LINK // 2


def test_post_copy_switches_at_once_and_the_rest_follows() -> None:
    """It runs on the target after a short pause; both hosts have a part of it until the rest is there."""
    bench, task = busy(post_copy=True)
    task.turn(Knob.POST_COPY, None)
    bench.clock.advance(SWITCH_S + 1)
    assert (task.poll().phase, task.poll().converging) == (Phase.POST_COPY, None)
    seen = [bench.driver.presence(GUEST, host) for host in "ab"]
    assert seen == [Presence.OUTGOING, Presence.RUNNING]
    bench.clock.advance(30)
    end = task.wait(0)
    assert end is not None
    assert end.downtime_s == pytest.approx(SWITCH_S)
    assert [bench.driver.presence(GUEST, host) for host in "ab"] == [Presence.ABSENT, Presence.RUNNING]


def test_post_copy_has_to_be_allowed_before() -> None:
    """The copy goes on as it was."""
    _, task = busy()
    with pytest.raises(TaskRefused) as refused:
        task.turn(Knob.POST_COPY, None)
    assert refused.value.problem.code == "migration.postcopy_not_enabled"
    assert task.poll().phase is Phase.COPY


def test_after_the_end_nothing_is_turned() -> None:
    """There is no copy any more."""
    bench = Bench(vm("v", "a"))
    task = bench.migrate(GUEST, "b")
    bench.clock.advance(60)
    with pytest.raises(TaskRefused) as refused:
        task.turn(Knob.DOWNTIME, 1.0)
    assert refused.value.problem.code == "migration.no_copy"
