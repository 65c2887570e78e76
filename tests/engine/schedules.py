"""Seeded schedules of faults: what goes wrong when, in one migration, and what must be true afterwards."""

import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field

import sqlalchemy as sa

from tests.engine.fake_driver import GIB, a_host, a_vm, an_inventory
from tests.engine.simulation import Client, ClientDied, CountingWorld, SimulatedClock
from vmclient.core.capability import Mode, mode
from vmclient.core.inventory import Hypervisor, VMState
from vmclient.core.job import Job, JobState, Knob, Options, Phase
from vmclient.core.plan import Action
from vmclient.core.reservation import NOTHING
from vmclient.core.settings import Settings
from vmclient.drivers.base import Order, Presence, TaskRefused
from vmclient.drivers.embedded.faults import (
    ConnectionBreaks,
    ConnectionReturns,
    CopiesStay,
    DaemonDies,
    DaemonHangs,
    EndsLie,
    EventsGo,
    HostDies,
    HostReturns,
    LinkSlows,
    NetworkMissing,
    PostCopyBreaks,
    ReportsLie,
    StorageVanishes,
    TargetRefuses,
)
from vmclient.drivers.embedded.schedule import Call, Calling, Entering, Moment
from vmclient.drivers.embedded.trouble import CallTrouble, Lie, Telling, Troubles
from vmclient.drivers.embedded.world import Fault, World
from vmclient.engine.session import LogQuery

VM_ID = "1"
HOSTS = SOURCE, TARGET, THIRD = ("a", "b", "c")
SETTINGS = Settings(outcome_deadline_s=40)
ACTIVE = (Presence.RUNNING, Presence.PAUSED)
NOT_KNOWN = Presence.UNKNOWN
MAX_DEATHS = 3
MENDED_S = 400
_CALLS = tuple(call for call in Call if call is not Call.REMEDY)  # none of these lives asks for one
_PHASES = {
    Hypervisor.KVM: (Phase.PREPARE, Phase.COPY, Phase.SWITCH, Phase.POST_COPY),
    Hypervisor.ESX: (
        Phase.SUSPEND,
        Phase.PREPARE,
        Phase.REGISTER,
        Phase.PROVISION,
        Phase.RETURN,
        Phase.RESUME,
    ),
}


@dataclass(frozen=True)
class Does:
    """Something that a person does, at its moment."""

    act: Callable[[World], None]

    def strike(self, world: World) -> None:
        """Let it be done."""
        self.act(world)


@dataclass(frozen=True)
class End:
    """A job's end as it is about to be written down, and what there is at that moment."""

    job: Job
    source: Presence
    target: Presence
    silent: frozenset[str]


@dataclass
class Life:
    """One schedule, and what it came to; `client` is the last one."""

    world: CountingWorld
    clock: SimulatedClock
    log: sa.Engine
    deaths: int = 0
    alive: bool = True
    ends: list[End] = field(default_factory=list)
    client: Client = field(init=False)
    job: Job = field(init=False)

    def start(self) -> None:
        """Start a client (again)."""
        self.client = Client(self.log, self.world, self.clock, SETTINGS, self._ending)
        self.alive = True

    def dies(self) -> None:
        """Let the client be gone."""
        self.deaths += 1
        self.alive = False

    def _ending(self, job: Job) -> None:
        seen = [self.world.presence(VM_ID, host) for host in (SOURCE, job.target)]
        self.ends.append(End(job, seen[0], seen[1], self.world.silent()))

    @property
    def stored(self) -> Job:
        """The job as the next start would read it."""
        entry = self.client.site.store.of_job(self.job.id)
        assert entry is not None
        assert entry.job is not None
        return entry.job


def _moment(dice: random.Random, kind: Hypervisor) -> Moment:
    match dice.randrange(3):
        case 0:
            return dice.uniform(0, 40)
        case 1:
            return Calling(dice.choice(_CALLS), dice.randint(1, 6))
        case _:
            return Entering(dice.choice(_PHASES[kind]), dice.randint(1, 2))


