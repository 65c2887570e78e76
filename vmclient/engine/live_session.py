"""The engine put together: the session that the window and the command line work with."""

import getpass
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence

from vmclient.core.account import ConnectionAccount, HostAccount
from vmclient.core.assessment import Assessment
from vmclient.core.capability import Mode, kind
from vmclient.core.eligibility.move import Limits
from vmclient.core.eligibility.rule import Finding
from vmclient.core.eligibility.vm_rules import refusals
from vmclient.core.events import Event, LogEntry, Noticed, PhaseRecord
from vmclient.core.inventory import Host, Inventory
from vmclient.core.job import Job, Knob, Options, Turn
from vmclient.core.lanes import Hold
from vmclient.core.placement import Placement, Wishes
from vmclient.core.plan import WHOLE, Action, plan
from vmclient.core.policy.book import PolicyBook, PolicyFile
from vmclient.core.policy.model import Policy
from vmclient.core.policy.rulebook import Applying
from vmclient.core.problem import Problem
from vmclient.core.reservation import Reserved
from vmclient.core.settings import HostSettings, Settings
from vmclient.core.tryout import Tryout
from vmclient.drivers.base import Driver, Features, Mishap
from vmclient.engine.addresses import Request
from vmclient.engine.book import Book
from vmclient.engine.bus import Bus
from vmclient.engine.checks import LiveCheck
from vmclient.engine.clock import Clock, SystemClock
from vmclient.engine.connections import Connections
from vmclient.engine.drift import DriftWatch
from vmclient.engine.entrance import Entrance
from vmclient.engine.estate import Estate
from vmclient.engine.hosts import Hosts
from vmclient.engine.intent import Wish, intent
from vmclient.engine.job_runner import JobRunner
from vmclient.engine.places import PlacesCheck, place_all
from vmclient.engine.policies import Policies
from vmclient.engine.policy_orders import PolicyOrders
from vmclient.engine.poller import Connection
from vmclient.engine.recovery import Recovery
from vmclient.engine.remedies import Remedies
from vmclient.engine.remembered import Remembered
from vmclient.engine.reservations import Ledger
from vmclient.engine.session import LogQuery, LogSummary, Refused
from vmclient.engine.settings_file import Found, load
from vmclient.engine.site import Site
from vmclient.engine.store.database import StoreError
from vmclient.engine.store.log import LogStore
from vmclient.engine.trial import Kept, Trial, Trials
from vmclient.paths import Paths

_CLOSE_S = 2.0  # how long closing waits for hosts that hang


