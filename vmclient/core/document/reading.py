"""From the bytes of a file to plain JSON values; what is not clean JSON is told with its place."""

import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from types import NoneType

from vmclient.core.document.fault import SHOWN, Fault, Place, Unreadable, half, quoted

MAX_DEPTH = 64  # the format itself needs six levels
MAX_INTEGER = 2**63 - 1
MAX_ENTRIES = 100_000  # of a list that belongs to one host, VM or policy
_DIGITS = len(str(MAX_INTEGER))
_SOUND = (int, float, NoneType)
_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")  # half of a pair, or one half too many


@dataclass(frozen=True, slots=True)
class Refused:
    """Stands in the place of a value that JSON, or this format, does not know."""

    code: str
    literal: str


class Object(dict[str, object]):
    """A JSON object that remembers the keys that were given twice."""

    twice: tuple[str, ...] = ()


def parse(data: bytes) -> tuple[object, bool]:
    """Read JSON into dicts, lists and scalars, and tell whether `faults` has to look.

    What is refused inside is left as `Refused`, which no model takes; a key given twice and half a character
    would pass unseen otherwise. Raises `Unreadable` where there is no document to speak of.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        byte = f"{data[error.start]:02x}"
        raise Unreadable("file.not_utf8", byte=byte, offset=error.start) from None
    if not text.strip():
        raise Unreadable("file.empty")
    objects = _Objects()
    try:
        document = json.loads(
            text,
            object_pairs_hook=objects.make,
            parse_int=_integer,
            parse_float=_float,
            parse_constant=lambda name: Refused("value.not_json", name),
        )
    except json.JSONDecodeError as error:
        raise Unreadable("file.not_json", line=error.lineno, column=error.colno, reason=error.msg) from None
    except RecursionError:
        raise Unreadable("file.nested") from None
    return document, objects.doubled or _ESCAPED_SURROGATE.search(text) is not None


def faults(value: object, place: Place = ()) -> Iterator[Fault]:
    """Find what was refused while reading: keys given twice, numbers and characters that are none, depth."""
    if isinstance(value, dict | list) and len(place) >= MAX_DEPTH:
        yield Fault(place[:6], "value.nested", {"levels": MAX_DEPTH}, alone=True)
    elif isinstance(value, Object):
        yield from (Fault((*place, key), "key.twice") for key in value.twice)
        yield from (Fault(place, "key.half", {"key": quoted(key)}, alone=True) for key in value if half(key))
        for key, item in value.items():
            if not isinstance(item, _SOUND):
                yield from faults(item, (*place, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if not isinstance(item, _SOUND):
                yield from faults(item, (*place, index))
    elif isinstance(value, Refused):
        yield Fault(place, value.code, {"value": value.literal}, alone=True)
    elif isinstance(value, str) and half(value):
        yield Fault(place, "value.half", {"value": quoted(value)}, alone=True)


class _Objects:
    """Makes the objects of one document."""

    def __init__(self) -> None:
        self.doubled = False

    def make(self, pairs: list[tuple[str, object]]) -> Object:
        """Make an object of its pairs, the last of a key counting."""
        found = Object(pairs)
        if len(found) < len(pairs):
            counts = Counter(key for key, _ in pairs)
            found.twice = tuple(key for key, count in counts.items() if count > 1)
            self.doubled = True
        return found


def _integer(literal: str) -> int | Refused:
    # Python itself raises for a few thousand digits, so the length is looked at first.
    if len(literal) <= _DIGITS + 1:
        value = int(literal)
        if -MAX_INTEGER <= value <= MAX_INTEGER:
            return value
    return Refused("value.integer_beyond", literal if len(literal) <= SHOWN else f"{literal[:SHOWN]}…")


def _float(literal: str) -> float | Refused:
    value = float(literal)
    if math.isfinite(value):
        return value
    return Refused("value.number_beyond", literal[:SHOWN])
