"""The policies in force: files in the folder of settings, and those that came with an estate."""

import os
import threading
from dataclasses import dataclass
from pathlib import Path

from vmclient.core.policy import file
from vmclient.core.policy.file import PolicyFileError
from vmclient.core.policy.model import Policy
from vmclient.core.policy.rulebook import Rulebook, Unreadable
from vmclient.core.problem import Problem
from vmclient.drivers.embedded.source import content

ENDING = ".json"
OFF = ".off"  # behind the ending: a person has disabled the file


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyFile:
    """One file as it was read last.

    With `errors` none of its policies is applied; `governed` are then the patterns for VMs in it, None where
    they could not be read. A disabled file says nothing about any VM.
    """

    name: str
    policies: tuple[Policy, ...] = ()
    errors: tuple[str, ...] = ()
    governed: tuple[str, ...] | None = ()
    enabled: bool = True


class Policies:
    """Reads a folder of policy files, when it is made and when it is told to; from any thread.

    A file that cannot be read keeps the VMs that it governs where they are, until a person mends the file and
    has it read again, or disables it.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._files: tuple[PolicyFile, ...] = ()
        self._made: tuple[tuple[PolicyFile, ...], tuple[Policy, ...], Rulebook] | None = None
        self.reload()

    @property
    def files(self) -> tuple[PolicyFile, ...]:
        """All files by name, also the broken and the disabled ones."""
        return self._files

    def reload(self) -> tuple[PolicyFile, ...]:
        """Read the folder anew and give its files; a folder that is not there has none."""
        with self._lock:
            self._files = _files(self._folder) if self._folder is not None else ()
            return self._files

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Say which files cannot be read, though they are to count."""
        return tuple(
            Problem(
                "policies.unreadable",
                {"file": each.name, "first": each.errors[0], "count": len(each.errors)},
                "\n".join(each.errors),
            )
            for each in self._files
            if each.errors and each.enabled
        )

    def rulebook(self, of_estate: tuple[Policy, ...] = ()) -> Rulebook:
        """Give what is in force, together with the policies that came with an estate."""
        with self._lock:
            made = self._made
            if made is None or made[0] is not self._files or made[1] != of_estate:
                made = self._made = (self._files, of_estate, _rulebook(self._files, of_estate))
            return made[2]

    def save(self, name: str, policies: tuple[Policy, ...]) -> None:
        """Write a file of this name, and read all anew; raises `OSError`, `KeyError` without a folder."""
        write(self._path(name), policies)
        self.reload()

    def enable(self, name: str, *, enabled: bool) -> None:
        """Have a file count, or not, from now on and at every start; raises `OSError`, `KeyError`."""
        on = self._path(name)
        off = on.with_name(on.name + OFF)
        source, target = (off, on) if enabled else (on, off)
        if source.exists():
            source.replace(target)
        self.reload()

    def _path(self, name: str) -> Path:
        if self._folder is None or not name or Path(name).name != name:
            raise KeyError(name)
        return self._folder / f"{name}{ENDING}"


def read(path: str | os.PathLike[str]) -> tuple[Policy, ...]:
    """Read a policy file; raises `PolicyFileError`: one line where it cannot be read, else every error."""
    try:
        data = content(path)
    except OSError as error:
        raise PolicyFileError((error.strerror or str(error),)) from None
    except ValueError as error:
        raise PolicyFileError((str(error),)) from None
    return file.load(data)


def write(path: Path, policies: tuple[Policy, ...]) -> None:
    """Replace a policy file in one step: a reader sees the old one or the new. It holds no secret."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".new")
    with draft.open("w", encoding="utf-8") as stream:
        stream.write(file.dump(policies))
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(path)


def _files(folder: Path) -> tuple[PolicyFile, ...]:
    try:
        paths = sorted(folder.iterdir())
    except FileNotFoundError:
        return ()
    except OSError as error:  # whatever lies in there may mean any VM
        return (PolicyFile(name=folder.name, errors=(error.strerror or str(error),), governed=None),)
    return tuple(_read(path) for path in paths if path.name.removesuffix(OFF).endswith(ENDING))


def _read(path: Path) -> PolicyFile:
    enabled = not path.name.endswith(OFF)
    name = path.name.removesuffix(OFF).removesuffix(ENDING)
    try:
        return PolicyFile(name=name, policies=read(path), enabled=enabled)
    except PolicyFileError as error:
        return PolicyFile(name=name, errors=error.errors, governed=error.governed, enabled=enabled)


def _rulebook(files: tuple[PolicyFile, ...], of_estate: tuple[Policy, ...]) -> Rulebook:
    counting = [each for each in files if each.enabled]
    policies = (policy for each in counting for policy in each.policies)
    broken = (Unreadable(each.name, each.errors, each.governed) for each in counting if each.errors)
    return Rulebook((*of_estate, *policies), tuple(broken))
