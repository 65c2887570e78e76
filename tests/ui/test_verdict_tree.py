"""The tree of what policies say of one host."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from vmclient.text.verdict import Branch
from vmclient.ui.widgets.verdict_tree import VerdictTree

TEST = Branch("<b>room 2</b>", "blocker", "does not hold: in the way", in_the_way=True)
WAY = Branch(
    "dmz", "blocker", "in the way", True, (Branch("Stay in room 1", "blocker", "in the way", True, (TEST,)),)
)
MET = Branch("pack", "passed", "met", False, (Branch("Full first", "passed", "met", False),))


def at(tree: VerdictTree, *path: int) -> QTreeWidgetItem:
    """The item at a path from the root."""
    item: QTreeWidgetItem | None = tree.invisibleRootItem()
    for row in path:
        item = item.child(row) if item is not None else None
    assert item is not None
    return item


def test_unfolds_and_selects_what_is_in_the_way(qtbot: QtBot) -> None:
    """The first comparison in the way is current, and unfolded; a policy that is met stays folded."""
    tree = VerdictTree()
    qtbot.addWidget(tree)
    tree.show_branches((MET, WAY), "b")
    current = tree.currentItem()
    assert current is not None
    assert current.text(0) == "<b>room 2</b>"
    assert not at(tree, 0).isExpanded()
    assert at(tree, 1).isExpanded()
    assert at(tree, 1, 0).isExpanded()


def test_says_each_outcome_by_word_and_icon(qtbot: QtBot) -> None:
    """The outcome has a word and an icon, and a screen reader hears it with the text."""
    tree = VerdictTree()
    qtbot.addWidget(tree)
    tree.show_branches((MET,), "b")
    item = at(tree, 0)
    assert item.text(1) == "met"
    assert not item.icon(1).isNull()
    assert item.data(0, Qt.ItemDataRole.AccessibleTextRole) == "pack, met"


def test_shows_another_host_instead(qtbot: QtBot) -> None:
    """What was shown before is gone."""
    tree = VerdictTree()
    qtbot.addWidget(tree)
    tree.show_branches((WAY,), "a")
    tree.show_branches((MET,), "b")
    assert tree.topLevelItemCount() == 1
    assert at(tree, 0).text(0) == "pack"
