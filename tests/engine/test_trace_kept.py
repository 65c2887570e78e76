"""The numbers of a copy are in the event log: while it runs, and after the client was started anew."""

from tests.engine.conftest import Rig
from tests.engine.waiting import until
from vmclient.core.events import PhaseRecord
from vmclient.core.job import Job, Phase, Progress
from vmclient.core.trace import trace


def phases(rig: Rig, job: Job) -> tuple[PhaseRecord, ...]:
    """The steps of a job as the log has them."""
    entry = rig.session.entry_of(job.id)
    assert entry is not None
    return rig.session.phases(entry.id)


def test_the_numbers_of_each_pass_are_kept(rig: Rig) -> None:
    """What was reported in a copy is found in its phase, in order, with nothing made up."""
    job = rig.migrate()
    task = rig.task()
    task.progress = Progress(phase=Phase.COPY, memory_pass=1, remaining=40, rate=7)
    until(lambda: any(one.phase is Phase.COPY for one in phases(rig, job)))
    task.progress = Progress(phase=Phase.COPY, memory_pass=2, remaining=5, rate=9, dirty_rate=3)
    until(lambda: any(one.memory_pass == 2 for one in phases(rig, job)))
    rig.arrive()
    task.finish()
    rig.ended(job)
    samples = trace(phases(rig, job))

    assert (samples[0].rate, samples[0].dirty_rate, samples[0].remaining) == (7, None, 40)
    assert (samples[-1].rate, samples[-1].dirty_rate, samples[-1].remaining) == (9, 3, 5)
    assert [one.at_s for one in samples] == sorted(one.at_s for one in samples)


def test_a_hypervisor_without_numbers_leaves_none(rig: Rig) -> None:
    """No sample is kept of a copy of which nothing was reported."""
    job = rig.migrate()
    rig.task().progress = Progress(phase=Phase.COPY)
    until(lambda: any(one.phase is Phase.COPY for one in phases(rig, job)))
    rig.arrive()
    rig.task().finish()
    rig.ended(job)

    assert trace(phases(rig, job)) == ()
