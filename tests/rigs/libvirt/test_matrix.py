"""The fault matrix on real hosts: what goes wrong in one migration, and what is true on both afterwards.

Each case is a row of docs/fault-matrix.md. What the client says is held against what virsh says on each host
and what the guest itself counts.
"""

import signal
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.rigs.libvirt.client import KNOWN, SLOW, Client, victim
from tests.rigs.libvirt.rig import HOSTS, Count, LibvirtRig, RigFailed, until
from vmclient.core.events import LogEntry
from vmclient.core.inventory import VMState
from vmclient.core.job import Job, JobState, Knob, Options, Phase, Preset
from vmclient.core.settings import HostSettings, Settings
from vmclient.engine.session import LogQuery, Refused

pytestmark = [pytest.mark.rig("libvirt"), pytest.mark.rig("matrix"), pytest.mark.timeout(400)]
MIB = 2**20
DIRTIER = 30  # MB a second that a guest dirties: three times what `NARROW` carries
NARROW = Options(bandwidth=10 * MIB)
PAIR = ("hostA", "hostB")
SETTLED = 12  # a guest counts four times a second
CALM_S = 60.0  # twice as long as QEMU has been seen to go on by itself after


class Case:
    """One guest on hostA, a client, and what both are asked about."""

    def __init__(self, rig: LibvirtRig, home: Path, name: str, settings: Settings | None = None) -> None:
        self.rig = rig
        self.home = home
        self.name = name
        self.client = Client([rig.uri(host) for host in HOSTS], home, settings)

    def guest(self, memory: int = 128, dirty: int = 5) -> Count:
        """Start the guest with so many MiB, of which it dirties so many MB a second; wait until it counts."""
        self.rig.guest(self.name, "hostA", memory=memory, dirty=dirty)
        return self.rig.counter(self.name)

    def copying(self, options: Options = SLOW, memory: int = 128, dirty: int = 5) -> str:
        """Begin a migration from hostA to hostB that lasts; gives the job's id once memory is copied."""
        self.guest(memory, dirty)
        job = self.client.migrate(self.name, "hostB", options)
        until(lambda: self.client.copies(job.id), 30, "copying")
        return job.id

    def goes_on(self) -> None:
        """See the guest count on from now, in the boot that it is in."""
        self.rig.counts_on(self.name, self.rig.counter(self.name), 30)

    def ended(self, job_id: str, *states: JobState, on: str | None, timeout_s: float = 90) -> Job:
        """See the job end in one of these states, with the guest running on that host alone by virsh."""
        job = self.client.ended(job_id, timeout_s)
        assert job.state in states, (job.state, job.problem)
        if on is not None:
            until(lambda: self.running() == [on], 30, f"{self.name} on {on} alone, now {self.states()}")
            self.goes_on()
        return job

    def states(self) -> dict[str, str]:
        """Ask every host by virsh."""
        return self.rig.states(self.name)

    def running(self) -> list[str]:
        """Name the hosts that run it."""
        return [host for host, state in self.states().items() if state == "running"]

    def qemu(self, host: str) -> int:
        """Give the process of the guest's QEMU on a host, by the host's own account."""
        found = self.rig.execute(host, "sh", "-c", f"cat /run/libvirt/qemu/{self.name}.pid").split()
        return int(found[0])

    def kill_qemu(self, host: str) -> None:
        """Kill the guest's QEMU on a host."""
        self.rig.execute(host, "kill", "-9", str(self.qemu(host)))

    def code(self, job: Job) -> str:
        """Give the code of a job's problem."""
        return job.problem.code if job.problem else ""


@pytest.fixture
def case(libvirt_rig: LibvirtRig, tmp_path: Path, guest: str) -> Iterator[Case]:
    """A guest's name and a client."""
    made = Case(libvirt_rig, tmp_path / "home", guest)
    yield made
    made.client.session.close()


@pytest.fixture
def lonely(libvirt_rig: LibvirtRig, tmp_path: Path, guest: str) -> Iterator[Case]:
    """A guest's name, and a client that is not started yet: another one orders the migration."""
    made = Case(libvirt_rig, tmp_path / "home", guest)
    made.client.session.close()
    yield made
    made.client.session.close()


# The client


