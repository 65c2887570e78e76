"""When something goes wrong in the simulated world: at a time, at a call, or as a phase begins."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from vmclient.core.job import Phase

T = TypeVar("T")


class Call(StrEnum):
    """What a client may ask of the simulated hypervisors."""

    INVENTORY = "inventory"
    CHECK = "check"
    MIGRATE = "migrate"
    ACT = "act"
    PRESENCE = "presence"
    ADOPT = "adopt"
    POLL = "poll"
    WAIT = "wait"
    CANCEL = "cancel"
    TURN = "turn"
    RESUME = "resume"
    REMEDY = "remedy"


@dataclass(frozen=True, slots=True)
class Calling:
    """Just before the n-th call of this kind from now on; 1 is the next."""

    call: Call
    nth: int = 1


@dataclass(frozen=True, slots=True)
class Entering:
    """As an operation enters this phase for the n-th time from now on, whichever operation it is."""

    phase: Phase
    nth: int = 1


Moment = float | Calling | Entering
"""Seconds of the world's time from now on, or something that is counted from now on."""


class Waiting(Generic[T]):
    """What waits for calls or phases to be counted; not locked."""

    def __init__(self) -> None:
        self._all: list[tuple[Call | Phase, int, T]] = []

    def add(self, moment: Calling | Entering, what: T) -> None:
        """Let it wait for its moment."""
        key = moment.call if isinstance(moment, Calling) else moment.phase
        self._all.append((key, moment.nth, what))

    def count(self, key: Call | Phase) -> list[T]:
        """Count one call, or one entry of a phase; gives what has waited for it, which waits no more."""
        counted = [(one, left - (one is key), what) for one, left, what in self._all]
        self._all = [entry for entry in counted if entry[1] > 0]
        return [what for _one, left, what in counted if left <= 0]
