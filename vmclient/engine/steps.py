"""The timed steps of a job, as the event log keeps them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from vmclient.core.events import PhaseRecord
from vmclient.core.job import Phase, Progress
from vmclient.engine.book import Book

Facts = tuple[tuple[str, str | int | float], ...]


class Steps:
    """One step is open at a time; each is written when it begins and again when it ends."""

    def __init__(self, book: Book, job_id: str, now: Callable[[], datetime]) -> None:
        self._book = book
        self._job_id = job_id
        self._now = now
        entry = book.entry_of(job_id)
        known = book.phases(entry.id) if entry else ()
        self._sequence = max((record.sequence for record in known), default=0)
        self._open: PhaseRecord | None = next((one for one in known if one.ended_at is None), None)
        self._sent_before = 0
        self._sent = 0

    @property
    def current(self) -> PhaseRecord | None:
        """The step that lasts."""
        return self._open

    def enter(self, phase: Phase, memory_pass: int | None = None) -> None:
        """End the step before and begin this one, unless it is the one that lasts already."""
        if self._open and (self._open.phase, self._open.memory_pass) == (phase, memory_pass):
            return
        self.leave()
        self._begin(phase, memory_pass, self._now())

    def follow(self, progress: Progress) -> None:
        """Enter the step that a hypervisor's report names, and count what it sends."""
        if progress.phase is Phase.COPY or progress.phase is Phase.SWITCH:
            self.enter(progress.phase, progress.memory_pass if progress.phase is Phase.COPY else None)
        if progress.transferred is not None:
            self._sent = max(self._sent, progress.transferred)

    def switched(self, downtime_s: float, moved: int | None) -> None:
        """Record the switch-over by its measured length, where no report fell into it."""
        if moved is not None:
            self._sent = max(self._sent, moved)
        if self._open is None or self._open.phase is not Phase.COPY:
            return
        end = self._now()
        start = max(self._open.started_at, end - timedelta(seconds=downtime_s))
        self.leave(at=start)
        self._begin(Phase.SWITCH, None, start)
        self.leave(facts=(("downtime_s", downtime_s),), at=end)

    def leave(
        self,
        outcome: str = "done",
        facts: Facts = (),
        at: datetime | None = None,
    ) -> None:
        """End the step that lasts."""
        last, self._open = self._open, None
        if last is None:
            return
        ended = at or self._now()
        sent = self._sent - self._sent_before if last.phase is Phase.COPY else None
        self._sent_before = self._sent
        seconds = (ended - last.started_at).total_seconds()
        self._book.record(
            self._job_id,
            replace(
                last,
                ended_at=ended,
                outcome=outcome,
                facts=facts,
                transferred=sent,
                rate=round(sent / seconds) if sent and seconds > 0 else None,
            ),
        )

    def _begin(self, phase: Phase, memory_pass: int | None, at: datetime) -> None:
        self._sequence += 1
        self._open = PhaseRecord(sequence=self._sequence, phase=phase, started_at=at, memory_pass=memory_pass)
        self._book.record(self._job_id, self._open)
