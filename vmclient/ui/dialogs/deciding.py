"""What the dialogs about one decision share: they follow the estate, ask the hosts, and offer remedies."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QWidget

from vmclient.core.assessment import Assessment
from vmclient.core.events import InventoryChanged
from vmclient.core.job import Job
from vmclient.engine.session import Session
from vmclient.text.remedy import Remedy
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.decision import decision
from vmclient.ui.dialogs.inquiry import Inquiry
from vmclient.ui.dialogs.remedies import Remedies

_SETTLE_MS = 300  # changes of the estate that come together are looked at together


class DecidingDialog(QDialog):
    """Looks again when the estate has changed, and asks the hypervisors where our rules decide otherwise.

    Only the hosts about which it is decided otherwise are asked, so a remedy tests one host again and no
    other. What it is about is given to `take_answer`, `take_loss` and `take_note`. Raises `KeyError` for a VM
    that is not there.
    """

    def __init__(self, session: Session, bridge: Bridge, vm_id: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._session, self._bridge, self._vm_id = session, bridge, vm_id
        self._first = session.assess(vm_id)
        self._own = decision(self._first)
        self._inquiry = Inquiry(session, bridge, vm_id, self)
        self.remedies = Remedies(session, self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)

    # --- for the dialogs ---

    def take_answer(self, assessment: Assessment, pending: frozenset[str]) -> None:
        """Show the newest answer; `pending` are the hosts whose hypervisors are still being asked."""
        raise NotImplementedError

    def take_loss(self) -> None:
        """Show that the VM is not there any more."""
        raise NotImplementedError

    def take_note(self, text: str) -> None:
        """Show what came of a remedy where the hosts do not show it; empty takes it away."""
        raise NotImplementedError

    def allow_remedies(self) -> None:
        """Let the buttons of remedies be pressed again, one of which did not lead to other findings."""
        raise NotImplementedError

    def follow(self) -> None:
        """Begin to follow estate, jobs and answers."""
        self._inquiry.answered.connect(self.take_answer)
        self._settle.timeout.connect(lambda: self.look(always=False))
        self._bridge.inventory_changed.connect(self._estate_changed)
        self._bridge.policies_changed.connect(self._policies_changed)
        self._bridge.jobs_changed.connect(self._jobs_changed)
        self.remedies.said.connect(self._remedy_ended)

    def ask(self, assessment: Assessment, hosts: frozenset[str] | None = None) -> None:
        """Show our own answer and ask the hypervisors for theirs: all, or these once more.

        Of these alone the question itself tells at once, together with what the others have answered.
        """
        try:
            if hosts is not None and self._inquiry.begun:
                self._inquiry.again(hosts)
                return
            pending = self._inquiry.begin()
        except KeyError:
            self._lost()
            return
        able = frozenset(one.host.name for one in assessment.eligible)
        self.take_answer(assessment, pending & able)

    def look(self, *, always: bool) -> None:
        """Answer anew; after a change of the estate only if our own rules decide otherwise than before."""
        try:
            assessment = self._session.assess(self._vm_id)
        except KeyError:
            self._lost()
            return
        own = decision(assessment)
        differing = None if always else own.differing(self._own)
        if differing is not None and not differing:
            return
        self._own = own
        self.ask(assessment, differing)

    def perform(self, remedy: Remedy) -> None:
        """Carry out a remedy, or show how a person does."""
        self.take_note("")
        self.remedies.perform(remedy, self._first.source.hypervisor, self._vm_id)

    # --- what happens ---

    def _lost(self) -> None:
        self._inquiry.end()
        self.take_loss()

    def _estate_changed(self, event: InventoryChanged) -> None:
        if self._vm_id in event.vms | event.gone_vms or event.hosts or event.gone_hosts or event.repositories:
            self._look_soon()

    def _policies_changed(self) -> None:
        self.look(always=True)  # their trees can be others where what they decide is not

    def _jobs_changed(self, jobs: tuple[Job, ...]) -> None:
        self.remedies.take_jobs(jobs)
        if any(job.vm_id == self._vm_id for job in jobs):
            self._look_soon()

    def _remedy_ended(self, text: str) -> None:
        self.take_note(text)
        self.allow_remedies()

    def _look_soon(self) -> None:
        """Gather what changes now; never put off, for an estate may change all the time."""
        if not self._settle.isActive():
            self._settle.start()

    def done(self, result: int) -> None:
        """Ask no more once the dialog is closed."""
        self._inquiry.end()
        self._settle.stop()
        self._bridge.inventory_changed.disconnect(self._estate_changed)
        self._bridge.policies_changed.disconnect(self._policies_changed)
        self._bridge.jobs_changed.disconnect(self._jobs_changed)
        super().done(result)
