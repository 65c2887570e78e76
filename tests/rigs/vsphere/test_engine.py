"""The engine over vSphere endpoints: from the order to the verified end, through losses and restarts."""

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.rigs.vsphere.endpoint import Endpoint
from tests.rigs.vsphere.rig import EsxPair, VCenter
from tests.rigs.vsphere.session import Client, Door
from tests.rigs.waiting import until
from vmclient.core.job import Job, JobState, Options, Phase
from vmclient.engine.session import Refused

pytestmark = pytest.mark.rig("vsphere")
ROOT = Path(__file__).parents[3]
Clients = Callable[..., Client]


def door(endpoint: Endpoint) -> Door:
    """What it takes to connect to an endpoint."""
    return Door(endpoint.host, endpoint.port, endpoint.user, endpoint.password, endpoint.certificate)


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Clients]:
    """Make clients that are closed at the end; each name has a home of its own."""
    made: list[Client] = []

    def make(*endpoints: Endpoint, home: str = "home") -> Client:
        made.append(Client(tmp_path / home, [door(one) for one in endpoints]))
        return made[-1]

    yield make
    for one in made:
        one.session.close()


def moved(vcenter: VCenter) -> tuple[str, str, str]:
    """A running VM, its host, and another host."""
    state = vcenter.state()
    vm = next(iter(state.vms.values()))
    return vm.name, vm.host, next(host for host in sorted(state.hosts) if host != vm.host)


def running(client: Client, job: Job) -> None:
    """Wait until the vCenter reports how far it is."""

    def reports() -> bool:
        now = client.job(job.id)
        assert not now.ended, now.problem
        return bool(now.progress and now.progress.fraction)

    until(reports, what="progress")


def orders(vcenter: VCenter) -> int:
    """How often a migration was ordered, by the server's account."""
    return vcenter.state().calls.get("MigrateVM_Task", 0)


def test_a_migration_is_completed_when_it_was_seen_on_the_target(vcenter: VCenter, client: Clients) -> None:
    """It is there by the server's own account; what vSphere does not count is not in the record."""
    vcenter.task_time(1)
    one = client(vcenter)
    name, source, target = moved(vcenter)
    done = one.ended(one.migrate(name, target).id)

    assert done.state is JobState.COMPLETED, done.problem
    assert vcenter.state().vms[name].host == target != source
    until(lambda: one.vm(name).host == target, 5, "the target in the inventory")
    assert done.downtime_s is None
    assert done.progress is not None
    assert done.progress.transferred is None
    entry = one.session.entry_of(done.id)
    assert entry is not None
    phases = [record.phase for record in one.session.phases(entry.id)]
    assert phases[:3] == [Phase.CHECK, Phase.RESERVE, Phase.PREPARE]
    assert phases[-2:] == [Phase.VERIFY, Phase.RELEASE]


def test_a_cancel_leaves_it_where_it_runs(vcenter: VCenter, client: Clients) -> None:
    """The server's task is cancelled, and so is the job."""
    vcenter.task_time(5)
    one = client(vcenter)
    name, source, target = moved(vcenter)
    job = one.migrate(name, target)
    running(one, job)
    one.session.cancel(job.id)

    assert one.ended(job.id).state is JobState.CANCELLED
    assert vcenter.state().vms[name].host == source
    assert vcenter.state().tasks[-1].cancelled


def test_a_client_that_died_follows_the_same_job_at_its_next_start(
    vcenter: VCenter, client: Clients, tmp_path: Path
) -> None:
    """Killed with SIGKILL in the middle: the job goes on under its id, and was ordered once."""
    vcenter.task_time(8)
    name, _, target = moved(vcenter)
    job_id = kill_after(tmp_path / "home", name, target, [vcenter], lambda: orders(vcenter) == 1)
    one = client(vcenter)

    assert not one.job(job_id).ended
    assert one.ended(job_id).state is JobState.COMPLETED
    assert (orders(vcenter), len(one.session.jobs())) == (1, 1)
    assert vcenter.state().vms[name].host == target


