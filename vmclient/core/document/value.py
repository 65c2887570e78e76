"""Single values of a document: sizes with their units, and what a value is called in an error."""

import re
from functools import lru_cache
from typing import Any

from pydantic import ByteSize, TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from vmclient.core.document.reading import MAX_INTEGER, Refused, quoted

_UNITS = tuple(unit for unit in ByteSize.byte_sizes if not unit.endswith("bit"))
# pydantic looks at the beginning of the text only; "8GiB/s" and "8Gbit" are no sizes.
_SIZE = re.compile(r"\s*(?:\+?\d+(?:_\d+)*|\d*\.?\d+)\s*(\w*)\s*")
_SIZE_DIGITS = 40
_BYTES = TypeAdapter(ByteSize)


def fail(text: str) -> PydanticCustomError:
    """Make the error with which a validator says what is wrong with a value."""
    # Braces in a template are places to fill; the text comes from a file.
    return PydanticCustomError("document", "{text}", {"text": text})


def size(value: object) -> int:
    """Read a size: whole bytes, or a string with a unit as pydantic's `ByteSize` takes it, bits excepted.

    Raises `PydanticCustomError` with words for people.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise fail(f"must be a size, in bytes or as text with a unit, not {kind(value)}")
    if isinstance(value, float):
        raise fail(f"must be whole bytes, or text with a unit; {value!r} has a fraction")
    amount = value if isinstance(value, int) else _size_of_text(value)
    if amount < 0:
        raise fail(f"must not be negative, {quoted(value)} is")
    if amount > MAX_INTEGER:
        raise fail(f"{quoted(value)} is beyond 63 bits of bytes")
    return amount


@lru_cache(maxsize=4096)  # an estate has a few sizes, thousands of times
def _size_of_text(text: str) -> int:
    if text.lstrip().startswith("-"):
        raise fail(f"must not be negative, {quoted(text)} is")
    match = _SIZE.fullmatch(text)
    if match is None:
        raise fail(f"{quoted(text)} is not a size such as 16384, 16GiB or 1.25GB")
    unit = match[1].lower()
    if unit and unit not in _UNITS:
        raise fail(f"{quoted(match[1])} is not a unit of bytes; take B, kB, KiB, MB, MiB and so on")
    if len(text.strip()) > _SIZE_DIGITS:
        raise fail(f"{quoted(text)} is beyond 63 bits of bytes")
    try:
        return int(_BYTES.validate_python(text))
    except ValidationError:
        raise fail(f"{quoted(text)} is not a size such as 16384, 16GiB or 1.25GB") from None


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
