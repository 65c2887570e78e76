"""The fast layer: for one move, every reason for every host as bits, and the order of those that remain."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from vmclient.core.capability import Mode
from vmclient.core.eligibility.host_table import BIT, HostTable, Ints, Mask
from vmclient.core.eligibility.move import Move, Place
from vmclient.core.eligibility.rule import Finding, Rule, Severity, StandingRule
from vmclient.core.eligibility.rules import HYPERVISOR, RULES
from vmclient.core.ranking.criterion import FINEST, GROUPING
from vmclient.core.ranking.order import Order, order
from vmclient.core.ranking.ranks import Ranks, grouped

BLOCKERS = sum(BIT[rule.code] for rule in RULES if rule.severity is Severity.BLOCKER)
NOT_TESTED = BIT[HYPERVISOR.code]
_BITS = tuple((BIT[rule.code], rule) for rule in RULES)
POLICY = 1 << 61  # the bit of the hosts that policies stop; which, and why, they tell themselves
SOURCE = 1 << 62  # the bit of the host where the VM is: no candidate, and no finding


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What every rule says about every host, and who is left in which order.

    `bits` has a bit for each rule that has a finding, row by row; `ranked` lists the rows of the eligible
    hosts, best first. Explanations are made on demand, host by host.
    """

    table: HostTable
    move: Move
    bits: Ints
    ranked: Order

    def names(self) -> list[str]:
        """Name the eligible hosts, best first."""
        places = self.table.places
        return [places[row].host.name for row in self.ranked.tolist()]

    def findings(self, row: int) -> tuple[Finding, ...]:
        """Explain all that the rules have found about one row, in the order of `RULES`."""
        return explain(self.move, self.table.places[row], int(self.bits[row]))


def explain(move: Move, place: Place, bits: int) -> tuple[Finding, ...]:
    """Turn the bits of one host into findings with their numbers."""
    found = (rule.explain(move, place) for bit, rule in _BITS if bits & bit)
    return tuple(finding for finding in found if finding is not None)


@cache
def _asked(mode: Mode) -> tuple[int, tuple[tuple[int, Rule], ...]]:
    """Tell which standing bits count in a mode, and which rules are to be asked with the bit each has."""
    rules = [rule for rule in RULES if mode in rule.modes and rule is not HYPERVISOR]
    standing = sum(BIT[rule.code] for rule in rules if isinstance(rule, StandingRule))
    asked = ((BIT[rule.code], rule) for rule in rules if not isinstance(rule, StandingRule))
    return standing, tuple(asked)


def evaluate(
    table: HostTable,
    move: Move,
    refused: Collection[str] = (),
    stopped: Mask | None = None,
    before: Sequence[Ranks] = (),
) -> Evaluation:
    """Ask every rule about every host and rank who is left.

    `refused` names hosts that somebody else refuses (a hypervisor's own answer): they keep their findings
    and are not ranked. `stopped` marks those that policies refuse, and `before` ranks before our criteria
    do. `KeyError` if the table lacks the source.
    """
    bits = rule_bits(table, move, stopped)
    eligible = (bits & (BLOCKERS | POLICY | SOURCE)) == 0
    for name in refused:
        eligible[table.row(name)] = False
    rows = table.by_name[eligible[table.by_name]]
    if len(rows) > 1:
        coded = [criterion.coded(table, move).at(rows) for criterion in GROUPING]
        groups = grouped([ranks[rows] for ranks in before]) if before else None
        rows = rows[order(coded, FINEST.column(table, move)[rows], before=groups)]
    return Evaluation(table, move, bits, rows)


def rule_bits(table: HostTable, move: Move, stopped: Mask | None = None) -> Ints:
    """Give a bit for each rule that has a finding, row by row, and one for what policies have stopped."""
    counted, asked = _asked(move.mode)
    bits = table.standing & counted
    shifted = np.empty_like(bits)
    for bit, rule in asked:
        mask = rule.mask(table, move)
        if mask is table.nowhere:
            continue
        if mask is table.everywhere:
            bits |= bit
            continue
        np.multiply(mask, bit, out=shifted)
        bits |= shifted
    if stopped is not None:
        np.multiply(stopped, POLICY, out=shifted)
        bits |= shifted
    bits[HYPERVISOR.mask(table, move)] = NOT_TESTED
    bits[table.row(move.source.name)] = SOURCE
    return bits
