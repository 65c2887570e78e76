"""What the policies say about all targets of one move: who is stopped, by what, and who goes first."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np

from vmclient.core.eligibility.host_table import HostTable, Mask
from vmclient.core.eligibility.move import Move, Place
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.policy.asking import Asking
from vmclient.core.policy.model import Policy, RankKey
from vmclient.core.policy.rulebook import Applying, Demand, Rulebook
from vmclient.core.problem import Fact
from vmclient.core.ranking.ranks import Ranks

CODE = "policy.constraint"
KEPT = 2048  # answers; at 10,000 hosts a mask has 10 kB
FEW = 16  # rows that are asked again one by one
Failed = tuple[tuple[Demand, Mask], ...]


@dataclass(frozen=True, slots=True)
class Ruling:
    """The policies' answer for one move.

    `stopped` marks the rows that a constraint refuses, None for nowhere. `failed` has each constraint that
    fails somewhere, with its rows. `ranking` is the policy whose list ranks, `ranks` the numbers of that list
    for all rows.
    """

    policies: tuple[Policy, ...] = ()
    stopped: Mask | None = None
    failed: Failed = ()
    ranking: Policy | None = None
    ranks: tuple[Ranks, ...] = ()

    @property
    def rankby(self) -> tuple[RankKey, ...]:
        """The list that ranks, before our own criteria."""
        return self.ranking.rankby if self.ranking else ()

    def finding(self, move: Move, place: Place, row: int) -> Finding:
        """Name every policy whose constraint fails there, with the reason of each."""
        failed = [demand for demand, rows in self.failed if rows[row]]
        failed.sort(key=lambda demand: demand.number)
        return refusal(move, place, failed)


def rule(table: HostTable, move: Move, rulebook: Rulebook) -> Ruling:
    """Ask the policies that count for this VM about every host of the table."""
    applying = rulebook.applying(move.vm.name)
    if not applying.policies:
        return Ruling()
    asking = Asking(table, move)
    failed, stopped = _lasting(asking, applying)
    for demand in applying.passing:
        rows = _worked_out(asking, demand)
        if rows is not None:
            failed = (*failed, (demand, rows))
            stopped = rows if stopped is None else stopped | rows
    policy = _ranking(asking, applying, table, move)
    ranks = tuple(asking.ranks(key) for key in policy.rankby) if policy else ()
    return Ruling(applying.policies, stopped, failed, policy, ranks)


def refusal(move: Move, place: Place, failed: list[Demand]) -> Finding:
    """Make the one finding about a host: the format has one for each code, so it names them all."""
    facts: dict[str, Fact] = {
        "vm": move.vm.name,
        "source": move.source.name,
        "host": place.host.name,
        "policies": tuple(demand.policy.name for demand in failed),
        "reasons": tuple(demand.constraint.reason for demand in failed),
    }
    if failed:
        facts["policy"], facts["reason"] = failed[0].policy.name, failed[0].constraint.reason
    return Finding(CODE, Severity.BLOCKER, MappingProxyType(facts))


def _lasting(asking: Asking, applying: Applying) -> tuple[Failed, Mask | None]:
    """Ask the constraints whose answers last; all at once where hosts and VM are as they were before."""
    kept, moment = asking.columns.kept, asking.columns.moment
    key = (applying, asking.key(applying.vm_facts))
    entry = kept.get(key)
    if entry is None or entry[0] != moment:
        found = [(demand, _failing(asking, demand)) for demand in applying.lasting]
        failed = tuple((demand, rows) for demand, rows in found if rows is not None)
        stopped = np.logical_or.reduce([rows for _, rows in failed]) if failed else None
        entry = _keep(kept, key, (moment, failed, stopped))
    return entry[1], entry[2]


def _failing(asking: Asking, demand: Demand) -> Mask | None:
    """Tell where a constraint fails, None for nowhere: one of those whose answers last.

    What depends on the targets alone is the same for every VM, and what depends on some facts of the VM for
    every VM with the same values. Where a few rows were written since, these alone are asked again.
    """
    columns = asking.columns
    key = (demand, asking.key(demand.vm_facts))
    entry = columns.kept.get(key)
    if entry is None:
        entry = _keep(columns.kept, key, (columns.moment, _worked_out(asking, demand)))
    elif entry[0] != columns.moment:
        rows = columns.written_since(entry[0])
        if rows is None or len(rows) > FEW:
            mask = _worked_out(asking, demand)
        else:
            mask = _mended(asking, demand, entry[1], rows)
        entry = _keep(columns.kept, key, (columns.moment, mask))
    found: Mask | None = entry[1]
    return found


def _mended(asking: Asking, demand: Demand, mask: Mask | None, rows: frozenset[int]) -> Mask | None:
    """Bring some rows up to date, on a copy: somebody may still look at the mask as it was."""
    attached = asking.columns.attached(demand.policy.attach.hosts)
    for row in rows:
        counts = attached is None or bool(attached[row])
        fails = counts and not asking.at(row, demand.constraint.test)
        if fails is not (mask is not None and bool(mask[row])):
            mask = asking.nowhere.copy() if mask is None else mask.copy()
            mask[row] = fails
    return mask


def _keep(kept: dict[Hashable, Any], key: Hashable, entry: tuple[Any, ...]) -> tuple[Any, ...]:
    if len(kept) >= KEPT and key not in kept:
        del kept[next(iter(kept))]
    kept[key] = entry
    return entry


def _worked_out(asking: Asking, demand: Demand) -> Mask | None:
    answer = asking.answer(demand.constraint.test)
    if answer is True:
        return None
    attached = asking.columns.attached(demand.policy.attach.hosts)
    if answer is False:
        rows = asking.everywhere if attached is None else attached
    else:
        rows = ~answer if attached is None else attached > answer  # for booleans: "and not"
    return rows if rows.any() else None


def _ranking(asking: Asking, applying: Applying, table: HostTable, move: Move) -> Policy | None:
    """Choose the policy whose list ranks: the most specific one that is attached to a host it could go to."""
    for policy in applying.ranking:
        attached = asking.columns.attached(policy.attach.hosts)
        if attached is None or (attached > _elsewhere(table, move)).any():
            return policy
    return None


def _elsewhere(table: HostTable, move: Move) -> Mask:
    """Mark what is no target at all: hosts of another kind, and the source."""
    rows: Mask = table.families.lacking(frozenset({(move.source.hypervisor, move.source.manager)})).copy()
    rows[table.row(move.source.name)] = True
    return rows
