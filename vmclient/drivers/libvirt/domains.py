"""The VMs of one host, kept up to date: XML only for new and changed domains, states for all at once."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from vmclient.core.inventory import VM, Disk, Drive, Host, Hypervisor, Transport, VMState
from vmclient.drivers.base import DriverError
from vmclient.drivers.libvirt import domain_xml, fibre, state
from vmclient.drivers.libvirt.domain_xml import Domain
from vmclient.drivers.libvirt.host_reader import SLOW_FACTS_S, HostReader
from vmclient.drivers.libvirt.link import Link
from vmclient.drivers.libvirt.rows import Lists, Row, by_statistics
from vmclient.drivers.libvirt.storage import HostStorage

T = TypeVar("T")
SHORTEST_S = 0.5  # a load over less time than this says little
REREAD = 20  # without events, so many unchanged domains are read again at each look, in turn


@dataclass(slots=True)
class Known:
    """What is kept of one domain between two looks."""

    handle: Any
    domain: Domain
    snapshots: int
    state: tuple[int, int]
    id: int
    vm: VM | None = None
    cpu_time: tuple[int, float] | None = None
    load: float | None = None
    features: frozenset[str] = frozenset()
    made_of: tuple[object, ...] = ()


class Domains:
    """All domains of one host by UUID.

    A domain is read again when it is new, when its state or number changed, or when an event said so
    (`changed`). An incoming migration's copy is not a VM of this host: it is one still of the source.
    """

    def __init__(self, link: Link, reader: HostReader) -> None:
        self._link = link
        self._reader = reader
        self._known: dict[str, Known] = {}
        self._changed: set[str] = set()
        self._features: dict[str, frozenset[str]] = {}
        self._turn = 0
        self._lists = Lists(link) if reader.hypervisor is Hypervisor.XEN else None
        self._fibre: frozenset[str] = frozenset()
        self._fibre_at = float("-inf")
        self._around: tuple[object, ...] = ()
        self.busy: dict[str, str] = {}
        self.events = False

    @property
    def incoming(self) -> frozenset[str]:
        """The receiving copies that Xen listed at the last look; QEMU's are told apart one by one."""
        return self._lists.incoming if self._lists is not None else frozenset()

    def changed(self, uuid: str) -> None:
        """Note that a domain has to be read again at the next look."""
        self._changed.add(uuid)

    def look(self) -> None:
        """Read all states, and the XML of what is new or changed."""
        seen = {row.uuid: row for row in self._rows()}
        now = time.monotonic()
        for gone in self._known.keys() - seen.keys():
            del self._known[gone]
        self._changed &= seen.keys()
        again = self._changed | self._in_turn()
        self._changed -= again  # whatever is told from now on is for the next look
        self._read([row for uuid, row in seen.items() if uuid in again or self._differs(uuid, row)])
        for uuid, row in seen.items():
            known = self._known.get(uuid)
            if known is not None:
                self._measure(known, row.cpu_time, now)

    def _differs(self, uuid: str, row: Row) -> bool:
        known = self._known.get(uuid)
        return known is None or known.state != row.state or known.id != row.handle.ID()

    def _rows(self) -> list[Row]:
        if self._lists is None:
            return by_statistics(self._link)
        if time.monotonic() - self._fibre_at > SLOW_FACTS_S:  # Xen alone refuses for them
            self._fibre = fibre.units(self._link)
            self._fibre_at = time.monotonic()
        rows = self._lists.look()
        self._reader.busy_cores = self._lists.busy_cores
        return rows

    def _in_turn(self) -> set[str]:
        """Without events nobody tells of a changed definition, so read some again each time."""
        if self.events or not self._known:
            return set()
        uuids = sorted(self._known)
        self._turn = (self._turn + REREAD) % len(uuids)
        return set((uuids + uuids)[self._turn : self._turn + min(REREAD, len(uuids))])

    def _read(self, rows: Iterable[Row]) -> None:
        """Read domains anew; one that went while we looked is left out, one not readable stops no other."""
        wanted = {row.uuid: row for row in rows if not self._arrives(row)}
        counts = state.all_snapshots(self._link, {uuid: row.handle for uuid, row in wanted.items()})
        for uuid, text in self._link.each(wanted, lambda uuid: wanted[uuid].handle.XMLDesc(0)):
            before = self._known.get(uuid)
            try:
                domain = domain_xml.read(_told(text))
                snapshots = _told(counts[uuid])
            except DriverError as error:
                if error.problem.code not in ("vm.gone", "hypervisor.bad_reply"):
                    raise
                self._known.pop(uuid, None)
                continue
            row = wanted[uuid]
            features = self._cpu_features(domain)
            known = Known(row.handle, domain, snapshots, row.state, row.handle.ID(), features=features)
            if before is not None:
                known.vm, known.cpu_time, known.load = before.vm, before.cpu_time, before.load
            self._known[uuid] = known

    def _arrives(self, row: Row) -> bool:
        """Tell whether this is the receiving copy of a migration, seen for the first time."""
        migrating = row.state == (state.PAUSED, state.PAUSED_MIGRATION)
        return migrating and row.uuid not in self._known and state.is_incoming(self._link, row.handle)

    def _cpu_features(self, domain: Domain) -> frozenset[str]:
        """List the CPU features that the guest sees and that this host's model CPU has by name.

        Guests of another kind than the host's model (emulated ones on a KVM host) have none here: the
        hypervisors compare those themselves, in `check`.
        """
        cpu = self._reader.cpu
        if not domain.cpu or domain.virt_type != cpu.virt_type or not cpu.features:
            return frozenset()
        if domain.cpu_mode == "host-passthrough":
            return cpu.features
        if domain.cpu not in self._features:
            self._features[domain.cpu] = self._reader.spell_out(domain.cpu, domain.virt_type) & cpu.features
        return self._features[domain.cpu]

    @staticmethod
    def _measure(known: Known, cpu_time: int | None, now: float) -> None:
        """Keep the guest's CPU time (nanoseconds over all its CPUs) for the load until the next look."""
        if cpu_time is None:
            return  # it does not run, or was not asked for this time
        if known.cpu_time is not None and now - known.cpu_time[1] < SHORTEST_S:
            return
        before, known.cpu_time = known.cpu_time, (cpu_time, now)
        if before is None or cpu_time < before[0]:
            return
        load = (cpu_time - before[0]) / 1e9 / (now - before[1]) / max(1, known.domain.vcpus)
        known.load = round(min(1.0, max(0.0, load)), 2)

    def active(self) -> frozenset[str]:
        """List the domains that are not shut off."""
        return frozenset(uuid for uuid, known in self._known.items() if known.state[0] != state.SHUTOFF)

    def paths(self) -> frozenset[str]:
        """List the paths of all disks."""
        known = self._known.values()
        return frozenset(disk.path for k in known for disk in k.domain.disks if disk.path)

    def network_storage(self) -> frozenset[str]:
        """Name the network storage (other than iSCSI) that QEMU itself reaches for these domains."""
        known = self._known.values()
        return frozenset(
            disk.network for k in known for disk in k.domain.disks if disk.network and not disk.iscsi_target
        )

    def vms(self, host: Host, storage: HostStorage) -> Iterable[VM]:
        """Give the VMs; one that did not change is the same object as before."""
        around = (host.name, host.arch, storage, self._fibre)
        same, self._around = around == self._around, around
        for uuid, known in self._known.items():
            parts = (
                known.domain,
                known.state,
                known.load,
                known.snapshots,
                known.features,
                self.busy.get(uuid),
            )
            if known.vm is None or not same or parts != known.made_of:
                known.made_of = parts
                new = self._vm(uuid, known, host, storage)
                if known.vm != new:
                    known.vm = new
            yield known.vm

    def _vm(self, uuid: str, known: Known, host: Host, storage: HostStorage) -> VM:
        domain = known.domain
        vm_state = state.vm_state(*known.state)
        running = vm_state is VMState.RUNNING
        return VM(
            id=uuid,
            name=domain.name,
            host=host.name,
            state=vm_state,
            memory=domain.memory,
            arch=domain.arch or host.arch,
            created_on_arch=host.arch,
            guest_os=domain.guest_os,
            guest_type=domain.guest_type,
            machine=domain.machine,
            cpu_features=known.features,
            snapshots=known.snapshots,
            vcpus=domain.vcpus,
            cpu_load=known.load if running else 0.0,
            dirty_rate=None if running else 0,
            disks=tuple(
                Disk(
                    name=disk.name,
                    transport=Transport.FC if disk.path in self._fibre else disk.transport,
                    repository=storage.locate(host.name, disk),
                    iscsi_target=disk.iscsi_target,
                )
                for disk in domain.disks
            ),
            cdroms=tuple(_drive(host.name, drive, storage) for drive in domain.drives),
            networks=domain.networks,
            busy=self.busy.get(uuid),
        )


def _told(answer: T | DriverError) -> T:
    if isinstance(answer, DriverError):
        raise answer
    return answer


def _drive(host: str, drive: domain_xml.Source, storage: HostStorage) -> Drive:
    if drive.empty:
        return Drive(name=drive.name)
    repository = storage.locate(host, drive)
    return Drive(
        name=drive.name,
        media=drive.path or drive.network or drive.pool,
        repository=repository if repository in storage.repositories else None,
    )
