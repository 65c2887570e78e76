"""Grounds to put things on: panels, cards, tinted strips, and the page of a view that has nothing."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from vmclient.ui import icons, plain, theme
from vmclient.ui.tokens import Token
from vmclient.ui.widgets.label import FlowLabel, PlainLabel, StatusIcon
from vmclient.ui.widgets.paint import rounded

Edge = Literal["top", "bottom", "left", "right"]
Tint = Literal["warn", "err", "ok", "info"]


class Panel(QWidget):
    """A plain ground in one token, with 1-px lines at the edges named."""

    def __init__(
        self, ground: Token = "surface", edges: Sequence[Edge] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ground, self._edges = ground, tuple(edges)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground and draw the lines."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.color(self._ground))
        width, line = theme.theme().border, theme.color("line")
        right, bottom = self.width() - width, self.height() - width
        boxes = {
            "top": (0, 0, self.width(), width),
            "bottom": (0, bottom, self.width(), width),
            "left": (0, 0, width, self.height()),
            "right": (right, 0, width, self.height()),
        }
        for edge in self._edges:
            painter.fillRect(*boxes[edge], line)


class Card(QWidget):
    """A group on `surface` with a 1-px line around it. Put a layout on it; it has margins of 16 and 14.

    `ground` and `border` make it the tinted card of a proposal.
    """

    def __init__(
        self, ground: Token = "surface", border: Token = "line", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ground, self._border = ground, border

    def column(self, spacing: int = 6) -> QVBoxLayout:
        """Make the usual layout: from top to bottom, with the margins of a card."""
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(14))
        column.setSpacing(theme.px(spacing))
        return column

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        rounded(
            QPainter(self),
            QRectF(self.rect()),
            theme.px(6),
            theme.color(self._ground),
            theme.color(self._border),
        )


_STRIP: dict[Tint, tuple[Token, str]] = {
    "warn": ("warn_bg", "warning"),
    "err": ("err_bg", "blocker"),
    "ok": ("ok_bg", "passed"),
    "info": ("info_bg", "info"),
}


class _Sentence(PlainLabel):
    """A text that passes a click on to the check box before it."""

    pressed = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        super().mousePressEvent(event)


class Strip(Card):
    """A tinted message with its shape: a strong head, a sentence, or a sentence to tick.

    `toggled(bool)` is emitted when the check box (only with `check=True`) changes. Buttons go to the right
    through `add_button`.
    """

    toggled = Signal(bool)

    def __init__(
        self,
        tint: Tint,
        text: str,
        *,
        head: str = "",
        check: bool = False,
        word: str = "",
        parent: QWidget | None = None,
    ) -> None:
        ground, shape = _STRIP[tint]
        super().__init__(ground, tint, parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(10), theme.px(12), theme.px(10))
        row.setSpacing(theme.px(10))
        self._icon, self._shape = StatusIcon(shape, tint, word), (shape, tint)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self.box: QCheckBox | None = None
        self.head = PlainLabel(head, "strong", wrap=True)
        self.head.setVisible(bool(head))
        self.text = _Sentence(text, "strong" if check else "body", wrap=True)
        if check:
            self.box = QCheckBox()
            self.box.setProperty("kind", "bare")
            self.box.setAccessibleName(plain.visible(text))
            self.box.toggled.connect(self.toggled)
            self.text.pressed.connect(self.box.click)
            row.addWidget(self.box)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self.head)
        words.addWidget(self.text)
        row.addLayout(words, 1)
        self._row, self._words = row, words

    def set_text(self, text: str, head: str = "") -> None:
        """Say something else; a check box is cleared, because its sentence is another one now."""
        changed = text != self.text.text_whole()
        self.text.set_text(text)
        self.head.set_text(head)
        self.head.setVisible(bool(head))
        if self.box is not None and changed:
            self.box.setAccessibleName(plain.visible(text))
            self.box.setChecked(False)

    def set_word(self, word: str) -> None:
        """Say the shape in another word."""
        self._icon.set_shape(*self._shape, word)

    def add_below(self, widget: QWidget) -> None:
        """Put something under the sentence, for example the ways out."""
        self._words.addWidget(widget)

    def add_button(self, button: QPushButton) -> None:
        """Put a button at the right."""
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)


class EmptyState(QWidget):
    """The page of a view that has nothing to show: icon, title, sentence, and what one can do about it."""

    def __init__(
        self,
        icon: str,
        title: str,
        sentence: str,
        buttons: Sequence[QPushButton] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(plain.visible(f"{title}. {sentence}"))
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(_BigIcon(icon), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addItem(_gap(24))
        self.title = FlowLabel(title, "page", most=640)
        self.sentence = FlowLabel(sentence, "body", "text2", most=440)
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.px(4))
        column.addItem(_gap(4))
        column.addWidget(self.sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addItem(_gap(40))
        row = QHBoxLayout()
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self._column: QBoxLayout = column
        column.addStretch(1)

    def add_widget(self, widget: QWidget) -> None:
        """Put something under the buttons, for example a card of choices."""
        self._column.insertWidget(self._column.count() - 1, widget, 0, Qt.AlignmentFlag.AlignHCenter)


def _gap(height: int) -> QSpacerItem:
    """Make a space that gives way where the page is low."""
    policy = QSizePolicy.Policy
    return QSpacerItem(0, theme.px(height), policy.Minimum, policy.Maximum)


class _BigIcon(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setFixedSize(theme.px(44), theme.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint_icon(QPainter(self), self.rect(), self._name, "text3")
