"""One client at a time owns an event log: it alone writes, and takes up what was left unfinished."""

import fcntl
import os
from pathlib import Path

from vmclient.paths import private_file


class Owner:
    """A lock beside the log; the system takes it away when the process ends, however it ends."""

    def __init__(self, log: Path) -> None:
        self.held = False
        self._descriptor: int | None = None
        lock = log.with_name(log.name + ".lock")
        try:
            private_file(lock)
            self._descriptor = os.open(lock, os.O_RDWR | os.O_CLOEXEC)
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self.held = True
        except (
            OSError
        ):  # somebody else has it; a folder that cannot be written is told when the log is opened
            self.release()

    def release(self) -> None:
        """Let another client have the log; any number of times."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)
