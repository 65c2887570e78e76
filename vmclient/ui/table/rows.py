"""Draws all visible rows of a table in one pass: grounds, cells column by column, lines, selection, focus."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QPainter

from vmclient.ui import icons, plain, theme
from vmclient.ui.table.model import RowTableModel
from vmclient.ui.table.paint import CellPainter
from vmclient.ui.tokens import Token

_ROOT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True, slots=True)
class Frame:
    """What is to be drawn: first place with its y, last place, visible columns as (index, x, width)."""

    first: int
    last: int
    top: int
    height: int
    width: int
    columns: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """Which places are marked: chosen rows, row under the pointer, row with the keyboard (-1: none)."""

    chosen: frozenset[int]
    hover: int
    focus: int
    muted: bool


class RowPainter:
    """One pass over what is visible. Make a new one when the theme has changed."""

    def __init__(self, model: RowTableModel) -> None:  # type: ignore[type-arg]
        self._model = model
        self.cells = CellPainter()
        self._right = [column.align == "right" for column in model.columns]

    def draw(self, painter: QPainter, frame: Frame, marks: Marks) -> None:
        """Draw the rows of a frame."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._grounds(painter, frame, marks)
        model, pad, height = self._model, self.cells.pad, frame.height
        muted = marks.muted
        rows = [
            (frame.top + (place - frame.first) * height, model.cells(place), muted or model.is_dim(place))
            for place in range(frame.first, frame.last + 1)
            if not model.is_section(place)
        ]
        draw = self.cells.draw
        for index, x, width in frame.columns:
            right, inner = self._right[index], width - 2 * pad
            for y, cells, weak in rows:
                rect = QRect(x + pad, y, inner, height - 1)
                draw(painter, rect, cells[index], right=right, muted=weak)
        self._lines(painter, frame, marks)

    def _grounds(self, painter: QPainter, frame: Frame, marks: Marks) -> None:
        for place in range(frame.first, frame.last + 1):
            y = frame.top + (place - frame.first) * frame.height
            section = self._model.is_section(place)
            token: Token | None = "raised" if section else None
            if place in marks.chosen:
                token = "sel"
            elif place == marks.hover:
                token = "hover"
            if token is not None:
                painter.fillRect(0, y, frame.width, frame.height, theme.color(token))
            if place in marks.chosen:
                painter.fillRect(0, y, theme.px(3), frame.height, theme.color("accent"))
            if section:
                self._section(painter, y, frame)

    def _section(self, painter: QPainter, y: int, frame: Frame) -> None:
        title, note = self._model.section_words()
        side, pad = theme.px(14), self.cells.pad
        place = QRect(pad, y + (frame.height - side) // 2, side, side)
        chevron = "chevron-down" if self._model.expanded() else "chevron-right"
        icons.paint_icon(painter, place, chevron, "text2")
        x = place.right() + theme.px(8)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.color("text"))
        title = plain.visible(title)
        painter.drawText(QRect(x, y, frame.width - x, frame.height - 1), _LEFT, title)
        x += painter.fontMetrics().horizontalAdvance(title) + theme.px(10)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("text2"))
        painter.drawText(QRect(x, y, frame.width - x, frame.height - 1), _LEFT, plain.visible(note))

    def _lines(self, painter: QPainter, frame: Frame, marks: Marks) -> None:
        border, last = theme.theme().border, self._model.rowCount() - 1
        for place in range(frame.first, frame.last + 1):
            y = frame.top + (place - frame.first) * frame.height
            if place != last:
                painter.fillRect(0, y + frame.height - border, frame.width, border, theme.color("line"))
            if place == marks.focus or (border > 1 and place in marks.chosen):  # high contrast has no tints
                painter.fillRect(0, y, frame.width, border, theme.color("accent"))
                painter.fillRect(0, y + frame.height - border, frame.width, border, theme.color("accent"))
