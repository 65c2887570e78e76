"""The datacenter file's shape: pydantic models, from which the published JSON Schema is made.

A key that may be left out is optional here and nothing else: its default is stated once, in
`vmclient.core.inventory`.
"""

import re
from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ByteSize,
    ConfigDict,
    Field,
    TypeAdapter,
    ValidationError,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from vmclient.core.datacenter.reading import MAX_INTEGER, Refused, quoted
from vmclient.core.inventory import GuestType, Hypervisor, RepositoryType, Transport

FORMAT = "vmclient-datacenter/1"

_UNITS = tuple(unit for unit in ByteSize.byte_sizes if not unit.endswith("bit"))
# pydantic looks at the beginning of the text only; "8GiB/s" and "8Gbit" are no sizes.
_SIZE = re.compile(r"\s*(?:\+?\d+(?:_\d+)*|\d*\.?\d+)\s*(\w*)\s*")
_SIZE_DIGITS = 40
_BYTES = TypeAdapter(ByteSize)


def _fail(text: str) -> PydanticCustomError:
    # Braces in a template are places to fill; the text comes from a file.
    return PydanticCustomError("datacenter", "{text}", {"text": text})


def size(value: object) -> int:
    """Read a size: whole bytes, or a string with a unit as pydantic's `ByteSize` takes it, bits excepted.

    Raises `PydanticCustomError` with words for people.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise _fail(f"must be a size, in bytes or as text with a unit, not {kind(value)}")
    if isinstance(value, float):
        raise _fail(f"must be whole bytes, or text with a unit; {value!r} has a fraction")
    amount = value if isinstance(value, int) else _size_of_text(value)
    if amount < 0:
        raise _fail(f"must not be negative, {quoted(value)} is")
    if amount > MAX_INTEGER:
        raise _fail(f"{quoted(value)} is beyond 63 bits of bytes")
    return amount


@lru_cache(maxsize=4096)  # an estate has a few sizes, thousands of times
def _size_of_text(text: str) -> int:
    if text.lstrip().startswith("-"):
        raise _fail(f"must not be negative, {quoted(text)} is")
    match = _SIZE.fullmatch(text)
    if match is None:
        raise _fail(f"{quoted(text)} is not a size such as 16384, 16GiB or 1.25GB")
    unit = match[1].lower()
    if unit and unit not in _UNITS:
        raise _fail(f"{quoted(match[1])} is not a unit of bytes; take B, kB, KiB, MB, MiB and so on")
    if len(text.strip()) > _SIZE_DIGITS:
        raise _fail(f"{quoted(text)} is beyond 63 bits of bytes")
    try:
        return int(_BYTES.validate_python(text))
    except ValidationError:
        raise _fail(f"{quoted(text)} is not a size such as 16384, 16GiB or 1.25GB") from None


def _positive_size(value: object) -> int:
    amount = size(value)
    if amount < 1:
        raise _fail(f"must be at least 1 byte, {quoted(value)} is not")
    return amount


def _load(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _fail(f"must be a number from 0 to 1, not {kind(value)}")
    if not 0 <= value <= 1:
        raise _fail(f"must be from 0 to 1, {value!r} is not")
    return float(value)


def _name(value: str) -> str:
    if not value:
        raise _fail("a name must not be empty")
    if "/" in value:
        raise _fail(f'the name {quoted(value)} must not contain "/"')
    return value


def kind(value: object) -> str:
    """Name the JSON type of a value, for "must be …, not …"."""
    if value is None:
        return "null"
    if isinstance(value, Refused):
        return "something else"
    for types, words in _KINDS:
        if isinstance(value, types):
            return words
    return type(value).__name__


_KINDS: tuple[tuple[Any, str], ...] = (
    (bool, "true or false"),
    (int, "a whole number"),
    (float, "a number with a fraction"),
    (str, "text"),
    (list, "a list"),
    (dict, "an object"),
)

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
    cpu_features: list[Word] | None = None
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
    repositories: list[MountModel] | None = None
    networks: list[Word] | None = None
    iscsi_targets: list[Word] | None = None
    guest_types: list[Annotated[GuestType, Field(strict=False)]] | None = None
    live_refused: list[Annotated[GuestType, Field(strict=False)]] | None = None
    machines: list[Word] | None = None
    migration_bandwidth: PositiveSize | None = None


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
    cpu_features: list[Word] | None = None
    snapshots: Count | None = None
    vcpus: PositiveCount | None = None
    cpu_load: Load | None = None
    memory: PositiveSize
    dirty_rate: Size | None = None
    disks: list[DiskModel] | None = None
    cdroms: list[DriveModel] | None = None
    networks: list[Word] | None = None


class DatacenterModel(_Model):
    """The whole file.

    What a policy holds is specified on its own and not understood yet. A policy that were read over would
    make `check` give a wrong answer, so only an empty list is taken.
    """

    model_config = ConfigDict(title=FORMAT)

    format: Literal["vmclient-datacenter/1"]
    name: str | None = None
    repositories: list[RepositoryModel] | None = None
    hosts: list[HostModel] | None = None
    vms: list[VMModel] | None = None
    policies: Annotated[list[Any], Field(max_length=0)] | None = None
