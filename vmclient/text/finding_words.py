"""The words of each finding, as patterns: the {places} are filled from its facts (see `finding_facts`)."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """How a finding is said.

    `title` is a noun phrase or a short clause without a full stop, `detail` sentences with the numbers.
    `verdict` goes into a table cell with the deciding number or name in it; `brief` (at most 22 characters,
    no places) stands in where that would get longer than the cell. `several` is the title for more than one
    disk, drive, network, VM or feature. `remedy` is the button's label.
    """

    title: str
    detail: str
    brief: str
    verdict: str = ""
    several: str = ""
    remedy: str = ""


WORDS: Mapping[str, Words] = {
    "vm.hypervisor_unsupported": Words(
        title="{hypervisor} virtual machines cannot be migrated",
        detail="{vm} runs on {source}, a {hypervisor} host; migration from there is not supported.",
        brief="Not supported",
    ),
    "vm.xen_fc_san": Words(
        title="Xen does not migrate Fibre Channel disks",
        detail="{disks_lie} on a Fibre Channel SAN. Shut {vm} down to move it.",
        brief="Fibre Channel disk",
    ),
    "vm.busy": Words(
        title="{vm} is busy",
        detail="{action} Another action can start when that has ended.",
        brief="Busy",
        remedy="Show Job",
    ),
    "vm.state": Words(
        title="{vm} {is_state}",
        detail="{why_state}",
        brief="Not in this state",
    ),
    "vm.snapshots": Words(
        title="{vm} has {snapshots_word}",
        detail="KVM refuses to migrate a virtual machine with snapshots. Delete them first.",
        brief="Has snapshots",
        remedy="Delete Snapshots…",
    ),
    "vm.saved": Words(
        title="{vm} is saved to a file",
        detail="Its memory lies in a file on {source} that does not move with it. Restore it first.",
        brief="Saved to a file",
    ),
    "source.migration_disabled": Words(
        title="{feature_first} is off on {source}",
        detail="{vm} cannot leave {source} while it runs. Turn {feature} on, or shut {vm} down to move it.",
        brief="Migration off at source",
        remedy="How to Turn On…",
    ),
    "source.out_of_sync": Words(
        title="{source} is out of sync",
        detail="{source} was changed outside VM Client, so what runs there is not known for certain.",
        brief="Source out of sync",
        remedy="Resynchronize {source}",
    ),
    "source.offline": Words(
        title="{source} does not answer",
        detail="{vm} cannot leave a host that does not answer.",
        brief="Source does not answer",
        remedy="Reconnect {source}",
    ),
    "host.hypervisor_differs": Words(
        title="{another}",
        detail="{host} {is_kind}, {source} {source_is_kind}.",
        brief="Another hypervisor",
        verdict="{another}",
    ),
    "host.offline": Words(
        title="Not connected",
        detail="{host} does not answer.",
        brief="Not connected",
        remedy="Reconnect {host}",
    ),
    "host.disabled": Words(
        title="Resource disabled",
        detail="Resource Enabled is cleared on {host}.",
        brief="Resource disabled",
        remedy="Enable {host}",
    ),
    "host.vmhost_disabled": Words(
        title="VM host disabled",
        detail="{host} is switched off as a host for virtual machines.",
        brief="VM host disabled",
        remedy="Enable {host}",
    ),
    "host.maintenance": Words(
        title="In maintenance mode",
        detail="{host} takes no virtual machines until maintenance ends.",
        brief="In maintenance mode",
        remedy="Host Settings…",
    ),
    "host.out_of_sync": Words(
        title="Out of sync",
        detail="{host} was changed outside VM Client, so what runs there is not known for certain.",
        brief="Out of sync",
        remedy="Resynchronize {host}",
    ),
    "host.migration_disabled": Words(
        title="{feature_first} is off",
        detail="{feature_first} is turned off on {host}, so it takes no running virtual machine.",
        brief="Migration is off",
        verdict="{feature_first} is off",
        remedy="How to Turn On…",
    ),
    "host.migration_unknown": Words(
        title="Not known whether {feature} is on",
        detail="{host} does not tell whether {feature} is turned on.",
        brief="Migration: not known",
    ),
    "host.reserved": Words(
        title="One migration is already on its way to {host}",
        several="{vms_count} migrations are already on their way to {host}",
        detail="{memory} and {slots_word} are set aside for {vms}; all numbers leave them out.",
        brief="Partly reserved",
    ),
    "host.full": Words(
        title="No free slot",
        detail="{slots_taken} of {slots} VM slots of {host} are in use{of_them}. An idle VM counts too.",
        brief="No free slot",
        remedy="Host Settings…",
    ),
    "host.memory_short": Words(
        title="Memory short by {short}",
        detail="{host} has {free} free{reserved}, {vm} needs {needed}.",
        brief="Memory short",
        verdict="Memory short by {short}",
    ),
    "host.memory_tight": Words(
        title="Only {left} of memory to spare",
        detail="{host} has {free} free{reserved}, {vm} needs {needed}. Less than a tenth is left.",
        brief="Memory tight",
    ),
    "host.cpu_full": Words(
        title="CPU would reach {after}",
        detail="{host} is at {load} now and would be at {after} with {vm}; the ceiling is {ceiling}.",
        brief="CPU full",
        verdict="CPU would reach {after}",
    ),
    "host.guest_type_missing": Words(
        title="{guest_type} guests are not offered",
        detail="{vm} is a {guest_type} guest. {host} offers {offered}.",
        brief="Guest type missing",
        verdict="No {guest_type} guests",
    ),
    "host.machine_missing": Words(
        title="Machine type {machine} is not offered",
        detail="{vm} was made for {machine}, which {host} does not have.",
        brief="Machine type missing",
        verdict="No {machine}",
    ),
    "host.name_taken": Words(
        title="The name {name} is taken",
        detail="Another virtual machine on {host} has the name or the identity of {vm}{identity}.",
        brief="Name taken there",
        verdict="Name {name} is taken",
    ),
    "host.peer_unreachable": Words(
        title="{host} cannot be reached from {source}",
        detail="The hypervisor on {source} cannot open a connection to the one on {host}{reason}.",
        brief="Unreachable from source",
        verdict="Unreachable from {source}",
        remedy="How to Connect…",
    ),
    "host.migration_port_unknown": Words(
        title="Not known whether the migration port of {host} is open",
        detail="It could not be found out whether {source} reaches the port on {host}{reason}.",
        brief="Port: not known",
        verdict="Migration port: not known",
    ),
    "host.peer_unknown": Words(
        title="Not known whether {source} reaches {host}",
        detail="The hypervisor on {source} did not say in time whether it reaches the one on {host}.",
        brief="Link: not known",
        verdict="Link to {host}: not known",
    ),
    "host.not_checked": Words(
        title="{host} was not asked",
        detail="The hypervisor on {host} did not answer, so only the known facts were compared.",
        brief="Not asked",
        verdict="Did not answer",
    ),
    "arch.differs": Words(
        title="Architecture {offered} instead of {created_on}",
        detail="{vm} was created on {created_on}. {host} is {offered}.",
        brief="Other architecture",
        verdict="Architecture {offered}",
    ),
    "cpu.features_missing": Words(
        title="CPU feature {features} is missing",
        several="{features_count} CPU features are missing",
        detail="{vm} uses {features}; {host} does not have that.",
        brief="CPU features missing",
        verdict="CPU lacks {features}",
    ),
    "cpu.not_compared": Words(
        title="Not known whether the CPU of {host} is enough",
        detail="The hypervisor on {host} cannot compare its CPU with that of {vm}.",
        brief="CPU: not known",
        verdict="CPU: not compared",
    ),
    "cpu.model_differs": Words(
        title="Another CPU model: {model} here, {source_model} on {source}",
        detail="{compared}",
        brief="Another CPU model",
    ),
    "storage.repository_unreachable": Words(
        title="{repository_title}",
        several="{repository_title}",
        detail="{repository_detail}",
        brief="Storage not connected",
        verdict="{repository_verdict}",
        remedy="{repository_remedy}",
    ),
    "storage.mount_differs": Words(
        title="Repository {repositories} is mounted at another path",
        several="Repositories {repositories} are mounted at other paths",
        detail="{mounts_detail}",
        brief="Mounted elsewhere",
        verdict="{repositories} mounted elsewhere",
        remedy="How to Mount…",
    ),
    "storage.repository_disabled": Words(
        title="Repository {repositories} is disabled",
        several="Repositories {repositories} are disabled",
        detail="{disks_lie} there.",
        brief="Repository disabled",
        verdict="{repositories} is disabled",
        remedy="Enable {repositories}…",
    ),
    "storage.iscsi_not_connected": Words(
        title="iSCSI disk {disks} is not connected on both hosts",
        several="iSCSI disks {disks} are not connected on both hosts",
        detail="{targets_detail}",
        brief="iSCSI not connected",
        verdict="iSCSI of {disks} missing",
        remedy="How to Connect…",
    ),
    "storage.lun_unknown": Words(
        title="Not known whether {host} reaches the raw disk {disks}",
        several="Not known whether {host} reaches the raw disks {disks}",
        detail="{disks_are} raw Fibre Channel without a repository: who reaches such a unit cannot be told.",
        brief="FC disk: not known",
        verdict="FC disk {disks}: not known",
    ),
    "storage.reach_unknown": Words(
        title="Not known whether {host} reaches the network disk {disks}",
        several="Not known whether {host} reaches the network disks {disks}",
        detail="The hypervisor connects to such storage by itself; only the migration will tell.",
        brief="Network disk: not known",
        verdict="Disk {disks}: not known",
    ),
    "network.missing": Words(
        title="Virtual network {networks} does not exist",
        several="Virtual networks {networks} do not exist",
        detail="{attached} {host} has: {offered}.",
        brief="Network missing",
        verdict="Network {networks} missing",
        remedy="How to Create…",
    ),
    "cdrom.unreachable": Words(
        title="CD/DVD drive {drives} will be left out",
        several="CD/DVD drives {drives} will be left out",
        detail="{media_detail} After a stop, {vm} cannot start again.",
        brief="Drive left out",
        remedy="Remove Drive…",
    ),
    "cost.not_converging": Words(
        title="May never finish",
        detail="{vm} changes {dirty} of memory a second and the link to {host} carries {bandwidth}.",
        brief="May never finish",
    ),
    "policy.constraint": Words(
        title="{reason_title}",
        detail="A policy says so.",
        brief="Against a policy",
        verdict="{reason_title}",
    ),
}
