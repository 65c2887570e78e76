"""The vSphere driver: one server, its hosts and VMs kept up to date, and migrations between its hosts."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pyVmomi import vim

from vmclient.core.eligibility.rule import Finding
from vmclient.core.inventory import VM, Host, Inventory
from vmclient.core.plan import Action
from vmclient.core.problem import Problem
from vmclient.drivers.base import (
    Access,
    Adopted,
    Answer,
    ConnectionFailed,
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
from vmclient.drivers.vsphere import examine, vcenter
from vmclient.drivers.vsphere.action import ActionTask
from vmclient.drivers.vsphere.address import Server, parse
from vmclient.drivers.vsphere.compose import Composer
from vmclient.drivers.vsphere.esx import EsxHost
from vmclient.drivers.vsphere.link import Deadlines, Link
from vmclient.drivers.vsphere.mirror import Mirror
from vmclient.drivers.vsphere.storage import DATASTORES, DatastoreMap
from vmclient.drivers.vsphere.task import VsphereTask
from vmclient.drivers.vsphere.tasks import MIGRATIONS, TaskBoard, exists

_PRESENCE = {
    "poweredOn": Presence.RUNNING,
    "suspended": Presence.SUSPENDED,
    "poweredOff": Presence.DEFINED,
}
_VCENTER = Features(counts=False)
_STANDALONE = Features(counts=False, outlives=False, actions=True)


@dataclass(frozen=True, slots=True)
class _Open:
    """What belongs to one opening of the connection."""

    link: Link
    mirror: Mirror
    board: TaskBoard
    composer: Composer

    def close(self) -> None:
        self.mirror.stop()
        self.board.stop()
        self.link.close()


class VsphereDriver:
    """One vCenter, or one ESX host; see `vmclient.drivers.base.Driver` for what each method promises.

    Which of the two it is comes out with the first opening, and so do the `features`.
    """

    def __init__(
        self,
        server: Server,
        access: Access,
        *,
        storage: DatastoreMap = DATASTORES,
        deadlines: Deadlines | None = None,
    ) -> None:
        self.name = server.name
        self.features = _VCENTER
        self._server = server
        self._access = access
        self._storage = storage
        self._deadlines = deadlines or Deadlines()
        self._lock = threading.Lock()  # for the two below, never held while the server is asked
        self._open_now: _Open | None = None
        self._problem = Problem("connection.closed", {"connection": self.name})
        self._looking = threading.Lock()
        self._listener: Callable[[], None] | None = None

    # The connection

    def open(self) -> None:
        """Connect, log in, and read everything once."""
        self.close()
        link = Link(self._server, self._access, self._deadlines)
        mirror = Mirror(link, self._tell, self._lose)
        board = TaskBoard(link, lambda vms: mirror.touch("VirtualMachine", vms))
        try:
            link.open()
            manager = self.name if link.managed else None
            opened = _Open(
                link, mirror, board, Composer(mirror, self.name, manager, self._storage, board.busy)
            )
            board.start()
            mirror.start()
            self._refuse_managed(opened)
            opened.composer.look()  # what is asked next names hosts and VMs by it
        except DriverError as error:
            mirror.stop()
            board.stop()
            link.close()
            if isinstance(error, ConnectionFailed):
                raise
            raise ConnectionFailed(error.problem) from error
        with self._lock:
            self._open_now = opened
            self.features = _VCENTER if link.managed else _STANDALONE

    def _refuse_managed(self, opened: _Open) -> None:
        """Refuse an ESX host that a vCenter manages: behind its back nothing may be moved."""
        if opened.link.managed:
            return
        for facts in opened.mirror.facts["HostSystem"].values():
            manager = facts.get("summary.managementServerIp")
            if manager:
                told = {"connection": self.name, "manager": str(manager)}
                raise ConnectionFailed(Problem("connection.managed", told))

    def close(self) -> None:
        """Let go of the session; the server's tasks go on."""
        with self._lock:
            opened, self._open_now = self._open_now, None
            self._problem = Problem("connection.closed", {"connection": self.name})
        if opened is not None:
            opened.close()
            self._storage.forget(self.name)

    def _lose(self, error: DriverError) -> None:
        """Give the session up: the server has not answered, or does not let us in any more."""
        with self._lock:
            opened, self._open_now = self._open_now, None
            self._problem = error.problem
        if opened is not None:
            opened.close()
            self._tell()

    def _tell(self) -> None:
        if self._listener is not None:
            self._listener()

    def _opened(self) -> _Open:
        with self._lock:
            if self._open_now is None:
                raise ConnectionLost(self._problem)
            return self._open_now

    # The estate

    def inventory(self) -> Inventory:
        """Give what the server has told; what did not change is the same object as before."""
        with self._looking:
            return self._opened().composer.look()

    def watch(self, changed: Callable[[], None]) -> None:
        """Call `changed` whenever the server has told something new."""
        self._listener = changed

    def check(
        self, vm: VM, source: Host, targets: Sequence[tuple[Host, Driver]], proven: frozenset[str]
    ) -> Iterator[Answer]:
        """Have the vCenter check all targets at once; ESX hosts by themselves are asked one by one."""
        opened = self._opened()
        mine = [host for host, driver in targets if self._is(driver)]
        common = examine.of_vm(opened.composer, vm, self._origin(opened))
        if opened.link.managed:
            yield from self._checked(opened, vm, mine, common)
            others = [host for host, driver in targets if not self._is(driver)]
        else:
            others = mine
            here = self._esx(opened, source.name)
            for host, driver in targets:
                if not self._is(driver):
                    yield Answer(host.name, (*common, *examine.of_pair(vm, here, _target_esx(driver, host))))
        for host in others:  # another manager's: the rules refuse it
            yield Answer(host.name)

    def _checked(
        self, opened: _Open, vm: VM, hosts: Sequence[Host], common: tuple[Finding, ...]
    ) -> Iterator[Answer]:
        composer, origin = opened.composer, self._origin(opened)
        subject = self._vm(opened, vm.id)
        names = composer.names(vm)
        places = []
        for host in hosts:
            try:
                places.append(self._place(opened, vm.host, host))
            except TaskRefused as refused:
                yield vcenter.not_checked(host.name, refused.problem, origin)
        for answer in vcenter.check(opened.link, opened.board, subject, places, names, origin):
            recommended = examine.recommended(composer, vm, answer.host, f"DRS of {self.name}")
            yield Answer(answer.host, (*common, *answer.findings, *recommended))

    def _origin(self, opened: _Open) -> str:
        return f"vCenter {self.name}" if opened.link.managed else f"ESX {self.name}"

    # Moving

    def migrate(self, order: Order, target: Driver) -> Task:
        """Order the vCenter to migrate."""
        opened = self._opened()
        if not self._is(target) or not opened.link.managed:
            raise TaskRefused(Problem("migration.other_hypervisor", {"host": order.target.name}))
        subject = self._vm(opened, order.vm.id)
        place = self._place(opened, order.source.name, order.target)
        return vcenter.migrate(opened.link, opened.board, subject, place, order)

    def act(self, action: Action, order: Order, target: Driver) -> Task:
        """Begin one action of a plan between two standalone hosts."""
        opened = self._opened()
        if opened.link.managed:
            raise NotSupported(Problem("hypervisor.not_supported", {"call": action.value}))
        there = _target_esx(target, order.target)
        if there is None or isinstance(there, Problem):
            raise TaskRefused(there or Problem("migration.other_hypervisor", {"host": order.target.name}))
        return ActionTask(action, order, self._esx(opened, order.source.name), there)

    def find(self, key: str) -> Task | None:
        """Find a task by the server's key of it."""
        opened = self._opened()
        task = opened.link.thing(vim.Task, key)
        known = opened.link.call(lambda: exists(task))
        return VsphereTask(opened.link, opened.board, task) if known else None

    def presence(self, vm_id: str, host: str) -> Presence:
        """Ask the server now, never the mirror."""
        opened = self._opened()
        try:
            return self._seen(opened, vm_id, host)
        except ConnectionLost:
            return Presence.UNKNOWN

    def _seen(self, opened: _Open, vm_id: str, host: str) -> Presence:
        content = opened.link.content
        place = opened.composer.host_reference(host)
        if place is None:
            return Presence.UNKNOWN  # a host that is not here cannot be asked

        def ask() -> Presence:
            vm = content.searchIndex.FindByUuid(None, vm_id, True, True)
            if vm is None:
                return Presence.ABSENT
            runtime = vm.runtime
            if runtime.host is None or runtime.host._moId != place:
                return Presence.ABSENT
            # What a vCenter says of a host that it does not reach is what it knew before.
            if runtime.host.runtime.connectionState != "connected" or runtime.connectionState != "connected":
                return Presence.UNKNOWN
            return _PRESENCE.get(str(runtime.powerState), Presence.UNKNOWN)

        try:
            return opened.link.call(ask)
        except DriverError as error:
            if error.problem.code == "migration.object_gone":  # between two of these questions
                return opened.link.call(ask)
            raise

    def adopt(self) -> tuple[Adopted, ...]:
        """List the migrations that the vCenter carries out now, whoever ordered them."""
        opened = self._opened()
        found = []
        for key, facts in opened.board.running().items():
            vm = opened.composer.vm(facts.entity or "")
            if facts.action in MIGRATIONS and vm is not None:
                task = VsphereTask(opened.link, opened.board, opened.link.thing(vim.Task, key))
                found.append(Adopted(vm.id, vm.host, examine.destination(opened.link, facts), task))
        return tuple(found)

    def _is(self, other: Driver) -> bool:
        """Tell whether the other is a connection to the same server."""
        return isinstance(other, VsphereDriver) and other.name == self.name

    # The server's objects

    def _vm(self, opened: _Open, vm_id: str) -> Any:
        known = opened.composer.reference(vm_id)
        if known is None:
            raise TaskRefused(Problem("migration.object_gone", {"what": vm_id}))
        return opened.link.thing(vim.VirtualMachine, known)

    def _place(self, opened: _Open, source: str, target: Host) -> vcenter.Place:
        """Give a target, with a pool where it is in another cluster than the source."""
        thing = opened.link.thing
        here, there = (opened.composer.host_reference(name) for name in (source, target.name))
        if there is None:
            raise TaskRefused(Problem("migration.object_gone", {"what": target.name}))
        pool = (
            opened.composer.pool(there) if opened.composer.pool(here) != opened.composer.pool(there) else None
        )
        return vcenter.Place(
            target, thing(vim.HostSystem, there), thing(vim.ResourcePool, pool) if pool is not None else None
        )

    def _esx(self, opened: _Open, host: str) -> EsxHost:
        return EsxHost(host, opened.link, opened.board, opened.composer.stores)

    def standalone(self, host: str) -> "EsxHost | Problem":
        """Give the ESX host behind this connection, or why there is none to be had now."""
        try:
            opened = self._opened()
        except ConnectionLost as lost:
            return lost.problem
        if opened.link.managed:
            return Problem("migration.other_hypervisor", {"host": host})
        return self._esx(opened, host)


def _target_esx(driver: Driver, host: Host) -> "EsxHost | Problem | None":
    """Give the ESX host that is the target, or why it cannot be one; None where it is no such host at all."""
    return driver.standalone(host.name) if isinstance(driver, VsphereDriver) else None


def connect(address: str, *, access: Access, developer: bool = False) -> VsphereDriver:
    """Build the driver of an address from outside.

    Raises `ConnectionFailed` for an address that is not acceptable. Nothing is opened yet.
    """
    return VsphereDriver(parse(address), access)
