"""What the rules found for the highlighted host, and beside or below it why the host has its rank."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from vmclient.text import tr
from vmclient.text.remedy import Remedy
from vmclient.text.why import Why
from vmclient.ui import plain, theme
from vmclient.ui.dialogs.migrate.criteria import Criteria
from vmclient.ui.dialogs.migrate.notes import Note, Notes
from vmclient.ui.dialogs.remedies import remedy_button
from vmclient.ui.widgets import LinkButton, Panel, PlainLabel, StatusIcon

SIDE_BY_SIDE = 840
"""Below this width (pixels at a 13-px font) the rank is explained under the findings, not beside them."""


class FindingsPane(QScrollArea):
    """Two columns that scroll together; nothing is rebuilt while the values stay the same.

    `rebuilt` is emitted when the buttons in it are others than before, `remedy_asked(Remedy)` when one is
    pressed.
    """

    rebuilt = Signal()
    remedy_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings")
        self.setAccessibleName(tr("Findings"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._notes, self._why = _NoteList(), _WhyList()
        self._notes.rebuilt.connect(self.rebuilt)
        self._notes.remedy_asked.connect(self.remedy_asked)
        self._rule = Panel("bg", ("left",))
        self._rule.setFixedWidth(1)
        self._inner = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(28))
        self._row.addWidget(self._notes, 5)
        self._row.addWidget(self._rule)
        self._row.addWidget(self._why, 3)
        self.setWidget(self._inner)
        self.viewport().setAutoFillBackground(False)
        self._inner.setAutoFillBackground(False)

    def show_findings(self, notes: Notes, why: Why | None) -> None:
        """Show the findings of a host and the explanation of its rank, if it has one."""
        if self._notes.set_notes(notes):
            self.verticalScrollBar().setValue(0)
        self._why.set_why(why)
        self._why.setVisible(why is not None)
        self._rule.setVisible(why is not None and self._beside())

    def buttons(self) -> list[QPushButton]:
        """The buttons in it, for the order of controls."""
        return self._notes.buttons()

    def sizeHint(self) -> QSize:
        """As high as its contents, up to some lines; what is to spare comes on top, the rest scrolls."""
        return QSize(theme.px(600), min(self._inner.sizeHint().height(), theme.px(120)))

    def minimumSizeHint(self) -> QSize:
        """A finding with its first line is always to be seen."""
        return QSize(theme.px(300), theme.px(72))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the rank below the findings where there is no room beside them."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction.LeftToRight if self._beside() else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not way:
            self._row.setDirection(way)
            self._row.setStretch(0, 5 if self._beside() else 0)  # one under the other they stand together
            self._rule.setVisible(self._beside() and not self._why.isHidden())

    def _beside(self) -> bool:
        return self.width() >= theme.px(SIDE_BY_SIDE)


class _NoteList(QWidget):
    """The findings, one under the other, and the rules that passed."""

    rebuilt = Signal()
    remedy_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: Notes | None = None
        self._all = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(10))
        self._head = PlainLabel("", "head", "text2", elide="right")
        self._column.addWidget(self._head)
        self._list = QWidget()
        self._column.addWidget(self._list)
        self._column.addStretch(1)

    def buttons(self) -> list[QPushButton]:
        """The buttons in the list that is shown."""
        return self._list.findChildren(QPushButton)

    def set_notes(self, notes: Notes) -> bool:
        """Show other findings; False when they are the same as before."""
        if notes == self._shown:
            return False
        self._shown, self._all = notes, False
        self._build()
        return True

    def _build(self) -> None:
        notes = self._shown
        assert notes is not None  # noqa: S101 - built from set_notes alone
        self._head.set_text(notes.head)
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        for note in notes.items:
            column.addLayout(_note_row(note, self.remedy_asked.emit))
        if notes.passed_text:
            column.addLayout(self._passed_row(notes))
        if self._all:
            for line in notes.passed:
                label = PlainLabel(line, "body", "text2", wrap=True)
                label.setContentsMargins(theme.px(26), 0, 0, 0)
                column.addWidget(label)
        old, self._list = self._list, fresh
        focus = QApplication.focusWidget()
        held = focus is not None and old.isAncestorOf(focus)
        self._column.replaceWidget(old, fresh)
        old.hide()
        old.deleteLater()
        if held:  # the button that was pressed is gone; the keyboard goes on where it was
            next(iter(self.buttons()), self).setFocus()
        self.rebuilt.emit()

    def _passed_row(self, notes: Notes) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        icon = StatusIcon()
        icon.set_status("finding.passed", tr("Passed"))
        row.addWidget(icon)
        row.addWidget(PlainLabel(notes.passed_text, "body", "text2"))
        if notes.passed:
            link = LinkButton(tr("Hide") if self._all else tr("Sho&w All"), accessible=tr("Show All"))
            if self._all:
                link.setAccessibleName(tr("Hide"))
            link.setObjectName("show_all")
            link.clicked.connect(self._toggle)
            row.addWidget(link)
        row.addStretch(1)
        return row

    def _toggle(self) -> None:
        self._all = not self._all
        self._build()
        link = self._list.findChild(LinkButton, "show_all")
        if link is not None:
            link.setFocus()


def _note_row(note: Note, perform: Callable[[Remedy], None]) -> QLayout:
    """Shape, then head over explanation, and at the right the remedy's button."""
    row = QHBoxLayout()
    row.setSpacing(theme.px(10))
    icon = StatusIcon()
    icon.set_status(note.status, note.word)
    row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(theme.px(1))
    words.addWidget(PlainLabel(note.title, "strong", wrap=True))
    if note.detail:
        words.addWidget(PlainLabel(note.detail, "body", "text2", wrap=True))
    row.addLayout(words, 1)
    if note.remedy is not None:
        button = remedy_button((note.remedy,), perform, about=note.title)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return row


class _WhyList(QWidget):
    """The criteria in their order, each with its value and the neighbour's."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Why | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self._list = QWidget()
        self._column.addWidget(self._list)
        self._column.addStretch(1)

    def set_why(self, why: Why | None) -> None:
        """Show another explanation."""
        if why == self._shown or why is None:
            return
        self._shown = why
        fresh = QWidget()
        spoken = [f"{line.name}: {line.value} {line.note}".rstrip() for line in why.lines]
        fresh.setAccessibleName(plain.visible(f"{why.title}: {'; '.join(spoken)}. {why.conclusion}"))
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(PlainLabel(why.title, "head", "text2"))
        column.addWidget(Criteria(why.lines))
        if why.conclusion:
            column.addWidget(PlainLabel(why.conclusion, "body", "text2", wrap=True))
        old, self._list = self._list, fresh
        self._column.replaceWidget(old, fresh)
        old.hide()
        old.deleteLater()
