"""What becomes of an open editor while something else changes its file."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.policy_editor.editing import PACK, STAY, gone, opened, quiet
from tests.ui.fake_session import FakeSession
from vmclient.core.document.fault import Fault
from vmclient.core.policy.book import PolicyFile
from vmclient.ui.dialogs.policy_editor import PolicyEditor
from vmclient.ui.theme import Theme

HOUSE = PolicyFile(name="house", policies=(STAY,))
THEIRS = replace(HOUSE, policies=(STAY, PACK))


@pytest.fixture
def session() -> FakeSession:
    """A session that knows the file."""
    made = FakeSession()
    made.put_policies(HOUSE)
    return made


@pytest.fixture
def editor(light: Theme, qtbot: QtBot, session: FakeSession) -> Iterator[PolicyEditor]:
    """An editor of the file."""
    made = opened(session, STAY)
    qtbot.addWidget(made, before_close_func=quiet)
    made.show()
    yield made
    gone()


@pytest.fixture
def look(qtbot: QtBot, editor: PolicyEditor) -> Callable[[Callable[[], bool]], None]:
    """Wait until the editor has looked, which it does by itself."""
    return lambda true: qtbot.waitUntil(true, timeout=10_000)


def rename(editor: PolicyEditor, old: str, new: str) -> None:
    """Change the text."""
    editor.text.edit.rewrite(editor.text.edit.text().replace(old, new))
    editor.text.settle()


Look = Callable[[Callable[[], bool]], None]


def test_without_changes_of_ones_own_the_editor_shows_what_there_is(
    session: FakeSession, editor: PolicyEditor, look: Look
) -> None:
    """The new policy is in the list, nothing is unsaved, and the foot says why."""
    session.put_policies(THEIRS)
    look(lambda: editor.policies.list.count() == 2)
    assert editor.draft.policies == THEIRS.policies
    assert not editor.draft.unsaved
    assert "Something else changed the file" in editor.foot.note.text()
    assert editor.other.isHidden()


def test_ones_own_changes_stay_until_a_person_has_decided(
    session: FakeSession, editor: PolicyEditor, look: Look
) -> None:
    """The editor says so and keeps its text; to save then replaces what the other has left."""
    rename(editor, "room 1", "room 7")
    session.put_policies(THEIRS)
    look(editor.other.isVisible)
    assert "house" in editor.other.head.text()
    assert "room 7" in editor.text.edit.text()
    assert editor.save_now()
    assert [each.name for each in session.policy_files["house"].policies] == ["dmz stays in room 7"]
    assert editor.other.isHidden()


def test_to_read_again_gives_up_ones_own_changes(
    session: FakeSession, editor: PolicyEditor, look: Look
) -> None:
    """The button takes what is there."""
    rename(editor, "room 1", "room 7")
    session.put_policies(THEIRS)
    look(editor.other.isVisible)
    editor.read_again.click()
    assert editor.draft.policies == THEIRS.policies
    assert not editor.draft.unsaved
    assert editor.other.isHidden()


def test_a_change_that_was_not_told_yet_is_not_overwritten(
    session: FakeSession, editor: PolicyEditor
) -> None:
    """Who saves before the editor has looked is told first."""
    rename(editor, "room 1", "room 7")
    session.put_policies(THEIRS)
    assert not editor.save_now()
    assert session.policy_files["house"] == THEIRS
    assert editor.other.isVisible()
    assert editor.save_now()


def test_a_deleted_file_can_be_saved_anew(session: FakeSession, editor: PolicyEditor, look: Look) -> None:
    """Its text stays, also where nothing was changed in it, and saving brings the file back."""
    session.delete_policies("house")
    look(editor.other.isVisible)
    assert editor.read_again.isHidden()
    assert editor.save_now()
    assert session.policy_files["house"] == HOUSE


def test_what_something_else_has_broken_is_shown_as_it_is(
    session: FakeSession, editor: PolicyEditor, look: Look
) -> None:
    """The editor turns to the broken text, with its error."""
    broken = PolicyFile(name="house", errors=(Fault((), "file.empty"),), governed=None)
    session.put_policies(broken)
    look(lambda: editor.text.edit.text() == "{")
    assert editor.draft.errors


def test_a_file_that_changed_while_the_editor_opened_is_taken_up(
    light: Theme, qtbot: QtBot, session: FakeSession
) -> None:
    """An editor that was given older policies than there are by then shows the newer ones."""
    session.put_policies(THEIRS)
    editor = opened(session, STAY)
    qtbot.addWidget(editor, before_close_func=quiet)
    editor.show()
    qtbot.waitUntil(lambda: editor.draft.policies == THEIRS.policies, timeout=10_000)
    gone()
