"""The words of the Migrate dialog: head, route, notes, verdicts of the table, foot."""

from collections import Counter
from collections.abc import Mapping, Sequence

from vmclient.core.assessment import Assessment, Candidate
from vmclient.core.capability import Kind, Mode, kind
from vmclient.core.inventory import VM, Host, Hypervisor, VMState
from vmclient.text import label, tr, unit

DASH = "—"
SHORTEST_PAUSE = 0.05
"""Below so many seconds an estimated pause is only said to be short; it is not known any finer."""


def title(mode: Mode | None) -> str:
    """The dialog's title; a shut-off VM is moved, not migrated."""
    return tr("Move Virtual Machine") if mode is Mode.MOVE else tr("Migrate Virtual Machine")


def about(vm: VM, kind: Hypervisor) -> str:
    """One line of facts: state, hypervisor, vCPUs, memory and how fast the guest changes it."""
    memory = tr("{size} memory", size=unit.memory(vm.memory, decimals=0))
    if vm.state is VMState.RUNNING:
        if vm.dirty_rate is None:
            memory += tr(", how much of it changes is not measured")
        elif vm.dirty_rate:
            rate = unit.rate(vm.dirty_rate).removesuffix("/s")
            memory += tr(", of which it changes {rate} a second", rate=rate)
    vcpus = tr("{count} vCPU", count=unit.count(vm.vcpus))
    return " · ".join((label.vm_state(vm.state), label.hypervisor(kind), vcpus, memory))


def mode(way: Mode | None) -> str:
    """How the VM gets there, in a few words over the arrow."""
    if way is None:
        return ""
    return {
        Mode.LIVE: tr("Live migration"),
        Mode.SUSPEND: tr("Suspend, migrate, provision"),
        Mode.WARM: tr("Migration while suspended"),
        Mode.MOVE: tr("Move while shut off"),
    }[way]


def cost(assessment: Assessment, target: Candidate | None) -> str:
    """What it takes, under the arrow; without a target what the mode means for the VM."""
    way, forecast = assessment.mode, target.forecast if target else None
    afterwards = tr("it is started on the target") if _starts(assessment) else tr("it stays suspended")
    if way is Mode.MOVE:
        return tr("only its definition changes host, no memory is copied")
    if forecast is None or (forecast.seconds is None and way is not Mode.LIVE):
        return {
            Mode.LIVE: tr("it keeps running while it moves"),
            Mode.SUSPEND: tr("it is suspended while it moves"),
            Mode.WARM: afterwards,
        }.get(way or Mode.LIVE, "")
    if forecast.seconds is None:
        return tr("no end seen: it changes memory as fast as the link can carry it")
    time = unit.duration(forecast.seconds)
    if way is Mode.SUSPEND:
        return tr("suspended for about {time}", time=time)
    if way is Mode.WARM:
        return tr("about {time} · {afterwards}", time=time, afterwards=afterwards)
    if forecast.downtime_s is None:
        return tr("about {time}", time=time)
    return tr("about {time} · downtime {pause}", time=time, pause=_pause(forecast.downtime_s))


def _starts(assessment: Assessment) -> bool:
    """Whether a suspended VM runs in the end: without a vCenter the target provisions it."""
    return assessment.mode is Mode.WARM and kind(assessment.source) is Kind.ESX_STANDALONE


def beforehand(assessment: Assessment, target: Candidate) -> tuple[str, str] | None:
    """Say what a target's taking it means for the VM, where that is more than a pause: title and detail."""
    vm, host = assessment.vm.name, target.host.name
    seconds = target.forecast.seconds if target.forecast else None
    time = unit.duration(seconds) if seconds is not None else ""
    if assessment.mode is Mode.SUSPEND:
        title = "{vm} will be suspended for about {time}" if time else "{vm} will be suspended"
        return tr(title, vm=vm, time=time), tr(
            "Without a vCenter it cannot run while it moves: its memory is written to the datastore, {host} "
            "takes its definition over and reads the memory again. Nobody reaches it meanwhile.",
            host=host,
        )  # fmt: skip
    if not _starts(assessment):
        return None
    title = "{vm} will be started on {host}, in about {time}" if time else "{vm} will be started on {host}"
    return tr(title, vm=vm, host=host, time=time), tr(
        "Without a vCenter a suspended virtual machine is registered there, and its memory is read from the "
        "datastore: it runs afterwards."
    )  # fmt: skip


