"""Values and patterns as a person types them into a field, and back."""

import json
import math
import re
from collections.abc import Sequence

from vmclient.core.document.reading import MAX_INTEGER
from vmclient.core.policy.facts import Kind, Unit
from vmclient.core.policy.model import Literal
from vmclient.ui import plain

_PATTERN = re.compile(r'\s*("(?:[^"\\]|\\.)*"|[^,]*)\s*(?:,|$)')
_SIZES = ((2**40, "TiB"), (2**30, "GiB"), (2**20, "MiB"))
_WORDS = {"true": True, "false": False}


def read(text: str, kind: Kind | None) -> Literal:
    """Read what is typed for a fact of a type, None for one that is not known.

    What does not fit the type is kept as the text that it is. Where any type fits, a number is a number, true
    and false are what they say, and text that could be taken for one of these stands in quotation marks.
    """
    if kind in (Kind.STRING, Kind.LIST):
        return text
    found: Literal | None = _number(text) if kind is not Kind.BOOLEAN else None
    if found is None and kind is not Kind.NUMBER:
        found = _WORDS.get(text)
    if found is None and kind in (Kind.SET, None) and text.startswith('"'):
        found = _quoted(text)
    return text if found is None else found


def shown(value: Literal, kind: Kind | None, unit: Unit | None = None) -> str:
    """Write a value so that `read` gives it back, or a size that reading a policy takes for the same."""
    if isinstance(value, str):
        plainly = kind not in (Kind.SET, None) or read(value, kind) == value
        return value if plainly else json.dumps(value, ensure_ascii=False)
    if unit in (Unit.BYTES, Unit.RATE) and isinstance(value, int) and value > 0:
        size = next((size for size in _SIZES if value % size[0] == 0), None)
        if size is not None:
            return f"{value // size[0]} {size[1]}"
    return json.dumps(value)


def patterns(text: str) -> list[str]:
    """Read patterns with commas between them; one that holds a comma stands in quotation marks."""
    found = (each.strip() for each in _PATTERN.findall(text))
    return [_pattern(each) for each in found if each]


def shown_patterns(found: Sequence[str]) -> str:
    """Write patterns so that `patterns` gives them back."""
    return ", ".join(json.dumps(each, ensure_ascii=False) if _needs_marks(each) else each for each in found)


def pattern_at(text: str, position: int) -> tuple[int, int]:
    """Find where the pattern begins and ends in which a place is, counted in letters."""
    for each in _PATTERN.finditer(text):
        if position <= each.end(1):
            return min(each.start(1), position), each.end(1)
    return position, position


def written(document: object) -> str:
    """Write the JSON of a file, laid out as policies are saved."""
    return unhidden(json.dumps(document, ensure_ascii=False, indent=2) + "\n")


def unhidden(text: str) -> str:
    """Write what would hide or reorder other letters of a JSON text as the escapes that JSON has for it."""
    for letter in set(text):
        if letter not in "\n\t\r" and plain.visible(letter) != letter:
            text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


def _needs_marks(pattern: str) -> bool:
    return not pattern or pattern != pattern.strip() or "," in pattern or pattern.startswith('"')


def _pattern(text: str) -> str:
    quoted = _quoted(text) if text.startswith('"') else None
    return text if quoted is None else quoted


def _quoted(text: str) -> str | None:
    try:
        found = json.loads(text)
    except ValueError:
        return None
    return found if isinstance(found, str) else None


def _number(text: str) -> int | float | None:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if isinstance(found, bool) or not isinstance(found, int | float):
        return None
    fits = abs(found) <= MAX_INTEGER if isinstance(found, int) else math.isfinite(found)
    return found if fits else None
