"""The findings of one host as the dialog shows them: ordered, in words, with the rules that passed."""

from collections.abc import Sequence
from dataclasses import dataclass

from vmclient.core.assessment import Assessment, Candidate
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.eligibility.rules import RULES
from vmclient.text import finding as words
from vmclient.text import migrate, tr
from vmclient.text.remedy import Remedy, remedy

_ORDER = (Severity.BLOCKER, Severity.WARNING, Severity.UNKNOWN, Severity.INFO)


@dataclass(frozen=True, slots=True)
class Note:
    """One finding: `status` is its key in `icons.STATUS`, `word` what a screen reader says for the shape."""

    status: str
    word: str
    title: str
    detail: str = ""
    remedy: Remedy | None = None


@dataclass(frozen=True, slots=True)
class Notes:
    """All that is said about one host (or about why none can be shown)."""

    head: str
    items: tuple[Note, ...] = ()
    passed_text: str = ""
    passed: tuple[str, ...] = ()


def severity_word(severity: Severity) -> str:
    """The word that goes with a severity's shape."""
    return {
        Severity.BLOCKER: tr("Blocker"),
        Severity.WARNING: tr("Warning"),
        Severity.UNKNOWN: tr("Unknown"),
        Severity.INFO: tr("Information"),
    }[severity]


def notes_of(assessment: Assessment, candidate: Candidate, *, pending: bool = False) -> Notes:
    """The findings of a tested host, worst first, and the rules that had nothing to say."""
    found = sorted(candidate.findings, key=lambda finding: _ORDER.index(finding.severity))
    items = []
    meaning = migrate.beforehand(assessment, candidate) if candidate.eligible else None
    if meaning is not None:
        items.append(Note("finding.info", severity_word(Severity.INFO), *meaning))
    items += map(note_of, found)
    if pending and candidate.eligible:
        items.append(Note("finding.checking", tr("Checking"), tr("The hypervisors have not answered yet")))
    lines = passed_rules(assessment, candidate)
    text = migrate.passed(len(lines), others=bool(candidate.findings)) if lines else ""
    return Notes(migrate.findings_head(candidate), tuple(items), text, lines)


def note_of(finding: Finding) -> Note:
    """One finding with its shape, its words and its way out."""
    wording = words.word(finding)
    status, word = f"finding.{finding.severity.value}", severity_word(finding.severity)
    return Note(status, word, wording.title, wording.detail, remedy(finding))


def passed_rules(assessment: Assessment, candidate: Candidate) -> tuple[str, ...]:
    """What each rule without a finding vouches for, in words."""
    if not candidate.tested or assessment.mode is None:
        return ()
    found = {finding.code for finding in candidate.findings}
    codes = dict.fromkeys(rule.code for rule in RULES if assessment.mode in rule.modes)
    return tuple(words.holds(code) for code in codes if code not in found)


def notes_of_others(assessment: Assessment, others: Sequence[Candidate]) -> Notes:
    """Why the hosts behind the last row were not tested."""
    detail = migrate.other_detail(assessment.source, others)
    title = migrate.other_verdict(assessment.source, others)
    head = tr("Findings for {hosts}", hosts=migrate.others(others))
    return Notes(head, (Note("finding.not-tested", tr("Not tested"), title, detail),))


def nothing_chosen() -> Notes:
    """No host is highlighted yet."""
    return Notes(tr("Choose a host to see what was found."))
