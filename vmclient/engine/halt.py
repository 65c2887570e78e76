"""A post-copy that broke off: the VM's memory is on two hosts, and the job waits until it can go on."""

import logging
from collections.abc import Callable
from dataclasses import replace

from vmclient.core.job import Job, Knob, Phase, Progress, Turn
from vmclient.core.problem import Problem
from vmclient.drivers.base import DriverError, Resuming, Task
from vmclient.engine.follow import Wishes
from vmclient.engine.retest import ordered
from vmclient.engine.site import Site
from vmclient.engine.steps import Steps

_log = logging.getLogger(__name__)

PAUSE_S = 1.0


class Halt:
    """One such time in the life of a job, on its thread; it has no deadline, because nothing is decided yet.

    Nobody ends it but a person who has the migration resumed, here or by another tool, or a host that lets
    its part go.
    """

    def __init__(self, site: Site, job_id: str, wishes: Wishes, steps: Steps) -> None:
        self._site = site
        self._id = job_id
        self._wishes = wishes
        self._steps = steps

    def until(self, over: Callable[[], bool], turned: Callable[[Turn, Problem | None], None]) -> Task | None:
        """Wait until it is `over`, or a person has it resumed: then gives the operation that goes on.

        `turned` is told what came of each knob that somebody turns meanwhile.
        """
        self._steps.enter(Phase.HALTED)
        before = self._site.book.job(self._id).progress or Progress(phase=Phase.HALTED)
        now = replace(
            before, phase=Phase.HALTED, rate=None, dirty_rate=None, downtime_s=None, converging=None
        )
        self._site.book.change(self._id, lambda job: job.advance(now))  # the next client has to know it
        while not over():
            for turn in self._wishes.turned():
                task, problem = self._turn(turn)
                turned(turn, problem)
                if task is not None:
                    return task
            self._wishes.stay_attached()
            self._site.clock.wait(self._wishes.detach, PAUSE_S)
            self._wishes.stay_attached()
        return None

    def _turn(self, turn: Turn) -> tuple[Task | None, Problem | None]:
        if turn.knob is not Knob.RESUME:
            return None, Problem("migration.no_copy", {"knob": turn.knob.value})
        try:
            placed = ordered(self._site, self._site.book.job(self._id))
            if not isinstance(placed.driver, Resuming):
                return None, Problem("migration.no_knob", {"knob": turn.knob.value})
            return placed.driver.resume(placed.order, placed.target_driver), None
        except KeyError as error:
            return None, Problem("host.gone", {"missing": str(error.args[0])})
        except DriverError as error:
            return None, error.problem


def clear(site: Site, job: Job) -> bool:
    """Have a job's source take away what it still has of a VM that has gone; tells whether it did."""
    try:
        driver, own = site.connections.place(job.source)
        vm_id = job.vm_id.removesuffix(f"@{job.source}")
        return isinstance(driver, Resuming) and driver.clear(vm_id, own.name)
    except (DriverError, KeyError) as error:
        _log.warning("job %s: its source was not cleared: %s", job.id, error)
        return False
