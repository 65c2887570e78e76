"""A session over two fake hosts, each behind a connection of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.engine.fake_clock import FakeClock
from tests.engine.fake_driver import FakeDriver, FakeTask, a_host, a_vm, an_inventory, move
from tests.engine.waiting import until
from vmclient.core.events import Event
from vmclient.core.job import Job, Options
from vmclient.core.settings import Settings
from vmclient.engine.clock import Clock
from vmclient.engine.live_session import LiveSession
from vmclient.paths import Paths


@dataclass
class Rig:
    """Two hosts, `a` with the VMs 1 and 2 and `b` without, and a session over them."""

    home: Path
    a: FakeDriver
    b: FakeDriver
    events: list[Event] = field(default_factory=list)
    session: LiveSession = field(init=False)

    def start(self, settings: Settings | None = None, clock: Clock | None = None) -> None:
        """Start a session (again) and wait for both inventories."""
        self.session = LiveSession.start(
            Paths.under(self.home), settings=settings or Settings(), clock=clock, user="mara"
        )
        self.session.subscribe(self.events.append)
        self.session.add(self.a)
        self.session.add(self.b)
        until(lambda: {"a", "b"} <= self.session.inventory.hosts.keys())

    def migrate(self, vm_id: str = "1", acknowledged: tuple[str, ...] = ()) -> Job:
        """Ask for a migration to b."""
        assessment = self.session.assess(vm_id)
        return self.session.migrate(
            assessment, "b", automatic=True, options=Options(), acknowledged=acknowledged
        )

    def job(self, job: Job) -> Job:
        """Give the newest value."""
        return next(one for one in self.session.jobs() if one.id == job.id)

    def task(self, number: int = 0) -> FakeTask:
        """Wait for a task to be begun at a."""
        until(lambda: len(self.a.tasks) > number)
        return self.a.tasks[number]

    def arrive(self, vm_id: str = "1") -> None:
        """Let the VM be on b and gone from a."""
        move(vm_id, self.a, self.b, "b")

    def ended(self, job: Job) -> Job:
        """Wait for the end of a job."""
        until(lambda: self.job(job).ended)
        return self.job(job)


@pytest.fixture
def bare_rig(tmp_path: Path) -> Iterator[Rig]:
    """The two hosts; the test starts the session."""
    a = FakeDriver("conn-a", an_inventory([a_host("a")], [a_vm("1", "a"), a_vm("2", "a")]))
    b = FakeDriver("conn-b", an_inventory([a_host("b")]))
    rig = Rig(tmp_path / "home", a, b)
    yield rig
    rig.session.close()


@pytest.fixture
def rig(bare_rig: Rig) -> Rig:
    """The two hosts and a started session."""
    bare_rig.start()
    return bare_rig


@pytest.fixture
def clock() -> FakeClock:
    """A clock that the test moves."""
    return FakeClock()
