"""The jobs as they are now, each change of them written down and told."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from vmclient.core.assessment import Assessment
from vmclient.core.capability import Mode
from vmclient.core.events import JobChanged, LogChanged, LogEntry, PhaseRecord
from vmclient.core.job import Job, Progress
from vmclient.core.plan import Action
from vmclient.engine.bus import Bus
from vmclient.engine.store.database import StoreError
from vmclient.engine.store.log import LogStore

_log = logging.getLogger(__name__)

KEPT = 200
"""How many ended jobs are kept in memory, for whoever looks at what was done since the start."""
_HELD = 8
"""So many decisions wait in memory for their jobs to start; each can have megabytes."""


class Book:
    """Jobs and their log entries; from any thread, each job's changes in one order for all.

    Of those that have ended it keeps the newest `KEPT` with their plans; the older ones are in the event log.
    A change of state is on the disk before it is told. Progress is told and kept in memory only. Once a job
    runs, a log that cannot be written stops nothing: the migration goes on, and that is reported to the
    program's own log.
    """

    def __init__(self, store: LogStore, bus: Bus) -> None:
        self._store = store
        self._bus = bus
        self._lock = threading.RLock()
        self._jobs: dict[str, Job] = {}
        self._entries: dict[str, LogEntry] = {}
        self._phases: dict[int, tuple[PhaseRecord, ...]] = {}
        self._decisions: dict[int, Assessment] = {}
        self._ended: deque[str] = deque()

    def begin(self, job: Job, decision: Assessment | None = None) -> None:
        """Write a new job down; it is on the disk when this returns. Raises `StoreError` if it cannot be."""
        with self._lock:
            entry = self._store.add(_entry_of(job))
            self._jobs[job.id], self._entries[job.id] = job, entry
            if decision is not None:
                self._decisions[entry.id] = decision
            self._tell(job, entry)
        self._bus.deliver()
        if len(self._decisions) > _HELD:
            self.keep_decision(job.id)

    def resume(self, entry: LogEntry) -> None:
        """Take up a job that an earlier run of the client left unfinished, with the actions of its plan."""
        if entry.job is None:
            return
        with self._lock:
            for one in (entry, *self._store.children(entry.job.id)):
                if one.job is not None:
                    self._jobs[one.job.id], self._entries[one.job.id] = one.job, one
                    self._phases[one.id] = self._store.phases(one.id)
                    self._tell(one.job, one)
        self._bus.deliver()

    def job(self, job_id: str) -> Job:
        """Give a job's newest value; raises `KeyError` for one that is not known, or ended long ago."""
        return self._jobs[job_id]

    def jobs(self) -> tuple[Job, ...]:
        """Running and queued first, in the order asked for, then the ended ones, newest first.

        The actions of a plan are not among them: see `children`.
        """
        with self._lock:
            everything = tuple(job for job in self._jobs.values() if job.parent_id is None)
        ended = [job for job in everything if job.ended]
        ended.sort(key=lambda job: job.ended_at or job.asked_at, reverse=True)
        going = [job for job in everything if not job.ended]
        going.sort(key=lambda job: job.started_at is None)
        return (*going, *ended)

    def unended(self, vm_id: str) -> Job | None:
        """Find the job that has the VM in its hands, the whole and never one action of it."""
        return next((job for job in self._going() if job.vm_id == vm_id), None)

    def moving(self) -> frozenset[str]:
        """Name the VMs that have a job which moves them, by id."""
        return frozenset(job.vm_id for job in self._going() if job.moves)

    def _going(self) -> list[Job]:
        with self._lock:
            return [job for job in self._jobs.values() if job.parent_id is None and not job.ended]

    def children(self, job_id: str) -> tuple[Job, ...]:
        """Give the actions of a job's plan, in the order in which they were begun; of earlier runs too."""
        with self._lock:
            if job_id in self._jobs:
                return tuple(job for job in self._jobs.values() if job.parent_id == job_id)
            return tuple(entry.job for entry in self._store.children(job_id) if entry.job)

    def change(self, job_id: str, how: Callable[[Job], Job], *, must_last: bool = False) -> Job:
        """Replace a job by `how` of it; raises what `how` raises, and changes nothing then.

        With `must_last` it raises `StoreError`, too, where the change cannot be written down.
        """
        with self._lock:
            job = how(self._jobs[job_id])
            entry = replace(_entry_of(job), id=self._entries[job_id].id)
            if must_last:
                self._store.update(entry.id, job)
            else:
                self._write(lambda: self._store.update(entry.id, job))
            self._jobs[job_id], self._entries[job_id] = job, entry
            self._tell(job, entry)
            if job.ended and job.parent_id is None:
                self._ended.append(job_id)
                self._forget_the_oldest()
        self._bus.deliver()
        return job

    def replan(self, job_id: str, how: Callable[[Job], Job], decision: Assessment) -> None:
        """Replace a job by `how` of it, which has another target, and the decision that led there.

        Raises what `how` raises, and changes nothing then.
        """
        self.change(job_id, how)
        with self._lock:
            self._decisions[self._entries[job_id].id] = decision

    def _forget_the_oldest(self) -> None:
        while len(self._ended) > KEPT:
            oldest = self._ended.popleft()
            family = [job.id for job in self._jobs.values() if oldest in (job.id, job.parent_id)]
            for job_id in family:
                del self._jobs[job_id]
                entry_id = self._entries.pop(job_id).id
                self._phases.pop(entry_id, None)
                self._decisions.pop(entry_id, None)

    def advance(self, job_id: str, progress: Progress) -> None:
        """Note progress; a job that has ended meanwhile takes none."""
        with self._lock:
            if self._jobs[job_id].ended:
                return
            job = self._jobs[job_id] = self._jobs[job_id].advance(progress)
            self._entries[job_id] = replace(self._entries[job_id], job=job)
            self._bus.post(JobChanged(job=job))
        self._bus.deliver()

    def record(self, job_id: str, record: PhaseRecord) -> None:
        """Write down a step of a job, new or changed."""
        with self._lock:
            entry = self._entries[job_id]
            self._put(entry.id, record)
            self._write(lambda: self._store.record(entry.id, record))
            self._bus.post(LogChanged(entry=entry))
        self._bus.deliver()

    def sketch(self, job_id: str, record: PhaseRecord) -> None:
        """Keep a step as it is so far, for those who ask; it is written down when it ends."""
        with self._lock:
            self._put(self._entries[job_id].id, record)

    def _put(self, entry_id: int, record: PhaseRecord) -> None:
        kept = [one for one in self._phases.get(entry_id, ()) if one.sequence != record.sequence]
        self._phases[entry_id] = tuple(sorted((*kept, record), key=lambda one: one.sequence))

    def keep_decision(self, job_id: str, *, must_last: bool = False) -> None:
        """Write down why the target was chosen; apart from `begin`, because it can be megabytes.

        With `must_last` it raises `StoreError` where that cannot be done.
        """
        entry_id = self._entries[job_id].id
        decision = self._decisions.get(entry_id)
        if decision is not None:
            if must_last:
                self._store.decide(entry_id, decision)
            else:
                self._write(lambda: self._store.decide(entry_id, decision))
            self._decisions.pop(entry_id, None)

    def entry_of(self, job_id: str) -> LogEntry | None:
        """Give a job's log entry, with the job's newest value."""
        with self._lock:
            return self._entries.get(job_id) or self._store.of_job(job_id)

    def newest(self, entry: LogEntry) -> LogEntry:
        """Give the entry as it is now, where it is one of a job that still changes."""
        return self._entries.get(entry.job.id, entry) if entry.job else entry

    def phases(self, entry_id: int) -> tuple[PhaseRecord, ...]:
        """Give the steps of an entry, in order."""
        with self._lock:
            return self._phases.get(entry_id) or self._store.phases(entry_id)

    def decision(self, entry_id: int) -> Assessment | None:
        """Give the assessment that led to an entry."""
        return self._decisions.get(entry_id) or self._store.decision(entry_id)

    def note(self, entry: LogEntry) -> LogEntry:
        """Write down something that is no job."""
        with self._lock:
            try:
                entry = self._store.add(entry)
            except StoreError as error:
                _log.error("the event log cannot be written: %s", error.problem.raw)
                return entry
            self._bus.post(LogChanged(entry=entry))
        self._bus.deliver()
        return entry

    def end_note(self, entry: LogEntry, at: datetime) -> None:
        """Write down when something that is no job ended."""
        with self._lock:
            self._write(lambda: self._store.end(entry.id, at))
            self._bus.post(LogChanged(entry=replace(entry, ended_at=at)))
        self._bus.deliver()

    def _tell(self, job: Job, entry: LogEntry) -> None:
        self._bus.post(JobChanged(job=job))
        self._bus.post(LogChanged(entry=entry))

    def _write(self, write: Callable[[], None]) -> None:
        try:
            write()
        except StoreError as error:
            _log.error("the event log cannot be written: %s", error.problem.raw)


def _kind(job: Job) -> str:
    if job.action is not Action.MIGRATE:
        return job.action.value
    return "move" if job.mode is Mode.MOVE else "migrate"


def _entry_of(job: Job) -> LogEntry:
    return LogEntry(
        id=0,
        kind=_kind(job),
        user=job.user,
        started_at=job.started_at or job.asked_at,
        ended_at=job.ended_at,
        vm_id=job.vm_id or None,
        vm_name=job.vm_name,
        hosts=tuple(host for host in (job.source, *(one.target for one in job.replans), job.target) if host),
        job=job,
        problem=job.problem,
    )
