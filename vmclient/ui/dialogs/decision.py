"""What was decided about a VM, without the numbers that change all the time: equal means nothing new."""

from vmclient.core.assessment import Assessment
from vmclient.core.eligibility.rule import Finding

Key = tuple[str, ...]


def key(finding: Finding) -> Key:
    """What makes a finding the same one after new numbers: its code and every name in it."""
    names: list[str] = []
    for value in finding.facts.values():
        names += [value] if isinstance(value, str) else value if isinstance(value, tuple) else ()
    return (finding.code, *names)


def decision(assessment: Assessment) -> object:
    """What our own rules decided, without the numbers that change every second: equal means nothing new."""
    own = tuple(
        (one.host.name, one.eligible, tuple(sorted(key(found) for found in one.findings if not found.origin)))
        for one in sorted(assessment.candidates, key=lambda one: one.host.name)
    )
    about_vm = tuple(sorted(key(found) for found in assessment.findings if not found.origin))
    return (assessment.outcome, assessment.source.name, assessment.vm.state, assessment.mode, about_vm, own)
