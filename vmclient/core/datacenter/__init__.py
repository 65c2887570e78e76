"""The datacenter file: an estate as a JSON document, read with every error at once, and written."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import ErrorDetails

from vmclient.core.datacenter import names, reading
from vmclient.core.datacenter.convert import from_inventory, to_inventory
from vmclient.core.datacenter.models import FORMAT, DatacenterModel, kind
from vmclient.core.datacenter.reading import Fault, Place, quoted
from vmclient.core.inventory import Inventory

__all__ = ["FORMAT", "DatacenterError", "dump", "load", "schema"]

_SECTIONS = ("format", "name", "repositories", "hosts", "vms", "policies")


class DatacenterError(ValueError):
    """A datacenter file has errors; `errors` holds all of them, one line each that begins with the place."""

    def __init__(self, errors: tuple[str, ...]) -> None:
        super().__init__("\n".join(errors))
        self.errors = errors


def load(data: bytes) -> Inventory:
    """Read a datacenter file; the id of a VM is `HOST/NAME`.

    Raises `DatacenterError` with every error of the file, in the order of its sections.
    """
    try:
        document, suspect = reading.parse(data)
    except reading.Unreadable as error:
        raise DatacenterError((f"file: {error}",)) from None
    try:
        model = DatacenterModel.model_validate(document)
    except ValidationError as error:
        raise _error(document, error.errors(include_url=False)) from None
    if (suspect and next(reading.faults(document), None)) or next(names.faults(document), None):
        raise _error(document, ())
    return to_inventory(model)


def _error(document: object, errors: Iterable[ErrorDetails]) -> DatacenterError:
    """Gather everything that is wrong with a document."""
    found = list(reading.faults(document))
    settled = {fault.place for fault in found if fault.alone}
    found += _told(errors, settled)
    found += (fault for fault in names.faults(document) if fault.place not in settled)
    return DatacenterError(tuple(dict.fromkeys(str(fault) for fault in sorted(found, key=_in_order))))


def dump(inventory: Inventory) -> str:
    """Write an inventory as a datacenter file; `load` gives it back.

    What the format cannot say is written as its nearest: a fact that nobody could tell is left out, a VM in
    the state unknown is crashed (both are refused as `vm.state`, and neither holds a slot or memory).
    """
    return json.dumps(from_inventory(inventory), ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def schema() -> dict[str, Any]:
    """Give the JSON Schema of the file, as published in `resources/datacenter.schema.json`.

    It cannot say what `load` checks between keys: unique names, references, rules over two keys.
    """
    return {"$schema": GenerateJsonSchema.schema_dialect, **DatacenterModel.model_json_schema()}


def _in_order(fault: Fault) -> tuple[tuple[int, str], ...]:
    head = fault.place[:1]
    section = _SECTIONS.index(head[0]) if head and head[0] in _SECTIONS else len(_SECTIONS)
    rest = tuple((step, "") if isinstance(step, int) else (-1, step) for step in fault.place[1:])
    return ((section, str(head)), *rest)


def _told(errors: Iterable[ErrorDetails], settled: set[Place]) -> Iterable[Fault]:
    """Say pydantic's errors in our words; one about a place where nothing could be read is left out."""
    for error in errors:
        if error["loc"] not in settled:
            yield Fault(error["loc"], _words(error))


def _words(error: ErrorDetails) -> str:
    value, context = error["input"], error.get("ctx", {})
    wanted = _WANTED.get(error["type"])
    in_object = error["loc"] and isinstance(error["loc"][-1], str)
    if error["type"] == "missing" or (value is None and in_object and error["type"] not in _PLAIN):
        return "required, and missing"
    if wanted:
        return f"must be {wanted}, not {kind(value)}"
    if error["type"] in ("enum", "literal_error"):
        shown = quoted(value) if isinstance(value, str | int | float) else kind(value)
        return f"must be {context['expected']}, not {shown}".replace("'", '"')
    if error["type"] in ("greater_than_equal", "less_than_equal"):
        limit = context.get("ge", context.get("le"))
        return f"must be at {'least' if 'ge' in context else 'most'} {limit}, {quoted(value)} is not"
    return _PLAIN.get(error["type"]) or error["msg"]


_WANTED: Mapping[str, str] = {
    "string_type": "text",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "list_type": "a list",
    "model_type": "an object",
    "model_attributes_type": "an object",
}
_PLAIN: Mapping[str, str] = {
    "extra_forbidden": "unknown key",
    "string_too_short": "must not be empty",
    "too_long": "policies are not understood yet, only an empty list is",
    "string_unicode": "holds half a character",
}