def test_client_killed_in_copy(lonely: Case) -> None:
    """SIGKILL in the copy: the migration goes on, is adopted with its progress, and completes."""
    lonely.guest()
    with victim(lonely.rig, lonely.home, lonely.name, "hostB", 8 * MIB) as (child, job_id):
        until(lambda: "hostB" in lonely.states(), 30, "the receiving copy")
        child.send_signal(signal.SIGKILL)
        child.wait(10)
    lonely.client.start()
    until(lambda: lonely.client.job(job_id).progress is not None, 20, "progress of the adopted job")
    lonely.ended(job_id, JobState.COMPLETED, on="hostB")
    assert len([one for one in lonely.client.session.log(LogQuery()) if one.kind == "migrate"]) == 1


def test_client_killed_at_once(lonely: Case) -> None:
    """SIGKILL as soon as it is ordered: it ends in truth, wherever it was, and goes afterwards."""
    lonely.guest()
    with victim(lonely.rig, lonely.home, lonely.name, "hostB", 30 * MIB) as (child, job_id):
        child.send_signal(signal.SIGKILL)
        child.wait(10)
    lonely.client.start()
    job = lonely.client.ended(job_id)
    there = "hostB" if job.state is JobState.COMPLETED else "hostA"
    lonely.ended(job_id, JobState.COMPLETED, JobState.FAILED, JobState.CANCELLED, on=there)
    other = "hostA" if there == "hostB" else "hostB"
    lonely.ended(lonely.client.migrate(lonely.name, other).id, JobState.COMPLETED, on=other)


def test_client_killed_and_it_arrived(lonely: Case) -> None:
    """It arrives while no client runs: the next one completes the job."""
    lonely.guest()
    with victim(lonely.rig, lonely.home, lonely.name, "hostB", 30 * MIB) as (child, job_id):
        until(lambda: "hostB" in lonely.states(), 30, "the receiving copy")
        child.send_signal(signal.SIGKILL)
        child.wait(10)
    until(lambda: lonely.running() == ["hostB"], 60, "the arrival")
    lonely.client.start()
    lonely.ended(job_id, JobState.COMPLETED, on="hostB")


def test_client_killed_and_it_was_aborted(lonely: Case) -> None:
    """Somebody aborts it with virsh while no client runs: the next one says failed, and where it runs."""
    lonely.guest()
    with victim(lonely.rig, lonely.home, lonely.name, "hostB", 3 * MIB) as (child, job_id):
        until(lambda: "hostB" in lonely.states(), 30, "the receiving copy")
        child.send_signal(signal.SIGKILL)
        child.wait(10)
    lonely.rig.virsh("hostA", "domjobabort", lonely.name)
    until(lambda: lonely.states() == {"hostA": "running"}, 30, "the roll-back")
    lonely.client.start()
    lonely.ended(job_id, JobState.FAILED, on="hostA")


def test_client_killed_and_target_daemon_too(lonely: Case) -> None:
    """Both are gone at once: nothing is concluded before the target is back; the guest runs on its source."""
    lonely.guest()
    with victim(lonely.rig, lonely.home, lonely.name, "hostB", 3 * MIB) as (child, job_id):
        until(lambda: "hostB" in lonely.states(), 30, "the receiving copy")
        child.send_signal(signal.SIGKILL)
        child.wait(10)
    lonely.rig.fault("daemon-kill", "hostB")
    lonely.rig.fault("daemon-start", "hostB")
    lonely.client.start()
    lonely.ended(job_id, JobState.FAILED, on="hostA", timeout_s=180)


def test_client_stopped_for_a_minute(lonely: Case) -> None:
    """SIGSTOP for 60 s in the copy: it arrives meanwhile, and the record of the client says so afterwards."""
    lonely.guest()
    with victim(lonely.rig, lonely.home, lonely.name, "hostB", 8 * MIB) as (child, job_id):
        until(lambda: "hostB" in lonely.states(), 30, "the receiving copy")
        child.send_signal(signal.SIGSTOP)
        with pytest.raises(AssertionError):
            until(lambda: False, 60, "a minute")
        assert lonely.running() == ["hostB"]
        child.send_signal(signal.SIGCONT)
        until(lambda: _ended_in_log(lonely.home, job_id), 120, "the end in the log of the client")
    lonely.client.start()
    (entry,) = [one for one in lonely.client.session.log(LogQuery()) if one.kind == "migrate"]
    assert entry.job is not None
    assert (entry.job.id, entry.job.state) == (job_id, JobState.COMPLETED)
    lonely.goes_on()


