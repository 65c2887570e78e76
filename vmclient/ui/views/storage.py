"""The Storage view: every repository with its room, and the hosts that reach it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from vmclient.core.inventory import Inventory, Repository, RepositoryType
from vmclient.text import label, unit
from vmclient.text import row as words
from vmclient.ui.table import NONE, Cell, Column, IconCell, NameCell, TextCell, natural
from vmclient.ui.views.inventory_panel import Child
from vmclient.ui.views.table_page import TablePage


@dataclass(frozen=True, slots=True)
class RepositoryRow:
    """A repository and the names of the hosts that list it."""

    repository: Repository
    hosts: tuple[str, ...]

    @property
    def shared(self) -> bool:
        """Whether more than one host can reach what lies there; a local one belongs to one host."""
        return self.repository.type is not RepositoryType.LOCAL and len(self.hosts) > 1


def rows(inventory: Inventory) -> list[RepositoryRow]:
    """Make the rows of an estate, by name."""
    reach: dict[str, list[str]] = {name: [] for name in inventory.repositories}
    for host in inventory.hosts.values():
        for mount in host.repositories:
            reach.setdefault(mount.repository, []).append(host.name)
    places = inventory.repositories
    return [
        RepositoryRow(places[name], tuple(sorted(reach[name], key=natural)))
        for name in sorted(places, key=natural)
    ]


def child(row: RepositoryRow) -> Child:
    """Make the repository's entry in the inventory panel."""
    one = row.repository
    note = "" if one.free is None else unit.size(one.free)
    return Child(one.name, "storage", "text2", note, label.repository_type(one.type), faint=not one.enabled)


def _size(value: int | None) -> Cell:
    return TextCell(NONE, "text3", tip=words.missing("size")) if value is None else TextCell(unit.size(value))


def _icon(row: RepositoryRow) -> Cell:
    if row.repository.enabled:
        return IconCell("storage", "text2", words.enabled(True))
    return IconCell("disabled", "idle", words.enabled(False))


def columns() -> Sequence[Column[RepositoryRow]]:
    """Describe the columns (product.md section 5)."""
    head = words.head
    return (
        Column("icon", head("status"), _icon, lambda row: not row.repository.enabled,
               IconCell("storage", "text2", ""), show_title=False),
        Column("name", head("name"), lambda row: NameCell(row.repository.name),
               lambda row: natural(row.repository.name), "repository-01", stretch=2),
        Column("type", head("type"),
               lambda row: TextCell(label.repository_type(row.repository.type), "text2"),
               lambda row: label.repository_type(row.repository.type), "iSCSI SAN", stretch=1),
        Column("shared", head("shared"), lambda row: TextCell(words.yes_no(row.shared), "text2"),
               lambda row: not row.shared, "Yes", stretch=1),
        Column("capacity", head("capacity"), lambda row: _size(row.repository.capacity),
               lambda row: row.repository.capacity, "1,024.0 GiB", "right"),
        Column("free", head("free"), lambda row: _size(row.repository.free), lambda row: row.repository.free,
               "1,024.0 GiB", "right"),
        Column("hosts", head("hosts"), lambda row: TextCell(words.hosts(row.hosts), "text2"),
               lambda row: len(row.hosts), "12: kvm-a1, kvm-a2, kvm-a3", stretch=6),
    )  # fmt: skip


def _search(row: RepositoryRow) -> str:
    return " ".join((row.repository.name, label.repository_type(row.repository.type), *row.hosts))


class Storage(TablePage[RepositoryRow]):
    """The repositories of the newest snapshot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "storage",
            columns(),
            lambda row: row.repository.name,
            _search,
            empty=label.empty("storage"),
            parent=parent,
        )

    def show_estate(self, inventory: Inventory) -> None:
        """Show the repositories of a snapshot; only rows that differ are touched."""
        newest = rows(inventory)
        known = {row.repository.name: row for row in self.model.rows()}
        gone = [name for name in known if name not in inventory.repositories]
        if gone:
            self.remove_rows(gone)
        changed = [row for row in newest if known.get(row.repository.name) != row]
        if changed:
            self.update_rows(changed)
