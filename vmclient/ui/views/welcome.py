"""The page of an estate without connections: what the product is for and three ways to begin."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from vmclient.text import label, window
from vmclient.ui import theme
from vmclient.ui.dialogs.squeeze import SqueezeArea
from vmclient.ui.views.view_head import ViewHead
from vmclient.ui.widgets import Button, Card, EmptyState, FlowLabel, Panel, PrimaryButton, StatusIcon


def on_surface(page: QWidget) -> Panel:
    """Put a page on the ground that tables have."""
    ground = Panel("surface")
    column = QVBoxLayout(ground)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(page)
    return ground


class Welcome(QWidget):
    """`chosen(step)` tells the number of the way: 0 connect, 1 demo, 2 a file."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        head = ViewHead("virtual_machines")
        head.set_bare(True)
        page = EmptyState("connect", *window.nothing_connected())
        self._card = _Choices()
        column = QVBoxLayout(self._card)
        column.setContentsMargins(1, theme.px(4), 1, theme.px(4))  # the corners are round
        column.setSpacing(0)
        self._places: list[QWidget] = []
        steps = window.first_steps()
        for number, step in enumerate(steps):
            column.addWidget(self._step(number, step, last=number + 1 == len(steps)))
        self._give_room()
        page.add_widget(self._card)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(SqueezeArea(on_surface(page)), 1)

    def _step(self, number: int, step: tuple[str, str, str, str], *, last: bool) -> QWidget:
        icon, what, means, word = step
        line = Panel("surface", () if last else ("bottom",))
        line.setMinimumHeight(theme.px(64))
        row = QHBoxLayout(line)
        row.setContentsMargins(theme.px(20), theme.px(8), theme.px(16), theme.px(8))
        row.setSpacing(theme.px(14))
        row.addWidget(StatusIcon(icon, "accent" if number == 0 else "text2", "", size=20))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addStretch(1)
        words.addWidget(FlowLabel(what, "strong", most=500))
        words.addWidget(FlowLabel(means, "body", "text2", most=500))
        words.addStretch(1)
        row.addLayout(words, 1)
        button = (PrimaryButton if number == 0 else Button)(word, accessible=label.plain(word))
        button.setObjectName(f"welcome_{icon}")
        if number == 0:
            self.first = button
        button.clicked.connect(lambda: self.chosen.emit(number))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        place = QWidget()
        inside = QHBoxLayout(place)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(button)
        row.addWidget(place, 0, Qt.AlignmentFlag.AlignVCenter)
        self._places.append(place)
        return line

    def _give_room(self) -> None:
        """Make the buttons of all lines as wide as the widest."""
        widest = max(place.sizeHint().width() for place in self._places)
        for place in self._places:
            place.setFixedWidth(max(theme.px(106), widest))


class _Choices(Card):
    """The card of the ways to begin: as wide as its longest line, and narrower where the page is."""

    def sizeHint(self) -> QSize:
        """No narrower than the look wants it."""
        return super().sizeHint().expandedTo(QSize(theme.px(560), 0))
