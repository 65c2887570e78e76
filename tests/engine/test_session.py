"""The session as a whole: connections, the log of their losses, and an estate that simulates real ones."""

import json
import threading
from pathlib import Path

import pytest

from tests.engine.conftest import Rig
from tests.engine.waiting import until
from vmclient.core.events import ConnectionLost, ConnectionOpened, InventoryChanged
from vmclient.core.inventory import VMState
from vmclient.core.job import JobState, Options, Phase
from vmclient.core.problem import Problem
from vmclient.core.settings import Settings
from vmclient.drivers import base
from vmclient.drivers.base import DriverError
from vmclient.drivers.embedded.clock import RunningClock
from vmclient.drivers.embedded.driver import EmbeddedDriver
from vmclient.drivers.embedded.source import read
from vmclient.drivers.embedded.world import World
from vmclient.engine.live_session import LiveSession
from vmclient.engine.session import LogQuery
from vmclient.paths import Paths


def test_the_inventory_is_there_before_the_connection_is_called_open(rig: Rig) -> None:
    """`ConnectionOpened` follows the first `InventoryChanged` of its hosts."""
    kinds = [
        "opened" if isinstance(event, ConnectionOpened) else "read"
        for event in rig.events
        if (isinstance(event, ConnectionOpened) and event.connection == "conn-a")
        or (isinstance(event, InventoryChanged) and "a" in event.hosts)
    ]
    assert kinds[0] == "read"
    until(lambda: any(isinstance(event, ConnectionOpened) for event in rig.events))


def test_a_lost_connection_is_told_once_and_logged_with_its_end(rig: Rig) -> None:
    """However often it is tried again, one event and one entry; the entry ends when it is back."""
    rig.a.errors["inventory"] = rig.a.errors["open"] = base.ConnectionLost(Problem("connection.lost"))
    rig.a.changed()
    until(lambda: any(isinstance(event, ConnectionLost) for event in rig.events))
    assert rig.session.inventory.vms["1"].state is VMState.UNKNOWN
    until(lambda: rig.a.calls.count("open") > 1)
    assert sum(isinstance(event, ConnectionLost) for event in rig.events) == 1
    (entry,) = rig.session.log(LogQuery(host="a"))
    assert (entry.kind, entry.ended_at) == ("connection_lost", None)

    rig.a.errors.clear()
    until(lambda: rig.session.inventory.vms["1"].state is VMState.RUNNING)
    until(lambda: rig.session.log(LogQuery(host="a"))[0].ended_at is not None)


def test_a_second_connection_of_one_name_is_refused(rig: Rig) -> None:
    """Two drivers of one name cannot be told apart, so the second is not taken."""
    with pytest.raises(DriverError) as caught:
        rig.session.add(rig.a)
    assert caught.value.problem.code == "connection.duplicate"


def test_a_disconnected_host_is_gone_and_its_driver_closed(rig: Rig) -> None:
    """After a disconnect the estate has neither its hosts nor its VMs."""
    rig.session.disconnect("conn-a")

    assert set(rig.session.inventory.hosts) == {"b"}
    until(lambda: "close" in rig.a.calls)
    rig.session.disconnect("conn-a")


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("http://kvm-a/", "connection.scheme_unknown"),
        ("", "connection.scheme_unknown"),
        ("qemu+ssh://h/system?command=touch%20x", "connection.bad_uri"),
        ("embedded:/no/such/file.json", "datacenter.errors"),
    ],
)
def test_an_address_that_no_driver_takes_is_refused_at_once(rig: Rig, address: str, code: str) -> None:
    """A bad address raises with its problem; nothing is connected."""
    with pytest.raises(DriverError) as caught:
        rig.session.connect(address)
    assert caught.value.problem.code == code


def test_a_reading_that_comes_after_the_disconnect_brings_nothing_back(rig: Rig) -> None:
    """A host that was being read while it was disconnected stays gone."""
    rig.a.holds["inventory"] = threading.Event()
    rig.a.changed()
    until(lambda: rig.a.calls[-1] == "inventory")
    rig.session.disconnect("conn-a")
    rig.a.holds["inventory"].set()
    until(lambda: "close" in rig.a.calls)

    assert set(rig.session.inventory.hosts) == {"b"}


def test_closing_twice_is_harmless_and_ends_every_thread(rig: Rig) -> None:
    """After close no thread of the engine is left, and an order is refused."""
    rig.migrate()
    rig.task()
    rig.session.close()
    rig.session.close()

    names = ("connection ", "job ", "check ", "answers ")
    until(lambda: not [one.name for one in threading.enumerate() if one.name.startswith(names)])


