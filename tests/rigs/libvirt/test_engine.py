"""The engine over real hosts: from the order to the verified end, through cancels, losses and restarts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rigs.libvirt.rig import HOSTS, LibvirtRig, until
from vmclient.core.inventory import VM
from vmclient.core.job import Job, JobState, Options, Phase
from vmclient.core.settings import Settings
from vmclient.engine.live_session import LiveSession
from vmclient.paths import Paths

pytestmark = pytest.mark.rig("libvirt")
SLOW = Options(bandwidth=5 * 2**20)


class Client:
    """A session with all hosts of the rig, that can be ended and started again."""

    def __init__(self, rig: LibvirtRig, home: Path) -> None:
        self.rig = rig
        self._home = home
        self.start()

    def start(self) -> None:
        """Start a client and wait for its hosts; the load that they share with this machine refuses none."""
        self.session = LiveSession.start(
            Paths.under(self._home), settings=Settings(cpu_ceiling=100), user="mara"
        )
        for host in HOSTS:
            self.session.connect(self.rig.uri(host), unencrypted=True)
        until(lambda: self.session.inventory.hosts.keys() >= set(HOSTS), what="all hosts")

    def vm(self, name: str) -> VM | None:
        """Find a VM in the estate."""
        return next((vm for vm in self.session.inventory.vms.values() if vm.name == name), None)

    def migrate(self, name: str, target: str, options: Options | None = None) -> Job:
        """Order a migration, everything that is known of it acknowledged."""
        vm = until(lambda: self.vm(name), what=f"{name} in the inventory")
        told: list[bool] = []
        check = self.session.check(vm.id, lambda _, pending: told.append(not pending))
        until(lambda: any(told), what="the answers of the hypervisors")
        assert not check.pending
        answer = self.session.assess(vm.id)
        codes = ("host.peer_unreachable", "host.migration_port_unknown", "host.migration_unknown")
        return self.session.migrate(
            answer, target, automatic=False, options=options or Options(), acknowledged=codes
        )

    def job(self, job: Job) -> Job:
        """Give the job's newest value."""
        return next(one for one in self.session.jobs() if one.id == job.id)

    def copying(self, name: str) -> Job:
        """Begin a migration from hostA to hostB that lasts, and see it copy."""
        self.rig.guest(name, "hostA", memory=192, dirty=10)
        self.rig.counter(name)
        job = self.migrate(name, "hostB", SLOW)
        until(lambda: self._copies(job), what="copying")
        return job

    def _copies(self, job: Job) -> bool:
        now = self.job(job)
        assert not now.ended, now.problem
        return now.progress is not None and now.progress.phase is Phase.COPY

    def ended(self, job: Job, timeout_s: float = 60) -> Job:
        """Wait for the end."""
        until(lambda: self.job(job).ended, timeout_s, "the end of the job")
        return self.job(job)


@pytest.fixture
def client(libvirt_rig: LibvirtRig, tmp_path: Path) -> Iterator[Client]:
    """A started client."""
    client = Client(libvirt_rig, tmp_path / "home")
    yield client
    client.session.close()


def test_engine_completes(libvirt_rig: LibvirtRig, client: Client, guest: str) -> None:
    """A migration is completed with its numbers, the guest counts on, and the log has every phase."""
    libvirt_rig.guest(guest, "hostA")
    count = libvirt_rig.counter(guest)
    done = client.ended(client.migrate(guest, "hostB"))

    assert done.state is JobState.COMPLETED, done.problem
    assert done.downtime_s is not None
    assert done.progress is not None
    assert done.progress.transferred
    libvirt_rig.counts_on(guest, count)
    vm = client.vm(guest)
    assert vm is not None
    assert vm.host == "hostB"
    entry = client.session.entry_of(done.id)
    assert entry is not None
    phases = [one.phase for one in client.session.phases(entry.id)]
    assert phases[:3] == [Phase.CHECK, Phase.RESERVE, Phase.PREPARE]
    assert phases[-2:] == [Phase.VERIFY, Phase.RELEASE]
    assert client.session.decision(entry.id) is not None


