"""The Event Log view: what happened in the whole estate, the newest first."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from vmclient.core.events import LogEntry
from vmclient.text import job as job_words
from vmclient.text import label
from vmclient.text import row as words
from vmclient.ui.icons import STATUS
from vmclient.ui.table import NONE, Cell, Column, IconCell, NameCell, TextCell
from vmclient.ui.views.jobs import time_cell
from vmclient.ui.views.table_page import TablePage
from vmclient.ui.views.view_head import Filter

_STARTED = 4
KEPT = 2000  # entries read at the start; older ones stay in the store


def columns(now: Callable[[], datetime], *, whole: bool = False) -> Sequence[Column[LogEntry]]:
    """Describe the columns; `now` decides which times are today's, `whole` names the VM in the event too."""
    head, event = words.head, job_words.event if whole else _event
    return (
        Column("icon", head("status"), _icon, job_words.status_key, IconCell("passed", "ok", ""),
               show_title=False),
        Column("event", head("event"), lambda one: NameCell(event(one)), event,
               "Migrate backup-proxy" if whole else "Event log set aside", stretch=1),
        Column("vm", head("vm"), _about, lambda one: one.vm_name.casefold() or None, "backup-proxy-01",
               stretch=1),
        Column("user", head("user"), lambda one: TextCell(one.user, "text2"), lambda one: one.user,
               "operator"),
        Column("started", head("started"), lambda one: time_cell(one.started_at, now(), ""), _started,
               "22 Nov 14:32:06"),
        Column("ended", head("ended"), lambda one: time_cell(one.ended_at, now(), words.missing("not_ended")),
               lambda one: one.ended_at.timestamp() if one.ended_at else None, "22 Nov 14:32:06"),
        Column("message", head("message"), _message, job_words.entry_message,
               "Completed in 9.7 s: 8.6 GiB moved, downtime 64 ms.", stretch=4),
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


def _filters() -> Sequence[tuple[Filter, Callable[[LogEntry], bool]]]:
    def chip(name: words.ChipName, *keys: str) -> tuple[Filter, Callable[[LogEntry], bool]]:
        shape = STATUS[f"job.{keys[0]}"]
        return Filter(name, words.chip(name), *shape), lambda one: job_words.status_key(one) in keys

    return (
        (Filter("all", words.chip("all")), lambda one: True),
        chip("in_progress", "in-progress", "queued"),
        chip("completed", "completed"),
        chip("failed", "failed", "unknown"),
        chip("cancelled", "cancelled"),
    )


def _search(entry: LogEntry) -> str:
    parts = (job_words.event(entry), entry.vm_name, entry.user, *entry.hosts, job_words.entry_message(entry))
    return " ".join(parts)


class EventLog(TablePage[LogEntry]):
    """Rows by the entry's number, as a string."""

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
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

    def take(self, entries: Iterable[LogEntry]) -> None:
        """Show the newest values of some entries."""
        self.update_rows(entries)
