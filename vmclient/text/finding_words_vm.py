"""The words of what keeps a VM where it is, whatever the target (see `finding_words`)."""

from collections.abc import Mapping

from vmclient.text.finding_pattern import Words

VM_WORDS: Mapping[str, Words] = {
    "vm.hypervisor_unsupported": Words(
        title="{hypervisor} virtual machines cannot be migrated",
        detail="{vm} runs on {source}, a {hypervisor} host; migration from there is not supported.",
        brief="Not supported",
        way_out="Move it with the tools of its own hypervisor.",
    ),
    "vm.xen_fc_san": Words(
        title="Xen does not migrate Fibre Channel disks",
        detail="{disks_lie} on a Fibre Channel SAN. Shut {vm} down to move it.",
        brief="Fibre Channel disk",
        way_out="Shut it down first: a virtual machine that is shut off can be moved.",
    ),
    "vm.busy": Words(
        title="{vm} is busy",
        detail="{action} Another action can start when that has ended.",
        brief="Busy",
        remedy="Show Job",
        way_out="Wait until the other action has ended.",
    ),
    "vm.state": Words(
        title="{vm} {is_state}",
        detail="{why_state}",
        brief="Not in this state",
        way_out="Start the virtual machine, or shut it down.",
    ),
    "vm.snapshots": Words(
        title="{vm} has {snapshots_word}",
        detail="KVM refuses to migrate a virtual machine with snapshots. Delete them first.",
        brief="Has snapshots",
        remedy="How to Delete…",
        way_out="Delete the snapshots first.",
    ),
    "vm.saved": Words(
        title="{vm} is saved to a file",
        detail="Its memory lies in a file on {source} that does not move with it. Restore it first.",
        brief="Saved to a file",
        way_out="Restore it first.",
    ),
    "source.migration_disabled": Words(
        title="{feature_first} is off on {source}",
        detail="{vm} cannot leave {source} while it runs. Turn {feature} on, or shut {vm} down to move it.",
        brief="Migration off at source",
        remedy="How to Turn On…",
        way_out="Turn on migration at the host where it runs.",
    ),
    "source.out_of_sync": Words(
        title="{source} is out of sync",
        detail="{source} {drifted}",
        brief="Source out of sync",
        remedy="Resynchronize {source}",
        way_out="Resynchronize the host where it runs.",
    ),
    "source.offline": Words(
        title="{source} does not answer",
        detail="{vm} cannot leave a host that does not answer.",
        brief="Source does not answer",
        remedy="Reconnect {source}",
        way_out="Bring its host back, or reconnect to it: File > Connect…",
    ),
}
