"""What stands below the table of policies: the selected one in words, or why its file cannot be read."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vmclient.text import label, policy_told
from vmclient.text import policies as words
from vmclient.text.describe import Group
from vmclient.ui import plain, theme
from vmclient.ui.dialogs.cards import CardPage
from vmclient.ui.views.policy_row import EVERYTHING, PolicyRow
from vmclient.ui.widgets import Panel, PlainLabel, SmallButton, Strip
from vmclient.ui.widgets.flow import FlowLayout

WAYS_OUT: tuple[label.Command, ...] = (
    "edit_policy",
    "open_policies",
    "disable_policy_file",
    "enable_policy_file",
    "read_policies",
)


class WayOut(SmallButton):
    """A button of an action that the menu has too; it is there only while the action is possible."""

    def __init__(self, action: QAction, text: str = "") -> None:
        super().__init__(label.plain(text or action.text()))  # the letters with Alt are the menus' here
        self.setObjectName(action.objectName().replace("action_", "pane_"))
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setVisible(self._action.isEnabled())
        plain.set_tooltip(self, self._action.toolTip())


class PolicyPane(Panel):
    """Follows the selected row; `set_folder` says where files are kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bg", ("top",), parent)
        self.setObjectName("policy_pane")
        self.setAccessibleName(words.pane())
        self._folder = ""
        self.title = PlainLabel("", "title", elide="right", selectable=True)
        self.sentence = PlainLabel(words.nothing_selected(), "body", "text2", wrap=True)
        self.strip = Strip("err", "", word=words.state("unreadable"))
        self.strip.hide()
        self.ways_out: list[WayOut] = []
        self.cards = CardPage(words.pane())
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        column.addWidget(self.cards)
        self.cards.put_above(self._lead())
        self.setMinimumHeight(theme.px(96))
        self.show_row(None)

    def _lead(self) -> QWidget:
        """What is said of the row as a whole."""
        lead = QWidget()
        column = QVBoxLayout(lead)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for each in (self.title, self.sentence, self.strip):
            column.addWidget(each)
        return lead

    def take_actions(self, actions: Mapping[label.Command, QAction]) -> None:
        """Offer these beside the errors of a file."""
        ways_out = QWidget()
        row = FlowLayout()
        row.setContentsMargins(0, theme.px(6), 0, 0)
        for name in WAYS_OUT:
            self.ways_out.append(WayOut(actions[name], words.edit_file() if name == "edit_policy" else ""))
            row.addWidget(self.ways_out[-1])
        ways_out.setLayout(row)
        self.strip.add_below(ways_out)

    def set_folder(self, folder: str) -> None:
        """Know where files are kept."""
        self._folder = folder

    def show_row(self, row: PolicyRow | None) -> None:
        """Show a row, or what one can do here."""
        broken = row is not None and bool(row.errors)
        self.title.set_text(row.name if row else "")
        self.title.setVisible(row is not None and not broken)
        sentence = _sentence(row)
        self.sentence.set_text(sentence)
        self.sentence.setVisible(bool(sentence) and not broken)
        self.strip.setVisible(broken)
        if row is not None and broken:
            self.strip.set_text(sentence, words.broken(row.file))
        self.cards.show_groups(self._groups(row) if row is not None else ())

    def _groups(self, row: PolicyRow) -> tuple[Group, ...]:
        told: tuple[Group, ...] = ()
        if row.policy is not None:
            told = policy_told.groups(row.policy, row.vms_now, row.hosts_now)
        elif row.errors:
            told = (words.errors(row.errors),)
        return (*told, words.kept(row.file, row.came_with, self._folder))


def _sentence(row: PolicyRow | None) -> str:
    if row is None:
        return words.nothing_selected()
    if row.errors:
        every = row.vms == EVERYTHING
        return words.unreadable(row.vms_now, all_vms=every) if row.enabled else words.unreadable_disabled()
    if row.replaced:
        return words.replaced()
    if not row.enabled:
        return words.disabled(file=not row.file_enabled)
    return "" if row.policy is not None else words.empty_file()
