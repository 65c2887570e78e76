"""What a look at a host costs and gives, on libvirt's own simulated host."""

from collections import Counter
from pathlib import Path

import libvirt
import pytest

from tests.drivers.libvirt.counting import Counting
from tests.rigs.libvirt.rig import until
from vmclient.core.inventory import VMState
from vmclient.drivers.base import Access, ConnectionLost, Presence
from vmclient.drivers.libvirt.connection import parse
from vmclient.drivers.libvirt.driver import LibvirtDriver, connect
from vmclient.drivers.libvirt.storage import StorageMap

VM = """<domain type='test'><name>vm{n}</name><uuid>00000000-0000-4000-8000-{n:012}</uuid>
<memory>1024</memory><os><type arch='i686'>hvm</type></os>
<devices><interface type='network'><source network='default'/></interface></devices></domain>"""


@pytest.fixture
def calls() -> Counter[str]:
    """What went to the daemon, by name."""
    return Counter()


def driver_of(folder: Path, vms: int, calls: Counter[str]) -> LibvirtDriver:
    """A driver of a simulated host with so many VMs."""
    text = "".join(VM.format(n=n) for n in range(vms))
    file = folder / f"{vms}.xml"
    file.write_text(f"<node>{text}<network><name>default</name><bridge name='b'/></network></node>")

    def opener(uri: str) -> Counting:
        return Counting(libvirt.open(uri), calls)

    spec = parse(f"test://{file}", developer=True)
    driver = LibvirtDriver(spec, storage=StorageMap(), opener=opener)
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


def test_a_prepared_driver_connects_once(tmp_path: Path, calls: Counter[str]) -> None:
    """`open` takes up the connection that `prepare` began; the next one makes a new one."""
    driver = driver_of(tmp_path, 1, calls)
    driver.prepare()
    calls.clear()
    driver.open()
    assert len(driver.inventory().vms) == 1
    until(lambda: calls["close"] == 1, 5, "the first connection closing")
    driver.open()
    until(lambda: calls["close"] == 2, 5, "the prepared connection closing")
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
