"""The words of jobs and of the event log: states, phases, and what came of it in one sentence."""

from collections.abc import Mapping

from vmclient.core.capability import Mode
from vmclient.core.events import LogEntry
from vmclient.core.job import Job, JobState, Phase, Progress
from vmclient.core.plan import Action, ends_running
from vmclient.core.problem import Problem
from vmclient.text import action, host, knob, policy_event, problem, tr, unit

_STATES: Mapping[JobState, str] = {
    JobState.QUEUED: "Queued",
    JobState.RUNNING: "In progress",
    JobState.CANCELLING: "Cancelling",
    JobState.COMPLETED: "Completed",
    JobState.FAILED: "Failed",
    JobState.CANCELLED: "Cancelled",
    JobState.UNKNOWN: "Not known",
}
_STATUS: Mapping[JobState, str] = {
    JobState.QUEUED: "queued",
    JobState.RUNNING: "in-progress",
    JobState.CANCELLING: "in-progress",
    JobState.COMPLETED: "completed",
    JobState.FAILED: "failed",
    JobState.CANCELLED: "cancelled",
    JobState.UNKNOWN: "unknown",
}
_DOING: Mapping[Phase, str] = {
    Phase.CHECK: "Testing the target again",
    Phase.RESERVE: "Reserving memory and a slot",
    Phase.PREPARE: "Preparing the target",
    Phase.COPY: "Copying memory",
    Phase.SWITCH: "Switching over",
    Phase.POST_COPY: "Runs on the target, the rest of its memory follows",
    Phase.HALTED: "Interrupted: its memory is on two hosts",
    Phase.SUSPEND: "Suspending: the memory is written",
    Phase.REGISTER: "Registering with the target",
    Phase.PROVISION: "Provisioning: the memory is read",
    Phase.RETURN: "Registering with the source again",
    Phase.RESUME: "Resuming on the source: the memory is read",
    Phase.VERIFY: "Asking both hosts",
    Phase.RELEASE: "Releasing the source",
    Phase.REMEDY: "Waiting for the hypervisor",
    Phase.READ: "Reading the host again",
    Phase.COMPARE: "Comparing with what was known",
}
_EVENTS: Mapping[str, str] = {
    "migrate": "Migrate {vm}",
    "move": "Move {vm}",
    "connection_opened": "Connected",
    "connection_lost": "Stopped answering",
    "connection_failed": "Could not be connected",
    "settings_wrong": "Settings not understood",
    "log_damaged": "Event log set aside",
    "policies_unreadable": "Policy file not read",
    "policies_changed": "Policy files changed by others",
    "policies_saved": "Policy file saved",
    "policies_deleted": "Policy file deleted",
    "policies_enabled": "Policy file enabled",
    "policies_disabled": "Policy file disabled",
    "policy_enabled": "Policy enabled",
    "policy_disabled": "Policy disabled",
    "host_settings": "Host settings",
    "reconnect": "Reconnect",
    "drift": "Changed outside",
}
_SEEN: Mapping[str, str] = {
    "running": "{vm} runs on {source}",
    "paused": "{vm} is paused on {source}",
    "suspended": "{vm} is suspended on {source}",
    "defined": "{vm} is stopped on {source}",
}


def state(value: JobState) -> str:
    """Name the state of a job."""
    return tr(_STATES[value])


def status_key(entry: LogEntry) -> str:
    """Give the key of the entry's shape: "completed", "failed", "in-progress" and so on."""
    if entry.job is not None:
        return status_of(entry.job)
    return "failed" if entry.problem else "completed"  # what is no job is a thing of a moment


def status_of(job: Job) -> str:
    """Give the key of the shape of a job's state."""
    return _STATUS[job.state]


def status(key: str) -> str:
    """Name a status by the key of its shape."""
    return state(next(one for one, name in _STATUS.items() if name == key))


def entry_state(entry: LogEntry) -> str:
    """Name the state of a log entry."""
    return status(status_key(entry))


