"""One opening of a connection: its session, what it mirrors, and the server's objects by our names."""

import threading
from collections.abc import Callable, Sequence
from typing import Any

from pyVmomi import vim

from vmclient.core.inventory import Host
from vmclient.core.problem import Problem
from vmclient.drivers.base import Access, ConnectionFailed, DriverError, Presence, TaskRefused
from vmclient.drivers.vsphere import vcenter
from vmclient.drivers.vsphere.address import Server
from vmclient.drivers.vsphere.compose import Composer
from vmclient.drivers.vsphere.esx import EsxHost
from vmclient.drivers.vsphere.link import Deadlines, Link
from vmclient.drivers.vsphere.mirror import Mirror
from vmclient.drivers.vsphere.storage import Share
from vmclient.drivers.vsphere.tasks import TaskBoard

_PRESENCE = {
    "poweredOn": Presence.RUNNING,
    "suspended": Presence.SUSPENDED,
    "poweredOff": Presence.DEFINED,
}


class Opening:
    """Ends for good with `close`, or once it is lost: `lost` then says why, and `losing` is called."""

    def __init__(
        self,
        server: Server,
        access: Access,
        deadlines: Deadlines,
        storage: Share,
        changed: Callable[[], None],
        losing: Callable[["Opening"], None],
    ) -> None:
        self.name = server.name
        self.lost: Problem | None = None
        self.link = Link(server, access, deadlines)
        self.mirror = Mirror(self.link, changed, self._lose)
        self.board = TaskBoard(self.link, self._touch, self._lose)
        self.composer = Composer(self.mirror, self.name, storage, self.board.busy)
        self._losing = losing

    def start(self) -> None:
        """Connect, log in, and read everything once; raises `DriverError`."""
        self.link.open()
        self.composer.manager = self.name if self.link.managed else None
        self.board.start()
        self.mirror.start()
        self._refuse_managed()
        self.composer.look()  # what is asked next names hosts and VMs by it

    def _refuse_managed(self) -> None:
        """Refuse an ESX host that a vCenter manages: behind its back nothing may be moved."""
        if self.link.managed:
            return
        with self.mirror.lock:
            hosts = tuple(self.mirror.facts["HostSystem"].values())
        for facts in hosts:
            manager = facts.get("summary.managementServerIp")
            if manager:
                told = {"connection": self.name, "manager": str(manager)}
                raise ConnectionFailed(Problem("connection.managed", told))

    def close(self) -> threading.Thread | None:
        """Follow nothing more, and let go of the session; the thread that waits for the server, if any."""
        self.mirror.stop()
        self.board.stop()
        return self.link.close()

    def _touch(self, vms: Sequence[str]) -> None:
        self.mirror.touch("VirtualMachine", vms)

    def _lose(self, error: DriverError) -> None:
        if self.lost is None:
            self.lost = error.problem
        self._losing(self)

    @property
    def origin(self) -> str:
        """Who says what this server says."""
        return f"vCenter {self.name}" if self.link.managed else f"ESX {self.name}"

    def presence(self, vm_id: str, host: str) -> Presence:
        """Ask the server now, never the mirror; raises `DriverError`."""
        content = self.link.content
        place = self.composer.host_reference(host)
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
            return self.link.call(ask)
        except DriverError as error:
            if error.problem.code == "migration.object_gone":  # between two of these questions
                return self.link.call(ask)
            raise

    def vm(self, vm_id: str) -> Any:
        """Give the server's object of a VM; raises `TaskRefused` for one that is not known."""
        known = self.composer.reference(vm_id)
        if known is None:
            raise TaskRefused(Problem("migration.object_gone", {"what": vm_id}))
        return self.link.thing(vim.VirtualMachine, known)

    def place(self, source: str, target: Host) -> vcenter.Place:
        """Give a target, with a pool where it is in another cluster than the source; raises `TaskRefused`."""
        here, there = (self.composer.host_reference(name) for name in (source, target.name))
        if there is None:
            raise TaskRefused(Problem("migration.object_gone", {"what": target.name}))
        host = self.link.thing(vim.HostSystem, there)
        before, pool = self.composer.pool(here), self.composer.pool(there)
        if pool is None or pool == before:
            return vcenter.Place(target, host)
        return vcenter.Place(target, host, self.link.thing(vim.ResourcePool, pool))

    def esx(self, host: str) -> EsxHost:
        """Give the ESX host that is the server itself."""
        return EsxHost(host, self.link, self.board, self.composer.stores)
