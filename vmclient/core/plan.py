"""A plan: the actions, one after the other, by which a VM gets to another host, and what undoes each."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from vmclient.core.capability import Kind, Mode


class Action(StrEnum):
    """One thing that a hypervisor does to a VM for a migration; the last four get none anywhere."""

    MIGRATE = "migrate"  # the whole, in one operation of the hypervisor's
    SUSPEND = "suspend"  # at the source: its memory is written to the datastore
    TRANSFER = "transfer"  # the source forgets the definition, the target takes it over
    PROVISION = "provision"  # at the target: its memory is read again, and it runs
    RETURN = "return"  # undoes TRANSFER: the target forgets it, the source takes it over
    RESUME = "resume"  # undoes SUSPEND: it runs on the source again
    RESYNCHRONIZE = "resynchronize"  # of no VM: a host is read again, and counts as in sync
    EJECT = "eject"  # the media are taken out of CD/DVD drives
    START_REPOSITORY = "start_repository"  # of no VM: a host begins to use what it knows already,
    START_NETWORK = "start_network"  # as here


REMEDIES = frozenset({Action.EJECT, Action.START_REPOSITORY, Action.START_NETWORK})
"""What a person asks for to get a finding out of the way."""
WHOLE = (Action.MIGRATE,)
_STANDALONE_ESX: Mapping[Mode, tuple[Action, ...]] = MappingProxyType(
    {  # product.md section 2; a VM that is shut off changes host in one action
        Mode.SUSPEND: (Action.SUSPEND, Action.TRANSFER, Action.PROVISION),
        Mode.WARM: (Action.TRANSFER, Action.PROVISION),
        Mode.MOVE: (Action.TRANSFER,),
    }
)
UNDO: Mapping[Action, Action] = MappingProxyType(
    {Action.SUSPEND: Action.RESUME, Action.TRANSFER: Action.RETURN}
)


_RUNS_AT_THE_END = frozenset({Mode.LIVE, Mode.SUSPEND})


def plan(kind: Kind, mode: Mode) -> tuple[Action, ...]:
    """Give the actions of a migration in their order; `WHOLE` where the hypervisor does it by itself."""
    return _STANDALONE_ESX.get(mode, WHOLE) if kind is Kind.ESX_STANDALONE else WHOLE


def ends_running(mode: Mode, actions: tuple[Action, ...]) -> bool:
    """Tell whether the VM has arrived only when it is active on the target, not when it is known there."""
    return mode in _RUNS_AT_THE_END or Action.PROVISION in actions
