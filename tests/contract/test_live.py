"""What the engine relies on, of a driver that migrates in one operation."""

from dataclasses import replace

import pytest

from tests.contract.subject import Subject
from vmclient.core.inventory import VMState
from vmclient.core.job import Knob, Phase
from vmclient.drivers.base import CancelAnswer, DriverError, Presence, Resuming, TaskRefused

ARRIVED = (Presence.ABSENT, Presence.RUNNING)


@pytest.fixture
def subject(live_subject: Subject) -> Subject:
    """Every driver that migrates in one operation."""
    return live_subject


def test_a_migration_moves_the_vm_and_both_hosts_say_so(subject: Subject) -> None:
    """It runs on the target under the same id, and the source does not have it any more."""
    end = subject.ended(subject.migrate(subject.running))
    assert (end.problem, end.cancelled) == (None, False)
    assert subject.driver(subject.target).presence(subject.running, subject.target) is Presence.RUNNING
    assert subject.driver(subject.source).presence(subject.running, subject.source) is Presence.ABSENT
    subject.shows(lambda: subject.vm(subject.running, subject.target).host == subject.target)
    arrived = subject.vm(subject.running, subject.target)
    assert (arrived.host, arrived.state, arrived.busy) == (subject.target, VMState.RUNNING, None)
    at_source = subject.inventory(subject.source).vms.get(subject.running)
    assert at_source is None or at_source.host == subject.target


def test_what_was_measured_is_told_at_the_end(subject: Subject) -> None:
    """A finished live migration knows its bytes and its pause; a driver that counts none makes none up."""
    end = subject.ended(subject.migrate(subject.running))
    if not subject.features.counts:
        assert (end.transferred, end.downtime_s) == (None, None)
        return
    assert end.transferred
    assert end.downtime_s is not None
    assert 0 <= end.downtime_s < 30


def test_a_running_copy_tells_how_far_it_is(subject: Subject) -> None:
    """Bytes, or the share where none are counted, grow, and after the end the last values stay."""
    task = subject.migrate(subject.running, subject.slow)
    counts = subject.features.counts
    sent: list[float] = [0]
    for _ in range(4):
        subject.pause(0.5)
        progress = task.poll()
        assert progress.phase in Phase
        if progress.total and progress.remaining is not None:
            assert 0 <= progress.remaining <= progress.total
        assert counts or (progress.total, progress.transferred, progress.remaining) == (None, None, None)
        sent.append((progress.transferred if counts else progress.fraction) or 0)
    assert sent == sorted(sent)
    assert (sent[-1] > 0) is subject.features.progress
    task.cancel()
    subject.ended(task)
    assert task.poll().elapsed_s == task.poll().elapsed_s


def test_while_it_is_copied_the_vm_is_busy_and_runs_on_its_source(subject: Subject) -> None:
    """The source says that it runs and what is under way; the target has at most a receiving copy."""
    task = subject.migrate(subject.running, subject.slow)
    subject.pause(1.0)
    subject.inventory(subject.target)  # a client reads both; on Xen the target tells what arrives
    subject.shows(lambda: bool(subject.vm(subject.running).busy))
    assert subject.driver(subject.source).presence(subject.running, subject.source) is Presence.RUNNING
    receiving = subject.driver(subject.target).presence(subject.running, subject.target)
    assert receiving in (Presence.INCOMING, Presence.ABSENT)
    task.cancel()
    subject.ended(task)


def test_a_cancel_leaves_the_vm_where_it_runs(subject: Subject) -> None:
    """It goes on running on the source, the target forgets it, and a second cancel does no harm.

    A driver that cannot cancel says that it is too late, and the VM arrives.
    """
    task = subject.migrate(subject.running, subject.slow)
    subject.pause(1.0)
    if not subject.features.cancel:
        assert task.cancel() is CancelAnswer.TOO_LATE
        assert (subject.ended(task).problem, subject.seen(subject.running)) == (None, ARRIVED)
        return
    assert task.cancel() is CancelAnswer.ACCEPTED
    end = subject.ended(task)
    assert end.cancelled
    assert task.cancel() is CancelAnswer.ENDED
    assert subject.driver(subject.source).presence(subject.running, subject.source) is Presence.RUNNING
    assert subject.driver(subject.target).presence(subject.running, subject.target) is Presence.ABSENT
    subject.shows(lambda: subject.vm(subject.running).busy is None)


def test_after_a_cancel_it_can_be_migrated_again(subject: Subject) -> None:
    """Nothing of the first attempt is in the way of the second."""
    task = subject.migrate(subject.running, subject.slow)
    subject.pause(1.0)
    task.cancel()
    subject.ended(task)
    if not subject.features.cancel:  # it arrived
        assert subject.seen(subject.running) == ARRIVED
        return
    assert subject.ended(subject.migrate(subject.running)).problem is None
    assert subject.driver(subject.target).presence(subject.running, subject.target) is Presence.RUNNING


