"""Whatever happens to the event log's files, what was acknowledged is there, or it is said that it is not."""

import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.engine.odd_files import put_in_place
from vmclient.core.events import LogEntry
from vmclient.core.problem import Fact
from vmclient.engine.live_session import LiveSession
from vmclient.engine.session import LogQuery
from vmclient.engine.store.database import StoreError
from vmclient.engine.store.log import LogStore
from vmclient.paths import Paths

START = datetime(2026, 1, 1, tzinfo=UTC)
FACTS: dict[str, Fact] = {"setting": "max_hosted_vms", "old": 8, "new": 9}
SQLITE_TRANSACTION = 22  # what SQLite calls BEGIN, COMMIT and ROLLBACK when it asks whether they may be
STEP = 991  # a prime, so that the cut falls into every part of frames, pages and headers


def an_entry(number: int) -> LogEntry:
    """Build an entry."""
    return LogEntry(
        id=0,
        kind="host_settings",
        user="ann",
        started_at=START,
        vm_name=f"vm-{number}",
        hosts=(f"host-{number}",),
        facts=FACTS,
    )


def names(store: LogStore) -> list[str]:
    """What the log has, in the order of writing; each with its host."""
    found = store.log(LogQuery())
    for entry in found:
        assert entry.hosts == (entry.vm_name.replace("vm", "host"),)
    return [entry.vm_name for entry in reversed(found)]


def test_a_log_cut_at_any_byte_has_all_that_was_on_the_disk_before(tmp_path: Path) -> None:
    """From the first start on: whole entries alone, in order, each once; and it can be written on."""
    home = tmp_path / "home"
    home.mkdir()
    store = LogStore.open(home / "log.sqlite")
    ends = []  # how long the file of the newest writes was when each entry was acknowledged
    wal = home / "log.sqlite-wal"
    for number in range(4):
        store.add(an_entry(number))
        ends.append(wal.stat().st_size)
    cuts = sorted({*range(0, ends[-1], STEP), *(end + off for end in ends for off in (-1, 0))})
    for cut in cuts:
        there = tmp_path / "there"
        there.mkdir()
        shutil.copy(home / "log.sqlite", there)
        (there / wal.name).write_bytes(wal.read_bytes()[:cut])
        again = LogStore.open(there / "log.sqlite")
        kept = sum(end <= cut for end in ends)
        assert again.set_aside is None
        assert names(again) == [f"vm-{number}" for number in range(kept)]
        again.add(an_entry(kept))
        assert len(names(again)) == kept + 1
        again.close()
        shutil.rmtree(there)
    store.close()


@pytest.fixture
def store(tmp_path: Path) -> LogStore:
    """A log on a disk that has room for a page or two beside it."""
    store = LogStore.open(tmp_path / "log.sqlite")
    store.add(an_entry(0))
    return store


def room(store: LogStore, pages: int) -> None:
    """Let the database grow by so many pages at most: SQLite then says what it says of a full disk."""
    with store._transaction() as cursor:
        cursor.execute("PRAGMA page_count")
        (count,) = cursor.fetchall()[0]
        cursor.execute(f"PRAGMA max_page_count = {count + pages}")


def test_on_a_full_disk_a_write_is_refused_whole_and_the_log_can_be_read(store: LogStore) -> None:
    """Nothing of the entry is there, and when there is room again it can be written."""
    room(store, 0)
    large = LogEntry(
        id=0, kind="host_settings", user="ann", started_at=START, vm_name="x" * 100_000, facts=FACTS
    )
    with pytest.raises(StoreError) as caught:
        store.add(large)
    assert caught.value.problem.code == "store.failed"
    assert "full" in caught.value.problem.raw
    assert names(store) == ["vm-0"]
    room(store, 1000)
    store.add(an_entry(1))
    assert names(store) == ["vm-0", "vm-1"]
    store.close()


def test_a_commit_that_fails_leaves_nothing(store: LogStore) -> None:
    """An error of the disk at the last moment takes back what was written before it."""

    def authorize(action: int, first: str | None, *_: object) -> int:
        return sqlite3.SQLITE_DENY if (action, first) == (SQLITE_TRANSACTION, "COMMIT") else sqlite3.SQLITE_OK

    with store._transaction() as cursor:
        connection = cursor.connection
    connection.set_authorizer(authorize)
    with pytest.raises(StoreError):
        store.add(an_entry(1))
    connection.set_authorizer(None)
    assert names(store) == ["vm-0"]
    store.add(an_entry(2))
    assert names(store) == ["vm-0", "vm-2"]
    store.close()


def test_a_second_session_knows_that_it_can_only_look(tmp_path: Path) -> None:
    """The first keeps the log; when it has ended, the next start can write."""
    paths = Paths.under(tmp_path)
    first = LiveSession.start(paths)
    second = LiveSession.start(paths)
    assert first.log_trouble is None
    assert second.log_trouble is not None
    assert second.log_trouble.code == "store.in_use"
    second.close()
    first.close()
    third = LiveSession.start(paths)
    assert third.log_trouble is None
    third.close()


@pytest.mark.parametrize("kind", ["pipe", "loop", "device", "folder"])
def test_what_is_no_log_is_told_at_once(tmp_path: Path, kind: str) -> None:
    """Neither who would keep the log there nor who looks at it waits, or changes what lies there."""
    path = tmp_path / "log.sqlite"
    put_in_place(path, kind)
    before = (path.lstat().st_ino, path.lstat().st_mode)
    for opened in (LogStore.look, LogStore.open):
        with pytest.raises(StoreError) as caught:
            opened(path)
        assert caught.value.problem.code == "store.unusable"
    assert (path.lstat().st_ino, path.lstat().st_mode) == before
