"""Findings, and what a rule is: a mask over all hosts and an explanation for one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from vmclient.core.problem import Fact


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
