"""The engine as the window and the command line see it: one object, all of it callable from any thread."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from vmclient.core.account import ConnectionAccount, HostAccount
from vmclient.core.assessment import Assessment
from vmclient.core.eligibility.rule import Finding
from vmclient.core.events import Event, LogEntry, PhaseRecord
from vmclient.core.inventory import Inventory
from vmclient.core.job import Job, JobState, Knob, Options
from vmclient.core.lanes import Hold
from vmclient.core.placement import Placement, Wishes
from vmclient.core.policy.book import PolicyBook, PolicyFile
from vmclient.core.policy.model import Policy
from vmclient.core.policy.rulebook import Applying
from vmclient.core.problem import Problem
from vmclient.core.settings import HostSettings
from vmclient.core.tryout import Tryout
from vmclient.drivers.base import Features, Mishap
from vmclient.engine.addresses import Request
from vmclient.engine.trial import Kept, Trial


@dataclass(frozen=True, slots=True, kw_only=True)
class LogQuery:
    """Which entries of the event log are wanted, newest first; None means any.

    `states` counts an entry without a job as completed, or as failed where it has a problem. `about` is a
    part of the name of a VM or a host. `since` and `until` bound when it began; `before` is an entry's id:
    only older ones are wanted, which is how one goes on where an answer ended.
    """

    vm_id: str | None = None
    host: str | None = None
    states: frozenset[JobState] | None = None
    user: str | None = None
    about: str = ""
    since: datetime | None = None
    until: datetime | None = None
    before: int | None = None
    limit: int = 500

    def wants(self, entry: LogEntry) -> bool:
        """Tell whether an entry is one of these, as the log itself would."""
        about = self.about.casefold()
        return (
            (self.vm_id is None or entry.vm_id == self.vm_id)
            and (self.host is None or self.host in entry.hosts)
            and (self.states is None or standing(entry) in self.states)
            and (self.user is None or entry.user == self.user)
            and any(about in name.casefold() for name in (entry.vm_name, *entry.hosts))
            and (self.since is None or entry.started_at >= self.since)
            and (self.until is None or entry.started_at <= self.until)
            and (self.before is None or entry.id < self.before)
        )


def standing(entry: LogEntry) -> JobState:
    """Tell how an entry stands; one without a job as if it were one that has ended."""
    if entry.job is not None:
        return entry.job.state
    return JobState.FAILED if entry.problem else JobState.COMPLETED


@dataclass(frozen=True, slots=True)
class LogSummary:
    """What the log holds of a query, whatever its states and limit: how many entries of each state.

    `users` and `names` (of VMs and hosts) are those of the whole log, to choose from; of names only so many.
    """

    counts: Mapping[JobState, int]
    users: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class Refused(Exception):
    """The session does not take an order; `problem` says why, and nothing was begun."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class Check(Protocol):
    """The hypervisors are being asked about each target; closing the dialog cancels it."""

    @property
    def pending(self) -> frozenset[str]:
        """The hosts that have not answered yet."""

    def again(self, hosts: frozenset[str]) -> None:
        """Ask about these hosts once more, as after a remedy; what the others answered stays.

        Told at once, with these pending as far as they are eligible. Raises `KeyError` for a VM that is gone.
        """

    def cancel(self) -> None:
        """Ask no more, and report nothing more."""


class Asking(Protocol):
    """The hypervisors are being asked about the places of several VMs; closing the sheet cancels it."""

    def cancel(self) -> None:
        """Ask no more, and report nothing more."""


