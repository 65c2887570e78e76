"""A domain's XML as facts: what the rules and the migration need of one virtual machine."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element, tostring

from vmclient.core.inventory import GuestType, Transport
from vmclient.drivers.libvirt.xml import BadReply, bytes_of, document

_GUEST_TYPES = {
    "hvm": GuestType.HVM,
    "xen": GuestType.PV,
    "linux": GuestType.PV,
    "xenpvh": GuestType.PVH,
}
_TRANSPORTS = {"iscsi": Transport.ISCSI, "rbd": Transport.RBD, "nfs": Transport.NFS}
_ISCSI_PATH = re.compile(r"/dev/disk/by-path/.*?-iscsi-(?P<target>.+)-lun-[0-9]+")
_OSINFO = "{http://libosinfo.org/xmlns/libvirt/domain/1.0}os"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a disk's or a drive's data is: a path on the host, a volume of a pool, or a network address."""

    name: str
    transport: Transport = Transport.FILE
    path: str | None = None
    pool: str | None = None
    network: str | None = None
    iscsi_target: str | None = None

    @property
    def empty(self) -> bool:
        """Whether there is nothing in it (a drive without a medium)."""
        return self.path is None and self.pool is None and self.network is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Domain:
    """What a domain's XML says; memory in bytes, `cpu` is its CPU element as text, empty without one."""

    uuid: str
    name: str
    title: str
    virt_type: str
    arch: str
    machine: str | None
    guest_type: GuestType | None
    guest_os: str | None
    emulator: str | None
    memory: int
    vcpus: int
    cpu: str
    cpu_mode: str
    disks: tuple[Source, ...]
    drives: tuple[Source, ...]
    networks: tuple[str, ...]


def _network_name(source: Element) -> str:
    """Name a network storage so that two hosts with the same disk say the same; no slash, for it names."""
    hosts = sorted(host.get("name", "") for host in source.findall("host"))
    place = (source.get("name") or "").split("/")[0]
    words = [source.get("protocol", "network"), place] + (["on", hosts[0]] if hosts else [])
    return " ".join(words).replace("/", ":")


def _source(disk: Element) -> Source:
    target, source = disk.find("target"), disk.find("source")
    name = target.get("dev", "?") if target is not None else "?"
    if source is None:
        return Source(name=name)
    kind = disk.get("type")
    if kind == "volume":
        return Source(name=name, pool=source.get("pool"), path=source.get("volume"))
    if kind == "network":
        protocol = source.get("protocol", "")
        transport = _TRANSPORTS.get(protocol, Transport.BLOCK)
        if transport is Transport.ISCSI:
            target_name = (source.get("name") or "").split("/")[0]
            return Source(
                name=name, transport=transport, iscsi_target=target_name, network=f"iscsi {target_name}"
            )
        return Source(name=name, transport=transport, network=_network_name(source))
    path = source.get("file") or source.get("dev") or source.get("dir")
    if path is None:
        return Source(name=name)
    if iscsi := _ISCSI_PATH.fullmatch(path):
        return Source(name=name, transport=Transport.ISCSI, path=path, iscsi_target=iscsi["target"])
    if kind == "block" and "-fc-0x" in path:
        return Source(name=name, transport=Transport.FC, path=path)
    return Source(name=name, transport=Transport.BLOCK if kind == "block" else Transport.FILE, path=path)


def _network(interface: Element) -> str | None:
    """Name what an interface is plugged into: a virtual network, else a bridge or device of the host."""
    source = interface.find("source")
    if source is None:
        return None
    if network := source.get("network"):
        return network
    if bridge := source.get("bridge"):
        return f"bridge {bridge}"
    if interface.get("type") == "direct" and (device := source.get("dev")):
        return f"device {device}"
    return None


def _guest_os(root: Element) -> str | None:
    """Read what the creator noted for libosinfo, as "debian 12"; libvirt itself does not know."""
    for element in root.iterfind("metadata//" + _OSINFO):
        words = element.get("id", "").split("://")[-1].split("/")[1:]
        return " ".join(words) or None
    return None


def read(text: str) -> Domain:
    """Read a domain's XML; raise `BadReply` where it lacks what every domain has."""
    root = document(text, "domain")
    name, uuid, memory = root.findtext("name"), root.findtext("uuid"), bytes_of(root.find("memory"))
    if not name or not uuid or memory is None:
        raise BadReply("domain")
    kind = root.find("os/type")
    cpu = root.find("cpu")
    vcpus = root.findtext("vcpu") or "1"
    disks = root.findall("devices/disk")
    networks = [_network(interface) for interface in root.iterfind("devices/interface")]
    return Domain(
        uuid=uuid,
        name=name,
        title=root.findtext("title") or "",
        virt_type=root.get("type", ""),
        arch=kind.get("arch", "") if kind is not None else "",
        machine=kind.get("machine") if kind is not None else None,
        guest_type=_GUEST_TYPES.get((kind.text or "").strip()) if kind is not None else None,
        guest_os=_guest_os(root),
        emulator=root.findtext("devices/emulator"),
        memory=memory,
        vcpus=int(vcpus) if vcpus.isdigit() else 1,
        cpu=tostring(cpu, encoding="unicode").strip() if cpu is not None else "",
        cpu_mode=cpu.get("mode", "custom") if cpu is not None else "",
        disks=tuple(_source(d) for d in disks if d.get("device", "disk") in ("disk", "lun")),
        drives=tuple(_source(d) for d in disks if d.get("device") in ("cdrom", "floppy")),
        networks=tuple(dict.fromkeys(n for n in networks if n)),
    )


def emptied(text: str, drive: str) -> str | None:
    """Return a CD/DVD drive of a domain's XML as it is without its medium; None where it has none."""
    for disk in document(text, "domain").iterfind("devices/disk"):
        target = disk.find("target")
        if disk.get("device") not in ("cdrom", "floppy") or target is None or target.get("dev") != drive:
            continue
        if disk.find("source") is None:
            return None
        _take_medium(disk)
        return tostring(disk, encoding="unicode")
    return None


def without_media(text: str, drives: frozenset[str]) -> str:
    """Return the domain's XML with these CD/DVD drives empty; everything else stays as it is."""
    root = document(text, "domain")
    for disk in root.iterfind("devices/disk"):
        target = disk.find("target")
        if disk.get("device") not in ("cdrom", "floppy") or target is None or target.get("dev") not in drives:
            continue
        _take_medium(disk)
    return tostring(root, encoding="unicode")


def _take_medium(disk: Element) -> None:
    for tag in ("source", "backingStore"):
        for element in disk.findall(tag):
            disk.remove(element)
