"""The details of a VM that cannot be migrated whatever the target: why, and the button that changes it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.deciding import BILLING, SECONDS, RuleSession, button, named, open_dialog, said, stage
from tests.ui.fake_estate import estate
from vmclient.core.inventory import Host
from vmclient.core.job import Options
from vmclient.core.problem import Problem
from vmclient.ui.dialogs.vm_details import VMDetails
from vmclient.ui.theme import Theme


@pytest.fixture(autouse=True)
def look(light: Theme) -> Theme:
    """The light look."""
    return light


def details_of(qtbot: QtBot, *hosts: Host) -> tuple[VMDetails, RuleSession]:
    """The details of billing-db, which runs on kvm-a1."""
    session, bridge = stage()
    session.put_hosts(*hosts)
    details = VMDetails(session, bridge, BILLING)
    open_dialog(qtbot, details)
    return details, session


def source(*, in_sync: bool = True, online: bool = True) -> Host:
    """The host of billing-db."""
    return replace(estate().hosts["kvm-a1"], in_sync=in_sync, online=online)


def test_a_vm_that_can_go_has_no_strip(qtbot: QtBot) -> None:
    """Nothing is said on the page where nothing stands in the way."""
    details, _ = details_of(qtbot)
    assert "Cannot be migrated" not in said(details)


def test_a_host_out_of_sync_is_resynchronized_where_the_vm_is_looked_at(qtbot: QtBot) -> None:
    """The strip says why and has the button; once the host was read again, the strip is gone."""
    details, session = details_of(qtbot, source(in_sync=False))
    assert "kvm-a1 is out of sync" in said(details)
    button(details, "remedy_host.resynchronize").click()
    assert [job.source for job in session.jobs()] == ["kvm-a1"]
    qtbot.waitUntil(lambda: named(details, "stays_source.out_of_sync") is None, timeout=SECONDS)
    assert "Cannot be migrated" not in said(details)


def test_a_resynchronization_that_fails_can_be_asked_for_again(qtbot: QtBot) -> None:
    """The button waits while the job runs; the foot says what became of it."""
    details, session = details_of(qtbot, source(in_sync=False))
    session.at_once = False
    button(details, "remedy_host.resynchronize").click()
    assert not button(details, "remedy_host.resynchronize").isEnabled()
    (job,) = session.jobs()
    session.put(job.fail(session.now, Problem("connection.timeout")))
    qtbot.waitUntil(lambda: button(details, "remedy_host.resynchronize").isEnabled(), timeout=SECONDS)


def test_a_host_that_is_silent_is_reconnected_from_the_vm(qtbot: QtBot) -> None:
    """It is tried again and said so; where a person is needed, the connection dialog is asked for."""
    details, session = details_of(qtbot, source(online=False))
    button(details, "remedy_host.connect").click()
    assert session.reconnected == ["kvm-a1"]
    assert "The connection of kvm-a1 is tried again." in said(details)
    session.needs_person = Problem("connection.login_refused")
    with qtbot.waitSignal(details.remedies.connection_wanted, timeout=SECONDS):
        button(details, "remedy_host.connect").click()


def test_a_vm_under_way_leads_to_its_job(qtbot: QtBot) -> None:
    """What is in the way comes and goes while the window is open, and is said once."""
    details, session = details_of(qtbot)
    assessment = session.assess(BILLING)
    session.migrate(assessment, "kvm-a2", automatic=False, options=Options(), acknowledged=())
    qtbot.waitUntil(lambda: named(details, "stays_vm.busy") is not None, timeout=SECONDS)
    strip = named(details, "stays_vm.busy")
    assert isinstance(strip, QWidget)
    assert said(strip).count("has ended") == 1
    with qtbot.waitSignal(details.remedies.job_wanted, timeout=SECONDS):
        button(details, "remedy_job.show").click()


def test_details_that_are_closed_hear_of_no_job_any_more(qtbot: QtBot) -> None:
    """A job that begins after the window is gone finds nobody there, and nothing fails."""
    session, bridge = stage()
    details = VMDetails(session, bridge, BILLING)
    details.show()
    with qtbot.waitSignal(details.destroyed):
        details.deleteLater()
    with qtbot.waitSignal(bridge.jobs_changed, timeout=SECONDS):
        session.migrate(
            session.assess(BILLING), "kvm-a2", automatic=False, options=Options(), acknowledged=()
        )
