"""The Event Log view: what happened in the whole estate, the newest first."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vmclient.core.events import LogEntry
from vmclient.core.job import JobState
from vmclient.engine.session import LogQuery, LogSummary, standing
from vmclient.text import job as job_words
from vmclient.text import label
from vmclient.text import log_filter as words_of_filter
from vmclient.text import row as words
from vmclient.ui import theme
from vmclient.ui.icons import STATUS
from vmclient.ui.table import NONE, Cell, Column, IconCell, NameCell, TextCell
from vmclient.ui.views.jobs import time_cell
from vmclient.ui.views.log_bar import LogBar
from vmclient.ui.views.table_page import TablePage
from vmclient.ui.views.view_head import Filter
from vmclient.ui.widgets import Panel, PlainLabel, SmallButton

if TYPE_CHECKING:
    from vmclient.engine.session import Session

_STARTED = 4
PAGE = 1000  # so many entries are read at once
_RECOUNT_MS = 1000


def columns(now: Callable[[], datetime], *, whole: bool = False) -> Sequence[Column[LogEntry]]:
    """Describe the columns; `now` decides which times are today's, `whole` names the VM in the event too."""
    head, event = words.head, job_words.event if whole else _event
    return (
        Column("icon", head("status"), _icon, job_words.status_key, IconCell("passed", "ok", ""),
               show_title=False),
        Column("event", head("event"), lambda one: NameCell(event(one)), event,
               "Migrate backup-proxy" if whole else "Event log set aside", stretch=1),
        Column("vm", head("about"), _about, lambda one: one.vm_name.casefold() or None, "backup-proxy-01",
               stretch=1, least=0.8),
        Column("user", head("user"), lambda one: TextCell(one.user, "text2"), lambda one: one.user,
               "operator"),
        Column("started", head("started"), lambda one: time_cell(one.started_at, now(), ""), _started,
               "22 Nov 14:32:06"),
        Column("ended", head("ended"), lambda one: time_cell(one.ended_at, now(), words.missing("not_ended")),
               lambda one: one.ended_at.timestamp() if one.ended_at else None, "22 Nov 14:32:06"),
        Column("message", head("message"), _message, job_words.entry_message,
               "Completed in 9.7 s: 8.6 GiB moved, downtime 64 ms.", stretch=4, least=0.35),
    )  # fmt: skip


def _icon(entry: LogEntry) -> Cell:
    key, word = job_words.standing(entry)
    shape = STATUS[f"job.{key}"]
    return IconCell(shape.icon, shape.token, word)


def _event(entry: LogEntry) -> str:
    """Name the event alone: its VM has a column of its own."""
    return words.action(entry.job) if entry.job is not None else job_words.event(entry)


def _about(entry: LogEntry) -> Cell:
    return TextCell(entry.vm_name) if entry.vm_name else TextCell(", ".join(entry.hosts) or NONE, "text3")


def _started(entry: LogEntry) -> tuple[float, int]:
    """Order by the start; of two at the same moment by which was written first."""
    return entry.started_at.timestamp(), entry.id


def _message(entry: LogEntry) -> Cell:
    text = job_words.entry_message(entry)
    return TextCell(text or NONE, "text2" if text else "text3")


_CHIPS: Mapping[words.ChipName, frozenset[JobState]] = {
    "all": frozenset(JobState),
    "in_progress": frozenset({JobState.QUEUED, JobState.RUNNING, JobState.CANCELLING}),
    "completed": frozenset({JobState.COMPLETED}),
    "failed": frozenset({JobState.FAILED, JobState.UNKNOWN}),
    "cancelled": frozenset({JobState.CANCELLED}),
}


def _filters() -> Sequence[tuple[Filter, Callable[[LogEntry], bool]]]:
    def chip(name: words.ChipName, states: frozenset[JobState]) -> tuple[Filter, Callable[[LogEntry], bool]]:
        shape = STATUS.get(f"job.{name.replace('_', '-')}")
        made = Filter(name, words.chip(name), *shape) if shape else Filter(name, words.chip(name))
        return made, lambda one: standing(one) in states

    return [chip(name, states) for name, states in _CHIPS.items()]


def _search(entry: LogEntry) -> str:
    parts = (job_words.event(entry), entry.vm_name, entry.user, *entry.hosts, job_words.entry_message(entry))
    return " ".join(parts)


