"""Fixtures that bring a rig up once, or say by name what is missing for it."""

import os
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.rigs.libvirt.rig import LibvirtRig, missing
from tests.rigs.vsphere.rig import EsxPair, VCenter, VsphereRig
from tests.rigs.vsphere.rig import missing as missing_for_vsphere
from tests.rigs.xen.rig import XenRig
from tests.rigs.xen.rig import missing as missing_for_xen

ON_REQUEST = frozenset({"xen", "matrix"})
"""What runs only where a rig is asked for by name: Xen's hosts are emulated whole, and the fault matrix of
libvirt's waits for hosts to fall silent; a quarter of an hour and more each."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the name of one rig, for `./run test --rig NAME`."""
    parser.addoption("--rig", metavar="NAME", help="run the tests of this rig alone")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what does not need the chosen rig, or without a choice what needs a rig on request."""
    rig = config.getoption("--rig")

    def wanted(item: pytest.Item) -> bool:
        needs = {name for mark in item.iter_markers("rig") for name in mark.args}
        return rig in needs if rig is not None else not needs & ON_REQUEST

    chosen = [item for item in items if wanted(item)]
    if len(chosen) == len(items):
        return
    config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
    items[:] = chosen


def demanded() -> bool:
    """Whether a rig that cannot run is a failure here, not a skipped test."""
    return os.environ.get("CI", "").lower() in ("true", "1") or os.environ.get("VMCLIENT_DEMAND_RIGS") == "1"


def absent(rig: str, reason: str) -> None:
    """Skip the test by the rig's name; fail it where the rigs are demanded."""
    sentence = f"rig {rig} is missing: {reason}"
    if demanded():
        pytest.fail(sentence, pytrace=False)
    pytest.skip(sentence)


@pytest.fixture(scope="session")
def libvirt_rig() -> Iterator[LibvirtRig]:
    """Three libvirt hosts with real guests, up for the whole run."""
    if lacks := missing():
        absent("libvirt", ", ".join(lacks))
    rig = LibvirtRig()
    try:
        rig.up()
        yield rig
    finally:
        rig.down()


@pytest.fixture(scope="session")
def xen_rig() -> Iterator[XenRig]:
    """Two emulated Xen hosts, up for the whole run."""
    if lacks := missing_for_xen():
        absent("xen", ", ".join(lacks))
    rig = XenRig()
    try:
        rig.up()
        yield rig
    finally:
        rig.down()


@pytest.fixture
def vsphere_rig() -> Iterator[VsphereRig]:
    """Simulated vCenters and hosts of the size and number that the test asks for; gone after the test."""
    if lacks := missing_for_vsphere():
        absent("vsphere", ", ".join(lacks))
    with ExitStack() as stack:
        yield VsphereRig(stack)


@pytest.fixture
def vcenter(vsphere_rig: VsphereRig) -> VCenter:
    """A vCenter with three hosts and two VMs, fresh for the test."""
    return vsphere_rig.vcenter()


@pytest.fixture
def esx_pair(vsphere_rig: VsphereRig) -> EsxPair:
    """Two standalone hosts with shared storage; the VMs web1 and db1 run on the first."""
    return vsphere_rig.esx_pair()
