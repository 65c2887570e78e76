"""Remembers the rates of running copies over the last seconds, for the charts of Progress."""

import time
from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QObject

from vmclient.core.job import Job
from vmclient.ui.bridge import Bridge

SPAN_S = 40.0


class RateHistory(QObject):
    """Collects (time, rate, dirty rate) for each running job from the bridge; ended jobs are forgotten."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._samples: dict[str, deque[tuple[float, int | None, int | None]]] = {}
        bridge.jobs_changed.connect(self._take)

    def rates(self, job_id: str) -> tuple[Sequence[float], Sequence[float]]:
        """Give the rate and the dirty rate in MB/s, oldest first; empty where never reported."""
        samples = self._samples.get(job_id, ())
        rate = [value / 1e6 for _, value, _ in samples if value is not None]
        dirty = [value / 1e6 for _, _, value in samples if value is not None]
        return rate, dirty

    def _take(self, jobs: tuple[Job, ...]) -> None:
        now = time.monotonic()
        for job in jobs:
            if job.ended:
                self._samples.pop(job.id, None)
            elif (
                job.parent_id is None
                and job.progress is not None
                and (job.progress.rate or job.progress.dirty_rate is not None)
            ):
                kept = self._samples.setdefault(job.id, deque())
                kept.append((now, job.progress.rate, job.progress.dirty_rate))
                while kept and kept[0][0] < now - SPAN_S:
                    kept.popleft()
