"""The strip over the views that says which policy files cannot be read, until a person has decided."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vmclient.text import policies as words
from vmclient.ui import theme
from vmclient.ui.widgets import Panel, SmallButton, Strip


class PolicyNotice(Panel):
    """`followed()` asks for the Policies view."""

    followed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", (), parent)
        self.setObjectName("policy_notice")
        self._strip = Strip("err", "", word=words.state("unreadable"))
        self.button = SmallButton(words.show())
        self.button.setObjectName("show_policies")
        self.button.clicked.connect(self.followed)
        self._strip.add_button(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(10), theme.px(20), theme.px(6))
        column.addWidget(self._strip)
        self.hide()

    def say(self, head: str, sentence: str) -> None:
        """Say which files, and what that means."""
        self._strip.set_text(sentence, head)
        self.setAccessibleName(f"{head}. {sentence}")
