"""The rig itself: its guests count, and they really move."""

import pytest

from tests.rigs.libvirt.rig import HOSTS, LibvirtRig

pytestmark = pytest.mark.rig("libvirt")


def test_three_hosts_answer_and_the_last_one_is_odd(libvirt_rig: LibvirtRig) -> None:
    """Each host has its own name, and only hostC lacks the pool `partial`."""
    assert [libvirt_rig.virsh(host, "hostname").strip() for host in HOSTS] == list(HOSTS)
    assert ["partial" in libvirt_rig.virsh(host, "pool-list", "--name") for host in HOSTS] == [
        True,
        True,
        False,
    ]


def test_a_guest_counts_and_its_disk_is_written(libvirt_rig: LibvirtRig) -> None:
    """The counter of a guest goes on in one boot, and its disk takes what it writes."""
    libvirt_rig.guest("counts", "hostA")
    try:
        first = libvirt_rig.counter("counts")
        libvirt_rig.counts_on("counts", first)
        assert "DISK ERROR" not in (libvirt_rig.path() / "counts.console").read_text()
    finally:
        libvirt_rig.remove("counts")
    assert libvirt_rig.states("counts") == {}
