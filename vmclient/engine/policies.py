"""The policies in force: files in the folder of settings, and those that came with an estate."""

import os
import threading
from dataclasses import replace
from pathlib import Path

from vmclient.core.document.fault import Fault, Unreadable
from vmclient.core.policy import rulebook
from vmclient.core.policy.book import PolicyFile, counting, joined
from vmclient.core.policy.model import Policy
from vmclient.core.policy.rulebook import Rulebook
from vmclient.core.problem import Problem
from vmclient.drivers.content import content

ENDING = ".json"
OFF = ".off"  # behind the ending: a person has disabled the file


Stamp = tuple[tuple[str | int, ...], ...]


class ChangedMeanwhile(Exception):
    """The file on the disk is not the one that its changer knew, so that it was left as it is."""


class Policies:
    """Reads a folder of policy files: when it is made, told to or finds it changed; from any thread.

    A file that cannot be read keeps the VMs that it governs where they are, until a person mends the file and
    has it read again, or disables it.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._files: tuple[PolicyFile, ...] = ()
        self._stamp: Stamp = ()  # the folder as it was when it was read,
        self._seen: Stamp = ()  # and when somebody looked last
        self._made: tuple[tuple[PolicyFile, ...], tuple[Policy, ...], Rulebook] | None = None
        self.reload()

    @property
    def files(self) -> tuple[PolicyFile, ...]:
        """All files by name, also the broken and the disabled ones."""
        return self._files

    @property
    def folder(self) -> Path | None:
        """Where the files are; nothing can be kept without it."""
        return self._folder

    def reload(self) -> tuple[PolicyFile, ...]:
        """Read the folder anew and give its files; a folder that is not there has none."""
        with self._lock:
            return self._reload()

    def look(self, *, at_once: bool = False) -> tuple[str, ...]:
        """Read the folder anew where its files are others; names those in which something else stands now.

        What changes while one looks is left until it has settled, unless it is wanted `at_once`: else half of
        a file that another program is writing would keep VMs where they are for a moment.
        """
        with self._lock:
            now = _stamp(self._folder)
            settled, self._seen = now == self._seen, now
            if now == self._stamp or not (settled or at_once):
                return ()
            before = self._files
            return tuple(sorted({each.name for each in set(before) ^ set(self._reload())}))

    def _reload(self) -> tuple[PolicyFile, ...]:
        self._stamp = self._seen = _stamp(self._folder)  # before: what is written meanwhile is found later
        self._files = _files(self._folder) if self._folder is not None else ()
        return self._files

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Say which files cannot be read, though they are to count."""
        return tuple(
            Problem(
                "policies.unreadable",
                {"file": each.name, "first": each.errors[0].kept(), "count": len(each.errors)},
                "\n".join(error.kept() for error in each.errors),
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

    def draft(
        self, name: str | None, policies: tuple[Policy, ...], of_estate: tuple[Policy, ...]
    ) -> Rulebook:
        """Give what would be in force with these policies as the file of a name; None is one file more."""
        others = tuple(each for each in self._files if each.name != name)
        return _rulebook((*others, PolicyFile(name=name or "", policies=policies)), of_estate)

    def save(self, name: str, policies: tuple[Policy, ...], base: PolicyFile | None = None) -> None:
        """Write a file of this name, and read all anew; a disabled one stays disabled.

        `base` is the file that was changed into this; without it, the one that was read last. Raises
        `OSError`, `KeyError` for what is no name, and `ChangedMeanwhile`: then all was read anew.
        """
        with self._lock:
            path = self._path(name)
            self._as_known(name, path, base)
            write(path, policies)
            self._reload()

    def delete(self, name: str) -> None:
        """Remove a file, and read all anew; raises what `save` does."""
        with self._lock:
            path = self._path(name)
            self._as_known(name, path)
            path.unlink(missing_ok=True)
            self._reload()

    def enable(self, name: str, *, enabled: bool) -> None:
        """Have a file count, or not, from now on and at every start; raises `OSError`, `KeyError`."""
        with self._lock:
            self._switch(self._path(name), enabled=enabled)
            self._reload()

    def enable_one(self, name: str, policy: str, *, enabled: bool) -> None:
        """Enable or disable one policy, and nothing else, in a file; raises what `save` does.

        A disabled file is enabled with it, and the other policies in it, which did not count, are disabled.
        """
        with self._lock:
            path = self._path(name)
            found = self._as_known(name, path)
            if found is None or found.errors or policy not in (each.name for each in found.policies):
                raise KeyError(policy)
            alone = enabled and not found.enabled
            changed = (
                replace(each, enabled=enabled) if each.name == policy
                else replace(each, enabled=each.enabled and not alone)
                for each in found.policies
            )  # fmt: skip
            write(path, tuple(changed))
            if alone:
                self._switch(path, enabled=True)
            self._reload()

    def text(self, name: str) -> str:
        """Give a file as it stands, also a broken one; raises `KeyError`, `Unreadable`."""
        return content(self._path(name)).decode(errors="replace")

    def _path(self, name: str) -> Path:
        """Find a file, or where a new one comes."""
        if self._folder is None or not name.strip() or "\0" in name or Path(name).name != name:
            raise KeyError(name)
        path = self._folder / f"{name}{ENDING}"
        off = path.with_name(path.name + OFF)
        return off if off.exists() and not path.exists() else path

    def _as_known(self, name: str, path: Path, base: PolicyFile | None = None) -> PolicyFile | None:
        """Give a file as it is, None for a new one; raises `ChangedMeanwhile` if it was known otherwise."""
        known = base or next((each for each in self._files if each.name == name), None)
        found = _read(path) if path.exists() else None
        if found != known:
            self._reload()
            raise ChangedMeanwhile(name)
        return found

    @staticmethod
    def _switch(path: Path, *, enabled: bool) -> None:
        other = path.with_name(path.name.removesuffix(OFF) + ("" if enabled else OFF))
        if path != other and path.exists():
            path.replace(other)


def read(path: str | os.PathLike[str]) -> tuple[Policy, ...]:
    """Read a policy file; raises `PolicyFileError`: one error where it cannot be read, else all in it."""
    from vmclient.core.policy import file  # only who has such files waits for its models

    try:
        data = content(path)
    except Unreadable as error:
        raise file.PolicyFileError(error.errors) from None
    return file.load(data)


def write(path: Path, policies: tuple[Policy, ...]) -> None:
    """Replace a policy file in one step: a reader sees the old one or the new. It holds no secret."""
    from vmclient.core.policy import file

    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".new")
    with draft.open("w", encoding="utf-8") as stream:
        stream.write(file.dump(policies))
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(path)


def _stamp(folder: Path | None) -> Stamp:
    """Tell by little which files there are, and in which state; a link counts as what it leads to."""
    try:
        paths = sorted(folder.iterdir()) if folder is not None else []
    except OSError as error:
        return ((error.errno or 0,),)
    return tuple(map(_state, filter(_counts, paths)))


def _state(path: Path) -> tuple[str | int, ...]:
    try:
        found = path.stat()
    except OSError as error:
        return (path.name, error.errno or 0)
    return (path.name, found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)


def _counts(path: Path) -> bool:
    return path.name.removesuffix(OFF).endswith(ENDING)


def _files(folder: Path) -> tuple[PolicyFile, ...]:
    try:
        paths = sorted(folder.iterdir())
    except FileNotFoundError:
        return ()
    except OSError as error:  # whatever lies in there may mean any VM
        reason = error.strerror or str(error)
        unread = Fault((), "path.unread", {"number": error.errno, "reason": reason})
        return (PolicyFile(name=folder.name, errors=(unread,), governed=None),)
    return tuple(_read(path) for path in paths if _counts(path))


def _read(path: Path) -> PolicyFile:
    from vmclient.core.policy.file import PolicyFileError

    enabled = not path.name.endswith(OFF)
    name = path.name.removesuffix(OFF).removesuffix(ENDING)
    try:
        return PolicyFile(name=name, policies=read(path), enabled=enabled)
    except PolicyFileError as error:
        return PolicyFile(name=name, errors=error.errors, governed=error.governed, enabled=enabled)


def _rulebook(files: tuple[PolicyFile, ...], of_estate: tuple[Policy, ...]) -> Rulebook:
    broken = (
        rulebook.Unreadable(each.name, each.errors, each.governed)
        for each in files
        if each.errors and each.enabled
    )
    return Rulebook(joined(of_estate, counting(files)), tuple(broken))
