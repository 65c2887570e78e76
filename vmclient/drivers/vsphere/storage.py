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


class Share:
    """What one driver tells a `DatastoreMap`; two drivers of one connection tell the same and end apart."""

    def __init__(self, known: "DatastoreMap", connection: str) -> None:
        self.connection = connection
        self._known = known

    def report(self, stores: Iterable[Store], changed: Callable[[], None]) -> Mapping[str, str]:
        """Take in the connection's datastores; returns the repositories' names by URL, as they are now.

        `changed` is called when another's report changes how one of these is called.
        """
        return self._known.report(self, stores, changed)

    def forget(self) -> None:
        """Drop it: the connection was closed."""
        self._known.forget(self)


class DatastoreMap:
    """What all vSphere connections of this process report, put together; safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._reports: dict[Share, tuple[Store, ...]] = {}
        self._listeners: dict[Share, Callable[[], None]] = {}
        self._names: Mapping[str, str] = {}

    def report(self, share: Share, stores: Iterable[Store], changed: Callable[[], None]) -> Mapping[str, str]:
        """Do what `Share.report` promises."""
        with self._lock:
            self._reports[share] = tuple(sorted(stores, key=lambda one: (one.name, one.url)))
            self._listeners[share] = changed
            concerned = self._name_all(share)
            names = self._names
        for tell in concerned:
            tell()
        return names

    def forget(self, share: Share) -> None:
        """Do what `Share.forget` promises."""
        with self._lock:
            self._reports.pop(share, None)
            self._listeners.pop(share, None)
            concerned = self._name_all(share)
        for tell in concerned:
            tell()

    def _reach(self) -> dict[str, frozenset[str]]:
        reach: dict[str, frozenset[str]] = {}
        for share, stores in self._reports.items():
            for store in stores:
                hosts = frozenset(f"{share.connection}/{host}" for host in store.hosts)
                reach[store.url] = reach.get(store.url, frozenset()) | hosts
        return reach

    def _name_all(self, cause: Share) -> list[Callable[[], None]]:
        """Name everything anew; returns whom to tell."""
        before, reach = self._names, self._reach()
        names: dict[str, str] = {}
        taken: set[str] = set()
        for share in sorted(self._reports, key=lambda one: one.connection):
            for store in self._reports[share]:
                if store.url in names:
                    continue
                tried = _tried(store, share.connection, reach[store.url])
                name = next(one for one in tried if one not in taken)
                names[store.url] = name
                taken.add(name)
        self._names = names
        return [
            tell
            for share, tell in self._listeners.items()
            if share is not cause
            and any(before.get(store.url) != names[store.url] for store in self._reports[share])
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
