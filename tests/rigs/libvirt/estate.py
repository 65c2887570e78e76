"""The rig through the driver under test: orders, checks, and what the guests say themselves."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from tests.rigs.libvirt.rig import HOSTS, LibvirtRig
from vmclient.core.capability import mode
from vmclient.core.inventory import VM, Host
from vmclient.core.job import Options
from vmclient.core.problem import Problem
from vmclient.drivers.base import Answer, Order, Presence, Task, TaskEnd, TaskRefused
from vmclient.drivers.libvirt.arrivals import Arrivals
from vmclient.drivers.libvirt.connection import parse
from vmclient.drivers.libvirt.driver import LibvirtDriver
from vmclient.drivers.libvirt.link import Deadlines
from vmclient.drivers.libvirt.storage import StorageMap

DEADLINES = Deadlines(open_s=6.0, call_s=4.0, keepalive_s=2, keepalive_count=2)


class Drivers:
    """One driver for each of some libvirt hosts, and what tests ask of them."""

    def __init__(self, uris: Mapping[str, str], deadlines: Deadlines) -> None:
        storage, arrivals = StorageMap(), Arrivals()
        self.drivers = {
            host: LibvirtDriver(
                parse(uri, unencrypted=True), storage=storage, arrivals=arrivals, deadlines=deadlines
            )
            for host, uri in uris.items()
        }

    def open(self) -> None:
        """Connect to all hosts and settle what their pools are called."""
        for driver in self.drivers.values():
            driver.open()
        for driver in self.drivers.values():
            driver.inventory()

    def close(self) -> None:
        """Close all connections."""
        for driver in self.drivers.values():
            driver.close()

    def host(self, name: str) -> Host:
        """The host as its driver reports it."""
        return self.drivers[name].inventory().hosts[name]

    def vm(self, name: str, host: str) -> VM:
        """The VM of this name as the driver of its host reports it."""
        return next(vm for vm in self.drivers[host].inventory().vms.values() if vm.name == name)

    def order(self, name: str, source: str, target: str, options: Options | None = None) -> Order:
        """An order in the mode that its state asks for."""
        vm, host = self.vm(name, source), self.host(source)
        how = mode(host, vm.state)
        assert how is not None, f"{name} is {vm.state}"
        return Order(vm=vm, source=host, target=self.host(target), mode=how, options=options or Options())

    def migrate(self, name: str, source: str, target: str, options: Options | None = None) -> Task:
        """Begin it."""
        return self.drivers[source].migrate(self.order(name, source, target, options), self.drivers[target])

    def problem(
        self, name: str, source: str, target: str, options: Options | None = None, timeout_s: float = 60.0
    ) -> Problem:
        """Migrate and return what went wrong, whenever libvirt noticed."""
        try:
            end = self.ended(self.migrate(name, source, target, options), timeout_s)
        except TaskRefused as refused:
            return refused.problem
        assert end.problem is not None, f"{name} went to {target}"
        return end.problem

    @staticmethod
    def ended(task: Task, timeout_s: float = 60.0) -> TaskEnd:
        """Wait for the end."""
        end = task.wait(timeout_s)
        assert end is not None, "the task does not end"
        return end

    def presence(self, vm_id: str, host: str) -> Presence:
        """Ask the host."""
        return self.drivers[host].presence(vm_id, host)

    def check(self, name: str, source: str, target: str, proven: frozenset[str] = frozenset()) -> Answer:
        """Ask the hypervisors about one target."""
        targets = [(self.host(target), self.drivers[target])]
        (answer,) = self.drivers[source].check(self.vm(name, source), self.host(source), targets, proven)
        return answer


class Estate(Drivers):
    """The rig's three hosts, with deadlines short enough for tests."""

    def __init__(self, rig: LibvirtRig) -> None:
        super().__init__({host: rig.uri(host) for host in HOSTS}, DEADLINES)
        self.rig = rig


@contextmanager
def estate(rig: LibvirtRig) -> Iterator[Estate]:
    """Open an estate and close it in the end."""
    found = Estate(rig)
    try:
        found.open()
        yield found
    finally:
        found.close()
