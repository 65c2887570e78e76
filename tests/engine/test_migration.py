"""A migration from the order to its verified end."""

from tests.engine.conftest import Rig
from vmclient.core.job import JobState, Phase, Progress
from vmclient.drivers.base import TaskEnd


def test_a_migration_completes_when_both_hosts_say_so(rig: Rig) -> None:
    """Running on the target and gone from the source is completed, with the measured downtime."""
    job = rig.migrate()
    task = rig.task()
    task.progress = Progress(phase=Phase.COPY, memory_pass=1, total=100, transferred=60, remaining=40)
    rig.arrive()
    task.finish(TaskEnd(downtime_s=0.064, transferred=120))

    done = rig.ended(job)

    assert (done.state, done.downtime_s) == (JobState.COMPLETED, 0.064)
    assert done.progress is not None
    assert done.progress.transferred == 120
    assert rig.session.inventory.vms["1"].host == "b"
