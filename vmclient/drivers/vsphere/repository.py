"""The datastores of one connection as repositories: names, kinds, mounts, and paths told for any host."""

from collections.abc import Mapping
from typing import TypeVar

from vmclient.core.inventory import Mount, Repository, RepositoryType
from vmclient.drivers.vsphere.mirror import Mirror
from vmclient.drivers.vsphere.properties import Facts
from vmclient.drivers.vsphere.storage import NETWORKED, Share, Store

V = TypeVar("V")


class Stores:
    """Reads the mirror; whoever calls holds its lock. `names` are those of the repositories by URL."""

    def __init__(self, mirror: Mirror, storage: Share) -> None:
        self._mirror = mirror
        self._storage = storage
        self._mounted: dict[str, list[Mount]] = {}
        self._urls: dict[str, set[str]] = {}
        self.names: dict[str, str] = {}
        self.stale = False  # whether another connection's report changed how ours are called

    @property
    def _facts(self) -> dict[str, Facts]:
        return self._mirror.facts["Datastore"]

    def renew(self) -> None:
        """Take in what the mirror holds now."""
        self.stale = False
        stores = self._told()
        names = self._storage.report(stores, self._renamed)
        self.names = {store.url: names[store.url] for store in stores}
        self._urls, self._mounted = {}, {}
        for store in stores:
            self._urls.setdefault(store.name, set()).add(store.url)
        for facts in self._facts.values():
            name = self.names.get(facts.get("summary.url", ""))
            if name is not None:
                for host, path in facts.get("host", {}).items():
                    self._mounted.setdefault(host, []).append(Mount(repository=name, mount=path))

    def _renamed(self) -> None:
        """Note it for the next look. Called while the other's mirror is locked, so ours must not be."""
        self.stale = True
        self._mirror.tell()

    def _told(self) -> list[Store]:
        hosts = self._mirror.facts["HostSystem"]
        return [
            Store(
                url=store["summary.url"],
                name=store["name"],
                type=store.get("summary.type", ""),
                hosts=frozenset(plain_name(hosts[host]) for host in store.get("host", {}) if host in hosts),
            )
            for store in self._facts.values()
            if "name" in store and "summary.url" in store
        ]

    def repositories(self) -> dict[str, Repository]:
        """Make the repositories, by name."""
        found = {}
        for store in self._facts.values():
            name = self.names.get(store.get("summary.url", ""))
            if name is None:
                continue
            found[name] = Repository(
                name=name,
                type=_type(name, store),
                capacity=store.get("summary.capacity"),
                free=store.get("summary.freeSpace"),
                enabled=store.get("summary.maintenanceMode", "normal") == "normal",
            )
        return found

    def repository(self, store: str | None) -> str | None:
        """Name the repository that a datastore, by the server's id of it, is."""
        return self.names.get(self._facts.get(store or "", {}).get("summary.url", ""))

    def mounts(self, host: str) -> tuple[Mount, ...]:
        """Give what a host, by the server's id of it, reaches."""
        return tuple(self._mounted.get(host, ()))

    def usable(self) -> dict[str, str]:
        """Map the identity of each datastore that can be reached to its name at the server."""
        return {
            store["summary.url"]: store["name"]
            for store in self._facts.values()
            if "name" in store and "summary.url" in store and store.get("summary.accessible", True)
        }

    def by_name(self) -> dict[str, str]:
        """Map the server's names of datastores to those of the repositories."""
        return {name: self.names.get(url, name) for url, name in self.usable().items()}

    def home(self, path: str | None) -> str | None:
        """Turn `[datastore] folder/name.vmx` into the datastore's identity and the path, for any host."""
        if path is None or not path.startswith("["):
            return None
        name, _, inside = path[1:].partition("] ")
        urls = self._urls.get(name, set())
        return f"{next(iter(urls))}:{inside}" if len(urls) == 1 else None


def _type(name: str, store: Facts) -> RepositoryType:
    kind = store.get("summary.type", "")
    if kind in NETWORKED:
        return RepositoryType.NAS if str(kind).startswith("NFS") else RepositoryType.DATASTORE
    alone = name != store["name"] and len(store.get("host", {})) <= 1
    return RepositoryType.LOCAL if alone else RepositoryType.DATASTORE


def plain_name(facts: Facts) -> str:
    """Give an object's name as people wrote it; the API escapes three characters in it."""
    text = str(facts.get("name", ""))
    return text.replace("%2f", "/").replace("%5c", "\\").replace("%25", "%")


def kept(before: Mapping[str, V], now: dict[str, V]) -> dict[str, V]:
    """Keep the very objects that are equal to the new ones."""
    return {key: before[key] if before.get(key) == value else value for key, value in now.items()}
