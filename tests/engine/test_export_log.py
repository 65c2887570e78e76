"""The event log goes to a file as it was asked for, in little memory, whole or not at all."""

import io
import tracemalloc
from datetime import UTC, datetime
from pathlib import Path

import pytest

from vmclient.core.events import LogEntry
from vmclient.core.problem import Problem
from vmclient.engine.export import ExportError
from vmclient.engine.export_log import PAGE, Cancelled, entries, export_log, newest, write_log
from vmclient.engine.session import LogQuery
from vmclient.engine.store.database import StoreError
from vmclient.engine.store.log import LogStore
from vmclient.text import log_export

START = datetime(2026, 1, 1, tzinfo=UTC)
CSV = log_export.form("csv")


def an_entry(number: int) -> LogEntry:
    """Build an entry of one of two users."""
    user = "ann" if number % 2 else "bob"
    return LogEntry(id=number, kind="host_settings", user=user, started_at=START, vm_name=f"vm-{number}")


class Endless:
    """A log of so many entries that makes each when it is read."""

    def __init__(self, size: int) -> None:
        self._size = size

    def read(self, query: LogQuery) -> tuple[LogEntry, ...]:
        """Read a page, newest first."""
        top = min(self._size, (query.before or self._size + 1) - 1)
        return tuple(an_entry(number) for number in range(top, max(0, top - query.limit), -1))


def failing(_query: LogQuery) -> tuple[LogEntry, ...]:
    """Fail as a store does whose disk went away."""
    raise StoreError(Problem("store.failed"))


@pytest.mark.parametrize("size", [0, 1, PAGE - 1, PAGE, PAGE + 1, 2 * PAGE])
def test_each_entry_comes_once_newest_first(size: int) -> None:
    """Wherever the pages end."""
    assert [one.id for one in entries(Endless(size).read, LogQuery())] == list(range(size, 0, -1))


def test_what_is_filtered_is_what_is_written(tmp_path: Path) -> None:
    """The query goes to the log, the filter's words to what it gives, and the count is of both."""
    store = LogStore.open(tmp_path / "log.sqlite")
    for number in range(1, 30):
        store.add(an_entry(number))
    target = tmp_path / "log.csv"
    query = LogQuery(user="ann", limit=3)
    count = export_log(store.log, query, CSV, target, wanted=lambda one: "1" in one.vm_name)
    store.close()
    lines = target.read_text().splitlines()
    assert count == len(lines) - 1 == sum("1" in str(number) for number in range(1, 30, 2))
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_long_log_takes_the_memory_of_some_pages() -> None:
    """20,000 entries, of which a page takes 0.3 MB, are written in less than 2 MB."""

    class Nowhere(io.StringIO):
        def write(self, text: str) -> int:
            return len(text)

    tracemalloc.start()
    count = write_log(Endless(40 * PAGE).read, LogQuery(), CSV, Nowhere())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 40 * PAGE
    assert peak < 2_000_000


@pytest.mark.parametrize("after", [0, PAGE])
def test_a_cancelled_export_leaves_no_file(tmp_path: Path, after: int) -> None:
    """At once or in the middle: neither the file nor a draft is there."""
    with pytest.raises(Cancelled):
        export_log(
            Endless(3 * PAGE).read, LogQuery(), CSV, tmp_path / "x", goes_on=lambda looked: looked < after
        )
    assert list(tmp_path.iterdir()) == []


def test_a_log_that_fails_and_a_place_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    """Each with its own problem, and what was there before stays."""
    target = tmp_path / "x"
    target.write_text("before")
    with pytest.raises(ExportError) as caught:
        export_log(failing, LogQuery(), CSV, target)
    assert caught.value.problem.code == "store.failed"
    assert target.read_text() == "before"
    with pytest.raises(ExportError) as caught:
        export_log(Endless(1).read, LogQuery(), CSV, tmp_path / "none" / "x")
    assert caught.value.problem.code == "export.not_written"


def test_the_newest_that_are_wanted_come_and_whether_there_are_more() -> None:
    """Reading ends with the last one that is needed, however long the log is; Cancel ends it at a page."""
    looked: list[int] = []

    def goes_on(at: int) -> bool:
        looked.append(at)
        return True

    def bob(one: LogEntry) -> bool:
        return one.user == "bob"

    found, more = newest(Endless(10**6).read, LogQuery(), 3, wanted=bob, goes_on=goes_on)
    assert ([one.id for one in found], more, looked) == ([10**6, 10**6 - 2, 10**6 - 4], True, [0])
    assert newest(Endless(6).read, LogQuery(), 3, wanted=bob, goes_on=goes_on)[1] is False
    with pytest.raises(Cancelled):
        newest(Endless(6).read, LogQuery(), 3, wanted=lambda _: True, goes_on=lambda _: False)
    with pytest.raises(ExportError):
        newest(failing, LogQuery(), 3, wanted=bob, goes_on=goes_on)
