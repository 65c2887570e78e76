"""Writes the entries of the event log to a file, however many, in the memory that a few hundred take."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from vmclient.core.events import LogEntry
from vmclient.engine.export import ExportError
from vmclient.engine.session import LogQuery
from vmclient.engine.store.database import StoreError
from vmclient.engine.whole_file import not_written, whole_file

PAGE = 500
Read = Callable[[LogQuery], tuple[LogEntry, ...]]


class Form(Protocol):
    """How entries are written: `head`, each by `line` with `between` between two, `tail`."""

    @property
    def head(self) -> str:
        """What comes first."""

    @property
    def between(self) -> str:
        """What separates two entries."""

    @property
    def tail(self) -> str:
        """What comes last."""

    @property
    def line(self) -> Callable[[LogEntry], str]:
        """Writes one entry."""


class Sink(Protocol):
    """Where text goes."""

    def write(self, text: str, /) -> int:
        """Write it; raises `OSError`."""


class Cancelled(Exception):
    """Somebody does not want it any more; nothing was written."""


def entries(read: Read, query: LogQuery) -> Iterator[LogEntry]:
    """Read all that a query asks for, page after page, newest first; the query's limit does not count."""
    before = query.before
    while True:
        page = read(replace(query, before=before, limit=PAGE))
        yield from page
        if len(page) < PAGE:
            return
        before = page[-1].id


def write_log(
    read: Read,
    query: LogQuery,
    form: Form,
    stream: Sink,
    *,
    wanted: Callable[[LogEntry], bool] = lambda _entry: True,
    goes_on: Callable[[int], bool] = lambda _count: True,
) -> int:
    """Write what a query asks for, and `wanted` lets through, to a stream; gives how many entries that was.

    `goes_on` is told now and then how many there are by now, and answers whether to go on; raises `Cancelled`
    if not. Raises `StoreError` where the log cannot be read, `OSError` where the stream cannot be written.
    """
    count = 0
    stream.write(form.head)
    for looked, entry in enumerate(entries(read, query)):
        if looked % PAGE == 0 and not goes_on(looked):
            raise Cancelled
        if wanted(entry):
            stream.write(form.between + form.line(entry) if count else form.line(entry))
            count += 1
    stream.write(form.tail)
    return count


def newest(
    read: Read,
    query: LogQuery,
    most: int,
    *,
    wanted: Callable[[LogEntry], bool],
    goes_on: Callable[[int], bool],
) -> tuple[tuple[LogEntry, ...], bool]:
    """Read the newest entries that are wanted, `most` of them, and tell whether there are more.

    `goes_on` is asked every page with how many were looked at; raises `Cancelled` if not, and `ExportError`.
    """
    found: list[LogEntry] = []
    try:
        for looked, entry in enumerate(entries(read, query)):
            if looked % PAGE == 0 and not goes_on(looked):
                raise Cancelled
            if wanted(entry):
                if len(found) == most:
                    return tuple(found), True
                found.append(entry)
    except StoreError as error:
        raise ExportError(error.problem) from error
    return tuple(found), False


def export_log(
    read: Read,
    query: LogQuery,
    form: Form,
    path: Path,
    *,
    wanted: Callable[[LogEntry], bool] = lambda _entry: True,
    goes_on: Callable[[int], bool] = lambda _count: True,
) -> int:
    """Write a file as `write_log` does, whole or not at all; raises `ExportError` and `Cancelled`."""
    try:
        with whole_file(path) as stream:
            return write_log(read, query, form, stream, wanted=wanted, goes_on=goes_on)
    except StoreError as error:
        raise ExportError(error.problem) from error
    except OSError as error:
        raise ExportError(not_written(path, error)) from error
