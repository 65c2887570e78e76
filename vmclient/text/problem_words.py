"""The words of each problem code; places in braces are facts, see `vmclient.text.problem`."""

from collections.abc import Mapping

from vmclient.text import (
    problem_words_host,
    problem_words_policy,
    problem_words_remedy,
    problem_words_vsphere,
    problem_words_xen,
)
from vmclient.text.problem_pattern import Words

_AGAIN = "Migrate it again once that is in order."

CONNECTION: Mapping[str, Words] = {
    "connection.failed": Words(
        "{connection} could not be connected",
        "The address is understood, but no connection came about.",
        "Look whether the host is on and its management service runs.",
    ),
    "connection.refused": Words(
        "{connection} refused the connection",
        "The host answers, but nothing listens there.",
        "Look whether its management service runs and the port is right.",
    ),
    "connection.unreachable": Words(
        "{address} cannot be reached",
        "{reason}",
        "Look whether the host is on, its management service runs, and no firewall is between.",
    ),
    "connection.unresolved": Words(
        "No host is named {address}",
        "The name has no address.",
        "Look for a slip of the pen, or use the host's IP address.",
    ),
    "connection.login_refused": Words(
        "{connection} does not accept the login",
        "User, password, key or certificate are not accepted there.",
        "Look which user may manage virtual machines on that host.",
    ),
    "connection.ssh_failed": Words(
        "SSH to {address} failed",
        "The connection goes through SSH, and SSH did not get through.",
        "Try ssh to that host in a terminal: it has to work without asking anything.",
    ),
    "connection.ssh_denied": Words(
        "SSH lets nobody in at {address} without asking",
        "No key of yours is accepted there, and a question for a password would go unanswered.",
        "Put your key there with ssh-copy-id, or name a user and a key file that are accepted.",
    ),
    "connection.certificate": Words(
        "The certificate of {address} is not accepted",
        "TLS needs certificates that both ends trust.",
        "Look whether the certificate files are there, have not expired, and name this host.",
    ),
    "connection.lost": Words(
        "{connection} stopped answering",
        "Its virtual machines are shown as Unknown, not as stopped; what runs there goes on.",
        "The client tries again by itself.",
    ),
    "connection.not_responding": Words(
        "{connection} does not answer",
        "A call was not answered within {seconds}. What runs there goes on.",
        "The client tries again by itself. Look whether the host's management service hangs.",
    ),
    "connection.timeout": Words(
        "{connection} did not answer within {seconds}",
        "What runs there goes on.",
        "The client tries again by itself. Look whether the host's management service hangs.",
    ),
    "connection.closed": Words("{connection} is closed", "Somebody disconnected it."),
    "connection.duplicate": Words("{connection} is connected already"),
    "connection.read_only": Words(
        "{connection} may only look, not act",
        "The user may read there and change nothing.",
        "Connect as a user who may manage virtual machines.",
    ),
    "connection.scheme_unknown": Words(
        "“{scheme}” is not a kind of connection",
        "An address begins with qemu, xen, vsphere or embedded.",
    ),
    "connection.bad_uri": Words(
        "The address is not acceptable: {field}",
        "An address can make programs run: only what is known to be harmless is taken. Not taken: {value}.",
    ),
    "connection.unencrypted": Words(
        "An unencrypted connection was not agreed to",
        "Whoever is on the network could read and change everything.",
        "Use SSH or TLS, or agree to it in the connection's form, or with --unencrypted.",
    ),
    "connection.developer_only": Words("The simulated libvirt host is for developers alone"),
    "datacenter.errors": Words(
        "The datacenter file cannot be used", "Errors: {count}. The first: {first}", "Correct the file."
    ),
    "driver.missing": Words(
        "{library} is not installed",
        "This kind of connection needs it.",
        "Install the package {package} and start again.",
    ),
}

