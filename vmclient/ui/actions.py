"""The commands of the main window as actions, the menus and the toolbar that hold them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QFont,
    QFontMetrics,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QToolBar, QToolButton, QWidget

from vmclient.text import label
from vmclient.ui import icons, plain, theme
from vmclient.ui.tokens import Token
from vmclient.ui.widgets.paint import rounded

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
    "help": "F1",
}
_ICONS: Mapping[label.Command, str] = {
    "migrate": "migrate",
    "evacuate": "migrate",
    "details": "details",
    "connect": "connect",
    "refresh": "check-again",
    "cancel_job": "close",
    "resynchronize": "resynchronize",
    "host_details": "host",
    "find": "search",
    "export_datacenter": "export",
    "export_log": "export",
    "copy_name": "copy",
}
LOOKS: Sequence[label.Command] = ("follow_desktop", "light", "dark")
_COMMANDS: Sequence[label.Command] = (
    "connect", "export_datacenter", "export_log", "quit", "migrate", "details", "copy_name", "find",
    "progress", "refresh", *LOOKS, "help", "about", "cancel_job", "host_details", "evacuate", "resynchronize",
)  # fmt: skip
_MENUS: Sequence[label.Menu] = ("file", "edit", "view", "help")
_ON_SELECTION: Sequence[label.Command] = (
    "migrate",
    "details",
    "copy_name",
    "cancel_job",
    "host_details",
    "evacuate",
    "resynchronize",
)


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
            self.commands[name].setIcon(icons.icon(icon, "text"))

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
    menu["file"].addActions([commands["export_datacenter"], commands["export_log"]])
    menu["file"].addSeparator()
    menu["file"].addAction(commands["quit"])
    menu["edit"].addActions([commands["migrate"], commands["details"], commands["cancel_job"]])
    menu["edit"].addSeparator()
    menu["edit"].addActions([commands["host_details"], commands["evacuate"], commands["resynchronize"]])
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
    menu["help"].addActions([commands["help"], commands["about"]])
    return disconnect


def _menu(menu: QMenu, name: label.Menu) -> QMenu:
    menu.setObjectName(f"menu_{name}")
    menu.setToolTipsVisible(True)
    return menu


class ToolButton(QToolButton):
    """A command on the toolbar: icon, 8 pixels, words; the words can go when there is no room for them."""

    def __init__(self, action: QAction, *, primary: bool = False) -> None:
        super().__init__()
        self.setDefaultAction(action)
        self.setObjectName(action.objectName().replace("action_", "button_"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._primary = primary
        self._worded = True
        self._describe()
        action.changed.connect(self._describe)

    def _describe(self) -> None:
        self.setAccessibleName(label.plain(self.defaultAction().text()))
        self.setAccessibleDescription(self.defaultAction().statusTip())

    def set_worded(self, worded: bool) -> None:
        """Show the words, or the icon alone."""
        if worded != self._worded:
            self._worded = worded
            self.updateGeometry()

    def wide(self) -> int:
        """How wide it is with its words."""
        words = QFontMetrics(self._face()).horizontalAdvance(self._words())
        return words + theme.px(16 + 8) + 2 * self._edge()

    def _face(self) -> QFont:
        return theme.font("strong" if self._primary else "button")

    def _edge(self) -> int:
        return theme.px(16 if self._primary else 12)

    def _words(self) -> str:
        return label.plain(self.defaultAction().text())

    def sizeHint(self) -> QSize:
        """Words or not, 33 high."""
        return QSize(self.wide() if self._worded else theme.px(40), theme.px(33))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon and words."""
        painter = QPainter(self)
        on = self.isEnabled()
        ground: Token | None = "sel" if self.isDown() else "hover" if self.underMouse() and on else None
        ink: Token = "text" if on else "off"
        if self._primary:
            ground, ink = ("accent", "on_accent") if on else ("track", "text3")
        if ground is not None:
            rounded(painter, QRectF(self.rect()), theme.px(4), theme.color(ground), None)
        if self._primary and self.isDown():
            painter.setOpacity(0.8)
        side, left = theme.px(16), self._edge() if self._worded else (self.width() - theme.px(16)) // 2
        name = _ICONS.get(_name_of(self.defaultAction()), "details")
        icons.paint_icon(painter, QRect(left, (self.height() - side) // 2, side, side), name, ink)
        if self._worded:
            painter.setFont(self._face())
            painter.setPen(theme.color(ink))
            place = self.rect().adjusted(left + side + theme.px(8), 0, 0, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._words())


def _name_of(action: QAction) -> label.Command:
    wanted = action.objectName().removeprefix("action_")
    return next(name for name in _COMMANDS if name == wanted)


class ActionBar(QToolBar):
    """The toolbar: **Migrate** filled, the rest beside it; in a narrow window only its text stays."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(label.panel("actions"), parent)
        self.setObjectName("toolbar")
        self.setAccessibleName(label.panel("actions"))
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        commands = actions.commands
        self._migrate = ToolButton(commands["migrate"], primary=True)
        self._others = [ToolButton(commands[name]) for name in ("details", "connect", "refresh")]
        self.setFixedHeight(theme.px(45))
        self.addWidget(self._migrate)
        self.addSeparator()
        self.addWidget(self._others[0])
        spring = QWidget()
        spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spring)
        for button in self._others[1:]:
            self.addWidget(button)

    def buttons(self) -> list[ToolButton]:
        """List the buttons from left to right."""
        return [self._migrate, *self._others]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the words go where there is no room for them, and come back where there is."""
        super().resizeEvent(event)
        needed = sum(button.wide() for button in self.buttons()) + theme.px(60)
        for button in self._others:
            button.set_worded(event.size().width() >= needed)
