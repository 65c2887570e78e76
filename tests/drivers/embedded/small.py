"""A small simulated estate for tests, and a clock that they drive."""

import threading
from dataclasses import replace

from vmclient.core.capability import mode
from vmclient.core.inventory import (
    VM,
    Disk,
    Drive,
    Host,
    Hypervisor,
    Inventory,
    Mount,
    Repository,
    RepositoryType,
    Transport,
    VMState,
)
from vmclient.core.job import Options
from vmclient.core.plan import Action
from vmclient.drivers.base import Order, Task, TaskEnd
from vmclient.drivers.embedded.clock import ManualClock
from vmclient.drivers.embedded.driver import EmbeddedDriver
from vmclient.drivers.embedded.world import World

GIB = 2**30
LINK = 1_000_000_000  # bytes a second
MEMORY = 10_000_000_000  # ten seconds over the link


def host(name: str, **changes: object) -> Host:
    """A sound host with room."""
    found = Host(
        name=name,
        hypervisor=Hypervisor.KVM,
        arch="x86_64",
        memory=256 * GIB,
        memory_free=128 * GIB,
        cpu_cores=16,
        cpu_load=0.25,
        networks=frozenset({"prod"}),
        repositories=(Mount(repository="nas", mount="/srv/nas"),),
        migration_bandwidth=LINK,
    )
    return replace(found, **changes)  # type: ignore[arg-type]


def vm(name: str, on: str, **changes: object) -> VM:
    """A running VM of ten seconds' memory that changes none of it."""
    found = VM(
        id=f"{on}/{name}",
        name=name,
        host=on,
        state=VMState.RUNNING,
        memory=MEMORY,
        arch="x86_64",
        created_on_arch="x86_64",
        vcpus=4,
        cpu_load=0.5,
        disks=(Disk(name="vda", transport=Transport.FILE, repository="nas"),),
        cdroms=(Drive(name="sda", media="/iso/a.iso"), Drive(name="sdb")),
        networks=("prod",),
    )
    return replace(found, **changes)  # type: ignore[arg-type]


def estate(*vms: VM, hosts: tuple[Host, ...] = ()) -> Inventory:
    """An estate of three hosts, or of these."""
    there = hosts or (host("a"), host("b"), host("c"))
    return Inventory(
        name="small",
        hosts={one.name: one for one in there},
        vms={one.id: one for one in vms},
        repositories={"nas": Repository(name="nas", type=RepositoryType.NAS)},
    )


class Bench:
    """A driver on a world whose clock stands still until the test moves it."""

    def __init__(self, *vms: VM, hosts: tuple[Host, ...] = ()) -> None:
        self.clock = ManualClock()
        self.world = World(estate(*vms, hosts=hosts), self.clock)
        self.driver = EmbeddedDriver(self.world)
        self.driver.open()

    def vm(self, vm_id: str) -> VM:
        """The VM as the client sees it now."""
        return self.driver.inventory().vms[vm_id]

    def host(self, name: str) -> Host:
        """The host as the client sees it now."""
        return self.driver.inventory().hosts[name]

    def order(self, vm_id: str, target: str, **options: object) -> Order:
        """An order to move a VM from where it is, in the mode that fits."""
        one = self.vm(vm_id)
        source = self.host(one.host)
        found = mode(source, one.state)
        assert found is not None
        chosen = Options(**options)  # type: ignore[arg-type]
        return Order(vm=one, source=source, target=self.host(target), mode=found, options=chosen)

    def migrate(self, vm_id: str, target: str, **options: object) -> Task:
        """Begin a migration."""
        return self.driver.migrate(self.order(vm_id, target, **options), self.driver)

    def act(self, action: Action, order: Order) -> Task:
        """Begin one action of a plan."""
        return self.driver.act(action, order, self.driver)

    def ended(self, action: Action, order: Order) -> TaskEnd:
        """Carry out one action, and let time pass until it has ended."""
        task = self.act(action, order)
        self.clock.advance(600)
        end = task.wait(0)
        assert end is not None
        return end


def in_threads(count: int, work: object) -> None:
    """Run `work(index)` in so many threads that start together."""
    barrier = threading.Barrier(count)

    def run(index: int) -> None:
        barrier.wait(10)
        work(index)  # type: ignore[operator]

    threads = [threading.Thread(target=run, args=(index,)) for index in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
