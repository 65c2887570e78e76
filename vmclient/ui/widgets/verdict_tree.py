"""What the policies say of one host: a tree of policies, constraints and tests, marked by icon and word."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from vmclient.text import tr, verdict
from vmclient.ui import icons, theme
from vmclient.ui.plain import tooltip, visible

_SAID, _OUTCOME = range(2)
_MARGIN = 20  # that the style keeps beside words
_MOST = 0.42  # the share of the width that outcomes may take
_ROWS = 8  # so many it asks for; what is to spare comes on top


class VerdictTree(QTreeWidget):
    """Shows branches of `text.verdict`; what is in the way is unfolded and bold, its first is current."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widest = 0  # of the outcomes
        self._shown: tuple[tuple[verdict.Branch, ...], str] = ((), "")
        self.setObjectName("verdicts")
        self.setAccessibleName(tr("What the policies say"))
        self.setHeaderLabels([tr("What the policies say"), tr("Outcome")])
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(_SAID, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(_OUTCOME, QHeaderView.ResizeMode.Fixed)
        self.header().sectionResized.connect(self.scheduleDelayedItemsLayout)  # lines break elsewhere then
        self.setWordWrap(True)
        self.setItemDelegate(_Wrapped(self))
        self.setTabKeyNavigation(False)
        theme.theme().changed.connect(self._dress)
        self._dress()

    def show_branches(self, branches: Sequence[verdict.Branch], host: str) -> None:
        """Show these, of the host of this name, instead of what was shown; the same are left as they are."""
        if self._shown == (tuple(branches), host):
            return
        self._shown = (tuple(branches), host)
        self._fill()

    def sizeHint(self) -> QSize:
        """Some rows and the head."""
        return QSize(theme.px(400), self._height(_ROWS))

    def minimumSizeHint(self) -> QSize:
        """The head and three rows."""
        return QSize(theme.px(200), self._height(3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Give the outcomes what they need, but the sentences the larger part."""
        needed = max(self._widest, self.header().sectionSizeHint(_OUTCOME))
        self.header().resizeSection(_OUTCOME, min(needed, round(self.viewport().width() * _MOST)))

    def _height(self, rows: int) -> int:
        return self.header().sizeHint().height() + rows * (self.fontMetrics().height() + theme.px(6))

    def _fill(self) -> None:
        branches, host = self._shown
        self.clear()
        self._widest = 0
        title = tr("What the policies say of {host}", host=host) if host else tr("What the policies say")
        self.headerItem().setText(_SAID, visible(title))
        for each in branches:
            self._add(self.invisibleRootItem(), each)
        self._share()

    def _dress(self) -> None:
        """Take the fonts and the marks of the theme in force."""
        self.setFont(theme.font("body"))
        self.header().setFont(theme.font("head"))
        self.setIndentation(theme.px(18))
        self.setIconSize(QSize(theme.px(16), theme.px(16)))
        self._fill()

    def _add(self, parent: QTreeWidgetItem, branch: verdict.Branch) -> None:
        item = QTreeWidgetItem(parent, [visible(branch.text), visible(branch.outcome)])
        if branch.mark:
            shape = icons.STATUS[f"finding.{branch.mark}"]
            item.setIcon(_OUTCOME, icons.icon(shape.icon, shape.token))
        words = self.fontMetrics().horizontalAdvance(visible(branch.outcome))
        self._widest = max(self._widest, words + self.iconSize().width() + theme.px(2 * _MARGIN))
        item.setToolTip(_SAID, tooltip(branch.text))
        spoken = f"{visible(branch.text)}, {visible(branch.outcome)}"
        item.setData(_SAID, Qt.ItemDataRole.AccessibleTextRole, spoken)
        if branch.in_the_way:
            item.setFont(_SAID, theme.font("strong"))
        for each in branch.branches:
            self._add(item, each)
        item.setExpanded(branch.in_the_way or branch.mark == "info")
        if branch.in_the_way and not branch.branches and self.currentItem() is None:
            # Not selected: the colour of a selection would swallow the mark.
            self.setCurrentItem(item, _SAID, QItemSelectionModel.SelectionFlag.NoUpdate)


class _Wrapped(QStyledItemDelegate):
    """Makes a row as high as its words need: the value in a sentence must not be cut off."""

    def __init__(self, tree: VerdictTree) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Measure the words in the room that depth and icon leave them."""
        tree = self._tree
        taken = theme.px(_MARGIN)
        if index.column() == _OUTCOME:
            taken += tree.iconSize().width()
        else:
            above = index
            while above.isValid():
                taken, above = taken + tree.indentation(), above.parent()
        font = index.data(Qt.ItemDataRole.FontRole) or option.font
        room = QRect(0, 0, max(tree.columnWidth(index.column()) - taken, theme.px(60)), 1 << 16)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        needed = QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, text)
        return QSize(needed.width(), max(needed.height(), tree.iconSize().height()) + theme.px(6))
