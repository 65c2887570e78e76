"""The rate of a copy and how fast the guest undoes it, over the last seconds, on one scale."""

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from vmclient.ui import plain, theme

_LEGEND = 18


def nice_ceiling(value: float) -> float:
    """The smallest of 1, 2, 3, 5 or 7 times a power of ten that is not below the value."""
    if value <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in (1, 2, 3, 5, 7, 10) if value <= step * power * 1.000001)


class Sparkline(QLabel):
    """Two lines over time: rate solid and filled below, dirty rate dashed; the scale stands under them.

    `scale` words the top of the scale, a value in the unit of the lines: "0–3 GB/s".
    """

    def __init__(
        self, rate_word: str, dirty_word: str, scale: Callable[[float], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = (plain.visible(rate_word), plain.visible(dirty_word))
        self._scale = scale
        self._rate: tuple[float, ...] = ()
        self._dirty: tuple[float, ...] = ()
        self._top = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_values(self, rate: Sequence[float], dirty: Sequence[float], sentence: str = "") -> None:
        """Show values in the unit of the scale, oldest first, one a step; an empty list leaves its line out.

        `sentence` is what a screen reader says, for example "rate 560 MB/s, dirty rate 120 MB/s".
        """
        self._rate, self._dirty = tuple(rate), tuple(dirty)
        self._top = nice_ceiling(max((*rate, *dirty), default=0.0))
        self.setAccessibleName(plain.visible(sentence))
        self.update()

    def sizeHint(self) -> QSize:
        """208 × 56 for the lines, and the legend."""
        return QSize(theme.px(208), theme.px(56 + _LEGEND))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, lines and legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = QRectF(0.5, 0.5, self.width() - 1, self.height() - theme.px(_LEGEND) - 1)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(plot.topLeft(), plot.topRight())
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        self._solid(painter, plot.adjusted(0, 3, -4, 0))
        self._dashed(painter, plot.adjusted(0, 3, -4, 0))
        self._legend(painter)

    def _points(self, values: Sequence[float], plot: QRectF) -> list[QPointF]:
        step = plot.width() / max(1, len(values) - 1)
        return [
            QPointF(plot.left() + i * step, plot.bottom() - plot.height() * value / self._top)
            for i, value in enumerate(values)
        ]

    def _solid(self, painter: QPainter, plot: QRectF) -> None:
        points = self._points(self._rate, plot)
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
        points = self._points(self._dirty, plot)
        if not points:
            return
        pen = QPen(theme.color("warn"), 1.5)
        pen.setDashPattern([4, 2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawPolyline(points)
        end = points[-1]
        painter.fillRect(QRectF(end.x() - 2.5, end.y() - 2.5, 5, 5), theme.color("warn"))

    def _legend(self, painter: QPainter) -> None:
        painter.setFont(theme.font("small"))
        metrics = painter.fontMetrics()
        middle = self.height() - metrics.height() / 2
        baseline = self.height() - metrics.descent()
        x = 0.0
        for word, token, dashed in ((self._words[0], "accent", False), (self._words[1], "warn", True)):
            pen = QPen(theme.color("accent" if token == "accent" else "warn"), theme.px(3))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if dashed:
                pen.setDashPattern([1.2, 0.6])
            painter.setPen(pen)
            painter.drawLine(QPointF(x, middle), QPointF(x + theme.px(9), middle))
            x += theme.px(13)
            painter.drawText(QPointF(x, baseline), word)
            x += metrics.horizontalAdvance(word) + theme.px(10)
        painter.setPen(theme.color("text2"))
        painter.drawText(QPointF(x, baseline), plain.visible(self._scale(self._top)))
