"""The message area under the table: the latest three messages, and how many jobs are under way."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from vmclient.text import label
from vmclient.ui import plain, theme
from vmclient.ui.icons import Shape
from vmclient.ui.widgets import BusyChip, LinkButton, Panel, PlainLabel, StatusIcon

LINES = 3
KEPT = 50  # so that a message that was pushed out comes back when a newer one is withdrawn


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence at a time, with the shape that says how grave it is and at most one way on.

    `about` names what it concerns: a newer message about the same thing takes its place. `word` is the shape
    in a word, `link` the words of the way on and `follow` what it does.
    """

    at: datetime
    shape: Shape
    word: str
    text: str
    about: str = ""
    link: str = ""
    follow: Callable[[], None] | None = None


class _Line(QWidget):
    """One message: time, shape, sentence, link."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setObjectName(f"message_{number}")
        self.time = PlainLabel("", "small", "text3")
        self.icon = StatusIcon()
        self.text = PlainLabel("", "body", elide="right")
        self.link = LinkButton()
        self.link.setObjectName(f"message_link_{number}")
        self.link.clicked.connect(self._followed)
        self._follow: Callable[[], None] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self.time, 0, middle)
        row.addSpacing(theme.px(4))
        row.addWidget(self.icon, 0, middle)
        row.addWidget(self.text, 1, middle)
        row.addWidget(self.link, 0, middle)
        self.setFixedHeight(theme.px(24))
        self.show_message(None)

    def show_message(self, message: Message | None) -> None:
        """Show a message, or an empty line."""
        self.icon.setVisible(message is not None)
        self.time.set_text(message.at.astimezone().strftime("%H:%M:%S") if message else "")
        self.text.set_text(message.text if message else "")
        self.link.setVisible(bool(message and message.link))
        self._follow = message.follow if message else None
        if message is None:
            return
        self.icon.set_shape(message.shape.icon, message.shape.token, message.word)
        self.link.setText(plain.visible(message.link))
        self.link.setAccessibleName(plain.visible(f"{label.plain(message.link)}: {message.text}"))
        self.link.updateGeometry()
        self.text.setAccessibleName(plain.visible(f"{message.word}: {message.text}"))

    def _followed(self) -> None:
        if self._follow:
            self._follow()


class Messages(Panel):
    """Newest first; `busy_clicked` asks for the Progress window."""

    busy_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", ("top",), parent)
        self.setObjectName("messages")
        self.setAccessibleName(label.panel("messages"))
        self._kept: deque[Message] = deque(maxlen=KEPT)
        self.busy = BusyChip(label.jobs_under_way(0, 0))
        self.busy.setObjectName("busy")
        self.busy.clicked.connect(self.busy_clicked)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(label.panel("messages"), "head", "text2"))
        head.addStretch(1)
        head.addWidget(self.busy)
        self.lines = [_Line(number) for number in range(1, LINES + 1)]
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(8))
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(theme.px(4))
        for line in self.lines:
            column.addWidget(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """34 for the head, 24 a line, 8 below (look, section 2)."""
        return QSize(theme.px(400), theme.px(34 + 24 * LINES + 8))

    @property
    def messages(self) -> tuple[Message, ...]:
        """All that are kept, newest first."""
        return tuple(self._kept)

    def say(self, message: Message) -> None:
        """Put a message on top; an older one about the same thing goes."""
        if message.about:
            for old in [one for one in self._kept if one.about == message.about]:
                self._kept.remove(old)
        self._kept.appendleft(message)
        self._show()
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self, plain.visible(message.text))
            QAccessible.updateAccessibility(event)

    def take_away(self, about: str) -> None:
        """Show no more what was said about this."""
        for old in [one for one in self._kept if one.about == about]:
            self._kept.remove(old)
        self._show()

    def set_jobs(self, running: int, queued: int) -> None:
        """Say how many jobs run and wait."""
        self.busy.set_state(label.jobs_under_way(running, queued), busy=bool(running or queued))

    def focus_chain(self) -> list[QWidget]:
        """List the controls in the order in which one reads them."""
        return [self.busy, *(line.link for line in self.lines)]

    def _show(self) -> None:
        for place, line in enumerate(self.lines):
            line.show_message(self._kept[place] if place < len(self._kept) else None)