def test_a_vm_is_not_migrated_twice_at_once(subject: Subject) -> None:
    """The second order is refused, the first goes on."""
    order = subject.order(subject.running, subject.slow)
    task = subject.migrate(subject.running, subject.slow)
    subject.pause(0.5)
    assert subject.refused(order)
    assert task.wait(0) is None
    task.cancel()
    subject.ended(task)


def test_a_host_that_is_not_there_refuses(subject: Subject) -> None:
    """Nothing is begun towards it, and the VM runs on."""
    order = replace(subject.order(subject.running), target=subject.elsewhere())
    closed = subject.fresh(subject.target)
    closed.close()
    with pytest.raises(TaskRefused):
        subject.driver(subject.source).migrate(order, closed)
    assert subject.driver(subject.source).presence(subject.running, subject.source) is Presence.RUNNING
    subject.shows(lambda: subject.vm(subject.running).busy is None)


def test_a_vm_that_is_shut_off_is_moved(subject: Subject) -> None:
    """Its definition is on the target and gone from the source."""
    assert subject.ended(subject.migrate(subject.shut_off)).problem is None
    assert subject.driver(subject.target).presence(subject.shut_off, subject.target) is Presence.DEFINED
    assert subject.driver(subject.source).presence(subject.shut_off, subject.source) is Presence.ABSENT
    subject.shows(lambda: subject.vm(subject.shut_off, subject.target).host == subject.target)
    assert subject.vm(subject.shut_off, subject.target).state is VMState.SHUT_OFF


def test_a_new_connection_adopts_what_runs(subject: Subject) -> None:
    """Another client finds the migration, follows it, and can cancel it where the first one could."""
    task = subject.migrate(subject.running, subject.slow)
    subject.pause(1.0)
    other = subject.fresh(subject.source)
    subject.inventory(subject.target)
    (adopted,) = other.adopt()
    assert (adopted.vm_id, adopted.source) == (subject.running, subject.source)
    assert adopted.target in (subject.target, None)
    if subject.features.cancel:
        assert adopted.task.poll().phase is Phase.COPY
        assert adopted.task.cancel() is CancelAnswer.ACCEPTED
    else:
        assert adopted.task.poll().phase in (Phase.PREPARE, Phase.COPY)
        assert adopted.task.cancel() is CancelAnswer.TOO_LATE
    subject.ended(task)
    subject.inventory(subject.target)
    assert other.adopt() == ()
    other.close()


def test_a_migration_outlives_its_client(subject: Subject) -> None:
    """The connection that began it is closed; it arrives."""
    own = subject.fresh(subject.source)
    own.migrate(subject.order(subject.running), subject.driver(subject.target))
    own.close()
    for _ in range(int(subject.timeout_s)):
        subject.pause(1.0)
        if subject.seen(subject.running) == ARRIVED:
            break
    assert subject.seen(subject.running) == ARRIVED


def test_a_post_copy_that_breaks_off_is_found_by_anybody_and_resumed(cut_subject: Subject) -> None:
    """Both hosts say so until then; over a way that is cut it is refused, over a sound one it ends."""
    subject = cut_subject
    driver = subject.driver(subject.source)
    assert subject.cut is not None
    assert isinstance(driver, Resuming)
    order = subject.order(subject.running, replace(subject.slow, post_copy=True))
    target = subject.driver(subject.target)
    task = driver.migrate(order, target)
    subject.pause(1.0)
    task.turn(Knob.POST_COPY, None)
    subject.pause(1.0)
    subject.cut(True)
    assert (problem := subject.ended(task).problem) is not None
    assert problem.code == "migration.split"
    assert subject.seen(subject.running) == (Presence.SPLIT, Presence.SPLIT)
    other = subject.fresh(subject.source)
    (adopted,) = other.adopt()
    assert (adopted.vm_id, adopted.source) == (subject.running, subject.source)
    other.close()
    with pytest.raises(TaskRefused):
        driver.resume(order, target)
    assert subject.seen(subject.running) == (Presence.SPLIT, Presence.SPLIT)
    subject.cut(False)
    assert subject.ended(driver.resume(order, target)).problem is None
    assert subject.seen(subject.running) == ARRIVED


def test_what_has_not_broken_off_is_not_resumed(subject: Subject) -> None:
    """The order is refused, and the VM runs where it ran."""
    driver = subject.driver(subject.source)
    if not isinstance(driver, Resuming) or Knob.RESUME not in subject.features.knobs:
        return
    with pytest.raises(DriverError):
        driver.resume(subject.order(subject.running), subject.driver(subject.target))
    assert driver.presence(subject.running, subject.source) is Presence.RUNNING


def test_a_watcher_hears_of_a_change(subject: Subject) -> None:
    """A driver that can watch tells of a migration; one that cannot is polled."""
    driver = subject.fresh(subject.source)
    heard: list[bool] = []
    driver.watch(lambda: heard.append(True))
    driver.inventory()
    subject.ended(subject.migrate(subject.running))
    subject.pause(1.0)
    driver.close()
    assert heard
