"""The datacenter file's shape: pydantic models, from which the published JSON Schema is made.

A key that may be left out is optional here and nothing else: its default is stated once, in
`vmclient.core.inventory`.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
)

from vmclient.core.document.fault import quoted
from vmclient.core.document.lists import Few, Many
from vmclient.core.document.reading import MAX_INTEGER
from vmclient.core.document.value import fail, kind, size
from vmclient.core.inventory import GuestType, Hypervisor, RepositoryType, Transport
from vmclient.core.policy.facts import SET_NAME
from vmclient.core.policy.models import PolicyModel

FORMAT = "vmclient-datacenter/1"


def _positive_size(value: object) -> int:
    amount = size(value)
    if amount < 1:
        raise fail("size.zero", value=quoted(value))
    return amount


def _load(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise fail("load.kind", kind=kind(value))
    if not 0 <= value <= 1:
        raise fail("load.range", value=repr(value))
    return float(value)


def _fact(value: object) -> object:
    """Take what a fact can be; a list becomes a tuple of strings."""
    if isinstance(value, list):
        if not all(isinstance(each, str) for each in value):
            raise fail("fact.list")
        return tuple(value)
    if isinstance(value, str | int | float):
        return value
    raise fail("fact.kind", kind=kind(value))


def _name(value: str) -> str:
    if not value:
        raise fail("name.empty")
    if "/" in value:
        raise fail("name.slash", name=quoted(value))
    return value


_SIZE_TEXT = {
    "type": "string",
    "pattern": r"^\s*([+]?[0-9]+(_[0-9]+)*|[0-9]*[.]?[0-9]+)\s*([bB]|[kKmMgGtTpPeE]([iI]?[bB])?)?\s*$",
    "description": 'bytes with a unit, such as "16GiB" or "1.25GB"; without one, bytes',
}


def _size_schema(least: int) -> WithJsonSchema:
    whole = {"type": "integer", "minimum": least, "maximum": MAX_INTEGER}
    return WithJsonSchema({"anyOf": [whole, _SIZE_TEXT]})


Size = Annotated[int, BeforeValidator(size), _size_schema(0)]
PositiveSize = Annotated[int, BeforeValidator(_positive_size), _size_schema(1)]
Load = Annotated[
    float, BeforeValidator(_load), WithJsonSchema({"type": "number", "minimum": 0, "maximum": 1})
]
Count = Annotated[int, Field(ge=0, le=MAX_INTEGER)]
PositiveCount = Annotated[int, Field(ge=1, le=MAX_INTEGER)]
Name = Annotated[str, AfterValidator(_name), Field(json_schema_extra={"minLength": 1, "pattern": "^[^/]*$"})]
Word = Annotated[str, Field(min_length=1)]


FactValue = Annotated[
    Any,
    BeforeValidator(_fact),
    WithJsonSchema({"anyOf": [
        {"type": "string"},
        {"type": "integer", "minimum": -MAX_INTEGER, "maximum": MAX_INTEGER},
        {"type": "number"},
        {"type": "boolean"},
        {"type": "array", "items": {"type": "string"}},
    ]}),
]  # fmt: skip
UserFacts = Annotated[
    dict[str, FactValue], Field(json_schema_extra={"propertyNames": {"pattern": f"^{SET_NAME.pattern}$"}})
]


class _Model(BaseModel):
    """Refuses unknown keys and converts nothing by itself."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class RepositoryModel(_Model):
    """`repositories[]`."""

    name: Name
    type: Annotated[RepositoryType, Field(strict=False)]
    capacity: Size | None = None
    free: Size | None = None
    enabled: bool | None = None


class MountModel(_Model):
    """`hosts[].repositories[]`: a repository, and where this host mounts it."""

    name: str
    mount: str | None = None


class HostModel(_Model):
    """`hosts[]`."""

    name: Name
    hypervisor: Annotated[Hypervisor, Field(strict=False)]
    arch: Word
    cpu_model: str | None = None
    cpu_features: Few[Word] | None = None
    cpu_cores: PositiveCount | None = None
    cpu_load: Load | None = None
    memory: PositiveSize
    memory_free: Size | None = None
    resource_enabled: bool | None = None
    vmhost_enabled: bool | None = None
    online: bool | None = None
    in_sync: bool | None = None
    maintenance: bool | None = None
    migration_enabled: bool | None = None
    max_hosted_vms: Count | None = None
    manager: Name | None = None
    repositories: Few[MountModel] | None = None
    networks: Few[Word] | None = None
    iscsi_targets: Few[Word] | None = None
    guest_types: Few[Annotated[GuestType, Field(strict=False)]] | None = None
    live_refused: Few[Annotated[GuestType, Field(strict=False)]] | None = None
    machines: Few[Word] | None = None
    migration_bandwidth: PositiveSize | None = None
    location: Word | None = None
    facts: UserFacts | None = None


class DiskModel(_Model):
    """`vms[].disks[]`; the first is the primary one."""

    name: Name
    repository: str | None = None
    transport: Annotated[Transport, Field(strict=False)]
    size: Size | None = None
    iscsi_target: Word | None = None


class DriveModel(_Model):
    """`vms[].cdroms[]`; no media is an empty drive, no repository a medium on the host itself."""

    name: Name
    media: str | None = None
    repository: str | None = None


class VMModel(_Model):
    """`vms[]`."""

    name: Name
    host: str
    state: Literal["running", "paused", "suspended", "shut_off", "crashed"]
    guest_os: str | None = None
    arch: Word | None = None
    created_on_arch: Word | None = None
    guest_type: Annotated[GuestType, Field(strict=False)] | None = None
    machine: Word | None = None
    cpu_features: Few[Word] | None = None
    snapshots: Count | None = None
    vcpus: PositiveCount | None = None
    cpu_load: Load | None = None
    memory: PositiveSize
    dirty_rate: Size | None = None
    disks: Few[DiskModel] | None = None
    cdroms: Few[DriveModel] | None = None
    networks: Few[Word] | None = None
    tags: Few[Word] | None = None
    facts: UserFacts | None = None


class DatacenterModel(_Model):
    """The whole file."""

    model_config = ConfigDict(title=FORMAT)

    format: Literal["vmclient-datacenter/1"]
    name: str | None = None
    repositories: Many[RepositoryModel] = None
    hosts: Many[HostModel] = None
    vms: Many[VMModel] = None
    policies: Many[PolicyModel] = None


LISTS: Mapping[str, type[BaseModel]] = {
    "repositories": RepositoryModel,
    "hosts": HostModel,
    "vms": VMModel,
    "policies": PolicyModel,
}
