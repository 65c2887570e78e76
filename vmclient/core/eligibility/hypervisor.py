"""The target has to be of the same kind, under the same manager: the guide's operating-system constraint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vmclient.core.eligibility.rule import Effort, Finding, Rule

if TYPE_CHECKING:
    from vmclient.core.eligibility.host_table import HostTable, Mask
    from vmclient.core.eligibility.move import Move, Place


class HypervisorIsTheSame(Rule):
    """The host runs the source's hypervisor under the source's manager; if not, nothing else counts."""

    code = "host.hypervisor_differs"
    effort = Effort.NEVER

    def mask(self, table: HostTable, move: Move) -> Mask:
        """Compare hypervisor and manager together."""
        return table.families.lacking(frozenset({(move.source.hypervisor, move.source.manager)}))

    def explain(self, move: Move, place: Place) -> Finding | None:
        """Name both sides' hypervisor and manager."""
        source, host = move.source, place.host
        if (source.hypervisor, source.manager) == (host.hypervisor, host.manager):
            return None
        return self.found(
            move,
            place,
            hypervisor=host.hypervisor.value,
            manager=host.manager,
            source_hypervisor=source.hypervisor.value,
            source_manager=source.manager,
        )
