"""Takes up what goes on at the hypervisors: our own unfinished jobs, and migrations that others began."""

import logging
import threading
import uuid
from datetime import datetime

from vmclient.core.capability import Mode
from vmclient.core.events import LogEntry
from vmclient.core.inventory import VM, Inventory
from vmclient.core.job import OUTSIDE, Job, JobState
from vmclient.core.plan import Action
from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import Adopted, DriverError
from vmclient.engine.job_end import told
from vmclient.engine.job_runner import JobRunner
from vmclient.engine.poller import Connection
from vmclient.engine.remedies import is_done
from vmclient.engine.retest import decided
from vmclient.engine.site import Site
from vmclient.engine.store.database import StoreError

_log = logging.getLogger(__name__)

_LOOK_S = 2.0


class Recovery:
    """Brings the book and the hypervisors together, at the start and whenever a connection opens."""

    def __init__(self, site: Site, runner: JobRunner) -> None:
        self._site = site
        self._runner = runner
        self._lock = threading.Lock()
        self._open: dict[str, LogEntry] = {}
        self._remedies: dict[str, Job] = {}
        self._busy: dict[str, tuple[frozenset[str], float]] = {}

    def load(self) -> None:
        """Read what an earlier run left: what had not begun is cancelled, the rest waits for its hosts."""
        if self._site.store.barred is not None:
            return  # the client that owns the log has these jobs in its hands
        now = self._site.clock.now()
        for entry in self._site.store.unfinished():
            job = entry.job
            if job is None:
                continue
            self._site.book.resume(entry)
            if job.parent_id is not None:
                self._leave_to_its_parent(job, now)
                continue
            if job.action is Action.RESYNCHRONIZE:  # reading a host changes nothing: it is not taken up
                interrupted = Problem("host.not_read", {"source": job.source, "host": job.source})
                self._site.book.change(job.id, lambda one, why=interrupted: one.fail(now, why))  # type: ignore[misc]
                continue
            if not job.moves:
                self._remedies[job.id] = job  # the first reading tells what came of it
                continue
            if job.state is JobState.QUEUED:
                facts = {"vm": job.vm_name, "source": job.source, "target": job.target}
                problem = Problem("job.not_started", facts)
                self._site.book.change(job.id, lambda one, why=problem: one.cancelled(now, why))  # type: ignore[misc]
            else:
                self._open[job.id] = entry

    def _leave_to_its_parent(self, child: Job, now: datetime) -> None:
        """Let an action that was cut off be seen through with its plan; end one whose plan has ended."""
        if child.parent_id not in self._open:
            problem = told(child, Problem("migration.interrupted"))
            self._site.book.change(child.id, lambda job: job.fail(now, problem))

    def opened(self, connection: Connection) -> None:
        """Take up the unfinished jobs of a connection's hosts, and what else runs there."""
        self._take_up_own()
        self.look(connection)

    def look(self, connection: Connection) -> None:
        """List the migrations that nobody here began, as jobs of their own."""
        if self._site.store.barred is not None:
            return
        try:
            adopted = connection.driver.adopt()
        except DriverError as error:
            _log.warning("the migrations of %s could not be listed: %s", connection.name, error)
            return
        for one in adopted:
            self._take_up(connection.name, one)

    def read(self, connection: Connection) -> None:
        """Look for others' migrations where a hypervisor reports a VM busy that has no job here.

        Looks when another VM has become busy, and every two seconds while one stays so: a migration that is
        just being begun is not listed yet.
        """
        self._settle_remedies(connection)
        estate, moving = self._site.estate.inventory, self._site.book.moving()
        busy = frozenset(
            vm.id
            for vm in estate.vms.values()
            if vm.busy and vm.id not in moving and estate.hosts[vm.host].connection == connection.name
        )
        now = self._site.clock.monotonic()
        known, looked = self._busy.get(connection.name, (frozenset(), now))
        if busy and (busy - known or now - looked > _LOOK_S):
            self._busy[connection.name] = (busy, now)
            self.look(connection)
        elif not busy:
            self._busy.pop(connection.name, None)

    def _settle_remedies(self, connection: Connection) -> None:
        """End the remedies that an earlier run left, by what the hosts of a connection show now."""
        inventory, now = self._site.estate.inventory, self._site.clock.now()
        with self._lock:
            known = tuple(self._remedies.values())
            mine = [job for job in known if _is_at(inventory, job.source, connection)]
            for job in mine:
                del self._remedies[job.id]
        for job in mine:
            facts: dict[str, Fact] = {"vm": job.vm_name, "host": job.source, "things": job.things}
            why = Problem("remedy.interrupted", facts)
            done = job.vm_id in {"", *inventory.vms} and is_done(inventory, job)
            self._site.book.change(
                job.id,
                lambda one, done=done, why=why: one.complete(now) if done else one.fail(now, why),  # type: ignore[misc]
            )

    def _take_up_own(self) -> None:
        with self._lock:
            known = [entry.job for entry in self._open.values() if entry.job]
            mine = [job for job in known if self._has_its_hosts(job)]
            for job in mine:
                del self._open[job.id]
        for job in mine:
            vm = self._vm(job)
            if vm is not None and job.target:
                self._site.ledger.claim(job.id, vm, job.target, job.mode)
            self._runner.take_up(job.id)

    def _has_its_hosts(self, job: Job) -> bool:
        """Tell whether enough is connected to see a job through: one host can tell of a whole migration.

        A plan that has begun is gone on with, or undone, at both.
        """
        hosts = self._site.estate.inventory.hosts
        there = [host in hosts for host in (job.source, job.target)]
        return all(there) if job.planned and self._site.book.children(job.id) else any(there)

    def _vm(self, job: Job) -> VM | None:
        """Give a job's VM; one in the middle of a plan may be in no inventory."""
        known = self._site.estate.inventory.vms.get(job.vm_id)
        if known is not None or not job.planned:
            return known
        try:
            return decided(self._site, job)
        except KeyError:
            return None

    def _take_up(self, connection: str, adopted: Adopted) -> None:
        site = self._site
        source = site.estate.shown_host(connection, adopted.source)
        vm = site.estate.inventory.vms.get(adopted.vm_id)
        if vm is None or site.book.unended(adopted.vm_id) is not None:
            return
        now = site.clock.now()
        job = Job(
            id=uuid.uuid4().hex,
            vm_id=vm.id,
            vm_name=vm.name,
            source=source,
            target=self._target(adopted.target),
            mode=Mode.LIVE,
            user=OUTSIDE,
            asked_at=now,
            automatic=False,
        ).start(now)
        try:
            site.book.begin(job)
        except StoreError as error:
            _log.error("a migration under way cannot be written down: %s", error)
            return
        if job.target:
            site.ledger.claim(job.id, vm, job.target, job.mode)
        self._runner.take_up(job.id, adopted.task)

    def _target(self, own: str | None) -> str:
        """Give the estate's name of a target, empty where it is not known here."""
        return own if own is not None and own in self._site.estate.inventory.hosts else ""


def _is_at(inventory: Inventory, host: str, connection: Connection) -> bool:
    return host in inventory.hosts and inventory.hosts[host].connection == connection.name
