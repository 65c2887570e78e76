"""What a move costs: the time it takes and the pause it makes, as numbers and as a column. Without numpy."""

from __future__ import annotations

from math import ceil, log

from vmclient.core.capability import Mode
from vmclient.core.eligibility.move import Move
from vmclient.core.inventory import VMState

TIE = 1.1  # two costs within 10 % are a tie: product.md section 3.7


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
    return _expected(move, bandwidth)[0]


def downtime_s(move: Move, bandwidth: int) -> float | None:
    """Estimate how long the VM stands still; None where no end is in sight or it is off already.

    A running VM is copied in passes: the first takes M / B seconds, each next one sends what was changed
    during the one before, so it is shorter by D / B. QEMU switches over at the first pass after the full one
    that fits into the allowed downtime (its migration framework: docs/devel/migration, `downtime-limit`): the
    nth, n = log(limit / (M / B)) / log(D / B) rounded up. That pass is the pause. A VM that is suspended to
    be migrated stands still all the time.
    """
    return _expected(move, bandwidth)[1]


def _expected(move: Move, bandwidth: int) -> tuple[float | None, float | None]:
    """Give duration and pause, worked out once for each speed that links have."""
    found = move.expected.get(bandwidth)
    if found is None:
        duration = _duration(move, bandwidth)
        found = move.expected[bandwidth] = duration, _pause(move, bandwidth, duration)
    return found


def _duration(move: Move, bandwidth: int) -> float | None:
    if move.mode is Mode.MOVE:
        return 0.0
    left = move.link(bandwidth) - lost(move)
    return traffic(move) / left if left > 0 else None


def _pause(move: Move, bandwidth: int, duration: float | None) -> float | None:
    if duration is None or move.mode in (Mode.WARM, Mode.MOVE):
        return None
    if move.mode is Mode.SUSPEND:
        return duration
    if move.vm.state is not VMState.RUNNING:
        return 0.0
    if not move.dirty_rate or not move.vm.memory:
        return 0.0
    link, limit = move.link(bandwidth), move.limits.max_downtime_s
    first, shrink = move.vm.memory / link, move.dirty_rate / link
    if shrink >= 1.0:  # below 1 by less than a float can tell
        return limit
    passes = max(1, ceil(log(limit / first) / log(shrink)))
    return min(first * shrink**passes, limit) if passes > 1 else first * shrink
