"""A migration under way, with a libvirt that the test plays."""

import threading
from collections.abc import Callable
from typing import Any

import libvirt
import pytest

from tests.drivers.libvirt.samples import sample
from vmclient.core.job import Knob, Phase
from vmclient.drivers.base import CancelAnswer, TaskEnd, TaskRefused
from vmclient.drivers.libvirt.link import Deadlines, Link
from vmclient.drivers.libvirt.task import MigrationTask

COPYING = {"type": 2, "operation": 5, "data_total": 100, "data_processed": 60, "data_remaining": 40}


class Played(libvirt.libvirtError):  # type: ignore[misc]
    """An error of libvirt's with these numbers and words."""

    def __init__(self, number: int, domain: int, text: str) -> None:
        super().__init__(text)
        self.err = (number, domain, text, 0, None, None, None, -1, -1)


class Libvirt:
    """Connection and domain in one; a migration that goes on until the test ends it."""

    def __init__(self) -> None:
        self.stats: dict[str, Any] | Exception = dict(COPYING)
        self.outcome: Exception | None = None
        self.abort: Exception | None = None
        self.now = [1, 1]
        self.ended = threading.Event()
        self.callbacks: dict[int, Callable[..., None]] = {}

    def setKeepAlive(self, *_: object) -> None:  # noqa: N802 - libvirt's names
        """Take it."""

    def registerCloseCallback(self, *_: object) -> None:  # noqa: N802
        """Take it."""

    def unregisterCloseCallback(self) -> None:  # noqa: N802
        """Take it."""

    def close(self) -> None:
        """Do nothing."""

    def domainEventRegisterAny(  # noqa: N802
        self, _: object, event: int, told: Callable[..., None], __: object
    ) -> int:
        """Keep whom to tell."""
        self.callbacks[event] = told
        return event

    def domainEventDeregisterAny(self, number: int) -> None:  # noqa: N802
        """Tell nobody any more."""
        self.callbacks.pop(number, None)

    def jobStats(self, *_: object) -> dict[str, Any]:  # noqa: N802
        """Answer as the test says."""
        if isinstance(self.stats, Exception):
            raise self.stats
        return self.stats

    def XMLDesc(self, _: int) -> str:  # noqa: N802
        """Tell a recorded definition, with a medium in its drive."""
        return sample("domain-running")

    def state(self, *_: object) -> list[int]:
        """Tell its state and the reason."""
        return self.now

    def isActive(self) -> bool:  # noqa: N802
        """Say that it still runs here."""
        return True

    def abortJob(self) -> None:  # noqa: N802
        """Cancel, or fail to."""
        if self.abort is not None:
            raise self.abort
        self.outcome = Played(78, 10, "operation aborted: job 'migration out' canceled by client")
        self.ended.set()

    def migrate(self) -> None:
        """Block until the test ends it."""
        self.ended.wait(30)
        if self.outcome is not None:
            raise self.outcome

    def lifecycle(self, event: int, detail: int) -> None:
        """Send a lifecycle event."""
        self.callbacks[libvirt.VIR_DOMAIN_EVENT_ID_LIFECYCLE](self, self, event, detail, None)


@pytest.fixture
def fake() -> Libvirt:
    """A libvirt at the test's command."""
    return Libvirt()


def task_of(fake: Libvirt, *, adopted: bool = False) -> MigrationTask:
    """A task on a link of its own."""
    link = Link("test:///fake", "fake", Deadlines(), lambda _: fake)
    link.open()
    return MigrationTask(link, fake, None if adopted else fake.migrate)


def end_of(task: MigrationTask) -> TaskEnd:
    """The end, which the test has brought about."""
    end = task.wait(10)
    assert end is not None
    return end


def test_success_brings_the_final_numbers(fake: Libvirt) -> None:
    """What came with the completed job is told at the end, and the last progress is at its end."""
    task = task_of(fake)
    assert task.poll().phase is Phase.COPY
    assert task.wait(0) is None
    done = fake.callbacks[libvirt.VIR_DOMAIN_EVENT_ID_JOB_COMPLETED]
    fake.ended.set()  # the call may return before the event comes
    done(fake, fake, {"operation": 5, "downtime": 120, "data_processed": 88}, None)
    end = end_of(task)
    assert (end.problem, end.cancelled, end.downtime_s, end.transferred) == (None, False, 0.12, 88)
    assert (task.poll().phase, task.poll().remaining) == (Phase.VERIFY, 0)
    assert task.cancel() is CancelAnswer.ENDED


@pytest.mark.parametrize(
    ("path", "code"),
    [("/rig/local/a.iso", "migration.media_missing"), ("/rig/local/a.qcow2", "migration.disk_missing")],
)
def test_a_missing_disk_is_told_from_a_missing_medium(fake: Libvirt, path: str, code: str) -> None:
    """Newer libvirt has the same words for both: the VM's own drives decide."""
    fake.outcome = Played(38, 18, f"Cannot access storage file '{path}': No such file or directory")
    fake.ended.set()
    problem = end_of(task_of(fake)).problem
    assert problem is not None
    assert (problem.code, problem.facts["path"]) == (code, path)


