"""Which VMs each host knows, kept from change to change: policies ask for their names and tags."""

from collections.abc import Mapping

from vmclient.core.eligibility.move import Guests
from vmclient.core.events import InventoryChanged
from vmclient.core.inventory import VM, Inventory

_NOBODY = Guests()


class Residents:
    """Ids of VMs by host; a whole pass for every change would cost more than all else about it."""

    def __init__(self) -> None:
        self._on: dict[str, list[str]] = {}
        self._vms: Mapping[str, VM] = {}

    def follow(self, old: Inventory, change: InventoryChanged) -> frozenset[str]:
        """Take a change in; gives the hosts whose VMs have other names or tags now."""
        self._vms = change.inventory.vms
        for host in change.gone_hosts:
            self._on.pop(host, None)
        touched: set[str] = set()
        for vm_id in change.vms | change.gone_vms:
            was, now = old.vms.get(vm_id), self._vms.get(vm_id)
            before, after = (None if vm is None else vm.host for vm in (was, now))
            if before != after:
                if before in self._on and vm_id in self._on[before]:
                    self._on[before].remove(vm_id)
                if after is not None:
                    self._on.setdefault(after, []).append(vm_id)
            if _told(was) != _told(now):
                touched |= {host for host in (before, after) if host is not None}
        return frozenset(touched)

    def on(self, host: str) -> Guests:
        """Tell what policies may ask about the VMs of a host."""
        ids = self._on.get(host)
        if not ids:
            return _NOBODY
        vms = [self._vms[vm_id] for vm_id in ids]
        return Guests(frozenset(vm.name for vm in vms), frozenset(tag for vm in vms for tag in vm.tags))


def _told(vm: VM | None) -> tuple[str, str, tuple[str, ...]] | None:
    return None if vm is None else (vm.host, vm.name, vm.tags)
