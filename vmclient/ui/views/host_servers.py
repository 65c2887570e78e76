"""The Host Servers view: every host with its state, load, free memory and slots."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from vmclient.core.inventory import Host, Inventory
from vmclient.text import host as host_words
from vmclient.text import label, unit
from vmclient.text import row as words
from vmclient.ui.drop import DropAdvice, DropTarget
from vmclient.ui.icons import STATUS, Shape
from vmclient.ui.table import NONE, Cell, Column, IconCell, MeterCell, NameCell, TextCell, natural
from vmclient.ui.views.inventory_child import Child, entries
from vmclient.ui.views.table_page import TablePage
from vmclient.ui.views.view_head import Filter


@dataclass(frozen=True, slots=True)
class HostRow:
    """A host and how many VMs hold a slot on it."""

    host: Host
    used: int


def shape(host: Host) -> Shape:
    """Give the shape of a host's state."""
    return STATUS[f"host.{words.host_status(host)}"]


def slots(row: HostRow) -> str:
    """Say how many of its slots are taken; a dash while the host does not answer."""
    return f"{row.used} / {row.host.max_hosted_vms}" if row.host.online else NONE


def child(row: HostRow) -> Child:
    """Make the host's entry in the inventory panel."""
    host, mark = row.host, shape(row.host)
    return Child(host.name, mark.icon, mark.token, slots(row), words.host_state(host), faint=not host.online)


class Hosts:
    """Rows and entries of the hosts of snapshot after snapshot, by name.

    Each is made anew only when its host or its slots have changed, so whoever shows them finds what differs
    by identity: thousands of hosts are looked through twice a second.
    """

    def __init__(self) -> None:
        self._made: dict[str, HostRow] = {}
        self._entries: dict[str, tuple[HostRow, Child]] = {}

    def take(self, inventory: Inventory) -> None:
        """Take a newer snapshot."""
        used, hosts, known = inventory.slots_used(), inventory.hosts, self._made
        names: Iterable[str] = known if known.keys() == hosts.keys() else sorted(hosts, key=natural)
        made: dict[str, HostRow] = {}
        for name in names:
            row, host, count = known.get(name), hosts[name], used[name]
            if row is None or row.host is not host or row.used != count:
                newer = HostRow(host, count)
                row = row if row == newer else newer
            made[name] = row
        self._made = made

    def rows(self) -> list[HostRow]:
        """Give the rows."""
        return list(self._made.values())

    def children(self) -> list[Child]:
        """Give the entries of the inventory panel."""
        self._entries = entries(self._made, self._entries, child)
        return [entry for _, entry in self._entries.values()]


def _state(row: HostRow) -> Cell:
    ready = words.host_status(row.host) == "online"
    return TextCell(words.host_state(row.host), "text" if ready else "text2")


def _load(row: HostRow) -> Cell:
    cores = f"{row.host.cpu_cores}\N{NO-BREAK SPACE}×"
    if not row.host.online:
        return MeterCell(cores, None, NONE, tip=words.missing("offline"))
    return MeterCell(cores, row.host.cpu_load, unit.percent(row.host.cpu_load))


def _memory(row: HostRow) -> Cell:
    if not row.host.online:
        return TextCell(NONE, "text3", tip=words.missing("offline"))
    return TextCell(unit.memory(row.host.memory_free), tip=words.of_memory(row.host.memory))


def _slots(row: HostRow) -> Cell:
    if not row.host.online:
        return TextCell(NONE, "text3", tip=words.missing("offline"))
    full = row.used >= row.host.max_hosted_vms
    return TextCell(slots(row), "warn" if full else "text")


def _yes(value: bool) -> Cell:
    return TextCell(words.yes_no(value), "text2" if value else "warn")


def _sync(row: HostRow) -> Cell:
    host = row.host
    if host.in_sync and host.drift is None:
        return TextCell(words.yes_no(True), "text2")
    tip = host_words.tip(host)
    return (
        TextCell(words.yes_no(False), "warn", tip)
        if not host.in_sync
        else TextCell(words.changed(), "text", tip)
    )


