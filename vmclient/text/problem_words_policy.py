"""The words of what can go wrong with files of policies."""

from collections.abc import Mapping

from vmclient.text.problem_pattern import Words

WORDS: Mapping[str, Words] = {
    "policies.unreadable": Words(
        "Policy file {file} cannot be read",
        "None of its policies is applied, and virtual machines that it may govern stay where they are. "
        "The first of its errors ({count}): {first}",
        "Mend the file, or disable it, in the folder of the policies.",
    ),
    "policies.changed": Words(
        "Policy file {file} was changed meanwhile by something else",
        "It has been read again and is as it was left there; nothing was saved.",
        "Look at what it holds now. To save again replaces it.",
    ),
    "policies.no_such": Words(
        "There can be no policy file {file}",
        "There is no such file or policy any more, or the name is none that a file can have.",
        "Take another name, or read the policies again.",
    ),
    "policies.not_kept": Words(
        "Policy file {file} cannot be kept: {reason}",
        "All policies are as they were.",
        "See that the folder {path} can be written to, then try again.",
    ),
}
