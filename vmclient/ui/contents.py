"""What stands in the main window: its parts made and put together, and what they remember."""

from collections.abc import Callable, Iterable
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from vmclient.core.events import Noticed
from vmclient.text import label, window
from vmclient.ui import plain, theme
from vmclient.ui.action_bar import ActionBar
from vmclient.ui.actions import LOOKS, Actions, fill_menus
from vmclient.ui.bridge import Bridge
from vmclient.ui.commands import Commands
from vmclient.ui.coordinator import Coordinator
from vmclient.ui.drop import DropAdvice, DropTarget
from vmclient.ui.inventory_dock import InventoryDock
from vmclient.ui.language_menu import LanguageMenu
from vmclient.ui.later import Later
from vmclient.ui.policy_commands import PolicyCommands
from vmclient.ui.policy_keeper import PolicyKeeper
from vmclient.ui.simulation import SimulationMenu
from vmclient.ui.views.host_servers import HostServers
from vmclient.ui.views.inventory_panel import InventoryPanel
from vmclient.ui.views.messages import Messages
from vmclient.ui.views.policy_notice import PolicyNotice
from vmclient.ui.views.stack import ViewStack
from vmclient.ui.window_state import WindowState
from vmclient.ui.windows import Windows

if TYPE_CHECKING:
    from vmclient.engine.session import Session
    from vmclient.ui.main_window import MainWindow

_SCHEMES: dict[label.Command, theme.Scheme] = {"follow_desktop": "system", "light": "light", "dark": "dark"}


