"""Event Log Details and VM details: everything about one entry or one VM, kept up to date by itself."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.ui.fake_session import FakeSession
from tests.ui.golden.scenes import phases
from vmclient.core.job import Job, Options, Phase
from vmclient.core.problem import Problem
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.event_details import EventLogDetails
from vmclient.ui.dialogs.save import safe_name
from vmclient.ui.dialogs.vm_details import VMDetails
from vmclient.ui.table import RowTableView
from vmclient.ui.widgets import PlainLabel, Route, Strip


@pytest.fixture
def session():
    return FakeSession()


@pytest.fixture
def bridge(session):
    bridge = Bridge()
    session.subscribe(bridge.take)
    return bridge


def migrate(session: FakeSession, name: str) -> Job:
    vm = next(vm for vm in session.inventory.vms.values() if vm.name == name)
    assessment = session.assess(vm.id)
    assert assessment.auto_target
    return session.migrate(
        assessment, assessment.auto_target, automatic=True, options=Options(), acknowledged=()
    )


def open_details(qtbot, session, bridge, job) -> EventLogDetails:
    entry = session.entry_of(job.id)
    assert entry
    session.phase_records[entry.id] = phases(session)
    details = EventLogDetails(session, bridge, entry.id)
    qtbot.addWidget(details)
    details.show()
    return details


def told(widget) -> list[str]:
    labels = [label for label in widget.findChildren(PlainLabel) if label.isVisibleTo(widget)]
    return [label.accessibleName().replace("\N{NO-BREAK SPACE}", " ") for label in labels]


def test_the_entry_updates_itself_when_the_job_ends(qtbot, light, session, bridge):
    """An open window goes from In progress to Completed with nobody touching it, and its clock stops."""
    job = migrate(session, "billing-web")
    details = open_details(qtbot, session, bridge, job)
    assert "In progress" in told(details)

    session.finish(job.id)
    qtbot.waitUntil(lambda: "Completed" in told(details), timeout=3000)

    assert "Downtime, measured: 64 ms" in told(details)
    assert job.target in details.findChildren(Route)[0].accessibleName()
    assert not details.following


def test_phases_are_told_with_their_times(qtbot, light, session, bridge):
    """Each phase is a row with its time to the millisecond and how long it took."""
    job = migrate(session, "billing-web")
    details = open_details(qtbot, session, bridge, job)
    rows = details.phases.rows()

    assert [row.name for row in rows] == [f"Test {job.target} again", "Copy memory, pass 1", "Switch over"]
    assert rows[0].took == "180\N{NO-BREAK SPACE}ms"
    assert rows[2].downtime


def test_the_choice_is_kept_with_the_entry(qtbot, light, session, bridge):
    """All tested hosts stand there with the rank that they had, the one taken first."""
    job = migrate(session, "billing-web")
    details = open_details(qtbot, session, bridge, job)

    assert details.hosts.rows()[0].host.name == job.target
    assert details.hosts.rows()[0].rank == 1


def test_hosts_that_were_refused_stand_under_their_causes(qtbot, light, session, bridge):
    """The fold says how many hosts stand in it and why, and says to a screen reader that it is closed."""
    job = migrate(session, "billing-web")
    details = open_details(qtbot, session, bridge, job)
    shown = details.hosts.shown()
    section = details.hosts.index(shown, 0)

    spoken = details.hosts.data(section, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Unavailable (")
    assert "refused: " in spoken
    assert "closed" in spoken


def test_nothing_looks_chosen_when_the_window_opens(qtbot, light, session, bridge):
    """Close has the keyboard, so that no row of a table carries the marks of focus."""
    details = open_details(qtbot, session, bridge, migrate(session, "billing-web"))

    focused = details.focusWidget()
    assert focused is not None
    assert focused.objectName() == "close"


def test_no_column_claims_to_be_sorted(qtbot, light, session, bridge):
    """Phases and hosts have one order each; their heads neither show another nor offer one."""
    details = open_details(qtbot, session, bridge, migrate(session, "billing-web"))

    tables = details.findChildren(RowTableView)
    assert len(tables) == 2
    assert all(table.head.fixed and not table.head.sectionsClickable() for table in tables)


def test_a_phase_to_come_does_not_push_the_hosts_down(qtbot, light, session, bridge):
    """Room for the phases of a usual migration is kept from the beginning."""
    job = migrate(session, "billing-web")
    details = open_details(qtbot, session, bridge, job)
    table = next(one for one in details.findChildren(RowTableView) if one.model() is details.hosts)
    before = table.mapTo(details, table.rect().topLeft())
    entry = session.entry_of(job.id)
    assert entry
    last = phases(session)[-1]
    assert last.ended_at
    more = replace(last, sequence=4, phase=Phase.VERIFY, started_at=last.ended_at)
    session.phase_records[entry.id] = (*phases(session), more)
    details.refresh()
    qtbot.waitUntil(lambda: len(details.phases.rows()) == 4, timeout=3000)

    assert table.mapTo(details, table.rect().topLeft()) == before


def test_a_failure_shows_words_first_and_the_raw_text_behind_a_fold(qtbot, light, session, bridge):
    """The hypervisor's own text is not visible until somebody asks for it."""
    job = migrate(session, "billing-web")
    details = open_details(qtbot, session, bridge, job)
    session.finish(job.id, Problem("migration.other", {"vm": job.vm_name}, raw="internal error: <b>qemu</b>"))
    qtbot.waitUntil(details.findChildren(Strip)[0].isVisible, timeout=3000)
    assert not any("internal error" in text for text in told(details))

    details.fold.click()

    assert "internal error: <b>qemu</b>" in told(details)
    later = open_details(qtbot, session, bridge, job)
    assert not any("internal error" in text for text in told(later))


