"""A client without threads over a simulated estate, in simulated time: thousands of lives a minute.

All that decides, records and recovers is the engine's own: book, store, job runs, recovery. What its threads
do otherwise is done here in line, and a wait is a jump of the one clock that the client and the world share.
"""

import threading
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.pool import StaticPool

from vmclient.core.assessment import Assessment
from vmclient.core.capability import kind
from vmclient.core.eligibility.move import Limits
from vmclient.core.inventory import VM, Host, Inventory
from vmclient.core.job import Job, JobState, Knob, Options, Turn
from vmclient.core.plan import Action, plan
from vmclient.core.settings import Settings
from vmclient.drivers.base import Driver, DriverError, Order, Task
from vmclient.drivers.embedded.driver import EmbeddedDriver
from vmclient.drivers.embedded.schedule import Call
from vmclient.drivers.embedded.transfer import Transfer
from vmclient.drivers.embedded.world import World
from vmclient.engine.book import Book
from vmclient.engine.bus import Bus
from vmclient.engine.estate import Estate
from vmclient.engine.job_run import JobRun
from vmclient.engine.recovery import Recovery
from vmclient.engine.reservations import Ledger
from vmclient.engine.site import Site
from vmclient.engine.store.database import migrate, prepare
from vmclient.engine.store.log import LogStore

NAME = "embedded"
START = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
_LONGEST_S = 4 * 3600.0  # simulated; whatever lasts longer waits for something that never comes


class ClientDied(BaseException):
    """The client's process is gone: the engine catches no such exception."""


class SimulatedClock:
    """The clock of client and world; `wall_s` is how far people have set the wall clock."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.wall_s = 0.0
        self._moved: list[Callable[[], None]] = []

    def now(self) -> datetime:
        """Tell the wall time, which a person may have set."""
        return START + timedelta(seconds=self.seconds + self.wall_s)

    def monotonic(self) -> float:
        """Tell the seconds since the start."""
        return self.seconds

    def wait(self, event: threading.Event, timeout_s: float) -> bool:
        """Jump to the end of the client's wait, unless the event is set."""
        if not event.is_set():
            self.jump(timeout_s)
        return event.is_set()

    def jump(self, seconds: float) -> None:
        """Let time pass, and the world with it."""
        self.pass_by(seconds)
        for moved in self._moved:
            moved()

    def pass_by(self, seconds: float) -> None:
        """Let time pass of which the world knows already."""
        self.seconds += seconds
        assert self.seconds < _LONGEST_S, "it waits for something that never comes"

    def subscribe(self, moved: Callable[[], None]) -> None:
        """Call `moved` after each jump."""
        self._moved.append(moved)


class WorldTime:
    """The same clock as the world sees it."""

    def __init__(self, clock: SimulatedClock) -> None:
        self._clock = clock

    def time(self) -> float:
        """Tell the seconds since the start."""
        return self._clock.seconds

    def wait(self, condition: threading.Condition, timeout_s: float, event_s: float) -> float:
        """Jump to the world's next event or the end of the timeout; the world catches up by itself."""
        step = min(timeout_s, event_s)
        self._clock.pass_by(step)
        return step

    def subscribe(self, moved: Callable[[], None]) -> None:
        """Call `moved` after each jump."""
        self._clock.subscribe(moved)


class CountingWorld(World):
    """Remembers what was begun in it, by whose order (`who`), and which post-copies broke off."""

    def __init__(self, inventory: Inventory, clock: SimulatedClock) -> None:
        super().__init__(inventory, WorldTime(clock))
        self.begun: list[tuple[str, Transfer]] = []
        self.broken_off: list[Transfer] = []
        self.who = "client"

    def _begun(self, action: Action, vm: VM, order: Order) -> Transfer:
        transfer = super()._begun(action, vm, order)
        self.begun.append((self.who, transfer))
        return transfer

    def interrupt(self, transfer: Transfer) -> None:
        """Break a post-copy off."""
        super().interrupt(transfer)
        self.broken_off.append(transfer)

    def silent(self) -> frozenset[str]:
        """Name the hosts that nobody can ask."""
        with self.turn() as estate:
            return frozenset(host for host in estate.hosts if not self.reachable or estate.silent(host))


class MortalDriver(EmbeddedDriver):
    """Tells of each call before it is made; the listener may end the client."""

    def __init__(self, world: World, before: Callable[[str], None]) -> None:
        super().__init__(world, NAME)
        self._before = before

    @contextmanager
    def call(self, name: Call, *hosts: str) -> Iterator[None]:
        """Make a call, and come back from it."""
        self._before(f"before {name}")
        with super().call(name, *hosts):
            yield
        self._before(f"after {name}")


class MortalStore(LogStore):
    """Tells of each write before and after it, and calls `ending` before a job's end is written down."""

    def __init__(
        self, engine: sa.Engine, before: Callable[[str], None], ending: Callable[[Job], None]
    ) -> None:
        super().__init__(engine)
        self._before = before
        self._ending = ending

    def update(self, entry_id: int, job: Job) -> None:
        """Write a job's newest value."""
        if job.ended and job.parent_id is None:
            self._ending(job)
        super().update(entry_id, job)

    @contextmanager
    def _transaction(self) -> Iterator[DBAPICursor]:
        self._before("before write")
        with super()._transaction() as cursor:
            yield cursor
        self._before("after write")


