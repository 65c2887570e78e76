"""VM details: General, Hardware, Storage, Policies, and the VM's own Event Log."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from vmclient.core.events import InventoryChanged, LogEntry
from vmclient.core.inventory import VMState
from vmclient.engine.session import LogQuery
from vmclient.text import describe, label, tr
from vmclient.ui import icons, plain, theme
from vmclient.ui.bridge import Bridge
from vmclient.ui.table import RowTableModel, RowTableView
from vmclient.ui.views import event_log
from vmclient.ui.widgets import Button, Card, DialogFoot, DialogHead, PlainLabel, dialog_frame

if TYPE_CHECKING:
    from vmclient.engine.session import Session


class _Lines(QScrollArea):
    """Names at the left, values at the right, to be selected and copied."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self._inside = Card()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(14))
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setColumnStretch(1, 1)
        self._shown: tuple[describe.Line, ...] = ()
        self.setWidget(self._inside)

    def show_lines(self, lines: Iterable[describe.Line]) -> None:
        """Show other lines; the labels are made anew only when something changed."""
        wanted = tuple(lines)
        if wanted == self._shown:
            return
        self._shown = wanted
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row, (name, value) in enumerate(wanted):
            self._grid.addWidget(PlainLabel(name, "body", "text2"), row, 0)
            shown = PlainLabel(value, "body", wrap=True, selectable=True)
            shown.setAccessibleName(f"{name}: {value}")
            self._grid.addWidget(shown, row, 1)
        self._grid.setRowStretch(len(wanted), 1)


class VMDetails(QDialog):
    """Follows one VM; `event_requested(entry id)` asks for Event Log Details."""

    event_requested = Signal(int)

    def __init__(self, session: "Session", bridge: Bridge, vm_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._vm_id = session, vm_id
        self.setObjectName("vm-details")
        self.resize(theme.px(980), theme.px(620))
        self._head = DialogHead("vm", "idle", "", "")
        self._general, self._hardware = _Lines(tr("General")), _Lines(tr("Hardware"))
        self._storage, self._policies = _Lines(tr("Storage")), _Lines(tr("Policies"))
        columns = [one for one in event_log.columns(lambda: datetime.now(UTC)) if one.key != "vm"]
        self.log = RowTableModel(columns, key=lambda one: str(one.id), search=lambda one: one.vm_name)
        self.log.sort([one.key for one in columns].index("started"), Qt.SortOrder.DescendingOrder)
        self._table = RowTableView(self.log, name=tr("Event Log"))
        self._table.row_activated.connect(lambda key: self.event_requested.emit(int(key)))
        self.tabs = QTabWidget()
        self.tabs.setObjectName("vm-details-tabs")
        self.tabs.setAccessibleName(tr("Details"))
        self.tabs.setDocumentMode(True)
        for page, title in (
            (self._general, tr("&General")),
            (self._hardware, tr("&Hardware")),
            (self._storage, tr("&Storage")),
            (self._policies, tr("&Policies")),
            (self._table, tr("&Event Log")),
        ):
            self.tabs.addTab(page, title)
        body = QVBoxLayout()
        body.addWidget(self.tabs, 1)
        foot = DialogFoot()
        close = Button(tr("&Close"))
        close.setObjectName("close")
        close.clicked.connect(self.close)
        foot.add_button(close, QDialogButtonBox.ButtonRole.RejectRole)
        dialog_frame(self, tr("Virtual Machine"), self._head, body, foot)
        bridge.inventory_changed.connect(self._estate_changed)
        bridge.log_changed.connect(self._log_changed)
        self._read_log()
        self.refresh()

    def refresh(self) -> None:
        """Show the VM's newest values; a VM that is gone keeps its last ones and is said to be gone."""
        inventory = self._session.inventory
        vm = inventory.vms.get(self._vm_id)
        if vm is None:
            self._head.icon.set_status("vm.unknown", label.vm_state(VMState.UNKNOWN))
            self._head.facts.set_text(tr("no longer there"))
            return
        host = inventory.hosts.get(vm.host)
        key = f"vm.{vm.state.value.replace('_', '-')}"
        self._head.icon.set_shape(*icons.STATUS[key], label.vm_state(vm.state))
        self._head.title.set_text(vm.name)
        self.setWindowTitle(plain.visible(vm.name))
        self.setAccessibleName(plain.visible(vm.name))
        self._head.facts.set_text(tr("{state} on {host}", state=label.vm_state(vm.state), host=vm.host))
        self._general.show_lines(describe.general(vm, host))
        self._hardware.show_lines(describe.hardware(vm))
        places = [describe.disk(one, inventory) for one in vm.disks]
        self._storage.show_lines([*places, *(describe.drive(one) for one in vm.cdroms)])
        self._policies.show_lines([(tr("Policies"), tr("No policy is attached to this virtual machine."))])

    def _read_log(self) -> None:
        self.log.set_rows(self._session.log(LogQuery(vm_id=self._vm_id)))

    def _estate_changed(self, change: InventoryChanged) -> None:
        if self._vm_id in change.vms or self._vm_id in change.gone_vms:
            self.refresh()

    def _log_changed(self, entries: tuple[LogEntry, ...]) -> None:
        self.log.update_rows([entry for entry in entries if entry.vm_id == self._vm_id])
