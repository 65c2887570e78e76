"""The main window's frame: it is on the screen before anything that stands in it is imported."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from vmclient.text.product import PRODUCT
from vmclient.ui import theme
from vmclient.ui.window_state import WindowState

if TYPE_CHECKING:
    from vmclient.core.inventory import VM
    from vmclient.engine.session import Session
    from vmclient.ui.bridge import Bridge
    from vmclient.ui.contents import Contents
    from vmclient.ui.views.stack import ViewStack

_MENU, _TOOLBAR, _INVENTORY, _MESSAGES = 28, 45, 208, 114  # look, section 2


def _now() -> datetime:
    return datetime.now(UTC)


class MainWindow(QMainWindow):
    """Shows the grounds of its parts at once; `build` puts the parts in, `attach` brings a session.

    `begin` puts in the views alone, which takes a third of that: they can show a list meanwhile.

    `listed(count)` is emitted when so many VMs are shown of which a first list told, `filled(count)` when all
    have been read. `demo_requested()` and `file_requested(path)` ask whoever put the program together to open
    a simulated estate. `folder` is where the window's state is kept; None keeps nothing.
    """

    listed = Signal(int)
    filled = Signal(int)
    demo_requested = Signal()
    file_requested = Signal(str)

    def __init__(self, folder: Path | None = None, *, now: Callable[[], datetime] = _now) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(PRODUCT)
        self._state, self._clock = WindowState(folder), now
        self.contents: Contents | None = None
        self._views: ViewStack | None = None
        room = self.screen().availableSize()
        self.resize(min(theme.px(1440), room.width()), min(theme.px(900), room.height()))
        geometry = self._state.bytes("geometry")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)

    def begin(self) -> "ViewStack":
        """Put the views in, once, where they were when the window was closed last."""
        if self._views is None:
            from vmclient.ui.views.stack import ViewStack

            self._views = ViewStack(self._clock)
            self._views.listed.connect(self.listed)
            if self.isVisible():  # else nobody sees them before all is built
                ground = QWidget()
                column = QVBoxLayout(ground)
                column.setContentsMargins(*self._place())
                column.addWidget(self._views)
                self.setCentralWidget(ground)
        return self._views

    def show_list(self, connection: str, vms: "Iterable[VM]") -> None:
        """Show the VMs of a connection as far as its first list tells of them."""
        self.begin().take_list(connection, vms)

    def _place(self) -> tuple[int, int, int, int]:
        """How far the views are from the edges: as at the last time, else as the parts are made."""
        kept = self._state.values("views").get("place")
        room = (self.width(), self.height()) * 2
        match kept:
            case [int(left), int(top), int(right), int(bottom)] if all(
                0 <= one < whole // 2 for one, whole in zip(kept, room, strict=True)
            ):
                return left, top, right, bottom
        return theme.px(_INVENTORY) + 1, theme.px(_MENU) + theme.px(_TOOLBAR), 0, theme.px(_MESSAGES)

    def build(self, bridge: "Bridge") -> "Contents":
        """Put the parts in, once; their imports take longer than the first paint, so they wait for this."""
        from vmclient.ui.contents import Contents

        if self.contents is None:
            self.contents = Contents(self, bridge, self._state, self.begin(), self._clock)
        return self.contents

    def attach(self, session: "Session", opening: Iterable[str] = ()) -> None:
        """Show what a session knows; `opening` names the connections that were begun already.

        The window is built by then, and its bridge subscribed to the session, so that nothing is missed.
        """
        assert self.contents is not None, "build comes first"  # noqa: S101 - a mistake of the program's own
        self.contents.attach(session, opening)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Until the parts are there, paint the grounds that they will stand on."""
        super().paintEvent(event)
        if self.contents is not None:
            return
        painter, line = QPainter(self), theme.color("line")
        top = theme.px(_MENU) + theme.px(_TOOLBAR)
        left = theme.px(_INVENTORY)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(0, 0, self.width(), theme.px(_MENU), theme.color("head"))
        painter.fillRect(0, top, left, self.height() - top, theme.color("head"))
        painter.fillRect(0, top - 1, self.width(), 1, line)
        painter.fillRect(left, self.height() - theme.px(_MESSAGES), self.width() - left, 1, line)
        painter.setPen(theme.color("text3"))
        place = QRect(left, top, self.width() - left, self.height() - top - theme.px(_MESSAGES))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, PRODUCT)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first while jobs are under way, then write down what the window remembers."""
        if self.contents is not None:
            if not self.contents.may_close():
                event.ignore()
                return
            self.contents.keep_state()
            self.contents.windows.close_all()
        self._state.keep("geometry", self.saveGeometry())
        super().closeEvent(event)
