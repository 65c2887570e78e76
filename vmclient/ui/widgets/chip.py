"""Chips: filters with a shape, a word and a count, and the busy chip that opens Progress."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from vmclient.text import unit
from vmclient.ui import icons, plain, theme
from vmclient.ui.tokens import Token
from vmclient.ui.widgets.paint import rounded

_TURN_MS = 1200  # one turn of the running ring
_FRAME_MS = 50


class _Pill(QAbstractButton):
    """A rounded button that draws its parts itself."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setFont(theme.font("head"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _mark_width(self) -> int:
        return 0

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self._words())
        mark = self._mark_width()
        return QSize(words + theme.px(22) + (mark + theme.px(6) if mark else 0), theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _words(self) -> str:
        return self.text()

    def _box(self, painter: QPainter) -> None:
        chosen = self.isChecked() or self.isDown()
        fill: Token = "sel" if chosen else "hover" if self.underMouse() else "surface"
        rounded(
            painter,
            QRectF(self.rect()),
            self.height() / 2,
            theme.color(fill),
            theme.color("accent" if chosen else "line"),
        )

    def _mark_rect(self) -> QRect:
        side = self._mark_width()
        return QRect(theme.px(10), (self.height() - side) // 2, side, side)


class Chip(_Pill):
    """A filter that is on or off: shape, word and how many rows it leaves."""

    def __init__(
        self,
        word: str,
        icon: str = "",
        token: Token = "idle",
        count: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._word, self._icon, self._token, self._count = plain.visible(word), icon, token, count
        self.setCheckable(True)
        self.set_count(count)

    def set_count(self, count: int | None) -> None:
        """Show another number; None shows none."""
        self._count = count
        self.setText(self._word.replace("&", "&&"))
        self.setAccessibleName(self._words().replace("  ", " "))
        self.updateGeometry()
        self.update()

    def _words(self) -> str:
        return self._word if self._count is None else f"{self._word}  {unit.count(self._count)}"

    def _mark_width(self) -> int:
        return theme.px(14) if self._icon else 0

    def sizeHint(self) -> QSize:
        """Room for the strong face, so that nothing moves when the chip is chosen."""
        hint = super().sizeHint()
        return QSize(hint.width() + theme.px(3), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, shape, word and count."""
        painter = QPainter(self)
        self._box(painter)
        left = theme.px(10)
        if self._icon:
            icons.paint_icon(painter, self._mark_rect(), self._icon, self._token)
            left += self._mark_width() + theme.px(5)
        font = theme.font("head")
        if self.isChecked():
            font = QFont(font)
            font.setWeight(theme.font("strong").weight())
        painter.setFont(font)
        painter.setPen(theme.color("text" if self.isEnabled() else "off"))
        place = QRect(left, 0, self.width() - left - theme.px(8), self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words())


def paint_ring(painter: QPainter, rect: QRect, degrees: float, token: Token = "accent") -> None:
    """The open ring of something in progress, turned clockwise by some degrees."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = rect.width() * 0.13
    place = QRectF(rect).adjusted(width, width, -width, -width)
    faint = QColor(theme.color(token))
    faint.setAlphaF(0.28)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(faint, width))
    painter.drawEllipse(place)
    painter.setPen(QPen(theme.color(token), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawArc(place, round((90 - degrees) * 16), -120 * 16)


class Ring(QWidget):
    """The running ring by itself; it stands still while hidden and under "reduce motion"."""

    def __init__(self, word: str = "", size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(theme.px(size), theme.px(size))
        self.setAccessibleName(plain.visible(word))
        self._degrees = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._turn)

    def showEvent(self, event: QShowEvent) -> None:
        """Turn while one can see it."""
        super().showEvent(event)
        if not theme.theme().reduce_motion:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Cost nothing while hidden."""
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring at its present angle."""
        paint_ring(QPainter(self), self.rect(), self._degrees)

    def _turn(self) -> None:
        self._degrees = (self._degrees + 360 * _FRAME_MS / _TURN_MS) % 360
        self.update()


class BusyChip(_Pill):
    """How many jobs run and wait; pressing it opens Progress. Without jobs it is words only."""

    def __init__(self, idle: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ring = Ring(size=14, parent=self)
        self._busy = False
        self.set_state(idle, busy=False)

    def set_state(self, words: str, *, busy: bool) -> None:
        """Show the words, with the ring and a box while something runs."""
        self._busy = busy
        self.setText(plain.visible(words))
        self.setAccessibleName(self.text())
        self.setFont(theme.font("head" if busy else "small"))
        self._ring.setVisible(busy)
        self._ring.setGeometry(self._mark_rect())
        self.updateGeometry()
        self.update()

    def _mark_width(self) -> int:
        return theme.px(14) if self._busy else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box and words; the ring is a child."""
        painter = QPainter(self)
        if self._busy or self.hasFocus() or self.underMouse():
            self._box(painter)
        left = theme.px(10) + (self._mark_width() + theme.px(6) if self._busy else 0)
        painter.setFont(self.font())
        painter.setPen(theme.color("text" if self._busy else "text2"))
        place = QRect(left, 0, self.width() - left, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        self._ring.setGeometry(self._mark_rect())
