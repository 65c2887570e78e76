"""The fake engine keeps the promises of the port, or the window's tests would prove nothing."""

from tests.ui.fake_session import FakeSession
from vmclient.core.assessment import Outcome
from vmclient.core.events import Event, JobChanged
from vmclient.core.job import JobState, Options
from vmclient.engine.session import LogQuery, Session


def test_a_migration_goes_from_the_queue_to_its_end() -> None:
    """A job is told at every step, its VM ends on the target, and its entry is in the log."""
    session = FakeSession()
    port: Session = session
    told: list[Event] = []
    port.subscribe(told.append)
    assessment = port.assess("id-billing-db")
    target = assessment.auto_target
    assert target is not None

    job = port.migrate(assessment, target, automatic=True, options=Options(), acknowledged=())
    session.copying(job.id, 0.5)
    session.finish(job.id)

    states = [event.job.state for event in told if isinstance(event, JobChanged)]
    assert states == [JobState.QUEUED, JobState.RUNNING, JobState.RUNNING, JobState.COMPLETED]
    assert port.inventory.vms["id-billing-db"].host == target
    assert [entry.vm_name for entry in port.log(LogQuery(vm_id="id-billing-db"))] == ["billing-db"]


def test_the_estate_holds_each_outcome() -> None:
    """Tests of the dialogs find a VM for every answer by name."""
    session = FakeSession()
    outcomes = {name: session.assess(f"id-{name}").outcome for name in ("billing-db", "erp-db", "hv-print")}
    assert outcomes == {
        "billing-db": Outcome.TARGETS,
        "erp-db": Outcome.TARGETS,
        "hv-print": Outcome.REFUSED,
    }


def test_a_check_ends_when_every_tested_host_has_answered() -> None:
    """Each answer shrinks what is pending; a cancelled check tells nothing more."""
    session = FakeSession()
    left: list[int] = []
    check = session.check("id-billing-db", lambda _, pending: left.append(len(pending)))
    check.answer_all()
    assert left == list(range(len(left) - 1, -1, -1))
    assert not check.pending

    silent = session.check("id-billing-db", lambda _, pending: left.append(99))
    silent.cancel()
    silent.answer_all()
    assert 99 not in left
