"""Bars: the meter of a load and the strip of a progress that never runs back."""

from PySide6.QtCore import Property, QEasingCurve, QPropertyAnimation, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from vmclient.ui import plain, theme
from vmclient.ui.widgets.paint import bar

HIGH_LOAD = 0.75
"""From this share on a meter is drawn in `warn` (look, section 7)."""

_GLIDE_MS = 120


class _Bar(QProgressBar):
    """A progress bar to screen readers, with value and range, that draws itself."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setRange(0, 100)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """As high as wanted, as narrow as it must."""
        return QSize(theme.px(24), self.sizeHint().height())


class Meter(_Bar):
    """How much of something is used, with a tick where a rule has its ceiling."""

    def __init__(
        self,
        share: float | None = None,
        *,
        ceiling: float | None = None,
        height: int = 6,
        name: str = "",
        value: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._height = height
        self._share, self._ceiling = share, ceiling
        self.set_value(share, name=name, value=value, ceiling=ceiling)

    def set_value(
        self, share: float | None, *, name: str = "", value: str = "", ceiling: float | None = None
    ) -> None:
        """Show a share of 0 to 1 (None: not known); `name` and `value` are what a screen reader says."""
        self._share, self._ceiling = share, ceiling
        self.setValue(round(min(1.0, share or 0.0) * 100))
        self.setAccessibleName(plain.visible(f"{name}: {value}" if name and value else name or value))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room; high enough for the tick."""
        return QSize(theme.px(80), theme.px(self._height + 6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track, bar and tick."""
        painter = QPainter(self)
        height = theme.px(self._height)
        rect = QRectF(0, (self.height() - height) / 2, self.width(), height)
        share = self._share or 0.0
        bar(painter, rect, share, "warn" if share >= HIGH_LOAD else "idle")
        if self._ceiling is not None:
            x = rect.left() + rect.width() * self._ceiling
            painter.setPen(QPen(theme.color("text2"), max(1.0, theme.px(1.5))))
            painter.drawLine(round(x), 0, round(x), self.height())


class ProgressStrip(_Bar):
    """A thin bar that only goes forward: solid while it converges, hatched and held when it does not."""

    def __init__(self, height: int = 6, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = height
        self._share = 0.0
        self._shown = 0.0
        self._held = False
        self._name = plain.visible(name)
        self._glide = QPropertyAnimation(self, b"shown", self)
        self._glide.setDuration(_GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._speak()

    def set_share(self, share: float | None, *, held: bool = False) -> None:
        """Go on to a share of 0 to 1; a smaller one than shown is ignored, None hides the bar.

        `held` is the hatched look of a copy that does not converge.
        """
        self.setVisible(share is not None)
        if share is None:
            return
        if held != self._held:
            self._held = held
            self.update()
        if share > self._share:
            self._share = min(1.0, share)
            self._move()
        self._speak()

    def restart(self) -> None:
        """Forget what was reached: a new job, not a step back."""
        self._glide.stop()
        self._share = self._shown = 0.0
        self._held = False
        self._speak()
        self.update()

    def share(self) -> float:
        """What was reached, 0 to 1."""
        return self._share

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(theme.px(120), theme.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track and bar."""
        rect = QRectF(self.rect())
        bar(QPainter(self), rect, self._shown, "warn" if self._held else "accent", hatched=self._held)

    def _move(self) -> None:
        if theme.theme().reduce_motion or not self.isVisible():
            self._set_shown(self._share)
            return
        self._glide.stop()
        self._glide.setStartValue(self._shown)
        self._glide.setEndValue(self._share)
        self._glide.start()

    def _speak(self) -> None:
        percent = f"{self._share * 100:.0f}\N{NO-BREAK SPACE}%"
        self.setAccessibleName(f"{self._name} {percent}".strip())
        self.setValue(round(self._share * 100))

    def _shown_share(self) -> float:
        return self._shown

    def _set_shown(self, value: float) -> None:
        self._shown = value
        self.update()

    shown = Property(float, _shown_share, _set_shown)