def _fault(dice: random.Random) -> tuple[Fault, Fault | None]:
    """Choose something that goes wrong, and what puts it right again."""
    host = dice.choice((SOURCE, TARGET, TARGET, THIRD))
    chosen: tuple[Fault, Fault | None] = dice.choice(
        (
            (HostDies(host), HostReturns(host)),
            (DaemonHangs(host), HostReturns(host)),
            (DaemonDies(host), HostReturns(host)),
            (PostCopyBreaks(host), None),
            (ConnectionBreaks(), ConnectionReturns()),
            (LinkSlows(host, dice.choice((0.0, 0.05, 0.5))), LinkSlows(host, 1.0)),
            (TargetRefuses(host), TargetRefuses(host, None)),
            (StorageVanishes(host, "nas"), None),
            (NetworkMissing(host, "prod"), None),
            (EventsGo(dice.choice(list(Telling))), EventsGo(Telling.SOUND)),
            (ReportsLie(dice.choice(list(Lie))), ReportsLie(None)),
            (EndsLie(), EndsLie(lying=False)),
            (
                CopiesStay(dice.choice((Presence.DEFINED, Presence.PAUSED, Presence.RUNNING))),
                CopiesStay(None),
            ),
        )
    )
    return chosen


def _trouble(dice: random.Random) -> CallTrouble:
    return dice.choice(
        (
            CallTrouble(delay_s=dice.uniform(0.1, 30)),
            CallTrouble(lost=True),
            CallTrouble(answer_lost=True),
            CallTrouble(refused="unsupported configuration: by schedule"),
        )
    )


def _someone(dice: random.Random, life: Life) -> Does:
    """Choose what people do meanwhile."""

    def migrates(world: World) -> None:
        vm, there = world.estate.vms.get(VM_ID), world.estate.hosts
        way = mode(there[vm.host], vm.state) if vm is not None and vm.host in there else None
        if vm is None or way is None:
            return
        life.world.who = "other"
        with suppress(TaskRefused):
            world.begin(Order(vm=vm, source=there[vm.host], target=there[THIRD], mode=way))
        life.world.who = "client"

    def sets_the_clock(_world: World) -> None:
        life.clock.wall_s += dice.choice((-86400.0, -3600.0, 3600.0, 86400.0))

    def cancels(_world: World) -> None:
        _cancel(life)

    return Does(dice.choice((migrates, sets_the_clock, cancels, cancels)))


def _cancel(life: Life) -> None:
    """Click on Cancel, where the client shows the job at all."""
    with suppress(KeyError):
        if not life.client.book.job(life.job.id).ended:
            life.client.cancel(life.job.id)


def _follows(life: Life, dice: random.Random) -> None:
    """Let a person switch the copy to post-copy, and have it resumed as often as it breaks off."""
    world = life.world

    def turns(knob: Knob) -> Does:
        return Does(lambda _world: life.client.turn(knob))

    world.order(turns(Knob.POST_COPY), dice.choice((Entering(Phase.COPY), dice.uniform(0, 15))))
    for time in range(dice.choice((0, 1, 1, 2))):
        host = dice.choice((SOURCE, TARGET))
        fault, cure = dice.choice(
            (
                (PostCopyBreaks(host), None),
                (LinkSlows(host, 0.0), LinkSlows(host, 1.0)),
                (DaemonDies(host), HostReturns(host)),
            )
        )
        world.order(fault, dice.choice((Entering(Phase.POST_COPY, time + 1), dice.uniform(5, 60))))
        if cure is not None:
            world.order(cure, dice.uniform(60, 200))
    tries = [dice.uniform(1, MENDED_S) for _ in range(dice.randint(0, 3))]
    for mended in range(MENDED_S, 1200, 60):  # a fault that waits for a phase may strike later than its cure
        world.order(Does(_mend), mended)
        tries.append(mended + 10.0)
    for at in tries:
        world.order(turns(Knob.RESUME), at)


