"""Reads a datacenter file from the disk, where its path may be anything but a file."""

import os
import pickle
from dataclasses import fields
from types import MappingProxyType
from typing import Any

from vmclient.core import datacenter
from vmclient.core.datacenter import DatacenterError
from vmclient.core.document.fault import Unreadable
from vmclient.core.inventory import VM, Inventory
from vmclient.drivers.content import content

_MANY = 1000  # VMs, from which on their memory counts
_FACTS = tuple(field.name for field in fields(VM))


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
    VMs are copied fact by fact: what is copied at once holds the interpreter, and leaves gaps of its own.
    """
    if len(inventory.vms) < _MANY:
        return inventory
    parts = [list(part.values()) for part in (inventory.hosts, inventory.repositories)]
    copies = pickle.dumps((inventory.name, inventory.policies, parts))
    columns = [pickle.dumps([getattr(vm, fact) for vm in inventory.vms.values()]) for fact in _FACTS]
    del inventory, parts
    name, policies, (hosts, places) = pickle.loads(copies)  # noqa: S301 - our own, of a moment ago
    facts = [_shared(pickle.loads(column)) for column in columns]  # noqa: S301 - likewise
    vms = [VM(**dict(zip(_FACTS, row, strict=True))) for row in zip(*facts, strict=True)]
    return Inventory(
        name=name,
        hosts=MappingProxyType({host.name: host for host in hosts}),
        vms=MappingProxyType({vm.id: vm for vm in vms}),
        repositories=MappingProxyType({place.name: place for place in places}),
        policies=policies,
    )


def _shared(values: list[Any]) -> list[Any]:
    """Keep one of each equal number; texts and what holds them are one object already."""
    known: dict[int, int] = {}
    return [known.setdefault(value, value) if type(value) is int else value for value in values]
