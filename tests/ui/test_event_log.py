"""The Event Log view over a fake engine: filters that the log answers, chips with counts, reading on."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.fake_session import NOW, FakeSession
from vmclient.core.events import LogEntry
from vmclient.core.job import Job, Options
from vmclient.core.problem import Problem
from vmclient.ui.theme import Theme
from vmclient.ui.views import event_log
from vmclient.ui.views.event_log import EventLog

WAIT = 3000


def note(
    number: int, host: str = "kvm-a1", user: str = "mara", *, hours: float = 0, wrong: bool = False
) -> LogEntry:
    """An entry about a host, so many hours old."""
    at = NOW - timedelta(hours=hours)
    return LogEntry(
        id=number, kind="connection_lost" if wrong else "reconnect", user=user, started_at=at, ended_at=at,
        hosts=(host,), problem=Problem("connection.lost", {"host": host}) if wrong else None,
        facts={"host": host},
    )  # fmt: skip


@pytest.fixture
def session() -> FakeSession:
    """A log of entries of two users about two hosts, the oldest a month ago."""
    made = FakeSession()
    for entry in (
        note(101, hours=800),
        note(102, "kvm-b1", "jon", hours=100),
        note(103, "kvm-b1", hours=2, wrong=True),
        note(104, user="jon"),
    ):
        made.log_entry(entry)
    return made


@pytest.fixture
def page(light: Theme, qtbot: QtBot, session: FakeSession) -> EventLog:
    """The view over it."""
    made = EventLog(lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1200, 600)
    made.show()
    made.attach(session)
    return made


def shown(page: EventLog) -> list[int]:
    """The entries in the order in which they stand."""
    return [int(page.model.key_at(place)) for place in range(page.model.shown())]


def chip(page: EventLog, name: str) -> str:
    """A chip as a screen reader says it."""
    return page.head.chips[name].accessibleName()


def choose_range(page: EventLog, name: str) -> None:
    """Choose a range of time."""
    page.bar.when.setCurrentIndex(page.bar.when.findData(name))


def test_the_newest_stands_first_and_chips_count(page: EventLog) -> None:
    """Sorted by the start, newest first; each chip has the number of its entries in the whole log."""
    assert shown(page) == [104, 103, 102, 101]
    assert [chip(page, name) for name in page.head.chips] == [
        "All 4", "In progress 0", "Completed 3", "Failed 1", "Cancelled 0",
    ]  # fmt: skip


def test_a_chip_asks_the_log_for_its_states(page: EventLog, session: FakeSession) -> None:
    """Failed leaves what failed, also what is no job, and the counts stay those of the whole."""
    page.head.chips["failed"].click()
    assert shown(page) == [103]
    assert session.queries[-1].states is not None
    assert chip(page, "all") == "All 4"


@pytest.mark.parametrize(
    ("name", "left"), [("hour", [104]), ("week", [104, 103, 102]), ("any", [104, 103, 102, 101])]
)
def test_a_range_of_time_leaves_what_began_in_it(page: EventLog, name: str, left: list[int]) -> None:
    """Each range counts back from now."""
    choose_range(page, name)
    assert shown(page) == left
    assert chip(page, "all") == f"All {len(left)}"


def test_a_range_of_ones_own_has_both_ends(page: EventLog, qtbot: QtBot) -> None:
    """Between shows two moments, and what began between them is left."""
    assert not page.bar.since.isVisible()
    choose_range(page, "between")
    assert page.bar.since.isVisible()
    page.bar.since.setDateTime(QDateTime.fromSecsSinceEpoch(int((NOW - timedelta(hours=101)).timestamp())))
    page.bar.until.setDateTime(QDateTime.fromSecsSinceEpoch(int((NOW - timedelta(hours=99)).timestamp())))
    qtbot.waitUntil(lambda: shown(page) == [102], timeout=WAIT)


def test_user_and_object_narrow_it_together(page: EventLog, qtbot: QtBot) -> None:
    """Users to choose from are those of the log; a part of a host's name is enough, whatever its capitals."""
    assert [page.bar.user.itemText(place) for place in range(page.bar.user.count())] == [
        "Everybody", "jon", "mara",
    ]  # fmt: skip
    page.bar.user.setCurrentIndex(1)
    assert shown(page) == [104, 102]
    page.bar.about.setText("KVM-B")
    qtbot.waitUntil(lambda: shown(page) == [102], timeout=WAIT)


