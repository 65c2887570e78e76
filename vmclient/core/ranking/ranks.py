"""Facts as ranks: small whole numbers in the order of the values, so that any fact can be sorted by."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Ranks = NDArray[np.intp]


def ranks(values: Sequence[object], *, larger_first: bool) -> Ranks:
    """Number values by their order: equal ones alike, None after all others, whatever the direction.

    Values of unlike types, which only facts set by people can have, keep to their own kind.
    """
    known = sorted({_key(value) for value in values if value is not None}, reverse=larger_first)
    number = {key: rank for rank, key in enumerate(known)}
    last = len(known)
    return np.array([last if value is None else number[_key(value)] for value in values], np.intp)


def ranks_of_numbers(
    values: NDArray[np.generic], defined: NDArray[np.bool_] | None, *, larger_first: bool
) -> Ranks:
    """Give the same for a column of numbers."""
    distinct, numbered = np.unique(values, return_inverse=True)
    found: Ranks = len(distinct) - 1 - numbered if larger_first else numbered.astype(np.intp, copy=False)
    return found if defined is None else np.where(defined, found, len(distinct))


def grouped(keys: Sequence[Ranks]) -> Ranks:
    """Number rows by several ranks, the first the weightiest: from 0 on without a gap, equals alike."""
    groups: Ranks = np.unique(keys[0], return_inverse=True)[1]
    for key in keys[1:]:
        groups = np.unique(groups * (int(key.max()) + 1) + key, return_inverse=True)[1]
    return groups


def _key(value: object) -> tuple[bool, bool, bool, object]:
    return (isinstance(value, tuple), isinstance(value, str), isinstance(value, bool), value)
