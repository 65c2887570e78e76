"""The rate of a copy, how fast the guest undoes it, and what remains, over the last seconds."""

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from vmclient.ui import plain, theme
from vmclient.ui.tokens import Token

_LEGEND = 18
_SECOND = 16  # a second line of the legend


def nice_ceiling(value: float) -> float:
    """The smallest of 1, 2, 3, 5 or 7 times a power of ten that is not below the value."""
    if value <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in (1, 2, 3, 5, 7, 10) if value <= step * power * 1.000001)


class Sparkline(QLabel):
    """Lines over time: rate solid and filled below, dirty rate dashed, what remains dotted.

    The scale of the rates stands under them; `scale` words its top, a value in the unit of the lines:
    "0–3 GB/s". What remains has the whole as its top.
    """

    def __init__(
        self,
        rate_word: str,
        dirty_word: str,
        scale: Callable[[float], str],
        parent: QWidget | None = None,
        *,
        remaining_word: str = "",
    ) -> None:
        super().__init__(parent)
        self._words = (plain.visible(rate_word), plain.visible(dirty_word), plain.visible(remaining_word))
        self._note = ""
        self._remaining: tuple[float, ...] = ()
        self._scale = scale
        self._rate: tuple[float, ...] = ()
        self._dirty: tuple[float, ...] = ()
        self._top = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_values(
        self,
        rate: Sequence[float],
        dirty: Sequence[float],
        sentence: str = "",
        remaining: Sequence[float] = (),
        note: str = "",
    ) -> None:
        """Show values in the unit of the scale, oldest first, one a step; an empty list leaves its line out.

        `remaining` are shares of the whole, 0 to 1. `note` says over which time they are drawn.
        `sentence` is what a screen reader says, for example "rate 560 MB/s, dirty rate 120 MB/s".
        """
        self._rate, self._dirty, self._remaining = tuple(rate), tuple(dirty), tuple(remaining)
        self._note = plain.visible(note)
        self._top = nice_ceiling(max((*rate, *dirty), default=0.0))
        self.setAccessibleName(plain.visible(sentence))
        self.update()

    def sizeHint(self) -> QSize:
        """208 × 56 for the lines, the legend, and under it the scales where what remains is drawn too."""
        return QSize(theme.px(208), theme.px(56 + self._below()))

    def _below(self) -> int:
        return _LEGEND + (_SECOND if self._words[2] else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, lines and legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = QRectF(0.5, 0.5, self.width() - 1, self.height() - theme.px(self._below()) - 1)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(plot.topLeft(), plot.topRight())
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        self._solid(painter, plot.adjusted(0, 3, -4, 0))
        self._dashed(painter, plot.adjusted(0, 3, -4, 0))
        self._dotted(painter, plot.adjusted(0, 3, -4, 0))
        self._legend(painter)

    def _points(self, values: Sequence[float], plot: QRectF, top: float) -> list[QPointF]:
        step = plot.width() / max(1, len(values) - 1)
        return [
            QPointF(plot.left() + i * step, plot.bottom() - plot.height() * value / top)
            for i, value in enumerate(values)
        ]

    def _solid(self, painter: QPainter, plot: QRectF) -> None:
        points = self._points(self._rate, plot, self._top)
        if not points:
            return
        below = QPainterPath(QPointF(points[0].x(), plot.bottom()))
        for point in points:
            below.lineTo(point)
        below.lineTo(points[-1].x(), plot.bottom())
        tint = QColor(theme.color("accent"))
        tint.setAlphaF(0.14)
        painter.fillPath(below, tint)
        painter.setPen(QPen(theme.color("accent"), 1.5))
        painter.drawPolyline(points)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(points[-1], 2.5, 2.5)

    def _dashed(self, painter: QPainter, plot: QRectF) -> None:
        points = self._points(self._dirty, plot, self._top)
        if not points:
            return
        pen = QPen(theme.color("warn"), 1.5)
        pen.setDashPattern([4, 2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawPolyline(points)
        end = points[-1]
        painter.fillRect(QRectF(end.x() - 2.5, end.y() - 2.5, 5, 5), theme.color("warn"))

    def _dotted(self, painter: QPainter, plot: QRectF) -> None:
        points = self._points(self._remaining, plot, 1.0)
        if not points:
            return
        pen = QPen(theme.color("idle"), 1.5)
        pen.setDashPattern([1, 2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawPolyline(points)

    def _legend(self, painter: QPainter) -> None:
        painter.setFont(theme.font("small"))
        metrics = painter.fontMetrics()
        second = theme.px(_SECOND) if self._words[2] else 0
        middle = self.height() - second - metrics.height() / 2
        baseline = self.height() - second - metrics.descent()
        scale = plain.visible(self._scale(self._top))
        x = 0.0
        patterns: tuple[tuple[Token, list[float]], ...] = (
            ("accent", []), ("warn", [1.2, 0.6]), ("idle", [0.4, 0.6]),
        )  # fmt: skip
        for word, (token, pattern) in zip(self._words, patterns, strict=True):
            if not word:
                continue
            pen = QPen(theme.color(token), theme.px(3))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if pattern:
                pen.setDashPattern(pattern)
            painter.setPen(pen)
            painter.drawLine(QPointF(x, middle), QPointF(x + theme.px(9), middle))
            x += theme.px(13)
            painter.setPen(theme.color("text"))
            painter.drawText(QPointF(x, baseline), word)
            x += metrics.horizontalAdvance(word) + theme.px(10)
        painter.setPen(theme.color("text2"))
        if second:
            line = " · ".join(part for part in (scale, self._note) if part)
            painter.drawText(QPointF(0, self.height() - metrics.descent()), line)
        else:
            painter.drawText(QPointF(x, baseline), scale)
