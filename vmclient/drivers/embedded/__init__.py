"""The simulated datacenter: a full driver on an estate that exists in memory alone."""

import re
from pathlib import Path

from vmclient.core.problem import Problem
from vmclient.drivers.base import Access, ConnectionFailed
from vmclient.drivers.embedded.clock import RunningClock
from vmclient.drivers.embedded.driver import EmbeddedDriver
from vmclient.drivers.embedded.source import read
from vmclient.drivers.embedded.world import World

SUFFIX = ".scenario.json"
_ADDRESS = re.compile(r"embedded(?:\+(?P<speed>\d+(?:\.\d+)?))?:(?P<path>.+)", re.IGNORECASE | re.DOTALL)


def connect(address: str, *, access: Access, developer: bool = False) -> EmbeddedDriver:
    """Make a driver for `embedded:PATH`, a datacenter file; `embedded+8:PATH` runs eight times as fast.

    A file called `NAME.scenario.json` names a datacenter file and the faults that strike in it. The
    connection is called like the estate, or like the file where that has no name.
    Raises `DatacenterError` with every error of the file, `ConnectionFailed` for an address of another form.
    """
    found = _ADDRESS.fullmatch(address)
    if found is None or (found["speed"] and float(found["speed"]) <= 0):
        raise ConnectionFailed(Problem("connection.bad_uri", {"field": "address", "value": address}))
    path, clock = Path(found["path"]), RunningClock(float(found["speed"] or 1))
    if path.name.endswith(SUFFIX):
        from vmclient.drivers.embedded.scenario import load  # with its models, which few need

        scenario = load(path)
        world = World(scenario.inventory, clock)
        scenario.set_up(world)
    else:
        world = World(read(path), clock)
    return EmbeddedDriver(world, name=world.inventory().name or path.name)
