"""Python's search for garbage kept to the window's thread: a window may be put away by no other."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500


class Collector(QObject):
    """Looks twice a second whether so much has come together that Python would search by itself.

    By itself it searches on whichever thread has just made something, and destroys there what it finds. Of
    objects in a circle that may be a closed dialog, which Qt allows its own thread alone to destroy.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Search the oldest generation that is due by the thresholds in force."""
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [generation for generation in range(3) if counts[generation] > limits[generation]]
        if due:
            gc.collect(max(due))
