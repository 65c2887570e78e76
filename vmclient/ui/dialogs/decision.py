"""What was decided about a VM, without the numbers that change all the time: equal means nothing new."""

from collections.abc import Mapping
from dataclasses import dataclass

from vmclient.core.assessment import Assessment, Candidate
from vmclient.core.eligibility.rule import Finding

Key = tuple[str, ...]


def key(finding: Finding) -> Key:
    """What makes a finding the same one after new numbers: its code and every name in it."""
    names: list[str] = []
    for value in finding.facts.values():
        names += [value] if isinstance(value, str) else value if isinstance(value, tuple) else ()
    return (finding.code, *names)


def _own(findings: tuple[Finding, ...]) -> tuple[Key, ...]:
    return tuple(sorted(key(found) for found in findings if not found.origin))


@dataclass(frozen=True, slots=True)
class Decision:
    """What our own rules decided about the VM itself, and about each host."""

    about_vm: object
    hosts: Mapping[str, object]

    def differing(self, before: "Decision") -> frozenset[str] | None:
        """Name the hosts about which it was decided otherwise before; None where the VM is concerned."""
        if self.about_vm != before.about_vm:
            return None
        names = self.hosts.keys() | before.hosts.keys()
        return frozenset(name for name in names if self.hosts.get(name) != before.hosts.get(name))


def decision(assessment: Assessment) -> Decision:
    """Take from an answer what our own rules decided."""

    def of(candidate: Candidate) -> object:
        return candidate.eligible, _own(candidate.findings)

    about_vm = (assessment.source.name, assessment.vm.state, assessment.mode, _own(assessment.findings))
    return Decision(about_vm, {one.host.name: of(one) for one in assessment.candidates})
