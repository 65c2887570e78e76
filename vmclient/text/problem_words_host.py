"""The words of what can go wrong with a host's settings, with reading it again, and with an export."""

from collections.abc import Mapping

from vmclient.text.problem_pattern import Words

HOST: Mapping[str, Words] = {
    "settings.no_toml": Words(
        "The settings file is not used: line {line} of {path} is no TOML",
        "The default settings hold. The file stays as it is, and nothing is saved in it.",
        "Mend the line, and start VM Client again.",
    ),
    "settings.unreadable": Words(
        "The settings file is not used: {path} cannot be read",
        "The default settings hold. The file stays as it is, and nothing is saved in it.",
        "Look at its permissions, and start VM Client again.",
    ),
    "settings.unknown": Words(
        "There is no setting {name}: line {line} of {path}",
        "It counts for nothing, and stays in the file.",
        "Look at how it is written, and start VM Client again.",
    ),
    "settings.wrong": Words(
        "{name} has to be {wanted}, not {found}: line {line} of {path}",
        "{default} holds instead. The file stays as it is, and nothing is saved in it.",
        "Mend the line, and start VM Client again.",
    ),
    "settings.wrong_of_host": Words(
        "{name} has to be {wanted}, not {found}: line {line} of {path}",
        "What the host has by itself holds instead. The file stays as it is, and nothing is saved in it.",
        "Mend the line, and start VM Client again.",
    ),
    "settings.more": Words(
        "{count} more places in {path} do not count",
        "The Event Log names each.",
    ),
    "settings.not_saved": Words(
        "The settings could not be saved",
        "The file {path} cannot be written, or holds something that would not be understood at the next "
        "start. Nothing was changed.",
        "Put the file in order and try again.",
    ),
    "host_key.not_known": Words(
        "The key of {server} is not known here",
        "SSH goes no further before somebody has compared it. It is {fingerprint}.",
        "Compare the fingerprint with the server's own, then accept it under File > Connect…",
    ),
    "host_key.changed": Words(
        "{server} shows another key than the one known here",
        "It shows {fingerprint}; known is {expected}. Either the server was set up anew, or somebody is in "
        "between.",
        "Ask whoever runs the server. If the new key is right, take the old one out of {file} with "
        "ssh-keygen -R.",
    ),
    "host_key.not_kept": Words(
        "The key of the host could not be kept",
        "The file {file} cannot be written.",
        "Look at its permissions, and at the room on the disk.",
    ),
    "export.not_sayable": Words(
        "The estate cannot be written as a datacenter file",
        "Places that the format cannot say: {count}. The first: {first}. Nothing was written.",
        "Export one connection alone, without the one that this is about.",
    ),
    "export.not_written": Words(
        "The file was not written",
        "{path}: {reason}. What was there before is unchanged.",
        "Choose another folder, or make room on the disk.",
    ),
    "export.no_file": Words(
        "The file was not written",
        "{path} is a link, a device or a pipe, and no ordinary file. Nothing was written.",
        "Choose another name.",
    ),
    "export.not_printed": Words(
        "It was not printed",
        "{name} does not take it.",
        "Choose another printer, or another place for the file.",
    ),
    "host.gone": Words(
        "{missing} is not connected any more",
        "A host that is not connected cannot be read.",
        "Connect to it again: File > Connect…",
    ),
    "host.not_read": Words(
        "VM Client ended before {host} was read",
        "Nothing was changed.",
        "Resynchronize the host if it is still out of sync.",
    ),
}
