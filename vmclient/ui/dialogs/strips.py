"""Strips one under the other in a dialog: what changed, and what a person has to accept."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vmclient.ui import theme


class Strips(QWidget):
    """Strips one under the other; it takes no room while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._strips: Sequence[QWidget] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        self.hide()

    def put(self, strips: Sequence[QWidget]) -> None:
        """Show these instead of what was there."""
        for strip in self._strips:
            self._column.removeWidget(strip)
            strip.hide()
            strip.deleteLater()
        self._strips = tuple(strips)
        for strip in strips:
            self._column.addWidget(strip)
        self.setVisible(bool(strips))
