"""What stops no simulated host but deceives its client: failing calls, lies, leftovers, lost events."""

from dataclasses import dataclass, replace
from enum import Enum, auto

from vmclient.core.job import Phase, Progress
from vmclient.core.problem import Problem
from vmclient.drivers.base import Presence, TaskEnd


@dataclass(frozen=True, slots=True)
class CallTrouble:
    """What happens to one call: it waits `delay_s`, and then is refused, lost, or loses its answer.

    `refused` is what the hypervisor says, to an order alone. A call that is `lost` is never carried out; one
    whose answer is lost is.
    """

    delay_s: float = 0.0
    refused: str | None = None
    lost: bool = False
    answer_lost: bool = False


class Lie(Enum):
    """What the reports of a running operation say instead of the truth."""

    OVER = auto()  # more than the whole is sent
    BACKWARDS = auto()  # each report is behind the one before
    EMPTY = auto()  # there is nothing to send
    OVER_SOON = auto()  # it is about to end, whenever it is asked


class Telling(Enum):
    """What becomes of the events that say that something changed."""

    SOUND = auto()
    LOST = auto()
    LATE = auto()  # told with the next one, so out of order
    DOUBLED = auto()


@dataclass(slots=True)
class Troubles:
    """What deceives the client now; a fresh one is honest.

    `leaves` is what an operation leaves behind at the host where its VM should be gone; `end_lies` lets it
    report the opposite of how it ended.
    """

    telling: Telling = Telling.SOUND
    lie: Lie | None = None
    leaves: Presence | None = None
    end_lies: bool = False

    def told(self, progress: Progress) -> Progress:
        """Give what the client hears instead of a report."""
        whole = progress.total or 0
        match self.lie:
            case Lie.OVER:
                return replace(progress, transferred=3 * whole, remaining=-1, done=None)
            case Lie.BACKWARDS:
                return replace(progress, remaining=round(whole * min(1.0, progress.elapsed_s / 60)))
            case Lie.EMPTY:
                return replace(progress, total=0, transferred=0, remaining=0, rate=0)
            case Lie.OVER_SOON:
                return replace(progress, phase=Phase.VERIFY, remaining=0)
            case None:
                return progress

    def ended(self, end: TaskEnd) -> TaskEnd:
        """Give what the client hears of an end."""
        if not self.end_lies:
            return end
        if end.problem is None:
            return replace(
                end, problem=Problem("hypervisor.error", raw="it failed, it says"), downtime_s=None
            )
        return replace(end, problem=None, cancelled=False)
