"""Putting hosts in order: criterion after criterion, each among those that are equal so far."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from vmclient.core.eligibility.host_table import Floats
from vmclient.core.ranking.criterion import GROUPING, Coded, Grouping
from vmclient.core.ranking.ranks import SHORT, Ranks, sorted_by

Order = NDArray[np.intp]
Groups = NDArray[np.integer]
ROUGH = 1_000  # from so many hosts on a rough sort first pays


def order(
    coded: Sequence[Coded],
    finest: Floats,
    criteria: Sequence[Grouping] = GROUPING,
    before: Ranks | None = None,
) -> Order:
    """Give positions in rank order; what no criterion tells apart keeps the order in which it came.

    `coded` holds one column for each of `criteria`, `finest` the values of the last criterion, all over the
    same hosts in the order of their names. `before` numbers groups of hosts, from 0 on without a gap, that
    are in order whatever the criteria say.
    """
    if before is not None:
        return _within(before, coded, finest, criteria)
    groups: Groups = np.zeros(len(finest), np.int64)
    return _ordered(coded, finest, criteria, groups, 1)


def _within(before: Ranks, coded: Sequence[Coded], finest: Floats, criteria: Sequence[Grouping]) -> Order:
    """Keep groups in their order; only hosts that have one in common need the criteria."""
    sizes = np.bincount(before)
    shared = np.flatnonzero(sizes[before] > 1)
    place = np.zeros(len(before), np.intp)
    if len(shared):
        groups = np.unique(before[shared], return_inverse=True)[1]
        columns = [column.at(shared) for column in coded]
        inner = _ordered(columns, finest[shared], criteria, groups, int(groups.max()) + 1)
        place[shared[inner]] = np.arange(len(shared))
    return sorted_by([before, place])


def _ordered(
    coded: Sequence[Coded], finest: Floats, criteria: Sequence[Grouping], groups: Groups, count: int
) -> Order:
    for criterion, column in zip(criteria, coded, strict=True):
        groups, count = _refined(criterion, column, groups, count)
    by_finest = _ascending(finest)
    if count == 1:
        return by_finest
    # numpy sorts 16-bit integers by radix: linear, and ten times faster than comparing
    short = groups.astype(np.int16) if count <= SHORT else groups
    return by_finest[np.argsort(short[by_finest], kind="stable")]


def _refined(criterion: Grouping, column: Coded, groups: Groups, count: int) -> tuple[Groups, int]:
    """Split each group of equals into groups of its own, numbered from the best.

    A group begins with the best value that is left and takes in all that the criterion counts as equal to it.
    """
    width = len(column.values)
    pairs = groups * width + column.codes  # a group so far, and a value of this criterion
    present = np.flatnonzero(np.bincount(pairs, minlength=count * width)).tolist()
    numbers = [0] * (count * width)
    number = -1
    for _, members in groupby(present, key=lambda pair: pair // width):
        best = None
        for _key, pair in sorted((criterion.key(column.values[pair % width]), pair) for pair in members):
            value = column.values[pair % width]
            if best is None or not criterion.equals(best, value):
                best, number = value, number + 1
            numbers[pair] = number
    return np.array(numbers)[pairs], number + 1


def _ascending(values: Floats) -> Order:
    """Sort, equals in the order in which they came.

    Comparing floats in random order is most of the cost of ranking 10,000 hosts. A rough sort by 16 bits is
    linear in numpy, and what it leaves nearly sorted costs a comparing sort a sixth.
    """
    if len(values) < ROUGH:
        return np.argsort(values, kind="stable")
    low, high = values.min(), values.max()
    if low == high:
        return np.arange(len(values))
    rough = ((values - low) * (65535.0 / (high - low))).astype(np.uint16)
    first = np.argsort(rough, kind="stable")
    return first[np.argsort(values[first], kind="stable")]
