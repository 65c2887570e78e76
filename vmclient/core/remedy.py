"""What the client itself can do about a finding, by the finding's remedy; for the rest there are words."""

from collections.abc import Mapping
from dataclasses import replace

from vmclient.core.problem import Fact
from vmclient.core.settings import HostSettings

ENABLE = "host.enable"
ENABLE_VMHOST = "vmhost.enable"
RAISE_SLOTS = "host.raise_slots"
RESYNCHRONIZE = "host.resynchronize"
RECONNECT = "host.connect"
SHOW_JOB = "job.show"
CONNECT = "connection.new"

PERFORMED = frozenset({ENABLE, ENABLE_VMHOST, RAISE_SLOTS, RESYNCHRONIZE, RECONNECT, SHOW_JOB, CONNECT})


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
