"""Findings, and what a rule is: a mask over all hosts and an explanation for one."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from vmclient.core.capability import Mode
from vmclient.core.inventory import Drift
from vmclient.core.problem import Fact

if TYPE_CHECKING:  # this module is imported before the first paint, numpy is not
    from vmclient.core.eligibility.host_table import HostTable, Mask
    from vmclient.core.eligibility.move import Move, Place


class Severity(StrEnum):
    """How much a finding weighs: only a `BLOCKER` refuses; `WARNING` and `UNKNOWN` are to be acknowledged."""

    BLOCKER = "blocker"
    WARNING = "warning"
    UNKNOWN = "unknown"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One answer of one rule about one host (or about the VM itself).

    `facts` holds the measured and the required value and the names that the words need; sizes in bytes.
    `remedy` is the code of the way out that the window can offer. `origin` is empty for our own rules and
    names the one who said it otherwise ("libvirt on kvm-b", "vCenter").
    """

    code: str
    severity: Severity
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))
    remedy: str | None = None
    origin: str = ""

    @property
    def acknowledge(self) -> bool:
        """Whether a person has to acknowledge it before the VM goes there."""
        return self.severity in (Severity.WARNING, Severity.UNKNOWN)


class Effort(IntEnum):
    """What it takes to get a blocker out of the way; sums of these tell which refused host is the nearest."""

    CLICK = 1  # one command of the window: resynchronize, enable, a setting
    HAND = 4  # work on the host or its storage: connect, mount, create
    ROOM = 6  # another VM has to go first
    REPAIR = 10  # the host does not even answer
    NEVER = 1000  # the hardware or the hypervisor would have to be another


EVERY_MODE = frozenset(Mode)
NOT_MOVE = EVERY_MODE - {Mode.MOVE}  # nothing is copied and nothing runs in a move
LIVE = frozenset({Mode.LIVE})


class Rule(ABC):
    """One question about every host, answered in two ways that always agree.

    `mask` answers for all rows of the table at once, `explain` for one host with the numbers. Both answer
    whatever the other rules say; `modes` tells for which moves the rule is asked at all.
    """

    code: str
    severity: Severity = Severity.BLOCKER
    modes: frozenset[Mode] = EVERY_MODE
    remedy: str | None = None
    effort: Effort = Effort.HAND

    @abstractmethod
    def mask(self, table: HostTable, move: Move) -> Mask:
        """Tell which rows the rule has a finding for: a boolean for each row, not to be written to.

        `table.nowhere` and `table.everywhere` say so for all rows and cost nothing.
        """

    @abstractmethod
    def explain(self, move: Move, place: Place) -> Finding | None:
        """Give the finding for one host, with measured and required values; None where there is none."""

    def found(self, move: Move, place: Place, **facts: Fact) -> Finding:
        """Make this rule's finding; the VM, its source and the host are always among the facts."""
        named = {"vm": move.vm.name, "source": move.source.name, "host": place.host.name, **facts}
        return Finding(self.code, self.severity, MappingProxyType(named), self.remedy)


class StandingRule(Rule):
    """A rule about the host alone: answered when the host's row is written, not at each question."""

    @abstractmethod
    def stops(self, place: Place) -> bool:
        """Tell whether there is a finding for the host, whatever the VM."""

    def facts(self, place: Place) -> dict[str, Fact]:
        """Give the values that the words need beyond the names."""
        return {}

    def mask(self, table: HostTable, move: Move) -> Mask:
        """Read the answers that were stored with the rows."""
        return table.standing_mask(self)

    def explain(self, move: Move, place: Place) -> Finding | None:
        """Give the finding with the host's own numbers."""
        return self.found(move, place, **self.facts(place)) if self.stops(place) else None


def drift_facts(drift: Drift | None) -> dict[str, Fact]:
    """Give what made a host out of sync, as far as it is known."""
    if drift is None:
        return {}
    return {"since": drift.since.isoformat(), "cause": drift.cause.value, "vms": drift.vms}
