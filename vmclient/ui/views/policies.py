"""The Policies view: every policy that is known, what it is about now, and what it says in words."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from vmclient.text import label
from vmclient.ui import theme
from vmclient.ui.action_bar import CommandBar
from vmclient.ui.views.policy_columns import columns, filters, search
from vmclient.ui.views.policy_pane import PolicyPane
from vmclient.ui.views.policy_row import PolicyRow
from vmclient.ui.views.table_page import TablePage
from vmclient.ui.widgets import Button

_BAR: Sequence[Sequence[label.Command]] = (
    ("new_policy", "edit_policy", "duplicate_policy", "delete_policy"),
    ("read_policies", "open_policies"),
)
_FIRST_STEPS: Sequence[label.Command] = ("new_policy", "open_policies")


class Policies(TablePage[PolicyRow]):
    """Rows by a key of file and name; the selected one is told below the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.pane = PolicyPane()
        self._steps: list[Button] = []
        self._bar = CommandBar()
        super().__init__(
            "policies",
            columns(),
            lambda row: row.key,
            search,
            filters(),
            dim=lambda row: not row.enabled,
            empty=label.empty("policies"),
            parent=parent,
        )
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setObjectName("policies_split")
        self._split.setChildrenCollapsible(False)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.replaceWidget(self.body, self._split)
            column.insertWidget(1, self._bar)
        self.body.setMinimumHeight(theme.px(100))  # else it is as high as the page without rows
        self._split.addWidget(self.body)
        self._split.addWidget(self.pane)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        self._split.setSizes([theme.px(300), theme.px(260)])
        self.selected.connect(self._follow)

    def take_actions(self, actions: Mapping[label.Command, QAction]) -> None:
        """Offer what can be done: over the table, below it, and on the page without any policy."""
        left, right = ([actions[name] for name in group] for group in _BAR)
        self._bar.fill(left, right)
        steps = QWidget()
        line = QHBoxLayout(steps)
        for name in _FIRST_STEPS:
            step = Button(label.plain(actions[name].text()))
            step.setObjectName(f"policies_{name}")
            self._steps.append(step)
            step.clicked.connect(lambda _=False, action=actions[name]: action.trigger())
            line.addWidget(step)
        self.empty_page.add_widget(steps)
        self.pane.take_actions(actions)

    def show_policies(self, rows: Iterable[PolicyRow]) -> None:
        """Show the newest rows; only those that differ are touched."""
        newest = {row.key: row for row in rows}
        gone = [row.key for row in self.model.rows() if row.key not in newest]
        if gone:
            self.remove_rows(gone)
        changed = [row for key, row in newest.items() if self.model.row(key) != row]
        if changed:
            self.update_rows(changed)
        self._follow()

    def _follow(self) -> None:
        self.pane.show_row(self.current())

    def _placed(self) -> None:
        super()._placed()
        self.pane.setVisible(self._recorded())
        self._bar.setVisible(self._recorded())

    def focus_chain(self) -> list[QWidget]:
        """List the controls in the order in which one reads them."""
        head = [*self.head.chips.values(), self.head.field, self.head.columns]
        pane = [*self.pane.ways_out, self.pane.cards]
        return [*head, *self._bar.buttons, *self._steps, self.table, self._all, *pane]

    def state(self) -> dict[str, Any]:
        """Keep the height of the lower part too."""
        return {**super().state(), "split": self._split.sizes()}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up what `state` gave."""
        super().restore(state)
        sizes = state.get("split")
        if isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(one, int) for one in sizes):
            self._split.setSizes(sizes)
