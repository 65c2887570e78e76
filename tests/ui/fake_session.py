"""A fake of the engine's port for the window's tests: it answers at once, and tests say what happens next."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

from tests.ui.fake_estate import estate
from vmclient.core.account import ConnectionAccount, HostAccount, Standing
from vmclient.core.assessment import Assessment, Candidate, Forecast, Outcome, Score
from vmclient.core.capability import Mode, mode
from vmclient.core.eligibility.host_table import HostTable
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.events import (
    ConnectionLost,
    ConnectionOpened,
    Event,
    InventoryChanged,
    JobChanged,
    LogChanged,
    LogEntry,
    PhaseRecord,
    PoliciesChanged,
)
from vmclient.core.inventory import VM, Host, Hypervisor, Inventory, Mount
from vmclient.core.job import Job, Knob, Options, Phase, Progress
from vmclient.core.lanes import Hold
from vmclient.core.placement import Placement, Wishes
from vmclient.core.placing import Situation, place
from vmclient.core.plan import Action
from vmclient.core.policy.book import PolicyBook, PolicyFile
from vmclient.core.policy.model import Policy
from vmclient.core.policy.rulebook import Applying, Rulebook
from vmclient.core.problem import Problem
from vmclient.core.reservation import Reserved
from vmclient.core.settings import HostSettings
from vmclient.core.trying import try_out
from vmclient.core.tryout import Tryout
from vmclient.drivers.base import Features, Mishap
from vmclient.engine.addresses import Request
from vmclient.engine.session import LogQuery, LogSummary, Refused, standing
from vmclient.engine.trial import Kept, Trial

NOW = datetime(2026, 11, 22, 14, 32, 6, tzinfo=UTC)


class FakeCheck:
    """A check whose answers the test gives, host by host."""

    def __init__(
        self, assess: Callable[[], Assessment], answered: Callable[[Assessment, frozenset[str]], None]
    ) -> None:
        self._assess = assess
        self.assessment = assessment = assess()
        self.cancelled = False
        self.asked_again: list[frozenset[str]] = []
        self._answered = answered
        self._pending = frozenset(one.host.name for one in assessment.candidates if one.tested)

    @property
    def pending(self) -> frozenset[str]:
        """The hosts that the test has not answered for yet."""
        return self._pending

    def cancel(self) -> None:
        """Note that the window lost interest."""
        self.cancelled = True

    def again(self, hosts: frozenset[str]) -> None:
        """Wait for these hosts' answers once more; those of the others stay, on top of the newest facts."""
        self.asked_again.append(hosts)
        fresh = self._assess()
        said = {one.host.name: one for one in self.assessment.candidates}
        self._pending = (self._pending - hosts) | {
            one.host.name for one in fresh.candidates if one.eligible and one.host.name in hosts
        }
        kept = [one if one.host.name in hosts else said.get(one.host.name, one) for one in fresh.candidates]
        self.assessment = _ordered(fresh, kept)
        self._answered(self.assessment, self._pending)

    def answer(self, host: str, *findings: Finding) -> None:
        """Let one host answer with more findings; a blocker among them refuses it."""
        self._pending -= {host}
        blocked = any(one.severity is Severity.BLOCKER for one in findings)
        candidates = [
            replace(one, findings=one.findings + findings, eligible=one.eligible and not blocked)
            if one.host.name == host
            else one
            for one in self.assessment.candidates
        ]
        self.assessment = _ordered(self.assessment, candidates)
        if not self.cancelled:
            self._answered(self.assessment, self._pending)

    def answer_all(self) -> None:
        """Let every host answer that it has nothing to add."""
        for host in sorted(self._pending):
            self.answer(host)


class FakeAsking:
    """Questions about places whose answers the test gives, VM by VM."""

    def __init__(
        self, targets: Mapping[str, str], answered: Callable[[str, str, tuple[Finding, ...]], None]
    ) -> None:
        self.targets, self._answered = dict(targets), answered
        self.cancelled = False

    def cancel(self) -> None:
        """Note that the window lost interest."""
        self.cancelled = True

    def answer(self, vm_id: str, *findings: Finding) -> None:
        """Answer for one VM."""
        if not self.cancelled:
            self._answered(vm_id, self.targets[vm_id], findings)

    def answer_all(self) -> None:
        """Have nothing to add to any."""
        for vm_id in self.targets:
            self.answer(vm_id)


