"""**Migrate Virtual Machine**: which host takes it, why, what is accepted for that, and the order to go."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from vmclient.core.assessment import Assessment
from vmclient.core.events import InventoryChanged
from vmclient.core.job import Job
from vmclient.drivers.base import Features
from vmclient.engine.session import Refused, Session
from vmclient.text import consent, tr
from vmclient.ui import icons, theme
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.decision import decision
from vmclient.ui.dialogs.inquiry import Inquiry
from vmclient.ui.dialogs.migrate.choice import Choice
from vmclient.ui.dialogs.migrate.page import Page
from vmclient.ui.dialogs.migrate.present import present, what_changed
from vmclient.ui.widgets import Button, DialogFoot, DialogHead, PrimaryButton, Route, dialog_frame

WIDTH, HEIGHT = 1080, 672
LEAST = (900, 560)
_SETTLE_MS = 300  # changes of the estate that come together are looked at together


class MigrateDialog(QDialog):
    """Shows at once what our own rules say and fills in as the hypervisors answer.

    `migration_asked(job)` is emitted once the migration is queued, `no_target_wanted(assessment)` when every
    host was refused in the meantime and the person asks what stands in the way. Raises `KeyError` for a VM
    that is not there. `target` opens it with that host chosen by the person.
    """

    migration_asked = Signal(object)  # Job
    no_target_wanted = Signal(object)  # Assessment

    def __init__(
        self,
        session: Session,
        bridge: Bridge,
        vm_id: str,
        parent: QWidget | None = None,
        *,
        target: str | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("migrate_dialog")
        self._session, self._bridge, self._vm_id = session, bridge, vm_id
        assessment = session.assess(vm_id)
        self._own = decision(assessment)
        self._choice = Choice(assessment=assessment, automatic=target is None, picked=target)
        self._tested_at: datetime | None = None
        self._notice = ""
        self._inquiry = Inquiry(session, bridge, vm_id, self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._build(self._features())
        self._connect()
        self._ask(assessment)
        self.page.auto.setFocus()

    # --- parts ---

    def _build(self, features: Features) -> None:
        self._head = DialogHead("vm", "idle", "", self._choice.assessment.vm.name)
        self._head.title.setObjectName("vm_name")
        self._head.title.setMaximumWidth(theme.px(WIDTH // 2))  # a long name leaves room for the facts
        self._route = Route()
        self._route.setObjectName("route")
        self._head.column.addWidget(self._route)
        self.page = Page(features, self._choice)
        self._foot = DialogFoot()
        self._foot.note.setObjectName("reason")
        self._cancel = Button(tr("&Cancel"), accessible=tr("Cancel"))
        self._cancel.setObjectName("cancel")
        self._migrate = PrimaryButton(tr("&Migrate"), accessible=tr("Migrate"))
        self._migrate.setObjectName("migrate")
        self._foot.add_button(self._cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self._foot.add_button(self._migrate, QDialogButtonBox.ButtonRole.AcceptRole)
        dialog_frame(self, "", self._head, self.page.frame(), self._foot)
        self.setMinimumSize(*LEAST)
        room = self.screen().availableSize()
        self.resize(min(theme.px(WIDTH), room.width()), min(theme.px(HEIGHT), room.height()))

    def _connect(self) -> None:
        page = self.page
        page.auto.toggled.connect(self._toggled)
        page.again.clicked.connect(self._check_again)
        page.picked.connect(self._picked)
        page.accepted.connect(lambda findings, yes: self._apply(self._choice.acknowledge(findings, yes)))
        page.rebuilt.connect(self._order_focus)
        page.explain.connect(lambda: self.no_target_wanted.emit(self._choice.assessment))
        self._cancel.clicked.connect(self.reject)
        self._migrate.clicked.connect(self._go)
        self._inquiry.answered.connect(self._answered)
        self._settle.timeout.connect(self._reassess)
        self._bridge.inventory_changed.connect(self._estate_changed)
        self._bridge.jobs_changed.connect(self._jobs_changed)

    def _features(self) -> Features:
        try:
            return self._session.features(self._vm_id)
        except KeyError:
            return Features()

    # --- what happens ---

    def _ask(self, assessment: Assessment) -> None:
        """Show our own answer and ask the hypervisors for theirs."""
        try:
            pending = self._inquiry.begin()
        except KeyError:
            self._apply(replace(self._choice, gone=True))
            return
        able = frozenset(one.host.name for one in assessment.eligible)
        self._answered(assessment, pending & able)

    def _answered(self, assessment: Assessment, pending: frozenset[str]) -> None:
        if not pending:
            self._tested_at = datetime.now(UTC)
        before, after = self._choice, self._choice.answered(assessment, pending)
        changed = what_changed(before, after)
        if changed:
            self._notice = changed
        self._apply(after)

    def _toggled(self, automatic: bool) -> None:
        self._notice = ""
        self._apply(self._choice.auto(automatic))

    def _picked(self, key: str) -> None:
        if self._choice.choosing and (key or None) != self._choice.picked:
            self._notice = ""
            self._apply(self._choice.pick(key or None))

    def _check_again(self) -> None:
        self._notice = ""
        self._look(always=True)

    def _estate_changed(self, event: InventoryChanged) -> None:
        if self._vm_id in event.gone_vms:
            self._inquiry.end()
            self._apply(replace(self._choice, gone=True))
        elif self._vm_id in event.vms or event.hosts or event.gone_hosts or event.repositories:
            self._look_soon()

    def _jobs_changed(self, jobs: tuple[Job, ...]) -> None:
        if any(job.vm_id == self._vm_id for job in jobs):
            self._look_soon()

    def _look_soon(self) -> None:
        """Gather what changes now; never put off, for an estate may change all the time."""
        if not self._settle.isActive():
            self._settle.start()

    def _reassess(self) -> None:
        """Look again after a change; nothing happens unless our own rules decide otherwise than before."""
        self._look(always=False)

    def _look(self, *, always: bool) -> None:
        try:
            assessment = self._session.assess(self._vm_id)
        except KeyError:
            self._apply(replace(self._choice, gone=True))
            return
        own = decision(assessment)
        if not always and own == self._own:
            return
        self._own = own
        self._choice = replace(self._choice, gone=False)
        self._ask(assessment)

    def _go(self) -> None:
        choice, target = self._choice, self._choice.target
        if choice.obstacle is not None or target is None:
            return
        left = consent.drives_left(choice.assessment, target)
        try:
            job = self._session.migrate(
                choice.assessment,
                target.host.name,
                automatic=choice.automatic,
                options=replace(self.page.advanced.options(), leave_out=left),
                acknowledged=tuple(finding.code for finding in choice.to_acknowledge),
            )
        except Refused as refused:
            self._notice = consent.not_taken(refused.problem)
            self._look(always=True)
            return
        self.migration_asked.emit(job)
        self.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """The buttons have their places now."""
        super().showEvent(event)
        self._order_focus()

    def done(self, result: int) -> None:
        """Ask no more once the dialog is closed."""
        self._inquiry.end()
        self._settle.stop()
        self._bridge.inventory_changed.disconnect(self._estate_changed)
        self._bridge.jobs_changed.disconnect(self._jobs_changed)
        super().done(result)

    # --- showing ---

    def _apply(self, choice: Choice) -> None:
        before, self._choice = self._choice, choice
        if before.assessment is not choice.assessment:
            self.page.advanced.set_scope(self._features(), choice.assessment.mode)
        words = present(choice, self._tested_at, self._notice)
        self.setWindowTitle(words.title)
        shape = icons.STATUS[words.status]
        self._head.icon.set_shape(shape.icon, shape.token, words.status_word)
        self._head.facts.set_text(words.facts)
        self._route.set_route(words.here, words.there, words.mode, words.cost, words.route)
        self.page.show_choice(choice, words)
        self._migrate.setEnabled(choice.obstacle is None)
        self._migrate.setDefault(choice.obstacle is None)
        self._foot.set_note(words.reason, "info")

    def _order_focus(self) -> None:
        """Go through the controls in the order in which one reads them."""
        buttons = sorted(
            (self._cancel, self._migrate), key=lambda button: button.x()
        )  # as the desktop has them
        chain = [*self.page.focus_chain(), *buttons]
        for one, following in pairwise(chain):
            QWidget.setTabOrder(one, following)
