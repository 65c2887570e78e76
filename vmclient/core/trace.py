"""How a copy went: rate, dirty rate and remaining bytes over time, as the event log keeps them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from vmclient.core.events import PhaseRecord
from vmclient.core.job import Progress

FACT = "trace"
"""The name of the fact of a phase that holds its samples."""
MOST = 60
"""A phase keeps at most so many samples, spread over its whole length."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One report: seconds since the beginning, bytes a second, bytes; None is what was not reported."""

    at_s: float
    rate: int | None = None
    dirty_rate: int | None = None
    remaining: int | None = None

    @classmethod
    def of(cls, at_s: float, progress: Progress) -> Sample:
        """Take the numbers from a report."""
        return cls(round(at_s, 2), progress.rate, progress.dirty_rate, progress.remaining)

    @property
    def empty(self) -> bool:
        """Whether nothing was reported at all."""
        return self.rate is None and self.dirty_rate is None and self.remaining is None


def thinned(samples: Sequence[Sample], most: int = MOST) -> tuple[Sample, ...]:
    """Leave out some, evenly, so that no more than `most` (2 or more) are left; first and last stay."""
    if len(samples) <= most:
        return tuple(samples)
    last = len(samples) - 1
    return tuple(samples[round(number * last / (most - 1))] for number in range(most))


def written(samples: Iterable[Sample]) -> str:
    """Write samples as text: a line each, numbers with a space between, "-" for what was not reported."""

    def word(value: int | None) -> str:
        return "-" if value is None else str(value)

    return "\n".join(
        f"{one.at_s:.2f} {word(one.rate)} {word(one.dirty_rate)} {word(one.remaining)}" for one in samples
    )


def read(text: str) -> tuple[Sample, ...]:
    """Read what `written` wrote; a line that is none is left out."""

    def number(word: str) -> int | None:
        return None if word == "-" else int(word)

    found = []
    for line in text.splitlines():
        try:
            at, rate, dirty, remaining = line.split()
            found.append(Sample(float(at), number(rate), number(dirty), number(remaining)))
        except ValueError:
            continue
    return tuple(found)


def trace(phases: Sequence[PhaseRecord], started_at: datetime | None = None) -> tuple[Sample, ...]:
    """Put the samples of all phases together, in seconds since `started_at`, else since the first phase."""
    if not phases:
        return ()
    first = started_at or phases[0].started_at
    found = []
    for record in phases:
        text = dict(record.facts).get(FACT)
        if isinstance(text, str):
            begun = (record.started_at - first).total_seconds()
            found += [replace(one, at_s=begun + one.at_s) for one in read(text)]
    return tuple(sorted(found, key=lambda one: one.at_s))
