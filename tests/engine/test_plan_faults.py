"""Random faults between standalone ESX hosts: where the engine says that a VM is, there it is."""

import random
from pathlib import Path

import pytest

from tests.engine.fake_driver import a_host, a_vm, an_inventory
from tests.engine.test_faults import HOSTS, NOT_SEEN, SPEED, VMS, some_faults
from tests.engine.waiting import until
from vmclient.core.events import Event, JobChanged
from vmclient.core.inventory import Hypervisor, VMState
from vmclient.core.job import Job, JobState, Options
from vmclient.core.settings import Settings
from vmclient.drivers.base import Presence
from vmclient.drivers.embedded.clock import RunningClock
from vmclient.drivers.embedded.driver import EmbeddedDriver
from vmclient.drivers.embedded.world import World
from vmclient.engine.live_session import LiveSession
from vmclient.paths import Paths

STATES = (VMState.RUNNING, VMState.RUNNING, VMState.RUNNING, VMState.SUSPENDED, VMState.SHUT_OFF)
ON_TARGET = "migration.left_on_target"
ON_NEITHER = "migration.on_neither"


def a_world() -> World:
    """Build three hosts without a vCenter, and VMs in each state."""
    hosts = [a_host(name, hypervisor=Hypervisor.ESX) for name in HOSTS]
    vms = [a_vm(str(number), "a", state=STATES[number]) for number in range(VMS)]
    return World(an_inventory(hosts, vms), RunningClock(SPEED))


def _holds(job: Job, source: Presence, target: Presence) -> bool:
    """Tell whether what a job says is what the hosts have; one may have fallen silent since it asked."""
    code = job.problem.code if job.problem else ""
    if job.state is JobState.UNKNOWN:
        return True
    if code == ON_NEITHER:
        return source in NOT_SEEN and target in NOT_SEEN
    if job.state is JobState.COMPLETED or code == ON_TARGET:
        return source in NOT_SEEN and target is not Presence.ABSENT
    return target in NOT_SEEN and source is not Presence.ABSENT


@pytest.mark.parametrize("seed", range(4))
def test_what_is_said_is_what_the_hosts_have(tmp_path: Path, seed: int) -> None:
    """After random faults and cancels every plan has ended in truth, and no VM runs twice."""
    dice, world = random.Random(seed), a_world()
    session = LiveSession.start(
        Paths.under(tmp_path), settings=Settings(outcome_deadline_s=8, jobs_per_host=3), user="mara"
    )
    session.add(EmbeddedDriver(world))
    wrong: list[tuple[Job, Presence, Presence]] = []

    def look(event: Event) -> None:  # on the job's thread, before anybody can begin another
        if isinstance(event, JobChanged) and event.job.ended and event.job.parent_id is None:
            job = event.job
            source, target = (world.presence(job.vm_id, host) for host in (job.source, job.target))
            if not _holds(job, source, target):
                wrong.append((job, source, target))

    until(lambda: len(session.inventory.vms) == VMS)
    session.subscribe(look)
    for at, fault in some_faults(dice):
        world.order(fault, at)
    for number in range(VMS):
        answer = session.assess(str(number))
        if answer.eligible:
            target = dice.choice(answer.eligible).host.name
            job = session.migrate(answer, target, automatic=False, options=Options(), acknowledged=())
            if dice.random() < 0.2:
                session.cancel(job.id)

    until(lambda: all(job.ended for job in session.jobs()))

    assert wrong == []
    for job in session.jobs():
        assert all(child.ended for child in session.children(job.id)), job
    for vm_id in map(str, range(VMS)):
        running = [host for host in HOSTS if world.presence(vm_id, host) is Presence.RUNNING]
        assert len(running) <= 1, (vm_id, running)
    until(lambda: all(session.reserved(host).slots == 0 for host in HOSTS))
    session.close()