def _ended_in_log(home: Path, job_id: str) -> bool:
    import sqlite3

    log = sqlite3.connect(f"file:{home / 'log.sqlite'}?mode=ro", uri=True)
    try:
        rows = log.execute("SELECT state FROM log_entry WHERE job_id = ?", (job_id,)).fetchall()
    finally:
        log.close()
    return rows == [("completed",)]


# Daemons


@pytest.mark.parametrize("host", ["hostA", "hostB"])
def test_daemon_killed(case: Case, host: str) -> None:
    """Nothing is concluded while it is gone; when it is back the guest runs on its source, and goes later."""
    job_id = case.copying()
    case.rig.fault("daemon-kill", host)
    until(lambda: not case.client.session.inventory.hosts[host].online, 30, "its silence")
    assert not case.client.job(job_id).ended
    case.rig.fault("daemon-start", host)
    case.ended(job_id, JobState.FAILED, on="hostA")
    case.ended(case.client.migrate(case.name, "hostB").id, JobState.COMPLETED, on="hostB")


@pytest.mark.parametrize("host", ["hostA", "hostB"])
def test_daemon_frozen(case: Case, host: str) -> None:
    """A daemon that hangs for a while: no other host falls silent, and the end is what both say then."""
    job_id = case.copying()
    case.rig.fault("daemon-freeze", host)
    try:
        until(lambda: not case.client.session.inventory.hosts[host].online, 60, "its silence")
        assert case.client.session.inventory.hosts["hostC"].online
        assert not case.client.job(job_id).ended
    finally:
        case.rig.fault("daemon-thaw", host)
    job = case.client.ended(job_id, 120)
    there = "hostB" if job.state is JobState.COMPLETED else "hostA"
    case.ended(job_id, JobState.COMPLETED, JobState.FAILED, on=there)


def test_target_daemon_gone_before_the_start(case: Case) -> None:
    """The target's daemon dies between the dialog and the start: nothing is begun, and it says so."""
    case.guest()
    vm = case.client.vm(case.name)
    answer = case.client.session.assess(vm.id)
    case.rig.fault("daemon-kill", "hostB")
    try:
        job = case.client.session.migrate(
            answer, "hostB", automatic=False, options=Options(), acknowledged=()
        )
        ended = case.ended(job.id, JobState.FAILED, on="hostA")
        assert ended.problem is not None
        assert ended.problem.facts["begun"] is False
    finally:
        case.rig.fault("daemon-start", "hostB")


# Hosts and links


def test_target_host_crashes(case: Case) -> None:
    """The whole target goes: the guest runs on at its source, and the end is told once the target is back."""
    job_id = case.copying()
    case.rig.fault("crash", "hostB")
    try:
        until(lambda: not case.client.session.inventory.hosts["hostB"].online, 30, "its silence")
        case.goes_on()
    finally:
        case.rig.fault("boot", "hostB")
    case.ended(job_id, JobState.FAILED, on="hostA", timeout_s=150)


def test_source_host_crashes(case: Case) -> None:
    """The whole source goes, with the guest: it is never said to run, and no copy is started elsewhere."""
    job_id = case.copying()
    case.rig.fault("crash", "hostA")
    try:
        until(lambda: not case.client.session.inventory.hosts["hostA"].online, 30, "its silence")
        assert "running" not in case.states().values()
    finally:
        case.rig.fault("boot", "hostA")
    job = case.client.ended(job_id, 150)
    assert job.state in (JobState.FAILED, JobState.UNKNOWN)
    assert "running" not in case.states().values()


def test_link_cut_in_copy(case: Case) -> None:
    """The target's cable is pulled in the copy, and put back: one copy, and the client says which."""
    job_id = case.copying()
    case.rig.fault("unplug", "hostB")
    try:
        until(lambda: case.running() == ["hostA"], 10, "the guest on its source")
        case.goes_on()
    finally:
        case.rig.fault("plug", "hostB")
    case.client.session.turn(job_id, Knob.BANDWIDTH)  # or it would never end
    job = case.client.ended(job_id, 180)
    there = "hostB" if job.state is JobState.COMPLETED else "hostA"
    case.ended(job_id, JobState.COMPLETED, JobState.FAILED, on=there)


