"""Random faults in a simulated estate: whatever happens, what the engine says is what the hosts have."""

import random
from pathlib import Path

import pytest

from tests.engine.fake_driver import GIB, a_host, a_vm, an_inventory
from tests.engine.waiting import until
from vmclient.core.events import Event, JobChanged
from vmclient.core.job import Job, JobState, Options
from vmclient.core.settings import Settings
from vmclient.drivers.base import Presence
from vmclient.drivers.embedded.clock import RunningClock
from vmclient.drivers.embedded.driver import EmbeddedDriver
from vmclient.drivers.embedded.faults import (
    DaemonHangs,
    HostDies,
    HostReturns,
    LinkSlows,
    StorageVanishes,
    TargetRefuses,
)
from vmclient.drivers.embedded.world import Fault, World
from vmclient.engine.live_session import LiveSession
from vmclient.engine.session import Refused
from vmclient.paths import Paths

SPEED = 50
HOSTS = ("a", "b", "c")
VMS = 5
END = (JobState.COMPLETED, JobState.FAILED, JobState.CANCELLED)
NOT_SEEN = (Presence.ABSENT, Presence.UNKNOWN)  # a host may have fallen silent since the job asked it


def a_world() -> World:
    """Build three hosts and some VMs that take about 17 simulated seconds to copy."""
    vms = [a_vm(str(number), "a", memory=2 * GIB, dirty_rate=10_000_000) for number in range(VMS)]
    return World(an_inventory([a_host(name) for name in HOSTS], vms), RunningClock(SPEED))


def some_faults(dice: random.Random) -> list[tuple[float, Fault]]:
    """Choose faults and when they strike, in simulated seconds; what hangs or dies comes back."""
    faults: list[tuple[float, Fault]] = []
    for _ in range(dice.randint(2, 5)):
        host, at = dice.choice(HOSTS), dice.uniform(2, 30)
        kind = dice.choice(("dies", "hangs", "slows", "refuses", "storage"))
        if kind == "dies":
            faults += [(at, HostDies(host)), (at + dice.uniform(1, 40), HostReturns(host))]
        elif kind == "hangs":
            faults += [(at, DaemonHangs(host)), (at + dice.uniform(1, 40), HostReturns(host))]
        elif kind == "slows":
            share = dice.choice((0.0, 0.1, 0.5))
            faults += [(at, LinkSlows(host, share)), (at + dice.uniform(1, 40), LinkSlows(host, 1.0))]
        elif kind == "refuses":
            faults.append((at, TargetRefuses(host)))
        else:
            faults.append((at, StorageVanishes(host, "nas")))
    return faults


@pytest.mark.parametrize("seed", range(6))
def test_what_is_said_is_what_the_hosts_have(tmp_path: Path, seed: int) -> None:
    """After random faults and cancels every job has ended as the simulated hosts say, and nothing is kept."""
    dice, world = random.Random(seed), a_world()
    session = LiveSession.start(
        Paths.under(tmp_path), settings=Settings(outcome_deadline_s=10, jobs_per_host=3), user="mara"
    )
    session.add(EmbeddedDriver(world))
    ended: list[tuple[Job, Presence, Presence]] = []

    def look(event: Event) -> None:  # on the job's thread, before anybody can begin another
        if isinstance(event, JobChanged) and event.job.state in END:
            job = event.job
            seen = [world.presence(job.vm_id, host) for host in (job.source, job.target)]
            ended.append((job, seen[0], seen[1]))

    until(lambda: len(session.inventory.vms) == VMS)
    session.subscribe(look)
    for at, fault in some_faults(dice):
        world.order(fault, at)
    for number in range(VMS):
        answer = session.assess(str(number))
        if answer.eligible:
            target = dice.choice(answer.eligible).host.name
            try:
                job = session.migrate(answer, target, automatic=False, options=Options(), acknowledged=())
            except Refused as refused:
                pytest.fail(refused.problem.code)
            if dice.random() < 0.15:
                session.cancel(job.id)

    until(lambda: all(job.ended for job in session.jobs()))

    for job, source, target in ended:
        if job.state is JobState.COMPLETED:
            assert source in NOT_SEEN, job
            assert target is not Presence.ABSENT, job
        else:
            assert target in NOT_SEEN, job
            assert source is not Presence.ABSENT, job
    for vm_id in map(str, range(VMS)):
        holders = [host for host in HOSTS if world.presence(vm_id, host) not in NOT_SEEN]
        assert len(holders) <= 1, (vm_id, holders)
    until(lambda: all(session.reserved(host).slots == 0 for host in HOSTS))
    session.close()
