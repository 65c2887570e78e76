"""Does what may open a question when the press that asks for it is over."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Later(QObject):
    """One question at a time: what is asked for while one waits for its answer is not done.

    A screen reader waits until a press has returned, so none may open its question within one.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._under_way = False

    def do(self, what: Callable[[], object]) -> None:
        """Do it in a turn of its own."""
        if self._under_way:
            return
        self._under_way = True
        QTimer.singleShot(0, self, lambda: self._do(what))

    def _do(self, what: Callable[[], object]) -> None:
        try:
            what()
        finally:
            self._under_way = False
