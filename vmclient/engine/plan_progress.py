"""How far a whole plan is, from what its present action reports."""

from dataclasses import replace

from vmclient.core.job import Progress
from vmclient.core.plan import Action
from vmclient.drivers.base import TaskEnd

_CARRYING = frozenset({Action.SUSPEND, Action.PROVISION})
_WEIGHT = 10  # of an action that carries the memory; registering weighs one


def _weight(action: Action) -> int:
    return _WEIGHT if action in _CARRYING else 1


class PlanProgress:
    """Sums up a plan: bytes over all actions where they are counted, and a share that only grows.

    What was written at the source is read again at the target (datacenter-format.md section 4), so as soon
    as one action has told its size, the bytes of those to come are known.
    """

    def __init__(self, plan: tuple[Action, ...]) -> None:
        self._plan = plan
        self._size: int | None = None
        self.moved: int | None = None

    def leave(self, action: Action, end: TaskEnd) -> None:
        """Take in what an action that has ended has moved."""
        if end.transferred:
            self.moved = (self.moved or 0) + end.transferred

    def of_the_whole(self, action: Action, own: Progress, peak: float) -> Progress:
        """Tell how far the plan is while `action` reports `own`; the bar of an undo stays at `peak`."""
        moved = self.moved if own.transferred is None else (self.moved or 0) + own.transferred
        if action not in self._plan:
            return replace(own, transferred=moved, total=None, remaining=None, done=peak)
        self._size = own.total or self._size
        place = self._plan.index(action)
        before, after = self._plan[:place], self._plan[place + 1 :]
        whole = sum(map(_weight, self._plan))
        done = (sum(map(_weight, before)) + _weight(action) * (own.fraction or 0.0)) / whole
        if self._size is None:
            return replace(own, transferred=moved, done=done)
        return replace(
            own,
            transferred=moved,
            total=self._size * self._carrying(self._plan),
            remaining=(own.remaining or 0) + self._size * self._carrying(after),
            done=done,
        )

    @staticmethod
    def _carrying(actions: tuple[Action, ...]) -> int:
        return sum(1 for action in actions if action in _CARRYING)
