"""A finding's facts as words: numbers with units, names joined, and the clauses that depend on the case."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from vmclient.core.eligibility.rule import Finding
from vmclient.core.problem import Fact
from vmclient.text import finding_storage, finding_words_policy, tr, unit
from vmclient.text.fact import NAMES_SHOWN, Facts, Texts, capital, names, number

_SIZES = frozenset({"free", "needed", "left"})
_LOADS = frozenset({"load", "after", "ceiling"})
_RATES = frozenset({"bandwidth"})
HYPERVISORS = {"kvm": "KVM", "xen": "Xen", "esx": "ESX", "hyperv": "Hyper-V"}
_GUESTS = {"pv": "PV", "pvh": "PVH", "hvm": "HVM"}


def texts(finding: Finding) -> Texts:
    """Give the text of every place that the words of this finding may have, whoever made it."""
    facts = finding.facts
    filled = {"vm": tr("the virtual machine"), "host": tr("the host"), "source": tr("the present host")}
    filled |= {name: _plain(name, value) for name, value in facts.items() if value is not None}
    filled["feature"] = _feature(facts)
    filled["feature_first"] = capital(filled["feature"]).replace("VMotion", "vMotion")
    if (derive := _DERIVED.get(finding.code)) is not None:
        filled |= derive(facts, filled)
    return filled


def several(finding: Finding) -> bool:
    """Tell whether it concerns more than one thing of its kind: disks, drives, networks, VMs, features."""
    kinds = ("repositories", "disks", "drives", "networks", "features", "vms", "files")
    named = next((names(finding.facts, kind) for kind in kinds if kind in finding.facts), ())
    return len(set(named)) > 1


def _plain(name: str, value: Fact) -> str:
    if isinstance(value, tuple):
        return unit.joined(tuple(dict.fromkeys(value)), NAMES_SHOWN) or tr("none")
    if isinstance(value, int | float) and not isinstance(value, bool):
        if name in _SIZES:
            return unit.memory(int(value))
        if name in _LOADS:
            return unit.percent(value)
        if name in _RATES:
            return unit.rate(value)
        return unit.count(int(value)) if value == int(value) else str(value)
    return str(value)


def _feature(facts: Facts) -> str:
    """Name what has to be on for a live migration, in the hypervisor's own word."""
    return {"xen": tr("relocation"), "esx": "vMotion"}.get(str(facts.get("hypervisor")), tr("migration"))


def _hypervisor(facts: Facts, filled: Texts) -> Texts:
    value = str(facts.get("hypervisor"))
    return {"hypervisor": HYPERVISORS.get(value, value)}


def _busy(facts: Facts, filled: Texts) -> Texts:
    action = facts.get("action")
    if not action:
        return {"action": tr("Another action runs on {vm}.", vm=filled["vm"])}
    return {"action": tr("{vm} is in the middle of an action ({action}).", vm=filled["vm"], action=action)}


def _state(facts: Facts, filled: Texts) -> Texts:
    state, vm, source = facts.get("state"), filled["vm"], filled["source"]
    kind = HYPERVISORS.get(str(facts.get("hypervisor")), "")
    if state == "crashed":
        is_state = tr("has crashed")
        why = tr("Nothing can be moved from there. Start {vm} or stop it first.", vm=vm)
    elif state == "paused":
        is_state = tr("is paused")
        why = tr("{kind} does not migrate a paused virtual machine. Resume {vm} first.", kind=kind, vm=vm)
    elif state == "suspended":
        is_state = tr("is suspended")
        why = tr("{kind} does not migrate a suspended virtual machine. Resume {vm} first.", kind=kind, vm=vm)
    else:
        is_state = tr("is in a state that is not known")
        why = tr("{source} does not tell what {vm} does; until then it stays there.", source=source, vm=vm)
    return {"is_state": is_state, "why_state": why}


def _snapshots(facts: Facts, filled: Texts) -> Texts:
    count = number(facts, "snapshots")
    word = tr("1 snapshot") if count == 1 else tr("{count} snapshots", count=unit.count(count))
    return {"snapshots_word": word}


