"""What a move costs: seconds and pause by mode, from the link and the guest's own changes."""

from typing import Any

import pytest

from tests.core.builders import GIB, make_host, make_inventory, make_vm
from vmclient.core.capability import Mode
from vmclient.core.eligibility.move import Limits, Move
from vmclient.core.inventory import VMState
from vmclient.core.ranking.cost import downtime_s, seconds

LINK = 1_000_000_000


def move(mode: Mode = Mode.LIVE, limit: float = 0.3, **vm: Any) -> Move:
    """Make a move of 8 GiB whose source sends 2 GB/s."""
    inventory = make_inventory([make_host("a", migration_bandwidth=2 * LINK)], [make_vm(**vm)])
    return Move.of(inventory, inventory.vms["a/web1"], mode, Limits(max_downtime_s=limit))


def test_the_seconds_of_each_mode() -> None:
    """Live pays for what the guest changes, suspend goes twice, a move is free; the slower end counts."""
    dirty: dict[str, Any] = {"dirty_rate": 500_000_000}
    assert seconds(move(**dirty), LINK) == 8 * GIB / 500_000_000
    assert seconds(move(Mode.WARM, state=VMState.SUSPENDED, **dirty), LINK) == 8 * GIB / LINK
    assert seconds(move(Mode.SUSPEND, **dirty), LINK) == 2 * 8 * GIB / LINK
    assert seconds(move(Mode.MOVE, state=VMState.SHUT_OFF), LINK) == 0.0
    assert seconds(move(state=VMState.PAUSED, **dirty), 9 * LINK) == 8 * GIB / (2 * LINK)


def test_a_live_migration_that_cannot_end_has_no_cost() -> None:
    """As fast as the link, or faster, there is neither an estimate nor a pause; suspended first, there is."""
    assert seconds(move(dirty_rate=LINK), LINK) is None
    assert downtime_s(move(dirty_rate=LINK), LINK) is None
    assert seconds(move(Mode.SUSPEND, dirty_rate=LINK), LINK) is not None


def test_the_pause_is_the_first_pass_that_fits() -> None:
    """8.59 s, then 0.859 s, then 0.0859 s: the third pass is within 0.3 s, and it is the pause."""
    assert downtime_s(move(dirty_rate=LINK // 10), LINK) == pytest.approx(8 * GIB / LINK / 100)
    assert downtime_s(move(dirty_rate=LINK // 10, limit=1.0), LINK) == pytest.approx(8 * GIB / LINK / 10)


def test_the_pause_of_vms_that_do_not_run() -> None:
    """An idle or empty guest hardly pauses, a paused one not at all; a suspended one pauses throughout."""
    assert downtime_s(move(dirty_rate=0), LINK) == 0.0
    assert downtime_s(move(state=VMState.PAUSED), LINK) == 0.0
    assert downtime_s(move(memory=0, dirty_rate=10), LINK) == 0.0
    assert downtime_s(move(Mode.SUSPEND), LINK) == seconds(move(Mode.SUSPEND), LINK)
    assert downtime_s(move(Mode.WARM, state=VMState.SUSPENDED), LINK) is None
    assert downtime_s(move(Mode.MOVE, state=VMState.SHUT_OFF), LINK) is None


def test_a_guest_nearly_as_fast_as_the_link_is_estimated_at_once() -> None:
    """A rate one byte below the link's takes many passes to shrink; the estimate is there all the same."""
    pause = downtime_s(move(dirty_rate=LINK - 1), LINK)
    assert pause is not None
    assert 0 < pause <= 0.3
    fastest = 2**63 - 1
    inventory = make_inventory(
        [make_host("a", migration_bandwidth=fastest)], [make_vm(dirty_rate=fastest - 1)]
    )
    assert downtime_s(Move.of(inventory, inventory.vms["a/web1"], Mode.LIVE), fastest) == 0.3
