"""The preference that skips the dialog: only where there is nothing to decide, and never a question less."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.deciding import BILLING, SECONDS, RuleSession, estate_of, stage
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import Inventory
from vmclient.ui.dialogs.migrate import Migration, open_migration
from vmclient.ui.theme import Theme

HOSTS = {"kvm-a1", "kvm-a2"}
UNKNOWN = Finding("cpu.unknown", Severity.UNKNOWN, {"host": "kvm-a2", "vm": "billing-db"})


@pytest.fixture(autouse=True)
def look(light: Theme) -> Theme:
    """The light look."""
    return light


def one_host() -> Inventory:
    """An estate where kvm-a2 alone can take billing-db, and nothing has to be accepted for that."""
    usual = estate_of(HOSTS)
    vm = replace(usual.vms[BILLING], cdroms=())
    return replace(usual, vms={**usual.vms, BILLING: vm})


def begun(qtbot: QtBot, inventory: Inventory, target: str | None = None) -> tuple[Migration, RuleSession]:
    """The way with the preference on, until the hypervisors are asked."""
    session, bridge = stage(inventory)
    migration = open_migration(session, bridge, BILLING, None, target=target, at_once=True)
    qtbot.waitUntil(lambda: bool(session.checks), timeout=SECONDS)
    return migration, session


def test_to_an_only_host_it_goes_without_the_dialog(qtbot: QtBot) -> None:
    """Once the hypervisors have agreed; nothing was shown on the way."""
    migration, session = begun(qtbot, one_host())
    dialog = migration.dialog
    assert dialog is not None
    with qtbot.waitSignals([migration.migration_asked, migration.finished], timeout=SECONDS):
        session.checks[-1].answer_all()
        assert not dialog.isVisible()
    assert [order["target"] for order in session.asked] == ["kvm-a2"]


def test_with_a_choice_the_dialog_opens(qtbot: QtBot) -> None:
    """Several hosts are for the person to look at."""
    usual = one_host()
    migration, session = begun(qtbot, replace(usual, hosts=estate_of({*HOSTS, "kvm-b1"}).hosts))
    session.checks[-1].answer_all()
    assert migration.dialog is not None
    qtbot.waitUntil(migration.dialog.isVisible, timeout=SECONDS)
    assert not session.asked
    migration.dialog.reject()


def test_what_has_to_be_accepted_is_asked(qtbot: QtBot) -> None:
    """A hypervisor that has a doubt about the only host brings the dialog."""
    migration, session = begun(qtbot, one_host())
    session.checks[-1].answer("kvm-a2", UNKNOWN)
    session.checks[-1].answer_all()
    assert migration.dialog is not None
    qtbot.waitUntil(migration.dialog.isVisible, timeout=SECONDS)
    assert not session.asked
    migration.dialog.reject()


def test_a_slow_hypervisor_is_awaited_in_sight(qtbot: QtBot) -> None:
    """After two seconds the dialog shows whose answer is missing, and then it does not go on by itself."""
    migration, session = begun(qtbot, one_host())
    assert migration.dialog is not None
    qtbot.waitUntil(migration.dialog.isVisible, timeout=SECONDS)
    session.checks[-1].answer_all()
    qtbot.waitUntil(lambda: not migration.dialog.waits, timeout=SECONDS)  # type: ignore[union-attr]
    assert not session.asked
    migration.dialog.reject()


def test_a_host_that_was_named_is_shown(qtbot: QtBot) -> None:
    """Who dropped the VM on a host sees what that means."""
    migration, session = begun(qtbot, one_host(), target="kvm-a2")
    assert migration.dialog is not None
    assert migration.dialog.isVisible()
    session.checks[-1].answer_all()
    assert not session.asked
    migration.dialog.reject()
