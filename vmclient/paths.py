"""Where the client keeps its files: VMCLIENT_HOME, else the folders of the XDG base directories."""

import errno
import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import platformdirs

_FOLDER_MODE = 0o700
_FILE_MODE = 0o600


class NoHome(Exception):
    """Nobody says where this user's files are, as in a container under any number for a user."""


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders for settings and for data; both belong to one person alone."""

    config: Path
    data: Path

    @classmethod
    def default(cls) -> "Paths":
        """Take VMCLIENT_HOME if it is set, else `~/.config/vmclient` and `~/.local/share/vmclient`.

        Raises `NoHome`.
        """
        home = os.environ.get("VMCLIENT_HOME")
        if home:
            return cls.under(Path(home))
        try:
            return cls(
                Path(platformdirs.user_config_dir("vmclient", appauthor=False)),
                Path(platformdirs.user_data_dir("vmclient", appauthor=False)),
            )
        except RuntimeError as error:
            raise NoHome(str(error)) from error

    @classmethod
    def under(cls, home: Path) -> "Paths":
        """Keep everything in one folder."""
        return cls(home, home)

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.toml"

    @property
    def log(self) -> Path:
        """The event log's database."""
        return self.data / "log.sqlite"

    @property
    def policies(self) -> Path:
        """The folder of the policy files."""
        return self.config / "policies"

    @property
    def certificates(self) -> Path:
        """The folder of the certificates that were accepted."""
        return self.config / "certificates"

    def create(self) -> None:
        """Make the folders, readable by their owner alone whatever the umask is; raises `OSError`.

        What is so already is not touched: it may lie on a file system that can only be read.
        """
        for folder in {self.config, self.data}:
            folder.mkdir(parents=True, exist_ok=True, mode=_FOLDER_MODE)
            if stat.S_IMODE(folder.stat().st_mode) != _FOLDER_MODE:
                folder.chmod(_FOLDER_MODE)


def ordinary(path: Path, largest: int | None = None) -> Path:
    """Give the path if a file lies there, or nothing.

    Raises `OSError` for what would never be read to its end: a pipe, a device, more than `largest` bytes.
    """
    with suppress(FileNotFoundError):
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
        if largest is not None and facts.st_size > largest:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return path


def private_file(path: Path) -> None:
    """Make sure that `path` exists and that its owner alone can read it, from its first moment on."""
    descriptor = os.open(path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, _FILE_MODE)
    try:
        os.fchmod(descriptor, _FILE_MODE)
    finally:
        os.close(descriptor)


def write_private(path: Path, text: str) -> None:
    """Replace the file's content in one step: a reader sees the old text or the new, never half of it."""
    draft = path.with_name(path.name + ".new")
    draft.unlink(missing_ok=True)
    private_file(draft)
    with draft.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(path)
