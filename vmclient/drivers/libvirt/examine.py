"""What only the hypervisors can say about a target, asked of them before anything moves."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import tostring

import libvirt

from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import VM
from vmclient.core.problem import Fact
from vmclient.drivers.base import ConnectionLost, DriverError
from vmclient.drivers.libvirt import domain_xml, state
from vmclient.drivers.libvirt.domain_xml import Domain
from vmclient.drivers.libvirt.link import Link
from vmclient.drivers.libvirt.xml import document

ACTIVE_DOMAINS = libvirt.VIR_CONNECT_LIST_DOMAINS_ACTIVE


@dataclass(frozen=True, slots=True)
class Subject:
    """The VM as its source has it now."""

    vm: VM
    handle: Any
    domain: Domain
    active: bool
    saved: bool
    snapshots: int
    host_cpu: str


def finding(code: str, severity: Severity, origin: str, **facts: Fact) -> Finding:
    """Make a finding that says who said it."""
    return Finding(code, severity, facts, origin=origin)


def subject(link: Link, vm: VM, host_cpu: str) -> Subject:
    """Read the VM anew from its source; raises the driver's errors where it is gone."""
    handle = link.call(lambda c: c.lookupByUUIDString(vm.id))
    migratable = libvirt.VIR_DOMAIN_XML_MIGRATABLE
    domain = domain_xml.read(link.call(lambda _: handle.XMLDesc(migratable)))
    return Subject(
        vm=vm,
        handle=handle,
        domain=domain,
        active=bool(link.call(lambda _: handle.isActive())),
        saved=bool(link.call(lambda _: handle.hasManagedSaveImage(0))),
        snapshots=state.snapshots(link, handle),
        host_cpu=host_cpu,
    )


def of_vm(subject: Subject, origin: str) -> Iterator[Finding]:
    """Say what stops the VM whatever the target, and was not yet in the inventory."""
    if subject.saved:
        yield finding("vm.saved", Severity.BLOCKER, origin, vm=subject.vm.name)
    if subject.snapshots and not subject.vm.snapshots:
        yield finding("vm.snapshots", Severity.BLOCKER, origin, snapshots=subject.snapshots)


def names(link: Link, subject: Subject, host: str, origin: str) -> Iterator[Finding]:
    """Ask the target whether the VM's name or UUID is taken there, or the VM itself active.

    The same name with the same UUID, shut off, is no obstacle: libvirt replaces that definition.
    """
    vm = subject.vm
    taken = False
    try:
        other = link.call(lambda c: c.lookupByName(vm.name))
        uuid = str(link.call(lambda _: other.UUIDString()))
        if uuid != vm.id:
            taken = True
            yield finding("host.name_taken", Severity.BLOCKER, origin, name=vm.name, uuid=uuid, host=host)
    except DriverError as error:
        if error.problem.code != "vm.gone":
            raise
    try:
        same = link.call(lambda c: c.lookupByUUIDString(vm.id))
        name, active = link.call(lambda _: (same.name(), bool(same.isActive())))
        if not taken and (active or name != vm.name):
            yield finding(
                "host.name_taken", Severity.BLOCKER, origin, name=name, uuid=vm.id, active=active, host=host
            )
    except DriverError as error:
        if error.problem.code != "vm.gone":
            raise


def cpu(link: Link, subject: Subject, origin: str) -> Finding | None:
    """Let the target compare the guest's CPU with what it can give to a guest of this kind."""
    domain = subject.domain
    if not domain.cpu:
        return None
    flags = libvirt.VIR_CONNECT_COMPARE_CPU_FAIL_INCOMPATIBLE

    def compare(connection: Any) -> int:
        if domain.cpu_mode == "host-passthrough":  # all of the source machine's CPU
            return int(connection.compareCPU(_plain(subject.host_cpu), flags))
        return int(
            connection.compareHypervisorCPU(None, domain.arch, None, domain.virt_type, domain.cpu, flags)
        )

    try:
        same = link.call(compare)
    except ConnectionLost:
        raise
    except DriverError as error:
        if error.problem.code == "cpu.incompatible":
            missing = error.problem.facts.get("features", ())
            return finding("cpu.features_missing", Severity.BLOCKER, origin, features=missing)
        return finding("cpu.not_compared", Severity.UNKNOWN, origin, problem=error.problem.code)
    if not same:
        return finding("cpu.features_missing", Severity.BLOCKER, origin, features=())
    return None


def _plain(cpu: str) -> str:
    """Drop what belongs to the one machine from a host's CPU element, so that another can compare it."""
    root = document(cpu, "cpu")
    for tag in ("microcode", "signature", "counter", "topology", "pages", "maxphysaddr"):
        for element in root.findall(tag):
            root.remove(element)
    return tostring(root, encoding="unicode")


def network_storage(subject: Subject, origin: str) -> Iterator[Finding]:
    """Say that nobody can tell beforehand whether the target reaches storage that QEMU itself connects to."""
    disks = tuple(disk.name for disk in subject.domain.disks if disk.network and not disk.iscsi_target)
    if disks:
        yield finding("storage.reach_unknown", Severity.UNKNOWN, origin, disks=disks)
