"""What a simulated hypervisor says to an order that it does not take, as real ones say it."""

from collections.abc import Sequence

from vmclient.core.capability import Kind, Mode, kind, mode
from vmclient.core.inventory import VM, Host
from vmclient.core.problem import Problem
from vmclient.drivers.base import Order
from vmclient.drivers.embedded.estate import Estate
from vmclient.drivers.embedded.transfer import Transfer

UNREACHABLE = "peer.unreachable"


def refusal(estate: Estate, running: Sequence[Transfer], order: Order) -> Problem | None:
    """Tell why the order is not taken; None where it is. It knows the truth, not what the client saw."""
    vm = estate.vms.get(order.vm.id)
    if vm is None or vm.host != order.source.name:
        return Problem("vm.gone", {"vm": order.vm.name, "host": order.source.name})
    if any(transfer.vm.id == vm.id for transfer in running):
        return Problem("migration.already_running", {"vm": vm.name})
    name = order.target.name
    target = estate.hosts.get(name)
    if target is None:
        return Problem("peer.unresolved", {"address": name})
    if estate.silent(name):
        return Problem(UNREACHABLE, {"address": name, "reason": "no answer"})
    if name == vm.host:
        return Problem("migration.same_host", {"host": name})
    source = estate.hosts[vm.host]
    refused = estate.conditions[name].refuses
    if refused is None and (kind(source) is not kind(target) or source.manager != target.manager):
        refused = f"{name} is of another kind than {source.name}"
    if refused is not None:
        return Problem("hypervisor.error", {"host": name}, refused)
    if kind(source) is Kind.ESX_STANDALONE:
        return Problem("hypervisor.error", {"host": source.name}, "there is no vMotion without a vCenter")
    if mode(source, vm.state) is not order.mode:
        return Problem("migration.vm_not_running", {"vm": vm.name, "state": vm.state.value})
    short = None if order.mode is Mode.MOVE else memory_short(vm, target, running)
    return lack(vm, target) or short


def lack(vm: VM, target: Host) -> Problem | None:
    """Tell what a host would need to know the VM and does not have."""
    missing = [network for network in vm.networks if network not in target.networks]
    if missing:
        return Problem("migration.network_missing", {"host": target.name, "network": missing[0]})
    mounted = {mount.repository for mount in target.repositories}
    for disk in vm.disks:
        if disk.repository is not None and disk.repository not in mounted:
            return Problem(
                "migration.disk_missing", {"host": target.name, "path": f"{disk.repository}/{disk.name}"}
            )
    return None


def memory_short(vm: VM, host: Host, running: Sequence[Transfer]) -> Problem | None:
    """Tell whether a host lacks the memory to run the VM; what is coming to it is counted as taken."""
    coming = sum(one.vm.memory for one in running if one.target == host.name and one.vm.id != vm.id)
    if host.memory_free - coming < vm.memory:
        return Problem("migration.memory_short", {"host": host.name})
    return None
