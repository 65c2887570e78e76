"""The ways out that a hypervisor carries out: asked about, done once, seen in the dialog that stays open."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.deciding import (
    BILLING,
    SECONDS,
    RuleSession,
    button,
    estate_with,
    named,
    open_dialog,
    said,
    stage,
)
from tests.ui.fake_estate import estate
from vmclient.core.inventory import Drive, Host, Mount
from vmclient.core.plan import Action
from vmclient.core.problem import Problem
from vmclient.ui.dialogs.migrate import MigrateDialog
from vmclient.ui.dialogs.no_target import NoTargetDialog
from vmclient.ui.dialogs.vm_details import VMDetails
from vmclient.ui.table import RowTableView
from vmclient.ui.theme import Theme

EJECT = "remedy_cdrom.detach"


@pytest.fixture(autouse=True)
def look(light: Theme) -> Theme:
    """The light look."""
    return light


def without(repository: str, *, startable: bool = False) -> Host:
    """The host kvm-b1 without a repository, which it may know all the same."""
    host = estate().hosts["kvm-b1"]
    kept = tuple(mount for mount in host.repositories if mount.repository != repository)
    return replace(
        host, in_sync=True, repositories=kept, startable=frozenset({repository} if startable else ())
    )


def choosing(qtbot: QtBot, host: Host) -> tuple[MigrateDialog, RuleSession]:
    """The Migrate dialog for billing-db, answered, with a host highlighted."""
    session, bridge = stage(estate_with(host))
    dialog = MigrateDialog(session, bridge, BILLING)
    open_dialog(qtbot, dialog)
    session.checks[-1].answer_all()
    dialog.page.auto.setChecked(False)
    table = dialog.findChild(RowTableView, "hosts")
    assert table is not None
    dialog.page.table.open_unavailable()
    table.select_keys([host.name])
    qtbot.waitUntil(lambda: "have not answered" not in said(dialog), timeout=SECONDS)
    return dialog, session


def answer(word: str) -> list[str]:
    """Press this button in the question that comes next; gives what is asked, once it was."""
    asked: list[str] = []
    timer = QTimer(QApplication.instance())

    def press() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):  # it is not open yet
            timer.stop()
            asked.extend((box.text(), box.informativeText()))
            next(one for one in box.buttons() if one.text() == word).click()

    timer.timeout.connect(press)
    timer.start(20)
    return asked


def settle() -> None:
    """Let the question come, and its answer: none opens while a press lasts."""
    QApplication.processEvents()


def test_a_disc_is_ejected_in_place_and_the_hosts_are_tested_again(qtbot: QtBot) -> None:
    """The person reads what the guest loses; then the finding is gone, and the dialog was never closed."""
    dialog, session = choosing(qtbot, without("iso-a"))
    pressed = button(dialog, EJECT)
    assert (pressed.text(), pressed.accessibleName()) == (
        "Eject…",
        "Eject…: CD/DVD drive sda will be left out",
    )
    asked = answer("Eject")
    pressed.click()
    assert asked == []
    settle()
    assert asked[0] == "Eject debian-12.iso from sda of billing-db?"
    assert "loses the disc at once" in asked[1]
    (job,) = session.jobs()
    assert (job.action, job.vm_id, job.things) == (Action.EJECT, BILLING, ("sda",))
    qtbot.waitUntil(lambda: named(dialog, EJECT) is None, timeout=SECONDS)
    assert session.inventory.vms[BILLING].cdroms == (Drive(name="sda"),)
    assert "sda" not in said(dialog)
    assert dialog.isVisible()


def test_who_does_not_want_it_after_all_changes_nothing(qtbot: QtBot) -> None:
    """Cancel begins no job, and the button can be pressed again."""
    dialog, session = choosing(qtbot, without("iso-a"))
    answer("Cancel")
    button(dialog, EJECT).click()
    settle()
    assert session.jobs() == ()
    assert button(dialog, EJECT).isEnabled()


def test_a_vm_is_not_shown_as_busy_while_its_disc_is_ejected(qtbot: QtBot) -> None:
    """The button waits for the end; the hosts stay where they are."""
    dialog, session = choosing(qtbot, without("iso-a"))
    session.at_once = False
    answer("Eject")
    button(dialog, EJECT).click()
    settle()
    qtbot.wait(400)  # longer than the dialog gathers changes
    assert not button(dialog, EJECT).isEnabled()
    assert session.assess(BILLING).eligible


def test_a_hypervisor_that_refuses_is_told_with_its_own_words_folded_away(qtbot: QtBot) -> None:
    """A box says what went wrong and what to do; the raw text is its details; the button comes back."""
    dialog, session = choosing(qtbot, without("iso-a"))
    session.at_once = False
    answer("Eject")
    button(dialog, EJECT).click()
    settle()
    (job,) = session.jobs()
    problem = Problem("remedy.drive_locked", {"vm": "billing-db", "host": "kvm-a1"}, "tray is locked")
    session.put(job.fail(session.now, problem))
    qtbot.waitUntil(lambda: dialog.findChild(QMessageBox, "remedy_failed") is not None, timeout=SECONDS)
    box = dialog.findChild(QMessageBox, "remedy_failed")
    assert box is not None
    assert "holds the drive of billing-db closed" in box.text()
    assert "inside the guest" in box.informativeText()
    assert box.detailedText() == "tray is locked"
    box.close()
    assert button(dialog, EJECT).isEnabled()


def test_a_repository_is_started_from_its_finding_and_that_host_alone_is_tested_again(qtbot: QtBot) -> None:
    """The button names repository and host; the host is asked again, alone, and can be taken then."""
    dialog, session = choosing(qtbot, without("nas-a", startable=True))
    pressed = button(dialog, "remedy_repository.connect")
    assert pressed.text() == "Start nas-a on kvm-b1"
    assert "nas-a can be started on kvm-b1." in said(dialog)
    pressed.click()
    (job,) = session.jobs()
    assert (job.action, job.source, job.things) == (Action.START_REPOSITORY, "kvm-b1", ("nas-a",))
    check = session.checks[-1]
    qtbot.waitUntil(lambda: check.asked_again == [frozenset({"kvm-b1"})], timeout=SECONDS)
    check.answer("kvm-b1")
    assert Mount(repository="nas-a") in session.inventory.hosts["kvm-b1"].repositories
    assert session.assess(BILLING).by_host["kvm-b1"].eligible


def test_a_network_that_is_stopped_is_started_from_its_finding(qtbot: QtBot) -> None:
    """It is not said to be missing, and the button starts it."""
    host = estate().hosts["kvm-b1"]
    there = host.networks - {"dmz"}
    stopped = replace(host, in_sync=True, networks=there, startable_networks=frozenset({"dmz"}))
    dialog, session = choosing(qtbot, stopped)
    assert "Virtual network dmz is stopped" in said(dialog)
    pressed = button(dialog, "remedy_network.create")
    assert pressed.text() == "Start dmz on kvm-b1"
    pressed.click()
    (job,) = session.jobs()
    assert (job.action, job.source, job.things) == (Action.START_NETWORK, "kvm-b1", ("dmz",))
    assert session.assess(BILLING).by_host["kvm-b1"].eligible


def test_the_nearest_host_offers_to_start_its_repository(qtbot: QtBot) -> None:
    """Where nothing else stands in the way it is the one primary button of No Migrate Target Available."""
    whole = estate_with(without("nas-a", startable=True))
    hosts = {name: whole.hosts[name] for name in ("kvm-a1", "kvm-b1")}
    vms = {key: vm for key, vm in whole.vms.items() if vm.host in hosts}
    session, bridge = stage(replace(whole, hosts=hosts, vms=vms))
    dialog = NoTargetDialog(session, bridge, BILLING)
    open_dialog(qtbot, dialog)
    primary = [one for one in dialog.findChildren(QPushButton) if one.property("kind") == "primary"]
    shown = [one for one in primary if one.isVisible()]
    assert [one.text() for one in shown] == ["Start nas-a on kvm-b1"]
    shown[0].click()
    qtbot.waitUntil(lambda: bool(session.checks), timeout=SECONDS)
    session.checks[-1].answer_all()
    qtbot.waitUntil(lambda: "1 of 1 host can take" in said(dialog), timeout=SECONDS)


# --- the VM's own details ---


def details_of(qtbot: QtBot, *drives: Drive, host: Host | None = None) -> tuple[VMDetails, RuleSession]:
    """The Storage page of billing-db with these drives."""
    vm = replace(estate().vms[BILLING], cdroms=drives)
    session, bridge = stage(estate_with(*([host] if host else []), vms=(vm,)))
    details = VMDetails(session, bridge, BILLING)
    open_dialog(qtbot, details)
    details.tabs.setCurrentIndex(2)
    return details, session


def test_the_only_disc_is_ejected_without_a_row_being_chosen(qtbot: QtBot) -> None:
    """The table shows the drive as empty then, and the button says why it can do no more."""
    details, session = details_of(qtbot, Drive(name="sda", media="/iso/a.iso"), Drive(name="sdb"))
    answer("Eject")
    button(details, "eject").click()
    settle()
    (job,) = session.jobs()
    assert (job.action, job.things) == (Action.EJECT, ("sda",))
    assert session.inventory.vms[BILLING].cdroms == (Drive(name="sda"), Drive(name="sdb"))
    qtbot.waitUntil(lambda: not button(details, "eject").isEnabled(), timeout=SECONDS)
    assert "Select a CD/DVD drive first" in button(details, "eject").toolTip()


def test_of_two_discs_one_is_chosen(qtbot: QtBot) -> None:
    """Until then the button says so; a disk that is chosen is named as one."""
    drives = (Drive(name="sda", media="/iso/a.iso"), Drive(name="sdb", media="/iso/b.iso"))
    details, session = details_of(qtbot, *drives)
    pressed = button(details, "eject")
    assert not pressed.isEnabled()
    tables = details.findChildren(RowTableView)
    table = next(one for one in tables if one.accessibleName() == "Storage")
    table.select_keys(["vda"])
    assert (pressed.isEnabled(), "vda is a disk" in pressed.toolTip()) == (False, True)
    table.select_keys(["sdb"])
    answer("Eject")
    pressed.click()
    settle()
    assert [job.things for job in session.jobs()] == [("sdb",)]


def test_at_a_host_that_does_not_answer_nothing_is_ejected(qtbot: QtBot) -> None:
    """The button is disabled with the reason."""
    silent = replace(estate().hosts["kvm-a1"], online=False)
    details, _ = details_of(qtbot, Drive(name="sda", media="/iso/a.iso"), host=silent)
    assert not button(details, "eject").isEnabled()
    assert "kvm-a1 does not answer" in button(details, "eject").toolTip()
