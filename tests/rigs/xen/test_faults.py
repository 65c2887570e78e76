"""Hosts that fail in the middle of a copy: one guest, in one place, and what is said of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rigs.waiting import until
from tests.rigs.xen.client import Client
from tests.rigs.xen.rig import HOSTS, Count, XenRig
from vmclient.core.job import Job, JobState

pytestmark = pytest.mark.rig("xen")


@pytest.fixture
def client(xen_rig: XenRig, tmp_path: Path) -> Iterator[Client]:
    """A started client."""
    client = Client({host: xen_rig.uri(host) for host in HOSTS}, tmp_path / "home")
    yield client
    client.session.close()


def copying(rig: XenRig, client: Client, name: str) -> tuple[Job, Count]:
    """A guest whose memory is on the way from xen1 to xen2, and what it counted before."""
    rig.guest(name, "xen1", memory=256)
    count = rig.counter(name)
    return client.copying(client.migrate(name, "xen2")), count


def domains(rig: XenRig, name: str) -> dict[str, str]:
    """Ask Xen itself, not libvirt, who has the guest, and in which state."""
    found = {}
    for host in HOSTS:
        for line in rig.execute(host, "xl", "list").splitlines():
            words = line.split()
            if words and words[0] == name:
                found[host] = words[4]
    return found


def failed(client: Client, job: Job, code: str) -> None:
    """The job ends as failed for this reason, with the guest running at its source."""
    ended = client.ended(job)
    assert ended.state is JobState.FAILED
    assert ended.problem is not None
    assert (ended.problem.code, ended.problem.facts["state"]) == (code, "running")


def test_target_daemon_dies(xen_rig: XenRig, client: Client, guest: str) -> None:
    """The guest runs on at its source; Xen keeps the paused copy, of which the new daemon knows nothing.

    Until somebody destroys that copy with Xen's own tool, another migration fails without a reason.
    """
    job, count = copying(xen_rig, client, guest)
    xen_rig.fault("daemon-kill", "xen2")
    try:
        until(lambda: not client.session.inventory.hosts["xen2"].online, 180, "the loss of xen2")
    finally:
        xen_rig.fault("daemon-start", "xen2")
    failed(client, job, "migration.target_daemon_lost")
    assert xen_rig.states(guest) == {"xen1": "running"}
    count = xen_rig.counts_on(guest, count)
    assert "p" in domains(xen_rig, guest)["xen2"]

    until(lambda: client.session.inventory.hosts["xen2"].online, 180, "xen2 again")
    failed(client, client.migrate(guest, "xen2"), "migration.send_failed")
    xen_rig.execute("xen2", "xl", "destroy", guest)
    assert client.ended(client.migrate(guest, "xen2")).state is JobState.COMPLETED
    xen_rig.counts_on(guest, count)


def test_source_daemon_dies(xen_rig: XenRig, client: Client, guest: str) -> None:
    """Nothing is concluded before it is back; then the guest runs there, and the target keeps a dead copy.

    The next check says so, and a restart of the target's daemon takes it away.
    """
    job, count = copying(xen_rig, client, guest)
    xen_rig.fault("daemon-kill", "xen1")
    try:
        until(lambda: not client.session.inventory.hosts["xen1"].online, 180, "the loss of xen1")
        assert not client.job(job).ended
    finally:
        xen_rig.fault("daemon-start", "xen1")
    failed(client, job, "migration.copy_left")
    assert xen_rig.states(guest) == {"xen1": "running", "xen2": "shut off"}
    assert domains(xen_rig, guest).keys() == {"xen1"}
    count = xen_rig.counts_on(guest, count)
    assert "host.copy_left" in {finding.code for finding in client.findings(guest, "xen2")}

    xen_rig.fault("daemon-kill", "xen2")
    xen_rig.fault("daemon-start", "xen2")
    assert xen_rig.states(guest) == {"xen1": "running"}


def test_target_host_crashes(xen_rig: XenRig, client: Client, guest: str) -> None:
    """The whole target goes: the stream breaks, and the guest runs on at its source."""
    job, count = copying(xen_rig, client, guest)
    xen_rig.fault("crash", "xen2")
    try:
        until(lambda: not client.session.inventory.hosts["xen2"].online, 180, "the loss of xen2")
    finally:
        xen_rig.fault("boot", "xen2")
    failed(client, job, "migration.send_failed")
    assert domains(xen_rig, guest).keys() == {"xen1"}
    xen_rig.counts_on(guest, count)
