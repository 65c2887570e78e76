"""What can be done about a finding from here, by the finding's remedy; for the rest there are words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from vmclient.core.problem import Fact
from vmclient.core.settings import HostSettings

if TYPE_CHECKING:
    from vmclient.core.eligibility.rule import Finding

ENABLE = "host.enable"
ENABLE_VMHOST = "vmhost.enable"
RAISE_SLOTS = "host.raise_slots"
RESYNCHRONIZE = "host.resynchronize"
RECONNECT = "host.connect"
SHOW_JOB = "job.show"
CONNECT = "connection.new"
EJECT = "cdrom.detach"
CONNECT_REPOSITORY = "repository.connect"
ENABLE_REPOSITORY = "repository.enable"
CREATE_NETWORK = "network.create"

_ALWAYS = frozenset({ENABLE, ENABLE_VMHOST, RAISE_SLOTS, RESYNCHRONIZE, RECONNECT, SHOW_JOB, CONNECT})
_WHERE_SAID: Mapping[str, str] = {
    EJECT: "ejectable",
    CONNECT_REPOSITORY: "start",
    ENABLE_REPOSITORY: "start",
    CREATE_NETWORK: "start",
}
"""Remedies that a hypervisor carries out, and the fact of a finding that says that it does here."""


def performed(finding: Finding) -> bool:
    """Tell whether the remedy is carried out from here, by the client itself or by a hypervisor."""
    code = finding.remedy or ""
    return code in _ALWAYS or bool(finding.facts.get(_WHERE_SAID.get(code, "")))


def settings_after(remedy: str, facts: Mapping[str, Fact], settings: HostSettings) -> HostSettings | None:
    """Give a host's settings as a remedy makes them, from the finding's facts; None where it sets nothing."""
    if remedy == ENABLE:
        return replace(settings, resource_enabled=True)
    if remedy == ENABLE_VMHOST:
        return replace(settings, vmhost_enabled=True)
    needed = facts.get("slots_needed")
    if remedy == RAISE_SLOTS and isinstance(needed, int):
        return replace(settings, max_hosted_vms=needed)
    return None
