"""The words about a host: its settings, why it is out of sync, what its jobs have set aside."""

from collections.abc import Mapping
from datetime import datetime

from vmclient.core.events import LogEntry
from vmclient.core.inventory import Cause, Drift, Host
from vmclient.text import tr, unit

_DRIFTS: Mapping[Cause, tuple[str, str]] = {
    Cause.OUTCOME: (
        "Nobody could say where {vms} is after its migration.",
        "Nobody could say where {vms} are after their migrations.",
    ),
    Cause.APPEARED: ("{vms} came here by another tool.", "{vms} came here by another tool."),
    Cause.VANISHED: ("{vms} was taken away by another tool.", "{vms} were taken away by another tool."),
    Cause.REDEFINED: (
        "{vms} was given other hardware by another tool.",
        "{vms} were given other hardware by another tool.",
    ),
}
_CHANGES: Mapping[Cause, tuple[str, str]] = {
    Cause.OUTCOME: (
        "Nobody could say whether {vms} is on {host}.",
        "Nobody could say whether {vms} are on {host}.",
    ),
    Cause.APPEARED: ("{vms} came to {host} by another tool.", "{vms} came to {host} by another tool."),
    Cause.VANISHED: (
        "{vms} was taken away from {host} by another tool.",
        "{vms} were taken away from {host} by another tool.",
    ),
    Cause.REDEFINED: (
        "{vms} on {host} was given other hardware by another tool.",
        "{vms} on {host} were given other hardware by another tool.",
    ),
}
_NAMES_SHOWN = 4


def noted(entry: LogEntry) -> str:
    """Say in one sentence what an entry without a job tells about a host; empty for another kind."""
    facts = {name: str(value) for name, value in entry.facts.items()}
    if entry.kind == "reconnect":
        return tr("The connection of {host} is tried again.", host=facts.get("host", ""))
    if entry.kind == "host_settings":
        return _setting(entry, facts)
    return changed(entry) if entry.kind == "drift" else ""


def changed(entry: LogEntry) -> str:
    """Say in one sentence what another tool changed at a host."""
    cause, vms = entry.facts.get("cause"), entry.facts.get("vms")
    if not isinstance(vms, tuple) or cause not in set(Cause):
        return ""
    one, more = _CHANGES[Cause(str(cause))]
    pattern = one if len(vms) == 1 else more
    return tr(pattern, vms=unit.joined(vms, _NAMES_SHOWN), host=str(entry.facts.get("host", "")))


def _setting(entry: LogEntry, facts: Mapping[str, str]) -> str:
    host, on = facts.get("host", ""), entry.facts.get("new") is True
    setting, own = entry.facts.get("setting"), entry.facts.get("own") is True
    if setting == "max_hosted_vms":
        pattern = "Max Hosted VMs of {host} set from {old} to {new}."
        if own:
            pattern = "Max Hosted VMs of {host} is its own value again: {new}, before {old}."
        return tr(pattern, host=host, old=facts.get("old", ""), new=facts.get("new", ""))
    name = tr("Resource Enabled") if setting == "resource_enabled" else tr("VM host enabled")
    return tr("{name} set on {host}." if on else "{name} cleared on {host}.", name=name, host=host)


def why(drift: Drift | None, host: str) -> str:
    """Say what was seen on a host that is out of sync, and what that means."""
    means = tr("Until it is resynchronized, {host} takes part in no migration.", host=host)
    if drift is None:
        return f"{tr('It was changed outside VM Client.')} {means}"
    return f"{_seen(drift)} {means}"


def tip(host: Host) -> str:
    """Explain in a table what was seen at a host."""
    return why(host.drift, host.name) if not host.in_sync else _seen(host.drift)


def _seen(drift: Drift | None) -> str:
    if drift is None:
        return ""
    one, more = _DRIFTS[drift.cause]
    return tr(one if len(drift.vms) == 1 else more, vms=unit.joined(drift.vms, _NAMES_SHOWN))


def noticed(drift: Drift, host: str, now: datetime) -> tuple[str, str]:
    """Say at a host in sync what another tool changed there: head and sentence."""
    head = tr("Changed by another tool at {time}", time=_moment(drift.since, now))
    return head, f"{_seen(drift)} {tr('VM Client has read it; {host} takes part in migrations.', host=host)}"


def since(drift: Drift | None, now: datetime) -> str:
    """Head the reason, with the time where it is known."""
    if drift is None:
        return tr("Out of sync")
    return tr("Out of sync since {time}", time=_moment(drift.since, now))


def _moment(at: datetime, now: datetime) -> str:
    local = at.astimezone()
    if local.date() == now.astimezone().date():
        return local.strftime("%H:%M")
    return f"{unit.day(local)} {local:%H:%M}"


def reserved(memory: int, slots: int, vms: tuple[str, ...]) -> str:
    """Say what migrations under way have set aside; empty where that is nothing."""
    if not memory and not slots:
        return ""
    count = tr("1 slot") if slots == 1 else tr("{count} slots", count=unit.count(slots))
    return tr(
        "Set aside for {vms}: {memory} and {slots}.",
        vms=unit.joined(vms, _NAMES_SHOWN), memory=unit.memory(memory), slots=count,
    )  # fmt: skip
