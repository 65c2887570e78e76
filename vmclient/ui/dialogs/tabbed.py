"""A dialog of pages under tabs, and the page that every such dialog has: the object's own event log."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from vmclient.core.events import LogEntry
from vmclient.text import label, tr
from vmclient.ui import plain, theme
from vmclient.ui.table import RowTableModel, RowTableView
from vmclient.ui.views import event_log
from vmclient.ui.widgets import Button, DialogFoot, DialogHead, EmptyState, dialog_frame
from vmclient.ui.widgets.framed import FramedTable


class LogPage(QWidget):
    """The entries of the event log that are about one object; `opened(entry id)` asks for one."""

    opened = Signal(int)

    def __init__(self, wanted: Callable[[LogEntry], bool], *, vm: bool) -> None:
        """`wanted` tells which entries are shown; `vm` adds the column that names the VM."""
        super().__init__()
        self._wanted = wanted
        columns = [
            one for one in event_log.columns(lambda: datetime.now(UTC), whole=not vm) if vm or one.key != "vm"
        ]
        started = [one.key for one in columns].index("started")
        self.model = RowTableModel(columns, key=lambda one: str(one.id), search=lambda one: one.vm_name)
        self.model.sort(started, Qt.SortOrder.DescendingOrder)
        table = RowTableView(self.model, name=tr("Event Log"), multi=False)
        table.head.setSortIndicator(started, Qt.SortOrder.DescendingOrder)
        table.row_activated.connect(lambda key: self.opened.emit(int(key)))
        self.table = table
        self._card = FramedTable(table)
        self._nothing = EmptyState(*label.empty("event_log"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card, 100)
        column.addWidget(self._nothing, 100)
        column.addStretch(1)
        self.setFocusProxy(table)

    def load(self, entries: Iterable[LogEntry]) -> None:
        """Show these."""
        self.model.set_rows(entries)
        self._show()

    def take(self, entries: Iterable[LogEntry]) -> None:
        """Show the newest values of some entries, of those that are wanted."""
        self.model.update_rows([entry for entry in entries if self._wanted(entry)])
        self._show()

    def _show(self) -> None:
        recorded = bool(self.model.rows())
        self._card.setVisible(recorded)
        self._nothing.setVisible(not recorded)


class TabbedDialog(QDialog):
    """Head with tabs, a page for each, and a foot with **Close**; Ctrl+Tab goes through the pages."""

    def __init__(self, name: str, icon: str, kind: str, parent: QWidget | None = None) -> None:
        """`name` is the object name, `icon` the head's shape, `kind` the title before it is known."""
        super().__init__(parent)
        self.setObjectName(name)
        self.head = DialogHead(icon, "idle", "", "")
        self.foot = DialogFoot()
        self.tabs, self.pages = QTabBar(), QStackedWidget()
        self._kind = kind

    def lay_out(self, pages: Iterable[tuple[QWidget, str]]) -> None:
        """Put the parts together; each page comes with the words of its tab."""
        self.tabs.setObjectName(f"{self.objectName()}-tabs")
        self.tabs.setAccessibleName(tr("Details"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for page, title in pages:
            self.tabs.addTab(title)
            self.pages.addWidget(page)
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        for key, step in (
            (QKeySequence.StandardKey.NextChild, 1),
            (QKeySequence.StandardKey.PreviousChild, -1),
        ):
            QShortcut(QKeySequence(key), self, lambda step=step: self._turn(step))
        self.head.column.addWidget(self.tabs)
        self.head.column.setContentsMargins(theme.px(8), theme.px(16), theme.px(20), theme.theme().border)
        self.head.row.setContentsMargins(theme.px(12), 0, 0, 0)  # the words of the tabs stand under the icon
        body = QVBoxLayout()
        body.addWidget(self.pages, 1)
        close = Button(tr("&Close"))
        close.setObjectName("close")
        close.clicked.connect(self.close)
        self.foot.add_button(close, QDialogButtonBox.ButtonRole.RejectRole)
        dialog_frame(self, self._kind, self.head, body, self.foot)
        self.tabs.setFocus()

    def name(self, name: str, title: str) -> None:
        """Show the object's name in the head, and in the window's title as `title`."""
        self.head.title.set_text(name)
        self.setWindowTitle(plain.visible(title))
        self.setAccessibleName(plain.visible(title))

    def _turn(self, step: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())
