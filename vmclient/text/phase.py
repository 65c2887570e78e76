"""The words of a phase: a step of a job, as the event log lists it."""

from collections.abc import Mapping

from vmclient.core.events import PhaseRecord
from vmclient.core.job import Job, JobState, Phase
from vmclient.text import problem, tr, unit

_PHASES: Mapping[Phase, str] = {
    Phase.CHECK: "Test the target again",
    Phase.RESERVE: "Reserve",
    Phase.PREPARE: "Prepare the target",
    Phase.COPY: "Copy memory",
    Phase.SWITCH: "Switch over",
    Phase.POST_COPY: "Fetch the rest of the memory",
    Phase.HALTED: "Interrupted",
    Phase.SUSPEND: "Suspend",
    Phase.REGISTER: "Register on the target",
    Phase.PROVISION: "Provision",
    Phase.RETURN: "Register again",
    Phase.RESUME: "Resume",
    Phase.VERIFY: "Verify",
    Phase.RELEASE: "Release the source",
    Phase.REMEDY: "Carry out",
    Phase.READ: "Read the host again",
    Phase.COMPARE: "Compare",
}
_ANSWERS: Mapping[str, str] = {
    "running": "runs on {host}",
    "paused": "paused on {host}",
    "suspended": "suspended on {host}",
    "defined": "stopped on {host}",
    "incoming": "arriving on {host}",
    "outgoing": "handed over by {host}",
    "absent": "not on {host}",
    "unknown": "no answer from {host}",
}


def name(phase: Phase, memory_pass: int | None) -> str:
    """Name a phase as a step of a list."""
    name = tr(_PHASES[phase])
    return tr("{phase}, pass {number}", phase=name, number=memory_pass) if memory_pass else name


def detail(record: PhaseRecord, job: Job | None = None) -> str:
    """Say what a phase came to, in numbers; `job` lends the names of its hosts."""
    facts = dict(record.facts)
    if record.phase is Phase.CHECK:
        return _refused(record, job) or _rules(record, facts)
    if record.phase is Phase.RESERVE:
        return _reserved(facts)
    if record.phase is Phase.SWITCH:
        return tr("downtime: paused on both hosts")
    if record.phase is Phase.VERIFY and job is not None and facts:
        return _verified(facts, job)
    if record.phase is Phase.RELEASE and record.ended_at is not None and job is not None:
        return _released(job)
    if record.phase in (Phase.READ, Phase.COMPARE):
        return _read(record.phase, facts)
    if record.transferred is None:
        return ""
    size = unit.size(record.transferred)
    return tr("{size} at {rate}", size=size, rate=unit.rate(record.rate)) if record.rate else size


def given_up(record: PhaseRecord) -> str:
    """Name the target that did not pass a test; empty where it did."""
    return str(dict(record.facts).get("given_up", ""))


def _refused(record: PhaseRecord, job: Job | None) -> str:
    """Say why another target was sought."""
    host = given_up(record)
    replans = job.replans if job is not None and host else ()
    return next((problem.word(one.problem).title for one in replans if one.target == host), "")


def _rules(record: PhaseRecord, facts: Mapping[str, object]) -> str:
    if record.outcome != "done" or not isinstance(facts.get("rules"), int):
        return ""
    count = facts["rules"]
    return tr("1 rule, not against it") if count == 1 else tr("{count} rules, none against it", count=count)


def _read(phase: Phase, facts: Mapping[str, object]) -> str:
    """Say what reading a host again brought."""
    if phase is Phase.READ:
        count = facts.get("vms")
        if not isinstance(count, int):
            return ""
        return unit.vms(count)
    came, went = facts.get("came"), facts.get("went")
    if not isinstance(came, int) or not isinstance(went, int):
        return ""
    if not came and not went:
        return tr("nothing new")
    return tr("{came} came, {went} went", came=came, went=went)


def _reserved(facts: Mapping[str, object]) -> str:
    """Say what is set aside on the target; other moves to it that are under way are counted with it."""
    slots, memory = facts.get("slots"), facts.get("memory")
    if not isinstance(slots, int) or not isinstance(memory, int):
        return ""
    if slots == 1:
        return tr("1 slot, {memory}", memory=unit.memory_of_vm(memory))
    return tr("{slots} slots, {memory}, with other moves", slots=slots, memory=unit.memory_of_vm(memory))


def _verified(facts: Mapping[str, object], job: Job) -> str:
    """Say what each host answered, the one that has the VM first."""
    answers = [(str(facts.get("target", "")), job.target), (str(facts.get("source", "")), job.source)]
    told = [(word, host) for word, host in answers if word in _ANSWERS and host]
    told.sort(key=lambda answer: answer[0] == "absent")
    gone = len({word == "absent" for word, _ in told}) == 2
    return ", ".join(
        tr("gone from {host}", host=host)
        if word == "absent" and gone and host == job.source
        else tr(_ANSWERS[word], host=host)
        for word, host in told
    )


def _released(job: Job) -> str:
    if job.state is JobState.COMPLETED:
        return tr("slot on {host} free again", host=job.source)
    return tr("slot on {host} given back", host=job.target) if job.ended and job.target else ""
