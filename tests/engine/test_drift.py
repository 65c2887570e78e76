"""What other tools change at hosts: what is noticed, what is never taken for it, how it is cleared."""

from dataclasses import replace

import pytest

from tests.engine.conftest import Rig
from tests.engine.fake_clock import FakeClock
from tests.engine.fake_driver import GIB, FakeTask, a_host, a_vm
from vmclient.core.events import LogEntry
from vmclient.core.inventory import Cause, Disk, Drift, Hypervisor, Transport, VMState
from vmclient.core.problem import Problem
from vmclient.core.settings import OutsideChanges, Settings
from vmclient.drivers.base import Adopted, ConnectionLost, TaskEnd
from vmclient.engine.session import LogQuery

MARK = Settings(outside_changes=OutsideChanges.MARK)


def pass_time(rig: Rig, clock: FakeClock, seconds: float = 60) -> None:
    """Let both hosts be read for so long."""
    end = clock.monotonic() + seconds
    a, b = rig.a.calls.count("inventory"), rig.b.calls.count("inventory")
    clock.run_until(
        lambda: (
            clock.monotonic() > end
            and rig.a.calls.count("inventory") > a + 3
            and rig.b.calls.count("inventory") > b + 3
        ),
        step_s=5,
    )


def drift(rig: Rig, host: str) -> Drift | None:
    """What is said of a host."""
    return rig.session.inventory.hosts[host].drift


def noted(rig: Rig) -> list[LogEntry]:
    """What the log says of changes by other tools."""
    return [entry for entry in rig.session.log(LogQuery()) if entry.kind == "drift"]


@pytest.fixture
def watching(bare_rig: Rig, clock: FakeClock) -> Rig:
    """Both hosts, watched, with changes noted."""
    bare_rig.start(clock=clock)
    pass_time(bare_rig, clock, 10)
    return bare_rig


@pytest.fixture
def strict(bare_rig: Rig, clock: FakeClock) -> Rig:
    """Both hosts, watched; a change puts them out of sync."""
    bare_rig.start(MARK, clock=clock)
    pass_time(bare_rig, clock, 10)
    return bare_rig


# --- what is noticed ---


def test_a_vm_that_comes_is_noted_and_migrations_go_on(watching: Rig, clock: FakeClock) -> None:
    """By default the host tells which VM came and since when; it stays in sync, and the log has an entry."""
    watching.b.put(a_vm("9", "b"))
    clock.run_until(lambda: drift(watching, "b") is not None, step_s=5)
    said = drift(watching, "b")
    assert said is not None
    assert (said.cause, said.vms) == (Cause.APPEARED, ("vm-9",))
    assert watching.session.inventory.hosts["b"].in_sync
    assert watching.session.assess("1").by_host["b"].eligible
    (entry,) = noted(watching)
    assert (entry.user, entry.hosts, entry.vm_id, entry.started_at) == ("outside", ("b",), "9", said.since)
    assert drift(watching, "a") is None


def test_with_marking_on_the_host_takes_no_migration_until_it_is_resynchronized(
    strict: Rig, clock: FakeClock
) -> None:
    """Out of sync with the reason in the finding; after Resynchronize the host is in sync and stays so."""
    strict.b.put(a_vm("9", "b"))
    clock.run_until(lambda: not strict.session.inventory.hosts["b"].in_sync, step_s=5)
    (finding,) = strict.session.assess("1").by_host["b"].blockers
    assert (finding.code, finding.facts["cause"], finding.facts["vms"]) == (
        "host.out_of_sync", "appeared", ("vm-9",),
    )  # fmt: skip
    job = strict.session.resynchronize("b")
    clock.run_until(lambda: strict.job(job).ended, step_s=0.2)
    pass_time(strict, clock)
    assert strict.session.inventory.hosts["b"].in_sync
    assert drift(strict, "b") is None


def test_a_vm_that_is_taken_away_is_noticed(watching: Rig, clock: FakeClock) -> None:
    """A stopped VM that is gone was undefined by somebody."""
    watching.a.put(replace(watching.a.current.vms["1"], state=VMState.SHUT_OFF))
    pass_time(watching, clock, 10)
    watching.a.drop("1")
    clock.run_until(lambda: drift(watching, "a") is not None, step_s=5)
    said = drift(watching, "a")
    assert said is not None
    assert (said.cause, said.vms) == (Cause.VANISHED, ("vm-1",))


