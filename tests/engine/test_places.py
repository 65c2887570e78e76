"""Several VMs placed in the estate as it is, and the hypervisors asked about their places."""

from datetime import UTC, datetime
from pathlib import Path

from tests.engine.conftest import Rig
from tests.engine.fake_driver import a_host
from tests.engine.waiting import until
from vmclient.core.capability import Mode
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.job import Job, Options
from vmclient.core.placement import Standing
from vmclient.core.problem import Problem
from vmclient.core.settings import Settings
from vmclient.drivers.base import ConnectionLost
from vmclient.engine.book import Book
from vmclient.engine.bus import Bus
from vmclient.engine.store.log import LogStore

NOW = datetime(2026, 11, 22, 14, 32, tzinfo=UTC)
Told = dict[str, tuple[str, list[str]]]


def ask(rig: Rig, targets: dict[str, str]) -> Told:
    """Ask, and wait for an answer for each."""
    told: Told = {}
    rig.session.ask(targets, lambda vm, host, found: told.update({vm: (host, [one.code for one in found])}))
    until(lambda: told.keys() == targets.keys())
    return told


def test_places_count_what_jobs_have_reserved(rig: Rig) -> None:
    """The last slot of b went to a job that still runs, so the other VM finds none."""
    rig.b.current = type(rig.b.current)(
        hosts={"b": a_host("b", max_hosted_vms=1)}, repositories=rig.b.current.repositories
    )
    rig.b.changed()
    until(lambda: rig.session.inventory.hosts["b"].max_hosted_vms == 1)
    assert [seat.host for seat in rig.session.place(["1"]).placed] == ["b"]
    rig.migrate("1")
    placement = rig.session.place(["1", "2"])

    assert {seat.vm.id: seat.standing for seat in placement.seats} == {
        "1": Standing.REFUSED, "2": Standing.NO_TARGET,
    }  # fmt: skip


def test_the_limits_of_the_queue_are_those_of_the_settings(bare_rig: Rig) -> None:
    """What the sheet says of the order is what the queue will do."""
    bare_rig.start(Settings(jobs_at_once=7, jobs_per_host=5, jobs_per_link=4))
    lanes = bare_rig.session.place(["1"]).lanes

    assert (lanes.at_once, lanes.per_host, lanes.per_link) == (7, 5, 4)


def test_few_hosts_are_asked_about_alone(rig: Rig) -> None:
    """`among` leaves nothing but these hosts and the VMs' own."""
    placement = rig.session.place(["1"], among=frozenset())

    assert [seat.standing for seat in placement.seats] == [Standing.NO_HOSTS]


def test_each_vm_gets_the_answer_for_its_own_target(rig: Rig) -> None:
    """What the driver found is told as it is, one answer a VM."""
    rig.a.findings["b"] = (Finding("host.name_taken", Severity.BLOCKER, {"name": "web"}, origin="libvirt"),)

    assert ask(rig, {"1": "b", "2": "b"}) == {
        "1": ("b", ["host.name_taken"]), "2": ("b", ["host.name_taken"]),
    }  # fmt: skip


def test_silence_is_said(rig: Rig) -> None:
    """A connection that breaks, a host and a VM that are gone: each counts as not answered."""
    rig.a.errors["check"] = ConnectionLost(Problem("connection.lost"))
    told = ask(rig, {"1": "b", "2": "nowhere", "ghost": "b"})

    assert told == {
        "1": ("b", ["host.unanswered"]),
        "2": ("nowhere", ["host.unanswered"]),
        "ghost": ("b", ["host.unanswered"]),
    }


def test_the_answer_of_a_placement_is_one_that_a_job_can_be_made_of(rig: Rig) -> None:
    """The assessment from a placement is taken by `migrate`, and kept as the decision."""
    placement = rig.session.place(["1", "2"])
    (first, second) = placement.placed
    jobs = [
        rig.session.migrate(
            placement.assess(seat.vm.id), seat.host, automatic=True, options=Options(), acknowledged=()
        )
        for seat in (first, second)
    ]  # fmt: skip

    assert [(job.vm_id, job.target) for job in jobs] == [(first.vm.id, "b"), (second.vm.id, "b")]
    entry = rig.session.entry_of(jobs[1].id)
    assert entry is not None
    assert rig.session.decision(entry.id) is not None


def test_of_many_decisions_few_are_held_in_memory(rig: Rig, tmp_path: Path) -> None:
    """A hundred queued jobs do not hold a hundred assessments: all but some are on the disk at once."""
    store = LogStore.open(tmp_path / "log.sqlite")
    book, decision = Book(store, Bus()), rig.session.assess("1")
    made = [Job(id=f"job-{number}", vm_id=str(number), vm_name="web", source="a", target="b",
                mode=Mode.LIVE, user="mara", asked_at=NOW) for number in range(20)]  # fmt: skip
    for job in made:
        book.begin(job, decision)
    entries = [book.entry_of(job.id) for job in made]
    written = [entry.id for entry in entries if entry and store.decision(entry.id) is not None]
    store.close()

    assert len(written) == 12
    assert all(entry is not None and book.decision(entry.id) is not None for entry in entries[:8])
