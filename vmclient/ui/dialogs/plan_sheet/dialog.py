"""**Migrate Virtual Machines**: several VMs by one sheet, a host for each, and one order for all of them."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from vmclient.core.assessment import Assessment
from vmclient.core.eligibility.rule import Finding
from vmclient.core.events import InventoryChanged
from vmclient.core.job import Job
from vmclient.core.placement import Placement
from vmclient.engine.session import Session
from vmclient.text import plan_sheet as words
from vmclient.text import tr, unit
from vmclient.text.remedy import Remedy
from vmclient.ui import theme
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.plan_sheet.page import Page
from vmclient.ui.dialogs.plan_sheet.planner import Ordered, Planner
from vmclient.ui.dialogs.plan_sheet.scope import Scope
from vmclient.ui.dialogs.plan_sheet.sheet import Sheet, moved, reason
from vmclient.ui.dialogs.remedies import Remedies
from vmclient.ui.widgets import Button, DialogFoot, DialogHead, PrimaryButton, dialog_frame

WIDTH, HEIGHT = 1160, 760
LEAST = (900, 560)
_SETTLE_MS = 1000  # an estate that changes all the time is looked at once a second,
_REST = 4  # and a large one so seldom that the looking takes a fifth of the time


class PlanSheet(QDialog):
    """Places VMs together and fills in as the hypervisors answer.

    `migration_asked(job)` is emitted for each migration once all are queued. `targets` are hosts that the
    person named already, by VM; `host` is the one that is evacuated.
    """

    migration_asked = Signal(object)  # Job

    def __init__(
        self,
        session: Session,
        bridge: Bridge,
        vm_ids: Sequence[str],
        parent: QWidget | None = None,
        *,
        targets: Mapping[str, str] | None = None,
        host: str = "",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("plan_sheet")
        self._session, self._bridge, self._host = session, bridge, host
        self._sheet = Sheet(vm_ids=tuple(dict.fromkeys(vm_ids)), pinned=dict(targets or {}))
        self._scope = Scope()
        self._assessments: dict[str, Assessment] = {}
        self._asked_for = self._asked = 0
        self._tested_at: datetime | None = None
        self._notice = ""
        self._leaving = False
        self._looked_at: float | None = None
        self.planner = Planner(session, bridge, self)
        self.remedies = Remedies(session, self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._build()
        self._connect()
        self._apply(self._sheet)
        self.planner.place(self._sheet)
        self.page.table.setFocus()

    # --- parts ---

    def _build(self) -> None:
        self._head = DialogHead("migrate", "accent", "", words.head(self._host, len(self._sheet.vm_ids)))
        self._head.title.setObjectName("sheet_title")
        self._head.facts.setObjectName("sheet_facts")
        self.page = Page()
        self._foot = DialogFoot()
        self._foot.note.setObjectName("reason")
        self._cancel = Button(tr("&Cancel"), accessible=tr("Cancel"))
        self._cancel.setObjectName("cancel")
        self._migrate = PrimaryButton(tr("&Migrate"), accessible=tr("Migrate"))
        self._migrate.setObjectName("migrate")
        self._foot.add_button(self._cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self._foot.add_button(self._migrate, QDialogButtonBox.ButtonRole.AcceptRole)
        dialog_frame(self, words.title(self._host), self._head, self.page.frame(), self._foot)
        self.setMinimumSize(*LEAST)
        room = self.screen().availableSize()
        self.resize(min(theme.px(WIDTH), room.width()), min(theme.px(HEIGHT), room.height()))

    def _connect(self) -> None:
        page, details, planner = self.page, self.page.details, self.planner
        page.again.clicked.connect(self._check_again)
        page.chosen.connect(self._chosen)
        page.accepted.connect(lambda one, yes: self._apply(self._sheet.accept(one, yes)))
        page.advanced.changed.connect(self._say_exceptions)
        page.rebuilt.connect(self._order_focus)
        details.targeted.connect(lambda vm, host: self._wish(lambda sheet: sheet.pin(vm, host)))
        details.left.connect(lambda vm: self._wish(lambda sheet: sheet.pin(vm, None)))
        details.freed.connect(lambda vm: self._wish(lambda sheet: sheet.unpin(vm)))
        details.remedy_asked.connect(self._perform)
        planner.placed.connect(self._placed)
        planner.answered.connect(self._answered)
        planner.assessed.connect(self._assessed)
        planner.asked_for.connect(self._count)
        planner.ordered.connect(self._ordered)
        self.remedies.said.connect(self._remedy_ended)
        self._settle.timeout.connect(self._look)
        self._bridge.inventory_changed.connect(self._estate_changed)
        self._bridge.policies_changed.connect(self._look_soon)
        self._bridge.jobs_changed.connect(self._jobs_changed)
        self._cancel.clicked.connect(self.reject)
        self._migrate.clicked.connect(self._go)

    # --- what the person does ---

    def _wish(self, change: Callable[[Sheet], Sheet]) -> None:
        self._notice = ""
        self._apply(replace(change(self._sheet), working=True))
        self.planner.place(self._sheet)

    def _check_again(self) -> None:
        self._notice, self._tested_at = "", None
        self.planner.forget_answers()
        self._apply(replace(self._sheet, answers={}, working=True))
        self.planner.place(self._sheet, fresh=True)

    def _chosen(self, vm_id: str) -> None:
        placement = self._sheet.placement
        if placement is not None and vm_id and vm_id not in self._assessments:
            self.planner.assess(placement, vm_id)
        self._show_details()

    def _perform(self, remedy: Remedy) -> None:
        placement = self._sheet.placement
        seat = placement.seat(self.page.current()) if placement else None
        if seat is not None:
            self._notice = ""
            self.remedies.perform(remedy, seat.source.hypervisor, seat.vm.id)

    def _go(self) -> None:
        if self._sheet.obstacle is None and self._sheet.placement is not None:
            self._notice, self._asked_for = "", 0
            self._settle.stop()
            options = self._scope.each(self.page.advanced.options())
            self._apply(replace(self._sheet, starting=True))
            self.planner.order(self._sheet.placement, options)

    # --- what happens ---

    def _placed(self, placement: Placement) -> None:
        sheet = self._sheet
        if sheet.starting:
            return
        if self._looked_at is not None:
            took_ms = round((time.monotonic() - self._looked_at) * 1000)
            self._settle.setInterval(max(_SETTLE_MS, _REST * took_ms))
            self._looked_at = None
        changed = moved(sheet, placement)
        if placement.gone:
            self._notice = words.gone(len(placement.gone))
            sheet = sheet.forgetting(placement.gone)
        elif changed and not sheet.working:
            self._notice = words.moved_on(changed)
        self._assessments.clear()
        self._scope = Scope.of(placement.placed, self._session.features)
        self.page.advanced.set_scope(self._scope.features, self._scope.mode)
        self._apply(replace(sheet, placement=placement, working=False))
        self._chosen(self.page.current())
        self._ask()

    def _ask(self) -> None:
        places = self._sheet.unasked
        if places:
            self.planner.ask(places)
        elif self._sheet.going and self._tested_at is None:
            self._tested_at = datetime.now(UTC)
            self._apply(self._sheet)

    def _answered(self, come: Sequence[tuple[str, str, tuple[Finding, ...]]]) -> None:
        sheet = self._sheet
        for vm_id, host, findings in come:
            sheet = sheet.answered(vm_id, host, findings)
        news = any(findings for _, _, findings in come)
        self._apply(replace(sheet, working=sheet.working or news))
        if news:
            self.planner.place(self._sheet)
        else:
            self._ask()
            self._show_details()

    def _assessed(self, vm_id: str, assessment: Assessment) -> None:
        self._assessments[vm_id] = assessment
        self._show_details()

    def _count(self, number: int) -> None:
        self._asked_for = number
        self._apply(self._sheet)

    def _ordered(self, ordered: Ordered) -> None:
        for job in ordered.jobs:
            self.migration_asked.emit(job)
        if self._leaving or not ordered.refused:
            self._leaving = True
            self.accept()
            return
        self._notice = words.not_taken(ordered.refused)
        rest = self._sheet.forgetting(frozenset(job.vm_id for job in ordered.jobs))
        self._apply(replace(rest, starting=False, working=True))
        self.planner.place(self._sheet)

    def _look(self) -> None:
        self._looked_at = time.monotonic()
        self.planner.place(self._sheet)

    def _estate_changed(self, event: InventoryChanged) -> None:
        mine = frozenset(self._sheet.vm_ids)
        if event.hosts or event.gone_hosts or event.repositories or mine & (event.vms | event.gone_vms):
            self._look_soon()

    def _jobs_changed(self, jobs: tuple[Job, ...]) -> None:
        self.remedies.take_jobs(jobs)
        if any(job.ended or job.progress is None for job in jobs):
            self._look_soon()

    def _remedy_ended(self, text: str) -> None:
        self._notice = text
        self._apply(self._sheet)
        self.page.details.allow_remedies()

    def _look_soon(self) -> None:
        """Gather what changes now; never put off, for an estate may change all the time."""
        if not self._settle.isActive() and not self._sheet.starting:
            self._settle.start()

    # --- showing ---

    def _apply(self, sheet: Sheet) -> None:
        self._sheet = sheet
        if sheet.placement is not None:
            self._head.title.set_text(words.head(self._host, len(sheet.placement.seats)))
            self._head.facts.set_text(words.facts(sheet.placement, self._host))
        at = unit.clock(self._tested_at) if self._tested_at else ""
        self.page.show_sheet(sheet, words.tested(len(sheet.going), len(sheet.unasked), at), self._notice)
        obstacle = sheet.obstacle
        label = words.button(len(sheet.going))
        self._migrate.setText(label)
        self._migrate.setAccessibleName(label.replace("&", ""))
        self._migrate.setEnabled(obstacle is None)
        self._migrate.setDefault(obstacle is None)
        self._foot.set_note(reason(sheet, self._asked_for), "info")

    def _show_details(self) -> None:
        self.page.show_details(self._sheet, self._assessments.get(self.page.current()))

    def _say_exceptions(self) -> None:
        advanced = self.page.advanced
        advanced.set_exceptions(self._scope.exceptions(advanced.options()))

    def _order_focus(self) -> None:
        """Go through the controls in the order in which one reads them."""
        buttons = sorted((self._cancel, self._migrate), key=lambda button: button.x())  # the desktop's order
        for one, following in pairwise([*self.page.focus_chain(), *buttons]):
            QWidget.setTabOrder(one, following)

    def showEvent(self, event: QShowEvent) -> None:
        """The buttons have their places now."""
        super().showEvent(event)
        self._order_focus()

    def reject(self) -> None:
        """Close; while jobs are asked for, ask for no more of them, and close when that has ended."""
        if self._sheet.starting and not self._leaving:
            self._leaving = True
            self.planner.stop()
            return
        super().reject()

    def done(self, result: int) -> None:
        """Work no more once the sheet is closed."""
        self.planner.close()
        self._settle.stop()
        self._bridge.inventory_changed.disconnect(self._estate_changed)
        self._bridge.policies_changed.disconnect(self._look_soon)
        self._bridge.jobs_changed.disconnect(self._jobs_changed)
        super().done(result)
