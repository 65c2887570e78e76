"""The columns of an event log, one VM's or the whole estate's."""

from collections.abc import Sequence

from vmclient.core.events import LogEntry
from vmclient.text import job as job_words
from vmclient.text import row as words
from vmclient.text import unit
from vmclient.ui import icons
from vmclient.ui.table import Column, IconCell, NameCell, TextCell
from vmclient.ui.table.cells import NONE


def log_columns() -> Sequence[Column[LogEntry]]:
    """State icon, Event, User, Started, Ended, Message; unsorted, the newest entry stands first."""
    title = words.head
    return (
        Column("icon", title("status"), _icon, _status, IconCell("passed", "ok", ""), show_title=False),
        Column(
            "event",
            title("event"),
            lambda one: NameCell(job_words.event(one)),
            job_words.event,
            "Migrate billing-db-01",
        ),
        Column(
            "user",
            title("user"),
            lambda one: TextCell(one.user, "text2"),
            lambda one: one.user,
            "administrator",
        ),
        Column("started", title("started"), _started, newest, "00 Sep 00:00:00"),
        Column("ended", title("ended"), _ended, _ended_key, "00 Sep 00:00:00"),
        Column("message", title("message"), _message, job_words.entry_message, "x" * 40, stretch=1),
    )


def newest(entry: LogEntry) -> float:
    """Order by start, the newest first."""
    return -entry.started_at.timestamp()


def _status(entry: LogEntry) -> str:
    return job_words.status_key(entry)


def _icon(entry: LogEntry) -> IconCell:
    shape = icons.STATUS[f"job.{_status(entry)}"]
    return IconCell(shape.icon, shape.token, job_words.entry_state(entry))


def _started(entry: LogEntry) -> TextCell:
    return TextCell(unit.moment(entry.started_at), "text2")


def _ended(entry: LogEntry) -> TextCell:
    if entry.ended_at is None:
        return TextCell(NONE, "text3", tip=words.missing("not_ended"))
    return TextCell(unit.moment(entry.ended_at), "text2")


def _ended_key(entry: LogEntry) -> float | None:
    return -entry.ended_at.timestamp() if entry.ended_at else None


def _message(entry: LogEntry) -> TextCell:
    sentence = job_words.entry_message(entry)
    return TextCell(sentence, tip=sentence)
