"""Ask what policies would do for one VM if they were in force, and what each of them alone causes."""

from __future__ import annotations

from collections.abc import Iterator

from vmclient.core.assess import assess, examine
from vmclient.core.assessment import Assessment
from vmclient.core.eligibility.host_table import HostTable
from vmclient.core.eligibility.move import Limits, Move
from vmclient.core.inventory import Inventory
from vmclient.core.policy.rulebook import Rulebook
from vmclient.core.tryout import Tryout, Without


def try_out(
    inventory: Inventory, vm_id: str, rulebook: Rulebook, table: HostTable, limits: Limits | None = None
) -> Tryout:
    """Answer for one VM with policies that are not in force; `KeyError` for a VM that is not there.

    Jobs under way refuse nothing here: what the policies say is asked, not whether one may begin now.
    """
    assessment = assess(inventory, vm_id, table=table, limits=limits, policies=rulebook)
    without = _each_disabled(inventory, assessment, rulebook, table, limits)
    return Tryout(assessment=assessment, without=tuple(without))


def _each_disabled(
    inventory: Inventory, assessment: Assessment, rulebook: Rulebook, table: HostTable, limits: Limits | None
) -> Iterator[Without]:
    """Ask once more without each policy; one that refuses no host and does not rank changes nothing."""
    if not assessment.policies or assessment.mode is None:
        return
    move = Move.of(inventory, assessment.vm, assessment.mode, limits)
    evaluation, ruling = examine(table, move, rulebook)
    now = tuple(evaluation.names())
    acting = {id(policy) for policy in (*ruling.failing, ruling.ranking)}
    for policy in assessment.policies:
        order = now
        if id(policy) in acting:
            others = tuple(each for each in assessment.policies if each is not policy)
            order = tuple(examine(table, move, Rulebook(others))[0].names())
        yield Without(policy=policy, order=order)
