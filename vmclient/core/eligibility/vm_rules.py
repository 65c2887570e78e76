"""What keeps a VM where it is, whatever the target: the `vm.*` and `source.*` codes. Without numpy."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass
from types import MappingProxyType

from vmclient.core.capability import CAPABILITIES, Mode, kind, mode
from vmclient.core.eligibility.rule import EVERY_MODE, LIVE, NOT_MOVE, Finding, Severity, drift_facts
from vmclient.core.inventory import VM, Disk, Host, Hypervisor, Inventory, RepositoryType, Transport
from vmclient.core.problem import Fact

NO_MODE: frozenset[Mode | None] = frozenset({None})


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """A VM that wants to leave its host; `mode` is None where nothing can be moved from its state."""

    vm: VM
    source: Host
    mode: Mode | None
    inventory: Inventory
    busy: bool


Facts = dict[str, Fact]


@dataclass(frozen=True, slots=True)
class VMRule:
    """One question about a VM; `ask` gives the facts of the finding, or None where there is none."""

    code: str
    ask: Callable[[Departure], Facts | None]
    modes: frozenset[Mode | None] = EVERY_MODE | NO_MODE
    remedy: str | None = None
    severity: Severity = Severity.BLOCKER

    def explain(self, departure: Departure) -> Finding | None:
        """Give the finding; None where there is none or the rule is not asked in this mode."""
        if departure.mode not in self.modes or (facts := self.ask(departure)) is None:
            return None
        named = {"vm": departure.vm.name, "source": departure.source.name, **facts}
        return Finding(self.code, self.severity, MappingProxyType(named), self.remedy)


def _supported(departure: Departure) -> Facts | None:
    hypervisor = departure.source.hypervisor
    return None if CAPABILITIES[kind(departure.source)].supported else {"hypervisor": hypervisor.value}


def _movable(departure: Departure) -> Facts | None:
    if not CAPABILITIES[kind(departure.source)].supported:
        return None
    return {"state": departure.vm.state.value, "hypervisor": departure.source.hypervisor.value}


def _free(departure: Departure) -> Facts | None:
    return {"action": departure.vm.busy} if departure.busy or departure.vm.busy else None


def _without_fc_san(departure: Departure) -> Facts | None:
    if departure.source.hypervisor is not Hypervisor.XEN:
        return None
    known = departure.inventory.repositories

    def on_san(disk: Disk) -> bool:
        repository = known.get(disk.repository or "")
        return repository is not None and repository.type is RepositoryType.FC_SAN

    disks = (disk for disk in departure.vm.disks if disk.transport is Transport.FC or on_san(disk))
    names = tuple(disk.name for disk in disks)
    return {"disks": names} if names else None


def _without_snapshots(departure: Departure) -> Facts | None:
    if departure.source.hypervisor is not Hypervisor.KVM or not departure.vm.snapshots:
        return None
    return {"snapshots": departure.vm.snapshots}


def _source_lets_go(departure: Departure) -> Facts | None:
    if departure.source.migration_enabled is not False:
        return None
    return {"hypervisor": departure.source.hypervisor.value}


def _source_in_sync(departure: Departure) -> Facts | None:
    return None if departure.source.in_sync else drift_facts(departure.source.drift)


def _source_online(departure: Departure) -> Facts | None:
    return None if departure.source.online else {}


VM_RULES: tuple[VMRule, ...] = (
    VMRule("vm.hypervisor_unsupported", _supported),
    VMRule("vm.busy", _free, remedy="job.show"),
    VMRule("source.offline", _source_online, remedy="host.connect"),
    VMRule("source.out_of_sync", _source_in_sync, remedy="host.resynchronize"),
    VMRule("vm.state", _movable, NO_MODE),
    VMRule("vm.xen_fc_san", _without_fc_san, NOT_MOVE | NO_MODE),
    VMRule("vm.snapshots", _without_snapshots, remedy="vm.delete_snapshots"),
    VMRule("source.migration_disabled", _source_lets_go, LIVE, remedy="host.enable_migration"),
)


def refusals(inventory: Inventory, vm: VM, busy: Container[str] = frozenset()) -> tuple[Finding, ...]:
    """Say all that keeps `vm` from leaving whatever the target; empty if nothing does.

    `busy` holds the ids of VMs with an action of ours under way. `KeyError` if its host is not there.
    """
    source = inventory.hosts[vm.host]
    departure = Departure(
        vm=vm, source=source, mode=mode(source, vm.state), inventory=inventory, busy=vm.id in busy
    )
    found = (rule.explain(departure) for rule in VM_RULES)
    return tuple(finding for finding in found if finding is not None)
