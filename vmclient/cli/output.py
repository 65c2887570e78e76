"""Writes answers to standard output and refusals to standard error, whatever has become of the two."""

import errno
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from vmclient.text import report

BAD_INPUT = 2


def refuse(lines: Sequence[str]) -> int:
    """Say what is wrong, a line each; gives the exit status for it."""
    remark(lines)
    return BAD_INPUT


def remark(lines: Sequence[str]) -> None:
    """Say beside the answer what a person should know, a line each."""
    with suppress(OSError):  # nowhere is left to say it; of a refusal the exit status is
        write(sys.stderr, "".join(f"{report.printable(line)}\n" for line in lines))


def answer(text: str) -> bool:
    """Write an answer to standard output; False where that cannot be done, which is said."""
    try:
        write(sys.stdout, text)
    except OSError as error:
        refuse((report.answer_lost(error.strerror or str(error)),))
        return False
    return True


def write(stream: Any, text: str) -> None:
    """Write UTF-8 whatever the locale says; a reader who has gone away is no error of ours.

    Raises `OSError` where the text cannot be written, a stream that was closed from the start included.
    """
    if stream is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    try:
        stream.flush()
        stream.buffer.write(text.encode("utf-8", "backslashreplace"))
        stream.buffer.flush()
    except BrokenPipeError:
        _silence(stream)
    except OSError:
        _silence(stream)
        raise


def _silence(stream: Any) -> None:
    # The interpreter flushes once more at its end and would complain about the same stream.
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
