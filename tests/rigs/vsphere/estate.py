"""Drivers of the rig's endpoints, for the tests of the vSphere driver."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.contract.vsphere_subject import QUICK
from tests.rigs.vsphere.endpoint import Endpoint
from tests.rigs.waiting import until
from vmclient.core.capability import mode
from vmclient.core.eligibility.rule import Finding
from vmclient.core.inventory import VM, Host, Inventory
from vmclient.core.job import Options
from vmclient.core.problem import Problem
from vmclient.drivers.base import Access, DriverError, Order, Task, TaskEnd
from vmclient.drivers.vsphere.address import Server
from vmclient.drivers.vsphere.driver import VsphereDriver
from vmclient.drivers.vsphere.link import Deadlines
from vmclient.drivers.vsphere.storage import DatastoreMap


class Desk:
    """A driver of one endpoint, with what a test asks of it."""

    def __init__(
        self, endpoint: Endpoint, storage: DatastoreMap | None = None, deadlines: Deadlines = QUICK
    ) -> None:
        self.endpoint = endpoint
        self.asked = 0  # how often the password was wanted
        self.password: str | None = endpoint.password
        self.driver = VsphereDriver(
            Server(host=endpoint.host, port=endpoint.port, user=endpoint.user),
            Access(password=self._give, certificate=endpoint.certificate),
            storage=storage or DatastoreMap(),
            deadlines=deadlines,
        )

    def _give(self) -> str | None:
        self.asked += 1
        return self.password

    @property
    def inventory(self) -> Inventory:
        """What the driver reports now."""
        return self.driver.inventory()

    def vm(self, name: str) -> VM:
        """A VM by its name."""
        return next(one for one in self.inventory.vms.values() if one.name == name)

    def host(self, name: str) -> Host:
        """A host by its name."""
        return self.inventory.hosts[name]

    def others(self, vm: VM) -> list[Host]:
        """The hosts where the VM is not, by name."""
        hosts = self.inventory.hosts
        return [hosts[name] for name in sorted(hosts) if name != vm.host]

    def order(self, name: str, target: str, options: Options | None = None) -> Order:
        """An order for a VM to a host of the same server."""
        vm = self.vm(name)
        source = self.host(vm.host)
        way = mode(source, vm.state)
        assert way is not None, vm
        return Order(vm=vm, source=source, target=self.host(target), mode=way, options=options or Options())

    def migrate(self, name: str, target: str, options: Options | None = None) -> Task:
        """Begin a migration."""
        return self.driver.migrate(self.order(name, target, options), self.driver)

    def findings(self, name: str) -> dict[str, dict[str, Finding]]:
        """Every finding of a check, by host and code."""
        vm = self.vm(name)
        targets = [(host, self.driver) for host in self.others(vm)]
        answers = self.driver.check(vm, self.host(vm.host), targets, frozenset())
        return {one.host: {found.code: found for found in one.findings} for one in answers}


@contextmanager
def connected(endpoint: Endpoint, storage: DatastoreMap | None = None) -> Iterator[Desk]:
    """An open driver."""
    desk = Desk(endpoint, storage)
    desk.driver.open()
    try:
        yield desk
    finally:
        desk.driver.close()


def ended(task: Task, timeout_s: float = 20.0) -> TaskEnd:
    """Wait for the end of a task."""
    return until(lambda: task.wait(0.1), timeout_s, "the end of the task")


def refusal(begin: Any) -> Problem:
    """Begin something that fails, at once or a little later, and give the reason."""
    try:
        task = begin()
    except DriverError as error:
        return error.problem
    problem = ended(task).problem
    assert problem is not None, "it went well"
    return problem


def within(seconds: float, act: Any) -> DriverError:
    """Do what must fail, and hold it to its deadline."""
    began = time.monotonic()
    try:
        act()
    except DriverError as error:
        assert time.monotonic() - began < seconds, f"{time.monotonic() - began:.1f} s"
        return error
    raise AssertionError("it went well")
