"""The main window for who goes by keyboard: what a key in vain says, and where the keyboard goes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.fake_session import NOW, FakeSession
from vmclient.ui.bridge import Bridge
from vmclient.ui.contents import Contents
from vmclient.ui.dialogs.migrate import MigrateDialog
from vmclient.ui.dialogs.vm_details import VMDetails
from vmclient.ui.main_window import MainWindow
from vmclient.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(light: Theme, qtbot: QtBot) -> Contents:
    """The window over the small estate, with the keyboard."""
    session, bridge = FakeSession(), Bridge()
    session.subscribe(bridge.take)
    frame = MainWindow(now=lambda: NOW)
    qtbot.addWidget(frame)
    frame.resize(1440, 900)
    frame.show()
    window = frame.build(bridge)
    window.attach(session)
    rows = window.views.virtual_machines.model.rows
    qtbot.waitUntil(lambda: len(rows()) == len(session.inventory.vms), timeout=10_000)
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    return window


def test_the_key_of_a_migrate_that_cannot_be_says_why(window: Contents, qtbot: QtBot) -> None:
    """Ctrl+M on a Hyper-V VM gives the reason as a message, whose link opens the VM's details."""
    window.views.virtual_machines.select("id-hv-print")
    QTest.keyClick(window.views.virtual_machines.table, Qt.Key.Key_M, CTRL)
    line = window.messages.lines[0]
    assert "Hyper-V" in line.text.text_whole()
    line.link.click()
    qtbot.waitUntil(lambda: bool(window.frame.findChildren(VMDetails)), timeout=5000)
    assert window.frame.findChildren(VMDetails)[0].windowTitle() == "hv-print"


def test_without_a_vm_the_key_says_what_to_select(window: Contents) -> None:
    """Pressed twice, it says so once."""
    for _ in range(2):
        QTest.keyClick(window.views.virtual_machines.table, Qt.Key.Key_M, CTRL)
    said = [line.text.text_whole() for line in window.messages.lines]
    assert sum(text.startswith("Select a virtual machine first") for text in said) == 1


def test_the_key_of_a_migrate_that_can_be_opens_the_dialog(window: Contents, qtbot: QtBot) -> None:
    """What says why is out of the way then: the key is not ambiguous."""
    window.views.virtual_machines.select("id-hv-print")
    window.views.virtual_machines.select("id-billing-db")
    QTest.keyClick(window.views.virtual_machines.table, Qt.Key.Key_M, CTRL)
    qtbot.waitUntil(lambda: bool(window.frame.findChildren(MigrateDialog)), timeout=5000)


def test_a_view_that_is_called_by_its_key_has_the_keyboard_in_its_rows(window: Contents) -> None:
    """Ctrl+2 and an arrow choose a host at once."""
    QTest.keyClick(window.views.virtual_machines.table, Qt.Key.Key_2, CTRL)
    page = window.views.page
    assert page is not None
    assert window.views.name == "host_servers"
    assert page.table.hasFocus()


def test_going_through_the_inventory_leaves_the_keyboard_there(window: Contents) -> None:
    """Who walks through the views in the panel goes on in the panel."""
    window.panel.setFocus()
    before = QApplication.focusWidget()
    window.panel.view_chosen.emit("host_servers")
    assert window.views.name == "host_servers"
    assert QApplication.focusWidget() is before is not window.views.virtual_machines.table


def test_a_datacenter_file_is_opened_by_its_key(window: Contents, qtbot: QtBot, tmp_path: Path) -> None:
    """Ctrl+O asks for a file, also when something is connected already; the one that is chosen is opened."""
    file = tmp_path / "estate.json"
    file.write_text("{}")
    timer = QTimer()

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):  # it is not open yet
            timer.stop()
            dialog.selectFile(str(file))
            dialog.findChildren(QLineEdit)[0].setText(str(file))
            dialog.accept()

    timer.timeout.connect(choose)
    timer.start(20)
    with qtbot.waitSignal(window.frame.file_requested, timeout=5000) as asked:
        QTest.keyClick(window.views.virtual_machines.table, Qt.Key.Key_O, CTRL)
    assert asked.args == [str(file)]


def test_the_demo_is_opened_from_the_menu(window: Contents, qtbot: QtBot) -> None:
    """Not from the empty window alone."""
    with qtbot.waitSignal(window.frame.demo_requested, timeout=1000):
        window.actions_by_name.commands["open_demo"].trigger()


def test_whether_the_dialog_is_skipped_is_kept(light: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    """Off at first; what was chosen counts at the next start too."""

    def opened() -> Contents:
        frame = MainWindow(tmp_path, now=lambda: NOW)
        qtbot.addWidget(frame)
        return frame.build(Bridge())

    first = opened()
    counts = [first.windows.at_once]
    first.actions_by_name.commands["at_once"].trigger()
    assert [*counts, first.windows.at_once] == [False, True]
    again = opened()
    assert again.windows.at_once
    assert again.actions_by_name.commands["at_once"].isChecked()
