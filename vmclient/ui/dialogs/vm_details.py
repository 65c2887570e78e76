"""VM details: General, Hardware, Storage, Policies, and the VM's own Event Log."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from vmclient.core.events import InventoryChanged, LogEntry
from vmclient.core.inventory import VMState
from vmclient.engine.session import LogQuery
from vmclient.text import describe, label, tr
from vmclient.ui import icons, plain, theme
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.cards import CardPage
from vmclient.ui.table import Column, IconCell, NameCell, RowTableModel, RowTableView, TextCell, natural
from vmclient.ui.views import event_log
from vmclient.ui.widgets import Button, DialogFoot, DialogHead, EmptyState, PlainLabel, dialog_frame
from vmclient.ui.widgets.framed import FramedTable

if TYPE_CHECKING:
    from vmclient.engine.session import Session


def _place_columns() -> tuple[Column[describe.Place], ...]:
    def icon(one: describe.Place) -> IconCell:
        return IconCell("disc" if one.removable else "storage", "text2", one.kind)

    def dim(value: str) -> TextCell:
        return TextCell(value, "text2")

    return (
        Column("icon", tr("Kind"), icon, lambda one: (one.removable, natural(one.name)),
               IconCell("disc", "idle", ""), show_title=False),
        Column("name", tr("Name"), lambda one: NameCell(one.name), lambda one: natural(one.name), "disk-01"),
        Column("kind", tr("Kind"), lambda one: dim(one.kind), lambda one: one.kind, tr("CD/DVD drive")),
        Column("where", tr("Repository"), lambda one: TextCell(one.where), lambda one: one.where,
               "installation.iso on iso-a", stretch=3, least=0.5),
        Column("type", tr("Type"), lambda one: dim(one.kind_of_place), lambda one: one.kind_of_place,
               "iSCSI SAN", stretch=1),
        Column("transport", tr("Transport"), lambda one: dim(one.transport), lambda one: one.transport,
               "Fibre Channel", stretch=1),
        Column("size", tr("Size"), lambda one: TextCell(one.size_words), lambda one: one.size,
               "1,024.0 GiB", align="right"),
    )  # fmt: skip


class _StoragePage(QWidget):
    """Disks and drives in a table, and what a medium in a drive means for a migration."""

    def __init__(self) -> None:
        super().__init__()
        self.places = RowTableModel(
            _place_columns(), key=lambda one: one.name, search=lambda one: one.name, parent=self
        )
        table = RowTableView(self.places, name=tr("Storage"), multi=False)
        self._hint = PlainLabel("", "small", "text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(FramedTable(table))
        column.addWidget(self._hint)
        column.addStretch(1)
        self.setFocusProxy(table)
        self._shown: tuple[describe.Place, ...] | None = None

    def show_places(self, places: tuple[describe.Place, ...], hint: str) -> None:
        """Show the newest values; the table is left alone when nothing changed."""
        if places != self._shown:
            self._shown = places
            self.places.set_rows(places)
        self._hint.set_text(hint)
        self._hint.setVisible(bool(hint))


class VMDetails(QDialog):
    """Follows one VM; `event_requested(entry id)` asks for Event Log Details."""

    event_requested = Signal(int)

    def __init__(self, session: "Session", bridge: Bridge, vm_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._vm_id = session, vm_id
        self.setObjectName("vm-details")
        self.resize(theme.px(980), theme.px(620))
        self._head = DialogHead("vm", "idle", "", "")
        self._general, self._hardware = CardPage(tr("General")), CardPage(tr("Hardware"))
        self._storage, self._policies = _StoragePage(), EmptyState(*describe.no_policy())
        self.log = self._log_model()
        self._table = RowTableView(self.log, name=tr("Event Log"), multi=False)
        self._table.head.setSortIndicator(self._started, Qt.SortOrder.DescendingOrder)
        self._table.row_activated.connect(lambda key: self.event_requested.emit(int(key)))
        self.tabs, self.pages = QTabBar(), QStackedWidget()
        self._foot = DialogFoot()
        self._lay_out()
        bridge.inventory_changed.connect(self._estate_changed)
        bridge.log_changed.connect(self._log_changed)
        self.log.set_rows(session.log(LogQuery(vm_id=vm_id)))
        self._show_log()
        self.refresh()

    def _log_model(self) -> RowTableModel[LogEntry]:
        columns = [one for one in event_log.columns(lambda: datetime.now(UTC), whole=True) if one.key != "vm"]
        self._started = [one.key for one in columns].index("started")
        model = RowTableModel(columns, key=lambda one: str(one.id), search=lambda one: one.vm_name)
        model.sort(self._started, Qt.SortOrder.DescendingOrder)
        return model

    def _lay_out(self) -> None:
        self.tabs.setObjectName("vm-details-tabs")
        self.tabs.setAccessibleName(tr("Details"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for page, title in (
            (self._general, tr("&General")),
            (self._hardware, tr("&Hardware")),
            (self._storage, tr("&Storage")),
            (self._policies, tr("&Policies")),
            (self._log_page(), tr("&Event Log")),
        ):
            self.tabs.addTab(title)
            self.pages.addWidget(page)
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        for key, step in (
            (QKeySequence.StandardKey.NextChild, 1),
            (QKeySequence.StandardKey.PreviousChild, -1),
        ):
            QShortcut(QKeySequence(key), self, lambda step=step: self._turn(step))
        self._head.column.addWidget(self.tabs)
        self._head.column.setContentsMargins(theme.px(8), theme.px(16), theme.px(20), theme.theme().border)
        self._head.row.setContentsMargins(theme.px(12), 0, 0, 0)  # the words of the tabs stand under the icon
        body = QVBoxLayout()
        body.addWidget(self.pages, 1)
        close = Button(tr("&Close"))
        close.setObjectName("close")
        close.clicked.connect(self.close)
        self._foot.add_button(close, QDialogButtonBox.ButtonRole.RejectRole)
        dialog_frame(self, tr("Virtual Machine"), self._head, body, self._foot)
        self.tabs.setFocus()

    def _log_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        self._log_card = FramedTable(self._table)
        self._no_log = EmptyState(*label.empty("event_log"))
        column.addWidget(self._log_card)
        column.addWidget(self._no_log, 100)
        column.addStretch(1)
        return page

    def _show_log(self) -> None:
        recorded = bool(self.log.rows())
        self._log_card.setVisible(recorded)
        self._no_log.setVisible(not recorded)

    def _turn(self, step: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())

    def refresh(self) -> None:
        """Show the VM's newest values; a VM that is gone keeps its last ones and is said to be gone."""
        inventory = self._session.inventory
        vm = inventory.vms.get(self._vm_id)
        if vm is None:
            self._head.icon.set_status("vm.unknown", label.vm_state(VMState.UNKNOWN))
            self._head.facts.set_text(tr("no longer there"))
            self._foot.set_note(describe.gone(self._head.title.text_whole()))
            return
        host = inventory.hosts.get(vm.host)
        key = f"vm.{vm.state.value.replace('_', '-')}"
        self._head.icon.set_shape(*icons.STATUS[key], label.vm_state(vm.state))
        self._head.title.set_text(vm.name)
        self.setWindowTitle(plain.visible(vm.name))
        self.setAccessibleName(plain.visible(vm.name))
        self._head.facts.set_text(tr("{state} on {host}", state=label.vm_state(vm.state), host=vm.host))
        self._foot.set_note("")
        self._general.show_groups(describe.general(vm, host))
        self._hardware.show_groups(describe.hardware(vm))
        self._storage.show_places(describe.places(vm, inventory), describe.storage_hint(vm))

    def _estate_changed(self, change: InventoryChanged) -> None:
        if self._vm_id in change.vms or self._vm_id in change.gone_vms:
            self.refresh()

    def _log_changed(self, entries: tuple[LogEntry, ...]) -> None:
        self.log.update_rows([entry for entry in entries if entry.vm_id == self._vm_id])
        self._show_log()
