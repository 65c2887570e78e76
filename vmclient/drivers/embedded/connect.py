"""Builds a simulated datacenter from its address, `embedded:FILE`."""

from pathlib import Path

from vmclient.drivers.embedded.clock import RunningClock
from vmclient.drivers.embedded.driver import EmbeddedDriver
from vmclient.drivers.embedded.source import read
from vmclient.drivers.embedded.world import World


def connect(address: str, *, developer: bool = False) -> EmbeddedDriver:
    """Boot the estate of a datacenter file, in real time; raises `DatacenterError` for a bad file.

    The connection has the estate's name, or the file's where that has none. `developer` changes nothing here.
    """
    path = address.partition(":")[2]
    inventory = read(path)
    return EmbeddedDriver(World(inventory, RunningClock()), inventory.name or Path(path).stem)