class LiveSession:
    """`vmclient.engine.session.Session` over real drivers; made by `start`."""

    def __init__(
        self, store: LogStore, settings: Settings, clock: Clock, user: str, entrance: Entrance, paths: Paths
    ) -> None:
        self.settings = settings
        self.settings_problems: tuple[Problem, ...] = ()
        self._entrance = entrance
        self._trials = Trials(clock)
        self._user = user
        self._store = store
        self._clock = clock
        self._bus = Bus()
        self._book = Book(store, self._bus)
        limits = Limits(cpu_ceiling=settings.cpu_ceiling)
        policies = Policies(paths.policies)
        self._estate = Estate(self._bus, self._book.moving, lambda: self._ledger.all, limits, policies)
        self._ledger = Ledger(self._estate.reserve)
        self._connections = Connections(
            self._bus, self._estate, self._book, clock, user=user, refresh_s=settings.refresh_s
        )
        self._site = Site(store, self._book, self._estate, self._ledger, self._connections, clock, settings)
        self._runner = JobRunner(self._site, lambda _job: self._estate.review())
        self._recovery = Recovery(self._site, self._runner)
        self._drift = DriftWatch(self._site)
        self._hosts = Hosts(self._site, paths, user, self._drift.accept)
        self._remembered = Remembered(paths, settings)
        self._remedies = Remedies(self._site, user)
        self._policies = PolicyOrders(self._site, policies, user, self._bus.publish)
        self._intake = threading.Lock()
        self._closed = False

    @classmethod
    def start(
        cls,
        paths: Paths,
        *,
        settings: Settings | None = None,
        clock: Clock | None = None,
        user: str | None = None,
        entrance: Entrance | None = None,
    ) -> "LiveSession":
        """Open the log, take up what an earlier run left, and be ready for connections.

        Passwords and accepted certificates are those of `entrance`, else the keyring's and the folder's.
        Raises `StoreError` when the event log cannot be used: without it no migration could be remembered.
        """
        paths.create()
        clock, user = clock or SystemClock(), user or getpass.getuser()
        store = LogStore.open(paths.log)
        found = load(paths) if settings is None else Found(settings)
        session = cls(store, found.settings, clock, user, entrance or Entrance.of(paths), paths)
        session.settings_problems = found.problems
        session._begin()
        return session

    def _begin(self) -> None:
        self._connections.opened = self._opened
        self._connections.lost = self._lost
        self._entrance.credentials.unusable = self._notice
        self._connections.read = self._read
        for problem in self.settings_problems:
            self._note("settings_wrong", problem)
        if self._store.set_aside is not None:
            self._note("log_damaged", Problem("store.damaged", {"path": str(self._store.set_aside)}))
        self._policies.begin()
        self._recovery.load()

    def _note(self, kind: str, problem: Problem) -> None:
        now = self._clock.now()
        self._book.note(
            LogEntry(id=0, kind=kind, user=self._user, started_at=now, ended_at=now, problem=problem)
        )

    def subscribe(self, listener: Callable[[Event], None]) -> Callable[[], None]:
        """Call `listener` with every event from now on; the function returned ends that."""
        return self._bus.subscribe(listener)

    def connect(
        self,
        address: str,
        *,
        unencrypted: bool = False,
        password: str | None = None,
        keep_password: bool = False,
        certificate: str | None = None,
        remember: bool = False,
        kept: Kept | None = None,
    ) -> str:
        """Begin to open a connection to a checked address, or go on with one; return its name."""
        problem = self._entrance.admit(
            address, password=password, keep=keep_password, certificate=certificate
        )
        if problem is not None:
            self._notice(address, problem)
        opened = kept.take() if kept is not None else None
        driver = opened or self._entrance.driver(address, unencrypted=unencrypted)
        name = self.add(driver, address, opened=opened is not None)
        unkept = self._remembered.keep(address, unencrypted=unencrypted) if remember else None
        if unkept is not None:
            self._notice(address, unkept)
        return name

    def try_out(self, request: Request) -> Trial:
        """Open what a person asks for, look, and keep it for a while; blocks. Raises `DriverError`."""
        return self._trials.watch(self._entrance.try_out(request))

    def _opened(self, connection: Connection) -> None:
        self._entrance.opened(connection.address)
        self._recovery.opened(connection)

    def _read(self, connection: Connection) -> None:
        self._recovery.read(connection)
        self._drift.read(connection)

    def _lost(self, connection: Connection, problem: Problem) -> bool:
        """Try once more by itself where the command line names the certificate that was refused."""
        self._drift.forget(connection.name)
        self._entrance.refused(connection.address, problem)
        if not self._entrance.rescue(connection.address, problem):
            return False
        self._connections.add(self._entrance.build(connection.address), connection.address)
        return True

    def _notice(self, address: str, problem: Problem) -> None:
        self._bus.publish(Noticed(about=address, problem=problem))

    def add(self, driver: Driver, address: str = "", *, opened: bool = False) -> str:
        """Begin to open the connection of a driver that is built, or `opened`, already; see `connect`."""
        name = self._connections.add(driver, address, opened=opened)
        self._remembered.known(name, address)
        return name

    def disconnect(self, connection: str) -> None:
        """Close a connection and forget its hosts; running migrations go on."""
        self._connections.remove(connection)
        self._drift.forget(connection)

    def connections(self) -> tuple[ConnectionAccount, ...]:
        """Tell how each connection stands, by name."""
        return self._connections.accounts(self._estate.inventory, self._remembered.holds)

    def retry(self, connection: str) -> Problem | None:
        """Try a connection now instead of later; raises `KeyError`."""
        return self._connections.retry(connection)

    def remembers(self, connection: str) -> bool:
        """Tell whether a connection, open or closed, is opened again at the next start."""
        return self._remembered.holds(connection)

    def forget(self, connection: str) -> None:
        """Open a connection no more at the next start; raises `Refused` where that cannot be kept."""
        self._remembered.forget(connection)

    def refresh(self) -> None:
        """Have every connection read its inventory anew, soon."""
        self._connections.refresh_all()

    @property
    def inventory(self) -> Inventory:
        """The merged estate now."""
        return self._estate.inventory

    def reserved(self, host: str) -> Reserved:
        """Tell what running and queued jobs have set aside on a host, and for whom."""
        return self._ledger.on(host)

    def account(self, host: str) -> HostAccount:
        """Tell all about a host that is not in its value; raises `KeyError` for one that is not there."""
        return self._hosts.account(host)

    def configure_host(self, host: str, settings: HostSettings) -> None:
        """Keep settings for a host across starts; they hold at once. Raises `KeyError`, `Refused`."""
        self._hosts.configure(host, settings)

    def reconnect(self, host: str) -> Problem | None:
        """Try the lost connection of a host again, now; raises `KeyError` for a host that is not there."""
        return self._hosts.reconnect(host)

    def assess(self, vm_id: str) -> Assessment:
        """Answer by our own rules; raises `KeyError` for a VM that is not there."""
        return self._estate.assess(vm_id, self._book.moving())

    def refusals(self, vm_id: str) -> tuple[Finding, ...]:
        """Say why the VM cannot be migrated whatever the target; empty if it can."""
        inventory = self._estate.inventory
        vm = inventory.vms[vm_id]
        ours = refusals(inventory, vm, busy=self._book.moving())
        return (*ours, *self._estate.rulebook().refusals(vm))

    def applying(self, vm_id: str) -> Applying:
        """Tell which policies count for a VM, and which of them rank; raises `KeyError` for one not there."""
        return self._estate.rulebook().applying(self._estate.inventory.vms[vm_id].name)

    def try_policies(self, vm_id: str, name: str | None, drafts: tuple[Policy, ...]) -> Tryout:
        """Answer for a VM with drafts in place of a file's policies; raises `KeyError` for one not there."""
        return self._estate.try_policies(vm_id, name, drafts)

    def policies(self) -> PolicyBook:
        """All policies that are known, of files and of the estate."""
        return self._policies.book()

    def save_policies(self, name: str, policies: tuple[Policy, ...], base: PolicyFile | None = None) -> None:
        """Write a file of policies; it counts at once. Raises `Refused`."""
        self._policies.save(name, policies, base)

    def delete_policies(self, name: str) -> None:
        """Remove a file of policies for good; raises `Refused`."""
        self._policies.delete(name)

    def enable_policies(self, name: str, *, enabled: bool) -> None:
        """Have a file of policies count, or not; raises `Refused`."""
        self._policies.enable(name, enabled=enabled)

    def enable_policy(self, name: str, policy: str, *, enabled: bool) -> None:
        """Have one policy of a file count, or not; raises `Refused`."""
        self._policies.enable_one(name, policy, enabled=enabled)

    def reload_policies(self) -> None:
        """Read all files of policies anew."""
        self._policies.reload()

    def policy_text(self, name: str) -> str:
        """Give a file of policies as it stands; raises `Refused`."""
        return self._policies.text(name)

    def features(self, vm_id: str) -> Features:
        """Tell what the driver of the VM's present host can do; raises `KeyError` for a VM not there."""
        return self._connections.place(self._estate.inventory.vms[vm_id].host)[0].features

    def check(self, vm_id: str, answered: Callable[[Assessment, frozenset[str]], None]) -> LiveCheck:
        """Ask the hypervisors too; raises `KeyError` for a VM that is not there."""
        check = LiveCheck(
            self._site,
            vm_id,
            lambda answers: self._estate.assess(vm_id, self._book.moving(), answers),
            answered,
        )
        check.start()
        return check

    def place(
        self,
        vm_ids: Iterable[str],
        wishes: Wishes | None = None,
        answers: Mapping[str, Mapping[str, tuple[Finding, ...]]] | None = None,
        *,
        among: frozenset[str] | None = None,
    ) -> Placement:
        """Find hosts for several VMs together, as things stand now."""
        asked = tuple(vm_ids)
        return place_all(self._site, asked, wishes, answers, among)

    def ask(
        self, targets: Mapping[str, str], answered: Callable[[str, str, tuple[Finding, ...]], None]
    ) -> PlacesCheck:
        """Ask the hypervisors about one target for each VM."""
        check = PlacesCheck(self._site, targets, answered)
        check.start()
        return check

    def migrate(
        self,
        assessment: Assessment,
        target: str,
        *,
        automatic: bool,
        options: Options,
        acknowledged: Sequence[str],
    ) -> Job:
        """Queue a migration; the intent is on the disk when this returns. Raises `Refused`."""
        self._policies.look(at_once=True)
        wish = Wish(target, automatic, options, tuple(dict.fromkeys(acknowledged)))
        job = intent(assessment, wish, self._plan, self._user, self._clock.now())
        with self._intake:
            facts = {"vm": job.vm_name, "source": job.source, "target": target}
            if self._closed:
                raise Refused(Problem("job.client_closed", facts))
            if self._book.unended(job.vm_id) is not None:
                raise Refused(Problem("migration.busy", facts))
            try:
                self._book.begin(job, assessment)
            except StoreError as error:
                raise Refused(error.problem) from error
            self._ledger.claim(job.id, assessment.vm, target, job.mode)
        self._runner.submit(job.id, frozenset(acknowledged))
        return job

    def _plan(self, source: Host, mode: Mode) -> tuple[Action, ...]:
        try:
            by_action = self._connections.place(source.name)[0].features.actions
        except KeyError:  # disconnected meanwhile: the test before the start says so
            return WHOLE
        return plan(kind(source), mode) if by_action else WHOLE

    def cancel(self, job_id: str) -> None:
        """Ask for a stop; any number of times."""
        self._runner.cancel(job_id)

    @property
    def simulated(self) -> bool:
        """Whether there is a simulated estate, in which things can be let go wrong."""
        return bool(self._connections.simulated())

    def mishaps(self) -> tuple[tuple[str, Mishap], ...]:
        """List what can be let go wrong in simulated estates, each with the name of its connection."""
        simulated = self._connections.simulated()
        return tuple((driver.name, mishap) for driver in simulated for mishap in driver.mishaps())

    def befall(self, connection: str, mishap: Mishap) -> None:
        """Let it happen; nothing where that connection is gone, or no simulation."""
        for driver in self._connections.simulated():
            if driver.name == connection:
                driver.befall(mishap)

    def turn(self, job_id: str, knob: Knob, value: float | None = None) -> None:
        """Have a knob of a running copy turned, soon; raises `Refused` where there is none any more."""
        if not self._runner.turn(job_id, Turn(knob, value, self._user)):
            raise Refused(Problem("migration.no_copy", {"knob": knob.value}))

    def resynchronize(self, host: str) -> Job:
        """Begin to read a host again, after which it counts as in sync; raises `KeyError`, `Refused`."""
        return self._hosts.resynchronize(host)

    def eject(self, vm_id: str, drives: Sequence[str]) -> Job:
        """Begin to take media out of a VM's drives; raises `KeyError`, `Refused`."""
        with self._intake:  # a migration of the VM begins before that or after
            return self._remedies.eject(vm_id, drives)

    def start_repositories(self, host: str, repositories: Sequence[str]) -> Job:
        """Begin to have a host use repositories that it knows; raises `KeyError`, `Refused`."""
        return self._remedies.start_repositories(host, repositories)

    def start_networks(self, host: str, networks: Sequence[str]) -> Job:
        """Begin to have a host start virtual networks that it knows; raises `KeyError`, `Refused`."""
        return self._remedies.start_networks(host, networks)

    def jobs(self) -> tuple[Job, ...]:
        """Running and queued first, then those ended since the start, newest first."""
        return self._book.jobs()

    def hold(self, job_id: str) -> Hold | None:
        """What a queued job waits for; None for one that does not wait."""
        return self._runner.hold(job_id)

    def children(self, job_id: str) -> tuple[Job, ...]:
        """The actions of a job's plan, in the order in which they were begun."""
        return self._book.children(job_id)

    def log(self, query: LogQuery) -> tuple[LogEntry, ...]:
        """Read the event log, newest first."""
        return tuple(self._book.newest(entry) for entry in self._store.log(query))

    @property
    def log_trouble(self) -> Problem | None:
        """Why nothing can be written; None where it can."""
        return self._store.barred

    def log_summary(self, query: LogQuery) -> LogSummary:
        """Count the entries of a query by their states, and name what one may ask for."""
        return self._store.summary(query)

    def entry(self, entry_id: int) -> LogEntry | None:
        """One entry by its id, its newest value."""
        found = self._store.entry(entry_id)
        return self._book.newest(found) if found else None

    def entry_of(self, job_id: str) -> LogEntry | None:
        """The log entry of a job."""
        return self._book.entry_of(job_id)

    def phases(self, entry_id: int) -> tuple[PhaseRecord, ...]:
        """The timed steps of an entry, in order."""
        return self._book.phases(entry_id)

    def decision(self, entry_id: int) -> Assessment | None:
        """The assessment that led to the choice, as it was then."""
        return self._book.decision(entry_id)

    def close(self) -> None:
        """Close connections and the store; migrations under way go on at their hypervisors."""
        with self._intake:
            if self._closed:
                return
            self._closed = True
        self._runner.close()
        self._hosts.close()
        self._remedies.close()
        self._policies.close()
        self._connections.close(_CLOSE_S, also=self._trials.close())
        self._store.close()
