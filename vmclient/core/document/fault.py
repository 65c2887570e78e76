"""What is wrong with a file, as data: the place, a code for the words, and what these need."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from vmclient.core.problem import Fact

_SURROGATE = re.compile("[\ud800-\udfff]")
_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
SHOWN = 60  # characters of a value that an error repeats

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """One error of a file.

    `code` is `subject.condition` and has its words in `vmclient.text.fault`; `facts` holds what these need, a
    value as `quoted` shows it. `alone` when all else about this place only follows from it.
    """

    place: Place
    code: str
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    alone: bool = field(default=False, compare=False)

    def about(self, path: str) -> "Fault":
        """Name the file, for who was not told which one was read."""
        return replace(self, facts={**self.facts, "path": path})

    def kept(self) -> str:
        """Write it as a fact of a problem or a finding, in plain letters; `taken` gives it back."""
        return json.dumps([self.place, self.code, dict(self.facts)])

    @classmethod
    def taken(cls, text: str) -> "Fault | None":
        """Read what `kept` wrote; None for another text: a sentence of an older record, or a hypervisor's."""
        try:
            place, code, facts = json.loads(text)
            told = {name: _fact(value) for name, value in facts.items()}
        except (ValueError, TypeError, AttributeError, RecursionError):
            return None
        known = isinstance(place, list) and all(isinstance(step, str | int) for step in place)
        return cls(tuple(place), code, told) if known and isinstance(code, str) else None


def _fact(value: object) -> Fact:
    """Take a fact of a text that may have come from anywhere; raises `TypeError` for what is none."""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(value)


class Faulty(ValueError):
    """A document has errors; `errors` holds all of them, in its order."""

    def __init__(self, errors: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(error.kept() for error in errors))
        self.errors = errors


class Unreadable(Faulty):
    """There is no document to speak of; `errors` is the one reason."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__((Fault((), code, facts),))


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
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"


def half(text: str) -> bool:
    """Tell whether a text holds half of a character, which UTF-16 has and nobody can write."""
    return _SURROGATE.search(text) is not None