def _open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def test_a_hundred_migrations_leave_nothing_behind(bare_rig: Rig) -> None:
    """After 100 jobs, some of them cancelled or failed, no claim, thread or file handle is left over."""
    bare_rig.start(Settings(jobs_at_once=3))
    before = _open_files(), threading.active_count()
    for number in range(100):
        job = bare_rig.migrate("1")
        task = bare_rig.task(number)
        if number % 3 == 0:
            task.on_cancel = task.stop
            bare_rig.session.cancel(job.id)
        elif number % 3 == 1:
            task.finish(base.TaskEnd(problem=Problem("migration.other")))
        else:
            task.finish(base.TaskEnd(problem=Problem("migration.network_missing")))
        assert bare_rig.ended(job).state in (JobState.CANCELLED, JobState.FAILED)
        until(lambda: not bare_rig.session.refusals("1"))

    assert bare_rig.session.reserved("b").slots == 0
    assert len(bare_rig.session.jobs()) == 100
    until(lambda: threading.active_count() <= before[1])
    assert _open_files() <= before[0] + 4


@pytest.fixture
def datacenter(tmp_path: Path) -> Path:
    """A datacenter file of three hosts with one shared repository."""
    hosts = [
        {
            "name": f"kvm-{letter}",
            "hypervisor": "kvm",
            "arch": "x86_64",
            "memory": "64GiB",
            "cpu_cores": 16,
            "repositories": [{"name": "nas"}],
            "migration_bandwidth": "1.25GB",
        }
        for letter in "abc"
    ]
    vms = [
        {"name": f"web{number}", "host": "kvm-a", "state": "running", "memory": "2GiB", "dirty_rate": "40MB"}
        for number in range(4)
    ]
    path = tmp_path / "lab.json"
    document = {
        "format": "vmclient-datacenter/1",
        "repositories": [{"name": "nas", "type": "nas"}],
        "hosts": hosts,
        "vms": vms,
    }
    path.write_text(json.dumps(document), "utf-8")
    return path


def test_a_simulated_estate_migrates_from_check_to_verified_end(tmp_path: Path, datacenter: Path) -> None:
    """Over the embedded driver: checked, queued, copied in passes, verified, logged with its decision."""
    session = LiveSession.start(Paths.under(tmp_path / "home"), settings=Settings(), user="mara")
    session.connect(f"embedded+50:{datacenter}")
    until(lambda: len(session.inventory.vms) == 4)
    jobs = []
    for vm_id in tuple(session.inventory.vms):
        answer = session.assess(vm_id)
        assert answer.auto_target is not None
        jobs.append(
            session.migrate(answer, answer.auto_target, automatic=True, options=Options(), acknowledged=())
        )

    until(lambda: all(job.ended for job in session.jobs()))

    assert {job.state for job in session.jobs()} == {JobState.COMPLETED}
    for job in jobs:
        assert session.inventory.vms[job.vm_id].host == job.target
        entry = session.entry_of(job.id)
        assert entry is not None
        decision = session.decision(entry.id)
        assert decision is not None
        assert decision.auto_target == job.target
        assert session.phases(entry.id)[-1].phase is Phase.RELEASE
    assert all(session.reserved(host).slots == 0 for host in session.inventory.hosts)
    session.close()


def test_two_clients_and_one_vm_one_wins_and_the_other_is_told(tmp_path: Path, datacenter: Path) -> None:
    """Two clients order the same VM away at once: one migration completes, the other job is not begun."""
    world = World(read(datacenter), RunningClock(20))
    sessions = [
        LiveSession.start(Paths.under(tmp_path / name), settings=Settings(), user=name)
        for name in ("mara", "ole")
    ]
    for session in sessions:
        session.add(EmbeddedDriver(world))
    until(lambda: all(session.inventory.vms for session in sessions))
    vm_id = next(iter(world.inventory().vms))
    answers = [session.assess(vm_id) for session in sessions]
    for session, answer, target in zip(sessions, answers, ("kvm-b", "kvm-c"), strict=True):
        session.migrate(answer, target, automatic=False, options=Options(), acknowledged=())

    until(lambda: all(job.ended for session in sessions for job in session.jobs()))

    own = [job for session in sessions for job in session.jobs() if job.user in ("mara", "ole")]
    assert sorted(job.state for job in own) == [JobState.COMPLETED, JobState.FAILED]
    (loser,) = (job for job in own if job.state is JobState.FAILED)
    (winner,) = (job for job in own if job.state is JobState.COMPLETED)
    assert loser.problem is not None
    assert loser.problem.code in ("migration.already_running", "migration.changed")
    assert world.inventory().vms[vm_id].host == winner.target
    for session in sessions:
        session.close()
