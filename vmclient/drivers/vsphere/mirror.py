"""What the server reports of its objects, kept current: facts by kind and id, and which of them changed."""

import threading
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pyVmomi import vim

from vmclient.drivers.base import DriverError
from vmclient.drivers.vsphere import properties
from vmclient.drivers.vsphere.collector import Collector, Update, members
from vmclient.drivers.vsphere.link import Link
from vmclient.drivers.vsphere.properties import Facts

Changed = Mapping[str, frozenset[str]]


class Mirror:
    """The facts of all VMs, hosts, datastores, networks, clusters; `changed` tells of news, from any thread.

    `facts[kind][id]` maps a property's name to its plain value. Whoever reads holds `lock`.
    """

    def __init__(self, link: Link, changed: Callable[[], None], lost: Callable[[DriverError], None]) -> None:
        self.lock = threading.RLock()
        self.facts: Mapping[str, dict[str, Facts]] = {kind: {} for kind in properties.KINDS}
        self._changed = changed
        self._dirty: dict[str, set[str]] = defaultdict(set)
        self._collector = Collector(link, "inventory", _aim, self._take, lost)

    def start(self) -> None:
        """Read everything, and follow it; raises `DriverError`."""
        self._collector.start()

    def stop(self) -> None:
        """Follow it no more."""
        self._collector.stop()

    def tell(self) -> None:
        """Tell of news that are not the server's; needs no lock."""
        self._changed()

    def touch(self, kind: str, ids: Sequence[str]) -> None:
        """Count objects as changed for a reason outside of their properties."""
        with self.lock:
            self._dirty[kind].update(ids)
        self._changed()

    def news(self) -> Changed:
        """Give the ids of what has changed since this was called last, by kind. Call it under the lock."""
        dirty, self._dirty = self._dirty, defaultdict(set)
        return {kind: frozenset(ids) for kind, ids in dirty.items()}

    def _take(self, updates: Sequence[Update], anew: bool) -> None:
        with self.lock:
            if anew:  # what is not named any more has gone meanwhile
                for kind, known in self.facts.items():
                    self._dirty[kind].update(known)
                    known.clear()
            for update in updates:
                self._note(update)
        if updates:
            self._changed()

    def _note(self, update: Update) -> None:
        kind = properties.kind(update.thing)
        if kind is None:
            return
        thing, known = update.thing._moId, self.facts[kind]
        self._dirty[kind].add(thing)
        if update.gone:
            known.pop(thing, None)
            return
        facts = known.setdefault(thing, {})
        convert = properties.KINDS[kind]
        for name, value in update.values.items():
            if value is None or name not in convert:
                facts.pop(name, None)
            else:
                facts[name] = convert[name](value)


def _aim(content: Any, collector: Any) -> Sequence[Any]:
    """Follow everything of these kinds below the root."""
    kinds = [vim.VirtualMachine, vim.HostSystem, vim.Datastore, vim.Network, vim.ComputeResource]
    view = content.viewManager.CreateContainerView(content.rootFolder, kinds, True)
    collector.CreateFilter(members(view, "view", properties.specs()), False)
    return [view]
