"""`vmclient export` and `vmclient log` as scripts see them."""

import csv
import io
import json
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.core.policy.made import policy
from tests.test_cli import DEMO, program
from vmclient.core import datacenter
from vmclient.core.events import LogEntry
from vmclient.core.problem import Fact
from vmclient.engine.policies import write
from vmclient.engine.store.log import LogStore

START = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
FACTS: dict[str, Fact] = {"setting": "max_hosted_vms", "old": 8, "new": 9}


@pytest.fixture
def log(tmp_path: Path) -> Iterator[LogStore]:
    """A log of four entries, kept by another client that is open."""
    store = LogStore.open(tmp_path / "log.sqlite")
    for number, name in enumerate(("web-1", "web-2", "db-1", "=cmd"), start=1):
        at = START + timedelta(hours=number)
        user = "ann" if number % 2 else "bob"
        entry = LogEntry(id=0, kind="host_settings", user=user, started_at=at, vm_name=name, facts=FACTS)
        store.add(entry)
    yield store
    store.close()


def test_an_exported_estate_answers_as_the_one_it_came_from(tmp_path: Path) -> None:
    """On standard output and in a file; the file is its owner's alone."""
    done = program("export", "--datacenter", DEMO)
    assert (done.returncode, done.stderr) == (0, b"")
    target = tmp_path / "estate.json"
    assert program("export", "--datacenter", DEMO, "-o", str(target)).returncode == 0
    assert target.read_bytes() == done.stdout
    assert target.stat().st_mode & 0o777 == 0o600
    assert datacenter.load(done.stdout) == datacenter.load(Path(DEMO).read_bytes())


def test_an_address_is_read_as_the_window_reads_it() -> None:
    """A live address, here of the simulated estate, gives its hosts."""
    done = program("export", "--connect", f"embedded:{DEMO}")
    assert (done.returncode, done.stderr) == (0, b"")
    read = datacenter.load(done.stdout)
    assert read.hosts.keys() == datacenter.load(Path(DEMO).read_bytes()).hosts.keys()


def test_an_estate_carries_the_policies_of_the_window(tmp_path: Path) -> None:
    """Those of files that count, in place of its own of the same name; a name that two have is told apart."""
    write(tmp_path / "policies" / "mine.json", (policy(name="search stays in its room"), policy(name="p")))
    write(tmp_path / "policies" / "other.json", (policy(name="p", rankby=["vmhost.vms/a"]),))
    write(tmp_path / "policies" / "off.json.off", (policy(name="off"),))
    done = program("export", "--connect", f"embedded:{DEMO}", VMCLIENT_HOME=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, b"")
    assert [each.name for each in datacenter.load(done.stdout).policies] == [
        "crm web servers apart",
        "pack small services to save power",
        "search stays in its room",
        "p",
        "p (2)",
    ]


@pytest.mark.parametrize(
    "words",
    [
        ("export", "--datacenter", "/nowhere.json"),
        ("export", "--datacenter", DEMO, "-o", "/nowhere/at/all.json"),
        ("export", "--connect", "nonsense://x"),
    ],
)
def test_what_cannot_be_exported_is_one_line_and_status_2(words: tuple[str, ...]) -> None:
    """Nothing on standard output, no traceback."""
    done = program(*words)
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.splitlines()) == 1
    assert b"Traceback" not in done.stderr


def test_the_log_is_written_while_a_window_keeps_it(tmp_path: Path, log: LogStore) -> None:
    """As a table and as a document, newest first; what a spreadsheet would obey is text."""
    done = program("log", VMCLIENT_HOME=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, b"")
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode(), newline="")))
    assert [row["vm"] for row in rows] == ["'=cmd", "db-1", "web-2", "web-1"]
    target = tmp_path / "log.json"
    assert program("log", "--format", "json", "-o", str(target), VMCLIENT_HOME=str(tmp_path)).returncode == 0
    assert [one["id"] for one in json.loads(target.read_text())["entries"]] == [4, 3, 2, 1]


def test_the_log_is_asked_by_name_user_and_time(tmp_path: Path, log: LogStore) -> None:
    """Each leaves out what it does not mean."""

    def names(*words: str) -> list[str]:
        done = program("log", "--format=json", *words, VMCLIENT_HOME=str(tmp_path))
        return [one["vm"] for one in json.loads(done.stdout)["entries"]]

    assert names("--about", "WEB") == ["web-2", "web-1"]
    assert names("--user", "ann") == ["db-1", "web-1"]
    assert names("--since", "2026-11-22T15:00+00:00") == ["=cmd", "db-1"]
    assert names("--until", "2026-11-22T14:00+00:00") == ["web-2", "web-1"]


def test_looking_makes_changes_and_sets_aside_nothing(tmp_path: Path) -> None:
    """Without a log, and with one that is damaged or of another version, the folder is as it was."""
    home = str(tmp_path)
    assert program("log", VMCLIENT_HOME=home).returncode == 2
    assert list(tmp_path.iterdir()) == []
    path = tmp_path / "log.sqlite"
    path.write_bytes(b"no database" * 1000)
    assert program("log", VMCLIENT_HOME=home).returncode == 2
    assert path.read_bytes() == b"no database" * 1000
    path.unlink()
    LogStore.open(path).close()
    for version, told in (("9999", b"newer"), ("0001", b"older")):
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE alembic_version SET version_num = ?", (version,))
        connection.close()
        done = program("log", VMCLIENT_HOME=home)
        assert (done.returncode, done.stdout) == (2, b"")
        assert told in done.stderr
