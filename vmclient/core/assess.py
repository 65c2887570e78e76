"""Where can this VM go? The whole answer: every host with its findings, rank and forecast."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from types import MappingProxyType

from vmclient.core.assessment import Assessment, Candidate, Forecast, Outcome, Score
from vmclient.core.capability import mode as mode_of
from vmclient.core.eligibility.host_table import HostTable
from vmclient.core.eligibility.move import Limits, Move, Place
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.eligibility.rules import HYPERVISOR, RULES
from vmclient.core.eligibility.vm_rules import refusals
from vmclient.core.inventory import Inventory
from vmclient.core.policy.facts import known
from vmclient.core.policy.model import Policy, RankKey, Value
from vmclient.core.policy.rulebook import Rulebook
from vmclient.core.policy.ruling import Ruling, rule
from vmclient.core.ranking import cost
from vmclient.core.ranking.criterion import CRITERIA
from vmclient.core.ranking.evaluation import NOT_TESTED, POLICY, Evaluation, evaluate
from vmclient.core.reservation import NOTHING, Reservations

Answers = Mapping[str, Sequence[Finding]]
NO_ANSWERS: Answers = MappingProxyType({})
_WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}


def assess(
    inventory: Inventory,
    vm_id: str,
    *,
    table: HostTable | None = None,
    reservations: Reservations = NOTHING,
    busy: Container[str] = frozenset(),
    answers: Answers = NO_ANSWERS,
    limits: Limits | None = None,
    policies: Rulebook | Iterable[Policy] = (),
) -> Assessment:
    """Ask every rule and policy about every host, take the hypervisors' own answers in, and rank who is left.

    `table` is a table that the caller keeps equal to `inventory`, reservations included; without one it is
    built here from `reservations`. `busy` holds ids of VMs with an action under way, `answers` what drivers
    found by host. `policies` are those in force; a caller with many questions makes them a `Rulebook`.
    `KeyError` for a VM that is not there.
    """
    vm = inventory.vms[vm_id]
    source = inventory.hosts[vm.host]
    mode = mode_of(source, vm.state)
    rulebook = Rulebook.of(policies)
    refused = (*refusals(inventory, vm, busy), *rulebook.refusals(vm))
    if refused or mode is None:
        return Assessment(vm=vm, source=source, outcome=Outcome.REFUSED, mode=mode, findings=refused)
    if table is None:
        table = HostTable(inventory, reservations)
    move = Move.of(inventory, vm, mode, limits)
    evaluation, ruling = examine(table, move, rulebook, answers)
    candidates = _candidates(evaluation, ruling, answers)
    return Assessment(
        vm=vm,
        source=source,
        outcome=_outcome(candidates),
        mode=mode,
        candidates=candidates,
        rules=sum(mode in rule.modes for rule in RULES if rule is not HYPERVISOR),
        by_host=MappingProxyType({candidate.host.name: candidate for candidate in candidates}),
        policies=ruling.policies,
        ranking_policy=ruling.ranking.name if ruling.ranking else None,
        look=_look(move, table) if ruling.policies else None,
    )


def examine(
    table: HostTable, move: Move, rulebook: Rulebook, answers: Answers = NO_ANSWERS
) -> tuple[Evaluation, Ruling]:
    """Ask rules and policies about every host of a table; those that a hypervisor refuses are not ranked."""
    stopped = {host for host, found in answers.items() if host in table and any(map(_blocks, found))}
    ruling = rule(table, move, rulebook)
    return evaluate(table, move, stopped, ruling.stopped, ruling.ranks), ruling


def forecast(move: Move, place: Place) -> Forecast:
    """Work out what the host would look like with the VM there."""
    return Forecast(
        memory_free=place.memory_free,
        cpu_load_after=place.cpu_load_after(move),
        memory_load_after=place.memory_load_after(move),
        slots_used=place.slots_taken,
        slots=place.host.max_hosted_vms,
        seconds=cost.seconds(move, place.host.migration_bandwidth),
        downtime_s=cost.downtime_s(move, place.host.migration_bandwidth),
    )


def scores(move: Move, place: Place, rankby: Sequence[RankKey] = ()) -> tuple[Score, ...]:
    """Give the value of each criterion for one host, unrounded; what a policy ranks by comes first."""
    ours = tuple(
        Score(criterion.code, criterion.value(move, place), criterion.unit) for criterion in CRITERIA
    )
    return (*(_score(key, move, place) for key in rankby), *ours) if rankby else ours


def _score(key: RankKey, move: Move, place: Place) -> Score:
    fact = known(key.fact)
    value = fact.value(move, place)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Score(key.code, value, fact.unit)
    word = ", ".join(value) if isinstance(value, tuple) else value
    return Score(key.code, None, fact.unit, word)


def _look(move: Move, table: HostTable) -> Callable[[str, str], Value | None]:
    """Make the look-up of facts by host and name, as they are now: the table changes."""
    places = tuple(table.places)
    by_host: dict[str, Place] = {}

    def look(host: str, name: str) -> Value | None:
        if not by_host:
            by_host.update((place.host.name, place) for place in places)
        return known(name).value(move, by_host[host])

    return look


def _candidates(evaluation: Evaluation, ruling: Ruling, answers: Answers) -> tuple[Candidate, ...]:
    """Make the list: the eligible in rank order, then all others but the source by name."""
    table, source = evaluation.table, evaluation.move.source.name
    ranked = evaluation.ranked.tolist()
    eligible = set(ranked)
    bits = evaluation.bits.tolist()
    listed = []
    for rank, row in enumerate(ranked, start=1):
        listed.append(tested(evaluation, row, bits[row], ruling, answers, rank))
    for row in table.by_name.tolist():
        host = table.places[row].host
        if row in eligible or host.name == source:
            continue
        if bits[row] == NOT_TESTED:
            found = evaluation.findings(row)
            listed.append(Candidate(host=host, eligible=False, tested=False, findings=found))
        else:
            listed.append(tested(evaluation, row, bits[row], ruling, answers, None))
    return tuple(listed)


def tested(
    evaluation: Evaluation, row: int, bits: int, ruling: Ruling, answers: Answers, rank: int | None
) -> Candidate:
    """Put one tested row's answer together; `rank` is None for a refused one, `bits` are those of its row."""
    move, place = evaluation.move, evaluation.table.places[row]
    ours = evaluation.findings(row) if bits else ()
    if bits & POLICY:
        ours = (*ours, ruling.finding(move, place, row))
    values = scores(move, place, ruling.rankby)
    return Candidate(
        host=place.host,
        eligible=rank is not None,
        rank=rank,
        ranking=values if rank is not None else (),
        prospect=values,
        findings=merged(ours, answers.get(place.host.name, ())),
        forecast=forecast(move, place),
    )


def merged(ours: Sequence[Finding], theirs: Sequence[Finding]) -> tuple[Finding, ...]:
    """Join our findings with a hypervisor's, the gravest first.

    One for each code: ours where both have it, unless theirs weighs more.
    """
    if not theirs and len(ours) < 2:
        return tuple(ours)
    by_code = {finding.code: finding for finding in ours}
    for finding in theirs:
        known = by_code.get(finding.code)
        if known is None or _WEIGHT[finding.severity] < _WEIGHT[known.severity]:
            by_code[finding.code] = finding
    return tuple(sorted(by_code.values(), key=lambda finding: _WEIGHT[finding.severity]))


def _blocks(finding: Finding) -> bool:
    return finding.severity is Severity.BLOCKER


def _outcome(candidates: Sequence[Candidate]) -> Outcome:
    if not any(candidate.tested for candidate in candidates):
        return Outcome.NO_HOSTS_TO_TEST
    return Outcome.TARGETS if candidates[0].eligible else Outcome.NO_TARGET