# QEMU


def test_qemu_killed_on_the_target(case: Case) -> None:
    """The receiving QEMU dies: failed, the guest runs on at its source, and goes later."""
    job_id = case.copying()
    case.kill_qemu("hostB")
    case.ended(job_id, JobState.FAILED, on="hostA")
    case.ended(case.client.migrate(case.name, "hostB").id, JobState.COMPLETED, on="hostB")


def test_qemu_killed_on_the_source(case: Case) -> None:
    """The guest itself crashes: it is told as stopped, not as moved, and nobody starts it again."""
    job_id = case.copying()
    case.kill_qemu("hostA")
    job = case.client.ended(job_id)
    assert job.state is JobState.FAILED
    until(lambda: case.states() == {"hostA": "shut off"}, 20, f"shut off on its source, now {case.states()}")
    assert job.problem is not None
    assert job.problem.facts["state"] == "defined"


# Other people


def test_destroyed_by_somebody(case: Case) -> None:
    """Stopped with virsh in the copy: failed with that reason, and it stays stopped."""
    job_id = case.copying()
    case.rig.virsh("hostA", "destroy", case.name)
    job = case.client.ended(job_id)
    assert (job.state, case.code(job)) == (JobState.FAILED, "migration.vm_not_running")
    until(lambda: case.states() == {"hostA": "shut off"}, 20, "shut off on its source")


def test_suspended_by_somebody(case: Case) -> None:
    """Paused with virsh in the copy: it arrives, where libvirt lets it run as it did when the copy began."""
    job_id = case.copying()
    case.rig.virsh("hostA", "suspend", case.name)
    case.ended(job_id, JobState.COMPLETED, on="hostB")


def test_aborted_by_somebody(case: Case) -> None:
    """Aborted with virsh: it is told that it was cancelled, and the guest runs on."""
    job_id = case.copying()
    case.rig.virsh("hostA", "domjobabort", case.name)
    case.ended(job_id, JobState.CANCELLED, JobState.FAILED, on="hostA")


def test_moved_by_somebody_before_the_start(case: Case) -> None:
    """It is elsewhere when the job leaves the queue: refused, nothing begun."""
    case.guest()
    answer = case.client.session.assess(case.client.vm(case.name).id)
    case.rig.migrate(case.name, "hostA", "hostC")
    try:
        job = case.client.session.migrate(
            answer, "hostB", automatic=False, options=Options(), acknowledged=()
        )
    except Refused:
        assert case.running() == ["hostC"]
        return
    case.ended(job.id, JobState.FAILED, on="hostC")


def test_two_clients_one_vm(case: Case, tmp_path: Path) -> None:
    """Two people order it at the same time: it is moved once, and the other reads that it is under way."""
    case.guest()
    other = Client([case.rig.uri(host) for host in HOSTS], tmp_path / "other")
    try:
        other.vm(case.name)
        lasting = Options(bandwidth=20 * MIB)
        first = case.client.migrate(case.name, "hostB", lasting)
        try:
            second = other.migrate(case.name, "hostC", lasting)
        except Refused as refused:
            assert refused.problem.code in ("migration.target_refused", "migration.busy")  # noqa: PT017
        else:
            end = other.ended(second.id)
            assert end.state is JobState.FAILED, end
        case.ended(first.id, JobState.COMPLETED, on="hostB")
    finally:
        other.session.close()


def test_a_name_that_was_taken_before_the_start(case: Case) -> None:
    """Another VM of this name is defined at the target meanwhile: refused there, nothing changed here."""
    case.guest()
    answer = case.client.session.assess(case.client.vm(case.name).id)
    xml = case.rig.virsh("hostA", "dumpxml", "--inactive", case.name)
    uuid = case.rig.virsh("hostA", "domuuid", case.name).strip()
    xml = xml.replace(uuid, "5e5d6d0c-0000-4000-8000-00000000beef")
    text = case.home / "other.xml"
    text.write_text(xml)
    case.rig.virsh("hostB", "define", str(text))
    job = case.client.session.migrate(answer, "hostB", automatic=False, options=Options(), acknowledged=())
    ended = case.client.ended(job.id)
    assert ended.state is JobState.FAILED, ended
    assert case.states() == {"hostA": "running", "hostB": "shut off"}
    case.goes_on()


