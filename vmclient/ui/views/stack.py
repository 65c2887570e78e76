"""The centre of the window: the views, made when first shown, and the pages before there is an estate."""

from collections.abc import Callable, Container, Iterable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from vmclient.core.inventory import VM
from vmclient.text import label, window
from vmclient.ui.views.table_page import TablePage
from vmclient.ui.views.view_head import ViewHead
from vmclient.ui.views.virtual_machines import VirtualMachines
from vmclient.ui.views.welcome import Welcome, on_surface
from vmclient.ui.widgets import EmptyState, Ring

_OF_ESTATE = frozenset({"virtual_machines", "host_servers", "storage"})
_LARGE: Sequence[label.ViewName] = ("host_servers", "storage", "event_log")
IDLE_MS = 1500  # after the estate is there, and between one view and the next


class ViewStack(QStackedWidget):
    """`made(name)` tells of a view that was made and wants its rows, `shown(name)` of one that is shown.

    `listed(count)` tells that the table shows so many VMs of which a first list told.
    """

    listed = Signal(int)
    made = Signal(str)
    shown = Signal(str)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now, self._told = now, 0
        self._name: label.ViewName = "virtual_machines"
        self.virtual_machines = VirtualMachines(now)
        self.virtual_machines.model.counts_changed.connect(self._tell_listed)
        self.pages: dict[label.ViewName, TablePage[Any]] = {"virtual_machines": self.virtual_machines}
        self._ahead: dict[label.ViewName, TablePage[Any]] = {}  # made, and not shown yet
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._make_ahead)
        self.welcome: Welcome | None = None
        self._waiting = _waiting_page()
        self._estate_page: QWidget | None = self._waiting
        self.addWidget(self.virtual_machines)
        self.addWidget(self._waiting)
        self._place()

    @property
    def name(self) -> label.ViewName:
        """The view that is chosen, whether or not there is an estate to show in it."""
        return self._name

    @property
    def page(self) -> TablePage[Any] | None:
        """The view on the screen; None while a page about the connections stands in its place."""
        shown = self.currentWidget()
        return shown if isinstance(shown, TablePage) else None

    def show_view(self, name: label.ViewName) -> None:
        """Show a view, made now if it is the first time."""
        self._name = name
        if name not in self.pages:
            self.pages[name] = self._ahead.pop(name) if name in self._ahead else self._make(name)
            self.addWidget(self.pages[name])
            self.made.emit(name)
        self._place()
        self.shown.emit(name)

    def _make(self, name: label.ViewName) -> TablePage[Any]:
        """Imports of the views that the first paint does not show wait until they are wanted."""
        if name == "host_servers":
            from vmclient.ui.views.host_servers import HostServers

            return HostServers()
        if name == "storage":
            from vmclient.ui.views.storage import Storage

            return Storage()
        if name == "jobs":
            from vmclient.ui.views.jobs import Jobs

            return Jobs(self._now)
        if name == "policies":
            from vmclient.ui.views.policies import Policies

            return Policies()
        from vmclient.ui.views.event_log import EventLog

        return EventLog(self._now)

    def set_estate(self, *, connected: bool, opening: bool) -> None:
        """Show the views of the estate, or that connections are being opened, or that there are none."""
        if connected:
            if self._estate_page is not None:
                self._idle.start()
            self._estate_page = None
        elif opening:
            self._estate_page = self._waiting
        else:
            self._estate_page = self._welcome_page()
        self._place()

    def take_list(self, connection: str, vms: Iterable[VM]) -> None:
        """Show the VMs of a connection by its first list; what else there is of it is still being read."""
        self.virtual_machines.take_list(connection, vms)
        self._place()

    def _tell_listed(self) -> None:
        listed = self.virtual_machines.listed
        if listed != self._told and self.virtual_machines.model.arranged() >= listed:
            self._told = listed
            self.listed.emit(listed)

    def forget_list(self, connection: str, read: Container[str] = ()) -> None:
        """Show the first list of a connection no more: it has been read, or cannot be."""
        self.virtual_machines.forget_list(connection, read)
        self._place()

    def _make_ahead(self) -> None:
        """Make the next view that nobody has looked at: making it and showing it would take two frames."""
        left = (name for name in _LARGE if name not in self.pages and name not in self._ahead)
        name = next(left, None)
        if name is not None:
            self._ahead[name] = self._make(name)
            self._idle.start()

    def _welcome_page(self) -> Welcome:
        if self.welcome is None:
            self.welcome = Welcome()
            self.addWidget(self.welcome)
            self.made.emit("welcome")
        return self.welcome

    def _place(self) -> None:
        before = self.currentWidget()
        listed = self._name == "virtual_machines" and self.virtual_machines.listed
        if self._name in _OF_ESTATE and self._estate_page is not None and not listed:
            for head in self._estate_page.findChildren(ViewHead):
                head.title.set_text(label.view(self._name))
            self.setCurrentWidget(self._estate_page)
        else:
            self.setCurrentWidget(self.pages[self._name])
        if before is not self.currentWidget():
            self.shown.emit(self._name)


def _waiting_page() -> QWidget:
    """Say that the first connection has not answered yet."""
    page = QWidget()
    page.setObjectName("opening")
    head = ViewHead("virtual_machines")
    head.set_bare(True)
    title, sentence = window.waiting()
    state = EmptyState("connect", title, sentence)
    state.add_widget(Ring(title, size=24))
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
    column.addWidget(on_surface(state), 1)
    return page
