"""The policies in force, made ready to be asked: which of them count for a VM, and what each depends on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from types import MappingProxyType
from typing import TYPE_CHECKING

from vmclient.core.document.fault import Fault
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import VM
from vmclient.core.policy.comparing import COMPARE, passing
from vmclient.core.policy.facts import Scope, known
from vmclient.core.policy.model import Clause, Constraint, Policy, names
from vmclient.core.policy.pattern import literals, matcher
from vmclient.core.problem import Fact

if TYPE_CHECKING:
    from vmclient.core.policy.column import Span  # numpy is loaded after the first paint

UNREADABLE = "policy.unreadable"
_KEPT = 50_000  # names of VMs


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file of policies with errors, which is not applied; `governed` are the patterns for VMs in it.

    None in `governed` says that these could not be read either, so that it may have meant every VM.
    """

    file: str
    errors: tuple[Fault, ...]
    governed: tuple[str, ...] | None = None

    def governs(self, vm: str) -> bool:
        """Whether the file would have had something to say about a VM."""
        return self.governed is None or (bool(self.governed) and bool(matcher(self.governed).match(vm)))


class Question:
    """A test made ready, asked of the hosts whose names match; constraints with the same test share it.

    Its answer depends on `of_vm`, what it asks of the VM, and on the facts `of_host` of a host, or on all of
    the host where `by_move` tells that it asks what only the VM and its target together say.
    """

    def __init__(self, test: Clause, hosts: tuple[str, ...]) -> None:
        self.test, self.hosts = test, hosts
        self.key = (repr(test), hosts)  # as values, True and 1 are equal
        facts = [known(name) for name in dict.fromkeys(names(test))]
        self.of_vm = tuple(sorted(fact.name for fact in facts if fact.scope is not Scope.HOST))
        self.of_host = tuple(fact.name for fact in facts if fact.scope is Scope.HOST)
        self.by_move = any(fact.scope is Scope.MOVE for fact in facts)
        self.passes = passing(test)


@dataclass(frozen=True, eq=False, slots=True)
class Demand:
    """One constraint made ready; `number` is its place among all."""

    policy: Policy
    constraint: Constraint
    number: int
    question: Question


class Sheaf:
    """Questions that ask the same of a VM, each with the constraints whose test it is."""

    def __init__(self, demands: Sequence[Demand]) -> None:
        self.questions = tuple(dict.fromkeys(demand.question for demand in demands))
        self.of_vm, self.by_move = self.questions[0].of_vm, self.questions[0].by_move
        self.demands = tuple(
            tuple(demand for demand in demands if demand.question is question) for question in self.questions
        )
        self._limits: defaultdict[str, list[tuple[float | None, int]]] = defaultdict(list)
        for number, question in enumerate(self.questions):
            for name, limit in _limits(question.test):
                self._limits[name].append((limit, number))

    def touched(self, changed: Mapping[str, Span]) -> Collection[int]:
        """Number the questions that may have another answer now that facts of hosts have changed so far."""
        if self.by_move:
            return range(len(self.questions))
        numbers = set()
        for name, (least, most) in changed.items():
            for limit, number in self._limits.get(name, ()):
                if limit is None or least <= limit <= most:
                    numbers.add(number)
        return numbers


@dataclass(frozen=True, eq=False, slots=True)
class Applying:
    """What counts for one VM: its policies, what they ask, and those that rank, the strongest first."""

    policies: tuple[Policy, ...] = ()
    sheaves: tuple[Sheaf, ...] = ()
    ranking: tuple[Policy, ...] = ()


@dataclass(frozen=True, slots=True)
class _Ready:
    policy: Policy
    vms: re.Pattern[str]
    demands: tuple[Demand, ...]


NOTHING = Applying()


@dataclass(slots=True)
class Rulebook:
    """Policies, ready to be asked about any VM; the disabled ones are left out. To be asked by one thread."""

    policies: tuple[Policy, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    _ready: tuple[_Ready, ...] = field(init=False, repr=False, default=())
    _applying: dict[str, Applying] = field(init=False, repr=False, default_factory=dict)
    _alike: dict[tuple[int, ...], Applying] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        number, questions = count(), dict[Hashable, Question]()
        self._ready = tuple(
            _Ready(policy, matcher(policy.attach.vms), tuple(_demands(policy, number, questions)))
            for policy in self.policies
            if policy.enabled
        )

    @classmethod
    def of(cls, policies: Rulebook | Iterable[Policy]) -> Rulebook:
        """Take a rulebook as it is, or make one."""
        return policies if isinstance(policies, Rulebook) else cls(tuple(policies))

    def without(self, name: str) -> Rulebook:
        """Give the policies but those of a name, for what would be if they were disabled."""
        kept = tuple(policy for policy in self.policies if policy.name != name)
        return Rulebook(kept, self.unreadable)

    def applying(self, vm: str) -> Applying:
        """Tell what counts for a VM of this name."""
        if not self._ready:
            return NOTHING
        found = self._applying.get(vm)
        if found is None:
            if len(self._applying) >= _KEPT:
                self._applying.clear()
            found = self._applying[vm] = self._look_up(vm)
        return found

    def refusals(self, vm: VM) -> tuple[Finding, ...]:
        """Say which unreadable file keeps a VM where it is, until a person has mended or disabled it."""
        files = [file for file in self.unreadable if file.governs(vm.name)]
        if not files:
            return ()
        facts: dict[str, Fact] = {
            "vm": vm.name,
            "source": vm.host,
            "files": tuple(file.file for file in files),
            "first": files[0].errors[0].kept() if files[0].errors else "",
            "count": sum(len(file.errors) for file in files),
        }
        return (Finding(UNREADABLE, Severity.BLOCKER, MappingProxyType(facts)),)

    def _look_up(self, vm: str) -> Applying:
        ready = [each for each in self._ready if each.vms.match(vm)]
        ranking = [each.policy for each in ready if each.policy.rankby]
        ranking.sort(key=lambda policy: (-specificity(policy, vm), policy.name))
        which = tuple(id(policy) for policy in (*(each.policy for each in ready), *ranking))
        found = self._alike.get(which)
        if found is None:
            sheaves: defaultdict[tuple[str, ...], list[Demand]] = defaultdict(list)
            for demand in (demand for each in ready for demand in each.demands):
                sheaves[demand.question.of_vm].append(demand)
            policies = tuple(each.policy for each in ready)
            found = self._alike[which] = Applying(
                policies, tuple(Sheaf(demands) for demands in sheaves.values()), tuple(ranking)
            )
        return found


def specificity(policy: Policy, vm: str) -> int:
    """Count the literal characters of the policy's most specific pattern that matches the VM."""
    return max(
        (literals(pattern) for pattern in policy.attach.vms if matcher((pattern,)).match(vm)), default=-1
    )


def _limits(clause: Clause) -> Iterator[tuple[str, float | None]]:
    """Give each fact with the number that it has to cross to change the answer; None is any change."""
    if clause.fact:
        value = clause.value if clause.op in COMPARE else None
        yield clause.fact, value if isinstance(value, int | float) and not isinstance(value, bool) else None
    if clause.other:
        yield clause.other, None
    for each in clause.clauses:
        yield from _limits(each)


def _demands(policy: Policy, number: Iterator[int], questions: dict[Hashable, Question]) -> Iterable[Demand]:
    for constraint in policy.constraints:
        made = Question(constraint.test, policy.attach.hosts)
        yield Demand(policy, constraint, next(number), questions.setdefault(made.key, made))
