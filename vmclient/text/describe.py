"""A virtual machine in groups of names and values, and its storage in rows, for its details window."""

from collections.abc import Mapping
from dataclasses import dataclass

from vmclient.core.capability import ejects
from vmclient.core.inventory import VM, Disk, Drive, GuestType, Host, Inventory, Transport
from vmclient.text import label, tr, unit

Line = tuple[str, str]
MISSING = "—"
_TRANSPORTS: Mapping[Transport, str] = {
    Transport.FILE: "File",
    Transport.BLOCK: "Block device",
    Transport.FC: "Fibre Channel",
    Transport.ISCSI: "iSCSI",
    Transport.RBD: "Ceph RBD",
    Transport.NFS: "NFS",
}
_BUSY: Mapping[str, str] = {
    "migrate": "It is being migrated",
    "move": "It is being moved",
    "suspend": "It is being suspended",
    "transfer": "It is being registered on another host",
    "provision": "It is being started from its saved memory",
    "return": "It is being registered on its host again",
    "resume": "It is being resumed",
}


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that belong together, under their title."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """One disk or CD/DVD drive: what it is, where it lies, how it is reached, how large it is.

    `filled` says of a drive that there is a medium in it.
    """

    name: str
    kind: str
    where: str
    kind_of_place: str
    transport: str
    size: int | None
    removable: bool
    filled: bool = False

    @property
    def size_words(self) -> str:
        """The size with its unit, or a dash."""
        return MISSING if self.size is None else unit.size(self.size)


def general(vm: VM, host: Host | None) -> tuple[Group, ...]:
    """Say what it is, where it runs, and what it takes there."""
    total = [disk.size for disk in vm.disks if disk.size is not None]
    return (
        Group(
            tr("Virtual machine"),
            (
                (tr("Guest OS"), vm.guest_os or MISSING),
                (tr("Snapshots"), unit.count(vm.snapshots) if vm.snapshots else tr("none")),
                (tr("Identity"), vm.id),
            ),
        ),
        Group(
            tr("Where it is"),
            (
                (tr("State"), label.vm_state(vm.state)),
                (tr("Host Server"), vm.host),
                (tr("Hypervisor"), label.hypervisor(host.hypervisor) if host else MISSING),
                (tr("Under way"), _under_way(vm)),
            ),
        ),
        Group(
            tr("What it takes"),
            (
                (tr("vCPUs"), unit.count(vm.vcpus)),
                (tr("Memory"), unit.memory(vm.memory, decimals=0)),
                (tr("Disks"), _disks(len(vm.disks), sum(total) if total else None)),
            ),
        ),
        Group(
            tr("What it needs"),
            (
                (tr("Networks"), ", ".join(vm.networks) or tr("none")),
                (tr("Repositories"), ", ".join(_repositories(vm)) or tr("none")),
            ),
        ),
    )


def hardware(vm: VM) -> tuple[Group, ...]:
    """Say what it is made of."""
    return (
        Group(
            tr("Processor"),
            (
                (tr("vCPUs"), unit.count(vm.vcpus)),
                (tr("CPU load"), MISSING if vm.cpu_load is None else unit.percent(vm.cpu_load)),
                (tr("Architecture"), vm.arch),
                (tr("Created on"), vm.created_on_arch),
                (tr("CPU features"), ", ".join(sorted(vm.cpu_features)) or tr("none asked for")),
            ),
        ),
        Group(
            tr("Memory"),
            (
                (tr("Size"), unit.memory(vm.memory, decimals=0)),
                (tr("It changes"), _changes(vm)),
            ),
        ),
        Group(
            tr("Machine"),
            (
                (tr("Kind of guest"), _kind(vm.guest_type)),
                (tr("Machine type"), vm.machine or MISSING),
            ),
        ),
        Group(
            tr("Network cards"),
            tuple((tr("Card {number}", number=number), name) for number, name in enumerate(vm.networks, 1))
            or ((tr("Cards"), tr("none")),),
        ),
    )


def places(vm: VM, inventory: Inventory) -> tuple[Place, ...]:
    """List its disks, then its CD/DVD drives."""
    return (
        *(_disk(one, inventory) for one in vm.disks),
        *(_drive(one, inventory) for one in vm.cdroms),
    )


def storage_hint(vm: VM) -> str:
    """Say what becomes of CD/DVD drives in a migration; empty without one that holds a medium."""
    filled = [drive.name for drive in vm.cdroms if drive.media is not None]
    if not filled:
        return ""
    return tr(
        "A host that does not reach the medium in {drives} can take this virtual machine only without it; "
        "Migrate asks before that.",
        drives=unit.joined(filled),
    )


def no_eject(vm: VM, host: Host | None, place: Place | None) -> str:
    """Say why nothing can be ejected from a disk or drive; empty where something can."""
    if place is None:
        return tr("Select a CD/DVD drive first")
    if not place.removable:
        return tr("{name} is a disk", name=place.name)
    if not place.filled:
        return tr("{name} is empty", name=place.name)
    if host is None or not host.online:
        return tr("{host} does not answer", host=vm.host)
    if vm.busy:
        return tr("Another action goes on for {vm}", vm=vm.name)
    if not ejects(host, vm):
        kind = label.hypervisor(host.hypervisor)
        return tr("{kind} ejects nothing from this kind of guest while it runs", kind=kind)
    return ""


def gone(name: str) -> str:
    """Say that the VM is not in the inventory any more."""
    return tr("{name} is no longer in the inventory; these are its last values.", name=name)


def no_policy() -> tuple[str, str, str]:
    """Say that no policy concerns it: icon, title and sentence."""
    return (
        "policy",
        tr("No policy"),
        tr("No policy is attached to this virtual machine. The rules and the ranking decide alone."),
    )


def _under_way(vm: VM) -> str:
    if not vm.busy:
        return tr("nothing")
    return tr(_BUSY[vm.busy]) if vm.busy in _BUSY else vm.busy


def _disks(count: int, total: int | None) -> str:
    if not count:
        return tr("none")
    return unit.count(count) if total is None else f"{unit.count(count)}, {unit.size(total)}"


def _repositories(vm: VM) -> list[str]:
    return list(dict.fromkeys(disk.repository for disk in vm.disks if disk.repository))


def _changes(vm: VM) -> str:
    if vm.dirty_rate is None:
        return tr("not measured")
    return tr("{size} a second", size=unit.rate(vm.dirty_rate).removesuffix("/s"))


def _kind(kind: GuestType | None) -> str:
    return kind.value.upper() if kind else MISSING


def _disk(disk: Disk, inventory: Inventory) -> Place:
    known = inventory.repositories.get(disk.repository) if disk.repository else None
    return Place(
        name=disk.name,
        kind=tr("Disk"),
        where=disk.repository or disk.iscsi_target or tr("Raw unit"),
        kind_of_place=label.repository_type(known.type) if known else MISSING,
        transport=tr(_TRANSPORTS[disk.transport]),
        size=disk.size,
        removable=False,
    )


def _drive(drive: Drive, inventory: Inventory) -> Place:
    known = inventory.repositories.get(drive.repository) if drive.repository else None
    if drive.media is None:
        where = tr("empty")
    elif drive.repository is None:
        where = tr("{medium}, on the host itself", medium=drive.media)
    else:
        where = tr("{medium} on {repository}", medium=drive.media, repository=drive.repository)
    return Place(
        name=drive.name,
        kind=tr("CD/DVD drive"),
        where=where,
        kind_of_place=label.repository_type(known.type) if known else MISSING,
        transport=MISSING,
        size=None,
        removable=True,
        filled=drive.media is not None,
    )
