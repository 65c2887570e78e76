"""The queue: which jobs run now, each on a thread of its own, and which wait."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

from vmclient.core.job import IllegalTransition, Job, JobState, Turn
from vmclient.core.lanes import Ends, Hold, Limit
from vmclient.core.problem import Problem
from vmclient.drivers.base import Task
from vmclient.engine.job_run import JobRun
from vmclient.engine.site import Site

_log = logging.getLogger(__name__)

_JOIN_S = 2.0


@dataclass(frozen=True, slots=True)
class _Worker:
    run: JobRun
    thread: threading.Thread
    hosts: Ends


class JobRunner:
    """Starts jobs in the order asked for, as many at once, at each host and between two hosts, as is set.

    Migrations that are taken up rather than begun do not wait, but count.
    """

    def __init__(self, site: Site, ended: Callable[[Job], None]) -> None:
        self._site = site
        self._ended = ended
        self._lock = threading.Lock()
        self._queue: dict[str, frozenset[str]] = {}
        self._workers: dict[str, _Worker] = {}
        self._closed = False

    def submit(self, job_id: str, acknowledged: frozenset[str]) -> None:
        """Put a job at the end of the queue."""
        with self._lock:
            self._queue[job_id] = acknowledged
        self._dispatch()

    def take_up(self, job_id: str, task: Task | None = None) -> None:
        """See a migration through that was begun before; nothing where that is being done already."""
        with self._lock:
            if self._closed or job_id in self._workers:
                return
            run = JobRun(self._site, job_id)
            self._start(run, lambda: run.resume(task))

    def cancel(self, job_id: str) -> None:
        """Take a job out of the queue, or ask its worker to stop; any number of times.

        To cancel one action of a plan is to cancel the whole.
        """
        book = self._site.book
        try:
            job_id = book.job(job_id).parent_id or job_id
        except KeyError:  # it ended so long ago that only the log knows it
            return
        with self._lock:
            queued = self._queue.pop(job_id, None) is not None
            if job_id in self._workers:
                self._workers[job_id].run.cancel()
        if queued:
            job = book.job(job_id)
            problem = Problem(
                "migration.cancelled",
                {"vm": job.vm_name, "source": job.source, "target": job.target, "begun": False},
            )
            book.change(job_id, lambda job: job.cancelled(self._site.clock.now(), problem))
            self._site.ledger.release(job_id)
            self._ended(book.job(job_id))
            return
        try:  # one that waits for its hosts to answer keeps the wish, and is stopped when they do
            if book.job(job_id).state is JobState.RUNNING:
                book.change(job_id, lambda job: job.cancelling())
        except IllegalTransition:
            _log.info("job %s: the cancel came after its end", job_id)

    def turn(self, job_id: str, turn: Turn) -> bool:
        """Have a knob of a running migration turned; tells whether there is one that can be asked."""
        with self._lock:
            worker = self._workers.get(job_id)
        if worker is not None:
            worker.run.turn(turn)
        return worker is not None

    def hold(self, job_id: str) -> Hold | None:
        """Tell what a job in the queue waits for; None for one that is not there, or about to start."""
        with self._lock:
            return self._hold(job_id) if job_id in self._queue else None

    def close(self) -> None:
        """Start nothing more; what runs goes on at its hypervisors, what waits is cancelled."""
        with self._lock:
            self._closed = True
            waiting, workers = tuple(self._queue), tuple(self._workers.values())
        for job_id in waiting:
            self.cancel(job_id)
        for worker in workers:
            worker.run.detach()
        for worker in workers:
            worker.thread.join(_JOIN_S)

    def _dispatch(self) -> None:
        with self._lock:
            for job_id in tuple(self._queue):
                hold = self._hold(job_id)
                if self._closed or (hold and hold.limit is Limit.AT_ONCE):
                    return
                if hold is None:
                    run = JobRun(self._site, job_id, self._queue.pop(job_id))
                    self._start(run, run.run)

    def _hold(self, job_id: str) -> Hold | None:
        job = self._site.book.job(job_id)
        running = [worker.hosts for worker in self._workers.values()]
        return self._site.settings.lanes.hold((job.source, job.target), running)

    def _start(self, run: JobRun, act: Callable[[], None]) -> None:
        job = run.job

        def work() -> None:
            try:
                act()
            finally:
                with self._lock:
                    del self._workers[run.job_id]
                    again = run.job.state is JobState.QUEUED
                    if again:  # with another target, and before all who have not had their turn
                        self._queue = {run.job_id: run.acknowledged, **self._queue}
                    unwanted = again and (self._closed or run.cancel_wished)
                if unwanted:
                    self.cancel(run.job_id)
                if run.job.ended:
                    self._ended(run.job)
                self._dispatch()

        thread = threading.Thread(target=work, name=f"job {job.vm_name}", daemon=True)
        self._workers[run.job_id] = _Worker(run, thread, (job.source, job.target))
        thread.start()
