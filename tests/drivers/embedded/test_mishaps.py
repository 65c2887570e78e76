"""What a person can let go wrong in a simulated estate, and that everything can be put right."""

import pytest

from tests.drivers.embedded.small import Bench, host, vm
from vmclient.core.inventory import Hypervisor
from vmclient.drivers.base import ConnectionLost, Mishap, Presence, Simulated
from vmclient.text import simulation


@pytest.fixture
def bench() -> Bench:
    """An estate with one running VM on `a`."""
    return Bench(vm("v", "a"))


def test_every_mishap_has_its_words_and_is_put_right(bench: Bench) -> None:
    """One after the other on every host; afterwards all hosts answer, and a migration arrives."""
    assert isinstance(bench.driver, Simulated)
    offered = bench.driver.mishaps()
    assert {one.host for one in offered} == {"a", "b", "c", None}
    for one in offered:
        assert simulation.mishap(one.key)
        bench.driver.befall(one)
    bench.driver.befall(Mishap("all_well"))
    inventory = bench.driver.inventory()
    assert all(host.online for host in inventory.hosts.values())
    task = bench.migrate("a/v", "b")
    bench.clock.advance(60)
    end = task.wait(0)
    assert end is not None
    assert end.problem is None
    assert bench.driver.presence("a/v", "b") is not Presence.ABSENT


def test_a_hanging_daemon_is_unknown_and_a_broken_connection_silent(bench: Bench) -> None:
    """As real ones are."""
    bench.driver.befall(Mishap("daemon_hangs", "a"))
    assert bench.driver.presence("a/v", "a") is Presence.UNKNOWN
    bench.driver.befall(Mishap("connection_breaks"))
    with pytest.raises(ConnectionLost):
        bench.driver.inventory()


def test_a_host_that_is_gone_is_left_alone(bench: Bench) -> None:
    """The menu was opened a moment ago."""
    bench.driver.befall(Mishap("host_dies", "z"))
    assert all(host.online for host in bench.driver.inventory().hosts.values())


def test_an_esx_host_offers_nothing_and_is_put_right_too() -> None:
    """No ESX starts storage by itself; the simulation's own way out brings it back."""
    esx = Bench(hosts=(host("e", hypervisor=Hypervisor.ESX),))
    before = esx.host("e")
    esx.driver.befall(Mishap("services_stop", "e"))
    assert (esx.host("e").repositories, esx.host("e").startable, esx.host("e").startable_networks) == (
        (), frozenset(), frozenset(),
    )  # fmt: skip
    esx.driver.befall(Mishap("all_well"))
    assert esx.host("e") == before


def test_storage_and_networks_that_stop_are_started_one_by_one_or_put_right(bench: Bench) -> None:
    """The host offers to start each; putting the host right starts what is left."""
    before = bench.host("b")
    bench.driver.befall(Mishap("services_stop", "b"))
    stopped = bench.host("b")
    assert (stopped.repositories, stopped.networks) == ((), frozenset())
    assert (stopped.startable, stopped.startable_networks) == (frozenset({"nas"}), frozenset({"prod"}))
    bench.driver.start_repository(stopped, "nas")
    bench.driver.befall(Mishap("host_well", "b"))
    assert bench.host("b") == before
