"""An open policy editor over the small estate, and the ways a person goes in it."""

from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMenu, QWidget

from tests.ui.fake_session import FakeSession
from vmclient.core.document.fault import Place
from vmclient.core.policy.model import Attach, Clause, Constraint, Op, Policy, RankKey
from vmclient.ui.dialogs.policy_editor import PolicyEditor
from vmclient.ui.dialogs.policy_editor.clause_row import ClauseRow
from vmclient.ui.dialogs.policy_editor.field_row import ReasonRow
from vmclient.ui.dialogs.policy_editor.offer_list import Choice, OfferBox
from vmclient.ui.dialogs.policy_editor.sheet import Row

R = TypeVar("R", bound=Row)

ROOM = Clause(op=Op.EQ, fact="vmhost.location", value="room 1")
DMZ = Clause(op=Op.CONTAINS, fact="resource.vm.networks", value="dmz")
STAY = Policy(
    name="dmz stays in room 1",
    attach=Attach(vms=("api-*",)),
    constraints=(
        Constraint(
            reason="DMZ machines stay in room 1",
            test=Clause(op=Op.OR, clauses=(ROOM, Clause(op=Op.NOT, clauses=(DMZ,)))),
        ),
    ),
)
PACK = Policy(
    name="pack", rankby=(RankKey(fact="vmhost.vms", larger_first=True), RankKey(fact="vmhost.memory.free"))
)
TEST: Place = ("policies", 0, "constraints", 0, "test")


def row(editor: PolicyEditor, kind: type[R], *place: str | int) -> R:
    """Find the row of a place of the first policy."""
    whole = ("policies", 0, *place)
    return next(each for each in editor.form.rows if isinstance(each, kind) and each.place == whole)


def clause(editor: PolicyEditor, *place: str | int) -> ClauseRow:
    """Find the row of a test of the first constraint."""
    return row(editor, ClauseRow, *TEST[2:], *place)


def type_into(box: OfferBox, text: str) -> None:
    """Write something in place of what is there, letter by letter as a person does."""
    for end in range(len(text) + 1):
        box.field.setText(text[:end])
        box.field.textEdited.emit(text[:end])


def choose(choice: Choice, data: object) -> None:
    """Choose an entry of a list."""
    index = choice.findData(data)
    choice.setCurrentIndex(index)
    choice.activated.emit(index)


def do(of: ClauseRow | ReasonRow, *names: str) -> None:
    """Choose a command of a row's menu, by object names."""
    menu = QMenu()
    of.fill_menu(menu)
    actions = {each.objectName(): each for each in menu.actions()}
    for within in menu.findChildren(QMenu):
        actions |= {each.objectName(): each for each in within.actions()}
    action = actions[names[-1]]
    assert action.isEnabled()
    action.trigger()


def widget(editor: QWidget, name: str) -> QWidget:
    """Find a control by its object name."""
    found = editor.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def opened(session: FakeSession, *policies: Policy, **more: object) -> PolicyEditor:
    """Open a file with these policies."""
    given: dict[str, Any] = {"name": "house", **more}
    return PolicyEditor(session, policies=policies, **given)


def quiet(editor: PolicyEditor) -> None:
    """Have nothing to ask about when it closes."""
    editor.text.settle()
    editor.draft.saved()


def gone() -> None:
    """Have closed windows really go, so that none is dressed again with the next test's theme."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
