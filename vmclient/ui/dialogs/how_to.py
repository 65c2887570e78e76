"""How a person gets out of the way what the window cannot: steps, with commands to copy."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from vmclient.text import remedy as words
from vmclient.text import tr
from vmclient.ui import plain, theme
from vmclient.ui.dialogs.squeeze import SqueezeArea
from vmclient.ui.widgets import Button, Card, DialogFoot, DialogHead, PlainLabel, dialog_frame

_TOP = Qt.AlignmentFlag.AlignTop


class HowTo(QDialog):
    """Heading, the way out in a sentence, and numbered steps; everything can be selected and copied."""

    def __init__(
        self, title: str, heading: str, way_out: str, steps: Sequence[words.Step], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("how_to")
        self._text = words.written(heading, way_out, steps)
        head = DialogHead("info", "info", tr("Information"), heading)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(PlainLabel(way_out, "body", wrap=True, selectable=True))
        column.addWidget(_steps(steps))
        column.addStretch(1)
        body = QVBoxLayout()
        body.addWidget(SqueezeArea(page))
        foot = DialogFoot()
        copy, close = Button(tr("C&opy"), "copy"), Button(tr("&Close"))
        copy.setObjectName("copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text))
        close.setObjectName("close")
        close.clicked.connect(self.close)
        close.setDefault(True)
        foot.add_left(copy)
        foot.add_button(close, QDialogButtonBox.ButtonRole.RejectRole)
        dialog_frame(self, title, head, body, foot)
        self.setAccessibleName(plain.visible(title))
        width = theme.px(680)
        height = column.heightForWidth(width - theme.px(40)) + theme.px(56 + 48) + head.sizeHint().height()
        room = self.screen().availableSize()
        self.resize(min(width, room.width()), min(height, room.height()))
        close.setFocus()


def _steps(steps: Sequence[words.Step]) -> Card:
    card = Card()
    grid = QGridLayout(card)
    grid.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(14))
    grid.setHorizontalSpacing(theme.px(12))
    grid.setVerticalSpacing(theme.px(6))
    grid.setColumnStretch(1, 1)
    for number, step in enumerate(steps, start=1):
        row = 2 * number
        grid.addWidget(PlainLabel(str(number), "strong", "text2"), row, 0, _TOP)
        grid.addWidget(PlainLabel(step.text, "body", wrap=True, selectable=True), row, 1)
        if step.command:
            command = PlainLabel(step.command, "body", wrap=True, selectable=True)
            command.setFont(_mono())
            grid.addWidget(command, row + 1, 1)
    return card


def _mono() -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(theme.font("body").pixelSize())
    return font
