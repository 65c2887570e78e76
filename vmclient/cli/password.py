"""Passwords on the command line: from a file of one's own, or typed unseen; never from an argument."""

import errno
import getpass
import os
import stat
import sys
import warnings

from vmclient.core.problem import Problem
from vmclient.text import report

_LONGEST = 4096  # bytes of the first line


class FileRefused(Exception):
    """A password file cannot be used; `problem` says why, and holds nothing of what is in it."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(reason)
        self.problem = Problem("password_file.unusable", {"path": path, "reason": reason})


def read(path: str) -> str:
    """Read the first line of a file that nobody else can read; raises `FileRefused`."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_CLOEXEC), "rb") as stream:
            facts = os.fstat(stream.fileno())
            if stat.S_ISDIR(facts.st_mode):
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            if facts.st_mode & 0o077:
                raise FileRefused(path, report.others_can_read())
            line = stream.readline(_LONGEST + 1).rstrip(b"\r\n")
    except (OSError, ValueError) as error:
        raise FileRefused(path, getattr(error, "strerror", None) or str(error)) from None
    if not line or len(line) > _LONGEST:
        raise FileRefused(path, report.no_password_in_it())
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        raise FileRefused(path, report.no_password_in_it()) from None


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
