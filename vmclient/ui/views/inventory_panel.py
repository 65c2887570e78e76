"""The panel at the left: the kinds of things in the estate with their counts, and what goes on in it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from vmclient.text import label, unit
from vmclient.ui import theme
from vmclient.ui.drop import DropAdvice, DropTarget
from vmclient.ui.table.turns import Turns
from vmclient.ui.tokens import Token
from vmclient.ui.views.inventory_child import Child, ChildItem
from vmclient.ui.views.inventory_entry import (
    CHILD,
    COUNT,
    ENTRY,
    HEAD,
    ICON,
    KEY,
    KIND,
    TOKEN,
    EntryPainter,
    chevron_place,
    size,
    width,
)

_AT_ONCE, _PART = 300, 20  # children shown without turns; those shown in one part of a turn
_LEAST = 160
_LINGER_MS = 600  # a drag that stays so long on an entry wants its view
ENTRIES: Sequence[tuple[label.ViewName, str]] = (
    ("virtual_machines", "vm"),
    ("host_servers", "host"),
    ("storage", "storage"),
)
ACTIVITY: Sequence[tuple[label.ViewName, str]] = (("jobs", "jobs"), ("event_log", "log"))
RULES: Sequence[tuple[label.ViewName, str]] = (("policies", "policy"),)


class InventoryPanel(QTreeWidget):
    """Entries of the views with counts, and hosts and repositories under theirs.

    Emits `view_chosen(name)` for an entry, `child_chosen(view, name)` for a host or a repository,
    `host_opened(name)` for a double-click or Enter on a host, and `menu_asked(view, name, position)` for the
    context menu of either.
    Counts and children are set from outside; what is selected and opened stays as it is.
    """

    view_chosen = Signal(str)
    child_chosen = Signal(str, str)
    host_opened = Signal(str)
    menu_asked = Signal(str, str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inventory")
        self.setAccessibleName(label.plain(label.command("inventory")))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setItemDelegate(EntryPainter(self))
        self._entries: dict[str, QTreeWidgetItem] = {}
        self._children: dict[str, dict[str, ChildItem]] = {"host_servers": {}, "storage": {}}
        self._turns: dict[str, Turns[bool]] = {
            view: Turns(lambda _: None, self) for view in ("host_servers", "storage")
        }
        self._wanted: dict[str, Sequence[Child]] = {}
        self._opened = {"host_servers"}
        self._quiet = False
        self._section(label.panel("inventory"), ENTRIES)
        self._section(label.panel("activity"), ACTIVITY)
        self._section(label.panel("rules"), RULES)
        self._lingering = QTimer(self)
        self._lingering.setSingleShot(True)
        self._lingering.setInterval(_LINGER_MS)
        self._lingering.timeout.connect(lambda: self.view_chosen.emit("host_servers"))
        self._dress()
        theme.theme().changed.connect(self._dress)
        self.currentItemChanged.connect(self._moved)
        self.itemExpanded.connect(self._open)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)

    def _section(self, head: str, entries: Sequence[tuple[label.ViewName, str]]) -> None:
        title = QTreeWidgetItem(self, [head])
        title.setData(0, KIND, HEAD)
        title.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for name, icon in entries:
            item = QTreeWidgetItem(self, [label.view(name)])
            item.setData(0, KIND, ENTRY)
            item.setData(0, KEY, name)
            item.setData(0, ICON, icon)
            item.setData(0, TOKEN, "text2")
            item.setData(0, COUNT, "")
            self._entries[name] = item

    def _dress(self) -> None:
        """Give every entry the size that the theme's font wants."""
        for place in range(self.topLevelItemCount()):
            top = self.topLevelItem(place)
            if top is not None:
                top.setSizeHint(0, size(top.data(0, KIND), first=place == 0))
        self._large = size(CHILD)
        for children in self._children.values():
            for item in children.values():
                item.large = self._large
        self._make_room()
        self.doItemsLayout()

    def _make_room(self) -> None:
        """Be as wide as the entries' words and counts; names of machines may be cut."""
        wanted = (width(item.text(0), item.data(0, COUNT)) for item in self._entries.values())
        self.setMinimumWidth(max(theme.px(_LEAST), *wanted))

    def choose(self, view: label.ViewName) -> None:
        """Select a view's entry, unless one under it is, without telling that it was chosen."""
        current = self.currentItem()
        if current is not None and current.parent() is self._entries[view]:
            return
        self._quiet = True
        self.setCurrentItem(self._entries[view])
        self._quiet = False

    def set_count(self, view: label.ViewName, count: int | None) -> None:
        """Show a count beside an entry; None shows none."""
        item = self._entries[view]
        shown = "" if count is None else unit.count(count)
        if item.data(0, COUNT) != shown:
            item.setData(0, COUNT, shown)
            self._make_room()
        spoken = label.counted(label.view(view), count)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)

    def set_children(self, view: label.ViewName, children: Sequence[Child]) -> None:
        """Show these hosts or repositories under their entry, in this order; hosts open it the first time.

        Thousands come in turns between which the window answers, and none before their entry is opened: each
        takes more memory than a VM.
        """
        self._wanted[view] = children
        policy = QTreeWidgetItem.ChildIndicatorPolicy
        self._entries[view].setChildIndicatorPolicy(
            policy.ShowIndicator if children else policy.DontShowIndicatorWhenChildless
        )
        if view not in self._opened:
            return
        work = self._show_children(view, children)
        if len(children) > _AT_ONCE:
            self._turns[view].start(work)
        else:
            self._turns[view].stop()
            for _ in work:
                pass

    def _open(self, entry: QTreeWidgetItem) -> None:
        """Make the children of an entry that is opened for the first time."""
        view = entry.data(0, KEY)
        if view not in self._opened:
            self._opened.add(view)
            self.set_children(view, self._wanted[view])

    def _show_children(self, view: label.ViewName, children: Sequence[Child]) -> Iterator[bool | None]:
        """Remove, insert and fill; whole after each part, so that other children can be wanted any time."""
        parent, known = self._entries[view], self._children[view]
        wanted = {child.name for child in children}
        first = not known
        for name in [name for name in known if name not in wanted]:
            self._quiet = True
            parent.removeChild(known.pop(name))
            self._quiet = False
        for place, child in enumerate(children):
            item = known.get(child.name)
            if item is None:
                item = known[child.name] = ChildItem(child, self._large)
                self._quiet = True
                parent.insertChild(place, item)
                self._quiet = False
            elif item.shown is not child and item.shown != child:
                item.show(child)
            else:
                continue
            if place % _PART == _PART - 1:
                yield None
        if first and children and view == "host_servers":
            parent.setExpanded(True)
        yield True

    def _moved(self, current: QTreeWidgetItem | None, _: QTreeWidgetItem | None) -> None:
        if current is None or self._quiet:
            return
        if current.data(0, KIND) == ENTRY:
            self.view_chosen.emit(current.data(0, KEY))
        elif current.data(0, KIND) == CHILD:
            parent = current.parent()
            if parent is not None:
                self.child_chosen.emit(parent.data(0, KEY), current.data(0, KEY))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open and close by the chevron; choose by the rest of the row."""
        at = event.position().toPoint()
        item, index = self.itemAt(at), self.indexAt(at)
        if item is not None and self.model().hasChildren(index) and self._on_chevron(item, at):
            item.setExpanded(not item.isExpanded())
            return
        super().mousePressEvent(event)

    def _on_chevron(self, item: QTreeWidgetItem, at: QPoint) -> bool:
        grown = theme.px(6)
        return chevron_place(self.visualItemRect(item)).adjusted(-grown, -grown, grown, grown).contains(at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a host; elsewhere it is two clicks."""
        host = self._host_at(event.position().toPoint())
        if host and event.button() == Qt.MouseButton.LeftButton:
            self.host_opened.emit(host)
        else:
            self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a host on Enter; else tell again what is chosen, so that one can come back to a view."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            host = self._host_of(self.currentItem())
            if host:
                self.host_opened.emit(host)
            else:
                self._moved(self.currentItem(), None)
            return
        super().keyPressEvent(event)

    def _menu(self, at: QPoint) -> None:
        item = self.itemAt(at)
        parent = item.parent() if item is not None else None
        if item is not None and parent is not None and item.data(0, KIND) == CHILD:
            self.setCurrentItem(item)
            place = self.viewport().mapToGlobal(at)
            self.menu_asked.emit(parent.data(0, KEY), item.data(0, KEY), place)

    def take_drops(self, advice: DropAdvice) -> DropTarget:
        """Take VMs that are dropped on hosts; over Host Servers they bring that view forward."""
        self._drops = DropTarget(self, self._host_at, self._mark, advice)
        self._drops.passed.connect(self._linger)
        return self._drops

    def _linger(self, at: QPoint) -> None:
        """Open the view of hosts under a drag that stays on its entry, so that its rows can be reached."""
        if self.itemAt(at) is self._entries["host_servers"]:
            if not self._lingering.isActive():
                self._lingering.start()
        else:
            self._lingering.stop()

    def _host_at(self, at: QPoint) -> str:
        return self._host_of(self.itemAt(at))

    def _host_of(self, item: QTreeWidgetItem | None) -> str:
        hosts = self._children["host_servers"]
        return next((name for name, one in hosts.items() if one is item), "") if item else ""

    def _mark(self, host: str, token: Token | None) -> None:
        item = self._children["host_servers"].get(host)
        if item is not None:
            item.mark(token)

    def sizeHint(self) -> QSize:
        """208 wide at the base font (look, section 2)."""
        return QSize(theme.px(208), theme.px(400))
