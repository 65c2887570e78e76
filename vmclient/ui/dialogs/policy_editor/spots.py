"""Where each value of a JSON text stands, and what is written at a position; the text may be half written."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from vmclient.core.document.fault import Fault, Place, where

_TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*"?|[{}\[\]:,]|[^\s{}\[\]:,"]+')
_NO_WORD = '"{}[]:,'

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Context:
    """What is being written at a position: the value at `place`, or a key of the object there.

    `start` is where its letters begin, behind the quotation mark where one is open (`quoted`). `first` is the
    first value of the list in which it stands: the fact that a value is held against.
    """

    place: Place
    key: bool
    start: int
    quoted: bool
    first: str


@dataclass(slots=True)
class _Open:
    """An object or a list that has begun; `key` is the one whose value comes next."""

    place: Place
    is_object: bool
    pending: str = ""
    began: int = 0
    key: str | None = None
    index: int = 0
    first: str = ""


class _Walk:
    """Goes through a text from its beginning, and knows at each token where it is."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def go(self, text: str) -> Iterator[tuple[Place, Span]]:
        """Give the place and the span of each value; that of an object's member begins at its key."""
        for token in _TOKEN.finditer(text):
            yield from self._step(token[0], token.start(), token.end())

    def inside(self) -> tuple[Place, bool, str]:
        """Tell what comes next: its place, whether it is a key, and the first value of its list."""
        if not self._open:
            return (), False, ""
        inner = self._open[-1]
        if not inner.is_object:
            return (*inner.place, inner.index), False, inner.first
        return (inner.place, True, "") if inner.key is None else ((*inner.place, inner.key), False, "")

    def _step(self, token: str, start: int, end: int) -> Iterator[tuple[Place, Span]]:
        inner = self._open[-1] if self._open else None
        place, is_key, _ = self.inside()
        if token in "]}":
            del self._open[-1:]
        elif token == ":" and inner is not None:
            inner.key = inner.pending
        elif token == "," and inner is not None:
            inner.key = None
            inner.index += 1
        elif is_key and inner is not None and token not in "{[":
            inner.pending, inner.began = _text(token), start
        else:
            begin = inner.began if inner is not None and inner.is_object else start
            yield place, (begin, end)
            if token in "{[":
                self._open.append(_Open(place, token == "{"))
            elif inner is not None and not inner.is_object and inner.index == 0:
                inner.first = _text(token)


def spans(text: str) -> dict[str, Span]:
    """Find where each value stands, by its place as errors write it."""
    return {where(place): span for place, span in _Walk().go(text)}


def span_of(error: Fault, text: str, known: dict[str, Span]) -> Span:
    """Find what an error is about; of what is missing the nearest thing around it.

    `known` are the spans of the text. The beginning where the error is about the text as a whole.
    """
    line, column = error.facts.get("line"), error.facts.get("column")
    if isinstance(line, int) and isinstance(column, int):
        return _at(text, line, column)
    around = (where(error.place[:steps]) for steps in range(len(error.place), -1, -1))
    return next((known[place] for place in around if place in known), (0, 0))


def context(text: str, position: int) -> Context:
    """Tell what is being written at a position."""
    before = text[:position]
    last = next((token for token in reversed(list(_TOKEN.finditer(before))) if token.end() == position), None)
    quoted = last is not None and _is_open(last[0])
    start = position
    if last is not None and (quoted or last[0][0] not in _NO_WORD):
        start = last.start()
    walk = _Walk()
    for _ in walk.go(before[:start]):
        pass
    place, key, first = walk.inside()
    return Context(place, key, start + quoted, quoted, first)


def _is_open(token: str) -> bool:
    """Tell whether a string has begun and not ended."""
    if not token.startswith('"'):
        return False
    body = token[1:]
    ends = len(token) > 1 and body.endswith('"')
    return not ends or (len(body) - 1 - len(body[:-1].rstrip("\\"))) % 2 == 1


def _at(text: str, line: int, column: int) -> Span:
    lines = text.split("\n")
    start = sum(len(each) + 1 for each in lines[: line - 1]) + column - 1
    return min(start, len(text)), min(start + 1, len(text))


def _text(token: str) -> str:
    if not token.startswith('"'):
        return token
    try:
        return str(json.loads(token, strict=False))
    except ValueError:
        return token[1:]
