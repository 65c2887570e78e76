"""The libvirt driver as a subject of the contract suite: two guests on the rig, brought back each time."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from tests.contract.subject import Subject
from tests.rigs.libvirt.rig import HOSTS, LibvirtRig
from vmclient.core.job import Options
from vmclient.drivers.base import Driver
from vmclient.drivers.libvirt.connection import parse
from vmclient.drivers.libvirt.driver import LibvirtDriver
from vmclient.drivers.libvirt.storage import StorageMap

RUNNING, SHUT_OFF = "contract-on", "contract-off"


def _at_home(rig: LibvirtRig) -> tuple[str, str]:
    """Have both guests on hostA and nowhere else; return their UUIDs."""
    for name, state in ((RUNNING, "running"), (SHUT_OFF, "shut off")):
        states = rig.states(name)
        if len(states) == 1 and state == "running" and (there := next(iter(states))) != "hostA":
            rig.migrate(name, there, "hostA")
            states = rig.states(name)
        if states != {"hostA": state}:
            if states:
                rig.remove(name)
            rig.guest(name, "hostA", start=state == "running")
            if state == "running":
                rig.counter(name)  # it has booted: there is memory to copy
    ids = [rig.virsh("hostA", "domuuid", name).strip() for name in (RUNNING, SHUT_OFF)]
    return ids[0], ids[1]


@contextmanager
def libvirt_subject(rig: LibvirtRig) -> Iterator[Subject]:
    """One driver for each host of the rig."""
    running, shut_off = _at_home(rig)
    storage = StorageMap()

    def fresh(host: str) -> Driver:
        driver = LibvirtDriver(parse(rig.uri(host), unencrypted=True), storage=storage)
        driver.open()
        return driver

    def stop() -> str:
        rig.virsh("hostB", "pool-destroy", "shared")
        return "shared"

    drivers = {host: fresh(host) for host in HOSTS}
    for driver in drivers.values():
        driver.inventory()  # each tells its storage, so that the names are settled
    try:
        yield Subject(
            drivers=drivers,
            fresh=fresh,
            pause=time.sleep,
            source="hostA",
            target="hostB",
            running=running,
            shut_off=shut_off,
            slow=Options(bandwidth=5 * 2**20),
            stop=stop,
        )
    finally:
        if "shared" not in rig.virsh("hostB", "pool-list"):
            rig.virsh("hostB", "pool-start", "shared")
        for driver in drivers.values():
            driver.close()