class Session(Protocol):
    """Connections, the estate, decisions, jobs and the log.

    Nothing here blocks for longer than a look into memory or the local store. Listeners are called on engine
    threads; `vmclient.ui.bridge` is where they cross to the window's.
    """

    def subscribe(self, listener: Callable[[Event], None]) -> Callable[[], None]:
        """Call `listener` with every event from now on; the function returned ends that."""

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
        """Begin to open a connection to a checked address and return its name.

        `kept` is what `try_out` has opened for the same: it is gone on with, and nobody logs in again.
        `unencrypted` is a person's consent to plain TCP, `certificate` the PEM text that they accepted: it
        replaces what was accepted before. The password is kept in memory, and with `keep_password` in the
        system's keyring once the login has succeeded. With `remember` the address is opened at the next
        start too; `Noticed` tells where that could not be written down.
        `ConnectionOpened` or `ConnectionLost` follows. Raises `DriverError` for an address no driver takes,
        and for one that is connected already, unless that one waits for a person.
        """

    def try_out(self, request: Request) -> Trial:
        """Open what a person asks for, and look what is there.

        The connection stays open in the trial for `trial.KEEP_S`, to be taken by `connect`, or left. Neither
        password nor certificate is kept. The one call that blocks, for as long as the driver's deadlines
        allow. Raises `DriverError`.
        """

    def disconnect(self, connection: str) -> None:
        """Close a connection and forget its hosts; running migrations go on."""

    def connections(self) -> tuple[ConnectionAccount, ...]:
        """Tell how each connection stands, by name."""

    def retry(self, connection: str) -> Problem | None:
        """Try a connection that does not answer now instead of later.

        Gives the problem where a person has to act first. Raises `KeyError` for one that is not there.
        """

    def remembers(self, connection: str) -> bool:
        """Tell whether a connection, open or closed, is opened again at the next start."""

    def forget(self, connection: str) -> None:
        """Open a connection no more at the next start; raises `Refused` where that cannot be kept."""

    def refresh(self) -> None:
        """Have every connection read its inventory anew, soon; events tell what came of it."""

    @property
    def inventory(self) -> Inventory:
        """The merged estate now."""

    def assess(self, vm_id: str) -> Assessment:
        """Answer by our own rules, at once, with what running and queued jobs reserve taken off.

        Raises `KeyError` for a VM that is not there.
        """

    def refusals(self, vm_id: str) -> tuple[Finding, ...]:
        """Say why the VM cannot be migrated whatever the target; empty if it can. Cheap."""

    def applying(self, vm_id: str) -> Applying:
        """Tell which policies count for a VM, and which of them rank; raises `KeyError` for one not there."""

    def try_policies(self, vm_id: str, name: str | None, drafts: tuple[Policy, ...]) -> Tryout:
        """Answer for a VM as if the policy file of a name held these drafts; None is one file more.

        Nothing is kept. At thousands of hosts it takes tenths of a second, so the window leaves it to a
        thread beside its own. Raises `KeyError` for a VM that is not there.
        """

    def policies(self) -> PolicyBook:
        """Give all policies that are known: files of the client, and what came with an estate."""

    def save_policies(self, name: str, policies: tuple[Policy, ...], base: PolicyFile | None = None) -> None:
        """Write a file of policies, new or in place of what is there; it counts at once.

        `base` is the file that was changed into this, else the one that was read last. `PoliciesChanged`
        tells of this, of the next three and of what others change, and the event log notes each. Raises
        `Refused` where the file cannot be kept, and where it is another on the disk than `base`: then it has
        been read anew, and to save again, with that as `base`, replaces it.
        """

    def delete_policies(self, name: str) -> None:
        """Remove a file of policies for good; raises `Refused`."""

    def enable_policies(self, name: str, *, enabled: bool) -> None:
        """Have a file count, or not, at once and at every start; raises `Refused`."""

    def enable_policy(self, name: str, policy: str, *, enabled: bool) -> None:
        """Have one policy of a file count, or not, and change nothing else; raises `Refused`."""

    def reload_policies(self) -> None:
        """Read all files of policies anew; `PoliciesChanged` follows."""

    def policy_text(self, name: str) -> str:
        """Give a file of policies as it stands, for a person to mend; raises `Refused`."""

    def features(self, vm_id: str) -> Features:
        """Tell what the driver of the VM's present host can do; the window enables nothing else.

        Raises `KeyError` for a VM that is not there.
        """

    def check(self, vm_id: str, answered: Callable[[Assessment, frozenset[str]], None]) -> Check:
        """Ask the hypervisors too; `answered` gets the merged assessment and the pending hosts each time."""

    def place(
        self,
        vm_ids: Iterable[str],
        wishes: Wishes | None = None,
        answers: Mapping[str, Mapping[str, tuple[Finding, ...]]] | None = None,
        *,
        among: frozenset[str] | None = None,
    ) -> Placement:
        """Find hosts for several VMs together, by our own rules and by what hypervisors have answered.

        With `among` these hosts and the VMs' own are all that is looked at. It takes some tenths of a second
        for 100 VMs and 2,500 hosts, so the window leaves it to a thread beside its own; only that thread may
        ask the placement for more.
        """

    def ask(
        self, targets: Mapping[str, str], answered: Callable[[str, str, tuple[Finding, ...]], None]
    ) -> Asking:
        """Ask the hypervisors about one target for each VM, by id.

        `answered(vm id, host, findings)` is called once for each, also where nobody answered: then with that
        as a finding. A VM or a host that is gone counts as not answered.
        """

    def migrate(
        self,
        assessment: Assessment,
        target: str,
        *,
        automatic: bool,
        options: Options,
        acknowledged: Sequence[str],
    ) -> Job:
        """Queue a migration; the decision (all candidates, findings, ranking) is kept with its log entry.

        `acknowledged` holds the codes that the person accepted. The target is tested anew at the start:
        a new blocker, or a new warning nobody acknowledged, ends the job as failed with what changed.
        Raises `Refused` where the VM has a job already, or where the log cannot be written: what cannot be
        remembered is not begun.
        """

    def cancel(self, job_id: str) -> None:
        """Ask for a stop; `JobChanged` tells what came of it. Any number of times."""

    @property
    def simulated(self) -> bool:
        """Whether there is a simulated estate, in which things can be let go wrong."""

    def mishaps(self) -> tuple[tuple[str, Mishap], ...]:
        """List what can be let go wrong in simulated estates, each with the name of its connection."""

    def befall(self, connection: str, mishap: Mishap) -> None:
        """Let it happen; nothing where that connection is gone, or no simulation."""

    def turn(self, job_id: str, knob: Knob, value: float | None = None) -> None:
        """Have a knob of a running copy turned, soon; raises `Refused` where there is none any more.

        What came of it is an entry of the event log.
        """

    def account(self, host: str) -> HostAccount:
        """Tell all about a host that is not in its value; raises `KeyError` for one that is not there."""

    def configure_host(self, host: str, settings: HostSettings) -> None:
        """Keep settings for a host across starts; they hold at once, and the event log notes each.

        They are on the disk before anything else happens. Raises `KeyError` for a host that is not there,
        `Refused` where they cannot be kept: then nothing has changed.
        """

    def resynchronize(self, host: str) -> Job:
        """Begin to read a host again, as a job of its own; when that has succeeded it counts as in sync.

        Where that is being done already, its job is given. Raises `KeyError` for a host that is not there,
        `Refused` where the log cannot be written.
        """

    def eject(self, vm_id: str, drives: Sequence[str]) -> Job:
        """Begin to take the media out of a VM's CD/DVD drives, as a job of its own.

        Where that is being done already, its job is given. Raises `KeyError` for a VM that is not there,
        `Refused` where the VM has another job or the log cannot be written.
        """

    def start_repositories(self, host: str, repositories: Sequence[str]) -> Job:
        """Begin to have a host use repositories that it knows (`Host.startable`), as a job of its own.

        Where that is being done already, its job is given. Raises `KeyError` for a host that is not there,
        `Refused` where the log cannot be written.
        """

    def start_networks(self, host: str, networks: Sequence[str]) -> Job:
        """Begin to have a host start virtual networks that it knows, as `start_repositories` does those."""

    def reconnect(self, host: str) -> Problem | None:
        """Try the lost connection of a host again, now instead of later.

        Gives the problem where a person has to act first: connect to the address of its account anew.
        Raises `KeyError` for a host that is not there.
        """

    def jobs(self) -> tuple[Job, ...]:
        """Running and queued first, then those ended since the start, newest first; see `children`."""

    def hold(self, job_id: str) -> Hold | None:
        """What a queued job waits for; None for one that does not wait."""

    def children(self, job_id: str) -> tuple[Job, ...]:
        """The actions of a job's plan, in the order in which they were begun; empty where it has none.

        They are told by `JobChanged` and have log entries of their own; to cancel one is to cancel the whole.
        """

    def log(self, query: LogQuery) -> tuple[LogEntry, ...]:
        """Read the event log."""

    @property
    def settings_problems(self) -> tuple[Problem, ...]:
        """What of the settings file did not count at the start, and why."""

    @property
    def log_trouble(self) -> Problem | None:
        """Why this session can look at the log and write nothing, so that no migration can be begun."""

    def log_summary(self, query: LogQuery) -> LogSummary:
        """Count the entries of a query by their states, and name what one may ask for."""

    def entry(self, entry_id: int) -> LogEntry | None:
        """One entry by its id, its newest value."""

    def entry_of(self, job_id: str) -> LogEntry | None:
        """The log entry of a job."""

    def phases(self, entry_id: int) -> tuple[PhaseRecord, ...]:
        """The timed steps of an entry, in order."""

    def decision(self, entry_id: int) -> Assessment | None:
        """The assessment that led to the choice, as it was then."""

    def close(self) -> None:
        """Close connections and the store; migrations under way go on at their hypervisors."""