def test_a_migration_that_nobody_here_saw_changes_both_hosts(watching: Rig, clock: FakeClock) -> None:
    """A VM that went from one host to the other between two readings is said at both."""
    watching.arrive("1")
    clock.run_until(lambda: drift(watching, "a") is not None and drift(watching, "b") is not None, step_s=5)
    causes = [said.cause for host in "ab" if (said := drift(watching, host)) is not None]
    assert causes == [Cause.VANISHED, Cause.APPEARED]


@pytest.mark.parametrize(
    "changes",
    [
        {"vcpus": 4},
        {"memory": 4 * GIB},
        {"networks": ("prod",)},
        {"disks": (Disk(name="vdb", transport=Transport.FILE, repository="nas"),)},
    ],
)
def test_other_hardware_is_noticed(watching: Rig, clock: FakeClock, changes: dict[str, object]) -> None:
    """A VM that was redefined while it stayed in its state is named."""
    watching.a.put(replace(watching.a.current.vms["1"], **changes))  # type: ignore[arg-type]
    clock.run_until(lambda: drift(watching, "a") is not None, step_s=5)
    said = drift(watching, "a")
    assert said is not None
    assert (said.cause, said.vms) == (Cause.REDEFINED, ("vm-1",))


# --- what is no change ---


def test_power_states_load_and_media_are_no_change(strict: Rig, clock: FakeClock) -> None:
    """Stopping, starting and pausing a VM, its load, its snapshots, and the host's load mark nothing."""
    vm = strict.a.current.vms["1"]
    for step in (
        {"state": VMState.SHUT_OFF}, {"state": VMState.RUNNING, "cpu_load": 0.9}, {"state": VMState.PAUSED},
        {"snapshots": 2, "dirty_rate": 7, "guest_os": "Debian 13"},
    ):  # fmt: skip
        vm = replace(vm, **step)
        strict.a.put(vm)
        pass_time(strict, clock, 20)
    strict.a.host("a", cpu_load=0.8, memory_free=GIB)
    pass_time(strict, clock)
    assert strict.session.inventory.hosts["a"].in_sync
    assert noted(strict) == []


def test_the_first_reading_compares_with_nothing(bare_rig: Rig, clock: FakeClock) -> None:
    """What is there when a connection opens is how it is."""
    bare_rig.start(MARK, clock=clock)
    pass_time(bare_rig, clock)
    assert noted(bare_rig) == []


def test_what_happened_while_a_connection_was_lost_was_not_watched(strict: Rig, clock: FakeClock) -> None:
    """A VM that came while the host did not answer is there afterwards, and nothing is said."""
    strict.b.errors["inventory"] = strict.b.errors["open"] = ConnectionLost(Problem("connection.lost"))
    strict.b.changed()
    clock.run_until(lambda: not strict.session.inventory.hosts["b"].online, step_s=1)
    strict.b.put(a_vm("9", "b"))
    strict.b.errors.clear()
    clock.run_until(lambda: strict.session.inventory.hosts["b"].online, step_s=5)
    pass_time(strict, clock)
    assert strict.session.inventory.hosts["b"].in_sync
    assert noted(strict) == []


def test_our_own_migration_is_no_change(strict: Rig, clock: FakeClock) -> None:
    """The VM that a job brought marks neither host: not while both have it, and not after the job's end."""
    job = strict.migrate()
    clock.run_until(lambda: bool(strict.a.tasks), step_s=0.2)
    strict.b.put(replace(strict.a.current.vms["1"], host="b", state=VMState.PAUSED))  # the receiving copy
    pass_time(strict, clock, 40)
    strict.b.drop("1")
    strict.arrive()
    strict.a.tasks[0].finish(TaskEnd(downtime_s=0.05))
    clock.run_until(lambda: strict.job(job).ended, step_s=0.5)
    pass_time(strict, clock, 90)
    assert all(host.in_sync for host in strict.session.inventory.hosts.values())
    assert noted(strict) == []


