"""Tells how a migration ended, from what both hosts say and from nothing else."""

from enum import StrEnum

from vmclient.core.capability import Mode
from vmclient.drivers.base import Presence


class Verdict(StrEnum):
    """What two answers mean together."""

    ARRIVED = "arrived"  # it is on the target and gone from the source
    STAYED = "stayed"  # it is on the source and not on the target
    UNDER_WAY = "under_way"  # the target holds the receiving copy
    UNCLEAR = "unclear"  # somebody did not answer, or both or neither have it


_ACTIVE = frozenset({Presence.RUNNING, Presence.PAUSED})
_THERE = _ACTIVE | {Presence.DEFINED}


def judge(mode: Mode, source: Presence, target: Presence) -> Verdict:
    """Put the two hosts' answers together.

    A VM that runs, or was suspended to be run there again, has arrived when it is active on the target; one
    that is only moved when it is known there. A definition left at the source is not "gone": a second copy
    could be started from it.
    """
    if Presence.INCOMING in (source, target):
        return Verdict.UNDER_WAY
    if Presence.UNKNOWN in (source, target):
        return Verdict.UNCLEAR
    arrived = _ACTIVE if mode in (Mode.LIVE, Mode.SUSPEND) else _THERE
    if source is Presence.ABSENT and target in arrived:
        return Verdict.ARRIVED
    if source in _THERE and target is Presence.ABSENT:
        return Verdict.STAYED
    if source in _ACTIVE and target is Presence.DEFINED:  # a definition that was there before
        return Verdict.STAYED
    return Verdict.UNCLEAR
