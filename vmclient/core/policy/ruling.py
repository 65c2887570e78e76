"""What the policies say about all targets of one move: who is stopped, by what, and who goes first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from vmclient.core.eligibility.host_table import HostTable, Mask
from vmclient.core.eligibility.move import Move, Place
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.policy.asking import Asking
from vmclient.core.policy.model import Policy, RankKey
from vmclient.core.policy.rulebook import Applying, Demand, Rulebook
from vmclient.core.policy.standing import Failed, Standing
from vmclient.core.problem import Fact
from vmclient.core.ranking.ranks import Ranks

CODE = "policy.constraint"


@dataclass(frozen=True, slots=True)
class Ruling:
    """The policies' answer for one move.

    `stopped` marks the rows that a constraint refuses, None for nowhere. `parts` have the constraints that
    fail somewhere, those with one test together, with their rows. `ranking` is the policy whose list ranks,
    `ranks` the numbers of that list for all rows.
    """

    policies: tuple[Policy, ...] = ()
    stopped: Mask | None = None
    parts: tuple[Failed, ...] = ()
    ranking: Policy | None = None
    ranks: tuple[Ranks, ...] = ()

    @property
    def rankby(self) -> tuple[RankKey, ...]:
        """The list that ranks, before our own criteria."""
        return self.ranking.rankby if self.ranking else ()

    @property
    def failing(self) -> Iterator[Policy]:
        """The policies of which a constraint fails somewhere."""
        return (demand.policy for part in self.parts for demands, _ in part for demand in demands)

    def finding(self, move: Move, place: Place, row: int) -> Finding:
        """Name every policy whose constraint fails there, with the reason of each."""
        failed = [demand for part in self.parts for demands, rows in part if rows[row] for demand in demands]
        failed.sort(key=lambda demand: demand.number)
        return refusal(move, place, failed)


def rule(table: HostTable, move: Move, rulebook: Rulebook) -> Ruling:
    """Ask the policies that count for this VM about every host of the table."""
    applying = rulebook.applying(move.vm.name)
    if not applying.policies:
        return Ruling()
    asking = Asking(table, move)
    standing, stopped, parts = Standing.beside(table), None, []
    for sheaf in applying.sheaves:
        part = standing.part(asking, sheaf)
        if part.stopped is not None:
            stopped = part.stopped if stopped is None else stopped | part.stopped
            parts.append(part.failed)
    policy = _ranking(asking, applying, table, move)
    ranks = tuple(asking.ranks(key) for key in policy.rankby) if policy else ()
    return Ruling(applying.policies, stopped, tuple(parts), policy, ranks)


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
