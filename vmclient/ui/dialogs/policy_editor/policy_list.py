"""The policies of a file, in its order, with what can be done with each."""

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from vmclient.core.document.fault import Fault
from vmclient.text import label
from vmclient.text import policy_editor as words
from vmclient.ui import icons, plain, theme
from vmclient.ui.dialogs.policy_editor import tree
from vmclient.ui.widgets import Button, PlainLabel


class PolicyList(QWidget):
    """`chosen(index)` follows the row, `edited(document, index)` asks for another file, and a row of it."""

    chosen = Signal(int)
    edited = Signal(object, int)

    def __init__(self) -> None:
        super().__init__()
        self._document: Any = None
        self._errors: tuple[Fault, ...] = ()
        self.list = QListWidget()
        self.list.setObjectName("policy_list")
        self.list.setAccessibleName(words.word("policies"))
        self.list.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._chosen)
        self.buttons: dict[str, Button] = {}
        theme.theme().changed.connect(self._dress)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.px(12), 0)
        column.setSpacing(theme.px(8))
        column.addWidget(PlainLabel(words.word("policies"), "strong"))
        column.addWidget(self.list, 1)
        column.addLayout(self._lay_out())
        QShortcut(
            QKeySequence(Qt.Key.Key_Delete),
            self.list,
            self.buttons["remove"].click,
            context=Qt.ShortcutContext.WidgetShortcut,
        )

    def _lay_out(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(theme.px(8))
        commands: tuple[tuple[words.Word, str, Any], ...] = (
            ("add", "", self._add),
            ("duplicate", "", self._duplicate),
            ("remove", "", self._remove),
            ("up", "chevron-up", lambda: self._move(-1)),
            ("down", "chevron-down", lambda: self._move(1)),
        )
        steps = QHBoxLayout()
        for place, (word, icon, done) in enumerate(commands):
            name = words.of(label.plain(words.word(word)), words.word("page"))
            button = Button("" if icon else words.word(word), icon, accessible=name)
            button.least = 40 if icon else 86
            button.setObjectName(f"policy_{word}")
            plain.set_tooltip(button, label.plain(words.word(word)) if icon else "")
            button.clicked.connect(done)
            self.buttons[word] = button
            if icon:
                steps.addWidget(button)
            else:
                grid.addWidget(button, *divmod(place, 2))
        grid.addLayout(steps, 1, 1)
        return grid

    def show_document(self, document: Any, index: int, errors: tuple[Fault, ...]) -> None:
        """Show the policies of a document; None where they cannot be told, and the list stays as it was."""
        if document is not None:
            self._document, self._errors = document, errors
            self._fill(document.get("policies") or [], index, errors)
        self.list.setEnabled(document is not None)
        self._allow()

    def _fill(self, policies: list[Any], index: int, errors: tuple[Fault, ...]) -> None:
        wrong = {error.place[1] for error in errors if error.place[:1] == ("policies",) and error.place[1:]}
        self.list.blockSignals(True)
        while self.list.count() > len(policies):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(policies):
            self.list.addItem(QListWidgetItem())
        for row, policy in enumerate(policies):
            self._show(self.list.item(row), policy, wrong=row in wrong)
        self.list.setCurrentRow(index)
        self.list.blockSignals(False)

    def _dress(self) -> None:
        """Draw all again in the colours of the theme."""
        index = self.list.currentRow()
        for row in range(self.list.count()):
            self.list.item(row).setData(Qt.ItemDataRole.AccessibleTextRole, None)
        if self._document is not None:
            self._fill(self._document.get("policies") or [], index, self._errors)

    @staticmethod
    def _show(item: QListWidgetItem, policy: dict[str, Any], *, wrong: bool) -> None:
        name, enabled = str(policy["name"]), policy.get("enabled") is not False
        told = plain.visible(words.policy_state(name, enabled=enabled, wrong=wrong))
        if item.data(Qt.ItemDataRole.AccessibleTextRole) == told:
            return
        if wrong:
            item.setIcon(icons.icon("blocker", "err"))
        else:
            item.setIcon(icons.icon("policy" if enabled else "disabled", "text2" if enabled else "idle"))
        item.setText(plain.visible(name))
        item.setForeground(theme.color("text" if enabled else "text2"))
        item.setToolTip(plain.tooltip(told))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)

    def _allow(self) -> None:
        row, able = self.list.currentRow(), self.list.isEnabled()
        some = able and row >= 0
        self.buttons["add"].setEnabled(able)
        self.buttons["duplicate"].setEnabled(some)
        self.buttons["remove"].setEnabled(some)
        self.buttons["up"].setEnabled(some and row > 0)
        self.buttons["down"].setEnabled(some and row < self.list.count() - 1)

    def _chosen(self, row: int) -> None:
        self._allow()
        self.chosen.emit(row)

    # --- what is done ---

    def _names(self) -> set[str]:
        return {each["name"] for each in self._document.get("policies") or ()}

    def _free(self, name: str) -> str:
        names, number, free = self._names(), 2, name
        while free in names:
            free, number = f"{name} {number}", number + 1
        return free

    def _insert(self, policy: dict[str, Any], row: int) -> None:
        self.edited.emit(tree.inserted(self._document, ("policies", row), policy), row)

    def _add(self) -> None:
        self._insert(tree.policy(self._free(words.word("untitled"))), self.list.currentRow() + 1)

    def _duplicate(self) -> None:
        row = self.list.currentRow()
        policy = self._document["policies"][row]
        name = self._free(words.copy_name(policy["name"]))
        self._insert({**policy, "name": name}, row + 1)

    def _remove(self) -> None:
        row = self.list.currentRow()
        document = tree.dropped(self._document, ("policies", row))
        self.edited.emit(document, min(row, len(document["policies"]) - 1))

    def _move(self, step: int) -> None:
        document, place = tree.moved(self._document, ("policies", self.list.currentRow()), step)
        self.edited.emit(document, place[-1])
