"""A virtual machine in lines of name and value, for its details window."""

from vmclient.core.inventory import VM, Disk, Drive, Host, Inventory
from vmclient.text import label, tr, unit

Line = tuple[str, str]
MISSING = "—"


def general(vm: VM, host: Host | None) -> tuple[Line, ...]:
    """Say what it is and where it runs."""
    return (
        (tr("Name"), vm.name),
        (tr("State"), label.vm_state(vm.state)),
        (tr("Host Server"), vm.host),
        (tr("Hypervisor"), label.hypervisor(host.hypervisor) if host else MISSING),
        (tr("Guest OS"), vm.guest_os or MISSING),
        (tr("Snapshots"), unit.count(vm.snapshots)),
        (tr("Under way"), vm.busy or tr("nothing")),
        (tr("Identity"), vm.id),
    )


def hardware(vm: VM) -> tuple[Line, ...]:
    """Say what it is made of."""
    return (
        (tr("vCPUs"), unit.count(vm.vcpus)),
        (tr("CPU load"), MISSING if vm.cpu_load is None else unit.percent(vm.cpu_load)),
        (tr("Memory"), unit.memory(vm.memory)),
        (tr("Memory it changes"), tr("not measured") if vm.dirty_rate is None else unit.rate(vm.dirty_rate)),
        (tr("Architecture"), vm.arch),
        (tr("Created on"), vm.created_on_arch),
        (tr("Kind of guest"), vm.guest_type.value.upper() if vm.guest_type else MISSING),
        (tr("Machine type"), vm.machine or MISSING),
        (tr("CPU features"), ", ".join(sorted(vm.cpu_features)) or MISSING),
        (tr("Networks"), ", ".join(vm.networks) or MISSING),
    )


def disk(one: Disk, inventory: Inventory) -> Line:
    """Say where a disk lies."""
    size = MISSING if one.size is None else unit.size(one.size)
    if one.repository is None:
        return one.name, tr("{size}, raw unit by {transport}", size=size, transport=one.transport.value)
    repository = inventory.repositories.get(one.repository)
    kind = f" ({label.repository_type(repository.type)})" if repository else ""
    return one.name, tr("{size} on {repository}{kind}", size=size, repository=one.repository, kind=kind)


def drive(one: Drive) -> Line:
    """Say what lies in a CD/DVD drive."""
    if one.media is None:
        return one.name, tr("CD/DVD drive, empty")
    return one.name, tr(
        "CD/DVD drive: {media} on {place}", media=one.media, place=one.repository or tr("the host itself")
    )
