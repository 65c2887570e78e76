"""F1: the page for the window in which it was pressed, a search over all pages, by keyboard alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QVBoxLayout
from pytestqt.qtbot import QtBot

from tests.ui.fake_session import NOW, FakeSession
from vmclient.text import help as words
from vmclient.text import label
from vmclient.ui.bridge import Bridge
from vmclient.ui.contents import Contents
from vmclient.ui.help.window import HelpWindow, keys_of
from vmclient.ui.main_window import MainWindow
from vmclient.ui.theme import Theme
from vmclient.ui.widgets import DialogFoot, DialogHead, dialog_frame


@pytest.fixture
def contents(light: Theme, qtbot: QtBot) -> Iterator[Contents]:
    """The window."""
    bridge = Bridge()
    window = MainWindow(now=lambda: NOW)
    qtbot.addWidget(window)
    made = window.build(bridge)
    window.attach(FakeSession())
    window.show()
    yield made
    if made.windows.help_window is not None:
        made.windows.help_window.close()


@pytest.fixture
def window(light: Theme, qtbot: QtBot, contents: Contents) -> HelpWindow:
    """The help."""
    made = HelpWindow(keys_of(contents.actions_by_name))
    qtbot.addWidget(made)
    made.show()
    return made


def left(window: HelpWindow) -> list[str]:
    """The titles that the search left."""
    items = [window.list.item(place) for place in range(window.list.count())]
    return [item.text() for item in items if not item.isHidden()]


def a_dialog(qtbot: QtBot, contents: Contents, name: str) -> QDialog:
    """A modal dialog of the program's own make."""
    dialog = QDialog(contents.frame)
    dialog.setObjectName(name)
    dialog_frame(dialog, "A Dialog", DialogHead("info", "info", "", "A dialog"), QVBoxLayout(), DialogFoot())
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_every_command_with_a_key_has_its_entry(contents: Contents) -> None:
    """The keys are those of the menus, and what they do is said."""
    actions = contents.actions_by_name
    found = {entry.note: entry for entry in keys_of(actions)}
    for action in (*actions.commands.values(), *actions.views.values()):
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if keys:
            assert found[keys].term == label.plain(action.text())
            assert len(found[keys].text) > 5


def test_f1_in_the_window_opens_the_first_page(contents: Contents) -> None:
    """The command of the menu, and its key."""
    command = contents.actions_by_name.commands["help"]
    assert command.shortcut() == QKeySequence("F1")
    command.trigger()
    assert contents.windows.help_window is not None
    assert contents.windows.help_window.shown == words.START


@pytest.mark.parametrize(("name", "page"), list(words.CONTEXT.items()))
def test_f1_in_a_dialog_opens_its_page(qtbot: QtBot, contents: Contents, name: str, page: str) -> None:
    """While the dialog waits, the help can be read beside it: it is no child of what the dialog blocks."""
    dialog = a_dialog(qtbot, contents, name)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    shown = contents.windows.help_window
    assert shown is not None
    assert shown.shown == page
    assert shown.isVisible()
    assert shown.parentWidget() is None
    dialog.close()


def test_a_search_leaves_the_pages_that_have_all_words(window: HelpWindow) -> None:
    """And shows the first of them with the place marked; emptied, all are back."""
    everything = left(window)
    window.search("host.memory_short")
    assert left(window) == ["Why a virtual machine cannot move"]
    assert window.shown == "why"
    assert window.page.textCursor().selectedText() == "host.memory_short"
    window.search("no page has this")
    assert left(window) == []
    assert window.nothing.isVisibleTo(window)
    window.search("")
    assert left(window) == everything


def test_a_page_that_the_search_hides_is_opened_all_the_same(window: HelpWindow) -> None:
    """F1 asks for a page, whatever was searched for before."""
    window.field.setText("keyring")
    window.search("keyring")
    window.open_page("log")
    assert window.shown == "log"
    assert window.field.text() == ""


def test_escape_closes_the_help_and_every_part_has_a_name(qtbot: QtBot, window: HelpWindow) -> None:
    """By keyboard alone, and with a screen reader."""
    for part in (window, window.field, window.list, window.page):
        assert part.accessibleName()
    window.activateWindow()
    window.list.setFocus()
    QTest.keyClick(window.list, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isVisible())
