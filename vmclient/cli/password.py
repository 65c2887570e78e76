"""Passwords on the command line: from a file of one's own, or typed unseen; never from an argument."""

import errno
import getpass
import os
import select
import stat
import sys
import warnings

from vmclient.core.problem import Problem
from vmclient.text import report

_LONGEST = 4096  # bytes of the first line
PIPE_S = 5.0  # how long a pipe may take to say something


class FileRefused(Exception):
    """A password file cannot be used; `problem` says why, and holds nothing of what is in it."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(reason)
        self.problem = Problem("password_file.unusable", {"path": path, "reason": reason})


def read(path: str) -> str:
    """Read the first line of a file that nobody else can read; raises `FileRefused`."""
    try:
        # Without O_NONBLOCK the mere opening of a pipe waits until somebody writes.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            facts = os.fstat(descriptor)
            if stat.S_ISDIR(facts.st_mode):
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            if facts.st_mode & 0o077:
                raise FileRefused(path, report.others_can_read())
            line = _first_line(descriptor, pipe=stat.S_ISFIFO(facts.st_mode))
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as error:
        raise FileRefused(path, getattr(error, "strerror", None) or str(error)) from None
    if not line or len(line) > _LONGEST:
        raise FileRefused(path, report.no_password_in_it())
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        raise FileRefused(path, report.no_password_in_it()) from None


def _first_line(descriptor: int, *, pipe: bool) -> bytes:
    """Read up to the end of the line, or more than a password has; of a pipe that falls silent nothing."""
    found = b""
    while b"\n" not in found and len(found) <= _LONGEST:
        if pipe and not select.select([descriptor], [], [], PIPE_S)[0]:
            return b""
        if not (chunk := os.read(descriptor, _LONGEST + 1)):
            break
        found += chunk
    return found.partition(b"\n")[0].rstrip(b"\r")


def ask(server: str) -> str | None:
    """Have a password typed at the terminal; None without one, or where it would be seen on the screen."""
    if sys.stdin is None or not sys.stdin.isatty():
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass(report.printable(report.password_prompt(server))) or None
    except (getpass.GetPassWarning, EOFError, KeyboardInterrupt):
        return None
