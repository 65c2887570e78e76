"""A file of policies of its own (`vmclient-policies/1`): read with every error at once, and written."""

import json
from collections.abc import Iterable, Iterator, Sequence

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from vmclient.core.document import reading as document_reading
from vmclient.core.document import telling
from vmclient.core.document.fault import Fault, Faulty, Unreadable
from vmclient.core.policy import reading
from vmclient.core.policy.model import Policy
from vmclient.core.policy.models import FORMAT, LISTS, PoliciesModel, schema

__all__ = ["FORMAT", "PolicyFileError", "dump", "load", "schema"]

_SECTIONS = ("format", "policies")


class PolicyFileError(Faulty):
    """A policy file has errors.

    `governed` holds the patterns for VMs that its policies would have attached to, so far as they could be
    read; None where they could not.
    """

    def __init__(self, errors: tuple[Fault, ...], governed: tuple[str, ...] | None = None) -> None:
        super().__init__(errors)
        self.governed = governed


def load(data: bytes) -> tuple[Policy, ...]:
    """Read a policy file; raises `PolicyFileError` with every error, and then none of its policies counts."""
    try:
        document, suspect = document_reading.parse(data)
    except Unreadable as error:
        raise PolicyFileError(error.errors) from None
    try:
        PoliciesModel.model_validate(document)
    except ValidationError:
        raise _error(document, telling.errors_of(document, PoliciesModel, LISTS)) from None
    if (suspect and next(document_reading.faults(document), None)) or next(_faults(document), None):
        raise _error(document, ())
    return reading.policies(_listed(document))  # type: ignore[arg-type]


def dump(policies: Sequence[Policy]) -> str:
    """Write policies as a file; `load` gives them back."""
    told = {"format": FORMAT, "policies": [reading.as_json(each) for each in policies]}
    return json.dumps(told, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _error(document: object, errors: Iterable[ErrorDetails]) -> PolicyFileError:
    found = telling.gathered(document, errors, _faults, _SECTIONS)
    return PolicyFileError(found, reading.patterns(_listed(document)))


def _faults(document: object) -> Iterator[Fault]:
    return reading.faults(_listed(document), ("policies",))


def _listed(document: object) -> object:
    return document.get("policies") if isinstance(document, dict) else None
