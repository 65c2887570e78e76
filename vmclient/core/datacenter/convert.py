"""From the models of a datacenter file to the inventory, and back."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import BaseModel

from vmclient.core.datacenter.models import FORMAT, DatacenterModel, HostModel, VMModel
from vmclient.core.inventory import (
    HOLDING_MEMORY,
    VM,
    Disk,
    Drive,
    Host,
    Inventory,
    Mount,
    Repository,
    VMState,
)
from vmclient.core.policy.model import Policy
from vmclient.core.policy.reading import as_json

_REPEATED = frozenset({"host", "arch", "created_on_arch", "guest_os", "machine"})
_SETS = frozenset({"cpu_features", "networks", "iscsi_targets", "guest_types", "live_refused", "machines"})
_HOST_NOW = frozenset({"connection", "drift", "startable", "startable_networks"})
"""What is true of a host at the moment only, and no part of the format."""

T = TypeVar("T")


class _Shared:
    """Keeps one of each equal value: tens of thousands of VMs name a few hosts, systems and networks.

    So do thousands of hosts, whose sets take a hundred bytes and more each.
    """

    def __init__(self) -> None:
        self._known: dict[object, Any] = {}

    def one(self, value: T) -> T:
        """Give the first value that was equal to this one; bools and numbers are not to be mixed in."""
        kept: T = self._known.setdefault(value, value)
        return kept


def to_inventory(model: DatacenterModel, policies: tuple[Policy, ...] = ()) -> Inventory:
    """Make the inventory; what a file leaves out gets the default of its dataclass."""
    used: Counter[str] = Counter()
    for vm in model.vms or ():
        if VMState(vm.state) in HOLDING_MEMORY:
            used[vm.host] += vm.memory
    shared = _Shared()
    hosts = {host.name: _host(host, used[host.name], shared) for host in model.hosts or ()}
    vms = [_vm(vm, hosts[vm.host].arch, shared) for vm in model.vms or ()]
    repositories = [Repository(**_given(item)) for item in model.repositories or ()]
    return Inventory(
        name=model.name or "",
        hosts=MappingProxyType(hosts),
        vms=MappingProxyType({vm.id: vm for vm in vms}),
        repositories=MappingProxyType({item.name: item for item in repositories}),
        policies=policies,
    )


def _host(model: HostModel, used: int, shared: _Shared) -> Host:
    values = _given(model)
    values["repositories"] = tuple(
        shared.one(Mount(repository=shared.one(it.name), mount=it.mount)) for it in model.repositories or ()
    )
    values.setdefault("memory_free", max(0, model.memory - used))
    for key in _SETS & values.keys():
        values[key] = shared.one(frozenset(values[key]))
    for key in _REPEATED & values.keys():
        values[key] = shared.one(values[key])
    values["facts"] = tuple(sorted((model.facts or {}).items()))
    return Host(**values)


def _vm(model: VMModel, arch: str, shared: _Shared) -> VM:
    values = _given(model)
    for key in _REPEATED & values.keys():
        values[key] = shared.one(values[key])
    values["id"] = f"{model.host}/{model.name}"
    values["state"] = VMState(model.state)
    values["cpu_features"] = shared.one(frozenset(model.cpu_features or ()))
    values["disks"] = shared.one(tuple(shared.one(Disk(**_given(disk))) for disk in model.disks or ()))
    values["cdroms"] = shared.one(tuple(shared.one(Drive(**_given(drive))) for drive in model.cdroms or ()))
    values["networks"] = shared.one(tuple(map(shared.one, model.networks or ())))
    values["tags"] = shared.one(tuple(map(shared.one, model.tags or ())))
    values["facts"] = tuple(sorted((model.facts or {}).items()))
    values.setdefault("arch", arch)
    values.setdefault("created_on_arch", arch)
    return VM(**values)


def _given(model: BaseModel) -> dict[str, Any]:
    return {key: value for key, value in vars(model).items() if value is not None}


def from_inventory(inventory: Inventory) -> dict[str, Any]:
    """Make the JSON value of a file, keys in the order of the specification."""
    return {
        "format": FORMAT,
        "name": inventory.name,
        "repositories": [_plain(item) for item in inventory.repositories.values()],
        "hosts": [_plain(host, leave_out=_HOST_NOW) for host in inventory.hosts.values()],
        "vms": [_plain(vm, leave_out={"id", "busy", "home"}) for vm in inventory.vms.values()],
        "policies": [as_json(policy) for policy in inventory.policies],
    }


def _plain(value: Any, leave_out: frozenset[str] | set[str] = frozenset()) -> dict[str, Any]:
    found = {field.name: getattr(value, field.name) for field in fields(value) if field.name not in leave_out}
    if "facts" in found:
        found["facts"] = {name: list(item) if isinstance(item, tuple) else item for name, item in value.facts}
    if isinstance(value, Mount):
        found = {"name": value.repository, "mount": value.mount}
    if found.get("state") is VMState.UNKNOWN:
        found["state"] = VMState.CRASHED
    return {key: _json(item) for key, item in found.items() if item is not None}


def _json(item: Any) -> Any:
    if isinstance(item, frozenset):
        return sorted(item)
    if isinstance(item, tuple):
        return [entry if isinstance(entry, str) else _plain(entry) for entry in item]
    if isinstance(item, Mapping):
        return dict(item)
    return item
