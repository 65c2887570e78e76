"""One host's answer to a test, explained: each node with the values that it saw, and what is in the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from types import MappingProxyType

from vmclient.core.assessment import Assessment, Measured
from vmclient.core.policy.comparing import Facts, holds
from vmclient.core.policy.model import COMPARING, Clause, Op, Value, facts_of
from vmclient.core.policy.pattern import matcher


class Verdict(StrEnum):
    """What a node says; `UNDEFINED` is a comparison with a fact that is not there, which counts as failed."""

    PASSED = "passed"
    FAILED = "failed"
    UNDEFINED = "undefined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One node of a test as it came out: `left` and `right` are the values that a comparison saw."""

    clause: Clause
    verdict: Verdict
    left: Value | None = None
    right: Value | None = None
    branches: tuple[Node, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether it is true."""
        return self.verdict is Verdict.PASSED


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """One constraint of one policy at one host."""

    policy: str
    reason: str
    root: Node

    @property
    def passed(self) -> bool:
        """Whether the constraint is met; if not, it stands in the way."""
        return self.root.passed


def explain(clause: Clause, facts: Facts) -> Node:
    """Evaluate a test for one host, every node of it, also those that decide nothing."""
    if clause.op in COMPARING:
        left = facts(clause.fact)
        right = facts(clause.other) if clause.other else clause.value
        if left is None or right is None:
            verdict = Verdict.UNDEFINED
        else:
            verdict = _verdict(holds(clause.op, left, right))
        return Node(clause=clause, verdict=verdict, left=left, right=right)
    if clause.op is Op.DEFINED:
        left = facts(clause.fact)
        return Node(clause=clause, verdict=_verdict(left is not None), left=left)
    branches = tuple(explain(each, facts) for each in clause.clauses)
    return Node(clause=clause, verdict=_verdict(_joined(clause.op, branches)), branches=branches)


def trees(assessment: Assessment, host: str) -> tuple[Tree, ...]:
    """Explain what each constraint says of a host, of those policies that are attached to it.

    Empty for a host that was not tested; `KeyError` for one that the assessment does not know. The values are
    looked up now; of an assessment that was stored they are those of then.
    """
    if not assessment.by_host[host].tested:
        return ()
    facts = _facts(assessment, host)
    return tuple(
        Tree(policy=policy.name, reason=each.reason, root=explain(each.test, facts))
        for policy in assessment.policies
        if matcher(policy.attach.hosts).match(host)
        for each in policy.constraints
    )


def recorded(assessment: Assessment) -> Assessment:
    """Give the same with all values that `trees` needs looked up, to be stored."""
    names, look = facts_of(assessment.policies), assessment.look
    if not names or look is None:
        return assessment
    values = {
        one.host.name: tuple(look(one.host.name, name) for name in names)
        for one in assessment.candidates
        if one.tested
    }
    return replace(assessment, measured=Measured(facts=names, hosts=MappingProxyType(values)))


def _facts(assessment: Assessment, host: str) -> Facts:
    stored, look = assessment.measured, assessment.look
    if stored is not None:
        return dict(zip(stored.facts, stored.hosts.get(host, ()), strict=False)).get
    return partial(look, host) if look is not None else lambda _name: None


def in_the_way(node: Node, *, wanted: bool = True) -> Iterator[tuple[Node, bool]]:
    """Find the nodes by which a test is not what it should be, each with what it should be itself."""
    if node.passed is wanted:
        return
    match node.clause.op:
        case Op.NOT:
            yield from in_the_way(node.branches[0], wanted=not wanted)
        case Op.IF:
            condition, then, otherwise = node.branches
            yield from in_the_way(then if condition.passed else otherwise, wanted=wanted)
        case Op.AND | Op.OR:
            for branch in node.branches:
                yield from in_the_way(branch, wanted=wanted)
        case _:
            yield node, wanted


def _joined(op: Op, branches: tuple[Node, ...]) -> bool:
    match op:
        case Op.AND:
            return all(each.passed for each in branches)
        case Op.OR:
            return any(each.passed for each in branches)
        case Op.NOT:
            return not branches[0].passed
        case _:
            return branches[1].passed if branches[0].passed else branches[2].passed


def _verdict(true: bool) -> Verdict:
    return Verdict.PASSED if true else Verdict.FAILED
