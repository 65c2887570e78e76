"""Whether a live migration can come to an end: the link has to be faster than the guest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vmclient.core.eligibility.rule import LIVE, Finding, Rule, Severity

if TYPE_CHECKING:
    from vmclient.core.eligibility.host_table import HostTable, Mask
    from vmclient.core.eligibility.move import Move, Place


class MemoryConverges(Rule):
    """The guest changes less memory a second than the slower end of the link carries."""

    code = "cost.not_converging"
    severity = Severity.WARNING
    modes = LIVE

    def mask(self, table: HostTable, move: Move) -> Mask:
        """Compare the dirty rate with the link; the source's end is the same for all."""
        if move.source.migration_bandwidth <= move.dirty_rate:
            return table.everywhere
        return table.links_up_to(move.dirty_rate)

    def explain(self, move: Move, place: Place) -> Finding | None:
        """Give both rates."""
        link = move.link(place.host.migration_bandwidth)
        if move.dirty_rate < link:
            return None
        return self.found(move, place, dirty_rate=move.dirty_rate, bandwidth=link)
