"""What a hypervisor does to get a finding out of the way: a job of its own, done once, its end seen."""

import threading

import pytest

from tests.engine.conftest import Rig
from tests.engine.fake_driver import a_host, a_vm, an_inventory
from tests.engine.waiting import until
from vmclient.core.events import JobChanged
from vmclient.core.inventory import Disk, Drive, Transport
from vmclient.core.job import Job, JobState, Phase
from vmclient.core.problem import Problem
from vmclient.drivers.base import ConnectionLost, TaskRefused
from vmclient.engine import remedies
from vmclient.engine.session import LogQuery, Refused

DISC = Drive(name="sda", media="/iso/debian.iso")
LOCKED = TaskRefused(Problem("remedy.drive_locked", {"vm": "vm-1"}, "tray is locked"))
SILENT = ConnectionLost(Problem("connection.lost"))


@pytest.fixture
def rig(bare_rig: Rig) -> Rig:
    """VM 1 on `a` has a disc in its drive, and its disk on what `b` knows and does not use."""
    mine = Disk(name="vda", transport=Transport.FILE, repository="nas")
    bare_rig.a.current = an_inventory([a_host("a")], [a_vm("1", "a", cdroms=(DISC,), disks=(mine,))])
    bare_rig.b.current = an_inventory([a_host("b", repositories=(), startable=frozenset({"nas"}))])
    bare_rig.start()
    return bare_rig


def codes(rig: Rig) -> set[str]:
    """What is said of `b` as a target."""
    return {finding.code for finding in rig.session.assess("1").by_host["b"].findings}


def failed(job: Job) -> str:
    """The code of the problem with which a job failed."""
    assert job.state is JobState.FAILED
    assert job.problem is not None
    return job.problem.code


def test_an_ejected_disc_is_a_job_and_the_finding_is_gone(rig: Rig) -> None:
    """The drive is empty when the job has ended, the VM's log has who did it, and nothing speaks of it."""
    assert "cdrom.unreachable" in codes(rig)
    job = rig.ended(rig.session.eject("1", ["sda"]))
    assert (job.state, job.vm_name, job.source, job.things) == (JobState.COMPLETED, "vm-1", "a", ("sda",))
    assert "cdrom.unreachable" not in codes(rig)
    (entry,) = rig.session.log(LogQuery(vm_id="1"))
    assert (entry.kind, entry.user, entry.hosts, entry.job) == ("eject", "mara", ("a",), job)
    steps = [(step.phase, step.outcome) for step in rig.session.phases(entry.id)]
    assert steps == [(Phase.REMEDY, "done"), (Phase.READ, "done")]


def test_a_started_repository_is_a_job_of_its_host(rig: Rig) -> None:
    """The host lists it when the job has ended, and the host's log has the entry."""
    assert "storage.repository_unreachable" in codes(rig)
    job = rig.ended(rig.session.start_repositories("b", ["nas"]))
    assert (job.state, job.vm_id, job.source, job.things) == (JobState.COMPLETED, "", "b", ("nas",))
    assert "storage.repository_unreachable" not in codes(rig)
    assert [entry.kind for entry in rig.session.log(LogQuery(host="b"))] == ["start_repository"]


def test_a_started_network_is_a_job_of_its_host(rig: Rig) -> None:
    """The host has it when the job has ended, and the host's log has the entry."""
    rig.b.host("b", startable_networks=frozenset({"lan"}))
    job = rig.ended(rig.session.start_networks("b", ["lan"]))
    assert (job.state, job.vm_id, job.source, job.things) == (JobState.COMPLETED, "", "b", ("lan",))
    assert "lan" in rig.session.inventory.hosts["b"].networks
    assert [entry.kind for entry in rig.session.log(LogQuery(host="b"))] == ["start_network"]


def test_what_is_asked_for_twice_is_done_once(rig: Rig) -> None:
    """While it goes on, the second wish gets the same job, and the driver is called once."""
    rig.a.holds["eject"] = threading.Event()
    first = rig.session.eject("1", ["sda"])
    assert rig.session.eject("1", ["sda"]).id == first.id
    rig.a.holds["eject"].set()
    rig.ended(first)
    assert rig.a.calls.count("eject") == 1


def test_a_vm_whose_disc_is_being_ejected_is_not_moved_and_not_shown_as_busy(rig: Rig) -> None:
    """A migration is refused for that moment; the dialog that asked for it goes on showing the hosts."""
    rig.b.host("b", repositories=a_host("b").repositories)
    until(lambda: bool(rig.session.assess("1").eligible))
    rig.a.holds["eject"] = threading.Event()
    job = rig.session.eject("1", ["sda"])
    assert rig.session.assess("1").findings == ()
    with pytest.raises(Refused) as caught:
        rig.migrate("1")
    assert caught.value.problem.code == "migration.busy"
    rig.a.holds["eject"].set()
    rig.ended(job)


