"""The client dies at any step of a plan: the next one brings the VM to run in one place, and says where."""

from pathlib import Path

import pytest

from tests.engine.esx import Death, EsxRig
from tests.engine.waiting import until
from vmclient.core.job import Job, JobState
from vmclient.core.plan import Action
from vmclient.drivers.base import Presence
from vmclient.drivers.embedded.faults import TargetRefuses
from vmclient.engine.session import LogQuery

RUNNING, ABSENT = Presence.RUNNING, Presence.ABSENT


def _a_life(home: Path, at: int | None, fate: str) -> tuple[EsxRig, Death, Job]:
    """Let a client order a migration, and die at a step of it, or live to its end."""
    death = Death(at)
    rig = EsxRig(home, before=death.step)

    def before(step: str) -> None:
        death.step(step)
        if fate == "refused" and step == Action.SUSPEND:  # what the test before the start could not see
            rig.world.order(TargetRefuses("b"))
        if fate == "cancelled" and step == Action.TRANSFER:
            rig.session.cancel(rig.session.jobs()[0].id)

    rig.before = before
    rig.start()
    death.watch(rig.session)
    job = rig.migrate()
    while not death.came.wait(0.002):
        if rig.job(job).ended:
            assert at is None, f"step {at} never came"
            break
    rig.session.close()
    rig.before = lambda _step: None
    return rig, death, job


def _check(rig: EsxRig, job: Job, where: str) -> None:
    """Start the next client, and see that what it says is what the hosts have."""
    rig.start()
    until(lambda: _newest(rig, job).ended)
    ended, children = _newest(rig, job), rig.session.children(job.id)
    assert len([entry for entry in rig.session.log(LogQuery()) if entry.kind == "migrate"]) == 1, where
    assert all(child.ended for child in children), (where, children)
    on_target = ended.state is JobState.COMPLETED
    assert rig.world.seen() == ((ABSENT, RUNNING) if on_target else (RUNNING, ABSENT)), (where, ended)
    assert ended.state in (JobState.COMPLETED, JobState.FAILED, JobState.CANCELLED), where
    assert rig.world.estate.loose == {}, where
    until(lambda: not rig.session.reserved("b").slots)
    rig.session.close()


def _newest(rig: EsxRig, job: Job) -> Job:
    entry = rig.session.entry_of(job.id)
    assert entry is not None
    assert entry.job is not None
    return entry.job


@pytest.mark.filterwarnings("ignore:(?s)Exception in thread job.*ClientDied")
@pytest.mark.parametrize("fate", ["arrives", "refused", "cancelled"])
def test_at_whatever_step_the_client_dies_one_copy_runs_and_the_log_says_where(
    tmp_path: Path, fate: str
) -> None:
    """At every driver call and write of a plan, undone or not, nothing is lost and nothing doubled."""
    rig, death, job = _a_life(tmp_path / "alive", None, fate)
    _check(rig, job, "alive")
    assert rig.world.seen() == ((ABSENT, RUNNING) if fate == "arrives" else (RUNNING, ABSENT))
    steps = death.steps
    assert len(steps) > 50
    for at, step in enumerate(steps):
        rig, death, job = _a_life(tmp_path / str(at), at, fate)
        _check(rig, job, f"{at}: {step}, after {death.steps[:-1][-3:]}")
        assert rig.world.begun.count(Action.SUSPEND) <= 2
