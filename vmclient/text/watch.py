"""The words of Progress: what a running job's card says, figure by figure."""

from collections.abc import Mapping
from datetime import datetime

from vmclient.core.capability import Mode
from vmclient.core.inventory import Hypervisor
from vmclient.core.job import Job, JobState, Phase, Progress
from vmclient.core.lanes import Hold, Limit
from vmclient.core.plan import Action
from vmclient.text import action, label, tr, unit

NOT_REPORTED = "—"
ALMOST = 0.99
"""What has not ended is not shown as 100 %, however much of a pass was copied."""
_MODES: Mapping[Mode, str] = {
    Mode.LIVE: "Live",
    Mode.SUSPEND: "Suspend, migrate, provision",
    Mode.WARM: "Suspended",
    Mode.MOVE: "Move, shut off",
}


def title(job: Job) -> str:
    """Head of the card: the action and the VM, or the host."""
    if job.about_host:
        return action.event(job)
    if not job.moves:
        return tr("{action}: {vm}", action=action.name(job), vm=job.vm_name)
    return tr("Move {vm}", vm=job.vm_name) if job.mode is Mode.MOVE else tr("Migrate {vm}", vm=job.vm_name)


def mode(job: Job, hypervisor: Hypervisor | None) -> str:
    """Say how it goes: "Live, KVM"."""
    words = tr(_MODES[job.mode]) if job.moves else tr("Host") if job.about_host else tr("Virtual machine")
    return f"{words}, {label.hypervisor(hypervisor)}" if hypervisor else words


def since(job: Job, now: datetime) -> str:
    """Say who asked, when, and for how long it has been going on."""
    if job.started_at is None:
        return tr("{user} · queued {time}", user=job.user, time=unit.clock(job.asked_at))
    took = ((job.ended_at or now) - job.started_at).total_seconds()
    return tr(
        "{user} · started {time} · {took}",
        user=job.user, time=unit.clock(job.started_at), took=unit.duration(max(0.0, took)),
    )  # fmt: skip


def figures(job: Job) -> tuple[tuple[str, str], ...]:
    """Give the six figures of a running copy in fixed places; a dash for what is not reported."""
    progress = job.progress
    return (
        (tr("Transferred"), _size(progress.transferred if progress else None)),
        (tr("Remaining"), _size(progress.remaining if progress else None)),
        (tr("Rate"), _rate(progress.rate if progress else None)),
        (tr("Dirty rate"), _rate(progress.dirty_rate if progress else None)),
        (tr("Time left"), _left(progress)),
        (tr("Downtime"), downtime(progress)),
    )


def _size(value: int | None) -> str:
    return NOT_REPORTED if value is None else unit.size(value)


def _rate(value: int | None) -> str:
    return NOT_REPORTED if value is None else unit.rate(value)


def _left(progress: Progress | None) -> str:
    if progress is None or progress.remaining is None:
        return NOT_REPORTED
    if endless(progress):
        return tr("no end seen")
    left = progress.time_left_s
    if left is None:
        return NOT_REPORTED
    return unit.span(*left) if left[0] >= 1 else tr("under {time}", time=unit.duration(max(1.0, left[1])))


def endless(progress: Progress | None) -> bool:
    """Whether no end can be seen: the hypervisor says so, or memory changes as fast as it is carried."""
    if progress is None:
        return False
    if progress.converging is False:
        return True
    rate, dirty = progress.rate, progress.dirty_rate
    return progress.phase is Phase.COPY and bool(rate) and dirty is not None and dirty >= (rate or 0)


def downtime(progress: Progress | None) -> str:
    """Say what pause is expected, or what it would be now; a dash where it is not reported."""
    if progress is None or progress.downtime_s is None:
        return NOT_REPORTED
    expected = unit.duration(progress.downtime_s)
    return tr("{time} if now", time=expected) if endless(progress) else f"≈ {expected}"


def share(job: Job) -> float:
    """Give the bar's share, 0.0 to 1.0; it is full only when the job has ended."""
    return job.peak if job.ended else min(job.peak, ALMOST)


def percent(job: Job) -> str:
    """Say how far the bar is, or that it is held."""
    if job.progress is None or job.progress.fraction is None:
        return ""
    far = unit.percent(share(job))
    return tr("held at {share}", share=far) if job.stuck else far


def stuck(job: Job) -> tuple[str, str]:
    """Head and sentence of the strip that appears when a job gets no further by itself."""
    return _halted(job) if job.halted else _not_converging(job)


def _halted(job: Job) -> tuple[str, str]:
    return tr("The link broke while the rest of its memory followed."), tr(
        "A part of the memory of {vm} is on {source}, the rest on {target}. Stop it on neither: "
        "it would be lost. When the hosts reach each other again, resume the migration.",
        vm=job.vm_name, source=job.source, target=job.target,
    )  # fmt: skip


def no_way_back(job: Job) -> str:
    """Say why a migration that has halted cannot be cancelled."""
    return tr("A part of the memory of {vm} is on {host} already", vm=job.vm_name, host=job.target)


