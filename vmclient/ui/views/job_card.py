"""One job in Progress: who and where at the left, how far in the middle, chart and Cancel at the right."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from vmclient.core.inventory import Hypervisor
from vmclient.core.job import Job, JobState
from vmclient.core.lanes import Hold
from vmclient.drivers.base import Features
from vmclient.text import job as job_words
from vmclient.text import row as words
from vmclient.text import tr, watch
from vmclient.ui import plain, theme
from vmclient.ui.tokens import Token
from vmclient.ui.views.rate_history import Curves
from vmclient.ui.views.ways_out import WaysOut
from vmclient.ui.widgets import (
    Button,
    Card,
    PlainLabel,
    ProgressStrip,
    Ring,
    Sparkline,
    StatusIcon,
    Strip,
)

_WIDE, _NARROW = 1080, 760  # widths of the window at which a card gives way
_LEFT, _LEFT_NARROW = 232, 148  # the column of names; every card has the same


class _Figures(QWidget):
    """Six figures in fixed places, each under its name; in two rows where one would cut them."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(2))
        self._names: list[PlainLabel] = []
        self._values: list[tuple[str, PlainLabel]] = []
        for name, value in watch.figures(job):
            self._names.append(PlainLabel(name, "small", "text2"))
            self._values.append((name, PlainLabel(value, "table_name")))
        self._across = 0
        self.set_across(len(self._names))

    def set_across(self, across: int) -> None:
        """Place so many figures side by side."""
        if across == self._across:
            return
        self._across = across
        for number, (name, (_, value)) in enumerate(zip(self._names, self._values, strict=True)):
            row, column = divmod(number, across)
            self._grid.addWidget(name, 3 * row, column)
            self._grid.addWidget(value, 3 * row + 1, column)
        self._grid.setRowMinimumHeight(2, 0 if across == len(self._names) else theme.px(4))
        self._grid.setRowMinimumHeight(5, theme.px(4) if across < 3 else 0)
        for column in range(len(self._names)):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def show_job(self, job: Job) -> None:
        """Show the newest figures."""
        stalled = job.stuck
        for (name, label), (_, value) in zip(self._values, watch.figures(job), strict=True):
            label.set_text(value)
            label.setAccessibleName(f"{name}: {value}")
            label.set_style(token="warn" if stalled and name in _warned() else "text")


def _warned() -> frozenset[str]:
    """Name the figures that stand in `warn` while a copy does not converge."""
    return frozenset((tr("Dirty rate"), tr("Time left"), tr("Downtime")))


EVERYTHING = Features()
"""Of a job whose driver is not known any more."""