def _connection(row: HostRow) -> Cell:
    name = row.host.connection
    return TextCell(name, "text2") if name else TextCell(NONE, "text3", tip=words.missing("manager"))


def columns() -> Sequence[Column[HostRow]]:
    """Describe the columns (product.md section 5)."""
    head = words.head
    return (
        Column("icon", head("status"), lambda row: IconCell(*shape(row.host), words.host_state(row.host)),
               lambda row: words.host_status(row.host), IconCell("online", "ok", ""), show_title=False),
        Column("name", head("name"), lambda row: NameCell(row.host.name), lambda row: natural(row.host.name),
               "host-server-01", stretch=2),
        Column("state", head("state"), _state, lambda row: words.host_state(row.host), "Not connected"),
        Column("hypervisor", head("hypervisor"),
               lambda row: TextCell(label.hypervisor(row.host.hypervisor), "text2"),
               lambda row: label.hypervisor(row.host.hypervisor), "Hyper-V", stretch=1),
        Column("architecture", head("architecture"), lambda row: TextCell(row.host.arch, "text2"),
               lambda row: row.host.arch, "x86_64", stretch=1),
        Column("load", head("load"), _load, lambda row: row.host.cpu_load, MeterCell("128 ×", 0.5, "100 %"),
               "right"),
        Column("memory", head("free_memory"), _memory, lambda row: row.host.memory_free,
               "1,024.0 GiB", "right"),
        Column("slots", head("slots"), _slots, lambda row: row.used / max(1, row.host.max_hosted_vms),
               "10 / 16",
               "right"),
        Column("enabled", head("enabled"),
               lambda row: _yes(row.host.resource_enabled and row.host.vmhost_enabled),
               lambda row: not (row.host.resource_enabled and row.host.vmhost_enabled), "Yes", stretch=1),
        Column("sync", head("in_sync"), _sync, lambda row: (row.host.in_sync, row.host.drift is None),
               "Changed", stretch=1),
        Column("connection", head("connection"), _connection, lambda row: row.host.connection or None,
               "qemu+ssh://host", stretch=3),
    )  # fmt: skip


def _filters() -> Sequence[tuple[Filter, Callable[[HostRow], bool]]]:
    warning = STATUS["finding.warning"]
    return (
        (Filter("all", words.chip("all")), lambda row: True),
        (Filter("online", words.chip("online")), lambda row: words.host_status(row.host) == "online"),
        (Filter("attention", words.chip("attention"), *warning),
         lambda row: words.host_status(row.host) in ("offline", "out-of-sync")),
    )  # fmt: skip


def _search(row: HostRow) -> str:
    host = row.host
    return " ".join((host.name, words.host_state(host), label.hypervisor(host.hypervisor), host.connection))


class HostServers(TablePage[HostRow]):
    """The hosts of the newest snapshot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "host_servers",
            columns(),
            lambda row: row.host.name,
            _search,
            _filters(),
            dim=lambda row: not row.host.online,
            empty=label.empty("host_servers"),
            parent=parent,
        )

    def take_drops(self, advice: DropAdvice) -> DropTarget:
        """Take VMs that are dropped on hosts."""
        table = self.table
        self._drops = DropTarget(
            table, lambda at: self.model.key_at(table.rowAt(at.y())), table.set_frame, advice
        )
        return self._drops

    def show_hosts(self, hosts: Hosts) -> None:
        """Show the newest rows; only those that differ are touched."""
        newest = {row.host.name: row for row in hosts.rows()}
        gone = [row.host.name for row in self.model.rows() if row.host.name not in newest]
        if gone:
            self.remove_rows(gone)
        changed = [row for name, row in newest.items() if self.model.row(name) is not row]
        if changed:
            self.feed(changed)
