"""Real migrations between real hosts."""

from itertools import pairwise

import pytest

from tests.rigs.libvirt.estate import Estate
from tests.rigs.libvirt.rig import LibvirtRig, until
from vmclient.core.job import Options, Phase
from vmclient.drivers.base import Presence

pytestmark = pytest.mark.rig("libvirt")
MIB = 2**20


def test_round_and_back(libvirt_rig: LibvirtRig, hosts: Estate, guest: str) -> None:
    """From A to B to C and back to A the guest counts on in one boot, and each hop is seen at both ends."""
    vm_id = libvirt_rig.guest(guest, "hostA")
    count = libvirt_rig.counter(guest)
    for source, target in pairwise(("hostA", "hostB", "hostC", "hostA")):
        end = hosts.ended(hosts.migrate(guest, source, target))
        assert end.problem is None
        assert end.downtime_s is not None
        assert end.transferred
        assert hosts.presence(vm_id, target) is Presence.RUNNING
        assert hosts.presence(vm_id, source) is Presence.ABSENT
        count = libvirt_rig.counts_on(guest, count)
    assert libvirt_rig.virsh("hostA", "dominfo", guest).count("Persistent:     yes") == 1
    assert "DISK ERROR" not in (libvirt_rig.path() / f"{guest}.console").read_text()


def test_numbers_of_a_slow_copy(libvirt_rig: LibvirtRig, hosts: Estate, guest: str) -> None:
    """A limited copy reports passes, rate and remaining; the limit is gone for the next migration."""
    libvirt_rig.guest(guest, "hostA", memory=160, dirty=15)
    libvirt_rig.counter(guest)
    task = hosts.migrate(guest, "hostA", "hostB", Options(bandwidth=25 * MIB, max_downtime_s=0.1))
    seen = []
    while task.wait(0.1) is None:
        seen.append(task.poll())
    end = hosts.ended(task)
    assert end.problem is None
    copying = [p for p in seen if p.phase is Phase.COPY]
    assert copying
    assert all(p.total and p.remaining is not None and p.remaining <= p.total for p in copying)
    assert max(p.rate or 0 for p in copying) < 60 * MIB
    assert max(p.memory_pass or 0 for p in seen) >= 2
    assert any(p.dirty_rate for p in copying if (p.memory_pass or 0) >= 2)
    assert task.poll().phase is Phase.VERIFY
    assert hosts.ended(hosts.migrate(guest, "hostB", "hostA")).problem is None
    speed = int(libvirt_rig.virsh("hostA", "migrate-getspeed", guest))
    assert speed > 1_000_000


def test_a_paused_guest_arrives_paused(libvirt_rig: LibvirtRig, hosts: Estate, guest: str) -> None:
    """A pause of the user's survives the migration."""
    vm_id = libvirt_rig.guest(guest, "hostA")
    libvirt_rig.virsh("hostA", "suspend", guest)
    assert hosts.ended(hosts.migrate(guest, "hostA", "hostB")).problem is None
    assert hosts.presence(vm_id, "hostB") is Presence.PAUSED


def test_a_drive_stays_behind(libvirt_rig: LibvirtRig, hosts: Estate, guest: str) -> None:
    """A medium that only the source has stops it; leaving the drive out lets the VM go, for good."""
    medium = libvirt_rig.path("local") / "only-here.iso"
    libvirt_rig.execute("hostA", "sh", "-c", f"head -c 65536 /dev/zero > {medium}")
    vm_id = libvirt_rig.guest(guest, "hostA", cdrom=str(medium))
    (drive,) = hosts.vm(guest, "hostA").cdroms
    assert (drive.media, drive.repository) == (str(medium), "local (hostA)")
    refused = hosts.problem(guest, "hostA", "hostB")
    assert (refused.code, refused.facts["path"]) == ("migration.media_missing", str(medium))
    task = hosts.migrate(guest, "hostA", "hostB", Options(leave_out=(drive.name,)))
    assert hosts.ended(task).problem is None
    assert hosts.presence(vm_id, "hostB") is Presence.RUNNING
    assert str(medium) not in libvirt_rig.virsh("hostB", "dumpxml", guest)
    assert str(medium) not in libvirt_rig.virsh("hostB", "dumpxml", "--inactive", guest)


def test_a_guest_that_is_only_running_stays_so(libvirt_rig: LibvirtRig, hosts: Estate, guest: str) -> None:
    """A VM without a lasting definition migrates too, and gets none."""
    vm_id = libvirt_rig.guest(guest, "hostA")
    libvirt_rig.virsh("hostA", "undefine", guest)
    assert hosts.ended(hosts.migrate(guest, "hostA", "hostB")).problem is None
    assert hosts.presence(vm_id, "hostA") is Presence.ABSENT
    assert "Persistent:     no" in libvirt_rig.virsh("hostB", "dominfo", guest)


def test_a_stop_at_the_source_ends_it(libvirt_rig: LibvirtRig, hosts: Estate, guest: str) -> None:
    """Somebody stops the guest in the middle: it ends with that reason, and nothing runs anywhere."""
    vm_id = libvirt_rig.guest(guest, "hostA", memory=256, dirty=20)
    libvirt_rig.counter(guest)
    task = hosts.migrate(guest, "hostA", "hostB", Options(bandwidth=10 * MIB))
    libvirt_rig.virsh("hostA", "destroy", guest)
    end = hosts.ended(task)
    assert end.problem is not None
    assert end.problem.code == "migration.vm_not_running"
    assert hosts.presence(vm_id, "hostA") is Presence.DEFINED
    until(lambda: hosts.presence(vm_id, "hostB") is Presence.ABSENT, 10, "the copy going away")
