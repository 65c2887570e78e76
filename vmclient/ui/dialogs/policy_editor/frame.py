"""How the policy editor is laid out: the list beside form and text, what is tried beneath, and the foot."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from vmclient.text import label
from vmclient.text import policy_editor as words
from vmclient.ui import theme
from vmclient.ui.dialogs.policy_editor.form import Form
from vmclient.ui.dialogs.policy_editor.policy_list import PolicyList
from vmclient.ui.dialogs.policy_editor.text_page import TextPage
from vmclient.ui.dialogs.policy_editor.try_it import TryIt
from vmclient.ui.widgets import (
    Button,
    DialogFoot,
    DialogHead,
    PlainLabel,
    PrimaryButton,
    SmallButton,
    Strip,
    dialog_frame,
)

if TYPE_CHECKING:
    from vmclient.engine.session import Session

_ROOM_TO_TRY = 780  # the height of a screen on which editing and trying have room together


class EditorFrame(QDialog):
    """The parts of the editor; what they do is for who inherits it to say."""

    def __init__(self, session: "Session", form: Form, text: TextPage, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("policy_editor")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.form, self.text, self.policies = form, text, PolicyList()
        self.try_it = TryIt(session, self)
        self._make_head()
        self._make_foot()
        self.said = Strip("err", "")
        self.said.setObjectName("policy_said")
        self.said.hide()
        self.other = Strip("warn", "")
        self.other.setObjectName("policy_other")
        self.read_again = SmallButton(words.word("read_again"))
        self.read_again.setObjectName("policy_read_again")
        self.other.add_button(self.read_again)
        self.other.hide()
        body = QVBoxLayout()
        body.setSpacing(theme.px(12))
        body.addWidget(self.said)
        body.addWidget(self.other)
        body.addWidget(self._parts(), 1)
        dialog_frame(self, "", self.head, body, self.foot)
        room = self.screen().availableSize()
        self.resize(min(theme.px(1180), room.width()), min(theme.px(940), room.height()))
        self.trying.setChecked(room.height() >= theme.px(_ROOM_TO_TRY))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the keyboard, and never save out of a field."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focus = self.focusWidget()
        if isinstance(focus, QPushButton):
            focus.click()

    def _make_head(self) -> None:
        self.head = DialogHead("policy", "accent", "", "")
        self.file_name = QLineEdit()
        self.file_name.setObjectName("policy_file_name")
        self.file_name.setAccessibleName(label.plain(words.word("file_name")))
        self.file_name.setMinimumWidth(theme.px(240))
        self.file_label = PlainLabel(words.word("file_name"))
        self.file_label.setBuddy(self.file_name)
        self.head.row.addWidget(self.file_label)
        self.head.row.addWidget(self.file_name)
        self.tabs, self.pages = QTabBar(), QStackedWidget()
        self.tabs.setObjectName("policy_tabs")
        self.tabs.setAccessibleName(words.word("page"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for page, word in ((self.form, words.word("form")), (self.text, words.word("text"))):
            self.tabs.addTab(word)
            self.pages.addWidget(page)
        self.head.column.addWidget(self.tabs)
        self.head.column.setContentsMargins(theme.px(8), theme.px(16), theme.px(20), theme.theme().border)
        self.head.row.setContentsMargins(theme.px(12), 0, 0, 0)  # the words of the tabs stand under the icon

    def _make_foot(self) -> None:
        self.foot = DialogFoot()
        self.facts = Button(words.word("facts"), "info", accessible=label.plain(words.word("facts")))
        self.save = PrimaryButton(words.word("save"), accessible=label.plain(words.word("save")))
        self.shut = Button(words.word("close"), accessible=label.plain(words.word("close")))
        self.trying = Button(words.word("try_it"), accessible=label.plain(words.word("try_it")))
        self.trying.setCheckable(True)
        named = {"facts": self.facts, "trying": self.trying, "save": self.save, "close": self.shut}
        for name, button in named.items():
            button.setObjectName(f"policy_{name}")
        self.foot.add_left(self.facts)
        self.foot.add_left(self.trying)
        self.foot.add_button(self.shut, QDialogButtonBox.ButtonRole.RejectRole)
        self.foot.add_button(self.save, QDialogButtonBox.ButtonRole.AcceptRole)

    def _parts(self) -> QSplitter:
        edited = _split(Qt.Orientation.Horizontal, self.policies, _inset(self.pages, left=12))
        edited.setStretchFactor(1, 1)
        edited.setSizes([theme.px(220), theme.px(900)])
        self.tried = _inset(self.try_it, top=12)
        whole = _split(Qt.Orientation.Vertical, edited, self.tried)
        whole.setStretchFactor(0, 1)
        whole.setSizes([theme.px(440), theme.px(330)])
        return whole


def _split(way: Qt.Orientation, *parts: QWidget) -> QSplitter:
    made = QSplitter(way)
    made.setChildrenCollapsible(False)
    for each in parts:
        made.addWidget(each)
    return made


def _inset(widget: QWidget, left: int = 0, top: int = 0) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(theme.px(left), theme.px(top), 0, 0)
    column.addWidget(widget)
    return made
