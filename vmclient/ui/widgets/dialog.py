"""The parts every dialog has: the head that gives the answer and the foot with note and buttons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from vmclient.ui import plain, theme
from vmclient.ui.help.key import help_key
from vmclient.ui.tokens import Token
from vmclient.ui.widgets.button import FoldingButton
from vmclient.ui.widgets.label import PlainLabel, StatusIcon
from vmclient.ui.widgets.panel import Panel

_NOTE = 160  # a note keeps so much of its words before buttons lose theirs


class DialogHead(Panel):
    """On `surface`: shape, title and a line of facts; more (a route, tabs) goes under it into `column`."""

    def __init__(
        self, icon: str, token: Token, word: str, title: str, facts: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("surface", ("bottom",), parent)
        self.icon = StatusIcon(icon, token, word, size=20)
        self.title = PlainLabel(title, "title", elide="middle")
        self.facts = PlainLabel(facts, "body", "text2", elide="right")
        self.row = QHBoxLayout()
        self.row.setSpacing(theme.px(10))
        self.row.addWidget(self.icon)
        self.row.addWidget(self.title)
        self.row.addWidget(self.facts, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        self.column.setSpacing(theme.px(12))
        self.column.addLayout(self.row)


class DialogFoot(Panel):
    """56 high on `head`: a note with its icon, and the buttons in the desktop's order at the right.

    Buttons at the left (Copy, Save) go through `add_left`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("head", ("top",), parent)
        self.setFixedHeight(theme.px(56))
        self._icon = StatusIcon("info", "text2")
        self.note = PlainLabel("", "body", "text2", elide="right")
        self.box = QDialogButtonBox()
        row = self.box.layout()
        if row is not None:
            row.setSpacing(theme.px(8))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(20), 0, theme.px(20), 0)
        self._row.setSpacing(theme.px(8))
        self._row.addWidget(self._icon)
        self._row.addWidget(self.note, 1)
        self._row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignVCenter)
        self._left = 0
        self.set_note("")

    def showEvent(self, event: QShowEvent) -> None:
        """Let Tab come by every button: a box that passes its focus on to one of them skips the others."""
        super().showEvent(event)
        self._fold()
        self.box.setFocusProxy(None)  # type: ignore[arg-type] # the stubs know no way to take it back

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold buttons where there is no room for their words."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Fold from the right until all have room; a note can be cut, up to a point."""
        folding = [each for each in self.findChildren(FoldingButton) if not each.isHidden()]
        cut = max(0, self.note.sizeHint().width() - theme.px(_NOTE)) if not self._icon.isHidden() else 0
        wanted = sum(each.whole() - each.sizeHint().width() for each in folding) - cut
        wanted += self._row.sizeHint().width()
        for each in reversed(folding):
            each.fold(wanted > self.width())
            if wanted > self.width():
                wanted -= each.whole() - each.minimumSizeHint().width()

    def set_note(self, text: str, icon: str = "details", token: Token = "text2") -> None:
        """Say why something is disabled or what happens next; empty hides it."""
        self._icon.set_shape(icon, token, "")
        self._icon.setVisible(bool(text))
        self.note.set_text(text)
        self._fold()

    def add_button(self, button: QPushButton, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        """Add a button at the right; the desktop decides on its place by the role."""
        self.box.addButton(button, role)
        return button

    def add_left(self, button: QPushButton) -> QPushButton:
        """Add a button at the left."""
        self._row.insertWidget(self._left, button)
        self._left += 1
        return button


def dialog_frame(dialog: QWidget, title: str, head: QWidget, body: QLayout, foot: DialogFoot) -> None:
    """Lay out a dialog: head, body with the 20-px edge, foot; and give it its title."""
    dialog.setWindowTitle(plain.visible(title))
    help_key().serve(dialog)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    body.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
    column.addWidget(head)
    column.addLayout(body, 1)
    column.addWidget(foot)
