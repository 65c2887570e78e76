"""What happens in the engine, in the past tense; each event carries the values that its listeners need."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from vmclient.core.inventory import Inventory
from vmclient.core.job import Job, Phase
from vmclient.core.problem import Fact, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class InventoryChanged:
    """The estate is now `inventory`; the sets name what differs from the one before (ids of VMs, names)."""

    inventory: Inventory
    vms: frozenset[str] = frozenset()
    hosts: frozenset[str] = frozenset()
    repositories: frozenset[str] = frozenset()
    gone_vms: frozenset[str] = frozenset()
    gone_hosts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionOpened:
    """A connection delivered its first inventory."""

    connection: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionLost:
    """A connection does not answer; its hosts are offline and the states of their VMs unknown.

    `needs_person` says that it is not tried again by itself: somebody has to connect to `address` anew, with
    another password or after a look at the certificate.
    """

    connection: str
    hosts: tuple[str, ...] = ()
    problem: Problem = field(default_factory=lambda: Problem("connection.lost"))
    address: str = ""
    needs_person: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """Something went wrong that stops nothing, such as a keyring that keeps no password."""

    about: str
    problem: Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class JobChanged:
    """A job was asked for, started, made progress or ended; `job` is its newest value."""

    job: Job


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """One row of the event log.

    `kind` is a word of the log ("migrate", "move", "connection_lost"); for a job, `job` is its newest
    value and `started_at`/`ended_at` are its own. `vm_id` and `hosts` say which objects' logs show the row.
    `facts` hold what the words of an entry need that has no job, such as the old and the new value.
    """

    id: int
    kind: str
    user: str
    started_at: datetime
    ended_at: datetime | None = None
    vm_id: str | None = None
    vm_name: str = ""
    hosts: tuple[str, ...] = ()
    job: Job | None = None
    problem: Problem | None = None
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseRecord:
    """One step of a job as the event log keeps it; `ended_at` is None while it lasts.

    `outcome` is "done", "failed" or None; `transferred` is bytes and `rate` bytes a second in this phase.
    `facts` holds numbers for the words (rules tested, slots, hosts).
    """

    sequence: int
    phase: Phase
    started_at: datetime
    ended_at: datetime | None = None
    memory_pass: int | None = None
    outcome: str | None = None
    transferred: int | None = None
    rate: int | None = None
    facts: tuple[tuple[str, str | int | float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LogChanged:
    """An entry of the event log was added or changed; `entry` is its newest value."""

    entry: LogEntry


@dataclass(frozen=True, slots=True)
class PoliciesChanged:
    """Other policies are in force, or known, than before; the session tells which."""


Event = (
    InventoryChanged | ConnectionOpened | ConnectionLost | Noticed | JobChanged | LogChanged | PoliciesChanged
)
