"""The way out of a finding as a button: its label, and where the window does not do it, how a person does."""

import shlex
from collections.abc import Sequence
from dataclasses import dataclass

from vmclient.core import remedy as core
from vmclient.core.eligibility.rule import Finding
from vmclient.core.inventory import HOLDING_MEMORY, VM, Hypervisor
from vmclient.core.job import Job
from vmclient.text import action, problem, tr, unit
from vmclient.text import finding as words
from vmclient.text.fact import names

_OF_SOURCE = "source."


@dataclass(frozen=True, slots=True)
class Remedy:
    """One button: `performed` says that the window does it, else it shows how a person does."""

    code: str
    host: str
    label: str
    performed: bool
    finding: Finding


def remedy(finding: Finding) -> Remedy | None:
    """Give the button of a finding; None where it has none."""
    label = words.word(finding).remedy
    if not label:
        return None
    code = finding.remedy or ""
    key = "source" if finding.code.startswith(_OF_SOURCE) else "host"
    facts = finding.facts
    host = str(facts.get("start_on") or facts.get(key) or facts.get("source") or "")
    return Remedy(code, host, label, core.performed(finding), finding)


def choose_host() -> str:
    """Label of the button that asks for which of several hosts."""
    return tr("Choose Host…")


def connect(finding: Finding) -> Remedy:
    """Give the button that opens another connection."""
    return Remedy(core.CONNECT, "", tr("Connect…"), True, finding)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked before something is done that a guest notices, and the words of both buttons."""

    title: str
    question: str
    meaning: str
    yes: str
    no: str


def eject_question(vm: VM, drives: Sequence[str]) -> Question:
    """Ask before media are taken out of a VM's drives; tells what the guest notices of it."""
    held = {one.name: one.media for one in vm.cdroms if one.name in drives and one.media is not None}
    media = unit.joined([medium.rpartition("/")[2] or medium for medium in held.values()], limit=4)
    asked = {"vm": vm.name, "drives": unit.joined(tuple(drives), limit=4), "media": media}
    if vm.state in HOLDING_MEMORY:
        meaning = tr(
            "The guest loses the disc at once: what reads from it fails. The drive stays, and is empty at "
            "the next start too. {vm} goes on running.",
            vm=vm.name,
        )
    else:
        meaning = tr("The drive stays, and is empty when {vm} starts.", vm=vm.name)
    return Question(
        tr("Eject"), tr("Eject {media} from {drives} of {vm}?", **asked), meaning, tr("Eject"), tr("Cancel")
    )


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a remedy was not carried out: title of the box, what is, and what it means."""

    title: str
    text: str
    more: str


def failed(job: Job) -> Failure:
    """Say why a hypervisor did not do it, and what a person can do."""
    more = problem.word(job.problem).detail if job.problem is not None else ""
    return Failure(action.event(job), action.message(job), more)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, and the command for it where there is one."""

    text: str
    command: str = ""


def how_to(remedy: Remedy, kind: Hypervisor) -> tuple[str, str, tuple[Step, ...]]:
    """Say how a person gets a finding out of the way: heading, the way out, and the steps."""
    finding = remedy.finding
    make = _libvirt if kind in (Hypervisor.KVM, Hypervisor.XEN) else _vsphere
    steps = (*make(finding, remedy.host), Step(tr("Press Check Again here.")))
    return words.word(finding).title, words.way_out(finding), steps


def written(heading: str, way_out: str, steps: Sequence[Step]) -> str:
    """Write it as plain text, for the clipboard."""
    lines = [heading, way_out, ""]
    for number, step in enumerate(steps, start=1):
        lines.append(f"{number}. {step.text}")
        lines += [f"   {line}" for line in step.command.splitlines()]
    return "\n".join(lines) + "\n"


