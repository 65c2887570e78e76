"""The Policies view over a fake engine: its rows and counts, what it says, and what its commands do."""

import gc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.core.policy.made import policy
from tests.ui.fake_estate import estate, large_estate
from tests.ui.fake_session import NOW, FakeSession
from vmclient.core import datacenter
from vmclient.core.document.fault import Fault
from vmclient.core.events import LogEntry
from vmclient.core.inventory import Inventory
from vmclient.core.job import OUTSIDE
from vmclient.core.policy.book import PolicyFile
from vmclient.core.policy.file import dump
from vmclient.core.problem import Problem
from vmclient.text import fault
from vmclient.ui import policy_commands
from vmclient.ui.bridge import Bridge
from vmclient.ui.contents import Contents
from vmclient.ui.dialogs.policy_editor import PolicyEditor
from vmclient.ui.main_window import MainWindow
from vmclient.ui.theme import Theme
from vmclient.ui.views.policies import Policies

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # said of each new window
ROOM = {"eq": ["vmhost.location", "room 1"]}
DMZ = PolicyFile(
    name="dmz",
    policies=(policy(ROOM, name="dmz in room 1", vms="billing-*", hosts="kvm-a*"), policy(name="spread")),
)
WEB = PolicyFile(
    name="web",
    errors=(Fault(("policies", 0, "name"), "value.empty"), Fault(("policies", 1), "key.unknown")),
    governed=("b*",),
)
Open = Callable[..., tuple[Contents, FakeSession, Policies]]


@pytest.fixture
def opened(light: Theme, qtbot: QtBot) -> Open:
    """Show the view over an estate and files."""

    def open_with(
        *files: PolicyFile, inventory: Inventory | None = None
    ) -> tuple[Contents, FakeSession, Policies]:
        window, bridge, session = MainWindow(now=lambda: NOW), Bridge(), FakeSession(inventory or estate())
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.show()
        contents = window.build(bridge)
        session.put_policies(*files)
        session.subscribe(bridge.take)
        contents.attach(session)
        contents.show_view("policies")
        page = contents.views.page
        assert isinstance(page, Policies)
        rows = page.model.rows
        qtbot.waitUntil(lambda: all(row.vms_now is not None for row in rows() if row.vms))
        return contents, session, page

    return open_with


def cells(page: Policies, name: str) -> dict[str, str]:
    """Read a row as a screen reader does."""
    key = next(row.key for row in page.model.rows() if row.name == name)
    place = page.model.place_of(key)
    return {
        column.key: str(page.model.index(place, at).data()) for at, column in enumerate(page.model.columns)
    }


def select(page: Policies, name: str) -> None:
    """Select the row of a name."""
    page.select(next(row.key for row in page.model.rows() if row.name == name))


def said(root: QWidget) -> str:
    """Read all labels that are shown below a widget."""
    QApplication.processEvents()
    shown = (each.text() for each in root.findChildren(QLabel) if each.isVisibleTo(root))
    return "\n".join(shown).replace("\N{NO-BREAK SPACE}", " ")


def run(contents: Contents, name: str) -> None:
    """Do a command, which has to be possible."""
    action = next(one for key, one in contents.actions_by_name.commands.items() if key == name)
    assert action.isEnabled(), action.toolTip()
    action.trigger()
    QApplication.processEvents()


def test_each_policy_has_a_row_with_what_it_matches_now(opened: Open) -> None:
    """Patterns, how many VMs and hosts match, constraints, ranking, and where it is kept."""
    _, session, page = opened(DMZ)
    row = cells(page, "dmz in room 1")
    vms = sum(vm.name.startswith("billing-") for vm in session.inventory.vms.values())
    hosts = sum(name.startswith("kvm-a") for name in session.inventory.hosts)
    assert (row["vms_now"], row["hosts_now"]) == (str(vms), str(hosts))
    assert (row["vms"], row["hosts"]) == ("billing-*", "kvm-a*")
    assert (row["state"], row["enabled"], row["source"]) == ("In force", "Enabled", "dmz")
    assert row["constraints"] == "reason 0"
    assert cells(page, "spread")["vms"] == "all"