HOSTS: Mapping[str, Words] = {
    "task.refused": Words("{host} did not take the order", "Nothing was begun."),
    "hypervisor.error": Words("{hypervisor} reported an error", "Its own words are under Details."),
    "hypervisor.not_supported": Words(
        "{hypervisor} cannot do this", "Its version or its driver lacks what this needs."
    ),
    "hypervisor.bad_reply": Words("{hypervisor} answered in a way that makes no sense", "{reason}"),
    "peer.unreachable": Words(
        "{source} cannot reach {target}",
        "The hosts talk to one another in a migration, and {address} did not answer {source}.",
        "Look whether the management service on {target} listens to other hosts, and at the firewall.",
    ),
    "peer.unresolved": Words(
        "{source} knows no host named {address}",
        "The hosts talk to one another in a migration, by this name.",
        "Make the name known on {source}, or set the address at which other hosts reach {target}.",
    ),
    "peer.ssh_failed": Words(
        "{source} gets no SSH connection to {target}",
        "The hosts talk to one another in a migration; the client's own key does not count there.",
        "Let the management service on {source} log in to {target}, or set TLS up between the two.",
    ),
    "peer.certificate": Words(
        "{source} and {target} do not accept one another's certificates",
        "",
        "Look whether the certificate files are there on both, have not expired, and name the hosts.",
    ),
    "vm.gone": Words(
        "{vm} is not there any more",
        "Somebody moved, renamed or removed it.",
        "Look at the host's list anew.",
    ),
    "vm.saved": Words("{vm} is saved to a file", "", "Restore it first."),
    "vm.locked": Words(
        "{vm} is in the hands of another action", "", "Another action can start when that has ended."
    ),
    "cpu.incompatible": Words(
        "The CPU of {target} lacks what {vm} uses",
        "Missing: {features}.",
        "Choose a host with these CPU features, or give {vm} a CPU model that both hosts have.",
    ),
}

