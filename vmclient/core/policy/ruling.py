"""What the policies say about all targets of one move: who is stopped, by what, and who goes first."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from vmclient.core.eligibility.host_table import HostTable, Mask
from vmclient.core.eligibility.move import Move, Place
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.policy.asking import Asking
from vmclient.core.policy.facts import known
from vmclient.core.policy.model import Policy, RankKey, Value
from vmclient.core.policy.rulebook import Applying, Demand, Rulebook
from vmclient.core.problem import Fact
from vmclient.core.ranking.ranks import Ranks

CODE = "policy.constraint"


@dataclass(frozen=True, slots=True)
class Ruling:
    """The policies' answer for one move.

    `stopped` marks the rows that a constraint refuses, None for nowhere. `failed` has each constraint that
    fails somewhere, with its rows. `rankby` is the list that ranks, `ranks` its numbers for all rows.
    """

    policies: tuple[Policy, ...] = ()
    stopped: Mask | None = None
    failed: tuple[tuple[Demand, Mask], ...] = ()
    rankby: tuple[RankKey, ...] = ()
    ranks: tuple[Ranks, ...] = ()

    def finding(self, move: Move, place: Place, row: int) -> Finding:
        """Name every policy whose constraint fails there, with the reason of each."""
        failed = [demand for demand, rows in self.failed if rows[row]]
        return refusal(move, place, failed)


def rule(table: HostTable, move: Move, rulebook: Rulebook) -> Ruling:
    """Ask the policies that count for this VM about every host of the table."""
    applying = rulebook.applying(move.vm.name)
    if not applying.policies:
        return Ruling()
    asking = Asking(table, move)
    failed: list[tuple[Demand, Mask]] = []
    stopped: Mask | None = None
    for demand in applying.demands:
        rows = _failing(asking, demand)
        if rows is None:
            continue
        failed.append((demand, rows))
        if stopped is None:
            stopped = rows.copy()
        else:
            np.logical_or(stopped, rows, out=stopped)
    policy = _ranking(asking, applying, table, move)
    rankby = policy.rankby if policy else ()
    ranks = tuple(asking.ranks(key) for key in rankby)
    return Ruling(applying.policies, stopped, tuple(failed), rankby, ranks)


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


def rank_value(key: RankKey, move: Move, place: Place) -> Value | None:
    """Give the value that one host is ranked by."""
    return known(key.fact).value(move, place)


def _failing(asking: Asking, demand: Demand) -> Mask | None:
    """Tell where a constraint fails; None for nowhere.

    What depends on the targets alone is the same for every VM, and what depends on some facts of the VM for
    every VM with the same values: it is kept until a row changes.
    """
    if demand.by_move:
        return _worked_out(asking, demand)
    key = (demand, asking.key(demand.vm_facts))
    columns = asking.columns
    if not columns.knows(key):
        columns.keep(key, _worked_out(asking, demand))
    return columns.kept(key)


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
