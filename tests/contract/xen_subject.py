"""The libvirt driver on Xen as a subject of the contract suite: two guests that go to and fro."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from tests.contract.subject import Subject
from tests.rigs.xen.conftest import DEADLINES
from tests.rigs.xen.rig import HOSTS, XenRig
from vmclient.core.job import Options
from vmclient.drivers.base import Driver
from vmclient.drivers.libvirt.arrivals import Arrivals
from vmclient.drivers.libvirt.connection import parse
from vmclient.drivers.libvirt.driver import LibvirtDriver
from vmclient.drivers.libvirt.storage import StorageMap

RUNNING, SHUT_OFF = "contract-on", "contract-off"
MEMORY = 96  # MiB: what a guest of the rig boots with and an emulated processor copies in seconds


def _home(rig: XenRig) -> str:
    """Have both guests on one host, the one that runs stays where it is: to boot it takes half a minute."""
    states = rig.states(RUNNING)
    if list(states.values()) != ["running"]:
        rig.remove(RUNNING)
        rig.guest(RUNNING, HOSTS[0], memory=MEMORY)
        states = {HOSTS[0]: "running"}
    rig.counter(RUNNING)  # it has booted: there is memory to copy
    (home,) = states
    if rig.states(SHUT_OFF) != {home: "shut off"}:
        rig.remove(SHUT_OFF)
        rig.guest(SHUT_OFF, home, start=False, memory=MEMORY)
    return home


@contextmanager
def xen_subject(rig: XenRig) -> Iterator[Subject]:
    """One driver for each host of the rig."""
    source = _home(rig)
    (target,) = set(HOSTS) - {source}
    running, shut_off = (rig.virsh(source, "domuuid", name).strip() for name in (RUNNING, SHUT_OFF))
    storage, arrivals = StorageMap(), Arrivals()

    def fresh(host: str) -> Driver:
        spec = parse(rig.uri(host), unencrypted=True)
        driver = LibvirtDriver(spec, storage=storage, arrivals=arrivals, deadlines=DEADLINES)
        driver.open()
        return driver

    drivers = {host: fresh(host) for host in HOSTS}
    for driver in drivers.values():
        driver.inventory()  # each tells its storage, so that the names are settled
    try:
        yield Subject(
            drivers=drivers,
            fresh=fresh,
            pause=time.sleep,
            source=source,
            target=target,
            running=running,
            shut_off=shut_off,
            slow=Options(),
            timeout_s=400.0,
        )
    finally:
        for driver in drivers.values():
            driver.close()
