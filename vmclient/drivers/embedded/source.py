"""Reads a datacenter file from the disk, where its path may be anything but a file."""

import os
import pickle
from types import MappingProxyType

from vmclient.core import datacenter
from vmclient.core.datacenter import DatacenterError
from vmclient.core.document.fault import Unreadable
from vmclient.core.inventory import Inventory
from vmclient.drivers.content import content

_MANY = 1000  # VMs, from which on their memory counts


def read(path: str | os.PathLike[str]) -> Inventory:
    """Read an estate.

    Raises `DatacenterError`: one error where the file cannot be read, else every error in it.
    """
    try:
        data = content(path)
    except Unreadable as error:
        raise DatacenterError(tuple(each.about(os.fspath(path)) for each in error.errors)) from None
    return _close_together(datacenter.load(data))


def _close_together(inventory: Inventory) -> Inventory:
    """Copy a large estate's values, now that the document and its models are gone.

    Made one by one while these were there, the values are strewn over memory four times their size, which
    stays with the process as long as one of them does. The copies fill the gaps when the first ones are gone.
    """
    if len(inventory.vms) < _MANY:
        return inventory
    parts = [list(part.values()) for part in (inventory.hosts, inventory.vms, inventory.repositories)]
    copies = pickle.dumps((inventory.name, inventory.policies, parts))
    del inventory, parts
    name, policies, (hosts, vms, places) = pickle.loads(copies)  # noqa: S301 - our own, of a moment ago
    return Inventory(
        name=name,
        hosts=MappingProxyType({host.name: host for host in hosts}),
        vms=MappingProxyType({vm.id: vm for vm in vms}),
        repositories=MappingProxyType({place.name: place for place in places}),
        policies=policies,
    )
