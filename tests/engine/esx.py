"""A session over two simulated ESX hosts without a vCenter, and a client of it that can die at any step."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.engine.interfaces import DBAPICursor

from tests.engine.fake_driver import a_host, a_vm, an_inventory
from tests.engine.waiting import until
from vmclient.core.inventory import VM, Hypervisor, VMState
from vmclient.core.job import Job, Knob, Options, Progress
from vmclient.core.plan import Action
from vmclient.core.problem import Problem
from vmclient.core.settings import Settings
from vmclient.drivers.base import CancelAnswer, Driver, Order, Presence, Task, TaskEnd
from vmclient.drivers.embedded.clock import RunningClock
from vmclient.drivers.embedded.driver import EmbeddedDriver
from vmclient.drivers.embedded.transfer import Transfer
from vmclient.drivers.embedded.world import World
from vmclient.engine.live_session import LiveSession
from vmclient.paths import Paths

SPEED = 500  # simulated seconds a second: suspending takes about 17 of them
HOME = "[ds] v/v.vmx"


class CountingWorld(World):
    """Notes which operations were begun in it."""

    def __init__(self, *vms: VM, speed: float = SPEED) -> None:
        hosts = [a_host(name, hypervisor=Hypervisor.ESX) for name in "ab"]
        super().__init__(an_inventory(hosts, vms), RunningClock(speed))
        self.begun: list[Action] = []

    def _begun(self, action: Action, vm: VM, order: Order) -> Transfer:
        self.begun.append(action)
        return super()._begun(action, vm, order)

    def stall(self, timeout_s: float) -> None:
        """Let a caller wait for an answer that does not come, in this world's time."""
        super().stall(timeout_s / SPEED)

    def seen(self, vm_id: str = "1") -> tuple[Presence, Presence]:
        """What both hosts say of a VM."""
        return self.presence(vm_id, "a"), self.presence(vm_id, "b")


@dataclass
class EsxRig:
    """Hosts `a` with one VM and `b` without; `refuse` maps an action to what the driver says to it."""

    home: Path
    state: VMState = VMState.RUNNING
    speed: float = SPEED
    settings: Settings = field(default_factory=lambda: Settings(outcome_deadline_s=2))
    world: CountingWorld = field(init=False)
    session: LiveSession = field(init=False)
    before: Callable[[str], None] = lambda _step: None

    def __post_init__(self) -> None:
        self.world = CountingWorld(a_vm("1", "a", state=self.state, home=HOME), speed=self.speed)

    def start(self) -> None:
        """Start a client (again)."""
        self.session = LiveSession.start(Paths.under(self.home), settings=self.settings, user="mara")
        self.session.add(SteppingDriver(self.world, self.before))
        until(lambda: {"a", "b"} <= self.session.inventory.hosts.keys())

    def migrate(self) -> Job:
        """Ask for the migration of the VM to b."""
        until(lambda: "1" in self.session.inventory.vms)
        answer = self.session.assess("1")
        return self.session.migrate(answer, "b", automatic=True, options=Options(), acknowledged=())

    def job(self, job: Job) -> Job:
        """Give the newest value."""
        return next(one for one in self.session.jobs() if one.id == job.id)

    def ended(self, job: Job) -> Job:
        """Wait for the end of a job."""
        until(lambda: self.job(job).ended)
        return self.job(job)

    def children(self, job: Job) -> list[tuple[Action, str]]:
        """Give the actions of a job and how they stand."""
        return [(one.action, one.state.value) for one in self.session.children(job.id)]


class SteppingDriver(EmbeddedDriver):
    """Tells before each call that a job makes, which may raise."""

    def __init__(self, world: World, before: Callable[[str], None]) -> None:
        super().__init__(world)
        self.before = before

    def act(self, action: Action, order: Order, target: Driver) -> Task:
        """Begin an action."""
        self.before(action.value)
        return SteppingTask(super().act(action, order, target), self.before)

    def presence(self, vm_id: str, host: str) -> Presence:
        """Ask a host."""
        self.before("presence")
        return super().presence(vm_id, host)


@dataclass
class SteppingTask:
    """A task of such a driver."""

    task: Task
    before: Callable[[str], None]
    key: str = ""

    def poll(self) -> Progress:
        """Ask how far it is."""
        self.before("poll")
        return self.task.poll()

    def wait(self, timeout_s: float) -> TaskEnd | None:
        """Wait for its end."""
        self.before("wait")
        return self.task.wait(timeout_s)

    def turn(self, knob: Knob, value: float | None) -> None:
        """Turn a knob."""
        self.task.turn(knob, value)

    def cancel(self) -> CancelAnswer:
        """Ask for a stop."""
        self.before("cancel")
        return self.task.cancel()


class ClientDied(BaseException):
    """Nothing but the thread's end: the engine catches no such exception."""


class Death:
    """Ends the job's thread at a step, so that nothing that it holds in memory is of use any more.

    Steps are the driver calls of the job's thread, and the moments before and after each of its writes.
    """

    def __init__(self, at: int | None = None) -> None:
        self.steps: list[str] = []
        self.came = threading.Event()
        self._at = at

    def kill(self) -> None:
        """Have the next step be the last."""
        self.came.set()

    def step(self, what: str) -> None:
        """Count a step, and die if it is the one."""
        if not threading.current_thread().name.startswith("job "):
            return
        self.steps.append(what)
        if len(self.steps) - 1 == self._at:
            self.kill()
        if self.came.is_set():
            raise ClientDied

    def watch(self, session: LiveSession) -> None:
        """Make steps of the session's writes."""
        store = session._store
        original = store._transaction

        @contextmanager
        def transaction() -> Iterator[DBAPICursor]:
            self.step("before write")
            with original() as cursor:
                yield cursor
            self.step("after write")

        store._transaction = transaction  # type: ignore[method-assign]


def refused(text: str = "refused") -> Problem:
    """Build what a hypervisor says to an order that it does not take."""
    return Problem("hypervisor.error", {"host": "b"}, text)
