"""The words of what the event log notes of policies: which file or policy, and what was done with it."""

from collections.abc import Mapping

from vmclient.core.events import LogEntry
from vmclient.text import fact, tr, unit

_NAMES_SHOWN = 4
_NOTED: Mapping[str, str] = {
    "policies_deleted": "The policy file {file} was deleted.",
    "policies_enabled": "The policy file {file} was enabled: its policies count again.",
    "policies_disabled": "The policy file {file} was disabled: it counts for nothing.",
    "policy_enabled": "Policy “{policy}” of the file {file} was enabled.",
    "policy_disabled": "Policy “{policy}” of the file {file} was disabled.",
}


def noted(entry: LogEntry) -> str:
    """Say in one sentence what an entry tells about policies; empty for another kind."""
    file, names = str(entry.facts.get("file", "")), entry.facts.get("policies")
    if entry.kind == "policies_saved":
        if not isinstance(names, tuple) or not names:
            return tr("The policy file {file} was saved. No policy is in it.", file=file)
        shown = unit.joined(names, _NAMES_SHOWN)
        return tr("The policy file {file} was saved: {policies}.", file=file, policies=shown)
    if entry.kind == "policies_changed":
        files = unit.joined(fact.names(entry.facts, "files"), _NAMES_SHOWN)
        return tr("Something else changed policy files, which were read again: {files}.", files=files)
    pattern = _NOTED.get(entry.kind)
    return tr(pattern, file=file, policy=str(entry.facts.get("policy", ""))) if pattern else ""
