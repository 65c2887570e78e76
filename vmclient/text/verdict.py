"""What the policies say of one host, as a tree in words: each policy, its constraints, and their tests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from vmclient.core.assessment import Assessment, Candidate
from vmclient.core.policy.explaining import Node, Tree, in_the_way, trees
from vmclient.core.policy.model import Op
from vmclient.text import policy, tr, unit, why

CODE = "policy.constraint"
_REPORTED = 100  # hosts: with 50 policies the trees of 2,500 are 30 MB of text
Mark = Literal["passed", "blocker", "not-tested", "info", ""]


@dataclass(frozen=True, slots=True)
class Branch:
    """One row of the tree: what it says, how it came out by mark and by word, and what is below it.

    `in_the_way` is true for a comparison that would have to be otherwise, and for all that it stands under.
    """

    text: str
    mark: Mark
    outcome: str
    in_the_way: bool
    branches: tuple[Branch, ...] = ()


def refused(candidate: Candidate) -> bool:
    """Whether a policy refuses a host."""
    return any(finding.code == CODE for finding in candidate.findings)


def reported(assessment: Assessment) -> tuple[frozenset[str], str]:
    """Name the refused hosts of which a report has the tree, and say so where that is not all of them."""
    names = [one.host.name for one in assessment.candidates if refused(one)]
    if len(names) <= _REPORTED:
        return frozenset(names), ""
    first = unit.count(_REPORTED)
    return frozenset(names[:_REPORTED]), tr(
        "What policies say is written for the first {count} of the hosts that they refuse.", count=first
    )


def said(assessment: Assessment, host: str) -> tuple[Branch, ...]:
    """Write what policies have to do with a host: what each demands of it, and which orders the hosts.

    Empty where no policy counts for the VM, and for a host that was not tested or is not known.
    """
    candidate = assessment.by_host.get(host)
    if not assessment.policies or candidate is None or not candidate.tested:
        return ()
    demanded = branches(trees(assessment, host))
    if not demanded:
        none = tr("No policy demands anything of {host}", host=host)
        demanded = (Branch(none, "not-tested", tr("not applicable"), False),)
    return (*demanded, *_order(assessment, candidate))


def tab(told: Sequence[Branch]) -> str:
    """Name the tab of what policies say, and how many of them are in the way."""
    count = sum(each.in_the_way for each in told)
    return tr("Po&licies: {count} in the way", count=unit.count(count)) if count else tr("Po&licies")


def written(told: Sequence[Branch], depth: int = 0) -> Iterator[str]:
    """Write a tree line by line, as a report has it."""
    for branch in told:
        yield f"{'    ' * depth}{branch.text}: {branch.outcome}"
        yield from written(branch.branches, depth + 1)


def branches(found: Sequence[Tree]) -> tuple[Branch, ...]:
    """Write what `explaining.trees` found of one host: a branch for each policy, in the order given."""
    return tuple(_policy(name, tuple(each)) for name, each in groupby(found, lambda tree: tree.policy))


def _order(assessment: Assessment, candidate: Candidate) -> tuple[Branch, ...]:
    """Name the policy that ranks, and by what the hosts are ordered, with the values of this one."""
    name = assessment.ranking_policy
    if name is None:
        return ()
    criteria = tuple(
        Branch(f"{number}. {criterion}", "", value, False)
        for number, (criterion, value) in enumerate(why.measured(candidate), start=1)
    )
    title = tr('The hosts are ordered by the policy "{policy}"', policy=name)
    return (Branch(title, "info", tr("ranks"), False, criteria),)


def _policy(name: str, found: tuple[Tree, ...]) -> Branch:
    return _judged(name, all(each.passed for each in found), tuple(map(_constraint, found)))


def _constraint(tree: Tree) -> Branch:
    guilty = {id(node) for node, _ in in_the_way(tree.root)}
    return _judged(tree.reason, tree.passed, (_node(tree.root, guilty, decides=True),))


def _judged(text: str, passed: bool, below: tuple[Branch, ...]) -> Branch:
    if passed:
        return Branch(text, "passed", tr("met"), False, below)
    return Branch(text, "blocker", tr("in the way"), True, below)


def _node(node: Node, guilty: set[int], *, decides: bool) -> Branch:
    below = tuple(
        _node(each, guilty, decides=decides and _decides(node, place))
        for place, each in enumerate(node.branches)
    )
    blamed = id(node) in guilty or any(each.in_the_way for each in below)
    text, outcome = policy.line(node)
    if not decides:
        return Branch(text, "not-tested", tr("not applicable"), False, below)
    if blamed and not below:
        outcome = tr("{outcome}: in the way", outcome=outcome)
    fine = node.passed and not blamed  # what holds below a "not" can be in the way
    return Branch(text, "passed" if fine else "blocker", outcome, blamed, below)


def _decides(node: Node, place: int) -> bool:
    """Tell whether a branch has a part in the answer: of an "if", only one of the last two has."""
    return node.clause.op is not Op.IF or place == 0 or (place == 1) is node.branches[0].passed
