"""The subjects of the contract suite; one fixture each, chosen by name."""

from collections.abc import Iterator

import pytest

from tests.contract.subject import Subject
from tests.drivers.embedded.small import LINK, estate, host, vm
from tests.rigs.libvirt.rig import LibvirtRig
from tests.rigs.vsphere.rig import EsxPair, VsphereRig
from tests.rigs.xen.rig import XenRig
from vmclient.core.inventory import Host, Hypervisor, VMState
from vmclient.core.job import Options
from vmclient.drivers.base import Driver
from vmclient.drivers.embedded.clock import ManualClock
from vmclient.drivers.embedded.driver import EmbeddedDriver
from vmclient.drivers.embedded.faults import DaemonHangs, HostReturns, LinkSlows, StorageVanishes
from vmclient.drivers.embedded.world import World


def _stopped(world: World) -> str:
    world.order(StorageVanishes("b", "nas"))
    return "nas"


def _embedded(*hosts: Host) -> Iterator[Subject]:
    """One driver on a simulated estate whose clock the suite moves."""
    clock = ManualClock()
    guests = vm("guest", "a", dirty_rate=LINK // 20), vm("off", "a", state=VMState.SHUT_OFF)
    world = World(estate(*guests, hosts=hosts), clock)

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
        silence=lambda name, silent: world.order(DaemonHangs(name) if silent else HostReturns(name)),
        disc=lambda: None,
        stop=None if hosts else lambda: _stopped(world),
        cut=lambda cut: world.order(LinkSlows("b", 0.0 if cut else 1.0)),
    )
    one.close()


@pytest.fixture
def embedded_subject() -> Iterator[Subject]:
    """Three simulated KVM hosts."""
    yield from _embedded()


@pytest.fixture
def embedded_esx_subject() -> Iterator[Subject]:
    """Three simulated ESX hosts without a vCenter."""
    yield from _embedded(*(host(name, hypervisor=Hypervisor.ESX) for name in "abc"))


@pytest.fixture
def libvirt_subject(libvirt_rig: LibvirtRig) -> Iterator[Subject]:
    """A driver for each of three real hosts."""
    # Where libvirt's library is missing, so is the rig, and the other subjects are tested all the same.
    from tests.contract import libvirt_subject as on_libvirt

    with on_libvirt.libvirt_subject(libvirt_rig) as found:
        yield found


@pytest.fixture
def xen_subject(xen_rig: XenRig) -> Iterator[Subject]:
    """A driver for each of two emulated Xen hosts."""
    from tests.contract import xen_subject as on_xen

    with on_xen.xen_subject(xen_rig) as found:
        yield found


@pytest.fixture
def vcenter_subject(vsphere_rig: VsphereRig) -> Iterator[Subject]:
    """Three hosts of a vCenter."""
    from tests.contract import vsphere_subject as on_vsphere

    with on_vsphere.vcenter_subject(vsphere_rig.vcenter(vms=6)) as found:
        yield found


@pytest.fixture
def esx_subject(esx_pair: EsxPair) -> Iterator[Subject]:
    """Two ESX hosts without a vCenter, on shared storage."""
    from tests.contract import vsphere_subject as on_vsphere

    with on_vsphere.esx_subject(esx_pair) as found:
        yield found


VSPHERE = pytest.mark.rig("vsphere")
LIVE = (
    "embedded_subject",
    pytest.param("libvirt_subject", marks=pytest.mark.rig("libvirt")),
    pytest.param("xen_subject", marks=(pytest.mark.rig("xen"), pytest.mark.timeout(600))),
    pytest.param("vcenter_subject", marks=VSPHERE),
)
"""Who migrates in one operation, its guest running; one with a rig is marked with its name."""
ACTING = ("embedded_esx_subject", pytest.param("esx_subject", marks=VSPHERE))
"""Who migrates action by action."""


@pytest.fixture(params=(*LIVE, *ACTING))
def each_subject(request: pytest.FixtureRequest) -> Subject:
    """Each driver in turn."""
    return asked_for(request)


@pytest.fixture(params=LIVE)
def live_subject(request: pytest.FixtureRequest) -> Subject:
    """Each driver in turn that migrates in one operation."""
    return asked_for(request)


@pytest.fixture(params=ACTING)
def acting_subject(request: pytest.FixtureRequest) -> Subject:
    """Each driver in turn that migrates action by action."""
    return asked_for(request)


@pytest.fixture
def cut_subject(embedded_subject: Subject) -> Subject:
    """Who can be cut off in post-copy at will; libvirt's hosts take minutes for it, in the fault matrix."""
    return embedded_subject


def asked_for(request: pytest.FixtureRequest) -> Subject:
    """Give the subject that a fixture's parameter names."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Subject)
    return found
