"""Policies tried on one VM, in words: the answer, each host's two verdicts, and what each policy changes."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from vmclient.core.assessment import Assessment, Candidate, Outcome
from vmclient.core.eligibility.rule import Finding
from vmclient.core.policy.pattern import matcher
from vmclient.core.tryout import Tryout, Without
from vmclient.text import finding, tr, unit, verdict
from vmclient.text.fact import names

_NAMED = 5  # so many hosts are named in a sentence, the rest counted
Say = Callable[[Without, Assessment], str]


@dataclass(frozen=True, slots=True)
class Said:
    """One verdict: its shape by key, its words, and all of it for a tooltip."""

    mark: str
    text: str
    tip: str = ""


def nothing_to_try() -> str:
    """Say that there is no VM at all."""
    return tr("There is no virtual machine to try them on yet.")


def gone(vm: str) -> str:
    """Say that the VM is not there any more."""
    return tr("{vm} is no longer there. Choose another virtual machine.", vm=vm)


def answer(tryout: Tryout) -> str:
    """Say how many hosts could take the VM, and how many the policies hold back."""
    assessment = tryout.assessment
    vm = assessment.vm.name
    if assessment.outcome is Outcome.REFUSED:
        why = " ".join(finding.word(each).message for each in assessment.findings)
        return tr("{vm} cannot be migrated whatever the policies say. {why}", vm=vm, why=why)
    tested = [one for one in assessment.candidates if one.tested]
    if not tested:
        return tr("There is no other host that {vm} could be tested for.", vm=vm)
    if not assessment.policies:
        return tr("No policy counts for {vm}: the rules alone decide.", vm=vm)
    able, held = unit.count(len(assessment.eligible)), unit.count(sum(verdict.refused(one) for one in tested))
    if len(tested) == 1:
        return tr("{able} of 1 host could take {vm}; policies refuse {held}.", able=able, vm=vm, held=held)
    count = unit.count(len(tested))
    return tr(
        "{able} of {tested} hosts could take {vm}; policies refuse {held}.",
        able=able, tested=count, vm=vm, held=held,
    )  # fmt: skip


def by_policies(assessment: Assessment, candidate: Candidate) -> Said:
    """Say what the policies alone say of a host."""
    if not candidate.tested:
        return Said("not-tested", tr("Not tested"))
    refusal = _refusal(candidate)
    if refusal is not None:
        words = finding.word(refusal)
        return Said("blocker", words.title, words.message)
    asked = (each.attach.hosts for each in assessment.policies if each.constraints)
    if any(matcher(hosts).match(candidate.host.name) for hosts in asked):
        return Said("passed", tr("Met"))
    return Said("not-tested", tr("None asks"))


def by_rules(candidate: Candidate) -> Said:
    """Say what everything but the policies says of a host."""
    if not candidate.tested:
        return Said("not-tested", tr("Not tested"))
    rest = tuple(each for each in candidate.findings if each.code != verdict.CODE)
    severity, words = finding.verdict(replace(candidate, findings=rest))
    return Said(severity or "passed", words, "\n".join(finding.word(each).title for each in rest))


def asks(without: Without, assessment: Assessment) -> str:
    """Say what a policy has to do with the answer: how many hosts it refuses, and whether it ranks."""
    name = without.policy.name
    refusals = [found for one in assessment.candidates if (found := _refusal(one)) is not None]
    count = sum(name in names(found.facts, "policies") for found in refusals)
    parts = []
    if without.policy.constraints:
        parts.append(tr("refuses {count}", count=unit.count(count)) if count else tr("refuses none"))
    if name == assessment.ranking_policy and without.policy.rankby:
        parts.append(tr("ranks"))
    elif without.policy.rankby:
        other = assessment.ranking_policy
        parts.append(tr("does not rank: {policy} does", policy=other) if other else tr("ranks no host"))
    return ", ".join(parts) or tr("demands nothing")


def changes(without: Without, assessment: Assessment) -> str:
    """Say what would be if a policy were disabled."""
    freed = without.freed(assessment)
    told = []
    if freed:
        told.append(tr("Would also be Ready: {hosts}.", hosts=unit.joined(freed, _NAMED)))
    if without.reordered(assessment):
        told.append(tr("The order would be {hosts}.", hosts=unit.joined(without.order, _NAMED)))
    elif freed and assessment.auto_target not in (None, without.order[0]):
        told.append(tr("First would be {host}.", host=without.order[0]))
    return " ".join(told) or tr("Nothing would change.")


def _refusal(candidate: Candidate) -> Finding | None:
    return next((each for each in candidate.findings if each.code == verdict.CODE), None)
