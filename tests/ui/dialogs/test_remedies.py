"""The ways out in both dialogs: pressed, they change the estate, and that host alone is tested again."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.deciding import (
    BACKUP,
    BILLING,
    SECONDS,
    button,
    estate_of,
    estate_with,
    named,
    open_dialog,
    said,
    stage,
    text,
)
from tests.ui.fake_estate import estate
from vmclient.core.inventory import Host
from vmclient.core.job import Options
from vmclient.core.problem import Problem
from vmclient.core.settings import HostSettings
from vmclient.ui.dialogs.how_to import HowTo
from vmclient.ui.dialogs.migrate import MigrateDialog
from vmclient.ui.dialogs.no_target import NoTargetDialog
from vmclient.ui.table import RowTableView
from vmclient.ui.theme import Theme

KVM = {"kvm-a1", "kvm-a2", "kvm-a3", "kvm-a4", "kvm-b1", "kvm-b2", "kvm-b3", "kvm-b4", "kvm-b5"}


@pytest.fixture(autouse=True)
def look(light: Theme) -> Theme:
    """The light look."""
    return light


def refused(host: str, **changes: object) -> Host:
    """A host of the usual estate in other condition."""
    return replace(estate().hosts[host], **{"in_sync": True, **changes})  # type: ignore[arg-type]


def choosing(qtbot: QtBot, host: Host) -> tuple[MigrateDialog, object]:
    """The Migrate dialog for billing-db, answered, with a refused host highlighted."""
    session, bridge = stage(estate_with(host))
    dialog = MigrateDialog(session, bridge, BILLING)
    open_dialog(qtbot, dialog)
    session.checks[-1].answer_all()
    dialog.page.auto.setChecked(False)
    table = dialog.findChild(RowTableView, "hosts")
    assert table is not None
    dialog.page.table.open_unavailable()
    table.select_keys([host.name])
    return dialog, session


@pytest.mark.parametrize(
    ("changes", "name", "settings"),
    [
        ({"resource_enabled": False}, "remedy_host.enable", HostSettings(resource_enabled=True)),
        ({"vmhost_enabled": False}, "remedy_vmhost.enable", HostSettings(vmhost_enabled=True)),
        ({"max_hosted_vms": 1}, "remedy_host.raise_slots", HostSettings(max_hosted_vms=3)),
    ],
)
def test_a_setting_in_the_way_is_changed_and_only_that_host_is_tested_again(
    qtbot: QtBot, changes: dict[str, object], name: str, settings: HostSettings
) -> None:
    """The button sets it through the engine; the host is asked again, alone, and can be taken then."""
    dialog, _ = choosing(qtbot, refused("kvm-b1", **changes))
    session = dialog._session
    button(dialog, name).click()
    assert session.account("kvm-b1").settings == settings
    check = session.checks[-1]  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: check.asked_again == [frozenset({"kvm-b1"})], timeout=SECONDS)
    check.answer("kvm-b1")
    qtbot.waitUntil(lambda: named(dialog, name) is None, timeout=SECONDS)
    assert session.assess(BILLING).by_host["kvm-b1"].eligible
    assert len(session.checks) == 1  # type: ignore[attr-defined]


def test_a_host_is_resynchronized_from_its_finding(qtbot: QtBot) -> None:
    """The button begins the job and waits; when the host is in sync it can be taken."""
    dialog, _ = choosing(qtbot, refused("kvm-b4", in_sync=False))
    session = dialog._session
    session.at_once = False  # type: ignore[attr-defined]
    pressed = button(dialog, "remedy_host.resynchronize")
    assert pressed.text() == "Resynchronize kvm-b4"
    pressed.click()
    assert not pressed.isEnabled()
    (job,) = session.jobs()
    session.change_host(refused("kvm-b4"))  # type: ignore[attr-defined]
    session.put(job.complete(session.now))  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: named(dialog, "remedy_host.resynchronize") is None, timeout=SECONDS)


def test_a_resynchronization_that_fails_is_said_and_can_be_tried_again(qtbot: QtBot) -> None:
    """The host stays refused; the dialog says why, and the button can be pressed again."""
    dialog, _ = choosing(qtbot, refused("kvm-b4", in_sync=False))
    session = dialog._session
    session.at_once = False  # type: ignore[attr-defined]
    button(dialog, "remedy_host.resynchronize").click()
    (job,) = session.jobs()
    problem = Problem("connection.lost", {"host": "kvm-b4"})
    session.put(job.fail(session.now, problem))  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: "kvm-b4 stopped answering" in said(dialog), timeout=SECONDS)
    assert button(dialog, "remedy_host.resynchronize").isEnabled()


def test_settings_that_are_refused_are_said(qtbot: QtBot) -> None:
    """Where the settings file cannot be written the dialog says so, and nothing is lost."""
    dialog, _ = choosing(qtbot, refused("kvm-b1", resource_enabled=False))
    dialog._session.refuses = Problem("settings.not_saved", {"path": "/x"})  # type: ignore[attr-defined]
    button(dialog, "remedy_host.enable").click()
    assert "could not be saved" in said(dialog)
    assert button(dialog, "remedy_host.enable").isEnabled()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_the_window_cannot_do_it_tells_how_to(qtbot: QtBot) -> None:
    """A missing network shows the steps with the names, as plain text."""
    dialog, _ = choosing(qtbot, refused("kvm-b1", networks=frozenset({"prod"})))
    button(dialog, "remedy_network.create").click()
    box = dialog.findChild(HowTo, "how_to")
    assert box is not None
    assert "Virtual network dmz does not exist" in said(box)
    assert "virsh net-define dmz.xml" in said(box)
    button(box, "copy").click()
    assert "2. Copy that to kvm-b1" in QApplication.clipboard().text()
    box.close()


def test_a_remedy_is_reached_by_the_keyboard(qtbot: QtBot) -> None:
    """Tab comes to the button after the findings, and Space presses it; its name says what it is about."""
    dialog, _ = choosing(qtbot, refused("kvm-b1", resource_enabled=False))
    wanted = button(dialog, "remedy_host.enable")
    assert wanted.accessibleName() == "Enable kvm-b1: Resource disabled"
    dialog.page.table.setFocus()
    for _ in range(6):
        focus = dialog.focusWidget()
        assert focus is not None
        if focus is wanted:
            break
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is wanted
    QTest.keyClick(wanted, Qt.Key.Key_Space)
    assert dialog._session.account("kvm-b1").settings == HostSettings(resource_enabled=True)


# --- no target ---


def no_target(qtbot: QtBot, *hosts: Host, vm: str = BACKUP, names: set[str] | None = None) -> NoTargetDialog:
    """The dialog where these hosts alone are there."""
    whole = estate_of(names or {host.name for host in hosts} | {"kvm-a2"})
    merged = dict(whole.hosts) | {host.name: host for host in hosts}
    session, bridge = stage(replace(whole, hosts=merged))
    dialog = NoTargetDialog(session, bridge, vm)
    open_dialog(qtbot, dialog)
    return dialog


def test_the_nearest_host_has_the_one_primary_button(qtbot: QtBot) -> None:
    """Resynchronizing the nearest host makes it a target, in place."""
    dialog = no_target(qtbot, refused("kvm-b4", in_sync=False), refused("kvm-a4", networks=frozenset()))
    primary = [one for one in dialog.findChildren(QPushButton) if one.property("kind") == "primary"]
    shown = [one for one in primary if one.isVisible()]
    assert [one.text() for one in shown] == ["Resynchronize kvm-b4"]
    shown[0].click()
    session = dialog._session
    qtbot.waitUntil(lambda: bool(session.checks), timeout=SECONDS)  # type: ignore[attr-defined]
    session.checks[-1].answer_all()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: "1 of 2 hosts can take" in text(dialog, "head"), timeout=SECONDS)
    assert button(dialog, "continue").isVisible()


def test_a_cause_of_several_hosts_asks_for_which(qtbot: QtBot) -> None:
    """Two disabled hosts have one button with a menu; choosing one enables that one alone."""
    dialog = no_target(
        qtbot, refused("kvm-b1", resource_enabled=False), refused("kvm-b2", resource_enabled=False)
    )
    asking = [one for one in dialog.findChildren(QPushButton, "remedy_host.enable") if one.menu()]
    assert len(asking) == 1
    assert asking[0].text() == "Choose Host…"
    menu = asking[0].menu()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Enable kvm-b1", "Enable kvm-b2"]
    menu.actions()[1].trigger()
    assert dialog._session.account("kvm-b2").settings == HostSettings(resource_enabled=True)
    assert not dialog._session.inventory.hosts["kvm-b1"].resource_enabled


def test_a_busy_vm_leads_to_its_job(qtbot: QtBot) -> None:
    """Show Job asks for the Progress window."""
    session, bridge = stage()
    session.migrate(session.assess(BILLING), "kvm-a2", automatic=True, options=Options(), acknowledged=())
    dialog = NoTargetDialog(session, bridge, BILLING)
    open_dialog(qtbot, dialog)
    with qtbot.waitSignal(dialog.remedies.job_wanted, timeout=SECONDS):
        button(dialog, "remedy_job.show").click()


def test_a_silent_source_is_reconnected_or_the_person_is_asked(qtbot: QtBot) -> None:
    """Reconnect tries again and says so; where a login was refused the connection dialog is asked for."""
    dialog = no_target(qtbot, refused("kvm-a2", online=False), names=KVM)
    session = dialog._session
    button(dialog, "remedy_host.connect").click()
    assert session.reconnected == ["kvm-a2"]  # type: ignore[attr-defined]
    assert "The connection of kvm-a2 is tried again." in said(dialog)
    session.needs_person = Problem("connection.login_refused")  # type: ignore[attr-defined]
    with qtbot.waitSignal(dialog.remedies.connection_wanted, timeout=SECONDS):
        button(dialog, "remedy_host.connect").click()


def test_without_another_host_it_offers_to_connect_one(qtbot: QtBot) -> None:
    """Where there is nothing to test, the way out is a button too."""
    dialog = no_target(qtbot, names={"kvm-a2"})
    with qtbot.waitSignal(dialog.remedies.connection_wanted, timeout=SECONDS) as asked:
        button(dialog, "remedy_connection.new").click()
    assert asked.args == ["", None]
