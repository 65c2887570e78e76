"""A job that ends by itself within seconds, on a thread of its own: nothing is copied or can be stopped."""

import logging
import threading
from collections.abc import Callable

from vmclient.core.job import Job
from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import DriverError
from vmclient.engine.site import Site
from vmclient.engine.steps import Steps

_log = logging.getLogger(__name__)

READ_S = 30.0
_JOIN_S = 2.0


class ShortJob:
    """Runs `work`, and ends the job as failed where that raises; `ended(job)` is called after that."""

    def __init__(self, site: Site, job_id: str, ended: Callable[[Job], None]) -> None:
        self._site = site
        self._id = job_id
        self._asked = self.job
        self._host = self._asked.source
        self._ended = ended
        self._thread = threading.Thread(target=self._run, name=f"job {self._host}", daemon=True)

    @property
    def job(self) -> Job:
        """The job's newest value."""
        return self._site.book.job(self._id)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def join(self) -> None:
        """Wait for its end, but not for a host that hangs."""
        self._thread.join(_JOIN_S)

    def work(self, steps: Steps) -> None:
        """Do it and end the job; raises `DriverError`, and `KeyError` where the host or the VM is gone."""
        raise NotImplementedError

    def facts(self) -> dict[str, Fact]:
        """Give what the words of a failure need."""
        return {"source": self._host, "host": self._host}

    def _run(self) -> None:
        steps = Steps(self._site.book, self._id, self._site.clock.now)
        try:
            self.work(steps)
        except (DriverError, KeyError) as error:
            gone = Problem("host.gone", {"missing": self._host})
            self._fail(steps, error.problem if isinstance(error, DriverError) else gone)
        except Exception as error:
            _log.exception("%s of %s", self._asked.action, self._host)
            self._fail(steps, Problem("hypervisor.error", raw=repr(error)))
        finally:
            self._ended(self._asked)

    def told(self, problem: Problem) -> Problem:
        """Add to a problem what its words need."""
        return Problem(problem.code, {**self.facts(), **problem.facts}, problem.raw)

    def _fail(self, steps: Steps, problem: Problem) -> None:
        steps.leave("failed")
        why = self.told(problem)
        self._site.book.change(self._id, lambda job: job.fail(self._site.clock.now(), why))
