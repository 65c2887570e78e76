"""Connections and guests for the tests of the libvirt rig."""

from collections.abc import Iterator

import pytest

from tests.rigs.libvirt.estate import Estate, estate
from tests.rigs.libvirt.rig import LibvirtRig


@pytest.fixture
def hosts(libvirt_rig: LibvirtRig) -> Iterator[Estate]:
    """A driver for each host of the rig."""
    with estate(libvirt_rig) as found:
        yield found


@pytest.fixture
def guest(libvirt_rig: LibvirtRig, request: pytest.FixtureRequest) -> Iterator[str]:
    """The name of a guest that the test may make; it is removed afterwards, wherever it is."""
    name = request.node.name.removeprefix("test_").split("[")[0].replace("_", "-")[:40]
    yield name
    libvirt_rig.remove(name)
