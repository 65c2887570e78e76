"""The words of the main window's tables: heads of columns, chips, and what stands in a cell."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal

from vmclient.core.capability import Mode
from vmclient.core.events import LogEntry
from vmclient.core.inventory import Host, VMState
from vmclient.core.job import Job, JobState
from vmclient.core.plan import Action
from vmclient.text import action as action_words
from vmclient.text import inner, tr, unit, watch
from vmclient.text import job as job_words
from vmclient.text import phase as phase_words

Head = Literal[
    "status", "name", "state", "host", "hypervisor", "cpu", "memory", "repository", "networks", "guest",
    "last", "architecture", "load", "free_memory", "slots", "enabled", "in_sync", "connection",
    "type", "shared", "capacity", "free", "hosts",
    "action", "vm", "about", "route", "user", "started", "ended", "result", "event", "message",
]  # fmt: skip
ChipName = Literal[
    "all", "running", "migrating", "attention", "queued", "finished", "online", "failed",
    "in_progress", "completed", "cancelled",
]  # fmt: skip
HostStatus = Literal["online", "offline", "out-of-sync", "disabled", "maintenance"]
Missing = Literal[
    "repository",
    "network",
    "event",
    "guest",
    "load",
    "size",
    "not_started",
    "not_ended",
    "no_vm",
    "manager",
    "offline",
    "unread",
]

_HEADS: Mapping[Head, str] = {
    "status": "Status",
    "name": "Name",
    "state": "State",
    "host": "Host Server",
    "hypervisor": "Hypervisor",
    "cpu": "CPU",
    "memory": "Memory",
    "repository": "Repository",
    "networks": "Networks",
    "guest": "Guest OS",
    "last": "Last Event",
    "architecture": "Architecture",
    "load": "CPU load",
    "free_memory": "Free memory",
    "slots": "VMs / Max Hosted VMs",
    "enabled": "Enabled",
    "in_sync": "In sync",
    "connection": "Connection",
    "type": "Type",
    "shared": "Shared",
    "capacity": "Capacity",
    "free": "Free",
    "hosts": "Hosts",
    "action": "Action",
    "vm": "VM",
    "about": "VM or Host",
    "route": "Source → Target",
    "user": "User",
    "started": "Started",
    "ended": "Ended",
    "result": "Result",
    "event": "Event",
    "message": "Message",
}
_CHIPS: Mapping[ChipName, str] = {
    "all": "All",
    "running": "Running",
    "migrating": "Migrating",
    "attention": "Needs attention",
    "queued": "Queued",
    "finished": "Finished",
    "online": "Online",
    "failed": "Failed",
    "in_progress": "In progress",
    "completed": "Completed",
    "cancelled": "Cancelled",
}
_HOST_STATES: Mapping[HostStatus, str] = {
    "online": "Online",
    "offline": "Not answering",
    "out-of-sync": "Out of sync",
    "disabled": "Disabled",
    "maintenance": "Maintenance",
}
_ENDS: Mapping[JobState, str] = {
    JobState.FAILED: "Failed to go to {target}",
    JobState.CANCELLED: "Cancelled to {target}",
    JobState.UNKNOWN: "Not known where",
}
_MISSING: Mapping[Missing, str] = {
    "repository": "Its disks are on no repository",
    "network": "It is connected to no virtual network",
    "event": "Nothing has been recorded for it yet",
    "guest": "The hypervisor does not say",
    "load": "The hypervisor does not report it",
    "size": "Unknown, or without a limit",
    "not_started": "It has not started yet",
    "not_ended": "It has not ended yet",
    "no_vm": "It concerns a host and no virtual machine",
    "manager": "No connection is named",
    "offline": "The host does not answer",
    "unread": "It is still being read",
}


def head(name: Head) -> str:
    """Name a column."""
    return tr(_HEADS[name])


def chip(name: ChipName) -> str:
    """Name a filter chip."""
    return tr(_CHIPS[name])


def missing(name: Missing) -> str:
    """Say why a cell has a dash."""
    return tr(_MISSING[name])


def host_status(host: Host) -> HostStatus:
    """Tell the one state of a host that matters most."""
    if not host.online:
        return "offline"
    if not host.in_sync:
        return "out-of-sync"
    if host.maintenance:
        return "maintenance"
    return "online" if host.resource_enabled and host.vmhost_enabled else "disabled"


def host_state(host: Host) -> str:
    """Say that state in a word or two."""
    return tr(_HOST_STATES[host_status(host)])


def yes_no(value: bool) -> str:
    """Say yes or no."""
    return tr("Yes") if value else tr("No")


def changed() -> str:
    """Say of a host in sync that another tool changed something there."""
    return tr("Changed")


def no_load(state: VMState) -> str:
    """Say why there is no load to show."""
    if state is VMState.RUNNING:
        return missing("load")
    if state is VMState.UNKNOWN:
        return tr("Its host does not answer")
    return tr("It does not run")


def under_way(job: Job) -> str:
    """Say in a word or two what a running job does with its VM."""
    if job.state is JobState.QUEUED:
        return tr("Queued")
    if job.state is JobState.CANCELLING:
        return tr("Cancelling")
    if job.stuck:
        return job_words.stuck(job)
    if job.action is not Action.MIGRATE:
        return action_words.doing(job)
    return tr("Moving") if job.mode is Mode.MOVE else tr("Migrating")


def how_far(job: Job) -> str:
    """Say how far a running job is: the percentage, the pass where percentages say nothing, or the phase."""
    progress = job.progress
    if progress is None:
        return ""
    if progress.converging is False and progress.memory_pass is not None:
        return tr("pass {number}", number=progress.memory_pass)
    if job.peak > 0:
        return unit.percent(watch.share(job))
    return inner(phase_words.name(progress.phase, None))


def when(at: datetime, now: datetime) -> str:
    """Tell a time as short as it can be told: the minute today, else the day, else the year."""
    local, today = at.astimezone(), now.astimezone()
    if local.date() == today.date():
        return local.strftime("%H:%M")
    if local.year == today.year:
        return unit.day(local)
    return str(local.year)


def moment(at: datetime, now: datetime) -> str:
    """Tell a time to the second, with its day unless that is today."""
    clock = unit.clock(at)
    if at.astimezone().date() == now.astimezone().date():
        return clock
    return tr("{day} {clock}", day=unit.day(at), clock=clock)


def of_memory(total: int) -> str:
    """Say how much memory a host has in all."""
    return tr("of {total}", total=unit.memory(total))


def enabled(value: bool) -> str:
    """Say whether something is enabled."""
    return tr("Enabled") if value else tr("Disabled")


def hosts(names: Sequence[str]) -> str:
    """Say how many hosts there are, and which."""
    if not names:
        return tr("none")
    return tr("{count}: {names}", count=unit.count(len(names)), names=", ".join(names))


def action(job: Job) -> str:
    """Name what a job does."""
    if job.action is not Action.MIGRATE:
        return action_words.name(job)
    return tr("Move") if job.mode is Mode.MOVE else tr("Migrate")


def subject(job: Job) -> str:
    """Name what a job is about, for a row that tells the hosts anyway; a VM that is not moved with why."""
    if job.moves:
        return job.vm_name
    return action(job) if job.about_host else tr("{action}: {vm}", action=action(job), vm=job.vm_name)


def part_of(job: Job) -> str:
    """Say of one action of a plan what it is a part of."""
    return tr("{action}, part of the migration of {vm}", action=action_words.name(job), vm=job.vm_name)


def route(job: Job) -> str:
    """Say from where to where; of what moves nothing, which host it is about."""
    if not job.moves:
        return job.source
    return f"{job.source} → {job.target}"


def last_event(entry: LogEntry) -> str:
    """Say in a few words what happened to a VM last."""
    job = entry.job
    if job is None:
        return job_words.event(entry)
    if not job.moves:
        return action_words.brief(job)
    if job.state is JobState.QUEUED:
        return tr("Queued for {target}", target=job.target)
    if not job.ended:
        if job.stuck:
            return job_words.stuck(job)
        pattern = "Moving to {target}" if job.mode is Mode.MOVE else "Migrating to {target}"
        return tr(pattern, target=job.target)
    if job.state is JobState.COMPLETED:
        pattern = "Moved from {source}" if job.mode is Mode.MOVE else "Migrated from {source}"
        return tr(pattern, source=job.source)
    return tr(_ENDS[job.state], target=job.target)
