"""A property collector of our own: what its filters match, at first as a whole and then change by change.

One collector for each purpose, never the session's default one: filters of other code would turn up in its
updates. When the session was renewed, the collector and all that hung on it is gone; it is built anew then,
and says so, for what vanished meanwhile has to be noticed.
"""

import contextlib
import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any

from pyVmomi import vmodl

from vmclient.core.problem import Problem
from vmclient.drivers.base import ConnectionLost, DriverError
from vmclient.drivers.vsphere.errors import is_cut, is_unauthenticated
from vmclient.drivers.vsphere.link import Link

_log = logging.getLogger(__name__)

FAULTS = 3  # in a row, after each of which the collector is built anew; then the connection counts as lost
PAUSE_S = 0.2  # before the next try, growing with each
PAGE = 1000  # objects in one answer: about 4 MB of a VM's properties

Pages = vmodl.query.PropertyCollector


@dataclass(frozen=True, slots=True)
class Update:
    """One object's news: `values` by property name, None for one that was unset; `gone` when it has gone."""

    thing: Any
    values: dict[str, Any]
    gone: bool = False


# Makes the filters, of the server's content at the new collector; returns what else is destroyed with it.
Aim = Callable[[Any, Any], Sequence[Any]]
Take = Callable[[Sequence[Update], bool], None]  # gets the updates, and whether they replace all before


class Collector:
    """Reads once, then waits for changes on a thread of its own until it is stopped or the connection lost.

    `take` is called with each page, on the caller's thread at the start and on the own one afterwards; `lost`
    once, with the error that ended it.
    """

    def __init__(
        self, link: Link, name: str, aim: Aim, take: Take, lost: Callable[[DriverError], None]
    ) -> None:
        self._link = link
        self._aim = aim
        self._take = take
        self._lost = lost
        self._stopped = threading.Event()
        self._generation = 0
        self._collector: Any = None
        self._made: list[Any] = []
        self._version = ""
        self._broken = False
        self._renewed = False
        self._faults = 0
        self._thread = threading.Thread(target=self._run, name=f"{name} {link.server.name}", daemon=True)

    def start(self) -> None:
        """Read everything and begin to wait; raises `DriverError`."""
        self._link.call(self._read)
        self._thread.start()

    def stop(self) -> None:
        """End, without waiting for a call under way."""
        self._stopped.set()

    def edit(self, change: Callable[[Any], Any]) -> Any:
        """Let `change` add a filter to the collector, or take one away; raises `DriverError`."""
        return self._link.call(lambda: change(self._collector))

    def _read(self) -> None:
        """Build the collector and read all pages of what it matches."""
        before, self._made = self._made, []
        if self._generation == self._link.generation:
            for one in before:  # those of another session are gone
                with contextlib.suppress(vmodl.MethodFault):
                    one.Destroy()
        self._generation = self._link.generation
        content = self._link.content
        self._collector = content.propertyCollector.CreatePropertyCollector()
        self._made = [self._collector]
        self._made += self._aim(content, self._collector)
        self._version = ""
        first = True
        while True:
            found = self._wait(0)
            if found is None:
                return
            self._take(_updates(found), first)
            first = False
            self._version = found.version
            if not found.truncated:
                return

    def _wait(self, seconds: int) -> Any:
        options = Pages.WaitOptions(maxWaitSeconds=seconds, maxObjectUpdates=PAGE)
        return self._collector.WaitForUpdatesEx(self._version, options)

    def _run(self) -> None:
        while not self._stopped.is_set():
            try:
                self._follow()
            except Exception as error:
                if not self._stopped.is_set():
                    self._end(error)
                return

    def _follow(self) -> None:
        """Wait for news once, or build the collector anew after a fault."""
        try:
            if self._broken:
                self._read()
                found = None
            else:
                found = self._wait(int(self._link.deadlines.poll_s))
        except Exception as error:
            if self._stopped.is_set() or not self._survives(error):
                raise
            self._stopped.wait(self._faults * PAUSE_S)
            return
        self._broken, self._renewed, self._faults = False, False, 0
        if found is not None and not self._stopped.is_set():
            self._version = found.version
            self._take(_updates(found), False)

    def _survives(self, error: Exception) -> bool:
        """Tell whether it is worth another try, with a new session where the old one has ended.

        Of a call that was cut, nobody knows whether the server counts its answer as given.
        """
        passing = isinstance(error, vmodl.MethodFault | HTTPException) or is_cut(error)
        if not passing or self._faults >= FAULTS:
            return False
        if is_unauthenticated(error):
            if self._renewed:
                return False
            self._link.renew(self._generation)
            self._renewed = True
        self._broken = True
        self._faults += 1
        return True

    def _end(self, error: Exception) -> None:
        def again() -> None:
            raise error

        try:
            self._link.call(again)
        except ConnectionLost as lost:
            self._lost(lost)
        except DriverError as other:
            _log.warning("%s: %s", self._thread.name, other)
            facts = {"connection": self._link.server.name}
            told = other.problem if other.problem.code.startswith("connection.") else None
            self._lost(ConnectionLost(told or Problem("connection.lost", facts, other.problem.raw)))


def _updates(found: Any) -> list[Update]:
    """Put the changes in order, the last one of a property being the one that counts."""
    updates: list[Update] = []
    last: dict[str, Update] = {}
    for matched in found.filterSet or ():
        for one in matched.objectSet or ():
            key = f"{type(one.obj).__name__}:{one.obj._moId}"
            if one.kind == Pages.ObjectUpdate.Kind.leave:
                updates.append(Update(one.obj, {}, gone=True))
                last.pop(key, None)
                continue
            values = {
                change.name: None if change.op in _UNSET else change.val for change in one.changeSet or ()
            }
            known = last.get(key)
            if known is not None:
                known.values.update(values)
            else:
                last[key] = Update(one.obj, values)
                updates.append(last[key])
    return updates


_UNSET = (Pages.Change.Op.remove, Pages.Change.Op.indirectRemove)


def members(thing: Any, path: str, specs: Sequence[Any]) -> Any:
    """Say what a filter matches: these properties of all objects that an object's property lists."""
    step = Pages.TraversalSpec(type=type(thing), path=path, skip=False)
    start = Pages.ObjectSpec(obj=thing, skip=True, selectSet=[step])
    return Pages.FilterSpec(objectSet=[start], propSet=list(specs))