def test_a_change_of_the_estate_changes_the_counts(opened: Open, qtbot: QtBot) -> None:
    """A VM with another name is not counted any more, within a second."""
    _, session, page = opened(DMZ)
    before = int(cells(page, "dmz in room 1")["vms_now"])
    vm = next(vm for vm in session.inventory.vms.values() if vm.name.startswith("billing-"))
    session.change_vm(replace(vm, name="other"))
    qtbot.waitUntil(lambda: cells(page, "dmz in room 1")["vms_now"] == str(before - 1), timeout=2000)


def test_the_box_disables_and_enables_in_the_file(opened: Open, qtbot: QtBot) -> None:
    """By click and by Space; the row follows, and the others in the file stay as they are."""
    _, session, page = opened(DMZ)
    select(page, "dmz in room 1")
    place = page.table.currentIndex().row()
    at: QPoint = page.table.visualRect(page.model.index(place, 0)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()
    assert [each.enabled for each in session.policy_files["dmz"].policies] == [False, True]
    qtbot.waitUntil(lambda: cells(page, "dmz in room 1")["state"] == "Disabled")
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert [each.enabled for each in session.policy_files["dmz"].policies] == [True, True]


def test_a_policy_of_the_estate_is_to_look_at_and_to_copy(opened: Open, qtbot: QtBot) -> None:
    """Its box does nothing, its commands say why; a copy comes into a file of its own, and is selected."""
    brought = policy(ROOM, name="Search: stays!")
    other = PolicyFile(name="search-stays", policies=(policy(name="other"),))
    contents, session, page = opened(other, inventory=replace(estate(), policies=(brought,)))
    select(page, "Search: stays!")
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert session.policy_files == {"search-stays": other}
    delete = contents.actions_by_name.commands["delete_policy"]
    assert not delete.isEnabled()
    assert "came with demo" in delete.toolTip()
    assert "datacenter file" in said(page.pane)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert "copy it to your policies" in contents.messages.messages[0].text
    run(contents, "copy_policy")
    assert session.policy_files["search-stays-2"].policies == (brought,)
    row = page.current()
    assert row is not None
    assert row.file == "search-stays-2"
    page.select("estate\x000")
    assert "stands in for it" in contents.actions_by_name.commands["copy_policy"].toolTip()


def test_the_selected_policy_is_told_in_words(opened: Open) -> None:
    """What it counts for, what it demands, where it is kept; and what to do while none is selected."""
    _, _, page = opened(DMZ)
    assert "Select a policy" in said(page.pane)
    select(page, "dmz in room 1")
    shown = said(page.pane)
    assert 'vmhost.location is "room 1"' in shown
    assert "dmz.json" in shown


def test_what_others_changed_is_a_message(opened: Open, qtbot: QtBot) -> None:
    """The window names the files that something else has changed, as the event log does."""
    contents, session, _ = opened(DMZ)
    session.log_entry(
        LogEntry(
            id=901, kind="policies_changed", user=OUTSIDE, started_at=NOW, facts={"files": ("dmz", "web")}
        )
    )
    told = "Something else changed policy files, which were read again: dmz and web."
    qtbot.waitUntil(lambda: told in [one.text for one in contents.messages.messages])


def test_a_broken_file_says_all_its_errors_and_what_it_holds_back(opened: Open) -> None:
    """It has a row in the failed style; below stand the errors and how many VMs stay."""
    contents, session, page = opened(DMZ, WEB)
    row = cells(page, "File web")
    held = sum(vm.name.startswith("b") for vm in session.inventory.vms.values())
    assert (row["state"], row["vms_now"]) == ("Cannot be read", str(held))
    select(page, "File web")
    shown = said(page.pane)
    assert f"{held} virtual machines stay where they are until" in shown
    assert all(fault.line(error) in shown for error in WEB.errors)
    assert not contents.actions_by_name.commands["duplicate_policy"].isEnabled()


def test_the_window_says_that_a_file_is_broken_until_somebody_decides(opened: Open, qtbot: QtBot) -> None:
    """A message at the start, and a strip over every other view that leads here; both go with the trouble."""
    contents, session, page = opened(WEB)
    assert contents.messages.messages[0].link == "Show Policies"
    assert not contents.notice.isVisible()
    contents.show_view("host_servers")
    assert contents.notice.isVisible()
    assert "Policy file web cannot be read" in said(contents.notice)
    contents.notice.button.click()
    assert contents.views.page is page
    select(page, "File web")
    run(contents, "disable_policy_file")
    assert not session.policy_files["web"].enabled
    qtbot.waitUntil(lambda: "back any more" in contents.messages.messages[0].text)
    contents.show_view("host_servers")
    assert not contents.notice.isVisible()


def test_a_copy_stands_after_its_original_in_the_same_file(opened: Open, qtbot: QtBot) -> None:
    """Its name says that it is a copy; a second copy has a name of its own."""
    contents, session, page = opened(DMZ)
    select(page, "dmz in room 1")
    run(contents, "duplicate_policy")
    assert len(page.model.rows()) == 3
    select(page, "dmz in room 1")
    run(contents, "duplicate_policy")
    assert [each.name for each in session.policy_files["dmz"].policies] == [
        "dmz in room 1", "dmz in room 1 (copy 2)", "dmz in room 1 (copy)", "spread",
    ]  # fmt: skip


def test_deleting_asks_and_takes_the_file_with_the_last_policy(
    opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing goes without a yes; the file goes with its last policy."""
    contents, session, page = opened(DMZ)
    answers = [False, True, True]
    delete = contents.actions_by_name.commands["delete_policy"]
    monkeypatch.setattr(policy_commands, "sure", lambda *_: answers.pop(0))
    select(page, "spread")
    delete.trigger()
    delete.trigger()
    assert len(answers) == 3  # none opens while a press lasts
    QApplication.processEvents()
    assert len(answers) == 2  # two presses are one question
    assert len(session.policy_files["dmz"].policies) == 2
    run(contents, "delete_policy")
    assert [each.name for each in session.policy_files["dmz"].policies] == ["dmz in room 1"]
    qtbot.waitUntil(lambda: len(page.model.rows()) == 1)
    select(page, "dmz in room 1")
    run(contents, "delete_policy")
    assert session.policy_files == {}


def test_a_refused_order_is_said_and_changes_nothing(opened: Open) -> None:
    """The reason stands in the message area."""
    contents, session, page = opened(DMZ)
    session.refuses = Problem("policies.changed", {"file": "dmz"})
    select(page, "spread")
    run(contents, "disable_policy")
    assert "changed meanwhile" in contents.messages.messages[0].text
    assert cells(page, "spread")["state"] == "In force"


def test_without_policies_the_view_says_what_they_are_for(opened: Open) -> None:
    """It offers the first steps, and the count in the inventory is left out."""
    _, _, page = opened()
    assert "which hosts virtual machines may go to" in said(page)
    assert page.findChild(QWidget, "policies_open_policies") is not None
    assert not page.pane.isVisible()


def test_the_folder_is_made_and_shown(opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can show it, the message says where it is."""
    contents, session, _ = opened(DMZ)
    shown: list[QUrl] = []

    def in_vain(url: QUrl) -> bool:
        shown.append(url)
        return False

    monkeypatch.setattr(QDesktopServices, "openUrl", in_vain)
    session.policy_folder = str(tmp_path / "policies")
    contents.policies.read()
    run(contents, "open_policies")
    assert (tmp_path / "policies").is_dir()
    assert shown == [QUrl.fromLocalFile(session.policy_folder)]
    assert session.policy_folder in contents.messages.messages[0].text


def test_the_menu_of_a_row_has_what_can_be_done_with_it(opened: Open) -> None:
    """By the right button: disabling, copying, deleting; for a policy of the estate only copying."""
    contents, _, page = opened(DMZ, WEB, inventory=replace(estate(), policies=(policy(name="brought"),)))
    commands, on_policies = contents.actions_by_name.commands, contents.commands.policies
    for name, first in (
        ("spread", "disable_policy"), ("brought", "copy_policy"), ("File web", "disable_policy_file"),
    ):  # fmt: skip
        select(page, name)
        row = on_policies.row
        assert row is not None
        offered = on_policies.menu(row)
        assert offered[0] == first if first == "copy_policy" else offered[:2] == ["edit_policy", first]
        assert all(commands[each].isEnabled() for each in offered)


def test_enter_opens_the_editor_at_the_policy(opened: Open, qtbot: QtBot) -> None:
    """With the file's name; a broken file opens too, a policy of the estate does not and says why."""
    contents, _, page = opened(DMZ, WEB, inventory=replace(estate(), policies=(policy(name="brought"),)))
    for name, file in (("spread", "dmz"), ("File web", "web")):
        select(page, name)
        QTest.keyClick(page.table, Qt.Key.Key_Return)
        editor = contents.windows.opened(f"policies:{file}")
        assert isinstance(editor, PolicyEditor)
        assert file in editor.windowTitle() + said(editor)
    assert not contents.actions_by_name.commands["duplicate_policy"].isEnabled()
    select(page, "brought")
    assert "copy it to your policies" in contents.actions_by_name.commands["details"].toolTip()


def test_a_file_in_the_editor_is_left_alone(opened: Open) -> None:
    """What an editor holds is not changed beside it: the editor comes to the front, and that is said."""
    contents, session, page = opened(DMZ)
    select(page, "spread")
    run(contents, "edit_policy")
    for name in ("disable_policy", "duplicate_policy", "delete_policy", "disable_policy_file"):
        run(contents, name)
        assert "open in the editor" in contents.messages.messages[0].text
    assert session.policy_files == {"dmz": DMZ}


def test_a_new_policy_comes_into_the_view_when_it_is_saved(opened: Open, qtbot: QtBot) -> None:
    """The editor of a new file opens without one, also from the page without any policy."""
    contents, session, page = opened()
    first = page.findChild(QPushButton, "policies_new_policy")
    assert first is not None
    first.click()
    editor = contents.windows.opened("policies:")
    assert isinstance(editor, PolicyEditor)
    editor.file_name.setText("new")
    editor.text.edit.setPlainText(dump((policy(name="new one"),)))
    assert editor.save_now()
    qtbot.waitUntil(lambda: [row.name for row in page.model.rows()] == ["new one"])
    select(page, "new one")
    run(contents, "disable_policy")
    assert session.policy_files["new"].policies[0].enabled  # the editor holds it
    run(contents, "edit_policy")
    assert contents.windows.opened("policies:new") is None
    run(contents, "new_policy")
    assert contents.windows.policy_editor_of("new") is editor
    assert contents.windows.opened("policies:+") is not None


def test_f1_opens_the_page_about_policies(opened: Open) -> None:
    """In this view; in another one the help begins at its start."""
    contents, _, _ = opened(DMZ)
    run(contents, "help")
    assert contents.windows.help_window is not None
    assert contents.windows.help_window.shown == "facts"
    contents.show_view("jobs")
    run(contents, "help")
    assert contents.windows.help_window.shown == "start"


def test_an_exported_estate_has_what_counts(
    opened: Open, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The policies of the estate and of the files that are enabled."""
    off = PolicyFile(name="off", policies=(policy(name="off"),), enabled=False)
    contents, session, _ = opened(DMZ, off, inventory=replace(estate(), policies=(policy(name="brought"),)))
    target = tmp_path / "estate.json"
    monkeypatch.setattr("vmclient.ui.exports.ask_where", lambda *_: (str(target), "json"))
    monkeypatch.setattr(QInputDialog, "getItem", lambda *given, **_: (given[3][0], True))
    gc.collect()  # windows of other tests are put away here, not on the thread that writes
    with qtbot.waitSignal(contents.windows.said, timeout=10_000):
        run(contents, "export_datacenter")
    written = datacenter.load(target.read_bytes()).policies
    assert [each.name for each in written] == ["brought", "dmz in room 1", "spread"]
    assert session.inventory.policies == (policy(name="brought"),)


def test_filter_and_chips_leave_what_is_wanted(opened: Open) -> None:
    """By reason, pattern and error; by state."""
    _, _, page = opened(DMZ, WEB)
    page.model.set_text("billing reason")
    assert page.model.shown() == 1
    page.model.set_text("")
    page.head.choose("unreadable")
    assert [page.model.key_at(0), page.model.shown()] == ["file\0web", 1]


def test_twenty_thousand_vms_are_counted_in_turns(opened: Open) -> None:
    """All are counted at last, whatever their number."""
    files = [
        PolicyFile(name=f"f{number}", policies=(policy(name="p", vms=f"*{number}"),)) for number in range(10)
    ]
    _, session, page = opened(*files, inventory=large_estate(20_000))
    total = sum(row.vms_now or 0 for row in page.model.rows())
    assert total == sum(vm.name[-1].isdigit() for vm in session.inventory.vms.values())
