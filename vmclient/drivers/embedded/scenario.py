"""A scenario: a datacenter file with the faults that are to strike in it, so that anybody can see them again.

A JSON file called `NAME.scenario.json`: `{"scenario": 1, "datacenter": "estate.json", "faults": [...]}`, the
datacenter's path beside the scenario's own. A fault names what goes wrong, and its moment: `after` so many
seconds of the simulation, just before the `nth` time that a `call` is made, or as an operation enters a
`phase` for the `nth` time; without any of them at once.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from vmclient.core.datacenter import DatacenterError
from vmclient.core.document import fault, reading, telling
from vmclient.core.inventory import Inventory
from vmclient.core.job import Phase
from vmclient.drivers.base import Presence
from vmclient.drivers.content import content
from vmclient.drivers.embedded import faults
from vmclient.drivers.embedded.schedule import Call, Calling, Entering, Moment
from vmclient.drivers.embedded.source import read
from vmclient.drivers.embedded.trouble import CallTrouble, Lie, Telling
from vmclient.drivers.embedded.world import Fault, World


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Timed(_Strict):
    after: Annotated[float, Field(ge=0, le=1e9)] | None = None
    call: Call | None = None
    phase: Phase | None = None
    nth: Annotated[int, Field(ge=1, le=10_000)] = 1

    @model_validator(mode="after")
    def _one_moment(self) -> "_Timed":
        if sum(one is not None for one in (self.after, self.call, self.phase)) > 1:
            raise ValueError("give only one of after, call and phase")
        return self

    def moment(self) -> Moment:
        """Tell when it is to strike."""
        if self.call is not None:
            return Calling(self.call, self.nth)
        return Entering(self.phase, self.nth) if self.phase is not None else self.after or 0.0


class _OfHost(_Timed):
    fault: Literal[
        "host_dies", "host_returns", "host_vanishes", "daemon_hangs", "daemon_dies", "post_copy_breaks"
    ]
    host: str

    def made(self) -> Fault:
        """Give the fault."""
        kinds: dict[str, Callable[[str], Fault]] = {
            "host_dies": faults.HostDies,
            "host_returns": faults.HostReturns,
            "host_vanishes": faults.HostVanishes,
            "daemon_hangs": faults.DaemonHangs,
            "daemon_dies": faults.DaemonDies,
            "post_copy_breaks": faults.PostCopyBreaks,
        }
        return kinds[self.fault](self.host)


class _Link(_Timed):
    fault: Literal["link_slows"]
    host: str
    share: Annotated[float, Field(ge=0, le=1)]

    def made(self) -> Fault:
        """Give the fault."""
        return faults.LinkSlows(self.host, self.share)


class _Refusal(_Timed):
    fault: Literal["target_refuses"]
    host: str
    text: str | None

    def made(self) -> Fault:
        """Give the fault."""
        return faults.TargetRefuses(self.host, self.text)


class _Storage(_Timed):
    fault: Literal["storage_vanishes"]
    host: str
    repository: str

    def made(self) -> Fault:
        """Give the fault."""
        return faults.StorageVanishes(self.host, self.repository)


class _Network(_Timed):
    fault: Literal["network_missing"]
    host: str
    network: str

    def made(self) -> Fault:
        """Give the fault."""
        return faults.NetworkMissing(self.host, self.network)


class _Connection(_Timed):
    fault: Literal["connection_breaks", "connection_returns"]

    def made(self) -> Fault:
        """Give the fault."""
        return faults.ConnectionBreaks() if self.fault == "connection_breaks" else faults.ConnectionReturns()


class _Deceit(_Timed):
    fault: Literal["deceives"]
    events: Literal["sound", "lost", "late", "doubled"] | None = None
    reports: Literal["honest", "over", "backwards", "empty", "over_soon"] | None = None
    ends: Literal["honest", "opposite"] | None = None
    leaves: Literal["nothing", "defined", "paused", "running"] | None = None

    def made(self) -> "Together":
        """Give the faults as one."""
        made: list[Fault] = []
        if self.events is not None:
            made.append(faults.EventsGo(Telling[self.events.upper()]))
        if self.reports is not None:
            made.append(faults.ReportsLie(None if self.reports == "honest" else Lie[self.reports.upper()]))
        if self.ends is not None:
            made.append(faults.EndsLie(lying=self.ends == "opposite"))
        if self.leaves is not None:
            made.append(faults.CopiesStay(None if self.leaves == "nothing" else Presence(self.leaves)))
        return Together(tuple(made))


class _Call(_Strict):
    fault: Literal["call_fails"]
    call: Call
    nth: Annotated[int, Field(ge=1, le=10_000)] = 1
    delay: Annotated[float, Field(ge=0, le=1e6)] = 0.0
    refused: str | None = None
    lost: bool = False
    answer_lost: bool = False


class Together:
    """Several faults that strike as one."""

    def __init__(self, parts: tuple[Fault, ...]) -> None:
        self._parts = parts

    def strike(self, world: World) -> None:
        """Let them all happen."""
        for part in self._parts:
            part.strike(world)


_Any = Annotated[
    _OfHost | _Link | _Refusal | _Storage | _Network | _Connection | _Deceit | _Call,
    Field(discriminator="fault"),
]


class _Scenario(_Strict):
    scenario: Literal[1]
    datacenter: str
    faults: tuple[_Any, ...] = ()


class Scenario:
    """A scenario that was read: its estate, and what is to strike in it."""

    def __init__(self, inventory: Inventory, told: _Scenario) -> None:
        self.inventory = inventory
        self._told = told

    def set_up(self, world: World) -> None:
        """Order every fault, from this moment on."""
        for one in self._told.faults:
            if isinstance(one, _Call):
                trouble = CallTrouble(one.delay, one.refused, one.lost, one.answer_lost)
                world.disturb(trouble, Calling(one.call, one.nth))
            else:
                world.order(one.made(), one.moment())


def load(path: Path) -> Scenario:
    """Read a scenario and its datacenter file.

    Raises `DatacenterError` with every error of the scenario, or else of its datacenter file.
    """
    try:
        document, suspect = reading.parse(content(path))
    except fault.Unreadable as error:
        raise DatacenterError(tuple(each.about(str(path)) for each in error.errors)) from None
    try:
        told = TypeAdapter(_Scenario).validate_python(document)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        raise DatacenterError(telling.gathered(document, errors, _unknown, _SECTIONS)) from None
    if suspect and next(reading.faults(document), None):
        raise DatacenterError(telling.gathered(document, (), _unknown, _SECTIONS))
    inventory = read(path.parent / told.datacenter)
    missing = tuple(
        fault.Fault(("faults", number, "host"), "host.unknown", {"name": fault.quoted(one.host)})
        for number, one in enumerate(told.faults)
        if isinstance(one, _OfHost | _Link | _Refusal | _Storage | _Network)
        and one.host not in inventory.hosts
    )
    if missing:
        raise DatacenterError(missing)
    return Scenario(inventory, told)


_SECTIONS = ("scenario", "datacenter", "faults")


def _unknown(_document: object) -> tuple[fault.Fault, ...]:
    """Find nothing that the model does not."""
    return ()
