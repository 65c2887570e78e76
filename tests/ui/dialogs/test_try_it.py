"""Try it: policies that are not saved, held against one VM at every host."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from tests.core.policy.made import policy
from tests.ui.dialogs.deciding import BILLING, RuleSession, text
from vmclient.core.inventory import VM
from vmclient.core.policy.model import Policy
from vmclient.ui import theme
from vmclient.ui.dialogs.policy_editor.try_it import TryIt
from vmclient.ui.dialogs.policy_editor.vm_choice import VMChoice

NEVER: dict[str, Any] = {"eq": ["vmhost.name", "nowhere"]}


@pytest.fixture
def pane(light: theme.Theme, qtbot: QtBot) -> TryIt:
    made = TryIt(RuleSession())
    qtbot.addWidget(made)
    made.show()
    return made


def tried(qtbot: QtBot, pane: TryIt, *policies: Policy) -> list[str]:
    """Try policies, and give what is said of each host that is tested."""
    before = pane.assessment
    pane.show_policies(None, policies)
    qtbot.waitUntil(lambda: pane.assessment is not None and pane.assessment is not before)
    rows = map(pane.hosts.cells, range(pane.hosts.shown()))
    return [" | ".join(cell.spoken() for cell in row[1:]) for row in rows]


def test_a_vm_that_the_policies_are_about_is_tried_at_once(pane: TryIt, qtbot: QtBot) -> None:
    """The VM is found by the pattern, and each host has a verdict by the policies and one by all else."""
    said = tried(qtbot, pane, policy(NEVER, name="stay", vms="billing-d*"))
    assert pane.vm.vm_id == BILLING
    assert pane.vm.currentText() == "billing-db"
    tested = [line for line in said if "Not tested" not in line]
    assert tested
    assert all("reason 0" in line for line in tested)
    assert any("Ready" in line for line in tested)


def test_the_tree_is_that_of_a_host_that_is_refused(pane: TryIt, qtbot: QtBot) -> None:
    """The host to look at first is refused by a policy; its tree names policy, reason and the value there."""
    tried(qtbot, pane, policy(NEVER, name="stay", vms="billing-db"))
    top = pane.tree.topLevelItem(0)
    assert top is not None
    assert (top.text(0), top.text(1)) == ("stay", "in the way")
    current = pane.tree.currentItem()
    assert current is not None
    assert "must be" in current.text(0)
    assert "it is" in current.text(0)


def test_what_each_policy_changes_is_told(pane: TryIt, qtbot: QtBot) -> None:
    """One refuses all, the other ranks; disabling the first frees hosts, disabling the second none."""
    tried(qtbot, pane, policy(NEVER, name="stay"), policy(name="rank", rankby=["vmhost.name/d"]))
    told = [[cell.spoken() for cell in pane.without.cells(at)] for at in range(2)]
    assert [row[0] for row in told] == ["rank", "stay"]
    assert told[0][1:] == ["ranks", "Nothing would change."]
    assert told[1][1].startswith("refuses ")
    assert told[1][2].startswith("Would also be Ready: ")


def test_the_vm_stays_when_the_policy_about_it_is_disabled(pane: TryIt, qtbot: QtBot) -> None:
    """Disabling the policy shows what changes for the same VM, from a host that was tested."""
    about = policy(NEVER, name="stay", vms="billing-d*")
    tried(qtbot, pane, about)
    tried(qtbot, pane, replace(about, enabled=False))
    assert pane.vm.vm_id == BILLING
    assert pane.assessment is not None
    assert pane.assessment.by_host[pane._table.current_key()].tested
    tried(qtbot, pane, policy(NEVER, vms="nobody"))
    assert pane.vm.vm_id == BILLING


def test_the_vm_that_a_person_chose_stays(pane: TryIt, qtbot: QtBot) -> None:
    """Policies about other VMs do not take the chosen one away."""
    tried(qtbot, pane, policy(NEVER, vms="billing-db"))
    chosen = "billing-web"
    pane.vm.setEditText(chosen)
    pane.vm._left()
    tried(qtbot, pane, policy(NEVER, vms="billing-db"))
    assert pane.vm.currentText() == chosen
    assert pane.assessment is not None
    assert pane.assessment.vm.name == chosen
    assert pane.assessment.policies == ()


def test_a_change_of_the_estate_is_tried_anew(light: theme.Theme, qtbot: QtBot) -> None:
    """What other answer a host gives after a change is seen a moment later, without a click."""
    session = RuleSession()
    pane = TryIt(session)
    qtbot.addWidget(pane)
    pane.show()
    tried(qtbot, pane, policy(NEVER, name="idle", vms="nobody"))
    before = pane.assessment
    host = next(iter(session.inventory.hosts.values()))
    session.change_hosts(replace(host, online=not host.online))
    qtbot.waitUntil(lambda: pane.assessment is not before)


def test_an_estate_without_vms_says_so(light: theme.Theme, qtbot: QtBot) -> None:
    """There is nothing to try policies on, and the pane says that instead of a table's silence."""
    session = RuleSession()
    empty = TryIt(RuleSession(replace(session.inventory, vms={})))
    qtbot.addWidget(empty)
    empty.show_policies("stay", (policy(NEVER),))
    assert text(empty, "answer") == "There is no virtual machine to try them on yet."


def test_vms_of_one_name_are_told_with_their_hosts(light: theme.Theme, qtbot: QtBot) -> None:
    """Two of a name can be told apart, and a name that nobody bears brings the chosen one back."""
    vm = next(iter(RuleSession().inventory.vms.values()))
    twins: list[VM] = [replace(vm, id=f"id-{host}", name="twin", host=host) for host in ("a", "b")]
    choice = VMChoice()
    qtbot.addWidget(choice)
    choice.show_vms(twins)
    assert [choice.itemText(at) for at in range(choice.count())] == ["twin on a", "twin on b"]
    choice.choose("id-b")
    choice.setEditText("nobody")
    choice._left()
    assert (choice.vm_id, choice.currentText()) == ("id-b", "twin on b")


def test_the_field_finds_one_of_twenty_thousand(light: theme.Theme, qtbot: QtBot) -> None:
    """Any part of a name finds it, whatever its case."""
    vm = next(iter(RuleSession().inventory.vms.values()))
    choice = VMChoice()
    qtbot.addWidget(choice)
    choice.show_vms(replace(vm, id=str(at), name=f"vm-{at:05}") for at in range(20_000))
    finds = choice.completer()
    assert finds is not None
    finds.setCompletionPrefix("M-1999")
    assert finds.completionCount() == 10


def test_enter_takes_the_vm_and_presses_no_button(light: theme.Theme, qtbot: QtBot) -> None:
    """In a dialog with a default button, Enter in the field tries the VM that was typed and does no more."""
    dialog, choice, button = QDialog(), VMChoice(), QPushButton("Save")
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    column.addWidget(choice)
    column.addWidget(button)
    button.setDefault(True)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    choice.show_vms(RuleSession().inventory.vms.values())
    dialog.show()
    field = choice.lineEdit()
    assert field is not None
    field.setFocus()
    field.setText("billing-web")
    with qtbot.waitSignal(choice.chosen):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert pressed == []
