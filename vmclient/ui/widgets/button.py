"""Buttons: plain, primary, small, and the link that is a button."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from vmclient.text import label
from vmclient.ui import icons, plain, theme
from vmclient.ui.tokens import Token


class Button(QPushButton):
    """A verb one can press. `icon` is a name of our icon set; `accessible` replaces the visible words."""

    kind = ""
    least = 86
    _ink: Token = "text"

    def __init__(
        self, text: str = "", icon: str = "", *, accessible: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self.setProperty("kind", self.kind)
        self.setText(plain.visible(text))
        if accessible:
            self.setAccessibleName(plain.visible(accessible))
        self.setAutoDefault(False)
        self._dress()
        theme.theme().changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        """As wide as its words, and never so narrow that it is hard to hit.

        A min-width in the style sheet would be the width that a layout may squeeze it to, whatever its words.
        """
        return super().sizeHint().expandedTo(QSize(theme.px(self.least), 0))

    def minimumSizeHint(self) -> QSize:
        """Its words are never cut."""
        return self.sizeHint()

    def _dress(self) -> None:
        self.setFont(theme.font("strong" if self.kind == "primary" else "button"))
        if self._icon_name:
            gap = theme.px(4) if self.text() else 0  # the style leaves 4 between icon and text, we want 8
            self.setIcon(icons.icon(self._icon_name, self._ink, gap=gap))
            self.setIconSize(QSize(theme.px(16) + gap, theme.px(16)))


class FoldingButton(Button):
    """A button that shows its icon alone, and the words in its tooltip, where there is no room for both."""

    def __init__(self, text: str, icon: str, *, accessible: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, icon, accessible=accessible, parent=parent)
        plain.set_tooltip(self, accessible or label.plain(text))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._folded = False

    def fold(self, folded: bool) -> None:
        """Show the icon alone, or the words too; who lays it out knows which has room."""
        if folded != self._folded:
            self._folded = folded
            self.updateGeometry()
            self.update()

    def whole(self) -> int:
        """How wide it is with its words."""
        return super().sizeHint().width()

    def sizeHint(self) -> QSize:
        """Room for what it shows."""
        return self.minimumSizeHint() if self._folded else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Room for the icon, with as much air at its sides as it has above."""
        height = super().sizeHint().height()
        return QSize(height + theme.px(8), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave the words out where it is folded."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        if self._folded:
            option.text = ""
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


class PrimaryButton(Button):
    """The one button of a window that goes on: filled with the accent colour."""

    kind = "primary"
    _ink: Token = "on_accent"


class SmallButton(Button):
    """A remedy beside a finding, 24 high."""

    kind = "small"
    least = 0

    def _dress(self) -> None:
        super()._dress()
        self.setFont(theme.font("head"))


class LinkButton(QPushButton):
    """A button that looks like a link: one place to go, in running text."""

    def __init__(
        self,
        text: str = "",
        role: theme.Role = "body",
        *,
        accessible: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "link")
        self.setText(plain.visible(text))
        self.setFont(theme.font(role))
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if accessible:
            self.setAccessibleName(plain.visible(accessible))

    def sizeHint(self) -> QSize:
        """Exactly the room of the words."""
        shown = self.text().replace("&", "")
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(shown) + theme.px(2), metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        """A link is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words in the accent colour."""
        painter = QPainter(self)
        painter.setPen(theme.color("accent" if self.isEnabled() else "off"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextHideMnemonic
        painter.drawText(self.rect(), flags, self.text())
