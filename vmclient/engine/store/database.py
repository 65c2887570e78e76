"""Opens the event log's database and brings its tables to this version's."""

import errno
import logging
import os
import sqlite3
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DatabaseError

from vmclient.core.problem import Problem
from vmclient.paths import ordinary, private_file

HEAD = "0004"  # the newest schema version; a test holds it to the migrations
MIGRATIONS = Path(__file__).parent / "migrations"
READ_ONLY = "store.read_only"
"""The code of the problem with a log that is there, on a file system that can only be read."""
_BUSY_TIMEOUT_S = 5.0
_DAMAGED = ("file is not a database", "malformed", "encrypted")
_log = logging.getLogger(__name__)


class StoreError(Exception):
    """The event log cannot be used; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def open_database(path: Path) -> tuple[Engine, Path | None]:
    """Open the SQLite file, made if it is not there, and bring its schema up to date.

    A damaged file is set aside and a new one begun; its new path is the second value. Raises `StoreError` for
    a file that a newer version of the client wrote, or that cannot be written.
    """
    try:
        return _open(path), None
    except DatabaseError as error:
        if not any(word in str(error) for word in _DAMAGED):
            raise StoreError(Problem("store.unusable", {"path": str(path)}, str(error))) from error
        _log.error("the event log %s is damaged and set aside: %s", path, error)
    except OSError as error:
        code = READ_ONLY if error.errno == errno.EROFS and path.exists() else "store.unusable"
        raise StoreError(Problem(code, {"path": str(path)}, str(error))) from error
    aside = path.with_name(f"{path.name}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S%f}")
    path.replace(aside)
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    return _open(path), aside


def open_to_read(path: Path) -> Engine:
    """Open a file that is there, for reading alone: nothing is made, migrated or set aside.

    Raises `StoreError`.
    """
    try:
        address = f"{ordinary(path).resolve().as_uri()}?mode=ro{_still(path)}"  # quoted, whatever it holds
    except OSError as error:
        raise StoreError(Problem("store.unusable", {"path": str(path)}, str(error))) from error

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, timeout=_BUSY_TIMEOUT_S, check_same_thread=False)

    engine = sa.create_engine("sqlite://", creator=connect, poolclass=sa.QueuePool)
    event.listen(engine, "connect", _prepare_to_read)
    try:
        with engine.connect() as connection:
            current = schema_version(connection)
    except DatabaseError as error:
        engine.dispose()
        raise StoreError(Problem("store.unusable", {"path": str(path)}, str(error))) from error
    if current != HEAD:
        engine.dispose()
        newer = current is not None and current > HEAD
        facts = {"found": current or "0", "known": HEAD, "path": str(path)}
        raise StoreError(Problem("store.newer" if newer else "store.older", facts))
    return engine


def _still(path: Path) -> str:
    """Say to SQLite that nobody writes, where so it is: without that it would make files beside the log.

    That is on a file system that can only be read, of a log whose writes are all in its one file.
    """
    ahead = path.with_name(f"{path.name}-wal")
    with suppress(OSError):
        can_be_written = not os.statvfs(path).f_flag & os.ST_RDONLY
        if not can_be_written and not (ahead.exists() and ahead.stat().st_size):
            return "&immutable=1"
    return ""


def _open(path: Path) -> Engine:
    private_file(ordinary(path))  # SQLite gives its -wal and -shm files the mode of this one
    engine = sa.create_engine(f"sqlite:///{path}", connect_args={"timeout": _BUSY_TIMEOUT_S})
    event.listen(engine, "connect", prepare)
    try:
        migrate(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _prepare_to_read(connection: sqlite3.Connection, _record: object) -> None:
    # SQLite's own knows the letters from a to z alone; names are sought whatever their capitals are.
    connection.create_function("lower", 1, _casefold, deterministic=True)


def prepare(connection: sqlite3.Connection, record: object) -> None:
    """Write ahead; have each commit on the disk before it returns: an intent has to outlive a power cut."""
    _prepare_to_read(connection, record)
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _casefold(text: str | None) -> str | None:
    return text.casefold() if text is not None else None


def migrate(engine: Engine) -> None:
    """Bring the schema to `HEAD`, wholly or not at all; raises `StoreError` where it is newer already."""
    with engine.begin() as connection:
        current = schema_version(connection)
        if current == HEAD:
            return
        if connection.dialect.name == "sqlite":
            # Python's driver begins no transaction for statements that make tables: each would be on the disk
            # by itself, and a client that is killed between two would leave a log that no client can open.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            current = schema_version(connection)  # another client may have done it meanwhile
        if current != HEAD:
            _upgrade(connection, current)


def schema_version(connection: Connection) -> str | None:
    """Tell the database's schema version; None where it is empty."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    version = connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
    return None if version is None else str(version)


def _upgrade(connection: Connection, current: str | None) -> None:
    # Alembic costs a third of a second to import and is needed once after an update only.
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext, MigrationStep, RevisionStep
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(str(MIGRATIONS))
    known = {script.revision for script in scripts.walk_revisions()}
    if current is not None and current not in known:
        raise StoreError(Problem("store.newer", {"found": current, "known": HEAD}))

    def steps(_revision: object, _context: MigrationContext) -> list[RevisionStep]:
        wanted = reversed(list(scripts.iterate_revisions(HEAD, current or "base")))
        return [MigrationStep.upgrade_from_script(scripts.revision_map, script) for script in wanted]

    context = MigrationContext.configure(connection, opts={"fn": steps})
    with Operations.context(context):
        context.run_migrations()
