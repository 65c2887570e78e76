"""The datacenter file: an estate as a JSON document, read with every error at once, and written."""

import json
from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import ErrorDetails

from vmclient.core.datacenter import names
from vmclient.core.datacenter.convert import from_inventory, to_inventory
from vmclient.core.datacenter.models import FORMAT, LISTS, DatacenterModel
from vmclient.core.document import reading, telling
from vmclient.core.document.fault import Faulty, Unreadable
from vmclient.core.inventory import Inventory
from vmclient.core.policy.models import complete
from vmclient.core.policy.reading import policies

__all__ = ["FORMAT", "DatacenterError", "dump", "load", "schema"]

_SECTIONS = ("format", "name", "repositories", "hosts", "vms", "policies")


class DatacenterError(Faulty):
    """A datacenter file has errors."""


def load(data: bytes) -> Inventory:
    """Read a datacenter file; the id of a VM is `HOST/NAME`.

    Raises `DatacenterError` with every error of the file, in the order of its sections.
    """
    try:
        document, suspect = reading.parse(data)
    except Unreadable as error:
        raise DatacenterError(error.errors) from None
    try:
        model = DatacenterModel.model_validate(document)
    except ValidationError:
        raise _error(document, telling.errors_of(document, DatacenterModel, LISTS)) from None
    if (suspect and next(reading.faults(document), None)) or next(names.faults(document), None):
        raise _error(document, ())
    raw = document.get("policies") if isinstance(document, dict) else None
    return to_inventory(model, policies(raw, names.kinds(document)) if raw else ())


def _error(document: object, errors: Iterable[ErrorDetails]) -> DatacenterError:
    """Gather everything that is wrong with a document."""
    return DatacenterError(telling.gathered(document, errors, names.faults, _SECTIONS))


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
    found = DatacenterModel.model_json_schema()
    complete(found["$defs"])
    return {"$schema": GenerateJsonSchema.schema_dialect, **found}