def test_a_migration_that_is_followed_is_no_change(strict: Rig, clock: FakeClock) -> None:
    """What another tool began and this client took up as a job is told by the job alone."""
    strict.a.put(replace(strict.a.current.vms["1"], busy="migrate"))
    task = FakeTask()
    strict.a.adopted = [Adopted("1", "a", "b", task)]
    clock.run_until(lambda: bool(strict.session.jobs()), step_s=1)
    strict.a.put(replace(strict.a.current.vms["1"], busy=None))
    strict.arrive()
    strict.a.adopted = []
    task.finish()
    clock.run_until(lambda: strict.session.jobs()[0].ended, step_s=0.5)
    pass_time(strict, clock, 90)
    assert noted(strict) == []


def test_what_does_not_last_is_no_change(strict: Rig, clock: FakeClock) -> None:
    """A VM that shows for some seconds, as the receiving copy of a migration that failed, marks nothing."""
    strict.b.put(a_vm("9", "b", state=VMState.PAUSED))
    clock.run_until(lambda: "9" in strict.session.inventory.vms, step_s=1)
    strict.b.drop("9")
    pass_time(strict, clock)
    assert noted(strict) == []


def test_a_vm_that_is_there_only_while_it_runs_may_stop_and_start(strict: Rig, clock: FakeClock) -> None:
    """On KVM and Xen such a VM is gone when it stops: that is a power state, and so is its coming back."""
    vm = strict.a.current.vms["1"]
    strict.a.drop("1")
    pass_time(strict, clock)
    strict.a.put(vm)
    pass_time(strict, clock)
    assert strict.session.inventory.hosts["a"].in_sync
    assert noted(strict) == []


def test_a_running_vm_that_is_gone_from_esx_was_taken_away(bare_rig: Rig, clock: FakeClock) -> None:
    """Where VMs stay known when they stop, one that is gone was unregistered."""
    bare_rig.a.current = replace(bare_rig.a.current, hosts={"a": a_host("a", hypervisor=Hypervisor.ESX)})
    bare_rig.start(clock=clock)
    pass_time(bare_rig, clock, 10)
    bare_rig.a.drop("1")
    clock.run_until(lambda: drift(bare_rig, "a") is not None, step_s=5)


def test_a_busy_vm_is_left_to_whoever_works_on_it(strict: Rig, clock: FakeClock) -> None:
    """A VM that its hypervisor reports in the middle of an action marks nothing."""
    strict.b.put(a_vm("9", "b", busy="restore"))
    pass_time(strict, clock)
    assert noted(strict) == []


def test_a_host_that_leaves_its_connection_takes_its_vms_along(strict: Rig, clock: FakeClock) -> None:
    """A host that is disconnected at its vCenter, and comes back, marks nothing."""
    strict.a.host("a", online=False)
    pass_time(strict, clock, 10)
    vm = strict.a.current.vms["2"]
    strict.a.drop("2")
    pass_time(strict, clock, 20)
    strict.a.put(vm)
    pass_time(strict, clock, 10)
    strict.a.host("a", online=True)
    pass_time(strict, clock)
    assert noted(strict) == []


def test_ignoring_says_nothing_at_all(bare_rig: Rig, clock: FakeClock) -> None:
    """With the setting on ignore a VM that comes is just there."""
    bare_rig.start(Settings(outside_changes=OutsideChanges.IGNORE), clock=clock)
    pass_time(bare_rig, clock, 10)
    bare_rig.b.put(a_vm("9", "b"))
    pass_time(bare_rig, clock)
    assert (noted(bare_rig), drift(bare_rig, "b")) == ([], None)


def test_several_changes_are_said_together_since_the_first(watching: Rig, clock: FakeClock) -> None:
    """Two VMs that came are named both, since the first of them."""
    watching.b.put(a_vm("8", "b"))
    clock.run_until(lambda: drift(watching, "b") is not None, step_s=5)
    first = drift(watching, "b")
    assert first is not None
    watching.b.put(a_vm("9", "b"))
    clock.run_until(lambda: len(noted(watching)) == 2, step_s=5)
    both = drift(watching, "b")
    assert both is not None
    assert (both.vms, both.since) == (("vm-8", "vm-9"), first.since)
