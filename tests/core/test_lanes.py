"""Which limit of the queue holds a job, and that the first one that is reached is named."""

import pytest

from vmclient.core.lanes import Ends, Hold, Lanes, Limit


@pytest.mark.parametrize(
    ("running", "hold"),
    [
        ([], None),
        ([("a", "b")], None),
        ([("b", "a"), ("a", "b")], Hold(Limit.LINK, 2, ("a", "b"))),
        ([("a", "c"), ("a", "d"), ("e", "a")], Hold(Limit.HOST, 3, ("a",))),
        ([("c", "b"), ("d", "b"), ("b", "e")], Hold(Limit.HOST, 3, ("b",))),
        ([("c", "d")] * 4, Hold(Limit.AT_ONCE, 4)),
    ],
)
def test_a_job_waits_for_the_limit_that_is_reached(running: list[Ends], hold: Hold | None) -> None:
    """From a to b: a link counts both directions, a host both its roles, others count in all."""
    assert Lanes(4, 3, 2).hold(("a", "b"), running) == hold
