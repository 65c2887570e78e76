"""What makes one host better than another: the criteria, in the order in which they decide."""

from __future__ import annotations

from abc import ABC, abstractmethod

import numpy as np
from numpy.typing import NDArray

from vmclient.core.capability import Mode
from vmclient.core.eligibility.host_table import EXACT, Floats, HostTable
from vmclient.core.eligibility.move import Move, Place
from vmclient.core.ranking import cost

Grades = NDArray[np.int64] | NDArray[np.float64]
TIE = 1.1  # two costs within 10 % are a tie: product.md section 3.7


class Criterion(ABC):
    """One thing that hosts are compared by.

    `column` gives all hosts' values (infinity for no number), `value` one host's: the same numbers.
    `grades` turns values into what is compared: smaller is better, equal decides nothing.
    """

    code: str
    unit: str | None = None
    relative = False  # whether a host's grade depends on the others that are still its equals

    @abstractmethod
    def column(self, table: HostTable, move: Move) -> Floats:
        """Give the value of every row, float64."""

    @abstractmethod
    def value(self, move: Move, place: Place) -> float | None:
        """Give one host's value."""

    def grades(self, values: Floats) -> Grades:
        """Grade hosts that no earlier criterion told apart."""
        return values


class ArchitectureSimilarity(Criterion):
    """1.0 where source and target give the same CPU model, else 0.5; the larger is the better."""

    code = "architecture"

    def column(self, table: HostTable, move: Move) -> Floats:
        """Look the source's model up."""
        model = move.source.cpu_model
        other = table.everywhere if model is None else table.cpu_models.lacking(frozenset({model}))
        return np.where(other, 0.5, 1.0)

    def value(self, move: Move, place: Place) -> float | None:
        """Compare the models."""
        ours, theirs = move.source.cpu_model, place.host.cpu_model
        return 1.0 if ours is not None and ours == theirs else 0.5

    def grades(self, values: Floats) -> Grades:
        """Put the larger first."""
        return (values < 1.0).astype(np.int64)


class Cost(Criterion):
    """The estimated duration; those within 10 % of the cheapest that is left are equals."""

    code = "cost"
    unit = "s"
    relative = True

    def column(self, table: HostTable, move: Move) -> Floats:
        """Work out `cost.seconds` for all rows; in whole numbers where floats would round."""
        if move.mode is Mode.MOVE:
            return np.zeros(len(table))
        link = np.minimum(table.bandwidth, move.source.migration_bandwidth)
        left = link - cost.lost(move)
        traffic = cost.traffic(move)
        if traffic >= EXACT or move.source.migration_bandwidth >= EXACT:
            return np.array([traffic / rate if rate > 0 else np.inf for rate in left.tolist()], np.float64)
        values: Floats = traffic / np.maximum(left, 1)
        if cost.lost(move):
            values[left <= 0] = np.inf
        return values

    def value(self, move: Move, place: Place) -> float | None:
        """Give the duration in seconds."""
        return cost.seconds(move, place.host)

    def grades(self, values: Floats) -> Grades:
        """Number the groups: each begins with the cheapest that is left and all up to 1.1 times that."""
        starts, rest = [], values
        while len(rest) and (cheapest := rest.min()) < np.inf:
            starts.append(cheapest)
            rest = rest[rest > TIE * cheapest]
        if len(starts) < 2 and not len(rest):
            return np.zeros(len(values), np.int64)
        return np.searchsorted(np.array([*starts, np.inf]), values, side="right")


class Load(Criterion):
    """The larger of CPU and memory load after the move; the smaller is the better."""

    code = "load"

    def column(self, table: HostTable, move: Move) -> Floats:
        """Take the larger of both columns."""
        return np.maximum(table.cpu_load_after(move), table.memory_load_after(move))

    def value(self, move: Move, place: Place) -> float | None:
        """Take the larger of both loads."""
        return max(place.cpu_load_after(move), place.memory_load_after(move))


# `rankby` of policies is to come before these (product.md section 3.7).
CRITERIA: tuple[Criterion, ...] = (ArchitectureSimilarity(), Cost(), Load())
