"""What has been decided in the plan sheet so far, and what still stands in the way."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from vmclient.core.eligibility.rule import Finding
from vmclient.core.placement import Placement, Seat, Wishes
from vmclient.text import plan_sheet as words
from vmclient.text.plan_consent import Consent, consents
from vmclient.ui.dialogs.decision import Key, key

Accepted = tuple[str, Key]  # the id of a VM, and which of its findings


class Obstacle(StrEnum):
    """Why **Migrate** is disabled; the first that applies is said in the foot."""

    STARTING = "starting"  # the jobs are being asked for
    WORKING = "working"  # hosts are being sought
    NOBODY = "nobody"  # no VM has a host
    CHECKING = "checking"  # a hypervisor has not answered yet
    ACKNOWLEDGE = "acknowledge"  # a warning is not acknowledged yet


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One moment of the sheet; each thing that a person or the estate does makes a new one.

    `pinned` holds what the person chose, as `Wishes` has it. `answers` are the hypervisors', by VM and host.
    `accepted` are the findings that the person has read.
    """

    vm_ids: tuple[str, ...]
    placement: Placement | None = None
    pinned: Mapping[str, str | None] = field(default_factory=dict)
    answers: Mapping[str, Mapping[str, tuple[Finding, ...]]] = field(default_factory=dict)
    accepted: frozenset[Accepted] = frozenset()
    working: bool = True
    starting: bool = False

    @property
    def wishes(self) -> Wishes:
        """What the next placement goes by: the person's choices, and the hosts that were found before."""
        kept = {seat.vm.id: seat.host for seat in self.going if not seat.pinned}
        return Wishes(pinned=self.pinned, kept=kept)

    @property
    def going(self) -> tuple[Seat, ...]:
        """The VMs that go."""
        return self.placement.placed if self.placement else ()

    @property
    def consents(self) -> tuple[Consent, ...]:
        """What has to be accepted."""
        return consents(self.placement) if self.placement else ()

    @property
    def unasked(self) -> dict[str, str]:
        """The places about which the hypervisors have said nothing yet: the host for each VM."""
        return {
            seat.vm.id: seat.host for seat in self.going if seat.host not in self.answers.get(seat.vm.id, {})
        }

    @property
    def open_points(self) -> int:
        """How many sentences are not ticked yet."""
        return sum(not self.gave(one) for one in self.consents)

    @property
    def obstacle(self) -> Obstacle | None:
        """Why it cannot go on; None when **Migrate** may be pressed."""
        checks = (
            (Obstacle.STARTING, self.starting),
            (Obstacle.WORKING, self.working),
            (Obstacle.NOBODY, not self.going),
            (Obstacle.CHECKING, bool(self.unasked)),
            (Obstacle.ACKNOWLEDGE, bool(self.open_points)),
        )
        return next((obstacle for obstacle, applies in checks if applies), None)

    def gave(self, one: Consent) -> bool:
        """Tell whether a sentence is ticked, for every VM that it is about."""
        return all((vm_id, key(finding)) in self.accepted for vm_id, finding in one.accepts)

    def accept(self, one: Consent, yes: bool) -> "Sheet":
        """Tick a sentence, or take that back."""
        these = frozenset((vm_id, key(finding)) for vm_id, finding in one.accepts)
        return replace(self, accepted=self.accepted | these if yes else self.accepted - these)

    def pin(self, vm_id: str, host: str | None) -> "Sheet":
        """Choose the host for a VM; None leaves it where it is."""
        return replace(self, pinned={**self.pinned, vm_id: host})

    def unpin(self, vm_id: str) -> "Sheet":
        """Leave the choice for a VM to the client again."""
        return replace(self, pinned={one: host for one, host in self.pinned.items() if one != vm_id})

    def answered(self, vm_id: str, host: str, findings: tuple[Finding, ...]) -> "Sheet":
        """Take in what a hypervisor said."""
        of_vm = {**self.answers.get(vm_id, {}), host: findings}
        return replace(self, answers={**self.answers, vm_id: of_vm})

    def forgetting(self, vm_ids: frozenset[str]) -> "Sheet":
        """Leave out VMs whose jobs were asked for."""
        return replace(self, vm_ids=tuple(one for one in self.vm_ids if one not in vm_ids))


def reason(sheet: Sheet, asked_for: int) -> str:
    """Say why **Migrate** is disabled; empty when it is not. `asked_for` counts the jobs that are queued."""
    match sheet.obstacle:
        case Obstacle.STARTING:
            return words.starting(asked_for, len(sheet.going))
        case Obstacle.WORKING:
            return words.working()
        case Obstacle.NOBODY:
            return words.nobody()
        case Obstacle.CHECKING:
            return words.checking(len(sheet.unasked))
        case Obstacle.ACKNOWLEDGE:
            return words.tick(sheet.open_points)
        case None:
            return ""


def moved(sheet: Sheet, placement: Placement) -> dict[str, tuple[str, str]]:
    """Tell whose host is another one in a newer placement, by name: before and now, empty for none."""
    if sheet.placement is None:
        return {}
    before = {seat.vm.id: seat.host for seat in sheet.placement.seats}
    return {
        seat.vm.name: (before[seat.vm.id], seat.host)
        for seat in placement.seats
        if seat.vm.id in before and before[seat.vm.id] != seat.host
    }
