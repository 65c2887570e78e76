"""What makes one host better than another: the criteria, in the order in which they decide."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vmclient.core.eligibility.host_table import Floats, HostTable
from vmclient.core.eligibility.move import Move, Place
from vmclient.core.ranking import cost


@dataclass(frozen=True, slots=True)
class Coded:
    """A column of few different values: the number of each row's value; infinity where there is none."""

    codes: NDArray[np.integer]
    values: Sequence[float]

    @classmethod
    def of(cls, column: Floats) -> Coded:
        """Number the different values of a column."""
        values, codes = np.unique(column, return_inverse=True)
        return cls(codes, values.tolist())

    def at(self, rows: NDArray[np.intp]) -> Coded:
        """Take some rows."""
        return Coded(self.codes[rows], self.values)


class Criterion(ABC):
    """One thing that hosts are compared by: `value` for one host, and the same numbers for all rows."""

    code: str
    unit: str | None = None

    @abstractmethod
    def value(self, move: Move, place: Place) -> float | None:
        """Give one host's value; None where there is no number."""


class Grouping(Criterion):
    """A criterion of few values, which leaves hosts in groups of equals for the next one."""

    @abstractmethod
    def coded(self, table: HostTable, move: Move) -> Coded:
        """Give the values of all rows."""

    def key(self, value: float) -> float:
        """Turn a value into what is sorted by: the smaller is the better."""
        return value

    def equals(self, best: float, value: float) -> bool:
        """Tell whether a value still belongs to the group that begins with `best`."""
        return value == best


class Finest(Criterion):
    """A criterion with a value of its own for nearly every host: the last one. The smaller is the better."""

    @abstractmethod
    def column(self, table: HostTable, move: Move) -> Floats:
        """Give the values of all rows."""


class ArchitectureSimilarity(Grouping):
    """1.0 where source and target give the same CPU model, else 0.5; the larger is the better."""

    code = "architecture"

    def coded(self, table: HostTable, move: Move) -> Coded:
        """Look the source's model up."""
        model = move.source.cpu_model
        other = table.everywhere if model is None else table.cpu_models.lacking(frozenset({model}))
        return Coded(other.view(np.int8), (1.0, 0.5))

    def value(self, move: Move, place: Place) -> float | None:
        """Compare the models."""
        ours, theirs = move.source.cpu_model, place.host.cpu_model
        return 1.0 if ours is not None and ours == theirs else 0.5

    def key(self, value: float) -> float:
        """Put the larger first."""
        return -value


class Cost(Grouping):
    """The estimated duration; those up to 10 % above the cheapest of their group are equals."""

    code = "cost"
    unit = "s"

    def coded(self, table: HostTable, move: Move) -> Coded:
        """Work the cost out once for each speed that links have."""
        costs = (cost.seconds(move, rate) for rate in table.link_rates)
        return Coded(table.links, [np.inf if each is None else each for each in costs])

    def value(self, move: Move, place: Place) -> float | None:
        """Give the duration in seconds."""
        return cost.seconds(move, place.host.migration_bandwidth)

    def equals(self, best: float, value: float) -> bool:
        """Take all up to 1.1 times the cheapest."""
        return value <= cost.TIE * best


class Load(Finest):
    """The larger of CPU and memory load after the move; the smaller is the better."""

    code = "load"

    def column(self, table: HostTable, move: Move) -> Floats:
        """Take the larger of both columns."""
        return table.load_after(move)

    def value(self, move: Move, place: Place) -> float | None:
        """Take the larger of both loads."""
        return max(place.cpu_load_after(move), place.memory_load_after(move))


# `rankby` of policies comes before these: see `evaluation`.
GROUPING: tuple[Grouping, ...] = (ArchitectureSimilarity(), Cost())
FINEST: Finest = Load()
CRITERIA: tuple[Criterion, ...] = (*GROUPING, FINEST)
