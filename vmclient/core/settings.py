"""What a person has set; no secrets, those are in the system's keyring."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from vmclient.core.lanes import Lanes

DEFAULT_CPU_CEILING = 0.95  # product.md 3.6: "fully utilized"


class OutsideChanges(StrEnum):
    """What follows when another tool brings a VM to a host, takes one away or gives one other hardware."""

    NOTE = "note"  # it is said at the host and in the event log; migrations go on
    MARK = "mark"  # the host is out of sync besides, and takes part in none until it is resynchronized
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True, kw_only=True)
class HostSettings:
    """What was set for one host; None leaves the host's own value."""

    max_hosted_vms: int | None = None
    resource_enabled: bool | None = None
    vmhost_enabled: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings file as values.

    `jobs_at_once`, `jobs_per_host` and `jobs_per_link` limit running jobs; a job counts at its source and at
    its target, and a link is the way between two hosts.
    `refresh_s` is the pause between two readings of an inventory where nothing announced a change.
    `cpu_ceiling` is the load after the move from which a host counts as fully utilized; above 1 a host may
    be asked for more than it has. `outcome_deadline_s` is how long the hosts are asked for the outcome of a
    job before it is called unknown. `outside_changes` is what follows when another tool changes a host.
    `connections` are the addresses that are opened at the start; those in `unencrypted` too, which a person
    has agreed to be reached by plain TCP.
    """

    jobs_at_once: int = 3
    jobs_per_host: int = 2
    jobs_per_link: int = 2
    refresh_s: float = 5.0
    outcome_deadline_s: float = 300.0
    cpu_ceiling: float = DEFAULT_CPU_CEILING
    outside_changes: OutsideChanges = OutsideChanges.NOTE
    connections: tuple[str, ...] = ()
    unencrypted: tuple[str, ...] = ()
    hosts: Mapping[str, HostSettings] = field(default_factory=lambda: MappingProxyType({}))

    def __post_init__(self) -> None:
        """Hold the numbers to what makes sense; raises ValueError."""
        if min(self.jobs_at_once, self.jobs_per_host, self.jobs_per_link) < 1:
            raise ValueError("at least one job has to run at once")
        if self.refresh_s < 1 or self.outcome_deadline_s < 1:
            raise ValueError("pauses and deadlines are one second or more")
        if not 0 < self.cpu_ceiling < math.inf:
            raise ValueError("the CPU ceiling is a number above 0")

    @property
    def lanes(self) -> Lanes:
        """The limits of the queue."""
        return Lanes(self.jobs_at_once, self.jobs_per_host, self.jobs_per_link)
