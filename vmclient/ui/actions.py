"""The commands of the main window as actions, the menus and the toolbar that hold them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QToolBar, QToolButton, QWidget

from vmclient.text import label
from vmclient.ui import icons, plain, theme

VIEWS: Sequence[label.ViewName] = ("virtual_machines", "host_servers", "storage", "jobs", "event_log")
_KEYS: Mapping[label.Command, str] = {
    "connect": "Ctrl+N",
    "quit": "Ctrl+Q",
    "migrate": "Ctrl+M",
    "details": "Ctrl+Return",
    "copy_name": "Ctrl+C",
    "find": "Ctrl+F",
    "progress": "Ctrl+P",
    "refresh": "F5",
}
_ICONS: Mapping[label.Command, str] = {
    "migrate": "migrate",
    "details": "details",
    "connect": "connect",
    "refresh": "check-again",
    "cancel_job": "close",
    "find": "search",
    "copy_name": "copy",
}
LOOKS: Sequence[label.Command] = ("follow_desktop", "light", "dark")
_COMMANDS: Sequence[label.Command] = (
    "connect", "quit", "migrate", "details", "copy_name", "find", "progress", "refresh", *LOOKS, "about",
    "cancel_job",
)  # fmt: skip
_MENUS: Sequence[label.Menu] = ("file", "edit", "view", "help")
_ON_SELECTION: Sequence[label.Command] = ("migrate", "details", "copy_name", "cancel_job")


class Actions(QObject):
    """Every command once, by name; a menu, the toolbar and a context menu show the same action.

    `commands` holds the commands, `views` the actions that show a view.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
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
        action.setCheckable(name in LOOKS)
        if name in _KEYS:
            action.setShortcut(QKeySequence(_KEYS[name]))
        self._describe(action, label.tip(name))
        parent.addAction(action)
        return action

    def _dress(self) -> None:
        for name, icon in _ICONS.items():
            self.commands[name].setIcon(icons.icon(icon, "on_accent" if name == "migrate" else "text"))

    def _describe(self, action: QAction, text: str) -> None:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        plain.set_tooltip(action, f"{text} ({keys})" if keys else text)
        action.setStatusTip(plain.visible(text))

    def allow(self, name: label.Command) -> None:
        """Enable a command."""
        self.commands[name].setEnabled(True)
        self._describe(self.commands[name], label.tip(name))

    def refuse(self, name: label.Command, reason: str) -> None:
        """Disable a command and say why in its tooltip and status tip."""
        self.commands[name].setEnabled(False)
        self._describe(self.commands[name], reason or label.tip(name))


def fill_menus(bar: QMenuBar, actions: Actions, inventory: QAction) -> QMenu:
    """Fill the menu bar and return the Disconnect menu, which follows the connections.

    `inventory` shows and hides the inventory panel.
    """
    commands = actions.commands
    menu = {name: _menu(bar.addMenu(label.menu(name)), name) for name in _MENUS}
    menu["file"].addAction(commands["connect"])
    disconnect = _menu(menu["file"].addMenu(label.menu("disconnect")), "disconnect")
    menu["file"].addSeparator()
    menu["file"].addAction(commands["quit"])
    menu["edit"].addActions([commands["migrate"], commands["details"], commands["cancel_job"]])
    menu["edit"].addSeparator()
    menu["edit"].addActions([commands["copy_name"], commands["find"]])
    menu["view"].addActions(list(actions.views.values()))
    menu["view"].addSeparator()
    menu["view"].addAction(commands["progress"])
    menu["view"].addAction(inventory)
    looks = _menu(menu["view"].addMenu(label.menu("appearance")), "appearance")
    looks.addActions([commands["follow_desktop"], commands["light"], commands["dark"]])
    menu["view"].addSeparator()
    menu["view"].addAction(commands["refresh"])
    menu["help"].addAction(commands["about"])
    return disconnect


def _menu(menu: QMenu, name: label.Menu) -> QMenu:
    menu.setObjectName(f"menu_{name}")
    menu.setToolTipsVisible(True)
    return menu


class ActionBar(QToolBar):
    """The toolbar: **Migrate** filled, the rest beside it; in a narrow window only its text stays."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(label.panel("actions"), parent)
        self.setObjectName("toolbar")
        self.setAccessibleName(label.panel("actions"))
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._full = 0
        commands = actions.commands
        self.addAction(commands["migrate"])
        self.addSeparator()
        self.addAction(commands["details"])
        spring = QWidget()
        spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spring)
        self.addAction(commands["connect"])
        self.addAction(commands["refresh"])
        self._dress(commands["migrate"])
        for action in commands.values():
            if self.widgetForAction(action) is not None:
                action.changed.connect(self._named)
        self._named()
        theme.theme().changed.connect(lambda: self._dress(commands["migrate"]))

    def _buttons(self) -> list[QToolButton]:
        found = [self.widgetForAction(action) for action in self.actions()]
        return [button for button in found if isinstance(button, QToolButton)]

    def _dress(self, primary: QAction) -> None:
        self.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for button in self._buttons():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setFont(theme.font("button"))
            if button.defaultAction() is primary:
                button.setFont(theme.font("strong"))
                button.setProperty("kind", "primary")
                button.style().unpolish(button)
                button.style().polish(button)

    def _named(self) -> None:
        for button in self._buttons():
            action = button.defaultAction()
            button.setObjectName(action.objectName().replace("action_", "button_"))
            button.setAccessibleName(label.plain(action.text()))
            button.setAccessibleDescription(action.statusTip())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the texts go where there is no room for them, and come back where there is."""
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        buttons = self._buttons()
        if all(button.toolButtonStyle() == style for button in buttons):
            self._full = sum(button.sizeHint().width() for button in buttons) + theme.px(80)
        narrow = event.size().width() < self._full
        for button in buttons[1:]:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else style)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font."""
        if event.type() == QEvent.Type.FontChange:
            self._full = 0
        super().changeEvent(event)
