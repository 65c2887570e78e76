"""The words of `vmclient check` on a terminal."""

import re
from collections.abc import Iterator, Sequence

from vmclient.core.assessment import Assessment, Candidate, Outcome
from vmclient.core.capability import Mode
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.problem import Problem
from vmclient.core.redaction import redacted
from vmclient.text import finding as wording
from vmclient.text import problem as problems
from vmclient.text import tr, unit, verdict, why

# What a terminal obeys or what turns the direction of text around, and half characters.
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_ADDRESS = 200  # characters of one that are repeated
_MODES = {
    Mode.LIVE: "live migration",
    Mode.SUSPEND: "suspend, migrate, provision",
    Mode.WARM: "migration of the suspended machine",
    Mode.MOVE: "move of the machine that is shut off",
}
_SEVERITIES = {
    Severity.BLOCKER: "Blocker",
    Severity.WARNING: "Warning",
    Severity.UNKNOWN: "Unknown",
    Severity.INFO: "Note",
}


def printable(line: str) -> str:
    """Write control and direction characters out, so that a name cannot move the cursor or hide text."""
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def no_such_vm(name: str) -> str:
    """Say that no VM has this name."""
    return tr('No virtual machine is named "{name}".', name=name)


def vm_not_unique(name: str, hosts: Sequence[str]) -> str:
    """Say which hosts have a VM of this name."""
    return tr(
        '"{name}" is on {hosts}: say which, such as {host}/{name}.',
        name=name,
        hosts=unit.joined(hosts),
        host=hosts[0],
    )


def answer_lost(reason: str) -> str:
    """Say that the answer could not be written out."""
    return tr("The answer could not be written to standard output: {reason}.", reason=reason)


def no_home() -> str:
    """Say that nobody knows where files are kept."""
    return tr("It is not known where your files are kept: set HOME, or VMCLIENT_HOME, to a folder of yours.")


def password_prompt(server: str) -> str:
    """Ask for a password on a terminal."""
    return tr("Password for {server}: ", server=server)


def others_can_read() -> str:
    """Say why a password file is not read."""
    return tr("Others can read it. Make it readable for you alone: chmod 600.")


def no_password_in_it() -> str:
    """Say why a password file is of no use."""
    return tr("Its first line is no password.")


def line(problem: Problem) -> str:
    """Say in one line what went wrong."""
    words = problems.word(problem)
    return f"{words.title}. {words.detail}".rstrip()


def not_connected(address: str, problem: Problem) -> str:
    """Say in one line why an address could not be connected, and what to write on the command line for it."""
    words = problems.word(problem)
    address = redacted(address)
    address = address if len(address) <= _ADDRESS else f"{address[: _ADDRESS - 1]}…"
    shown = problem.facts.get("fingerprint")
    if problem.code == "connection.password_needed":
        way_out = tr("Run it on a terminal, or name a file that holds it: --password-file FILE.")
        return f"{address}: {words.title}. {way_out}"
    if problem.code.startswith("certificate.") and problem.facts.get("reason") != "expired" and shown:
        changed = problem.code == "certificate.changed"
        before = tr(" Accepted was {expected}.", expected=problem.facts.get("expected")) if changed else ""
        way_out = tr("No password was sent. If the server's own fingerprint is the following, add it:")
        return f"{address}: {words.title}.{before} {way_out} --accept-certificate {shown}"
    return f"{address}: {line(problem)}"


def report(assessment: Assessment) -> str:
    """Write the whole answer for a person, the conclusion first."""
    return "".join(f"{printable(line)}\n" for line in _lines(assessment))


def _lines(assessment: Assessment) -> Iterator[str]:
    yield _conclusion(assessment)
    mode = tr(_MODES[assessment.mode]) if assessment.mode else tr("cannot be moved")
    yield tr("Now on {source}: {mode}.", source=assessment.source.name, mode=mode)
    yield from _findings(assessment.findings, "")
    eligible = assessment.eligible
    refused = [one for one in assessment.candidates if not one.eligible and one.tested]
    foreign = [one.host.name for one in assessment.candidates if not one.tested]
    if eligible:
        yield from ("", tr("Hosts that can take it, best first"))
        if assessment.ranking_policy is not None:
            yield f"  {why.ordered_by(assessment)}"
        width = max(len(printable(one.host.name)) for one in eligible)
        for one in eligible:
            yield f"  {one.rank}  {one.host.name:{width}}  {_prospect(one)}".rstrip()
            yield from _findings(one.findings, "     ")
        yield from _policies(assessment, eligible[0])
    if refused:
        told, left = verdict.reported(assessment)
        yield from ("", tr("Hosts that cannot"), *((f"  {left}",) if left else ()))
        for one in refused:
            yield f"  {one.host.name}"
            yield from _findings(one.findings, "     ")
            if one.host.name in told:
                yield from _policies(assessment, one)
    if foreign:
        yield from ("", tr("Not tested, another hypervisor or another manager"))
        yield f"  {', '.join(foreign)}"


def _policies(assessment: Assessment, candidate: Candidate) -> Iterator[str]:
    """Say what the policies say of a host: of the best one, and of each that they refuse."""
    told = verdict.said(assessment, candidate.host.name)
    if told:
        yield f"     {tr('What policies say of {host}', host=candidate.host.name)}"
        yield from (f"       {line}" for line in verdict.written(told))


def _conclusion(assessment: Assessment) -> str:
    vm = assessment.vm.name
    tested = sum(one.tested for one in assessment.candidates)
    if assessment.outcome is Outcome.TARGETS:
        able = len(assessment.eligible)
        return tr(
            "{vm} can go to {target}, the best of {able} ({tested} tested).",
            vm=vm,
            target=assessment.auto_target,
            able=unit.count(able),
            tested=unit.count(tested),
        )
    if assessment.outcome is Outcome.REFUSED:
        return tr("{vm} cannot be migrated, whatever the host.", vm=vm)
    if assessment.outcome is Outcome.NO_HOSTS_TO_TEST:
        return tr("There is no other host that {vm} could be tested for.", vm=vm)
    return tr("0 of {tested} tested hosts can take {vm}.", vm=vm, tested=unit.count(tested))


def _prospect(candidate: Candidate) -> str:
    forecast = candidate.forecast
    if forecast is None:
        return ""
    parts = [
        tr("no end seen")
        if forecast.seconds is None
        else tr("about {time}", time=unit.duration(forecast.seconds)),
        tr("CPU {load} after", load=unit.percent(forecast.cpu_load_after)),
        tr("memory {load} after", load=unit.percent(forecast.memory_load_after)),
        tr("slots {used} of {slots}", used=unit.count(forecast.slots_used), slots=unit.count(forecast.slots)),
    ]
    return ", ".join(parts)


def _findings(findings: Sequence[Finding], indent: str) -> Iterator[str]:
    for finding in findings:
        message, way_out = wording.word(finding).message, wording.way_out(finding)
        yield f"{indent}{tr(_SEVERITIES[finding.severity])}: {message}"
        if way_out:
            yield f"{indent}  {tr('Way out')}: {way_out}"
