"""The event log: what was asked for, what became of it, in which steps, and why that host."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine, Row
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import SQLAlchemyError

from vmclient.core.assessment import Assessment
from vmclient.core.capability import Mode
from vmclient.core.events import LogEntry, PhaseRecord
from vmclient.core.job import ENDED, Job, JobState, Phase
from vmclient.core.problem import Problem
from vmclient.engine.session import LogQuery, LogSummary
from vmclient.engine.store import codec
from vmclient.engine.store.database import READ_ONLY, StoreError, open_database, open_to_read
from vmclient.engine.store.owner import Owner
from vmclient.engine.store.query import NAMES, STANDING, conditions
from vmclient.engine.store.tables import decision, entry, entry_host, phase
from vmclient.engine.store.writing import Statement, Writer

_THIS_ENTRY: sa.BindParameter[int] = sa.bindparam("this_entry")
_THIS_PHASE = (phase.c.entry_id == _THIS_ENTRY) & (phase.c.sequence == sa.bindparam("this_sequence"))
_NO_JOB: dict[str, None] = dict.fromkeys(("job_id", "state", "mode", "source", "target", "parent", "job"))
_STEP = ("phase", "started_at", "ended_at", "memory_pass", "outcome", "transferred", "rate", "facts")

_ADD = Statement(entry.insert(), [column.name for column in entry.c if column.name != "id"])
_ADD_HOST = Statement(entry_host.insert())
_HOST = Statement(
    sa.select(entry_host.c.host).where(
        entry_host.c.entry_id == sa.bindparam("entry_id"), entry_host.c.host == sa.bindparam("host")
    )
)
_UPDATE = Statement(
    entry.update().where(entry.c.id == _THIS_ENTRY), [*_NO_JOB, "started_at", "ended_at", "problem"]
)
_END = Statement(entry.update().where(entry.c.id == _THIS_ENTRY), ["ended_at"])
_ADD_PHASE = Statement(phase.insert())
_UPDATE_PHASE = Statement(phase.update().where(_THIS_PHASE), _STEP)
_DECIDE = Statement(decision.insert().prefix_with("OR REPLACE"))


class LogStore:
    """Writes and reads the event log; from any thread, one writer at a time.

    A write has reached the disk when the method returns. `set_aside` is where a damaged log was put when this
    one was opened. `barred` is why it can be looked at alone. Methods raise `StoreError` when the database
    cannot do it.
    """

    def __init__(self, engine: Engine, set_aside: Path | None = None, owner: Owner | None = None) -> None:
        self._engine = engine
        self._writer = Writer(engine)
        self._owner = owner
        self.set_aside = set_aside
        self.barred: Problem | None = None

    @classmethod
    def open(cls, path: Path) -> "LogStore":
        """Open the log at `path`, made if it is not there; raises `StoreError`.

        While another client on this machine has it open, it is `barred` here: two writers would each take up
        the other's jobs. So it is on a file system that can only be read.
        """
        owner = Owner(path)
        try:
            store = cls(*open_database(path), owner)
        except StoreError as error:
            owner.release()
            if error.problem.code != READ_ONLY:
                raise
            store = cls.look(path)
            store.barred = error.problem
            return store
        except BaseException:
            owner.release()
            raise
        store.barred = None if owner.held else Problem("store.in_use")
        return store

    @classmethod
    def look(cls, path: Path) -> "LogStore":
        """Open a log that is there for reading alone, whoever keeps it; nothing of it is changed.

        Raises `StoreError`, also for a log whose tables are not of this version.
        """
        store = cls(open_to_read(path))
        store.barred = Problem("store.in_use")
        return store

    def close(self) -> None:
        """Close the database; closing twice is harmless."""
        self._writer.close()
        self._engine.dispose()
        if self._owner is not None:
            self._owner.release()

    def add(self, new: LogEntry) -> LogEntry:
        """Add an entry; returns it with the id that it got."""
        row = {
            "kind": new.kind,
            "user": new.user,
            "started_at": new.started_at,
            "ended_at": new.ended_at,
            "vm_id": new.vm_id,
            "vm_name": new.vm_name,
            "problem": codec.problem_text(new.problem),
            "facts": codec.values_text(new.facts),
            **(_job_columns(new.job) if new.job else _NO_JOB),
        }
        with self._transaction() as cursor:
            number = _ADD.run(cursor, row).lastrowid
            for position, host in enumerate(dict.fromkeys(new.hosts)):
                _ADD_HOST.run(cursor, {"entry_id": number, "host": host, "position": position})
        return replace(new, id=number)

    def update(self, entry_id: int, job: Job) -> None:
        """Write a job's newest value into its entry; its target may have become known since."""
        values = {
            **_job_columns(job),
            "started_at": job.started_at or job.asked_at,
            "ended_at": job.ended_at,
            "problem": codec.problem_text(job.problem),
        }
        with self._transaction() as cursor:
            _UPDATE.run(cursor, {"this_entry": entry_id, **values})
            host = {"entry_id": entry_id, "host": job.target, "position": 1 + len(job.replans)}
            if job.target and _HOST.run(cursor, host).fetchone() is None:
                _ADD_HOST.run(cursor, host)

    def end(self, entry_id: int, at: datetime) -> None:
        """Note when something that is no job ended."""
        with self._transaction() as cursor:
            _END.run(cursor, {"this_entry": entry_id, "ended_at": at})

    def record(self, entry_id: int, record: PhaseRecord) -> None:
        """Write a step of an entry, new or changed."""
        values = {
            "phase": record.phase.value,
            "started_at": record.started_at,
            "ended_at": record.ended_at,
            "memory_pass": record.memory_pass,
            "outcome": record.outcome,
            "transferred": record.transferred,
            "rate": record.rate,
            "facts": codec.facts_text(record.facts),
        }
        this = {"this_entry": entry_id, "this_sequence": record.sequence}
        with self._transaction() as cursor:
            if _UPDATE_PHASE.run(cursor, {**this, **values}).rowcount == 0:
                _ADD_PHASE.run(cursor, {"entry_id": entry_id, "sequence": record.sequence, **values})

    def decide(self, entry_id: int, assessment: Assessment) -> None:
        """Keep the assessment that led to an entry; a newer one takes its place."""
        data = codec.decision_data(assessment)
        with self._transaction() as cursor:
            _DECIDE.run(cursor, {"entry_id": entry_id, "assessment": data})

    def log(self, query: LogQuery) -> tuple[LogEntry, ...]:
        """Read entries, newest first."""
        wanted = sa.select(entry).order_by(entry.c.id.desc()).limit(query.limit)
        if query.states is not None:
            wanted = wanted.where(STANDING.in_([state.value for state in query.states]))
        return self._entries(wanted.where(*conditions(query)))

    def summary(self, query: LogQuery) -> LogSummary:
        """Count the entries of a query by state, and list the users and names of the whole log."""
        counted: Any = (
            sa.select(STANDING.label("standing"), sa.func.count().label("number"))
            .where(*conditions(query))
            .group_by(STANDING)
        )
        users = sa.select(entry.c.user).distinct().order_by(entry.c.user)
        recent = sa.select(entry.c.vm_name).where(entry.c.vm_name != "").group_by(entry.c.vm_name)
        vms = self._read(recent.order_by(sa.func.max(entry.c.id).desc()).limit(NAMES))
        hosts = self._read(sa.select(entry_host.c.host).distinct().order_by(entry_host.c.host).limit(NAMES))
        return LogSummary(
            {JobState(row.standing): row.number for row in self._read(counted)},
            tuple(row[0] for row in self._read(users)),
            tuple(dict.fromkeys([row[0] for row in hosts] + [row[0] for row in vms])),
        )

    def unfinished(self) -> tuple[LogEntry, ...]:
        """Read the entries whose jobs have not ended, oldest first."""
        going = [state.value for state in JobState if state not in ENDED]
        wanted = sa.select(entry).where(entry.c.state.in_(going))  # by its index: few in a log of any length
        return self._entries(wanted.order_by(entry.c.id))

    def entry(self, entry_id: int) -> LogEntry | None:
        """Read one entry."""
        found = self._entries(sa.select(entry).where(entry.c.id == entry_id))
        return found[0] if found else None

    def of_job(self, job_id: str) -> LogEntry | None:
        """Read the entry of a job."""
        found = self._entries(sa.select(entry).where(entry.c.job_id == job_id))
        return found[0] if found else None

    def children(self, job_id: str) -> tuple[LogEntry, ...]:
        """Read the entries of a job's actions, in the order in which they were begun."""
        return self._entries(sa.select(entry).where(entry.c.parent == job_id).order_by(entry.c.id))

    def phases(self, entry_id: int) -> tuple[PhaseRecord, ...]:
        """Read the steps of an entry, in order."""
        wanted = sa.select(phase).where(phase.c.entry_id == entry_id).order_by(phase.c.sequence)
        return tuple(_record(row) for row in self._read(wanted))

    def decision(self, entry_id: int) -> Assessment | None:
        """Read the assessment that led to an entry."""
        rows = self._read(sa.select(decision.c.assessment).where(decision.c.entry_id == entry_id))
        return codec.decision_value(rows[0][0]) if rows else None

    def proven(self, source: str) -> frozenset[str]:
        """Name the hosts to which a live migration from `source` was seen to succeed."""
        wanted = (
            sa.select(entry.c.target)
            .where(entry.c.source == source, entry.c.state == JobState.COMPLETED.value)
            .where(entry.c.mode == Mode.LIVE.value)
            .distinct()
        )
        return frozenset(row[0] for row in self._read(wanted))

    def failed_with(self, source: str, code: str) -> bool:
        """Tell whether a migration from `source` was ever seen to fail with this problem."""
        named = sa.func.json_extract(entry.c.problem, "$.code") == code
        wanted = sa.select(entry.c.id).where(entry.c.source == source, entry.c.problem.is_not(None), named)
        return bool(self._read(wanted.limit(1)))

    def _entries(self, wanted: sa.Select[Any]) -> tuple[LogEntry, ...]:
        rows = self._read(wanted)
        hosts: dict[int, list[str]] = {}
        if rows:
            ids = [row.id for row in rows]
            named = sa.select(entry_host.c.entry_id, entry_host.c.host).order_by(entry_host.c.position)
            for start in range(0, len(ids), 500):  # well below what a statement may hold of parameters
                for row in self._read(named.where(entry_host.c.entry_id.in_(ids[start : start + 500]))):
                    hosts.setdefault(row.entry_id, []).append(row.host)
        return tuple(_entry(row, hosts.get(row.id, ())) for row in rows)

    def _read(self, wanted: sa.Select[Any]) -> Sequence[Row[Any]]:
        try:
            with self._engine.connect() as connection:
                return connection.execute(wanted).all()
        except SQLAlchemyError as error:
            raise StoreError(Problem("store.failed", raw=str(error))) from error

    @contextmanager
    def _transaction(self) -> Iterator[DBAPICursor]:
        if self.barred is not None:
            raise StoreError(self.barred)
        try:
            with self._writer.transaction() as cursor:
                yield cursor
        except (SQLAlchemyError, sqlite3.Error) as error:
            raise StoreError(Problem("store.failed", raw=str(error))) from error


def _job_columns(job: Job) -> dict[str, Any]:
    return {
        "job_id": job.id,
        "state": job.state.value,
        "mode": job.mode.value,
        "source": job.source,
        "target": job.target,
        "parent": job.parent_id,
        "job": codec.job_text(job),
    }


def _entry(row: Row[Any], hosts: Sequence[str]) -> LogEntry:
    return LogEntry(
        id=row.id,
        kind=row.kind,
        user=row.user,
        started_at=row.started_at,
        ended_at=row.ended_at,
        vm_id=row.vm_id,
        vm_name=row.vm_name,
        hosts=tuple(hosts),
        job=codec.job_value(row.job) if row.job else None,
        problem=codec.problem_value(row.problem),
        facts=codec.values_value(row.facts),
    )


def _record(row: Row[Any]) -> PhaseRecord:
    return PhaseRecord(
        sequence=row.sequence,
        phase=Phase(row.phase),
        started_at=row.started_at,
        ended_at=row.ended_at,
        memory_pass=row.memory_pass,
        outcome=row.outcome,
        transferred=row.transferred,
        rate=row.rate,
        facts=codec.facts_value(row.facts),
    )
