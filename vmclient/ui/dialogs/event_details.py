"""Event Log Details: one entry of the event log, told whole, and kept up to date while it goes on."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from vmclient.core.assessment import Candidate
from vmclient.core.events import LogEntry
from vmclient.text import job as job_words
from vmclient.text import migrate, problem, record, tr, unit, verdict
from vmclient.text.whole_report import Report
from vmclient.ui import icons, theme
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.event_chart import EventChart
from vmclient.ui.dialogs.event_columns import host_columns, phase_columns
from vmclient.ui.dialogs.event_numbers import Numbers
from vmclient.ui.dialogs.squeeze import SqueezeArea
from vmclient.ui.table import (
    RowTableModel,
    RowTableView,
    Section,
)
from vmclient.ui.widgets import (
    Button,
    DialogFoot,
    DialogHead,
    FoldingButton,
    LinkButton,
    PlainLabel,
    Route,
    SectionHead,
    Stop,
    Strip,
    dialog_frame,
)
from vmclient.ui.widgets.framed import FramedTable
from vmclient.ui.widgets.verdict_tree import VerdictTree

if TYPE_CHECKING:
    from vmclient.engine.session import Session

_TICK_MS = 500  # figures follow twice a second (look, section 9)
_PHASES_SHOWN = 8  # a live migration has as many, with two passes


def _size(entry: LogEntry | None) -> tuple[int, int]:
    """How large the window is at first: a sentence needs less room than a migration."""
    if entry is None or (entry.job is None and entry.problem is None):
        return 640, 240
    return (760, 360) if entry.job is None or not entry.job.moves else (1080, 836)


class EventLogDetails(QDialog):
    """Follows one entry: head with the answer, numbers, phases, and why this host was chosen.

    `save_asked(Report)` and `print_asked(Report)` are emitted when the person wants to keep it.
    """

    save_asked = Signal(object)
    print_asked = Signal(object)

    def __init__(
        self, session: "Session", bridge: Bridge, entry_id: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._id = session, entry_id
        self._decision = session.decision(entry_id)
        self.target = ""
        self.setObjectName("event-log-details")
        self._entry = session.entry(entry_id)
        width, height = map(theme.px, _size(self._entry))
        self.resize(QSize(width, height).boundedTo(self.screen().availableSize()))
        self._head = DialogHead("in-progress", "accent", "", "")
        self._state = PlainLabel("", "strong")
        self._head.row.insertWidget(2, self._state)
        self._route, self._numbers = Route(), Numbers()
        self._head.column.addWidget(self._route)
        self._head.column.addWidget(self._numbers)
        self.phases = RowTableModel(
            phase_columns(), key=lambda one: str(one.sequence), search=lambda one: one.name
        )
        self.hosts = RowTableModel(
            host_columns(self),
            key=lambda one: one.host.name,
            search=lambda one: one.host.name,
            section=Section(
                "refused",
                lambda one: not one.eligible,
                self._unavailable,
                self._causes,
                closed=tr("closed"),
                open=tr("open"),
            ),
        )
        self._trouble = Strip("err", "")
        self._said = PlainLabel("", "body", wrap=True, selectable=True)
        self._said.setObjectName("said")
        self._why = SectionHead("", "")
        self._chart = EventChart()
        self._foot = DialogFoot()
        self._lay_out()
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self.refresh)
        bridge.log_changed.connect(self._changed)
        self.refresh()

    def _lay_out(self) -> None:
        page = QWidget()
        body = QVBoxLayout(page)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(theme.px(8))
        body.addWidget(self._trouble)
        body.addWidget(self._said)
        self._raw = PlainLabel("", "small", "text2", wrap=True, selectable=True)
        self.fold = LinkButton(tr("Details"), accessible=tr("Show the hypervisor's own words"))
        self._raw.hide()
        self.fold.clicked.connect(lambda: self._raw.setVisible(not self._raw.isVisible()))
        body.addWidget(self.fold)
        body.addWidget(self._raw)
        body.addWidget(self._chart)
        head = self._phases_head = SectionHead(tr("Phases"))
        head.add_right(PlainLabel(tr("All times by the clock of this machine"), "small", "text2"))
        body.addWidget(head)
        self._phase_table = RowTableView(self.phases, name=tr("Phases"))
        self._phase_table.head.keep_order()
        moves = self._entry is not None and self._entry.job is not None and self._entry.job.moves
        self._phases_card = FramedTable(self._phase_table, least=_PHASES_SHOWN if moves else 0)
        body.addWidget(self._phases_card, 1)
        body.addWidget(self._why)
        self._host_table = RowTableView(self.hosts, name=tr("Hosts"))
        self._host_table.head.keep_order()
        self._hosts_card = FramedTable(self._host_table)
        body.addWidget(self._hosts_card, 1)
        self.verdicts = VerdictTree()
        self.verdicts.setVisible(False)
        self._host_table.current_changed.connect(self._show_verdicts)
        body.addWidget(self.verdicts, 1)
        body.addStretch()
        copy = FoldingButton(tr("C&opy"), "copy")
        copy.clicked.connect(self.copy_report)
        save = FoldingButton(tr("&Save…"), "save")
        save.clicked.connect(lambda: self._out(self.save_asked))
        on_paper = FoldingButton(tr("&Print…"), "file")
        on_paper.clicked.connect(lambda: self._out(self.print_asked))
        close = Button(tr("&Close"))
        close.clicked.connect(self.close)
        for button, name in ((copy, "copy"), (save, "save"), (on_paper, "print"), (close, "close")):
            button.setObjectName(name)
        self._foot.add_left(copy)
        self._foot.add_left(save)
        self._foot.add_left(on_paper)
        self._foot.add_button(close, QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        whole = QVBoxLayout()
        whole.addWidget(SqueezeArea(page))
        dialog_frame(self, tr("Event Log Details"), self._head, whole, self._foot)
        self.setAccessibleName(tr("Event Log Details"))
        close.setFocus()  # not a table: nobody has chosen a row yet

    @property
    def following(self) -> bool:
        """Whether the entry still goes on, so that its figures move."""
        return self._clock.isActive()

    def architecture(self, candidate: Candidate) -> str:
        """Say how a host's processor compares with the source's, as it was then."""
        return record.architecture(self._decision, candidate) if self._decision else ""

    def refresh(self) -> None:
        """Read the entry and its phases anew; only what changed is drawn again."""
        entry = self._session.entry(self._id)
        if entry is None:
            return
        self._entry = entry
        now = datetime.now(UTC)
        phases = self._session.phases(self._id)
        self._show_head(entry)
        self._show_problem(entry)
        moves = entry.job is not None and entry.job.moves
        if entry.job is not None and moves:
            self._show_job(entry)
            self._numbers.show_numbers(record.numbers(entry.job, phases, now, self._decision))
            self._chart.show_copy(entry.job, phases, now)
        self._route.setVisible(moves)
        self._numbers.setVisible(moves)
        self._why.setVisible(moves and self._decision is not None)
        self._hosts_card.setVisible(moves and self._decision is not None)
        said = "" if moves or entry.problem else job_words.entry_message(entry)
        self._said.set_text(said)
        self._said.setVisible(bool(said))
        self._phases_head.setVisible(bool(phases) or moves)
        self._phases_card.setVisible(bool(phases) or moves)
        self._show_phases(record.lines(phases, now, entry.job))
        going_on = entry.job is not None and not entry.job.ended
        if going_on != self._clock.isActive():
            self._clock.start() if going_on else self._clock.stop()

    def _show_phases(self, lines: Sequence[record.PhaseLine]) -> None:
        """Only rows that differ are touched; who looks at the newest phase goes on looking at the newest."""
        bar = self._phase_table.verticalScrollBar()
        at_end = bar.value() == bar.maximum()
        changed = [line for line in lines if self.phases.row(str(line.sequence)) != line]
        if changed:
            self.phases.update_rows(changed)
        if at_end and self.following:
            self._phase_table.scrollToBottom()

    def _show_head(self, entry: LogEntry) -> None:
        key, word = job_words.standing(entry)
        shape = icons.STATUS[f"job.{key}"]
        self._head.icon.set_shape(*shape, word)
        self._head.title.set_text(record.title(entry))
        self._state.set_text(word)
        self._state.set_style(token=shape.token)
        self._head.facts.set_text(record.asked(entry))

    def _show_problem(self, entry: LogEntry) -> None:
        wrong = entry.problem or (entry.job.problem if entry.job else None)
        self._trouble.setVisible(wrong is not None)
        self.fold.setVisible(wrong is not None and bool(wrong.raw))
        if wrong is None or not wrong.raw:
            self._raw.setVisible(False)
        if wrong is not None:
            words = problem.word(wrong)
            self._trouble.set_text(words.detail, words.title)
            self._raw.set_text(problem.raw(wrong))

    def _show_job(self, entry: LogEntry) -> None:
        job = entry.job
        if job is None:
            return
        source, target = record.ends(job)
        how = migrate.mode(job.mode)
        self._route.set_route(
            Stop(job.source, source), Stop(job.target, target), how, record.chosen(job),
            f"{job.source} → {job.target}. {how}. {source}. {target}.",
        )  # fmt: skip
        if self._decision is not None and self.target != job.target:
            self.target = job.target
            self.hosts.set_rows(self._decision.candidates)
            self._why.title.set_text(tr("Why {host}", host=job.target))
            self._why.note.set_text(record.why(self._decision, job))
            self._show_verdicts(job.target)

    def _show_verdicts(self, host: str) -> None:
        """Show what the policies said of a host, with the values of then; nothing where none had a say."""
        decision = self._decision
        said = verdict.said(decision, host) if decision is not None else ()
        self.verdicts.show_branches(said, host)
        self.verdicts.setVisible(bool(said))

    def _unavailable(self, rows: Sequence[Candidate]) -> str:
        return tr("Unavailable ({count})", count=unit.count(len(rows)))

    def _causes(self, rows: Sequence[Candidate]) -> str:
        return record.unavailable(self._decision, rows) if self._decision else ""

    def _changed(self, entries: tuple[LogEntry, ...]) -> None:
        if any(entry.id == self._id for entry in entries):
            self.refresh()

    def _report(self) -> Report | None:
        if self._entry is None:
            return None
        return Report(self._entry, self._session.phases(self._id), self._decision, datetime.now(UTC))

    def copy_report(self) -> None:
        """Put the whole entry on the clipboard as text."""
        report = self._report()
        if report is not None:
            QGuiApplication.clipboard().setText(report.as_text())

    def _out(self, asked: SignalInstance) -> None:
        report = self._report()
        if report is not None:
            asked.emit(report)