def _kind(facts: Facts, filled: Texts) -> Texts:
    def is_kind(hypervisor: Fact, manager: Fact) -> str:
        name = HYPERVISORS.get(str(hypervisor), str(hypervisor))
        if manager is not None:
            return tr("runs {hypervisor} under {manager}", hypervisor=name, manager=manager)
        if same and hypervisor == "esx":
            return tr("is a standalone ESX")
        return tr("runs {hypervisor}", hypervisor=name)

    same = facts.get("hypervisor") == facts.get("source_hypervisor")
    return {
        "another": tr("Another manager") if same else tr("Another hypervisor"),
        "is_kind": is_kind(facts.get("hypervisor"), facts.get("manager")),
        "source_is_kind": is_kind(facts.get("source_hypervisor"), facts.get("source_manager")),
    }


def _reserved(facts: Facts, filled: Texts) -> Texts:
    slots, vms = number(facts, "slots"), names(facts, "vms")
    return {
        "memory": unit.memory(number(facts, "memory")),
        "slots_word": tr("1 slot") if slots == 1 else tr("{count} slots", count=unit.count(slots)),
        "vms": unit.joined(vms, NAMES_SHOWN),
        "vms_count": unit.count(len(vms)),
    }


def _drifted(facts: Facts, filled: Texts) -> Texts:
    """Say what was seen at a host that is out of sync, and when."""
    since = facts.get("since")
    if not isinstance(since, str):
        return {"drifted": tr("was changed outside VM Client: what runs there is not known for certain.")}
    at = unit.minute(datetime.fromisoformat(since))
    vms = unit.joined(names(facts, "vms"), NAMES_SHOWN)
    pattern = {
        "outcome": "could not say at {time} what became of {vms}.",
        "appeared": "was changed outside VM Client at {time}: {vms} came there.",
        "vanished": "was changed outside VM Client at {time}: {vms} went from there.",
    }.get(str(facts.get("cause")), "was changed outside VM Client at {time}: {vms} has other hardware.")
    return {"drifted": tr(pattern, time=at, vms=vms)}


def _full(facts: Facts, filled: Texts) -> Texts:
    used, reserved = number(facts, "slots_used"), number(facts, "slots_reserved")
    aside = tr(", {count} of them set aside", count=unit.count(reserved)) if reserved else ""
    raised = number(facts, "slots_needed") or used + reserved + 1
    return {"slots_taken": unit.count(used + reserved), "of_them": aside, "raised": unit.count(raised)}


def _memory(facts: Facts, filled: Texts) -> Texts:
    free, needed = unit.memories(number(facts, "free"), number(facts, "needed"))
    reserved = number(facts, "reserved")
    aside = tr(" ({size} set aside)", size=unit.memory(reserved)) if reserved else ""
    spared = {name: unit.memory(number(facts, name)) for name in ("short", "left") if name in facts}
    return {"free": free, "needed": needed, "reserved": aside, **spared}


def _pause(facts: Facts, filled: Texts) -> Texts:
    seconds = facts.get("pause_s")
    lasts = unit.duration(float(seconds)) if isinstance(seconds, int | float) else tr("some time")
    return {"pause": lasts, "memory": unit.memory(number(facts, "memory"))}


def _guest_type(facts: Facts, filled: Texts) -> Texts:
    offered = tuple(_GUESTS.get(kind, kind) for kind in names(facts, "offered"))
    wanted = str(facts.get("guest_type"))
    return {"guest_type": _GUESTS.get(wanted, wanted), "offered": unit.joined(offered) or tr("none")}


def _features(facts: Facts, filled: Texts) -> Texts:
    missing = names(facts, "features")
    listed = unit.joined(missing, NAMES_SHOWN) or tr("features that are missing")
    return {"features": listed, "features_count": unit.count(len(missing))}


