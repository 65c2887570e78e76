"""The simulated hosts and VMs: what is true there, and what of it the client can see."""

from collections import defaultdict
from dataclasses import dataclass, replace
from types import MappingProxyType

from vmclient.core.inventory import HOLDING_MEMORY, VM, Host, Hypervisor, Inventory, Mount, VMState
from vmclient.drivers.base import Presence

_STARTS = frozenset({Hypervisor.KVM, Hypervisor.XEN})
"""Hypervisors whose hosts know repositories that they do not use at the moment."""


@dataclass(slots=True)
class Condition:
    """What faults have done to a host; a fresh one is sound."""

    dead: bool = False
    hanging: bool = False
    refuses: str | None = None
    link: float = 1.0

    @property
    def silent(self) -> bool:
        """Whether calls to the host get no answer."""
        return self.dead or self.hanging


class Estate:
    """Truth and sight apart: a host that does not answer is shown offline, its VMs in the state unknown.

    Not locked: the world does that. `version` grows whenever `inventory` would answer something new, and a
    value that did not change stays the same object.
    """

    def __init__(self, inventory: Inventory) -> None:
        self._name = inventory.name
        self._repositories = inventory.repositories
        self._policies = inventory.policies
        self.hosts: dict[str, Host] = dict(inventory.hosts)
        self._mounts = {name: host.repositories for name, host in self.hosts.items()}
        self._networks = {name: host.networks for name, host in self.hosts.items()}
        self.vms: dict[str, VM] = dict(inventory.vms)
        self.loose: dict[str, VM] = {}  # known to no host: their files are in the datastore
        self.left: dict[tuple[str, str], Presence] = {}  # copies that should not be: by VM and host
        self.conditions: defaultdict[str, Condition] = defaultdict(Condition)
        self._seen_hosts = dict(self.hosts)
        self._unclear: dict[str, VM] = {}  # VMs of silent hosts, as they are seen
        self._seen = inventory
        self._stale = False
        self.version = 0
        for name in [name for name, host in self.hosts.items() if not host.online]:
            self.conditions[name].hanging = True
            self.show_host(name)
        if not all(one.enabled for one in self._repositories.values()):
            self._offer_to_start()

    def inventory(self) -> Inventory:
        """Give what can be seen now; the very same object while nothing changes."""
        if self._stale:
            self._stale = False
            self._seen = Inventory(
                name=self._name,
                hosts=MappingProxyType(dict(self._seen_hosts)),
                vms=MappingProxyType(self.vms | self._unclear),
                repositories=self._repositories,
                policies=self._policies,
            )
        return self._seen

    def silent(self, host: str) -> bool:
        """Whether calls to the host get no answer; a host that is not there never answers."""
        return host not in self.hosts or (host in self.conditions and self.conditions[host].silent)

    def find(self, vm_id: str) -> VM | None:
        """Give a VM, registered or loose."""
        return self.vms.get(vm_id) or self.loose.get(vm_id)

    def note(self, vm: VM) -> None:
        """Take in a VM's newest value, wherever it is."""
        if vm.id in self.loose:
            self.loose[vm.id] = vm
        else:
            self.put_vm(vm)

    def withdraw(self, vm_id: str) -> None:
        """Let its host forget a VM; nothing where no host knows it."""
        vm = self.vms.pop(vm_id, None)
        if vm is not None:
            self._weigh(vm, -1)
            self._unclear.pop(vm_id, None)
            self.loose[vm_id] = vm
            self._changed()

    def put_vm(self, vm: VM) -> None:
        """Let something become true of a VM."""
        known = self._unclear.pop(vm.id, None) or self.vms.get(vm.id)
        self.vms[vm.id] = vm
        silent = self.silent(vm.host)
        seen = replace(vm, state=VMState.UNKNOWN, busy=None) if silent else vm
        if known is None or known != seen:
            self._changed()
        else:
            seen = known
        (self._unclear if silent else self.vms)[vm.id] = seen

    def put_host(self, host: Host) -> None:
        """Let something become true of a host."""
        host = self._with_startable(host)
        self.hosts[host.name] = host
        seen = replace(host, online=not self.silent(host.name))
        if self._seen_hosts.get(host.name) != seen:
            self._seen_hosts[host.name] = seen
            self._changed()

    def show_host(self, name: str) -> None:
        """Look at a host and its VMs again, after its condition has changed."""
        self.put_host(self.hosts[name])
        for vm in [vm for vm in self.vms.values() if vm.host == name]:
            self.put_vm(vm)

    def mount(self, host: str, repository: str) -> Mount | None:
        """Give a repository as a host has it, or had it before it lost it."""
        return next((one for one in self._mounts.get(host, ()) if one.repository == repository), None)

    def lost_mounts(self, host: str) -> tuple[Mount, ...]:
        """Give the repositories that a host had and lists no more."""
        listed = {mount.repository for mount in self.hosts[host].repositories}
        return tuple(one for one in self._mounts.get(host, ()) if one.repository not in listed)

    def lost_networks(self, host: str) -> frozenset[str]:
        """Name the virtual networks that a host had and lists no more."""
        return self._networks.get(host, frozenset()) - self.hosts[host].networks

    def enable(self, repository: str) -> None:
        """Let a repository be enabled, for all hosts."""
        if self._disabled(repository):
            enabled = replace(self._repositories[repository], enabled=True)
            self._repositories = MappingProxyType({**self._repositories, repository: enabled})
            self._offer_to_start()
            self._changed()

    def _disabled(self, repository: str) -> bool:
        known = self._repositories.get(repository)
        return known is not None and not known.enabled

    def _offer_to_start(self) -> None:
        for host in list(self.hosts.values()):
            if self._with_startable(host) is not host:
                self.put_host(host)

    def _with_startable(self, host: Host) -> Host:
        """Let a host offer what it has lost, and what is disabled; no ESX starts anything by itself."""
        if host.hypervisor not in _STARTS:
            return host
        listed = {mount.repository for mount in host.repositories}
        startable = frozenset(
            mount.repository
            for mount in self._mounts.get(host.name, ())
            if mount.repository not in listed or self._disabled(mount.repository)
        )
        networks = self._networks.get(host.name, frozenset()) - host.networks
        if (startable, networks) == (host.startable, host.startable_networks):
            return host
        return replace(host, startable=startable, startable_networks=networks)

    def remove_host(self, name: str) -> None:
        """Take a host out of the estate, with its VMs."""
        self.hosts.pop(name, None)
        self._seen_hosts.pop(name, None)
        for vm_id in [vm.id for vm in self.vms.values() if vm.host == name]:
            del self.vms[vm_id]
            self._unclear.pop(vm_id, None)
        self._changed()

    def relocate(self, vm: VM, target: str, state: VMState) -> VM:
        """Let a VM be on `target` in `state`; memory and CPU load go with it."""
        if self.loose.pop(vm.id, None) is None:
            self._weigh(vm, -1)
        moved = replace(vm, host=target, state=state)
        self._weigh(moved, 1)
        self.put_vm(moved)
        return moved

    def _weigh(self, vm: VM, sign: int) -> None:
        """Put the weight of a VM on its host, or take it off."""
        host = self.hosts[vm.host]
        memory = vm.memory if vm.state in HOLDING_MEMORY else 0
        load = vm.vcpus * (vm.cpu_load or 0.0) / host.cpu_cores if vm.state is VMState.RUNNING else 0.0
        self.put_host(
            replace(
                host,
                memory_free=min(host.memory, max(0, host.memory_free - sign * memory)),
                cpu_load=min(1.0, max(0.0, host.cpu_load + sign * load)),
            )
        )

    def _changed(self) -> None:
        self._stale = True
        self.version += 1