class FakeSession:
    """Implements `vmclient.engine.session.Session` in memory, on the caller's thread.

    `checks`, `cancelled`, `connected`, `requests`, `tried` and `reconnected` record what was asked for;
    `put`, `advance`, `finish` and `lose` make things happen and tell the listeners.
    """

    def __init__(self, inventory: Inventory | None = None) -> None:
        self._inventory = inventory if inventory is not None else estate()
        self._listeners: list[Callable[[Event], None]] = []
        self._jobs: dict[str, Job] = {}
        self._entries: dict[int, LogEntry] = {}
        self._decisions: dict[int, Assessment] = {}
        self.holds: dict[str, Hold] = {}
        self.trouble_with_log: Problem | None = None
        self.settings_problems: tuple[Problem, ...] = ()
        self.phase_records: dict[int, tuple[PhaseRecord, ...]] = {}
        self.now = NOW
        self.slots = 3
        self.driver_features = Features(bandwidth=True, max_downtime=True)
        self.features_of: dict[str, Features] = {}
        self.checks: list[FakeCheck] = []
        self.inquiries: list[FakeAsking] = []
        self.cancelled: list[str] = []
        self.policy_files: dict[str, PolicyFile] = {}
        self.policy_folder: str | None = None
        self.possible_mishaps: tuple[tuple[str, Mishap], ...] = ()
        self.befallen: list[tuple[str, Mishap]] = []
        self.turned: list[tuple[str, Knob, float | None]] = []
        self.connected: list[str] = []
        self.requests: list[Request] = []
        self.remembered: set[str] = set()
        self.accounts: tuple[ConnectionAccount, ...] | None = None
        self.tried: list[Request] = []
        self.answers: dict[str, Trial | Exception] = {}
        self.queries: list[LogQuery] = []
        self.refreshed = 0
        self.settings: dict[str, HostSettings] = {}
        self.reserved: dict[str, Reserved] = {}
        self.refuses: Problem | None = None
        self.reconnected: list[str] = []
        self.needs_person: Problem | None = None
        self.at_once = True
        self._own: dict[str, Host] = {}
        self.closed = False

    def subscribe(self, listener: Callable[[Event], None]) -> Callable[[], None]:
        """Remember a listener."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def emit(self, event: Event) -> None:
        """Tell every listener."""
        for listener in list(self._listeners):
            listener(event)

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
        """Note what is asked for; the connection opens at once."""
        if remember:
            self.remembered.add(address)
        self.connected.append(address)
        self.requests.append(
            Request(
                address=address,
                unencrypted=unencrypted,
                password=password,
                keep_password=keep_password,
                certificate=certificate,
                remember=remember,
                kept=kept,
            )
        )
        self.emit(ConnectionOpened(connection=address))
        return address

    def try_out(self, request: Request) -> Trial:
        """Find what the test says is there, or raise what it says goes wrong."""
        self.tried.append(request)
        found = self.answers.get(request.address, Trial(("kvm-a1",), 7))
        if isinstance(found, Exception):
            raise found
        return found

    def disconnect(self, connection: str) -> None:
        """Forget the connection's hosts and their VMs."""
        hosts = {name: one for name, one in self._inventory.hosts.items() if one.connection != connection}
        vms = {key: vm for key, vm in self._inventory.vms.items() if vm.host in hosts}
        self._replace(replace(self._inventory, hosts=hosts, vms=vms))

    def connections(self) -> tuple[ConnectionAccount, ...]:
        """What the test has put there, else an open connection for each that hosts name."""
        if self.accounts is not None:
            return self.accounts
        names = sorted({host.connection for host in self._inventory.hosts.values()})
        return tuple(
            ConnectionAccount(
                name=name, address=f"qemu+ssh://ops@{name}/system", standing=Standing.OPEN,
                hosts=tuple(one.name for one in self._inventory.hosts.values() if one.connection == name),
                answered=(self.now, 0.008), remembered=name in self.remembered,
            )
            for name in names
        )  # fmt: skip

    def retry(self, connection: str) -> Problem | None:
        """Note it, and answer with what the test says stands in the way."""
        self.reconnected.append(connection)
        return self.needs_person

    def remembers(self, connection: str) -> bool:
        """Tell whether it was asked for with that."""
        return connection in self.remembered

    def forget(self, connection: str) -> None:
        """Forget it, unless a test says that it is refused."""
        if self.refuses is not None:
            raise Refused(self.refuses)
        self.remembered.discard(connection)

    def refresh(self) -> None:
        """Note it."""
        self.refreshed += 1

    @property
    def inventory(self) -> Inventory:
        """The estate now."""
        return self._inventory

    def assess(self, vm_id: str) -> Assessment:
        """Answer by a few plain rules: hypervisor, offline, slots, memory, the CD drive's repository."""
        vm = self._inventory.vms[vm_id]
        source = self._inventory.hosts[vm.host]
        findings = self.refusals(vm_id)
        how = mode(source, vm.state)
        if findings:
            return Assessment(vm=vm, source=source, outcome=Outcome.REFUSED, mode=how, findings=findings)
        used = self._inventory.slots_used()
        others = [one for one in self._inventory.hosts.values() if one is not source]
        candidates = [self._candidate(vm, source, host, used[host.name]) for host in others]
        empty = Assessment(vm=vm, source=source, outcome=Outcome.NO_HOSTS_TO_TEST, mode=how, rules=22)
        return _ordered(empty, candidates)

    def _candidate(self, vm: VM, source: Host, host: Host, used: int) -> Candidate:
        if host.hypervisor is not source.hypervisor or host.manager != source.manager:
            facts = {"host": host.name, "hypervisor": str(host.hypervisor), "source": str(source.hypervisor)}
            differs = Finding("host.hypervisor_differs", Severity.BLOCKER, facts)
            return Candidate(host=host, eligible=False, tested=False, findings=(differs,))
        findings = tuple(_findings(vm, host, used))
        load = host.cpu_load + vm.vcpus * (vm.cpu_load or 0) / host.cpu_cores
        memory_after = (host.memory - host.memory_free + vm.memory) / host.memory
        seconds = vm.memory / max(1, host.migration_bandwidth - (vm.dirty_rate or 0))
        scores = (
            Score("architecture", 1.0 if host.cpu_model == source.cpu_model else 0.5),
            Score("cost", seconds, "s"),
            Score("load", max(load, memory_after)),
        )
        return Candidate(
            host=host,
            eligible=not any(one.severity is Severity.BLOCKER for one in findings),
            prospect=scores,
            findings=findings,
            forecast=Forecast(
                memory_free=host.memory_free, cpu_load_after=load, memory_load_after=memory_after,
                slots_used=used, slots=host.max_hosted_vms, seconds=seconds, downtime_s=0.06,
            ),
        )  # fmt: skip

    def refusals(self, vm_id: str) -> tuple[Finding, ...]:
        """Refuse Hyper-V, a source that does not answer, and a VM that has a job."""
        vm = self._inventory.vms[vm_id]
        source = self._inventory.hosts[vm.host]
        found = []
        if source.hypervisor is Hypervisor.HYPERV:
            facts = {"vm": vm.name, "hypervisor": "hyperv"}
            found.append(Finding("vm.hypervisor_unsupported", Severity.BLOCKER, facts))
        if not source.online:
            found.append(Finding("source.offline", Severity.BLOCKER, {"vm": vm.name, "source": source.name}))
        if any(job.vm_id == vm_id and not job.ended for job in self._jobs.values()):
            found.append(Finding("vm.busy", Severity.BLOCKER, {"vm": vm.name, "action": "migrate"}))
        return tuple(found)

    def try_policies(self, vm_id: str, name: str | None, drafts: tuple[Policy, ...]) -> Tryout:
        """Answer by these policies alone, as the engine does."""
        return try_out(self._inventory, vm_id, Rulebook(drafts), HostTable(self._inventory))

    def applying(self, vm_id: str) -> Applying:
        """Answer by the policies that count, as the engine does."""
        return Rulebook(self.policies().counting).applying(self._inventory.vms[vm_id].name)

    def policies(self) -> PolicyBook:
        """The files by name, and what the estate has."""
        brought = self._inventory.policies
        files = tuple(self.policy_files[name] for name in sorted(self.policy_files))
        return PolicyBook(
            files=files, of_estate=brought, came_with=("demo",) * len(brought), folder=self.policy_folder
        )

    def save_policies(self, name: str, policies: tuple[Policy, ...], base: PolicyFile | None = None) -> None:
        """Keep the file, unless a test says that it is refused."""
        if self.refuses is not None:
            raise Refused(self.refuses)
        if base is not None and base != self.policy_files.get(name):
            raise Refused(Problem("policies.changed", {"file": name}))
        enabled = self.policy_files[name].enabled if name in self.policy_files else True
        self.put_policies(PolicyFile(name=name, policies=policies, enabled=enabled))

    def put_policies(self, *files: PolicyFile) -> None:
        """Have these files be read."""
        self.policy_files |= {each.name: each for each in files}
        self.emit(PoliciesChanged())

    def delete_policies(self, name: str) -> None:
        """Forget the file."""
        if self.refuses is not None:
            raise Refused(self.refuses)
        self.policy_files.pop(name, None)
        self.emit(PoliciesChanged())

    def enable_policies(self, name: str, *, enabled: bool) -> None:
        """Have the file count, or not."""
        if self.refuses is not None:
            raise Refused(self.refuses)
        self.put_policies(replace(self.policy_files[name], enabled=enabled))

    def enable_policy(self, name: str, policy: str, *, enabled: bool) -> None:
        """Have one policy count, or not."""
        if self.refuses is not None:
            raise Refused(self.refuses)
        kept = self.policy_files[name]
        policies = (replace(each, enabled=enabled) if each.name == policy else each for each in kept.policies)
        self.put_policies(replace(kept, policies=tuple(policies)))

    def reload_policies(self) -> None:
        """Tell what the test has put."""
        self.emit(PoliciesChanged())

    def policy_text(self, name: str) -> str:
        """Give what nobody could read."""
        return "{"

    def features(self, vm_id: str) -> Features:
        """Answer with the VM's in `features_of`, else with `driver_features`."""
        self._inventory.vms[vm_id]
        return self.features_of.get(vm_id, self.driver_features)

    def check(self, vm_id: str, answered: Callable[[Assessment, frozenset[str]], None]) -> FakeCheck:
        """Begin a check that waits for the test's answers."""
        check = FakeCheck(lambda: self.assess(vm_id), answered)
        self.checks.append(check)
        return check

    def place(
        self,
        vm_ids: Iterable[str],
        wishes: Wishes | None = None,
        answers: Mapping[str, Mapping[str, tuple[Finding, ...]]] | None = None,
        *,
        among: frozenset[str] | None = None,
    ) -> Placement:
        """Answer as the engine does, for the fake's estate."""
        busy = frozenset(job.vm_id for job in self._jobs.values() if not job.ended)
        situation = Situation(inventory=self._inventory, busy=busy)
        ids = tuple(vm_ids)
        if among is not None:
            own = {self._inventory.vms[vm_id].host for vm_id in ids if vm_id in self._inventory.vms}
            situation = situation.between(among | own)
        return place(situation, ids, wishes, answers)

    def ask(
        self, targets: Mapping[str, str], answered: Callable[[str, str, tuple[Finding, ...]], None]
    ) -> FakeAsking:
        """Begin questions that wait for the test's answers."""
        asking = FakeAsking(targets, answered)
        self.inquiries.append(asking)
        return asking

    def migrate(
        self,
        assessment: Assessment,
        target: str,
        *,
        automatic: bool,
        options: Options,
        acknowledged: Sequence[str],
    ) -> Job:
        """Queue a job, and start it when fewer than `slots` run."""
        number = len(self._jobs) + 1
        chosen = next((one for one in assessment.candidates if one.host.name == target), None)
        job = Job(
            id=f"job-{number}", vm_id=assessment.vm.id, vm_name=assessment.vm.name,
            source=assessment.source.name, target=target, mode=assessment.mode or Mode.LIVE,
            user="mara", asked_at=self.now, automatic=automatic, rank=chosen.rank if chosen else None,
            estimate_s=chosen.forecast.seconds if chosen and chosen.forecast else None, options=options,
        )  # fmt: skip
        self._decisions[number] = assessment
        self.put(job)
        running = sum(1 for one in self._jobs.values() if not one.ended and one.started_at)
        if running < self.slots:
            self.put(job.start(self.now))
        return self._jobs[job.id]

    def put(self, job: Job) -> None:
        """Make `job` the newest value and write its entry."""
        self._jobs[job.id] = job
        number = list(self._jobs).index(job.id) + 1
        entry = LogEntry(
            id=number, kind=job.action.value, user=job.user, started_at=job.started_at or job.asked_at,
            ended_at=job.ended_at, vm_id=job.vm_id or None, vm_name=job.vm_name,
            hosts=(job.source, job.target) if job.target else (job.source,), job=job, problem=job.problem,
        )  # fmt: skip
        self._entries[number] = entry
        self.emit(JobChanged(job=job))
        self.emit(LogChanged(entry=entry))

    def log_entry(self, entry: LogEntry) -> None:
        """Write an entry that no job made."""
        self._entries[entry.id] = entry
        self.emit(LogChanged(entry=entry))

    def advance(self, job_id: str, progress: Progress) -> None:
        """Report progress of a running job."""
        self.put(self._jobs[job_id].advance(progress))

    def copying(self, job_id: str, share: float, *, memory_pass: int = 1, converging: bool = True) -> None:
        """Report that a share of a pass of 16 GiB was copied."""
        total = 16 * 2**30
        progress = Progress(
            phase=Phase.COPY, memory_pass=memory_pass, total=total, transferred=int(total * share),
            remaining=int(total * (1 - share)), rate=612_000_000,
            dirty_rate=40_000_000 if converging else 640_000_000, downtime_s=0.2, elapsed_s=20.0,
            converging=converging,
        )  # fmt: skip
        self.advance(job_id, progress)

    def finish(self, job_id: str, problem: Problem | None = None) -> None:
        """End a running job: the VM is on the target, or it stayed and `problem` says why."""
        job = self._jobs[job_id]
        at = self.now + timedelta(seconds=9.7)
        if problem:
            self.put(job.fail(at, problem))
            return
        vm = replace(self._inventory.vms[job.vm_id], host=job.target)
        self.change_vm(vm)
        self.put(job.complete(at, downtime_s=0.064))

    def change_vm(self, vm: VM) -> None:
        """Put a VM's newest value into the estate."""
        vms = dict(self._inventory.vms) | {vm.id: vm}
        self._inventory = replace(self._inventory, vms=MappingProxyType(vms))
        self.emit(InventoryChanged(inventory=self._inventory, vms=frozenset({vm.id})))

    def lose(self, connection: str) -> None:
        """Let a connection stop answering."""
        hosts = tuple(one.name for one in self._inventory.hosts.values() if one.connection == connection)
        changed = {
            name: replace(one, online=False) if name in hosts else one
            for name, one in self._inventory.hosts.items()
        }
        self._inventory = replace(self._inventory, hosts=MappingProxyType(changed))
        self.emit(ConnectionLost(connection=connection, hosts=hosts))
        self.emit(InventoryChanged(inventory=self._inventory, hosts=frozenset(hosts)))

    def _replace(self, inventory: Inventory) -> None:
        old, self._inventory = self._inventory, inventory
        self.emit(
            InventoryChanged(
                inventory=inventory,
                gone_vms=frozenset(old.vms) - frozenset(inventory.vms),
                gone_hosts=frozenset(old.hosts) - frozenset(inventory.hosts),
            )
        )

    @property
    def simulated(self) -> bool:
        """Tell whether the test has put a mishap there."""
        return bool(self.possible_mishaps)

    def mishaps(self) -> tuple[tuple[str, Mishap], ...]:
        """Give what the test has put there."""
        return self.possible_mishaps

    def befall(self, connection: str, mishap: Mishap) -> None:
        """Note it."""
        self.befallen.append((connection, mishap))

    def turn(self, job_id: str, knob: Knob, value: float | None = None) -> None:
        """Note it."""
        if self._jobs[job_id].ended:
            raise Refused(Problem("migration.no_copy", {"knob": knob.value}))
        self.turned.append((job_id, knob, value))

    def cancel(self, job_id: str) -> None:
        """Stop the job at once."""
        self.cancelled.append(job_id)
        job = self._jobs[job_id]
        if not job.ended:
            self.put(job.cancelled(self.now))

    def account(self, host: str) -> HostAccount:
        """The host as it was at the beginning, what was set since, and what the test says is reserved."""
        return HostAccount(
            own=self._own.get(host, self._inventory.hosts[host]),
            settings=self.settings.get(host, HostSettings()),
            reserved=self.reserved.get(host, Reserved()),
            address=f"qemu+ssh://ops@{host}/system",
            answered=(self.now, 0.008),
        )

    def configure_host(self, host: str, settings: HostSettings) -> None:
        """Lay the settings over the host, or refuse them, if the test wants that."""
        now = self._inventory.hosts[host]
        if self.refuses is not None:
            raise Refused(self.refuses)
        own = self._own.setdefault(host, now)
        self.settings[host] = settings
        values = {name: value for name, value in asdict(settings).items() if value is not None}
        kept = {name: getattr(own, name) for name in asdict(settings)}
        self.change_host(replace(now, **{**kept, **values}))

    def change_host(self, host: Host) -> None:
        """Put a host's newest value into the estate and tell it."""
        hosts = dict(self._inventory.hosts) | {host.name: host}
        self._inventory = replace(self._inventory, hosts=MappingProxyType(hosts))
        self.emit(InventoryChanged(inventory=self._inventory, hosts=frozenset({host.name})))

    def resynchronize(self, host: str) -> Job:
        """Begin a job that the test finishes, unless `at_once`; then the host counts as in sync."""
        now = self._inventory.hosts[host]
        job = Job(
            id=f"job-{len(self._jobs) + 1}", vm_id="", vm_name="", source=host, target="", mode=Mode.MOVE,
            user="mara", asked_at=self.now, automatic=False, action=Action.RESYNCHRONIZE,
        ).start(self.now)  # fmt: skip
        self.put(job)
        if self.at_once:
            self.change_host(replace(now, in_sync=True, drift=None))
            self.put(job.complete(self.now + timedelta(seconds=0.2)))
        return self._jobs[job.id]

    def eject(self, vm_id: str, drives: Sequence[str]) -> Job:
        """Begin a job that the test finishes, unless `at_once`; then the drives are empty."""
        vm = self._inventory.vms[vm_id]
        job = self._remedy(Action.EJECT, vm.host, tuple(drives), vm)
        if self.at_once:
            empty = tuple(
                replace(one, media=None, repository=None) if one.name in drives else one for one in vm.cdroms
            )
            self.change_vm(replace(vm, cdroms=empty))
            self.put(job.complete(self.now + timedelta(seconds=0.2)))
        return self._jobs[job.id]

    def start_repositories(self, host: str, repositories: Sequence[str]) -> Job:
        """Begin a job that the test finishes, unless `at_once`; then the host lists them."""
        now = self._inventory.hosts[host]
        job = self._remedy(Action.START_REPOSITORY, host, tuple(repositories), None)
        if self.at_once:
            mounts = (*now.repositories, *(Mount(repository=name) for name in repositories))
            self.change_host(replace(now, repositories=mounts, startable=frozenset()))
            self.put(job.complete(self.now + timedelta(seconds=0.2)))
        return self._jobs[job.id]

    def start_networks(self, host: str, networks: Sequence[str]) -> Job:
        """Begin a job that the test finishes, unless `at_once`; then the host has them."""
        now = self._inventory.hosts[host]
        job = self._remedy(Action.START_NETWORK, host, tuple(networks), None)
        if self.at_once:
            there = now.networks | frozenset(networks)
            self.change_host(replace(now, networks=there, startable_networks=frozenset()))
            self.put(job.complete(self.now + timedelta(seconds=0.2)))
        return self._jobs[job.id]

    def _remedy(self, action: Action, host: str, things: tuple[str, ...], vm: VM | None) -> Job:
        if self.refuses is not None:
            raise Refused(self.refuses)
        job = Job(
            id=f"job-{len(self._jobs) + 1}", vm_id=vm.id if vm else "", vm_name=vm.name if vm else "",
            source=host, target="", mode=Mode.MOVE, user="mara", asked_at=self.now, automatic=False,
            action=action, things=things,
        ).start(self.now)  # fmt: skip
        self.put(job)
        return job

    def reconnect(self, host: str) -> Problem | None:
        """Note it, and answer with what the test says stands in the way."""
        self._inventory.hosts[host]
        self.reconnected.append(host)
        return self.needs_person

    def jobs(self) -> tuple[Job, ...]:
        """Running and queued first, then the ended, newest first."""
        jobs = [job for job in self._jobs.values() if job.parent_id is None]
        ended = [job for job in reversed(jobs) if job.ended]
        return (*(job for job in jobs if not job.ended), *ended)

    def hold(self, job_id: str) -> Hold | None:
        """What a test says that a queued job waits for."""
        return self.holds.get(job_id)

    def children(self, job_id: str) -> tuple[Job, ...]:
        """The actions of a job's plan, in the order in which they were put."""
        return tuple(job for job in self._jobs.values() if job.parent_id == job_id)

    def log(self, query: LogQuery) -> tuple[LogEntry, ...]:
        """Filter the entries, newest first."""
        found = [entry for entry in self._entries.values() if query.wants(entry)]
        self.queries.append(query)
        return tuple(sorted(found, key=lambda entry: entry.id, reverse=True)[: query.limit])

    @property
    def log_trouble(self) -> Problem | None:
        """Nothing, unless a test says so."""
        return self.trouble_with_log

    def log_summary(self, query: LogQuery) -> LogSummary:
        """Count what `log` would find without states and limit."""
        everything = self._entries.values()
        asked = replace(query, states=None)
        counts = Counter(standing(entry) for entry in everything if asked.wants(entry))
        names = {name for entry in everything for name in (entry.vm_name, *entry.hosts) if name}
        return LogSummary(counts, tuple(sorted({entry.user for entry in everything})), tuple(sorted(names)))

    def entry(self, entry_id: int) -> LogEntry | None:
        """The entry with this id."""
        return self._entries.get(entry_id)

    def entry_of(self, job_id: str) -> LogEntry | None:
        """The entry of a job."""
        return next((one for one in self._entries.values() if one.job and one.job.id == job_id), None)

    def phases(self, entry_id: int) -> tuple[PhaseRecord, ...]:
        """What the test put into `phase_records`."""
        return self.phase_records.get(entry_id, ())

    def decision(self, entry_id: int) -> Assessment | None:
        """The assessment that `migrate` was called with."""
        return self._decisions.get(entry_id)

    def close(self) -> None:
        """Note it."""
        self.closed = True


