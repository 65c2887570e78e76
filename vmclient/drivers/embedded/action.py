"""The actions of a plan in the simulated world: what each needs, when it is done, what hosts say to it."""

from collections.abc import Sequence
from dataclasses import replace

from vmclient.core.capability import kind
from vmclient.core.inventory import HOLDING_MEMORY, VM, VMState
from vmclient.core.plan import Action
from vmclient.core.problem import Problem
from vmclient.drivers.base import Order
from vmclient.drivers.embedded.estate import Estate
from vmclient.drivers.embedded.refusal import lack, memory_short
from vmclient.drivers.embedded.transfer import Transfer

_AT_SOURCE = frozenset({Action.SUSPEND, Action.RETURN, Action.RESUME})
_POWERED_ON = "The attempted operation cannot be performed in the current state (Powered on)."


def _where(estate: Estate, order: Order) -> str | None:
    """Name the host that knows the VM; None where none does."""
    vm = estate.vms.get(order.vm.id)
    return vm.host if vm is not None else None


def needed(estate: Estate, action: Action, order: Order) -> tuple[str, ...]:
    """Name the hosts that have to answer: both, where the VM might be with either."""
    ends = (order.source.name, order.target.name)
    first, other = ends if action in _AT_SOURCE else ends[::-1]
    both = action in (Action.TRANSFER, Action.RETURN) and _where(estate, order) != first
    return (first, other) if both else (first,)


def done(estate: Estate, action: Action, order: Order) -> bool:
    """Tell whether an action has nothing left to do, be it because the plan is further than that."""
    vm, where = estate.find(order.vm.id), _where(estate, order)
    source, target = order.source.name, order.target.name
    if vm is None:
        return False
    match action:
        case Action.SUSPEND:
            return where in (None, target) or (where == source and vm.state is VMState.SUSPENDED)
        case Action.TRANSFER:
            return where == target
        case Action.RETURN:
            return where == source
        case _:
            return where == (target if action is Action.PROVISION else source) and vm.state in HOLDING_MEMORY


def objection(estate: Estate, running: Sequence[Transfer], action: Action, order: Order) -> Problem | None:
    """Tell why an action is not taken; None where it is."""
    vm, where = estate.find(order.vm.id), _where(estate, order)
    if vm is None or where not in (None, order.source.name, order.target.name):
        return Problem("vm.gone", {"vm": order.vm.name, "host": order.source.name})
    if any(one.vm.id == vm.id for one in running):
        return Problem("migration.already_running", {"vm": vm.name})
    acting = order.source if action in _AT_SOURCE else order.target
    host = estate.hosts[acting.name]
    refused = estate.conditions[host.name].refuses
    if refused is None and kind(estate.hosts.get(order.source.name, order.source)) is not kind(host):
        refused = f"{host.name} is of another kind than {order.source.name}"
    if refused is not None and action is not Action.SUSPEND:
        return Problem("hypervisor.error", {"host": host.name}, refused)
    if action in (Action.TRANSFER, Action.RETURN):
        return _on(vm, where) if vm.state in HOLDING_MEMORY else lack(vm, host)
    return _cannot_run(vm, where, host.name, action) or (
        None if action is Action.SUSPEND else memory_short(vm, host, running)
    )


def _on(vm: VM, where: str | None) -> Problem:
    return Problem("hypervisor.error", {"host": where or "", "vm": vm.name}, _POWERED_ON)


def _cannot_run(vm: VM, where: str | None, host: str, action: Action) -> Problem | None:
    """Tell what is in the way of suspending a VM, or of letting one run."""
    if where != host:
        return Problem("vm.gone", {"vm": vm.name, "host": host})
    wanted = VMState.RUNNING if action is Action.SUSPEND else VMState.SUSPENDED
    if vm.state is not wanted:
        return Problem("migration.vm_not_running", {"vm": vm.name, "state": vm.state.value})
    return None


def settle(estate: Estate, transfer: Transfer, vm: VM) -> None:
    """Let become true what an operation was for."""
    state, host = vm.state, transfer.target
    if transfer.action in _AT_SOURCE:
        host = transfer.source
    if transfer.action is Action.SUSPEND:
        state = VMState.SUSPENDED
    elif transfer.action in (Action.PROVISION, Action.RESUME):
        state = VMState.RUNNING
    if host == transfer.target and (transfer.action is not Action.TRANSFER or state is not VMState.SUSPENDED):
        left_out = transfer.options.leave_out  # it has arrived for good
        vm = replace(vm, cdroms=tuple(drive for drive in vm.cdroms if drive.name not in left_out))
    estate.relocate(vm, host, state)
