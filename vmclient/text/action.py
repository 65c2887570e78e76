"""The words of one action of a plan: its name, what it is doing, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from vmclient.core.job import Job, JobState
from vmclient.core.plan import Action
from vmclient.text import problem, tr, unit


@dataclass(frozen=True, slots=True)
class _Words:
    """An action: alone, as an event, in a word while it lasts, as a sentence then, and when it has ended.

    `ends` says beside source and target how it left the VM there.
    """

    name: str
    event: str
    doing: str
    going_on: str
    done: str
    ends: tuple[str, str]


_WORDS: Mapping[Action, _Words] = {
    Action.SUSPEND: _Words(
        "Suspend",
        "Suspend {vm}",
        "Suspending",
        "{vm} is being suspended on {source}.",
        "Suspended on {source} in {took}{size}.",
        ("suspended here", "not here yet"),
    ),
    Action.TRANSFER: _Words(
        "Migrate (register)",
        "Register {vm} on {target}",
        "Registering",
        "{source} hands the definition of {vm} over to {target}.",
        "Registered on {target} in {took}.",
        ("not registered here any more", "registered here"),
    ),
    Action.PROVISION: _Words(
        "Provision",
        "Provision {vm}",
        "Provisioning",
        "{vm} is being started on {target} from its saved memory.",
        "Provisioned on {target} in {took}{size}.",
        ("gone from here", "started here"),
    ),
    Action.RETURN: _Words(
        "Register again",
        "Register {vm} on {source} again",
        "Registering again",
        "{target} hands the definition of {vm} back to {source}.",
        "Registered on {source} again in {took}.",
        ("registered here again", "not registered here"),
    ),
    Action.RESUME: _Words(
        "Resume",
        "Resume {vm} on {source}",
        "Resuming",
        "{vm} is being resumed on {source}.",
        "Resumed on {source} in {took}{size}.",
        ("runs here again", "not here"),
    ),
    Action.RESYNCHRONIZE: _Words(
        "Resynchronize",
        "Resynchronize {source}",
        "Resynchronizing",
        "{source} is being read again.",
        "Read again in {took}: {source} is in sync.",
        ("read again", ""),
    ),
    Action.EJECT: _Words(
        "Eject",
        "Eject {things} of {vm} on {source}",
        "Ejecting",
        "The medium in {things} of {vm} is being ejected on {source}.",
        "The medium in {things} of {vm} was ejected on {source} in {took}.",
        ("ejected", ""),
    ),
    Action.START_REPOSITORY: _Words(
        "Start repository",
        "Start {things} on {source}",
        "Starting",
        "{source} is starting {things}.",
        "{things} started on {source} in {took}.",
        ("started", ""),
    ),
    Action.START_NETWORK: _Words(
        "Start network",
        "Start {things} on {source}",
        "Starting",
        "{source} is starting {things}.",
        "{things} started on {source} in {took}.",
        ("started", ""),
    ),
}


def name(job: Job) -> str:
    """Name the action, for a row that names the VM and both hosts anyway."""
    return tr(_WORDS[job.action].name)


def event(job: Job) -> str:
    """Name the action and what it was about."""
    return tr(_WORDS[job.action].event, **_names(job))


def doing(job: Job) -> str:
    """Say in a word or two what it does."""
    return tr(_WORDS[job.action].doing)


def brief(job: Job) -> str:
    """Say in a few words what it does, did, or did not."""
    if not job.ended:
        return doing(job)
    return ends(job)[0] if job.state is JobState.COMPLETED else tr("{action}: not done", action=name(job))


def message(job: Job) -> str:
    """Say in one sentence how it stands, or what came of it."""
    words = _WORDS[job.action]
    if job.state is JobState.COMPLETED:
        moved = job.progress.transferred if job.progress is not None else None
        size = tr(", {size} of memory", size=unit.size(moved)) if moved else ""
        return tr(words.done, took=unit.duration(_took(job)), size=size, **_names(job))
    if job.state is JobState.CANCELLED:
        return tr("Cancelled.")
    if job.ended:
        why = problem.word(job.problem).clause if job.problem else tr("no reason was given")
        if job.state is JobState.UNKNOWN:
            return tr("Nobody can say whether it was done: {why}. Look at {source}.", why=why, **_names(job))
        return tr("Failed: {why}.", why=why)
    return tr(words.going_on, **_names(job))


def ends(job: Job) -> tuple[str, str]:
    """Say beside source and target how it left the VM there."""
    if job.state is not JobState.COMPLETED:
        return tr("source"), tr("target")
    source, target = _WORDS[job.action].ends
    return tr(source), tr(target)


def _took(job: Job) -> float:
    return (job.ended_at - job.started_at).total_seconds() if job.ended_at and job.started_at else 0.0


def _names(job: Job) -> dict[str, str]:
    things = unit.joined(job.things)
    return {"vm": job.vm_name, "source": job.source, "target": job.target, "things": things}
