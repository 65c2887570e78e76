"""What the contract suite needs of a driver: two hosts, a guest that runs and one that is off, and time."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from vmclient.core.capability import mode
from vmclient.core.inventory import VM, Host, Inventory
from vmclient.core.job import Options
from vmclient.core.plan import Action
from vmclient.drivers.base import Driver, Features, Order, Presence, Task, TaskEnd, TaskRefused

SHOWN_S = 10.0


@dataclass(frozen=True, kw_only=True)
class Subject:
    """One estate behind one driver, or behind one for each host.

    `drivers` maps each host to its driver, `fresh` makes another connection to the same host. `slow` are the
    options with which the copy of `running` lasts long enough to be looked at. `pause` lets so many of
    the estate's seconds pass. The guests are back on `source` at the beginning of each test. `silence` has a
    host answer no more, or answer again; None where a test cannot bring that about. `disc` puts a disc into
    the drive of `running`, `stop` has the target use a shared repository no more and names it; None where
    the hypervisor has no remedy for it. `cut` breaks the way from `source` to `target`, or mends it, where
    a test can bring that about.
    """

    drivers: dict[str, Driver]
    fresh: Callable[[str], Driver]
    pause: Callable[[float], None]
    source: str
    target: str
    running: str
    shut_off: str
    slow: Options
    timeout_s: float = 60.0
    silence: Callable[[str, bool], None] | None = None
    disc: Callable[[], None] | None = None
    stop: Callable[[], str] | None = None
    cut: Callable[[bool], None] | None = None

    @property
    def features(self) -> Features:
        """What the source's driver can do."""
        return self.drivers[self.source].features

    def driver(self, host: str) -> Driver:
        """The driver of a host."""
        return self.drivers[host]

    def inventory(self, host: str) -> Inventory:
        """What the host's driver reports."""
        return self.drivers[host].inventory()

    def host(self, name: str) -> Host:
        """A host as its own driver reports it."""
        return self.inventory(name).hosts[name]

    def vm(self, vm_id: str, host: str | None = None) -> VM:
        """A VM as the driver of `host` (the source) reports it."""
        return self.inventory(host or self.source).vms[vm_id]

    def order(self, vm_id: str, options: Options | None = None) -> Order:
        """An order from source to target."""
        vm, source = self.vm(vm_id), self.host(self.source)
        found = mode(source, vm.state)
        assert found is not None, f"{vm.name} is {vm.state}"
        return Order(
            vm=vm, source=source, target=self.host(self.target), mode=found, options=options or Options()
        )

    def migrate(self, vm_id: str, options: Options | None = None) -> Task:
        """Begin a migration from source to target."""
        order = self.order(vm_id, options)
        return self.drivers[self.source].migrate(order, self.drivers[self.target])

    def act(self, action: Action, order: Order) -> Task:
        """Begin one action of the order's plan."""
        return self.drivers[self.source].act(action, order, self.drivers[self.target])

    def done(self, order: Order, *actions: Action) -> None:
        """Carry these actions out, one after the other."""
        for action in actions:
            end = self.ended(self.act(action, order))
            assert (end.problem, end.cancelled) == (None, False), (action, end)

    def seen(self, vm_id: str) -> tuple[Presence, Presence]:
        """What source and target say of a VM."""
        return (
            self.drivers[self.source].presence(vm_id, self.source),
            self.drivers[self.target].presence(vm_id, self.target),
        )

    def ended(self, task: Task) -> TaskEnd:
        """Let time pass until the task has ended."""
        passed = 0.0
        while (end := task.wait(0.25)) is None:
            assert passed < self.timeout_s, "the task does not end"
            self.pause(0.25)
            passed += 0.25
        return end

    def shows(self, question: Callable[[], bool]) -> None:
        """Let time pass until the inventories show it; what is reported follows a task by a moment."""
        passed = 0.0
        while not question():
            assert passed < SHOWN_S, "the inventories do not show it"
            self.pause(0.1)
            passed += 0.1

    def refused(self, order: Order) -> bool:
        """Order it: whether the driver refuses; a hypervisor may notice only after it took the order."""
        try:
            task = self.drivers[self.source].migrate(order, self.drivers[self.target])
        except TaskRefused:
            return True
        return self.ended(task).problem is not None

    def elsewhere(self) -> Host:
        """A host that is nowhere, with everything that the target has."""
        return replace(self.host(self.target), name="nowhere.invalid")
