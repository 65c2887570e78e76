"""The words of the two dialogs that say why a VM can go nowhere: counts, nearest host, causes, report."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from vmclient.core.assessment import Assessment, Candidate, Outcome
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import VMState
from vmclient.text import finding as words
from vmclient.text import label, migrate, tr, unit, verdict
from vmclient.text.remedy import Remedy, connect, remedy

NO_LIMIT_HOSTS = 12
"""A cause names at most so many hosts; the report names all."""


@dataclass(frozen=True, slots=True)
class Cause:
    """One thing in the way: its finding at the first host, every host that it stops, and what can be done."""

    title: str
    detail: str
    way_out: str
    hosts: tuple[str, ...]
    remedies: tuple[Remedy, ...] = ()


def title(outcome: Outcome) -> str:
    """The title of the dialog."""
    if outcome is Outcome.NO_HOSTS_TO_TEST:
        return tr("No Hosts Found to Test As Migration Targets")
    if outcome is Outcome.NO_TARGET:
        return tr("No Migrate Target Available")
    return tr("Migrate Virtual Machine")


def _tested(assessment: Assessment) -> tuple[Candidate, ...]:
    return tuple(one for one in assessment.candidates if one.tested)


def _untested(assessment: Assessment) -> tuple[Candidate, ...]:
    return tuple(one for one in assessment.candidates if not one.tested)


def head(assessment: Assessment) -> str:
    """The answer in one line."""
    vm = assessment.vm.name
    if assessment.outcome is Outcome.REFUSED:
        return tr("{vm} cannot be migrated now", vm=vm)
    if assessment.outcome is Outcome.NO_HOSTS_TO_TEST:
        return tr("There is no host to test for {vm}", vm=vm)
    able, tested = unit.count(len(assessment.eligible)), unit.hosts(len(_tested(assessment)))
    return tr("{able} of {hosts} can take {vm}", able=able, hosts=tested, vm=vm)


def appeared(assessment: Assessment) -> str:
    """What is said when a host can take the VM after all."""
    able = [candidate.host.name for candidate in assessment.eligible]
    vm = assessment.vm.name
    if not able:
        return ""
    if len(able) == 1:
        return tr("{host} can take {vm} now.", host=able[0], vm=vm)
    return tr("{hosts} can take {vm} now, {host} first.", hosts=unit.hosts(len(able)), vm=vm, host=able[0])


def sentence(assessment: Assessment) -> str:
    """What that means for the VM, and what was not tested."""
    host = assessment.source.name
    if assessment.vm.state is VMState.RUNNING:
        said = [tr("It keeps running on {host}. Nothing was changed.", host=host)]
    elif assessment.vm.state is VMState.UNKNOWN:
        said = [tr("What it does on {host} is not known. Nothing was changed.", host=host)]
    else:
        said = [tr("It stays on {host}. Nothing was changed.", host=host)]
    untested = _untested(assessment)
    if untested and assessment.outcome is Outcome.NO_TARGET:
        said.append(_left_out(assessment, untested))
    return " ".join(said)


def _left_out(assessment: Assessment, untested: Sequence[Candidate]) -> str:
    kind = assessment.source.hypervisor
    count = unit.hosts(len(untested))
    if any(one.host.hypervisor is kind for one in untested):
        why = _one_or_more(
            len(untested),
            "{hosts} was not tested: it belongs to another vCenter or runs another hypervisor.",
            "{hosts} were not tested: they belong to another vCenter or run another hypervisor.",
        )
    else:
        why = _one_or_more(
            len(untested),
            "{hosts} was not tested: it runs another hypervisor.",
            "{hosts} were not tested: they run another hypervisor.",
        )
    return tr(why, hosts=count)


def _one_or_more(number: int, one: str, more: str) -> str:
    return one if number == 1 else more


def nearest_head(candidate: Candidate) -> str:
    """The host with the least in the way."""
    number, host = len(candidate.blockers), candidate.host.name
    if number == 1:
        return tr("Nearest: {host}, one thing in the way", host=host)
    return tr("Nearest: {host}, {count} things in the way", host=host, count=unit.count(number))


def nearest_detail(assessment: Assessment, candidate: Candidate) -> str:
    """What is in the way there, what to do, and what the move would be like then."""
    said = [words.word(finding).title + "." for finding in candidate.blockers]
    ways = (words.way_out(finding) for finding in candidate.blockers)
    said += [way for way in dict.fromkeys(ways) if way]
    forecast = candidate.forecast
    if forecast is not None:
        left = forecast.memory_free - assessment.vm.memory
        facts = []
        if left >= 0:
            facts.append(tr("{left} left after the move", left=unit.memory(left)))
        used, slots = unit.count(forecast.slots_used + 1), unit.count(forecast.slots)
        facts.append(tr("{used} of {slots} slots used", used=used, slots=slots))
        if forecast.seconds:
            facts.append(tr("about {time}", time=unit.duration(forecast.seconds)))
        vm = assessment.vm.name
        said.append(tr("With that solved it can take {vm}: {facts}.", vm=vm, facts=", ".join(facts)))
    return " ".join(said)


def nearest_remedy(candidate: Candidate) -> Remedy | None:
    """The button for the nearest host: what the window can do, else how a person does the first thing."""
    found = [one for one in map(remedy, candidate.blockers) if one is not None]
    return next((one for one in found if one.performed), found[0] if found else None)


def causes(assessment: Assessment) -> tuple[Cause, ...]:
    """What stands in the way, the cause of most hosts first; one entry for all that read the same."""
    found: dict[tuple[str, str], list[tuple[Finding, str]]] = {}
    if assessment.outcome is Outcome.NO_HOSTS_TO_TEST:
        return _nobody(assessment)
    for finding in assessment.findings:
        found.setdefault(_kind(finding, assessment.source.name), []).append((finding, assessment.source.name))
    for candidate in _tested(assessment):
        for finding in candidate.blockers:
            name = candidate.host.name
            found.setdefault(_kind(finding, name), []).append((finding, name))
    made = [_cause(assessment, cases) for cases in found.values()]
    return tuple(sorted(made, key=lambda cause: (-len(cause.hosts), cause.title)))


_BY_NUMBER = {
    "host.memory_short": "Memory short",
    "host.full": "No free slot",
    "host.cpu_full": "Fully utilized",
}
"""Findings whose title may have a number of the host: hosts with different numbers still have one cause."""
NUMBERS_SHOWN = 4
"""A cause with a different number for each host gives so many of them; the report gives all."""


def _kind(finding: Finding, host: str) -> tuple[str, str]:
    """What makes two findings one cause: the same words, but for the host's own name and numbers."""
    if finding.code in _BY_NUMBER:
        return finding.code, ""
    return finding.code, words.word(finding).title.replace(host, "")