class Inline:
    """The one connection, without a thread: what a poller does is done when it is asked for."""

    def __init__(self, driver: EmbeddedDriver, estate: Estate) -> None:
        self.driver = driver
        self.name = NAME
        self._estate = estate
        self._dirty = True
        self._open = False

    def changed(self) -> None:
        """Note that there is something new."""
        self._dirty = True

    def open(self) -> None:
        """Connect and read; raises `DriverError`."""
        self.driver.open()
        self.driver.watch(self.changed)
        self.read()

    def read(self) -> None:
        """Read the estate; raises `DriverError`, and shows nothing as known then."""
        try:
            inventory = self.driver.inventory()
        except DriverError:
            self._estate.lose(NAME)
            raise
        self._dirty = False
        self._estate.update(NAME, inventory)

    # What jobs ask of `Connections`

    def place(self, host: str) -> tuple[Driver, Host]:
        """Give the driver of a host and its own value."""
        return self.driver, self._estate.own_host(host)[1]

    def refresh(self, hosts: Iterable[str], timeout_s: float) -> None:
        """Read again, as whoever begins a job wants it."""
        for host in hosts:
            self._estate.own_host(host)
        self.read()


class Client:
    """One life of the client; several may follow each other over one store and one world."""

    def __init__(
        self,
        engine: sa.Engine,
        world: World,
        clock: SimulatedClock,
        settings: Settings,
        ending: Callable[[Job], None],
    ) -> None:
        self.steps = 0
        self.dies_at: int | None = None
        store = MortalStore(engine, self._step, ending)
        bus = Bus()
        self.book = Book(store, bus)
        limits = Limits(cpu_ceiling=settings.cpu_ceiling)
        self.estate = Estate(bus, self.book.moving, lambda: self.ledger.all, limits)
        self.ledger = Ledger(self.estate.reserve)
        self.inline = Inline(MortalDriver(world, self._step), self.estate)
        self.site = Site(
            store,
            self.book,
            self.estate,
            self.ledger,
            self.inline,  # type: ignore[arg-type]
            clock,
            settings,
        )
        self.run: JobRun | None = None
        self._clock = clock
        self._taken_up: list[tuple[str, Task | None]] = []

    def _step(self, _what: str) -> None:
        self.steps += 1
        if self.steps == self.dies_at:
            raise ClientDied

    def assess(self, vm_id: str) -> Assessment:
        """Ask where a VM can go."""
        return self.estate.assess(vm_id, self.book.moving())

    def ordered(
        self, assessment: Assessment, target: str, *, automatic: bool = True, options: Options | None = None
    ) -> Job:
        """Write the intent down, as a person's click does."""
        assert assessment.mode is not None
        job = Job(
            id=uuid.uuid4().hex,
            vm_id=assessment.vm.id,
            vm_name=assessment.vm.name,
            source=assessment.source.name,
            target=target,
            mode=assessment.mode,
            user="mara",
            asked_at=self._clock.now(),
            options=options or Options(),
            automatic=automatic,
            plan=plan(kind(assessment.source), assessment.mode),
        )
        self.book.begin(job, assessment)
        self.ledger.claim(job.id, assessment.vm, target, job.mode)
        return job

    def carry_out(self, job: Job) -> None:
        """Let the job leave the queue, and see it through to its end, or to the client's."""
        acknowledged = frozenset({"cost.not_converging"})
        while self.book.job(job.id).state is JobState.QUEUED:
            self.run = JobRun(self.site, job.id, acknowledged)
            self.run.run()
            acknowledged = self.run.acknowledged

    def cancel(self, job_id: str) -> None:
        """Do what a click on Cancel does while the job runs; anything but that is refused by its state."""
        if self.run is None:
            return
        if self.book.job(job_id).state is JobState.RUNNING:
            self.book.change(job_id, lambda job: job.cancelling())
        self.run.cancel()

    def turn(self, knob: Knob) -> None:
        """Do what a click on one of the ways out does; a job that does not run has none."""
        if self.run is not None:
            self.run.turn(Turn(knob, None, "mara"))

    def recover(self) -> None:
        """Take up what an earlier life left, as a start does, once its hosts have told what they have."""
        recovery = Recovery(self.site, self)  # type: ignore[arg-type]
        recovery.load()
        while True:
            try:
                self.inline.open()
                break
            except DriverError:
                self._clock.jump(5.0)
        recovery.opened(self.inline)  # type: ignore[arg-type]
        for job_id, task in self._taken_up:
            self.run = JobRun(self.site, job_id)
            self.run.resume(task)

    def take_up(self, job_id: str, task: Task | None = None) -> None:
        """Stand in for the runner's threads: remember what is to be taken up."""
        self._taken_up.append((job_id, task))


def memory_log() -> sa.Engine:
    """Make an event log that lives in memory: what is on the disk is tested elsewhere, at every byte."""
    engine = sa.create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    sa.event.listen(engine, "connect", prepare)
    migrate(engine)
    return engine
