"""The driver protocol: all that the engine may ask of a hypervisor.

Calls block, so only engine threads make them, and each has a deadline of its own inside the driver. What goes
wrong is raised as a `DriverError` with a `Problem`; no library's own exception leaves a driver.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, runtime_checkable

from vmclient.core.capability import Mode
from vmclient.core.eligibility.rule import Finding
from vmclient.core.inventory import VM, Host, Inventory
from vmclient.core.job import Knob, Options, Progress
from vmclient.core.plan import Action
from vmclient.core.problem import Problem


class DriverError(Exception):
    """Something went wrong at a hypervisor; `problem` says what, in facts."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.code}: {problem.raw}" if problem.raw else problem.code)
        self.problem = problem


class ConnectionFailed(DriverError):
    """The connection could not be made."""


class ConnectionLost(DriverError):
    """The connection broke, or a call's deadline passed without an answer."""


class LoginRefused(ConnectionFailed):
    """The other side does not accept who we are."""


class NotSupported(DriverError):
    """The hypervisor, or its version, cannot do this; also: its library is not installed."""


class TaskRefused(DriverError):
    """The hypervisor did not take the order; nothing was begun."""


class CertificateRefused(ConnectionFailed):
    """The server's certificate is not one that is trusted; nothing secret was sent.

    The problem is `certificate.not_trusted`, or `certificate.changed` where another one was accepted before.
    Its facts: `server`, `fingerprint` and, if changed, `expected` (SHA-256, upper-case hexadecimal, pairs
    joined by colons), `subject`, `issuer`, `not_after`, and `pem`, what a person who consents accepts.
    """


def _nothing() -> str | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """What a person agreed to, and how to get what they know, for one connection.

    `unencrypted` is the consent to plain TCP. `password` is called on the connection's own thread at each
    opening and may wait for a keyring; None where there is none. `certificate` is the PEM text of the one
    certificate that the person accepted instead of the system's authorities.
    """

    unencrypted: bool = False
    password: Callable[[], str | None] = field(default=_nothing, repr=False)
    certificate: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What the driver can do beyond the bare migration; the window enables nothing else.

    `outlives` says that a migration goes on when the client ends. `counts` says that bytes and the pause are
    reported; where it is False they are told as not reported. `actions` says that a migration can be carried
    out by `Driver.act`, one action after the other (standalone ESX). `knobs` can be turned while it runs.
    """

    cancel: bool = True
    bandwidth: bool = False
    max_downtime: bool = False
    progress: bool = True
    outlives: bool = True
    counts: bool = True
    actions: bool = False
    knobs: frozenset[Knob] = frozenset()


class Presence(StrEnum):
    """How one host sees one VM; the engine tells a job's outcome from both hosts' answers alone."""

    ABSENT = "absent"
    RUNNING = "running"
    PAUSED = "paused"
    INCOMING = "incoming"  # the receiving copy of a migration under way
    OUTGOING = "outgoing"  # post-copy: it runs on the target, and fetches the rest of its memory from here
    SPLIT = "split"  # post-copy that broke off: a part of its memory is here, the rest on the other host
    SUSPENDED = "suspended"  # known there, its memory kept on disk
    DEFINED = "defined"  # known there, not active
    UNKNOWN = "unknown"  # the host did not answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One VM to one host."""

    vm: VM
    source: Host
    target: Host
    mode: Mode
    options: Options = field(default_factory=Options)


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskEnd:
    """How the hypervisor's own operation ended by its own account; the truth is asked of both hosts.

    `problem` is None when it reported success. `downtime_s` and `transferred` (bytes) are what it measured.
    """

    problem: Problem | None = None
    cancelled: bool = False
    downtime_s: float | None = None
    transferred: int | None = None


class CancelAnswer(StrEnum):
    """What came of a cancel."""

    ACCEPTED = "accepted"
    TOO_LATE = "too_late"  # switched over already: it will complete
    ENDED = "ended"


class Task(Protocol):
    """One operation that the hypervisor is carrying out on its own; it outlives the client.

    `key` is how `Driver.find` finds it again, empty where the hypervisor gives its operations no names.
    """

    @property
    def key(self) -> str:
        """The hypervisor's own name of the operation."""

    def poll(self) -> Progress:
        """Ask how far it is; cheap enough for four times a second. Once ended: the last values."""

    def wait(self, timeout_s: float) -> TaskEnd | None:
        """Wait for the end, at most so long; None when it still goes on."""

    def cancel(self) -> CancelAnswer:
        """Ask for a stop and return at once; `wait` then tells the end. Any number of times."""

    def turn(self, knob: Knob, value: float | None) -> None:
        """Turn one of the driver's `Features.knobs`; raises `DriverError` where nothing was changed by it."""


