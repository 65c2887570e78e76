"""What a simulated vCenter or ESXi host holds, read without the protocol that is under test."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class SeenVM:
    """A VM as the simulator itself sees it; `question` is the id of the one that it asks."""

    id: str
    name: str
    host: str
    power_state: str
    uuid: str
    instance_uuid: str
    path: str
    question: str
    networks: list[str]
    datastores: list[str]


@dataclass(frozen=True)
class SeenHost:
    """A host as the simulator itself sees it, with the names of its VMs."""

    id: str
    name: str
    connection: str
    maintenance: bool
    vms: list[str]


@dataclass(frozen=True)
class SeenTask:
    """A task; `what` is its description id, `fault` the name of the fault that it ended with."""

    id: str
    what: str
    entity: str
    state: str
    progress: int
    cancelled: bool
    fault: str
    user: str


@dataclass(frozen=True)
class State:
    """What an endpoint holds, read without the protocol that is under test."""

    vms: Mapping[str, SeenVM]
    hosts: Mapping[str, SeenHost]
    tasks: tuple[SeenTask, ...]  # oldest first
    calls: Mapping[str, int]  # how often each method was called
    faults: int  # orders that have not come true yet
    sessions: int

    @classmethod
    def read(cls, seen: Mapping[str, Any]) -> "State":
        """Take the JSON apart that the simulator shows."""
        return cls(
            {one["name"]: SeenVM(**one) for one in seen["vms"]},
            {one["name"]: SeenHost(**one) for one in seen["hosts"]},
            tuple(SeenTask(**one) for one in seen["tasks"]),
            seen["calls"],
            seen["faults"],
            seen["sessions"],
        )
