"""What one connection reported last, as the merged estate shows it: renamed, overlaid, offline when lost."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from vmclient.core.inventory import VM, Drift, Host, Inventory, VMState
from vmclient.core.settings import HostSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """What the client adds to what hypervisors report: the person's settings and hosts out of sync.

    `in_sync` are hosts that were resynchronized here, whatever a datacenter file says of them; `noted` are
    changes by other tools that leave a host in sync.
    """

    settings: Mapping[str, HostSettings] = field(default_factory=dict)
    out_of_sync: Mapping[str, Drift | None] = field(default_factory=dict)
    in_sync: frozenset[str] = frozenset()
    noted: Mapping[str, Drift] = field(default_factory=dict)


class Reading:
    """One connection's part of the estate.

    `hosts` and `vms` are what is shown; a value whose origin did not change stays the same object, so that
    differences are found by identity. `names` maps the connection's own host names to the estate's, where
    they differ.
    """

    def __init__(self, connection: str) -> None:
        self.connection = connection
        self.inventory = Inventory()
        self.online = True
        self.serial = 0
        self.names: Mapping[str, str] = {}
        self.hosts: dict[str, Host] = {}
        self.vms: Mapping[str, VM] = {}
        self._origins: dict[str, Host] = {}
        self._basis: tuple[bool, Overlay] | None = None
        self._shown: Inventory | None = None
        self._vm_origin: dict[str, tuple[VM, VM]] = {}

    def show(self, names: Mapping[str, str], overlay: Overlay) -> None:
        """Bring `hosts` and `vms` up to date with the inventory, under these names."""
        if names != self.names:
            self._vm_origin.clear()
        elif self._shown is self.inventory and self._basis == (self.online, overlay):
            return  # with a thousand connections, all but one at each change
        self.names, self._shown = names, self.inventory
        self._show_hosts(overlay)
        self._show_vms()

    def _show_hosts(self, overlay: Overlay) -> None:
        basis = (self.online, overlay)
        same = self._basis == basis
        origins: dict[str, Host] = {}
        shown: dict[str, Host] = {}
        for host in self.inventory.hosts.values():
            name = self.names.get(host.name, host.name)
            known = self.hosts.get(name)
            if known is None or not same or self._origins.get(name) is not host:
                fresh = self._overlaid(host, name, overlay)
                known = known if known == fresh and known is not None else fresh
            origins[name], shown[name] = host, known
        self.hosts, self._origins, self._basis = shown, origins, basis

    def _overlaid(self, host: Host, name: str, overlay: Overlay) -> Host:
        changes: dict[str, object] = {}
        if name != host.name:
            changes["name"] = name
        if not self.online:
            changes["online"] = False
        if name in overlay.noted:
            changes["drift"] = overlay.noted[name]
        if name in overlay.out_of_sync:
            changes |= {"in_sync": False, "drift": overlay.out_of_sync[name]}
        elif name in overlay.in_sync and not host.in_sync:
            changes["in_sync"] = True
        if host.connection != self.connection:
            changes["connection"] = self.connection
        own = overlay.settings.get(name)
        if own is not None:
            if own.max_hosted_vms is not None:
                changes["max_hosted_vms"] = own.max_hosted_vms
            if own.resource_enabled is not None:
                changes["resource_enabled"] = own.resource_enabled
            if own.vmhost_enabled is not None:
                changes["vmhost_enabled"] = own.vmhost_enabled
        return replace(host, **changes) if changes else host  # type: ignore[arg-type]

    def _show_vms(self) -> None:
        if self.online and not self.names:
            self.vms = self.inventory.vms
            self._vm_origin.clear()
            return
        origin = self._vm_origin
        shown: dict[str, VM] = {}
        for vm_id, vm in self.inventory.vms.items():
            known = origin.get(vm_id)
            if known is None or known[0] is not vm or (known[1].state is VMState.UNKNOWN) is self.online:
                host = self.names.get(vm.host, vm.host)
                known = (vm, replace(vm, host=host) if self.online else _lost(vm, host))
                origin[vm_id] = known
            shown[vm_id] = known[1]
        self._vm_origin = {vm_id: origin[vm_id] for vm_id in shown}
        self.vms = shown


def _lost(vm: VM, host: str) -> VM:
    """Show a VM whose host does not answer: its state is not known, which is not the same as stopped."""
    return replace(vm, host=host, state=VMState.UNKNOWN, busy=None)
