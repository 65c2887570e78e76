"""The one crossing between the engine's threads and the window's: events in, coalesced signals out."""

from collections.abc import Callable
from threading import Lock

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from vmclient.core.events import (
    ConnectionLost,
    ConnectionOpened,
    Event,
    InventoryChanged,
    JobChanged,
    LogChanged,
    Noticed,
    PoliciesChanged,
)
from vmclient.core.job import Job

INTERVAL_MS = 100  # ten updates a second is all that a person can follow


def merge(older: InventoryChanged, newer: InventoryChanged) -> InventoryChanged:
    """Make one change of two that follow each other; what came back is not gone."""
    return InventoryChanged(
        inventory=newer.inventory,
        vms=(older.vms - newer.gone_vms) | newer.vms,
        hosts=(older.hosts - newer.gone_hosts) | newer.hosts,
        repositories=older.repositories | newer.repositories,
        gone_vms=(older.gone_vms - newer.vms) | newer.gone_vms,
        gone_hosts=(older.gone_hosts - newer.hosts) | newer.gone_hosts,
    )


class Bridge(QObject):
    """Takes events from any thread and tells them on the window's, at most ten times a second.

    The first event after a quiet time is told at once. Of many changes of one job, log entry or estate only
    the newest value is told; connections and notices are told one by one, in order.
    """

    inventory_changed = Signal(object)  # InventoryChanged
    jobs_changed = Signal(object)  # tuple[Job, ...]
    log_changed = Signal(object)  # tuple[LogEntry, ...]
    connection_changed = Signal(object)  # ConnectionOpened | ConnectionLost
    noticed = Signal(object)  # Noticed
    policies_changed = Signal()
    _wake = Signal()
    _run = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._estate: InventoryChanged | None = None
        self._jobs: dict[str, Job] = {}
        self._log: dict[int, LogChanged] = {}
        self._connections: list[ConnectionOpened | ConnectionLost | Noticed] = []
        self._policies = False
        self._asleep = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._rest_over)
        self._wake.connect(self._flush, Qt.ConnectionType.QueuedConnection)
        self._run.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def take(self, event: Event) -> None:
        """Accept an event; any thread."""
        with self._lock:
            match event:
                case InventoryChanged():
                    self._estate = merge(self._estate, event) if self._estate else event
                case JobChanged(job=job):
                    known = self._jobs.get(job.id)
                    if known is None or known.version <= job.version:
                        self._jobs[job.id] = job
                case LogChanged(entry=entry):
                    self._log[entry.id] = event
                case ConnectionOpened() | ConnectionLost() | Noticed():
                    self._connections.append(event)
                case PoliciesChanged():
                    self._policies = True
            wake, self._asleep = self._asleep, False
        if wake:
            self._wake.emit()

    def run(self, function: Callable[[], object]) -> None:
        """Call `function` on the window's thread, soon; any thread."""
        self._run.emit(function)

    def _call(self, function: Callable[[], object]) -> None:
        function()

    def _flush(self) -> None:
        with self._lock:
            estate, self._estate = self._estate, None
            jobs, self._jobs = tuple(self._jobs.values()), {}
            log, self._log = tuple(change.entry for change in self._log.values()), {}
            connections, self._connections = self._connections, []
            policies, self._policies = self._policies, False
        self._timer.start()
        for event in connections:
            if isinstance(event, Noticed):
                self.noticed.emit(event)
            else:
                self.connection_changed.emit(event)
        if estate:
            self.inventory_changed.emit(estate)
        if policies:
            self.policies_changed.emit()
        if jobs:
            self.jobs_changed.emit(jobs)
        if log:
            self.log_changed.emit(log)

    def _rest_over(self) -> None:
        with self._lock:
            waiting = bool(self._estate or self._jobs or self._log or self._connections or self._policies)
            self._asleep = not waiting
        if waiting:
            self._flush()
