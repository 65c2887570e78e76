"""The actions of a plan in the window: below their parent in Jobs, and never a card of their own."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.fake_session import NOW, FakeSession
from vmclient.core.job import Job, JobState, Options, Phase, Progress
from vmclient.core.plan import Action
from vmclient.engine.session import LogQuery
from vmclient.ui.bridge import Bridge
from vmclient.ui.table import TextCell
from vmclient.ui.theme import Theme
from vmclient.ui.views.job_card import JobCard
from vmclient.ui.views.jobs import Jobs
from vmclient.ui.views.progress import ProgressWindow
from vmclient.ui.views.virtual_machines import VirtualMachines
from vmclient.ui.widgets import PlainLabel

VM = "id-dev-win11"
PLAN = (Action.SUSPEND, Action.TRANSFER, Action.PROVISION)


@pytest.fixture
def session() -> FakeSession:
    """The estate of the window's tests: dev-win11 runs on an ESX host without a vCenter."""
    return FakeSession()


@pytest.fixture
def whole(session: FakeSession) -> Job:
    """A plan whose first action is done and whose second is under way."""
    answer = session.assess(VM)
    job = session.migrate(answer, "esx-lab-2", automatic=True, options=Options(), acknowledged=())
    session.put(replace(session.jobs()[0], plan=PLAN))
    first = action(job, Action.SUSPEND)
    session.put(first.complete(NOW + timedelta(seconds=17)))
    session.put(action(job, Action.TRANSFER))
    session.advance(job.id, Progress(phase=Phase.REGISTER, done=0.5))
    return session.jobs()[0]


def action(job: Job, which: Action) -> Job:
    """Build the running job of one action."""
    return replace(
        job,
        id=f"{job.id}-{which}",
        parent_id=job.id,
        action=which,
        state=JobState.QUEUED,
    ).start(NOW)


def everything(session: FakeSession) -> list[Job]:
    """All jobs, as the window loads them."""
    return [*session.jobs(), *(one for job in session.jobs() for one in session.children(job.id))]


def shown(page: Jobs) -> list[str]:
    """The keys of the rows, from the top."""
    model = page.model
    return [model.key_at(row) for row in range(model.rowCount())]


def test_actions_stand_below_their_parent_in_whatever_order(
    qtbot: QtBot, light: Theme, session: FakeSession, whole: Job
) -> None:
    """Sorted by any column, up or down, the three stay together in the order in which they were begun."""
    answer = session.assess("id-billing-db")
    assert answer.auto_target
    other = session.migrate(answer, answer.auto_target, automatic=True, options=Options(), acknowledged=())
    page = Jobs(lambda: NOW)
    qtbot.addWidget(page)
    page.set_rows(everything(session))
    together = [whole.id, f"{whole.id}-suspend", f"{whole.id}-transfer"]
    for column in range(len(page.model.columns)):
        for order in Qt.SortOrder:
            page.model.sort(column, order)
            rows = shown(page)
            at = rows.index(whole.id)
            assert rows[at : at + 3] == together
            assert set(rows) == {*together, other.id}


def test_an_action_is_recognised_as_one(qtbot: QtBot, light: Theme, session: FakeSession, whole: Job) -> None:
    """It is set in, named, and its tooltip says what it is a part of."""
    page = Jobs(lambda: NOW)
    qtbot.addWidget(page)
    page.set_rows(everything(session))
    column = next(one for one in page.model.columns if one.key == "action")
    cells = [column.cell(job) for job in (whole, *session.children(whole.id))]
    assert [cell.text for cell in cells if isinstance(cell, TextCell)] == [
        "Migrate",
        "\N{EM SPACE}\N{EM SPACE}Suspend",
        "\N{EM SPACE}\N{EM SPACE}Migrate (register)",
    ]
    assert isinstance(cells[1], TextCell)
    assert cells[1].tip == "Suspend, part of the migration of dev-win11"


def test_progress_has_one_card_for_the_plan_with_the_present_action(
    qtbot: QtBot, light: Theme, session: FakeSession, whole: Job
) -> None:
    """None for the action, and the card says in words what is being done."""
    bridge = Bridge()
    session.subscribe(bridge.take)
    window = ProgressWindow(session, bridge)
    qtbot.addWidget(window)
    window.show()
    (card,) = window.findChildren(JobCard)
    told = [label.text_whole() for label in card.findChildren(PlainLabel)]
    assert card.job_id == whole.id
    assert "Registering with the target" in told
    assert [job.id for job in window.finished.rows()] == []


def test_the_last_event_of_a_vm_is_the_plan_not_one_action(
    qtbot: QtBot, light: Theme, session: FakeSession, whole: Job
) -> None:
    """An action that has ended neither frees the VM's row nor stands in it."""
    page = VirtualMachines(lambda: NOW)
    qtbot.addWidget(page)
    page.load(session.inventory, session.jobs(), session.log(LogQuery()))
    page.take_jobs(everything(session))
    page.take_log(session.log(LogQuery()))
    row = page.model.row(VM)
    assert row is not None
    assert row.job is not None
    assert row.last is not None
    assert row.last.job is not None
    assert (row.job.id, row.last.job.id) == (whole.id, whole.id)
