"""The answer to "where do these VMs go, all together?": one seat for each, and what it makes of the hosts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from vmclient.core.assessment import Assessment, Candidate
from vmclient.core.capability import Mode
from vmclient.core.eligibility.rule import Finding
from vmclient.core.inventory import VM, Host
from vmclient.core.lanes import Lanes


class Standing(StrEnum):
    """What the answer for one VM is."""

    PLACED = "placed"
    REFUSED = "refused"  # it cannot leave whatever the target
    NO_HOSTS = "no_hosts"  # no other host of its kind is known
    NO_TARGET = "no_target"  # every host was refused, were it the only VM to move
    CROWDED = "crowded"  # hosts could take it, but the others of this placement have the room
    NOT_THERE = "not_there"  # the host that the person chose for it cannot take it
    LEFT_OUT = "left_out"  # the person leaves it where it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a person has chosen, by the ids of VMs, and what is to stay as it was if it can.

    `pinned` names the host for a VM, None to leave it where it is. `kept` names hosts that are taken as long
    as they can take the VM, so that an answer does not change with every number.
    """

    pinned: Mapping[str, str | None] = field(default_factory=dict)
    kept: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One VM's answer.

    `target` is where it goes, with findings and forecast as they are with all the others in their seats; of a
    VM that is not placed it is the host that stands nearest, None where there is none. `able` counts the
    hosts that could take it were it alone. `begins_s` and `ends_s` tell when its job would run, in seconds
    from now, both None for one without an end in sight and for one that is not placed. `findings` are about
    the VM whatever the target.
    """

    vm: VM
    source: Host
    mode: Mode | None
    standing: Standing
    target: Candidate | None = None
    pinned: bool = False
    able: int = 0
    findings: tuple[Finding, ...] = ()
    begins_s: float | None = None
    ends_s: float | None = None

    @property
    def placed(self) -> bool:
        """Whether it goes."""
        return self.standing is Standing.PLACED

    @property
    def host(self) -> str:
        """The name of the host where it goes; empty where it does not."""
        return self.target.host.name if self.placed and self.target else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HostLoad:
    """One host before and after all moves: loads are shares, what jobs under way have reserved is counted."""

    host: Host
    cpu: tuple[float, float]
    memory: tuple[float, float]
    slots: tuple[int, int]
    arriving: int = 0
    leaving: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """The whole answer.

    `seats` begins with the placed VMs in the order in which their jobs are asked for, then come the others by
    name. `gone` are ids that no VM has any more. `loads` lists the hosts that change, those that gain first.
    `ends_s` is when the last job would end; None where one of them has no end in sight.
    `assess` gives the whole answer for one VM with the others in their seats; `KeyError` for a VM that was
    not asked about.
    """

    seats: tuple[Seat, ...] = ()
    gone: frozenset[str] = frozenset()
    loads: tuple[HostLoad, ...] = ()
    lanes: Lanes = field(default_factory=Lanes)
    ends_s: float | None = None
    assess: Callable[[str], Assessment] = field(compare=False, repr=False)

    @property
    def placed(self) -> tuple[Seat, ...]:
        """The VMs that go, in their order."""
        return tuple(seat for seat in self.seats if seat.placed)

    @property
    def staying(self) -> tuple[Seat, ...]:
        """The VMs that stay where they are."""
        return tuple(seat for seat in self.seats if not seat.placed)

    def seat(self, vm_id: str) -> Seat | None:
        """Give the answer for one VM; None for one that was not asked about."""
        return next((seat for seat in self.seats if seat.vm.id == vm_id), None)
