"""The Progress window: a card for each running or queued job, and what has finished below."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from vmclient.core.job import Job, JobState, Knob
from vmclient.drivers.base import Features
from vmclient.engine.session import Refused
from vmclient.text import job as job_words
from vmclient.text import row as words
from vmclient.text import tr, unit, watch
from vmclient.text.knob import Way
from vmclient.ui import icons, theme
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.sure import sure_of_post_copy, sure_to_cancel
from vmclient.ui.help.key import help_key
from vmclient.ui.later import Later
from vmclient.ui.table import Column, IconCell, NameCell, RowTableModel, RowTableView, TextCell
from vmclient.ui.tokens import Token
from vmclient.ui.views.job_card import EVERYTHING, JobCard
from vmclient.ui.views.rate_history import RateHistory
from vmclient.ui.widgets import Chip, EmptyState, Panel, PlainLabel
from vmclient.ui.widgets.framed import FramedTable

if TYPE_CHECKING:
    from vmclient.engine.session import Session

_TICK_MS = 500  # figures follow twice a second (look, section 9)
_FILTERS: tuple[tuple[str, str, Token, Callable[[Job], bool]], ...] = (
    ("all", "", "idle", lambda job: True),
    ("running", "in-progress", "accent", lambda job: not job.ended and job.state is not JobState.QUEUED),
    ("queued", "queued", "idle", lambda job: job.state is JobState.QUEUED),
    ("finished", "passed", "ok", lambda job: job.ended),
)


def _newest(job: Job) -> float:
    """The finished stand newest first, whatever column is sorted by."""
    return -job.ended_at.timestamp() if job.ended_at else 0.0


def _ended_columns() -> tuple[Column[Job], ...]:
    def state(job: Job) -> IconCell:
        shape = icons.STATUS[f"job.{job_words.status_of(job)}"]
        return IconCell(shape.icon, shape.token, job_words.state(job.state))

    def name(job: Job) -> NameCell:
        return NameCell(words.subject(job))

    def route(job: Job) -> TextCell:
        return TextCell(words.route(job))

    def ended(job: Job) -> TextCell:
        return TextCell(unit.clock(job.ended_at) if job.ended_at else "—", "text2")

    return (
        Column("state", tr("State"), state, _newest, IconCell("passed", "ok", ""), show_title=False),
        Column(
            "vm",
            tr("Finished"),
            name,
            _newest,
            "analytics-01-long",
            least=0.7,
        ),
        Column("route", tr("Route"), route, _newest, "esx-lab-1 → esx-lab-2"),
        Column("result", tr("Result"), _result, _newest, "x" * 40, stretch=1, least=0.2),
        Column("ended", tr("Ended"), ended, _newest, "00:00:00", align="right"),
    )


def _result(job: Job) -> TextCell:
    message = job_words.message(job)
    return TextCell(message, tip=message)


class ProgressWindow(QWidget):
    """Shows every job of this start; `details_requested(entry id)` asks for Event Log Details."""

    details_requested = Signal(int)

    def __init__(self, session: "Session", bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._session = session
        self.cards: dict[str, JobCard] = {}
        self._questions = Later(self)
        self._wanted = _FILTERS[0][3]
        self.history = RateHistory(bridge, self)
        self.setObjectName("progress")
        self.setWindowTitle(tr("Progress"))
        self.setAccessibleName(tr("Progress"))
        self.resize(theme.px(1240), theme.px(834))
        self.chips = [
            Chip(word, icon, token, 0)
            for word, (_, icon, token, _) in zip(watch.filters(), _FILTERS, strict=True)
        ]
        self._column = QVBoxLayout()
        self._empty = EmptyState(*watch.empty(0))
        self.finished = RowTableModel(
            _ended_columns(), key=lambda job: job.id, search=lambda job: job.vm_name
        )
        self._table = RowTableView(self.finished, name=tr("Finished"), multi=False)
        self._table.head.keep_order()
        self._finished_card = FramedTable(self._table, whole=True)
        self._lay_out()
        self._table.row_activated.connect(self._open)
        bridge.jobs_changed.connect(lambda _: self._later())
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self.refresh)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        help_key().serve(self)
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(100)
        self._due.timeout.connect(self.refresh)
        self._clock.start()
        self.refresh()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        head = Panel("surface", ("bottom",))
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(12))
        row.setSpacing(theme.px(8))
        row.addWidget(PlainLabel(tr("Progress"), "title"))
        row.addSpacing(theme.px(12))
        group = QButtonGroup(self)
        for chip, (word, _, _, wanted) in zip(self.chips, _FILTERS, strict=True):
            chip.setObjectName(f"filter-{word}")
            group.addButton(chip)
            row.addWidget(chip)
            chip.clicked.connect(lambda _=False, wanted=wanted: self._filter(wanted))
        self.chips[0].setChecked(True)
        row.addStretch(1)
        whole.addWidget(head)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(10))
        self._column.setSpacing(theme.px(10))
        column.addLayout(self._column)
        column.addWidget(self._finished_card)
        column.addWidget(self._empty, 100)  # in the middle of the room that the rest leaves
        column.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName(self.windowTitle())
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        whole.addWidget(area, 1)

    def refresh(self) -> None:
        """Bring cards and table up to the newest jobs."""
        jobs = self._session.jobs()
        for chip, (_, _, _, wanted) in zip(self.chips, _FILTERS, strict=True):
            chip.set_count(sum(1 for job in jobs if wanted(job)))
        open_jobs = [job for job in jobs if not job.ended and self._wanted(job)]
        self._match_cards(open_jobs)
        now, place = datetime.now(UTC), 0
        for job in open_jobs:
            place += job.state is JobState.QUEUED
            hold = self._session.hold(job.id)
            self.cards[job.id].show_job(job, now, self.history.curves(job.id), place, hold)
        ended = [job for job in jobs if job.ended and self._wanted(job)]
        if [job.id for job in ended] == [job.id for job in self.finished.rows()]:
            self.finished.update_rows(ended)
        else:  # of a long list the oldest go as others end
            self.finished.set_rows(ended)
        self._finished_card.setVisible(bool(ended))
        _, title, sentence = watch.empty(len(jobs))
        self._empty.title.set_text(title)
        self._empty.sentence.set_text(sentence)
        self._empty.setVisible(not open_jobs and not ended)
        running = sum(1 for job in jobs if not job.ended and job.state is not JobState.QUEUED)
        queued = sum(1 for job in jobs if job.state is JobState.QUEUED)
        self.setWindowTitle(watch.window_title(running, queued))

    def _match_cards(self, jobs: list[Job]) -> None:
        wanted = {job.id for job in jobs}
        for job_id in [key for key in self.cards if key not in wanted]:
            card = self.cards.pop(job_id)
            self._column.removeWidget(card)
            card.deleteLater()
        for job in jobs:
            if job.id not in self.cards:
                source = self._session.inventory.hosts.get(job.source)
                card = JobCard(job, source.hypervisor if source else None, self._features(job))
                card.cancel_asked.connect(self._cancel)
                card.turn_asked.connect(self._turn)
                card.set_room(self.width())
                self.cards[job.id] = card
                self._column.addWidget(card)

    def _features(self, job: Job) -> Features:
        try:
            return self._session.features(job.vm_id)
        except KeyError:
            return EVERYTHING

    def _later(self) -> None:
        if self.isVisible() and not self._due.isActive():
            self._due.start()

    def _filter(self, wanted: Callable[[Job], bool]) -> None:
        self._wanted = wanted
        self.refresh()

    def _cancel(self, job_id: str) -> None:
        job = next((one for one in self._session.jobs() if one.id == job_id), None)
        if job is None or job.ended:
            return
        if job.state is JobState.QUEUED:
            self._cancel_now(job_id)
        else:
            self._questions.do(lambda: self._cancel_now(job_id) if sure_to_cancel(job, self) else None)

    def _cancel_now(self, job_id: str) -> None:
        self._session.cancel(job_id)
        self.refresh()

    def _turn(self, job_id: str, way: Way) -> None:
        if way.knob is Knob.POST_COPY:
            self._questions.do(lambda: self._turn_now(job_id, way) if sure_of_post_copy(way, self) else None)
        else:
            self._turn_now(job_id, way)

    def _turn_now(self, job_id: str, way: Way) -> None:
        with suppress(Refused):  # it has ended meanwhile, and its card goes
            self._session.turn(job_id, way.knob, way.value)
        self.refresh()

    def _open(self, job_id: str) -> None:
        entry = self._session.entry_of(job_id)
        if entry is not None:
            self.details_requested.emit(entry.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the cards give way in a narrow window."""
        super().resizeEvent(event)
        for card in self.cards.values():
            card.set_room(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window stops no job; it costs nothing while closed."""
        self._clock.stop()
        super().closeEvent(event)

    def showEvent(self, event: object) -> None:
        """Follow the jobs again."""
        self._clock.start()
        self.refresh()
