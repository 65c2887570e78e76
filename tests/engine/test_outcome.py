"""What two hosts' answers mean together."""

import itertools

import pytest

from vmclient.core.capability import Mode
from vmclient.core.plan import WHOLE, Action
from vmclient.drivers.base import Presence
from vmclient.engine.outcome import Verdict, judge, parted, still_split

ABSENT, RUNNING, PAUSED = Presence.ABSENT, Presence.RUNNING, Presence.PAUSED
INCOMING, DEFINED, UNKNOWN = Presence.INCOMING, Presence.DEFINED, Presence.UNKNOWN
SUSPENDED = Presence.SUSPENDED

LIVE = {
    (ABSENT, RUNNING): Verdict.ARRIVED,
    (ABSENT, PAUSED): Verdict.ARRIVED,
    (RUNNING, ABSENT): Verdict.STAYED,
    (PAUSED, ABSENT): Verdict.STAYED,
    (DEFINED, ABSENT): Verdict.STAYED,  # it was stopped in the middle,
    (SUSPENDED, ABSENT): Verdict.STAYED,  # or suspended
    (RUNNING, DEFINED): Verdict.STAYED,
    (PAUSED, DEFINED): Verdict.STAYED,
}


SPLIT = Presence.SPLIT
BROKEN_OFF = {
    (SPLIT, RUNNING), (SPLIT, PAUSED), (SPLIT, SPLIT), (SPLIT, UNKNOWN), (SPLIT, INCOMING),
    (Presence.OUTGOING, SPLIT), (UNKNOWN, SPLIT),
}  # fmt: skip


def test_a_live_migration_is_judged_by_both_hosts() -> None:
    """Of all 81 pairs of answers only eight decide, and a receiving copy means that it goes on."""
    for source, target in itertools.product(Presence, Presence):
        expected = LIVE.get((source, target), Verdict.UNCLEAR)
        if INCOMING in (source, target):
            expected = Verdict.UNDER_WAY
        if source is Presence.OUTGOING and target in (RUNNING, PAUSED):  # post-copy
            expected = Verdict.UNDER_WAY
        if (source, target) in BROKEN_OFF:
            expected = Verdict.SPLIT
        assert judge(Mode.LIVE, source, target) is expected, (source, target)


def test_what_broke_off_stays_so_until_somebody_says_otherwise() -> None:
    """A source that is silent says nothing, and a target that lists the VM as active has not noticed."""
    unheard = {(UNKNOWN, target) for target in (RUNNING, PAUSED, UNKNOWN)}
    for pair in itertools.product(Presence, Presence):
        assert still_split(*pair) is (pair in BROKEN_OFF | unheard), pair


def test_memory_is_lost_where_one_part_of_it_is_gone_and_the_other_is_there() -> None:
    """A silent host may still have its part; where both have none the VM may have gone on, and away."""
    lost = {(SPLIT, DEFINED), (SPLIT, ABSENT), (DEFINED, SPLIT), (ABSENT, SPLIT)}
    for pair in itertools.product(Presence, Presence):
        assert parted(*pair) is (pair in lost), pair


@pytest.mark.parametrize("mode", list(Mode))
def test_nothing_is_concluded_from_a_host_that_does_not_answer(mode: Mode) -> None:
    """Whatever the other says, one unknown answer decides nothing."""
    for other in Presence:
        for pair in ((UNKNOWN, other), (other, UNKNOWN)):
            assert judge(mode, *pair) in (Verdict.UNCLEAR, Verdict.UNDER_WAY, Verdict.SPLIT)


@pytest.mark.parametrize("mode", list(Mode))
def test_two_copies_are_never_an_outcome(mode: Mode) -> None:
    """Active on both hosts is neither arrived nor stayed."""
    for pair in itertools.product((RUNNING, PAUSED), (RUNNING, PAUSED)):
        assert judge(mode, *pair) is Verdict.UNCLEAR


def test_a_moved_definition_has_arrived_when_it_is_known_there_alone() -> None:
    """For a shut-off VM the definition is what moves; known on both hosts decides nothing."""
    assert judge(Mode.MOVE, ABSENT, DEFINED) is Verdict.ARRIVED
    assert judge(Mode.MOVE, DEFINED, ABSENT) is Verdict.STAYED
    assert judge(Mode.MOVE, DEFINED, DEFINED) is Verdict.UNCLEAR
    assert judge(Mode.MOVE, RUNNING, DEFINED) is Verdict.UNCLEAR  # somebody started what was to be gone
    assert judge(Mode.LIVE, ABSENT, DEFINED) is Verdict.UNCLEAR


SUSPEND_PLAN = (Action.SUSPEND, Action.TRANSFER, Action.PROVISION)
ON_THE_WAY = {
    (ABSENT, RUNNING): Verdict.ARRIVED,
    (ABSENT, PAUSED): Verdict.ARRIVED,
    (RUNNING, ABSENT): Verdict.STAYED,
    (PAUSED, ABSENT): Verdict.STAYED,
    (DEFINED, ABSENT): Verdict.STAYED,
    (RUNNING, DEFINED): Verdict.STAYED,
    (PAUSED, DEFINED): Verdict.STAYED,
    (SUSPENDED, ABSENT): Verdict.STRANDED,  # it ran before
    (ABSENT, SUSPENDED): Verdict.STRANDED,
    (ABSENT, DEFINED): Verdict.STRANDED,
    (ABSENT, ABSENT): Verdict.STRANDED,  # registered nowhere
}


def test_a_plan_that_stopped_on_its_way_is_neither_arrived_nor_stayed() -> None:
    """Of all pairs eleven are clear; suspended where it ran, or registered nowhere, a person has to act."""
    for source, target in itertools.product(Presence, Presence):
        expected = ON_THE_WAY.get((source, target), Verdict.UNCLEAR)
        if INCOMING in (source, target):
            expected = Verdict.UNDER_WAY
        if source is Presence.OUTGOING and target in (RUNNING, PAUSED):
            expected = Verdict.UNDER_WAY
        if (source, target) in BROKEN_OFF:
            expected = Verdict.SPLIT
        assert judge(Mode.SUSPEND, source, target, SUSPEND_PLAN) is expected, (source, target)


def test_a_suspended_vm_has_arrived_as_its_plan_says() -> None:
    """In one operation it stays suspended; where it is provisioned, it has to run."""
    assert judge(Mode.WARM, ABSENT, SUSPENDED) is Verdict.ARRIVED
    assert judge(Mode.WARM, ABSENT, SUSPENDED, SUSPEND_PLAN[1:]) is Verdict.STRANDED
    assert judge(Mode.WARM, ABSENT, RUNNING, SUSPEND_PLAN[1:]) is Verdict.ARRIVED
    for plan in (WHOLE, SUSPEND_PLAN[1:]):
        assert judge(Mode.WARM, SUSPENDED, ABSENT, plan) is Verdict.STAYED
        assert judge(Mode.WARM, SUSPENDED, SUSPENDED, plan) is Verdict.UNCLEAR
