"""Times of a job never run back."""

from datetime import timedelta

from tests.engine.fake_clock import START, FakeClock
from vmclient.engine.clock import Timeline


def test_a_wall_clock_set_back_a_day_gives_no_negative_duration(clock: FakeClock) -> None:
    """A job's times go on by the monotonic clock, wherever the wall clock is set."""
    timeline = Timeline(clock, clock.now())
    clock.advance(10)
    clock.set_wall(START - timedelta(days=1))
    clock.advance(5)

    assert timeline.now() == START + timedelta(seconds=15)
