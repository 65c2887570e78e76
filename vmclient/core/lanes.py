"""How many jobs run at once, in all, at one host and between two; and what one waits for."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

Ends = tuple[str, str]
"""The host where a job begins and the one where it ends."""


class Limit(StrEnum):
    """Which of the limits is reached."""

    AT_ONCE = "at_once"
    HOST = "host"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Hold:
    """What a queued job waits for: `count` jobs run already, and no more may; at or between `hosts`."""

    limit: Limit
    count: int
    hosts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lanes:
    """The limits. A job counts at both its ends; a link is the way between two hosts, in both directions."""

    at_once: int = 3
    per_host: int = 2
    per_link: int = 2

    def hold(self, ends: Ends, running: Collection[Ends]) -> Hold | None:
        """Tell what a job has to wait for beside those that run; None where it may start."""
        if len(running) >= self.at_once:
            return Hold(Limit.AT_ONCE, len(running))
        link = sum(set(ends) == set(other) for other in running)
        if link >= self.per_link:
            return Hold(Limit.LINK, link, ends)
        busy = Counter(host for other in running for host in other)
        full = next((host for host in ends if busy[host] >= self.per_host), None)
        return None if full is None else Hold(Limit.HOST, busy[full], (full,))
