"""The whole report of an entry of the event log: as text, as a page to print, and as JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from vmclient.core.assessment import Assessment, Candidate
from vmclient.core.eligibility.rule import Finding
from vmclient.core.events import LogEntry, PhaseRecord
from vmclient.core.job import Job
from vmclient.text import advanced, document, finding, migrate, page, problem, record, tr, unit, verdict, why
from vmclient.text import job as job_words
from vmclient.text.report import printable

_CANDIDATE = (9, 21, 35, 35)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report: sentences, then a table with a head; `widths` are percents of a long one."""

    title: str
    lines: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    widths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What a report is made of; `now` is when it was written."""

    entry: LogEntry
    phases: tuple[PhaseRecord, ...]
    decision: Assessment | None
    now: datetime

    @property
    def title(self) -> str:
        """What the entry is called."""
        return record.title(self.entry)

    def as_text(self) -> str:
        """Write it for a text editor, or a mail."""
        parts = [f"{self.title} — {job_words.entry_state(self.entry)}"]
        for section in sections(self):
            parts += ["", section.title, *section.lines]
            parts += ["  ".join(filter(None, row)) for row in section.rows]
        return "".join(f"{printable(part)}\n" for part in parts)

    def as_page(self) -> str:
        """Write it as a page of HTML that loads nothing; names from outside are letters and no markup."""
        parts = []
        for section in sections(self):
            parts.append(f"<h2>{page.safe(section.title)}</h2>")
            parts += [f"<p>{page.safe(line)}</p>" for line in section.lines]
            if len(section.rows) > page.PIECE and section.widths:
                parts += page.tables(section.head, section.rows, section.widths)
            elif section.rows:
                parts.append(page.table(section.head, section.rows))
        return page.page(f"{self.title} — {job_words.entry_state(self.entry)}", parts)

    def as_json(self) -> str:
        """Write it as a document of `resources/report.schema.json`."""
        told = document.report(self.entry, self.phases, self.decision, self.now)
        return document.as_json(told, indent=2) + "\n"


def sections(report: Report) -> Iterator[Section]:
    """Make the parts of a report, in the order in which one asks."""
    entry, job, decision = report.entry, report.entry.job, report.decision
    yield Section(tr("What happened"), tuple(_story(entry)))
    wrong = entry.problem or (job.problem if job else None)
    if wrong is not None:
        words = problem.word(wrong)
        raw = (tr("The hypervisor's own words"), *problem.raw(wrong).splitlines()) if wrong.raw else ()
        told = (f"{words.title}.", words.means, words.way_out, *raw)
        yield Section(tr("What went wrong"), tuple(line for line in told if line))
    moves = job is not None and job.moves
    if job is not None and moves:
        numbers = record.numbers(job, report.phases, report.now, decision)
        yield Section(
            tr("Numbers"),
            head=(tr("Number"), tr("Value"), tr("Note")),
            rows=tuple((one.name, one.value, one.note) for one in numbers),
        )
        yield Section(tr("What was asked for"), tuple(_wishes(job, decision)))
    if report.phases:
        lines = record.lines(report.phases, report.now, job)
        yield Section(
            tr("Phases"),
            head=(tr("Began"), tr("Phase"), tr("Took"), tr("Result")),
            rows=tuple((line.time, line.name, line.took, line.detail) for line in lines),
        )
    if decision is not None:
        yield from _choice(decision, job)


def _story(entry: LogEntry) -> Iterator[str]:
    yield job_words.entry_message(entry)
    yield record.asked(entry)
    job = entry.job
    if job is not None and job.moves:
        yield f"{job.source} → {job.target}, {migrate.mode(job.mode)}, {record.chosen(job)}"


def _wishes(job: Job, decision: Assessment | None) -> Iterator[str]:
    yield advanced.summary(job.options, job.mode, bandwidth=True, downtime=True)
    if job.options.post_copy:
        yield tr("post-copy allowed")
    if job.options.leave_out:
        yield tr("left out: {drives}", drives=unit.joined(job.options.leave_out))
    for code in job.acknowledged:
        yield tr("Acknowledged: {what}", what=_accepted(code, job, decision))


def _accepted(code: str, job: Job, decision: Assessment | None) -> str:
    """Tell what a person accepted, with the numbers of then where they were kept."""
    answer = decision.by_host.get(job.target) if decision else None
    found = (*(decision.findings if decision else ()), *(answer.findings if answer else ()))
    told = next((finding.word(one).message for one in found if one.code == code), "")
    return told or finding.brief(code)


def _choice(decision: Assessment, job: Job | None) -> Iterator[Section]:
    said = [record.why(decision, job)] if job is not None else []
    hosts, left = verdict.reported(decision)
    said += [left] if left else []
    yield Section(
        tr("The choice"),
        (*said, *_found(decision.findings)),
        head=(tr("Rank"), tr("Host"), tr("Criteria"), tr("Findings")),
        rows=tuple(_candidate(one) for one in decision.candidates if one.tested),
        widths=_CANDIDATE,
    )
    for one in decision.candidates:
        taken = job is not None and one.host.name == job.target
        told = verdict.said(decision, one.host.name) if taken or one.host.name in hosts else ()
        if told:
            title = tr("What policies say of {host}", host=one.host.name)
            yield Section(title, tuple(verdict.written(told)))


def _candidate(one: Candidate) -> tuple[str, ...]:
    rank = f"{one.rank}." if one.rank else tr("refused")
    criteria = "; ".join(f"{name}: {value}" for name, value in why.ranking(one))
    return rank, one.host.name, criteria, " ".join(_found(one.findings))


def _found(findings: Sequence[Finding]) -> list[str]:
    return [finding.word(one).message for one in findings]
