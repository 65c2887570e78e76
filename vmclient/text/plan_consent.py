"""What a person accepts for several VMs at once, in the first person: a sentence for each kind."""

from collections.abc import Sequence
from dataclasses import dataclass

from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.placement import Placement, Seat
from vmclient.text import consent, tr
from vmclient.text import finding as words
from vmclient.text.finding_words import WORDS
from vmclient.text.plan_sheet import drives_left, several


@dataclass(frozen=True, slots=True)
class Consent:
    """One sentence to tick for all VMs that it is about, by the code of what they accept."""

    code: str
    sentence: str
    accepts: tuple[tuple[str, Finding], ...]  # VM ids, each with its finding


def consents(placement: Placement) -> tuple[Consent, ...]:
    """What has to be accepted for all that go: a sentence for each kind, gravest first."""
    found: dict[str, list[tuple[Seat, Finding]]] = {}
    for seat in placement.placed:
        for finding in seat.target.acknowledge if seat.target else ():
            found.setdefault(finding.code, []).append((seat, finding))
    made = [
        Consent(code, _sentence(code, cases), tuple((seat.vm.id, finding) for seat, finding in cases))
        for code, cases in found.items()
    ]
    gravity = list(Severity)
    return tuple(sorted(made, key=lambda one: (gravity.index(one.accepts[0][1].severity), one.code)))


def _sentence(code: str, cases: Sequence[tuple[Seat, Finding]]) -> str:
    seat, finding = cases[0]
    if len(cases) == 1 and code == "cdrom.unreachable":
        return consent.without_drives(drives_left(seat), seat.vm.name)
    if len(cases) == 1:
        return words.consent(finding, vm=seat.vm.name, host=seat.host, source=seat.source.name)
    names = several([one.vm.name for one, _ in cases])
    if code == "cdrom.unreachable":
        return tr(
            "Migrate {vms} without the CD/DVD drives that their hosts cannot reach. I know that they cannot "
            "start again after a stop.",
            vms=names,
        )  # fmt: skip
    known = WORDS.get(code)
    what = tr(known.brief) if known else words.word(finding).title
    if finding.severity is Severity.UNKNOWN:
        return tr("Migrate {vms} although this could not be found out: {what}.", vms=names, what=what)
    return tr("Migrate {vms} all the same. I have read: {what}.", vms=names, what=what)
