"""The libvirt driver: one host, its VMs kept up to date, and migrations out of it."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from typing import Any

from vmclient.core.capability import Mode
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import VM, GuestType, Host, Hypervisor, Inventory
from vmclient.core.job import Knob
from vmclient.core.plan import Action
from vmclient.core.problem import Problem
from vmclient.drivers.base import (
    Access,
    Adopted,
    Answer,
    ConnectionLost,
    Driver,
    DriverError,
    Features,
    NotSupported,
    Order,
    Presence,
    Task,
    TaskRefused,
)
from vmclient.drivers.libvirt import (
    early,
    examine,
    host_key,
    migration,
    post_copy,
    remedy,
    state,
    xen,
    xen_move,
)
from vmclient.drivers.libvirt.arrivals import Arrivals
from vmclient.drivers.libvirt.connection import ConnectionSpec, parse
from vmclient.drivers.libvirt.link import Deadlines, Link, Opener, open_uri
from vmclient.drivers.libvirt.migration import Way
from vmclient.drivers.libvirt.observer import Observer
from vmclient.drivers.libvirt.progress import MIGRATION_OUT
from vmclient.drivers.libvirt.reach import Reachability
from vmclient.drivers.libvirt.rows import FORGOTTEN, is_incoming, runs
from vmclient.drivers.libvirt.storage import StorageMap
from vmclient.drivers.libvirt.task import MigrationTask
from vmclient.drivers.libvirt.xen_task import PV_NOT_LIVE, XenTask

STORAGE = StorageMap()  # all libvirt hosts of this process: only together they tell which pools are one
ARRIVALS = Arrivals()  # and which Xen guests are under way


_QEMU_KNOBS = frozenset(Knob) - {Knob.THROTTLE}  # which is told with the order
_FEATURES = {
    "qemu": Features(bandwidth=True, max_downtime=True, knobs=_QEMU_KNOBS),
    "xen": xen.FEATURES,
}


class LibvirtDriver:
    """One libvirt host; see `vmclient.drivers.base.Driver` for what each method promises.

    `hostname` is what the host calls itself, empty before the first open.
    """

    def __init__(
        self,
        spec: ConnectionSpec,
        *,
        storage: StorageMap = STORAGE,
        arrivals: Arrivals = ARRIVALS,
        deadlines: Deadlines | None = None,
        opener: Opener = open_uri,
    ) -> None:
        self.name = spec.name
        self.hostname = ""
        self._spec = spec
        self._storage = storage
        self._arrivals = arrivals
        self._deadlines = deadlines or Deadlines()
        self._opener = opener
        self._xen = spec.driver == "xen"
        self.features = _FEATURES.get(spec.driver, Features())
        self._lock = threading.Lock()  # for the links and the observer, never held while a host is asked
        self._looking = threading.Lock()
        self._link: Link | None = None
        self._observer: Observer | None = None
        self._listener: Callable[[], None] | None = None
        self._reachability = Reachability()
        self._still: dict[str, tuple[Task, int]] = {}

    def _connected(self) -> Link:
        link = self._bare_link()
        link.open()
        return link

    def _bare_link(self) -> Link:
        return Link(self._spec.uri, self.name, self._deadlines, self._opener)

    def _tell(self) -> None:
        if self._listener is not None:
            self._listener()

    def open(self) -> None:
        """Connect, read what stays, and listen for events."""
        self.close()
        link = early.take(self._spec) or self._bare_link()
        with host_key.explaining(self._spec):
            link.open(self._tell)
        hypervisor = Hypervisor.XEN if self._xen else Hypervisor.KVM
        observer = Observer(link, hypervisor, self._storage, self._arrivals, self._tell)
        try:
            observer.start()
        except DriverError:
            link.close()
            raise
        with self._lock:
            self._link, self._observer, self.hostname = link, observer, observer.hostname

    def close(self) -> None:
        """Let go of the connection; migrations under way have connections of their own."""
        with self._lock:
            link, self._link = self._link, None
            observer, self._observer = self._observer, None  # it holds what keeps a connection open
        if link is not None:
            link.close()
        if observer is not None:
            observer.stop()

    def _open(self) -> tuple[Link, Observer]:
        with self._lock:
            if self._link is None or self._observer is None:
                raise ConnectionLost(Problem("connection.closed"))
            return self._link, self._observer

    @property
    def connected(self) -> bool:
        """Whether the connection is open, as far as is known."""
        link = self._link
        return link is not None and not link.lost

    @property
    def peer(self) -> ConnectionSpec:
        """How other hosts' daemons reach this host's, for a peer-to-peer migration."""
        return self._spec.peer_spec(self.hostname)

    @property
    def peer_uri(self) -> str:
        """The same for libvirt."""
        return self.peer.uri

    def inventory(self) -> Inventory:
        """Read the host and its VMs; what did not change is the same object as before."""
        with self._looking:
            return self._open()[1].look()

    def watch(self, changed: Callable[[], None]) -> None:
        """Call `changed` from libvirt's event thread, and when the connection breaks."""
        self._listener = changed

    def check(
        self, vm: VM, source: Host, targets: Sequence[tuple[Host, Driver]], proven: frozenset[str]
    ) -> Iterator[Answer]:
        """Ask source and target for what only they know; one target after the other, for a VM has one job."""
        link, observer = self._open()
        origin = f"libvirt on {source.name}"
        subject = examine.subject(link, vm, observer.host_cpu)
        common = [*examine.of_vm(subject, origin), *examine.network_storage(subject, origin)]
        source = replace(source, live_refused=self._live_refused(source))
        asking: Link | None = None
        try:
            for host, driver in targets:
                if not isinstance(driver, LibvirtDriver):
                    yield Answer(host.name)  # another hypervisor: the rules refuse it
                    continue
                found = [*common, *driver.answer(subject, host.name)]
                if self._xen:
                    found += xen.pause(subject, source, host, origin, self._pace(driver.peer_uri))
                if driver.connected and not (self._xen and not subject.active):  # moved by the client itself
                    if asking is None or asking.lost:
                        asking = self._connected()
                    peer = self._reachability.ask(asking, subject, driver.peer_uri, host.name, origin)
                    found += [peer] if peer else []
                if subject.active:
                    proved = host.name in proven
                    found += self._reachability.port(driver.peer_uri, source.name, host.name, origin, proved)
                yield Answer(host.name, tuple(found))
        finally:
            if asking is not None:
                asking.close()

    def answer(self, subject: examine.Subject, host: str) -> tuple[Finding, ...]:
        """Say, as the target, what stands against this VM; no answer is told, not raised."""
        origin = f"libvirt on {host}"
        try:
            link, observer = self._open()
            findings = list(examine.names(link, subject, host, origin))
            if self._xen:
                findings += xen.questions(link, observer.capabilities, subject, host, origin)
            if subject.active and (unfit := examine.cpu(link, subject, origin)):
                findings.append(unfit)
        except DriverError as error:
            facts = {"host": host, "problem": error.problem.code}
            return (Finding("host.not_checked", Severity.UNKNOWN, facts, origin=origin),)
        return tuple(findings)

    def migrate(self, order: Order, target: Driver) -> Task:
        """Begin a peer-to-peer migration on a connection of its own."""
        if not isinstance(target, LibvirtDriver):
            raise NotSupported(Problem("migration.other_hypervisor", {"host": order.target.name}))
        if not target.connected:
            raise TaskRefused(Problem("migration.target_not_connected", {"host": order.target.name}))
        if trying := self._reachability.trying(order.vm.id):
            raise TaskRefused(Problem("migration.way_being_tried", {"host": trying}))
        if self._xen and order.mode is Mode.MOVE:
            return xen_move.move(self._open()[0], target._open()[0], order)
        try:
            task = self._migrate_xen(order, target) if self._xen else self._migrate_kvm(order, target)
        except TaskRefused as error:
            self._reachability.tried(target.peer_uri, error.problem)
            raise
        self._reachability.tried(target.peer_uri, task)
        return task

    def _migrate_kvm(self, order: Order, target: "LibvirtDriver") -> Task:
        return migration.begin(self._connected(), order, Way(target.peer_uri))

    def _migrate_xen(self, order: Order, target: "LibvirtDriver") -> Task:
        """Begin it live, unless the host was seen to refuse that for guests of this type."""
        peer = target.peer
        live = order.vm.guest_type not in self._live_refused(order.source)
        task = migration.begin(self._connected(), order, Way(peer.uri, xen.stream(peer), live=live))
        if not live:
            self._still[peer.uri] = (task, order.vm.memory)
        return task

    def _live_refused(self, source: Host) -> frozenset[GuestType]:
        """Name the types of guests that this host does not move live; it may have refused late."""
        observer = self._open()[1]
        if self._reachability.found(PV_NOT_LIVE):
            observer.live_refused |= {GuestType.PV}
        return source.live_refused | observer.live_refused

    def _pace(self, uri: str) -> float | None:
        """Give the bytes a second of the last guest that stood still on this way; None until measured."""
        task, memory = self._still.get(uri, (None, 0))
        end = task.wait(0) if task is not None else None
        return memory / end.downtime_s if end is not None and end.downtime_s else None

    def resume(self, order: Order, target: Driver) -> Task:
        """Have a post-copy that broke off go on."""
        if self._xen or not isinstance(target, LibvirtDriver):
            raise NotSupported(Problem("migration.no_knob", {"knob": Knob.RESUME.value}))
        return post_copy.resume(self._connected, order, Way(target.peer_uri))

    def clear(self, vm_id: str, host: str) -> bool:
        """Undefine a VM whose migration ended by itself after it had broken off."""
        return not self._xen and post_copy.clear(self._open()[0], vm_id)

    def act(self, action: Action, order: Order, target: Driver) -> Task:
        """Refuse: libvirt migrates in one operation."""
        raise NotSupported(Problem("hypervisor.not_supported", {"call": action.value}))

    def eject(self, vm: VM, drives: Sequence[str]) -> None:
        """Take media out of a VM's drives, on a connection of its own: a guest may be slow to let them go."""
        with closing(self._connected()) as link:
            remedy.eject(link, vm.id, drives)
        self._open()[1].domain_changed(vm.id)

    def start_repository(self, host: Host, repository: str) -> None:
        """Start the pool that is this repository, on a connection of its own: a mount may hang."""
        pool = self._storage.view(self.hostname).startable.get(repository)
        if pool is None:
            raise TaskRefused(Problem("remedy.no_repository", {"host": host.name, "repository": repository}))
        with closing(self._connected()) as link:
            remedy.start(link, pool)
        self._open()[1].pools_changed()

    def start_network(self, host: Host, network: str) -> None:
        """Start a virtual network that is defined and stopped, on a connection of its own."""
        if network not in host.networks | host.startable_networks:
            raise TaskRefused(Problem("remedy.no_network", {"host": host.name, "network": network}))
        with closing(self._connected()) as link:
            remedy.start_network(link, network)
        self._open()[1].networks_changed()

    def find(self, key: str) -> Task | None:
        """Find nothing: libvirt's jobs have no names."""
        return None

    def presence(self, vm_id: str, host: str) -> Presence:
        """Ask the daemon now; a broken connection is tried anew, once, before the answer is UNKNOWN."""
        if host != self.hostname:
            return Presence.UNKNOWN
        with self._lock:
            link = self._link
        if link is None:
            raise ConnectionLost(Problem("connection.closed"))
        try:
            if not link.lost:
                return self._presence(link, vm_id)
            fresh = self._connected()
            try:
                return self._presence(fresh, vm_id)
            finally:
                fresh.close()
        except DriverError:
            return Presence.UNKNOWN

    def _presence(self, link: Link, vm_id: str) -> Presence:
        try:
            handle = link.call(lambda c: c.lookupByUUIDString(vm_id))
            now, reason = link.call(lambda _: handle.state())
            if self._xen:
                lasting = bool(link.call(lambda _: handle.isPersistent()))
                incoming = not lasting and is_incoming(link, handle, now)
                if (now, reason) == FORGOTTEN and not incoming and runs(link, handle):
                    now = state.RUNNING
            else:
                migrating = (now, reason) == (state.PAUSED, state.PAUSED_MIGRATION)
                incoming = migrating and state.is_incoming(link, handle)
        except DriverError as error:
            if error.problem.code == "vm.gone":
                return Presence.ABSENT
            raise
        return state.presence(now, reason, incoming)

    def adopt(self) -> tuple[Adopted, ...]:
        """Find the migrations that run out of this host; libvirt does not tell where to.

        On Xen any job looks like a migration, so it is one where another host lists the receiving copy.
        """
        link, _ = self._open()
        arriving = self._arrivals.elsewhere(self.hostname)
        found = []
        for handle in link.call(lambda c: c.listAllDomains(examine.ACTIVE_DOMAINS)):
            try:
                stats = link.call(partial(_job_stats, handle))
            except ConnectionLost:
                raise
            except DriverError:
                continue  # it ended meanwhile, or it is an incoming copy
            uuid = handle.UUIDString()
            if self._xen and uuid not in arriving:
                continue
            if stats.get("type") and stats.get("operation", MIGRATION_OUT) == MIGRATION_OUT:
                own = self._connected()
                domain = own.call(partial(_lookup, uuid))
                task = XenTask(own, domain, None) if self._xen else MigrationTask(own, domain, None)
                target = arriving.get(uuid)
                found.append(Adopted(vm_id=uuid, source=self.hostname, target=target, task=task))
        return tuple(found)


def _job_stats(handle: Any, _: Any) -> dict[str, Any]:
    return dict(handle.jobStats())


def _lookup(uuid: str, connection: Any) -> Any:
    return connection.lookupByUUIDString(uuid)


def connect(address: str, *, access: Access, developer: bool = False) -> LibvirtDriver:
    """Build the driver of an address from outside.

    Raises `ConnectionFailed` for an address that is not acceptable. Nothing is opened yet.
    """
    return LibvirtDriver(parse(address, developer=developer, unencrypted=access.unencrypted))
