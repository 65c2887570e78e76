"""The event log against its floor: a durable append against a bare one, and how it opens when it is long.

Goals: an append at most 1.5 times the bare one on the same disk; the first page of a million events at most
twice that of a thousand. Rounds are interleaved; the ratio of appends is the median of those of the rounds,
since a disk has its moods; nothing fails on time.
"""

import argparse
import os
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from vmclient.core.capability import Mode
from vmclient.core.events import LogEntry
from vmclient.core.job import Job, Options
from vmclient.engine.session import LogQuery
from vmclient.engine.store.log import LogStore

BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
PAGE = LogQuery(limit=500)
OPENED = 9  # times that each log is opened


def timed(work: Callable[[], object]) -> float:
    """Measure one call, in seconds."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def an_entry(number: int) -> LogEntry:
    """Make an entry as a person's action leaves one."""
    return LogEntry(
        id=0,
        kind="host_settings",
        user="mara",
        started_at=BEGIN + timedelta(seconds=number),
        ended_at=BEGIN + timedelta(seconds=number),
        vm_name=f"vm-{number % 5000}",
        hosts=(f"host-{number % 100}",),
        facts={"setting": "max_hosted_vms", "old": 8, "new": 9},
    )


def an_intent(number: int) -> LogEntry:
    """Make an entry as an order to migrate leaves one, before anything else happens."""
    name = f"vm-{number % 5000}"
    job = Job(
        id=f"job-{number}",
        vm_id=name,
        vm_name=name,
        source="host-1",
        target="host-2",
        mode=Mode.LIVE,
        user="mara",
        asked_at=BEGIN,
        options=Options(),
    )
    return LogEntry(
        id=0,
        kind="migrate",
        user="mara",
        started_at=BEGIN + timedelta(seconds=number),
        vm_id=name,
        vm_name=name,
        hosts=("host-1", "host-2"),
        job=job,
    )


def appends(folder: Path, rounds: int, each: int) -> None:
    """Compare durable appends with the disk's own."""
    store = LogStore.open(folder / "appends.sqlite")
    bare = os.open(folder / "bare", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    line = b"x" * 400  # what an entry takes in the file
    for _ in range(20):
        store.add(an_entry(0))
    numbers = count()

    def on_the_disk() -> None:
        os.write(bare, line)
        os.fdatasync(bare)

    contenders: dict[str, Callable[[], object]] = {
        "bare": on_the_disk,
        "an action": lambda: store.add(an_entry(next(numbers))),
        "an order": lambda: store.add(an_intent(next(numbers))),
    }
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, work in contenders.items():
            times[name].append(sum(timed(work) for _ in range(each)) / each)
    os.close(bare)
    store.close()
    floor = times.pop("bare")
    for name, found in times.items():
        one, other = statistics.median(found), statistics.median(floor)
        ratio = statistics.median(ours / theirs for ours, theirs in zip(found, floor, strict=True))
        print(
            f"append of {name:9} {one * 1e3:8.3f} ms | bare append and fdatasync {other * 1e3:8.3f} ms",
            end="",
        )
        print(f" | ratio {ratio:5.2f} (goal 1.5)")


def grow(path: Path, to: int) -> None:
    """Fill a log with so many entries, as fast as SQLite can: what is measured is how it opens."""
    LogStore.open(path).close()
    log = sqlite3.connect(path)
    start = int(BEGIN.timestamp() * 1e6)
    log.executemany(
        "INSERT INTO log_entry (kind, user, started_at, ended_at, vm_name, facts) VALUES (?, ?, ?, ?, ?, ?)",
        (
            ("host_settings", "mara", start + i * 10**6, start + i * 10**6, f"vm-{i % 5000}", "{}")
            for i in range(to)
        ),
    )
    log.execute(
        "INSERT INTO log_entry_host (host, entry_id, position) "
        "SELECT 'host-' || (id % 100), id, 0 FROM log_entry"
    )
    log.commit()
    log.close()


def first_page(path: Path) -> None:
    """Open a log and read what its view shows first."""
    store = LogStore.open(path)
    assert len(store.log(PAGE)) == PAGE.limit
    store.close()


def opens(folder: Path, rounds: int, few: int, many: int) -> None:
    """Compare opening a long log and reading its first page with a short one."""
    short, long = folder / "short.sqlite", folder / "long.sqlite"
    grow(short, few)
    grow(long, many)
    times: dict[Path, list[float]] = {short: [], long: []}
    for _ in range(rounds):
        for path, found in times.items():
            found.append(timed(lambda path=path: first_page(path)))  # type: ignore[misc]
    one, other = (statistics.median(times[path]) for path in (long, short))
    print(f"first page of {many:>9,} {one * 1e3:8.2f} ms | of {few:>9,} {other * 1e3:8.2f} ms", end="")
    print(f" | ratio {one / other:5.2f} (goal 2.0)")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--each", type=int, default=10)
    parser.add_argument("--many", type=int, default=1_000_000)
    wish = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        appends(Path(folder), wish.rounds, wish.each)
        opens(Path(folder), OPENED, 1000, wish.many)


if __name__ == "__main__":
    main()
