"""What a fact is, and how its name is found: the registry itself is in `registry`."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from vmclient.core.policy.model import Value

if TYPE_CHECKING:
    from vmclient.core.eligibility.host_table import Floats, HostTable
    from vmclient.core.eligibility.move import Move, Place


class Kind(StrEnum):
    """The types of facts; `SET` is that of a fact that people set, whatever they gave it."""

    STRING = "string"
    NUMBER = "number"
    BOOLEAN = "boolean"
    LIST = "list of strings"
    SET = "as it was set"

    __hash__ = str.__hash__  # of an Enum it is Python's, and slow


class Unit(StrEnum):
    """The units of numbers; a number without one counts things."""

    BYTES = "bytes"
    RATE = "bytes/s"
    SECONDS = "s"
    SHARE = "share of 1"


class Scope(StrEnum):
    """What a fact depends on, which says how often it has to be looked up."""

    HOST = "host"  # the target alone: a column that is kept
    VM = "vm"  # the VM and where it is: one value for all targets
    MOVE = "move"  # this VM on this target


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact: what people are told about it, and how it is looked up. None is "not defined".

    `of_place` is for the scope HOST: the column is made from the same function, row by row, and kept.
    `of_move` is for the scope VM. For the scope MOVE it is `by_link`, where the target counts by its
    bandwidth alone, or `of_both` with the `column` of the same numbers; `asks` gives what of the VM these
    depend on. `whole` numbers are integers.
    """

    name: str
    kind: Kind
    meaning: str
    unit: Unit | None = None
    whole: bool = False
    of_place: Callable[[Place], Value | None] | None = None
    of_move: Callable[[Move], Value | None] | None = None
    by_link: Callable[[Move, int], Value | None] | None = None
    of_both: Callable[[Move, Place], float] | None = None
    column: Callable[[HostTable, Move], Floats] | None = None
    asks: Callable[[Move], Hashable] | None = None

    @property
    def scope(self) -> Scope:
        """What it depends on."""
        if self.of_place is not None:
            return Scope.HOST
        return Scope.VM if self.of_move is not None else Scope.MOVE

    def at(self, place: Place) -> Value | None:
        """Look it up for a target alone: what the scope HOST needs."""
        return self.of_place(place) if self.of_place is not None else None

    def value(self, move: Move, place: Place) -> Value | None:
        """Look it up for one VM and one target."""
        if self.of_place is not None:
            return self.of_place(place)
        if self.of_move is not None:
            return self.of_move(move)
        if self.by_link is not None:
            return self.by_link(move, place.host.migration_bandwidth)
        return self.of_both(move, place) if self.of_both is not None else None


HOST_SET = "vmhost.facts."
VM_SET = "resource.vm.facts."
SET_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")
MEANING_OF_SET = "What people have set by this name, of whatever type"


def fact(name: str) -> Fact | None:
    """Find a fact by its name; one that people set is known by its beginning."""
    from vmclient.core.policy.registry import FACTS  # it is made of these

    found = FACTS.get(name)
    return _set_by_people(name) if found is None else found


@lru_cache(maxsize=4096)  # people's own facts have any number of names
def known(name: str) -> Fact:
    """Find the fact that a policy names; raises `KeyError`, which reading a policy has made sure of."""
    found = fact(name)
    if found is None:
        raise KeyError(name)
    return found


def alike(name: str) -> str | None:
    """Find the name that was probably meant."""
    from vmclient.core.policy.registry import FACTS

    return next(iter(get_close_matches(name, FACTS, n=1, cutoff=0.75)), None)


_KINDS: Mapping[type, Kind] = {
    bool: Kind.BOOLEAN,  # before int, whose kind it is not
    int: Kind.NUMBER,
    float: Kind.NUMBER,
    str: Kind.STRING,
    tuple: Kind.LIST,
}


def kind_of(value: Value) -> Kind:
    """Tell the type of a value."""
    kind = _KINDS.get(type(value))
    return next(kind for type_, kind in _KINDS.items() if isinstance(value, type_)) if kind is None else kind


def _set_by_people(name: str) -> Fact | None:
    if name.startswith(HOST_SET) and SET_NAME.fullmatch(own := name.removeprefix(HOST_SET)):
        return Fact(
            name=name,
            kind=Kind.SET,
            meaning=MEANING_OF_SET,
            of_place=lambda place: next((value for key, value in place.host.facts if key == own), None),
        )
    if name.startswith(VM_SET) and SET_NAME.fullmatch(own := name.removeprefix(VM_SET)):
        return Fact(
            name=name,
            kind=Kind.SET,
            meaning=MEANING_OF_SET,
            of_move=lambda move: next((value for key, value in move.vm.facts if key == own), None),
        )
    return None
