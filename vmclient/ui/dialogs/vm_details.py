"""VM details: General, Hardware, Storage, Policies, and the VM's own Event Log."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vmclient.core.events import InventoryChanged
from vmclient.core.inventory import VMState
from vmclient.core.job import Job
from vmclient.engine.session import LogQuery
from vmclient.text import describe, describe_policy, label, tr
from vmclient.text.remedy import Remedy
from vmclient.ui import icons, plain, theme
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.cards import CardPage
from vmclient.ui.dialogs.remedies import Remedies
from vmclient.ui.dialogs.staying import Staying
from vmclient.ui.dialogs.tabbed import LogPage, TabbedDialog
from vmclient.ui.table import Column, IconCell, NameCell, RowTableModel, RowTableView, TextCell, natural
from vmclient.ui.widgets import Button, EmptyState, PlainLabel
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
    """Disks and drives in a table, and what a medium in a drive means for a migration.

    `eject_asked(drive)` asks for the drive in the chosen row to be emptied, or the only one with a medium.
    """

    eject_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.places = RowTableModel(
            _place_columns(), key=lambda one: one.name, search=lambda one: one.name, parent=self
        )
        self._table = RowTableView(self.places, name=tr("Storage"), multi=False)
        self._table.selection_changed.connect(self._show_eject)
        self._hint = PlainLabel("", "small", "text2", wrap=True)
        self.eject = Button(tr("E&ject…"), "disc", accessible=tr("Eject…"))
        self.eject.setObjectName("eject")
        self.eject.clicked.connect(self._ask)
        self._why_not: Callable[[describe.Place | None], str] = lambda _: ""
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(12))
        foot.addWidget(self._hint, 1)
        foot.addStretch()
        foot.addWidget(self.eject, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(FramedTable(self._table))
        column.addLayout(foot)
        column.addStretch(1)
        self.setFocusProxy(self._table)
        self._shown: tuple[describe.Place, ...] | None = None

    def show_places(
        self,
        places: tuple[describe.Place, ...],
        hint: str,
        why_not: Callable[[describe.Place | None], str],
    ) -> None:
        """Show the newest values; the table is left alone when nothing changed.

        `why_not` says of a place why nothing can be ejected from it.
        """
        if places != self._shown:
            self._shown = places
            self.places.set_rows(places)
        self._hint.set_text(hint)
        self._hint.setVisible(bool(hint))
        self._why_not = why_not
        self._show_eject()

    def _chosen(self) -> describe.Place | None:
        places = self._shown or ()
        keys = self._table.selected_keys()
        filled = [one for one in places if one.filled]
        if not keys and len(filled) == 1:
            return filled[0]
        return next((one for one in places if one.name in keys), None)

    def _show_eject(self) -> None:
        why = self._why_not(self._chosen())
        self.eject.setEnabled(not why)
        plain.set_tooltip(self.eject, why)

    def _ask(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.eject_asked.emit(chosen.name)


class _PoliciesPage(QStackedWidget):
    """A card for each policy that counts, or that none does."""

    def __init__(self) -> None:
        super().__init__()
        self._cards = CardPage(tr("Policies"))
        self.addWidget(EmptyState(*describe.no_policy()))
        self.addWidget(self._cards)

    def show_groups(self, groups: tuple[describe.Group, ...]) -> None:
        """Show the policies that count now."""
        self._cards.show_groups(groups)
        self.setCurrentIndex(1 if groups else 0)


class VMDetails(TabbedDialog):
    """Follows one VM, and offers the ways out where it cannot be migrated.

    `event_requested(entry id)` asks for Event Log Details.
    """

    event_requested = Signal(int)

    def __init__(self, session: "Session", bridge: Bridge, vm_id: str, parent: QWidget | None = None) -> None:
        super().__init__("vm-details", "vm", tr("Virtual Machine"), parent)
        self._session, self._vm_id = session, vm_id
        self.resize(theme.px(980), theme.px(620))
        self.remedies = Remedies(session, self)
        self._staying = Staying(self._perform)
        self._cards, self._hardware = CardPage(tr("General")), CardPage(tr("Hardware"))
        self._storage, self._policies = _StoragePage(), _PoliciesPage()
        self.log_page = LogPage(lambda entry: entry.vm_id == vm_id, vm=False)
        self.log = self.log_page.model
        self.log_page.opened.connect(self.event_requested)
        self.lay_out(
            (
                (self._general(), tr("&General")),
                (self._hardware, tr("&Hardware")),
                (self._storage, tr("&Storage")),
                (self._policies, tr("&Policies")),
                (self.log_page, tr("&Event Log")),
            )
        )
        self.remedies.said.connect(self._said)
        self._storage.eject_asked.connect(lambda drive: self.remedies.eject(vm_id, (drive,)))
        bridge.jobs_changed.connect(self._jobs_changed)
        bridge.inventory_changed.connect(self._estate_changed)
        bridge.policies_changed.connect(self.refresh)
        bridge.log_changed.connect(self.log_page.take)
        self.log_page.load(session.log(LogQuery(vm_id=vm_id)))
        self.refresh()

    def _general(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self._staying)
        column.addWidget(self._cards, 1)
        return page

    def _perform(self, remedy: Remedy) -> None:
        vm = self._session.inventory.vms.get(self._vm_id)
        host = self._session.inventory.hosts.get(vm.host) if vm is not None else None
        if host is not None:
            self.remedies.perform(remedy, host.hypervisor, self._vm_id)

    def _said(self, text: str) -> None:
        self.foot.set_note(text)
        self._staying.allow()

    def _jobs_changed(self, jobs: tuple[Job, ...]) -> None:
        self.remedies.take_jobs(jobs)
        self._show_staying()

    def _show_staying(self) -> None:
        with suppress(KeyError):  # gone, or its host: the head says so
            self._staying.show_findings(self._session.refusals(self._vm_id))

    def refresh(self) -> None:
        """Show the VM's newest values; a VM that is gone keeps its last ones and is said to be gone."""
        inventory = self._session.inventory
        vm = inventory.vms.get(self._vm_id)
        if vm is None:
            self.head.icon.set_status("vm.unknown", label.vm_state(VMState.UNKNOWN))
            self.head.facts.set_text(tr("no longer there"))
            self.foot.set_note(describe.gone(self.head.title.text_whole()))
            return
        host = inventory.hosts.get(vm.host)
        key = f"vm.{vm.state.value.replace('_', '-')}"
        self.head.icon.set_shape(*icons.STATUS[key], label.vm_state(vm.state))
        self.name(vm.name, vm.name)
        self.head.facts.set_text(tr("{state} on {host}", state=label.vm_state(vm.state), host=vm.host))
        self.foot.set_note("")
        self._show_staying()
        self._cards.show_groups(describe.general(vm, host))
        self._hardware.show_groups(describe.hardware(vm))
        self._storage.show_places(
            describe.places(vm, inventory),
            describe.storage_hint(vm),
            lambda place: describe.no_eject(vm, host, place),
        )
        self._policies.show_groups(describe_policy.groups(self._session.applying(vm.id)))

    def _estate_changed(self, change: InventoryChanged) -> None:
        if self._vm_id in change.vms or self._vm_id in change.gone_vms:
            self.refresh()
        elif change.hosts:
            self._show_staying()
