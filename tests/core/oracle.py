"""A second reading of datacenter-format.md section 4, in plain Python and without our core."""

import math
from dataclasses import dataclass, field

from vmclient.core.inventory import VM, Host, Inventory

MODES = {
    "kvm": {"running": "live", "paused": "live", "shut_off": "move"},
    "xen": {"running": "live", "paused": "live", "shut_off": "move"},
    "esx with": {"running": "live", "suspended": "warm", "shut_off": "move"},
    "esx without": {"running": "suspend", "suspended": "warm", "shut_off": "move"},
}


@dataclass
class Expected:
    """The answer as the specification reads: codes by host, and the ranked hosts with their values."""

    outcome: str
    mode: str | None
    top: set[str] = field(default_factory=set)
    codes: dict[str, set[str]] = field(default_factory=dict)
    ranked: list[tuple[str, float, float | None, float]] = field(default_factory=list)


BLOCKERS = {
    "host.hypervisor_differs", "host.offline", "host.disabled", "host.vmhost_disabled", "host.maintenance",
    "host.out_of_sync", "host.migration_disabled", "host.full", "host.memory_short", "host.cpu_full",
    "host.guest_type_missing", "host.machine_missing", "arch.differs", "cpu.features_missing",
    "storage.repository_unreachable", "storage.mount_differs", "storage.repository_disabled",
    "storage.iscsi_not_connected", "network.missing",
}  # fmt: skip


def expect(inventory: Inventory, vm_id: str) -> Expected:
    """Answer for one VM, nothing reserved and nothing busy."""
    vm = inventory.vms[vm_id]
    source = inventory.hosts[vm.host]
    mode = mode_of(source, vm)
    top = top_codes(inventory, vm, source, mode)
    if top:
        return Expected("refused", mode, top)
    assert mode is not None
    codes: dict[str, set[str]] = {}
    eligible = []
    tested = 0
    for host in inventory.hosts.values():
        if host.name == source.name:
            continue
        if (host.hypervisor, host.manager) != (source.hypervisor, source.manager):
            codes[host.name] = {"host.hypervisor_differs"}
            continue
        tested += 1
        codes[host.name] = host_codes(inventory, vm, source, host, mode)
        if not codes[host.name] & BLOCKERS:
            eligible.append(host)
    ranked = rank([(host.name, *values(vm, source, host, mode)) for host in eligible])
    outcome = "targets" if ranked else "no_target" if tested else "no_hosts_to_test"
    return Expected(outcome, mode, top, codes, ranked)


def mode_of(source: Host, vm: VM) -> str | None:
    """The table of modes."""
    kind = source.hypervisor.value
    if kind == "esx":
        kind = "esx with" if source.manager else "esx without"
    return MODES.get(kind, {}).get(vm.state.value)


def top_codes(inventory: Inventory, vm: VM, source: Host, mode: str | None) -> set[str]:
    """What refuses the VM whatever the target."""
    codes = set()
    kind = source.hypervisor.value
    if kind == "hyperv":
        codes.add("vm.hypervisor_unsupported")
    elif mode is None:
        codes.add("vm.state")
    types = {name: store.type.value for name, store in inventory.repositories.items()}
    fc = any(disk.transport == "fc" or types.get(disk.repository or "") == "fc_san" for disk in vm.disks)
    if kind == "xen" and fc and mode != "move":
        codes.add("vm.xen_fc_san")
    if kind == "kvm" and vm.snapshots > 0:
        codes.add("vm.snapshots")
    if mode == "live" and source.migration_enabled is False:
        codes.add("source.migration_disabled")
    if not source.in_sync:
        codes.add("source.out_of_sync")
    if not source.online:
        codes.add("source.offline")
    return codes


