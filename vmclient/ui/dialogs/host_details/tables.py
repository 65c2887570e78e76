"""The tables of host details: its virtual machines, what it reaches, and its networks."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vmclient.text import label, tr, unit
from vmclient.text import row as words
from vmclient.text.describe_host import Reach
from vmclient.ui import theme
from vmclient.ui.dialogs.cards import CardPage
from vmclient.ui.table import NONE, Cell, Column, IconCell, NameCell, RowTableModel, RowTableView, TextCell
from vmclient.ui.table.column import natural
from vmclient.ui.views import vm_row
from vmclient.ui.views.vm_row import VMRow
from vmclient.ui.widgets import EmptyState
from vmclient.ui.widgets.framed import FramedTable

_ELSEWHERE = frozenset({"host", "hypervisor"})  # columns whose values are the same in each row
_GIVING_WAY = frozenset({"repository", "networks", "guest", "last"})


def vm_model(now: Callable[[], datetime]) -> RowTableModel[VMRow]:
    """Make the rows of the VMs of one host."""
    columns = [
        replace(one, least=0.6) if one.key in _GIVING_WAY else one
        for one in vm_row.columns(now)
        if one.key not in _ELSEWHERE
    ]
    model = RowTableModel(columns, key=lambda row: row.vm.id, search=vm_row.search, dim=vm_row.stale)
    model.sort(1)
    return model


def _size(value: int | None) -> Cell:
    return TextCell(NONE, "text3", tip=words.missing("size")) if value is None else TextCell(unit.size(value))


def _dim(value: str, reason: str = "") -> Cell:
    return TextCell(value, "text2") if value else TextCell(NONE, "text3", tip=reason)


def repository_columns() -> Sequence[Column[Reach]]:
    """Describe the repositories."""

    def icon(one: Reach) -> Cell:
        name, token = ("storage", "text2") if one.enabled else ("disabled", "idle")
        return IconCell(name, token, words.enabled(one.enabled))  # type: ignore[arg-type]

    return (
        Column("icon", words.head("status"), icon, lambda one: not one.enabled,
               IconCell("storage", "text2", ""), show_title=False),
        Column("name", words.head("name"), lambda one: NameCell(one.name), lambda one: natural(one.name),
               "repository-01", stretch=1),
        Column("type", words.head("type"), lambda one: _dim(one.kind), lambda one: one.kind, "iSCSI SAN"),
        Column("mount", tr("Mounted at"), lambda one: _dim(one.mount, tr("It has no path")),
               lambda one: one.mount or None, "/srv/repository-01", stretch=2),
        Column("shared", tr("Shared with"), lambda one: _dim(one.shared), lambda one: -len(one.others),
               "12: kvm-a1, kvm-a2, kvm-a3", stretch=3, least=0.6),
        Column("capacity", words.head("capacity"), lambda one: _size(one.capacity), lambda one: one.capacity,
               "1,024.0 GiB", "right"),
        Column("free", words.head("free"), lambda one: _size(one.free), lambda one: one.free,
               "1,024.0 GiB", "right"),
    )  # fmt: skip


def network_columns() -> Sequence[Column[Reach]]:
    """Describe the networks."""
    return (
        Column("icon", tr("Kind"), lambda one: IconCell("network", "text2", tr("Virtual network")),
               lambda one: 0, IconCell("network", "text2", ""), show_title=False),
        Column("name", words.head("name"), lambda one: NameCell(one.name), lambda one: natural(one.name),
               "network-01", stretch=1),
        Column("vms", tr("VMs here"), lambda one: TextCell(unit.count(one.vms)), lambda one: -one.vms,
               "9,999", "right"),
        Column("others", tr("Also on"), lambda one: _dim(one.shared), lambda one: -len(one.others),
               "12: kvm-a1, kvm-a2, kvm-a3", stretch=5, least=0.5),
    )  # fmt: skip


class ReachPage(QWidget):
    """A table of what a host reaches, or a page that says that there is nothing; more stands below."""

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[Reach]],
        nothing: tuple[str, str, str],
        more: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.model = RowTableModel(
            columns, key=lambda one: one.name, search=lambda one: one.name, parent=self
        )
        self.model.sort(1)
        table = RowTableView(self.model, name, multi=False)
        self._card, self._empty, self._more = FramedTable(table), EmptyState(*nothing), more
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self._card, 100)
        column.addWidget(self._empty, 100)
        if more is not None:
            column.addWidget(more)
        column.addStretch(1)
        self.setFocusProxy(table)
        self._shown: tuple[Reach, ...] | None = None

    def show_rows(self, rows: tuple[Reach, ...]) -> None:
        """Show the newest values; the table is left alone when nothing changed."""
        if rows == self._shown:
            return
        self._shown = rows
        self.model.set_rows(rows)
        self._card.setVisible(bool(rows))
        self._empty.setVisible(not rows)


class VMsPage(QWidget):
    """All VMs of the host, with more room than on the first page."""

    def __init__(self, vms: RowTableModel[VMRow]) -> None:
        super().__init__()
        self.setAccessibleName(tr("Virtual Machines"))
        self.table = RowTableView(vms, tr("Virtual Machines"), multi=False)
        self._card, self._empty = FramedTable(self.table), EmptyState(*label.empty("virtual_machines"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card, 100)
        column.addWidget(self._empty, 100)
        column.addStretch(1)
        self.setFocusProxy(self.table)

    def show_count(self, count: int) -> None:
        """Say so where there is none."""
        self._card.setVisible(bool(count))
        self._empty.setVisible(not count)


def iscsi_page() -> CardPage:
    """Make the place of the iSCSI targets."""
    return CardPage(tr("iSCSI targets"))
