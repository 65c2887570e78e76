"""The place of the inventory panel beside the views: as wide as it was, and hidden if it was."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from vmclient.text import label
from vmclient.ui import theme
from vmclient.ui.window_state import WindowState

_WIDTH, _MOST = 208, 320  # at the base font (look, section 2)
_KEY = "inventory"


class InventoryDock(QDockWidget):
    """Holds the panel at the left of the frame; in the state that Qt keeps it would come back too wide."""

    def __init__(self, panel: QWidget, frame: QMainWindow) -> None:
        super().__init__(label.panel("inventory"), frame)
        self._panel, self._frame = panel, frame
        self._wanted = theme.px(_WIDTH)
        self.setObjectName("inventory_dock")
        self.setAccessibleName(label.panel("inventory"))
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self.setTitleBarWidget(QWidget(self))
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea)
        panel.setMaximumWidth(theme.px(_MOST))
        self.setWidget(panel)
        frame.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self)
        self._widen()
        self.toggleViewAction().toggled.connect(self._toggled)

    def restore(self, state: WindowState) -> None:
        """Be as wide as at the last time, and hidden if it was hidden."""
        match state.values(_KEY):
            case {"shown": bool(shown), "width": int(width)} if 0 < width <= self._frame.maximumWidth():
                self._wanted = width
                self._widen()
                if not shown:
                    self.hide()

    def keep(self, state: WindowState) -> None:
        """Write down how wide it is, and whether it is shown."""
        shown = not self.isHidden()
        width = self._panel.width() if shown else self._wanted
        state.keep(_KEY, {"shown": shown, "width": width})

    def _widen(self) -> None:
        self._frame.resizeDocks([self], [self._wanted], Qt.Orientation.Horizontal)

    def _toggled(self, shown: bool) -> None:
        if shown:
            self._widen()
        elif self._panel.width() >= self._panel.minimumWidth():  # else it never had its place
            self._wanted = self._panel.width()
