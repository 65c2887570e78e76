"""The body of the Migrate dialog: check box, host table, findings, what is to be accepted, Advanced."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from vmclient.drivers.base import Features
from vmclient.text import tr
from vmclient.text.consent import Consent
from vmclient.ui import theme
from vmclient.ui.dialogs.decision import key
from vmclient.ui.dialogs.migrate.advanced import Advanced
from vmclient.ui.dialogs.migrate.choice import Choice
from vmclient.ui.dialogs.migrate.hosts import UNAVAILABLE, Row, host_model, rows_of
from vmclient.ui.dialogs.migrate.present import Notice, Presentation
from vmclient.ui.dialogs.migrate.reasons import Reasons
from vmclient.ui.dialogs.squeeze import SqueezeArea
from vmclient.ui.dialogs.strips import Strips
from vmclient.ui.table import RowTableModel, RowTableView
from vmclient.ui.widgets import Card, PlainLabel, SmallButton, Strip

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_ROWS = 7
"""So many rows the table asks for; what is to spare comes on top."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HostTable(RowTableView):
    """The table of hosts: as high as its rows where there is room, and Enter on a host is the dialog's."""

    def __init__(self, model: RowTableModel[Row]) -> None:
        super().__init__(model, tr("Hosts"), extra=12, multi=False)
        self.setObjectName("hosts")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        model.reordered.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the default button, except on the row that opens and closes.

        Coming into the list by Tab chooses nothing; the first arrow key then takes the row one is on.
        """
        on_host = self.current_key() not in ("", UNAVAILABLE)
        if event.key() in _ENTER and on_host:
            event.ignore()
        elif event.key() in _ARROWS and on_host and not self.selected_keys():
            self.select_keys([self.current_key()])
        else:
            super().keyPressEvent(event)

    def open_unavailable(self) -> None:
        """Show the refused hosts."""
        self._model.set_expanded(True)

    def sizeHint(self) -> QSize:
        """All rows, up to some: the findings need their room."""
        rows = min(self.content_height(), self.head.sizeHint().height() + _ROWS * self.row_height())
        return QSize(theme.px(800), rows + 2)

    def minimumSizeHint(self) -> QSize:
        """The head and three rows, or fewer where there are no more."""
        rows = self.head.sizeHint().height() + 3 * self.row_height()
        return QSize(theme.px(500), min(rows, self.content_height()) + 2)

    def _fit(self) -> None:
        self.setMaximumHeight(max(self.minimumSizeHint().height(), self.content_height() + 2))
        self.updateGeometry()


class Page(QWidget):
    """Shows a `Choice` and says what the person does.

    `picked(key)` when another row is highlighted, `accepted(findings, yes)` when one of the strips is ticked,
    `explain()` when the person asks why no host is left, `remedy_asked(Remedy)` for the way out of a finding,
    `rebuilt()` when the order of controls is new.
    """

    picked = Signal(str)
    accepted = Signal(object, bool)
    explain = Signal()
    remedy_asked = Signal(object)
    rebuilt = Signal()

    def __init__(self, features: Features, choice: Choice) -> None:
        super().__init__()
        self.auto = QCheckBox(tr("&Auto-select the Target Host"))
        self.auto.setObjectName("auto_select")
        self.auto.setAccessibleName(tr("Auto-select the Target Host"))
        self.auto.setFont(theme.font("strong"))
        self.auto.setChecked(choice.automatic)
        self._note = PlainLabel("", "body", "text2", elide="right")
        self._note.setObjectName("auto_note")
        self._tested = PlainLabel("", "small", "text2", elide="right")
        self._tested.setObjectName("tested")
        self.again = SmallButton(tr("Check A&gain"), "check-again", accessible=tr("Check Again"))
        self.again.setObjectName("check_again")
        self._model = host_model()
        self.table = HostTable(self._model)
        self._reasons = Reasons()
        self._reasons.rebuilt.connect(self.rebuilt)
        self._reasons.remedy_asked.connect(self.remedy_asked)
        self._notices, self._consents = Strips(), Strips()
        self.advanced = Advanced(features, choice.assessment.mode)
        self._said: Notice | None = None
        self._asked: tuple[Consent, ...] = ()
        self._strips: list[Strip] = []
        self._shown: tuple[object, ...] = ()
        self._showing = False
        self._lay_out()
        self.table.selection_changed.connect(self._selected)

    def frame(self) -> QVBoxLayout:
        """The layout for the dialog: the page scrolls as a whole where even its least height has no room."""
        outer = QVBoxLayout()
        outer.addWidget(SqueezeArea(self))
        return outer

    def showEvent(self, event: QShowEvent) -> None:
        """Keep the button whole in a narrow window; the style sheet lets it shrink to nothing."""
        super().showEvent(event)
        self.again.setMinimumWidth(self.again.sizeHint().width())

    def focus_chain(self) -> list[QWidget]:
        """The controls in reading order."""
        boxes = [strip.box for strip in self._strips if strip.box]
        reasons = self._reasons.focus_chain()
        return [self.auto, self.again, self.table, *reasons, *boxes, *self.advanced.controls()]

    def show_choice(self, choice: Choice, words: Presentation) -> None:
        """Bring every part up to date; what stays the same is left alone."""
        self._note.set_text(words.note)
        self._tested.set_text(words.tested)
        self._show_notice(words.notice)
        self._show_rows(choice)
        host = choice.shown.host.name if choice.shown else ""
        self._reasons.show_reasons(words.findings, words.why, words.policies, host)
        self._show_consents(words.consents, choice)

    def allow_remedies(self) -> None:
        """Let remedies be pressed again that did not lead to other findings."""
        self._reasons.allow_remedies()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.px(12))
        top.addWidget(self.auto)
        top.addWidget(self._note, 1)
        top.addWidget(self._tested)
        top.addWidget(self.again)
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        inside.setSizeConstraint(QLayout.SizeConstraint.SetMinAndMaxSize)  # no higher than its rows
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(top)
        column.addWidget(self._notices)
        column.addWidget(card)
        column.addWidget(self._reasons)
        column.addWidget(self._consents)
        column.addWidget(self.advanced)

    def _show_notice(self, notice: Notice | None) -> None:
        if notice == self._said:
            return
        self._said = notice
        if notice is None:
            self._notices.put([])
            return
        strip = Strip("err" if notice.blocking else "warn", notice.text)
        strip.setObjectName("notice")
        if notice.explain:
            button = SmallButton(tr("What &Stands in the Way…"), accessible=tr("What Stands in the Way…"))
            button.setObjectName("explain")
            button.clicked.connect(self.explain)
            strip.add_button(button)
        self._notices.put([strip])

    def _selected(self) -> None:
        if not self._showing:  # else it is only that rows got another place
            self.picked.emit("".join(self.table.selected_keys()))

    def _show_rows(self, choice: Choice) -> None:
        self._showing = True
        self._bring_rows(choice)
        self._showing = False

    def _bring_rows(self, choice: Choice) -> None:
        able = choice.choosing and not choice.gone
        shown = (choice.assessment, choice.pending, choice.automatic, choice.gone)
        target = choice.target.host.name if choice.target else ""
        if not self._shown or any(one is not two for one, two in zip(shown, self._shown, strict=True)):
            before, self._shown = self._shown, shown
            if not before or choice.automatic is not before[2]:
                self.table.selectionModel().clear()
            self.auto.setEnabled(not choice.gone)
            self.table.setEnabled(able)
            self.table.set_muted(not able)
            self._model.set_rows(rows_of(choice))
            refused = choice.shown is not None and not choice.shown.eligible
            if able and choice.picked and refused:
                self.table.open_unavailable()
        self.table.set_marked(target if choice.automatic else "")
        if able and choice.picked and self.table.selected_keys() != [choice.picked]:
            self.table.select_keys([choice.picked])

    def _show_consents(self, asked: tuple[Consent, ...], choice: Choice) -> None:
        before, self._asked = self._asked, asked
        if [one.sentence for one in asked] != [one.sentence for one in before]:
            self._build_strips(asked)
        for strip, one in zip(self._strips, asked, strict=True):
            given = all(key(finding) in choice.acknowledged for finding in one.findings)
            if strip.box and strip.box.isChecked() != given:
                strip.box.setChecked(given)

    def _build_strips(self, asked: tuple[Consent, ...]) -> None:
        self._strips = []
        for number, one in enumerate(asked):
            strip = Strip("warn", one.sentence, check=True, word=tr("Warning"))
            strip.setObjectName(f"consent_{number}")
            if strip.box:
                strip.box.setObjectName(f"accept_{number}")
            strip.toggled.connect(lambda yes, at=number: self.accepted.emit(self._asked[at].findings, yes))
            self._strips.append(strip)
        self._consents.put(self._strips)
        self.rebuilt.emit()
