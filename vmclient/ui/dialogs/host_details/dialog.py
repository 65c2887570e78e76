"""Host details: a host with its settings, its load, what it runs and reaches, and its event log."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from vmclient.core.events import InventoryChanged, LogEntry
from vmclient.core.inventory import VM, Host, Inventory
from vmclient.core.job import Job
from vmclient.core.plan import Action
from vmclient.core.problem import Problem
from vmclient.core.settings import HostSettings
from vmclient.engine.session import LogQuery, Refused
from vmclient.text import describe_host, label, tr
from vmclient.text import host as host_words
from vmclient.text import row as words
from vmclient.ui import icons, theme
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.cards import CardPage
from vmclient.ui.dialogs.host_details import tables
from vmclient.ui.dialogs.host_details.general import GeneralPage
from vmclient.ui.dialogs.squeeze import SqueezeArea
from vmclient.ui.dialogs.tabbed import LogPage, TabbedDialog
from vmclient.ui.views.vm_row import VMRow
from vmclient.ui.widgets import Button

if TYPE_CHECKING:
    from vmclient.engine.session import Session

_GATHER_MS = 400  # an estate may change all the time; figures follow about twice a second
_TICK_MS = 2000  # the last answer comes without a change


class HostDetails(TabbedDialog):
    """Follows one host; raises `KeyError` for one that is not there.

    `vm_requested(id)` asks for VM details, `event_requested(entry id)` for Event Log Details,
    `connection_requested(address, problem)` for a connection that waits for a person.
    """

    vm_requested = Signal(str)
    event_requested = Signal(int)
    connection_requested = Signal(str, object)

    def __init__(self, session: "Session", bridge: Bridge, host: str, parent: QWidget | None = None) -> None:
        super().__init__("host-details", "host", tr("Host Server"), parent)
        self._session, self._host = session, host
        session.account(host)
        self.resize(theme.px(1080), theme.px(640))
        self.vms = tables.vm_model(lambda: datetime.now(UTC))
        self.general, self._vms = GeneralPage(self.vms), tables.VMsPage(self.vms)
        self._hardware, self._iscsi = CardPage(tr("Hardware")), tables.iscsi_page()
        self.repositories = tables.ReachPage(
            tr("Repositories"), tables.repository_columns(), describe_host.no_repository(), self._iscsi
        )
        self.networks = tables.ReachPage(tr("Networks"), tables.network_columns(), describe_host.no_network())
        self.log_page = LogPage(lambda entry: host in entry.hosts, vm=True)
        self._resync = Button(tr("Re&synchronize"), "resynchronize", accessible=tr("Resynchronize"))
        self._resync.setObjectName("resynchronize")
        self.foot.add_left(self._resync)
        self._last: dict[str, LogEntry] = {}
        self._refused: Problem | None = None
        self._lay_out()
        self._gather, self._clock = QTimer(self), QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._clock.setInterval(_TICK_MS)
        self._connect(bridge)
        entries = session.log(LogQuery(host=host))
        self.log_page.load(entries)
        self._remember(reversed(entries))
        self.refresh()
        self._clock.start()

    def _lay_out(self) -> None:
        general = SqueezeArea(self.general)
        general.setAccessibleName(tr("General"))
        self.lay_out(
            (
                (general, tr("&General")),
                (self._vms, tr("&Virtual Machines")),
                (self.repositories, tr("Re&positories")),
                (self.networks, tr("&Networks")),
                (self._hardware, tr("Hard&ware")),
                (self.log_page, tr("&Event Log")),
            )
        )

    def _connect(self, bridge: Bridge) -> None:
        bridge.inventory_changed.connect(self._estate_changed)
        bridge.log_changed.connect(self._log_changed)
        bridge.jobs_changed.connect(self._jobs_changed)
        self._gather.timeout.connect(self.refresh)
        self._clock.timeout.connect(self._tick)
        self.general.settings.changed.connect(self._configure)
        self.general.remedy_asked.connect(self._remedy)
        self.general.vm_opened.connect(self.vm_requested)
        self._vms.table.row_activated.connect(self.vm_requested)
        self.log_page.opened.connect(self.event_requested)
        self._resync.clicked.connect(self._resynchronize)
        self.tabs.currentChanged.connect(self._show_foot)

    # --- what is shown ---

    def refresh(self) -> None:
        """Show the host's newest values; one that is gone keeps its last ones and is said to be gone."""
        inventory = self._session.inventory
        host = inventory.hosts.get(self._host)
        try:
            account = self._session.account(self._host)
        except KeyError:
            host = None
        if host is None:
            self._show_gone()
            return
        on_it = tuple(vm for vm in inventory.vms.values() if vm.host == self._host)
        slots = inventory.slots_used()[self._host]
        status = words.host_status(host)
        self.head.icon.set_shape(*icons.STATUS[f"host.{status}"], words.host_state(host))
        self.name(host.name, describe_host.title(host.name))
        self.head.facts.set_text(describe_host.facts(host))
        self.general.setEnabled(True)
        self.general.show_host(host, account, slots, describe_host.vms_note(on_it))
        self._show_strip(host)
        self._show_reach(host, inventory, on_it)
        self._show_foot()

    def _show_gone(self) -> None:
        self.head.facts.set_text(tr("no longer there"))
        self.foot.set_note(describe_host.gone(self._host))
        self.general.setEnabled(False)
        self._resync.setEnabled(False)

    def _show_strip(self, host: Host) -> None:
        reading = self._reading() is not None
        if not host.online:
            self.general.show_strip(*describe_host.offline(host), tr("&Reconnect"))
        elif not host.in_sync:
            head = host_words.since(host.drift, datetime.now(UTC))
            sentence = host_words.why(host.drift, host.name)
            word = tr("Reading…") if reading else tr("Re&synchronize")
            self.general.show_strip(head, sentence, word, able=not reading)
        elif host.drift is not None:
            noticed = host_words.noticed(host.drift, host.name, datetime.now(UTC))
            self.general.show_strip(*noticed, tr("Re&synchronize"), able=not reading, calm=True)
        elif host.maintenance:
            self.general.show_strip(*describe_host.maintenance(host), "")
        else:
            self.general.show_strip("", "", "")
        self._resync.setVisible(host.online and host.in_sync and host.drift is None)
        self._resync.setEnabled(not reading)

    def _show_reach(self, host: Host, inventory: Inventory, on_it: tuple[VM, ...]) -> None:
        self._show_vms(host, on_it)
        repositories = describe_host.repositories(host, inventory)
        networks = describe_host.networks(host, inventory, on_it)
        self.repositories.show_rows(repositories)
        self._iscsi.show_groups((describe_host.iscsi(host),))
        self.networks.show_rows(networks)
        self._hardware.show_groups(describe_host.hardware(host))
        for tab, title, count in (
            (1, tr("&Virtual Machines"), len(on_it)),
            (2, tr("Re&positories"), len(repositories)),
            (3, tr("&Networks"), len(networks)),
        ):
            if self.tabs.tabText(tab) != f"{title}  {count}":
                self.tabs.setTabText(tab, f"{title}  {count}")
                self.tabs.setAccessibleTabName(tab, label.counted(label.plain(title), count))

    def _show_vms(self, host: Host, on_it: tuple[VM, ...]) -> None:
        jobs = {job.vm_id: job for job in self._session.jobs() if not job.ended}
        rows = [VMRow(vm, host, jobs.get(vm.id), self._last.get(vm.id)) for vm in on_it]
        here = {vm.id for vm in on_it}
        self.vms.remove_rows([row.vm.id for row in self.vms.rows() if row.vm.id not in here])
        changed = [row for row in rows if self.vms.row(row.vm.id) != row]
        if changed:
            self.vms.update_rows(changed)
        self._vms.show_count(len(on_it))

    def _show_foot(self) -> None:
        if self._refused is not None:
            self.foot.set_note(describe_host.not_saved(self._refused), "warning", "warn")
        else:
            self.foot.set_note(describe_host.saved() if self.tabs.currentIndex() == 0 else "")

    def _reading(self) -> Job | None:
        jobs = self._session.jobs()
        return next(
            (
                job
                for job in jobs
                if job.action is Action.RESYNCHRONIZE and job.source == self._host and not job.ended
            ),
            None,
        )

    # --- what happens ---

    def _estate_changed(self, change: InventoryChanged) -> None:
        if not self._gather.isActive():
            self._gather.start()

    def _jobs_changed(self, jobs: tuple[Job, ...]) -> None:
        if any(self._host in (job.source, job.target) for job in jobs):
            self._gather.start()

    def _log_changed(self, entries: tuple[LogEntry, ...]) -> None:
        self.log_page.take(entries)
        self._remember(entries)

    def _remember(self, entries: Iterable[LogEntry]) -> None:
        for entry in entries:
            if entry.vm_id is not None and (entry.job is None or entry.job.parent_id is None):
                self._last[entry.vm_id] = entry

    def _tick(self) -> None:
        if self.isVisible() and self.tabs.currentIndex() == 0:
            self.refresh()

    # --- what the person wants ---

    def _configure(self, settings: HostSettings) -> None:
        self._refused = None
        try:
            self._session.configure_host(self._host, settings)
        except KeyError:
            pass  # shown as gone by `refresh`
        except Refused as refused:
            self._refused = refused.problem
        self.refresh()

    def _remedy(self) -> None:
        host = self._session.inventory.hosts.get(self._host)
        if host is not None and host.online:
            self._resynchronize()
            return
        try:
            account, problem = self._session.account(self._host), self._session.reconnect(self._host)
        except KeyError:
            self.refresh()
            return
        if problem is not None:
            self.connection_requested.emit(account.address, problem)
        else:
            self.foot.set_note(describe_host.trying(self._host), "in-progress", "accent")

    def _resynchronize(self) -> None:
        self._refused = None
        try:
            self._session.resynchronize(self._host)
        except KeyError:
            pass  # shown as gone by `refresh`
        except Refused as refused:
            self._refused = refused.problem
        self.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep a number that was just typed; follow the host no more."""
        self.general.settings.settle()
        self._clock.stop()
        self._gather.stop()
        super().closeEvent(event)
