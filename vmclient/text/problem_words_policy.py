"""The words of what can go wrong with files of policies."""

from collections.abc import Mapping

from vmclient.text.problem_pattern import Words

WORDS: Mapping[str, Words] = {
    "policies.unreadable": Words(
        "Policy file {file} cannot be read",
        "None of its policies is applied, and virtual machines that it may govern stay where they are. "
        "The first of its errors ({count}): {first}",
        "Mend the file and read it again, or disable it, in the folder of the policies.",
    ),
}
