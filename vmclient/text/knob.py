"""The words of knobs: what can be done for a copy that does not converge, what each means, what it risks."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from vmclient.core.events import LogEntry
from vmclient.core.inventory import Hypervisor
from vmclient.core.job import Job, Knob
from vmclient.text import label, tr, unit
from vmclient.text import problem as problem_words

THROTTLE = 0.5
"""Share of its CPU time that is taken from the guest at one press: QEMU's auto-converge begins with less,
and goes on by steps; where we set it ourselves one step must be felt."""
_SHORTEST_S = 0.5
_NAMES: Mapping[Knob, str] = {
    Knob.BANDWIDTH: "Bandwidth",
    Knob.DOWNTIME: "Allowed downtime",
    Knob.THROTTLE: "Throttling",
    Knob.POST_COPY: "Post-copy",
    Knob.RESUME: "Resume migration",
}
_REFUSED: Mapping[Knob, str] = {
    Knob.BANDWIDTH: "The bandwidth of {vm} was not changed.",
    Knob.DOWNTIME: "The allowed downtime of {vm} was not changed.",
    Knob.THROTTLE: "{vm} was not throttled.",
    Knob.POST_COPY: "{vm} was not switched to post-copy.",
    Knob.RESUME: "The migration of {vm} was not resumed.",
}


@dataclass(frozen=True, slots=True)
class Way:
    """One way out: the button's label, what it means and risks, and why it cannot be taken ("" if it can).

    `value` is what the knob is turned to.
    """

    knob: Knob
    label: str
    means: str
    value: float | None = None
    barred: str = ""


def ways(job: Job, knobs: frozenset[Knob], hypervisor: Hypervisor | None) -> tuple[Way, ...]:
    """Give the ways out for a job that is stuck, the mildest first; `knobs` are the driver's."""
    possible = (
        (_resume(job),) if job.halted else (_bandwidth(job), _downtime(job), _throttle(job), _post_copy(job))
    )
    return tuple(_barred(way, job, knobs, hypervisor) for way in possible if way is not None)


def _bandwidth(job: Job) -> Way | None:
    limit = job.options.bandwidth
    if limit is None:
        return None
    means = tr(
        "It may use the whole link instead of {rate}; other traffic there gets slower.", rate=unit.rate(limit)
    )
    return Way(Knob.BANDWIDTH, tr("Lift Bandwidth Limit"), means)


def _downtime(job: Job) -> Way:
    progress = job.progress
    expected = [_SHORTEST_S]
    if progress is not None and progress.downtime_s is not None:
        expected.append(progress.downtime_s)
    if progress is not None and progress.rate:
        expected.append((progress.remaining or 0) / progress.rate)
    allowed = math.ceil(2.2 * max(expected)) / 2  # a tenth more, in halves of a second
    time = unit.duration(allowed)
    return Way(
        Knob.DOWNTIME,
        tr("Allow a Pause of {time}", time=time),
        tr("It ends with the next pass, and {vm} stands still for up to {time}.", vm=job.vm_name, time=time),
        allowed,
    )


def _throttle(job: Job) -> Way:
    means = tr(
        "{vm} gets {share} of its CPU time until it has moved; what runs in it gets slower.",
        vm=job.vm_name,
        share=unit.percent(1 - THROTTLE),
    )
    return Way(Knob.THROTTLE, tr("Throttle the Guest"), means, THROTTLE)


def _post_copy(job: Job) -> Way:
    means = tr(
        "{vm} runs on {host} at once and fetches the rest of its memory. If a host or the link fails "
        "meanwhile, {vm} is lost. It cannot be cancelled any more.",
        vm=job.vm_name,
        host=job.target,
    )
    return Way(Knob.POST_COPY, tr("Switch to Post-Copy"), means)


def _resume(job: Job) -> Way:
    means = tr(
        "{target} fetches the rest of its memory from {source}. It can be tried again as often as need be.",
        source=job.source,
        target=job.target,
    )
    return Way(Knob.RESUME, tr("Resume Migration"), means)


def _barred(way: Way, job: Job, knobs: frozenset[Knob], hypervisor: Hypervisor | None) -> Way:
    if way.knob not in knobs:
        return Way(way.knob, way.label, way.means, way.value, _missing(way.knob, hypervisor))
    if way.knob is Knob.POST_COPY and not job.options.post_copy:
        barred = tr("It has to be allowed before the start, under Advanced")
        return Way(way.knob, way.label, way.means, way.value, barred)
    return way


def _missing(knob: Knob, hypervisor: Hypervisor | None) -> str:
    kind = label.hypervisor(hypervisor) if hypervisor else tr("The hypervisor")
    if knob is Knob.THROTTLE and hypervisor is Hypervisor.KVM:
        return tr("{kind} throttles only where it was told so before the start: Must finish", kind=kind)
    return tr("{kind} does not offer it for a migration under way", kind=kind)


def noted(entry: LogEntry) -> str:
    """Say in one sentence what was turned, or that it was not and why."""
    knob = Knob(str(entry.facts.get("knob")))
    if entry.problem is not None:
        why = problem_words.word(entry.problem).title
        return f"{tr(_REFUSED[knob], vm=entry.vm_name)} {why}."
    value = entry.facts.get("value")
    number = value if isinstance(value, (int, float)) else None
    match knob:
        case Knob.BANDWIDTH:
            if number is None:
                return tr("The bandwidth limit of {vm} was lifted.", vm=entry.vm_name)
            return tr(
                "The bandwidth of {vm} was limited to {rate}.", vm=entry.vm_name, rate=unit.rate(number)
            )
        case Knob.DOWNTIME:
            return tr("{vm} may pause for {time}.", vm=entry.vm_name, time=unit.duration(number or 0.0))
        case Knob.THROTTLE:
            share = unit.percent(1 - (number or 0.0))
            return tr("{vm} was throttled to {share} of its CPU time.", vm=entry.vm_name, share=share)
        case Knob.POST_COPY:
            return tr("{vm} was switched to post-copy.", vm=entry.vm_name)
        case Knob.RESUME:
            return tr("The migration of {vm} was resumed.", vm=entry.vm_name)


def event(entry: LogEntry) -> str:
    """Name the event: which knob."""
    return tr(_NAMES[Knob(str(entry.facts.get("knob")))])
