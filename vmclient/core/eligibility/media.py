"""Whether the media in the VM's CD/DVD drives can be reached from the target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vmclient.core.capability import ejects
from vmclient.core.eligibility.rule import Finding, Rule, Severity

if TYPE_CHECKING:
    from vmclient.core.eligibility.host_table import HostTable, Mask
    from vmclient.core.eligibility.move import Move, Place


class MediaAreReachable(Rule):
    """Every inserted medium lies on a repository of the target; if not, its drive is left out."""

    code = "cdrom.unreachable"
    severity = Severity.WARNING
    remedy = "cdrom.detach"

    def mask(self, table: HostTable, move: Move) -> Mask:
        """Find those that lack a repository with a medium; all of them where one lies on its host."""
        wanted = {drive.repository for drive in move.vm.cdroms if drive.media is not None}
        if None in wanted:
            return table.everywhere
        return table.repositories.lacking(frozenset(name for name in wanted if name is not None))

    def explain(self, move: Move, place: Place) -> Finding | None:
        """Name each drive, its medium and its repository ("" for a medium on the host itself).

        `ejectable` tells whether the hypervisor takes them out when it is asked.
        """
        drives = [
            drive
            for drive in move.vm.cdroms
            if drive.media is not None and (drive.repository is None or drive.repository not in place.mounts)
        ]
        if not drives:
            return None
        return self.found(
            move,
            place,
            drives=tuple(drive.name for drive in drives),
            media=tuple(drive.media or "" for drive in drives),
            repositories=tuple(drive.repository or "" for drive in drives),
            ejectable=ejects(move.source, move.vm),
        )
