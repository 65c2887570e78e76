"""What the policies say of one host: a tree of policies, constraints and tests, marked by icon and word."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from vmclient.text import tr, verdict
from vmclient.ui import icons
from vmclient.ui.plain import tooltip, visible


class VerdictTree(QTreeWidget):
    """Shows branches of `text.verdict`; what is in the way is unfolded and bold, its first is current."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("What the policies say"))
        self.setColumnCount(2)
        self.setHeaderLabels([tr("What the policies say"), tr("Outcome")])
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setTabKeyNavigation(False)

    def show_branches(self, branches: Sequence[verdict.Branch], host: str) -> None:
        """Show these, of the host of this name, instead of what was shown."""
        self.clear()
        self.headerItem().setText(0, visible(tr("What the policies say of {host}", host=host)))
        for each in branches:
            self._add(self.invisibleRootItem(), each)

    def _add(self, parent: QTreeWidgetItem, branch: verdict.Branch) -> None:
        item = QTreeWidgetItem(parent, [visible(branch.text), visible(branch.outcome)])
        shape = icons.STATUS[f"finding.{branch.mark}"]
        item.setIcon(1, icons.icon(shape.icon, shape.token))
        item.setToolTip(0, tooltip(branch.text))
        item.setData(
            0, Qt.ItemDataRole.AccessibleTextRole, f"{visible(branch.text)}, {visible(branch.outcome)}"
        )
        if branch.in_the_way:
            font = item.font(0)
            font.setBold(True)
            item.setFont(0, font)
        for each in branch.branches:
            self._add(item, each)
        item.setExpanded(branch.in_the_way)
        if branch.in_the_way and not branch.branches and self.currentItem() is None:
            # Not selected: the colour of a selection would swallow the mark.
            self.setCurrentItem(item, 0, QItemSelectionModel.SelectionFlag.NoUpdate)
