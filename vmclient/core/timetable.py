"""When each of several migrations would run, by the rule of the queue: an estimate, for the plan sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from vmclient.core.lanes import Lanes


@dataclass(frozen=True, slots=True)
class Trip:
    """One migration: where from, where to, and how many seconds it takes with the link to itself."""

    source: str
    target: str
    seconds: float

    @property
    def hosts(self) -> tuple[str, str]:
        """Both its ends."""
        return self.source, self.target


def timetable(trips: Sequence[Trip], lanes: Lanes) -> list[tuple[float, float]]:
    """Tell when each trip begins and ends, in seconds from now.

    The queue starts them in their order, as many at once as `lanes` allows, and passes over one whose hosts
    are busy. Trips that share a host's link go at half the speed, or a third: that is the estimate, for what
    a link really shares out nobody knows before.
    """
    begun = [0.0] * len(trips)
    ended = [0.0] * len(trips)
    waiting, left = list(range(len(trips))), {number: trip.seconds for number, trip in enumerate(trips)}
    running: list[int] = []
    now = 0.0
    while waiting or running:
        for number in _admitted(trips, waiting, running, lanes):
            waiting.remove(number)
            running.append(number)
            begun[number] = now
        busy = Counter(host for number in running for host in trips[number].hosts)
        slowness = {number: max(busy[host] for host in trips[number].hosts) for number in running}
        step = min(left[number] * slowness[number] for number in running)
        now += step
        for number in list(running):
            left[number] -= step / slowness[number]
            if left[number] <= _NOTHING:
                running.remove(number)
                ended[number] = now
    return list(zip(begun, ended, strict=True))


_NOTHING = 1e-9  # what rounding leaves of a trip


def _admitted(
    trips: Sequence[Trip], waiting: Sequence[int], running: Sequence[int], lanes: Lanes
) -> list[int]:
    under_way = [trips[number].hosts for number in running]
    admitted: list[int] = []
    for number in waiting:
        if lanes.hold(trips[number].hosts, under_way) is None:
            admitted.append(number)
            under_way.append(trips[number].hosts)
    return admitted
