"""The big numbers of an entry: in one row where all have room, else in two."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from vmclient.text import record
from vmclient.ui import theme
from vmclient.ui.widgets import Panel, PlainLabel

_GAP = 16  # at either side of a rule
_HALF = 3  # numbers in the first of two rows


class Numbers(QWidget):
    """Each number has its name above and what to hold it against below."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(_GAP))
        self._grid.setVerticalSpacing(theme.px(12))
        self._numbers: list[_Number] = []
        self._rules: list[Panel] = []
        self._across = 0

    def show_numbers(self, numbers: tuple[record.Number, ...]) -> None:
        """Show the newest values in their places."""
        while len(self._numbers) < len(numbers):
            if self._numbers:
                self._rules.append(_rule())
            self._numbers.append(_Number())
            self._across = 0
        for shown, number in zip(self._numbers, numbers, strict=True):
            shown.show_number(number)
        self._place()

    def minimumSizeHint(self) -> QSize:
        """No wider than two rows have to be."""
        return QSize(self._wide(_HALF, least=True), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take a second row where one has no room, and give it back."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        count = len(self._numbers)
        across = count if self._wide(count) <= self.width() else _HALF
        if across == self._across:
            return
        self._across = across
        for place, shown in enumerate(self._numbers):
            row, column = divmod(place, across)
            self._grid.addWidget(shown, row, 2 * column)
            shown.set_tight(across < count)
            if place:
                rule = self._rules[place - 1]
                rule.setVisible(column > 0)
                self._grid.addWidget(rule, row, max(0, 2 * column - 1))
        for column in range(2 * count):
            self._grid.setColumnStretch(column, 1 if column % 2 == 0 and column < 2 * across else 0)

    def _wide(self, across: int, *, least: bool = False) -> int:
        """How wide a row is in which the widest numbers stand side by side."""
        widths = [each.least() if least else each.wide() for each in self._numbers]
        rows = [widths[at : at + across] for at in range(0, len(widths), across)]
        columns = [max(row[at] for row in rows if at < len(row)) for at in range(min(across, len(widths)))]
        return sum(columns) + (len(columns) - 1) * (2 * theme.px(_GAP) + theme.px(1))


class _Number(QWidget):
    """A number: name, value and note."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._note = PlainLabel("", "small", "text2"), PlainLabel("", "small", "text2")
        self._value = PlainLabel("", "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for each in (self._name, self._value, self._note):
            column.addWidget(each)
        column.addStretch(1)

    def show_number(self, number: record.Number) -> None:
        """Show another value."""
        self._name.set_text(number.name)
        self._value.set_text(number.value)
        self._value.setAccessibleName(f"{number.name}: {number.value}")
        self._note.set_text(number.note)

    def set_tight(self, tight: bool) -> None:
        """Let the note go on in a second line."""
        self._note.setWordWrap(tight)

    def wide(self) -> int:
        """How wide it is with each text in one line."""
        return max(self.least(), _words(self._note))

    def least(self) -> int:
        """How wide it is with the note in several lines."""
        return max(_words(self._name), _words(self._value))


def _words(label: PlainLabel) -> int:
    return label.fontMetrics().horizontalAdvance(label.text()) + theme.px(2)


def _rule() -> Panel:
    """Make a thin upright line between two numbers."""
    made = Panel("line")
    made.setFixedWidth(theme.px(1))
    return made
