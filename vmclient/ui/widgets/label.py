"""Labels that show text letter by letter, in a role of the type scale and a token of the colours."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from vmclient.ui import icons, plain, theme
from vmclient.ui.tokens import Token
from vmclient.ui.widgets.paint import rounded

Elide = Literal["", "right", "middle"]
_MODES = {"right": Qt.TextElideMode.ElideRight, "middle": Qt.TextElideMode.ElideMiddle}


class PlainLabel(QLabel):
    """A label that never reads markup; cut text shows whole in the tooltip and to a screen reader."""

    def __init__(
        self,
        text: str = "",
        role: theme.Role = "body",
        token: Token = "text",
        *,
        elide: Elide = "",
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role, self._token, self._elide = role, token, elide
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)
        self.set_style(role, token)
        theme.theme().changed.connect(self._dress)

    def text_whole(self) -> str:
        """The text as given, however much of it is shown."""
        return self._whole

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text == self._whole and self.text():
            return
        self._whole = text
        self.setText(plain.visible(text, lines=True))
        self.setAccessibleName(self.text())
        self._cut()

    def set_style(self, role: theme.Role | None = None, token: Token | None = None) -> None:
        """Change the role, the colour, or both."""
        self._role, self._token = role or self._role, token or self._token
        self._dress()

    def minimumSizeHint(self) -> QSize:
        """A label that may be cut needs room for a few letters only."""
        hint = super().minimumSizeHint()
        return QSize(theme.px(24), hint.height()) if self._elide else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cut the text where the label may."""
        if not self._elide:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        metrics = QFontMetrics(self.font())
        cut = metrics.elidedText(self.text(), _MODES[self._elide], self.width())
        painter.drawText(self.rect(), self.alignment(), cut)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out again whether the text is cut."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        if self._elide:
            cut = QFontMetrics(self.font()).horizontalAdvance(self.text()) > self.width()
            plain.set_tooltip(self, self._whole if cut else "")

    def _dress(self) -> None:
        self.setFont(theme.font(self._role))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme.color(self._token))
        self.setPalette(palette)


class FlowLabel(PlainLabel):
    """A label in one line where it has the room, up to `most` pixels (at a 13-px font), else in several."""

    def __init__(self, text: str, role: theme.Role, token: Token = "text", *, most: int) -> None:
        self._most = theme.px(most)
        super().__init__(text, role, token, wrap=True)

    def sizeHint(self) -> QSize:
        """As wide as its words, up to the most."""
        width = min(self.fontMetrics().horizontalAdvance(self.text()) + theme.px(2), self._most)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """How high it is; a layout that centres it asks for the whole width of the page."""
        return super().heightForWidth(min(width, self._most))


class StatusIcon(QLabel):
    """A shape in the colour of a status; its word is for screen readers and the tooltip.

    It is a label, so that a screen reader stops at it.
    """

    def __init__(
        self,
        name: str = "",
        token: Token = "idle",
        word: str = "",
        size: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._name, self._token = name, token
        self.setFixedSize(theme.px(size), theme.px(size))
        self.set_shape(name, token, word)

    def set_shape(self, name: str, token: Token, word: str) -> None:
        """Show another status."""
        self._name, self._token = name, token
        self.setAccessibleName(plain.visible(word))
        plain.set_tooltip(self, word)
        self.update()

    def set_status(self, key: str, word: str) -> None:
        """Show a status by its key in `icons.STATUS`, for example "vm.running"."""
        shape = icons.STATUS[key]
        self.set_shape(shape.icon, shape.token, word)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shape."""
        if self._name:
            icons.paint_icon(QPainter(self), self.rect(), self._name, self._token)


class Badge(QLabel):
    """A word on the accent colour beside a name: Auto, Best, Taken."""

    def __init__(self, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(plain.visible(word))
        self.setFont(theme.font("badge"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedSize(self.fontMetrics().horizontalAdvance(self.text()) + theme.px(12), theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the word on its box."""
        painter = QPainter(self)
        rounded(painter, self.rect().toRectF(), theme.px(3), theme.color("accent"), None)
        painter.setPen(theme.color("on_accent"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class SectionHead(QWidget):
    """The head of a section: a strong label, a small note after it, and whatever is put at the right."""

    def __init__(self, title: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(title, "strong")
        self.note = PlainLabel(note, "small", "text2", elide="right")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self.title)
        row.addWidget(self.note, 1)

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        layout = self.layout()
        assert layout is not None  # noqa: S101 - made by the constructor
        layout.addWidget(widget)
