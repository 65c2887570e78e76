"""The words of what can go wrong with a host's settings, with reading it again, and with an export."""

from collections.abc import Mapping

from vmclient.text.problem_pattern import Words

HOST: Mapping[str, Words] = {
    "settings.not_saved": Words(
        "The settings could not be saved",
        "The file {path} cannot be written, or holds something that would not be understood at the next "
        "start. Nothing was changed.",
        "Put the file in order and try again.",
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
