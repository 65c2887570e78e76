"""Reads one host again, step by step, and counts it as in sync when that has succeeded."""

from collections.abc import Callable

from vmclient.core.inventory import VM
from vmclient.core.job import Job, Phase
from vmclient.engine.short_job import READ_S, ShortJob
from vmclient.engine.site import Site
from vmclient.engine.steps import Steps


class Resync(ShortJob):
    """Tells `accept(host)` that a host was read: it is taken as it is."""

    def __init__(
        self, site: Site, job_id: str, accept: Callable[[str], None], ended: Callable[[Job], None]
    ) -> None:
        super().__init__(site, job_id, ended)
        self._accept = accept

    def work(self, steps: Steps) -> None:
        """Read it, and compare it with what was known."""
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
