"""Whether the VM fits: a slot, its memory, and CPU to spare, all less what is reserved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vmclient.core.eligibility.rule import NOT_MOVE, Effort, Finding, Rule, Severity, StandingRule
from vmclient.core.problem import Fact

if TYPE_CHECKING:
    from vmclient.core.eligibility.host_table import HostTable, Mask
    from vmclient.core.eligibility.move import Move, Place


class SlotIsFree(StandingRule):
    """Fewer VMs than Max Hosted VMs hold a slot, however idle they are."""

    code = "host.full"
    modes = NOT_MOVE
    remedy = "host.raise_slots"
    effort = Effort.ROOM

    def stops(self, place: Place) -> bool:
        """All slots are in use or set aside."""
        return place.slots_taken >= place.host.max_hosted_vms

    def facts(self, place: Place) -> dict[str, Fact]:
        """Count the slots."""
        return {
            "slots_used": place.slots_used,
            "slots_reserved": place.reserved.slots,
            "slots": place.host.max_hosted_vms,
            "slots_needed": place.slots_taken + 1,
        }


class MemoryFits(Rule):
    """The free memory is at least the VM's."""

    code = "host.memory_short"
    modes = NOT_MOVE
    effort = Effort.ROOM

    def mask(self, table: HostTable, move: Move) -> Mask:
        """Compare with the free memory."""
        return table.memory_free < move.vm.memory

    def explain(self, move: Move, place: Place) -> Finding | None:
        """Give free, needed and missing bytes."""
        needed, free = move.vm.memory, place.memory_free
        if free >= needed:
            return None
        return self.found(
            move, place, free=free, needed=needed, short=needed - free, reserved=place.reserved.memory
        )


class MemoryIsComfortable(Rule):
    """It fits, and at least a tenth of the free memory is left."""

    code = "host.memory_tight"
    severity = Severity.WARNING
    modes = NOT_MOVE

    def mask(self, table: HostTable, move: Move) -> Mask:
        """Find those that fit but leave less than a tenth, in integers."""
        needed = move.vm.memory
        return (table.memory_comfortable < needed) & (table.memory_free >= needed)

    def explain(self, move: Move, place: Place) -> Finding | None:
        """Give free, needed and left bytes."""
        needed, free = move.vm.memory, place.memory_free
        left = free - needed
        if left < 0 or 10 * left >= free:
            return None
        return self.found(move, place, free=free, needed=needed, left=left, reserved=place.reserved.memory)


class CPUHasRoom(Rule):
    """The CPU load after the move is below the ceiling."""

    code = "host.cpu_full"
    modes = NOT_MOVE
    effort = Effort.ROOM

    def mask(self, table: HostTable, move: Move) -> Mask:
        """Compare the load after the move with the ceiling."""
        return table.cpu_load_after(move) >= move.limits.cpu_ceiling

    def explain(self, move: Move, place: Place) -> Finding | None:
        """Give the load now and after, and the ceiling."""
        after, ceiling = place.cpu_load_after(move), move.limits.cpu_ceiling
        if after < ceiling:
            return None
        return self.found(move, place, load=place.cpu_load, after=after, ceiling=ceiling)
