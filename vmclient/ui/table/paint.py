"""Draws the cells of a table: the one place that knows how each kind of cell looks."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from vmclient.ui import icons, plain, theme
from vmclient.ui.table.cells import (
    Cell,
    ChangeCell,
    CheckCell,
    EventCell,
    IconCell,
    MeterCell,
    NameCell,
    ProgressCell,
    SpanCell,
    TextCell,
    VerdictCell,
)
from vmclient.ui.tokens import Token
from vmclient.ui.widgets.bar import HIGH_LOAD
from vmclient.ui.widgets.paint import bar, rounded

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_CENTRE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
_ELIDED = 4000  # cut texts kept


class _Widths(dict[str, int]):
    """Advance of each letter, asked of the font once: whether a text fits is then a sum."""

    def __init__(self, metrics: QFontMetrics) -> None:
        super().__init__()
        self._metrics = metrics

    def __missing__(self, letter: str) -> int:
        width = self[letter] = self._metrics.horizontalAdvance(letter)
        return width


@dataclass(slots=True)
class _Face:
    metrics: QFontMetrics
    widths: _Widths


class CellPainter:
    """Draws cells with the fonts and measures of the theme in force; make a new one when that changes."""

    def __init__(self) -> None:
        self._faces: dict[theme.Role, _Face] = {}
        self._cut: dict[tuple[theme.Role, str, int, bool], str] = {}
        self.pad = theme.px(8)
        self._icon = theme.px(16)
        self._lead = self._width("body", "00:00") + theme.px(10)
        self._percent = self._width("body", "100\N{NO-BREAK SPACE}%") + theme.px(2)
        self._meter = theme.px(32)
        self._wide = theme.px(46)
        self._change = theme.px(64)
        self._span = self._width("body", "00 → 00\N{NO-BREAK SPACE}%")  # so that bars are of one length
        self._muted = False
        self._draw: dict[type, Callable[[QPainter, QRect, Any, bool], None]] = {
            TextCell: self._text_cell,
            NameCell: self._name_cell,
            IconCell: self._icon_cell,
            MeterCell: self._meter_cell,
            ChangeCell: self._change_cell,
            ProgressCell: self._progress_cell,
            VerdictCell: self._verdict_cell,
            EventCell: self._event_cell,
            SpanCell: self._span_cell,
            CheckCell: self._check_cell,
        }

    def draw(self, painter: QPainter, rect: QRect, cell: Cell, *, right: bool, muted: bool) -> None:
        """Draw a cell into the inner rectangle of its place; `muted` weakens texts, never shapes."""
        self._muted = muted
        self._draw[cell.__class__](painter, rect, cell, right)

    def fits(self, cell: Cell, width: int) -> bool:
        """Whether all of a cell is to be seen in an inner width."""
        return self.measure(cell) <= width

    def measure(self, cell: Cell | str) -> int:
        """The inner width a cell wants."""
        match cell:
            case str():
                return self._width("body", cell)
            case NameCell():
                return self._width("table_name", cell.text) + self._badge_room(cell.badge)
            case MeterCell():
                lead = self._width("body", cell.lead) if cell.lead else 0
                number = max(self._percent, self._width("body", cell.text))
                return lead + self._meter_width(cell) + number + self.pad * (2 if cell.lead else 1)
            case ChangeCell():
                return self._change + self.pad + self._width("body", cell.text)
            case ProgressCell():
                return self._width("body", f"{cell.word}  {cell.right}")
            case VerdictCell():
                return self._icon + self.pad + self._width("table_name" if cell.strong else "body", cell.text)
            case EventCell():
                return self._lead + theme.px(10) + self._width("body", cell.text)
            case IconCell() | CheckCell():
                return self._icon
            case SpanCell():
                return theme.px(120)
        return self._width("body", cell.text)

    # --- parts ---

    def _face(self, role: theme.Role) -> _Face:
        face = self._faces.get(role)
        if face is None:
            metrics = QFontMetrics(theme.font(role))
            face = self._faces[role] = _Face(metrics, _Widths(metrics))
        return face

    def _width(self, role: theme.Role, text: str) -> int:
        return self._face(role).metrics.horizontalAdvance(text)

    def _cut_to(self, role: theme.Role, text: str, width: int, middle: bool) -> str:
        face = self._face(role)
        if sum(map(face.widths.__getitem__, text)) <= width:
            return text
        known = self._cut.get((role, text, width, middle))
        if known is None:
            if len(self._cut) >= _ELIDED:
                self._cut.clear()
            mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
            known = face.metrics.elidedText(text, mode, width)
            self._cut[role, text, width, middle] = known
        return known

    def _text(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        token: Token,
        flags: Any,
        role: theme.Role = "body",
        *,
        middle: bool = False,
    ) -> None:
        if self._muted and token in ("text", "text2"):
            token = "text3"
        painter.setFont(theme.font(role))
        painter.setPen(theme.color(token))
        painter.drawText(rect, flags, self._cut_to(role, plain.visible(text), rect.width(), middle))

    def _badge_room(self, badge: str) -> int:
        return self._width("badge", badge) + theme.px(12) + self.pad if badge else 0

    def _meter_width(self, cell: MeterCell) -> int:
        return self._wide if cell.wide else self._meter

    # --- kinds of cells ---

    def _text_cell(self, painter: QPainter, rect: QRect, cell: TextCell, right: bool) -> None:
        flags = _RIGHT if right else _LEFT
        self._text(painter, rect, cell.text, cell.token, flags, middle=cell.middle)

    def _name_cell(self, painter: QPainter, rect: QRect, cell: NameCell, right: bool) -> None:
        room = rect.width() - self._badge_room(cell.badge)
        place = QRect(rect.x(), rect.y(), room, rect.height())
        self._text(painter, place, cell.text, cell.token, _LEFT, "table_name", middle=cell.middle)
        if not cell.badge:
            return
        used = min(room, self._width("table_name", cell.text)) + self.pad
        high = theme.px(18)
        wide = self._badge_room(cell.badge) - self.pad
        box = QRect(rect.x() + used, rect.center().y() - high // 2 + 1, wide, high)
        rounded(painter, QRectF(box), theme.px(3), theme.color("accent"), None)
        painter.setFont(theme.font("badge"))
        painter.setPen(theme.color("on_accent"))
        painter.drawText(box, _CENTRE, plain.visible(cell.badge))

    def _icon_cell(self, painter: QPainter, rect: QRect, cell: IconCell, right: bool) -> None:
        self._shape(painter, rect.x() + (rect.width() - self._icon) // 2, rect, cell.icon, cell.token)

    def _shape(self, painter: QPainter, x: int, rect: QRect, name: str, token: Token) -> None:
        y = rect.y() + (rect.height() - self._icon) // 2
        icons.paint_icon(painter, QRect(x, y, self._icon, self._icon), name, token)

    def _meter_cell(self, painter: QPainter, rect: QRect, cell: MeterCell, right: bool) -> None:
        known = cell.share is not None
        ink: Token = "text" if known else "text3"
        number = max(self._percent, self._width("body", cell.text)) if cell.wide else self._percent
        place = QRect(rect.right() - number + 1, rect.y(), number, rect.height())
        self._text(painter, place, cell.text, ink, _RIGHT)
        width, high = self._meter_width(cell), theme.px(5)
        left = place.x() - self.pad - width
        if cell.share is not None:
            token: Token = "warn" if cell.share >= HIGH_LOAD and not cell.wide else "idle"
            if self._muted and token == "idle":
                token = "off"
            box = QRectF(left, rect.y() + (rect.height() - high) / 2, width, high)
            bar(painter, box, cell.share, token)
            if cell.ceiling is not None:
                tick, x = theme.px(11), round(left + width * cell.ceiling)
                painter.fillRect(x, rect.y() + (rect.height() - tick) // 2, 1, tick, theme.color("text2"))
        if cell.lead:
            lead = QRect(rect.x(), rect.y(), left - self.pad - rect.x(), rect.height())
            self._text(painter, lead, cell.lead, ink if known else "text2", _RIGHT)

    def _change_cell(self, painter: QPainter, rect: QRect, cell: ChangeCell, right: bool) -> None:
        number = max(self._width("body", cell.text), self._span)
        width = min(self._change, max(theme.px(16), rect.width() - number - self.pad))
        room = QRect(rect.x() + width + self.pad, rect.y(), rect.width() - width - self.pad, rect.height())
        self._text(painter, room, cell.text, "text", _RIGHT)
        thin, thick, gap = theme.px(3), theme.px(6), theme.px(2)
        top = rect.y() + (rect.height() - thin - gap - thick) / 2
        bar(painter, QRectF(rect.x(), top, width, thin), cell.before, "idle")
        token: Token = "warn" if cell.after >= HIGH_LOAD else "accent"
        bar(painter, QRectF(rect.x(), top + thin + gap, width, thick), cell.after, token)
        if cell.ceiling is not None:
            x, tick = round(rect.x() + width * cell.ceiling), thin + gap + thick + theme.px(4)
            painter.fillRect(x, round(top) - theme.px(2), 1, tick, theme.color("text2"))

    def _progress_cell(self, painter: QPainter, rect: QRect, cell: ProgressCell, right: bool) -> None:
        token: Token = "warn" if cell.held else "text"
        upper = rect.adjusted(0, 0, 0, -theme.px(4)) if cell.share is not None else rect
        taken = self._width("body", cell.right) + theme.px(4)
        self._text(painter, upper.adjusted(0, 0, -taken, 0), cell.word, token, _LEFT)
        self._text(painter, upper, cell.right, token, _RIGHT)
        if cell.share is not None:
            high = theme.px(3)
            box = QRectF(rect.x(), rect.bottom() - high - theme.px(1), rect.width(), high)
            bar(painter, box, cell.share, "warn" if cell.held else "accent", hatched=cell.held)

    def _verdict_cell(self, painter: QPainter, rect: QRect, cell: VerdictCell, right: bool) -> None:
        self._shape(painter, rect.x(), rect, cell.icon, cell.token)
        place = rect.adjusted(self._icon + self.pad, 0, 0, 0)
        self._text(painter, place, cell.text, "text", _LEFT, "table_name" if cell.strong else "body")

    def _event_cell(self, painter: QPainter, rect: QRect, cell: EventCell, right: bool) -> None:
        place = QRect(rect.x(), rect.y(), self._lead, rect.height())
        self._text(painter, place, cell.lead, "text3" if cell.token == "text3" else "text2", _RIGHT)
        self._text(painter, rect.adjusted(self._lead + theme.px(10), 0, 0, 0), cell.text, cell.token, _LEFT)

    def _span_cell(self, painter: QPainter, rect: QRect, cell: SpanCell, right: bool) -> None:
        middle = rect.center().y()
        painter.fillRect(rect.x(), middle, rect.width(), 1, theme.color("line"))
        start = rect.x() + round(rect.width() * cell.start)
        width = max(theme.px(3), round(rect.width() * (cell.end - cell.start)))
        start = min(start, rect.right() - width + 1)
        high = theme.px(8)
        box = QRectF(start, middle - high / 2 + 0.5, width, high)
        rounded(painter, box, min(2.0, width / 2), theme.color(cell.token), None)

    def _check_cell(self, painter: QPainter, rect: QRect, cell: CheckCell, right: bool) -> None:
        """Draw what a check box looks like (style.qss), in the middle of its column."""
        x = rect.x() + (rect.width() - self._icon) // 2
        y = rect.y() + (rect.height() - self._icon) // 2
        box = QRect(x, y, self._icon, self._icon)
        ground: Token = "track" if not cell.live else "accent" if cell.checked else "surface"
        edge: Token = "off" if not cell.live else "accent" if cell.checked else "edge"
        rounded(painter, QRectF(box), theme.px(4), theme.color(ground), theme.color(edge))
        if cell.checked:
            inset = theme.px(1)
            tick = box.adjusted(inset, inset, -inset, -inset)
            icons.paint_icon(painter, tick, "tick", "on_accent" if cell.live else "off")
