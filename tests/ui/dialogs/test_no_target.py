"""The dialogs that say why there is no target, and the way between them and the Migrate dialog."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.deciding import (
    BACKUP,
    BILLING,
    SECONDS,
    RuleSession,
    button,
    estate_of,
    estate_with,
    named,
    named_widget,
    open_dialog,
    said,
    stage,
    text,
)
from tests.ui.fake_estate import estate
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import Disk, Inventory, Transport
from vmclient.ui.dialogs.migrate import MigrateDialog, Migration, open_migration
from vmclient.ui.dialogs.no_target import NoTargetDialog
from vmclient.ui.theme import Theme

TARGET = "iqn.2004-10.example:backup"


def stuck() -> Inventory:
    """backup-proxy has an iSCSI disk that only its own host and kvm-b4, which is out of sync, can reach."""
    plain = estate()
    vm = plain.vms[BACKUP]
    disk = Disk(name="vdb", transport=Transport.ISCSI, iscsi_target=TARGET)
    there = [replace(plain.hosts[name], iscsi_targets=frozenset({TARGET})) for name in ("kvm-a2", "kvm-b4")]
    return estate_with(*there, vms=(replace(vm, disks=(*vm.disks, disk)),))


def opened(qtbot: QtBot, inventory: Inventory, vm: str = BACKUP) -> tuple[NoTargetDialog, RuleSession]:
    session, bridge = stage(inventory)
    dialog = NoTargetDialog(session, bridge, vm)
    open_dialog(qtbot, dialog)
    return dialog, session


def test_the_count_comes_first_and_nothing_was_changed(qtbot: QtBot, light: Theme) -> None:
    """Head and sentence say how many were tested, where the VM runs on, and what was not tested."""
    dialog, _ = opened(qtbot, stuck())

    assert dialog.windowTitle() == "No Migrate Target Available"
    assert text(dialog, "head") == "0 of 8 hosts can take backup-proxy"
    assert text(dialog, "sentence").startswith(
        "It keeps running on kvm-a2. Nothing was changed. 9 hosts were not"
    )


def test_causes_are_told_once_with_their_hosts_most_hosts_first(qtbot: QtBot, light: Theme) -> None:
    """One cause of seven hosts is one entry that names the seven, what is true of all, and the way out."""
    dialog, _ = opened(qtbot, stuck())
    first = named_widget(dialog, "cause_0")
    words = said(first)

    assert "iSCSI disk vdb is not connected on both hosts\n7 hosts" in words
    assert f"Target {TARGET} is connected to kvm-a2 and kvm-b4 only." in words
    assert "kvm-a1, kvm-a3, kvm-a4, kvm-b1, kvm-b2, kvm-b3, kvm-b5" in words
    assert "Connect the iSCSI target on both hosts." in words


def test_the_nearest_host_is_named_with_what_to_do(qtbot: QtBot, light: Theme) -> None:
    """The host with one thing in the way comes before those with more."""
    dialog, _ = opened(qtbot, stuck())

    assert text(dialog, "nearest") == "Nearest: kvm-b4, one thing in the way"
    assert "Resynchronize the host. With that solved it can take backup-proxy" in said(dialog)


def test_enter_closes(qtbot: QtBot, light: Theme) -> None:
    """Close is the default button and has the keyboard."""
    dialog, _ = opened(qtbot, stuck())
    qtbot.waitUntil(lambda: button(dialog, "close").hasFocus(), timeout=SECONDS)
    QTest.keyClick(dialog, Qt.Key.Key_Return)

    assert not dialog.isVisible()


def test_the_report_holds_every_host_and_code(qtbot: QtBot, light: Theme) -> None:
    """Copy Report puts all of it on the clipboard as plain text."""
    dialog, session = opened(qtbot, stuck())
    button(dialog, "copy_report").click()
    report = QGuiApplication.clipboard().text()

    for candidate in session.assess(BACKUP).candidates:
        if candidate.tested:
            assert f"\n{candidate.host.name}\n" in report
            assert all(f"  {finding.code}: " in report for finding in candidate.findings)


def test_check_again_finds_the_target_that_has_appeared(qtbot: QtBot, light: Theme) -> None:
    """The dialog says so in place and offers to go on."""
    dialog, session = opened(qtbot, stuck())
    session.put_hosts(replace(session.inventory.hosts["kvm-b4"], in_sync=True))
    button(dialog, "check_again").click()
    session.checks[-1].answer_all()
    qtbot.waitUntil(lambda: "kvm-b4 can take backup-proxy now." in said(dialog), timeout=SECONDS)

    with qtbot.waitSignal(dialog.migrate_wanted, timeout=SECONDS):
        button(dialog, "continue").click()


def test_without_another_host_of_its_kind_there_is_nothing_to_test(qtbot: QtBot, light: Theme) -> None:
    """The other title, the hosts that are known, and what to connect."""
    dialog, _ = opened(qtbot, estate_of({"xen-2", "kvm-a1", "kvm-a2"}), "id-wiki")

    assert dialog.windowTitle() == "No Hosts Found to Test As Migration Targets"
    assert "No other Xen host is connected" in said(dialog)
    assert "KVM: kvm-a1 and kvm-a2" in said(dialog)
    assert "Connect another Xen host: File > Connect…" in said(dialog)
    assert named(dialog, "nearest") is None


def test_hosts_with_different_numbers_have_one_cause(qtbot: QtBot, light: Theme) -> None:
    """Memory that is short by different amounts is told once, each host with its number."""
    small = [replace(host, memory_free=2**30 * n) for n, host in enumerate(estate().hosts.values(), start=1)]
    dialog, _ = opened(qtbot, estate_with(*small), BILLING)
    first = named_widget(dialog, "cause_0")

    assert "Memory short\n8 hosts" in said(first)
    assert "And 4 more." in said(first)


def test_a_title_that_names_its_host_is_one_cause_of_many_hosts(qtbot: QtBot, light: Theme) -> None:
    """Two hosts that the source cannot reach are one entry, although each finding names its own host."""
    session, bridge = stage(estate_of({"kvm-a1", "kvm-a2", "kvm-b1"}))
    check = session.check(BILLING, lambda *_: None)
    for host in ("kvm-a2", "kvm-b1"):
        facts = {"host": host, "source": "kvm-a1", "vm": "billing-db"}
        check.answer(host, Finding("host.peer_unreachable", Severity.BLOCKER, facts))
    dialog = NoTargetDialog(session, bridge, BILLING, assessment=check.assessment)
    open_dialog(qtbot, dialog)

    assert "1 cause" in said(dialog)
    assert "kvm-a2, kvm-b1" in said(dialog)


def test_a_change_of_the_estate_is_seen(qtbot: QtBot, light: Theme) -> None:
    """A target that appears while the dialog is open is offered without a click."""
    dialog, session = opened(qtbot, stuck())
    session.change_hosts(replace(session.inventory.hosts["kvm-b4"], in_sync=True))
    qtbot.waitUntil(lambda: bool(session.checks), timeout=SECONDS)
    session.checks[-1].answer_all()
    qtbot.waitUntil(lambda: "kvm-b4 can take backup-proxy now." in said(dialog), timeout=SECONDS)


def test_the_keyboard_goes_on_to_the_target_that_has_appeared(qtbot: QtBot, light: Theme) -> None:
    """The button that made it one is gone; Enter goes on."""
    dialog, session = opened(qtbot, stuck())
    nearest = named_widget(dialog, "remedy_host.resynchronize")
    nearest.setFocus()
    session.change_hosts(replace(session.inventory.hosts["kvm-b4"], in_sync=True))
    qtbot.waitUntil(lambda: bool(session.checks), timeout=SECONDS)
    session.checks[-1].answer_all()
    qtbot.waitUntil(lambda: "kvm-b4 can take backup-proxy now." in said(dialog), timeout=SECONDS)

    assert dialog.focusWidget() is button(dialog, "continue")
    assert button(dialog, "continue").isDefault()


def test_news_leave_the_keyboard_at_its_button(qtbot: QtBot, light: Theme) -> None:
    """Causes that are told anew have the keyboard where it was, or on Close where that is gone."""
    dialog, session = opened(qtbot, stuck())
    held = next(one for one in dialog.findChildren(QPushButton) if "Create" in one.accessibleName())
    name = held.accessibleName()
    held.setFocus()
    button(dialog, "check_again").click()
    session.checks[-1].answer_all()
    qtbot.waitUntil(lambda: dialog.focusWidget() is not held, timeout=SECONDS)
    focus = dialog.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == name


def test_of_two_things_in_the_way_the_keyboard_goes_from_one_to_the_other(qtbot: QtBot, light: Theme) -> None:
    """What has been put right has no button any more; the next one is under the keyboard."""
    pair = estate_of({"kvm-a2", "kvm-b4"})
    host = replace(pair.hosts["kvm-b4"], in_sync=False, resource_enabled=False)
    dialog, session = opened(qtbot, replace(pair, hosts={**pair.hosts, host.name: host}))
    named_widget(dialog, "remedy_host.resynchronize").setFocus()
    session.change_hosts(replace(host, in_sync=True))
    qtbot.waitUntil(lambda: bool(session.checks), timeout=SECONDS)
    session.checks[-1].answer_all()
    qtbot.waitUntil(lambda: "Out of sync" not in said(dialog), timeout=SECONDS)
    focus = dialog.focusWidget()
    assert focus is not None
    assert focus.objectName().startswith("remedy_")


# --- the way between the dialogs ---


def flow(qtbot: QtBot, inventory: Inventory | None, vm: str) -> tuple[Migration, RuleSession]:
    session, bridge = stage(inventory)
    return open_migration(session, bridge, vm, None), session


@pytest.mark.parametrize(
    ("inventory", "vm", "kind"),
    [
        (None, BILLING, MigrateDialog),
        (stuck(), BACKUP, NoTargetDialog),
        (estate_of({"xen-2", "kvm-a1"}), "id-wiki", NoTargetDialog),
        (None, "id-hv-print", NoTargetDialog),
    ],
)
def test_the_dialog_fits_the_answer(
    qtbot: QtBot, light: Theme, inventory: Inventory | None, vm: str, kind: type[QDialog]
) -> None:
    """Targets open Migrate, everything else the dialog that says why not."""
    migration, _ = flow(qtbot, inventory, vm)
    dialog = migration.dialog
    assert type(dialog) is kind

    assert dialog is not None
    with qtbot.waitSignal(migration.finished, timeout=SECONDS):
        dialog.reject()


def test_going_on_from_no_target_ends_in_a_job(qtbot: QtBot, light: Theme) -> None:
    """No target, a host comes back, Migrate, and the job is told by the one object that was opened."""
    migration, session = flow(qtbot, stuck(), BACKUP)
    session.change_hosts(replace(session.inventory.hosts["kvm-b4"], in_sync=True))
    qtbot.waitUntil(lambda: bool(session.checks), timeout=SECONDS)
    session.checks[-1].answer_all()
    assert migration.dialog is not None
    first = migration.dialog
    qtbot.waitUntil(lambda: named(first, "continue") is not None, timeout=SECONDS)
    button(first, "continue").click()

    second = migration.dialog
    assert isinstance(second, MigrateDialog)
    assert not first.isVisible()
    session.checks[-1].answer_all()
    qtbot.waitUntil(lambda: button(second, "migrate").isEnabled(), timeout=SECONDS)
    with qtbot.waitSignal(migration.migration_asked, timeout=SECONDS) as asked:
        button(second, "migrate").click()
    assert asked.args[0].target == "kvm-b4"
