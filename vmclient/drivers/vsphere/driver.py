"""The vSphere driver: one server, its hosts and VMs kept up to date, and migrations between its hosts."""

import threading
from collections.abc import Callable, Iterator, Sequence

from pyVmomi import vim

from vmclient.core.eligibility.rule import Finding
from vmclient.core.inventory import VM, Host, Inventory
from vmclient.core.plan import Action
from vmclient.core.problem import Fact, Problem
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
from vmclient.drivers.vsphere import drives as cd_drives
from vmclient.drivers.vsphere import examine, vcenter
from vmclient.drivers.vsphere.action import ActionTask
from vmclient.drivers.vsphere.address import Server, parse
from vmclient.drivers.vsphere.esx import EsxHost
from vmclient.drivers.vsphere.link import LOGOUT_S, Deadlines
from vmclient.drivers.vsphere.opening import Opening
from vmclient.drivers.vsphere.storage import DATASTORES, DatastoreMap, Share
from vmclient.drivers.vsphere.task import VsphereTask
from vmclient.drivers.vsphere.tasks import MIGRATIONS, exists

TIMED_OUT = "migration.timed_out"
_VCENTER = Features(counts=False)
_STANDALONE = Features(counts=False, outlives=False, actions=True)


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
        self._stores = Share(storage, server.name)
        self._deadlines = deadlines or Deadlines()
        self._lock = threading.Lock()  # for the two below, never held while the server is asked
        self._open_now: Opening | None = None
        self._problem = Problem("connection.closed", {"connection": self.name})
        self._looking = threading.Lock()
        self._listener: Callable[[], None] | None = None

    # The connection

    def open(self) -> None:
        """Connect, log in, and read everything once."""
        self.close()
        opened = Opening(self._server, self._access, self._deadlines, self._stores, self._tell, self._lose)
        try:
            opened.start()
        except BaseException as error:
            opened.close()
            self._stores.forget()
            if isinstance(error, DriverError) and not isinstance(error, ConnectionFailed):
                raise ConnectionFailed(error.problem) from error
            raise
        with self._lock:
            if opened.lost is None:
                self._open_now = opened
                self.features = _VCENTER if opened.link.managed else _STANDALONE
                return
        opened.close()
        raise ConnectionFailed(opened.lost)

    def close(self) -> None:
        """Let go of the session, and wait a moment for the server to end it; its tasks go on."""
        with self._lock:
            opened, self._open_now = self._open_now, None
            self._problem = Problem("connection.closed", {"connection": self.name})
        if opened is not None:
            ending = opened.close()
            self._stores.forget()
            if ending is not None:
                ending.join(LOGOUT_S)

    def _lose(self, opened: Opening) -> None:
        """Give an opening up: the server has not answered, or does not let us in any more."""
        with self._lock:
            if self._open_now is not opened:
                return  # not open yet, or closed before
            self._open_now = None
            self._problem = opened.lost or self._problem
        opened.close()
        self._tell()

    def _tell(self) -> None:
        if self._listener is not None:
            self._listener()

    def _opened(self) -> Opening:
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
        common = examine.of_vm(opened.composer, vm, opened.origin)
        if opened.link.managed:
            yield from self._checked(opened, vm, mine, common)
            others = [host for host, driver in targets if not self._is(driver)]
        else:
            others = mine
            here = opened.esx(source.name)
            for host, driver in targets:
                if not self._is(driver):
                    yield Answer(host.name, (*common, *examine.of_pair(vm, here, _target_esx(driver, host))))
        for host in others:  # another manager's: the rules refuse it
            yield Answer(host.name)

    def _checked(
        self, opened: Opening, vm: VM, hosts: Sequence[Host], common: tuple[Finding, ...]
    ) -> Iterator[Answer]:
        composer, origin = opened.composer, opened.origin
        subject = opened.vm(vm.id)
        names = composer.names(vm)
        places = []
        for host in hosts:
            try:
                places.append(opened.place(vm.host, host))
            except TaskRefused as refused:
                yield vcenter.not_checked(host.name, refused.problem, origin)
        for answer in vcenter.check(opened.link, opened.board, subject, places, names, origin):
            recommended = examine.recommended(composer, vm, answer.host, f"DRS of {self.name}")
            yield Answer(answer.host, (*common, *answer.findings, *recommended))

    # Moving

    def migrate(self, order: Order, target: Driver) -> Task:
        """Order the vCenter to migrate."""
        opened = self._opened()
        if not self._is(target) or not opened.link.managed:
            raise TaskRefused(Problem("migration.other_hypervisor", {"host": order.target.name}))
        subject = opened.vm(order.vm.id)
        place = opened.place(order.source.name, order.target)
        return vcenter.migrate(opened.link, opened.board, subject, place, order)

    def act(self, action: Action, order: Order, target: Driver) -> Task:
        """Begin one action of a plan between two standalone hosts."""
        opened = self._opened()
        if opened.link.managed:
            raise NotSupported(Problem("hypervisor.not_supported", {"call": action.value}))
        there = _target_esx(target, order.target)
        if there is None or isinstance(there, Problem):
            raise TaskRefused(there or Problem("migration.other_hypervisor", {"host": order.target.name}))
        return ActionTask(action, order, opened.esx(order.source.name), there)

    # Getting out of the way

    def eject(self, vm: VM, drives: Sequence[str]) -> None:
        """Disconnect a VM's drives, now and at its next start: what is in them counts no more.

        A guest that has locked its drive makes the server ask a person first; its task may end well later.
        """
        opened = self._opened()
        try:
            cd_drives.connect(opened.link, opened.board, opened.vm(vm.id), drives, connected=False)
        except TaskRefused as refused:
            if refused.problem.code != TIMED_OUT:
                raise
            asked = opened.composer.question(vm.id)
            facts: dict[str, Fact] = {"vm": vm.name, "host": vm.host, "question": asked}
            raise ConnectionLost(Problem("remedy.vm_asks", facts) if asked else refused.problem) from refused

    def start_repository(self, host: Host, repository: str) -> None:
        """Refuse: a datastore is mounted with what only an administrator of the storage knows."""
        raise NotSupported(Problem("hypervisor.not_supported", {"call": "start_repository"}))

    def start_network(self, host: Host, network: str) -> None:
        """Refuse: a port group that is there is never stopped."""
        raise NotSupported(Problem("hypervisor.not_supported", {"call": "start_network"}))

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
            return opened.presence(vm_id, host)
        except ConnectionLost:
            return Presence.UNKNOWN

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

    def standalone(self, host: str) -> "EsxHost | Problem":
        """Give the ESX host behind this connection, or why there is none to be had now."""
        try:
            opened = self._opened()
        except ConnectionLost as lost:
            return lost.problem
        if opened.link.managed:
            return Problem("migration.other_hypervisor", {"host": host})
        return opened.esx(host)


def _target_esx(driver: Driver, host: Host) -> "EsxHost | Problem | None":
    """Give the ESX host that is the target, or why it cannot be one; None where it is no such host at all."""
    return driver.standalone(host.name) if isinstance(driver, VsphereDriver) else None


def connect(address: str, *, access: Access, developer: bool = False) -> VsphereDriver:
    """Build the driver of an address from outside.

    Raises `ConnectionFailed` for an address that is not acceptable. Nothing is opened yet.
    """
    return VsphereDriver(parse(address), access)
