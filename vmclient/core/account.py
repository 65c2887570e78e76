"""What the client knows of a host, or of a connection, beyond what a hypervisor reports."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from vmclient.core.inventory import Host
from vmclient.core.problem import Problem
from vmclient.core.reservation import Reserved
from vmclient.core.settings import DEFAULT_CPU_CEILING, HostSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class HostAccount:
    """All about a host that its value does not tell.

    `own` is the host as its hypervisor reports it, without what was set here; `settings` is that. `reserved`
    is what running and queued jobs have set aside on it, `cpu_ceiling` the load from which it counts as full.
    `answered` is when its connection was read last, and in how many seconds.
    """

    own: Host
    settings: HostSettings = field(default_factory=HostSettings)
    reserved: Reserved = field(default_factory=Reserved)
    cpu_ceiling: float = DEFAULT_CPU_CEILING
    address: str = ""
    answered: tuple[datetime, float] | None = None


class Standing(StrEnum):
    """How a connection stands."""

    CONNECTING = "connecting"  # it has never answered yet
    OPEN = "open"
    LOST = "lost"  # it is tried again by itself
    HELD = "held"  # a person has to act first


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionAccount:
    """How a connection stands, and since when it is tried.

    `answered` is when it was read last, and in how many seconds. While it does not answer, `problem` says
    why, `attempts` how often it was tried since, and `next_try_s` in how many seconds it is tried again; None
    where it is not, or is being tried now. `remembered` is whether the next start opens it.
    """

    name: str
    address: str
    standing: Standing
    hosts: tuple[str, ...] = ()
    answered: tuple[datetime, float] | None = None
    attempts: int = 0
    next_try_s: float | None = None
    problem: Problem | None = None
    remembered: bool = False
