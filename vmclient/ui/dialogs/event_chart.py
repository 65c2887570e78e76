"""The chart in Event Log Details: the copy over time, as it is recorded, and while it runs as it goes on."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vmclient.core.events import PhaseRecord
from vmclient.core.job import Job, Phase
from vmclient.core.trace import MOST, Sample, thinned, trace
from vmclient.text import trace as words
from vmclient.ui import theme
from vmclient.ui.widgets import SectionHead
from vmclient.ui.widgets.copy_chart import ChartWords, CopyChart, Curves

_GIB = 2**30


class EventChart(QWidget):
    """Hidden while there is nothing to draw, as for a hypervisor that reports no numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("event_chart")
        self._live: list[Sample] = []
        self.chart = CopyChart(
            ChartWords(*words.names(), words.rate_scale, words.remaining_scale, words.moment)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(SectionHead(*words.head()))
        column.addWidget(self.chart)
        self.hide()

    def show_copy(self, job: Job | None, phases: Sequence[PhaseRecord], now: datetime) -> None:
        """Draw what is recorded, and after it what was seen since the window is open."""
        if not phases:
            return
        recorded = trace(phases)
        if job is not None and not job.ended and job.progress is not None:
            seen = Sample.of((now - phases[0].started_at).total_seconds(), job.progress)
            if not seen.empty and (not self._live or self._live[-1].at_s < seen.at_s):
                self._live.append(seen)
            if len(self._live) > 2 * MOST:
                self._live = list(thinned(self._live))
        end = recorded[-1].at_s if recorded else -1.0
        samples = (*recorded, *(one for one in self._live if one.at_s > end))
        self.setVisible(len(samples) > 1)
        if len(samples) > 1:
            copies = (one.started_at for one in phases if one.phase is Phase.COPY)
            begun = (next(copies, phases[0].started_at) - phases[0].started_at).total_seconds()
            self.chart.set_curves(_curves(samples, begun), words.sentence(samples))


def _curves(samples: Sequence[Sample], begin: float) -> Curves:

    def points(value: Callable[[Sample], float | None]) -> tuple[tuple[float, float], ...]:
        told = ((max(0.0, one.at_s - begin), value(one)) for one in samples)
        return tuple((at, number) for at, number in told if number is not None)

    return Curves(
        rate=points(lambda one: one.rate),
        dirty=points(lambda one: one.dirty_rate),
        remaining=points(lambda one: None if one.remaining is None else one.remaining / _GIB),
    )
