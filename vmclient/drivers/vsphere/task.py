"""One task of the server that moves a VM: how far it is, its end by the server's account, and a cancel."""

import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from pyVmomi import vmodl

from vmclient.core.job import Phase, Progress
from vmclient.core.problem import Problem
from vmclient.drivers.base import CancelAnswer, NoKnobs, TaskEnd
from vmclient.drivers.vsphere.errors import is_cancelled, is_gone, problem
from vmclient.drivers.vsphere.link import Link
from vmclient.drivers.vsphere.tasks import TaskBoard, TaskFacts

_NO_CANCEL = (vmodl.fault.NotSupported, vmodl.fault.MethodNotFound)


class VsphereTask(NoKnobs):
    """A task at the server. It reports a share and nothing else: neither bytes nor the pause are counted.

    `undo` takes back what was prepared for it, and is called once when it has failed.
    """

    def __init__(
        self,
        link: Link,
        board: TaskBoard,
        task: Any,
        phase: Phase = Phase.COPY,
        undo: Callable[[], None] | None = None,
    ) -> None:
        self._link = link
        self._undo = undo
        self._board = board
        self._task = task
        self._phase = phase
        self._began = time.monotonic()
        self._lock = threading.Lock()
        self._end: TaskEnd | None = None
        self._last = Progress(phase=Phase.PREPARE)
        self._following: ExitStack | None = None

    @property
    def key(self) -> str:
        """The server's key of the task."""
        return str(self._task._moId)

    def poll(self) -> Progress:
        """Tell how far it is, by what the collector heard last; once ended, the last values."""
        if self._end is None:
            self._follow()
            self._note(self._board.facts(self.key))
        return self._last

    def wait(self, timeout_s: float) -> TaskEnd | None:
        """Wait for the end, at most so long; raises `ConnectionLost` where it is not seen any more."""
        if self._end is None:
            self._follow()
            ended = self._board.wait([self.key], timeout_s).get(self.key)
            if ended is not None:
                self._note(ended)
        return self._end

    def cancel(self) -> CancelAnswer:
        """Ask for a stop; a task that cannot be cancelled goes on, and so does one that is nearly done."""
        if self._end is not None:
            return CancelAnswer.ENDED

        def stop() -> CancelAnswer:
            try:
                self._task.CancelTask()
            except _NO_CANCEL:
                return CancelAnswer.TOO_LATE
            except vmodl.MethodFault as fault:
                if type(fault).__name__ == "vim.fault.InvalidState" or is_gone(fault):
                    return CancelAnswer.TOO_LATE
                raise
            return CancelAnswer.ACCEPTED

        return self._link.call(stop)

    def _follow(self) -> None:
        """Have its news come from the first look on: most adopted tasks are only counted."""
        with self._lock:
            if self._following is None:
                self._following = ExitStack()
                self._following.enter_context(self._board.following([self._task]))

    def _note(self, facts: TaskFacts) -> None:
        with self._lock:
            if self._end is not None:
                return
            self._last = Progress(
                phase=_phase(facts, self._phase),
                elapsed_s=_elapsed(facts, self._began),
                done=1.0 if facts.state == "success" else _share(facts.percent),
            )
            if not facts.ended:
                return
            self._end = end(facts)
        if self._following is not None:
            self._following.close()
        if self._end.problem is not None and self._undo is not None:
            self._undo()


def end(facts: TaskFacts) -> TaskEnd:
    """Tell how a task ended."""
    if facts.state == "success":
        return TaskEnd()
    if facts.state == "gone":
        return TaskEnd(problem=Problem("migration.object_gone", {"what": facts.action}))
    if facts.error is None:
        return TaskEnd(problem=Problem("migration.refused_by_server", {"fault": "unknown"}))
    return TaskEnd(problem=problem(facts.error), cancelled=is_cancelled(facts.error))


def _phase(facts: TaskFacts, running: Phase) -> Phase:
    if facts.state == "queued":
        return Phase.PREPARE
    return running if facts.state == "running" else Phase.VERIFY


def _share(percent: int | None) -> float | None:
    return None if percent is None else min(1.0, max(0.0, percent / 100))


def _elapsed(facts: TaskFacts, began: float) -> float:
    """Take the server's own times where it gave both: they count what was before we looked."""
    if facts.started is not None and facts.completed is not None:
        return max(0.0, (facts.completed - facts.started).total_seconds())
    return time.monotonic() - began
