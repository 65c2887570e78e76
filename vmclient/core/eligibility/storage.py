"""Whether the VM's disks are where the target can use them: repositories, paths, iSCSI targets, raw units."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from vmclient.core.eligibility.rule import Effort, Finding, Rule, Severity
from vmclient.core.inventory import Disk, RepositoryType, Transport
from vmclient.core.problem import Fact

if TYPE_CHECKING:
    from vmclient.core.eligibility.host_table import HostTable, Mask
    from vmclient.core.eligibility.move import Move, Place


def _names(disks: Iterable[Disk]) -> tuple[str, ...]:
    return tuple(disk.name for disk in disks)


def _where(on_source: bool, on_target: bool) -> str:
    """Say which of two hosts lacks it: a word that `vmclient.text` turns into names."""
    if on_source:
        return "target"
    return "source" if on_target else "both"


def _start(move: Move, place: Place, missing: Mapping[str, str]) -> dict[str, Fact]:
    """Say which repositories can be started, and where, by what is missing where; nothing if not all can.

    What the target lacks comes first: the source's turn is when that is in order.
    """
    there = tuple(name for name, where in missing.items() if where != "source")
    host, names = (place.host, there) if there else (move.source, tuple(missing))
    return {"start": names, "start_on": host.name} if host.startable.issuperset(names) else {}


def _is_local(move: Move, repository: str) -> bool:
    known = move.repositories.get(repository)
    return known is not None and known.type is RepositoryType.LOCAL


class RepositoriesAreReachable(Rule):
    """Source and target list each disk's repository, and none is local to one host."""

    code = "storage.repository_unreachable"
    remedy = "repository.connect"

    def mask(self, table: HostTable, move: Move) -> Mask:
        """Find those that lack a repository; all of them where the source lacks it or it is local."""
        wanted = move.disk_repositories
        if not wanted:
            return table.nowhere
        if not wanted <= move.source_mounts.keys() or any(_is_local(move, name) for name in wanted):
            return table.everywhere
        return table.repositories.lacking(wanted)

    def explain(self, move: Move, place: Place) -> Finding | None:
        """Name each disk, its repository, and where that is missing ("local": it belongs to one host).

        `start` are those that can be started, at the host `start_on`, where that is all it takes.
        """
        found: list[tuple[Disk, str, str]] = []
        listed = place.mounts
        for disk in move.vm.disks:
            if (name := disk.repository) is None:
                continue
            if _is_local(move, name):
                found.append((disk, name, "local"))
            elif name not in listed or name not in move.source_mounts:
                found.append((disk, name, _where(name in move.source_mounts, name in listed)))
        if not found:
            return None
        return self.found(
            move,
            place,
            disks=_names(disk for disk, _, _ in found),
            repositories=tuple(name for _, name, _ in found),
            where=tuple(where for _, _, where in found),
            size=found[0][0].size if len(found) == 1 else None,
            connected=tuple(sorted(listed)),
            **_start(move, place, {name: where for _, name, where in found}),
        )


class MountsAreTheSame(Rule):
    """Where source and target both give a path for a repository, it is the same path."""

    code = "storage.mount_differs"
    remedy = "repository.mount"

    def mask(self, table: HostTable, move: Move) -> Mask:
        """Find those that have a repository at a path, and not at the source's."""
        differs = table.nowhere
        for name in move.disk_repositories:
            if (path := move.source_mounts.get(name)) is None:
                continue
            elsewhere = table.mounts.lacking(frozenset({(name, path)}))
            # `a > b` is "a and not b" for booleans, in one pass
            here = elsewhere > table.mounted.lacking(frozenset({name}))
            differs = here if differs is table.nowhere else differs | here
        return differs

    def explain(self, move: Move, place: Place) -> Finding | None:
        """Name each disk, its repository and both paths."""
        found: list[tuple[Disk, str, str, str]] = []
        for disk in move.vm.disks:
            name = disk.repository or ""
            ours, theirs = move.source_mounts.get(name), place.mounts.get(name)
            if ours is not None and theirs is not None and ours != theirs:
                found.append((disk, name, ours, theirs))
        if not found:
            return None
        return self.found(
            move,
            place,
            disks=_names(disk for disk, *_ in found),
            repositories=tuple(name for _, name, *_ in found),
            source_mounts=tuple(ours for *_, ours, _ in found),
            mounts=tuple(theirs for *_, theirs in found),
        )


class RepositoriesAreEnabled(Rule):
    """No disk's repository is disabled."""

    code = "storage.repository_disabled"
    remedy = "repository.enable"
    effort = Effort.CLICK

    def mask(self, table: HostTable, move: Move) -> Mask:
        """Say the same of all hosts."""
        return table.everywhere if self._disabled(move) else table.nowhere

    def explain(self, move: Move, place: Place) -> Finding | None:
        """Name each disk and its repository."""
        if not (disks := self._disabled(move)):
            return None
        names = tuple(disk.repository or "" for disk in disks)
        start = _start(move, place, dict.fromkeys(names, "target"))
        return self.found(move, place, disks=_names(disks), repositories=names, **start)

    @staticmethod
    def _disabled(move: Move) -> list[Disk]:
        def is_off(disk: Disk) -> bool:
            repository = move.repositories.get(disk.repository or "")
            return repository is not None and not repository.enabled

        return [disk for disk in move.vm.disks if is_off(disk)]


class ISCSIIsConnected(Rule):
    """Source and target are both connected to the iSCSI target of each disk that has one."""

    code = "storage.iscsi_not_connected"
    remedy = "iscsi.connect"

    def mask(self, table: HostTable, move: Move) -> Mask:
        """Find those that lack a target; all of them where the source lacks it."""
        wanted = frozenset(disk.iscsi_target for disk in move.vm.disks if disk.iscsi_target is not None)
        if not wanted:
            return table.nowhere
        if not wanted <= move.source.iscsi_targets:
            return table.everywhere
        return table.iscsi_targets.lacking(wanted)

    def explain(self, move: Move, place: Place) -> Finding | None:
        """Name each disk, its iSCSI target, and where that is missing."""
        found: list[tuple[Disk, str, str]] = []
        ours, theirs = move.source.iscsi_targets, place.host.iscsi_targets
        for disk in move.vm.disks:
            name = disk.iscsi_target
            if name is not None and not (name in ours and name in theirs):
                found.append((disk, name, _where(name in ours, name in theirs)))
        if not found:
            return None
        return self.found(
            move,
            place,
            disks=_names(disk for disk, _, _ in found),
            targets=tuple(name for _, name, _ in found),
            where=tuple(where for _, _, where in found),
        )


class UnitsAreKnown(Rule):
    """No disk is a raw Fibre Channel unit, whose reach nobody can tell."""

    code = "storage.lun_unknown"
    severity = Severity.UNKNOWN

    def mask(self, table: HostTable, move: Move) -> Mask:
        """Say the same of all hosts."""
        return table.everywhere if self._raw(move) else table.nowhere

    def explain(self, move: Move, place: Place) -> Finding | None:
        """Name each raw unit's disk."""
        disks = self._raw(move)
        return self.found(move, place, disks=disks) if disks else None

    @staticmethod
    def _raw(move: Move) -> tuple[str, ...]:
        raw = (disk for disk in move.vm.disks if disk.transport is Transport.FC and disk.repository is None)
        return _names(raw)
