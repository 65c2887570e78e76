"""A page of cards with names and values: side by side where there is room, one under the other where not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from vmclient.text.describe import Group
from vmclient.ui import theme
from vmclient.ui.widgets import Card, PlainLabel

_WIDE = 640  # from this width on, two cards stand side by side
_TOP = Qt.AlignmentFlag.AlignTop


class GroupCard(Card):
    """One group; its values can be selected and copied."""

    def __init__(self, group: Group) -> None:
        super().__init__()
        self.setAccessibleName(group.title)
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(14))
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(8))
        grid.setColumnStretch(1, 1)
        grid.addWidget(PlainLabel(group.title, "strong"), 0, 0, 1, 2)
        self._values: list[tuple[str, PlainLabel]] = []
        for row, (name, value) in enumerate(group.lines, start=1):
            grid.addWidget(PlainLabel(name, "body", "text2"), row, 0, _TOP)
            shown = PlainLabel(value, "table_name", wrap=True, selectable=True)
            grid.addWidget(shown, row, 1, _TOP)
            self._values.append((name, shown))
        grid.setRowStretch(len(group.lines) + 1, 1)
        self.show_group(group)

    def show_group(self, group: Group) -> None:
        """Show the newest values in their places."""
        for (name, shown), (_, value) in zip(self._values, group.lines, strict=True):
            shown.set_text(value)
            shown.setAccessibleName(f"{name}: {value}")


class CardPage(QScrollArea):
    """Shows groups; values change in place, and cards are made anew only when there are other names."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.px(12))
        self._column.addLayout(self._grid, 1)
        self._cards: list[GroupCard] = []
        self._names: list[tuple[str, ...]] = []
        self._across = 0
        self.setWidget(inside)

    def put_above(self, widget: QWidget) -> None:
        """Put something over the cards, which scrolls with them."""
        self._column.insertWidget(0, widget)

    def show_groups(self, groups: tuple[Group, ...]) -> None:
        """Show the newest values."""
        names = [(group.title, *(name for name, _ in group.lines)) for group in groups]
        if names == self._names:
            for card, group in zip(self._cards, groups, strict=True):
                card.show_group(group)
            return
        self._names = names
        for card in self._cards:
            card.deleteLater()
        self._cards = [GroupCard(group) for group in groups]
        self._place(self._across or 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the cards as the room allows."""
        super().resizeEvent(event)
        across = 2 if self.viewport().width() >= theme.px(_WIDE) else 1
        if across != self._across:
            self._place(across)

    def _place(self, across: int) -> None:
        self._across = across
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, *divmod(number, across))
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
        for row in range(len(self._cards) + 1):
            self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(len(self._cards), 1)