MIGRATION: Mapping[str, Words] = {
    "migration.changed": Words("{target} cannot take it any more", "", "Check the hosts again."),
    "migration.cancelled": Words("Cancelled", "What was copied is discarded."),
    "migration.cancelled_outside": Words(
        "Somebody else stopped the migration", "The stop did not come from this client."
    ),
    "migration.too_late": Words(
        "The cancel came too late: it had switched over",
        "From the switch-over on only the target has the newest memory.",
    ),
    "migration.busy": Words("{vm} is being migrated", "", "Another action can start when that has ended."),
    "migration.already_running": Words(
        "{vm} is being migrated by somebody else", "", "Another action can start when that has ended."
    ),
    "migration.target_refused": Words("{target} cannot take {vm}", "", "Check the hosts again."),
    "migration.interrupted": Words(
        "The migration was broken off",
        "The client or a connection ended in the middle, and {source} went back to where it was.",
        "Migrate it again.",
    ),
    "migration.not_completed": Words(
        "{source} ended the migration without completing it", "", "Migrate it again."
    ),
    "migration.outcome_unknown": Words(
        "Nobody can say where {vm} runs",
        "{source} says: {source_state}. {target} says: {target_state}. Both are marked out of sync.",
        "Look at both hosts before you start it anywhere: two running copies destroy its disks.",
    ),
    "migration.memory_lost": Words(
        "{vm} runs nowhere: a part of its memory is lost",
        "Its memory was on two hosts, and one has let its part go. {source} says: {source_state}. "
        "{target} says: {target_state}. Both are marked out of sync.",
        "Look at both hosts, then start it on one of them; it begins from its disks.",
    ),
    "migration.left_suspended": Words(
        "{vm} is suspended on {source}",
        "It could not be migrated: {cause}. It could not be resumed either. "
        "Both hosts are marked out of sync.",
        "Resume {vm} on {source}, then resynchronize both hosts.",
    ),
    "migration.left_on_target": Words(
        "{vm} is registered on {target} and does not run",
        "It could not be migrated: {cause}. {source} could not take it back. "
        "Both hosts are marked out of sync.",
        "Resume {vm} on {target}, or register it on {source} again; then resynchronize both hosts.",
    ),
    "migration.on_neither": Words(
        "{vm} is registered on neither {source} nor {target}",
        "It could not be migrated: {cause}. Its disks and its saved memory are as they were. "
        "Both hosts are marked out of sync.",
        "Register {home} on {source} and resume it there, then resynchronize both hosts.",
    ),
    "migration.unsafe_storage": Words(
        "The storage of {vm} is not safe to share",
        "Its disks are cached on {source}, and {target} could read old data.",
        "Set the disks' cache to none, or put them on shared storage.",
    ),
    "migration.storage_not_shared": Words(
        "The storage of {vm} is not safe to share",
        "{source} holds that its disks are not on shared storage, or are cached in a way that can lose data.",
        "Put the disks on storage that both hosts have, with cache none.",
    ),
    "migration.disk_missing": Words(
        "{target} does not have the disk {path}", "", "Connect its storage to {target}. " + _AGAIN
    ),
    "migration.pool_missing": Words(
        "{target} does not have the storage {path}", "", "Connect it to {target}. " + _AGAIN
    ),
    "migration.media_missing": Words(
        "{target} does not have the medium {path}",
        "A CD/DVD drive of {vm} holds it.",
        "Eject it, or make the medium reachable from {target}.",
    ),
    "migration.memory": Words(
        "{target} could not set up the memory of {vm}", "", "Free memory there, or choose another host."
    ),
    "migration.memory_short": Words(
        "{target} could not set up the memory of {vm}", "", "Free memory there, or choose another host."
    ),
    "migration.network_missing": Words(
        "{target} does not have the network {network}", "", "Define it on {target}. " + _AGAIN
    ),
    "migration.network_inactive": Words(
        "The network {network} is not active on {target}", "", "Start it on {target}. " + _AGAIN
    ),
    "migration.bridge_missing": Words(
        "{target} does not have the bridge {bridge}", "", "Set it up on {target}. " + _AGAIN
    ),
    "migration.name_taken": Words(
        "{target} has another virtual machine named {name}", "", "Rename one of the two."
    ),
    "migration.uuid_taken": Words(
        "{target} has a definition of this machine under the name {name}",
        "",
        "Remove that definition on {target} if it is a leftover, and its disks are not in use.",
    ),
    "migration.active_on_target": Words(
        "{vm} is active on {target} already",
        "Two running copies destroy its disks.",
        "Look at both hosts before you do anything else.",
    ),
    "migration.cpu_features": Words(
        "The CPU of {target} lacks what {vm} uses",
        "Missing: {features}.",
        "Choose a host with these CPU features, or give {vm} a CPU model that both hosts have.",
    ),
    "migration.same_host": Words(
        "{source} and {target} are one and the same host",
        "They have the same system identity.",
        "If they are two, one was cloned: give it an identity of its own.",
    ),
    "migration.way_being_tried": Words(
        "The way to {host} is still being tried",
        "{source} has had no answer from there yet; until then {vm} can begin no migration.",
        "Try again in two minutes, and look at the firewall between the two.",
    ),
    "migration.target_not_connected": Words(
        "{target} is not connected", "Nothing was begun.", "Connect it, and migrate again."
    ),
    "migration.other_hypervisor": Words("{target} runs another hypervisor than {source}"),
    "migration.snapshots": Words(
        "{vm} has snapshots: {count}", "They cannot move with it.", "Delete them first."
    ),
    "migration.peer_unreachable": Words(
        "{source} cannot reach {target}",
        "The hosts talk to one another in a migration.",
        "Look whether the management service on {target} listens to other hosts, and at the firewall.",
    ),
    "migration.port_closed": Words(
        "{source} cannot send memory to {target}",
        "The migration port {address} is closed: {reason}.",
        "Open TCP ports 49152 to 49215 on {target} for {source}.",
    ),
    "migration.target_lost": Words(
        "{target} was lost in the middle", "The receiving copy there is gone.", _AGAIN
    ),
    "migration.target_daemon_lost": Words(
        "The management service of {target} was lost in the middle", "", _AGAIN
    ),
    "migration.source_lost": Words(
        "{source} was lost in the middle", "The client could not watch to the end.", ""
    ),
    "migration.vm_not_running": Words("{vm} does not run", "", "Look at its state on {source}."),
    "migration.needs_persistent": Words(
        "{vm} has no lasting definition on {source}", "", "Define it there first."
    ),
    "migration.no_job": Words("There was no migration to act on"),
    "migration.tls_not_set_up": Words(
        "Encryption is not set up on both hosts", "Not there: {path}.", "Set TLS for migration up on both."
    ),
    "migration.flags_unsupported": Words("The hosts do not support this kind of migration"),
    "migration.compression_unsupported": Words("The hosts do not support this compression"),
    "migration.split": Words("Its memory is on two hosts", "The link between them broke in post-copy."),
    "migration.not_halted": Words("It is not interrupted", "There is nothing to resume."),
    "migration.postcopy_still_running": Words(
        "QEMU has not given up the old connection",
        "It may go on over it by itself when the hosts reach each other again.",
        "Wait a few minutes, then try again.",
    ),
    "migration.postcopy_not_enabled": Words("Switching to post-copy was not allowed for this migration"),
    "migration.no_knob": Words("The hypervisor does not offer it for a migration under way"),
    "migration.no_copy": Words("No memory is being copied any more"),
    "migration.postcopy_no_cancel": Words(
        "It cannot be cancelled any more",
        "{vm} already runs on {target} and fetches the rest of its memory.",
    ),
    "migration.other": Words(
        "The migration ended with an error", "The hypervisor's words are under Details."
    ),
}

