"""A Xen migration under way: libvirt tells that it goes on and for how long, and nothing else."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from vmclient.core.inventory import GuestType
from vmclient.core.job import Phase, Progress
from vmclient.core.problem import Problem
from vmclient.drivers.base import CancelAnswer, NoKnobs, TaskEnd
from vmclient.drivers.libvirt.link import Link
from vmclient.drivers.libvirt.task import MigrationTask

PV_NOT_LIVE = "migration.pv_not_live"
BEGINS_S = 2.5  # what Xen refuses for (no log-dirty, no disk, no memory) it refused within 1.5 s on the rig


class XenTask(NoKnobs, MigrationTask):
    """One outgoing migration of a Xen guest; it has neither bytes nor a cancel.

    One that is not `live` stands still from the order to the end, and that is its measured pause.
    """

    _totals_s = 0.0  # Xen tells none

    def __init__(
        self,
        link: Link,
        domain: Any,
        migrate: Callable[[], None] | None,
        guest_type: GuestType | None = None,
        *,
        live: bool = True,
    ) -> None:
        self._guest_type = guest_type
        self._live = live
        super().__init__(link, domain, migrate)

    def _read(self, stats: dict[str, Any]) -> Progress | None:
        if not stats.get("type"):
            return None
        elapsed = int(stats.get("time_elapsed", 0)) / 1000
        return Progress(phase=Phase.COPY if elapsed >= BEGINS_S else Phase.PREPARE, elapsed_s=elapsed)

    def _told_apart(self, problem: Problem) -> Problem:
        """Name the one cause of a broken stream that no question finds beforehand.

        Disks and memory were asked for at the target before; what is left for a paravirtualized guest is a
        hypervisor that does not record the pages which it writes (log-dirty).
        """
        if problem.code == "migration.send_failed" and self._live and self._guest_type is GuestType.PV:
            return replace(problem, code=PV_NOT_LIVE)
        return problem

    def _finish(self, problem: Problem | None) -> None:
        if problem is None and not self._live:
            self._totals = TaskEnd(downtime_s=round(time.monotonic() - self._began, 1))
        super()._finish(problem)

    def cancel(self) -> CancelAnswer:
        """Say that it goes on: Xen's driver has no call that stops a migration."""
        return CancelAnswer.ENDED if self._end is not None else CancelAnswer.TOO_LATE
