"""Whatever is ordered and whatever goes wrong, the simulated estate stays one that could exist."""

import contextlib
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drivers.embedded.small import LINK, MEMORY, Bench, host, vm
from vmclient.core.inventory import HOLDING_MEMORY, Hypervisor, Inventory, VMState
from vmclient.core.plan import REMEDIES, Action
from vmclient.drivers.base import DriverError, Order, Presence, Task
from vmclient.drivers.embedded.faults import (
    DaemonHangs,
    HostDies,
    HostReturns,
    LinkSlows,
    NetworkMissing,
    StorageVanishes,
    TargetRefuses,
)

HOSTS = "abc"
VMS = tuple(f"{'abcab'[index]}/v{index}" for index in range(5))
PARTS = tuple(one for one in Action if one not in (Action.MIGRATE, Action.RESYNCHRONIZE, *REMEDIES))
FAULTS: tuple[Callable[[str], object], ...] = (
    HostDies,
    HostReturns,
    HostReturns,
    DaemonHangs,
    lambda name: LinkSlows(name, 0.3),
    lambda name: LinkSlows(name, 1.0),
    lambda name: NetworkMissing(name, "prod"),
    lambda name: StorageVanishes(name, "nas"),
    TargetRefuses,
)
ACTIONS = st.one_of(
    st.tuples(st.just("migrate"), st.integers(0, 4), st.sampled_from(HOSTS)),
    st.tuples(st.just("migrate"), st.integers(0, 4), st.sampled_from(HOSTS)),
    st.tuples(st.just("act"), st.integers(0, 24), st.sampled_from(HOSTS)),
    st.tuples(st.just("act"), st.integers(0, 24), st.sampled_from(HOSTS)),
    st.tuples(st.just("cancel"), st.integers(0, 4), st.just("")),
    st.tuples(st.just("fault"), st.integers(0, len(FAULTS) - 1), st.sampled_from(HOSTS)),
    st.tuples(st.just("wait"), st.integers(0, 120), st.just("")),
)


def taken(inventory: Inventory, host: str) -> int:
    """Count the memory that the VMs of a host hold."""
    return sum(
        one.memory for one in inventory.vms.values() if one.host == host and one.state in HOLDING_MEMORY
    )


def bench(kind: Hypervisor) -> Bench:
    """Three hosts of which none could hold all VMs."""
    room = {"memory": 5 * MEMORY, "memory_free": 3 * MEMORY, "hypervisor": kind}
    states = (VMState.RUNNING, VMState.RUNNING, VMState.RUNNING, VMState.SHUT_OFF, VMState.SUSPENDED)
    vms = [
        vm(f"v{index}", "abcab"[index], state=state, dirty_rate=index * LINK // 10)
        for index, state in enumerate(states)
    ]
    return Bench(*vms, hosts=tuple(host(name, **room) for name in HOSTS))


def act(world: Bench, tasks: list[Task], orders: dict[str, Order], action: tuple[str, int, str]) -> None:
    """Do one thing as a client or as fate would; what a driver may raise is no failure."""
    word, number, name = action
    vm_id = VMS[number % 5]
    with contextlib.suppress(DriverError, AssertionError):  # a state from which nothing moves
        if word == "migrate":
            tasks.append(world.migrate(vm_id, name))
        elif word == "act":
            if vm_id in world.driver.inventory().vms:  # else it is in nobody's hands: by the order it had
                orders[vm_id] = world.order(vm_id, name)
            tasks.append(world.act(PARTS[number // 5], orders[vm_id]))
        elif word == "cancel" and tasks:
            tasks[number % len(tasks)].cancel()
        elif word == "fault":
            world.world.order(FAULTS[number](name))  # type: ignore[arg-type]
        elif word == "wait":
            world.clock.advance(number / 4)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([Hypervisor.KVM, Hypervisor.ESX]), st.lists(ACTIONS, max_size=40))
def test_each_vm_is_in_one_place_and_memory_is_conserved(
    kind: Hypervisor, actions: list[tuple[str, int, str]]
) -> None:
    """When all hosts answer again, at most one has each VM, and its memory taken; none is lost for good."""
    world = bench(kind)
    free = {name: world.host(name).memory_free + taken(world.driver.inventory(), name) for name in HOSTS}
    tasks: list[Task] = []
    orders: dict[str, Order] = {}
    for action in actions:
        act(world, tasks, orders, action)
    for name in HOSTS:
        world.world.order(HostReturns(name))
        world.world.order(LinkSlows(name, 1.0))
    world.clock.advance(600)
    inventory = world.driver.inventory()
    for vm_id in set(VMS) - inventory.vms.keys():
        assert all(world.driver.presence(vm_id, name) is Presence.ABSENT for name in HOSTS)
        assert world.world.estate.loose[vm_id].busy is None
    running = {adopted.vm_id for adopted in world.driver.adopt()}
    for vm_id, one in inventory.vms.items():
        seen = {name: world.driver.presence(vm_id, name) for name in HOSTS}
        elsewhere = {Presence.ABSENT} | ({Presence.INCOMING} if vm_id in running else set())
        assert seen.pop(one.host) not in (Presence.ABSENT, Presence.INCOMING, Presence.UNKNOWN)
        assert set(seen.values()) <= elsewhere
        assert (one.busy is not None) == (vm_id in running)
    for name in HOSTS:
        assert inventory.hosts[name].memory_free + taken(inventory, name) == free[name]
    for task in tasks:
        end = task.wait(0)
        assert end is None or end.problem is None or not end.cancelled
