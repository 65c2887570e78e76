"""The words of Event Log Details and of its report: numbers, timed phases, and the choice made then."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from vmclient.core.assessment import Assessment, Candidate
from vmclient.core.capability import Mode
from vmclient.core.events import LogEntry, PhaseRecord
from vmclient.core.job import Job, JobState, Phase
from vmclient.core.plan import Action, ends_running
from vmclient.text import action, finding, migrate, tr, unit, watch
from vmclient.text import job as job_words
from vmclient.text import phase as phase_words
from vmclient.text import why as reasons

MISSING = "—"
SCALE_STEP = 1.5
"""By so much the time line of a running job grows when its estimate has passed."""


_COPYING = frozenset(
    {Phase.COPY, Phase.SWITCH, Phase.POST_COPY, Phase.SUSPEND, Phase.PROVISION, Phase.RESUME}
)
"""Where memory is carried; at a switch-over the rest is sent while the VM is paused."""
_STRANDED: Mapping[str, tuple[str, str]] = {
    "migration.left_suspended": ("suspended here: resume it", "not moved"),
    "migration.left_on_target": ("not registered here any more", "registered here, does not run"),
    "migration.on_neither": ("not registered here any more", "nor here"),
}


@dataclass(frozen=True, slots=True)
class Number:
    """One of the big numbers: its name, its value, and what to hold it against."""

    name: str
    value: str
    note: str


@dataclass(frozen=True, slots=True)
class PhaseLine:
    """One phase as people read it; `begin` and `end` are shares of the whole duration, for the bar."""

    sequence: int
    time: str
    name: str
    state: str  # "in-progress", "completed" or "failed"
    took: str
    detail: str
    begin: float
    end: float
    downtime: bool


def title(entry: LogEntry) -> str:
    """Name the entry: the action and what it was about."""
    return job_words.event(entry)


def asked(entry: LogEntry) -> str:
    """Say by whom and when."""
    start = entry.started_at.astimezone()
    when = f"{unit.date(start)}, {unit.clock(start)}"
    if entry.ended_at is not None:
        when = f"{when} – {unit.clock(entry.ended_at.astimezone())}"
    return tr("asked for by {user} · {when}", user=entry.user, when=when)


def ends(job: Job) -> tuple[str, str]:
    """Say beside source and target what became of the VM there."""
    if job.action is not Action.MIGRATE:
        return action.ends(job)
    if job.state is JobState.COMPLETED:
        at = unit.clock(job.ended_at) if job.ended_at else ""
        return tr("source, gone from there"), tr(_arrived(job), time=at)
    if job.problem is not None and job.problem.code in _STRANDED:
        source, target = _STRANDED[job.problem.code]
        return tr(source), tr(target)
    if job.state in (JobState.FAILED, JobState.CANCELLED):
        begun = job.problem is None or job.problem.facts.get("begun") is not False
        if not begun or not job.planned:
            return tr("still here, nothing changed"), tr("not moved")
        runs = job.problem is not None and job.problem.facts.get("state") == "running"
        return tr("runs here again") if runs else tr("here again"), tr("not moved")
    if job.state is JobState.UNKNOWN:
        return tr("look here"), tr("and look here")
    return tr("present host"), chosen(job)


def _arrived(job: Job) -> str:
    if ends_running(job.mode, job.plan):
        return "runs here, verified {time}"
    return "defined here, verified {time}" if job.mode is Mode.MOVE else "suspended here, verified {time}"


def chosen(job: Job) -> str:
    """Say who chose the target."""
    if job.rank is None:
        return tr("chosen automatically") if job.automatic else tr("chosen by {user}", user=job.user)
    if job.automatic:
        return tr("chosen automatically, rank {rank}", rank=job.rank)
    return tr("chosen by {user}, rank {rank}", user=job.user, rank=job.rank)


def numbers(
    job: Job, phases: Sequence[PhaseRecord], now: datetime, decision: Assessment | None = None
) -> tuple[Number, ...]:
    """Give the five numbers of a migration; what was not measured or not reported is a dash.

    `decision` lends the VM's memory and the link's rate, to hold the numbers against.
    """
    took = None if job.started_at is None else ((job.ended_at or now) - job.started_at).total_seconds()
    moved = _moved(job, phases)
    copying = _copying(phases, now)
    limit = job.options.max_downtime_s
    rate = moved / copying if moved and copying else None
    dirty = job.progress.dirty_rate if job.progress else None
    passes = max((record.memory_pass or 0 for record in phases), default=0)
    if job.progress is not None:
        passes = max(passes, job.progress.memory_pass or 0)
    return (
        Number(
            tr("Duration"),
            MISSING if took is None else unit.duration(took),
            "" if job.estimate_s is None else tr("estimated {time}", time=unit.duration(job.estimate_s)),
        ),
        Number(
            tr("Downtime, measured") if job.ended else tr("Downtime"),
            _downtime(job),
            _expected(job) if limit is None else tr("limit {time}", time=unit.duration(limit)),
        ),
        Number(
            tr("Moved"),
            MISSING if moved is None else unit.size(moved),
            _passes(passes, decision.vm.memory if decision else None),
        ),
        Number(
            tr("Mean rate"),
            MISSING if rate is None else unit.rate(round(rate)),
            _link(job, decision, rate or 0),
        ),
        Number(
            tr("Dirty rate"),
            MISSING if dirty is None else unit.rate(dirty),
            "" if dirty is None else tr("last reported"),
        ),
    )


def _downtime(job: Job) -> str:
    if job.downtime_s is not None:
        return unit.duration(job.downtime_s)
    return MISSING if job.ended else watch.downtime(job.progress)


def _expected(job: Job) -> str:
    if job.ended or job.progress is None or job.progress.downtime_s is None:
        return ""
    return tr("no end seen") if watch.endless(job.progress) else tr("expected")


def _passes(count: int, memory: int | None) -> str:
    what = tr("memory") if memory is None else tr("{size} memory", size=unit.memory_of_vm(memory))
    if count < 2:
        return tr("{what}, 1 pass", what=what) if count else ""
    return tr("{what}, {count} passes", what=what, count=count)


def _answer(decision: Assessment | None, host: str) -> Candidate | None:
    candidates = decision.candidates if decision else ()
    return next((one for one in candidates if one.host.name == host), None)


def _link(job: Job, decision: Assessment | None, rate: float) -> str:
    """Give the rate of the slower end, unless a lower one was asked for or the copy was quicker."""
    if job.options.bandwidth is not None:
        return tr("limit {rate}", rate=unit.rate(job.options.bandwidth))
    target = _answer(decision, job.target)
    if decision is None or target is None:
        return ""
    slower = min(decision.source.migration_bandwidth, target.host.migration_bandwidth)
    return tr("link {rate}", rate=unit.rate(slower)) if rate <= slower else ""


def _moved(job: Job, phases: Sequence[PhaseRecord]) -> int | None:
    if job.progress is not None and job.progress.transferred is not None:
        return job.progress.transferred
    known = [record.transferred for record in phases if record.transferred is not None]
    return sum(known) if known else None


def _copying(phases: Sequence[PhaseRecord], now: datetime) -> float:
    return sum(
        ((record.ended_at or now) - record.started_at).total_seconds()
        for record in phases
        if record.phase in _COPYING
    )


def lines(phases: Sequence[PhaseRecord], now: datetime, job: Job | None = None) -> tuple[PhaseLine, ...]:
    """Word each phase, with its place in the whole duration.

    While the job lasts, the bars are drawn on its estimated duration, and on a longer one by steps when that
    has passed: a bar that is drawn does not move all the time.
    """
    if not phases:
        return ()
    first = phases[0].started_at
    whole = max(((record.ended_at or now) - first).total_seconds() for record in phases)
    if job is not None and not job.ended:
        whole = _scale(whole, job.estimate_s or 0.0)
    return tuple(_line(record, first, whole or 1.0, now, job) for record in phases)


def _scale(elapsed: float, estimate: float) -> float:
    scale = max(estimate, 1.0)
    while scale < elapsed:
        scale *= SCALE_STEP
    return scale


def _line(record: PhaseRecord, first: datetime, whole: float, now: datetime, job: Job | None) -> PhaseLine:
    end = record.ended_at or now
    took = (end - record.started_at).total_seconds()
    state = (
        "in-progress" if record.ended_at is None else "failed" if record.outcome == "failed" else "completed"
    )
    return PhaseLine(
        sequence=record.sequence,
        time=unit.clock_ms(record.started_at),
        name=phase_name(record, job),
        state=state,
        took=unit.duration(max(0.0, took)),
        detail=phase_words.detail(record, job),
        begin=min(1.0, max(0.0, (record.started_at - first).total_seconds() / whole)),
        end=min(1.0, max(0.0, (end - first).total_seconds() / whole)),
        downtime=record.phase is Phase.SWITCH,
    )


def phase_name(record: PhaseRecord, job: Job | None) -> str:
    """Name a step of a job."""
    if record.phase is Phase.CHECK and job is not None and job.target:
        return tr("Test {host} again", host=phase_words.given_up(record) or job.target)
    return phase_words.name(record.phase, record.memory_pass)


def why(decision: Assessment, job: Job) -> str:
    """Say how many hosts could and could not take it, and what spoke for the one that was taken."""
    refused = sum(1 for one in decision.candidates if one.tested and not one.eligible)
    able = len(decision.eligible)
    names = {"count": unit.count(able), "refused": unit.count(refused)}
    if able == 1:
        counted = tr("1 host could take it, {refused} could not.", **names)
    else:
        counted = tr("{count} hosts could take it, {refused} could not.", **names)
    taken = _answer(decision, job.target)
    reason = _reason(decision, taken, job) if taken is not None else ""
    return " ".join(filter(None, (job_words.replanned(job), counted, reason)))


def _reason(decision: Assessment, taken: Candidate, job: Job) -> str:
    if job.replans and taken.rank != 1:
        return tr("For hosts before it another warning would have had to be acknowledged.")
    return reasons.choice(decision, taken, job.user)


def unavailable(decision: Assessment, refused: Sequence[Candidate]) -> str:
    """The causes beside "Unavailable (13)"."""
    return migrate.unavailable(
        decision.source,
        [one for one in refused if one.tested],
        [one for one in refused if not one.tested],
    )


def verdict(candidate: Candidate) -> tuple[str, str]:
    """Give the key of the shape and the words of a host's answer, also of one that was not tested."""
    if not candidate.tested:
        return "not-tested", tr("Not tested")
    severity, words = finding.verdict(candidate)
    return severity or "passed", words


def architecture(decision: Assessment, candidate: Candidate) -> str:
    """Say how the host's processor compares with the source's."""
    if candidate.host.cpu_model is not None and candidate.host.cpu_model == decision.source.cpu_model:
        return tr("same CPU model")
    return candidate.host.cpu_model or candidate.host.arch