def _findings(vm: VM, host: Host, used: int) -> list[Finding]:
    facts = {"host": host.name, "vm": vm.name}
    found = []
    if not host.online:
        found.append(Finding("host.offline", Severity.BLOCKER, facts))
    if not host.in_sync:
        found.append(Finding("host.out_of_sync", Severity.BLOCKER, facts, remedy="host.resynchronize"))
    if used >= host.max_hosted_vms:
        full = facts | {"used": used, "limit": host.max_hosted_vms}
        found.append(Finding("host.full", Severity.BLOCKER, full))
    if host.memory_free < vm.memory:
        short = facts | {"free": host.memory_free, "required": vm.memory}
        found.append(Finding("host.memory_short", Severity.BLOCKER, short))
    connected = {mount.repository for mount in host.repositories}
    for drive in vm.cdroms:
        if drive.media and drive.repository not in connected:
            lost = facts | {"drive": drive.name, "repository": drive.repository}
            found.append(Finding("cdrom.unreachable", Severity.WARNING, lost, remedy="cdrom.detach"))
    return found


def _ordered(assessment: Assessment, candidates: Sequence[Candidate]) -> Assessment:
    eligible = [replace(one, ranking=one.prospect) for one in candidates if one.eligible]
    eligible.sort(key=lambda one: (*(_merit(score) for score in one.ranking), one.host.name))
    ranked = [replace(one, rank=rank) for rank, one in enumerate(eligible, start=1)]
    refused = [replace(one, rank=None, ranking=()) for one in candidates if not one.eligible]
    refused.sort(key=lambda one: one.host.name)
    everyone = (*ranked, *refused)
    tested = any(one.tested for one in everyone)
    outcome = Outcome.TARGETS if ranked else Outcome.NO_TARGET if tested else Outcome.NO_HOSTS_TO_TEST
    by_host = MappingProxyType({one.host.name: one for one in everyone})
    return replace(assessment, outcome=outcome, candidates=everyone, by_host=by_host)


def _merit(score: Score) -> float:
    value = score.value if score.value is not None else float("inf")
    return -value if score.criterion == "architecture" else value