class JobCard(Card):
    """A queued or running job.

    `cancel_asked` is emitted when the person presses its button, `turn_asked(job id, way)` for a knob's.
    """

    cancel_asked = Signal(str)
    turn_asked = Signal(str, object)

    def __init__(
        self,
        job: Job,
        hypervisor: Hypervisor | None,
        features: Features = EVERYTHING,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._features = features
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.job_id = job.id
        self.setObjectName(f"job-{job.id}")
        self.setAccessibleName(watch.title(job))
        self._hypervisor = hypervisor
        self._names = QWidget()
        self._mark = QStackedLayout()
        self._ring, self._shape = Ring(job_words.state(job.state)), StatusIcon("queued", "idle")
        self._mark.addWidget(self._ring)
        self._mark.addWidget(self._shape)
        self._route = PlainLabel(words.route(job), "table_name", elide="middle")
        self._mode = PlainLabel("", "small", "text2")
        self._since = PlainLabel("", "small", "text2", elide="right")
        self._phase = PlainLabel("", "strong", elide="right")
        self._percent = PlainLabel("", "strong")
        self._strip = ProgressStrip(6, watch.title(job))
        self._note = PlainLabel("", "body", "text2", wrap=True)
        self._figures = _Figures(job)
        self._chart = Sparkline(tr("rate"), tr("dirty rate"), watch.scale, remaining_word=tr("remaining"))
        self.button = Button(watch.cancel_word(job))
        self.button.setObjectName(f"cancel-{job.id}")
        self.button.clicked.connect(lambda: self.cancel_asked.emit(self.job_id))
        self._stall = Strip("warn", "", head=" ", word=tr("Not converging"))
        self._ways_out = WaysOut(job, features, hypervisor)
        self._ways_out.cancel.clicked.connect(lambda: self.cancel_asked.emit(self.job_id))
        self._ways_out.turned.connect(lambda way: self.turn_asked.emit(self.job_id, way))
        self._stall.add_below(self._ways_out)
        self._charted, self._wide = False, True
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
        self._names.setFixedWidth(theme.px(_LEFT))
        left = QVBoxLayout(self._names)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.px(2))
        left.addWidget(PlainLabel(watch.title(job), "name", elide="middle"))
        for label in (self._route, self._mode, self._since):
            left.addWidget(label)
        left.addStretch(1)
        row.addWidget(self._names)
        middle = QVBoxLayout()
        middle.setSpacing(theme.px(8))
        heads = QHBoxLayout()
        heads.addWidget(self._phase, 1)
        heads.addWidget(self._percent)
        middle.addLayout(heads)
        middle.addWidget(self._strip)
        middle.addWidget(self._figures)
        middle.addWidget(self._note)
        middle.addStretch(1)
        row.addLayout(middle, 1)
        row.addWidget(self._chart, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def set_room(self, width: int) -> None:
        """Give way where the window is narrow: figures in two rows or three, the chart left out."""
        self._wide = width >= theme.px(_WIDE)
        narrow = width < theme.px(_NARROW)
        self._figures.set_across(6 if self._wide else 2 if narrow else 3)
        self._names.setFixedWidth(theme.px(_LEFT_NARROW if narrow else _LEFT))
        self._chart.setVisible(self._wide and self._charted)

    def show_job(
        self,
        job: Job,
        now: datetime,
        curves: Curves,
        place: int,
        hold: Hold | None,
    ) -> None:
        """Show the job's newest value; `place` is its place in the queue, `hold` what it waits for there."""
        queued = job.state is JobState.QUEUED
        stalled = job.stuck
        self._mark.setCurrentWidget(self._shape if queued or stalled else self._ring)
        shape: tuple[str, Token] = ("warning", "warn") if stalled else ("queued", "idle")
        self._shape.set_shape(*shape, job_words.state(job.state))
        self._route.set_text(words.route(job))
        self._mode.set_text(watch.mode(job, self._hypervisor))
        self._since.set_text(watch.since(job, now))
        self._figures.setVisible(not queued and job.moves)
        self._charted = not queued and bool(curves.rate)
        self._chart.setVisible(self._wide and self._charted)
        self._stall.setVisible(stalled)
        if queued:
            head, note = watch.queued(job, place, hold)
        else:
            head = job_words.phase(job)
            note = "" if self._features.progress else watch.not_reported(job, self._hypervisor)
        note = " ".join(filter(None, (job_words.replanned(job), note)))
        self._phase.set_text(head)
        self._phase.set_style(token="warn" if stalled else "text")
        self._note.set_text(note)
        self._note.setVisible(bool(note))
        self._percent.set_text(watch.percent(job))
        share = None if queued or job.progress is None or job.progress.fraction is None else watch.share(job)
        self._strip.set_share(share, held=stalled)
        self._figures.show_job(job)
        said, over = watch.rates(job.progress), watch.spans(curves.span_s)
        self._chart.set_values(curves.rate, curves.dirty, said, curves.remaining, over)
        if stalled:
            head, sentence = watch.stuck(job)
            self._stall.set_text(sentence, head)
            self._stall.set_word(job_words.stuck(job))
            self._ways_out.show_job(job)
        self.button.setText(watch.cancel_word(job))
        self.button.setAccessibleName(f"{watch.cancel_word(job)}: {watch.title(job)}")
        for button in (self.button, self._ways_out.cancel):
            possible = (queued or self._features.cancel) and job.moves
            button.setEnabled(possible and not job.halted and job.state is not JobState.CANCELLING)
            why = watch.no_stop(job) if not job.moves else watch.no_cancel(self._hypervisor)
            plain.set_tooltip(button, watch.no_way_back(job) if job.halted else "" if possible else why)
