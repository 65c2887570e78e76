"""What a fault of a vCenter's checker means, in the words of our own rules where they have some."""

from dataclasses import replace
from typing import Any

from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import Host
from vmclient.core.problem import Fact
from vmclient.core.redaction import redacted
from vmclient.drivers.vsphere.compose import Names
from vmclient.drivers.vsphere.errors import problem

_SENTENCES = frozenset({"reason", "device"})  # facts that are said one after the other
_ONCE = frozenset({"connected", "offered"})  # facts of the target


def finding(fault: Any, severity: Severity, target: Host, names: Names, origin: str) -> Finding:
    """Say what stands against a target, by the fault's class; in the server's words where no rule fits."""
    told = problem(fault)
    code, facts = _meant(fault, told.code, target, names)
    facts = {"host": target.name, "hypervisor": "esx", **facts}
    if code == "cdrom.unreachable":
        # The drive is left out, so what refuses the machine as it is does not refuse the migration.
        return Finding(code, Severity.WARNING, facts, "cdrom.detach", origin)
    if code == "host.refuses":
        said = str(getattr(fault, "msg", "") or "") or str(told.facts["fault"])
        facts |= {"reason": redacted(said), "problem": told.code}
    return Finding(code, severity, facts, origin=origin)


def _meant(fault: Any, problem_code: str, target: Host, names: Names) -> tuple[str, dict[str, Fact]]:
    device = str(getattr(fault, "device", None) or "")
    backing = str(getattr(fault, "backing", None) or "")
    match problem_code:
        case "migration.no_vmotion":
            source = bool(getattr(fault, "atSourceHost", False))
            return ("source.migration_disabled" if source else "host.migration_disabled"), {}
        case "migration.host_disconnected":
            return "host.offline", {}
        case "migration.datastore_missing" if device:
            label = backing.partition("]")[0].removeprefix("[")
            return "storage.repository_unreachable", {
                "disks": (device,),
                "repositories": (names.repositories.get(label, label or "?"),),
                "where": ("target",),
                "connected": tuple(mount.repository for mount in target.repositories),
            }
        case "migration.network_missing":
            network = getattr(fault, "network", None)
            named = names.networks.get(network._moId) if network is not None else None
            offered = tuple(sorted(target.networks))
            return "network.missing", {"networks": (named or backing or device,), "offered": offered}
        case "migration.device_unreachable" if device in names.drives:
            media = (backing or device,)
            return "cdrom.unreachable", {
                "drives": (device,),
                "media": media,
                "repositories": ("",),
                "ejectable": True,
            }
        case "migration.device_unreachable" if device:
            return "host.device_unreachable", {"device": device}
        case "migration.cpu_incompatible":
            return "cpu.features_missing", {"features": problem(fault).facts.get("features", ())}
    return "host.refuses", {}


def joined(one: Finding, other: Finding) -> Finding:
    """Make one finding of two of one code about one host: whoever reads it shows one for each code.

    The graver severity counts, lists go on, and what was said is said one after the other.
    """
    facts = dict(one.facts)
    for name, value in other.facts.items():
        known = facts.get(name)
        if name in _ONCE or known == value:
            continue
        if isinstance(known, tuple) and isinstance(value, tuple):
            facts[name] = known + value
        elif name in _SENTENCES:
            facts[name] = f"{known}; {value}"
    severity = Severity.BLOCKER if Severity.BLOCKER in (one.severity, other.severity) else one.severity
    return replace(one, severity=severity, facts=facts)
