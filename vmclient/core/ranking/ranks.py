"""Facts as ranks: small whole numbers in the order of the values, so that any fact can be sorted by."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Ranks = NDArray[np.intp]
SHORT = 2**15


def ranks(values: Sequence[object], *, larger_first: bool) -> Ranks:
    """Number values by their order: equal ones alike, None after all others, whatever the direction.

    Values of unlike types, which only facts set by people can have, keep to their own kind.
    """
    known = sorted({_key(value) for value in values if value is not None}, reverse=larger_first)
    number = {key: rank for rank, key in enumerate(known)}
    last = len(known)
    return np.array([last if value is None else number[_key(value)] for value in values], np.intp)


def ranks_of_numbers(numbers: NDArray[np.generic], *, larger_first: bool) -> Ranks:
    """Give the same for a column of numbers."""
    distinct, numbered = np.unique(numbers, return_inverse=True)
    found: Ranks = len(distinct) - 1 - numbered if larger_first else numbered
    return found


def sorted_by(keys: Sequence[Ranks]) -> Ranks:
    """Give positions in the order of several ranks, the first the weightiest; equals keep their order.

    numpy sorts 16-bit integers by radix, which is linear, so it pays to go through the keys one by one.
    """
    order: Ranks = np.arange(len(keys[0]))
    for key in reversed(keys):
        short = key.astype(np.int16) if key.max(initial=0) < SHORT else key
        order = order[np.argsort(short[order], kind="stable")]
    return order


def grouped(keys: Sequence[Ranks]) -> Ranks:
    """Number rows by several ranks, the first the weightiest: from 0 on without a gap, equals alike."""
    order = sorted_by(keys)
    begins = np.zeros(len(order), np.bool_)
    for key in keys:
        sorted_key = key[order]
        begins[1:] |= sorted_key[1:] != sorted_key[:-1]
    groups: Ranks = np.empty_like(order)
    groups[order] = np.cumsum(begins)
    return groups


def _key(value: object) -> tuple[bool, bool, bool, object]:
    return (isinstance(value, tuple), isinstance(value, str), isinstance(value, bool), value)
