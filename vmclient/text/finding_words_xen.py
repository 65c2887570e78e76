"""The words of what Xen's driver finds (see `finding_words`)."""

from collections.abc import Mapping

from vmclient.text.finding_pattern import Words

XEN_WORDS: Mapping[str, Words] = {
    "vm.pauses": Words(
        title="{vm} stands still while its memory is copied",
        detail="{source} was seen to refuse moving a paravirtualized guest while it runs. So {vm} is "
        "suspended, its memory ({memory}) copied, and it is resumed on {host}: {pause} or more.",
        brief="Stands still",
        verdict="Stands still, {pause} or more",
        consent="Migrate with {vm} standing still until it has arrived on {host}.",
    ),
    "vm.live_unknown": Words(
        title="Not known whether {vm} can move while it runs",
        detail="Whether the Xen of {source} moves paravirtualized guests while they run only trying tells. "
        "If it does not, {vm} goes on running on {source}, and can then be moved standing still.",
        brief="Live: not known",
        verdict="Live: not known",
        consent="Migrate {vm} all the same. I know that {source} may refuse to while it runs.",
    ),
    "host.migration_port_closed": Words(
        title="The last migration found the port of {host} closed",
        detail="{source} could not send memory to {address}{reason}. "
        "Whether it is open now only trying tells.",
        brief="Port was closed",
        verdict="Migration port was closed",
        consent="Migrate although {source} found the migration port of {host} closed.",
        way_out="Open TCP ports 49152 to 49215 on the host for the present one.",
    ),
    "host.copy_left": Words(
        title="{host} keeps the receiving copy of an earlier migration",
        detail="Nothing is sent to it any more, and while it is there {vm} cannot be migrated to {host}.",
        brief="Copy left behind",
        verdict="Copy left behind",
        way_out="Restart the libvirt daemon of the host.",
    ),
    "storage.disk_missing": Words(
        title="{host} does not have the disk {disks}",
        several="{host} does not have the disks {disks}",
        detail="A pool of {host} should hold it, and does not. Xen would not say so before it fails.",
        brief="Disk missing",
        verdict="Disk missing",
        way_out="Make the disk reachable on the host under the same path.",
    ),
}
