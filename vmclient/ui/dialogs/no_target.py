"""**No Migrate Target Available** and **No Hosts Found to Test As Migration Targets**: why, what to do."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from vmclient.core.assessment import Assessment, Outcome
from vmclient.engine.session import Session
from vmclient.text import consent, migrate, no_target, tr, unit
from vmclient.text.remedy import Remedy
from vmclient.ui import theme
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.deciding import DecidingDialog
from vmclient.ui.dialogs.no_target_policies import RefusedByPolicies
from vmclient.ui.dialogs.remedies import primary_button, remedy_button
from vmclient.ui.dialogs.save import save_text
from vmclient.ui.later import Later
from vmclient.ui.tokens import Token
from vmclient.ui.widgets import (
    Button,
    Card,
    DialogFoot,
    DialogHead,
    FoldingButton,
    LinkButton,
    Panel,
    PlainLabel,
    PrimaryButton,
    SectionHead,
    StatusIcon,
    Strip,
    dialog_frame,
)
from vmclient.ui.widgets.flow import Beside

WIDTH, HEIGHT = 900, 672
LEAST = (640, 420)


class NoTargetDialog(DecidingDialog):
    """Lists every cause with its hosts and its way out; **Check Again** asks once more, in place.

    `migrate_wanted()` is emitted when a target has appeared and the person goes on with it. An assessment
    that is given (the hypervisors' word) is shown as it is; else our own rules answer. Raises `KeyError` for
    a VM that is not there.
    """

    migrate_wanted = Signal()

    def __init__(
        self,
        session: Session,
        bridge: Bridge,
        vm_id: str,
        parent: QWidget | None = None,
        *,
        assessment: Assessment | None = None,
    ) -> None:
        super().__init__(session, bridge, vm_id, parent)
        self.setObjectName("no_target_dialog")
        self._assessment = assessment or self._first
        self._at = datetime.now(UTC)
        self._build()
        self._connect()
        self.follow()
        self._show()
        self._fit()
        self._close.setFocus()

    # --- parts ---

    def _build(self) -> None:
        self._head = DialogHead("blocker", "err", tr("Blocker"), "")
        self._head.title.setObjectName("head")
        self._sentence = PlainLabel("", "body", "text2", wrap=True)
        self._sentence.setObjectName("sentence")
        self._sentence.setContentsMargins(theme.px(30), 0, 0, 0)
        self._head.column.setSpacing(theme.px(6))
        self._head.column.addWidget(self._sentence)
        self._found = Strip("ok", "")
        self._found.setObjectName("found")
        self._go_on = PrimaryButton(tr("Continue to &Migrate…"), accessible=tr("Continue to Migrate…"))
        self._go_on.setObjectName("continue")
        self._found.add_button(self._go_on)
        self._note = Strip("warn", "", word=tr("Warning"))
        self._note.setObjectName("note")
        self._note.hide()
        self._section = SectionHead(tr("What stands in the way"))
        self._tested = PlainLabel("", "small", "text2")
        self._tested.setObjectName("tested")
        self._to_policies = LinkButton(tr("What &Policies Say"), accessible=tr("What Policies Say"))
        self._to_policies.setObjectName("to_policies")
        self._section.add_right(self._to_policies)
        self._section.add_right(self._tested)
        self._nearest, self._causes = QWidget(), QWidget()
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(12))
        self._policies = RefusedByPolicies()
        for widget in (
            self._found, self._note, self._nearest, self._section, self._causes, self._policies
        ):  # fmt: skip
            self._column.addWidget(widget)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("causes")
        area.setAccessibleName(tr("What stands in the way"))
        area.setWidget(self._inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        self._to_policies.clicked.connect(lambda: area.ensureWidgetVisible(self._policies))
        self._to_policies.clicked.connect(self._policies.hosts.setFocus)
        body = QVBoxLayout()
        body.addWidget(area)
        self._foot = self._make_foot()
        dialog_frame(self, "", self._head, body, self._foot)
        self.setMinimumSize(*LEAST)

    def _fit(self) -> None:
        """As high as the causes need, up to the usual size."""
        room = self.screen().availableSize()
        least = max(LEAST[0], self._foot.minimumSizeHint().width())
        self.setMinimumWidth(least)
        width = max(least, min(theme.px(WIDTH), room.width()))
        inner = self._column.heightForWidth(width - 2 * theme.px(20))
        height = inner + self._head.sizeHint().height() + theme.px(56) + 2 * theme.px(16)
        self.resize(width, min(max(height, LEAST[1]), theme.px(HEIGHT), room.height()))

    def _make_foot(self) -> DialogFoot:
        foot = DialogFoot()
        self._copy = FoldingButton(tr("Cop&y Report"), "copy", accessible=tr("Copy Report"))
        self._copy.setObjectName("copy_report")
        self._save = FoldingButton(tr("&Save…"), "save", accessible=tr("Save…"))
        self._save.setObjectName("save_report")
        self._again = Button(tr("Check A&gain"), accessible=tr("Check Again"))
        self._again.setObjectName("check_again")
        self._close = Button(tr("&Close"), accessible=tr("Close"))
        self._close.setObjectName("close")
        self._close.setDefault(True)
        foot.add_left(self._copy)
        foot.add_left(self._save)
        foot.add_button(self._again, QDialogButtonBox.ButtonRole.ActionRole)
        foot.add_button(self._close, QDialogButtonBox.ButtonRole.RejectRole)
        return foot

    def _connect(self) -> None:
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._report()))
        later = Later(self)
        self._save.clicked.connect(lambda: later.do(self._save_report))
        self._again.clicked.connect(lambda: self.look(always=True))
        self._close.clicked.connect(self.reject)
        self._go_on.clicked.connect(self.migrate_wanted)

    # --- what happens ---

    def _save_report(self) -> None:
        save_text(self, self.windowTitle(), self._report())

    def take_loss(self) -> None:
        """Say that the VM is gone."""
        self._head.title.set_text(consent.gone(self._assessment.vm.name))
        self._again.setEnabled(False)
        self._found.hide()

    def take_note(self, text: str) -> None:
        """Say what came of a remedy."""
        self._note.set_text(text)
        self._note.setVisible(bool(text))

    def allow_remedies(self) -> None:
        """Let remedies be pressed again."""
        self._show()

    def take_answer(self, assessment: Assessment, pending: frozenset[str]) -> None:
        """Show the newest answer; while a host that may take it is being asked, only that."""
        self._assessment = assessment
        if pending and assessment.outcome is Outcome.TARGETS:
            tested = sum(1 for one in assessment.candidates if one.tested)
            self._tested.set_text(migrate.asking(tested - len(pending), tested))
            return
        self._at = datetime.now(UTC)
        self._show()

    def _tested_words(self) -> str:
        tested = sum(1 for one in self._assessment.candidates if one.tested)
        at = unit.clock(self._at)
        return migrate.tested(tested, at) if tested else no_target.asked(at)

    def _report(self) -> str:
        return no_target.report(self._assessment, self._tested_words())

    # --- showing ---

    def _show(self) -> None:
        assessment, held, before = self._assessment, self._held(), self._found.isHidden()
        able = assessment.eligible
        if not able:
            self.setWindowTitle(no_target.title(assessment.outcome))
        self._head.icon.set_shape(
            "passed" if able else "blocker", "ok" if able else "err", tr("Passed") if able else tr("Blocker")
        )
        self._head.title.set_text(no_target.head(assessment))
        self._sentence.set_text(no_target.sentence(assessment))
        self._found.set_text(no_target.appeared(assessment))
        self._found.setVisible(bool(able))
        (self._go_on if able else self._close).setDefault(True)
        causes = no_target.causes(assessment)
        self._section.note.set_text(no_target.causes_note(assessment, len(causes)))
        self._section.setVisible(bool(causes))
        self._tested.set_text(self._tested_words())
        self._nearest = self._replace(self._nearest, _nearest_card(assessment, self.perform))
        self._causes = self._replace(self._causes, _causes_card(causes, self.perform))
        self._policies.show_assessment(assessment)
        self._to_policies.setVisible(not self._policies.isHidden())
        self._hold(held, appeared=bool(able) and before)

    def _held(self) -> str:
        """Name the button with the keyboard, of those that are about to be made anew."""
        focus = self.focusWidget()
        inside = focus is not None and any(one.isAncestorOf(focus) for one in (self._nearest, self._causes))
        return focus.accessibleName() if focus is not None and inside else ""

    def _hold(self, held: str, *, appeared: bool) -> None:
        """Give the keyboard to a target that has appeared, back to the button that had it, or to the next."""
        if appeared:
            self._go_on.setFocus()
        elif held:
            made = [*self._nearest.findChildren(QPushButton), *self._causes.findChildren(QPushButton)]
            again = next((one for one in made if one.accessibleName() == held), None)
            (again or next(iter(made), self._close)).setFocus()

    def _replace(self, old: QWidget, fresh: QWidget) -> QWidget:
        self._column.replaceWidget(old, fresh)
        old.hide()
        old.deleteLater()
        return fresh


def _nearest_card(assessment: Assessment, perform: Callable[[Remedy], None]) -> QWidget:
    """The host with the least in the way, and the button of what can be done about it."""
    from vmclient.core.ranking.prospect import nearest  # imports numpy: not before the first paint

    candidate = nearest(assessment) if assessment.outcome is Outcome.NO_TARGET else None
    if candidate is None:
        hidden = QWidget()
        hidden.hide()
        return hidden
    card = Card("info_bg", "accent")
    row = QHBoxLayout(card)
    row.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
    row.setSpacing(theme.px(14))
    row.addWidget(StatusIcon("arrow", "accent", "", size=20))
    words = QVBoxLayout()
    words.setSpacing(theme.px(2))
    head = PlainLabel(no_target.nearest_head(candidate), "name", wrap=True)
    head.setObjectName("nearest")
    words.addWidget(head)
    words.addWidget(PlainLabel(no_target.nearest_detail(assessment, candidate), "body", "text2", wrap=True))
    remedy = no_target.nearest_remedy(candidate)
    if remedy is not None:
        row.addWidget(Beside(words, primary_button(remedy, perform)), 1)
    else:
        row.addLayout(words, 1)
    return card


def _causes_card(causes: tuple[no_target.Cause, ...], perform: Callable[[Remedy], None]) -> QWidget:
    card = Card()
    column = QVBoxLayout(card)
    column.setContentsMargins(1, 1, 1, 1)
    column.setSpacing(0)
    for number, cause in enumerate(causes):
        part = Panel("surface", () if number == 0 else ("top",))
        part.setObjectName(f"cause_{number}")
        _fill_cause(part, cause, perform)
        column.addWidget(part)
    card.setVisible(bool(causes))
    return card


def _fill_cause(part: QWidget, cause: no_target.Cause, perform: Callable[[Remedy], None]) -> None:
    """Shape, head with the number of hosts, what was found, the hosts, and the way out."""
    row = QHBoxLayout(part)
    row.setContentsMargins(theme.px(16), theme.px(9), theme.px(12), theme.px(9))
    row.setSpacing(theme.px(12))
    icon_column = QVBoxLayout()
    icon_column.addWidget(StatusIcon("blocker", "err", tr("Blocker")))
    icon_column.addStretch(1)
    row.addLayout(icon_column)
    words = QVBoxLayout()
    words.setSpacing(theme.px(1))
    head = QHBoxLayout()
    head.setSpacing(theme.px(12))
    head.addWidget(PlainLabel(cause.title, "strong", elide="right"))
    if cause.hosts:
        head.addWidget(PlainLabel(unit.hosts(len(cause.hosts)), "small", "text2"))
    head.addStretch(1)
    words.addLayout(head)
    lines: tuple[tuple[str, Token], ...] = (
        (cause.detail, "text2"),
        (no_target.hosts_line(cause.hosts), "text"),
        (cause.way_out, "text2"),
    )
    for text, token in lines:
        if text:
            words.addWidget(PlainLabel(text, "body", token, wrap=True))
    if cause.remedies:
        row.addWidget(Beside(words, remedy_button(cause.remedies, perform, about=cause.title)), 1)
    else:
        row.addLayout(words, 1)
