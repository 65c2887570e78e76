"""**Migrate Virtual Machine**: which host takes it, why, what is accepted for that, and the order to go."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from vmclient.core.assessment import Assessment
from vmclient.drivers.base import Features
from vmclient.engine.session import Refused, Session
from vmclient.text import consent, tr
from vmclient.ui import icons, theme
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.deciding import DecidingDialog
from vmclient.ui.dialogs.migrate.choice import Choice
from vmclient.ui.dialogs.migrate.page import Page
from vmclient.ui.dialogs.migrate.present import present, what_changed
from vmclient.ui.widgets import Button, DialogFoot, DialogHead, PrimaryButton, Route, dialog_frame

WIDTH, HEIGHT = 1080, 672
LEAST = (900, 560)


class MigrateDialog(DecidingDialog):
    """Shows at once what our own rules say and fills in as the hypervisors answer.

    `migration_asked(job)` is emitted once the migration is queued, `no_target_wanted(assessment)` when every
    host was refused in the meantime and the person asks what stands in the way. Raises `KeyError` for a VM
    that is not there. `target` opens it with that host chosen by the person. `settled()` is emitted when no
    answer is awaited any more.
    """

    migration_asked = Signal(object)  # Job
    no_target_wanted = Signal(object)  # Assessment
    settled = Signal()

    def __init__(
        self,
        session: Session,
        bridge: Bridge,
        vm_id: str,
        parent: QWidget | None = None,
        *,
        target: str | None = None,
    ) -> None:
        super().__init__(session, bridge, vm_id, parent)
        self.setObjectName("migrate_dialog")
        self._choice = Choice(assessment=self._first, automatic=target is None, picked=target)
        self._tested_at: datetime | None = None
        self._notice = ""
        self._build(self._features())
        self._connect()
        self.follow()
        self.ask(self._first)
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
        page.remedy_asked.connect(self.perform)
        page.explain.connect(lambda: self.no_target_wanted.emit(self._choice.assessment))
        self._cancel.clicked.connect(self.reject)
        self._migrate.clicked.connect(self._go)

    def _features(self) -> Features:
        try:
            return self._session.features(self._vm_id)
        except KeyError:
            return Features()

    # --- what happens ---

    def take_answer(self, assessment: Assessment, pending: frozenset[str]) -> None:
        """Take the newest answer into the choice, and say what it did to it."""
        if not pending:
            self._tested_at = datetime.now(UTC)
        before = self._choice
        after = replace(before, gone=False).answered(assessment, pending)
        changed = what_changed(before, after)
        if changed:
            self._notice = changed
        self._apply(after)
        if not pending:
            self.settled.emit()

    def go_if_only(self) -> bool:
        """Begin at once if one host alone can take the VM and nothing has to be accepted; tell whether."""
        if self._choice.only:
            self._go()
        return self.result() == self.DialogCode.Accepted

    @property
    def waits(self) -> bool:
        """Whether a hypervisor's answer is still awaited."""
        return bool(self._choice.pending)

    def _toggled(self, automatic: bool) -> None:
        self._notice = ""
        self._apply(self._choice.auto(automatic))

    def _picked(self, key: str) -> None:
        if self._choice.choosing and (key or None) != self._choice.picked:
            self._notice = ""
            self._apply(self._choice.pick(key or None))

    def _check_again(self) -> None:
        self._notice = ""
        self.look(always=True)

    def take_loss(self) -> None:
        """Show that the VM is gone."""
        self._apply(replace(self._choice, gone=True))

    def take_note(self, text: str) -> None:
        """Say what came of a remedy."""
        self._notice = text
        self._apply(self._choice)

    def allow_remedies(self) -> None:
        """Let remedies be pressed again."""
        self.page.allow_remedies()

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
            self.look(always=True)
            return
        self.migration_asked.emit(job)
        self.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """The buttons have their places now."""
        super().showEvent(event)
        self._order_focus()

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
