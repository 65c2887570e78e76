"""Which block devices of a host are units of a Fibre Channel SAN, by its host adapters' own account."""

import re
from dataclasses import dataclass
from typing import Any

import libvirt

from vmclient.drivers.libvirt.host_reader import optional
from vmclient.drivers.libvirt.link import Link
from vmclient.drivers.libvirt.xml import document

_ADAPTERS = libvirt.VIR_CONNECT_LIST_NODE_DEVICES_CAP_FC_HOST
_UNITS = libvirt.VIR_CONNECT_LIST_NODE_DEVICES_CAP_STORAGE
_UNIT = re.compile(r"scsi_(?P<host>[0-9]+)_[0-9]+_[0-9]+_[0-9]+")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of storage: the adapter through which it is reached, empty where that is none, and its paths."""

    adapter: str
    paths: frozenset[str]


def adapter(text: str) -> str:
    """Read the name of a host adapter, `scsi_host2`, where it is one of Fibre Channel; else nothing."""
    root = document(text, "device")
    is_fibre = root.find("capability[@type='scsi_host']/capability[@type='fc_host']") is not None
    return (root.findtext("name") or "") if is_fibre else ""


def unit(text: str) -> Unit:
    """Read a storage device: what it is called in /dev, by links too, and who reaches it."""
    root = document(text, "device")
    parent = _UNIT.fullmatch(root.findtext("parent") or "")
    names = {node.text for node in root.iterfind("devnode")} | {root.findtext("capability/block")}
    return Unit(f"scsi_host{parent['host']}" if parent else "", frozenset(name for name in names if name))


def units(link: Link) -> frozenset[str]:
    """List the paths of all units that a Fibre Channel adapter reaches; one round trip where there is none.

    A multipath device over such units is not among them: libvirt does not tell what it is made of.
    """
    listed = optional(link, lambda c: c.listAllDevices(_ADAPTERS), ())  # a host may have no such driver
    adapters = {adapter(_xml(link, device)) for device in listed}
    if not adapters:
        return frozenset()
    found = [unit(_xml(link, device)) for device in link.call(lambda c: c.listAllDevices(_UNITS))]
    return frozenset(path for one in found if one.adapter in adapters for path in one.paths)


def _xml(link: Link, device: Any) -> str:
    return str(link.call(lambda _: device.XMLDesc(0)))
