"""Follows one operation of a hypervisor to its end, and hears meanwhile what people want of the job."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from queue import Empty, SimpleQueue

from vmclient.core.job import Phase, Progress, Turn
from vmclient.core.problem import Problem
from vmclient.drivers.base import ConnectionLost, DriverError, Task, TaskEnd

POLL_S = 0.25


class Detached(Exception):
    """The client closes: what is under way is left to its hypervisors, and taken up at the next start."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What people want of a running job; set from any thread, any number of times."""

    cancel: threading.Event = field(default_factory=threading.Event)
    detach: threading.Event = field(default_factory=threading.Event)
    turns: SimpleQueue[Turn] = field(default_factory=SimpleQueue)

    def turned(self) -> Iterator[Turn]:
        """Take out the turns of knobs that nobody has carried out yet."""
        while True:
            try:
                yield self.turns.get_nowait()
            except Empty:
                return

    def stay_attached(self) -> None:
        """Raise `Detached` where the client closes."""
        if self.detach.is_set():
            raise Detached


def lost(error: DriverError) -> bool:
    """Tell whether nothing is known but that nobody answers."""
    return isinstance(error, ConnectionLost) or error.problem.code.startswith("connection.")


def _unheard(_turn: Turn, _problem: Problem | None) -> None:
    """Tell nobody what came of a turn."""


def follow(
    task: Task,
    wishes: Wishes,
    tell: Callable[[Progress], None],
    *,
    stoppable: bool = True,
    turned: Callable[[Turn, Problem | None], None] = _unheard,
) -> tuple[TaskEnd, Progress]:
    """Poll a task to its end; gives the end and the last report, with what was measured in both.

    A wished cancel is asked of it once, if it is `stoppable`; knobs are turned as wished, and `turned` is
    told what came of each. Raises `Detached`, and `DriverError` where the
    sight of it is lost, which is no end.
    """
    asked = not stoppable
    end: TaskEnd | None = None
    while end is None:
        if wishes.cancel.is_set() and not asked:
            task.cancel()
            asked = True
        for turn in wishes.turned():
            turned(turn, _tried(task, turn))
        tell(task.poll())
        wishes.stay_attached()
        end = task.wait(POLL_S)
    if end.problem is not None and end.problem.code.startswith("connection."):
        raise ConnectionLost(end.problem)
    for turn in wishes.turned():
        turned(turn, Problem("migration.no_copy", {"knob": turn.knob.value}))
    last = task.poll()
    moved = end.transferred if end.transferred is not None else last.transferred
    # Where the copy is not over, the last report's pause is one that was expected only.
    measured = last.downtime_s if last.phase in (Phase.VERIFY, Phase.RELEASE) else None
    downtime = end.downtime_s if end.downtime_s is not None else measured
    last = replace(last, transferred=moved, downtime_s=downtime)
    return replace(end, transferred=moved, downtime_s=downtime), last


def _tried(task: Task, turn: Turn) -> Problem | None:
    """Turn a knob; the problem where nothing was changed by it. Raises `ConnectionLost`."""
    try:
        task.turn(turn.knob, turn.value)
    except ConnectionLost:
        raise
    except DriverError as error:
        return error.problem
    return None
