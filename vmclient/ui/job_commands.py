"""The commands on a job that is selected: stop it, or have it go on after a post-copy that broke off."""

from vmclient.core.job import Job, JobState, Knob
from vmclient.drivers.base import Features
from vmclient.engine.session import Refused, Session
from vmclient.text import knob, watch, window
from vmclient.ui.coordinator import Coordinator
from vmclient.ui.windows import Windows


class JobCommands:
    """Each command says why it is not possible, "" where it is; `job` is the selected row, if it is one.

    Of one action of a plan the whole is meant.
    """

    def __init__(self, coordinator: Coordinator, windows: Windows) -> None:
        self._coordinator, self._windows = coordinator, windows

    def cancel_reason(self, job: Job | None) -> str:
        """Say why the job cannot be stopped."""
        session = self._coordinator.session
        if job is None or session is None or job.ended:
            return window.select_job()
        if job.halted:
            return watch.no_way_back(job)
        if job.state is JobState.CANCELLING:
            return window.select_job()
        if not job.moves:
            return watch.no_stop(job)
        features = _features(session, job)
        if job.state is JobState.QUEUED or features is None or features.cancel:
            return ""
        source = session.inventory.hosts.get(job.source)
        return watch.no_cancel(source.hypervisor if source else None)

    def cancel(self, job: Job | None) -> None:
        """Stop the job; one under way only after a question."""
        session = self._coordinator.session
        if job is None or session is None or self.cancel_reason(job):
            return
        whole = _whole(session, job)
        if whole.state is JobState.QUEUED or self._windows.sure_to_cancel(whole):
            session.cancel(whole.id)

    def resume_reason(self, job: Job | None) -> str:
        """Say why there is nothing to resume, or why it cannot be."""
        session = self._coordinator.session
        if job is None or session is None or not job.halted:
            return window.select_interrupted()
        features = _features(session, job)
        source = session.inventory.hosts.get(job.source)
        knobs = frozenset({Knob.RESUME}) if features is None else features.knobs
        (way,) = knob.ways(job, knobs, source.hypervisor if source else None)
        return way.barred

    def resume(self, job: Job | None) -> None:
        """Have the rest of the memory sent after all."""
        session = self._coordinator.session
        if job is None or session is None or self.resume_reason(job):
            return
        try:
            session.turn(job.id, Knob.RESUME)
        except Refused as refused:
            self._coordinator.announcer.info(window.refused(refused.problem))


def _features(session: Session, job: Job) -> Features | None:
    """Tell what the driver of the job's VM can do; None where nobody knows."""
    try:
        return session.features(job.vm_id)
    except KeyError:
        return None


def _whole(session: Session, job: Job) -> Job:
    return next((one for one in session.jobs() if one.id == job.parent_id), job)
