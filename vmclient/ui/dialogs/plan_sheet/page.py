"""The body of the plan sheet: VMs and hosts, the details of one, the hosts' loads, consents, Advanced."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from vmclient.core.assessment import Assessment
from vmclient.drivers.base import Features
from vmclient.text import plan_sheet as words
from vmclient.text import tr
from vmclient.text.plan_consent import Consent
from vmclient.ui import theme
from vmclient.ui.dialogs.migrate.advanced import Advanced
from vmclient.ui.dialogs.plan_sheet.details import Details
from vmclient.ui.dialogs.plan_sheet.sheet import Sheet
from vmclient.ui.dialogs.plan_sheet.tables import Row, load_model, rows_of, seat_model
from vmclient.ui.dialogs.squeeze import SqueezeArea
from vmclient.ui.dialogs.strips import Strips
from vmclient.ui.table import RowTableModel, RowTableView
from vmclient.ui.widgets import Card, PlainLabel, SectionHead, SmallButton, Strip
from vmclient.ui.widgets.framed import FramedTable

_ROWS = 9
"""So many rows the table of VMs asks for; what is to spare comes on top."""
_LEAST_ROWS = 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SeatTable(RowTableView):
    """The table of VMs: as high as its rows where there is room, and Enter on a VM is the dialog's."""

    def __init__(self, model: RowTableModel[Row]) -> None:
        super().__init__(model, tr("Virtual Machines and Their Hosts"), multi=False)
        self.setObjectName("seats")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        model.reordered.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the default button, except on the row that opens and closes."""
        if event.key() in _ENTER and self.selected_keys():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """All rows, up to some: details and hosts need their room."""
        rows = min(self.content_height(), self.head.sizeHint().height() + _ROWS * self.row_height())
        return QSize(theme.px(800), rows + 2)

    def minimumSizeHint(self) -> QSize:
        """The head and some rows, or fewer where there are no more."""
        rows = self.head.sizeHint().height() + _LEAST_ROWS * self.row_height()
        return QSize(theme.px(500), min(rows, self.content_height()) + 2)

    def _fit(self) -> None:
        self.setMaximumHeight(max(self.minimumSizeHint().height(), self.content_height() + 2))
        self.updateGeometry()


class Page(QWidget):
    """Shows a `Sheet` and says what the person does.

    `chosen(vm id)` when another VM is highlighted, `targeted(vm id, host)` when its host is chosen,
    `left(vm id)` and `freed(vm id)` when it is to stay or to be chosen for; `accepted(consent, yes)` for a
    strip, `remedy_asked(Remedy)` for the way out of a finding, `rebuilt()` when the order of controls is new.
    """

    chosen = Signal(str)
    accepted = Signal(object, bool)
    rebuilt = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._order = PlainLabel("", "body", "text2", elide="right")
        self._order.setObjectName("order")
        self._tested = PlainLabel("", "small", "text2")
        self._tested.setObjectName("tested")
        self.again = SmallButton(tr("Check A&gain"), "check-again", accessible=tr("Check Again"))
        self.again.setObjectName("check_again")
        self._model, self._load_model = seat_model(), load_model()
        self.table = SeatTable(self._model)
        self.details = Details()
        self.details.rebuilt.connect(self.rebuilt)
        title, note = words.loads_head()
        self._loads_head = SectionHead(title, note)
        self.loads = RowTableView(self._load_model, title, multi=False)
        self.loads.setObjectName("loads")
        self.loads.head.keep_order()
        self._notices, self._consents = Strips(), Strips()
        self.advanced = Advanced(Features(), None)
        self._said = ""
        self._asked: tuple[Consent, ...] = ()
        self._strips: list[Strip] = []
        self._showing = False
        self._lay_out()
        self.table.selection_changed.connect(self._selected)
        self.table.row_activated.connect(lambda _: self.details.target.setFocus())

    def frame(self) -> QVBoxLayout:
        """The layout for the dialog: the page scrolls as a whole where even its least height has no room."""
        outer = QVBoxLayout()
        outer.addWidget(SqueezeArea(self))
        return outer

    def focus_chain(self) -> list[QWidget]:
        """The controls in reading order."""
        boxes = [strip.box for strip in self._strips if strip.box]
        return [
            self.again,
            self.table,
            *self.details.focus_chain(),
            self.loads,
            *boxes,
            *self.advanced.controls(),
        ]

    def showEvent(self, event: QShowEvent) -> None:
        """Keep the button whole in a narrow window; the style sheet lets it shrink to nothing."""
        super().showEvent(event)
        self.again.setMinimumWidth(self.again.sizeHint().width())

    def current(self) -> str:
        """The id of the highlighted VM; empty without one."""
        return "".join(self.table.selected_keys())

    def show_sheet(self, sheet: Sheet, tested: str, notice: str) -> None:
        """Bring every part up to date; what stays the same is left alone."""
        placement = sheet.placement
        self._tested.set_text(tested)
        self._show_notice(notice)
        self.again.setEnabled(not sheet.starting)
        self.advanced.setEnabled(not sheet.starting)
        if placement is not None:
            self._order.set_text(words.order(placement))
            self._show_rows(rows_of(sheet))
            if list(placement.loads) != list(self._load_model.rows()):
                self._load_model.set_rows(placement.loads)
        self._show_consents(sheet)

    def show_details(self, sheet: Sheet, assessment: Assessment | None) -> None:
        """Show the details of the highlighted VM; its whole answer may still be worked out."""
        seat = sheet.placement.seat(self.current()) if sheet.placement else None
        pending = seat is not None and seat.vm.id in sheet.unasked
        going = frozenset(one.vm.name for one in sheet.going)
        self.details.show_seat(seat, assessment, pending=pending, going=going)
        self.details.target.setEnabled(self.details.target.isEnabled() and not sheet.starting)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.px(12))
        top.addWidget(self._order, 1)
        top.addWidget(self._tested)
        top.addWidget(self.again)
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        inside.setSizeConstraint(QLayout.SizeConstraint.SetMinAndMaxSize)  # no higher than its rows
        hosts = QVBoxLayout()
        hosts.setSpacing(theme.px(8))
        hosts.addWidget(self._loads_head)
        hosts.addWidget(FramedTable(self.loads))
        hosts.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(theme.px(20))
        below.addWidget(self.details, 5)
        below.addLayout(hosts, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(top)
        column.addWidget(self._notices)
        column.addWidget(card, 1)
        column.addLayout(below, 1)
        column.addWidget(self._consents)
        column.addWidget(self.advanced)

    def _selected(self) -> None:
        if not self._showing:  # else it is only that rows got another place
            self.chosen.emit(self.current())

    def _show_rows(self, rows: Sequence[Row]) -> None:
        if list(rows) == list(self._model.rows()):
            return
        self._showing = True
        self._model.set_rows(rows)
        if not self.current() and self._model.shown():
            self.table.select_keys([self._model.key_at(0) or rows[0].key])
        self._showing = False

    def _show_notice(self, text: str) -> None:
        if text == self._said:
            return
        self._said = text
        strips = [Strip("warn", text)] if text else []
        for strip in strips:
            strip.setObjectName("notice")
        self._notices.put(strips)

    def _show_consents(self, sheet: Sheet) -> None:
        before, self._asked = self._asked, sheet.consents
        if [one.sentence for one in self._asked] != [one.sentence for one in before]:
            self._build_strips()
        for strip, one in zip(self._strips, self._asked, strict=True):
            if strip.box:
                strip.box.setEnabled(not sheet.starting)
                if strip.box.isChecked() != sheet.gave(one):
                    strip.box.setChecked(sheet.gave(one))

    def _build_strips(self) -> None:
        self._strips = []
        for number, one in enumerate(self._asked):
            strip = Strip("warn", one.sentence, check=True, word=tr("Warning"))
            strip.setObjectName(f"consent_{number}")
            if strip.box:
                strip.box.setObjectName(f"accept_{number}")
            strip.toggled.connect(lambda yes, at=number: self.accepted.emit(self._asked[at], yes))
            self._strips.append(strip)
        self._consents.put(self._strips)
        self.rebuilt.emit()
