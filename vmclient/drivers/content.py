"""Reads a whole file from the disk, where its path may be anything but a file."""

import os
import select
import stat

LIMIT = 256 * 2**20  # bytes; an estate of 40,000 VMs has a tenth of it
PIPE_S = 5.0  # how long a pipe may take to say something
_CHUNK = 2**20


def content(path: str | os.PathLike[str]) -> bytes:
    """Read a file or what comes through a pipe; raises `OSError`, or `ValueError` that says what it is."""
    # Without O_NONBLOCK the mere opening of a pipe waits until somebody writes.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        kind = os.fstat(descriptor).st_mode
        pipe = stat.S_ISFIFO(kind)
        if not (stat.S_ISREG(kind) or pipe):
            raise ValueError("is a folder, not a file" if stat.S_ISDIR(kind) else "is not a file")
        found = bytearray()
        while chunk := _chunk(descriptor, pipe):
            found += chunk
            if len(found) > LIMIT:
                raise ValueError(f"is larger than {LIMIT // 2**20} MiB")
        return bytes(found)
    finally:
        os.close(descriptor)


def _chunk(descriptor: int, pipe: bool) -> bytes:
    if pipe and not select.select([descriptor], [], [], PIPE_S)[0]:
        raise ValueError(f"nothing came through this pipe for {PIPE_S:.0f} s")
    return os.read(descriptor, _CHUNK)