def _heading(findings: Sequence[Finding]) -> str:
    titles = {words.word(finding).title for finding in findings}
    if len(titles) == 1:
        return titles.pop()
    common = _BY_NUMBER.get(findings[0].code)
    return tr(common) if common else words.word(findings[0]).verdict


def _cause(assessment: Assessment, cases: Sequence[tuple[Finding, str]]) -> Cause:
    findings = [finding for finding, _ in cases]
    details = [words.word(finding).detail for finding in findings]
    hosts = tuple(host for _, host in cases) if assessment.outcome is not Outcome.REFUSED else ()
    first = findings[0]
    remedies = tuple(one for one in map(remedy, findings) if one is not None)
    if remedies and not remedies[0].performed:  # told once, for all hosts
        remedies = (replace(remedies[0], host=unit.joined(hosts, limit=4) or remedies[0].host),)
    shared = _shared(assessment, first, details)
    return Cause(_heading(findings), shared, words.way_out(first), hosts, remedies)


def _shared(assessment: Assessment, first: Finding, details: Sequence[str]) -> str:
    """What is true of all hosts of a cause; where each has its own numbers, the first of them."""
    whole = [detail.split(". ") for detail in details]
    common = [part for part in whole[0] if all(part in others for others in whole)]
    if common:
        text = ". ".join(common)
        return text if text.endswith(".") else f"{text}."
    targets = first.facts.get("targets")
    if first.code == "storage.iscsi_not_connected" and isinstance(targets, tuple):
        return "\n".join(_reach(assessment, target) for target in targets)
    lines = list(details[:NUMBERS_SHOWN])
    if len(details) > NUMBERS_SHOWN:
        lines.append(tr("And {count} more.", count=unit.count(len(details) - NUMBERS_SHOWN)))
    return "\n".join(lines)


