"""The event log as a table for spreadsheets (CSV) and as a JSON document, entry by entry."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from vmclient.core.events import LogEntry
from vmclient.text import document, tr, unit

Kind = Literal["csv", "json"]
KINDS: tuple[Kind, ...] = ("csv", "json")

COLUMNS = (
    "id", "started_at", "ended_at", "kind", "event", "state", "user", "vm", "hosts", "source", "target",
    "duration_s", "transferred", "downtime_s", "message", "problem",
)  # fmt: skip
"""The first line of the table: names that stay, for programs to go by."""
# A spreadsheet takes a cell that begins so for a formula, the wide signs too; quotes do not stop it.
_OBEYED = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True)
class Form:
    """How a file of entries is written: `head`, each entry by `line` with `between` between two, `tail`."""

    head: str
    between: str
    tail: str
    line: Callable[[LogEntry], str]


def form(kind: Kind) -> Form:
    """Give the form of a kind of file."""
    if kind == "csv":
        return Form(_row(COLUMNS), "", "", _csv)
    head = f'{{\n"format": {json.dumps(document.LOG_FORMAT)},\n"entries": [\n'
    return Form(head, ",\n", "\n]\n}\n", _json)


def inert(cell: str) -> str:
    """Make a text that no spreadsheet takes for a formula: what could be one gets an apostrophe before it."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_OBEYED) else cell


def _json(entry: LogEntry) -> str:
    return document.as_json(document.entry(entry))


def _csv(entry: LogEntry) -> str:
    told = document.entry(entry)
    job, wrong = told["job"] or {}, told["problem"] or {}
    told |= {name: job.get(name) for name in COLUMNS if name not in told}
    told["problem"] = wrong.get("code")
    return _row(tuple(_cell(told[name]) for name in COLUMNS))


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return inert("; ".join(map(str, value)))
    # Numbers are written as they are: a sign before one is no formula.
    return str(value) if isinstance(value, int | float) else inert(str(value))


def _row(cells: tuple[str, ...]) -> str:
    line = io.StringIO()
    csv.writer(line, quoting=csv.QUOTE_ALL).writerow(cells)
    return line.getvalue().encode("utf-8", "backslashreplace").decode()


def title() -> str:
    """Title of the dialog that asks for the file."""
    return tr("Export Event Log")


def kind_filter(kind: Kind) -> str:
    """Name a kind of file as file dialogs list it."""
    return tr("Table for spreadsheets (*.csv)") if kind == "csv" else tr("JSON document (*.json)")


def file_name(at: datetime) -> str:
    """Propose a name, without its ending."""
    return f"vmclient-log-{at:%Y-%m-%d}"


def under_way(done: int, total: int) -> str:
    """Say how far an export has come."""
    return tr("{done} of {total} entries written", done=unit.count(done), total=unit.count(total))


def ended(count: int, path: str) -> str:
    """Say what came of an export."""
    if count == 1:
        return tr("1 entry of the event log was written to {path}.", path=path)
    return tr("{count} entries of the event log were written to {path}.", count=unit.count(count), path=path)


def stopped() -> str:
    """Say that an export was cancelled."""
    return tr("The export was cancelled; no file was written.")
