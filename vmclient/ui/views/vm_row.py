"""One row of the Virtual Machines table: a VM with its host, its job and its last event, put into cells."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from vmclient.core.events import LogEntry
from vmclient.core.inventory import VM, Host, VMState
from vmclient.core.job import Job, JobState
from vmclient.text import job as job_words
from vmclient.text import label, unit, watch
from vmclient.text import row as words
from vmclient.ui.icons import STATUS, Shape
from vmclient.ui.table import Cell, Column, EventCell, IconCell, MeterCell, NameCell, ProgressCell, TextCell
from vmclient.ui.table.cells import NONE, UNREAD
from vmclient.ui.table.column import natural
from vmclient.ui.views.view_head import Filter

VM_MIME = "application/x-vmclient-vm"
"""Ids of VMs that are dragged, a line each."""
_ATTENTION = frozenset({VMState.CRASHED, VMState.UNKNOWN})


@dataclass(frozen=True, slots=True)
class VMRow:
    """A VM as the table shows it; `job` is the one under way, `last` the newest entry of its event log.

    `host` is the one it is on; while that does not answer, what is shown is what was last known. `early` is
    a VM by the first list of its connection: name, state and host are told, the rest is still being read.
    """

    vm: VM
    host: Host | None = None
    job: Job | None = None
    last: LogEntry | None = None
    early: bool = False


def stale(row: VMRow) -> bool:
    """Tell whether the host does not answer, so that the row is what was last known."""
    return row.host is not None and not row.host.online


def status(row: VMRow) -> str:
    """Name the status in the words of `icons.STATUS`."""
    if row.job is None:
        return f"vm.{row.vm.state.value.replace('_', '-')}"
    if row.job.state is JobState.QUEUED:
        return "vm.queued"
    return "vm.not-converging" if held(row.job) else "vm.migrating"


def held(job: Job) -> bool:
    """Tell whether a job gets no further by itself."""
    return job.stuck


def needs_attention(row: VMRow) -> bool:
    """Tell whether a person may have to act: crashed, unknown, not converging, or an end nobody knows."""
    if row.job is not None:
        return held(row.job)
    ended_unknown = (
        row.last is not None and row.last.job is not None and row.last.job.state is JobState.UNKNOWN
    )
    return row.vm.state in _ATTENTION or ended_unknown


def _migrating(row: VMRow) -> bool:
    return row.job is not None and row.job.state is not JobState.QUEUED


def filters() -> Sequence[tuple[Filter, Callable[[VMRow], bool]]]:
    """Give the chips of the view with what each leaves."""
    moving, warning = STATUS["vm.migrating"], STATUS["vm.not-converging"]
    return (
        (Filter("all", words.chip("all")), lambda row: True),
        (Filter("running", words.chip("running")), lambda row: row.vm.state is VMState.RUNNING),
        (Filter("migrating", words.chip("migrating"), moving.icon, moving.token), _migrating),
        (Filter("attention", words.chip("attention"), warning.icon, warning.token), needs_attention),
    )


def state_word(row: VMRow) -> str:
    """Say the state, or what is under way instead."""
    return label.vm_state(row.vm.state) if row.job is None else words.under_way(row.job)


def search(row: VMRow) -> str:
    """Put together what the filter field looks at; the table keeps it while there is a filter."""
    vm = row.vm
    text = f"{vm.name} {vm.host} {vm.guest_os or ''} {' '.join(vm.networks)} {state_word(row)}"
    for disk in vm.disks:
        text = f"{text} {disk.repository}" if disk.repository else text
    return text


def repositories(vm: VM) -> tuple[str, ...]:
    """List where the VM's disks lie, each once, the primary one first."""
    return tuple(dict.fromkeys(disk.repository for disk in vm.disks if disk.repository))


def _icon(row: VMRow) -> Cell:
    shape: Shape = STATUS[status(row)]
    return IconCell(shape.icon, shape.token, state_word(row))


def _state(row: VMRow) -> Cell:
    job = row.job
    if job is None or job.state is JobState.QUEUED:
        return TextCell(
            state_word(row), "text" if row.vm.state is VMState.RUNNING and job is None else "text2"
        )
    right, share = words.how_far(job), watch.share(job) or None
    return ProgressCell(state_word(row), right, share, held=held(job), tip=job_words.message(job))


