"""The engine over real hosts: from the order to the verified end, through cancels, losses and restarts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rigs.libvirt.client import SLOW, Client
from tests.rigs.libvirt.rig import HOSTS, LibvirtRig, until
from vmclient.core.job import Job, JobState, Options, Phase
from vmclient.core.settings import Settings

pytestmark = pytest.mark.rig("libvirt")


class Copying(Client):
    """A client that can begin a migration which lasts."""

    def __init__(self, rig: LibvirtRig, home: Path) -> None:
        super().__init__([rig.uri(host) for host in HOSTS], home, Settings(cpu_ceiling=100))
        self.rig = rig

    def copying(self, name: str) -> Job:
        """Begin a migration from hostA to hostB that lasts, and see it copy."""
        self.rig.guest(name, "hostA", memory=192, dirty=10)
        self.rig.counter(name)
        job = self.migrate(name, "hostB", SLOW)
        until(lambda: self.copies(job.id), what="copying")
        return job


@pytest.fixture
def client(libvirt_rig: LibvirtRig, tmp_path: Path) -> Iterator[Copying]:
    """A started client."""
    client = Copying(libvirt_rig, tmp_path / "home")
    yield client
    client.session.close()


def test_engine_completes(libvirt_rig: LibvirtRig, client: Copying, guest: str) -> None:
    """A migration is completed with its numbers, the guest counts on, and the log has every phase."""
    libvirt_rig.guest(guest, "hostA")
    count = libvirt_rig.counter(guest)
    done = client.ended(client.migrate(guest, "hostB").id)

    assert done.state is JobState.COMPLETED, done.problem
    assert done.downtime_s is not None
    assert done.progress is not None
    assert done.progress.transferred
    libvirt_rig.counts_on(guest, count)
    assert client.vm(guest).host == "hostB"
    entry = client.session.entry_of(done.id)
    assert entry is not None
    phases = [one.phase for one in client.session.phases(entry.id)]
    assert phases[:3] == [Phase.CHECK, Phase.RESERVE, Phase.PREPARE]
    assert phases[-2:] == [Phase.VERIFY, Phase.RELEASE]
    assert client.session.decision(entry.id) is not None


def test_engine_cancels(libvirt_rig: LibvirtRig, client: Copying, guest: str) -> None:
    """A cancel in the copy ends as cancelled, the guest runs on at its source, and goes afterwards."""
    job = client.copying(guest)
    count = libvirt_rig.counter(guest)
    client.session.cancel(job.id)

    assert client.ended(job.id).state is JobState.CANCELLED
    count = libvirt_rig.counts_on(guest, count)
    assert client.ended(client.migrate(guest, "hostC").id).state is JobState.COMPLETED
    libvirt_rig.counts_on(guest, count)


def test_engine_adopts(libvirt_rig: LibvirtRig, client: Copying, guest: str) -> None:
    """A client that ends in the copy finds the migration again at its next start, and can cancel it."""
    job = client.copying(guest)
    client.session.close()
    client.start()
    until(lambda: client.job(job.id).progress is not None, what="progress of the adopted job")
    assert len(client.session.jobs()) == 1
    client.session.cancel(job.id)

    assert client.ended(job.id).state is JobState.CANCELLED


def test_engine_missed_end(libvirt_rig: LibvirtRig, client: Copying, guest: str) -> None:
    """A migration that ended while no client ran is completed at the next start."""
    libvirt_rig.guest(guest, "hostA", memory=192, dirty=1)
    libvirt_rig.counter(guest)
    job = client.migrate(guest, "hostB", Options(bandwidth=30 * 2**20))
    until(lambda: client.job(job.id).progress is not None, what="progress")
    client.session.close()
    until(lambda: libvirt_rig.states(guest).keys() == {"hostB"}, 60, "the arrival")
    client.start()

    assert client.ended(job.id).state is JobState.COMPLETED


def test_engine_target_daemon_dies(libvirt_rig: LibvirtRig, client: Copying, guest: str) -> None:
    """The target's daemon is killed in the copy: failed once both hosts can be asked; the guest runs."""
    job = client.copying(guest)
    count = libvirt_rig.counter(guest)
    libvirt_rig.fault("daemon-kill", "hostB")
    until(lambda: not client.session.inventory.hosts["hostB"].online, what="the loss of hostB")
    assert not client.job(job.id).ended
    libvirt_rig.fault("daemon-start", "hostB")

    ended = client.ended(job.id)
    assert ended.state is JobState.FAILED
    libvirt_rig.counts_on(guest, count)


def test_engine_source_daemon_dies(libvirt_rig: LibvirtRig, client: Copying, guest: str) -> None:
    """The source's daemon is killed in the copy: nothing is concluded before it is back."""
    job = client.copying(guest)
    count = libvirt_rig.counter(guest)
    libvirt_rig.fault("daemon-kill", "hostA")
    until(lambda: not client.session.inventory.hosts["hostA"].online, what="the loss of hostA")
    assert not client.job(job.id).ended
    libvirt_rig.fault("daemon-start", "hostA")

    ended = client.ended(job.id)
    assert ended.state is JobState.FAILED
    assert ended.problem is not None
    assert ended.problem.facts["state"] == "running"
    libvirt_rig.counts_on(guest, count)


def test_engine_foreign(libvirt_rig: LibvirtRig, client: Copying, guest: str) -> None:
    """A migration begun with libvirt's own tool is listed as somebody else's, and completes."""
    libvirt_rig.guest(guest, "hostA", memory=192, dirty=1)
    libvirt_rig.counter(guest)
    client.vm(guest)
    libvirt_rig.virsh("hostA", "migrate-setspeed", guest, "20")
    libvirt_rig.migrate(guest, "hostA", "hostB")
    until(client.session.jobs, 10, "the foreign job")
    (job,) = client.session.jobs()

    ended = client.ended(job.id)
    assert (ended.user, ended.state, ended.target) == ("outside", JobState.COMPLETED, "hostB")
