"""What a migration is made of."""

import itertools

from vmclient.core.capability import CAPABILITIES, Kind, Mode
from vmclient.core.plan import UNDO, WHOLE, Action, ends_running, plan

SUSPEND, TRANSFER, PROVISION = Action.SUSPEND, Action.TRANSFER, Action.PROVISION


def test_only_esx_without_a_vcenter_takes_more_than_one_operation() -> None:
    """Every other kind migrates in one, whatever the mode."""
    for kind, mode in itertools.product(Kind, Mode):
        if kind is not Kind.ESX_STANDALONE:
            assert plan(kind, mode) == WHOLE


def test_every_mode_of_standalone_esx_is_a_plan_of_actions() -> None:
    """Suspend, migrate, provision; each mode that the table allows there has its part of it."""
    assert plan(Kind.ESX_STANDALONE, Mode.SUSPEND) == (SUSPEND, TRANSFER, PROVISION)
    assert plan(Kind.ESX_STANDALONE, Mode.WARM) == (TRANSFER, PROVISION)
    assert plan(Kind.ESX_STANDALONE, Mode.MOVE) == (TRANSFER,)
    for mode in CAPABILITIES[Kind.ESX_STANDALONE].modes.values():
        assert plan(Kind.ESX_STANDALONE, mode) != WHOLE


def test_whatever_touches_the_source_has_an_undo() -> None:
    """All but the last action are undone; one that is an undo is never undone itself."""
    for mode in (Mode.SUSPEND, Mode.WARM, Mode.MOVE):
        actions = plan(Kind.ESX_STANDALONE, mode)
        assert all(action in UNDO for action in actions if action is not PROVISION)
    assert not set(UNDO.values()) & UNDO.keys()


def test_a_suspended_vm_runs_in_the_end_where_it_is_provisioned() -> None:
    """Under a vCenter it has arrived suspended; without, when it runs."""
    assert not ends_running(Mode.WARM, WHOLE)
    assert ends_running(Mode.WARM, plan(Kind.ESX_STANDALONE, Mode.WARM))
    assert ends_running(Mode.SUSPEND, plan(Kind.ESX_STANDALONE, Mode.SUSPEND))
    assert ends_running(Mode.LIVE, WHOLE)
    assert not ends_running(Mode.MOVE, plan(Kind.ESX_STANDALONE, Mode.MOVE))
