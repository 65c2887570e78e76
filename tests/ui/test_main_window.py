"""The main window over a fake engine: what it shows, what it allows, what it remembers."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.dragging import Drag
from tests.ui.fake_estate import estate, large_estate
from tests.ui.fake_session import NOW, FakeSession
from vmclient.core.events import LogEntry
from vmclient.core.inventory import Cause, Drift, Inventory, VMState
from vmclient.core.job import Job, JobState, Knob, Options, Phase, Progress
from vmclient.core.plan import Action
from vmclient.core.problem import Fact, Problem
from vmclient.engine.session import LogQuery
from vmclient.engine.settings_file import read
from vmclient.ui import plain
from vmclient.ui.bridge import Bridge
from vmclient.ui.contents import Contents
from vmclient.ui.dialogs.migrate import MigrateDialog
from vmclient.ui.main_window import MainWindow
from vmclient.ui.theme import Theme
from vmclient.ui.views.jobs import Jobs
from vmclient.ui.views.progress import ProgressWindow
from vmclient.ui.views.stack import IDLE_MS
from vmclient.ui.views.view_head import ViewHead

Attached = tuple[Contents, FakeSession]


@pytest.fixture
def bridge() -> Bridge:
    """The crossing that window and session share."""
    return Bridge()


def unasked(window: MainWindow) -> None:
    """Let a test's window close without the question about jobs under way."""
    if window.contents is not None:
        window.contents.coordinator.session = None


@pytest.fixture
def window(light: Theme, qtbot: QtBot, bridge: Bridge) -> Contents:
    """A window without a session."""
    made = MainWindow(now=lambda: NOW)
    qtbot.addWidget(made, before_close_func=unasked)
    made.resize(1440, 900)
    made.show()
    return made.build(bridge)


@pytest.fixture
def attach(window: Contents, bridge: Bridge, qtbot: QtBot) -> Callable[[Inventory | None], Attached]:
    """Give the window a session over an estate."""

    def with_estate(inventory: Inventory | None = None) -> Attached:
        session = FakeSession(inventory)
        session.subscribe(bridge.take)
        window.attach(session)
        rows = window.views.virtual_machines.model.rows
        qtbot.waitUntil(lambda: len(rows()) == len(session.inventory.vms), timeout=10_000)
        return window, session

    return with_estate


@pytest.fixture
def filled(attach: Callable[[Inventory | None], Attached]) -> Attached:
    """The window over the small estate."""
    return attach(None)


def migrating(session: FakeSession, name: str, target: str | None = None) -> Job:
    """Begin a migration as the dialog would."""
    assessment = session.assess(f"id-{name}")
    to = target or assessment.auto_target
    assert to is not None
    return session.migrate(assessment, to, automatic=True, options=Options(), acknowledged=())


def latest(window: Contents) -> str:
    """Read the newest message, its shape in a word first."""
    messages = window.messages.messages
    return f"{messages[0].word}: {messages[0].text}" if messages else ""


def cell(window: Contents, name: str, column: str) -> str:
    """Read a cell of the VM table as a screen reader does."""
    page = window.views.virtual_machines
    place = page.model.place_of(f"id-{name}")
    keys = [one.key for one in page.model.columns]
    return str(page.model.index(place, keys.index(column)).data())


# --- before there is an estate ---


def test_a_settings_file_that_is_not_understood_is_told(window: Contents) -> None:
    """The message area names file and line, and what holds instead; of many places the first two."""
    text = 'jobs_at_once = "many"\nrefresh = 3\n'
    session = FakeSession()
    session.settings_problems = read(text, Path("/mara/settings.toml")).problems
    window.attach(session)
    told = [(one.word, one.text) for one in window.messages.messages[:2]]
    assert told == [
        (
            "Warning",
            'jobs_at_once has to be a whole number, at least 1, not "many": line 1 of /mara/settings.toml. '
            "3 holds instead. The file stays as it is, and nothing is saved in it.",
        ),
        (
            "Warning",
            "There is no setting refresh: line 2 of /mara/settings.toml. "
            "It counts for nothing, and stays in the file.",
        ),
    ]


def test_one_place_more_is_told_like_the_others(window: Contents) -> None:
    """Nobody reads of "1 more places"."""
    session = FakeSession()
    session.settings_problems = read("a = 1\nb = 1\nc = 1\n", Path("settings.toml")).problems
    window.attach(session)
    assert [one.text.partition(":")[0] for one in window.messages.messages[:3]] == [
        f"There is no setting {name}" for name in "abc"
    ]


def test_many_places_of_a_settings_file_are_told_as_so_many(window: Contents) -> None:
    """Two by themselves, and how many there are besides."""
    session = FakeSession()
    session.settings_problems = read("a = 1\nb = 1\nc = 1\nd = 1\n", Path("settings.toml")).problems
    window.attach(session)
    assert [one.text.partition(":")[0] for one in window.messages.messages[:2]] == [
        "There is no setting a",
        "There is no setting b",
    ]
    assert window.messages.messages[2].text == (
        "2 more places in settings.toml do not count. The Event Log names each."
    )


