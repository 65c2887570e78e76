"""The few strokes that several widgets share: rounded boxes, bars, hatching."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from vmclient.ui import theme
from vmclient.ui.tokens import Token


def rounded(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, border: QColor | None
) -> None:
    """A rounded box whose border lies inside the rectangle."""
    width = theme.theme().border if border is not None else 0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(border, width) if border is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    half = width / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)


def bar(painter: QPainter, rect: QRectF, share: float, token: Token, *, hatched: bool = False) -> None:
    """A bar on its track, filled from the left by a share of 0 to 1; hatched where it is held."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = rect.height() / 2
    painter.setBrush(theme.color("track"))
    painter.drawRoundedRect(rect, radius, radius)
    if theme.theme().border > 1:  # in high contrast the track has the colour of the ground
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
    if share <= 0:
        return
    width = max(rect.height(), rect.width() * min(1.0, share))
    filled = QRectF(rect.x(), rect.y(), width, rect.height())
    if hatched:
        hatch(painter, filled, radius, theme.color(token))
    else:
        painter.setBrush(theme.color(token))
        painter.drawRoundedRect(filled, radius, radius)


def hatch(painter: QPainter, rect: QRectF, radius: float, colour: QColor) -> None:
    """Slanted stripes inside a rounded box: a bar that is held, told apart without its colour."""
    shape = QPainterPath()
    shape.addRoundedRect(rect, radius, radius)
    painter.save()
    painter.setClipPath(shape)
    height, step = rect.height(), max(4.0, rect.height() * 0.5 + 3)
    painter.setPen(QPen(colour, step / 2))
    x = rect.left() - height
    while x < rect.right() + height:
        painter.drawLine(QPointF(x, rect.bottom() + 1), QPointF(x + height + 2, rect.top() - 1))
        x += step
    painter.restore()