def live(seed: int, log: sa.Engine) -> Life:
    """Live through one schedule, with as many clients as it takes, until the job has ended."""
    dice = random.Random(seed)
    kind = dice.choice((Hypervisor.KVM, Hypervisor.KVM, Hypervisor.ESX))
    idle = VMState.SHUT_OFF if kind is Hypervisor.KVM else dice.choice((VMState.SUSPENDED, VMState.SHUT_OFF))
    state = dice.choice((*[VMState.RUNNING] * 3, idle))
    dirty = dice.choice((0, 10_000_000, 400_000_000))
    vm = a_vm(VM_ID, SOURCE, state=state, memory=2 * GIB, dirty_rate=dirty, home="[ds] v/v.vmx")
    clock = SimulatedClock()
    world = CountingWorld(an_inventory([a_host(name, hypervisor=kind) for name in HOSTS], [vm]), clock)
    life = Life(world, clock, log)
    life.start()
    life.client.inline.open()
    follows = kind is Hypervisor.KVM and dice.random() < 0.4
    life.job = life.client.ordered(
        life.client.assess(VM_ID),
        TARGET,
        automatic=dice.random() < 0.7,
        options=Options(post_copy=follows),
    )
    if follows:
        _follows(life, dice)
    for number in range(dice.randint(1, 4)):
        fault, cure = _fault(dice)
        if number == 0 and dice.random() < 0.3:  # while the job waits in the queue
            fault.strike(world)
        else:
            world.order(fault, _moment(dice, kind))
        if cure is not None:  # whatever breaks is mended some day
            world.order(cure, 40 + dice.uniform(1, 100))
    for _ in range(dice.randint(0, 2)):
        world.disturb(_trouble(dice), Calling(dice.choice(_CALLS), dice.randint(1, 8)))
    if dice.random() < 0.4:
        world.order(_someone(dice, life), _moment(dice, kind))
    if dirty > world.estate.hosts[SOURCE].migration_bandwidth:  # it never ends by itself
        world.order(Does(lambda _world: _cancel(life)), 300.0)
    world.order(Does(_mend), float(MENDED_S))
    _to_the_end(life, dice)
    return life


def _mend(world: World) -> None:
    """Put right whatever struck too late to be put right by its own cure."""
    for host in HOSTS:
        HostReturns(host).strike(world)
        LinkSlows(host, 1.0).strike(world)
    ConnectionReturns().strike(world)
    world.troubles = Troubles()


def _to_the_end(life: Life, dice: random.Random) -> None:
    if dice.random() < 0.5:
        life.client.dies_at = life.client.steps + dice.randint(1, 120)
    try:
        life.client.carry_out(life.job)
    except ClientDied:
        life.dies()
    while not life.stored.ended:
        life.clock.jump(dice.choice((0.5, 5.0, 60.0)))
        life.start()
        if life.deaths < MAX_DEATHS and dice.random() < 0.4:
            life.client.dies_at = dice.randint(1, 60)
        try:
            life.client.recover()
        except ClientDied:
            life.dies()


def broken(life: Life) -> list[str]:
    """List what is not as it must be after a life; an empty list is a sound one."""
    found = [text for text, holds in _promises(life) if not holds]
    end = life.ends[-1]
    if found:
        found.append(f"{life.stored} | {end.source} {end.target} silent {sorted(end.silent)}")
    return found


