"""What a look at a host costs and gives, on libvirt's own simulated host."""

from collections import Counter
from pathlib import Path
from typing import Any

import libvirt
import pytest

from tests.drivers.libvirt.counting import Counting
from tests.rigs.libvirt.rig import until
from vmclient.core.inventory import VMState
from vmclient.drivers.base import Access, ConnectionLost, Presence
from vmclient.drivers.libvirt import early
from vmclient.drivers.libvirt.connection import ConnectionSpec, parse
from vmclient.drivers.libvirt.driver import LibvirtDriver, connect
from vmclient.drivers.libvirt.storage import StorageMap

VM = """<domain type='test'><name>vm{n}</name><uuid>00000000-0000-4000-8000-{n:012}</uuid>
<memory>1024</memory><os><type arch='i686'>hvm</type></os>
<devices><interface type='network'><source network='default'/></interface></devices></domain>"""


@pytest.fixture
def calls() -> Counter[str]:
    """What went to the daemon, by name."""
    return Counter()


def spec_of(folder: Path, vms: int) -> ConnectionSpec:
    """The way to a simulated host with so many VMs."""
    text = "".join(VM.format(n=n) for n in range(vms))
    file = folder / f"{vms}.xml"
    file.write_text(f"<node>{text}<network><name>default</name><bridge name='b'/></network></node>")
    return parse(f"test://{file}", developer=True)


def driver_of(folder: Path, vms: int, calls: Counter[str]) -> LibvirtDriver:
    """An open driver of a simulated host with so many VMs."""

    def opener(uri: str) -> Counting:
        return Counting(libvirt.open(uri), calls)

    driver = LibvirtDriver(spec_of(folder, vms), storage=StorageMap(), opener=opener)
    driver.open()
    return driver


def test_the_round_trips_do_not_grow_with_the_vms(tmp_path: Path, calls: Counter[str]) -> None:
    """A second look at 200 VMs asks as often as at one, and the first asks for each VM's XML once."""
    asked = {}
    for vms in (1, 200):
        driver = driver_of(tmp_path, vms, calls)
        calls.clear()
        assert len(driver.inventory().vms) == vms
        assert calls["XMLDesc"] <= vms + 5
        assert calls["getAllDomainStats"] == 1
        calls.clear()
        driver.inventory()
        asked[vms] = calls.total()
        driver.close()
    assert asked[200] == asked[1]
    assert asked[200] <= 6


def test_only_what_changed_is_read_again(tmp_path: Path, calls: Counter[str]) -> None:
    """After one VM of 50 stopped, one XML is read, and the other 49 are the same objects as before."""
    driver = driver_of(tmp_path, 50, calls)
    before = driver.inventory()
    link = driver._open()[0]
    link.call(lambda c: c.lookupByName("vm7").destroy())
    calls.clear()
    after = driver.inventory()
    assert calls["XMLDesc"] == 1
    stopped = next(vm for vm in after.vms.values() if vm.name == "vm7")
    assert stopped.state is VMState.SHUT_OFF
    assert sum(after.vms[key] is vm for key, vm in before.vms.items()) == 49
    driver.close()


def test_without_events_the_definitions_are_read_in_turn(tmp_path: Path, calls: Counter[str]) -> None:
    """Polling alone finds a changed definition too, a bounded number of VMs at each look."""
    driver = driver_of(tmp_path, 50, calls)
    driver.inventory()
    driver._open()[1]._domains.events = False
    seen = 0
    for _ in range(4):
        calls.clear()
        driver.inventory()
        assert calls["XMLDesc"] <= 20
        seen += calls["XMLDesc"]
    assert seen >= 50
    driver.close()


def test_a_vm_that_is_gone_is_gone(tmp_path: Path, calls: Counter[str]) -> None:
    """It leaves the inventory, and its host says absent."""
    driver = driver_of(tmp_path, 2, calls)
    vm_id = next(vm.id for vm in driver.inventory().vms.values() if vm.name == "vm1")
    link = driver._open()[0]
    assert driver.presence(vm_id, driver.hostname) is Presence.RUNNING
    link.call(lambda c: c.lookupByName("vm1").destroy())
    assert driver.presence(vm_id, driver.hostname) is Presence.DEFINED
    link.call(lambda c: c.lookupByName("vm1").undefine())
    assert vm_id not in driver.inventory().vms
    assert driver.presence(vm_id, driver.hostname) is Presence.ABSENT
    driver.close()


