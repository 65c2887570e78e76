"""The policy editor: form and text in step, all errors at their places, saving, and closing."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.policy_editor.editing import (
    PACK,
    ROOM,
    STAY,
    TEST,
    clause,
    gone,
    opened,
    quiet,
    type_into,
    widget,
)
from tests.ui.fake_session import FakeSession
from tests.ui.test_accessibility import nameless
from tests.ui.test_clipping import cut_off
from vmclient.core.policy import file
from vmclient.core.policy.book import PolicyFile
from vmclient.core.policy.model import Clause, Constraint, Op, Policy
from vmclient.core.problem import Problem
from vmclient.ui import theme
from vmclient.ui.dialogs.policy_editor import PolicyEditor
from vmclient.ui.help.key import help_key
from vmclient.ui.theme import Theme

Make = Callable[..., PolicyEditor]


@pytest.fixture
def session() -> FakeSession:
    """A session over the small estate."""
    return FakeSession()


@pytest.fixture
def make(light: Theme, qtbot: QtBot, session: FakeSession) -> Iterator[Make]:
    """Opens editors, which are closed without a question at the end."""

    def made(*policies: Policy, **more: object) -> PolicyEditor:
        editor = opened(session, *policies, **more)
        qtbot.addWidget(editor, before_close_func=quiet)
        editor.show()
        return editor

    yield made
    gone()


@pytest.fixture
def editor(make: Make) -> PolicyEditor:
    """An editor of two policies."""
    return make(STAY, PACK)


def write(editor: PolicyEditor, text: str) -> None:
    """Replace the whole text, as by pasting."""
    cursor = editor.text.edit.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.insertText(text)
    editor.text.settle()


def swap(editor: PolicyEditor, old: str, new: str) -> None:
    """Replace a part of the text wherever it stands."""
    assert old in editor.text.edit.text()
    write(editor, editor.text.edit.text().replace(old, new))


def errors(editor: PolicyEditor) -> list[str]:
    """The lines beneath the text."""
    return [editor.text.errors.item(row).text() for row in range(editor.text.errors.count())]


def answer(word: str) -> None:
    """Press a button of the question that comes next."""

    def press() -> None:
        box = cast(QMessageBox, QApplication.activeModalWidget())
        next(each for each in box.buttons() if each.text() == word).click()

    QTimer.singleShot(0, press)


# --- in step ---


def test_what_is_written_in_the_text_stands_in_the_form(editor: PolicyEditor) -> None:
    """Another value in the text is the form's value, and another policy one more in the list."""
    swap(editor, "room 1", "room 7")
    assert clause(editor, "or", 0).value.field.text() == "room 7"
    assert editor.policies.list.item(0).text() == "dmz stays in room 7"
    write(editor, file.dump((STAY, PACK, replace(PACK, name="more"))))
    assert editor.policies.list.count() == 3


def test_what_is_filled_into_the_form_stands_in_the_text_and_can_be_undone(editor: PolicyEditor) -> None:
    """The text follows each letter; undo takes the form back too, redo brings it again."""
    before = editor.text.edit.text()
    type_into(clause(editor, "or", 0).value, "room 2")
    after = editor.text.edit.text()
    assert '"room 2"' in after
    while editor.text.edit.text() != before:
        editor.text.edit.undo()
    editor.text.settle()
    assert clause(editor, "or", 0).value.field.text() == "room 1"
    assert editor.draft.policies == (STAY, PACK)
    while editor.text.edit.text() != after:
        editor.text.edit.redo()


def test_text_that_no_form_can_show_leaves_the_form_as_it_was_and_locks_it(editor: PolicyEditor) -> None:
    """Without JSON the form says where it is to be mended, takes nothing, and loses nothing."""
    text = editor.text.edit.text()
    write(editor, text.rstrip("}\n"))
    editor.tabs.setCurrentIndex(0)
    assert editor.form.strip.isVisible()
    assert not editor.form.area.isEnabled()
    assert not editor.policies.buttons["add"].isEnabled()
    assert not editor.save.isEnabled()
    assert clause(editor, "or", 0).value.field.text() == "room 1"
    write(editor, text)
    assert not editor.form.strip.isVisible()
    assert editor.form.area.isEnabled()
    assert editor.draft.policies == (STAY, PACK)