def standing(entry: LogEntry) -> tuple[str, str]:
    """Give the key of the shape of the entry's state, and its word; a copy that is stuck is said to be."""
    if entry.job is not None and entry.job.stuck:
        return "not-converging", stuck(entry.job)
    return status_key(entry), entry_state(entry)


def stuck(job: Job) -> str:
    """Say in two words how a job is stuck."""
    return tr("Interrupted") if job.halted else tr("Not converging")


def phase(job: Job) -> str:
    """Say what a running job is doing now."""
    progress = job.progress
    if job.state is JobState.CANCELLING and not job.halted:
        return tr("Cancelling")
    if progress is None:
        return tr("Starting")
    if progress.converging is False:
        return tr("Not converging, pass {number}", number=progress.memory_pass or 1)
    doing = tr(_DOING[progress.phase])
    if progress.phase is Phase.COPY and progress.memory_pass:
        return tr("{doing}, pass {number}", doing=doing, number=progress.memory_pass)
    return doing


def event(entry: LogEntry) -> str:
    """Name what the entry is about."""
    if entry.job is not None and entry.job.action is not Action.MIGRATE:
        return action.event(entry.job)
    if entry.kind == "knob":
        return knob.event(entry)
    return tr(_EVENTS.get(entry.kind, "{kind}"), vm=entry.vm_name, kind=entry.kind.replace("_", " "))


def entry_message(entry: LogEntry) -> str:
    """Say in one sentence how the entry stands."""
    if entry.job is not None:
        return message(entry.job)
    if entry.kind == "knob":
        return knob.noted(entry)
    if entry.problem is not None:
        return problem.word(entry.problem).title
    return host.noted(entry) or policy_event.noted(entry)


def replanned(job: Job) -> str:
    """Say which targets were given up, and why; empty where none was."""
    targets = [*(one.target for one in job.replans[1:]), job.target]
    return " ".join(
        tr(
            "Was for {host}: {why}. Now for {other}.",
            host=one.target, why=problem.word(one.problem).title, other=target,
        )
        for one, target in zip(job.replans, targets, strict=False)
    )  # fmt: skip


def message(job: Job) -> str:
    """Say how the job stands and which targets were given up, or how it ended and where the VM is now."""
    standing = _standing(job)
    return standing if job.ended or not job.replans else f"{standing} {replanned(job)}"


def _standing(job: Job) -> str:
    if job.action is not Action.MIGRATE:
        return action.message(job)
    names = {"vm": job.vm_name, "source": job.source, "target": job.target}
    if job.state is JobState.QUEUED:
        return tr("{vm} waits to go from {source} to {target}.", **names)
    if job.state is JobState.COMPLETED:
        return _completed(job, names)
    if job.state is JobState.FAILED:
        return _failed(job, names)
    if job.state is JobState.CANCELLED:
        return _cancelled(job, names)
    if job.state is JobState.UNKNOWN:
        return _unknown(job, names)
    if job.halted:
        return tr(
            "The migration of {vm} is interrupted: its memory is on {source} and on {target}. "
            "Stop it on neither.",
            **names,
        )
    if job.state is JobState.CANCELLING:
        return tr("The move of {vm} from {source} to {target} is being cancelled.", **names)
    if job.progress is not None and job.progress.converging is False:
        return _stuck(job.progress, names)
    return tr("{vm} is on its way from {source} to {target}.", **names)


def _stuck(progress: Progress, names: Mapping[str, str]) -> str:
    """Say that a copy does not converge, with both rates where they are known."""
    if progress.dirty_rate is None or not progress.rate:
        return tr("{vm} is not converging: it changes memory as fast as the link carries it.", **names)
    return tr(
        "{vm} is not converging: it changes {dirty} of memory a second and the link carries {rate}.",
        dirty=unit.rate(progress.dirty_rate).removesuffix("/s"), rate=unit.rate(progress.rate), **names,
    )  # fmt: skip


