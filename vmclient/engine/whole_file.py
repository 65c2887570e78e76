"""A file that is written for a person: it is there whole when all of it is on the disk, or not at all."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """Give a stream for UTF-8 text; on leaving well it takes the place of `path`, else nothing has changed.

    Its owner alone can read it. Lines end as they are written. Raises `OSError`.
    """
    final = Path(os.path.realpath(path))  # a link stays, what it leads to is replaced
    if final.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    descriptor, name = tempfile.mkstemp(prefix=".vmclient-", dir=final.parent)
    draft = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(final)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
