"""The question to the hypervisors behind a dialog: begun, ended, and answered on the window's thread."""

from PySide6.QtCore import QObject, QTimer, Signal

from vmclient.core.assessment import Assessment
from vmclient.engine.session import Check, Session
from vmclient.ui.bridge import Bridge

_GATHER_MS = 40  # answers that come together are shown together


class Inquiry(QObject):
    """Asks about one VM. `answered(assessment, pending)` tells the newest answer of the newest question."""

    answered = Signal(object, object)  # Assessment, frozenset[str]

    def __init__(self, session: Session, bridge: Bridge, vm_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._bridge, self._vm_id = session, bridge, vm_id
        self._check: Check | None = None
        self._number = 0
        self._latest: tuple[Assessment, frozenset[str]] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_GATHER_MS)
        self._timer.timeout.connect(self._tell)

    def begin(self) -> frozenset[str]:
        """Ask (anew) and return the hosts that have not answered. Raises `KeyError` for a VM that is gone."""
        self.end()
        number = self._number

        def answered(assessment: Assessment, pending: frozenset[str]) -> None:
            self._bridge.run(lambda: self._take(number, assessment, pending))

        self._check = self._session.check(self._vm_id, answered)
        return self._check.pending

    @property
    def begun(self) -> bool:
        """Whether there is a question whose answers are wanted."""
        return self._check is not None

    def again(self, hosts: frozenset[str]) -> None:
        """Ask about these hosts once more, in the same question; raises `KeyError` for a VM that is gone."""
        if self._check is not None:
            self._latest = None
            self._check.again(hosts)

    def end(self) -> None:
        """Want no answer any more."""
        self._number += 1
        self._latest = None
        check, self._check = self._check, None
        if check is not None:
            check.cancel()

    def _take(self, number: int, assessment: Assessment, pending: frozenset[str]) -> None:
        if number != self._number:
            return
        self._latest = (assessment, pending)
        if not self._timer.isActive():
            self._timer.start()

    def _tell(self) -> None:
        latest, self._latest = self._latest, None
        if latest is not None:
            self.answered.emit(*latest)
