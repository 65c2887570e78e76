"""The subjects of the contract suite; one fixture each, chosen by name."""

from collections.abc import Iterator

import pytest

from tests.contract.subject import Subject
from tests.drivers.embedded.small import LINK, estate, vm
from tests.rigs.libvirt.rig import LibvirtRig
from vmclient.core.inventory import VMState
from vmclient.core.job import Options
from vmclient.drivers.base import Driver
from vmclient.drivers.embedded.clock import ManualClock
from vmclient.drivers.embedded.driver import EmbeddedDriver
from vmclient.drivers.embedded.world import World


@pytest.fixture
def embedded_subject() -> Iterator[Subject]:
    """One driver on a simulated estate whose clock the suite moves."""
    clock = ManualClock()
    inventory = estate(vm("guest", "a", dirty_rate=LINK // 20), vm("off", "a", state=VMState.SHUT_OFF))
    world = World(inventory, clock)

    def fresh(_: str = "") -> Driver:
        driver = EmbeddedDriver(world)
        driver.open()
        return driver

    one = fresh()
    yield Subject(
        drivers=dict.fromkeys("abc", one),
        fresh=fresh,
        pause=clock.advance,
        source="a",
        target="b",
        running="a/guest",
        shut_off="a/off",
        slow=Options(bandwidth=LINK // 5),
    )
    one.close()


@pytest.fixture
def libvirt_subject(libvirt_rig: LibvirtRig) -> Iterator[Subject]:
    """A driver for each of three real hosts."""
    # Where libvirt's library is missing, so is the rig, and the other subjects are tested all the same.
    from tests.contract import libvirt_subject as on_libvirt

    with on_libvirt.libvirt_subject(libvirt_rig) as found:
        yield found


@pytest.fixture(
    params=["embedded_subject", pytest.param("libvirt_subject", marks=pytest.mark.rig("libvirt"))]
)
def subject(request: pytest.FixtureRequest) -> Subject:
    """Each driver in turn; one with a rig is given with `pytest.param(…, marks=pytest.mark.rig("…"))`."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Subject)
    return found
