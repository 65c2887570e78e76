"""How a table is described: its columns, and the section row that gathers what is set apart."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, Literal, TypeVar

from vmclient.ui.table.cells import Cell

R = TypeVar("R")

_DIGITS = re.compile(r"\d+")


@lru_cache(maxsize=4096)  # twenty VMs name the same host
def natural(text: str) -> str:
    """A sort key by which "web-2" comes before "web-10" and case does not count."""
    return _DIGITS.sub(_padded, text.casefold())


def _padded(digits: re.Match[str]) -> str:
    return digits[0].zfill(12)


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column.

    `cell` says what a row shows, `sort` gives a value to order by (rows whose value is None come last, in
    either direction), `sample` is the widest usual content, from which the width is taken. `stretch` is the
    share of spare width the column takes. A column without `show_title` (state icons) has its title in the
    column menu and for screen readers only. Where the room is short, a column gives way down to the share
    `least` of its width before the table scrolls sideways.
    """

    key: str
    title: str
    cell: Callable[[R], Cell]
    sort: Callable[[R], Any]
    sample: str | Cell
    align: Literal["left", "right"] = "left"
    visible: bool = True
    stretch: int = 0
    show_title: bool = True
    least: float = 1.0


@dataclass(frozen=True, slots=True)
class Section(Generic[R]):
    """A row across the table under which the rows that belong to it are folded away at first.

    `title` ("Unavailable (13)") and `note` (causes with counts) are made from the rows in it; `closed` and
    `open` are the words by which a screen reader tells what the chevron shows.
    """

    key: str
    belongs: Callable[[R], bool]
    title: Callable[[Sequence[R]], str]
    note: Callable[[Sequence[R]], str]
    closed: str = ""
    open: str = ""
