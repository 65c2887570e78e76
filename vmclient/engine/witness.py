"""Asks both hosts of a job who has the virtual machine."""

import logging
from dataclasses import dataclass, replace
from functools import partial

from vmclient.core.inventory import VMState
from vmclient.core.job import Job
from vmclient.drivers.base import Adopted, DriverError, Presence, Task
from vmclient.engine.outcome import Verdict, judge
from vmclient.engine.site import Site

_log = logging.getLogger(__name__)

_REFRESH_S = 10.0


@dataclass(frozen=True, slots=True)
class Testimony:
    """What the source and the target said, and what that means."""

    source: Presence
    target: Presence
    verdict: Verdict


class Witness:
    """Asks about one job's VM; a host that does not answer, or is not known yet, is UNKNOWN."""

    def __init__(self, site: Site, job: Job) -> None:
        self._site = site
        self._id = job.id
        self._vm_id = job.vm_id.removesuffix(f"@{job.source}")  # see merge.py: ids of clashes
        self._sought = False

    @property
    def _job(self) -> Job:
        return self._site.book.job(self._id)

    def ask(self) -> Testimony:
        """Ask both hosts, now."""
        job = self._job
        source = self._presence(job.source)
        target = self._presence(job.target) if job.target else self._elsewhere(source)
        return Testimony(source, target, judge(job.mode, source, target, job.plan))

    def task(self) -> Task | None:
        """Find the operation at the source, where the driver can tell; raises `DriverError`.

        One that has ended is found by its key, once: what it says of its end does not change.
        """
        adopted = self._adopted()
        if adopted is not None:
            return adopted.task
        key = self._job.task
        if not key or self._sought:
            return None
        found = self._site.connections.place(self._job.source)[0].find(key)
        self._sought = True
        return found

    def refresh(self) -> None:
        """Have both inventories read, so that the estate shows the end; what fails is read later anyway."""
        job = self._job
        for host in (job.source, job.target):
            try:
                self._site.connections.refresh((host,), _REFRESH_S)
            except (DriverError, KeyError) as error:
                _log.info("after job %s: %s was not read: %s", job.id, host, error)

    def _presence(self, host: str) -> Presence:
        try:
            driver, own = self._site.connections.place(host)
            return driver.presence(self._vm_id, own.name)
        except (DriverError, KeyError):
            return Presence.UNKNOWN

    def _elsewhere(self, source: Presence) -> Presence:
        """Look for the VM where nobody said where it goes: somebody else began this migration."""
        if source in (Presence.RUNNING, Presence.PAUSED, Presence.UNKNOWN):
            return Presence.ABSENT if source is not Presence.UNKNOWN else Presence.UNKNOWN
        for host in tuple(self._site.estate.inventory.hosts.values()):
            if host.name != self._job.source and host.online:
                target = host.name
                found = self._presence(target)
                if found in (Presence.RUNNING, Presence.PAUSED, Presence.SPLIT):
                    self._site.book.change(self._id, partial(_towards, target))
                    return found
        return Presence.UNKNOWN

    def _adopted(self) -> Adopted | None:
        job = self._job
        try:
            driver, own = self._site.connections.place(job.source)
        except KeyError:
            return None
        for one in driver.adopt():
            if one.vm_id == self._vm_id and one.source == own.name:
                return one
        return None

    def state(self) -> str:
        """Tell the state of the VM as the estate shows it."""
        vm = self._site.estate.inventory.vms.get(self._job.vm_id)
        return (vm.state if vm else VMState.UNKNOWN).value


def _towards(target: str, job: Job) -> Job:
    return replace(job, target=target, version=job.version + 1)
