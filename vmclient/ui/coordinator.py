"""Keeps the parts of the main window in step with the session: rows, counts and messages."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from vmclient.core.events import ConnectionLost, ConnectionOpened, InventoryChanged, LogEntry, Noticed
from vmclient.core.inventory import Inventory
from vmclient.core.job import Job
from vmclient.drivers.base import DriverError
from vmclient.engine.session import LogQuery, Refused
from vmclient.text import job as job_words
from vmclient.text import window
from vmclient.ui import pauses
from vmclient.ui.announcer import Announcer
from vmclient.ui.bridge import Bridge
from vmclient.ui.views.event_log import EventLog
from vmclient.ui.views.host_servers import Hosts, HostServers
from vmclient.ui.views.inventory_panel import InventoryPanel
from vmclient.ui.views.jobs import Jobs
from vmclient.ui.views.messages import Messages
from vmclient.ui.views.stack import ViewStack
from vmclient.ui.views.storage import Places, Storage
from vmclient.ui.windows import Windows

if TYPE_CHECKING:
    from vmclient.engine.addresses import Request
    from vmclient.engine.session import Session

_NEWEST = LogQuery(limit=2000)  # entries in which a VM's last event is sought
_SETTLED_MS = 1000  # so long after many VMs came the table is filled
_LARGE = 2000  # VMs that are many
_PANEL_MS = 500  # hosts and repositories are looked through at most twice a second


class Coordinator(QObject):
    """Told by the bridge, it tells the views.

    `filled(count)` is emitted when the table holds all VMs of the estate and their number has changed,
    `changed()` when what may be done with the selected row may have, `connections_changed()` when a
    connection came or went.
    """

    filled = Signal(int)
    changed = Signal()
    connections_changed = Signal()

    def __init__(
        self,
        bridge: Bridge,
        views: ViewStack,
        panel: InventoryPanel,
        messages: Messages,
        windows: Windows,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(views)
        self.session: Session | None = None
        self._views, self._panel, self._windows = views, panel, windows
        self.announcer = Announcer(
            messages, now, windows.job_details, windows.progress, windows.connection_to
        )
        self._inventory = Inventory()
        self._hosts, self._places = Hosts(), Places()
        self._opening: set[str] = set()
        self._open: set[str] = set()
        self._asking: set[str] = set()
        self._count = self._known = self._filled = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PANEL_MS)
        self._later.timeout.connect(self._show_estate)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(pauses.settle)
        views.made.connect(self._load)
        views.virtual_machines.model.counts_changed.connect(self._tell_count)
        views.virtual_machines.renewed.connect(self._tell_filled)
        windows.connection_asked.connect(self.connect_to)
        bridge.inventory_changed.connect(self._inventory_changed)
        bridge.jobs_changed.connect(self._jobs_changed)
        bridge.log_changed.connect(self._log_changed)
        bridge.connection_changed.connect(self._connection_changed)
        bridge.noticed.connect(self._noticed)

    def attach(self, session: "Session", opening: frozenset[str]) -> None:
        """Show what the session has, and wait for the connections that are being opened."""
        self.session = session
        self._opening |= opening
        self._windows.attach(session)
        self._inventory = session.inventory
        self._open |= {host.connection for host in self._inventory.hosts.values()}
        for name in self._views.pages:
            self._load(name)
        self.announcer.begin(session.jobs())
        self._fill_panel()
        self._count_jobs()
        self._tell_count()
        self._estate_page()
        if not self._opening and not self._open:
            self.announcer.info(window.ready())
        self.connections_changed.emit()
        self.changed.emit()

    @property
    def connections(self) -> tuple[str, ...]:
        """The connections that are open or being opened, by name."""
        return tuple(sorted(name for name in self._open | self._opening if name))

    def connect_to(self, request: "Request") -> bool:
        """Begin to open a connection; a refusal is said in the message area."""
        if self.session is None:
            return False
        try:
            name = self.session.connect(
                request.address,
                unencrypted=request.unencrypted,
                password=request.password,
                keep_password=request.keep_password,
                certificate=request.certificate,
                remember=request.remember,
                kept=request.kept,
            )
        except DriverError as error:
            self.announcer.refused(error.problem, request.address)
            return False
        self.expect(name)
        return True

    def expect(self, connection: str, *, ask: bool = False) -> None:
        """Know that a connection is being opened; `ask` for what it needs of a person, by the dialog."""
        if ask:
            self._asking.add(connection)
        if connection not in self._open:
            self._opening.add(connection)
            self.announcer.info(window.connecting(connection), f"connection:{connection}")
        self._estate_page()
        self.connections_changed.emit()

    def disconnect_from(self, connection: str) -> None:
        """Close a connection; its hosts go."""
        if self.session is None:
            return
        self._open.discard(connection)
        self._opening.discard(connection)
        self._views.forget_list(connection)
        self.session.disconnect(connection)
        again = self.session.remembers(connection)
        self.announcer.disconnected(connection, (lambda: self._forget(connection)) if again else None)
        self._estate_page()
        self.connections_changed.emit()

    def _forget(self, connection: str) -> None:
        """Open a connection no more at the next start."""
        if self.session is None:
            return
        try:
            self.session.forget(connection)
        except Refused as refused:
            self.announcer.noticed(Noticed(about=connection, problem=refused.problem))
            return
        self.announcer.info(window.forgotten(connection), f"connection:{connection}")

    def refresh(self) -> None:
        """Show what the session has, and have it ask the hypervisors."""
        if self.session is None:
            return
        self.session.refresh()
        self._inventory = self.session.inventory
        for name in self._views.pages:
            self._load(name)
        self._fill_panel()
        self._count_jobs()
        self._tell_count()
        self._estate_page()
        self.changed.emit()

    # --- what the bridge tells ---

    def _inventory_changed(self, change: InventoryChanged) -> None:
        if self.session is None:
            return
        self._inventory = change.inventory
        self._views.virtual_machines.take_inventory(change)
        if not self._later.isActive():
            self._later.start()
        self._estate_page()
        self.changed.emit()

    def _jobs_changed(self, jobs: tuple[Job, ...]) -> None:
        if self.session is None:
            return
        self._views.virtual_machines.take_jobs(jobs)
        page = self._views.pages.get("jobs")
        if isinstance(page, Jobs):
            page.take(jobs)
        self.announcer.take_jobs(jobs)
        self._count_jobs()
        self.changed.emit()

    def _log_changed(self, entries: tuple[LogEntry, ...]) -> None:
        if self.session is None:
            return
        self._views.virtual_machines.take_log(entries)
        self.announcer.take_log(entries)
        for entry in (one for one in entries if one.kind == "drift"):
            name = next(iter(entry.hosts), "")
            host = self.session.inventory.hosts.get(name)
            if host is not None and not host.in_sync:  # else nobody has to act
                follow = partial(self._windows.host_details, name)
                self.announcer.out_of_sync(job_words.entry_message(entry), name, follow)
        page = self._views.pages.get("event_log")
        if isinstance(page, EventLog):
            page.take(entries)

    def _connection_changed(self, event: ConnectionOpened | ConnectionLost) -> None:
        if self.session is None:
            return
        inventory = self.session.inventory
        self._opening.discard(event.connection)
        self._open.add(event.connection)  # a lost one too: it is tried again until somebody closes it
        self._views.forget_list(event.connection, inventory.vms)
        self._tell_filled()  # where all had been read before this was told
        if isinstance(event, ConnectionOpened):
            self.announcer.opened(event, inventory)
        else:
            self.announcer.lost(event, inventory)
        self._estate_page()
        self.connections_changed.emit()
        asking = event.connection in self._asking
        self._asking.discard(event.connection)
        if asking and isinstance(event, ConnectionLost) and event.needs_person:
            self._windows.connection_to(event.address, event.problem)

    def _noticed(self, event: Noticed) -> None:
        if self.session is not None:
            self.announcer.noticed(event)

    # --- what the views show ---

    def _load(self, name: str) -> None:
        """Give a view all its rows."""
        if self.session is None:
            return
        if name == "virtual_machines":
            log = self.session.log(_NEWEST)
            self._views.virtual_machines.load(self._inventory, self.session.jobs(), log)
        elif name == "jobs":
            whole = self.session.jobs()
            actions = [action for job in whole for action in self.session.children(job.id)]
            self._views.pages["jobs"].set_rows([*whole, *actions])
        elif name == "event_log":
            page = self._views.pages["event_log"]
            if isinstance(page, EventLog):
                page.attach(self.session)
        elif name in ("host_servers", "storage"):
            self._show_hosts()

    def _show_estate(self) -> None:
        """Show the newest snapshot in steps, between which the window may paint."""
        self._hosts.take(self._inventory)
        QTimer.singleShot(0, self, self._show_rest)

    def _show_rest(self) -> None:
        self._show_hosts()
        QTimer.singleShot(0, self, self._fill_panel)
        self.changed.emit()

    def _show_hosts(self) -> None:
        self._look()
        hosts, places = self._views.pages.get("host_servers"), self._views.pages.get("storage")
        if isinstance(hosts, HostServers):
            hosts.show_hosts(self._hosts)
        if isinstance(places, Storage):
            places.show_places(self._places)

    def _look(self) -> None:
        self._hosts.take(self._inventory)
        self._places.take(self._inventory)

    def _fill_panel(self) -> None:
        inventory, panel = self._inventory, self._panel
        self._look()
        panel.set_count("virtual_machines", len(inventory.vms) + self._views.virtual_machines.listed)
        panel.set_count("host_servers", len(inventory.hosts))
        panel.set_count("storage", len(inventory.repositories))
        panel.set_children("host_servers", self._hosts.children())
        QTimer.singleShot(0, self, self._fill_places)

    def _fill_places(self) -> None:
        self._panel.set_children("storage", self._places.children())

    def _count_jobs(self) -> None:
        under_way = sum(1 for job in self.session.jobs() if not job.ended) if self.session else 0
        self._panel.set_count("jobs", under_way or None)

    def _tell_count(self) -> None:
        count = self._views.virtual_machines.model.arranged()
        if count != self._count:
            self._count = count
            if count >= self._known + _LARGE:
                self._known = count
                self._settled.start()
        self._tell_filled()

    def _tell_filled(self) -> None:
        """Say it once, when all rows are there as the snapshot has them: a large estate arrives in slices."""
        whole = self._count == len(self._inventory.vms) and self._views.virtual_machines.complete
        if whole and self._count != self._filled:
            self._filled = self._count
            self.filled.emit(self._count)

    def _estate_page(self) -> None:
        connected = bool(self._inventory.hosts)
        self._views.set_estate(connected=connected, opening=bool(self._opening) or self.session is None)
