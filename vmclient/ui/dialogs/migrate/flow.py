"""The way from **Migrate** to a job: which dialog opens, and how one turns into another."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from vmclient.core.assessment import Assessment, Outcome
from vmclient.engine.session import Session
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.deciding import DecidingDialog
from vmclient.ui.dialogs.migrate.dialog import MigrateDialog
from vmclient.ui.dialogs.no_target import NoTargetDialog

_PATIENCE_MS = 2000


class Migration(QObject):
    """One person's wish to migrate one VM, through as many dialogs as it takes.

    `dialog` is the one that is open. `migration_asked(job)` is emitted once a migration is queued,
    `finished()` when the last dialog is closed; the object deletes itself then. `job_wanted()` asks for
    Progress, `connection_wanted(address, problem)` for the connection dialog.
    """

    migration_asked = Signal(object)  # Job
    job_wanted = Signal()
    connection_wanted = Signal(str, object)
    finished = Signal()

    def __init__(self, session: Session, bridge: Bridge, vm_id: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._session, self._bridge, self._vm_id, self._window = session, bridge, vm_id, parent
        self.dialog: QDialog | None = None
        self._trying = False

    def choose(self, target: str | None = None, *, at_once: bool = False) -> None:
        """Open the Migrate dialog, on a target that the person named if there is one.

        `at_once` goes on without it where there is nothing to decide; what that is takes the hypervisors'
        answers, which are awaited two seconds before the dialog shows them as they come.
        """
        dialog = MigrateDialog(self._session, self._bridge, self._vm_id, self._window, target=target)
        dialog.migration_asked.connect(self.migration_asked)
        dialog.no_target_wanted.connect(self.explain)
        if not at_once:
            self._open(dialog)
            return
        self._trying = True
        self._take(dialog)
        dialog.settled.connect(lambda: self._settle(dialog))
        QTimer.singleShot(_PATIENCE_MS, dialog, lambda: self._show(dialog))
        QTimer.singleShot(0, dialog, lambda: self._settle(dialog))  # who asked listens to what comes of it

    def _settle(self, dialog: MigrateDialog) -> None:
        if self._trying and not dialog.waits:
            self._trying = False
            if not dialog.go_if_only():
                dialog.open()

    def _show(self, dialog: MigrateDialog) -> None:
        if self._trying:
            self._trying = False
            dialog.open()

    def explain(self, assessment: Assessment | None = None) -> None:
        """Open the dialog that says what stands in the way."""
        dialog = NoTargetDialog(self._session, self._bridge, self._vm_id, self._window, assessment=assessment)
        dialog.migrate_wanted.connect(self.choose)
        self._open(dialog)

    def _open(self, dialog: DecidingDialog) -> None:
        before = self.dialog
        self._take(dialog)
        dialog.open()
        if before is not None:
            before.reject()

    def _take(self, dialog: DecidingDialog) -> None:
        dialog.remedies.job_wanted.connect(self.job_wanted)
        dialog.remedies.connection_wanted.connect(self.connection_wanted)
        self.dialog = dialog
        dialog.finished.connect(lambda: self._closed(dialog))

    def _closed(self, dialog: QDialog) -> None:
        dialog.deleteLater()
        if dialog is self.dialog:
            self.dialog = None
            self.finished.emit()
            self.deleteLater()


def open_migration(
    session: Session,
    bridge: Bridge,
    vm_id: str,
    parent: QWidget | None,
    *,
    target: str | None = None,
    at_once: bool = False,
) -> Migration:
    """Open the dialog that fits the answer of our own rules, at once; the hypervisors are asked meanwhile.

    `target` is a host that the person named already (dropped the VM on); `at_once` goes on without the dialog
    where one host alone can take the VM and nothing has to be accepted. Raises `KeyError` for a VM that is
    not there any more.
    """
    migration = Migration(session, bridge, vm_id, parent)
    if session.assess(vm_id).outcome is Outcome.TARGETS:
        migration.choose(target, at_once=at_once and target is None)
    else:
        migration.explain()
    return migration
