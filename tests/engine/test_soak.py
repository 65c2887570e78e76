"""Thousands of simulated migrations in one client, some of which go wrong: nothing grows.

`VMCLIENT_SOAK=10000` asks for as many as are the goal; by default it is a share of them.
"""

import gc
import logging
import os
import random
import threading
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.engine.fake_driver import a_host, a_vm, an_inventory
from tests.engine.waiting import until
from vmclient.core.inventory import VMState
from vmclient.core.job import Job, JobState, Options, Phase
from vmclient.core.settings import Settings
from vmclient.drivers.embedded.clock import RunningClock
from vmclient.drivers.embedded.driver import EmbeddedDriver
from vmclient.drivers.embedded.faults import HostDies, HostReturns
from vmclient.drivers.embedded.schedule import Call, Calling, Entering
from vmclient.drivers.embedded.trouble import CallTrouble
from vmclient.drivers.embedded.world import World
from vmclient.engine.live_session import LiveSession
from vmclient.engine.session import Refused
from vmclient.paths import Paths

MIGRATIONS = int(os.environ.get("VMCLIENT_SOAK", "600"))
FAULTY = 0.05
HOSTS = "abcd"
VMS = 8
SPEED = 5000
WARM = 300  # migrations until everything that is kept is full
LEAK = 256  # bytes a migration: less than the smallest value that one could keep of it
SLACK = 12 * 2**20  # bytes: the caches of SQLite and what the allocator keeps


class QuickWorld(World):
    """A world in which a caller waits in its own time for an answer that does not come."""

    def stall(self, timeout_s: float) -> None:
        """Wait."""
        super().stall(timeout_s / SPEED)


def _goes_wrong(world: World, dice: random.Random) -> None:
    match dice.randrange(3):
        case 0:
            host = dice.choice(HOSTS)
            world.order(HostDies(host), Entering(Phase.COPY))
            world.order(HostReturns(host), 2000.0)
        case 1:
            world.disturb(CallTrouble(refused="by schedule"), Calling(Call.MIGRATE))
        case _:
            world.disturb(CallTrouble(answer_lost=True), Calling(Call.MIGRATE))


def _put_right(world: World) -> None:
    """Let every host answer again, and start what a host's end had stopped."""
    for host in HOSTS:
        world.order(HostReturns(host))
    with world.turn() as estate:
        for vm in [vm for vm in estate.vms.values() if vm.state is VMState.SHUT_OFF]:
            estate.relocate(vm, vm.host, VMState.RUNNING)


@dataclass(frozen=True)
class Size:
    """What a client takes: objects of Python's, resident bytes, threads and descriptors."""

    objects: int
    memory: int
    threads: int
    descriptors: int

    @classmethod
    def now(cls) -> "Size":
        """Measure it."""
        gc.collect()
        memory = int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")
        descriptors = len(list(Path("/proc/self/fd").iterdir()))
        return cls(len(gc.get_objects()), memory, threading.active_count(), descriptors)


@pytest.mark.timeout(0)
def test_nothing_grows_however_long_it_runs(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Objects, memory, threads, descriptors and reservations are in the end what they were after a part."""
    caplog.set_level(logging.CRITICAL)  # what is captured is kept
    dice = random.Random(1)
    vms = [a_vm(str(number), dice.choice(HOSTS), memory=2**28) for number in range(VMS)]
    world = QuickWorld(an_inventory([a_host(name) for name in HOSTS], vms), RunningClock(SPEED))
    settings = Settings(outcome_deadline_s=5, jobs_at_once=4, jobs_per_host=4)
    session = LiveSession.start(Paths.under(tmp_path), settings=settings, user="mara")
    session.add(EmbeddedDriver(world))
    until(lambda: len(session.inventory.vms) == VMS)
    ended: Counter[JobState] = Counter()
    before = Size.now()
    while ended.total() < MIGRATIONS:
        jobs: list[Job] = []
        if dice.random() < FAULTY * 4:  # of four that are begun together
            _goes_wrong(world, dice)
        for number in dice.sample(range(VMS), 4):
            answer = session.assess(str(number))
            with suppress(Refused):  # somebody was faster: the inventory is a moment old
                if answer.eligible:
                    target = dice.choice(answer.eligible).host.name
                    order = session.migrate(
                        answer, target, automatic=False, options=Options(), acknowledged=()
                    )
                    jobs.append(order)
        until(lambda: not _going(session))
        known = {job.id: job for job in session.jobs()}
        ended.update(known[job.id].state for job in jobs)
        _put_right(world)
        if ended.total() < WARM:
            before = Size.now()
    after = Size.now()
    done = ended.total() - WARM
    assert ended[JobState.COMPLETED] > MIGRATIONS / 2, ended
    assert ended[JobState.FAILED] > 0, ended
    assert all(session.reserved(host).slots == 0 for host in HOSTS)
    assert after.threads <= before.threads + 1
    assert after.descriptors <= before.descriptors + 2
    assert after.objects - before.objects < done / 10 + 1000, (before, after)
    assert after.memory - before.memory < LEAK * done + SLACK, (before, after)
    print(f"{ended.total()} migrations, {dict(ended)}: {before} -> {after}")
    session.close()


def _going(session: LiveSession) -> bool:
    """Tell whether any job goes on."""
    return any(not job.ended for job in session.jobs())
