"""What each rule vouches for when it has nothing to say: the list behind "18 other rules passed"."""

from collections.abc import Mapping

from vmclient.text import tr

_STATEMENTS: Mapping[str, str] = {
    "host.hypervisor_differs": "Same hypervisor and manager as the present host",
    "host.offline": "Connected and responding",
    "host.disabled": "Resource Enabled is set",
    "host.vmhost_disabled": "The VM host is enabled",
    "host.maintenance": "Not in maintenance mode",
    "host.out_of_sync": "In sync",
    "host.migration_disabled": "Migration is turned on",
    "host.migration_unknown": "It is known whether migration is turned on",
    "host.reserved": "No other migration is on its way there",
    "host.full": "A slot is free",
    "host.memory_short": "Enough memory is free",
    "host.memory_tight": "A tenth of the free memory stays to spare",
    "host.cpu_full": "CPU load stays under the ceiling",
    "host.guest_type_missing": "Offers this kind of guest",
    "host.machine_missing": "Offers this machine type",
    "arch.differs": "Same architecture as where the virtual machine was created",
    "cpu.features_missing": "Has every CPU feature that the guest uses",
    "cpu.model_differs": "Same CPU model",
    "storage.repository_unreachable": "Reaches every repository of the virtual machine",
    "storage.mount_differs": "Repositories are mounted at the same paths",
    "storage.repository_disabled": "Every repository is enabled",
    "storage.iscsi_not_connected": "Every iSCSI target is connected on both hosts",
    "storage.lun_unknown": "No raw Fibre Channel unit to worry about",
    "network.missing": "Every virtual network exists there",
    "cdrom.unreachable": "Reaches the medium of every CD/DVD drive",
    "cost.not_converging": "The link is faster than the memory changes",
    "policy.constraint": "No policy objects",
}


def statement(code: str) -> str:
    """Say what holds when the rule with this code found nothing; an unknown rule is named by its code."""
    known = _STATEMENTS.get(code)
    return tr(known) if known else code