def host_codes(inventory: Inventory, vm: VM, source: Host, host: Host, mode: str) -> set[str]:
    """Every finding about one tested host."""
    running = vm.state == "running"
    dirty = (vm.dirty_rate or 0) if running else 0
    link = min(source.migration_bandwidth, host.migration_bandwidth)
    slots = sum(other.host == host.name and other.state in ("running", "paused", "suspended")
                for other in inventory.vms.values())  # fmt: skip
    own = (vm.vcpus * (vm.cpu_load or 0.0) if running else 0) / host.cpu_cores
    said = {
        "host.offline": not host.online,
        "host.disabled": not host.resource_enabled,
        "host.vmhost_disabled": not host.vmhost_enabled,
        "host.maintenance": host.maintenance,
        "host.out_of_sync": not host.in_sync,
        "host.migration_disabled": mode == "live" and host.migration_enabled is False,
        "host.migration_unknown": mode == "live" and host.migration_enabled is None,
        "host.guest_type_missing": None not in (vm.guest_type, host.guest_types)
        and vm.guest_type not in (host.guest_types or ()),
        "host.machine_missing": None not in (vm.machine, host.machines)
        and vm.machine not in (host.machines or ()),
        "arch.differs": vm.created_on_arch != host.arch,
        "cpu.features_missing": bool(vm.cpu_features - host.cpu_features),
        "cpu.model_differs": bool(source.cpu_model and host.cpu_model and source.cpu_model != host.cpu_model),
        "network.missing": not set(vm.networks) <= host.networks,
        "cost.not_converging": mode == "live" and dirty >= link,
    }
    if mode != "move":
        said["host.full"] = slots >= host.max_hosted_vms
        said["host.memory_short"] = host.memory_free < vm.memory
        said["host.memory_tight"] = 0 <= 10 * (host.memory_free - vm.memory) < host.memory_free
        said["host.cpu_full"] = host.cpu_load + own >= 0.95
    return {code for code, holds in said.items() if holds} | storage_codes(inventory, vm, source, host)


def storage_codes(inventory: Inventory, vm: VM, source: Host, host: Host) -> set[str]:
    """Disks and drives."""
    codes = set()
    ours = {mount.repository: mount.mount for mount in source.repositories}
    theirs = {mount.repository: mount.mount for mount in host.repositories}
    for disk in vm.disks:
        name = disk.repository
        if name is not None:
            if inventory.repositories[name].type == "local" or name not in ours or name not in theirs:
                codes.add("storage.repository_unreachable")
            if ours.get(name) and theirs.get(name) and ours[name] != theirs[name]:
                codes.add("storage.mount_differs")
            if not inventory.repositories[name].enabled:
                codes.add("storage.repository_disabled")
        elif disk.transport == "fc":
            codes.add("storage.lun_unknown")
        target = disk.iscsi_target
        if target and not (target in source.iscsi_targets and target in host.iscsi_targets):
            codes.add("storage.iscsi_not_connected")
    if any(drive.media and drive.repository not in theirs for drive in vm.cdroms):
        codes.add("cdrom.unreachable")
    return codes


def values(vm: VM, source: Host, host: Host, mode: str) -> tuple[float, float | None, float]:
    """Architecture, cost and load of one host."""
    running = vm.state == "running"
    dirty = (vm.dirty_rate or 0) if running else 0
    link = min(source.migration_bandwidth, host.migration_bandwidth)
    architecture = 1.0 if source.cpu_model and source.cpu_model == host.cpu_model else 0.5
    cost: float | None = 0.0
    if mode == "live":
        cost = vm.memory / (link - dirty) if dirty < link else None
    elif mode == "warm":
        cost = vm.memory / link
    elif mode == "suspend":
        cost = 2 * vm.memory / link
    busy = vm.vcpus * (vm.cpu_load or 0.0) if running else 0
    needed = 0 if mode == "move" else vm.memory
    load = max(host.cpu_load + busy / host.cpu_cores, (host.memory - host.memory_free + needed) / host.memory)
    return architecture, cost, load


def rank(hosts: list[tuple[str, float, float | None, float]]) -> list[tuple[str, float, float | None, float]]:
    """Order hosts of (name, architecture, cost, load)."""
    group: dict[str, float] = {}
    for architecture in {host[1] for host in hosts}:
        equals = sorted((host for host in hosts if host[1] == architecture), key=price)
        while equals:
            cheapest = price(equals[0])
            taken = [host for host in equals if price(host) <= 1.1 * cheapest]
            group |= {host[0]: cheapest for host in taken}
            equals = [host for host in equals if price(host) > 1.1 * cheapest]
    return sorted(hosts, key=lambda host: (-host[1], group[host[0]], host[3], host[0]))


def price(host: tuple[str, float, float | None, float]) -> float:
    """The cost to sort by: no number comes after every number."""
    return math.inf if host[2] is None else host[2]
