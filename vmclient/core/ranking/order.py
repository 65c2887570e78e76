"""Putting hosts in order: criterion after criterion, each among those that are equal so far."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from vmclient.core.eligibility.host_table import Floats
from vmclient.core.ranking.criterion import CRITERIA, Criterion, Grades

Order = NDArray[np.intp]
Classes = NDArray[np.int64]
SHORT = 2**15 - 1
ROUGH = 1_000  # from so many hosts on a rough sort first pays


def order(columns: Sequence[Floats], criteria: Sequence[Criterion] = CRITERIA) -> Order:
    """Give positions in rank order; what the criteria do not tell apart keeps the order in which it came.

    `columns` holds one column of values for each criterion, over the same hosts in the order of their names.
    """
    equals: Classes = np.zeros(len(columns[0]), np.int64)  # hosts with the same number are equal so far
    keys: list[Grades] = []
    for position, (criterion, values) in enumerate(zip(criteria, columns, strict=True)):
        last = position == len(criteria) - 1
        keys.append(_grades(criterion, values, equals))
        if not last:
            equals = _combined(equals, keys[-1])
    return _sorted(equals, keys[-1])


def _grades(criterion: Criterion, values: Floats, equals: Classes) -> Grades:
    if not criterion.relative or not equals.any():
        return criterion.grades(values)
    grades = np.zeros(len(values), np.int64)
    for number in np.flatnonzero(np.bincount(equals)):
        among = equals == number
        grades[among] = criterion.grades(values[among])
    return grades


def _combined(equals: Classes, grades: Grades) -> Classes:
    """Number the hosts so that those with equal numbers before and equal grades stay equal, in order."""
    dense = np.unique(grades, return_inverse=True)[1] if grades.dtype.kind == "f" else grades
    combined: Classes = equals * (dense.max(initial=0) + 1) + dense
    if combined.max(initial=0) > SHORT:
        combined = np.unique(combined, return_inverse=True)[1]
    return combined


def _ascending(grades: Grades) -> Order:
    """Sort, equals in the order in which they came.

    Comparing floats in random order is most of the cost of ranking 10,000 hosts. A rough sort by 16 bits is
    linear in numpy, and what it leaves nearly sorted costs a comparing sort a sixth.
    """
    if len(grades) < ROUGH or grades.dtype.kind != "f":
        return np.argsort(grades, kind="stable")
    low, high = grades.min(), grades.max()
    if not 0 < high - low < np.inf:
        return np.argsort(grades, kind="stable")
    rough = ((grades - low) * (65535.0 / (high - low))).astype(np.uint16)
    first = np.argsort(rough, kind="stable")
    return first[np.argsort(grades[first], kind="stable")]


def _sorted(equals: Classes, grades: Grades) -> Order:
    """Sort by class, then by grade: the least significant first, each time keeping the order of equals."""
    by_grade = _ascending(grades)
    classes = equals[by_grade]
    if not classes.any():
        return by_grade
    # numpy sorts 16-bit integers by radix: linear, and ten times faster than comparing here
    short = classes.astype(np.int16) if classes.max() <= SHORT else classes
    return by_grade[np.argsort(short, kind="stable")]