def _pause(seconds: float) -> str:
    """An estimated pause in a sentence: "about 0.1 s", "under 0.1 s"."""
    words = unit.estimate(seconds)
    return words if seconds < SHORTEST_PAUSE else tr("about {pause}", pause=words)


def route(assessment: Assessment, target: Candidate | None) -> str:
    """The whole route in one sentence, for those who hear it."""
    vm, source = assessment.vm.name, assessment.source.name
    if target is None:
        return tr("{vm} on {source}, no target chosen yet", vm=vm, source=source)
    return tr(
        "{vm} from {source} to {target}, {mode}, {cost}",
        vm=vm, source=source, target=target.host.name,
        mode=mode(assessment.mode), cost=cost(assessment, target),
    )  # fmt: skip


def stop_note(target: Candidate, *, automatic: bool) -> str:
    """Who chose the target, and its rank."""
    if automatic:
        return tr("chosen automatically, rank {rank}", rank=target.rank)
    return tr("your choice, rank {rank}", rank=target.rank)


def stop_refused(host: str) -> str:
    """Under "Choose a host": the highlighted one was refused."""
    return tr("{host} cannot take it", host=host)


def stop_open(number: int) -> str:
    """Under "Choose a host": how many there are to choose from."""
    return tr("1 host can take it") if number == 1 else tr("{hosts} can take it", hosts=unit.hosts(number))


def choose(number: int, vm: str) -> str:
    """The note beside the check box while the person chooses."""
    if number == 0:
        return tr("No host can take {vm}", vm=vm)
    if number == 1:
        return tr("1 host can take it")
    return tr("Choose one of the {count} hosts that can take it", count=unit.count(number))


def auto(target: str, number: int) -> str:
    """The note beside the check box while the client chooses."""
    if number == 1:
        return tr("{host} is the only host that can take it", host=target)
    return tr("{host} is taken unless something changes before the start", host=target)


def tested(number: int, at: str) -> str:
    """When the answers are from."""
    return tr("{hosts} tested at {time}", hosts=unit.hosts(number), time=at)


def asking(answered: int, number: int) -> str:
    """How many hypervisors have answered so far."""
    return tr("{answered} of {hosts} answered", answered=unit.count(answered), hosts=unit.hosts(number))


def architecture(assessment: Assessment, candidate: Candidate) -> str:
    """The target's architecture, and how its CPU model compares with the source's."""
    host, source = candidate.host, assessment.source
    if host.cpu_model is None or source.cpu_model is None:
        return host.arch
    model = tr("same model") if host.cpu_model == source.cpu_model else host.cpu_model
    return f"{host.arch}, {model}"


def time(assessment: Assessment, candidate: Candidate) -> str:
    """The estimated duration in a cell."""
    if not candidate.eligible or candidate.forecast is None:
        return DASH
    if assessment.mode is Mode.MOVE:
        return tr("at once")
    seconds = candidate.forecast.seconds
    return tr("no end seen") if seconds is None else f"≈ {unit.duration(seconds)}"


def downtime(candidate: Candidate) -> str:
    """The estimated pause in a cell."""
    pause = candidate.forecast.downtime_s if candidate.eligible and candidate.forecast else None
    if pause is None:
        return DASH
    return unit.under(0.1) if pause < SHORTEST_PAUSE else f"≈ {unit.estimate(pause)}"


