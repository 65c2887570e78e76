"""From the bytes of a file to plain JSON values; what is not clean JSON is told with its place."""

import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

MAX_DEPTH = 64  # the format itself needs six levels
MAX_INTEGER = 2**63 - 1
_DIGITS = len(str(MAX_INTEGER))
_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")  # half of a pair, or one half too many
_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_SHOWN = 60  # characters of a value that an error repeats

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """One error of a file: where, and what; `alone` when all else about this place only follows from it."""

    place: Place
    text: str
    alone: bool = False

    def __str__(self) -> str:
        return f"{where(self.place)}: {self.text}"


@dataclass(frozen=True, slots=True)
class Refused:
    """Stands in the place of a value that JSON, or this format, does not know."""

    reason: str


class Object(dict[str, object]):
    """A JSON object that remembers the keys that were given twice."""

    twice: tuple[str, ...] = ()


class Unreadable(ValueError):
    """The bytes are no JSON document; the message says why, in one line."""


def where(place: Place) -> str:
    """Write a place as `vms[3].disks[0].repository`; a key that is no plain word is quoted."""
    text = ""
    for step in place:
        if isinstance(step, int):
            text += f"[{step}]"
        elif _PLAIN_KEY.fullmatch(step):
            text += f".{step}" if text else step
        else:
            text += f"[{quoted(step)}]"
    return text or "file"


def quoted(value: object) -> str:
    """Show a scalar value as JSON writes it, in one line, and no more of it than helps."""
    text = json.dumps(value, ensure_ascii=False)
    text = _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def parse(data: bytes) -> tuple[object, bool]:
    """Read JSON into dicts, lists and scalars, and tell whether `faults` has to look.

    What is refused inside is left as `Refused`, which no model takes; a key given twice and half a character
    would pass unseen otherwise. Raises `Unreadable` where there is no document to speak of.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(f"not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}") from None
    if not text.strip():
        raise Unreadable("not JSON: there is nothing in it")
    objects = _Objects()
    try:
        document = json.loads(
            text,
            object_pairs_hook=objects.make,
            parse_int=_integer,
            parse_float=_float,
            parse_constant=lambda name: Refused(f"{name} is not JSON"),
        )
    except json.JSONDecodeError as error:
        raise Unreadable(f"not JSON: line {error.lineno}, column {error.colno}: {error.msg}") from None
    except RecursionError:
        raise Unreadable("nested beyond reason") from None
    return document, objects.doubled or _ESCAPED_SURROGATE.search(text) is not None


def faults(document: object) -> Iterator[Fault]:
    """Find what was refused while reading: keys given twice, numbers and characters that are none, depth.

    Walks with a list of its own, so that no nesting can exhaust the stack.
    """
    todo: list[tuple[Place, object]] = [((), document)]
    while todo:
        place, value = todo.pop()
        if isinstance(value, dict | list) and len(place) >= MAX_DEPTH:
            yield Fault(place[:6], f"nested beyond reason, more than {MAX_DEPTH} levels", alone=True)
        elif isinstance(value, Object):
            yield from (Fault((*place, key), "key given twice") for key in value.twice)
            yield from (
                Fault(place, f"the key {quoted(key)} holds half a character", alone=True)
                for key in value
                if _SURROGATE.search(key)
            )
            todo.extend(((*place, key), item) for key, item in value.items())
        elif isinstance(value, list):
            todo.extend(((*place, index), item) for index, item in enumerate(value))
        elif isinstance(value, Refused):
            yield Fault(place, value.reason, alone=True)
        elif isinstance(value, str) and _SURROGATE.search(value):
            yield Fault(place, f"{quoted(value)} holds half a character", alone=True)


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
    shown = literal if len(literal) <= _SHOWN else f"{literal[:_SHOWN]}…"
    return Refused(f"{shown} is an integer beyond 63 bits")


def _float(literal: str) -> float | Refused:
    value = float(literal)
    if math.isfinite(value):
        return value
    return Refused(f"{literal[:_SHOWN]} is beyond what a number can hold")
