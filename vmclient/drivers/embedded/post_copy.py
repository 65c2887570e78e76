"""Post-copies that broke off in the simulated world: the guest stands still, its memory is on two hosts."""

from copy import copy
from dataclasses import replace

from vmclient.core.inventory import VMState
from vmclient.core.problem import Problem
from vmclient.drivers.base import Order, Presence, TaskRefused
from vmclient.drivers.embedded.estate import Estate
from vmclient.drivers.embedded.transfer import Transfer


class Interrupted:
    """Who stands still between two hosts, and what is to follow; the world locks it.

    The target lists the guest as paused, and busy as during its migration: nobody else can take it up. The
    source holds what is missing, and both say so. Where one of them dies its part is gone, and the other goes
    on to say that it has one, until somebody tidies that up.
    """

    def __init__(self, estate: Estate) -> None:
        self._estate = estate
        self._transfers: dict[str, Transfer] = {}
        self._lost: dict[str, Transfer] = {}

    def __contains__(self, vm_id: str) -> bool:
        return vm_id in self._transfers or vm_id in self._lost

    def at(self, host: str) -> list[Transfer]:
        """List those of which a part is on a host."""
        return [one for one in self.all() if host in (one.source, one.target)]

    def all(self) -> list[Transfer]:
        """List every one."""
        return list(self._transfers.values())

    def cut(self, transfer: Transfer) -> bool:
        """Whether its hosts cannot reach each other."""
        return any(self._estate.conditions[host].link == 0.0 for host in (transfer.source, transfer.target))

    def stop(self, transfer: Transfer) -> None:
        """Let a guest stand still from now on."""
        self._transfers[transfer.vm.id] = transfer
        vm = self._estate.vms[transfer.vm.id]
        self._estate.relocate(vm, vm.host, VMState.PAUSED)
        for host in (transfer.source, transfer.target):
            self._estate.left[vm.id, host] = Presence.SPLIT

    def resume(self, order: Order) -> Transfer:
        """Let a guest run on, and give what follows it again; raises `TaskRefused` where nothing can."""
        transfer = self._transfers.get(order.vm.id)
        if transfer is None or transfer.target != order.target.name:
            raise TaskRefused(Problem("migration.not_halted"))
        if self.cut(transfer):
            facts = {"address": transfer.target, "reason": "no route to host"}
            raise TaskRefused(Problem("peer.unreachable", facts))
        self._let_go(transfer)
        vm = self._estate.vms[transfer.vm.id]
        self._estate.relocate(vm, vm.host, transfer.vm.state)
        self._estate.left[vm.id, transfer.source] = Presence.OUTGOING
        again = copy(transfer)
        again.end = again.ended = None
        return again

    def lose(self, transfer: Transfer, host: str) -> None:
        """Let a host take its part of a guest with it; what the other one has is good for nothing."""
        self._let_go(transfer)
        self._lost[transfer.vm.id] = transfer
        left = self._estate.left
        if host == transfer.target:
            left[transfer.vm.id, transfer.source] = Presence.SPLIT
            self._shut_off(transfer)
            return
        vm = self._estate.vms[transfer.vm.id]
        self._estate.relocate(vm, vm.host, VMState.PAUSED)
        left[vm.id, transfer.source], left[vm.id, transfer.target] = Presence.DEFINED, Presence.SPLIT

    def forget(self, host: str) -> None:
        """Let a host that dies have nothing more of guests that were lost before."""
        for transfer in self._lost.values():
            part = (transfer.vm.id, host)
            if host == transfer.source:
                self._estate.left[part] = Presence.DEFINED
            else:
                self._estate.left.pop(part, None)

    def tidy(self) -> None:
        """Let go what is left of guests that are lost: they are shut off, known to their targets alone."""
        for transfer in list(self._lost.values()):
            self._let_go(transfer)
            self._shut_off(transfer)

    def _shut_off(self, transfer: Transfer) -> None:
        vm = self._estate.vms.get(transfer.vm.id)
        if vm is not None:
            self._estate.relocate(replace(vm, busy=None), vm.host, VMState.SHUT_OFF)

    def _let_go(self, transfer: Transfer) -> None:
        self._transfers.pop(transfer.vm.id, None)
        self._lost.pop(transfer.vm.id, None)
        for host in (transfer.source, transfer.target):
            self._estate.left.pop((transfer.vm.id, host), None)
