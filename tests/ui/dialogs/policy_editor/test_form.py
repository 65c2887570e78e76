"""The form of a policy: what is put into it, what comes out, and what it says of errors."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.core.policy.strategies import policies
from tests.ui.dialogs.policy_editor.editing import (
    DMZ,
    PACK,
    ROOM,
    STAY,
    choose,
    clause,
    do,
    gone,
    opened,
    quiet,
    row,
    type_into,
    widget,
)
from tests.ui.fake_session import FakeSession
from vmclient.core.policy import file
from vmclient.core.policy.model import Clause, Op, Policy, RankKey
from vmclient.ui.dialogs.policy_editor import PolicyEditor
from vmclient.ui.dialogs.policy_editor.clause_row import ClauseRow
from vmclient.ui.dialogs.policy_editor.field_row import NameRow, PatternRow, RankRow, ReasonRow
from vmclient.ui.theme import Theme


@pytest.fixture
def editor(light: Theme, qtbot: QtBot) -> Iterator[PolicyEditor]:
    """An editor of two policies, which is closed without a question."""
    made = opened(FakeSession(), STAY, PACK)
    qtbot.addWidget(made, before_close_func=quiet)
    made.show()
    yield made
    gone()


def policy(editor: PolicyEditor, index: int = 0) -> Policy:
    """The policy as it would be saved."""
    assert editor.draft.policies is not None, editor.draft.errors
    return editor.draft.policies[index]


def test_of(editor: PolicyEditor) -> Clause:
    """The test of the first constraint as it would be saved."""
    return policy(editor).constraints[0].test


test_of.__test__ = False  # type: ignore[attr-defined]


def _retype(editor: PolicyEditor) -> None:
    """Write into every field what stands in it."""
    for each in editor.form.rows:
        if isinstance(each, NameRow):
            each.name.textEdited.emit(each.name.text())
        elif isinstance(each, PatternRow | ReasonRow):
            each.field.textEdited.emit(each.field.text())
        elif isinstance(each, RankRow):
            each.fact.entered.emit(each.fact.field.text())
        elif isinstance(each, ClauseRow) and each.op not in (Op.AND, Op.OR, Op.NOT, Op.IF):
            each.fact.entered.emit(each.fact.field.text())
            if each.op is not Op.DEFINED:
                each.value.entered.emit(each.value.field.text())


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(written=policies())
def test_any_policy_put_into_the_form_comes_out_equal(
    written: tuple[Policy, ...], editor: PolicyEditor
) -> None:
    """Every field, written again as it stands, leaves each policy of any valid file as it was."""
    editor.draft.take(file.dump(written))
    for index in range(len(written)):
        editor.policies.list.setCurrentRow(index)
        _retype(editor)
        assert editor.draft.policies == written


def test_fills_in_a_policy(editor: PolicyEditor) -> None:
    """Name, enabled, patterns and reason are what was typed; what matches now is counted meanwhile."""
    name = row(editor, NameRow, "name")
    name.name.setText("front stays")
    name.name.textEdited.emit("front stays")
    name.enabled.setChecked(False)
    vms = row(editor, PatternRow, "attach", "vms")
    assert vms.matches.text() == "matches 2 virtual machines now"
    vms.field.setText("crm-*, erp-db")
    vms.field.textEdited.emit("crm-*, erp-db")
    assert vms.matches.text() == "matches 4 virtual machines now"
    reason = row(editor, ReasonRow, "constraints", 0)
    reason.field.textEdited.emit("Because")
    made = policy(editor)
    assert (made.name, made.enabled, made.attach.vms) == ("front stays", False, ("crm-*", "erp-db"))
    assert made.constraints[0].reason == "Because"
    assert editor.policies.list.item(0).text() == "front stays"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_pattern_is_completed_by_the_names_that_there_are(editor: PolicyEditor, qtbot: QtBot) -> None:
    """What is typed between commas offers names that hold it; the one taken replaces it and is counted."""
    vms = row(editor, PatternRow, "attach", "vms")
    vms.field.setText("erp-db, , git")
    vms.field.setCursorPosition(8)
    qtbot.keyClicks(vms.field, "RM-")
    offered = vms.field.offers.model()
    assert [offered.index(each, 0).data() for each in range(offered.rowCount())] == [
        "crm-sql", "crm-web-1", "crm-web-2"
    ]  # fmt: skip
    qtbot.keyClick(vms.field.offers, Qt.Key.Key_Down)
    qtbot.keyClick(vms.field.offers, Qt.Key.Key_Return)
    assert vms.field.text() == "erp-db, crm-sql, git"
    assert policy(editor).attach.vms == ("erp-db", "crm-sql", "git")
    assert vms.matches.text() == "matches 3 virtual machines now"
    assert not vms.field.offers.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_down_offers_every_host(editor: PolicyEditor, qtbot: QtBot) -> None:
    """In an empty field the key Down unfolds all names, and Escape folds them and leaves the editor open."""
    hosts = row(editor, PatternRow, "attach", "hosts")
    hosts.field.clear()
    qtbot.keyClick(hosts.field, Qt.Key.Key_Down)
    assert hosts.field.offers.isVisible()
    assert hosts.field.offers.model().rowCount() == len(FakeSession().inventory.hosts)
    qtbot.keyClick(hosts.field.offers, Qt.Key.Key_Escape)
    assert not hosts.field.offers.isVisible()
    assert editor.isVisible()


def test_another_fact_takes_a_value_of_its_own_type(editor: PolicyEditor) -> None:
    """Each value is checked against the type of its fact as one types; wrong ones are said in the row."""
    room = clause(editor, "or", 0)
    type_into(room.fact, "vmhost.memory.free")
    assert "not a size" in room.said()
    assert not editor.save.isEnabled()
    type_into(room.value, "16 GiB")
    assert not room.said()
    choose(room.operator, "ge")
    made = test_of(editor).clauses[0]
    assert made == Clause(op=Op.GE, fact="vmhost.memory.free", value=16 * 2**30)
    assert editor.save.isEnabled()


def test_what_people_have_set_takes_a_value_of_any_type(editor: PolicyEditor) -> None:
    """A number, true and text are read as what they look like, and quotation marks make text of each."""
    room = clause(editor, "or", 0)
    type_into(room.fact, "vmhost.facts.rack")
    assert "quotation marks" in room.value.toolTip()
    for typed, value in (("7", 7), ("true", True), ("seven", "seven"), ('"7"', "7")):
        type_into(room.value, typed)
        made = test_of(editor).clauses[0].value
        assert (made, type(made)) == (value, type(value))


def test_says_which_fact_was_meant(editor: PolicyEditor) -> None:
    """A name that no fact has is said in its row with the one alike, and the list marks the policy."""
    room = clause(editor, "or", 0)
    type_into(room.fact, "vmhost.locatio")
    assert "did you mean vmhost.location?" in room.said()
    assert "has errors" in editor.policies.list.item(0).toolTip()
    assert "vmhost.locatio" in editor.foot.note.text_whole()


def test_holds_a_fact_against_another(editor: PolicyEditor) -> None:
    """A value gives way to a fact and comes back."""
    choose(clause(editor, "or", 0).against, True)
    type_into(clause(editor, "or", 0).value, "resource.vm.location")
    assert test_of(editor).clauses[0] == Clause(
        op=Op.EQ, fact="vmhost.location", other="resource.vm.location"
    )
    choose(clause(editor, "or", 0).against, False)
    type_into(clause(editor, "or", 0).value, "room 1")
    assert test_of(editor).clauses[0] == ROOM


def test_groups_are_made_changed_and_given_up(editor: PolicyEditor) -> None:
    """Tests are added, wrapped, moved, put in place of their group and removed."""
    choose(clause(editor).operator, "and")
    assert test_of(editor).op is Op.AND
    do(clause(editor, "and", 0), "within", "not")
    assert test_of(editor).clauses[0] == Clause(op=Op.NOT, clauses=(ROOM,))
    do(clause(editor, "and", 0), "down")
    assert test_of(editor).clauses[1] == Clause(op=Op.NOT, clauses=(ROOM,))
    do(clause(editor, "and", 1), "remove")
    do(clause(editor, "and", 0, "not"), "replace")
    assert test_of(editor) == Clause(op=Op.AND, clauses=(DMZ,))
    do(clause(editor, "and", 0), "replace")
    assert test_of(editor) == DMZ
    do(clause(editor), "add_below")
    assert len(test_of(editor).clauses) == 2
    assert test_of(editor).op is Op.AND


def test_an_operator_can_join_and_ask_whether_a_fact_is_defined(editor: PolicyEditor) -> None:
    """If takes the test as its condition; defined keeps the fact alone."""
    choose(clause(editor, "or", 0).operator, "defined")
    assert test_of(editor).clauses[0] == Clause(op=Op.DEFINED, fact="vmhost.location")
    choose(clause(editor, "or", 0).operator, "if")
    assert test_of(editor).clauses[0].op is Op.IF
    assert clause(editor, "or", 0, "if", 2).operator.accessibleName() == (
        "Operator, test 1.1.3, Constraint 1"
    )


def test_constraints_are_added_copied_and_removed(editor: PolicyEditor) -> None:
    """A new constraint wants a reason; a copy stands below its original."""
    button = editor.form.findChild(QPushButton, "add_constraint")
    assert button is not None
    button.click()
    assert row(editor, ReasonRow, "constraints", 1).said() == "must not be empty"
    row(editor, ReasonRow, "constraints", 1).field.textEdited.emit("New")
    assert [each.reason for each in policy(editor).constraints] == ["DMZ machines stay in room 1", "New"]
    do(row(editor, ReasonRow, "constraints", 0), "duplicate")
    assert policy(editor).constraints[0] == policy(editor).constraints[1]
    do(row(editor, ReasonRow, "constraints", 0), "remove")
    do(row(editor, ReasonRow, "constraints", 0), "remove")
    assert [each.reason for each in policy(editor).constraints] == ["New"]


def test_ranks_by_facts_in_an_order(editor: PolicyEditor) -> None:
    """Facts to rank by are added, ordered and checked."""
    editor.policies.list.setCurrentRow(1)
    first = next(each for each in editor.form.rows if isinstance(each, RankRow))
    choose(first.order, "a")
    type_into(first.fact, "vmhost.cpu.load")
    assert policy(editor, 1).rankby == (RankKey(fact="vmhost.cpu.load"), RankKey(fact="vmhost.memory.free"))
    type_into(first.fact, "vmhost.networks")
    assert "has no order" in first.said()


def test_a_list_of_patterns_that_is_empty_is_an_error_in_its_row(editor: PolicyEditor) -> None:
    """Without a pattern nothing matches, which is said beside the field and not taken for all."""
    vms = row(editor, PatternRow, "attach", "vms")
    vms.field.setText("")
    vms.field.textEdited.emit("")
    assert "matches nothing" in vms.said()
    assert editor.draft.policies is None


def test_the_keyboard_stays_where_it_was(editor: PolicyEditor, qtbot: QtBot) -> None:
    """After rows were made anew the row that was changed has the keyboard."""
    editor.activateWindow()
    do(clause(editor, "or", 0), "down")
    assert clause(editor, "or", 1).isAncestorOf(editor.focusWidget())
    assert clause(editor, "or", 1).node == {"eq": ["vmhost.location", "room 1"]}


def test_every_control_has_a_name(editor: PolicyEditor) -> None:
    """A screen reader says of each field and button what it is for."""
    for kind in (QLineEdit, QPushButton, QCheckBox):
        for each in editor.findChildren(kind):
            assert each.accessibleName() or getattr(each, "text", str)(), each
    assert widget(editor, "policy_list").accessibleName() == "Policies"


def test_a_row_takes_a_second_line_where_one_has_no_room(editor: PolicyEditor) -> None:
    """In a narrow window nothing of a test stands beyond the edge; in a wide one it is one line again."""
    tops = []
    for width in (1400, 700, 1400):
        editor.resize(width, 800)
        for _ in range(3):  # the layout has its turns
            QApplication.processEvents()
        room = clause(editor, "or", 0)
        fields = (room.fact, room.operator, room.against, room.value, room.more)
        assert all(each.x() >= 0 and each.geometry().right() < room.width() for each in fields)
        assert all(each.width() >= each.minimumSizeHint().width() for each in fields)
        tops.append(room.value.y() - room.fact.y())
    assert tops[0] == tops[2] == 0 < tops[1]