def _cpu(row: VMRow) -> Cell:
    vm = row.vm
    lead = f"{vm.vcpus}\N{NO-BREAK SPACE}×"
    if vm.state is not VMState.RUNNING or vm.cpu_load is None:
        return MeterCell(lead, None, NONE, tip=words.no_load(vm.state))
    return MeterCell(lead, vm.cpu_load, unit.percent(vm.cpu_load))


def _hypervisor(row: VMRow) -> Cell:
    return TextCell(hypervisor(row), "text2") if row.host else TextCell(NONE, "text3")


def hypervisor(row: VMRow) -> str:
    """Name the hypervisor the VM runs on; empty while its host is not known."""
    return label.hypervisor(row.host.hypervisor) if row.host else ""


def _guest(row: VMRow) -> Cell:
    guest = row.vm.guest_os
    return TextCell(guest, "text2") if guest else TextCell(NONE, "text3", tip=words.missing("guest"))


def _state_key(row: VMRow) -> tuple[str, float]:
    return state_word(row), -row.job.peak if row.job else 0.0


def _last_key(row: VMRow) -> float | None:
    return None if row.last is None else -(row.last.ended_at or row.last.started_at).timestamp()


def _words(values: Sequence[str], reason: str) -> Cell:
    return TextCell(", ".join(values), "text2") if values else TextCell(NONE, "text3", tip=reason)


def _repository(row: VMRow) -> Cell:
    names = repositories(row.vm)
    return TextCell(", ".join(names)) if names else TextCell(NONE, "text3", tip=words.missing("repository"))


def _last(row: VMRow, now: Callable[[], datetime]) -> Cell:
    if row.last is None:
        return TextCell(NONE, "text3", tip=words.missing("event"))
    when = row.last.ended_at or row.last.started_at
    return EventCell(
        words.when(when, now()), words.last_event(row.last), tip=job_words.entry_message(row.last)
    )


def _read(cell: Callable[[VMRow], Cell]) -> Callable[[VMRow], Cell]:
    """Say of an early row that what the cell tells is still being read."""
    return lambda row: TextCell(UNREAD, "text3", tip=words.missing("unread")) if row.early else cell(row)


def columns(now: Callable[[], datetime]) -> Sequence[Column[VMRow]]:
    """Describe the columns (product.md section 5); `now` decides which times are today's."""
    title = words.head
    return (
        Column("icon", title("status"), _icon, status, IconCell("running", "ok", ""), show_title=False),
        Column("name", title("name"), lambda row: NameCell(row.vm.name), lambda row: natural(row.vm.name),
               "backup-proxy", stretch=2),
        Column("state", title("state"), _state, _state_key, ProgressCell("Not converging", "pass 9", 0.5)),
        Column("host", title("host"), lambda row: TextCell(row.vm.host), lambda row: natural(row.vm.host),
               "esx-lab-1", stretch=1),
        Column("hypervisor", title("hypervisor"), _read(_hypervisor), hypervisor, "Hyper-V"),
        Column("cpu", title("cpu"), _read(_cpu), lambda row: row.vm.cpu_load, MeterCell("16 ×", 0.5, "100 %"),
               "right"),
        Column("memory", title("memory"),
               _read(lambda row: TextCell(unit.memory(row.vm.memory, decimals=0))),
               lambda row: row.vm.memory, "1,024 GiB", "right"),
        Column("repository", title("repository"), _read(_repository),
               lambda row: repositories(row.vm) or None, "local-hv1", stretch=1),
        Column("networks", title("networks"),
               _read(lambda row: _words(row.vm.networks, words.missing("network"))),
               lambda row: row.vm.networks or None, "prod, dmz", stretch=2),
        Column("guest", title("guest"), _read(_guest), lambda row: row.vm.guest_os,
               "Win Server 2022", stretch=1),
        Column("last", title("last"), _read(lambda row: _last(row, now)), _last_key,
               EventCell("22 Nov", "Migrated from kvm-a3"), stretch=3, least=0.4),
    )  # fmt: skip
