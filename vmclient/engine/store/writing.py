"""How the log is written: one connection, kept, and statements made ready once.

To borrow a connection for each write, and to have SQLAlchemy run the statements, costs as much as the disk.
"""

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, cast

from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Dialect, Engine
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.pool import PoolProxiedConnection
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import ClauseElement

DIALECT: Dialect = sqlite.dialect()


class Statement:
    """A statement as the driver takes it; the parameters it has are named as in SQLAlchemy's."""

    def __init__(self, statement: ClauseElement, columns: Iterable[str] | None = None) -> None:
        keys = list(columns) if columns is not None else None
        made = cast(SQLCompiler, statement.compile(dialect=DIALECT, column_keys=keys))
        self._text = str(made)
        self._parameters = [(name, _written(made, name)) for name in made.positiontup or ()]

    def run(self, cursor: DBAPICursor, values: Mapping[str, Any]) -> DBAPICursor:
        """Run it with values for all of its parameters; a value too many is harmless."""
        given = tuple(
            [values[name] if write is None else write(values[name]) for name, write in self._parameters]
        )
        cursor.execute(self._text, given)
        return cursor


class Writer:
    """The connection that writes, opened with the first write; one thread at a time."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._turn = threading.Lock()
        self._kept: PoolProxiedConnection | None = None

    @contextmanager
    def transaction(self) -> Iterator[DBAPICursor]:
        """Begin; at the end all is on the disk, and after an exception nothing of it."""
        with self._turn:
            if self._kept is None:
                self._kept = self._engine.raw_connection()
            connection = self._kept
            try:
                cursor = connection.cursor()
                yield cursor
                connection.commit()
            except BaseException:
                connection.rollback()
                raise
            cursor.close()

    def close(self) -> None:
        """Give the connection back; a write after that opens another."""
        with self._turn:
            if self._kept is not None:
                self._kept.close()
                self._kept = None


def _written(made: SQLCompiler, name: str) -> Any:
    return made.binds[name].type.dialect_impl(DIALECT).bind_processor(DIALECT)
