"""What a person accepts in the first person before a migration, and why **Migrate** cannot be pressed yet."""

from collections.abc import Callable, Mapping, Sequence

from vmclient.core.assessment import Assessment, Candidate
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.text import finding as words
from vmclient.text import migrate, tr, unit


def consent(assessment: Assessment, target: Candidate, finding: Finding) -> str:
    """The sentence to tick for one warning or unknown of the chosen host."""
    made = _CONSENT.get(finding.code)
    if made is not None:
        return made(assessment, target, finding)
    title = words.word(finding).title
    if finding.severity is Severity.UNKNOWN:
        return tr("Migrate although this is not known: {what}. I have looked into it.", what=title)
    return tr("Migrate all the same. I have read: {what}.", what=title)


def drives_left(assessment: Assessment, target: Candidate) -> tuple[str, ...]:
    """The CD/DVD drives whose medium the target cannot reach, datacenter-format.md section 4."""
    there = {mount.repository for mount in target.host.repositories}
    return tuple(
        drive.name
        for drive in assessment.vm.cdroms
        if drive.media is not None and (drive.repository is None or drive.repository not in there)
    )


def _cdrom(assessment: Assessment, target: Candidate, finding: Finding) -> str:
    vm, drives = assessment.vm.name, drives_left(assessment, target)
    if len(drives) == 1:
        said = {"drive": drives[0], "vm": vm}
        return tr("Migrate without drive {drive}. I know that {vm} cannot start again after a stop.", **said)
    said = {"drives": unit.joined(drives), "vm": vm}
    return tr("Migrate without drives {drives}. I know that {vm} cannot start again after a stop.", **said)


def _memory_tight(assessment: Assessment, target: Candidate, finding: Finding) -> str:
    return tr(
        "Migrate all the same. I know that {host} has hardly any memory to spare then.", host=target.host.name
    )


def _not_converging(assessment: Assessment, target: Candidate, finding: Finding) -> str:
    return tr("Start it all the same. I know that it may never finish, and I will watch it or cancel it.")


def _lun_unknown(assessment: Assessment, target: Candidate, finding: Finding) -> str:
    said = {"host": target.host.name, "vm": assessment.vm.name}
    return tr("I have made sure that {host} reaches the raw Fibre Channel units of {vm}.", **said)


_CONSENT: Mapping[str, Callable[[Assessment, Candidate, Finding], str]] = {
    "cdrom.unreachable": _cdrom,
    "host.memory_tight": _memory_tight,
    "cost.not_converging": _not_converging,
    "storage.lun_unknown": _lun_unknown,
}


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
    return tr("0 of {hosts} can take {vm} now.", hosts=migrate.hosts(tested), vm=vm)


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