def test_a_target_that_fills_up_before_the_start(case: Case, libvirt_rig: LibvirtRig) -> None:
    """Its last slot goes between the dialog and the start: refused with the number, nothing begun."""
    case.guest()
    vm = case.client.vm(case.name)
    session = case.client.session
    on_it = [one for one in session.inventory.vms.values() if one.host == "hostC"]
    taken = sum(one.state is VMState.RUNNING for one in on_it)
    session.configure_host("hostC", HostSettings(max_hosted_vms=taken + 1))
    until(lambda: session.inventory.hosts["hostC"].max_hosted_vms == taken + 1, what="the setting")
    answer = session.assess(vm.id)
    filler = f"{case.name}-x"[:40]
    libvirt_rig.guest(filler, "hostC", memory=96)
    try:
        job = session.migrate(answer, "hostC", automatic=False, options=Options(), acknowledged=KNOWN)
        ended = case.ended(job.id, JobState.FAILED, on="hostA")
        assert ended.problem is not None
        assert ended.problem.facts["code"] == "host.full"
    finally:
        libvirt_rig.remove(filler)


# Cancel


def test_cancelled_in_copy_and_twice(case: Case) -> None:
    """Cancelled, and cancelled again: it ends once, and the guest runs on."""
    job_id = case.copying()
    case.client.session.cancel(job_id)
    case.client.session.cancel(job_id)
    case.ended(job_id, JobState.CANCELLED, on="hostA")
    case.client.session.cancel(job_id)
    assert case.client.job(job_id).state is JobState.CANCELLED


def test_cancelled_in_the_queue(libvirt_rig: LibvirtRig, tmp_path: Path, guest: str) -> None:
    """What waits is taken out of the queue: nothing is asked of any host."""
    case = Case(libvirt_rig, tmp_path / "home", guest, Settings(cpu_ceiling=100, jobs_at_once=1))
    second = f"{guest}-q"[:40]
    try:
        first = case.copying()
        libvirt_rig.guest(second, "hostA", memory=128)
        waiting = case.client.migrate(second, "hostC")
        case.client.session.cancel(waiting.id)
        assert case.client.ended(waiting.id).state is JobState.CANCELLED
        assert libvirt_rig.states(second) == {"hostA": "running"}
        case.client.session.cancel(first)
        case.ended(first, JobState.CANCELLED, on="hostA")
    finally:
        case.client.session.close()
        libvirt_rig.remove(second)


def test_cancelled_after_the_end(case: Case) -> None:
    """A cancel that comes after the arrival changes nothing."""
    case.guest()
    job = case.client.migrate(case.name, "hostB")
    case.ended(job.id, JobState.COMPLETED, on="hostB")
    case.client.session.cancel(job.id)
    assert case.client.job(job.id).state is JobState.COMPLETED
    assert case.running() == ["hostB"]


# A guest that dirties faster than the link, and the knobs


def stuck(case: Case, options: Options = NARROW) -> str:
    """Begin a migration that does not converge, and see that said."""
    job_id = case.copying(options, memory=192, dirty=DIRTIER)
    until(lambda: _stalls(case.client.job(job_id)), 60, "saying that it does not converge")
    return job_id


def _stalls(job: Job) -> bool:
    assert not job.ended, job.problem
    return job.progress is not None and job.progress.converging is False


def test_a_stall_is_said(case: Case) -> None:
    """It is said after the passes that show it; cancelled, the guest runs on."""
    job_id = stuck(case)
    case.client.session.cancel(job_id)
    case.ended(job_id, JobState.CANCELLED, on="hostA")


