"""The words of what can go wrong when a hypervisor is to get a finding out of the way."""

from collections.abc import Mapping

from vmclient.text.problem_pattern import Words

REMEDY: Mapping[str, Words] = {
    "remedy.busy": Words(
        "Another action goes on for {vm}", "Nothing was changed.", "Try again when that has ended."
    ),
    "remedy.host_offline": Words(
        "{host} does not answer", "Nothing was changed.", "Bring the host back, or reconnect to it."
    ),
    "remedy.not_shown": Words(
        "{host} has carried it out and shows no change",
        "The hypervisor reported no error.",
        "Look at the host with its own tools.",
    ),
    "remedy.interrupted": Words(
        "VM Client ended before it was done",
        "{host} shows that nothing was changed.",
        "Try again if it is still wanted.",
    ),
    "remedy.other_storage": Words(
        "{things} on {host} is other storage",
        "It was started there, and does not hold what the other hosts have under that name.",
        "Compare the definitions of the pool on both hosts.",
    ),
    "remedy.no_drive": Words(
        "{vm} has no drive {drive} any more", "Nothing was changed.", "Check the hosts again."
    ),
    "remedy.no_repository": Words(
        "{host} does not know {repository}",
        "A host can start only what is defined there.",
        "Connect the repository to the host with its own tools.",
    ),
    "remedy.no_network": Words(
        "{host} does not know the network {network}",
        "A host can start only what is defined there.",
        "Create the network on the host with its own tools.",
    ),
    "remedy.vm_asks": Words(
        "{vm} waits for an answer before the disc is taken out",
        "It asks: {question}",
        "Answer it in the vSphere Client; the drive is empty then.",
    ),
    "remedy.drive_locked": Words(
        "The guest holds the drive of {vm} closed",
        "A system that has mounted a disc locks its drive. Nothing was changed.",
        "Unmount or eject the disc inside the guest, then try again.",
    ),
}
