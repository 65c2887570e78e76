"""Which datastores are one repository: told by the identity in their URL, over all vSphere connections.

Datastores of different servers are often called alike (`datastore1` on every fresh ESX host) and two hosts
may call one storage by two names, so names decide nothing. A datastore that several hosts reach, or that lies
on the network, has its own name; one that a single host reaches is qualified by it: `datastore1 (esx-a)`.
"""

import itertools
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

NETWORKED = frozenset({"NFS", "NFS41", "VVOL", "vsan", "CIFS"})  # never inside one machine


@dataclass(frozen=True, slots=True)
class Store:
    """A datastore as one connection sees it; `hosts` are the names of those that reach it."""

    url: str
    name: str
    type: str
    hosts: frozenset[str]


class DatastoreMap:
    """What all vSphere connections of this process report, put together; safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._reports: dict[str, tuple[Store, ...]] = {}
        self._listeners: dict[str, Callable[[], None]] = {}
        self._names: Mapping[str, str] = {}

    def report(
        self, connection: str, stores: Iterable[Store], changed: Callable[[], None]
    ) -> Mapping[str, str]:
        """Take in a connection's datastores; returns the repositories' names by URL, as they are now.

        `changed` is called when another connection's report changes how one of these is called.
        """
        with self._lock:
            self._reports[connection] = tuple(sorted(stores, key=lambda one: (one.name, one.url)))
            self._listeners[connection] = changed
            concerned = self._name_all(connection)
            names = self._names
        for tell in concerned:
            tell()
        return names

    def forget(self, connection: str) -> None:
        """Drop a connection that was closed."""
        with self._lock:
            self._reports.pop(connection, None)
            self._listeners.pop(connection, None)
            concerned = self._name_all(connection)
        for tell in concerned:
            tell()

    def _reach(self) -> dict[str, frozenset[str]]:
        reach: dict[str, frozenset[str]] = {}
        for connection, stores in self._reports.items():
            for store in stores:
                hosts = frozenset(f"{connection}/{host}" for host in store.hosts)
                reach[store.url] = reach.get(store.url, frozenset()) | hosts
        return reach

    def _name_all(self, cause: str) -> list[Callable[[], None]]:
        """Name everything anew; returns whom to tell."""
        before, reach = self._names, self._reach()
        names: dict[str, str] = {}
        taken: set[str] = set()
        for connection in sorted(self._reports):
            for store in self._reports[connection]:
                if store.url in names:
                    continue
                name = next(one for one in _tried(store, connection, reach[store.url]) if one not in taken)
                names[store.url] = name
                taken.add(name)
        self._names = names
        return [
            tell
            for connection, tell in self._listeners.items()
            if connection != cause
            and any(before.get(store.url) != names[store.url] for store in self._reports[connection])
        ]


def _tried(store: Store, connection: str, reach: frozenset[str]) -> Iterator[str]:
    """Give the names that a datastore may have, the best first, without end: each may be taken."""
    alone = len(reach) <= 1 and store.type not in NETWORKED
    if not alone:
        yield store.name
    yield f"{store.name} ({next(iter(store.hosts), connection) if alone else connection})"
    yield f"{store.name} ({store.url})"
    yield from (f"{store.name} ({store.url}, {number})" for number in itertools.count(2))


DATASTORES = DatastoreMap()  # all vSphere connections of this process: only together they tell what is shared
