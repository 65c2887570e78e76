"""What a person does with a host: its settings, reading it again, trying its connection again."""

import threading
import uuid
from collections.abc import Callable, Mapping
from dataclasses import fields

from vmclient.core.account import HostAccount
from vmclient.core.capability import Mode
from vmclient.core.events import LogEntry
from vmclient.core.inventory import Host
from vmclient.core.job import Job
from vmclient.core.plan import Action
from vmclient.core.problem import Fact, Problem
from vmclient.core.settings import HostSettings
from vmclient.engine.resync import Resync
from vmclient.engine.session import Refused
from vmclient.engine.settings_file import save_host
from vmclient.engine.site import Site
from vmclient.engine.store.database import StoreError
from vmclient.paths import Paths


class Hosts:
    """The commands on hosts; from any thread."""

    def __init__(self, site: Site, paths: Paths, user: str, accept: Callable[[str], None]) -> None:
        """`accept` is told a host that was read again: it is taken as it is."""
        self._accept = accept
        self._site = site
        self._paths = paths
        self._user = user
        self._lock = threading.Lock()
        self._settings: Mapping[str, HostSettings] = dict(site.settings.hosts)
        self._running: dict[str, Resync] = {}
        self._closed = False
        site.estate.configure(self._settings)

    def account(self, host: str) -> HostAccount:
        """Tell all about a host that is not in its value; raises `KeyError`."""
        connection = self._site.connections.of(host)
        return HostAccount(
            own=self._site.estate.own_host(host)[1],
            settings=self._settings.get(host, HostSettings()),
            reserved=self._site.ledger.on(host),
            cpu_ceiling=self._site.settings.cpu_ceiling,
            address=connection.address,
            answered=connection.answered,
        )

    def configure(self, host: str, settings: HostSettings) -> None:
        """Keep settings for a host and let them hold at once; raises `KeyError`, `Refused`."""
        _, own = self._site.estate.own_host(host)
        with self._lock:
            before = self._settings.get(host, HostSettings())
            if before == settings:
                return
            if self._site.store.barred is not None:
                raise Refused(self._site.store.barred)
            try:
                save_host(self._paths, host, settings)
            except (OSError, ValueError) as error:
                facts = {"path": str(self._paths.settings)}
                raise Refused(Problem("settings.not_saved", facts, str(error))) from error
            self._settings = {**self._settings, host: settings}
            self._site.estate.configure(self._settings)
        for name in (one.name for one in fields(HostSettings)):
            if getattr(before, name) != getattr(settings, name):
                self._note_setting(host, own, name, before, settings)

    def _note_setting(
        self, host: str, own: Host, name: str, before: HostSettings, after: HostSettings
    ) -> None:
        old, new = getattr(before, name), getattr(after, name)
        value = getattr(own, name)
        facts = {
            "setting": name,
            "old": value if old is None else old,
            "new": value if new is None else new,
            "own": new is None,
        }
        self._note("host_settings", host, facts)

    def _note(self, kind: str, host: str, facts: Mapping[str, Fact]) -> None:
        now = self._site.clock.now()
        self._site.book.note(
            LogEntry(
                id=0, kind=kind, user=self._user, started_at=now, ended_at=now, hosts=(host,),
                facts={"host": host, **facts},
            )
        )  # fmt: skip

    def reconnect(self, host: str) -> Problem | None:
        """Try a host's connection again, now; the problem where a person has to act. Raises `KeyError`."""
        problem = self._site.connections.of(host).retry()
        if problem is None:
            self._note("reconnect", host, {})
        return problem

    def resynchronize(self, host: str) -> Job:
        """Begin to read a host again, or give the job that does so already; raises `KeyError`, `Refused`."""
        self._site.estate.own_host(host)
        now = self._site.clock.now()
        with self._lock:
            going = self._running.get(host)
            if going is not None:
                return going.job
            if self._closed:
                raise Refused(Problem("job.client_closed", {"source": host, "host": host}))
            job = Job(
                id=uuid.uuid4().hex, vm_id="", vm_name="", source=host, target="", mode=Mode.MOVE,
                user=self._user, asked_at=now, automatic=False, action=Action.RESYNCHRONIZE,
            ).start(now)  # fmt: skip
            try:
                self._site.book.begin(job)
            except StoreError as error:
                raise Refused(error.problem) from error
            resync = self._running[host] = Resync(self._site, job.id, self._accept, self._ended)
        resync.start()
        return job

    def _ended(self, job: Job) -> None:
        with self._lock:
            self._running.pop(job.source, None)

    def close(self) -> None:
        """Begin nothing more; what is being read ends with its connection."""
        with self._lock:
            self._closed = True
            running = tuple(self._running.values())
        for resync in running:
            resync.join()
