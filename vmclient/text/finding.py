"""Findings in words: heading, explanation, table verdict, button and the sentence of the report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vmclient.core.assessment import Candidate
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.text import inner, tr, unit
from vmclient.text.finding_facts import several, texts
from vmclient.text.finding_pattern import Words
from vmclient.text.finding_words import WORDS

VERDICT_LENGTH = 28  # what fits into the column: look.md section 7
NAMES = ("{vm}", "{host}", "{source}")  # an explanation that begins with one goes on after a colon
_STARTED = frozenset({"storage.repository_unreachable", "network.missing"})
_GRAVITY = {severity: weight for weight, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One finding as people read it.

    `title` is the heading, `detail` what it means with the numbers, `verdict` its words in a table cell,
    `remedy` the label of the button that solves it ("" without one), `message` all of it for a report.
    """

    title: str
    detail: str
    verdict: str
    remedy: str
    message: str


def word(finding: Finding) -> Wording:
    """Put a finding into words; one of unknown code, or with facts missing, in general ones."""
    words = WORDS.get(finding.code)
    if words is None:
        return _general(finding)
    filled = texts(finding)
    try:
        return _worded(finding, words, filled)
    except KeyError:  # a hypervisor's own finding without the facts that ours would have
        return _general(finding, words)


def way_out(finding: Finding) -> str:
    """What a person can do about a finding, as a sentence; empty where nothing is known."""
    if finding.code == "vm.state" and finding.facts.get("state") == "unknown":
        return ""  # its host has to answer first, and that is a finding of its own
    if finding.code in _STARTED and finding.facts.get("start"):
        return tr("Start it there.")
    words = WORDS.get(finding.code)
    return tr(words.way_out) if words and words.way_out else ""


def holds(code: str) -> str:
    """What a rule vouches for where it found nothing; a rule without words is named by its code."""
    words = WORDS.get(code)
    return tr(words.holds) if words and words.holds else code


def brief(code: str) -> str:
    """Name a kind of finding in a few words; one without words by its code."""
    words = WORDS.get(code)
    return tr(words.brief) if words else code


def consent(finding: Finding, *, vm: str, host: str, source: str) -> str:
    """What a person accepts who goes on in spite of a finding, in the first person."""
    words = WORDS.get(finding.code)
    if words is not None and words.consent:
        return tr(words.consent, vm=vm, host=host, source=source)
    title = word(finding).title
    if finding.severity is Severity.UNKNOWN:
        return tr("Migrate although this could not be found out: {what}.", what=title)
    return tr("Migrate all the same. I have read: {what}.", what=title)


def _worded(finding: Finding, words: Words, filled: dict[str, str]) -> Wording:
    pattern = words.several if words.several and several(finding) else words.title
    verdict = tr(words.verdict, **filled) if words.verdict else tr(words.brief)
    return _complete(
        finding,
        title=tr(pattern, **filled),
        detail=tr(words.detail, **filled),
        verdict=verdict if len(verdict) <= VERDICT_LENGTH else tr(words.brief),
        remedy=tr(words.remedy, **filled) if words.remedy else "",
        goes_on=words.detail.startswith(NAMES),
    )


def _general(finding: Finding, words: Words | None = None) -> Wording:
    """Say what a finding says of itself: its severity, who says so, and its facts."""
    if words is not None:
        title = tr(words.brief)
    elif finding.severity is Severity.BLOCKER:
        title = tr("Refused by {origin}", origin=finding.origin or tr("the hypervisor"))
    elif finding.severity is Severity.WARNING:
        title = tr("Warning from {origin}", origin=finding.origin or tr("the hypervisor"))
    elif finding.severity is Severity.UNKNOWN:
        title = tr("Not known to {origin}", origin=finding.origin or tr("the hypervisor"))
    else:
        title = tr("Note from {origin}", origin=finding.origin or tr("the hypervisor"))
    told = finding.facts.get("reason") or finding.facts.get("message")
    facts = {name: texts(finding)[name] for name, value in finding.facts.items() if value not in (None, ())}
    detail = str(told) if told else "; ".join(f"{name}: {text}" for name, text in facts.items())
    return _complete(finding, title, _stopped(detail), _cut(title, VERDICT_LENGTH))


def _complete(
    finding: Finding, title: str, detail: str, verdict: str, remedy: str = "", *, goes_on: bool = False
) -> Wording:
    if finding.origin and finding.origin not in title:
        detail = f"{detail} {tr('Said by {origin}.', origin=finding.origin)}".strip()
    message = f"{title}: {detail}" if goes_on else f"{_stopped(title)} {detail}".strip()
    return Wording(title=title, detail=detail, verdict=verdict, remedy=remedy, message=message)


def verdict(candidate: Candidate) -> tuple[Severity | None, str]:
    """Give a host's answer for the table: the worst finding speaks, "+N" counts the others of its kind.

    At most 28 characters. The severity is that of the finding that speaks; None for "Ready".
    """
    blockers, acknowledge = candidate.blockers, candidate.acknowledge
    if not blockers and not acknowledge:
        return None, tr("Ready")
    speaking = sorted(blockers or acknowledge, key=lambda finding: _GRAVITY[finding.severity])
    worst, others = speaking[0], len(speaking) - 1
    text = word(worst).verdict
    if not others:
        if worst.severity is Severity.WARNING:
            text = _first_fitting(tr("1 warning: {what}", what=inner(text)), text)
        return worst.severity, text
    rest = tr(", +{count}", count=unit.count(others))
    room = VERDICT_LENGTH - len(rest)
    if len(text) > room and (known := WORDS.get(worst.code)) is not None:
        text = tr(known.brief)
    return worst.severity, _cut(text, room) + rest


def refusal(findings: Sequence[Finding]) -> str:
    """Say why a VM cannot be migrated at all, a line a reason: the tooltip of a disabled **Migrate**."""
    return "\n".join(word(finding).message for finding in findings)


def _first_fitting(*choices: str) -> str:
    return next((text for text in choices if len(text) <= VERDICT_LENGTH), _cut(choices[-1], VERDICT_LENGTH))


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"


def _stopped(text: str) -> str:
    return text if not text or text.endswith((".", "…")) else f"{text}."
