"""The driver of the simulated datacenter: the same protocol as the others, and the reference for it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NoReturn

from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import VM, Host, Inventory
from vmclient.core.job import Knob, Progress
from vmclient.core.plan import Action
from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import (
    Adopted,
    Answer,
    CancelAnswer,
    ConnectionLost,
    Driver,
    Features,
    Mishap,
    Order,
    Presence,
    Task,
    TaskEnd,
    TaskRefused,
)
from vmclient.drivers.embedded import mishaps, remedy
from vmclient.drivers.embedded.action import needed
from vmclient.drivers.embedded.refusal import UNREACHABLE
from vmclient.drivers.embedded.schedule import Call
from vmclient.drivers.embedded.transfer import Transfer
from vmclient.drivers.embedded.trouble import CallTrouble
from vmclient.drivers.embedded.world import World

CALL_S = 5.0  # how long a call waits for a daemon that hangs
_ORDERS = frozenset({Call.MIGRATE, Call.ACT, Call.REMEDY, Call.RESUME})
UNANSWERED = "host.peer_unreachable"  # the target's daemon could not be asked
REFUSES = "host.refuses"  # it says that it would not take the VM


class EmbeddedDriver:
    """A connection to a simulated estate; several may share one world, as clients share real hosts."""

    features = Features(
        bandwidth=True, max_downtime=True, outlives=False, actions=True, knobs=frozenset(Knob)
    )

    def __init__(self, world: World, name: str = "embedded") -> None:
        self.name = name
        self.world = world
        self._open = False
        self._watchers: list[Callable[[], None]] = []

    def open(self) -> None:
        """Connect; a simulated estate is always there."""
        self._open = True

    def close(self) -> None:
        """Release the connection; migrations go on. Closing twice is harmless."""
        self._open = False
        for changed in self._watchers:
            self.world.unwatch(changed)
        self._watchers.clear()

    def inventory(self) -> Inventory:
        """Read the estate; the very same object while nothing changes."""
        with self.call(Call.INVENTORY):
            return self.world.inventory()

    def watch(self, changed: Callable[[], None]) -> None:
        """Call `changed` after each change."""
        self._watchers.append(changed)
        self.world.watch(changed)

    def check(
        self, vm: VM, source: Host, targets: Sequence[tuple[Host, Driver]], proven: frozenset[str]
    ) -> Iterator[Answer]:
        """Ask about each target; clean unless a fault says otherwise."""
        for host, _ in targets:
            with self.call(Call.CHECK):
                answer = Answer(host.name, self._findings(vm, host.name))
            yield answer

    def _findings(self, vm: VM, host: str) -> tuple[Finding, ...]:
        with self.world.turn() as estate:
            silent = estate.silent(host)
            refusal = None if silent else estate.conditions[host].refuses
        facts: dict[str, Fact] = {"host": host, "vm": vm.name}
        if silent:
            self.world.stall(CALL_S)
            facts["reason"] = f"no answer within {CALL_S:.0f} s"
            return (Finding(UNANSWERED, Severity.UNKNOWN, facts, origin=self.name),)
        if refusal is not None:
            facts["reason"] = refusal
            return (Finding(REFUSES, Severity.BLOCKER, facts, origin=self.name),)
        return ()

    def migrate(self, order: Order, target: Driver) -> Task:
        """Begin; raises `TaskRefused` where the simulated hypervisor does not take the order."""
        with self.call(Call.MIGRATE, order.source.name):
            try:
                return EmbeddedTask(self, self.world.begin(order))
            except TaskRefused as error:
                if error.problem.code == UNREACHABLE:
                    self.world.stall(CALL_S)
                raise

    def resume(self, order: Order, target: Driver) -> Task:
        """Have a post-copy that broke off go on; raises `TaskRefused` while its hosts are cut off."""
        with self.call(Call.RESUME, order.source.name, order.target.name):
            return EmbeddedTask(self, self.world.resume(order))

    def clear(self, vm_id: str, host: str) -> bool:
        """Find nothing: a simulated post-copy goes on when somebody has it resumed, and leaves nothing."""
        return False

    def act(self, action: Action, order: Order, target: Driver) -> Task:
        """Begin one action of a plan; raises `ConnectionLost` where a host that it needs does not answer."""
        with self.world.turn() as estate:
            hosts = needed(estate, action, order)
        with self.call(Call.ACT, *hosts):
            return EmbeddedTask(self, self.world.act(action, order))

    def find(self, key: str) -> Task | None:
        """Find nothing: what ran in a simulated world ends with the client."""
        return None

    def presence(self, vm_id: str, host: str) -> Presence:
        """Ask the host itself; UNKNOWN where it does not answer."""
        with self.call(Call.PRESENCE):
            found = self.world.presence(vm_id, host)
            if found is Presence.UNKNOWN:
                self.world.stall(CALL_S)
            return found

    def adopt(self) -> tuple[Adopted, ...]:
        """List the migrations that run now or have broken off, whoever began them."""
        with self.call(Call.ADOPT), self.world.turn():
            running = [one for one in self.world.transfers if one.action is Action.MIGRATE]
            running += self.world.interrupted.all()
        return tuple(
            Adopted(transfer.vm.id, transfer.source, transfer.target, EmbeddedTask(self, transfer))
            for transfer in running
        )

    def eject(self, vm: VM, drives: Sequence[str]) -> None:
        """Take the media out of a VM's drives; raises `TaskRefused` while another action goes on."""
        with self.call(Call.REMEDY, vm.host), self.world.turn() as estate:
            remedy.eject(estate, vm, drives)

    def start_repository(self, host: Host, repository: str) -> None:
        """Have a host use a repository again; raises `TaskRefused` for one that it does not know."""
        with self.call(Call.REMEDY, host.name), self.world.turn() as estate:
            remedy.start_repository(estate, host.name, repository)

    def start_network(self, host: Host, network: str) -> None:
        """Have a host offer a virtual network again; raises `TaskRefused` for one that it does not know."""
        with self.call(Call.REMEDY, host.name), self.world.turn() as estate:
            remedy.start_network(estate, host.name, network)

    def mishaps(self) -> tuple[Mishap, ...]:
        """List what can be let go wrong in this estate."""
        return mishaps.mishaps(self.world)

    def befall(self, mishap: Mishap) -> None:
        """Let it happen."""
        mishaps.befall(self.world, mishap)

    @contextmanager
    def call(self, name: Call, *hosts: str) -> Iterator[None]:
        """Make a call, to the daemons of these hosts where there are any.

        Raises `ConnectionLost` where nobody answers: before it is carried out, or where its answer gets lost
        afterwards; and `TaskRefused` for an order that was to be refused.
        """
        trouble = self.world.calling(name)
        self._ask(hosts)
        if trouble is not None:
            self._disturbed(trouble, name)
        yield
        if trouble is not None and trouble.answer_lost:
            self._no_answer(self.name)

    def _ask(self, hosts: Sequence[str]) -> None:
        if not self._open:
            raise ConnectionLost(Problem("connection.lost", raw="the connection is closed"))
        with self.world.turn() as estate:
            silent = [host for host in hosts if estate.silent(host)]
            reachable = self.world.reachable
        if silent or not reachable:
            self._no_answer(silent[0] if silent else self.name)

    def _disturbed(self, trouble: CallTrouble, name: Call) -> None:
        self.world.stall(trouble.delay_s)
        if trouble.lost:
            self._no_answer(self.name)
        if trouble.refused is not None and name in _ORDERS:
            raise TaskRefused(Problem("hypervisor.error", {"host": self.name}, trouble.refused))

    def _no_answer(self, who: str) -> NoReturn:
        self.world.stall(CALL_S)
        raise ConnectionLost(Problem("connection.lost", {"host": who}, f"{who} does not answer"))


@dataclass(frozen=True, slots=True)
class EmbeddedTask:
    """What goes on in the simulated world; any number of these may stand for the same operation."""

    driver: EmbeddedDriver
    transfer: Transfer
    key: str = ""

    def poll(self) -> Progress:
        """Ask how far it is."""
        with self.driver.call(Call.POLL, self.transfer.at):
            return self.driver.world.progress(self.transfer)

    def wait(self, timeout_s: float) -> TaskEnd | None:
        """Wait for the end, at most so long; None when it still goes on."""
        with self.driver.call(Call.WAIT, self.transfer.at):
            return self.driver.world.wait(self.transfer, timeout_s)

    def cancel(self) -> CancelAnswer:
        """Ask for a stop and return at once."""
        with self.driver.call(Call.CANCEL, self.transfer.at):
            return self.driver.world.cancel(self.transfer)

    def turn(self, knob: Knob, value: float | None) -> None:
        """Turn a knob of a copy under way."""
        with self.driver.call(Call.TURN, self.transfer.at):
            self.driver.world.tune(self.transfer, knob, value)