_CAUSE_OF_CODE: Mapping[str, str] = {
    "host.offline": "offline",
    "host.disabled": "disabled",
    "host.vmhost_disabled": "disabled",
    "host.maintenance": "maintenance",
    "host.out_of_sync": "sync",
    "host.migration_disabled": "migration off",
    "host.full": "slots",
    "host.memory_short": "memory",
    "host.cpu_full": "CPU load",
    "host.guest_type_missing": "guest type",
    "host.machine_missing": "machine type",
}
_CAUSE_OF_SUBJECT: Mapping[str, str] = {
    "arch": "architecture",
    "cpu": "CPU features",
    "storage": "storage",
    "network": "network",
    "policy": "policy",
}
CAUSES_SHOWN = 5
"""The summary of the refused hosts names at most so many causes."""


def cause(code: str) -> str:
    """One word for a finding, in the summary of the refused hosts."""
    word = _CAUSE_OF_CODE.get(code) or _CAUSE_OF_SUBJECT.get(code.partition(".")[0])
    return tr(word) if word else tr("the hypervisor's answer")


def unavailable(source: Host, refused: Sequence[Candidate], untested: Sequence[Candidate]) -> str:
    """The causes beside "Unavailable (13)": those of most hosts first, and how many were not tested."""
    sets = [{cause(finding.code) for finding in candidate.blockers} for candidate in refused]
    count = Counter(one for causes in sets for one in causes)
    causes = sorted(count, key=lambda one: (-count[one], one))
    shown = causes[:CAUSES_SHOWN]
    if len(causes) > CAUSES_SHOWN:
        shown.append(tr("{count} more", count=unit.count(len(causes) - CAUSES_SHOWN)))
    parts = []
    if refused:
        said = {"count": unit.count(len(refused)), "causes": ", ".join(shown)}
        parts.append(tr("{count} refused: {causes}", **said))
    if untested:
        why = _elsewhere(source, untested)
        parts.append(tr("{count} not tested: {why}", count=unit.count(len(untested)), why=why))
    return "  ·  ".join(parts)


def _elsewhere(source: Host, untested: Sequence[Candidate]) -> str:
    kinds = {candidate.host.hypervisor for candidate in untested}
    if source.hypervisor not in kinds:
        return tr("another hypervisor")
    return tr("another vCenter, or none") if len(kinds) == 1 else tr("another hypervisor or vCenter")


def others(untested: Sequence[Candidate]) -> str:
    """The host cell of the row that stands for the hosts that were not tested."""
    first, more = untested[0].host.name, len(untested) - 1
    return tr("{host} and {count} more", host=first, count=unit.count(more)) if more else first


def other_verdict(source: Host, untested: Sequence[Candidate]) -> str:
    """The verdict cell of that row."""
    one = len(untested) == 1
    kinds = {candidate.host.hypervisor for candidate in untested}
    if source.hypervisor not in kinds:
        return tr("Runs another hypervisor") if one else tr("Run another hypervisor")
    return tr("Belongs to another vCenter") if one else tr("Belong to another vCenter")


def other_detail(source: Host, untested: Sequence[Candidate]) -> str:
    """Which hosts stand behind that row, and by what they differ."""
    groups: dict[str, list[str]] = {}
    for candidate in untested:
        kind = label.hypervisor(candidate.host.hypervisor)
        if candidate.host.hypervisor is source.hypervisor:
            manager = candidate.host.manager
            kind = tr("vCenter {name}", name=manager) if manager else tr("{kind} without vCenter", kind=kind)
        groups.setdefault(kind, []).append(candidate.host.name)
    return "\n".join(f"{kind}: {unit.joined(names)}" for kind, names in groups.items())


def findings_head(candidate: Candidate) -> str:
    """The head over the findings of a host."""
    host, blockers = candidate.host.name, len(candidate.blockers)
    if blockers == 0:
        return tr("Findings for {host}", host=host)
    if blockers == 1:
        return tr("Findings for {host}: 1 blocker", host=host)
    return tr("Findings for {host}: {count} blockers", host=host, count=unit.count(blockers))


def passed(number: int, *, others: bool) -> str:
    """How many rules had nothing to say."""
    if others:
        return tr("1 other rule passed") if number == 1 else tr(
            "{count} other rules passed", count=unit.count(number)
        )  # fmt: skip
    return tr("All {count} rules passed", count=unit.count(number))