def test_it_stands_without_an_engine(window: Contents) -> None:
    """Before a session is attached the window is whole, says that it opens, and no command can do harm."""
    opening = window.frame.findChild(QWidget, "opening")
    assert opening is not None
    assert opening.isVisible()
    assert not window.actions_by_name.commands["migrate"].isEnabled()
    assert "opening" in window.actions_by_name.commands["migrate"].toolTip()


def test_the_inventory_is_208_wide_when_the_frame_was_shown_first(window: Contents) -> None:
    """Parts that are put into a window on the screen have the widths of the look, not what is left over."""
    assert window.dock.width() == pytest.approx(208, abs=2)


def test_building_it_loads_nothing_slow() -> None:
    """A fresh interpreter that builds the window has neither pydantic nor numpy nor SQLAlchemy loaded."""
    program = (
        "import sys; import vmclient.ui.contents;"
        "print([m for m in ('pydantic','numpy','sqlalchemy','libvirt','asyncio') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def test_the_first_paint_loads_next_to_nothing() -> None:
    """The frame that is painted first needs no module of views, tables, words of findings, or the engine."""
    program = (
        "import sys; import vmclient.ui.main_window;"
        "print(sorted(m for m in sys.modules if m.startswith('vmclient.')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    for part in ("core", "engine", "drivers", "text.job", "ui.views", "ui.table", "ui.widgets"):
        assert f"'vmclient.{part}" not in done.stdout


def test_without_connections_it_says_how_to_begin(
    attach: Callable[[Inventory], Attached], qtbot: QtBot
) -> None:
    """An empty session brings the page with three ways, and each of its buttons asks for its own."""
    window, _ = attach(Inventory())
    welcome = window.views.welcome
    assert welcome is not None
    assert welcome.isVisible()
    with qtbot.waitSignal(window.frame.demo_requested, timeout=1000):
        demo = welcome.findChild(QAbstractButton, "welcome_star")
        assert demo is not None
        demo.click()
    assert not window.actions_by_name.commands["refresh"].isEnabled()
    window.show_view("storage")
    head = welcome.findChild(ViewHead)
    assert head is not None
    assert head.title.text() == "Storage"  # the page that begins stands in for each view


# --- what it shows ---


def test_the_table_holds_every_vm_and_says_how_many(
    window: Contents, attach: Callable[[None], Attached], qtbot: QtBot
) -> None:
    """`filled` gives the number of VMs, and panel and chip show the same."""
    with qtbot.waitSignal(window.frame.filled, timeout=2000, check_params_cb=lambda count: count == 58):
        attach(None)
    assert window.views.virtual_machines.model.shown() == 58
    chip = window.views.virtual_machines.head.chips["all"]
    qtbot.waitUntil(lambda: chip.accessibleName() == "All 58", timeout=2000)
    assert panel_text(window, "Host Servers") == "Host Servers, 18"


def panel_text(window: Contents, name: str) -> str:
    """Read an entry of the inventory as a screen reader does."""
    found = window.panel.findItems(name, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    return str(found[0].data(0, Qt.ItemDataRole.AccessibleTextRole))


def test_the_inventory_says_each_hosts_state_and_slots(filled: Attached) -> None:
    """A host is told with its state and its used slots; one that does not answer has none."""
    window, _ = filled
    assert panel_text(window, "kvm-a1") == "kvm-a1, Online, 6 / 8"
    assert panel_text(window, "xen-3") == "xen-3, Not answering, —"


def test_a_migration_is_followed_in_its_row(filled: Attached, qtbot: QtBot) -> None:
    """The State cell goes from Running by Migrating with its share to Running on the other host."""
    window, session = filled
    job = migrating(session, "billing-db", "kvm-b1")
    session.copying(job.id, 0.62)
    qtbot.waitUntil(lambda: "62" in cell(window, "billing-db", "state"), timeout=2000)
    assert cell(window, "billing-db", "state").startswith("Migrating")
    assert cell(window, "billing-db", "last").endswith("Migrating to kvm-b1")

    session.finish(job.id)
    qtbot.waitUntil(lambda: cell(window, "billing-db", "host") == "kvm-b1", timeout=2000)
    qtbot.waitUntil(lambda: cell(window, "billing-db", "state") == "Running", timeout=2000)
    assert cell(window, "billing-db", "last").endswith("Migrated from kvm-a1")


def test_enter_opens_the_row_of_the_keyboard(filled: Attached, qtbot: QtBot) -> None:
    """A row that has the keyboard but was not selected is opened all the same, and is selected then."""
    window, session = filled
    job = migrating(session, "billing-db", "kvm-b1")
    window.show_view("jobs")
    page = window.views.pages["jobs"]
    qtbot.waitUntil(lambda: page.model.row(job.id) is not None, timeout=2000)
    page.table.set_current(job.id)
    assert page.table.selected_keys() == []
    page.activated.disconnect()  # what opens then is for the tests of that window
    with qtbot.waitSignal(page.activated, timeout=2000):
        QTest.keyClick(page.table, Qt.Key.Key_Return)

    assert page.table.selected_keys() == [job.id]


def test_a_chip_leaves_only_its_rows(filled: Attached, qtbot: QtBot) -> None:
    """Migrating shows the VMs under way alone, and All brings everyone back."""
    window, session = filled
    migrating(session, "billing-db", "kvm-b1")
    page = window.views.virtual_machines
    qtbot.waitUntil(lambda: page.head.chips["migrating"].accessibleName() == "Migrating 1", timeout=2000)
    page.head.chips["migrating"].click()
    assert page.model.shown() == 1
    page.head.chips["all"].click()
    assert page.model.shown() == 58


def test_a_filter_that_leaves_nothing_offers_the_way_back(filled: Attached, qtbot: QtBot) -> None:
    """Instead of an empty table there is a sentence, and its button shows all rows again."""
    window, _ = filled
    page = window.views.virtual_machines
    page.head.field.setText("no such thing")
    qtbot.waitUntil(lambda: page.model.shown() == 0, timeout=2000)
    back = window.frame.findChild(QAbstractButton, "virtual_machines_show_all")
    assert back is not None
    assert back.isVisible()
    assert not page.table.isVisible()
    back.click()
    assert page.model.shown() == 58
    assert page.table.isVisible()
    assert page.head.field.text() == ""


def test_the_filter_looks_at_names_hosts_and_networks(filled: Attached, qtbot: QtBot) -> None:
    """Typing narrows the rows to those that have every word somewhere."""
    window, _ = filled
    page = window.views.virtual_machines
    page.head.field.setText("kvm-a1 dmz")
    qtbot.waitUntil(lambda: page.model.shown() == 3, timeout=2000)
    names = {row.vm.name for row in page.model.rows() if row.vm.host == "kvm-a1" and "dmz" in row.vm.networks}
    assert names == {"api-eu-1", "billing-db", "billing-web"}


def test_the_selection_survives_changes(filled: Attached, qtbot: QtBot) -> None:
    """A VM stays selected while others change, come and go, and the table is sorted anew."""
    window, session = filled
    page = window.views.virtual_machines
    page.select("id-billing-db")
    session.change_vm(replace(session.inventory.vms["id-git"], state=VMState.CRASHED))
    session.disconnect("esx.example")
    qtbot.waitUntil(lambda: len(page.model.rows()) < 58, timeout=2000)
    page.table.head.setSortIndicator(3, Qt.SortOrder.DescendingOrder)
    assert page.table.selected_keys() == ["id-billing-db"]


def test_a_vm_that_goes_leaves_the_table(filled: Attached, qtbot: QtBot) -> None:
    """Disconnecting takes the hosts' VMs out of table and counts."""
    window, _ = filled
    window.coordinator.disconnect_from("esx.example")
    qtbot.waitUntil(lambda: window.views.virtual_machines.model.row("id-crm-sql") is None, timeout=2000)
    qtbot.waitUntil(lambda: panel_text(window, "Host Servers") == "Host Servers, 13", timeout=2000)


def test_each_view_shows_its_rows(filled: Attached) -> None:
    """Hosts, repositories, jobs and log are there when their view is chosen for the first time."""
    window, session = filled
    session.finish(migrating(session, "wiki").id)
    expected = {"host_servers": 18, "storage": 6, "jobs": 1, "event_log": 1}
    for name, count in expected.items():
        window.actions_by_name.views[name].trigger()  # type: ignore[index]
        page = window.views.page
        assert page is not None
        assert page.objectName() == name
        assert len(page.model.rows()) == count


def test_jobs_show_running_before_queued_before_ended(filled: Attached) -> None:
    """The Jobs view begins with what runs, then what waits, then what has ended."""
    window, session = filled
    session.slots = 1
    session.finish(migrating(session, "wiki").id)
    migrating(session, "billing-db", "kvm-b1")
    migrating(session, "git", "kvm-b1")
    window.show_view("jobs")
    page = window.views.pages["jobs"]
    assert isinstance(page, Jobs)
    shown = [page.model.row(page.model.key_at(place)) for place in range(3)]
    assert [job.state for job in shown if job] == [JobState.RUNNING, JobState.QUEUED, JobState.COMPLETED]


# --- messages ---


def test_each_step_of_a_job_is_said_once(filled: Attached, qtbot: QtBot) -> None:
    """Progress adds no message; the end replaces what was said about the job before."""
    window, session = filled
    job = migrating(session, "billing-db", "kvm-b1")
    for share in (0.1, 0.2, 0.3):
        session.copying(job.id, share)
    session.finish(job.id)

    def texts() -> list[str]:
        return [one.text for one in window.messages.messages if "billing-db" in one.text]

    qtbot.waitUntil(lambda: any("runs on kvm-b1" in text for text in texts()), timeout=2000)
    assert len(texts()) == 1


def test_a_failure_says_what_is_and_where_the_vm_is(filled: Attached, qtbot: QtBot) -> None:
    """The message of a failed job names the VM and its present host, with the shape of a failure."""
    window, session = filled
    job = migrating(session, "wiki", "xen-1")
    session.finish(job.id, Problem("task.refused", {"host": "xen-1"}))
    qtbot.waitUntil(lambda: latest(window).startswith("Failed:"), timeout=2000)
    assert "wiki" in latest(window)
    assert "xen-2" in latest(window)


def test_a_lost_connection_says_that_its_vms_are_unknown(filled: Attached, qtbot: QtBot) -> None:
    """Losing a connection is told with what it means, and its rows turn faint but stay."""
    window, session = filled
    session.lose("esx.example")
    qtbot.waitUntil(lambda: "stopped answering" in latest(window), timeout=2000)
    page = window.views.virtual_machines
    qtbot.waitUntil(lambda: page.model.is_dim(page.model.place_of("id-crm-sql")), timeout=2000)
    assert len(page.model.rows()) == 58


def test_vms_of_a_silent_host_say_so_as_their_last_event(filled: Attached, qtbot: QtBot) -> None:
    """While a host does not answer, that is the last event of its VMs; theirs comes back with it."""
    window, session = filled
    session.finish(migrating(session, "crm-sql").id)
    qtbot.waitUntil(lambda: "Migrated" in cell(window, "crm-sql", "last"), timeout=2000)
    hosts = tuple(host for host in session.inventory.hosts if host.startswith("esx"))
    session.log_entry(LogEntry(id=99, kind="connection_lost", user="mara", started_at=NOW, hosts=hosts))
    session.lose("esx.example")
    qtbot.waitUntil(lambda: "Stopped answering" in cell(window, "crm-sql", "last"), timeout=2000)


def test_the_busy_chip_counts_jobs(filled: Attached, qtbot: QtBot) -> None:
    """It says how many run and how many wait, and rests when there are none."""
    window, session = filled
    assert window.messages.busy.text() == "No job is running"
    session.slots = 1
    first = migrating(session, "billing-db", "kvm-b1")
    migrating(session, "git", "kvm-b1")
    qtbot.waitUntil(lambda: window.messages.busy.text() == "1 running, 1 queued", timeout=2000)
    session.cancel(first.id)
    qtbot.waitUntil(lambda: window.messages.busy.text() == "1 queued", timeout=2000)


# --- what it allows ---


def test_migrate_needs_a_selected_vm_and_says_so(filled: Attached) -> None:
    """Without a selection the command is disabled with its reason; with one it is enabled everywhere."""
    window, _ = filled
    action = window.actions_by_name.commands["migrate"]
    button = window.frame.findChild(QAbstractButton, "button_migrate")
    assert button is not None
    assert not action.isEnabled()
    assert action.toolTip().startswith("Select a virtual machine first")
    window.views.virtual_machines.select("id-billing-db")
    assert action.isEnabled()
    assert button.isEnabled()
    assert button.accessibleName() == "Migrate"


@pytest.mark.parametrize(("name", "part"), [("hv-print", "Hyper-V"), ("dev-legacy", "xen-3")])
def test_migrate_says_why_a_vm_cannot_go(filled: Attached, name: str, part: str) -> None:
    """A VM that cannot be migrated whatever the target disables the command with that reason."""
    window, _ = filled
    window.views.virtual_machines.select(f"id-{name}")
    action = window.actions_by_name.commands["migrate"]
    assert not action.isEnabled()
    assert part in action.toolTip()
    assert part in action.statusTip()


def test_migrate_waits_while_the_vm_is_under_way(filled: Attached, qtbot: QtBot) -> None:
    """A job of the selected VM disables the command while it lasts, and its end enables it again."""
    window, session = filled
    window.views.virtual_machines.select("id-billing-db")
    action = window.actions_by_name.commands["migrate"]
    job = migrating(session, "billing-db", "kvm-b1")
    qtbot.waitUntil(lambda: not action.isEnabled(), timeout=2000)
    session.cancel(job.id)
    qtbot.waitUntil(action.isEnabled, timeout=2000)


def test_cancel_asks_first_and_keeps_running_by_default(
    filled: Attached, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A running job is cancelled only when the person says so; Keep going is what Enter presses."""
    window, session = filled
    job = migrating(session, "billing-db", "kvm-b1")
    window.show_view("jobs")
    window.views.pages["jobs"].select(job.id)
    defaults: list[str] = []

    def press(answer: str) -> Callable[[QMessageBox], str]:
        def chosen(box: QMessageBox) -> str:
            defaults.append(box.defaultButton().text())
            return answer

        return chosen

    monkeypatch.setattr(plain, "chosen", press("Go On"))
    window.actions_by_name.commands["cancel_job"].trigger()
    QApplication.processEvents()
    assert session.cancelled == []
    monkeypatch.setattr(plain, "chosen", press("Cancel Migration"))
    window.actions_by_name.commands["cancel_job"].trigger()
    QApplication.processEvents()
    assert session.cancelled == [job.id]
    assert set(defaults) == {"Go On"}


def test_cancelling_one_action_of_a_plan_asks_about_the_whole(
    filled: Attached, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The question names what becomes of the VM, and the plan is what is cancelled."""
    window, session = filled
    job = replace(migrating(session, "dev-win11"), plan=(Action.SUSPEND, Action.TRANSFER, Action.PROVISION))
    session.put(replace(session.jobs()[0], plan=job.plan))
    session.put(replace(job, id="child", parent_id=job.id, action=Action.SUSPEND))
    window.show_view("jobs")
    window.views.pages["jobs"].set_rows([*session.jobs(), *session.children(job.id)])
    window.views.pages["jobs"].select("child")
    asked: list[str] = []

    def press(box: QMessageBox) -> str:
        asked.append(box.informativeText())
        return "Cancel Migration"

    monkeypatch.setattr(plain, "chosen", press)
    window.actions_by_name.commands["cancel_job"].trigger()
    QApplication.processEvents()
    assert session.cancelled == [job.id]
    assert asked == ["It is brought back to esx-lab-1 and runs on there."]


def test_cancel_says_why_it_is_not_possible(filled: Attached) -> None:
    """The command is refused with the reason for a job whose hypervisor cannot stop it."""
    window, session = filled
    session.driver_features = replace(session.driver_features, cancel=False)
    migrating(session, "billing-db", "kvm-b1")
    window.views.show_view("jobs")
    page = window.views.page
    assert page is not None
    page.table.selectRow(0)
    command = window.actions_by_name.commands["cancel_job"]
    assert not command.isEnabled()
    assert "KVM has no way to stop a migration under way" in command.toolTip()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_interrupted_migration_is_resumed_from_the_window_and_not_cancelled(
    filled: Attached, qtbot: QtBot
) -> None:
    """Its row says so, Cancel Job says why not, and Resume Migration is in its menu and in Edit."""
    window, session = filled
    job = migrating(session, "billing-db", "kvm-b1")
    window.show_view("jobs")
    page = window.views.pages["jobs"]
    page.select(job.id)
    resume, cancel = (window.actions_by_name.commands[name] for name in ("resume_job", "cancel_job"))
    assert (resume.isEnabled(), cancel.isEnabled()) == (False, True)
    assert "Select a migration that was interrupted" in resume.toolTip()

    session.advance(job.id, Progress(phase=Phase.HALTED, total=100, transferred=70, remaining=30))
    qtbot.waitUntil(lambda: not cancel.isEnabled(), timeout=2000)
    assert not resume.isEnabled()
    assert "KVM does not offer it" in resume.toolTip()
    session.driver_features = replace(session.driver_features, knobs=frozenset({Knob.RESUME}))
    window.commands.refresh()
    assert (resume.isEnabled(), cancel.isEnabled()) == (True, False)
    assert f"A part of the memory of {job.vm_name} is on {job.target} already" in cancel.toolTip()
    menu = window.frame.findChild(QMenu, "menu_edit")
    assert menu is not None
    assert resume in menu.actions()
    with qtbot.waitSignal(window.commands.context_menu_wanted, timeout=1000) as asked:
        window.commands.menu(job.id, QPoint())
    assert asked.args is not None
    assert asked.args[0][0] is resume
    for shown in window.frame.findChildren(QMenu, "context_menu"):
        shown.close()
    resume.trigger()
    assert session.turned == [(job.id, Knob.RESUME, None)]


def test_closing_with_jobs_under_way_asks(filled: Attached, monkeypatch: pytest.MonkeyPatch) -> None:
    """The window stays open unless the person confirms, and the question says what becomes of the job."""
    window, session = filled
    job = migrating(session, "billing-db", "kvm-b1")
    asked: list[str] = []

    def stay(box: QMessageBox) -> str:
        asked.append(box.informativeText())
        return "Stay"

    monkeypatch.setattr(plain, "chosen", stay)
    assert not window.frame.close()
    assert "billing-db to kvm-b1: goes on without VM Client" in asked[0]
    session.driver_features = replace(session.driver_features, outlives=False)
    assert not window.frame.close()
    assert "billing-db to kvm-b1: ends" in asked[1]
    session.cancel(job.id)
    assert window.frame.close()


def drop(window: Contents, vm_id: str, on: str) -> None:
    """Drag a VM onto an entry of the inventory."""
    found = window.panel.findItems(on, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    at = window.panel.visualItemRect(found[0]).center()
    drag = Drag(window.panel, [vm_id], at)
    drag.move(at)
    drag.drop()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_vm_dropped_on_a_host_opens_the_dialog_on_that_host(filled: Attached, qtbot: QtBot) -> None:
    """Dragging a VM onto a host asks for a migration there; nothing starts by the drop alone."""
    window, session = filled
    drop(window, "id-billing-db", "kvm-b1")
    dialog = window.frame.findChild(MigrateDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert session.jobs() == ()
    dialog.reject()
    drop(window, "id-hv-print", "kvm-b1")
    assert "Hyper-V" in latest(window)
    assert session.jobs() == ()


def test_refresh_asks_the_session(filled: Attached) -> None:
    """F5's command has the hypervisors read anew."""
    window, session = filled
    window.actions_by_name.commands["refresh"].trigger()
    assert session.refreshed == 1


def test_large_views_are_made_while_nobody_waits_for_them(filled: Attached) -> None:
    """Three views are there before they are shown, and say so only then."""
    views = filled[0].views
    before = set(QApplication.allWidgets())
    (idle,) = [timer for timer in views.findChildren(QTimer) if timer.interval() == IDLE_MS]
    told: list[str] = []
    views.made.connect(told.append)
    for _ in range(3):
        assert idle.isActive()
        idle.timeout.emit()
    ahead = (widget for widget in QApplication.allWidgets() if widget not in before and not widget.parent())
    made = {widget.objectName(): widget for widget in ahead}
    assert {"host_servers", "storage", "event_log"} <= made.keys()
    assert told == []
    views.show_view("storage")
    assert views.pages["storage"] is made["storage"]
    assert told == ["storage"]


def test_an_out_of_sync_host_can_be_resynchronized(filled: Attached, qtbot: QtBot) -> None:
    """The command waits for a host; afterwards the host counts as in sync, and its row says so."""
    contents, session = filled
    command = contents.actions_by_name.commands["resynchronize"]
    contents.views.show_view("host_servers")
    page = contents.views.pages["host_servers"]
    assert not command.isEnabled()

    page.select("kvm-b4")
    command.trigger()
    qtbot.waitUntil(lambda: "in_sync=True" in str(page.model.row("kvm-b4")), timeout=3000)

    assert session.inventory.hosts["kvm-b4"].in_sync


def test_the_keyboard_goes_through_the_hosts_of_the_inventory(filled: Attached) -> None:
    """Down goes from one host to the next, and the view follows: choosing one does not throw it back."""
    window, _ = filled
    (item,) = window.panel.findItems("kvm-a1", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    window.panel.setCurrentItem(item)
    for name in ("kvm-a2", "kvm-a3"):
        QTest.keyClick(window.panel, Qt.Key.Key_Down)
        current = window.panel.currentItem()
        assert current is not None
        assert current.text(0) == name
        page = window.views.page
        assert page is not None
        assert page.table.selected_keys() == [name]


def test_copy_name_copies_the_selected_name(filled: Attached) -> None:
    """The clipboard holds the VM's name, in another view the host's."""
    window, _ = filled
    window.views.virtual_machines.select("id-billing-db")
    window.actions_by_name.commands["copy_name"].trigger()
    assert QApplication.clipboard().text() == "billing-db"
    window.panel.child_chosen.emit("host_servers", "kvm-b1")
    window.actions_by_name.commands["copy_name"].trigger()
    assert QApplication.clipboard().text() == "kvm-b1"


# --- keyboard, names, memory ---


def test_tab_goes_from_filter_to_columns_to_table(filled: Attached, qtbot: QtBot) -> None:
    """The keyboard walks through the view as one reads it."""
    window, _ = filled
    window.frame.activateWindow()
    qtbot.waitUntil(window.frame.isActiveWindow, timeout=2000)
    window.actions_by_name.commands["find"].trigger()
    page = window.views.virtual_machines
    steps: list[QWidget | None] = [window.frame.focusWidget()]
    for _ in range(2):
        QTest.keyClick(window.frame.focusWidget(), Qt.Key.Key_Tab)
        steps.append(window.frame.focusWidget())
    assert steps == [page.head.field, page.head.columns, page.table]


def test_every_control_has_both_names(filled: Attached) -> None:
    """Each button, field, table and tree has an object name, and an accessible one to be announced by."""
    window, _ = filled
    for view in ("host_servers", "storage", "jobs", "event_log"):
        window.show_view(view)
    controls = [
        one
        for kind in (QAbstractButton, QLineEdit)
        for one in window.frame.findChildren(kind)
        if not one.objectName().startswith("qt_") and one.metaObject().className() != "QLineEditIconButton"
    ]
    controls += [page.table for page in window.views.pages.values()] + [window.panel]
    nameless = [one for one in controls if not one.objectName() or not one.accessibleName()]
    assert len(controls) > 20
    assert [f"{one.metaObject().className()} {one.objectName()}" for one in nameless if one.isVisible()] == []


def test_no_two_commands_share_a_key(filled: Attached) -> None:
    """Every shortcut belongs to one command, and no mnemonic is used twice in a menu."""
    window, _ = filled
    actions = [*window.actions_by_name.commands.values(), *window.actions_by_name.views.values()]
    keys = [one.shortcut().toString() for one in actions if not one.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))
    for menu in window.frame.menuBar().findChildren(QMenu):
        letters = [
            one.text()[one.text().index("&") + 1].lower() for one in menu.actions() if "&" in one.text()
        ]
        assert len(letters) == len(set(letters)), menu.title()


def test_names_from_machines_are_shown_letter_by_letter(attach: Callable[[Inventory], Attached]) -> None:
    """Markup in a VM's name reaches no tooltip or label as markup."""
    base = estate()
    bad = replace(base.vms["id-git"], name="<b>git</b>")
    window, session = attach(replace(base, vms=dict(base.vms) | {bad.id: bad}))
    window.views.virtual_machines.select("id-git")
    assert "<b>git</b>" in cell(window, "git", "name")
    migrating(session, "git", "kvm-b1")
    assert "<b>" not in window.actions_by_name.commands["migrate"].toolTip().replace("&lt;b&gt;", "")


def test_the_window_remembers_itself(light: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    """View, hidden column, order, chip, and panel are as they were after a restart."""

    def opened() -> Contents:
        made = MainWindow(tmp_path, now=lambda: NOW)
        qtbot.addWidget(made)
        made.build(Bridge()).attach(FakeSession())
        made.show()
        return made.build(Bridge())

    first = opened()
    page = first.views.virtual_machines
    page.table.head.setSectionHidden(9, True)
    page.table.head.setSortIndicator(6, Qt.SortOrder.DescendingOrder)
    page.head.chips["running"].click()
    first.dock.hide()
    first.show_view("storage")
    first.frame.close()

    second = opened()
    page = second.views.virtual_machines
    assert second.views.name == "storage"
    assert page.table.head.isSectionHidden(9)
    assert page.table.head.sortIndicatorSection() == 6
    assert page.head.chosen() == "running"
    assert page.model.shown() == 53
    assert second.dock.isHidden()


def test_a_damaged_state_file_does_not_keep_it_from_opening(
    light: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    """Whatever stands in window.ini, the window opens on the Virtual Machines view."""
    (tmp_path / "window.ini").write_text(
        '[General]\ngeometry=@ByteArray(xx)\nview=nowhere\n[views]\nvirtual_machines="{\\"table\\": [1"\n'
    )
    made = MainWindow(tmp_path, now=lambda: NOW)
    qtbot.addWidget(made)
    contents = made.build(Bridge())
    contents.attach(FakeSession())
    assert contents.views.name == "virtual_machines"
    assert contents.views.virtual_machines.model.shown() == 58


def test_many_vms_are_all_shown_and_counted(attach: Callable[[Inventory], Attached], qtbot: QtBot) -> None:
    """Five thousand VMs are all in the table in the end."""
    window, _ = attach(large_estate(5000))
    qtbot.waitUntil(lambda: window.views.virtual_machines.model.shown() == 5000, timeout=10_000)
    chip = window.views.virtual_machines.head.chips["all"]
    qtbot.waitUntil(lambda: chip.accessibleName() == "All 5000", timeout=2000)


# --- host details ---

opens = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform, of a new window


@opens
def test_enter_on_a_host_opens_its_details_in_view_and_panel(filled: Attached, qtbot: QtBot) -> None:
    """Enter in the Host Servers view and in the inventory, and a double click there, open the host."""
    window, _ = filled
    window.show_view("host_servers")
    page = window.views.page
    assert page is not None
    page.select("kvm-a2")
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert window.windows.opened("host:kvm-a2") is not None
    (item,) = window.panel.findItems("kvm-b1", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    window.panel.setCurrentItem(item)
    QTest.keyClick(window.panel, Qt.Key.Key_Return)
    assert window.windows.opened("host:kvm-b1") is not None
    (item,) = window.panel.findItems("kvm-b2", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    place = window.panel.visualItemRect(item).center()
    QTest.mouseDClick(window.panel.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.windows.opened("host:kvm-b2") is not None
    window.windows.close_all()


@opens
def test_host_details_is_a_command_on_a_selected_host(filled: Attached, qtbot: QtBot) -> None:
    """The command says what it needs until a host is selected, and opens that host then."""
    window, _ = filled
    command = window.actions_by_name.commands["host_details"]
    assert not command.isEnabled()
    assert "Select a host" in command.toolTip()
    window.show_view("host_servers")
    page = window.views.page
    assert page is not None
    page.select("kvm-a3")
    assert command.isEnabled()
    command.trigger()
    assert window.windows.opened("host:kvm-a3") is not None
    window.windows.close_all()


@opens
def test_the_panels_menu_is_about_the_host_under_the_pointer(filled: Attached, qtbot: QtBot) -> None:
    """The context menu of a host in the inventory selects it and offers its commands."""
    window, _ = filled
    (item,) = window.panel.findItems("kvm-b4", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    with qtbot.waitSignal(window.commands.context_menu_wanted, timeout=1000) as asked:
        window.panel.customContextMenuRequested.emit(window.panel.visualItemRect(item).center())
    names = [action.objectName() for action in asked.args[0]]
    assert names[:3] == ["action_host_details", "action_evacuate", "action_resynchronize"]
    assert window.commands._host() is not None
    for menu in window.frame.findChildren(QMenu, "context_menu"):
        menu.close()


@opens
def test_a_host_that_is_read_again_is_followed_like_a_migration(filled: Attached, qtbot: QtBot) -> None:
    """Message, Jobs, Progress and event log all tell of it, and Cancel says why it cannot be stopped."""
    window, session = filled
    session.at_once = False
    window.show_view("host_servers")
    page = window.views.page
    assert page is not None
    page.select("kvm-b4")
    window.actions_by_name.commands["resynchronize"].trigger()
    qtbot.waitUntil(lambda: "kvm-b4 is being read again." in latest(window), timeout=2000)
    (job,) = session.jobs()
    window.windows.progress()
    progress = window.windows.opened("progress")
    assert isinstance(progress, ProgressWindow)
    card = progress.cards[job.id]
    assert card.accessibleName() == "Resynchronize kvm-b4"
    assert not card.button.isEnabled()
    assert "ends by itself" in card.button.toolTip()
    window.show_view("jobs")
    jobs = window.views.page
    assert jobs is not None
    jobs.select(job.id)
    assert not window.actions_by_name.commands["cancel_job"].isEnabled()
    session.put(job.complete(session.now))
    qtbot.waitUntil(lambda: "kvm-b4 is in sync" in latest(window), timeout=2000)
    (entry,) = session.log(LogQuery(host="kvm-b4"))
    assert entry.kind == "resynchronize"
    window.windows.close_all()


def _says(window: Contents, word: str) -> bool:
    return word in latest(window)


def test_what_came_of_a_knob_is_said_to_whoever_turned_it(filled: Attached, qtbot: QtBot) -> None:
    """Refused with the reason as a warning, done as a piece of news in its place."""
    window, session = filled
    for number, problem in ((901, Problem("peer.unreachable", {"address": "kvm-b1"})), (902, None)):
        entry = LogEntry(
            id=number, kind="knob", user="mara", started_at=NOW, vm_id="id-web1", vm_name="web1",
            problem=problem, facts={"knob": Knob.RESUME.value},
        )  # fmt: skip
        session.log_entry(entry)
        word = "Warning: The migration of web1 was not resumed. " if problem else "web1 was resumed."
        qtbot.waitUntil(partial(_says, window, word), timeout=2000)
    told = [one.text for one in window.messages.messages if one.text.startswith("The migration of web1")]
    assert told == ["The migration of web1 was resumed."]


def test_a_change_by_another_tool_is_a_message_only_where_a_person_has_to_act(
    filled: Attached, qtbot: QtBot
) -> None:
    """At a host in sync it stays in the log and the table; one that it put out of sync is announced."""
    window, session = filled
    window.show_view("host_servers")
    before = latest(window)
    for number, host in ((901, "kvm-a2"), (902, "kvm-b4")):
        seen = Drift(since=NOW, cause=Cause.APPEARED, vms=("monitor",))
        session.change_host(replace(session.inventory.hosts[host], drift=seen))
        facts: dict[str, Fact] = {"host": host, "cause": "appeared", "vms": ("monitor",)}
        session.log_entry(
            LogEntry(id=number, kind="drift", user="outside", started_at=NOW, hosts=(host,), facts=facts)
        )
    qtbot.waitUntil(lambda: latest(window) != before, timeout=2000)
    assert latest(window) == "Warning: monitor came to kvm-b4 by another tool."
    assert not any("kvm-a2" in message.text for message in window.messages.messages)
    page = window.views.page
    assert page is not None
    keys = [column.key for column in page.model.columns]
    place = page.model.place_of("kvm-a2")
    qtbot.waitUntil(lambda: page.model.index(place, keys.index("sync")).data() == "Changed", timeout=2000)
