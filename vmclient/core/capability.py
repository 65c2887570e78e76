"""What each kind of hypervisor can do with a VM in each state: the table of product.md section 2, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from vmclient.core.inventory import VM, GuestType, Host, Hypervisor, VMState


class Mode(StrEnum):
    """How a VM gets to another host."""

    LIVE = "live"  # it keeps running while its memory is copied
    SUSPEND = "suspend"  # standalone ESX: suspend, migrate, provision
    WARM = "warm"  # it is suspended already
    MOVE = "move"  # it is shut off: only the definition changes host


class Kind(StrEnum):
    """A hypervisor, told apart where being managed changes what it can do."""

    KVM = "kvm"
    XEN = "xen"
    ESX_MANAGED = "esx_managed"
    ESX_STANDALONE = "esx_standalone"
    HYPERV = "hyperv"


@dataclass(frozen=True, slots=True)
class Capability:
    """The mode for each state from which a VM can go; a state that is missing cannot be moved."""

    modes: Mapping[VMState, Mode]
    supported: bool = True


CAPABILITIES: Mapping[Kind, Capability] = MappingProxyType(
    {
        Kind.KVM: Capability(
            {VMState.RUNNING: Mode.LIVE, VMState.PAUSED: Mode.LIVE, VMState.SHUT_OFF: Mode.MOVE}
        ),
        Kind.XEN: Capability(
            {VMState.RUNNING: Mode.LIVE, VMState.PAUSED: Mode.LIVE, VMState.SHUT_OFF: Mode.MOVE}
        ),
        Kind.ESX_MANAGED: Capability(
            {VMState.RUNNING: Mode.LIVE, VMState.SUSPENDED: Mode.WARM, VMState.SHUT_OFF: Mode.MOVE}
        ),
        Kind.ESX_STANDALONE: Capability(
            {VMState.RUNNING: Mode.SUSPEND, VMState.SUSPENDED: Mode.WARM, VMState.SHUT_OFF: Mode.MOVE}
        ),
        Kind.HYPERV: Capability({}, supported=False),
    }
)


def kind(host: Host) -> Kind:
    """Tell which row of the table is the host's."""
    if host.hypervisor is Hypervisor.ESX:
        return Kind.ESX_STANDALONE if host.manager is None else Kind.ESX_MANAGED
    return Kind(host.hypervisor.value)


def ejects(host: Host, vm: VM) -> bool:
    """Tell whether the hypervisor takes the medium out of a VM's CD/DVD drive.

    Xen does so for fully virtualized guests alone; to others a drive is a disk, unless they are shut off.
    """
    if host.hypervisor is Hypervisor.XEN:
        return vm.guest_type in (None, GuestType.HVM) or vm.state is VMState.SHUT_OFF
    return CAPABILITIES[kind(host)].supported


def mode(host: Host, state: VMState) -> Mode | None:
    """Tell how a VM in `state` leaves `host`; None where it cannot."""
    return CAPABILITIES[kind(host)].modes.get(state)
