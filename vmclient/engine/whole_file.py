"""A file that is written for a person: it is there whole when all of it is on the disk, or not at all."""

import errno
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from vmclient.core.problem import Problem


class NotAFile(OSError):
    """A link, a device or a pipe stands where a file is to be written: who wrote there could do harm."""


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """Give a stream for UTF-8 text; on leaving well it takes the place of `path`, else nothing has changed.

    Its owner alone can read it. Lines end as they are written. Raises `OSError`, or `NotAFile`.
    """
    with suppress(FileNotFoundError):
        kind = path.lstat().st_mode
        if stat.S_ISDIR(kind):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        if not stat.S_ISREG(kind):
            raise NotAFile(str(path))
    descriptor, name = tempfile.mkstemp(prefix=".vmclient-", dir=path.parent)
    draft = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise


def not_written(path: Path, error: OSError) -> Problem:
    """Say why a file was not written."""
    if isinstance(error, NotAFile):
        return Problem("export.no_file", {"path": str(path)})
    return Problem("export.not_written", {"path": str(path), "reason": error.strerror or str(error)})
