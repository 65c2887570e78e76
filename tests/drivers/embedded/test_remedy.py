"""What is ejected and started in the simulated world, and what is refused there."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from tests.drivers.embedded.small import Bench, host, vm
from vmclient.core.inventory import Drive, Hypervisor, Inventory, Mount, Repository, RepositoryType
from vmclient.drivers.base import ConnectionLost, DriverError, Remedial, TaskRefused
from vmclient.drivers.embedded.clock import ManualClock
from vmclient.drivers.embedded.driver import EmbeddedDriver
from vmclient.drivers.embedded.faults import DaemonHangs, NetworkMissing, StorageVanishes
from vmclient.drivers.embedded.schedule import Call, Calling
from vmclient.drivers.embedded.trouble import CallTrouble
from vmclient.drivers.embedded.world import World

DISC = Drive(name="sda", media="/iso/debian.iso")
OTHER = Drive(name="sdb", media="/iso/tools.iso")


def bench() -> Bench:
    """A VM on `a` with two discs."""
    return Bench(vm("v", "a", cdroms=(DISC, OTHER)))


def test_a_disc_is_ejected_and_others_stay() -> None:
    """The drive is there and empty, everybody who watches is told, and doing it again changes nothing."""
    one, told = bench(), []
    assert isinstance(one.driver, Remedial)
    one.driver.watch(lambda: told.append(1))
    one.driver.eject(one.vm("a/v"), ["sda"])
    assert one.vm("a/v").cdroms == (Drive(name="sda"), OTHER)
    one.driver.eject(one.vm("a/v"), ["sda"])
    assert told == [1]


@pytest.mark.parametrize(("drives", "code"), [(["sdx"], "remedy.no_drive"), (["sda"], "migration.busy")])
def test_what_cannot_be_ejected_is_refused(drives: list[str], code: str) -> None:
    """A drive that is not there, and a VM on its way."""
    one = bench()
    if code == "migration.busy":
        one.migrate("a/v", "b")
    with pytest.raises(TaskRefused) as caught:
        one.driver.eject(one.vm("a/v"), drives)
    assert caught.value.problem.code == code
    assert one.vm("a/v").cdroms == (DISC, OTHER)


def test_a_repository_that_a_host_lost_is_started_again() -> None:
    """The host offers it while it lacks it, has it at its old place afterwards, and offers it no more."""
    one = bench()
    before = one.host("b")
    one.world.order(StorageVanishes("b", "nas"))
    assert (one.host("b").repositories, one.host("b").startable) == ((), frozenset({"nas"}))
    one.driver.start_repository(one.host("b"), "nas")
    assert one.host("b") == before


def test_a_network_that_a_host_lost_is_started_again() -> None:
    """The host offers it while it lacks it, and no more afterwards; one that it never had is refused."""
    one = bench()
    before = one.host("b")
    one.world.order(NetworkMissing("b", "prod"))
    assert (one.host("b").networks, one.host("b").startable_networks) == (frozenset(), frozenset({"prod"}))
    one.driver.start_network(one.host("b"), "prod")
    assert one.host("b") == before
    with pytest.raises(TaskRefused) as caught:
        one.driver.start_network(one.host("b"), "lan9")
    assert caught.value.problem.code == "remedy.no_network"


def test_a_host_starts_nothing_that_it_never_had() -> None:
    """An unknown repository is refused."""
    one = bench()
    with pytest.raises(TaskRefused) as caught:
        one.driver.start_repository(one.host("b"), "nas9")
    assert caught.value.problem.code == "remedy.no_repository"


def test_a_disabled_repository_is_enabled_for_all_hosts() -> None:
    """Each host that lists it offers it; one start enables it for all."""
    nas = Repository(name="nas", type=RepositoryType.NAS, enabled=False)
    mine = (Mount(repository="nas", mount="/srv/nas"),)
    hosts = {name: host(name, repositories=mine) for name in ("a", "b")}
    esx = host("e", hypervisor=Hypervisor.ESX, repositories=mine)
    inventory = Inventory(
        hosts=MappingProxyType({**hosts, "e": esx}), repositories=MappingProxyType({"nas": nas})
    )
    driver = EmbeddedDriver(World(inventory, ManualClock()))
    driver.open()
    offered = {name: one.startable for name, one in driver.inventory().hosts.items()}
    assert offered == {"a": frozenset({"nas"}), "b": frozenset({"nas"}), "e": frozenset()}
    driver.start_repository(driver.inventory().hosts["a"], "nas")
    now = driver.inventory()
    assert now.repositories["nas"] == replace(nas, enabled=True)
    assert not any(one.startable for one in now.hosts.values())


def test_a_host_that_hangs_ejects_nothing() -> None:
    """Nobody answers, and the disc stays."""
    one = bench()
    asked = one.vm("a/v")
    one.world.order(DaemonHangs("a"))
    with pytest.raises(ConnectionLost):
        one.driver.eject(asked, ["sda"])
    assert one.vm("a/v").cdroms == (DISC, OTHER)


@pytest.mark.parametrize(
    ("trouble", "kind", "done"),
    [
        (CallTrouble(refused="the tray is locked"), TaskRefused, False),
        (CallTrouble(answer_lost=True), ConnectionLost, True),
    ],
)
def test_a_call_that_goes_wrong_is_told_as_it_was(
    trouble: CallTrouble, kind: type[DriverError], done: bool
) -> None:
    """Refused it changed nothing; with its answer lost it was done all the same."""
    one = bench()
    one.world.disturb(trouble, Calling(Call.REMEDY))
    with pytest.raises(kind):
        one.driver.eject(one.vm("a/v"), ["sda"])
    assert (one.vm("a/v").cdroms[0] == Drive(name="sda")) == done
