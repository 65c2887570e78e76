"""The Virtual Machines view: every VM of the estate with its job and its last event."""

from collections.abc import Callable, Container, Iterable
from datetime import datetime
from itertools import islice

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from vmclient.core.events import InventoryChanged, LogEntry
from vmclient.core.inventory import VM, Inventory
from vmclient.core.job import Job
from vmclient.text import label
from vmclient.ui.views import vm_row
from vmclient.ui.views.table_page import TablePage
from vmclient.ui.views.vm_row import VM_MIME, VMRow

_SLICE = 100  # rows renewed in one go: some three milliseconds
_FIRST_SLICE = 1000  # rows shown for the first time; each slice is sorted in, so not too few at a time
_PAUSE_MS = 10


class VirtualMachines(TablePage[VMRow]):
    """Takes in snapshots, jobs and log entries, and changes the rows that they touch.

    Until a connection has been read, its first list is shown. `renewed()` tells that all rows are up to date.
    """

    renewed = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(
            "virtual_machines",
            vm_row.columns(now),
            lambda row: row.vm.id,
            vm_row.search,
            vm_row.filters(),
            dim=vm_row.stale,
            empty=label.empty("virtual_machines"),
            multi=True,
            parent=parent,
        )
        self.table.drag_mime = VM_MIME
        self._inventory = Inventory()
        self._listed: dict[str, dict[str, VM]] = {}  # first lists, by connection and id
        self._unlisted: set[str] = set()  # connections of which a list would be late
        self._jobs: dict[str, Job] = {}
        self._last: dict[str, LogEntry] = {}
        self._silent: dict[str, LogEntry] = {}  # by host: since when it does not answer
        self._due: dict[str, None] = {}  # ids in order, each once
        self._drain = QTimer(self)
        self._drain.setSingleShot(True)
        self._drain.setInterval(_PAUSE_MS)
        self._drain.timeout.connect(self._next_slice)

    def load(self, inventory: Inventory, jobs: Iterable[Job], log: Iterable[LogEntry]) -> None:
        """Begin anew with all there is."""
        self._inventory = inventory
        self._jobs = {job.vm_id: job for job in jobs if not job.ended}
        self._last, self._silent = {}, {}
        for entry in log:
            self._remember(entry)
        self._drop(row.vm.id for row in self.model.rows())
        self._refresh(inventory.vms)

    @property
    def complete(self) -> bool:
        """Whether every row shows the newest snapshot, and none a first list."""
        return not self._due and not self._listed

    @property
    def listed(self) -> int:
        """How many VMs are shown that have not been read yet."""
        return sum(len(vms.keys() - self._inventory.vms.keys()) for vms in self._listed.values())

    def take_list(self, connection: str, vms: Iterable[VM]) -> None:
        """Show the first list of a connection that is being opened."""
        if connection in self._unlisted or any(
            host.connection == connection for host in self._inventory.hosts.values()
        ):
            return  # it has been read meanwhile, or given up
        self._listed[connection] = {vm.id: vm for vm in vms}
        self._refresh(self._listed[connection].keys() - self._inventory.vms.keys())

    def forget_list(self, connection: str, read: Container[str] = ()) -> None:
        """Take the rows of a first list away, but for VMs that have been `read` since: they are told next.

        One that comes only now is not shown: nothing would take it away again.
        """
        self._unlisted.add(connection)
        listed = self._listed.pop(connection, {})
        self._drop(vm_id for vm_id in listed if vm_id not in read)

    def _drop(self, vm_ids: Iterable[str]) -> None:
        """Remove the rows of those who are neither in the snapshot nor in a first list."""
        gone = [vm_id for vm_id in vm_ids if self._vm(vm_id) is None]
        if gone:
            self.remove_rows(gone)

    def _vm(self, vm_id: str) -> VM | None:
        found = self._inventory.vms.get(vm_id)
        if found is None:
            found = next((vms[vm_id] for vms in self._listed.values() if vm_id in vms), None)
        return found

    def take_inventory(self, change: InventoryChanged) -> None:
        """Show a newer snapshot: touched VMs, and those on hosts that came, went or changed."""
        old, self._inventory = self._inventory, change.inventory
        self._drop(change.gone_vms)
        if change.vms == change.inventory.vms.keys():
            self._refresh(change.inventory.vms)
            return
        touched = {vm_id for vm_id in change.vms if vm_id in change.inventory.vms}
        moved = {name for name in change.hosts if _differs(old, change.inventory, name)}
        if moved:
            touched |= {vm.id for vm in change.inventory.vms.values() if vm.host in moved}
        if any(self.model.row(vm_id) is None for vm_id in touched):  # new rows come in the estate's order
            self._refresh([vm_id for vm_id in change.inventory.vms if vm_id in touched])
        else:
            self._refresh(touched)

    def take_jobs(self, jobs: Iterable[Job]) -> None:
        """Show how far jobs are; an ended one gives its VM's state back, one action of a plan does not."""
        touched = set()
        for job in (one for one in jobs if one.parent_id is None):
            touched.add(job.vm_id)
            if not job.ended:
                self._jobs[job.vm_id] = job
            elif self._jobs.get(job.vm_id, job).id == job.id:
                self._jobs.pop(job.vm_id, None)
        self._refresh(touched)

    def take_log(self, entries: Iterable[LogEntry]) -> None:
        """Show the newest entry of each VM as its last event."""
        touched = {entry.vm_id for entry in entries if self._remember(entry) and entry.vm_id}
        silent = {host for entry in entries if entry.vm_id is None for host in entry.hosts}
        if silent:
            touched |= {vm.id for vm in self._inventory.vms.values() if vm.host in silent}
        self._refresh(touched)

    def _remember(self, entry: LogEntry) -> bool:
        if entry.vm_id is None:
            if entry.kind == "connection_lost":
                for host in entry.hosts:
                    known = self._silent.get(host)
                    if known is None or known.started_at <= entry.started_at:
                        self._silent[host] = entry
            return False
        if entry.job is not None and entry.job.parent_id is not None:
            return False  # the whole says more
        known = self._last.get(entry.vm_id)
        if known is not None and known.id != entry.id and known.started_at > entry.started_at:
            return False
        self._last[entry.vm_id] = entry
        return True

    def _refresh(self, vm_ids: Iterable[str]) -> None:
        """Renew rows, few at once and many in slices soon, so that the window answers meanwhile."""
        self._due |= dict.fromkeys(vm_ids)
        if len(self._due) > _FIRST_SLICE:  # finding out which took its time already
            self._drain.start()
        elif not self._drain.isActive():
            self._next_slice()

    def _next_slice(self) -> None:
        first = self.model.row(next(iter(self._due), ""))
        new = first is None or first.early
        slice_ = list(islice(self._due, _FIRST_SLICE if new else _SLICE))
        for vm_id in slice_:
            del self._due[vm_id]
        if not self._due:
            self._due = {}  # an emptied one keeps the room that it had
        rows = [self._row(vm) for vm in map(self._vm, slice_) if vm is not None]
        if rows:
            self.update_rows(rows)
        if self._due:
            self._drain.start()
        else:
            self.renewed.emit()

    def _row(self, vm: VM) -> VMRow:
        if vm.id not in self._inventory.vms:
            return VMRow(vm, early=True)
        host = self._inventory.hosts.get(vm.host)
        last = self._last.get(vm.id)
        if host is not None and not host.online:
            last = self._silent.get(host.name, last)
        return VMRow(vm, host, self._jobs.get(vm.id), last)


def _differs(old: Inventory, new: Inventory, name: str) -> bool:
    """Tell whether a host changed in what a VM's row shows of it."""
    before, after = old.hosts.get(name), new.hosts.get(name)
    if before is None or after is None:
        return before is not after
    return (before.online, before.hypervisor) != (after.online, after.hypervisor)