def _reach(assessment: Assessment, target: str) -> str:
    """Which of the hosts in question have an iSCSI target."""
    asked = [assessment.source, *(candidate.host for candidate in _tested(assessment))]
    there = [host.name for host in asked if target in host.iscsi_targets]
    if not there:
        return tr("Target {target} is connected to none of them.", target=target)
    names = unit.joined(there, limit=6)
    return tr("Target {target} is connected to {hosts} only.", target=target, hosts=names)


def _nobody(assessment: Assessment) -> tuple[Cause, ...]:
    source = assessment.source
    kind = label.hypervisor(source.hypervisor)
    way = tr("Connect another {kind} host: File > Connect…", kind=kind)
    button = (connect(Finding("host.none", Severity.BLOCKER)),)
    if not assessment.candidates:
        alone = tr("{host} is the only host that VM Client knows.", host=source.name)
        return (Cause(tr("No other host is connected"), alone, way, (), button),)
    heading = tr("No other {kind} host is connected", kind=kind)
    if any(one.host.hypervisor is source.hypervisor for one in assessment.candidates):
        heading = tr("No other host of the same vCenter is connected") if source.manager else tr(
            "No other host without a vCenter is connected"
        )  # fmt: skip
    detail = migrate.other_detail(source, assessment.candidates)
    return (Cause(heading, tr("Known, and not tested:") + f"\n{detail}", way, (), button),)


def causes_note(assessment: Assessment, number: int) -> str:
    """How many causes are listed."""
    if number == 1:
        return tr("1 cause")
    count = unit.count(number)
    if assessment.outcome is Outcome.REFUSED:
        return tr("{count} causes", count=count)
    return tr("{count} causes, most hosts first", count=count)


def asked(at: str) -> str:
    """When the answer is from, where no host was tested."""
    return tr("Asked at {time}", time=at)


def hosts_line(hosts: Sequence[str]) -> str:
    """The hosts of one cause, in a line."""
    shown = ", ".join(hosts[:NO_LIMIT_HOSTS])
    more = len(hosts) - NO_LIMIT_HOSTS
    return tr("{hosts} and {count} more", hosts=shown, count=unit.count(more)) if more > 0 else shown


def report(assessment: Assessment, tested: str) -> str:
    """The whole answer as plain text, for a ticket: head, causes, and every host with all its findings."""
    lines = [title(assessment.outcome), "", head(assessment) + ".", sentence(assessment), tested, ""]
    for cause in causes(assessment):
        lines.append(f"{cause.title} ({unit.hosts(len(cause.hosts))})" if cause.hosts else cause.title)
        lines += [f"  {line}" for line in cause.detail.splitlines()]
        lines += [f"  {', '.join(cause.hosts)}"] if cause.hosts else []
        lines += [f"  {cause.way_out}"] if cause.way_out else []
    told, left = verdict.reported(assessment)
    lines += ["", left] if left else [""]
    for candidate in _tested(assessment):
        lines.append(candidate.host.name)
        lines += [f"  {finding.code}: {words.word(finding).message}" for finding in candidate.findings]
        if candidate.host.name in told:
            lines += [f"  {line}" for line in verdict.written(verdict.said(assessment, candidate.host.name))]
    return "\n".join(lines).rstrip() + "\n"