def test_an_error_in_a_field_can_be_mended_in_either(editor: PolicyEditor) -> None:
    """A fact that there is not is marked in both; the form mends it as well as the text."""
    swap(editor, "vmhost.location", "vmhost.locatio")
    assert "did you mean" in clause(editor, "or", 0).said()
    type_into(clause(editor, "or", 0).fact, "vmhost.location")
    assert editor.draft.policies == (STAY, PACK)
    assert not errors(editor)


@pytest.mark.parametrize(
    "name", ["no\u00a0break", "a\u2028b\u2029c", "\U0001f5a5 desk", "a\u202eb", "tab\tname"]
)
def test_no_letter_is_lost_between_the_two(make: Make, name: str) -> None:
    """Blanks that do not break, separators and letters beyond 16 bits go through the text unchanged."""
    odd = replace(STAY, name=name)
    editor = make(odd)
    assert editor.draft.policies == (odd,)
    type_into(clause(editor, "or", 0).value, "room 2")
    type_into(clause(editor, "or", 0).value, "room 1")
    assert editor.draft.policies == (odd,)
    assert "\u202e" not in editor.text.edit.text()


# --- errors in the text ---


def test_all_errors_are_listed_with_their_lines_and_lead_there(editor: PolicyEditor) -> None:
    """Each of several errors has a line beneath the text, and a click puts the cursor to it."""
    write(editor, editor.text.edit.text().replace("vmhost.location", "vmhost.locatio").replace('"dmz"', "5"))
    lines = editor.text.edit.text().split("\n")
    assert len(errors(editor)) == 2
    for row, part in ((0, "vmhost.locatio"), (1, "5")):
        item = editor.text.errors.item(row)
        editor.text.errors.itemActivated.emit(item)
        line = editor.text.edit.textCursor().blockNumber()
        assert part in lines[line]
        assert item.text().startswith(f"Line {line + 1}: policies[0].")
    assert editor.foot.note.text_whole().startswith("Cannot be saved, 2 errors: policies[0]")


def test_broken_text_is_opened_as_it_is(make: Make) -> None:
    """A file that cannot be read opens as text, letter by letter, with its error."""
    editor = make(broken_text='{"format": "vmclient-policies/1",\n  policies: []}')
    assert editor.tabs.currentIndex() == 1
    assert editor.text.edit.text() == '{"format": "vmclient-policies/1",\n  policies: []}'
    assert errors(editor)[0].startswith("Not JSON: line 2, column ")
    assert not editor.save.isEnabled()


def test_a_policy_chosen_in_the_list_is_gone_to_in_the_text(editor: PolicyEditor) -> None:
    """The cursor goes to where the policy begins."""
    editor.policies.list.setCurrentRow(1)
    text, place = editor.text.edit.text(), editor.text.edit.textCursor().position()
    assert '"pack"' in text[place : place + 40]


# --- what is offered in the text ---


