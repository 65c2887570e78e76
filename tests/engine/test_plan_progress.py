"""How far a plan says that it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vmclient.core.capability import Kind, Mode
from vmclient.core.job import Phase, Progress
from vmclient.core.plan import Action, plan
from vmclient.drivers.base import TaskEnd
from vmclient.engine.plan_progress import PlanProgress

SUSPEND, TRANSFER, PROVISION = Action.SUSPEND, Action.TRANSFER, Action.PROVISION
PLANS = st.sampled_from([plan(Kind.ESX_STANDALONE, mode) for mode in (Mode.SUSPEND, Mode.WARM, Mode.MOVE)])


@given(PLANS, st.booleans(), st.lists(st.floats(0, 1), min_size=1, max_size=5))
def test_the_share_of_a_plan_grows_with_each_action(
    actions: tuple[Action, ...], counts: bool, shares: list[float]
) -> None:
    """Whether bytes are counted or not, it is between nought and one, and never falls."""
    progress, size, seen = PlanProgress(actions), 1000, [0.0]
    for action in actions:
        for share in sorted(shares):
            whole = progress.of_the_whole(action, _report(action, share, size if counts else None), seen[-1])
            assert whole.fraction is not None
            seen.append(whole.fraction)
            if whole.total is not None:
                assert whole.remaining is not None
                assert 0 <= whole.remaining <= whole.total
        progress.leave(action, TaskEnd(transferred=size if counts and action is not TRANSFER else None))
    assert seen == sorted(seen)
    assert seen[-1] <= 1
    assert counts or progress.moved is None


def _report(action: Action, share: float, size: int | None) -> Progress:
    phase = Phase.REGISTER if action is TRANSFER else Phase.SUSPEND
    if size is None or action is TRANSFER:
        return Progress(phase=phase, done=share)
    sent = int(size * share)
    return Progress(phase=phase, total=size, transferred=sent, remaining=size - sent, rate=10)


def test_an_undo_leaves_the_bar_where_it_is() -> None:
    """It has bytes of its own, and no end that could be said of the whole."""
    progress = PlanProgress((SUSPEND, TRANSFER, PROVISION))
    whole = progress.of_the_whole(Action.RESUME, _report(Action.RESUME, 0.9, 1000), 0.4)
    assert (whole.fraction, whole.total, whole.remaining, whole.transferred) == (0.4, None, None, 900)


def test_what_is_still_to_come_is_known_from_what_was_written() -> None:
    """Half of the first of two times a thousand bytes leaves fifteen hundred at ten a second."""
    progress = PlanProgress((SUSPEND, TRANSFER, PROVISION))
    whole = progress.of_the_whole(SUSPEND, _report(SUSPEND, 0.5, 1000), 0)
    assert (whole.total, whole.remaining, whole.time_left_s) == (2000, 1500, (150.0, 150.0))


@pytest.mark.parametrize("share", [0.0, 0.3])
def test_what_is_not_counted_is_not_made_up(share: float) -> None:
    """A hypervisor that gives a share alone gets no bytes and no time left."""
    progress = PlanProgress((SUSPEND, TRANSFER, PROVISION))
    whole = progress.of_the_whole(SUSPEND, _report(SUSPEND, share, None), 0)
    assert (whole.total, whole.transferred, whole.remaining, whole.time_left_s) == (None,) * 4
    assert whole.fraction == pytest.approx(share * 10 / 21)
