"""The page on which one policy of a file is a form."""

import json
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from vmclient.core.document.fault import Fault, Place
from vmclient.text import label
from vmclient.text import policy_editor as words
from vmclient.ui import theme
from vmclient.ui.dialogs.policy_editor import clause_row, sheet, tree
from vmclient.ui.dialogs.policy_editor.field_row import NameRow, PatternRow, RankRow, ReasonRow, align
from vmclient.ui.dialogs.policy_editor.known import Known
from vmclient.ui.dialogs.policy_editor.sheet import Row, Sheet
from vmclient.ui.widgets import Button, Card, EmptyState, SectionHead, Strip


class Form(QWidget):
    """Shows one policy; `edited(document)` follows each change, with the whole file's document."""

    edited = Signal(object)

    def __init__(self, known: Known) -> None:
        super().__init__()
        self.sheet = Sheet(known, self)
        self.sheet.filled.connect(self._filled)
        self.sheet.reshaped.connect(self._reshaped)
        self.rows: list[Row] = []
        self._index = 0
        self._shown = ""
        self._errors: tuple[Fault, ...] = ()
        self.strip = Strip("err", words.word("mend"), head=words.word("mend_head"))
        self.strip.hide()
        self._nothing = EmptyState("policy", words.word("no_policy"), words.word("no_policy_hint"))
        self.area = QScrollArea()
        self.area.setObjectName("policy_form")
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.strip)
        column.addWidget(self._nothing, 1)
        column.addWidget(self.area, 1)
        self._show_parts()

    # --- what is shown ---

    def show_policy(self, document: Any, index: int, errors: tuple[Fault, ...]) -> None:
        """Show a policy of a document; None where the text cannot be shown, and the form stays as it was."""
        self._errors = errors
        if document is not None:
            self.sheet.document, self._index = document, index
            shown = self._told()
            if shown != self._shown:
                self._shown = shown
                self._build()
        self.strip.setVisible(document is None)
        self.area.setEnabled(document is not None)
        self._show_parts()
        sheet.spread(errors if document is not None else (), self.rows)

    def use(self, known: Known) -> None:
        """Count and offer by another state of the estate."""
        self.sheet.use(known)
        for row in self.rows:
            if isinstance(row, PatternRow):
                row.recount()

    def focus(self, place: Place) -> None:
        """Give the keyboard to the row of a place, or the nearest there is."""
        near = [row for row in self.rows if place[: len(row.place)] == row.place]
        row = max(near, key=lambda each: len(each.place), default=self.rows[0] if self.rows else None)
        if row is not None:
            first = next(iter(row.inputs.values()))
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            # The layout has no place for a new row yet.
            QTimer.singleShot(0, row, lambda: self.area.ensureWidgetVisible(first))

    def _show_parts(self) -> None:
        empty = self.sheet.document is not None and not self.rows
        self._nothing.setVisible(empty)
        self.area.setVisible(not empty)

    def _told(self) -> str:
        policies = self.sheet.document.get("policies") or []
        return json.dumps([self._index, policies[self._index : self._index + 1]])

    # --- parts ---

    def _build(self) -> None:
        self.rows = []
        bar = self.area.verticalScrollBar()
        scrolled = bar.value()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, theme.px(6), 0)
        column.setSpacing(theme.px(10))
        place: Place = ("policies", self._index)
        if self.sheet.document.get("policies") and self._index < len(self.sheet.document["policies"]):
            self._add_fields(column, place)
            self._add_constraints(column, (*place, "constraints"))
            self._add_ranking(column, (*place, "rankby"))
        column.addStretch(1)
        old = self.area.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()  # not at once: what asked for this may be a row of it
        self.area.setWidget(page)
        bar.setValue(scrolled)

    def _add(self, column: QVBoxLayout, row: Row) -> None:
        self.rows.append(row)
        column.addWidget(row)

    def _add_fields(self, column: QVBoxLayout, place: Place) -> None:
        name = NameRow(self.sheet, place)
        vms = PatternRow(self.sheet, (*place, "attach", "vms"), "vms")
        hosts = PatternRow(self.sheet, (*place, "attach", "hosts"), "hosts")
        for row in (name, vms, hosts):
            self._add(column, row)
        align([name.label, vms.label, hosts.label])

    def _add_constraints(self, column: QVBoxLayout, place: Place) -> None:
        column.addSpacing(theme.px(6))
        column.addWidget(SectionHead(words.word("constraints"), words.word("constraints_note")))
        for index in range(len(self.sheet.at(place[:-1]).get("constraints") or ())):
            name = words.word("constraint", number=index + 1)
            card = Card()
            inside = card.column(8)
            self._add(inside, ReasonRow(self.sheet, (*place, index), name))
            for row in clause_row.rows(self.sheet, (*place, index, "test"), name):
                self._add(inside, row)
            column.addWidget(card)
        self._add_button(column, "add_constraint", place, {"reason": "", "test": tree.blank()})

    def _add_ranking(self, column: QVBoxLayout, place: Place) -> None:
        column.addSpacing(theme.px(6))
        column.addWidget(SectionHead(words.word("ranking"), words.word("ranking_note")))
        for index in range(len(self.sheet.at(place[:-1]).get("rankby") or ())):
            self._add(column, RankRow(self.sheet, (*place, index)))
        self._add_button(column, "add_key", place, "/a")

    def _add_button(self, column: QVBoxLayout, word: words.Word, place: Place, value: object) -> None:
        button = Button(words.word(word), accessible=label.plain(words.word(word)))
        button.setObjectName(word)
        button.clicked.connect(lambda: self.sheet.reshape(*tree.appended(self.sheet.document, place, value)))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    # --- what is changed ---

    def _filled(self, document: object) -> None:
        self._shown = self._told()
        self.edited.emit(document)

    def _reshaped(self, document: object, place: Place) -> None:
        self.edited.emit(document)
        self.focus(place)
