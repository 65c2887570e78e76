"""The rig keeps what it promises: real Xen, real libvirt, guests that count."""

import pytest

from tests.rigs.xen.rig import HOSTS, XenRig

pytestmark = pytest.mark.rig("xen")


@pytest.mark.parametrize("host", HOSTS)
def test_a_host_is_xen_with_all_kinds_of_guests(xen_rig: XenRig, host: str) -> None:
    """The hypervisor offers paravirtualized and hardware guests, and libvirt speaks for it."""
    caps = xen_rig.execute(host, "xl", "info")
    assert "xen-3.0-x86_64" in caps
    assert "hvm-3.0-x86_64" in caps
    assert "Xen" in xen_rig.virsh(host, "version")


@pytest.mark.parametrize("kind", ["pv", "pvh"])
def test_a_guest_counts(xen_rig: XenRig, guest: str, kind: str) -> None:
    """It boots, and counts on on its disk, which this machine can read."""
    xen_rig.guest(guest, "xen2", kind=kind)
    count = xen_rig.counter(guest)
    xen_rig.counts_on(guest, count)
