"""Whether the virtual networks of the VM exist on the target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vmclient.core.eligibility.rule import Finding, Rule
from vmclient.core.problem import Fact

if TYPE_CHECKING:
    from vmclient.core.eligibility.host_table import HostTable, Mask
    from vmclient.core.eligibility.move import Move, Place


class NetworksExist(Rule):
    """Every virtual network that the VM is attached to exists on the target."""

    code = "network.missing"
    remedy = "network.create"

    def mask(self, table: HostTable, move: Move) -> Mask:
        """Find those that lack a network, or more."""
        return table.networks.lacking(frozenset(move.vm.networks))

    def explain(self, move: Move, place: Place) -> Finding | None:
        """Name the missing networks, the first card on one of them (from 1), and what the target has.

        `start` are those that the target can start, where that is all it takes.
        """
        there = place.host.networks
        missing = tuple(dict.fromkeys(name for name in move.vm.networks if name not in there))
        if not missing:
            return None
        card = move.vm.networks.index(missing[0]) + 1
        facts: dict[str, Fact] = {"networks": missing, "card": card, "offered": tuple(sorted(there))}
        if place.host.startable_networks.issuperset(missing):
            facts["start"] = missing
        return self.found(move, place, **facts)
