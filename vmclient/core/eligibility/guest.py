"""Whether the target offers what kind of guest the VM is: paravirtualized or not, and its machine type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vmclient.core.eligibility.rule import Effort, Finding, Rule

if TYPE_CHECKING:
    from vmclient.core.eligibility.host_table import HostTable, Mask
    from vmclient.core.eligibility.move import Move, Place


class GuestTypeIsOffered(Rule):
    """The target runs guests of the VM's kind, where both sides tell."""

    code = "host.guest_type_missing"
    effort = Effort.NEVER

    def mask(self, table: HostTable, move: Move) -> Mask:
        """Find those that tell their guest types and lack the VM's."""
        wanted = move.vm.guest_type
        if wanted is None:
            return table.nowhere
        offered = table.guest_types
        return offered.lacking(frozenset({wanted})) & offered.lacking(frozenset({None}))

    def explain(self, move: Move, place: Place) -> Finding | None:
        """Name the VM's type and the host's."""
        wanted, offered = move.vm.guest_type, place.host.guest_types
        if wanted is None or offered is None or wanted in offered:
            return None
        return self.found(
            move, place, guest_type=wanted.value, offered=tuple(sorted(kind.value for kind in offered))
        )


class MachineIsOffered(Rule):
    """The target offers the VM's machine type, where both sides tell."""

    code = "host.machine_missing"
    effort = Effort.NEVER

    def mask(self, table: HostTable, move: Move) -> Mask:
        """Find those that tell their machine types and lack the VM's."""
        wanted = move.vm.machine
        if wanted is None:
            return table.nowhere
        offered = table.machines
        return offered.lacking(frozenset({wanted})) & offered.lacking(frozenset({None}))

    def explain(self, move: Move, place: Place) -> Finding | None:
        """Name the machine type."""
        wanted, offered = move.vm.machine, place.host.machines
        if wanted is None or offered is None or wanted in offered:
            return None
        return self.found(move, place, machine=wanted, offered=tuple(sorted(offered)))
