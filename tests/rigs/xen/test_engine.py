"""The engine over real Xen hosts: from the order to the verified end, through losses and restarts."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.rigs.waiting import until
from tests.rigs.xen.client import Client
from tests.rigs.xen.rig import HOSTS, XenRig
from vmclient.core.job import JobState, Phase

pytestmark = pytest.mark.rig("xen")
ROOT = Path(__file__).parents[3]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where the client keeps its log."""
    return tmp_path / "home"


@pytest.fixture
def client(xen_rig: XenRig, home: Path) -> Iterator[Client]:
    """A started client."""
    client = Client({host: xen_rig.uri(host) for host in HOSTS}, home)
    yield client
    client.session.close()


def test_engine_completes(xen_rig: XenRig, client: Client, guest: str) -> None:
    """Completed when both hosts say so, with its phases, and without a number that nobody measured."""
    xen_rig.guest(guest, "xen1")
    count = xen_rig.counter(guest)
    job = client.migrate(guest, "xen2")
    assert client.copying(job).progress is not None
    assert not client.session.features(job.vm_id).cancel
    done = client.ended(job)

    assert done.state is JobState.COMPLETED, done.problem
    assert done.downtime_s is None
    xen_rig.counts_on(guest, count)
    vm = client.vm(guest)
    assert vm is not None
    assert (vm.host, vm.id) == ("xen2", done.vm_id)
    entry = client.session.entry_of(done.id)
    assert entry is not None
    phases = [one.phase for one in client.session.phases(entry.id)]
    assert phases[:3] == [Phase.CHECK, Phase.RESERVE, Phase.PREPARE]
    assert phases[-3:] == [Phase.COPY, Phase.VERIFY, Phase.RELEASE]


def test_engine_remembers(xen_rig: XenRig, client: Client, guest: str) -> None:
    """A refusal to move a PV guest live is in the log: the next client says the pause beforehand."""
    xen_rig.guest(guest, "xen1", kind="pv")
    count = xen_rig.counter(guest)
    refused = client.ended(client.migrate(guest, "xen2"))
    assert refused.state is JobState.FAILED
    assert refused.problem is not None
    assert refused.problem.code == "migration.pv_not_live"
    count = xen_rig.counts_on(guest, count)
    client.session.close()
    client.start()

    assert "vm.pauses" in {finding.code for finding in client.findings(guest, "xen2")}
    done = client.ended(client.migrate(guest, "xen2"))
    assert done.state is JobState.COMPLETED, done.problem
    assert done.downtime_s is not None
    assert done.downtime_s > 2
    xen_rig.counts_on(guest, count)


def test_engine_survives_its_client(xen_rig: XenRig, guest: str, home: Path) -> None:
    """A client that is killed in the copy: the migration goes on, and the next client tells its end."""
    xen_rig.guest(guest, "xen1", memory=192)
    count = xen_rig.counter(guest)
    client = killed_client(xen_rig, guest, home)
    try:
        (job,) = client.session.jobs()
        done = client.ended(job)
        assert done.state is JobState.COMPLETED, done.problem
        assert xen_rig.states(guest) == {"xen2": "running"}
        xen_rig.counts_on(guest, count)
    finally:
        client.session.close()


def test_engine_finishes_a_half_move(xen_rig: XenRig, guest: str, home: Path) -> None:
    """A client is killed when both hosts have the definition: the next one leaves it on the target alone."""
    xen_rig.guest(guest, "xen1", start=False)
    client = killed_client(xen_rig, guest, home, then=lambda: both_have_it(xen_rig, guest))
    try:
        job = next(job for job in client.session.jobs() if job.vm_name == guest)
        done = client.ended(job)
        assert done.state is JobState.COMPLETED, done.problem
        assert xen_rig.states(guest) == {"xen2": "shut off"}
    finally:
        client.session.close()


def both_have_it(rig: XenRig, name: str) -> None:
    """The move stopped where it was to stop."""
    assert rig.states(name) == {"xen1": "shut off", "xen2": "shut off"}


def killed_client(rig: XenRig, name: str, home: Path, then: Callable[[], None] = lambda: None) -> Client:
    """Let a client order the migration to xen2 and be killed in it; start the next one."""
    uris = {host: rig.uri(host) for host in HOSTS}
    words = [sys.executable, "-m", "tests.rigs.xen.client", str(home), name, "xen2", *uris.values()]
    killed = subprocess.run(words, cwd=ROOT, timeout=300, check=False)
    assert killed.returncode == -signal.SIGKILL
    then()
    return Client(uris, home)


def test_engine_foreign(xen_rig: XenRig, client: Client, guest: str) -> None:
    """A migration begun with libvirt's own tool is listed as somebody else's, with its target."""
    xen_rig.guest(guest, "xen1")
    xen_rig.counter(guest)
    until(lambda: client.vm(guest), 180, "the guest in the inventory")
    xen_rig.migrate(guest, "xen1", "xen2")
    until(client.session.jobs, 180, "the foreign job")
    (job,) = client.session.jobs()
    ended = client.ended(job)
    assert (ended.user, ended.state, ended.target) == ("outside", JobState.COMPLETED, "xen2")