def _commands(pattern: str, values: Sequence[str], *before: str) -> str:
    """Make a command for each name, so that a shell takes names as names, whatever is in them."""
    return "\n".join(pattern.format(*map(shlex.quote, (*before, value))) for value in values)


def _facts(finding: Finding, key: str) -> Sequence[str]:
    return tuple(dict.fromkeys(names(finding.facts, key))) or (tr("NAME"),)


def _libvirt(finding: Finding, host: str) -> tuple[Step, ...]:
    """Steps with virsh, on the hosts in question."""
    vm, source = str(finding.facts.get("vm", "")), str(finding.facts.get("source", ""))
    on_host, on_source = tr("On {host}:", host=host), tr("On {host}:", host=source)
    code = finding.code
    if code == "network.missing":
        some = _facts(finding, "networks")
        make = "virsh net-define {0}.xml\nvirsh net-start {0}\nvirsh net-autostart {0}"
        return (
            Step(on_source, _commands("virsh net-dumpxml {0} > {0}.xml", some)),
            Step(tr("Copy that to {host}, look whether bridge and addresses fit, then there:", host=host),
                 _commands(make, some)),
        )  # fmt: skip
    if code in ("storage.repository_unreachable", "storage.repository_disabled"):
        start = _commands("virsh pool-start {0}\nvirsh pool-refresh {0}", _facts(finding, "repositories"))
        return (
            Step(on_host, "virsh pool-list --all"),
            Step(tr("If it is listed there as inactive:"), start),
            Step(tr("If it is not listed, define it with the same source as on {host}:", host=source),
                 "virsh pool-define POOL.xml"),
        )  # fmt: skip
    if code == "storage.mount_differs":
        return (Step(tr("Mount it on {host} at the same path as on {source}.", host=host, source=source)),)
    if code == "storage.iscsi_not_connected":
        return (Step(on_host, _commands("iscsiadm -m node -T {0} --login", _facts(finding, "targets"))),)
    if code == "cdrom.unreachable":
        eject = "virsh change-media {0} {1} --eject --config"
        return (
            Step(tr("On {host}, because a drive of this guest is emptied only while it is shut off:",
                    host=source), _commands("virsh shutdown {0}", (vm,))),
            Step(tr("When it is off:"), _commands(eject, _facts(finding, "drives"), vm)),
            Step(tr("Start it again:"), _commands("virsh start {0}", (vm,))),
        )  # fmt: skip
    if code == "vm.snapshots":
        return (
            Step(on_source, _commands("virsh snapshot-list {0}", (vm,))),
            Step(tr("For each, after a look at what it holds:"),
                 _commands("virsh snapshot-delete {0} SNAPSHOT", (vm,))),
        )  # fmt: skip
    if code in ("host.migration_disabled", "source.migration_disabled"):
        return (
            Step(tr("On {host} turn migration on in the settings of the hypervisor's daemon.", host=host)),
        )
    return ()


def _vsphere(finding: Finding, host: str) -> tuple[Step, ...]:
    """Steps in the vSphere Client."""
    vm, code = str(finding.facts.get("vm", "")), finding.code
    if code == "network.missing":
        listed = ", ".join(_facts(finding, "networks"))
        said = tr("In the vSphere Client add the port group {name} to {host}.", name=listed, host=host)
    elif code.startswith("storage."):
        listed = ", ".join(_facts(finding, "repositories"))
        said = tr("In the vSphere Client mount the datastore {name} on {host}.", name=listed, host=host)
    elif code == "cdrom.unreachable":
        said = tr("In the vSphere Client edit the settings of {vm}: disconnect the CD/DVD drive.", vm=vm)
    elif code == "host.maintenance":
        said = tr("In the vSphere Client: {host}, Exit Maintenance Mode.", host=host)
    elif code in ("host.migration_disabled", "source.migration_disabled"):
        said = tr("In the vSphere Client enable vMotion on a VMkernel adapter of {host}.", host=host)
    else:
        return ()
    return (Step(said),)
