"""Host details over a fake engine: settings, reading the host again, what it runs and reaches."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.deciding import named, said
from tests.ui.fake_session import FakeSession
from vmclient.core.inventory import Cause, Drift, VMState
from vmclient.core.problem import Problem
from vmclient.core.reservation import Reserved
from vmclient.core.settings import HostSettings
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.host_details import HostDetails
from vmclient.ui.theme import Theme

GIB = 2**30
Opened = Callable[[str], HostDetails]


@pytest.fixture
def session() -> FakeSession:
    """The fake engine over the usual estate."""
    return FakeSession()


@pytest.fixture
def opened(light: Theme, qtbot: QtBot, session: FakeSession) -> Opened:
    """Open the window for a host."""
    bridge = Bridge()
    session.subscribe(bridge.take)

    def window(host: str) -> HostDetails:
        made = HostDetails(session, bridge, host)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        return made

    return window


def part(window: QWidget, name: str, kind: type[QWidget] = QWidget) -> QWidget | None:
    """The visible part with this object name."""
    found = named(window, name, kind)
    return found if isinstance(found, QWidget) else None


def box(window: QWidget, name: str) -> QCheckBox:
    """A switch by its object name."""
    found = part(window, name, QCheckBox)
    assert isinstance(found, QCheckBox)
    return found


def test_it_says_what_the_host_is_runs_and_reaches(opened: Opened, session: FakeSession) -> None:
    """Head, tabs with counts, VMs, repositories with who shares them, and networks are those of the host."""
    window = opened("kvm-b5")
    assert window.windowTitle() == "kvm-b5: Host Server"
    assert "KVM · x86_64, EPYC-Rome" not in said(window)
    assert "Online · KVM · x86_64, EPYC-Milan, 16 cores" in said(window)
    assert [window.tabs.accessibleTabName(tab) for tab in (1, 2, 3)] == [
        "Virtual Machines, 2", "Repositories, 1", "Networks, 2",
    ]  # fmt: skip
    assert {row.vm.name for row in window.vms.rows()} == {"ldap-2", "ntp"}
    (nas,) = window.repositories.model.rows()
    assert nas.name == "nas-a"
    assert "kvm-b5" not in nas.others
    assert len(nas.others) == 8
    assert {one.name: one.vms for one in window.networks.model.rows()} == {"dmz": 1, "prod": 2}


def test_a_switch_is_saved_as_it_is_changed(opened: Opened, session: FakeSession) -> None:
    """Clearing Resource Enabled asks the engine at once, and the host is disabled in the estate."""
    window = opened("kvm-b1")
    box(window, "resource_enabled").click()
    assert session.settings["kvm-b1"] == HostSettings(resource_enabled=False)
    assert not session.inventory.hosts["kvm-b1"].resource_enabled
    box(window, "vmhost_enabled").click()
    assert session.settings["kvm-b1"] == HostSettings(resource_enabled=False, vmhost_enabled=False)


def test_steps_of_the_number_are_one_change(opened: Opened, session: FakeSession, qtbot: QtBot) -> None:
    """Going from 8 to 11 by the arrows is kept once, with the last value."""
    window = opened("kvm-b1")
    spin = part(window, "max_hosted_vms", QSpinBox)
    assert isinstance(spin, QSpinBox)
    assert spin.value() == 8
    for _ in range(3):
        spin.stepUp()
    assert session.settings == {}
    qtbot.waitUntil(lambda: session.settings.get("kvm-b1") == HostSettings(max_hosted_vms=11), timeout=3000)


def test_a_number_on_its_way_is_kept_when_the_window_closes(opened: Opened, session: FakeSession) -> None:
    """Closing at once after a step loses nothing."""
    window = opened("kvm-b1")
    spin = part(window, "max_hosted_vms", QSpinBox)
    assert isinstance(spin, QSpinBox)
    spin.stepDown()
    window.close()
    assert session.settings["kvm-b1"].max_hosted_vms == 7


def test_the_hosts_own_number_can_be_brought_back(opened: Opened, session: FakeSession) -> None:
    """The way back is offered only where another number was set, and takes the setting away."""
    window = opened("kvm-b1")
    assert part(window, "own_value") is None
    session.configure_host("kvm-b1", HostSettings(max_hosted_vms=3, vmhost_enabled=False))
    window.refresh()
    link = part(window, "own_value", QAbstractButton)
    assert isinstance(link, QAbstractButton)
    assert link.accessibleName() == "Max Hosted VMs: Host's own: 8"
    link.click()
    assert session.settings["kvm-b1"] == HostSettings(vmhost_enabled=False)
    assert part(window, "own_value") is None


def test_settings_that_cannot_be_kept_are_taken_back_and_that_is_said(
    opened: Opened, session: FakeSession
) -> None:
    """Where the file cannot be written the switch shows what holds, and the foot says why."""
    session.refuses = Problem("settings.not_saved", {"path": "/x/settings.toml"})
    window = opened("kvm-b1")
    box(window, "resource_enabled").click()
    assert box(window, "resource_enabled").isChecked()
    assert "could not be saved" in window.foot.note.text_whole()


def test_an_out_of_sync_host_says_why_and_is_read_again(
    opened: Opened, session: FakeSession, qtbot: QtBot
) -> None:
    """The strip tells since when and which VM; its button begins a job, and the strip goes with its end."""
    host = replace(
        session.inventory.hosts["kvm-b4"],
        drift=Drift(since=datetime(2026, 11, 22, 12, 0, tzinfo=UTC), cause=Cause.APPEARED, vms=("monitor",)),
    )
    session.change_host(host)
    window = opened("kvm-b4")
    assert "Out of sync since" in said(window)
    assert "monitor came here by another tool. Until it is resynchronized" in said(window)
    session.at_once = False
    remedy = part(window, "remedy", QAbstractButton)
    assert isinstance(remedy, QAbstractButton)
    remedy.click()
    assert not remedy.isEnabled()
    (job,) = session.jobs()
    assert (job.source, job.about_host) == ("kvm-b4", True)
    session.change_host(replace(host, in_sync=True, drift=None))
    session.put(job.complete(session.now))
    qtbot.waitUntil(lambda: part(window, "trouble") is None, timeout=3000)
    assert part(window, "resynchronize") is not None
    assert [entry.kind for entry in window.log_page.model.rows()] == ["resynchronize"]


def test_a_change_by_another_tool_is_said_at_a_host_in_sync(opened: Opened, session: FakeSession) -> None:
    """What was changed outside is told with the way to take note of it, and the host counts as online."""
    seen = Drift(since=datetime(2026, 11, 22, 12, 0, tzinfo=UTC), cause=Cause.VANISHED, vms=("ntp",))
    session.change_host(replace(session.inventory.hosts["kvm-b5"], drift=seen))
    window = opened("kvm-b5")
    assert "ntp was taken away by another tool. VM Client has read it" in said(window)
    assert window.head.facts.text_whole().startswith("Online ·")
    remedy = part(window, "remedy", QAbstractButton)
    assert isinstance(remedy, QAbstractButton)
    remedy.click()
    assert part(window, "trouble") is None


def test_a_silent_host_offers_to_reconnect_and_a_refused_login_asks_the_person(
    opened: Opened, session: FakeSession, qtbot: QtBot
) -> None:
    """Reconnect tries again; where a person has to act, the connection dialog is asked for."""
    window = opened("xen-3")
    remedy = part(window, "remedy", QAbstractButton)
    assert isinstance(remedy, QAbstractButton)
    assert "not known" in said(window)
    remedy.click()
    assert session.reconnected == ["xen-3"]
    session.needs_person = Problem("connection.login_refused")
    with qtbot.waitSignal(window.connection_requested, timeout=1000) as asked:
        remedy.click()
    assert asked.args == ["qemu+ssh://ops@xen-3/system", session.needs_person]


def test_what_jobs_have_set_aside_is_said(opened: Opened, session: FakeSession) -> None:
    """Memory and slots of migrations under way stand in the load, with whom they are for."""
    session.reserved["kvm-b1"] = Reserved(memory=32 * GIB, slots=1, vms=("billing-db",))
    window = opened("kvm-b1")
    assert "Set aside for billing-db: 32.0\N{NO-BREAK SPACE}GiB and 1 slot." in said(window)
    assert "2 of 8, 1 set aside" in said(window)


def test_it_follows_the_estate(opened: Opened, session: FakeSession, qtbot: QtBot) -> None:
    """A VM that arrives, one that stops, and a host that goes show by themselves."""
    window = opened("kvm-b5")
    vm = session.inventory.vms["id-billing-db"]
    session.change_vm(replace(vm, host="kvm-b5"))
    qtbot.waitUntil(lambda: window.vms.row(vm.id) is not None, timeout=3000)
    session.change_vm(replace(vm, host="kvm-b5", state=VMState.PAUSED))
    qtbot.waitUntil(lambda: "PAUSED" in str(window.vms.row(vm.id)), timeout=3000)
    session.change_vm(vm)
    qtbot.waitUntil(lambda: window.vms.row(vm.id) is None, timeout=3000)
    session.disconnect("kvm.example")
    qtbot.waitUntil(lambda: "no longer in the inventory" in window.foot.note.text_whole(), timeout=3000)


def test_a_host_that_is_not_there_has_no_window(light: Theme, session: FakeSession) -> None:
    """An unknown host raises `KeyError`, which the opener tells."""
    with pytest.raises(KeyError):
        HostDetails(session, Bridge(), "kvm-z9")


def test_names_from_machines_are_never_markup(opened: Opened, session: FakeSession) -> None:
    """A VM and a network whose names look like markup stand there letter by letter."""
    host = session.inventory.hosts["kvm-b5"]
    session.change_host(replace(host, networks=frozenset({"<b>prod</b>"}), cpu_model="<i>x</i>"))
    window = opened("kvm-b5")
    assert window.networks.model.rows()[0].name == "<b>prod</b>"
    assert "<i>x</i>" in window.head.facts.text()
    assert window.head.facts.textFormat() is Qt.TextFormat.PlainText


def test_the_keyboard_reaches_every_control(opened: Opened, qtbot: QtBot) -> None:
    """Tab goes through tabs, strip, switches, number and table to Close; every one of them has a name."""
    window = opened("kvm-b4")
    window.activateWindow()
    window.tabs.setFocus()
    seen: list[QWidget] = []
    for _ in range(14):
        focus = window.focusWidget()
        assert focus is not None
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    names = {one.objectName() for one in seen}
    assert {"host-details-tabs", "remedy", "resource_enabled", "vmhost_enabled", "close"} <= names
    assert "max_hosted_vms" in names or any(isinstance(one.parent(), QSpinBox) for one in seen)
    assert all(one.accessibleName() or getattr(one, "text", lambda: "")() for one in seen)
