"""Why a host has its rank, in words: each criterion's value, held against the neighbour in the order."""

from dataclasses import dataclass

from vmclient.core.assessment import Assessment, Candidate, Score
from vmclient.core.ranking.cost import TIE
from vmclient.text import policy, tr, unit


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion: its number in the order, its name, the value, and the neighbour's answer beside it."""

    number: int
    name: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Why:
    """The whole explanation: `title` ("Why rank 1"), a line a criterion, and the conclusion."""

    title: str
    lines: tuple[Line, ...]
    conclusion: str


def why(assessment: Assessment, candidate: Candidate) -> Why | None:
    """Explain a host's rank, or the one it would have; None for a host that was not tested."""
    if not candidate.tested:
        return None
    if candidate.rank is None:
        return _if_solved(assessment, candidate)
    eligible = assessment.eligible
    at = candidate.rank - 1
    title = tr("Why rank {rank}", rank=candidate.rank)
    if len(eligible) == 1:
        return Why(title, _lines(candidate, None, None), tr("The only host that can take it."))
    ahead, behind = (eligible[0], eligible[1]) if at == 0 else (eligible[at - 1], candidate)
    decider = _decider(assessment, ahead, behind)
    other = behind if at == 0 else ahead
    lines = _lines(candidate, other, decider)
    if at == 0:
        return Why(title, lines, _first(assessment, candidate, behind, decider))
    return Why(title, lines, _later(assessment, candidate, ahead, decider))


def choice(assessment: Assessment, candidate: Candidate, asked_by: str) -> str:
    """Say in one or two sentences why this host was taken; `asked_by` is told where a person chose it."""
    if candidate.rank is None:
        return ""
    eligible = assessment.eligible
    if candidate.rank > 1:
        ahead = eligible[candidate.rank - 2]
        best = eligible[0].host.name
        said = tr("Chosen by {user}; rank 1 was {host}.", user=asked_by, host=best)
        return f"{said} {_later(assessment, candidate, ahead, _decider(assessment, ahead, candidate))}"
    processor = _processor(assessment, candidate)
    if len(eligible) == 1:
        return tr("{processor}, and no other host to choose from.", processor=processor)
    second = eligible[1]
    names = {"processor": processor, "source": assessment.source.name, "other": second.host.name}
    decider = _decider(assessment, candidate, second)
    if decider == "architecture":
        return tr("{processor}, unlike {other}; that goes first.", **names)
    if decider == "cost":
        return tr("{processor}, and quicker than {other} by more than a tenth.", **names)
    if decider == "load":
        return tr(
            "{processor}, the cost a tie with {other}, and less loaded than {other} after the move.", **names
        )
    if decider == "name":
        return tr("{processor}, cost and load a tie with {other}; the name decides.", **names)
    by, criterion = _ranking(assessment), _name(decider)
    return tr("{policy} puts it before {other}: {criterion}.", policy=by, criterion=criterion, **names)


def _processor(assessment: Assessment, candidate: Candidate) -> str:
    score = _score(candidate, "architecture")
    if score is not None and score.value is not None and score.value >= 1.0:
        return tr("Same CPU model as {source}", source=assessment.source.name)
    return tr("Another CPU model than {source}", source=assessment.source.name)


def _if_solved(assessment: Assessment, candidate: Candidate) -> Why:
    count = len(candidate.blockers)
    if count == 1:
        title = tr("If this were solved")
    elif count == 2:
        title = tr("If both were solved")
    else:
        title = tr("If all {count} were solved", count=unit.count(count))
    from vmclient.core.ranking.prospect import rank_if_solved  # imports numpy: not before the first paint

    rank = rank_if_solved(assessment, candidate.host.name)
    conclusion = tr("{host} would be rank {rank}.", host=candidate.host.name, rank=rank) if rank else ""
    return Why(title, _lines(candidate, None, None), conclusion)


def _score(candidate: Candidate, criterion: str) -> Score | None:
    scores = candidate.ranking or candidate.prospect
    return next((score for score in scores if score.criterion == criterion), None)


def _cost_group(assessment: Assessment, candidate: Candidate) -> tuple[str, ...]:
    """Name the hosts whose cost counts as equal to this one's, itself among them."""
    arch, cost = _score(candidate, "architecture"), _score(candidate, "cost")
    before = _by_policies(candidate)
    peers = [
        one
        for one in assessment.eligible
        if _score(one, "architecture") == arch and _by_policies(one) == before
    ]
    if cost is None or cost.value is None:
        return tuple(one.host.name for one in peers if (score := _score(one, "cost")) and score.value is None)
    group: list[str] = []
    start: float | None = None
    priced = [(score.value, one.host.name) for one in peers if (score := _score(one, "cost"))]
    for value, name in sorted((value, name) for value, name in priced if value is not None):
        if start is None or value > TIE * start:
            if candidate.host.name in group:
                break
            start, group = value, []
        group.append(name)
    return tuple(group)


def _decider(assessment: Assessment, ahead: Candidate, behind: Candidate) -> str:
    """Name the criterion that puts `ahead` before `behind`; "name" where all are equal."""
    for score in ahead.ranking:
        other = _score(behind, score.criterion)
        if score.criterion == "cost":
            if behind.host.name not in _cost_group(assessment, ahead):
                return "cost"
        elif other is None or (other.value, other.word) != (score.value, score.word):
            return score.criterion
    return "name"


def _lines(candidate: Candidate, other: Candidate | None, decider: str | None) -> tuple[Line, ...]:
    scores = candidate.ranking or candidate.prospect
    lines = []
    undecided = True
    for number, score in enumerate(scores, start=1):
        note = ""
        if other is not None and decider is not None:
            note = _note(score, other, decides=score.criterion == decider, undecided=undecided)
            undecided = undecided and score.criterion != decider
        lines.append(Line(number, _name(score.criterion), _value(score, candidate), note))
    return tuple(lines)


