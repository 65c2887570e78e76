"""The answer to "where can this VM go?": an outcome, and every host with its findings, rank and forecast."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from vmclient.core.capability import Mode
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import VM, Host
from vmclient.core.policy.model import Policy, Value


class Outcome(StrEnum):
    """The four answers, datacenter-format.md section 2."""

    TARGETS = "targets"
    NO_TARGET = "no_target"
    NO_HOSTS_TO_TEST = "no_hosts_to_test"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Score:
    """One criterion's value for one host; `value` is None for a cost without end.

    `word` is the value of a fact that a policy ranks by and that is no number; `criterion` is then as the
    policy has it, `fact/a` or `fact/d`, and both are None where the fact is not defined.
    """

    criterion: str
    value: float | None
    unit: str | None = None
    word: str | bool | None = None

    @property
    def ranked_by(self) -> str | None:
        """The fact that a policy ranks by; None for a criterion of ours."""
        fact, slash, _ = self.criterion.rpartition("/")
        return fact if slash else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """What the host would look like after the move, reservations counted; also for a refused host.

    Loads are shares, `memory_free` bytes before the move, `seconds` the estimated duration and
    `downtime_s` the estimated pause, both None where there is no end in sight or nothing to estimate.
    """

    memory_free: int
    cpu_load_after: float
    memory_load_after: float
    slots_used: int
    slots: int
    seconds: float | None
    downtime_s: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One host's answer.

    `ranking` is what the rank was made of, empty for a refused host; `prospect` is the same numbers for
    every tested host, refused or not. `tested` is False for a host of another hypervisor or manager.
    """

    host: Host
    eligible: bool
    tested: bool = True
    rank: int | None = None
    ranking: tuple[Score, ...] = ()
    prospect: tuple[Score, ...] = ()
    findings: tuple[Finding, ...] = ()
    forecast: Forecast | None = None

    @property
    def blockers(self) -> tuple[Finding, ...]:
        """What refuses it; all of it."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.BLOCKER)

    @property
    def acknowledge(self) -> tuple[Finding, ...]:
        """What a person has to acknowledge before the VM goes there."""
        return tuple(finding for finding in self.findings if finding.acknowledge)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The facts that the policies asked for, as they were: for each host the values of `facts`, in order."""

    facts: tuple[str, ...] = ()
    hosts: Mapping[str, tuple[Value | None, ...]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The whole answer for one VM.

    `findings` concern the VM whatever the target; `candidates` are in rank order, then the refused by name.
    `rules` counts the rules that answered for each tested host.

    `policies` are those that count for the VM, which `policy.explaining` explains. The values it needs are
    looked up by `look` when somebody asks; of an assessment that was stored, `measured` has them.
    `ranking_policy` names the one whose list comes before our own criteria.
    """

    vm: VM
    source: Host
    outcome: Outcome
    mode: Mode | None
    findings: tuple[Finding, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    rules: int = 0
    by_host: Mapping[str, Candidate] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    policies: tuple[Policy, ...] = ()
    ranking_policy: str | None = None
    look: Callable[[str, str], Value | None] | None = field(default=None, repr=False, compare=False)
    measured: Measured | None = field(default=None, repr=False, compare=False)

    @property
    def eligible(self) -> tuple[Candidate, ...]:
        """The hosts that can take it, best first."""
        return tuple(candidate for candidate in self.candidates if candidate.eligible)

    @property
    def auto_target(self) -> str | None:
        """The name of the host of rank 1."""
        best = self.candidates[0] if self.candidates and self.candidates[0].eligible else None
        return best.host.name if best else None
