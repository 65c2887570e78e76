"""A copy over time: how fast it went and how fast the guest undid it, and below what remained."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from vmclient.ui import plain, theme
from vmclient.ui.tokens import Token
from vmclient.ui.widgets.spark import nice_ceiling

_UPPER, _LOWER, _LEGEND, _AXIS, _GAP = 46, 30, 22, 18, 18
_TICKS = 5  # times that are written under the chart, at most, beside 0
_STEPS_S = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200)

Points = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Curves:
    """Points of (seconds, value): rates in one unit, what remained in another; a curve may be empty."""

    rate: Points = ()
    dirty: Points = ()
    remaining: Points = ()

    @property
    def end_s(self) -> float:
        """The last moment of all."""
        return max(
            (at for curve in (self.rate, self.dirty, self.remaining) for at, _ in curve[-1:]), default=0.0
        )


@dataclass(frozen=True, slots=True)
class ChartWords:
    """What the chart says: names of the curves, and numbers with their units for the three axes."""

    rate: str
    dirty: str
    remaining: str
    rate_scale: Callable[[float], str]
    remaining_scale: Callable[[float], str]
    time: Callable[[float], str]


class CopyChart(QLabel):
    """Two plots over one time axis: rate solid and filled, dirty rate dashed; remaining filled below.

    The top of each scale and some times are written at its edges. `sentence` is what a screen reader says.
    """

    def __init__(self, words: ChartWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._curves = words, Curves()
        self._tops = (1.0, 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_curves(self, curves: Curves, sentence: str) -> None:
        """Show other curves."""
        if curves == self._curves:
            return
        self._curves = curves
        rates = [value for _, value in (*curves.rate, *curves.dirty)]
        left = [value for _, value in curves.remaining]
        self._tops = (nice_ceiling(max(rates, default=0.0)), nice_ceiling(max(left, default=0.0)))
        self.setAccessibleName(plain.visible(sentence))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room; without remaining bytes there is no lower plot."""
        lower = _LOWER + _GAP if self._curves.remaining else 0
        return QSize(theme.px(520), theme.px(_LEGEND + _UPPER + lower + _AXIS))

    def minimumSizeHint(self) -> QSize:
        """As high as it is, as narrow as two times under it."""
        return QSize(theme.px(200), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw legend, plots and times."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("small"))
        words, curves, (rates, left) = self._words, self._curves, self._tops
        labels = [words.rate_scale(rates), words.remaining_scale(left)]
        edge = max(painter.fontMetrics().horizontalAdvance(label) for label in labels) + theme.px(8)
        upper = QRectF(edge, theme.px(_LEGEND), self.width() - edge - theme.px(4), theme.px(_UPPER))
        self._legend(painter, edge)
        self._frame(painter, upper, labels[0])
        self._fill(painter, upper, curves.rate, rates, "accent")
        self._line(painter, upper, curves.dirty, rates, "warn", dashed=True)
        last = upper
        if curves.remaining:
            last = QRectF(upper.left(), upper.bottom() + theme.px(_GAP), upper.width(), theme.px(_LOWER))
            self._frame(painter, last, labels[1])
            self._fill(painter, last, curves.remaining, left, "idle")
        self._times(painter, last)

    def _frame(self, painter: QPainter, plot: QRectF, top: str) -> None:
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(plot.topLeft(), plot.topRight())
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        painter.setPen(theme.color("text2"))
        height = painter.fontMetrics().height()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        room = QRectF(0, plot.top() - height / 2, plot.left() - theme.px(6), height)
        painter.drawText(room, right, plain.visible(top))
        painter.drawText(room.translated(0, plot.height()), right, "0")

    def _places(self, plot: QRectF, points: Points, top: float) -> list[QPointF]:
        whole = self._curves.end_s or 1.0
        return [
            QPointF(plot.left() + plot.width() * at / whole, plot.bottom() - plot.height() * value / top)
            for at, value in points
        ]

    def _fill(self, painter: QPainter, plot: QRectF, points: Points, top: float, token: Token) -> None:
        places = self._places(plot, points, top)
        if not places:
            return
        below = QPainterPath(QPointF(places[0].x(), plot.bottom()))
        for place in places:
            below.lineTo(place)
        below.lineTo(places[-1].x(), plot.bottom())
        tint = QColor(theme.color(token))
        tint.setAlphaF(0.14)
        painter.fillPath(below, tint)
        self._line(painter, plot, points, top, token)

    def _line(
        self,
        painter: QPainter,
        plot: QRectF,
        points: Points,
        top: float,
        token: Token,
        *,
        dashed: bool = False,
    ) -> None:
        places = self._places(plot, points, top)
        if not places:
            return
        painter.setPen(_pen(token, 1.5, dashed=dashed))
        painter.drawPolyline(places)
        end, half = places[-1], 2.5
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(token))
        if dashed:
            painter.drawRect(QRectF(end.x() - half, end.y() - half, 2 * half, 2 * half))
        else:
            painter.drawEllipse(end, half, half)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _legend(self, painter: QPainter, left: float) -> None:
        metrics = painter.fontMetrics()
        baseline, middle = metrics.ascent(), metrics.height() / 2
        curves, words, x = self._curves, self._words, left
        named: tuple[tuple[str, Points, Token, bool], ...] = (
            (words.rate, curves.rate, "accent", False),
            (words.dirty, curves.dirty, "warn", True),
            (words.remaining, curves.remaining, "idle", False),
        )
        for word, points, token, dashed in named:
            if not points:
                continue
            painter.setPen(_pen(token, theme.px(3), dashed=dashed))
            painter.drawLine(QPointF(x, middle), QPointF(x + theme.px(12), middle))
            x += theme.px(17)
            painter.setPen(theme.color("text"))
            painter.drawText(QPointF(x, baseline), plain.visible(word))
            x += metrics.horizontalAdvance(word) + theme.px(16)

    def _times(self, painter: QPainter, plot: QRectF) -> None:
        whole, metrics = self._curves.end_s, painter.fontMetrics()
        if whole <= 0:
            return
        painter.setPen(theme.color("text2"))
        baseline = plot.bottom() + theme.px(4) + metrics.ascent()
        step = next((one for one in _STEPS_S if one * _TICKS >= whole), whole / _TICKS)
        at, free = 0.0, -1.0
        while at <= whole * 1.0001:
            text = plain.visible(self._words.time(at))
            width = metrics.horizontalAdvance(text)
            x = plot.left() + plot.width() * at / whole
            start = min(max(plot.left(), x - width / 2), plot.right() - width)
            if start > free:
                painter.fillRect(QRectF(x, plot.bottom(), 1, theme.px(3)), theme.color("text3"))
                painter.drawText(QPointF(start, baseline), text)
                free = start + width + theme.px(8)
            at += step


def _pen(token: Token, width: float, *, dashed: bool) -> QPen:
    pen = QPen(theme.color(token), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashed:
        pen.setDashPattern([4 * 1.5 / width, 2 * 1.5 / width])
    return pen
