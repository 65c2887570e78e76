"""What a screen reader and the keyboard find in each view and dialog: a name for all, and a way to it."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QRadioButton, QWidget

from tests.ui.golden.scenes import SCENES
from tests.ui.golden.windows import leave, settled
from vmclient.ui.theme import Theme

Role = QAccessible.Role
TABLES = frozenset({Role.Table, Role.Tree, Role.List})
SPOKEN = frozenset(
    {
        Role.Button, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.SpinBox, Role.EditableText,
        Role.ProgressBar, Role.PageTab, Role.MenuItem, *TABLES,
    }
)  # fmt: skip
"""Roles of what a person works with or reads off: they are nothing without a name."""
OF_QT = frozenset({"QLineEditIconButton"})
"""The lens and the clearing cross in a field: Qt's own, named by nobody; Escape clears the field too."""


@pytest.fixture(params=SCENES)
def window(request: pytest.FixtureRequest, light: Theme, qapp: QApplication) -> Iterator[QWidget]:
    """A view or dialog that has come to rest."""
    _, widget = SCENES[request.param]()
    widget.show()
    settled(qapp, widget)
    yield widget
    leave(qapp, widget)


def walk(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Give what shows of a tree; cells are tested by `test_table` and from outside."""
    if node.state().invisible:
        return
    yield node
    if node.role() in TABLES:
        return
    for place in range(node.childCount()):
        child = node.child(place)
        if child is not None:
            yield from walk(child)


def described(node: QAccessibleInterface) -> str:
    """Say which node is meant, for the failed test."""
    thing = node.object()
    kind = f"{thing.metaObject().className()} {thing.objectName()!r}" if thing is not None else "a cell"
    return f"{kind} ({node.role().name})"


def is_qts_own(node: QAccessibleInterface) -> bool:
    """Tell whether Qt put it there."""
    thing = node.object()
    return thing is not None and thing.metaObject().className() in OF_QT


def name(node: QAccessibleInterface) -> str:
    """What a screen reader says of it."""
    return node.text(QAccessible.Text.Name).strip()


def nameless(root: QWidget) -> list[str]:
    """List what can have the focus, be worked with or be read, and has no name."""
    tree = QAccessible.queryAccessibleInterface(root)
    return [
        described(node)
        for node in walk(tree)
        if not name(node) and not is_qts_own(node)
        if node.role() in SPOKEN or (node.state().focusable and node is not tree)
    ]


def test_everything_has_a_name(window: QWidget) -> None:
    """Nothing that a person can reach, press or read off is silent to a screen reader."""
    assert not nameless(window)


def test_every_text_that_shows_is_told(window: QWidget) -> None:
    """A label's name is what stands on it, whole."""
    for each in window.findChildren(QLabel):
        if each.isVisibleTo(window) and each.text().strip():
            assert name(QAccessible.queryAccessibleInterface(each)), each.text()


def test_no_two_controls_share_an_access_key(window: QWidget) -> None:
    """Alt and a letter presses one button or goes to one field, never in turns."""
    keys = Counter(
        each.shortcut().toString()
        for each in window.findChildren(QAbstractButton)
        if each.isVisibleTo(window) and not each.shortcut().isEmpty()
    )
    assert [key for key, count in keys.items() if count > 1] == []


def _has_arrows(each: QWidget) -> bool:
    """Tell whether the arrow keys go there: Tab stops at the one button of a group that is chosen."""
    if not isinstance(each, QAbstractButton) or each.isChecked():
        return False
    return isinstance(each, QRadioButton) or (each.group() is not None and each.group().exclusive())


def test_tab_reaches_every_control(window: QWidget, qapp: QApplication) -> None:
    """Going on with Tab alone, a person comes by everything that takes the focus that way."""
    window.activateWindow()
    wanted = {
        each
        for each in window.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisibleTo(window) and each.isEnabled()
        if each.focusProxy() is None and each.window() is window and not _has_arrows(each)
    }
    reached: set[QWidget] = set()
    for _ in range(len(wanted) + 20):
        focus = qapp.focusWidget()
        if focus is not None:
            reached.add(focus)
        QTest.keyClick(focus or window, Qt.Key.Key_Tab)
    missed = [f"{each.metaObject().className()} {each.objectName()!r}" for each in wanted - reached]
    assert not missed