class Contents(QObject):
    """The parts of the main window, put into its frame; `attach` brings them a session."""

    def __init__(
        self,
        frame: "MainWindow",
        bridge: Bridge,
        state: WindowState,
        views: ViewStack,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(frame)
        self.frame, self._state = frame, state
        self._begun = False
        self.windows = Windows(bridge, frame)
        self.actions_by_name = Actions(frame)
        self.views = views
        self.panel = InventoryPanel()
        self.messages = Messages()
        self.notice = PolicyNotice()
        self._advice = DropAdvice(bridge, self)
        self._later = Later(self)
        # In place of what held the views; before the dock, which takes all the room there is otherwise.
        frame.setCentralWidget(self._centre())
        self.dock = InventoryDock(self.panel, frame)
        self.toolbar = ActionBar(self.actions_by_name, frame)
        frame.addToolBar(self.toolbar)
        self.simulation = SimulationMenu(frame)
        self.language = LanguageMenu(state, frame)
        self._disconnect = fill_menus(
            frame.menuBar(), self.actions_by_name, self._show_inventory(), self.language
        )
        self.coordinator = Coordinator(bridge, self.views, self.panel, self.messages, self.windows, now)
        self.policies = PolicyKeeper(
            bridge, self.views, self.panel, self.notice, self.coordinator.announcer,
            lambda: self.show_view("policies"),
        )  # fmt: skip
        on_policies = PolicyCommands(
            self.actions_by_name, self.views, self.policies, self.windows,
            lambda text: self.coordinator.announcer.info(text, "policies"),
        )  # fmt: skip
        self.commands = Commands(
            self.actions_by_name, self.views, self.coordinator, self.windows, on_policies
        )
        self._connect()
        self._restore()
        self._fill_disconnect()

    def attach(self, session: "Session", opening: Iterable[str] = ()) -> None:
        """Show what a session knows; `opening` names the connections that were begun already.

        The bridge has to be subscribed to the session before, so that nothing is missed.
        """
        self.coordinator.attach(session, frozenset(opening))
        self._advice.attach(session)
        self.simulation.attach(session)
        self.policies.attach(session)
        self.frame.setWindowTitle(window.title(session.inventory.name))
        self.coordinator.announcer.unused(session.settings_problems)
        trouble = session.log_trouble
        if trouble is not None:
            self.coordinator.announcer.noticed(Noticed(about="event_log", problem=trouble))

    # --- parts ---

    def _show_inventory(self) -> QAction:
        action = self.dock.toggleViewAction()
        action.setObjectName("action_inventory")
        action.setText(label.command("inventory"))
        plain.set_tooltip(action, label.tip("inventory"))
        return action

    def _centre(self) -> QWidget:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.views, 1)
        column.addWidget(self.messages)
        return centre

    def _connect(self) -> None:
        commands = self.actions_by_name.commands
        self.coordinator.filled.connect(self.frame.filled)
        self.coordinator.connections_changed.connect(self._fill_disconnect)
        self.coordinator.connections_changed.connect(self.simulation.review)
        self.policies.changed.connect(self.commands.refresh)
        self.simulation.said.connect(self.coordinator.announcer.info)
        self.language.said.connect(lambda text: self.coordinator.announcer.info(text, "language"))
        menus = self.frame.menuBar()
        menus.insertMenu(menus.actions()[-1], self.simulation)
        self.panel.view_chosen.connect(self.show_view)
        self.panel.child_chosen.connect(self._show_row)
        self.panel.host_opened.connect(self.windows.host_details)
        self.panel.menu_asked.connect(self._panel_menu)
        self._take_drops(self.panel.take_drops(self._advice))
        self.messages.busy_clicked.connect(self.windows.progress)
        self.windows.said.connect(self.coordinator.announcer.info)
        self.views.shown.connect(self._view_shown)
        self.views.made.connect(self._made)
        for name, action in self.actions_by_name.views.items():
            action.triggered.connect(lambda _=False, name=name: self._go_to(name))
        for look in LOOKS:
            commands[look].triggered.connect(lambda _=False, look=look: self._look(look))
        commands["at_once"].toggled.connect(self._skip_dialog)
        commands["open_file"].triggered.connect(lambda: self._later.do(self._open_file))
        commands["open_demo"].triggered.connect(self.frame.demo_requested)
        commands["quit"].triggered.connect(lambda: self._later.do(self.frame.close))
        self.commands.context_menu_wanted.connect(self._context_menu)

    def _made(self, name: str) -> None:
        """Connect what a page that was made now can ask for."""
        if name == "welcome" and self.views.welcome is not None:
            self.views.welcome.chosen.connect(self._first_step)
        elif name in self.views.pages:
            page = self.views.pages[name]
            page.restore(self._state.values(f"views/{name}"))
            self.commands.follow(page)
            if name == "policies":
                self.commands.policies.follow(page)  # type: ignore[arg-type]
            if isinstance(page, HostServers):
                self._take_drops(page.take_drops(self._advice))
            self._focus_order()

    def _take_drops(self, target: DropTarget) -> None:
        target.dropped.connect(self.commands.migrate_to)
        target.refused.connect(lambda text: self.coordinator.announcer.info(text, "drop"))
        target.relented.connect(lambda: self.messages.take_away("drop"))

    def _first_step(self, number: int) -> None:
        if number == 0:
            self.windows.connection()
        elif number == 1:
            self.frame.demo_requested.emit()
        else:
            self._later.do(self._open_file)

    def _open_file(self) -> None:
        path = self.windows.choose_file()
        if path:
            self.frame.file_requested.emit(path)

    # --- views ---

    def show_view(self, name: label.ViewName) -> None:
        """Show one of the views and mark it in panel and menu."""
        self.views.show_view(name)

    def _go_to(self, name: label.ViewName) -> None:
        """Show a view and bring the keyboard to its rows: who came by a key goes on by keys."""
        self.show_view(name)
        if self.views.page is not None:
            self.views.page.table.setFocus()

    def _show_row(self, name: label.ViewName, key: str) -> None:
        self.views.show_view(name)
        page = self.views.page
        if page is not None:
            page.select(key)

    def _panel_menu(self, name: label.ViewName, key: str, at: QPoint) -> None:
        """Show the menu of the row that the panel's entry stands for."""
        self._show_row(name, key)
        self.commands.menu(key, at)

    def _view_shown(self, name: label.ViewName) -> None:
        if not self._begun and self.views.page is not None:
            self._begun = True
            self.views.page.table.setFocus()
        elif self.views.welcome is not None and self.views.currentWidget() is self.views.welcome:
            self.views.welcome.first.setFocus()
        self.panel.choose(name)
        self.actions_by_name.views[name].setChecked(True)
        self.commands.refresh()

    def _context_menu(self, actions: list[QAction], at: QPoint) -> None:
        menu = QMenu(self.frame)
        menu.setObjectName("context_menu")
        menu.setToolTipsVisible(True)
        menu.addActions(actions)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _fill_disconnect(self) -> None:
        """List the connections that can be closed."""
        menu = self._disconnect
        menu.clear()
        for name in self.coordinator.connections:
            action = menu.addAction(plain.visible(name).replace("&", "&&"))
            action.triggered.connect(lambda _=False, name=name: self.coordinator.disconnect_from(name))
        menu.menuAction().setEnabled(not menu.isEmpty())

    def _look(self, name: label.Command) -> None:
        theme.theme().choose(_SCHEMES[name])

    def _focus_order(self) -> None:
        """Go as one reads: toolbar, inventory, head and table of each view, messages."""
        chain: list[QWidget] = [*self.toolbar.buttons(), self.panel, self.notice.button]
        for page in self.views.pages.values():
            chain += page.focus_chain()
        chain += self.messages.focus_chain()
        for one, following in pairwise(chain):
            QWidget.setTabOrder(one, following)

    # --- state ---

    def _skip_dialog(self, wanted: bool) -> None:
        self.windows.at_once = wanted
        self._state.keep("migrate_at_once", "yes" if wanted else "")

    def _restore(self) -> None:
        self.actions_by_name.commands["at_once"].setChecked(self._state.text("migrate_at_once") == "yes")
        self.dock.restore(self._state)
        for name in self.views.pages:
            self._made(name)
        scheme = self._state.text("appearance")
        chosen = next((look for look, one in _SCHEMES.items() if one == scheme), None)
        if chosen is not None and theme.theme().scheme == "system":
            self._look(chosen)
        present = theme.theme().scheme
        for look, one in _SCHEMES.items():
            self.actions_by_name.commands[look].setChecked(one == present)
        view = self._state.text("view")
        name = next((one for one in self.actions_by_name.views if one == view), "virtual_machines")
        self.show_view(name)

    def keep_state(self) -> None:
        """Write down what the parts remember."""
        self.dock.keep(self._state)
        self._state.keep("views", {"place": self._place()})
        self._state.keep("view", self.views.name)
        self._state.keep("appearance", theme.theme().scheme)
        for name, page in self.views.pages.items():
            self._state.keep(f"views/{name}", page.state())

    def _place(self) -> list[int]:
        """Measure how far the views are from the edges of the frame: left, top, right, bottom."""
        at = self.views.mapTo(self.frame, QPoint())
        right = self.frame.width() - at.x() - self.views.width()
        return [at.x(), at.y(), right, self.frame.height() - at.y() - self.views.height()]

    def may_close(self) -> bool:
        """Ask first while jobs are under way; they are listed, with what becomes of each."""
        session = self.coordinator.session
        under_way = [job for job in session.jobs() if not job.ended and job.moves] if session else []
        return not under_way or self.windows.sure_to_quit(under_way)