@pytest.mark.parametrize("well", [True, False])
def test_what_ended_while_no_client_ran_gets_its_true_end(
    vcenter: VCenter, client: Clients, tmp_path: Path, *, well: bool
) -> None:
    """The task is found by its key: completed, or failed with the server's own reason."""
    vcenter.task_time(2)
    name, source, target = moved(vcenter)
    if not well:
        vcenter.fault("MigrateVM_Task", "FileLocked", task=True)
    job_id = kill_after(tmp_path / "home", name, target, [vcenter], lambda: orders(vcenter) == 1)
    until(lambda: vcenter.state().tasks[-1].state in ("success", "error"), what="the end of the task")
    one = client(vcenter)
    ended = one.ended(job_id)

    if well:
        assert ended.state is JobState.COMPLETED
        assert vcenter.state().vms[name].host == target
    else:
        assert ended.state is JobState.FAILED
        assert ended.problem is not None
        assert ended.problem.code == "migration.file_locked"
        assert vcenter.state().vms[name].host == source


def kill_after(
    home: Path, name: str, target: str, endpoints: list[Endpoint] | list[VCenter], when: Callable[[], bool]
) -> str:
    """Start a client of its own that orders a migration, kill it when that is so, and give the job's id."""
    words = [str(home), name, target]
    for one in endpoints:
        words += [one.host, str(one.port), one.user, one.password, str(one.certificate_file)]
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.rigs.vsphere.session", *words],
        cwd=ROOT, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert child.stdout is not None
        job_id = child.stdout.readline().strip()
        assert job_id
        until(when, what="the moment to kill it")
        _wait_for_key(home, job_id, "task-" if len(endpoints) == 1 else "")
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait(10)
        if child.stdout is not None:
            child.stdout.close()
    return job_id


def _wait_for_key(home: Path, job_id: str, key: str) -> None:
    """Wait until the job, and the server's key of its task where it has one, are in the log on the disk."""

    def written() -> bool:
        log = sqlite3.connect(f"file:{home / 'log.sqlite'}?mode=ro", uri=True)
        try:
            rows = log.execute("SELECT job FROM log_entry").fetchall()
        except sqlite3.OperationalError:
            return False
        finally:
            log.close()
        return any(job_id in str(row[0]) and key in str(row[0]) for row in rows)

    until(written, what="the job on the disk")


def test_a_host_that_entered_maintenance_since_the_dialog_is_refused_at_the_start(
    vcenter: VCenter, client: Clients
) -> None:
    """The target is tested anew: nothing was ordered, and the reason names what changed."""
    one = client(vcenter)
    name, source, target = moved(vcenter)
    vm = one.vm(name)
    answer = one.session.assess(vm.id)
    vcenter.set_host(target, maintenance=True)
    until(lambda: one.session.inventory.hosts[target].maintenance, what="the maintenance in the inventory")
    job = one.session.migrate(answer, target, automatic=False, options=Options(), acknowledged=())
    ended = one.ended(job.id)

    assert ended.state is JobState.FAILED
    assert ended.problem is not None
    assert (ended.problem.code, ended.problem.facts["code"]) == ("migration.changed", "host.maintenance")
    assert (orders(vcenter), vcenter.state().vms[name].host) == (0, source)


def test_of_two_clients_for_one_vm_exactly_one_moves_it(vcenter: VCenter, client: Clients) -> None:
    """The other is told that another task runs; the VM is moved once."""
    vcenter.task_time(3)
    first, second = client(vcenter, home="first"), client(vcenter, home="second")
    name, source, target = moved(vcenter)
    third = next(host for host in sorted(vcenter.state().hosts) if host not in (source, target))
    jobs = [(first, first.migrate(name, target))]
    try:
        jobs.append((second, second.migrate(name, third)))
    except Refused:  # it has heard of the other's already
        assert second.vm(name).busy
    ends = [one.ended(job.id) for one, job in jobs]

    done = [job for job in ends if job.state is JobState.COMPLETED]
    assert len(done) == 1, ends
    assert vcenter.state().vms[name].host == done[0].target


