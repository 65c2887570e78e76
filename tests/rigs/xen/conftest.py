"""Connections and guests for the tests of the Xen rig."""

from collections.abc import Iterator

import pytest

from tests.rigs.libvirt.estate import Drivers
from tests.rigs.xen.rig import HOSTS, XenRig
from vmclient.drivers.libvirt.link import Deadlines

DEADLINES = Deadlines(open_s=30.0, call_s=20.0, keepalive_s=5, keepalive_count=5)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give these tests time: their hosts are emulated, and the first one waits for them to start."""
    for item in items:
        if item.get_closest_marker("rig") and "xen" in item.nodeid:
            item.add_marker(pytest.mark.timeout(600))


@pytest.fixture
def hosts(xen_rig: XenRig) -> Iterator[Drivers]:
    """A driver for each host of the rig."""
    found = Drivers({host: xen_rig.uri(host) for host in HOSTS}, DEADLINES)
    try:
        found.open()
        yield found
    finally:
        found.close()


@pytest.fixture
def guest(xen_rig: XenRig, request: pytest.FixtureRequest) -> Iterator[str]:
    """The name of a guest that the test may make; it is removed afterwards, wherever it is."""
    name = request.node.name.removeprefix("test_").split("[")[0].replace("_", "-")[:40]
    yield name
    xen_rig.remove(name)
