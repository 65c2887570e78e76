"""What could be: the rank that a refused host would have, and which refused host is the nearest."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from vmclient.core.assessment import Assessment, Candidate, Score
from vmclient.core.eligibility.host_table import BIT
from vmclient.core.eligibility.rule import Effort
from vmclient.core.eligibility.rules import RULES
from vmclient.core.ranking.criterion import CRITERIA, FINEST, Coded
from vmclient.core.ranking.evaluation import BLOCKERS, NOT_TESTED, POLICY, SOURCE, Evaluation
from vmclient.core.ranking.order import order
from vmclient.core.ranking.ranks import Ranks, grouped, ranks

_EFFORT = {rule.code: rule.effort for rule in RULES}


def ranked(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Put tested hosts in the order that they would have if each of them could take the VM."""
    named = sorted(candidates, key=lambda candidate: candidate.host.name)
    if not named:
        return []
    by_policy = len(named[0].prospect) - len(CRITERIA)
    *coded, finest = (
        np.array([_number(candidate.prospect[by_policy + index].value) for candidate in named], np.float64)
        for index in range(len(CRITERIA))
    )
    keys = [_ranks([candidate.prospect[index] for candidate in named]) for index in range(by_policy)]
    before = grouped(keys) if keys else None
    positions = order([Coded.of(column) for column in coded], finest, before=before)
    return [named[position] for position in positions.tolist()]


def rank_if_solved(assessment: Assessment, host: str) -> int | None:
    """Tell the rank that a host would have without its blockers; None for one that was not tested.

    `KeyError` for a host that the assessment does not know.
    """
    wanted = assessment.by_host[host]
    if not wanted.tested:
        return None
    if wanted.eligible:
        return wanted.rank
    return ranked([*assessment.eligible, wanted]).index(wanted) + 1


def nearest(assessment: Assessment) -> Candidate | None:
    """Find the refused host with the least in the way; None if nothing that a person does would help.

    Each blocker weighs what it takes to solve it (`Effort`), and a host weighs their sum; of hosts that weigh
    the same the one with fewer blockers is nearer, then the one that would rank first.
    """
    refused = [candidate for candidate in assessment.candidates if candidate.tested and candidate.blockers]
    within_reach = [candidate for candidate in refused if _effort(candidate) < Effort.NEVER]
    if not within_reach:
        return None
    return min(ranked(within_reach), key=lambda candidate: (_effort(candidate), len(candidate.blockers)))


def nearest_row(evaluation: Evaluation) -> int | None:
    """Find the row of the refused host with the least in the way, from the bits alone, as `nearest` does.

    Without what hypervisors said; of rows that weigh the same it is the one of the least load afterwards.
    """
    table, bits = evaluation.table, evaluation.bits
    efforts, count = np.zeros(len(table), np.int64), np.zeros(len(table), np.int64)
    weights = [(BIT[rule.code], rule.effort) for rule in RULES if BIT[rule.code] & BLOCKERS]
    for bit, effort in (*weights, (POLICY, Effort.HAND)):
        has = (bits & bit) != 0
        efforts += has * int(effort)
        count += has
    able = ((bits & (NOT_TESTED | SOURCE)) == 0) & (efforts < Effort.NEVER)
    rows = table.by_name[able[table.by_name]]
    if not len(rows):
        return None
    load = FINEST.column(table, evaluation.move)
    return int(rows[np.lexsort((load[rows], count[rows], efforts[rows]))[0]])


def _ranks(scores: Sequence[Score]) -> Ranks:
    """Number what a policy ranks by."""
    values = [score.value if score.word is None else score.word for score in scores]
    return ranks(values, larger_first=scores[0].criterion.endswith("/d"))


def _effort(candidate: Candidate) -> int:
    return sum(_EFFORT.get(finding.code, Effort.HAND) for finding in candidate.blockers)


def _number(value: float | None) -> float:
    return np.inf if value is None else value