def test_a_disk_in_no_pool_has_a_repository_of_its_host(calls: Counter[str]) -> None:
    """Its folder is listed, local, and named for the host, so that no other host seems to have it."""
    driver = connect("test:///default", access=Access(), developer=True)
    driver.open()
    inventory = driver.inventory()
    (disk,) = next(iter(inventory.vms.values())).disks
    assert disk.repository in inventory.repositories
    assert str(disk.repository).endswith(f"({driver.hostname})")
    driver.close()


def test_a_connection_that_was_begun_early_is_the_drivers(tmp_path: Path) -> None:
    """`open` takes up what was begun, once; the next one makes a connection of its own."""
    made: list[str] = []

    def opener(uri: str) -> Any:
        made.append(uri)
        return libvirt.open(uri)

    spec = spec_of(tmp_path, 1)
    early.begin(spec)
    driver = LibvirtDriver(spec, storage=StorageMap(), opener=opener)
    driver.open()
    assert len(driver.inventory().vms) == 1
    assert made == []
    driver.open()
    assert made == [spec.uri]
    driver.close()


def test_what_is_begun_anew_before_it_was_taken_replaces_the_first(tmp_path: Path) -> None:
    """Of two that nobody has opened the driver gets the later; the first does not stay open."""
    spec = spec_of(tmp_path, 1)
    first = early.begin(spec)
    second = early.begin(spec)
    assert [len(listing.result(5)) for listing in (first, second)] == [1, 1]
    link = early.take(spec)
    assert link is not None
    assert early.take(spec) is None
    link.close()


def test_the_first_list_agrees_with_the_inventory(tmp_path: Path) -> None:
    """Name, state, host and id of each VM are those that reading it whole gives."""
    spec = spec_of(tmp_path, 5)
    listed = early.begin(spec).result(5)
    driver = LibvirtDriver(spec, storage=StorageMap())
    driver.open()
    whole = driver.inventory().vms
    assert {vm.id: (vm.name, vm.state, vm.host) for vm in listed} == {
        vm.id: (vm.name, vm.state, vm.host) for vm in whole.values()
    }
    driver.close()


def test_closing_undoes_what_opening_asked_for(tmp_path: Path, calls: Counter[str]) -> None:
    """Every registered callback is taken back before its connection is closed, each time."""
    driver = driver_of(tmp_path, 3, calls)
    for _ in range(5):
        driver.open()
        driver.inventory()
        driver.close()
    with pytest.raises(ConnectionLost):
        driver.inventory()
    until(lambda: calls["close"] == 6, 5, "six connections closing")
    for kind in ("domain", "network", "storagePool"):
        asked = calls[f"{kind}EventRegisterAny"]
        assert asked > 0
        assert calls[f"{kind}EventDeregisterAny"] == asked


class _Domain:
    """A domain that is asked for its name alone."""

    def __init__(self, name: str) -> None:
        self.name = self.UUIDString = lambda: name


class _Host:
    """A connection that gives these states and reasons."""

    def __init__(self, *states: tuple[int, int]) -> None:
        self._states = states

    def getHostname(self) -> str:  # noqa: N802 - libvirt's name
        return "host"

    def getAllDomainStats(self, *_: int) -> list[tuple[_Domain, dict[str, int]]]:  # noqa: N802
        return [
            (_Domain(f"vm{n}"), {"state.state": now, "state.reason": reason})
            for n, (now, reason) in enumerate(self._states)
        ]


def test_a_copy_that_arrives_is_not_in_the_first_list() -> None:
    """Paused by a migration or while it starts, it may be another host's VM; paused by a person it is not."""
    by_person, arriving, starting, broken = (3, 1), (3, 2), (3, 11), (3, 13)
    listed = early.first_list(_Host((1, 1), by_person, arriving, starting, broken, (5, 0)))
    assert [vm.name for vm in listed] == ["vm0", "vm1", "vm5"]
