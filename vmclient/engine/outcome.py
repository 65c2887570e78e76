"""Tells how a migration ended, from what both hosts say and from nothing else."""

from enum import StrEnum

from vmclient.core.capability import Mode
from vmclient.core.plan import WHOLE, Action, ends_running
from vmclient.drivers.base import Presence


class Verdict(StrEnum):
    """What two answers mean together."""

    ARRIVED = "arrived"  # it is on the target and gone from the source
    STAYED = "stayed"  # it is on the source, as it was, and not on the target
    STRANDED = "stranded"  # a plan stopped on its way: it is in one place or none, and not as it should be
    UNDER_WAY = "under_way"  # the target holds the receiving copy
    SPLIT = "split"  # each host holds a part of its memory, and nothing is under way between them
    UNCLEAR = "unclear"  # somebody did not answer, or both or neither have it


_ACTIVE = frozenset({Presence.RUNNING, Presence.PAUSED})
_IDLE = frozenset({Presence.SUSPENDED, Presence.DEFINED})
_THERE = _ACTIVE | _IDLE


def _split(source: Presence, target: Presence) -> bool:
    """Tell whether a post-copy broke off; one host that does not answer changes nothing in that."""
    if source is Presence.SPLIT:
        return target in (*_ACTIVE, Presence.INCOMING, Presence.SPLIT, Presence.UNKNOWN)
    return target is Presence.SPLIT and source in (Presence.OUTGOING, Presence.UNKNOWN)


def still_split(source: Presence, target: Presence) -> bool:
    """Tell whether nothing speaks against it that a post-copy which broke off is as it was.

    A source that does not answer says nothing; a target that has not noticed lists the VM as active.
    """
    unheard = source is Presence.UNKNOWN and target in (*_ACTIVE, Presence.UNKNOWN)
    return unheard or _split(source, target)


def parted(source: Presence, target: Presence) -> bool:
    """Tell whether one host still has its part of a VM whose post-copy broke off, and the other has not."""
    gone = (Presence.DEFINED, Presence.ABSENT)
    return (source is Presence.SPLIT and target in gone) or (source in gone and target is Presence.SPLIT)


def judge(mode: Mode, source: Presence, target: Presence, plan: tuple[Action, ...] = WHOLE) -> Verdict:
    """Put the two hosts' answers together.

    A VM that runs, or is suspended to be run there again, has arrived when it is active on the target; one
    that is only moved when it is known there. A definition left at the source is not "gone": a second copy
    could be started from it.
    """
    if _split(source, target):
        return Verdict.SPLIT
    if Presence.INCOMING in (source, target) or (source is Presence.OUTGOING and target in _ACTIVE):
        return Verdict.UNDER_WAY
    if Presence.UNKNOWN in (source, target):
        return Verdict.UNCLEAR
    arrived = _ACTIVE if ends_running(mode, plan) else _THERE
    if source is Presence.ABSENT and target in arrived:
        return Verdict.ARRIVED
    if target is Presence.ABSENT and source in _THERE:
        suspended_by_us = mode is Mode.SUSPEND and source is Presence.SUSPENDED
        return Verdict.STRANDED if suspended_by_us else Verdict.STAYED
    if source in _ACTIVE and target is Presence.DEFINED and mode is not Mode.MOVE:
        return Verdict.STAYED  # a definition that was there before; a move would have made one
    if plan != WHOLE and source is Presence.ABSENT and target not in (Presence.OUTGOING, Presence.SPLIT):
        return Verdict.STRANDED  # not active on the target, or registered nowhere
    return Verdict.UNCLEAR