def ranking(candidate: Candidate) -> tuple[tuple[str, str], ...]:
    """Name what a host was ranked by, each with its value; nothing for a refused one."""
    return tuple((_name(score.criterion), _value(score, candidate)) for score in candidate.ranking)


def measured(candidate: Candidate) -> tuple[tuple[str, str], ...]:
    """Name all criteria in their order, each with a host's value, whether it can take the VM or not."""
    return tuple((_name(score.criterion), _value(score, candidate)) for score in candidate.prospect)


def ordered_by(assessment: Assessment) -> str:
    """Say what the hosts were put in order by, the strongest criterion first, and which policy said so."""
    tested = next((one for one in assessment.candidates if one.tested), None)
    if tested is None or not tested.prospect:
        return ""
    criteria = tr("; then ").join(_name(score.criterion) for score in tested.prospect)
    if assessment.ranking_policy is not None:
        name = assessment.ranking_policy
        return tr('Ordered by the policy "{policy}": {criteria}.', policy=name, criteria=criteria)
    if _by_policies(tested):  # decided before the policy's name was kept
        return tr("Ordered by a policy: {criteria}.", criteria=criteria)
    return tr("Ordered by {criteria}; no policy ranks.", criteria=criteria)


def _name(criterion: str) -> str:
    names = {"architecture": tr("Architecture"), "cost": tr("Cost"), "load": tr("Load after")}
    return policy.criterion(criterion) if _by_policy(criterion) else names.get(criterion, criterion)


def _ranking(assessment: Assessment) -> str:
    """Name the policy that ranks; of old decisions only that there was one is known."""
    name = assessment.ranking_policy
    return tr('Policy "{policy}"', policy=name) if name is not None else tr("A policy")


def _by_policy(criterion: str) -> bool:
    """Whether a policy ranks by it; criteria of ours have no order in their names."""
    return "/" in criterion


def _by_policies(candidate: Candidate) -> tuple[Score, ...]:
    """Give what policies rank a host by, before any criterion of ours."""
    return tuple(score for score in candidate.ranking or candidate.prospect if score.ranked_by)


def _value(score: Score, candidate: Candidate) -> str:
    if score.ranked_by:
        return policy.ranked_value(score)
    if score.criterion == "architecture":
        same = score.value is not None and score.value >= 1.0
        return tr("same CPU model") if same else tr("another CPU model")
    if score.value is None:
        return tr("no end seen")
    if score.criterion == "cost":
        return tr("at once") if score.value == 0 else unit.duration(score.value)
    if score.criterion == "load":
        forecast = candidate.forecast
        by_memory = forecast is not None and forecast.memory_load_after >= forecast.cpu_load_after
        load = unit.percent(score.value)
        return tr("{load} memory", load=load) if by_memory else tr("{load} CPU", load=load)
    return f"{score.value:g} {score.unit}" if score.unit else f"{score.value:g}"


def _note(score: Score, other: Candidate, *, decides: bool, undecided: bool) -> str:
    """Tell the neighbour's value, and whether it settled the order."""
    theirs = _score(other, score.criterion)
    rank = other.rank
    if theirs is None:
        return ""
    same = (theirs.value, theirs.word) == (score.value, score.word)
    if score.ranked_by and same:
        return tr("as rank {rank}", rank=rank)
    if score.criterion == "architecture":
        if decides:
            return tr("decides")
        return tr("as rank {rank}", rank=rank) if same else ""
    if score.criterion == "cost" and not decides and undecided:
        return tr("a tie with rank {rank}", rank=rank)
    return tr("rank {rank}: {value}", rank=rank, value=_bare(theirs))


def _bare(score: Score) -> str:
    if score.ranked_by:
        return policy.ranked_value(score)
    if score.value is None:
        return tr("no end seen")
    if score.criterion == "load":
        return unit.percent(score.value)
    return unit.duration(score.value) if score.unit == "s" else f"{score.value:g}"


def _first(assessment: Assessment, best: Candidate, second: Candidate, decider: str) -> str:
    if decider == "architecture":
        return tr("A matching CPU model goes first.")
    if decider == "cost":
        return tr("The quickest by more than a tenth.")
    if decider == "load":
        equals = len(_cost_group(assessment, best))
        return tr("The least loaded of {count} equals.", count=unit.count(equals))
    if decider == "name":
        return tr("Equal to {host} in everything; the name decides.", host=second.host.name)
    by, criterion = _ranking(assessment), _name(decider)
    return tr("{policy} puts it first: {criterion}.", policy=by, criterion=criterion)


def _later(assessment: Assessment, candidate: Candidate, ahead: Candidate, decider: str) -> str:
    host = ahead.host.name
    if decider == "architecture":
        mine, theirs = _score(candidate, "load"), _score(ahead, "load")
        lighter = mine and theirs and (mine.value or 0) < (theirs.value or 0)
        if lighter:
            return tr("Less loaded than {host}, but a matching CPU model goes first.", host=host)
        return tr("The CPU model of {host} matches; that goes first.", host=host)
    if decider == "cost":
        return tr("{host} is quicker by more than a tenth.", host=host)
    if decider == "load":
        return tr("{host} would be less loaded.", host=host)
    if decider == "name":
        return tr("Equal to {host} in everything; the name decides.", host=host)
    by, criterion = _ranking(assessment), _name(decider)
    return tr("{policy} puts {host} first: {criterion}.", policy=by, criterion=criterion, host=host)
