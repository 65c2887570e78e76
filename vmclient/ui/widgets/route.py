"""The route of a move: source, mode and cost on an arrow, target; one sentence for those who hear it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from vmclient.ui import icons, plain, theme
from vmclient.ui.tokens import Token
from vmclient.ui.widgets.paint import rounded


@dataclass(frozen=True, slots=True)
class Stop:
    """One end of a route: a host, or (not `known`) the place where a host has still to be chosen."""

    title: str
    note: str
    known: bool = True
    icon: str = "host"


class Route(QLabel):
    """Source box, arrow with the mode above and the cost below it, target box; a label to screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = self._target = Stop("", "")
        self._mode = self._cost = ""
        self._marked = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_route(
        self, source: Stop, target: Stop, mode: str, cost: str, sentence: str, *, marked: bool = True
    ) -> None:
        """Show a route; `sentence` says all of it, `marked` gives the target the accent border."""
        self._source, self._target, self._mode, self._cost = source, target, mode, cost
        self._marked = marked
        self.setAccessibleName(plain.visible(sentence))
        self.update()

    def sizeHint(self) -> QSize:
        """Boxes of 226 × 60 and room for the words between them."""
        return QSize(theme.px(760), theme.px(60))

    def minimumSizeHint(self) -> QSize:
        """Narrower boxes, the same height."""
        return QSize(theme.px(420), theme.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both boxes and the line between them."""
        painter = QPainter(self)
        box = min(theme.px(226), self.width() * 3 // 10)
        self._box(painter, QRect(0, 0, box, self.height()), self._source, accent=False)
        target = QRect(self.width() - box, 0, box, self.height())
        self._box(painter, target, self._target, accent=self._target.known)
        self._line(painter, box + theme.px(12), self.width() - box - theme.px(12))

    def _box(self, painter: QPainter, rect: QRect, stop: Stop, *, accent: bool) -> None:
        if stop.known:
            border: Token = "accent" if accent and self._marked else "line"
            ground: Token = "info_bg" if accent else "surface"
            rounded(painter, QRectF(rect), theme.px(6), theme.color(ground), theme.color(border))
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("edge"), max(1.0, theme.px(1)), Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(6), theme.px(6))
        side = theme.px(20)
        place = QRect(rect.x() + theme.px(14), rect.center().y() - side // 2 + 1, side, side)
        mark: Token = "accent" if accent or not stop.known else "text2"
        icons.paint_icon(painter, place, stop.icon if stop.known else "unknown", mark)
        left = place.right() + theme.px(12)
        words = QRect(left, rect.y(), rect.right() - left - theme.px(8), rect.height())
        self._two(painter, words, ("name", stop.title, "text"), ("small", stop.note, "text2"), centre=False)

    def _line(self, painter: QPainter, left: int, right: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, head = self.height() / 2, theme.px(8)
        pen = QPen(theme.color("accent"), max(1.5, theme.px(2)))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawLine(QPointF(left + 4, middle), QPointF(right, middle))
        tip = [QPointF(right - head, middle - head * 0.8), QPointF(right, middle)]
        painter.drawPolyline([*tip, QPointF(right - head, middle + head * 0.8)])
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(QPointF(left + 3, middle), 2.5, 2.5)
        words = QRect(left + theme.px(8), 0, right - left - theme.px(24), self.height())
        self._two(painter, words, ("strong", self._mode, "text"), ("small", self._cost, "text2"), centre=True)

    def _two(
        self,
        painter: QPainter,
        rect: QRect,
        upper: tuple[theme.Role, str, Token],
        lower: tuple[theme.Role, str, Token],
        *,
        centre: bool,
    ) -> None:
        """Two lines of text, one above and one below the middle of a rectangle."""
        gap = theme.px(5) if centre else 0
        middle = rect.height() // 2
        halves = (rect.adjusted(0, 0, 0, middle - rect.height() - gap), rect.adjusted(0, middle + gap, 0, 0))
        across = Qt.AlignmentFlag.AlignHCenter if centre else Qt.AlignmentFlag.AlignLeft
        ends = (Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignTop)
        for (role, text, token), half, end in zip((upper, lower), halves, ends, strict=True):
            painter.setFont(theme.font(role))
            painter.setPen(theme.color(token))
            shown = plain.visible(text)
            cut = painter.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideMiddle, half.width())
            painter.drawText(half, across | end, cut)