def test_a_vm_on_its_way_keeps_its_discs(rig: Rig) -> None:
    """While a job moves the VM nothing is ejected."""
    rig.b.host("b", repositories=a_host("b").repositories)
    until(lambda: bool(rig.session.assess("1").eligible))
    rig.migrate("1", acknowledged=("cdrom.unreachable",))
    with pytest.raises(Refused) as caught:
        rig.session.eject("1", ["sda"])
    assert caught.value.problem.code == "remedy.busy"


def test_a_refusal_of_the_hypervisor_is_told_with_its_own_words(rig: Rig) -> None:
    """The job fails with the driver's problem, its raw text kept, and the disc is still there."""
    rig.a.errors["eject"] = LOCKED
    job = rig.ended(rig.session.eject("1", ["sda"]))
    assert failed(job) == "remedy.drive_locked"
    assert job.problem is not None
    assert job.problem.raw == "tray is locked"
    assert rig.session.inventory.vms["1"].cdroms == (DISC,)


def test_a_hypervisor_that_says_done_and_did_nothing_is_not_believed(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the host shows decides: where the disc stays the job fails."""
    monkeypatch.setattr(remedies, "SHOWN_S", 0.0)
    monkeypatch.setattr(rig.a, "put", lambda *_: None)
    assert failed(rig.ended(rig.session.eject("1", ["sda"]))) == "remedy.not_shown"


def test_an_answer_that_is_lost_is_looked_for(rig: Rig) -> None:
    """It was done and the answer got lost: the host shows it, so the job is completed."""
    rig.a.before["eject"] = lambda: rig.a.put(a_vm("1", "a", cdroms=(Drive(name="sda"),)))
    rig.a.errors["eject"] = SILENT
    assert rig.ended(rig.session.eject("1", ["sda"])).state is JobState.COMPLETED


def test_without_an_answer_and_without_a_change_nobody_knows(rig: Rig) -> None:
    """The order may be carried out later: the job ends as unknown, never as failed."""
    rig.a.errors["eject"] = SILENT
    job = rig.ended(rig.session.eject("1", ["sda"]))
    assert job.state is JobState.UNKNOWN
    assert job.problem is not None
    assert job.problem.facts["host"] == "a"


def test_a_host_that_does_not_answer_is_not_asked(rig: Rig) -> None:
    """Nothing is begun and nothing written down."""
    rig.b.errors["inventory"] = rig.b.errors["open"] = SILENT
    rig.b.changed()
    until(lambda: not rig.session.inventory.hosts["b"].online)
    with pytest.raises(Refused) as caught:
        rig.session.start_repositories("b", ["nas"])
    assert caught.value.problem.code == "remedy.host_offline"
    assert "start_repository" not in rig.b.calls


def test_a_repository_that_turns_out_to_be_another_is_told(rig: Rig) -> None:
    """The host started something of that name, and its inventory calls it otherwise."""
    rig.b.before["start_repository"] = lambda: rig.b.host("b", startable=frozenset())
    rig.b.errors["start_repository"] = SILENT
    done = rig.ended(rig.session.start_repositories("b", ["nas"]))
    assert failed(done) == "remedy.other_storage"


def test_what_is_not_there_has_no_remedy(rig: Rig) -> None:
    """An unknown VM or host raises `KeyError`."""
    with pytest.raises(KeyError):
        rig.session.eject("9", ["sda"])
    with pytest.raises(KeyError):
        rig.session.start_repositories("c", ["nas"])


@pytest.mark.parametrize(("done", "state"), [(True, JobState.COMPLETED), (False, JobState.FAILED)])
def test_a_client_that_died_meanwhile_finds_out_what_came_of_it(
    rig: Rig, done: bool, state: JobState
) -> None:
    """At the next start the host's first reading tells; nothing is ordered again."""
    job = rig.ended(rig.session.eject("1", ["sda"]))
    store = rig.session._store
    entry = store.of_job(job.id)
    assert entry is not None
    store.update(entry.id, Job(**{name: getattr(job, name) for name in _RUNNING}).start(job.asked_at))
    rig.session.close()
    rig.a.current = an_inventory(
        [a_host("a")], [a_vm("1", "a", cdroms=(Drive(name="sda") if done else DISC,))]
    )
    rig.a.calls.clear()
    rig.start()
    until(lambda: any(isinstance(one, JobChanged) and one.job.ended for one in rig.events))
    assert rig.job(job).state is state
    assert "eject" not in rig.a.calls


_RUNNING = (
    "id", "vm_id", "vm_name", "source", "target", "mode", "user", "asked_at", "automatic", "action", "things",
)  # fmt: skip
