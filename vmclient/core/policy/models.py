"""The shape of policies in a file: pydantic models, and the JSON Schema of them and of the facts."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import GenerateJsonSchema

from vmclient.core.document.lists import Few, Many
from vmclient.core.document.reading import MAX_INTEGER
from vmclient.core.policy.facts import HOST_SET, MEANING_OF_SET, SET_NAME, VM_SET, Fact, Kind
from vmclient.core.policy.model import COMPARING, Op
from vmclient.core.policy.registry import FACTS

FORMAT = "vmclient-policies/1"
Word = Annotated[str, Field(min_length=1)]


class _Model(BaseModel):
    """Refuses unknown keys and converts nothing by itself."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class AttachModel(_Model):
    """`policies[].attach`: shell patterns (`*`, `?`, `[ab]`); what is left out matches all names."""

    vms: Few[Word] | None = None
    hosts: Few[Word] | None = None


class ConstraintModel(_Model):
    """`policies[].constraints[]`: what a host has to be, and the reason that people read where it is not."""

    reason: Word
    test: Any


class PolicyModel(_Model):
    """`policies[]`."""

    name: Word
    enabled: bool | None = None
    attach: AttachModel | None = None
    constraints: Few[ConstraintModel] | None = None
    rankby: Few[str] | None = None


class PoliciesModel(_Model):
    """A file of policies."""

    model_config = ConfigDict(title=FORMAT)

    format: Literal["vmclient-policies/1"]
    policies: Many[PolicyModel] = None


LISTS: Mapping[str, type[BaseModel]] = {"policies": PolicyModel}


def schema() -> dict[str, Any]:
    """Give the JSON Schema of a policy file, as published in `resources/policies.schema.json`.

    It cannot say what reading checks between the sides of a comparison: that both are of one type.
    """
    found = PoliciesModel.model_json_schema()
    complete(found["$defs"])
    return {"$schema": GenerateJsonSchema.schema_dialect, **found}


def complete(definitions: dict[str, Any]) -> None:
    """Add to a schema that has the models what they leave open: tests, facts and ranking keys."""
    definitions["ConstraintModel"]["properties"]["test"] = {"$ref": "#/$defs/Test"}
    rankby = definitions["PolicyModel"]["properties"]["rankby"]
    for choice in rankby["anyOf"]:
        if choice.get("type") == "array":
            choice["items"] = {"$ref": "#/$defs/RankKey"}
    definitions |= {
        "Test": {
            "description": "One test by its key; a comparison with a fact that is not defined is false.",
            "oneOf": [_test(op) for op in Op],
        },
        "Fact": _facts(FACTS.values(), ""),
        "RankKey": _facts(
            (each for each in FACTS.values() if each.kind is not Kind.LIST and each.of_move is None), "/[ad]"
        ),
    }


def _test(op: Op) -> dict[str, Any]:
    test = {"$ref": "#/$defs/Test"}
    fact = {"$ref": "#/$defs/Fact"}
    given: dict[str, Any]
    if op is Op.DEFINED:
        given = fact
    elif op is Op.NOT:
        given = test
    elif op is Op.IF:
        given = {"type": "array", "items": test, "minItems": 3, "maxItems": 3}
    elif op in COMPARING:
        integer = {"type": "integer", "minimum": -MAX_INTEGER, "maximum": MAX_INTEGER}
        literals = [{"type": "string"}, integer, {"type": "number"}, {"type": "boolean"}]
        other = {
            "type": "object",
            "properties": {"fact": fact},
            "required": ["fact"],
            "additionalProperties": False,
        }
        right = {"anyOf": [*(literals[:1] if op is Op.CONTAINS else literals), other]}
        given = {"type": "array", "prefixItems": [fact, right], "minItems": 2, "maxItems": 2}
    else:
        given = {"type": "array", "items": test, "minItems": 1}
    return {
        "type": "object",
        "properties": {op.value: given},
        "required": [op.value],
        "additionalProperties": False,
    }


def _facts(facts: Iterable[Fact], ending: str) -> dict[str, Any]:
    own = SET_NAME.pattern
    prefixes = (HOST_SET,) if ending else (HOST_SET, VM_SET)
    patterns = [f"^{prefix.replace('.', '[.]')}{own}{ending}$" for prefix in prefixes]
    return {
        "anyOf": [
            *(
                {"const": f"{each.name}{order}", "description": told(each)}
                for each in facts
                for order in (("/a", "/d") if ending else ("",))
            ),
            *({"type": "string", "pattern": each, "description": MEANING_OF_SET} for each in patterns),
        ]
    }


def told(fact: Fact) -> str:
    """Say a fact's line of meaning, with its type and its unit."""
    unit = f", {fact.unit}" if fact.unit else ""
    return f"{fact.meaning} ({fact.kind}{unit})"