def _model(facts: Facts, filled: Texts) -> Texts:
    used, missing, vm = number(facts, "features"), number(facts, "missing"), filled["vm"]
    if not used:
        return {"compared": tr("{vm} names no CPU feature that it needs.", vm=vm)}
    if missing:
        values = {"vm": vm, "missing": unit.count(missing), "used": unit.count(used)}
        return {"compared": tr("{missing} of the {used} CPU features that {vm} uses are missing.", **values)}
    if used == 1:
        return {"compared": tr("The CPU feature that {vm} uses is present.", vm=vm)}
    values = {"vm": vm, "used": unit.count(used)}
    return {"compared": tr("All {used} CPU features that {vm} uses are present.", **values)}


def _reason(facts: Facts, filled: Texts) -> Texts:
    reason = facts.get("reason")
    uuid = facts.get("uuid")
    return {
        "reason": f": {reason}" if reason else "",
        "identity": f" ({uuid})" if uuid else "",
        "name": str(facts.get("name") or filled["vm"]),
    }


def _said(facts: Facts, filled: Texts) -> Texts:
    """Give what a server said, without the stop at its end: the sentence around it has one."""
    said = {name: str(facts.get(name) or "").strip().rstrip(".") for name in ("reason", "text")}
    return {name: f": {text}" if text else "" for name, text in said.items()}


def _network(facts: Facts, filled: Texts) -> Texts:
    card, vm = number(facts, "card"), filled["vm"]
    one = len(names(facts, "networks")) == 1
    attached = tr("{vm} is attached to them.", vm=vm)
    if one and card:
        attached = tr("Network card {card} of {vm} is attached to it.", card=card, vm=vm)
    if not {"networks", "offered"} <= facts.keys():
        return {}  # it is told in general words
    on = {"networks": filled["networks"], "host": filled["host"]}
    if facts.get("start"):
        title = "Virtual network {networks} is stopped" if one else "Virtual networks {networks} are stopped"
        detail, remedy = "{networks} can be started on {host}.", "Start {networks} on {host}"
    else:
        title = "Virtual network {networks} does not exist"
        title = title if one else "Virtual networks {networks} do not exist"
        detail, remedy = "{host} has: {offered}.", "How to Create…"
        on["offered"] = filled["offered"]
    return {
        "attached": attached,
        "network_title": tr(title, **on),
        "network_detail": tr(detail, **on),
        "network_remedy": tr(remedy, **on),
    }


def _rates(facts: Facts, filled: Texts) -> Texts:
    dirty = unit.rate(number(facts, "dirty_rate")).removesuffix("/s")
    return {"dirty": dirty}


_DERIVED: Mapping[str, Callable[[Facts, Texts], Texts]] = {
    "vm.hypervisor_unsupported": _hypervisor,
    "vm.xen_fc_san": finding_storage.disks_lie,
    "vm.busy": _busy,
    "vm.state": _state,
    "vm.snapshots": _snapshots,
    "vm.pauses": _pause,
    "host.hypervisor_differs": _kind,
    "host.reserved": _reserved,
    "host.full": _full,
    "host.out_of_sync": _drifted,
    "source.out_of_sync": _drifted,
    "host.memory_short": _memory,
    "host.memory_tight": _memory,
    "host.guest_type_missing": _guest_type,
    "host.name_taken": _reason,
    "host.peer_unreachable": _reason,
    "host.refuses": _said,
    "host.recommended": _said,
    "vm.question": _said,
    "host.migration_port_unknown": _reason,
    "host.migration_port_closed": _reason,
    "cpu.features_missing": _features,
    "cpu.model_differs": _model,
    "storage.repository_unreachable": finding_storage.unreachable,
    "storage.mount_differs": finding_storage.mounts,
    "storage.repository_disabled": finding_storage.disabled,
    "storage.iscsi_not_connected": finding_storage.targets,
    "storage.lun_unknown": finding_storage.disks_lie,
    "network.missing": _network,
    "cdrom.unreachable": finding_storage.media,
    "cost.not_converging": _rates,
    "policy.constraint": finding_words_policy.constraint,
    "policy.unreadable": finding_words_policy.unreadable,
}