class EventLog(TablePage[LogEntry]):
    """Rows by the entry's number, as a string.

    The log itself answers chips and filters, and gives so many rows at once; the field above the table looks
    at the rows that are there.
    """

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        self._session: Session | None = None
        self._summary = LogSummary({})
        self.bar = LogBar(now)
        super().__init__(
            "event_log",
            columns(now),
            lambda one: str(one.id),
            _search,
            _filters(),
            empty=label.empty("event_log"),
            parent=parent,
        )
        self.table.head.setSortIndicator(_STARTED, Qt.SortOrder.DescendingOrder)
        self._foot = self._make_foot()
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, self.bar)
            column.addWidget(self._foot)
        self.bar.changed.connect(self.reload)
        self._recount = QTimer(self)
        self._recount.setSingleShot(True)
        self._recount.setInterval(_RECOUNT_MS)
        self._recount.timeout.connect(self._summarize)
        self._placed()

    def _make_foot(self) -> Panel:
        foot = Panel("raised", ("top",))
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme.px(16), theme.px(5), theme.px(20), theme.px(5))
        self._shown_words = PlainLabel("", "small", "text2", elide="right")
        self._shown_words.setObjectName("event_log_shown")
        self.older = SmallButton(words_of_filter.older())
        self.older.setObjectName("event_log_older")
        self.older.clicked.connect(self.read_on)
        row.addWidget(self._shown_words, 1)
        row.addWidget(self.older)
        foot.hide()
        return foot

    # --- rows ---

    def attach(self, session: "Session") -> None:
        """Ask this session's log from now on."""
        self._session = session
        self.reload()

    def reload(self) -> None:
        """Ask the log anew, for the newest entries of what is wanted."""
        if self._session is not None:
            self.model.set_rows(self._session.log(self._query()))
            self.table.scrollToTop()
            self._summarize()

    def read_on(self) -> None:
        """Add the entries that come after the last one."""
        rows = self.model.rows()
        if self._session is None or not rows:
            return
        oldest = min(entry.id for entry in rows)
        older = self._session.log(replace(self._query(), before=oldest))
        self.model.update_rows(older)
        self._show_foot()
        self._placed()

    def take(self, entries: Iterable[LogEntry]) -> None:
        """Show the newest values of some entries, where they are wanted."""
        newest = {str(entry.id): entry for entry in entries}
        query = self._query()
        gone = [key for key, entry in newest.items() if not query.wants(entry)]
        self.model.remove_rows(gone)
        floor = min((entry.id for entry in self.model.rows()), default=0) if self._more() else 0
        wanted = [entry for entry in newest.values() if query.wants(entry) and entry.id >= floor]
        if wanted:
            self.model.update_rows(wanted)
        if not self._recount.isActive():
            self._recount.start()
        self._placed()

    def _query(self) -> LogQuery:
        query = self.bar.query(PAGE)
        chosen = self.head.chosen() or "all"
        states = next((states for name, states in _CHIPS.items() if name == chosen), None)
        return query if chosen == "all" else replace(query, states=states)

    def wanted(self) -> tuple[LogQuery, Callable[[LogEntry], bool], int]:
        """Give all that is wanted: the query, what the field lets through, and of how many the query is."""
        found = self.head.field.text().lower().split()
        query = self._query()
        counts = self._summary.counts
        total = sum(counts.get(state, 0) for state in query.states or JobState)
        return query, lambda entry: all(word in _search(entry).lower() for word in found), total

    def _more(self) -> int:
        """How many entries of what is wanted are not shown yet."""
        states = self._query().states or frozenset(JobState)
        total = sum(count for state, count in self._summary.counts.items() if state in states)
        return max(0, total - len(self.model.rows()))

    def _summarize(self) -> None:
        if self._session is None:
            return
        self._summary = self._session.log_summary(self.bar.query(PAGE))
        self.bar.offer(self._summary)
        self._counts = {
            name: sum(count for state, count in self._summary.counts.items() if state in states)
            for name, states in _CHIPS.items()
        }
        self._count()
        self._show_foot()
        self._placed()

    def _show_foot(self) -> None:
        more, shown = self._more(), len(self.model.rows())
        self._foot.setVisible(bool(more))
        self._shown_words.set_text(words_of_filter.shown(shown, shown + more))

    # --- what a person chose ---

    def _chip(self, key: str) -> None:
        self.reload()

    def show_all(self) -> None:
        """Take filters, field and chip away."""
        self.bar.reset()
        super().show_all()

    def _recorded(self) -> bool:
        return bool(self.model.rows()) or self.bar.filtering or self.head.chosen() not in ("", "all")

    def _placed(self) -> None:
        super()._placed()
        self.bar.setVisible(self._recorded())

    def focus_chain(self) -> list[QWidget]:
        """List the controls in the order in which one reads them."""
        head = [*self.head.chips.values(), self.head.field, self.head.columns]
        return [*head, *self.bar.controls(), self.table, self.older, self._all]
