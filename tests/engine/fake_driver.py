"""A fake of the driver's port: tests say what each host has and what each call answers."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from vmclient.core.eligibility.rule import Finding
from vmclient.core.inventory import (
    VM,
    Host,
    Hypervisor,
    Inventory,
    Mount,
    Repository,
    RepositoryType,
    VMState,
)
from vmclient.core.job import Knob, Phase, Progress
from vmclient.core.plan import Action
from vmclient.drivers.base import (
    Adopted,
    Answer,
    CancelAnswer,
    Driver,
    DriverError,
    Features,
    Order,
    Presence,
    Task,
    TaskEnd,
)

GIB = 1 << 30
NAS = Repository(name="nas", type=RepositoryType.NAS)


def a_host(name: str, **changes: Any) -> Host:
    """Build a KVM host with room."""
    values: dict[str, Any] = {
        "name": name,
        "hypervisor": Hypervisor.KVM,
        "arch": "x86_64",
        "memory": 64 * GIB,
        "memory_free": 48 * GIB,
        "cpu_cores": 16,
        "repositories": (Mount(repository="nas"),),
    }
    return Host(**{**values, **changes})


def a_vm(vm_id: str, host: str, **changes: Any) -> VM:
    """Build a running VM that may go to any host of `a_host`."""
    values: dict[str, Any] = {
        "id": vm_id,
        "name": f"vm-{vm_id}",
        "host": host,
        "state": VMState.RUNNING,
        "memory": 2 * GIB,
        "arch": "x86_64",
        "created_on_arch": "x86_64",
    }
    return VM(**{**values, **changes})


def an_inventory(hosts: Sequence[Host], vms: Sequence[VM] = ()) -> Inventory:
    """Build an inventory with one shared repository."""
    return Inventory(
        hosts=MappingProxyType({host.name: host for host in hosts}),
        vms=MappingProxyType({vm.id: vm for vm in vms}),
        repositories=MappingProxyType({"nas": NAS}),
    )


class FakeTask:
    """A task that reports and ends when the test says so."""

    def __init__(self, key: str = "") -> None:
        self.key = key
        self._changed = threading.Condition()
        self.progress = Progress(phase=Phase.PREPARE)
        self._end: TaskEnd | None = None
        self.error: DriverError | None = None
        self.cancels = 0
        self.turns: list[tuple[Knob, float | None]] = []
        self.refuses: DriverError | None = None
        self.on_cancel: Callable[[], CancelAnswer] = lambda: CancelAnswer.ACCEPTED

    def poll(self) -> Progress:
        """Give the last report."""
        if self.error:
            raise self.error
        return self.progress

    def wait(self, timeout_s: float) -> TaskEnd | None:
        """Wait a moment for the end."""
        with self._changed:
            if self._end is None:
                self._changed.wait(min(timeout_s, 0.005))
            return self._end

    def cancel(self) -> CancelAnswer:
        """Count it and answer as the test says."""
        self.cancels += 1
        return self.on_cancel()

    def turn(self, knob: Knob, value: float | None) -> None:
        """Note it, or raise as the test says."""
        if self.refuses:
            raise self.refuses
        self.turns.append((knob, value))

    def stop(self) -> CancelAnswer:
        """Accept a cancel and end by it."""
        self.finish(TaskEnd(cancelled=True))
        return CancelAnswer.ACCEPTED

    def finish(self, end: TaskEnd | None = None) -> None:
        """End."""
        with self._changed:
            self._end = end or TaskEnd()
            self._changed.notify_all()


class FakeDriver:
    """One connection.

    `current` is what `inventory` reads; `seen` is what `presence` answers where that is not what the
    inventory says. `errors` maps a method's name to what it raises, `holds` to what it waits for, `before` to
    what happens then; `calls` lists the methods called.
    """

    def __init__(self, name: str, inventory: Inventory) -> None:
        self.name = name
        self.features = Features(bandwidth=True)
        self.current = inventory
        self.seen: dict[tuple[str, str], Presence] = {}
        self.errors: dict[str, Exception] = {}
        self.before: dict[str, Callable[[], None]] = {}
        self.calls: list[str] = []
        self.tasks: list[FakeTask] = []
        self.orders: list[Order] = []
        self.adopted: list[Adopted] = []
        self.key = ""
        self.known: dict[str, Task] = {}
        self.findings: dict[str, tuple[Finding, ...]] = {}
        self.holds: dict[str, threading.Event] = {}
        self.changed: Callable[[], None] = lambda: None
        self._ordering = threading.Lock()
        self.proven: frozenset[str] = frozenset()
        self.source: Host | None = None

    def _called(self, method: str) -> None:
        self.calls.append(method)
        if method in self.holds:
            assert self.holds[method].wait(20), f"nobody let {method} go on"
        if method in self.before:
            self.before[method]()
        if method in self.errors:
            raise self.errors[method]

    def open(self) -> None:
        """Connect."""
        self._called("open")

    def close(self) -> None:
        """Close."""
        self.calls.append("close")

    def inventory(self) -> Inventory:
        """Give the current inventory."""
        self._called("inventory")
        return self.current

    def watch(self, changed: Callable[[], None]) -> None:
        """Remember whom to tell."""
        self.changed = changed

    def check(
        self, vm: VM, source: Host, targets: Sequence[tuple[Host, Driver]], proven: frozenset[str]
    ) -> Iterator[Answer]:
        """Answer with the findings that the test put down."""
        self._called("check")
        self.proven, self.source = proven, source
        for host, _driver in targets:
            yield Answer(host.name, self.findings.get(host.name, ()))

    def migrate(self, order: Order, target: Driver) -> Task:
        """Begin a task that the test drives."""
        self._called("migrate")
        return self._begun(order)

    def resume(self, order: Order, target: Driver) -> Task:
        """Begin a task that the test drives, as `migrate` does."""
        self._called("resume")
        return self._begun(order)

    def clear(self, vm_id: str, host: str) -> bool:
        """Take away a VM that is shut off."""
        self._called("clear")
        vm = self.current.vms.get(vm_id)
        if vm is None or vm.state is not VMState.SHUT_OFF:
            return False
        self.drop(vm_id)
        return True

    def _begun(self, order: Order) -> Task:
        task = FakeTask(self.key)
        with self._ordering:  # the n-th task is that of the n-th order
            self.orders.append(order)
            self.tasks.append(task)
        return task

    def act(self, action: Action, order: Order, target: Driver) -> Task:
        """Begin a task that the test drives, as `migrate` does."""
        self._called(action.value)
        return self._begun(order)

    def find(self, key: str) -> Task | None:
        """Find what the test put down."""
        self._called("find")
        return self.known.get(key)

    def presence(self, vm_id: str, host: str) -> Presence:
        """Tell what the test, or else the inventory, says."""
        self._called("presence")
        if (vm_id, host) in self.seen:
            return self.seen[vm_id, host]
        vm = self.current.vms.get(vm_id)
        if vm is None or vm.host != host:
            return Presence.ABSENT
        return Presence.RUNNING if vm.state is VMState.RUNNING else Presence.DEFINED

    def adopt(self) -> tuple[Adopted, ...]:
        """List what the test put down."""
        self._called("adopt")
        return tuple(self.adopted)

    def eject(self, vm: VM, drives: Sequence[str]) -> None:
        """Empty the drives, after what the test says comes before."""
        self._called("eject")
        there = self.current.vms[vm.id]
        empty = tuple(replace(one, media=None) if one.name in drives else one for one in there.cdroms)
        self.put(replace(there, cdroms=empty))

    def start_repository(self, host: Host, repository: str) -> None:
        """Let the host list it, after what the test says comes before."""
        self._called("start_repository")
        there = self.current.hosts[host.name]
        mounts = (*there.repositories, Mount(repository=repository))
        self.host(host.name, repositories=mounts, startable=there.startable - {repository})

    def start_network(self, host: Host, network: str) -> None:
        """Let the host have it, after what the test says comes before."""
        self._called("start_network")
        self.host(host.name, networks=self.current.hosts[host.name].networks | {network})

    def put(self, *vms: VM) -> None:
        """Change or add VMs, and tell."""
        self.current = replace(self.current, vms={**self.current.vms, **{vm.id: vm for vm in vms}})
        self.changed()

    def drop(self, vm_id: str) -> None:
        """Take a VM away, and tell."""
        vms = {key: vm for key, vm in self.current.vms.items() if key != vm_id}
        self.current = replace(self.current, vms=vms)
        self.changed()

    def host(self, name: str, **changes: Any) -> None:
        """Change a host, and tell."""
        hosts = dict(self.current.hosts)
        hosts[name] = replace(hosts[name], **changes)
        self.current = replace(self.current, hosts=hosts)
        self.changed()


def move(vm_id: str, source: FakeDriver, target: FakeDriver, host: str) -> None:
    """Let a VM arrive at another host."""
    vm = source.current.vms[vm_id]
    source.drop(vm_id)
    target.put(replace(vm, host=host))
