"""Reads a whole file from the disk, where its path may be anything but a file."""

import os
import select
import stat

from vmclient.core.document.fault import Unreadable

LIMIT = 256 * 2**20  # bytes; an estate of 40,000 VMs has a tenth of it
PIPE_S = 5.0  # how long a pipe may take to say something
_CHUNK = 2**20


def content(path: str | os.PathLike[str]) -> bytes:
    """Read a file or what comes through a pipe; raises `Unreadable`, which says why."""
    try:
        return _content(path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Unreadable("path.unread", number=error.errno, reason=reason) from error


def _content(path: str | os.PathLike[str]) -> bytes:
    # Without O_NONBLOCK the mere opening of a pipe waits until somebody writes.
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except ValueError:
        raise Unreadable("path.none") from None
    try:
        kind = os.fstat(descriptor).st_mode
        pipe = stat.S_ISFIFO(kind)
        if not (stat.S_ISREG(kind) or pipe):
            raise Unreadable("path.folder" if stat.S_ISDIR(kind) else "path.no_file")
        found = bytearray()
        while chunk := _chunk(descriptor, pipe):
            found += chunk
            if len(found) > LIMIT:
                raise Unreadable("path.large", limit=LIMIT // 2**20)
        return bytes(found)
    finally:
        os.close(descriptor)


def _chunk(descriptor: int, pipe: bool) -> bytes:
    if pipe and not select.select([descriptor], [], [], PIPE_S)[0]:
        raise Unreadable("path.silent", seconds=round(PIPE_S))
    return os.read(descriptor, _CHUNK)
