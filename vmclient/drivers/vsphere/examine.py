"""What is asked beside a vCenter's checker: DRS, questions that a VM asks, and two ESX hosts without one."""

from datetime import timedelta

from pyVmomi import vim

from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import VM
from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import ConnectionLost, DriverError
from vmclient.drivers.vsphere.compose import Composer
from vmclient.drivers.vsphere.esx import EsxHost
from vmclient.drivers.vsphere.link import Link
from vmclient.drivers.vsphere.tasks import TaskFacts

_MIGRATING = ("VmBeingHotMigratedEvent", "VmBeingMigratedEvent", "VmBeingRelocatedEvent")
_BEFORE = timedelta(seconds=5)  # an event may be a little older than the start of its task


def of_vm(composer: Composer, vm: VM, origin: str) -> tuple[Finding, ...]:
    """Say what stops the VM whatever the target."""
    question = composer.question(vm.id)
    if question is None:
        return ()
    return (Finding("vm.question", Severity.BLOCKER, {"vm": vm.name, "text": question}, origin=origin),)


def recommended(composer: Composer, vm: VM, host: str, origin: str) -> tuple[Finding, ...]:
    """Say that DRS recommends this very move, where it does."""
    return tuple(
        Finding(
            "host.recommended", Severity.INFO, {"vm": vm.name, "host": host, "reason": reason}, origin=origin
        )
        for reason in composer.recommendations(vm.id, host)
    )


def of_pair(vm: VM, source: EsxHost, target: "EsxHost | Problem | None") -> tuple[Finding, ...]:
    """Ask both hosts for what no rule can know; no answer is told, not raised."""
    if target is None:
        return ()
    name = target.name if isinstance(target, EsxHost) else str(target.facts.get("connection", ""))
    origin = f"ESX {name}"
    if isinstance(target, Problem):
        facts = {"host": name, "problem": target.code}
        return (Finding("host.not_checked", Severity.UNKNOWN, facts, origin=origin),)
    try:
        return tuple(_asked(vm, source, target, origin))
    except ConnectionLost:
        raise
    except DriverError as error:
        facts = {"host": name, "problem": error.problem.code}
        return (Finding("host.not_checked", Severity.UNKNOWN, facts, origin=origin),)


def _asked(vm: VM, source: EsxHost, target: EsxHost, origin: str) -> list[Finding]:
    found = []
    if target.find(vm.id) is not None:
        facts = {"name": vm.name, "uuid": vm.id, "host": target.name}
        found.append(Finding("host.name_taken", Severity.BLOCKER, facts, origin=origin))
    if vm.home is None:
        facts = {"vm": vm.name, "host": source.name}
        found.append(Finding("vm.home_unknown", Severity.BLOCKER, facts, origin=f"ESX {source.name}"))
    subject = source.find(vm.id)
    if subject is not None:
        offered = target.features()
        missing = tuple(one for one in source.required(subject) if one not in offered)
        if missing and offered:
            told: dict[str, Fact] = {"vm": vm.name, "host": target.name, "features": missing}
            found.append(Finding("cpu.features_missing", Severity.BLOCKER, told, origin=origin))
    return found


def destination(link: Link, task: TaskFacts) -> str | None:
    """Find where a migration that somebody else ordered goes: a task does not say, but an event does."""
    content = link.content
    entity = link.thing(vim.VirtualMachine, task.entity or "")
    by_entity = vim.event.EventFilterSpec.ByEntity(
        entity=entity, recursion=vim.event.EventFilterSpec.RecursionOption.self
    )
    wanted = vim.event.EventFilterSpec(entity=by_entity, eventTypeId=list(_MIGRATING), maxCount=1000)
    try:
        events = link.call(lambda: content.eventManager.QueryEvents(wanted))
    except DriverError:
        return None  # without the right to read events; it is followed all the same
    since = None if task.started is None else task.started - _BEFORE
    going = [
        event
        for event in events or ()
        if type(event).__name__.rpartition(".")[2] in _MIGRATING
        and (since is None or event.createdTime >= since)  # that of an earlier migration says nothing
    ]
    return str(max(going, key=lambda event: event.key).destHost.name) if going else None
