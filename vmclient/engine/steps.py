"""The timed steps of a job, as the event log keeps them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from vmclient.core.events import PhaseRecord
from vmclient.core.job import Phase, Progress
from vmclient.core.trace import FACT, MOST, Sample, thinned, trace, written
from vmclient.engine.book import Book

_REPORTED = frozenset(
    {
        Phase.SWITCH,
        Phase.POST_COPY,
        Phase.SUSPEND,
        Phase.REGISTER,
        Phase.PROVISION,
        Phase.RETURN,
        Phase.RESUME,
    }
)
_CARRYING = frozenset({Phase.COPY, Phase.POST_COPY, Phase.SUSPEND, Phase.PROVISION, Phase.RESUME})
_TOLD = 10  # after so many more samples those of a phase that lasts are told, for who looks on
_TRACED = frozenset({Phase.COPY, Phase.POST_COPY})

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
        self._last: PhaseRecord | None = None
        self._samples = list(trace((self._open,))) if self._open else []
        self._sent_before = 0
        self._sent = 0

    def enter(self, phase: Phase, memory_pass: int | None = None) -> None:
        """End the step before and begin this one, unless it is the one that lasts already."""
        if self._open and (self._open.phase, self._open.memory_pass) == (phase, memory_pass):
            return
        self.leave()
        self._begin(phase, memory_pass, self._now())

    def follow(self, progress: Progress) -> None:
        """Count what was sent, and enter the step that a hypervisor's report names."""
        if self._open and self._open.phase is Phase.COPY:
            self.count(progress.transferred)  # mostly by the pass before; reports are seldom
        if progress.phase is Phase.COPY:
            self.enter(Phase.COPY, progress.memory_pass)
        elif progress.phase in _REPORTED:
            self.enter(progress.phase)
        self.count(progress.transferred)
        self._note(progress)

    def _note(self, progress: Progress) -> None:
        """Keep the numbers of a copy over time, for whoever looks at the event afterwards."""
        if self._open is None or self._open.phase not in _TRACED:
            return
        sample = Sample.of((self._now() - self._open.started_at).total_seconds(), progress)
        if not sample.empty:
            self._samples.append(sample)
        if len(self._samples) > 2 * MOST:
            self._samples = list(thinned(self._samples))
        if len(self._samples) % _TOLD == 0:
            lasting = replace(self._open, facts=_traced(self._open.facts, self._samples))
            self._book.sketch(self._job_id, lasting)

    def count(self, sent: int | None) -> None:
        """Take in how many bytes were sent from the beginning on; the step that lasts sent what is new."""
        self._sent = max(self._sent, sent or 0)

    def switched(self, downtime_s: float) -> None:
        """Record the switch-over by its measured length: reports come too seldom to see where it began."""
        copy, switch = self._open, None
        if copy is not None and copy.phase is Phase.SWITCH:
            copy, switch = self._last, copy
        if copy is None or copy.phase is not Phase.COPY:
            return
        end = self._now()
        start = max(copy.started_at, end - timedelta(seconds=downtime_s))
        if switch is None:
            self.leave(at=start)
            self._begin(Phase.SWITCH, None, start)
        else:
            self._write(_lasting(copy, start))
            self._open = replace(switch, started_at=start)
        self.leave(facts=(("downtime_s", downtime_s),), at=end)

    def leave(self, outcome: str = "done", facts: Facts = (), at: datetime | None = None) -> None:
        """End the step that lasts."""
        last, self._open = self._open, None
        if last is None:
            return
        sent = self._sent - self._sent_before or None if last.phase in _CARRYING else None
        self._sent_before = self._sent
        samples, self._samples = thinned(self._samples), []
        if samples and last.phase in _TRACED:
            facts = _traced(facts, samples)
        ended = replace(last, outcome=outcome, facts=facts, transferred=sent)
        self._last = _lasting(ended, at or self._now())
        self._write(self._last)

    def _begin(self, phase: Phase, memory_pass: int | None, at: datetime) -> None:
        self._sequence += 1
        self._open = PhaseRecord(sequence=self._sequence, phase=phase, started_at=at, memory_pass=memory_pass)
        self._write(self._open)

    def _write(self, record: PhaseRecord) -> None:
        self._book.record(self._job_id, record)


def _traced(facts: Facts, samples: Sequence[Sample]) -> Facts:
    """Put the numbers over time beside the other facts of a phase."""
    return (*(fact for fact in facts if fact[0] != FACT), (FACT, written(samples)))


def _lasting(record: PhaseRecord, until: datetime) -> PhaseRecord:
    """Give the record its end, and the mean rate over its length."""
    seconds = (until - record.started_at).total_seconds()
    sent = record.transferred
    rate = round(sent / seconds) if sent and seconds > 0 else None
    return replace(record, ended_at=until, rate=rate)
