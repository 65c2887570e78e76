"""Which VMs each host knows, kept from change to change: policies ask for their names and tags."""

from vmclient.core.eligibility.move import Guests
from vmclient.core.events import InventoryChanged
from vmclient.core.inventory import VM, Inventory

_NOBODY = Guests()


class Residents:
    """VMs by host; a whole pass for every change would cost more than all else about it."""

    def __init__(self) -> None:
        self._on: dict[str, dict[str, VM]] = {}

    def follow(self, old: Inventory, change: InventoryChanged) -> frozenset[str]:
        """Take a change in; gives the hosts whose VMs have other names or tags now."""
        touched: set[str] = set()
        for vm_id in change.vms | change.gone_vms:
            was, now = old.vms.get(vm_id), change.inventory.vms.get(vm_id)
            if was is not None and (now is None or now.host != was.host):
                self._on.get(was.host, {}).pop(vm_id, None)
            if now is not None:
                self._on.setdefault(now.host, {})[vm_id] = now
            if _told(was) != _told(now):
                touched |= {vm.host for vm in (was, now) if vm is not None}
        for host in change.gone_hosts:
            self._on.pop(host, None)
        return frozenset(touched)

    def on(self, host: str) -> Guests:
        """Tell what policies may ask about the VMs of a host."""
        vms = self._on.get(host)
        if not vms:
            return _NOBODY
        tags = frozenset(tag for vm in vms.values() for tag in vm.tags)
        return Guests(frozenset(vm.name for vm in vms.values()), tags)


def _told(vm: VM | None) -> tuple[str, str, tuple[str, ...]] | None:
    return None if vm is None else (vm.host, vm.name, vm.tags)
