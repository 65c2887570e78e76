"""The server's tasks: those under way whoever began them, and ours until they end, by one collector."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from pyVmomi import vim, vmodl

from vmclient.core.problem import Problem
from vmclient.drivers.base import ConnectionLost, DriverError
from vmclient.drivers.vsphere.collector import Collector, Pages, Update, members
from vmclient.drivers.vsphere.link import Link
from vmclient.drivers.vsphere.properties import reference

# What a task's `descriptionId` is called where somebody reads of it; other actions by their own last word.
MIGRATIONS = frozenset({"VirtualMachine.migrate", "VirtualMachine.relocate"})
SUSPEND = "VirtualMachine.suspend"
POWER_ON = "VirtualMachine.powerOn"
REGISTER = "Folder.registerVm"

_PATHS = (
    "info.descriptionId", "info.entity", "info.state", "info.progress", "info.cancelable", "info.error",
    "info.result", "info.startTime", "info.completeTime",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """What the server says of a task; `percent` is None where it gives none, `error` the fault at its end."""

    action: str = ""
    entity: str | None = None
    state: str = "queued"
    percent: int | None = None
    cancelable: bool = False
    error: Any = None
    result: Any = None
    started: datetime | None = None
    completed: datetime | None = None

    @property
    def ended(self) -> bool:
        """Whether nothing more will come."""
        return self.state in ("success", "error", "gone")

    @property
    def on_vm(self) -> bool:
        """Whether it is an action on a virtual machine that keeps others away."""
        return self.action.startswith("VirtualMachine.")


@dataclass(eq=False, slots=True)
class _Group:
    """Tasks that are followed together, by one filter."""

    tasks: Sequence[Any]
    filter: Any = field(default=None, repr=False)
    collector: Any = field(default=None, repr=False)  # whose filter it is


class TaskBoard:
    """Callable from any thread; `touched` is told the server's ids of VMs whose tasks began or ended.

    `lost` is called with the error that ended the following of tasks.
    """

    def __init__(
        self,
        link: Link,
        touched: Callable[[Sequence[str]], None],
        lost: Callable[[DriverError], None],
    ) -> None:
        self._link = link
        self._touched = touched
        self._lost = lost
        self._news = threading.Condition()
        self._facts: dict[str, TaskFacts] = {}
        self._busy: dict[str, str] = {}
        self._groups: list[_Group] = []
        self._problem: Problem | None = None
        self._why = Problem("connection.closed", {"connection": link.server.name})
        self._collector = Collector(link, "tasks", self._aim, self._take, self._lose)

    def start(self) -> None:
        """Read what runs, and follow it; raises `DriverError`."""
        self._collector.start()

    def stop(self) -> None:
        """Follow nothing more; whoever waits for a task has lost sight of it."""
        self._collector.stop()
        self._give_up(self._why)

    def running(self) -> dict[str, TaskFacts]:
        """Ask the server which tasks run now, by their keys; raises `DriverError`."""
        content = self._link.content
        options = Pages.RetrieveOptions()
        found = self._link.call(
            lambda: content.propertyCollector.RetrievePropertiesEx([_recent(content)], options)
        )
        told = {}
        for one in found.objects if found is not None else ():
            values = {changed.name: changed.val for changed in one.propSet or ()}
            told[str(one.obj._moId)] = _noted(TaskFacts(), values)
        return {key: one for key, one in told.items() if not one.ended}

    def busy(self, vm: str) -> str | None:
        """Tell what is under way for a VM, by the server's id of it."""
        return self._busy.get(vm)

    @contextmanager
    def following(self, tasks: Sequence[Any]) -> Iterator[None]:
        """Have the news of these tasks come, also when the server's list of recent ones is too short."""
        group = _Group(tasks)
        with self._news:
            self._groups.append(group)
        try:
            self._collector.edit(lambda collector: self._add(collector, group))
            yield
        finally:
            with self._news:
                self._groups.remove(group)
            if group.filter is not None:
                with suppress(DriverError):  # a server that is gone has taken it away itself
                    self._link.call(group.filter.Destroy)

    def facts(self, key: str) -> TaskFacts:
        """Give what is known of a task; raises `ConnectionLost` once the connection is."""
        with self._news:
            return self._told(key)

    def wait(self, keys: Sequence[str], timeout_s: float) -> dict[str, TaskFacts]:
        """Wait until one of the tasks has ended, at most so long; returns those that have."""

        def ended() -> dict[str, TaskFacts]:
            told = {key: self._told(key) for key in keys}
            return {key: one for key, one in told.items() if one.ended}

        with self._news:
            self._news.wait_for(lambda: bool(ended()), timeout_s)
            return ended()

    def _told(self, key: str) -> TaskFacts:
        if self._problem is not None:
            raise ConnectionLost(self._problem)
        return self._facts.get(key, TaskFacts())

    # The collector

    def _aim(self, content: Any, collector: Any) -> Sequence[Any]:
        collector.CreateFilter(_recent(content), False)
        with self._news:
            groups = tuple(self._groups)
        for group in groups:  # of a session that has ended; a filter of a task that is gone ends each wait
            if all(exists(task) for task in group.tasks):
                self._add(collector, group)
            else:
                self._note_gone(group.tasks)
        return ()

    def _add(self, collector: Any, group: _Group) -> None:
        if group.collector is collector:
            return
        objects = [Pages.ObjectSpec(obj=task, skip=False) for task in group.tasks]
        try:
            group.filter = collector.CreateFilter(Pages.FilterSpec(objectSet=objects, propSet=[_SPEC]), False)
            group.collector = collector
        except vmodl.fault.ManagedObjectNotFound as fault:
            # A collector of a session that has ended is built anew, with all groups. Else a task is gone.
            if fault.obj is None or fault.obj._moId != collector._moId:
                self._note_gone(group.tasks)

    def _note_gone(self, tasks: Sequence[Any]) -> None:
        """Note that the server does not know tasks any more that somebody follows: nothing more will come."""
        with self._news:
            for task in tasks:
                known = self._facts.get(task._moId, TaskFacts())
                self._facts[task._moId] = known if known.ended else replace(known, state="gone")
            self._news.notify_all()

    def _take(self, updates: Sequence[Update], anew: bool) -> None:
        out_of_sight: list[Any] = []
        with self._news:
            before = dict(self._busy)
            followed = {task._moId: task for group in self._groups for task in group.tasks}
            if anew:
                self._facts = {key: one for key, one in self._facts.items() if key in followed}
            for update in updates:
                key = update.thing._moId
                if not update.gone:
                    self._facts[key] = _noted(self._facts.get(key, TaskFacts()), update.values)
                elif key not in followed:  # out of the list of recent ones
                    self._facts.pop(key, None)
                elif not self._facts.get(key, TaskFacts()).ended:
                    out_of_sight.append(followed[key])
            self._busy = {
                one.entity: one.action.rpartition(".")[2]
                for one in self._facts.values()
                if one.entity is not None and one.on_vm and not one.ended
            }
            changed = [vm for vm in before.keys() | self._busy.keys() if before.get(vm) != self._busy.get(vm)]
            self._news.notify_all()
        if changed:
            self._touched(changed)
        for task in out_of_sight:
            if self._link.call(lambda task=task: exists(task)) is False:  # type: ignore[misc]
                self._note_gone([task])

    def _lose(self, error: DriverError) -> None:
        self._why = error.problem
        self._lost(error)  # before whoever waits here hears of it, and asks for more
        self._give_up(error.problem)

    def _give_up(self, problem: Problem) -> None:
        with self._news:
            if self._problem is None:
                self._problem = problem
            self._news.notify_all()


def exists(task: Any) -> bool:
    """Ask the server whether it knows the task; to be called by `Link.call`."""
    try:
        return task.info is not None
    except vmodl.fault.ManagedObjectNotFound:
        return False


def _recent(content: Any) -> Any:
    """Make the filter of the tasks that the server lists as recent, running ones among them."""
    return members(content.taskManager, "recentTask", [_SPEC])


def _noted(known: TaskFacts, values: dict[str, Any]) -> TaskFacts:
    changes: dict[str, Any] = {}
    for path, value in values.items():
        name = path.removeprefix("info.")
        changes[_FIELDS[name]] = _PLAIN[name](value) if name in _PLAIN else value
    return replace(known, **changes)


_FIELDS = {
    "descriptionId": "action", "entity": "entity", "state": "state", "progress": "percent", "error": "error",
    "cancelable": "cancelable", "result": "result", "startTime": "started", "completeTime": "completed",
}  # fmt: skip
_PLAIN: dict[str, Callable[[Any], Any]] = {
    "descriptionId": lambda value: str(value or ""),
    "entity": reference,
    "state": str,
    "cancelable": bool,
}
_SPEC = Pages.PropertySpec(type=vim.Task, all=False, pathSet=list(_PATHS))
