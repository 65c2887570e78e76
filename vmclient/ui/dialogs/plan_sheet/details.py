"""One VM of the plan sheet: where it goes, the list to choose another host from, and what was found."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from vmclient.core.assessment import Assessment
from vmclient.core.placement import Seat, Standing
from vmclient.text import migrate, tr, verdict
from vmclient.text import plan_sheet as words
from vmclient.text.why import Why, why
from vmclient.ui import plain, theme
from vmclient.ui.dialogs.migrate import notes
from vmclient.ui.dialogs.migrate.reasons import Reasons
from vmclient.ui.widgets import PlainLabel

_AUTO, _STAY = "", "\0stay"  # no host can have these names


class Details(QWidget):
    """Shows a seat, and as soon as it is there the whole answer for its VM.

    `targeted(vm id, host)`, `left(vm id)` and `freed(vm id)` tell what is chosen in the list: a host, that it
    stays where it is, or that the client chooses. `remedy_asked(Remedy)` and `rebuilt()` are the findings'.
    """

    targeted = Signal(str, str)
    left = Signal(str)
    freed = Signal(str)
    remedy_asked = Signal(object)
    rebuilt = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._vm_id = ""
        self._items: list[tuple[str, str]] = []
        self._about = PlainLabel("", "strong", elide="right")
        self._about.setObjectName("about_seat")
        self.target = QComboBox()
        self.target.setObjectName("target")
        self.target.setAccessibleName(tr("Target"))
        self.target.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel over it chooses nothing
        self.target.setMaxVisibleItems(16)
        self.target.setMinimumContentsLength(18)
        self.target.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.target.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.target.activated.connect(self._activated)
        self._label = QLabel(tr("&Target"))
        self._label.setBuddy(self.target)
        self.reasons = Reasons()
        self.reasons.rebuilt.connect(self.rebuilt)
        self.reasons.remedy_asked.connect(self.remedy_asked)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self._label)
        row.addWidget(self.target, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._about)
        column.addLayout(row)
        column.addWidget(self.reasons, 1)

    def focus_chain(self) -> list[QWidget]:
        """The controls in reading order."""
        return [self.target, *self.reasons.focus_chain()]

    def show_seat(
        self,
        seat: Seat | None,
        assessment: Assessment | None,
        *,
        pending: bool,
        going: frozenset[str] = frozenset(),
    ) -> None:
        """Show a VM's answer; without one the place is empty. `going` names all VMs of the sheet that go."""
        self._vm_id = seat.vm.id if seat else ""
        self._about.set_text(words.about_seat(seat) if seat else "")
        choosable = seat is not None and seat.standing is not Standing.REFUSED
        self.target.setEnabled(choosable)
        if seat is None:
            self._fill([], "")
            self.reasons.show_reasons(notes.nothing_chosen(), None)
            return
        self.target.setAccessibleName(tr("Target of {vm}", vm=plain.visible(seat.vm.name)))
        items = [(_AUTO, words.automatic(seat))]
        if assessment is not None and choosable:
            items += [(one.host.name, words.candidate(one)) for one in assessment.eligible]
        elif seat.pinned and seat.host:
            items.append((seat.host, seat.host))
        items.append((_STAY, words.stay(seat)))
        wanted = _AUTO
        if seat.standing is Standing.LEFT_OUT:
            wanted = _STAY
        elif seat.pinned and seat.target is not None:
            wanted = seat.target.host.name
        self._fill(items, wanted)
        found, reasons = _found(seat, assessment, pending)
        found = replace(found, items=_of_sheet(found.items, seat, going))
        shown = seat.host if seat.placed else seat.target.host.name if seat.target else ""
        said = verdict.said(assessment, shown) if assessment else ()
        self.reasons.show_reasons(found, reasons, said, shown)

    def allow_remedies(self) -> None:
        """Let remedies be pressed again that did not lead to other findings."""
        self.reasons.allow_remedies()

    def _fill(self, items: list[tuple[str, str]], wanted: str) -> None:
        if items != self._items:
            self._items = items
            self.target.clear()
            for data, text in items:
                self.target.addItem(plain.visible(text), data)
        at = next((number for number, (data, _) in enumerate(items) if data == wanted), -1)
        if self.target.currentIndex() != at:
            self.target.setCurrentIndex(at)

    def _activated(self, index: int) -> None:
        if not 0 <= index < len(self._items):
            return
        chosen = self._items[index][0]
        if chosen == _AUTO:
            self.freed.emit(self._vm_id)
        elif chosen == _STAY:
            self.left.emit(self._vm_id)
        else:
            self.targeted.emit(self._vm_id, chosen)


def _of_sheet(items: tuple[notes.Note, ...], seat: Seat, going: frozenset[str]) -> tuple[notes.Note, ...]:
    """Say that what is on its way to the host are others of the sheet, where that is so."""
    findings = seat.target.findings if seat.target else ()
    said = {notes.note_of(one).title: text for one in findings if (text := words.beside(one, going))}
    return tuple(replace(item, title=said.get(item.title, item.title)) for item in items)


def _found(seat: Seat, assessment: Assessment | None, pending: bool) -> tuple[notes.Notes, Why | None]:
    if seat.standing is Standing.REFUSED:
        return notes.Notes(words.about_seat(seat), tuple(map(notes.note_of, seat.findings))), None
    if seat.target is None or seat.standing is Standing.LEFT_OUT:
        return notes.Notes(words.about_seat(seat)), None
    if seat.placed and assessment is not None:
        candidate = assessment.by_host.get(seat.host, seat.target)
        return notes.notes_of(assessment, candidate, pending=pending), why(assessment, candidate)
    items = tuple(map(notes.note_of, seat.target.findings))
    chosen = seat.placed or seat.standing is Standing.NOT_THERE
    head = migrate.findings_head(seat.target) if chosen else words.nearest(seat.target.host.name)
    return notes.Notes(head, items), None
