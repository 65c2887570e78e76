"""The way from **Migrate** to a job: which dialog opens, and how one turns into another."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from vmclient.core.assessment import Assessment, Outcome
from vmclient.engine.session import Session
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.deciding import DecidingDialog
from vmclient.ui.dialogs.migrate.dialog import MigrateDialog
from vmclient.ui.dialogs.no_target import NoTargetDialog


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

    def choose(self, target: str | None = None) -> None:
        """Open the Migrate dialog, on a target that the person named if there is one."""
        dialog = MigrateDialog(self._session, self._bridge, self._vm_id, self._window, target=target)
        dialog.migration_asked.connect(self.migration_asked)
        dialog.no_target_wanted.connect(self.explain)
        self._open(dialog)

    def explain(self, assessment: Assessment | None = None) -> None:
        """Open the dialog that says what stands in the way."""
        dialog = NoTargetDialog(self._session, self._bridge, self._vm_id, self._window, assessment=assessment)
        dialog.migrate_wanted.connect(self.choose)
        self._open(dialog)

    def _open(self, dialog: DecidingDialog) -> None:
        dialog.remedies.job_wanted.connect(self.job_wanted)
        dialog.remedies.connection_wanted.connect(self.connection_wanted)
        before, self.dialog = self.dialog, dialog
        dialog.finished.connect(lambda: self._closed(dialog))
        dialog.open()
        if before is not None:
            before.reject()

    def _closed(self, dialog: QDialog) -> None:
        dialog.deleteLater()
        if dialog is self.dialog:
            self.dialog = None
            self.finished.emit()
            self.deleteLater()


def open_migration(
    session: Session, bridge: Bridge, vm_id: str, parent: QWidget | None, *, target: str | None = None
) -> Migration:
    """Open the dialog that fits the answer of our own rules, at once; the hypervisors are asked meanwhile.

    `target` is a host that the person named already (dropped the VM on). Raises `KeyError` for a VM that is
    not there any more.
    """
    migration = Migration(session, bridge, vm_id, parent)
    if session.assess(vm_id).outcome is Outcome.TARGETS:
        migration.choose(target)
    else:
        migration.explain()
    return migration