@pytest.mark.parametrize("fault", ["session", "dropped", "unavailable", "slow"])
def test_trouble_with_the_connection_in_the_middle_changes_nothing(
    vcenter: VCenter, client: Clients, fault: str
) -> None:
    """The session ends, calls are cut, answered with 503 or late: it completes, and was ordered once."""
    vcenter.task_time(4)
    one = client(vcenter)
    name, _, target = moved(vcenter)
    job = one.migrate(name, target)
    running(one, job)
    if fault == "session":
        vcenter.expire_sessions()
    elif fault == "dropped":
        vcenter.fault("*", drop=True, times=3)
    elif fault == "unavailable":
        vcenter.fault("*", status=503, times=3)
    else:
        vcenter.fault("*", delay_s=1.0, times=3)
    ended = one.ended(job.id)

    assert ended.state is JobState.COMPLETED, ended.problem
    assert orders(vcenter) == 1
    assert vcenter.state().vms[name].host == target


@pytest.mark.parametrize("lost", ["answer", "order"])
def test_an_order_whose_answer_was_lost_is_not_repeated(vcenter: VCenter, client: Clients, lost: str) -> None:
    """Whether it was carried out or not: the hosts are asked, and the record says what is true."""
    vcenter.task_time(1)
    vcenter.fault("MigrateVM_Task", lost=lost == "answer", drop=lost == "order")
    one = client(vcenter)
    name, source, target = moved(vcenter)
    ended = one.ended(one.migrate(name, target).id)

    assert orders(vcenter) <= 1
    there = vcenter.state().vms[name].host
    assert there == (target if lost == "answer" else source)
    assert ended.state is (JobState.COMPLETED if lost == "answer" else JobState.FAILED), ended.problem


def test_two_esx_hosts_hand_it_over_in_three_actions(esx_pair: EsxPair, client: Clients) -> None:
    """Suspended, registered there, provisioned: each a job of its own under the migration."""
    one = client(esx_pair.a, esx_pair.b)
    done = one.ended(one.migrate("web1", "esx-b").id)

    assert done.state is JobState.COMPLETED, done.problem
    assert one.actions(done.id) == [
        ("suspend", "completed"), ("transfer", "completed"), ("provision", "completed"),
    ]  # fmt: skip
    assert (esx_pair.states("web1"), esx_pair.runs_on("web1")) == ({"esx-b": "poweredOn"}, "esx-b")
    assert done.downtime_s is not None


@pytest.mark.parametrize(
    ("method", "task"),
    [
        ("RegisterVM_Task", False),
        ("RegisterVM_Task", True),
        ("PowerOnVM_Task", False),
        ("PowerOnVM_Task", True),
    ],
)
def test_an_esx_host_that_refuses_gives_it_back(
    esx_pair: EsxPair, client: Clients, method: str, *, task: bool
) -> None:
    """Registered and running on its source again, and the record says so and why."""
    esx_pair.b.fault(method, "FileLocked", task=task, times=0)
    one = client(esx_pair.a, esx_pair.b)
    ended = one.ended(one.migrate("web1", "esx-b").id)

    assert ended.state is JobState.FAILED
    assert ended.problem is not None
    assert ended.problem.code == "migration.file_locked"
    assert ended.problem.facts["state"] == "running"
    assert (esx_pair.states("web1"), esx_pair.runs_on("web1")) == ({"esx-a": "poweredOn"}, "esx-a")


@pytest.mark.parametrize("method", ["SuspendVM_Task", "UnregisterVM", "RegisterVM_Task", "PowerOnVM_Task"])
def test_a_client_that_died_between_esx_hosts_finishes_what_it_began(
    esx_pair: EsxPair, client: Clients, tmp_path: Path, method: str
) -> None:
    """Killed right after each order: at the next start the same job goes on, and the VM runs once."""
    for endpoint in (esx_pair.a, esx_pair.b):
        endpoint.task_time(1)
    where = esx_pair.a if method in ("SuspendVM_Task", "UnregisterVM") else esx_pair.b
    endpoints = [esx_pair.a, esx_pair.b]
    job_id = kill_after(
        tmp_path / "home", "db1", "esx-b", endpoints, lambda: where.state().calls.get(method, 0) > 0
    )
    one = client(esx_pair.a, esx_pair.b)
    ended = one.ended(job_id)

    assert ended.state is JobState.COMPLETED, ended.problem
    assert (esx_pair.states("db1"), esx_pair.runs_on("db1")) == ({"esx-b": "poweredOn"}, "esx-b")
