"""The tables of the event log, in SQL that SQLite and PostgreSQL share."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Moment(TypeDecorator[datetime]):
    """An aware time, kept as whole microseconds since 1970: no zone can be lost, and it sorts."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Write it."""
        return None if value is None else (value - _EPOCH) // timedelta(microseconds=1)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Read it."""
        return None if value is None else _EPOCH + timedelta(microseconds=value)


metadata = MetaData()


def _sparse(name: str, *columns: str) -> Index:
    """Index the rows alone that have something in the first column: each other one is no page to write."""
    there = text(f"{columns[0]} IS NOT NULL")
    return Index(name, *columns, sqlite_where=there, postgresql_where=there)


entry = Table(
    "log_entry",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(40), nullable=False),
    Column("user", String(200), nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("vm_id", String(200)),
    Column("vm_name", String(400), nullable=False),
    Column("problem", Text),
    Column("job_id", String(64), unique=True),
    Column("state", String(20)),
    Column("mode", String(20)),
    Column("source", String(400)),
    Column("target", String(400)),
    Column("job", Text),
    Column("parent", String(64)),  # the id of the job of which this entry's is one action
    Column("facts", Text),  # what the words of an entry without a job need
    _sparse("log_entry_by_vm", "vm_id", "id"),
    _sparse("log_entry_by_state", "state", "id"),
    _sparse("log_entry_by_pair", "source", "target"),
    _sparse("log_entry_by_parent", "parent"),
    Index("log_entry_by_start", "started_at"),
    sqlite_autoincrement=True,  # an id is never used again, so "newest first" is "largest id first"
)

entry_host = Table(
    "log_entry_host",
    metadata,
    Column("host", String(400), primary_key=True),
    Column("entry_id", Integer, ForeignKey("log_entry.id"), primary_key=True),
    Column("position", Integer, nullable=False),
    Index("log_entry_host_by_entry", "entry_id"),
    sqlite_with_rowid=False,  # its key is the table
)

phase = Table(
    "log_phase",
    metadata,
    Column("entry_id", Integer, ForeignKey("log_entry.id"), primary_key=True),
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("phase", String(20), nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("memory_pass", Integer),
    Column("outcome", String(20)),
    Column("transferred", BigInteger),
    Column("rate", BigInteger),
    Column("facts", Text, nullable=False),
)

decision = Table(
    "log_decision",
    metadata,
    Column("entry_id", Integer, ForeignKey("log_entry.id"), primary_key=True),
    Column("assessment", LargeBinary, nullable=False),
)
