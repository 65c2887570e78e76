"""The Progress window: a card a job, honest figures, and a Cancel that asks first."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from tests.ui.fake_session import FakeSession
from vmclient.core.inventory import Hypervisor, VMState
from vmclient.core.job import Job, JobState, Knob, Options, Phase, Progress, Replan
from vmclient.core.lanes import Hold, Limit
from vmclient.core.problem import Problem
from vmclient.drivers.base import Features
from vmclient.text import unit
from vmclient.ui.bridge import Bridge
from vmclient.ui.table import RowTableView
from vmclient.ui.views.job_card import JobCard
from vmclient.ui.views.progress import ProgressWindow
from vmclient.ui.widgets import EmptyState, PlainLabel, ProgressStrip, SmallButton, Strip


@pytest.fixture
def session():
    return FakeSession()


def ask(session: FakeSession, count: int) -> list[Job]:
    """Ask for as many migrations as wanted, each of another running KVM VM that has a target."""
    jobs: list[Job] = []
    for vm in session.inventory.vms.values():
        if (
            vm.state is not VMState.RUNNING
            or session.inventory.hosts[vm.host].hypervisor is not Hypervisor.KVM
        ):
            continue
        assessment = session.assess(vm.id)
        if assessment.auto_target and len(jobs) < count:
            jobs.append(
                session.migrate(
                    assessment, assessment.auto_target, automatic=True, options=Options(), acknowledged=()
                )
            )
    return jobs


@pytest.fixture
def window(qtbot, light, session):
    bridge = Bridge()
    session.subscribe(bridge.take)
    window = ProgressWindow(session, bridge)
    qtbot.addWidget(window)
    window.show()
    return window


def words(card: JobCard) -> list[str]:
    labels = [label for label in card.findChildren(PlainLabel) if label.isVisibleTo(card)]
    return [label.accessibleName().replace("\N{NO-BREAK SPACE}", " ") for label in labels]


def test_each_open_job_has_a_card_and_the_ended_a_row(window, session):
    """Running and queued jobs are cards in the order of the session; an ended one moves to the table."""
    first, second, third, fourth = ask(session, 4)
    window.refresh()
    assert list(window.cards) == [first.id, second.id, third.id, fourth.id]

    session.finish(second.id)
    window.refresh()

    assert list(window.cards) == [first.id, third.id, fourth.id]
    assert [job.id for job in window.finished.rows()] == [second.id]


def test_the_figures_say_what_is_reported_and_a_dash_for_the_rest(window, session):
    """What the hypervisor does not report is a dash, never nought."""
    job = ask(session, 1)[0]
    session.advance(job.id, Progress(phase=Phase.COPY, total=100 * 2**30, remaining=25 * 2**30, elapsed_s=3))
    window.refresh()
    (card,) = window.findChildren(JobCard)
    told = words(card)

    assert "Remaining: 25 GiB" in told
    assert "Dirty rate: —" in told
    assert card.findChild(ProgressStrip).share() == pytest.approx(0.75)


def test_a_copy_that_does_not_converge_says_so_and_holds_its_bar(window, session):
    """The card names both rates, and no time left is made up."""
    job = ask(session, 1)[0]
    session.copying(job.id, 0.9, memory_pass=9, converging=False)
    window.refresh()
    (card,) = window.findChildren(JobCard)
    told = " ".join(words(card))

    assert "Not converging, pass 9" in told
    assert "640 MB/s" in told
    assert "Time left: no end seen" in told


def test_a_copy_that_is_outrun_shows_no_end_in_its_first_pass(window, session):
    """Memory that changes faster than it is carried has no time left, and a downtime only as of now."""
    job = ask(session, 1)[0]
    report = Progress(
        phase=Phase.COPY, memory_pass=1, total=24 * 2**30, remaining=20 * 2**30, transferred=4 * 2**30,
        rate=612_000_000, dirty_rate=640_000_000, downtime_s=42.0,
    )  # fmt: skip
    session.advance(job.id, report)
    window.refresh()
    (card,) = window.findChildren(JobCard)
    told = words(card)

    assert "Time left: no end seen" in told
    assert "Downtime: 42 s if now" in told


def test_a_stuck_copy_offers_its_knobs_and_says_why_one_is_missing(window, session):
    """A press turns the knob to what its label says; what the driver lacks is off, with the reason."""
    session.driver_features = Features(knobs=frozenset({Knob.DOWNTIME}))
    job = ask(session, 1)[0]
    session.copying(job.id, 0.9, memory_pass=9, converging=False)
    window.refresh()
    (card,) = window.findChildren(JobCard)
    buttons = {button.objectName(): button for button in card.findChild(Strip).findChildren(SmallButton)}
    pause = buttons[f"downtime-{job.id}"]
    pause.click()

    ((asked, knob, seconds),) = session.turned
    assert (asked, knob) == (job.id, Knob.DOWNTIME)
    assert pause.text() == f"Allow a Pause of {unit.duration(seconds)}"
    assert not buttons[f"post_copy-{job.id}"].isEnabled()
    assert "does not offer it for a migration under way" in " ".join(words(card))


def test_a_stuck_copy_offers_cancel_and_says_what_it_means(window, session):
    """The one way out that every hypervisor has stands in the strip, and is not disabled."""
    job = ask(session, 1)[0]
    session.copying(job.id, 0.9, memory_pass=9, converging=False)
    window.refresh()
    (card,) = window.findChildren(JobCard)
    strip = card.findChild(Strip)
    (button,) = (one for one in strip.findChildren(SmallButton) if one.objectName() == f"stop-{job.id}")
    assert f"goes on running on {job.source}" in " ".join(words(card))
    assert button.isEnabled()
    asked: list[object] = []
    card.cancel_asked.disconnect()
    card.cancel_asked.connect(asked.append)
    button.click()

    assert asked == [job.id]


def test_nothing_is_full_before_it_has_ended(window, session):
    """A second pass that does not converge is not held at 100 %."""
    job = ask(session, 1)[0]
    session.copying(job.id, 1.0)
    session.copying(job.id, 0.2, memory_pass=2, converging=False)
    window.refresh()
    (card,) = window.findChildren(JobCard)

    assert "held at 99 %" in words(card)
    assert card.findChild(ProgressStrip).share() == pytest.approx(0.99)


def test_a_narrow_window_keeps_every_figure(qtbot, window, session):
    """At 900 pixels the figures take two rows and nothing has to be scrolled sideways."""
    job = ask(session, 1)[0]
    session.copying(job.id, 0.5, memory_pass=9, converging=False)
    window.resize(900, 700)
    window.refresh()
    qtbot.waitExposed(window)
    area = window.findChild(QScrollArea)

    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0, timeout=3000)
    figures = [text for text in words(window.cards[job.id]) if text.startswith(("Rate: ", "Downtime: "))]
    assert len(figures) == 2


def test_the_title_tells_what_is_under_way(window, session):
    """The task bar says how many jobs run and wait; the name for screen readers stays."""
    ask(session, 5)
    window.refresh()

    assert window.windowTitle() == "Progress: 3 running, 2 queued"
    assert window.accessibleName() == "Progress"


def test_an_empty_window_says_so_until_there_is_a_job(window, session):
    """Without any job of this start there is a page instead of nothing."""
    page = window.findChild(EmptyState)
    assert page.isVisibleTo(window)

    ask(session, 1)
    window.refresh()

    assert not page.isVisibleTo(window)


def test_escape_closes_and_enter_opens(qtbot, window, session):
    """By keyboard alone: Enter on a finished row asks for its details, Escape closes the window."""
    job = ask(session, 1)[0]
    session.finish(job.id)
    window.refresh()
    table = window.findChild(RowTableView)
    table.setFocus()
    table.set_current(job.id)
    with qtbot.waitSignal(window.details_requested, timeout=2000) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    entry = session.entry_of(job.id)
    assert entry
    assert opened.args == [entry.id]

    window.activateWindow()
    QTest.keyClick(table, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=2000)


def test_a_queued_job_is_removed_without_a_question(qtbot, window, session):
    """Nothing has begun, so nothing needs to be confirmed."""
    queued = next(job for job in ask(session, 5) if job.state is JobState.QUEUED)
    window.refresh()
    card = next(card for card in window.findChildren(JobCard) if card.job_id == queued.id)
    card.button.click()

    assert session.cancelled == [queued.id]


def test_a_queued_job_says_what_it_waits_for(window, session):
    """The limit that holds it is named, with its hosts; one that is about to start names none."""
    held, other = [job for job in ask(session, 5) if job.state is JobState.QUEUED][:2]
    session.holds[held.id] = Hold(Limit.LINK, 2, (held.source, held.target))
    window.refresh()
    said, free = (" ".join(words(window.cards[job.id])) for job in (held, other))

    assert f"2 jobs are using the link between {held.source} and {held.target}" in said
    assert "running" not in free
    assert all(f"{held.target} is tested again then." in text for text in (said, free))


def test_a_job_with_another_target_says_what_had_changed(window, session):
    """The card names the target that was given up and why, while it waits and while it runs."""
    running = ask(session, 1)[0]
    gone = Problem("migration.changed", {"code": "host.gone", "missing": "kvm-z9"})
    session.put(replace(running, replans=(Replan("kvm-z9", gone),)))
    window.refresh()
    said = " ".join(words(window.cards[running.id]))

    assert f"Was for kvm-z9: kvm-z9 is not connected any more. Now for {running.target}." in said


def test_a_migration_that_halted_names_both_hosts_and_can_be_resumed(window, session):
    """Which hosts hold its memory, no Cancel, and one way out, which is ordered by its button."""
    session.driver_features = Features(knobs=frozenset({Knob.RESUME}))
    job = ask(session, 1)[0]
    session.advance(job.id, Progress(phase=Phase.HALTED, total=100, transferred=70, remaining=30))
    window.refresh()
    card = window.cards[job.id]
    said = " ".join(words(card))

    assert "Interrupted: its memory is on two hosts" in said
    assert f"is on {job.source}, the rest on {job.target}. Stop it on neither" in said
    assert not card.button.isEnabled()
    assert job.target in card.button.toolTip()
    ways = [one for one in card.findChildren(SmallButton) if one.isVisibleTo(card)]
    assert [one.text() for one in ways] == ["Resume Migration"]
    ways[0].click()
    assert session.turned == [(job.id, Knob.RESUME, None)]


def test_the_chart_remembers_the_last_rates(qtbot, window, session):
    """Rates come from the bridge even before anybody looks at the card."""
    job = ask(session, 1)[0]
    session.copying(job.id, 0.1)
    qtbot.waitUntil(lambda: bool(window.history.rates(job.id)[0]), timeout=3000)

    rate, dirty = window.history.rates(job.id)
    assert rate[-1] == pytest.approx(612)
    assert dirty[-1] == pytest.approx(40)


def test_a_failed_job_tells_why_in_its_row(window, session):
    """The row of a failed job says what went wrong and where the VM is now."""
    job = ask(session, 1)[0]
    session.finish(job.id, Problem("migration.target_lost", {"target": job.target, "vm": job.vm_name}))
    window.refresh()
    index = window.finished.index(0, [column.key for column in window.finished.columns].index("result"))

    assert job.source in window.finished.data(index)


def test_filters_count_what_they_leave(window, session):
    """The chips count all jobs, whichever of them is chosen."""
    ask(session, 5)
    window.refresh()

    assert [chip.accessibleName() for chip in window.chips] == [
        "All 5",
        "Running 3",
        "Queued 2",
        "Finished 0",
    ]


def test_a_job_that_cannot_be_cancelled_says_why(window, session):
    """Without a cancel the button is disabled, its tooltip says why, and no bar pretends to know."""
    session.driver_features = Features(cancel=False, progress=False, counts=False)
    running = ask(session, 1)[0]
    session.advance(running.id, Progress(phase=Phase.COPY, elapsed_s=3))
    window.refresh()
    card = window.cards[running.id]
    assert not card.button.isEnabled()
    assert card.button.toolTip() == "KVM has no way to stop a migration under way"
    assert any("are not reported by KVM. Estimated to take" in said for said in words(card))
    assert not card.findChild(ProgressStrip).isVisibleTo(card)  # the ring beside the name turns


def test_a_job_that_waits_can_be_removed_whatever_its_hypervisor_can(window, session):
    """The queue is ours."""
    session.driver_features = Features(cancel=False)
    queued = next(job for job in ask(session, 4) if session.jobs()[-1].state is JobState.QUEUED)
    window.refresh()
    waiting = [job.id for job in session.jobs() if job.state is JobState.QUEUED]
    assert waiting, queued
    assert all(window.cards[key].button.isEnabled() for key in waiting)
