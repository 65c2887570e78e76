"""Remembers the numbers of running copies over the last seconds, for the charts of Progress."""

import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from vmclient.core.job import Job
from vmclient.ui.bridge import Bridge

SPAN_S = 40.0


@dataclass(frozen=True, slots=True)
class Curves:
    """Rate and dirty rate in MB/s, what remained as shares of the whole, each oldest first, over `span_s`."""

    rate: Sequence[float]
    dirty: Sequence[float]
    remaining: Sequence[float]
    span_s: float


class RateHistory(QObject):
    """Collects rates and what remains of each running job from the bridge; ended ones are forgotten."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._samples: dict[str, deque[tuple[float, int | None, int | None]]] = {}
        self._left: dict[str, deque[tuple[float, float]]] = {}
        bridge.jobs_changed.connect(self._take)

    def rates(self, job_id: str) -> tuple[Sequence[float], Sequence[float]]:
        """Give the rate and the dirty rate in MB/s, oldest first; empty where never reported."""
        samples = self._samples.get(job_id, ())
        rate = [value / 1e6 for _, value, _ in samples if value is not None]
        dirty = [value / 1e6 for _, _, value in samples if value is not None]
        return rate, dirty

    def curves(self, job_id: str) -> Curves:
        """Give all that is drawn of a job."""
        samples = self._samples.get(job_id)
        span = samples[-1][0] - samples[0][0] if samples else 0.0
        remaining = [share for _, share in self._left.get(job_id, ())]
        return Curves(*self.rates(job_id), remaining, span)

    def _take(self, jobs: tuple[Job, ...]) -> None:
        now = time.monotonic()
        for job in jobs:
            if job.ended:
                self._samples.pop(job.id, None)
                self._left.pop(job.id, None)
            elif (
                job.parent_id is None
                and job.progress is not None
                and (job.progress.rate or job.progress.dirty_rate is not None)
            ):
                kept = self._samples.setdefault(job.id, deque())
                kept.append((now, job.progress.rate, job.progress.dirty_rate))
                left = self._left.setdefault(job.id, deque())
                if job.progress.total and job.progress.remaining is not None:
                    left.append((now, min(1.0, job.progress.remaining / job.progress.total)))
                for numbers in (kept, left):
                    while numbers and numbers[0][0] < now - SPAN_S:
                        numbers.popleft()
