"""The shape in which a problem's words are written down."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """How a problem is said: the heading without a full stop, what it means, and what to do."""

    title: str
    means: str = ""
    way_out: str = ""
