"""Which pools of which hosts are one repository: found out, not believed because two paths look alike.

One host's libvirt does not tell what lies behind a directory. So every driver reports the pools of its host
to one `StorageMap`, which takes two pools for one storage when their definitions name the same source (an
export, an iSCSI target, a Ceph pool), or when both hosts see a file of one name, one size and one change time
to the nanosecond. Copies of a file differ in that time, which no tool can set. All other pools, and disks
that lie in no pool at all, belong to their host alone: a VM on them is refused elsewhere rather than sent to
other data.
"""

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from vmclient.core.inventory import Mount, Repository, RepositoryType
from vmclient.drivers.libvirt.domain_xml import Source
from vmclient.drivers.libvirt.host_xml import Pool

BY_CONTENT = frozenset({"dir", "fs", "netfs"})


@dataclass(frozen=True, slots=True)
class Report:
    """What one host has: its active pools, the network storage that its VMs use, and pools not started."""

    pools: tuple[Pool, ...] = ()
    network: frozenset[str] = frozenset()
    stopped: tuple[Pool, ...] = ()


@dataclass(frozen=True, slots=True)
class HostStorage:
    """The repositories of one host: `names` by pool, with the values and mounts for the inventory.

    `startable` maps repositories of other hosts to pools that are defined here and not started.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    repositories: Mapping[str, Repository] = field(default_factory=dict)
    mounts: tuple[Mount, ...] = ()
    pools: tuple[Pool, ...] = ()
    startable: Mapping[str, str] = field(default_factory=dict)

    def locate(self, host: str, source: Source) -> str | None:
        """Name the repository of a disk or medium; None for an empty drive or a raw FC or iSCSI unit."""
        if source.network is not None:
            by_target = {pool.iscsi_target: pool.name for pool in self.pools if pool.iscsi_target}
            if source.iscsi_target is not None:
                return self.names.get(by_target.get(source.iscsi_target, ""))
            return source.network
        if source.pool is not None:
            return self.names.get(source.pool, alone(source.pool, host))
        if source.path is None:
            return None
        inside = [p for p in self.pools if p.path and self._holds(p, source)]
        if inside:
            return self.names[max(inside, key=lambda p: len(p.path or "")).name]
        raw = source.iscsi_target is not None or source.transport.value == "fc"
        return None if raw else unpooled(source.path, host)

    @staticmethod
    def _holds(pool: Pool, source: Source) -> bool:
        if pool.iscsi_target is not None or source.iscsi_target is not None:
            return pool.iscsi_target is not None and pool.iscsi_target == source.iscsi_target
        return (source.path or "").startswith(f"{pool.path}/")


def alone(pool: str, host: str) -> str:
    """Name a repository that belongs to one host."""
    return f"{pool} ({host})"


def unpooled(path: str, host: str) -> str:
    """Name the folder of a disk that lies in no pool; names hold no slash."""
    folder = path.rpartition("/")[0].strip("/").replace("/", ":")
    return alone(f"folder {folder or ':'}", host)


def _groups(reports: Mapping[str, Report]) -> list[list[tuple[str, Pool]]]:
    """Put together the pools that are one storage; each pool is in exactly one group."""
    keys: dict[object, list[int]] = defaultdict(list)
    nodes = [(host, pool) for host in sorted(reports) for pool in reports[host].pools]
    for index, (_, pool) in enumerate(nodes):
        if pool.identity is not None:
            keys[pool.identity].append(index)
        if pool.kind in BY_CONTENT:
            for sample in pool.samples:
                keys[sample].append(index)
    leader = list(range(len(nodes)))

    def find(index: int) -> int:
        while leader[index] != index:
            index = leader[index]
        return index

    for together in keys.values():
        for other in together[1:]:
            low, high = sorted((find(together[0]), find(other)))
            leader[high] = low
    groups: dict[int, list[tuple[str, Pool]]] = defaultdict(list)
    for index, node in enumerate(nodes):
        groups[find(index)].append(node)
    return list(groups.values())


def identify(reports: Mapping[str, Report]) -> dict[str, HostStorage]:
    """Name every host's pools so that equal names mean equal storage, and give the repositories.

    A storage that more than one host has, or whose source is on the network, has its pool's name; if another
    storage took that name first, the host that came first is added. Everything else is qualified by its host.
    """
    names: dict[str, dict[str, str]] = {host: {} for host in reports}
    values: dict[str, dict[str, Repository]] = {host: {} for host in reports}
    mounts: dict[str, dict[str, Mount]] = {host: {} for host in reports}
    taken: set[str] = set()
    for group in _groups(reports):
        first_host, first = group[0]
        shared = first.identity is not None or len({host for host, _ in group}) > 1
        name = first.name if shared and first.name not in taken else alone(first.name, first_host)
        taken.add(name)
        type_ = RepositoryType.NAS if shared and first.type is RepositoryType.LOCAL else first.type
        for host, pool in group:
            names[host][pool.name] = name
            values[host].setdefault(
                name, Repository(name=name, type=type_, capacity=first.capacity, free=first.free)
            )
            mounts[host].setdefault(name, Mount(repository=name, mount=pool.path))
    for source in sorted({name for report in reports.values() for name in report.network}):
        for host in reports:  # QEMU itself reaches network storage, from every host; `check` says "not known"
            values[host][source] = Repository(name=source, type=RepositoryType.NAS)
            mounts[host][source] = Mount(repository=source)
    return {
        host: HostStorage(
            names[host],
            values[host],
            tuple(mounts[host].values()),
            report.pools,
            _startable(host, reports, names),
        )
        for host, report in reports.items()
    }


def _startable(
    host: str, reports: Mapping[str, Report], names: Mapping[str, Mapping[str, str]]
) -> dict[str, str]:
    """Find the repositories of other hosts that a host's stopped pools are, or may be.

    One whose definition names the source is that repository. A directory of the same name at the same path
    may be: only its content tells, once it is started.
    """
    found: dict[str, str] = {}
    for stopped in reports[host].stopped:
        for other in sorted(reports.keys() - {host}):
            for pool in reports[other].pools:
                name = names[other][pool.name]
                if _may_be(stopped, pool) and name not in names[host].values():
                    found.setdefault(name, stopped.name)
    return found


def _may_be(stopped: Pool, pool: Pool) -> bool:
    if stopped.identity is not None or pool.identity is not None:
        return stopped.identity == pool.identity
    same = (stopped.name, stopped.kind, stopped.path) == (pool.name, pool.kind, pool.path)
    return same and stopped.kind in BY_CONTENT


def _differs(before: HostStorage, now: HostStorage) -> bool:
    return (before.names, before.startable) != (now.names, now.startable)


class StorageMap:
    """What all libvirt hosts of this process report, put together; safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._reports: dict[str, Report] = {}
        self._views: dict[str, HostStorage] = {}
        self._listeners: dict[str, Callable[[], None]] = {}

    def listen(self, host: str, changed: Callable[[], None]) -> None:
        """Call `changed` when another host's report changes what this host's pools are called."""
        with self._lock:
            self._listeners[host] = changed

    def report(
        self,
        host: str,
        pools: Iterable[Pool],
        network: frozenset[str],
        stopped: tuple[Pool, ...] = (),
    ) -> HostStorage:
        """Take in a host's pools and return how they are called now.

        A file that is written all the time has another change time at each look, so samples of a pool that
        stays where it is add up: two hosts need to have seen one state of one file, not at the same moment.
        """
        with self._lock:
            kept = [self._remember(host, pool) for pool in pools]
            self._reports[host] = Report(tuple(kept), network, stopped)
            concerned = self._identify(host)
            view = self._views[host]
        for changed in concerned:
            changed()
        return view

    def forget(self, host: str) -> None:
        """Drop a host whose connection was closed."""
        with self._lock:
            self._reports.pop(host, None)
            self._listeners.pop(host, None)
            concerned = self._identify(host)
        for changed in concerned:
            changed()

    def _remember(self, host: str, pool: Pool) -> Pool:
        before = next((p for p in self._reports.get(host, Report()).pools if p.name == pool.name), None)
        if before is None or before.path != pool.path:
            return pool
        recent = sorted(before.samples | pool.samples, key=lambda s: s.changed, reverse=True)[:64]
        return replace(pool, samples=frozenset(recent) | pool.samples)

    def _identify(self, cause: str) -> list[Callable[[], None]]:
        """Name all pools anew; return whom to tell that the names on another host changed."""
        before, self._views = self._views, identify(self._reports)
        renamed = {h for h, v in self._views.items() if h in before and _differs(before[h], v)}
        return [changed for host, changed in self._listeners.items() if host != cause and host in renamed]

    def view(self, host: str) -> HostStorage:
        """Give the host's repositories as they are known now."""
        with self._lock:
            return self._views.get(host, HostStorage())
