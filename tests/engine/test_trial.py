"""What a trial opens: kept for whoever goes on with it, and closed for everybody else."""

import pytest

from tests.engine.fake_clock import FakeClock
from tests.engine.fake_driver import FakeDriver, a_host, a_vm, an_inventory
from tests.engine.waiting import until
from vmclient.core.problem import Problem
from vmclient.drivers import registry
from vmclient.drivers.base import ConnectionFailed
from vmclient.engine.trial import KEEP_S, Kept, Trial, Trials, Typed, look
from vmclient.resources_path import resource


@pytest.fixture
def driver() -> FakeDriver:
    """A host with one VM."""
    return FakeDriver("kvm-a", an_inventory([a_host("kvm-a")], [a_vm("1", "kvm-a")]))


def test_a_trial_counts_what_is_there_and_leaves_it_open(driver: FakeDriver) -> None:
    """Hosts by name, VMs by number; the connection is open and can be taken once."""
    found = look(driver)
    assert found == Trial(("kvm-a",), 1)
    assert driver.calls == ["open", "inventory"]
    assert found.kept is not None
    assert found.kept.take() is driver
    assert found.kept.take() is None


def test_a_trial_of_a_simulated_estate_counts_it() -> None:
    """The demo file has hosts and VMs."""
    found = look(registry.build(f"embedded:{resource('demo', 'two-rooms.json')}"))
    assert "kvm-a1" in found.hosts
    assert found.vms > 20


@pytest.mark.parametrize("call", ["open", "inventory"])
def test_a_trial_that_fails_leaves_nothing_open(driver: FakeDriver, call: str) -> None:
    """Whether it does not open or does not answer, it is closed, and the reason is told."""
    driver.errors[call] = ConnectionFailed(Problem("connection.refused"))
    with pytest.raises(ConnectionFailed):
        look(driver)
    assert driver.calls[-1] == "close"


def test_what_is_left_is_closed_and_cannot_be_taken(driver: FakeDriver) -> None:
    """However often it is left, it is closed once."""
    kept = Kept(driver)
    kept.leave()
    kept.leave()
    assert kept.take() is None
    until(lambda: driver.calls == ["close"])


def test_what_was_taken_is_not_closed_by_leaving_it(driver: FakeDriver) -> None:
    """It belongs to the session then, and what was typed counts no more: the session's own password does."""
    typed = Typed("correct")
    kept = Kept(driver, typed)
    assert kept.take() is driver
    kept.leave()
    assert kept.settled.is_set()
    assert driver.calls == []
    assert typed.password is None


def test_nobody_s_connection_is_closed_after_a_while(driver: FakeDriver, clock: FakeClock) -> None:
    """It stays open for so long, and no longer."""
    Trials(clock).watch(Trial((), 0, Kept(driver)))
    clock.run_until(lambda: driver.calls == ["close"], KEEP_S / 8)
    assert clock.monotonic() >= KEEP_S


def test_the_client_s_end_closes_what_waits(driver: FakeDriver, clock: FakeClock) -> None:
    """Also what a trial opens that was still under way."""
    late = FakeDriver("kvm-b", an_inventory([a_host("kvm-b")]))
    trials = Trials(clock)
    trials.watch(Trial((), 0, Kept(driver)))
    trials.close()
    trials.watch(Trial((), 0, Kept(late)))
    until(lambda: driver.calls == late.calls == ["close"])
