"""The criteria of a ranking in their order: in columns where they have room, else each in two lines."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from vmclient.text.why import Line
from vmclient.ui import theme
from vmclient.ui.widgets import PlainLabel

_NAME = 98  # the names of our own criteria, so that values stand in one place for all hosts


class Criteria(QWidget):
    """A criterion has its number, its name, a host's value, and the neighbour's in a note."""

    def __init__(self, lines: Sequence[Line]) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(5))
        self._rows = [
            (
                PlainLabel(str(line.number), "body", "text2"),
                PlainLabel(line.name, "body", "text2"),
                PlainLabel(line.value, "strong"),
                PlainLabel(line.note, "small", "text2", elide="right"),
            )
            for line in lines
        ]
        gaps = 3 * theme.px(8)
        widths = [max((_words(row[column]) for row in self._rows), default=0) for column in range(4)]
        self._least = widths[0] + widths[2] + gaps
        self._wide = self._least + max(widths[1], theme.px(_NAME)) + widths[3]
        self._tight: bool | None = None
        self._place()

    def sizeHint(self) -> QSize:
        """Wide enough for columns."""
        return QSize(self._wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Wide enough for two lines."""
        return QSize(self._least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take a second line where columns have no room, and give it back."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        tight = self.width() < self._wide
        if tight == self._tight:
            return
        self._tight = tight
        self._grid.setColumnMinimumWidth(1, 0 if tight else theme.px(_NAME))
        self._grid.setColumnStretch(2, 1 if tight else 0)
        self._grid.setColumnStretch(3, 0 if tight else 1)
        for at, (number, name, value, note) in enumerate(self._rows):
            name.setWordWrap(tight)
            row = 2 * at if tight else at
            self._grid.addWidget(number, row, 0)
            self._grid.addWidget(name, row, 1, 1, 3 if tight else 1)
            self._grid.addWidget(value, row + tight, 1 if tight else 2)
            self._grid.addWidget(note, row + tight, 2 if tight else 3, 1, 2 if tight else 1)


def _words(label: PlainLabel) -> int:
    return label.fontMetrics().horizontalAdvance(label.text())
