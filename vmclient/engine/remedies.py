"""Ways out of a finding that a hypervisor goes: media ejected, repositories and networks started, as jobs."""

import logging
import threading
import uuid
from collections.abc import Sequence

from vmclient.core.capability import Mode
from vmclient.core.inventory import Inventory
from vmclient.core.job import Job, Phase
from vmclient.core.plan import Action
from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import ConnectionLost, DriverError, NotSupported, Remedial
from vmclient.engine.session import Refused
from vmclient.engine.short_job import READ_S, ShortJob
from vmclient.engine.site import Site
from vmclient.engine.steps import Steps
from vmclient.engine.store.database import StoreError

_log = logging.getLogger(__name__)

SHOWN_S = 10.0  # a server may show for a moment what was before its task
_PAUSE_S = 0.25


def is_done(inventory: Inventory, job: Job) -> bool:
    """Tell whether what a job was to do is so; raises `KeyError` where its host or VM is not there."""
    host = inventory.hosts[job.source]
    if job.action is Action.EJECT:
        drives = inventory.vms[job.vm_id].cdroms
        return all(drive.media is None for drive in drives if drive.name in job.things)
    if job.action is Action.START_NETWORK:
        return host.networks.issuperset(job.things)
    return host.startable.isdisjoint(job.things)


class RemedyRun(ShortJob):
    """Has the hypervisor do it, then looks whether it is so: nobody's word is taken for it."""

    def work(self, steps: Steps) -> None:
        """Order it, and read the host until that shows it; where nobody answered it may be done later."""
        steps.enter(Phase.REMEDY)
        try:
            self._order(self.job)
        except ConnectionLost as lost:
            steps.leave("failed")
            self._look_once(steps, lost)
            return
        steps.leave()
        steps.enter(Phase.READ)
        self._look_until_shown()
        self._complete(steps)

    def _complete(self, steps: Steps) -> None:
        if self.job.action is Action.START_REPOSITORY and not self._listed():
            raise DriverError(Problem("remedy.other_storage"))
        steps.leave()
        self._site.book.change(self._id, lambda job: job.complete(self._site.clock.now()))

    def _order(self, job: Job) -> None:
        driver, host = self._site.connections.place(job.source)
        if not isinstance(driver, Remedial):
            raise NotSupported(Problem("hypervisor.not_supported", {"call": job.action.value}))
        if job.action is Action.EJECT:
            driver.eject(self._site.estate.own_vm(job.vm_id), job.things)
            return
        start = driver.start_network if job.action is Action.START_NETWORK else driver.start_repository
        for name in job.things:
            start(host, name)

    def _look_once(self, steps: Steps, lost: ConnectionLost) -> None:
        """Complete it if it is so all the same; else nobody can say what becomes of it."""
        site = self._site
        steps.enter(Phase.READ)
        try:
            site.connections.refresh((self._host,), READ_S)
            done = is_done(site.estate.inventory, self.job)
        except DriverError as error:
            _log.warning("%s of %s: %s", self.job.action, self._host, error)
            done = False
        if done:
            self._complete(steps)
            return
        steps.leave("failed")
        why = self.told(lost.problem)
        site.book.change(self._id, lambda job: job.unknown(site.clock.now(), why))

    def _look_until_shown(self) -> None:
        site, never = self._site, threading.Event()
        until = site.clock.monotonic() + SHOWN_S
        site.connections.refresh((self._host,), READ_S)
        while not is_done(site.estate.inventory, self.job):
            if site.clock.monotonic() >= until:
                raise DriverError(Problem("remedy.not_shown"))
            site.clock.wait(never, _PAUSE_S)
            site.connections.refresh((self._host,), READ_S)

    def _listed(self) -> bool:
        """Tell whether the host lists what it started by the name under which others know it."""
        mounts = self._site.estate.inventory.hosts[self._host].repositories
        return {mount.repository for mount in mounts}.issuperset(self.job.things)

    def facts(self) -> dict[str, Fact]:
        """Name the VM and what it was about, too."""
        return {**super().facts(), "vm": self.job.vm_name, "things": self.job.things}


class Remedies:
    """The commands; from any thread. What is asked for while it goes on is not begun twice."""

    def __init__(self, site: Site, user: str) -> None:
        self._site = site
        self._user = user
        self._lock = threading.Lock()
        self._running: dict[str, RemedyRun] = {}
        self._closed = False

    def eject(self, vm_id: str, drives: Sequence[str]) -> Job:
        """Begin to take media out of a VM's drives; raises `KeyError`, `Refused`."""
        vm = self._site.estate.inventory.vms[vm_id]
        return self._begin(self._job(Action.EJECT, vm.host, tuple(drives), vm_id, vm.name))

    def start_repositories(self, host: str, repositories: Sequence[str]) -> Job:
        """Begin to have a host use repositories that it knows; raises `KeyError`, `Refused`."""
        return self._begin(self._job(Action.START_REPOSITORY, host, tuple(repositories)))

    def start_networks(self, host: str, networks: Sequence[str]) -> Job:
        """Begin to have a host start virtual networks that it knows; raises `KeyError`, `Refused`."""
        return self._begin(self._job(Action.START_NETWORK, host, tuple(networks)))

    def _job(
        self, action: Action, host: str, things: tuple[str, ...], vm_id: str = "", vm_name: str = ""
    ) -> Job:
        now = self._site.clock.now()
        return Job(
            id=uuid.uuid4().hex, vm_id=vm_id, vm_name=vm_name, source=host, target="", mode=Mode.MOVE,
            user=self._user, asked_at=now, automatic=False, action=action,
            things=tuple(dict.fromkeys(things)),
        ).start(now)  # fmt: skip

    def _begin(self, job: Job) -> Job:
        with self._lock:
            for going in (run.job for run in self._running.values()):
                if _about(going) == _about(job):
                    return going
            facts: dict[str, Fact] = {"vm": job.vm_name, "source": job.source, "host": job.source}
            if self._closed:
                raise Refused(Problem("job.client_closed", facts))
            if not self._site.estate.inventory.hosts[job.source].online:
                raise Refused(Problem("remedy.host_offline", facts))
            if job.vm_id and self._site.book.unended(job.vm_id) is not None:
                raise Refused(Problem("remedy.busy", facts))
            try:
                self._site.book.begin(job)
            except StoreError as error:
                raise Refused(error.problem) from error
            run = self._running[job.id] = RemedyRun(self._site, job.id, self._ended)
        run.start()
        return job

    def _ended(self, job: Job) -> None:
        with self._lock:
            self._running.pop(job.id, None)

    def close(self) -> None:
        """Begin nothing more; what goes on ends with its connection."""
        with self._lock:
            self._closed = True
            running = tuple(self._running.values())
        for run in running:
            run.join()


def _about(job: Job) -> tuple[Action, str, str, tuple[str, ...]]:
    return job.action, job.vm_id, job.source, job.things
