"""The Storage view: every repository with its room, and the hosts that reach it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from vmclient.core.inventory import Inventory, Mount, Repository, RepositoryType
from vmclient.text import label, unit
from vmclient.text import row as words
from vmclient.ui.table import NONE, Cell, Column, IconCell, NameCell, TextCell, natural
from vmclient.ui.views.inventory_child import Child, entries
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


class Places:
    """Rows and entries of the repositories of snapshot after snapshot, by name.

    They are made anew only when a repository or what the hosts reach has changed, and those that are as
    before stay the same objects: thousands are looked through twice a second.
    """

    def __init__(self) -> None:
        self._basis: tuple[object, ...] = ()
        self._reach: dict[str, tuple[str, ...]] = {}
        self._made: dict[str, RepositoryRow] = {}
        self._entries: dict[str, tuple[RepositoryRow, Child]] = {}

    def take(self, inventory: Inventory) -> None:
        """Take a newer snapshot."""
        places = inventory.repositories
        mounts = [(host.name, host.repositories) for host in inventory.hosts.values()]
        if self._basis == (places, mounts):
            return
        if self._basis[1:] != (mounts,):
            self._reach = _reach(mounts)
        self._basis = places, mounts
        made: dict[str, RepositoryRow] = {}
        for name in sorted(places, key=natural):
            known, row = self._made.get(name), RepositoryRow(places[name], self._reach.get(name, ()))
            made[name] = known if known is not None and known == row else row
        self._made = made

    def rows(self) -> list[RepositoryRow]:
        """Give the rows."""
        return list(self._made.values())

    def children(self) -> list[Child]:
        """Give the entries of the inventory panel."""
        self._entries = entries(self._made, self._entries, child)
        return [entry for _, entry in self._entries.values()]


def _reach(mounts: Iterable[tuple[str, Iterable[Mount]]]) -> dict[str, tuple[str, ...]]:
    """Name the hosts that list each repository, in their order."""
    reach: dict[str, list[str]] = {}
    for host, listed in sorted(mounts, key=lambda pair: natural(pair[0])):
        for mount in listed:
            reach.setdefault(mount.repository, []).append(host)
    return {name: tuple(hosts) for name, hosts in reach.items()}


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

    def show_places(self, places: Places) -> None:
        """Show the newest rows; only those that differ are touched."""
        newest = {row.repository.name: row for row in places.rows()}
        gone = [row.repository.name for row in self.model.rows() if row.repository.name not in newest]
        if gone:
            self.remove_rows(gone)
        changed = [row for name, row in newest.items() if self.model.row(name) is not row]
        if changed:
            self.feed(changed)
