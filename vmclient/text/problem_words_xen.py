"""The words of the problems that Xen's driver alone has (see `problem_words`)."""

from collections.abc import Mapping

from vmclient.text.problem_pattern import Words

WORDS: Mapping[str, Words] = {
    "migration.send_failed": Words(
        "{target} did not take the memory of {vm}",
        "Xen gives no reason to its clients; it is in /var/log/libvirt/libxl/libxl-driver.log on {target}. "
        "{vm} goes on running on {source}.",
        "Look there for a missing disk, too little memory, or another processor, and migrate again.",
    ),
    "migration.pv_not_live": Words(
        "Xen on {source} does not move {vm} while it runs",
        "{vm} is paravirtualized, and this hypervisor does not record which memory such a guest changes. "
        "It goes on running on {source}.",
        "Migrate it again: it is then offered to stand still for the length of the copy.",
    ),
    "migration.copy_left": Words(
        "The migration was broken off, and {target} still keeps a receiving copy",
        "{vm} runs on {source}; nothing is sent to the copy any more.",
        "Restart the libvirt daemon of {target}: before that, {vm} cannot be migrated there.",
    ),
    "migration.incoming_socket": Words(
        "{target} cannot receive {vm}",
        "The name by which {source} knows {target} is no address of it, or its migration ports are taken.",
        "Look what that name stands for on {target}, or connect it by an address that both hosts use.",
    ),
    "migration.guest_type_missing": Words(
        "{target} runs no guests of this type",
        "{vm} needs {ostype} on {arch}.",
        "Choose a host that offers this type of guest.",
    ),
    "migration.vm_not_off": Words(
        "{vm} is not shut off any more", "Nothing was begun.", "Migrate it as it is now."
    ),
}