@pytest.mark.parametrize(
    ("knob", "value"), [(Knob.BANDWIDTH, None), (Knob.DOWNTIME, 30.0)], ids=["bandwidth", "downtime"]
)
def test_knob(case: Case, knob: Knob, value: float | None) -> None:
    """Turned while it is stuck, it ends; the log says who turned what."""
    job_id = stuck(case)
    case.client.session.turn(job_id, knob, value)
    case.ended(job_id, JobState.COMPLETED, on="hostB", timeout_s=120)
    (entry,) = [one for one in case.client.session.log(LogQuery()) if one.kind == "knob"]
    assert (entry.problem, entry.facts["knob"]) == (None, knob.value)


def test_knob_post_copy(case: Case) -> None:
    """Allowed before and switched to: it runs on the target at once, and the rest follows."""
    job_id = stuck(case, Options(bandwidth=10 * MIB, post_copy=True))
    _slow_post_copy(case)
    case.client.session.turn(job_id, Knob.POST_COPY)
    case.ended(job_id, JobState.COMPLETED, on="hostB", timeout_s=120)
    entry = case.client.session.entry_of(job_id)
    assert entry is not None
    phases = [one.phase for one in case.client.session.phases(entry.id)]
    assert Phase.POST_COPY in phases


def test_knob_post_copy_not_allowed(case: Case) -> None:
    """Not allowed before: the switch is refused, which is told, and the copy goes on."""
    job_id = stuck(case)
    case.client.session.turn(job_id, Knob.POST_COPY)
    until(
        lambda: [one for one in case.client.session.log(LogQuery()) if one.kind == "knob"], 20, "the answer"
    )
    (entry,) = [one for one in case.client.session.log(LogQuery()) if one.kind == "knob"]
    assert entry.problem is not None
    assert entry.problem.code == "migration.postcopy_not_enabled"
    case.client.session.cancel(job_id)
    case.ended(job_id, JobState.CANCELLED, on="hostA")


def test_throttled_by_the_preset(case: Case) -> None:
    """Must finish: the guest is throttled until it converges, and runs on the target."""
    job_id = case.copying(Options(preset=Preset.MUST_FINISH, bandwidth=15 * MIB), memory=192, dirty=DIRTIER)
    case.ended(job_id, JobState.COMPLETED, on="hostB", timeout_s=180)


def test_target_qemu_killed_in_post_copy(case: Case) -> None:
    """A part of the guest's memory is gone: it is never said to have moved, nor to run."""
    job_id = stuck(case, Options(bandwidth=10 * MIB, post_copy=True))
    _slow_post_copy(case)
    case.client.session.turn(job_id, Knob.POST_COPY)
    until(lambda: _in_post_copy(case), 30, "post-copy")
    case.kill_qemu("hostB")
    job = case.client.ended(job_id, 180)
    assert (job.state, case.code(job)) == (JobState.UNKNOWN, "migration.memory_lost"), job.problem
    assert "running" not in case.states().values()


def halted(case: Case) -> str:
    """Pull the target's cable in post-copy, and see the client say that the memory is on two hosts."""
    job_id = stuck(case, Options(bandwidth=10 * MIB, post_copy=True))
    _slow_post_copy(case)
    case.client.session.turn(job_id, Knob.POST_COPY)
    until(lambda: _in_post_copy(case), 30, "post-copy")
    case.rig.fault("unplug", "hostB")
    until(lambda: case.client.job(job_id).halted, 90, "saying that it is interrupted")
    assert "post-copy failed" in case.rig.virsh("hostA", "domstate", "--reason", case.name)
    return job_id


def test_link_cut_in_post_copy(case: Case) -> None:
    """Interrupted, for the next client too; resuming is refused while it is cut, and ends it afterwards."""
    job_id = halted(case)
    try:
        case.client.restart()
        until(lambda: case.client.job(job_id).halted, 60, "saying so after a new start")
        case.client.session.turn(job_id, Knob.RESUME)
        until(lambda: _resumed(case), 120, "the answer")
        assert _resumed(case)[0].problem is not None
        assert case.client.job(job_id).halted
        assert "running" not in case.states()["hostA"]
    finally:
        case.rig.fault("plug", "hostB")
    case.client.session.turn(job_id, Knob.RESUME)
    case.ended(job_id, JobState.COMPLETED, on="hostB", timeout_s=180)
    assert case.states() == {"hostB": "running"}
    entry = case.client.session.entry_of(job_id)
    assert entry is not None
    assert Phase.HALTED in [one.phase for one in case.client.session.phases(entry.id)]


