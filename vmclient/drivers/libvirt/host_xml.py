"""A host's XML as facts: capabilities, its model CPU, its storage pools."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, tostring

from vmclient.core.inventory import GuestType, RepositoryType
from vmclient.drivers.libvirt.xml import bytes_of, document

_GUEST_TYPES = {
    "hvm": GuestType.HVM,
    "xen": GuestType.PV,
    "linux": GuestType.PV,
    "xenpvh": GuestType.PVH,
}
_KINDS = {
    "netfs": RepositoryType.NAS,
    "gluster": RepositoryType.NAS,
    "vstorage": RepositoryType.NAS,
    "rbd": RepositoryType.NAS,
    "sheepdog": RepositoryType.NAS,
    "iscsi": RepositoryType.ISCSI_SAN,
    "iscsi-direct": RepositoryType.ISCSI_SAN,
    "mpath": RepositoryType.FC_SAN,
}


Kind = tuple[GuestType, str, str]
"""A kind of guest that a host runs: type, architecture, machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """What the host's hypervisor offers; `emulators` by guest architecture, `live` is None where not said."""

    uuid: str
    arch: str
    model: str | None
    cpu: str
    machines: frozenset[str]
    guest_types: frozenset[GuestType]
    kinds: frozenset[Kind]
    virt_types: frozenset[str]
    live: bool | None


def capabilities(text: str) -> Capabilities:
    """Read the connection's capabilities."""
    root = document(text, "capabilities")
    cpu = root.find("host/cpu")
    guests = root.findall("guest")
    machines: set[str] = set()
    for machine in root.iterfind("guest/arch//machine"):
        machines.update(name for name in (machine.text, machine.get("canonical")) if name)
    kinds = _kinds(guests)
    migration = root.find("host/migration_features")
    return Capabilities(
        uuid=root.findtext("host/uuid") or "",
        arch=root.findtext("host/cpu/arch") or "",
        model=root.findtext("host/cpu/model"),
        cpu=tostring(cpu, encoding="unicode").strip() if cpu is not None else "",
        machines=frozenset(machines),
        guest_types=frozenset(guest_type for guest_type, _, _ in kinds),
        kinds=kinds,
        virt_types=frozenset(d.get("type", "") for d in root.iterfind("guest/arch/domain")),
        live=None if migration is None else migration.find("live") is not None,
    )


def _kinds(guests: list[Element]) -> frozenset[Kind]:
    found: set[Kind] = set()
    for guest in guests:
        guest_type = _GUEST_TYPES.get((guest.findtext("os_type") or "").strip())
        if guest_type is None:
            continue
        for arch in guest.findall("arch"):
            machines = [machine.text or "" for machine in arch.iterfind(".//machine")] or [""]
            found |= {(guest_type, arch.get("name", ""), machine) for machine in machines}
    return frozenset(found)


def xen_name(kind: Kind) -> str:
    """Name a kind of guest as Xen itself does in `xen_caps`: "xen-3.0-x86_64", "hvm-3.0-x86_32"."""
    guest_type, arch, _ = kind
    wide = arch == "x86_64"
    if guest_type is GuestType.PV:
        return "xen-3.0-x86_64" if wide else "xen-3.0-x86_32p"
    return f"hvm-3.0-{'x86_64' if wide else 'x86_32'}"


def model_cpu(text: str) -> tuple[str | None, str]:
    """Read, from domain capabilities, the CPU model that a guest can have here, and it as a CPU element.

    The element goes into `baselineHypervisorCPU` to spell out the features that the model's name implies.
    Empty where the hypervisor offers no such model (an old one, or another architecture).
    """
    root = document(text, "domainCapabilities")
    mode = root.find("cpu/mode[@name='host-model']")
    model = mode.find("model") if mode is not None else None
    if mode is None or mode.get("supported") != "yes" or model is None:
        return None, ""
    cpu = Element("cpu")
    SubElement(cpu, "arch").text = root.findtext("arch")
    for child in mode:
        if child.tag in ("model", "vendor", "feature"):
            cpu.append(child)
    return model.text, tostring(cpu, encoding="unicode")


def features(text: str) -> frozenset[str]:
    """Read the features that a CPU element demands, spelled out."""
    root = document(text, "cpu")
    return frozenset(
        f.get("name", "")
        for f in root.iterfind("feature")
        if f.get("policy", "require") in ("require", "force")
    )


@dataclass(frozen=True, slots=True)
class Sample:
    """A volume as one host sees it; the same change time to the nanosecond on two hosts means one file."""

    name: str
    size: int
    changed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """A storage pool of one host; bytes.

    `identity` names the storage behind it where the definition does (an export, an iSCSI target, a Ceph
    pool): the same on every host. It is None for a plain directory, which only its content can identify.
    """

    name: str
    kind: str
    type: RepositoryType
    path: str | None
    capacity: int | None
    free: int | None
    identity: str | None
    iscsi_target: str | None
    samples: frozenset[Sample] = frozenset()


def _identity(kind: str, source: Element) -> str | None:
    """Say what the pool's source is, the same on every host; None where the definition does not tell."""
    hosts = sorted(
        f"{host.get('name', '')}{':' + port if (port := host.get('port')) else ''}"
        for host in source.findall("host")
    )
    directory, device = source.find("dir"), source.find("device")
    place = directory.get("path", "").rstrip("/") if directory is not None else ""
    name = source.findtext("name") or ""
    if kind in ("netfs", "gluster") and hosts and (place or name):
        return f"{kind} {hosts[0]} {name} {place}"
    if kind in ("rbd", "sheepdog", "vstorage") and name:
        return f"{kind} {name} {' '.join(hosts)}"
    if kind in ("iscsi", "iscsi-direct") and device is not None:
        return f"iscsi {device.get('path', '')}"
    return None


def pool(text: str) -> Pool:
    """Read a storage pool."""
    root = document(text, "pool")
    kind = root.get("type", "dir")
    source = root.find("source")
    device = source.find("device") if source is not None else None
    iscsi = device.get("path") if device is not None and kind.startswith("iscsi") else None
    type_ = _KINDS.get(kind, RepositoryType.LOCAL)
    if kind == "scsi" and source is not None and source.find("adapter[@type='fc_host']") is not None:
        type_ = RepositoryType.FC_SAN
    return Pool(
        name=root.findtext("name") or "",
        kind=kind,
        type=type_,
        path=(root.findtext("target/path") or "").rstrip("/") or None,
        capacity=bytes_of(root.find("capacity")),
        free=bytes_of(root.find("available")),
        identity=_identity(kind, source) if source is not None else None,
        iscsi_target=iscsi,
    )


_TIME = re.compile(r"[0-9]+(\.[0-9]+)?")


def sample(text: str) -> Sample | None:
    """Read what identifies a volume; None where the host does not tell when the file was changed."""
    root = document(text, "volume")
    changed = root.findtext("target/timestamps/ctime") or ""
    size = bytes_of(root.find("physical")) or bytes_of(root.find("capacity"))
    if not _TIME.fullmatch(changed) or "." not in changed or size is None:
        return None
    return Sample(root.findtext("name") or "", size, changed)


def interface_kinds(text: str) -> tuple[str, ...]:
    """Tell whether an interface of the host is a "bridge" for guests or another "device".

    Both where libvirt cannot describe it: it takes a Xen guest's end of a cable, `vif4.0`, for a VLAN, and so
    gives no XML for a bridge with guests.
    """
    if not text:
        return "bridge", "device"
    return ("bridge",) if document(text, "interface").get("type") == "bridge" else ("device",)
