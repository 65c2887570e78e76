"""Two people press Migrate at the same moment: one VM is moved once, and one last slot is taken once."""

import os
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.engine.fake_driver import a_host, a_vm, an_inventory
from tests.engine.waiting import until
from vmclient.core.job import Job, JobState, Options
from vmclient.core.settings import Settings
from vmclient.drivers.embedded.clock import RunningClock
from vmclient.drivers.embedded.driver import EmbeddedDriver
from vmclient.drivers.embedded.world import World
from vmclient.engine.live_session import LiveSession
from vmclient.engine.session import Refused
from vmclient.paths import Paths

RACES = int(os.environ.get("VMCLIENT_RACES", "100"))
"""How many of each kind; 1000 are the goal, and take some minutes."""
SPEED = 5000
REFUSALS = frozenset({"migration.already_running", "migration.changed", "vm.gone", "hypervisor.error"})


def at_once(*works: Callable[[], None]) -> None:
    """Do all of it, in threads that start together."""
    barrier = threading.Barrier(len(works))

    def run(work: Callable[[], None]) -> None:
        barrier.wait(10)
        work()

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
        assert not thread.is_alive()


class Person:
    """A client of its own over the shared estate, and what became of its last order."""

    def __init__(self, home: Path, world: World) -> None:
        self.session = LiveSession.start(
            Paths.under(home), settings=Settings(outcome_deadline_s=5, cpu_ceiling=1.0), user="mara"
        )
        self.session.add(EmbeddedDriver(world))
        until(lambda: "1" in self.session.inventory.vms)
        self.job: Job | None = None
        self.refused = ""

    def presses(self, vm_id: str, target: str) -> None:
        """Press Migrate."""
        self.job, self.refused = None, ""
        answer = self.session.assess(vm_id)
        try:
            self.job = self.session.migrate(
                answer, target, automatic=False, options=Options(), acknowledged=()
            )
        except Refused as refused:
            self.refused = refused.problem.code

    def end(self) -> Job | None:
        """Wait for the end of what was ordered; None where it was refused at once."""
        if self.job is None:
            return None
        job_id = self.job.id
        until(lambda: self._now(job_id).ended)
        return self._now(job_id)

    def _now(self, job_id: str) -> Job:
        return next(job for job in self.session.jobs() if job.id == job_id)

    def sees(self, vm_id: str, host: str) -> bool:
        """Tell whether this client knows the VM to be there, with nothing going on."""
        vm = self.session.inventory.vms.get(vm_id)
        return vm is not None and vm.host == host and not vm.busy


def _all_see(people: list[Person], host: str) -> bool:
    return all(person.sees("1", host) for person in people)


@pytest.fixture
def people(tmp_path: Path) -> Iterator[Callable[[World], list[Person]]]:
    """Two people at two machines."""
    made: list[Person] = []

    def make(world: World) -> list[Person]:
        made.extend(Person(tmp_path / name, world) for name in ("first", "second"))
        return made

    yield make
    for person in made:
        person.session.close()


@pytest.mark.timeout(0)
def test_of_two_people_one_moves_the_vm(people: Callable[[World], list[Person]]) -> None:
    """To two targets at once: it arrives at one of them, and the other person reads why not."""
    world = World(an_inventory([a_host(name) for name in "abc"], [a_vm("1", "a")]), RunningClock(SPEED))
    both = people(world)
    for race in range(RACES):
        here = world.inventory().vms["1"].host
        targets = [name for name in "abc" if name != here]
        until(partial(_all_see, both, here))
        at_once(*(lambda who=who, to=to: who.presses("1", to) for who, to in zip(both, targets, strict=True)))
        ends = [person.end() for person in both]
        done = [job for job in ends if job is not None and job.state is JobState.COMPLETED]
        where = world.inventory().vms["1"].host
        if len(done) == 2:  # the second came after the first had ended, and moved it on
            assert {done[0].source, done[0].target} & {done[1].source, done[1].target}, race
        else:
            assert [job.target for job in done] == [where], (race, ends)
        for person, job in zip(both, ends, strict=True):
            if job is None:
                assert person.refused in ("migration.target_refused", "migration.busy"), race
            elif job not in done:
                assert job.problem is not None
                assert job.problem.code in REFUSALS, (race, job.problem)


class _Order:
    """One VM to one host, and the code of what was said against it at once."""

    def __init__(self, session: LiveSession, vm_id: str, target: str = "b") -> None:
        self.session, self.vm_id, self.target = session, vm_id, target
        self.refused = ""

    def give(self) -> None:
        """Ask where it can go, and order it."""
        answer = self.session.assess(self.vm_id)
        try:
            self.session.migrate(answer, self.target, automatic=False, options=Options(), acknowledged=())
        except Refused as refused:
            self.refused = refused.problem.code


@pytest.mark.timeout(0)
def test_the_last_slot_is_taken_once(people: Callable[[World], list[Person]]) -> None:
    """Two VMs to a host that has room for one: one client never takes more than there is."""
    hosts = [a_host("a"), a_host("b", max_hosted_vms=1)]
    world = World(an_inventory(hosts, [a_vm("1", "a"), a_vm("2", "a")]), RunningClock(SPEED))
    one = people(world)[0]
    session = one.session
    for race in range(RACES):
        until(lambda: all(one.sees(vm_id, "a") for vm_id in "12"))
        orders = [_Order(session, vm_id) for vm_id in "12"]
        at_once(*(each.give for each in orders))
        assert {each.refused for each in orders} <= {"", "migration.target_refused"}, race
        until(lambda: all(job.ended for job in session.jobs()))
        (there,) = [vm.id for vm in world.inventory().vms.values() if vm.host == "b"]
        until(lambda: session.reserved("b").slots == 0)
        until(partial(one.sees, there, "b"))
        _Order(session, there, "a").give()
        until(lambda: all(job.ended for job in session.jobs()))