def test_link_cut_in_post_copy_and_put_back(case: Case) -> None:
    """Put back, and not resumed: QEMU goes on by itself, and what libvirt leaves at the source is cleared."""
    job_id = halted(case)
    case.rig.fault("plug", "hostB")
    case.ended(job_id, JobState.COMPLETED, on="hostB", timeout_s=240)
    assert case.states() == {"hostB": "running"}


@pytest.fixture
def hurried(case: Case) -> Iterator[Case]:
    """A case whose hosts give a connection up after seconds of silence."""
    for host in PAIR:
        case.rig.fault("hurry", host)
    yield case
    for host in PAIR:
        case.rig.fault("leisure", host)


def test_interrupted_until_it_is_resumed(hurried: Case) -> None:
    """Both QEMUs have given the connection up: over a sound link nothing goes on, until Resume ends it."""
    case = hurried
    job_id = case.copying(Options(bandwidth=10 * MIB, post_copy=True), memory=192, dirty=2 * DIRTIER)
    until(lambda: _stalls(case.client.job(job_id)), 60, "saying that it does not converge")
    _slow_post_copy(case, 1)
    case.client.session.turn(job_id, Knob.POST_COPY)
    until(lambda: _in_post_copy(case), 30, "post-copy")
    # What interrupts need has followed by then: an emulating QEMU that misses it listens to no monitor.
    since = case.rig.counter(case.name)
    case.rig.counts_on(case.name, replace(since, number=since.number + SETTLED), 60)
    case.rig.fault("mute", "hostB")
    try:
        until(lambda: _given_up(case), 60, "both QEMUs giving up")
        until(lambda: case.client.job(job_id).halted, 30, "saying that it is interrupted")
        case.client.session.turn(job_id, Knob.RESUME)
        until(lambda: _resumed(case), 60, "the answer")
        assert _resumed(case)[0].problem is not None
    finally:
        case.rig.fault("unmute", "hostB")
    calm = time.monotonic() + CALM_S
    while time.monotonic() < calm:
        assert _given_up(case), case.states()
        assert case.client.job(job_id).halted
    case.client.session.turn(job_id, Knob.RESUME)
    until(lambda: len(_resumed(case)) == 2, 60, "the second answer")  # which libvirt 9.0 may have wrong
    case.ended(job_id, JobState.COMPLETED, on="hostB", timeout_s=180)
    assert case.states() == {"hostB": "running"}


def _given_up(case: Case) -> bool:
    """Ask both daemons, and the source's QEMU: the target's daemon lets nobody ask its own."""
    asked = '{"execute": "query-migrate"}'
    told = [case.rig.virsh(host, "domstate", "--reason", case.name) for host in PAIR]
    said = case.rig.virsh("hostA", "qemu-monitor-command", case.name, asked)
    return all("post-copy failed" in one for one in told) and '"postcopy-paused"' in said


def _resumed(case: Case) -> list[LogEntry]:
    """Give what came of each order to resume, the newest first."""
    turned = [one for one in case.client.session.log(LogQuery()) if one.kind == "knob"]
    return [one for one in turned if one.facts["knob"] == Knob.RESUME.value]


def _in_post_copy(case: Case) -> bool:
    try:
        return "post-copy" in case.rig.virsh("hostA", "domstate", "--reason", case.name)
    except RigFailed:
        return False


def _slow_post_copy(case: Case, mib: int = 2) -> None:
    """Let the rest follow slowly enough to be seen, by libvirt's own tool."""
    case.rig.virsh("hostA", "migrate-setspeed", "--postcopy", case.name, str(mib))


def test_cancelled_in_post_copy(case: Case) -> None:
    """Too late: it completes on the target, and the record says that the cancel came too late."""
    job_id = stuck(case, Options(bandwidth=10 * MIB, post_copy=True))
    _slow_post_copy(case)
    case.client.session.turn(job_id, Knob.POST_COPY)
    until(lambda: _in_post_copy(case), 30, "post-copy")
    case.client.session.cancel(job_id)
    job = case.ended(job_id, JobState.COMPLETED, on="hostB", timeout_s=180)
    assert case.code(job) == "migration.too_late"