def _promises(life: Life) -> Iterator[tuple[str, bool]]:
    job, end, store = life.stored, life.ends[-1], life.client.site.store
    others = [one for who, one in life.world.begun if who == "other" and one.ended is not None]
    foreign = any(
        who == "other" and one.ended is None and one.target == job.target for who, one in life.world.begun
    )
    yield "the end is true when it is written down", _true(job, end, moved_on=bool(others), foreign=foreign)
    ordered = [one for who, one in life.world.begun if who == "client" and one.action is Action.MIGRATE]
    # A move that stopped between its two definitions is carried through by the same order once more.
    yield "the migration is ordered once at the most", len(ordered) <= 1 or job.mode is Mode.MOVE
    broken_off = any(one in life.world.broken_off for one in ordered)
    yield (
        "what broke off after the switch is never said to be at its source",
        not broken_off or job.state in (JobState.COMPLETED, JobState.UNKNOWN),
    )
    facts = job.problem.facts if job.problem else {}
    told = {facts.get(name) for name in ("source_state", "target_state")} - {None, NOT_KNOWN}
    yield "a migration that broke off does not end before a part of it is gone", told != {Presence.SPLIT}
    yield "a target that a person chose stays", job.automatic or job.target == TARGET
    yield "each target that was given up is told", _told_given_up(job)
    yield (
        "the log finds it by each of its hosts",
        all(
            any(
                one.job is not None and one.job.id == job.id
                for one in store.log(LogQuery(host=host, limit=200))
            )
            for host in (job.source, job.target, *(one.target for one in job.replans))
        ),
    )
    yield "what is unknown names both hosts", job.state is not JobState.UNKNOWN or _names_both(job)
    yield "nothing is set aside any more", not life.alive or life.client.ledger.all == NOTHING
    yield "no VM is lost", VM_ID in life.world.estate.vms or _told_lost(job)
    entries = [one for one in store.log(LogQuery(limit=200)) if one.job is not None and one.job.id == job.id]
    yield "it is one entry of the log", len(entries) == 1
    phases = store.phases(entries[0].id)
    yield (
        "phases are numbered without a gap",
        [one.sequence for one in phases] == [*range(1, len(phases) + 1)],
    )
    yield (
        "no phase ends before it begins",
        all(one.ended_at is None or one.ended_at >= one.started_at for one in phases),
    )
    yield (
        "the job does not end before it begins",
        job.started_at is None or job.ended_at is None or job.ended_at >= job.started_at,
    )
    yield (
        "every action has ended",
        all(child.job is not None and child.job.ended for child in store.children(job.id)),
    )


def _true(job: Job, end: End, *, moved_on: bool, foreign: bool) -> bool:
    """Tell whether the job's end is what the hosts have; of one that cannot be asked nothing is wrong.

    Somebody may have moved the VM on between the hosts' answers and the writing down of what they meant. With
    `foreign` somebody else is moving it to the same target: what is on its way there is none of the job's.
    """
    source = NOT_KNOWN if SOURCE in end.silent else end.source
    target = NOT_KNOWN if job.target in end.silent else end.target
    code = job.problem.code if job.problem else ""
    gone_from_source = source in (NOT_KNOWN, Presence.ABSENT)
    not_on_target = target in (NOT_KNOWN, Presence.ABSENT)
    if job.state is JobState.UNKNOWN:
        return True
    if code == "migration.on_neither":
        return gone_from_source and not_on_target
    if job.state is JobState.COMPLETED or code == "migration.left_on_target":
        return gone_from_source and (moved_on or target is not Presence.ABSENT)
    kept = moved_on or source is not Presence.ABSENT
    known_before = target is Presence.DEFINED and source in (*ACTIVE, NOT_KNOWN) and job.mode is not Mode.MOVE
    return kept and (not_on_target or known_before or foreign)


def _told_given_up(job: Job) -> bool:
    """Tell whether the job went from target to target, once at each, and nothing was begun before."""
    targets = [*(one.target for one in job.replans), job.target]
    return len(set(targets)) == len(targets) and SOURCE not in targets and targets[0] == TARGET


def _names_both(job: Job) -> bool:
    facts = job.problem.facts if job.problem else {}
    return {facts.get("source"), facts.get("target")} == {SOURCE, job.target}


def _told_lost(job: Job) -> bool:
    return job.state is JobState.UNKNOWN or (
        job.problem is not None and job.problem.code == "migration.on_neither"
    )