def _not_converging(job: Job) -> tuple[str, str]:
    progress = job.progress
    head = tr("It does not converge, and will not by itself.")
    if progress is None or progress.dirty_rate is None or progress.rate is None:
        return head, tr("{vm} changes its memory as fast as the link carries it.", vm=job.vm_name)
    sentence = tr(
        "{vm} changes {dirty} of memory a second, the link carries {rate}.",
        vm=job.vm_name,
        rate=unit.rate(progress.rate),
        dirty=unit.rate(progress.dirty_rate).removesuffix("/s"),
    )  # fmt: skip
    if progress.remaining:
        open_still = tr("About {size} stay open after every pass.", size=unit.size(progress.remaining))
        sentence = f"{sentence} {open_still}"
    return head, sentence


def cancel_consequence(job: Job) -> tuple[str, str]:
    """Label and meaning of the way out that every hypervisor has."""
    return tr("Cancel Migration"), tr(
        "{vm} goes on running on {host}; what was copied is discarded. "
        "Or wait: it ends when {vm} is less busy.",
        vm=job.vm_name, host=job.source,
    )  # fmt: skip


_HELD: Mapping[Limit, tuple[str, str]] = {
    Limit.AT_ONCE: (
        "One job is running, and no more may at once.",
        "{count} jobs are running, and no more may at once.",
    ),
    Limit.HOST: (
        "One job is running at {host}, and one host may have no more at once.",
        "{count} jobs are running at {host}, and one host may have no more at once.",
    ),
    Limit.LINK: (
        "One job is using the link between {host} and {other}, and no more may at once.",
        "{count} jobs are using the link between {host} and {other}, and no more may at once.",
    ),
}


def queued(job: Job, place: int, hold: Hold | None) -> tuple[str, str]:
    """Phase and sentence of a job that waits, `place` counted from one; None where it is about to start."""
    head = tr("Queued, first in line") if place == 1 else tr("Queued, {place} in line", place=place)
    then = tr("It starts by itself when its turn comes; {host} is tested again then.", host=job.target)
    if hold is None:
        return head, then
    host, other = (*hold.hosts, "", "")[:2]
    one, several = _HELD[hold.limit]
    why = tr(one if hold.count == 1 else several, count=hold.count, host=host, other=other)
    return head, f"{why} {then}"


def rates(progress: Progress | None) -> str:
    """Say both rates in one sentence, for those who hear the chart."""
    if progress is None:
        return ""
    said = tr("rate {rate}, dirty rate {dirty}", rate=_rate(progress.rate), dirty=_rate(progress.dirty_rate))
    if progress.remaining is None:
        return said
    return tr("{rates}, remaining {left}", rates=said, left=unit.size(progress.remaining))


def scale(top: float) -> str:
    """Word the scale of a chart of rates; `top` is in MB/s."""
    return f"0–{unit.rate(top * 1e6)}"


def spans(seconds: float) -> str:
    """Say over which time a chart of Progress goes."""
    return tr("the last {time}", time=unit.duration(seconds))


def window_title(running: int, queued: int) -> str:
    """Title the window with what is under way, so that the task bar tells it."""
    if not running and not queued:
        return tr("Progress")
    return tr("Progress: {jobs}", jobs=label.jobs_under_way(running, queued))


def empty(found: int) -> tuple[str, str, str]:
    """Say why there is no card: icon, title and sentence; `found` counts the jobs of this start."""
    if found:
        return "jobs", tr("No job of this kind"), tr("Choose another filter above to see the others.")
    return "jobs", tr("Nothing is under way"), tr(
        "A migration that was asked for shows here with its phase, its rates and the time it still takes."
    )  # fmt: skip


def cancel_question(job: Job) -> tuple[str, str]:
    """Ask before a running migration is stopped."""
    question = tr("Cancel the migration of {vm}?", vm=job.vm_name)
    if job.planned:
        means = "It is brought back to {host}, as it was before."
        if job.mode is Mode.SUSPEND:
            means = "It is brought back to {host} and runs on there."
    elif job.mode is Mode.MOVE:
        means = "It stays on {host}."
    elif job.mode is Mode.WARM:
        means = "It stays suspended on {host}; what was copied is discarded."
    else:
        means = "It goes on running on {host}; what was copied is discarded."
    return question, tr(means, host=job.source)


def no_stop(job: Job) -> str:
    """Say why what moves nothing cannot be cancelled."""
    if job.action is not Action.RESYNCHRONIZE:
        return tr("It is done by the hypervisor at once, and ends by itself")
    return tr("Reading a host changes nothing and ends by itself, after half a minute at the latest")


def no_cancel(hypervisor: Hypervisor | None) -> str:
    """Say why a migration under way cannot be cancelled."""
    if hypervisor is None:
        return tr("The hypervisor has no way to stop a migration under way")
    return tr("{kind} has no way to stop a migration under way", kind=label.hypervisor(hypervisor))


def not_reported(job: Job, hypervisor: Hypervisor | None) -> str:
    """Say why there are no figures, and how long it may take: an estimate, and said to be one."""
    kind = label.hypervisor(hypervisor) if hypervisor else tr("the hypervisor")
    why = tr("How far it is, rates and the pause are not reported by {kind}.", kind=kind)
    if job.estimate_s is None:
        return why
    return f"{why} {tr('Estimated to take {time}.', time=unit.duration(max(1.0, job.estimate_s)))}"


def cancel_word(job: Job) -> str:
    """Label of the card's button."""
    return tr("Remove") if job.state is JobState.QUEUED else tr("Cancel")


def filters() -> tuple[str, str, str, str]:
    """Name the choices of jobs: all, running, queued, finished."""
    return tr("All"), tr("Running"), tr("Queued"), tr("Finished")
