"""Single values of a document: sizes with their units, and the kind of a value."""

import re
from functools import lru_cache
from typing import Any

from pydantic import ByteSize, TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from vmclient.core.document.fault import quoted
from vmclient.core.document.reading import MAX_INTEGER
from vmclient.core.problem import Fact

_UNITS = tuple(unit for unit in ByteSize.byte_sizes if not unit.endswith("bit"))
# pydantic looks at the beginning of the text only; "8GiB/s" and "8Gbit" are no sizes.
_SIZE = re.compile(r"\s*(?:\+?[0-9]+(?:_[0-9]+)*|[0-9]*\.?[0-9]+)\s*(\w*)\s*")
_SIZE_DIGITS = 40
_BYTES = TypeAdapter(ByteSize)
OWN = "fault"
"""The type of our own errors among pydantic's."""


def fail(code: str, **facts: Fact) -> PydanticCustomError:
    """Make the error with which a validator says what is wrong with a value: a fault's code and facts."""
    return PydanticCustomError(OWN, code, {"code": code, "facts": facts})


def told(error: PydanticCustomError) -> tuple[str, dict[str, Fact]]:
    """Give the code and the facts of an error that `fail` made."""
    context = error.context or {}
    return context["code"], context["facts"]


def size(value: object) -> int:
    """Read a size: whole bytes, or a string with a unit as pydantic's `ByteSize` takes it, bits excepted.

    Raises `PydanticCustomError`, see `fail`.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise fail("size.kind", kind=kind(value))
    if isinstance(value, float):
        raise fail("size.fraction", value=repr(value))
    amount = value if isinstance(value, int) else _size_of_text(value)
    if amount < 0:
        raise fail("size.negative", value=quoted(value))
    if amount > MAX_INTEGER:
        raise fail("size.beyond", value=quoted(value))
    return amount


@lru_cache(maxsize=4096)  # an estate has a few sizes, thousands of times
def _size_of_text(text: str) -> int:
    if text.lstrip().startswith("-"):
        raise fail("size.negative", value=quoted(text))
    match = _SIZE.fullmatch(text)
    if match is None:
        raise fail("size.none", value=quoted(text))
    unit = match[1].lower() if match[1].isascii() else match[1]
    if unit and unit not in _UNITS:
        raise fail("size.unit", value=quoted(match[1]))
    if len(text.strip()) > _SIZE_DIGITS:
        raise fail("size.beyond", value=quoted(text))
    try:
        return int(_BYTES.validate_python(text))
    except ValidationError:
        raise fail("size.none", value=quoted(text)) from None


def kind(value: object) -> str:
    """Name the JSON type of a value; "other" is what is none."""
    return next((name for types, name in _KINDS if isinstance(value, types)), "other")


_KINDS: tuple[tuple[Any, str], ...] = (
    (type(None), "null"),
    (bool, "boolean"),
    (int, "integer"),
    (float, "fraction"),
    (str, "string"),
    (list, "list"),
    (dict, "object"),
)
