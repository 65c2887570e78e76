"""What a person accepts in the first person before a migration, and why **Migrate** cannot be pressed yet."""

from collections.abc import Sequence
from dataclasses import dataclass

from vmclient.core.assessment import Assessment, Candidate
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import VM
from vmclient.core.problem import Problem
from vmclient.text import finding as words
from vmclient.text import problem as problems
from vmclient.text import tr, unit


@dataclass(frozen=True, slots=True)
class Consent:
    """One sentence to tick, and the findings that it accepts."""

    sentence: str
    findings: tuple[Finding, ...]


def consents(assessment: Assessment, target: Candidate) -> tuple[Consent, ...]:
    """What to tick for the chosen host: a sentence each; where there are many, one for all unknowns."""
    points = target.acknowledge
    unknown = tuple(finding for finding in points if finding.severity is Severity.UNKNOWN)
    single = points
    if len(points) > MOST_SINGLE and len(unknown) > 1:
        single = tuple(finding for finding in points if finding not in unknown)
    made = [Consent(_sentence(assessment, target, finding), (finding,)) for finding in single]
    if len(single) < len(points):
        said = {"count": unit.count(len(unknown)), "host": target.host.name}
        text = tr(
            "Migrate although {count} things about {host} are not known. I have read them above.", **said
        )
        made.append(Consent(text, unknown))
    return tuple(made)


def _sentence(assessment: Assessment, target: Candidate, finding: Finding) -> str:
    vm, host, source = assessment.vm.name, target.host.name, assessment.source.name
    if finding.code == "cdrom.unreachable":
        return without_drives(drives_left(assessment, target), vm)
    return words.consent(finding, vm=vm, host=host, source=source)


MOST_SINGLE = 2
"""Up to so many warnings and unknowns each has a sentence of its own."""


def drives_left(assessment: Assessment, target: Candidate) -> tuple[str, ...]:
    """The CD/DVD drives whose medium the target cannot reach, datacenter-format.md section 4."""
    return drives_of(assessment.vm, target)


def drives_of(vm: VM, target: Candidate) -> tuple[str, ...]:
    """The same, for a VM."""
    there = {mount.repository for mount in target.host.repositories}
    return tuple(
        drive.name
        for drive in vm.cdroms
        if drive.media is not None and (drive.repository is None or drive.repository not in there)
    )


def without_drives(drives: Sequence[str], vm: str) -> str:
    """What is accepted where drives stay behind."""
    if len(drives) == 1:
        drive = drives[0]
        text = "Migrate without drive {drive}. I know that {vm} cannot start again after a stop."
        return tr(text, drive=drive, vm=vm)
    names = unit.joined(drives)
    text = "Migrate without drives {drives}. I know that {vm} cannot start again after a stop."
    return tr(text, drives=names, vm=vm)


def tick(open_points: int) -> str:
    """The foot while warnings wait for their tick."""
    if open_points == 1:
        return tr("Tick the warning above to go on.")
    return tr("Tick the {count} warnings above to go on.", count=unit.count(open_points))


def cannot_take(host: str, vm: str, eligible: int) -> str:
    """The foot while a refused host is highlighted."""
    if eligible == 1:
        return tr("{host} cannot take {vm}. Choose the host above.", host=host, vm=vm)
    said = {"host": host, "vm": vm, "count": unit.count(eligible)}
    return tr("{host} cannot take {vm}. Choose one of the {count} hosts above.", **said)


def choose(eligible: int) -> str:
    """The foot while nothing is chosen."""
    if eligible == 1:
        return tr("Choose the host in the list.")
    return tr("Choose one of the {count} hosts.", count=unit.count(eligible))


def waiting(host: str) -> str:
    """The foot while the target's hypervisor has not answered."""
    return tr("{host} is being checked.", host=host)


def gone(vm: str) -> str:
    """The VM left the estate while the dialog was open."""
    return tr("{vm} is no longer in the inventory.", vm=vm)


def refused(findings: Sequence[Finding]) -> str:
    """The VM cannot go anywhere any more."""
    return words.refusal(findings)


def lost_all(assessment: Assessment) -> str:
    """Every host was refused while the dialog was open."""
    tested = sum(1 for one in assessment.candidates if one.tested)
    vm = assessment.vm.name
    return tr("0 of {hosts} can take {vm} now.", hosts=unit.hosts(tested), vm=vm)


def choice_lost(vm: str, candidate: Candidate | None, host: str) -> str:
    """What became of the host that the person had chosen."""
    if candidate is None:
        return tr("{host} is no longer in the inventory. Choose another host.", host=host)
    blockers = candidate.blockers
    why = words.word(blockers[0]).title if blockers else ""
    said = {"host": host, "vm": vm, "why": why}
    return tr("{host} cannot take {vm} any more: {why}. Choose another host.", **said)


def choice_changed(before: str, after: str, candidate: Candidate | None) -> str:
    """Why another host is taken now than the one shown before."""
    said = {"before": before, "after": after}
    if candidate is None:
        return tr("{after} is taken now: {before} is no longer in the inventory.", **said)
    blockers = candidate.blockers
    if blockers:
        why = words.word(blockers[0]).title
        return tr("{after} is taken now. {before} was refused: {why}.", why=why, **said)
    return tr("{after} is taken now: it ranks before {before} since the estate changed.", **said)


def not_taken(problem: Problem) -> str:
    """The order to migrate was not taken; nothing was begun."""
    wording = problems.word(problem)
    return tr("{what}. {meaning}", what=wording.title, meaning=wording.detail).strip()