def test_what_matches_nothing_says_so_and_all_comes_back(page: EventLog, qtbot: QtBot) -> None:
    """A filter that leaves nothing keeps the filters in sight, and Show All takes every one of them away."""
    page.bar.about.setText("no such host")
    qtbot.waitUntil(lambda: shown(page) == [], timeout=WAIT)
    assert page.bar.isVisible()
    assert page._all.isVisible()
    page._all.click()
    qtbot.waitUntil(lambda: len(shown(page)) == 4, timeout=WAIT)
    assert not page.bar.clear.isVisible()


def test_the_field_above_looks_at_the_words(page: EventLog, qtbot: QtBot) -> None:
    """Text is sought in event and message, among the rows that are shown."""
    page.head.field.setText("stopped answering")
    qtbot.waitUntil(lambda: shown(page) == [103], timeout=WAIT)


def test_older_entries_are_read_on(
    light: Theme, qtbot: QtBot, session: FakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long log comes in parts: so many are said to be shown, and the button brings the next ones."""
    monkeypatch.setattr(event_log, "PAGE", 2)
    page = EventLog(lambda: NOW)
    qtbot.addWidget(page)
    page.resize(1200, 600)
    page.show()
    page.attach(session)
    assert shown(page) == [104, 103]
    label = page.findChild(QLabel, "event_log_shown")
    assert label is not None
    assert label.text().startswith("The newest 2 of 4 entries are shown")
    page.older.click()
    assert shown(page) == [104, 103, 102, 101]
    assert not page.older.isVisible()


def test_new_entries_join_where_they_are_wanted(page: EventLog, session: FakeSession, qtbot: QtBot) -> None:
    """What happens now appears on top, unless a filter leaves it out; counts follow."""
    page.bar.user.setCurrentIndex(page.bar.user.findData("jon"))
    page.take([note(105, user="mara"), note(106, user="jon")])
    assert shown(page)[0] == 106
    assert 105 not in shown(page)
    session.log_entry(note(107, user="jon"))
    page.take([note(107, user="jon")])
    qtbot.waitUntil(lambda: chip(page, "all") == "All 3", timeout=WAIT)


def test_an_entry_that_ends_leaves_the_chip_it_was_in(
    page: EventLog, session: FakeSession, qtbot: QtBot
) -> None:
    """A migration under way goes out of In progress when it ends."""
    assessment = session.assess("id-billing-db")
    assert assessment.auto_target is not None
    job: Job = session.migrate(
        assessment, assessment.auto_target, automatic=True, options=Options(), acknowledged=()
    )
    page.head.chips["in_progress"].click()
    entry = session.entry_of(job.id)
    assert entry is not None
    assert shown(page) == [entry.id]
    page.take([replace(entry, job=job.complete(NOW))])
    assert shown(page) == []


def test_an_empty_log_has_no_filters(light: Theme, qtbot: QtBot) -> None:
    """Where nothing is recorded there is nothing to filter."""
    page = EventLog(lambda: NOW)
    qtbot.addWidget(page)
    page.show()
    page.attach(FakeSession())
    assert not page.bar.isVisible()


def test_every_filter_has_a_name(page: EventLog) -> None:
    """A screen reader hears what each control is."""
    names = [control.accessibleName() for control in page.bar.controls()[:5]]
    assert names == ["When", "From", "to", "User", "VM or host"]