def test_engine_cancels(libvirt_rig: LibvirtRig, client: Client, guest: str) -> None:
    """A cancel in the copy ends as cancelled, the guest runs on at its source, and goes afterwards."""
    job = client.copying(guest)
    count = libvirt_rig.counter(guest)
    client.session.cancel(job.id)

    assert client.ended(job).state is JobState.CANCELLED
    count = libvirt_rig.counts_on(guest, count)
    assert client.ended(client.migrate(guest, "hostC")).state is JobState.COMPLETED
    libvirt_rig.counts_on(guest, count)


def test_engine_adopts(libvirt_rig: LibvirtRig, client: Client, guest: str) -> None:
    """A client that ends in the copy finds the migration again at its next start, and can cancel it."""
    job = client.copying(guest)
    client.session.close()
    client.start()
    until(lambda: client.job(job).progress is not None, what="progress of the adopted job")
    assert len(client.session.jobs()) == 1
    client.session.cancel(job.id)

    assert client.ended(job).state is JobState.CANCELLED


def test_engine_missed_end(libvirt_rig: LibvirtRig, client: Client, guest: str) -> None:
    """A migration that ended while no client ran is completed at the next start."""
    libvirt_rig.guest(guest, "hostA", memory=192, dirty=1)
    libvirt_rig.counter(guest)
    job = client.migrate(guest, "hostB", Options(bandwidth=30 * 2**20))
    until(lambda: client.job(job).progress is not None, what="progress")
    client.session.close()
    until(lambda: libvirt_rig.states(guest).keys() == {"hostB"}, 60, "the arrival")
    client.start()

    assert client.ended(job).state is JobState.COMPLETED


def test_engine_target_daemon_dies(libvirt_rig: LibvirtRig, client: Client, guest: str) -> None:
    """The target's daemon is killed in the copy: failed once both hosts can be asked; the guest runs."""
    job = client.copying(guest)
    count = libvirt_rig.counter(guest)
    libvirt_rig.fault("daemon-kill", "hostB")
    until(lambda: not client.session.inventory.hosts["hostB"].online, what="the loss of hostB")
    assert not client.job(job).ended
    libvirt_rig.fault("daemon-start", "hostB")

    ended = client.ended(job)
    assert ended.state is JobState.FAILED
    libvirt_rig.counts_on(guest, count)


def test_engine_source_daemon_dies(libvirt_rig: LibvirtRig, client: Client, guest: str) -> None:
    """The source's daemon is killed in the copy: nothing is concluded before it is back."""
    job = client.copying(guest)
    count = libvirt_rig.counter(guest)
    libvirt_rig.fault("daemon-kill", "hostA")
    until(lambda: not client.session.inventory.hosts["hostA"].online, what="the loss of hostA")
    assert not client.job(job).ended
    libvirt_rig.fault("daemon-start", "hostA")

    ended = client.ended(job)
    assert ended.state is JobState.FAILED
    assert ended.problem is not None
    assert ended.problem.facts["state"] == "running"
    libvirt_rig.counts_on(guest, count)


def test_engine_foreign(libvirt_rig: LibvirtRig, client: Client, guest: str) -> None:
    """A migration begun with libvirt's own tool is listed as somebody else's, and completes."""
    libvirt_rig.guest(guest, "hostA", memory=192, dirty=1)
    libvirt_rig.counter(guest)
    until(lambda: client.vm(guest), what="the guest in the inventory")
    libvirt_rig.virsh("hostA", "migrate-setspeed", guest, "20")
    libvirt_rig.migrate(guest, "hostA", "hostB")
    until(client.session.jobs, 10, "the foreign job")
    (job,) = client.session.jobs()

    ended = client.ended(job)
    assert (ended.user, ended.state, ended.target) == ("outside", JobState.COMPLETED, "hostB")