def _failed(job: Job, names: Mapping[str, str]) -> str:
    why = problem.word(job.problem).clause if job.problem else tr("no reason was given")
    where = _where(job, names)
    if job.problem is not None and job.problem.code in problem.STRANDED:
        return _stranded(job.problem)
    if job.problem is not None and job.problem.facts.get("begun") is False:
        return tr("Not begun: {why}. {where}.", why=why, where=where)
    if job.planned:
        return tr("Failed: {why}. {where}.", why=why, where=_back(job, names))
    if job.mode is Mode.LIVE and job.problem and job.problem.facts.get("state") == "defined":
        return tr("Failed: {why}. {where}.", why=why, where=where)  # it ran before, so something did change
    if job.mode is Mode.LIVE:
        return tr("Failed before the switch-over: {why}. {where}, nothing changed.", why=why, where=where)
    return tr("Failed: {why}. {where}, nothing changed.", why=why, where=where)


def _stranded(wrong: Problem) -> str:
    """Say why it failed, where the VM was left, and what to do."""
    words = problem.word(wrong)
    why = problem.cause(wrong)
    failed = tr("Failed: {why}.", why=why.clause) if why is not None else tr("Failed.")
    return f"{failed} {words.title}. {words.way_out}"


def _back(job: Job, names: Mapping[str, str]) -> str:
    """Say how a plan that was undone left the VM on its source."""
    seen = job.problem.facts.get("state") if job.problem else None
    where = _where(job, names)
    if job.mode is not Mode.SUSPEND:
        return tr("{where}, as before", where=where)
    return tr("{where} again", where=where) if seen == "running" else where


def _cancelled(job: Job, names: Mapping[str, str]) -> str:
    if job.problem is not None and job.problem.code == "job.not_started":
        return tr("Cancelled: {why}.", why=problem.word(job.problem).clause)
    if job.problem is not None and job.problem.facts.get("begun") is False:
        return tr("Cancelled before it began. {where}.", where=_where(job, names))
    if job.planned:
        return tr("Cancelled. {where}.", where=_back(job, names))
    return tr("Cancelled. {where}, nothing changed.", where=_where(job, names))


def _unknown(job: Job, names: Mapping[str, str]) -> str:
    if not job.target:
        return tr("Nobody can say where {vm} runs: it was on {source}. Look there.", **names)
    if job.problem is not None and job.problem.code == "migration.memory_lost":
        return tr(
            "{vm} runs nowhere: its memory was on {source} and on {target}, and a part of it is lost.",
            **names,
        )
    return tr("Nobody can say whether {vm} is on {source} or on {target}: look at both.", **names)


def _where(job: Job, names: Mapping[str, str]) -> str:
    """Say how the source was seen to have it."""
    seen = job.problem.facts.get("state") if job.problem else None
    return tr(_SEEN.get(str(seen), "{vm} is on {source}"), **names)


def result(job: Job) -> str:
    """Say how an ended job ended, for a row that names the VM and its target anyway."""
    whole = job.action is Action.MIGRATE
    return _figures(job) if whole and job.state is JobState.COMPLETED else message(job)


def _completed(job: Job, names: Mapping[str, str]) -> str:
    if job.mode is Mode.MOVE:
        return tr("{figures} {vm} is defined on {target}.", figures=_figures(job), **names)
    if not ends_running(job.mode, job.plan):
        return tr("{figures} {vm} is suspended on {target}.", figures=_figures(job), **names)
    done = tr("{figures} {vm} runs on {target}.", figures=_figures(job), **names)
    return f"{done} {problem.word(job.problem).title}." if job.problem else done


def _figures(job: Job) -> str:
    """Tell duration, bytes and pause, as far as they are known."""
    took = (job.ended_at - job.started_at).total_seconds() if job.ended_at and job.started_at else 0.0
    if job.mode is Mode.MOVE:
        return tr("Moved in {took}.", took=unit.duration(took))
    parts = []
    if job.progress is not None and job.progress.transferred is not None:
        parts.append(tr("{size} moved", size=unit.size(job.progress.transferred)))
    if job.downtime_s is not None:
        parts.append(tr("downtime {time}", time=unit.duration(job.downtime_s)))
    numbers = f": {', '.join(parts)}" if parts else ""
    return tr("Completed in {took}{numbers}.", took=unit.duration(took), numbers=numbers)
