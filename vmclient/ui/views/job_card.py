"""One job in Progress: who and where at the left, how far in the middle, chart and Cancel at the right."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from vmclient.core.inventory import Hypervisor
from vmclient.core.job import Job, JobState
from vmclient.text import job as job_words
from vmclient.text import tr, watch
from vmclient.ui import theme
from vmclient.ui.tokens import Token
from vmclient.ui.widgets import Button, Card, PlainLabel, ProgressStrip, Ring, Sparkline, StatusIcon, Strip

_LEFT = 232  # the column of names; every card has the same
_WARNED = {"Dirty rate", "Time left", "Downtime"}  # the figures in `warn` while a copy does not converge


class _Figures(QWidget):
    """Six figures in fixed places, each under its name."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(2))
        self._values: list[tuple[str, PlainLabel]] = []
        for column, (name, value) in enumerate(watch.figures(job)):
            grid.addWidget(PlainLabel(name, "small", "text2"), 0, column)
            shown = PlainLabel(value, "table_name")
            grid.addWidget(shown, 1, column)
            grid.setColumnStretch(column, 1)
            self._values.append((name, shown))

    def show_job(self, job: Job) -> None:
        """Show the newest figures."""
        stalled = job.progress is not None and job.progress.converging is False
        for (name, label), (_, value) in zip(self._values, watch.figures(job), strict=True):
            label.set_text(value)
            label.setAccessibleName(f"{name}: {value}")
            label.set_style(token="warn" if stalled and name in _WARNED else "text")


class JobCard(Card):
    """A queued or running job; `cancel_asked` is emitted when the person presses its button."""

    cancel_asked = Signal(str)

    def __init__(self, job: Job, hypervisor: Hypervisor | None, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.job_id = job.id
        self.setObjectName(f"job-{job.id}")
        self.setAccessibleName(watch.title(job))
        self._hypervisor = hypervisor
        self._mark = QStackedLayout()
        self._ring, self._shape = Ring(job_words.state(job.state)), StatusIcon("queued", "idle")
        self._mark.addWidget(self._ring)
        self._mark.addWidget(self._shape)
        self._route = PlainLabel(f"{job.source} → {job.target}", "table_name", elide="middle")
        self._mode = PlainLabel("", "small", "text2")
        self._since = PlainLabel("", "small", "text2", elide="right")
        self._phase = PlainLabel("", "strong")
        self._percent = PlainLabel("", "strong")
        self._strip = ProgressStrip(6, watch.title(job))
        self._note = PlainLabel("", "body", "text2", wrap=True)
        self._figures = _Figures(job)
        self._chart = Sparkline(tr("rate"), tr("dirty rate"), "MB/s")
        self.button = Button(watch.cancel_word(job))
        self.button.setObjectName(f"cancel-{job.id}")
        self.button.clicked.connect(lambda: self.cancel_asked.emit(self.job_id))
        self._stall = Strip("warn", "", head=" ")
        self._lay_out(job)

    def _lay_out(self, job: Job) -> None:
        column = self.column(10)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        column.addLayout(row)
        column.addWidget(self._stall)
        mark = QWidget()
        mark.setLayout(self._mark)
        mark.setFixedSize(theme.px(16), theme.px(20))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        names = QWidget()
        names.setFixedWidth(theme.px(_LEFT))
        left = QVBoxLayout(names)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.px(2))
        left.addWidget(PlainLabel(watch.title(job), "name", elide="middle"))
        for label in (self._route, self._mode, self._since):
            left.addWidget(label)
        left.addStretch(1)
        row.addWidget(names)
        middle = QVBoxLayout()
        middle.setSpacing(theme.px(8))
        heads = QHBoxLayout()
        heads.addWidget(self._phase)
        heads.addStretch(1)
        heads.addWidget(self._percent)
        middle.addLayout(heads)
        middle.addWidget(self._strip)
        middle.addWidget(self._figures)
        middle.addWidget(self._note)
        middle.addStretch(1)
        row.addLayout(middle, 1)
        row.addWidget(self._chart, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def show_job(
        self,
        job: Job,
        now: datetime,
        rates: tuple[Sequence[float], Sequence[float]],
        place: int,
        running: int,
    ) -> None:
        """Show the job's newest value; `place` is its place in the queue, `running` how many run."""
        queued = job.state is JobState.QUEUED
        stalled = job.progress is not None and job.progress.converging is False
        self._mark.setCurrentWidget(self._shape if queued or stalled else self._ring)
        shape: tuple[str, Token] = ("warning", "warn") if stalled else ("queued", "idle")
        self._shape.set_shape(*shape, job_words.state(job.state))
        self._route.set_text(f"{job.source} → {job.target}")
        self._mode.set_text(watch.mode(job, self._hypervisor))
        self._since.set_text(watch.since(job, now))
        self._figures.setVisible(not queued)
        self._chart.setVisible(not queued and bool(rates[0]))
        self._stall.setVisible(stalled)
        if queued:
            head, note = watch.queued(job, place, running)
        else:
            head, note = job_words.phase(job), ""
        self._phase.set_text(head)
        self._phase.set_style(token="warn" if stalled else "text")
        self._note.set_text(note)
        self._note.setVisible(bool(note))
        self._percent.set_text(watch.percent(job))
        share = None if queued or job.progress is None or job.progress.fraction is None else job.peak
        self._strip.set_share(share, held=stalled)
        self._figures.show_job(job)
        self._chart.set_values(*rates, watch.rates(job.progress))
        if stalled:
            head, sentence = watch.not_converging(job)
            self._stall.set_text(f"{sentence} {watch.cancel_consequence(job)}", head)
        self.button.setText(watch.cancel_word(job))
        self.button.setAccessibleName(f"{watch.cancel_word(job)}: {watch.title(job)}")
        self.button.setEnabled(job.state is not JobState.CANCELLING)
