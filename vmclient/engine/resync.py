"""Reads one host again, step by step, and counts it as in sync when that has succeeded."""

import logging
import threading
from collections.abc import Callable

from vmclient.core.inventory import VM
from vmclient.core.job import Job, Phase
from vmclient.core.problem import Problem
from vmclient.drivers.base import DriverError
from vmclient.engine.site import Site
from vmclient.engine.steps import Steps

_log = logging.getLogger(__name__)

READ_S = 30.0
_JOIN_S = 2.0


class Resync:
    """One job on a thread of its own; `accept(host)` when it was read, `ended(host)` is called at its end.

    It cannot be cancelled: it ends by itself, at the latest when the reading has taken too long.
    """

    def __init__(
        self, site: Site, job_id: str, accept: Callable[[str], None], ended: Callable[[str], None]
    ) -> None:
        self._site = site
        self._id = job_id
        self._host = self.job.source
        self._accept, self._ended = accept, ended
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

    def _run(self) -> None:
        steps = Steps(self._site.book, self._id, self._site.clock.now)
        try:
            self._work(steps)
        except (DriverError, KeyError) as error:
            code = Problem("host.gone", {"missing": self._host})
            self._fail(steps, error.problem if isinstance(error, DriverError) else code)
        except Exception as error:
            _log.exception("resynchronizing %s", self._host)
            self._fail(steps, Problem("hypervisor.error", raw=repr(error)))
        finally:
            self._ended(self._host)

    def _work(self, steps: Steps) -> None:
        site, host = self._site, self._host
        before = self._vms()
        steps.enter(Phase.READ)
        site.connections.refresh((host,), READ_S)
        after = self._vms()
        steps.leave(facts=(("vms", len(after)),))
        steps.enter(Phase.COMPARE)
        came, went = len(after.keys() - before.keys()), len(before.keys() - after.keys())
        self._accept(host)
        site.estate.mark(frozenset((host,)), in_sync=True)
        steps.leave(facts=(("came", came), ("went", went)))
        site.book.change(self._id, lambda job: job.complete(site.clock.now()))

    def _vms(self) -> dict[str, VM]:
        return {key: vm for key, vm in self._site.estate.inventory.vms.items() if vm.host == self._host}

    def _fail(self, steps: Steps, problem: Problem) -> None:
        steps.leave("failed")
        facts = {"source": self._host, "host": self._host, **problem.facts}
        why = Problem(problem.code, facts, problem.raw)
        self._site.book.change(self._id, lambda job: job.fail(self._site.clock.now(), why))
