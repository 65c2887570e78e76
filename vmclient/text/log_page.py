"""The event log on paper: what its view shows, as a page, and the words around the printing."""

from collections.abc import Sequence
from datetime import datetime

from vmclient.core.events import LogEntry
from vmclient.text import job as job_words
from vmclient.text import page, tr, unit

MOST = 5000
"""So many entries one print has at most: about two hundred sheets."""
_WIDTHS = (13, 17, 14, 16, 9, 31)  # percent


def title() -> str:
    """Title of the page and of the dialogs."""
    return tr("Print Event Log")


def nothing() -> str:
    """Say what the command needs."""
    return tr("Nothing to print: open the Event Log view, with at least one entry shown.")


def under_way(looked: int, total: int) -> str:
    """Say how far the reading has come."""
    return tr("{done} of {total} entries read", done=unit.count(looked), total=unit.count(total))


def stopped() -> str:
    """Say that it was cancelled."""
    return tr("Printing was cancelled.")


def ended(count: int) -> str:
    """Say what was printed."""
    return tr("Entries of the event log given to the printer: {count}.", count=unit.count(count))


def gone() -> str:
    """Say that no entry is left of those that were shown."""
    return tr("Nothing was printed: no entry matches any more.")


def as_page(entries: Sequence[LogEntry], now: datetime, *, more: bool) -> str:
    """Write the entries as a page of HTML; `more` says that older ones are left out."""
    at = f"{now.astimezone():%Y-%m-%d %H:%M}"
    count = unit.count(len(entries))
    if more:
        said = tr(
            "The newest {count} entries; older ones that match are left out. Printed {at}.",
            count=count,
            at=at,
        )
    else:
        said = tr("Entries: {count}. Printed {at}.", count=count, at=at)
    head = (tr("Time"), tr("Event"), tr("VM"), tr("Hosts"), tr("User"), tr("Outcome"))
    parts = [f"<p>{page.safe(said)}</p>"]
    parts += page.tables(head, [_row(entry) for entry in entries], _WIDTHS)
    return page.page(tr("Event Log"), parts)


def _row(entry: LogEntry) -> tuple[str, ...]:
    state, message = job_words.entry_state(entry), job_words.entry_message(entry)
    return (
        f"{entry.started_at.astimezone():%Y-%m-%d %H:%M:%S}",
        job_words.event(entry),
        entry.vm_name,
        " → ".join((entry.job.source, entry.job.target))
        if entry.job and entry.job.moves
        else ", ".join(entry.hosts),
        entry.user,
        f"{state}: {message}" if message else state,
    )
