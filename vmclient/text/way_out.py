"""What a person can do about each finding, as a sentence."""

from collections.abc import Mapping

from vmclient.core.eligibility.rule import Finding
from vmclient.text import tr

_WAYS: Mapping[str, str] = {
    "host.offline": "Bring the host back, or reconnect to it: File > Connect…",
    "host.disabled": "Tick Resource Enabled in the host's settings.",
    "host.vmhost_disabled": "Enable the VM host in its settings.",
    "host.maintenance": "End the maintenance mode of the host.",
    "host.out_of_sync": "Resynchronize the host.",
    "host.migration_disabled": "Turn on migration at the host: relocation, vMotion, or its libvirt daemon.",
    "host.full": "Move or stop a virtual machine there, or raise Max Hosted VMs in the host's settings.",
    "host.memory_short": "Move or stop a virtual machine there, or give this one less memory.",
    "host.cpu_full": "Take load off the host, or wait until it is less busy.",
    "host.guest_type_missing": "Choose a host that offers this kind of guest.",
    "host.machine_missing": "Update the hypervisor there so that it offers the machine type.",
    "host.name_taken": "Rename one of the two, or remove the other.",
    "host.peer_unreachable": "Open the way from the present host to this one: name, firewall, credentials.",
    "arch.differs": "Only a host of the same architecture can run it.",
    "cpu.features_missing": "Stop the virtual machine and give it a CPU model that both hosts have.",
    "storage.repository_unreachable": "Connect the repository to the host, or move the disk.",
    "storage.mount_differs": "Mount the repository at the same path on both hosts.",
    "storage.repository_disabled": "Enable the repository.",
    "storage.iscsi_not_connected": "Connect the iSCSI target on both hosts.",
    "network.missing": "Create the virtual network on the host, or attach the card to another.",
    "policy.constraint": "Ask whoever keeps the policies.",
    "host.hypervisor_differs": "Connect another host of the same hypervisor: File > Connect…",
    "vm.hypervisor_unsupported": "Move it with the tools of its own hypervisor.",
    "vm.xen_fc_san": "Shut it down first: a virtual machine that is shut off can be moved.",
    "vm.busy": "Wait until the other action has ended.",
    "vm.snapshots": "Delete the snapshots first.",
    "vm.saved": "Restore it first.",
    "vm.state": "Start the virtual machine, or shut it down.",
    "source.migration_disabled": "Turn on migration at the host where it runs.",
    "source.out_of_sync": "Resynchronize the host where it runs.",
    "source.offline": "Bring its host back, or reconnect to it: File > Connect…",
}

CODES = frozenset(_WAYS)
"""The findings that something can be done about."""


def way_out(finding: Finding) -> str:
    """What to do about a finding; empty where nothing is known."""
    if finding.code == "vm.state" and finding.facts.get("state") == "unknown":
        return ""  # its host has to answer first, and that is a finding of its own
    text = _WAYS.get(finding.code)
    return tr(text) if text else ""
