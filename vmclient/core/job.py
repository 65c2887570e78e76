"""A job: one migration (or another action) that somebody asked for, from the queue to its verified end."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from vmclient.core.capability import Mode
from vmclient.core.plan import REMEDIES, WHOLE, Action
from vmclient.core.problem import Problem


class JobState(StrEnum):
    """Where a job stands; the last four are ends. `UNKNOWN`: neither host could say how it ended."""

    QUEUED = "queued"
    RUNNING = "running"
    CANCELLING = "cancelling"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


OUTSIDE = "outside"
"""The user of a migration that nobody here asked for."""
ENDED = frozenset({JobState.COMPLETED, JobState.FAILED, JobState.CANCELLED, JobState.UNKNOWN})


class Phase(StrEnum):
    """What a running job is doing; recorded in the event log with its own start and end."""

    CHECK = "check"  # the target is tested anew
    RESERVE = "reserve"
    PREPARE = "prepare"
    COPY = "copy"  # one for each memory pass
    SWITCH = "switch"  # paused on both hosts: this is the downtime
    POST_COPY = "post_copy"  # it runs on the target, and fetches what is still missing of its memory
    HALTED = "halted"  # that has broken off: its memory is on both hosts, and neither alone has all of it
    SUSPEND = "suspend"  # standalone ESX: the memory is written to the datastore,
    REGISTER = "register"  # the target takes the definition over,
    PROVISION = "provision"  # and reads the memory again
    RETURN = "return"  # undone: the source takes the definition back,
    RESUME = "resume"  # and reads the memory again
    VERIFY = "verify"  # both hosts are asked who runs it
    RELEASE = "release"
    REMEDY = "remedy"  # the hypervisor does what gets a finding out of the way
    READ = "read"  # of a host: its inventory is read anew,
    COMPARE = "compare"  # and held against what was known


class Knob(StrEnum):
    """What can be turned while memory is copied; its value is given in the unit behind it."""

    BANDWIDTH = "bandwidth"  # bytes a second; None lifts the limit
    DOWNTIME = "downtime"  # seconds that the pause may last
    THROTTLE = "throttle"  # share of its CPU time that is taken from the guest, 0.0 to 1.0
    POST_COPY = "post_copy"  # no value: it switches over now, and the rest of the memory follows
    RESUME = "resume"  # no value: a post-copy that broke off goes on


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a knob, and who asked for it."""

    knob: Knob
    value: float | None
    user: str


class Preset(StrEnum):
    """What matters most in a live migration."""

    MINIMAL_DOWNTIME = "minimal_downtime"
    BALANCED = "balanced"
    MUST_FINISH = "must_finish"


@dataclass(frozen=True, slots=True)
class Replan:
    """A target that was given up before anything was begun there, and what had changed."""

    target: str
    problem: Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the Advanced part of the dialog sets; None leaves it to the hypervisor.

    `bandwidth` is bytes a second, `max_downtime_s` seconds. `leave_out` names the CD/DVD drives that stay
    behind. `post_copy` allows to switch to it later: hypervisors want to know that before they begin.
    """

    preset: Preset = Preset.BALANCED
    bandwidth: int | None = None
    max_downtime_s: float | None = None
    leave_out: tuple[str, ...] = ()
    post_copy: bool = False

    def turned(self, knob: Knob, value: float | None) -> "Options":
        """Give the options as they are after a knob was turned."""
        if knob is Knob.BANDWIDTH:
            return replace(self, bandwidth=None if value is None else round(value))
        return replace(self, max_downtime_s=value) if knob is Knob.DOWNTIME else self


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What the hypervisor reports of a running copy; None is "not reported", never a guess.

    Bytes, bytes a second, seconds. `transferred` counts what was sent, so it may pass `total`;
    `remaining` is what the present pass has still to send. `downtime_s` is expected while it runs and
    measured once it has ended. `converging` is False when the passes do not get shorter. `done` is the share,
    0.0 to 1.0, of a hypervisor that counts no bytes, or of a whole plan; where given it is the fraction.
    """

    phase: Phase
    memory_pass: int | None = None
    total: int | None = None
    transferred: int | None = None
    remaining: int | None = None
    rate: int | None = None
    dirty_rate: int | None = None
    downtime_s: float | None = None
    elapsed_s: float = 0.0
    converging: bool | None = None
    done: float | None = None

    @property
    def fraction(self) -> float | None:
        """The copied share of this pass, 0.0 to 1.0; it may fall when a pass begins (bars must not)."""
        if self.done is not None or not self.total or self.remaining is None:
            return self.done
        return min(1.0, max(0.0, 1.0 - self.remaining / self.total))

    @property
    def time_left_s(self) -> tuple[float, float] | None:
        """The least and the most that the copy can still take, in seconds; None with no end in sight.

        The least is this pass alone; the most adds all passes to come, a geometric series while the guest
        goes on changing memory at its present rate. Without a dirty rate the two are the same.
        """
        dirty = self.dirty_rate or 0
        if self.remaining is None or not self.rate or dirty >= self.rate or self.converging is False:
            return None
        return self.remaining / self.rate, self.remaining / (self.rate - dirty)


class IllegalTransition(ValueError):
    """A job was asked to go where it cannot go from its state."""