class NoKnobs:
    """A task of a hypervisor that lets nothing be turned while it runs."""

    def turn(self, knob: Knob, value: float | None) -> None:
        """Refuse; raises `NotSupported`."""
        raise NotSupported(Problem("migration.no_knob", {"knob": knob.value}))


@dataclass(frozen=True, slots=True)
class Answer:
    """What the hypervisors say about one target, beyond our own rules; no findings is a clean pass."""

    host: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Adopted:
    """A migration found running at the start, whoever began it; `target` is None where it cannot be told."""

    vm_id: str
    source: str
    target: str | None
    task: Task


@runtime_checkable
class Remedial(Protocol):
    """What a driver can do beyond migrations: get out of the way what stands in one's.

    Each call is over when that is done, and finds what is so already done; it raises `DriverError`, and
    `ConnectionLost` where nobody knows whether it was done. `capability.ejects` and `Host.startable` tell
    beforehand for which VMs and repositories there is a point in it, `Host.startable_networks` of networks.
    """

    def eject(self, vm: VM, drives: Sequence[str]) -> None:
        """Take the media out of these CD/DVD drives, for good: they are empty at the next start, too."""

    def start_repository(self, host: Host, repository: str) -> None:
        """Have a host use a repository that it knows; its inventory then lists it."""

    def start_network(self, host: Host, network: str) -> None:
        """Have a host start a virtual network that it knows; its inventory then lists it."""


@dataclass(frozen=True, slots=True)
class Mishap:
    """Something that can be let go wrong in a simulated estate, or put right; at `host` if there is one."""

    key: str
    host: str | None = None


@runtime_checkable
class Simulated(Protocol):
    """What the driver of a simulated estate can do beyond a `Driver`."""

    name: str

    def mishaps(self) -> tuple[Mishap, ...]:
        """List everything that can be let go wrong now, or be put right."""

    def befall(self, mishap: Mishap) -> None:
        """Let it happen."""


@runtime_checkable
class Resuming(Protocol):
    """What a driver can do beyond a `Driver` if a post-copy that broke off can go on (`Knob.RESUME`)."""

    def resume(self, order: Order, target: "Driver") -> Task:
        """Have the rest of the memory sent after all, and return as soon as that goes on.

        Called on the source's driver with the target's; raises `TaskRefused` where it does not go on: then
        nothing has changed.
        """

    def clear(self, vm_id: str, host: str) -> bool:
        """Take away the definition that a post-copy left at its source when it went on by itself.

        Tells whether there was one: only of a VM of which the host says that it has migrated away.
        """


class Driver(Protocol):
    """One connection to one hypervisor or manager.

    `name` is shown to people and unique among connections. Methods may be called from several engine threads:
    what one thread has opened for a trial another goes on with.
    """

    name: str
    features: Features

    def open(self) -> None:
        """Connect; raise `ConnectionFailed` (never hang). Opening again after a loss reconnects."""

    def close(self) -> None:
        """Release the connection; running migrations go on. Closing twice is harmless.

        It waits for the other side for a few seconds at most.
        """

    def inventory(self) -> Inventory:
        """Read the estate behind this connection; values that did not change are the same objects as before.

        The number of round trips does not grow with the number of unchanged VMs.
        """

    def watch(self, changed: Callable[[], None]) -> None:
        """Call `changed` (from any thread, often) whenever `inventory` would answer something new.

        A driver that cannot watch never calls it; the engine polls all the same.
        """

    def check(
        self, vm: VM, source: Host, targets: Sequence[tuple[Host, "Driver"]], proven: frozenset[str]
    ) -> Iterator[Answer]:
        """Ask the hypervisors about each target, one answer as soon as it is known.

        Called on the source's driver; each target comes with its own. `proven` names the targets to which a
        migration from this source was seen to succeed before. What cannot be found out is a finding of
        severity unknown, never silence.
        """

    def migrate(self, order: Order, target: "Driver") -> Task:
        """Begin, and return as soon as the hypervisor accepted it; raise `TaskRefused` if it did not.

        Called on the source's driver with the target's.
        """

    def act(self, action: Action, order: Order, target: "Driver") -> Task:
        """Begin one action of the order's plan, as `migrate` begins the whole; only with `Features.actions`.

        What is already so, or further on in the plan, is done: suspending a suspended VM, or returning one
        that is at its source, ends at once and well, and an action that the hypervisor carries out at this
        moment is followed, not begun twice. So a plan that was cut off is taken up by beginning it again.
        A VM that runs is never taken from a host. Called on the source's driver; the engine names the phase.
        """

    def find(self, key: str) -> Task | None:
        """Find an operation by its key, running or ended; None where the hypervisor does not know it."""

    def presence(self, vm_id: str, host: str) -> Presence:
        """Ask the host itself, now, never a cache; UNKNOWN where it does not answer."""

    def adopt(self) -> tuple[Adopted, ...]:
        """List the migrations that run out of this connection's hosts now."""
