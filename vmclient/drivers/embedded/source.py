"""Reads a datacenter file from the disk, where its path may be anything but a file."""

import os
import pickle
from dataclasses import replace
from types import MappingProxyType

from vmclient.core import datacenter
from vmclient.core.datacenter import DatacenterError
from vmclient.core.inventory import Inventory
from vmclient.drivers.content import content

_MANY = 1000  # VMs, from which on their memory counts


def read(path: str | os.PathLike[str]) -> Inventory:
    """Read an estate.

    Raises `DatacenterError`: one line where the file cannot be read, else every error in it.
    """
    try:
        data = content(path)
    except OSError as error:
        raise DatacenterError((f"{os.fspath(path)}: {error.strerror or error}",)) from None
    except ValueError as error:
        raise DatacenterError((f"{os.fspath(path)}: {error}",)) from None
    inventory = datacenter.load(data)
    return inventory if len(inventory.vms) < _MANY else _close_together(inventory)


def _close_together(inventory: Inventory) -> Inventory:
    """Copy a large estate's values, now that the document and its models are gone.

    Made one by one while these were there, the values are strewn over memory four times their size, which
    stays with the process as long as one of them does.
    """
    copies = pickle.dumps((list(inventory.hosts.values()), list(inventory.vms.values())))
    hosts, vms = pickle.loads(copies)  # noqa: S301 - our own values, of a moment ago
    return replace(
        inventory,
        hosts=MappingProxyType({host.name: host for host in hosts}),
        vms=MappingProxyType({vm.id: vm for vm in vms}),
    )
