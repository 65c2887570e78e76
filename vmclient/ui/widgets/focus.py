"""The focus ring: two pixels of accent, one pixel off the control, for those who go by keyboard."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMainWindow, QMenu, QMenuBar, QTabBar, QWidget

from vmclient.ui import theme

_REACH = 3  # 1 px of air and 2 px of ring
_OWN_FOCUS = (QAbstractItemView, QMenu, QMenuBar, QMainWindow)  # these show focus themselves
_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show, QEvent.Type.ParentChange}


class _Frame(QWidget):
    """The ring itself, above its neighbours and transparent to the pointer."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.px(6), theme.px(6))


class FocusRing(QObject):
    """Draws the ring around whatever has the keyboard; one for the application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._frames: list[_Frame] = []  # one for each window that had the keyboard; they go with it
        self._around: list[QWidget] = []
        self._target: QWidget | None = None
        app.focusChanged.connect(self._moved)

    def frame(self) -> QWidget | None:
        """The visible ring, if there is one."""
        return next((f for f in self._frames if not f.isHidden()), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the control when it or what it stands in moves."""
        if event.type() in _MOVES:
            self._place()
        return False

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._around:
            widget.removeEventFilter(self)
        self._around = []
        for frame in self._frames:
            frame.hide()
        self._target = new if new is not None and self._wanted(new) else None
        step = self._target
        while step is not None and not step.isWindow():
            step.installEventFilter(self)
            self._around.append(step)
            step = step.parentWidget()
        self._place()

    def _make(self, window: QWidget) -> _Frame:
        frame = _Frame(window)
        frame.destroyed.connect(lambda: self._frames.remove(frame))  # before anybody lets go of the window
        self._frames.append(frame)
        return frame

    def _wanted(self, widget: QWidget) -> bool:
        if isinstance(widget, _OWN_FOCUS) and not isinstance(widget, QTabBar):
            return False
        by_key = widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        return by_key or theme.theme().border > 1  # in high contrast focus always shows

    def _place(self) -> None:
        target = self._target
        if target is None:
            return
        window = target.window()
        frame = next((one for one in self._frames if one.parent() is window), None) or self._make(window)
        corner = target.mapTo(window, target.rect().topLeft())
        place = QRect(corner, target.size()).adjusted(-_REACH, -_REACH, _REACH, _REACH)
        frame.setGeometry(place)
        frame.setVisible(target.isVisible() and not target.visibleRegion().isEmpty())
        frame.raise_()