def test_copy_gives_the_whole_report(qtbot, light, session, bridge):
    """The clipboard holds hosts, numbers, phases and the choice."""
    job = migrate(session, "billing-web")
    details = open_details(qtbot, session, bridge, job)
    session.finish(job.id)
    details.refresh()
    details.copy_report()
    text = QGuiApplication.clipboard().text()

    for part in (
        "Migrate billing-web",
        f"{job.source} → {job.target}",
        "Copy memory, pass 1",
        f"1.  {job.target}",
    ):
        assert part in text


def test_vm_details_follow_the_vm_to_its_new_host(qtbot, light, session, bridge):
    """The head names the new host after the move, and the log has the migration's row."""
    job = migrate(session, "billing-web")
    details = VMDetails(session, bridge, job.vm_id)
    qtbot.addWidget(details)
    details.show()
    session.finish(job.id)
    qtbot.waitUntil(lambda: f"Running on {job.target}" in told(details), timeout=3000)

    assert [entry.job.id for entry in details.log.rows() if entry.job] == [job.id]


def test_vm_details_turn_their_pages_by_keyboard(qtbot, light, session, bridge):
    """Ctrl+Tab goes through all pages and round again; the tab and the page stay together."""
    vm = next(vm for vm in session.inventory.vms.values() if vm.name == "billing-web")
    details = VMDetails(session, bridge, vm.id)
    qtbot.addWidget(details)
    details.show()
    details.activateWindow()
    qtbot.waitUntil(details.isActiveWindow, timeout=3000)
    seen = []
    for _ in range(details.tabs.count()):
        QTest.keyClick(details.tabs, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        seen.append((details.tabs.currentIndex(), details.pages.currentIndex()))

    assert seen == [(1, 1), (2, 2), (3, 3), (4, 4), (0, 0)]


def test_values_change_in_place(qtbot, light, session, bridge):
    """New numbers keep the labels, so that a value that is being selected is not torn away."""
    vm = next(vm for vm in session.inventory.vms.values() if vm.name == "billing-web")
    details = VMDetails(session, bridge, vm.id)
    qtbot.addWidget(details)
    details.show()
    before = details.findChildren(PlainLabel)
    session.change_vm(replace(vm, cpu_load=0.77))
    details.refresh()

    assert details.findChildren(PlainLabel) == before
    assert "CPU load: 77 %" in [
        one.accessibleName().replace("\N{NO-BREAK SPACE}", " ") for one in details.findChildren(PlainLabel)
    ]


def test_a_vm_without_a_record_says_so(qtbot, light, session, bridge):
    """The Event Log page of a VM that was never moved is a sentence, not an empty table."""
    vm = next(vm for vm in session.inventory.vms.values() if vm.name == "billing-web")
    details = VMDetails(session, bridge, vm.id)
    qtbot.addWidget(details)
    details.show()
    details.tabs.setCurrentIndex(4)

    assert "Nothing recorded yet" in told(details)


@pytest.mark.parametrize(
    "title",
    [
        *(
            "../../etc/passwd",
            "a/b",
            "x\0y",
            ".hidden",
            "-rf",
            " -rf",
            " .hidden",
            "\u202egnp.exe",
            "\ud800",
            "",
        ),
        *("n" * 400, "日" * 400, "𠮷" * 400, "a" + "日" * 400, "CON", "nul.tar", "com1", "x. ", "..."),
    ],
)
@pytest.mark.parametrize("ending", ["", ".txt"])
def test_a_name_from_a_machine_makes_a_harmless_file_name(title, ending):
    """Whatever a VM is called, the offered name is short, stays in the folder, and every disk takes it."""
    name = safe_name(title, ending)

    assert name.removesuffix(ending)
    assert name.endswith(ending)
    assert "/" not in name
    assert "\0" not in name
    assert not name.startswith((".", "-"))
    assert not name.endswith((".", " "))
    assert name.partition(".")[0].upper() not in {"CON", "NUL", "COM1"}
    assert len(name.encode()) <= 200
