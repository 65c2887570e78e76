"""When migrations would run: the queue's own rule, and links that are shared."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from vmclient.core.lanes import Lanes
from vmclient.core.timetable import Trip, timetable

trips = st.lists(
    st.builds(Trip, st.sampled_from("abc"), st.sampled_from("xyz"), st.sampled_from((0.0, 1.0, 7.5, 30.0))),
    max_size=8,
)
lanes = st.builds(Lanes, st.integers(1, 4), st.integers(1, 3), st.integers(1, 3))


@given(trips, lanes)
def test_the_limits_hold_at_every_moment(asked: list[Trip], limits: Lanes) -> None:
    """At no time more run than may, in all, at a host and between two; and each takes its time or longer."""
    times = timetable(asked, limits)
    for moment in {begin for begin, _ in times}:
        running = [trip for trip, (begin, end) in zip(asked, times, strict=True) if begin <= moment < end]
        assert len(running) <= limits.at_once
        hosts = [host for trip in running for host in trip.hosts]
        assert all(hosts.count(host) <= limits.per_host for host in hosts)
        links = [trip.hosts for trip in running]
        assert all(links.count(link) <= limits.per_link for link in links)
    for trip, (begin, end) in zip(asked, times, strict=True):
        assert end - begin >= trip.seconds - 1e-6


def test_a_shared_link_is_shared() -> None:
    """Two trips from one host take twice as long together; those of other hosts do not mind."""
    asked = [Trip("a", "x", 10.0), Trip("a", "y", 10.0), Trip("b", "z", 10.0)]

    assert timetable(asked, Lanes(3, 2)) == [(0.0, 20.0), (0.0, 20.0), (0.0, 10.0)]


def test_the_queue_passes_over_who_has_to_wait() -> None:
    """With one lane at a host the second from there waits, and the third goes before it."""
    asked = [Trip("a", "x", 10.0), Trip("a", "y", 10.0), Trip("b", "z", 5.0)]
    begins = [begin for begin, _ in timetable(asked, Lanes(2, 1))]

    assert begins == [0.0, 10.0, 0.0]
    assert all(one <= other for one, other in pairwise(sorted(begins)))
