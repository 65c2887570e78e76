"""Trying a connection out on a thread of its own, so that the dialog never waits for a host."""

import logging
from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject, Signal

from vmclient.core.problem import Problem
from vmclient.drivers.base import DriverError
from vmclient.engine.addresses import Request
from vmclient.engine.trial import Kept, Trial
from vmclient.ui.bridge import Bridge

_log = logging.getLogger(__name__)


class Attempt(QObject):
    """Tries one request at a time; `found(Trial)` or `failed(Problem)` tells the answer of the newest.

    What that has opened is kept for `hand_over`; what nobody wants any more is left.
    """

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, bridge: Bridge, try_out: Callable[[Request], Trial], parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._try_out = bridge, try_out
        self._number = 0
        self._kept: Kept | None = None
        self.under_way = False

    def begin(self, request: Request) -> None:
        """Try, and want no answer of an earlier try any more."""
        self.end()
        self.under_way = True
        number = self._number

        def work() -> None:
            answer = self._answer(request)
            self._bridge.run(lambda: self._tell(number, answer))

        Thread(target=work, name="connection trial", daemon=True).start()

    def end(self) -> None:
        """Want no answer any more, nor what was opened."""
        self._number += 1
        self.under_way = False
        kept = self.hand_over()
        if kept is not None:
            kept.leave()

    @property
    def holds(self) -> bool:
        """Whether what the newest request has opened is still there to go on with."""
        return self._kept is not None and not self._kept.settled.is_set()

    def hand_over(self) -> Kept | None:
        """Give what the newest request has opened, to go on with; None where nothing was."""
        kept, self._kept = self._kept, None
        return kept

    def _answer(self, request: Request) -> Trial | Problem:
        try:
            return self._try_out(request)
        except DriverError as error:
            return error.problem
        except Exception as error:  # a driver's bug is no reason to wait for ever
            _log.exception("a trial failed")
            return Problem("connection.failed", {}, type(error).__name__)

    def _tell(self, number: int, answer: Trial | Problem) -> None:
        if number != self._number:
            if isinstance(answer, Trial) and answer.kept is not None:
                answer.kept.leave()
            return
        self.under_way = False
        if isinstance(answer, Problem):
            self.failed.emit(answer)
        else:
            self._kept = answer.kept
            self.found.emit(answer)
