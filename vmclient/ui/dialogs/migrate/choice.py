"""What the person has decided so far in the Migrate dialog, and what still stands in the way."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from vmclient.core.assessment import Assessment, Candidate, Outcome
from vmclient.core.eligibility.rule import Finding
from vmclient.ui.dialogs.decision import Key, key


class Obstacle(StrEnum):
    """Why **Migrate** is disabled; the first that applies is said in the foot."""

    GONE = "gone"  # the VM is not in the estate any more
    REFUSED = "refused"  # it cannot be migrated whatever the target
    NO_TARGET = "no_target"  # every host was refused in the meantime
    CHOOSE = "choose"  # nothing is chosen
    NOT_ELIGIBLE = "not_eligible"  # the highlighted host was refused
    CHECKING = "checking"  # the target's hypervisor has not answered yet
    ACKNOWLEDGE = "acknowledge"  # a warning is not acknowledged yet


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One moment of the dialog; each thing that a person or the estate does makes a new one.

    `pending` names the hosts whose hypervisor has not answered. `picked` is the highlighted host of the
    list, eligible or not, and counts only when not `automatic`. `acknowledged` holds keys of findings of
    the present target.
    """

    assessment: Assessment
    pending: frozenset[str] = frozenset()
    automatic: bool = True
    picked: str | None = None
    acknowledged: frozenset[Key] = frozenset()
    gone: bool = False

    @property
    def choosing(self) -> bool:
        """Whether the list is the person's: not automatic, or there is nothing that could be taken."""
        return not self.automatic or self.assessment.auto_target is None

    @property
    def shown(self) -> Candidate | None:
        """The host whose findings are shown."""
        name = self.picked if self.choosing else self.assessment.auto_target
        return self.assessment.by_host.get(name) if name else None

    @property
    def target(self) -> Candidate | None:
        """Where the VM would go; None while nothing eligible is chosen."""
        shown = self.shown
        return shown if shown and shown.eligible else None

    @property
    def to_acknowledge(self) -> tuple[Finding, ...]:
        """The target's warnings and unknowns, ticked or not; empty while its answer is awaited."""
        return self.target.acknowledge if self.target else ()

    @property
    def open_points(self) -> tuple[Finding, ...]:
        """Those that are not acknowledged yet."""
        return tuple(finding for finding in self.to_acknowledge if key(finding) not in self.acknowledged)

    @property
    def obstacle(self) -> Obstacle | None:
        """Why it cannot go on; None when **Migrate** may be pressed."""
        outcome, shown = self.assessment.outcome, self.shown
        checks = (
            (Obstacle.GONE, self.gone),
            (Obstacle.REFUSED, outcome is Outcome.REFUSED),
            (Obstacle.NO_TARGET, outcome in (Outcome.NO_TARGET, Outcome.NO_HOSTS_TO_TEST)),
            (Obstacle.CHOOSE, shown is None),
            (Obstacle.NOT_ELIGIBLE, shown is not None and not shown.eligible),
            (Obstacle.CHECKING, shown is not None and shown.host.name in self.pending),
            (Obstacle.ACKNOWLEDGE, bool(self.open_points)),
        )
        return next((obstacle for obstacle, applies in checks if applies), None)

    @property
    def only(self) -> bool:
        """Whether there is nothing to decide: one host can take it, all have answered, nothing to accept."""
        alone = self.automatic and len(self.assessment.eligible) == 1 and not self.pending
        return alone and self.obstacle is None

    def auto(self, automatic: bool) -> "Choice":
        """Let the client choose, or the person, for whom nothing is chosen."""
        return self._moved(replace(self, automatic=automatic, picked=None))

    def pick(self, host: str | None) -> "Choice":
        """Highlight a host of the list."""
        return self._moved(replace(self, picked=host))

    def acknowledge(self, findings: Iterable[Finding], accepted: bool) -> "Choice":
        """Accept warnings of the target, or take that back."""
        these = frozenset(key(finding) for finding in findings)
        keys = self.acknowledged | these if accepted else self.acknowledged - these
        return replace(self, acknowledged=keys)

    def answered(self, assessment: Assessment, pending: frozenset[str]) -> "Choice":
        """Take in a newer assessment; the choice stays, and so does what was said of the same target."""
        return self._moved(replace(self, assessment=assessment, pending=pending))

    def _moved(self, after: "Choice") -> "Choice":
        before, now = self.target, after.target
        same = before is not None and now is not None and before.host.name == now.host.name
        return after if same else replace(after, acknowledged=frozenset())
