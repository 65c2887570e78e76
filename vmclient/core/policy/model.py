"""A policy as values: what it attaches to, what it demands, and how it ranks. Imports nothing of ours."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

Literal = str | int | float | bool
Value = Literal | tuple[str, ...]


class Op(StrEnum):
    """What a clause does, by its key in the file."""

    EQ = "eq"
    NE = "ne"
    LT = "lt"
    LE = "le"
    GT = "gt"
    GE = "ge"
    CONTAINS = "contains"
    DEFINED = "defined"
    AND = "and"
    OR = "or"
    NOT = "not"
    IF = "if"

    __hash__ = str.__hash__  # of an Enum it is Python's, and slow


ORDERING = frozenset({Op.LT, Op.LE, Op.GT, Op.GE})
COMPARING = ORDERING | {Op.EQ, Op.NE, Op.CONTAINS}
JOINING = frozenset({Op.AND, Op.OR, Op.NOT, Op.IF})


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One node of a test.

    A comparison holds `fact` against `value`, or against the fact named `other`; `DEFINED` has `fact` alone.
    What joins clauses has them in `clauses`: any number for `AND` and `OR`, one for `NOT`, and condition,
    then and else for `IF`.
    """

    op: Op
    fact: str = ""
    other: str = ""
    value: Literal | None = None
    clauses: tuple["Clause", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraint:
    """What a host has to be for the VM to go there, and the reason that people read where it is not."""

    reason: str
    test: Clause


@dataclass(frozen=True, slots=True, kw_only=True)
class RankKey:
    """One fact to rank by; `larger_first` is `fact/d` in the file, else `fact/a`."""

    fact: str
    larger_first: bool = False

    @property
    def code(self) -> str:
        """As the file writes it, and as a criterion is named."""
        return f"{self.fact}/{'d' if self.larger_first else 'a'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attach:
    """Shell patterns for the names of VMs and of target hosts; a policy counts for a move when both match."""

    vms: tuple[str, ...] = ("*",)
    hosts: tuple[str, ...] = ("*",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """One policy; a disabled one counts for nothing."""

    name: str
    enabled: bool = True
    attach: Attach = field(default_factory=Attach)
    constraints: tuple[Constraint, ...] = ()
    rankby: tuple[RankKey, ...] = ()


def names(clause: Clause) -> Iterator[str]:
    """Give the names of all facts that a test asks for, each time it does."""
    if clause.fact:
        yield clause.fact
    if clause.other:
        yield clause.other
    for each in clause.clauses:
        yield from names(each)


def facts_of(policies: Iterable[Policy]) -> tuple[str, ...]:
    """Name the facts that the constraints of policies ask for, each once."""
    asked = (name for policy in policies for each in policy.constraints for name in names(each.test))
    return tuple(dict.fromkeys(asked))