_NEXT: dict[JobState, frozenset[JobState]] = {
    JobState.QUEUED: frozenset({JobState.RUNNING, JobState.CANCELLED, JobState.FAILED}),
    JobState.RUNNING: frozenset({JobState.CANCELLING, JobState.QUEUED}) | ENDED,
    JobState.CANCELLING: ENDED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A migration as asked for and as far as it got; each legal transition returns a new one.

    `automatic` says that the client chose the target; it may choose another one then, and `replans` tells
    those that it gave up, in order.
    `peak` is the largest fraction seen, so that a bar never runs backwards. `problem` says why it ended
    otherwise than completed. Times are aware UTC; `version` grows with every transition. `plan` lists the
    actions in which a migration is carried out; each is a job of its own, with `action` and the whole as its
    parent. `task` is the hypervisor's key of the operation under way, by which it is found after a restart.
    A job that moves nothing (`moves`) has the host as its source and no target, and nothing is copied, so its
    mode is that of a move; one about a host alone has no VM. `things` names the drives, repositories or
    networks that a remedy is about. `acknowledged` holds the codes of the findings that the person accepted.
    """

    id: str
    vm_id: str
    vm_name: str
    source: str
    target: str
    mode: Mode
    user: str
    asked_at: datetime
    automatic: bool = True
    rank: int | None = None
    estimate_s: float | None = None
    options: Options = field(default_factory=Options)
    acknowledged: tuple[str, ...] = ()
    replans: tuple[Replan, ...] = ()
    state: JobState = JobState.QUEUED
    started_at: datetime | None = None
    ended_at: datetime | None = None
    progress: Progress | None = None
    peak: float = 0.0
    downtime_s: float | None = None
    problem: Problem | None = None
    parent_id: str | None = None
    action: Action = Action.MIGRATE
    plan: tuple[Action, ...] = WHOLE
    task: str = ""
    things: tuple[str, ...] = ()
    version: int = 0

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.state in ENDED

    @property
    def about_host(self) -> bool:
        """Whether it is about a host and no VM."""
        return not self.moves and self.action is not Action.EJECT

    @property
    def moves(self) -> bool:
        """Whether it is for a VM to get to another host."""
        return self.action not in (Action.RESYNCHRONIZE, *REMEDIES)

    @property
    def halted(self) -> bool:
        """Whether its VM's memory is on two hosts, and nothing of it is under way."""
        return not self.ended and self.progress is not None and self.progress.phase is Phase.HALTED

    @property
    def stuck(self) -> bool:
        """Whether it gets no further by itself: it has halted, or its copy does not converge."""
        return self.halted or (
            not self.ended and self.progress is not None and self.progress.converging is False
        )

    @property
    def planned(self) -> bool:
        """Whether it is carried out action by action, so that it goes on only while the client does."""
        return self.plan != WHOLE

    def _to(self, state: JobState, **changes: object) -> "Job":
        if state not in _NEXT.get(self.state, frozenset()):
            raise IllegalTransition(f"job {self.id}: {self.state} -> {state}")
        return replace(self, state=state, version=self.version + 1, **changes)  # type: ignore[arg-type]

    def start(self, at: datetime) -> "Job":
        """Leave the queue."""
        return self._to(JobState.RUNNING, started_at=at)

    def replanned(self, target: str, why: Problem, rank: int | None, estimate_s: float | None) -> "Job":
        """Go back to the queue for another target, before anything was begun; `why` is about the old one."""
        return self._to(
            JobState.QUEUED,
            target=target,
            rank=rank,
            estimate_s=estimate_s,
            started_at=None,
            replans=(*self.replans, Replan(self.target, why)),
        )

    def advance(self, progress: Progress) -> "Job":
        """Take in a new report; the bar keeps its largest value."""
        if self.state not in (JobState.RUNNING, JobState.CANCELLING):
            raise IllegalTransition(f"job {self.id}: progress while {self.state}")
        peak = max(self.peak, progress.fraction or 0.0)
        return replace(self, progress=progress, peak=peak, version=self.version + 1)

    def known_as(self, task: str) -> "Job":
        """Note the hypervisor's key of the operation that was begun."""
        return replace(self, task=task, version=self.version + 1)

    def turned(self, knob: Knob, value: float | None) -> "Job":
        """Note that a knob was turned."""
        return replace(self, options=self.options.turned(knob, value), version=self.version + 1)

    def cancelling(self) -> "Job":
        """Note that a cancel was asked for and not yet answered."""
        return self._to(JobState.CANCELLING)

    def complete(self, at: datetime, downtime_s: float | None = None, remark: Problem | None = None) -> "Job":
        """Runs on the target, gone from the source: seen, not inferred; `remark` is what went beside."""
        return self._to(JobState.COMPLETED, ended_at=at, downtime_s=downtime_s, peak=1.0, problem=remark)

    def fail(self, at: datetime, problem: Problem) -> "Job":
        """It did not go, and it is known where the VM is: on its source, or where `problem` says."""
        return self._to(JobState.FAILED, ended_at=at, problem=problem)

    def cancelled(self, at: datetime, problem: Problem | None = None) -> "Job":
        """Somebody stopped it, and the VM is known to be on its source."""
        return self._to(JobState.CANCELLED, ended_at=at, problem=problem)

    def unknown(self, at: datetime, problem: Problem) -> "Job":
        """Neither host could say how it ended; a person has to look."""
        return self._to(JobState.UNKNOWN, ended_at=at, problem=problem)
