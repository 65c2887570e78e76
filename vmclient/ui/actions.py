"""The commands of the main window as actions, and the menus that hold them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from vmclient.text import label
from vmclient.ui import icons, plain, theme

VIEWS: Sequence[label.ViewName] = (
    "virtual_machines",
    "host_servers",
    "storage",
    "jobs",
    "event_log",
    "policies",
)
_KEYS: Mapping[label.Command, str] = {
    "connect": "Ctrl+N",
    "open_file": "Ctrl+O",
    "quit": "Ctrl+Q",
    "migrate": "Ctrl+M",
    "details": "Ctrl+Return",
    "copy_name": "Ctrl+C",
    "find": "Ctrl+F",
    "progress": "Ctrl+P",
    "print_log": "Ctrl+Shift+P",
    "refresh": "F5",
    "help": "F1",
    "new_policy": "Ctrl+Shift+N",
    "delete_policy": "Del",
    "read_policies": "Shift+F5",
}
_ICONS: Mapping[label.Command, str] = {
    "migrate": "migrate",
    "evacuate": "migrate",
    "details": "details",
    "connect": "connect",
    "open_file": "file",
    "refresh": "check-again",
    "resume_job": "start",
    "cancel_job": "close",
    "resynchronize": "resynchronize",
    "host_details": "host",
    "find": "search",
    "export_datacenter": "export",
    "export_log": "export",
    "print_log": "file",
    "copy_name": "copy",
    "new_policy": "add",
    "edit_policy": "edit",
    "duplicate_policy": "copy",
    "copy_policy": "copy",
    "delete_policy": "remove",
    "read_policies": "check-again",
    "open_policies": "folder",
}
LOOKS: Sequence[label.Command] = ("follow_desktop", "light", "dark")
POLICIES: Sequence[label.Command] = (
    "edit_policy", "duplicate_policy", "copy_policy", "delete_policy", "enable_policy", "disable_policy",
    "enable_policy_file", "disable_policy_file",
)  # fmt: skip
"""The commands on a policy that is selected."""
_COMMANDS: Sequence[label.Command] = (
    "connect", "connections", "open_file", "open_demo",
    "export_datacenter", "export_log", "print_log", "quit", "migrate", "details", "copy_name", "find",
    "progress", "refresh", *LOOKS, "help", "about", "resume_job", "cancel_job", "host_details", "evacuate",
    "resynchronize", "at_once",
    "new_policy", *POLICIES, "read_policies", "open_policies",
)  # fmt: skip
_MENUS: Sequence[label.Menu] = ("file", "edit", "view", "policies", "help")
_ON_SELECTION: Sequence[label.Command] = (
    "migrate",
    "details",
    "copy_name",
    "resume_job",
    "cancel_job",
    "host_details",
    "evacuate",
    "resynchronize",
    *POLICIES,
)


class Actions(QObject):
    """Every command once, by name; a menu, the toolbar and a context menu show the same action.

    `commands` holds the commands, `views` the actions that show a view. `migrate_refused()` tells that the
    key of **Migrate** was pressed while it cannot be: who goes by keyboard sees no tooltip.
    """

    migrate_refused = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._in_vain = QShortcut(QKeySequence(_KEYS["migrate"]), parent, self.migrate_refused.emit)
        self.commands: dict[label.Command, QAction] = {}
        self.views: dict[label.ViewName, QAction] = {}
        for name in _COMMANDS:
            self.commands[name] = self._command(name, parent)
        group = QActionGroup(self)
        group.setExclusive(True)
        for number, view in enumerate(VIEWS, start=1):
            action = QAction(label.view_command(view), parent)
            action.setObjectName(f"action_view_{view}")
            action.setShortcut(QKeySequence(f"Ctrl+{number}"))
            action.setCheckable(True)
            group.addAction(action)
            parent.addAction(action)
            self.views[view] = action
        looks = QActionGroup(self)
        for name in LOOKS:
            looks.addAction(self.commands[name])
        for name in _ON_SELECTION:
            self.refuse(name, "")
        self._dress()
        theme.theme().changed.connect(self._dress)

    def _command(self, name: label.Command, parent: QWidget) -> QAction:
        action = QAction(label.command(name), parent)
        action.setObjectName(f"action_{name}")
        action.setCheckable(name in LOOKS or name == "at_once")
        if name in _KEYS:
            action.setShortcut(QKeySequence(_KEYS[name]))
        self._describe(action, label.tip(name))
        parent.addAction(action)
        return action

    def _dress(self) -> None:
        for name, icon in _ICONS.items():
            self.commands[name].setIcon(icons.icon(icon, "text"))

    def _describe(self, action: QAction, text: str) -> None:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        plain.set_tooltip(action, f"{text} ({keys})" if keys else text)
        action.setStatusTip(plain.visible(text, lines=True))

    def allow(self, name: label.Command) -> None:
        """Enable a command."""
        if name == "migrate":
            self._in_vain.setEnabled(False)  # first: one key for two at once would start neither
        self.commands[name].setEnabled(True)
        self._describe(self.commands[name], label.tip(name))

    def refuse(self, name: label.Command, reason: str) -> None:
        """Disable a command and say why in its tooltip and status tip."""
        self.commands[name].setEnabled(False)
        if name == "migrate":
            self._in_vain.setEnabled(True)
        self._describe(self.commands[name], reason or label.tip(name))


def fill_menus(bar: QMenuBar, actions: Actions, inventory: QAction, language: QMenu) -> QMenu:
    """Fill the menu bar and return the Disconnect menu, which follows the connections.

    `inventory` shows and hides the inventory panel, `language` lets people choose what is spoken.
    """
    commands = actions.commands
    menu = {name: _menu(bar.addMenu(label.menu(name)), name) for name in _MENUS}
    menu["file"].addAction(commands["connect"])
    menu["file"].addAction(commands["connections"])
    disconnect = _menu(menu["file"].addMenu(label.menu("disconnect")), "disconnect")
    menu["file"].addSeparator()
    menu["file"].addActions([commands["open_file"], commands["open_demo"]])
    menu["file"].addSeparator()
    menu["file"].addActions([commands["export_datacenter"], commands["export_log"]])
    menu["file"].addSeparator()
    menu["file"].addAction(commands["print_log"])
    menu["file"].addSeparator()
    menu["file"].addAction(commands["quit"])
    menu["edit"].addActions([commands["migrate"], commands["details"]])
    menu["edit"].addActions([commands["resume_job"], commands["cancel_job"]])
    menu["edit"].addSeparator()
    menu["edit"].addActions([commands["host_details"], commands["evacuate"], commands["resynchronize"]])
    menu["edit"].addSeparator()
    menu["edit"].addActions([commands["copy_name"], commands["find"]])
    menu["edit"].addSeparator()
    menu["edit"].addAction(commands["at_once"])
    menu["view"].addActions(list(actions.views.values()))
    menu["view"].addSeparator()
    menu["view"].addAction(commands["progress"])
    menu["view"].addAction(inventory)
    looks = _menu(menu["view"].addMenu(label.menu("appearance")), "appearance")
    looks.addActions([commands["follow_desktop"], commands["light"], commands["dark"]])
    menu["view"].addMenu(language)
    menu["view"].addSeparator()
    menu["view"].addAction(commands["refresh"])
    menu["policies"].addAction(commands["new_policy"])
    menu["policies"].addActions([commands[name] for name in POLICIES])
    menu["policies"].addSeparator()
    menu["policies"].addActions([commands["read_policies"], commands["open_policies"]])
    menu["help"].addActions([commands["help"], commands["about"]])
    return disconnect


def _menu(menu: QMenu, name: label.Menu) -> QMenu:
    menu.setObjectName(f"menu_{name}")
    menu.setToolTipsVisible(True)
    return menu


def icon_of(action: QAction) -> str:
    """Name the icon that a command has on a button."""
    wanted = action.objectName().removeprefix("action_")
    return next((icon for name, icon in _ICONS.items() if name == wanted), "details")
