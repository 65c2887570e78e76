"""One connected host: its inventory as it is now, and the events that say when to look again."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Any

from vmclient.core.inventory import (
    VM,
    GuestType,
    Host,
    Hypervisor,
    Inventory,
    Mount,
    Repository,
    RepositoryType,
)
from vmclient.drivers.base import ConnectionLost, DriverError
from vmclient.drivers.libvirt import events
from vmclient.drivers.libvirt.arrivals import Arrivals
from vmclient.drivers.libvirt.domains import Domains
from vmclient.drivers.libvirt.host_reader import HostReader
from vmclient.drivers.libvirt.host_xml import Capabilities
from vmclient.drivers.libvirt.link import Link
from vmclient.drivers.libvirt.storage import HostStorage, StorageMap

MIGRATING = "migrate"


class Observer:
    """What is known of a host through one link; a lost link needs a new observer.

    A look takes three round trips, two or three more for each new or changed VM, and every half minute a few
    for each pool. `changed` is called from libvirt's event thread.
    """

    def __init__(
        self,
        link: Link,
        hypervisor: Hypervisor,
        storage: StorageMap,
        arrivals: Arrivals,
        changed: Callable[[], None],
    ) -> None:
        self._link = link
        self._storage = storage
        self._arrivals = arrivals
        self._xen = hypervisor is Hypervisor.XEN
        self._changed = changed
        self._reader = HostReader(link, link.name, hypervisor)
        self._domains = Domains(link, self._reader)
        self._last = Inventory(name=link.name)
        self.live_refused: frozenset[GuestType] = frozenset()

    @property
    def capabilities(self) -> Capabilities | None:
        """What the hypervisor offers; None before the start."""
        return self._reader.capabilities

    @property
    def hostname(self) -> str:
        """What the host calls itself."""
        return self._reader.hostname

    @property
    def host_cpu(self) -> str:
        """The machine's own CPU as libvirt describes it, for guests that are given all of it."""
        return self._reader.capabilities.cpu if self._reader.capabilities else ""

    def start(self) -> None:
        """Read what stays as long as the connection does, and ask for events."""
        self._reader.start()
        undos = self._link.call(lambda c: events.subscribe(c, self))
        for undo in undos:
            self._link.undo_before_close(undo)
        self._domains.events = bool(undos)
        self._storage.listen(self.hostname, self._changed)
        if self._xen:
            self._arrivals.listen(self.hostname, self._changed)

    def stop(self) -> None:
        """Forget the host's storage; other hosts' pools may be called otherwise then."""
        self._storage.forget(self.hostname)
        self._arrivals.forget(self.hostname)

    def look(self) -> Inventory:
        """Read the host and its VMs; what did not change is the same object as before."""
        self._domains.look()
        if self._xen:
            self._arrivals.note(self.hostname, self._domains.incoming)
            leaving = self._arrivals.elsewhere(self.hostname).keys() & self._domains.active()
            self._domains.busy |= dict.fromkeys(leaving, MIGRATING)
        self._drop_ended_migrations()
        bare = self._reader.read()
        pools = self._reader.read_pools(self._domains.paths())
        network = self._domains.network_storage()
        storage = self._storage.report(bare.name, pools, network, self._reader.stopped)
        targets = frozenset(pool.iscsi_target for pool in pools if pool.iscsi_target)
        vms = {vm.id: vm for vm in self._domains.vms(bare, storage)}
        found = {**storage.repositories, **_unpooled(vms.values(), storage)}
        mounts = storage.mounts + tuple(
            Mount(repository=name) for name in found if name not in storage.repositories
        )
        host = self._same(
            replace(
                bare,
                repositories=mounts,
                iscsi_targets=targets,
                live_refused=self.live_refused,
                startable=frozenset(storage.startable),
            )
        )
        before = self._last.repositories
        repositories = {
            name: before[name] if before.get(name) == value else value for name, value in found.items()
        }
        self._last = Inventory(
            name=self._link.name,
            hosts=MappingProxyType({host.name: host}),
            vms=MappingProxyType(vms),
            repositories=MappingProxyType(repositories),
        )
        return self._last

    def _same(self, host: Host) -> Host:
        before = self._last.hosts.get(host.name)
        return before if before is not None and before == host else host

    def _drop_ended_migrations(self) -> None:
        """Ask of the few VMs that were seen migrating whether they still are; a failure sends no event."""
        for uuid in tuple(self._domains.busy):
            try:
                job = self._link.call(partial(_job, uuid))
            except ConnectionLost:
                raise
            except DriverError:
                job = 0
            if not job:
                self._domains.busy.pop(uuid, None)

    def domain_changed(self, uuid: str) -> None:
        """Read the domain again at the next look."""
        self._domains.changed(uuid)
        self._changed()

    def migration_seen(self, uuid: str, running: bool) -> None:
        """Note which VMs migrate out of this host, whoever began it."""
        if running and uuid in self._domains.busy:
            return  # each pass says it again
        if running:
            self._domains.busy[uuid] = MIGRATING
        else:
            self._domains.busy.pop(uuid, None)
        self._changed()

    def networks_changed(self) -> None:
        """Read the networks again at the next look."""
        self._reader.networks_changed()
        self._changed()

    def pools_changed(self) -> None:
        """Read the pools again at the next look."""
        self._reader.pools_changed()
        self._changed()


def _unpooled(vms: Iterable[VM], storage: HostStorage) -> dict[str, Repository]:
    """Give the folders of disks that lie in no pool; nobody can tell whether another host has them."""
    names = {disk.repository for vm in vms for disk in vm.disks if disk.repository}
    return {
        name: Repository(name=name, type=RepositoryType.LOCAL)
        for name in sorted(names - storage.repositories.keys())
    }


def _job(uuid: str, connection: Any) -> int:
    return int(connection.lookupByUUIDString(uuid).jobInfo()[0])