def offered(editor: PolicyEditor) -> list[str]:
    """The words that are shown."""
    completer = editor.text.edit._completer
    assert completer is not None
    model = completer.completionModel()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_words_are_offered_while_one_writes_and_taken_with_enter(editor: PolicyEditor, qtbot: QtBot) -> None:
    """Within a string the facts that hold what is typed are shown; Enter puts the whole name there."""
    editor.tabs.setCurrentIndex(1)
    edit = editor.text.edit
    start = edit.text().index("vmhost.location")
    cursor = edit.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len("vmhost.location"), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    edit.setTextCursor(cursor)
    edit.setFocus()
    QTest.keyClicks(edit, "maxvm")
    assert edit.offering()
    assert offered(editor) == ["vmhost.maxvmslots"]
    QTest.keyClick(edit._completer.list, Qt.Key.Key_Return)  # type: ignore[union-attr]
    assert '"vmhost.maxvmslots",' in edit.text()
    assert not edit.offering()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_asking_offers_the_keys_that_fit(make: Make) -> None:
    """Ctrl+Space in an object without a string offers its keys, written with marks and colon."""
    editor = make(broken_text='{"policies": [{\n')
    edit = editor.text.edit
    edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(edit, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert offered(editor) == ["name", "enabled", "attach", "constraints", "rankby"]
    QTest.keyClick(edit._completer.list, Qt.Key.Key_Return)  # type: ignore[union-attr]
    assert edit.text().endswith('"name": ')


# --- the list ---


def test_policies_are_added_copied_ordered_and_removed(editor: PolicyEditor) -> None:
    """Each button does what it says, and names stay unique."""
    buttons, rows = editor.policies.buttons, editor.policies.list

    def names() -> list[str]:
        assert editor.draft.policies is not None, editor.draft.errors
        assert [rows.item(row).text() for row in range(rows.count())] == [
            each.name for each in editor.draft.policies
        ]
        return [each.name for each in editor.draft.policies]

    buttons["add"].click()
    buttons["add"].click()
    assert names() == ["dmz stays in room 1", "New policy", "New policy 2", "pack"]
    assert rows.currentRow() == 2
    buttons["up"].click()
    buttons["up"].click()
    assert names()[0] == "New policy 2"
    assert not buttons["up"].isEnabled()
    rows.setCurrentRow(3)
    buttons["duplicate"].click()
    assert names()[4] == "Copy of pack"
    assert editor.draft.policies is not None
    assert editor.draft.policies[4] == replace(PACK, name="Copy of pack")
    for _ in range(5):
        buttons["remove"].click()
    assert names() == []
    assert not buttons["remove"].isEnabled()
    assert editor.form._nothing.isVisible()
    buttons["add"].click()
    assert names() == ["New policy"]


# --- saving and closing ---


def test_saves_what_is_shown(editor: PolicyEditor, session: FakeSession) -> None:
    """The session gets the policies under the file's name; then there is nothing to save."""
    assert not editor.save.isEnabled()
    type_into(clause(editor, "or", 0).value, "room 2")
    editor.save.click()
    saved = session.policy_files["house"].policies
    assert saved[0].constraints[0].test.clauses[0] == replace(ROOM, value="room 2")
    assert saved[1] == PACK
    assert not editor.save.isEnabled()
    assert editor.foot.note.text_whole() == "Saved, and in force."
    assert editor.close()


def test_a_refusal_is_shown_and_loses_nothing(editor: PolicyEditor, session: FakeSession) -> None:
    """Why a file cannot be kept stands in the dialog; the changes stay and can be saved again."""
    type_into(clause(editor, "or", 0).value, "room 2")
    session.refuses = Problem("policies.not_kept", {"file": "house", "reason": "disk full", "path": "/x"})
    editor.save.click()
    assert editor.said.isVisible()
    assert "disk full" in editor.said.head.text()
    session.refuses = None
    editor.save.click()
    assert not editor.said.isVisible()
    assert "house" in session.policy_files


def test_a_new_file_wants_a_name_that_is_free(make: Make, session: FakeSession, qtbot: QtBot) -> None:
    """Save says what is missing until there is a name that no other file has."""
    session.put_policies(PolicyFile(name="taken"))
    editor = make(name=None)
    field = cast(QLineEdit, widget(editor, "policy_file_name"))
    editor.policies.buttons["add"].click()
    assert editor.foot.note.text_whole() == "Give the file a name to save it."
    QTest.keyClicks(field, "taken")
    assert not editor.save.isEnabled()
    QTest.keyClicks(field, " not")
    editor.save.click()
    assert [each.name for each in session.policy_files["taken not"].policies] == ["New policy"]
    assert not field.isVisible()
    assert "taken not" in editor.windowTitle()


@pytest.mark.parametrize(
    ("word", "closes", "saves"), [("Save", True, True), ("Discard", True, False), ("Cancel", False, False)]
)
def test_closing_with_changes_asks(
    editor: PolicyEditor, session: FakeSession, word: str, closes: bool, saves: bool
) -> None:
    """Save, Discard and Cancel each do what they say."""
    type_into(clause(editor, "or", 0).value, "room 2")
    answer(word)
    assert editor.close() is closes
    assert editor.isVisible() is not closes
    assert ("house" in session.policy_files) is saves


def test_text_typed_a_moment_ago_is_not_lost_by_closing(editor: PolicyEditor, session: FakeSession) -> None:
    """What was typed within the pause of the check counts as a change too."""
    cursor = editor.text.edit.textCursor()
    cursor.setPosition(editor.text.edit.text().index("room 1"))
    cursor.insertText("big ")
    answer("Cancel")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.isVisible()
    assert editor.draft.unsaved


def test_another_layout_of_the_same_policies_is_no_change(editor: PolicyEditor) -> None:
    """Blanks alone do not ask to be saved."""
    swap(editor, "  ", " ")
    assert not editor.draft.unsaved
    assert editor.close()


def test_true_is_another_value_than_one(make: Make) -> None:
    """A value that Python takes for equal is a change to be saved all the same."""
    gold = Clause(op=Op.EQ, fact="vmhost.facts.gold", value=True)
    editor = make(replace(STAY, constraints=(Constraint(reason="Gold", test=gold),)))
    type_into(clause(editor).value, "1")
    assert editor.draft.unsaved
    assert editor.save.isEnabled()


# --- for everyone ---


def test_the_keyboard_saves_and_turns_the_page(editor: PolicyEditor, session: FakeSession) -> None:
    """Ctrl+S saves, Ctrl+Tab turns between form and text, F1 asks for the help."""
    editor.activateWindow()
    type_into(clause(editor, "or", 0).value, "room 2")
    QTest.keyClick(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "house" in session.policy_files
    QTest.keyClick(editor, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert editor.tabs.currentIndex() == 1
    asked: list[str] = []
    help_key().asked.connect(asked.append)
    QTest.keyClick(editor, Qt.Key.Key_F1)
    help_key().asked.disconnect(asked.append)
    assert asked == ["policy_editor"]


def test_enter_in_a_field_saves_nothing(editor: PolicyEditor, session: FakeSession) -> None:
    """Enter presses the button that has the keyboard, and is nothing in a field."""
    room = clause(editor, "or", 0)
    type_into(room.value, "room 2")
    room.value.field.setFocus()
    QTest.keyClick(room.value.field, Qt.Key.Key_Return)
    assert not session.policy_files
    editor.activateWindow()
    editor.save.setFocus()
    QTest.keyClick(editor.save, Qt.Key.Key_Return)
    assert "house" in session.policy_files


def test_tries_what_is_shown_while_that_is_wanted(make: Make, qtbot: QtBot) -> None:
    """The pane below answers for the policies as they stand, unsaved, and goes away by its button."""
    editor = make(STAY)
    editor.trying.setChecked(True)
    type_into(clause(editor, "or", 0).value, "nowhere")

    def refused() -> bool:
        found = editor.try_it.assessment
        return found is not None and any(
            finding.code == "policy.constraint" for one in found.candidates for finding in one.findings
        )

    qtbot.waitUntil(refused, timeout=10_000)
    editor.trying.setChecked(False)
    assert not editor.try_it.isVisible()


@pytest.mark.parametrize("page", [0, 1])
def test_a_screen_reader_finds_a_name_for_everything(editor: PolicyEditor, page: int) -> None:
    """Nothing that can be reached, pressed or read off is silent."""
    editor.tabs.setCurrentIndex(page)
    assert not nameless(editor)


def test_tab_reaches_every_control_of_the_form(editor: PolicyEditor, qapp: QApplication) -> None:
    """Going on with Tab alone a person comes by every field, list and button that is enabled."""
    editor.activateWindow()
    editor.policies.list.setFocus()
    reached = set()
    for _ in range(120):
        focus = qapp.focusWidget()
        if focus is not None:
            reached.add(focus)
        QTest.keyClick(focus or editor, Qt.Key.Key_Tab)
    wanted = [
        each
        for each in editor.findChildren(QAbstractButton)
        if each.isVisibleTo(editor) and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    wanted_fields = [row.inputs for row in editor.form.rows]
    assert [each.accessibleName() or each.text() for each in wanted if each not in reached] == []
    assert all(
        field in reached or field.focusProxy() in reached or any(each in reached for each in field.children())
        for fields in wanted_fields
        for field in fields.values()
    )


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_word_is_cut_off(session: FakeSession, qapp: QApplication, qtbot: QtBot, scale: float) -> None:
    """Labels and buttons have the room that their words take, with and without errors."""
    font = QFont(qapp.font())
    font.setPixelSize(round(theme.BASE_PX * scale))
    theme.install(qapp, "light", font, still=True)
    broken = Constraint(reason="Because", test=replace(ROOM, value="room 2"))
    editor = opened(session, replace(STAY, constraints=(*STAY.constraints, broken)), PACK)
    qtbot.addWidget(editor, before_close_func=quiet)
    editor.resize(1440, 900)
    editor.show()
    type_into(clause(editor, "or", 0).fact, "vmhost.nothing")
    qapp.processEvents()
    assert not cut_off(editor.form)
    assert not cut_off(editor.policies)
    assert not cut_off(editor.foot)
    theme.install(qapp, "light", still=True)


def test_begins_with_the_policy_that_was_asked_for(make: Make) -> None:
    """The editor opens at the place it was given."""
    editor = make(STAY, PACK, at=1)
    assert editor.policies.list.currentRow() == 1
    assert TEST[:2] not in [each.place[:2] for each in editor.form.rows]
