"""The toolbar, and the buttons by which it shows commands; a view can have such buttons of its own."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolBar, QToolButton, QWidget

from vmclient.text import label
from vmclient.ui import icons, theme
from vmclient.ui.actions import Actions, icon_of
from vmclient.ui.tokens import Token
from vmclient.ui.widgets import Panel
from vmclient.ui.widgets.paint import rounded

_SIDE, _GAP = 8, 4  # beside and between the buttons of a view


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
        place = QRect(left, (self.height() - side) // 2, side, side)
        icons.paint_icon(painter, place, icon_of(self.defaultAction()), ink)
        if self._worded:
            painter.setFont(self._face())
            painter.setPen(theme.color(ink))
            place = self.rect().adjusted(left + side + theme.px(8), 0, 0, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._words())


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


class CommandBar(Panel):
    """Buttons of a view's own commands, in two groups; where there is no room, words go from the right."""

    def __init__(self) -> None:
        super().__init__("surface", ("bottom",))
        self.buttons: list[ToolButton] = []

    def fill(self, left: Sequence[QAction], right: Sequence[QAction]) -> None:
        """Make the buttons, once."""
        self.buttons = [ToolButton(action) for action in (*left, *right)]
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(_SIDE), theme.px(5), theme.px(_SIDE), theme.px(6))
        row.setSpacing(theme.px(_GAP))
        for button in self.buttons[: len(left)]:
            row.addWidget(button)
        row.addStretch(1)
        for button in self.buttons[len(left) :]:
            row.addWidget(button)

    def minimumSizeHint(self) -> QSize:
        """As narrow as icons alone allow."""
        icons_alone = len(self.buttons) * theme.px(40 + _GAP) + 2 * theme.px(_SIDE)
        return QSize(icons_alone, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let words go where there is no room for them, and come back where there is."""
        super().resizeEvent(event)
        room = event.size().width() - 2 * theme.px(_SIDE) - len(self.buttons) * theme.px(_GAP)
        wide = [button.wide() for button in self.buttons]
        for place in range(len(self.buttons) - 1, -1, -1):
            fits = sum(wide) <= room
            self.buttons[place].set_worded(fits)
            if not fits:
                wide[place] = theme.px(40)
