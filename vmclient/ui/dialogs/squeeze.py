"""A scroll area that scrolls only when its page cannot be squeezed any further."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class SqueezeArea(QScrollArea):
    """Gives its page the whole room, and more only below the least height of the page's layout.

    Qt's own resizable area goes by the preferred height as soon as one label in the page wraps its words, and
    scrolls although the tables in it could give way.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page = page
        self.setWidget(page)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure again when something in the page wants another size."""
        if watched is self._page and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room, layout = self.viewport().size(), self._page.layout()
        if layout is None:
            return
        width = room.width()
        least = layout.minimumHeightForWidth(width) if layout.hasHeightForWidth() else -1
        self._page.resize(width, max(room.height(), least, layout.totalMinimumSize().height()))
