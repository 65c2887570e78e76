"""The client dies at each driver call and each write of a migration: the next one finds out what is true."""

from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from tests.engine.fake_driver import a_host, a_vm, an_inventory
from tests.engine.schedules import TARGET, VM_ID, Does, Life, broken
from tests.engine.simulation import ClientDied, CountingWorld, SimulatedClock, memory_log
from vmclient.core.inventory import Hypervisor
from vmclient.core.job import JobState, Phase
from vmclient.core.plan import Action
from vmclient.drivers.embedded.faults import HostDies, HostReturns, TargetRefuses
from vmclient.drivers.embedded.schedule import Call, Calling, Entering

FATES = {
    "arrives": (JobState.COMPLETED,),
    "goes elsewhere": (JobState.COMPLETED,),
    "refused": (JobState.FAILED,),
    "breaks": (JobState.FAILED, JobState.COMPLETED),  # a plan waits for a host that comes back
    "cancelled": (JobState.CANCELLED, JobState.COMPLETED, JobState.FAILED),
}


@pytest.fixture
def log() -> Iterator[sa.Engine]:
    """An event log in memory."""
    engine = memory_log()
    yield engine
    engine.dispose()


def _a_life(log: sa.Engine, kind: Hypervisor, fate: str, at: int | None) -> Life:
    """Let a client order a migration and die at a step of it, or live to its end."""
    clock = SimulatedClock()
    inventory = an_inventory(
        [a_host(name, hypervisor=kind) for name in "abc"], [a_vm(VM_ID, "a", home="[ds] v")]
    )
    life = Life(CountingWorld(inventory, clock), clock, log)
    life.start()
    life.client.inline.open()
    life.job = life.client.ordered(life.client.assess(VM_ID), TARGET)
    carried = Phase.COPY if kind is Hypervisor.KVM else Phase.PROVISION
    if fate == "goes elsewhere":
        HostDies(TARGET).strike(life.world)
    elif fate == "refused":
        life.world.order(TargetRefuses(TARGET), Calling(Call.MIGRATE if carried is Phase.COPY else Call.ACT))
    elif fate == "breaks":
        life.world.order(HostDies(TARGET), Entering(carried))
        life.world.order(HostReturns(TARGET), 20.0)
    elif fate == "cancelled":
        life.world.order(Does(lambda _world: life.client.cancel(life.job.id)), Calling(Call.POLL, 2))
    life.client.steps, life.client.dies_at = 0, at
    try:
        life.client.carry_out(life.job)
    except ClientDied:
        life.dies()
    return life


@pytest.mark.timeout(600)
@pytest.mark.parametrize("fate", list(FATES))
@pytest.mark.parametrize("kind", [Hypervisor.KVM, Hypervisor.ESX])
def test_at_whatever_step_the_client_dies_the_end_is_true(
    log: sa.Engine, kind: Hypervisor, fate: str
) -> None:
    """Every step is a point of death once; nothing is ordered twice, and one copy is where the log says."""
    alive = _a_life(log, kind, fate, None)
    assert alive.stored.state in FATES[fate]
    assert (alive.stored.target == TARGET) == (fate != "goes elsewhere")
    assert broken(alive) == []
    steps = alive.client.steps
    assert steps > 20
    for at in range(1, steps + 1):
        life = _a_life(log, kind, fate, at)
        assert (life.deaths, life.alive) == (1, False), f"step {at} never came"
        if not life.stored.ended:
            life.clock.jump(1.0)
            life.start()
            life.client.recover()
        assert life.stored.ended, f"step {at}"
        assert broken(life) == [], f"step {at}"
        if fate == "arrives":
            begun = [one for _, one in life.world.begun if one.action is Action.MIGRATE]
            assert (life.stored.state is JobState.COMPLETED) == (life.world.estate.vms[VM_ID].host == TARGET)
            assert len(begun) <= 1, f"step {at}"
