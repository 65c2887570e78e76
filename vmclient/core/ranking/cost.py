"""What a move costs: the time it takes and the pause it makes, as numbers and as a column. Without numpy."""

from __future__ import annotations

from vmclient.core.capability import Mode
from vmclient.core.eligibility.move import Move
from vmclient.core.inventory import VMState


def traffic(move: Move) -> int:
    """Bytes that go over the link: the memory, twice where it is written and read again, none in a move."""
    match move.mode:
        case Mode.MOVE:
            return 0
        case Mode.SUSPEND:
            return 2 * move.vm.memory
        case Mode.LIVE | Mode.WARM:
            return move.vm.memory


def lost(move: Move) -> int:
    """Bytes a second of the link that only carry again what the guest changed meanwhile."""
    return move.dirty_rate if move.mode is Mode.LIVE else 0


def seconds(move: Move, bandwidth: int) -> float | None:
    """Estimate the duration (datacenter-format.md section 4); None where no end is in sight.

    `bandwidth` is the target's end of the link in bytes a second.
    """
    if move.mode is Mode.MOVE:
        return 0.0
    left = move.link(bandwidth) - lost(move)
    return traffic(move) / left if left > 0 else None


def downtime_s(move: Move, bandwidth: int) -> float | None:
    """Estimate how long the VM stands still; None where no end is in sight or it is off already.

    A running VM is copied in passes: the first takes M / B seconds, each next one what the guest changed
    during the one before, so it is shorter by D / B. QEMU switches over at the first pass after the full one
    that fits into the allowed downtime (its migration framework: docs/devel/migration, `downtime-limit`);
    that last pass is the pause. A VM that is suspended to be migrated stands still all the time.
    """
    duration = seconds(move, bandwidth)
    if duration is None or move.mode in (Mode.WARM, Mode.MOVE):
        return None
    if move.mode is Mode.SUSPEND:
        return duration
    if move.vm.state is not VMState.RUNNING:
        return 0.0
    link = move.link(bandwidth)
    shrink = move.dirty_rate / link
    remaining = move.vm.memory / link * shrink
    while remaining > move.limits.max_downtime_s:
        remaining *= shrink
    return remaining