CLIENT: Mapping[str, Words] = {
    "job.not_started": Words(
        "The client ended before its turn came",
        "Nothing was begun.",
        "Migrate it again if it is still wanted.",
    ),
    "job.client_closed": Words("The client is closing", "Nothing was begun."),
    "client.no_folder": Words(
        "The client has no folder to keep its files in",
        "{path} cannot be made.",
        "Name another: VMCLIENT_HOME.",
    ),
    "store.failed": Words(
        "The event log cannot be written",
        "What cannot be remembered is not begun; what runs goes on.",
        "Look whether the disk is full.",
    ),
    "store.unusable": Words(
        "The event log cannot be opened", "{path}", "Look whether the disk is full, and who owns the file."
    ),
    "store.read_only": Words(
        "The event log lies where nothing can be written",
        "It can be looked at; what cannot be remembered is not begun. {path}",
        "Mount its file system so that it can be written, and start the client again.",
    ),
    "store.newer": Words(
        "A newer version of the client wrote the event log",
        "This version knows it up to {known} and found {found}.",
        "Use the newer version.",
    ),
    "store.older": Words(
        "An older version of the client wrote the event log",
        "{path}",
        "Open the window once: it is brought up to date.",
    ),
    "store.in_use": Words(
        "Another VM Client of yours is open and keeps the event log",
        "This one can only look.",
        "Migrate there, or close it and start this one again.",
    ),
    "store.damaged": Words(
        "The event log was damaged and a new one begun", "The old one is kept as {path}.", ""
    ),
}

_OTHERS = {
    **problem_words_host.HOST,
    **problem_words_policy.WORDS,
    **problem_words_remedy.REMEDY,
    **problem_words_vsphere.WORDS,
    **problem_words_xen.WORDS,
}
WORDS: Mapping[str, Words] = {**CONNECTION, **HOSTS, **MIGRATION, **CLIENT, **_OTHERS}
