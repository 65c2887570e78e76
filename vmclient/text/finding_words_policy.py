"""The words of what policies find (see `finding_words`)."""

from __future__ import annotations

from collections.abc import Mapping

from vmclient.text import fault, tr, unit
from vmclient.text.fact import Facts, Texts, capital, names, number
from vmclient.text.finding_pattern import Words

POLICY_WORDS: Mapping[str, Words] = {
    "policy.constraint": Words(
        title="{reason_title}",
        detail="{policies_say}",
        brief="Against a policy",
        verdict="{reason_title}",
        holds="No policy objects",
        way_out="Ask whoever keeps the policies.",
    ),
    "policy.unreadable": Words(
        title="Policy file {files} cannot be read",
        several="Policy files {files} cannot be read",
        detail="What it demands of {vm} is not known, so {vm} stays on {source}. {wrong}",
        brief="Policies not readable",
        way_out="Mend the file, or disable it, in the folder of the policies.",
    ),
}


def constraint(facts: Facts, filled: Texts) -> Texts:
    """Name each policy whose constraint failed, with its reason: all of them, however many."""
    reasons, policies = names(facts, "reasons"), names(facts, "policies")
    reason = facts.get("reason") or next(iter(reasons), None) or tr("Against a policy")
    policy = facts.get("policy") or next(iter(policies), None)
    say = [tr('Policy "{policy}" says so.', policy=policy) if policy else tr("A policy says so.")]
    for also, by in zip(reasons[1:], policies[1:], strict=False):
        say.append(tr('{reason}: policy "{policy}".', reason=capital(_bare(also)), policy=by))
    return {"reason_title": _bare(str(reason)), "policies_say": " ".join(say)}


def unreadable(facts: Facts, filled: Texts) -> Texts:
    """Tell the first error, and how many there are."""
    count, first = number(facts, "count"), fault.kept(str(facts.get("first") or tr("not told")))
    if count > 1:
        told = tr("{count} things are wrong in it, the first: {first}", count=unit.count(count), first=first)
    else:
        told = tr("What is wrong in it: {first}", first=first)
    return {"wrong": f"{_bare(told)}."}


def _bare(text: str) -> str:
    return text.strip().rstrip(".")