def test_a_cancel_ends_as_cancelled(fake: Libvirt) -> None:
    """Accepted at once, ended soon, and a second one is harmless."""
    task = task_of(fake)
    assert task.cancel() is CancelAnswer.ACCEPTED
    end = end_of(task)
    assert end.cancelled
    assert end.problem is not None
    assert task.cancel() is CancelAnswer.ENDED


def test_after_the_switch_over_a_cancel_is_too_late(fake: Libvirt) -> None:
    """The source is paused for the last pass: from there on it completes."""
    task = task_of(fake)
    fake.lifecycle(libvirt.VIR_DOMAIN_EVENT_SUSPENDED, libvirt.VIR_DOMAIN_EVENT_SUSPENDED_MIGRATED)
    assert task.poll().phase is Phase.SWITCH
    assert task.cancel() is CancelAnswer.TOO_LATE
    fake.ended.set()
    assert end_of(task).problem is None


def test_a_users_pause_is_not_the_switch_over(fake: Libvirt) -> None:
    """Only the migration's own pause counts."""
    task = task_of(fake)
    fake.lifecycle(libvirt.VIR_DOMAIN_EVENT_SUSPENDED, libvirt.VIR_DOMAIN_EVENT_SUSPENDED_PAUSED)
    assert task.poll().phase is Phase.COPY
    fake.ended.set()
    end_of(task)


@pytest.mark.parametrize(
    "error", [Played(55, 20, "domain is not running"), Played(42, 10, "Domain not found: no domain")]
)
def test_while_it_ends_the_missing_job_is_no_failure(fake: Libvirt, error: Exception) -> None:
    """The source let go of the VM, the call has not returned: verifying, and too late to stop."""
    task = task_of(fake)
    task.poll()
    fake.stats = error
    assert task.poll().phase is Phase.VERIFY
    assert task.cancel() is CancelAnswer.TOO_LATE
    fake.ended.set()
    assert end_of(task).problem is None


def test_a_cancel_without_a_job_came_too_late(fake: Libvirt) -> None:
    """There is no job any more: it is completing."""
    task = task_of(fake)
    fake.abort = Played(55, 10, "Requested operation is not valid: no job is active on the domain")
    assert task.cancel() is CancelAnswer.TOO_LATE
    fake.ended.set()
    assert not end_of(task).cancelled


def test_an_error_is_told_and_kept_apart_from_a_cancel(fake: Libvirt) -> None:
    """The problem is the migration's, with its code."""
    task = task_of(fake)
    fake.outcome = Played(1, 7, "internal error: client socket is closed")
    fake.ended.set()
    end = end_of(task)
    assert not end.cancelled
    assert end.problem is not None
    assert end.problem.code == "migration.target_daemon_lost"


def test_an_adopted_migration_that_left_has_succeeded(fake: Libvirt) -> None:
    """Its VM is gone from the source, which is all that can be told; both hosts are asked afterwards."""
    task = task_of(fake, adopted=True)
    assert task.poll().phase is Phase.COPY
    fake.stats = Played(42, 10, "Domain not found: no domain")
    assert end_of(task).problem is None


def test_an_adopted_migration_that_stayed_did_not(fake: Libvirt) -> None:
    """The job is gone and the VM still runs at the source."""
    task = task_of(fake, adopted=True)
    fake.stats = {"type": 0}
    end = end_of(task)
    assert end.problem is not None
    assert end.problem.code == "migration.not_completed"


def test_time_never_runs_backwards(fake: Libvirt) -> None:
    """A report with an older time than the one before does not turn the clock back."""
    fake.stats = {**COPYING, "time_elapsed": 5000}
    task = task_of(fake)
    assert task.poll().elapsed_s >= 5
    fake.stats = {**COPYING, "time_elapsed": 1000}
    assert task.poll().elapsed_s >= 5
    fake.ended.set()
    end_of(task)


def test_post_copy_that_failed_is_told_while_the_call_still_hangs(fake: Libvirt) -> None:
    """The source waits for a target that does not answer; what the domain itself says is enough."""
    task = task_of(fake)
    fake.lifecycle(libvirt.VIR_DOMAIN_EVENT_SUSPENDED, libvirt.VIR_DOMAIN_EVENT_SUSPENDED_POSTCOPY)
    task.poll()
    assert task.wait(0) is None
    fake.now = [libvirt.VIR_DOMAIN_PAUSED, libvirt.VIR_DOMAIN_PAUSED_POSTCOPY_FAILED]
    task.poll()

    end = task.wait(0)
    assert end is not None
    assert end.problem is not None
    assert (end.problem.code, end.cancelled) == ("migration.split", False)
    fake.ended.set()


def test_an_adopted_migration_that_broke_off_has_not_ended_well(fake: Libvirt) -> None:
    """The job is listed for as long as libvirt likes; the state of the domain says more."""
    fake.now = [libvirt.VIR_DOMAIN_PAUSED, libvirt.VIR_DOMAIN_PAUSED_POSTCOPY_FAILED]
    problem = end_of(task_of(fake, adopted=True)).problem

    assert problem is not None
    assert problem.code == "migration.split"


def test_there_is_nothing_to_resume_in_a_copy_under_way(fake: Libvirt) -> None:
    """The order is refused by us, and libvirt is not asked."""
    task = task_of(fake)
    with pytest.raises(TaskRefused) as refused:
        task.turn(Knob.RESUME, None)

    assert refused.value.problem.code == "migration.not_halted"
    fake.ended.set()
