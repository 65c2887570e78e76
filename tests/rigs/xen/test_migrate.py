"""Real migrations between real Xen hosts."""

import pytest

from tests.rigs.libvirt.estate import Drivers
from tests.rigs.waiting import until
from tests.rigs.xen.rig import XenRig
from vmclient.core.inventory import VMState
from vmclient.core.job import Options, Phase
from vmclient.drivers.base import CancelAnswer, Presence

pytestmark = pytest.mark.rig("xen")
LONG_S = 300.0


def test_a_hardware_guest_moves_live_and_back(xen_rig: XenRig, hosts: Drivers, guest: str) -> None:
    """It counts on in one boot, is defined at the target and gone from the source; nothing is made up."""
    vm_id = xen_rig.guest(guest, "xen1", kind="pvh")
    count = xen_rig.counter(guest)
    for source, target in (("xen1", "xen2"), ("xen2", "xen1")):
        task = hosts.migrate(guest, source, target)
        seen = []
        while task.wait(1.0) is None:
            seen.append((task.poll(), hosts.presence(vm_id, target)))
        assert hosts.ended(task).problem is None
        assert hosts.presence(vm_id, target) is Presence.RUNNING
        assert hosts.presence(vm_id, source) is Presence.ABSENT
        assert Presence.INCOMING in [presence for _, presence in seen]
        reports = [progress for progress, _ in seen]
        assert {one.phase for one in reports} <= {Phase.PREPARE, Phase.COPY, Phase.VERIFY}
        assert all(one.fraction is None and one.total is None and one.downtime_s is None for one in reports)
        elapsed = [one.elapsed_s for one in reports]
        assert elapsed == sorted(elapsed)
        count = xen_rig.counts_on(guest, count)
    assert "Persistent:     yes" in xen_rig.virsh("xen1", "dominfo", guest)


def test_a_guest_with_a_device_model_moves_live(xen_rig: XenRig, hosts: Drivers, guest: str) -> None:
    """An HVM guest takes its device model's state along and counts on; meanwhile it is one VM, and busy."""
    vm_id = xen_rig.guest(guest, "xen1", kind="hvm")
    count = xen_rig.counter(guest)
    task = hosts.migrate(guest, "xen1", "xen2")
    assert task.cancel() is CancelAnswer.TOO_LATE
    until(lambda: hosts.presence(vm_id, "xen2") is Presence.INCOMING, 180, "the receiving copy")
    assert vm_id not in hosts.drivers["xen2"].inventory().vms
    assert hosts.vm(guest, "xen1").busy == "migrate"
    (adopted,) = hosts.drivers["xen1"].adopt()
    assert (adopted.vm_id, adopted.source, adopted.target) == (vm_id, "xen1", "xen2")
    assert hosts.drivers["xen2"].adopt() == ()

    assert hosts.ended(task, LONG_S).problem is None
    assert adopted.task.wait(180) is not None
    assert hosts.presence(vm_id, "xen2") is Presence.RUNNING
    assert hosts.presence(vm_id, "xen1") is Presence.ABSENT
    xen_rig.counts_on(guest, count)


def test_a_paravirtualized_guest_is_refused_live_and_then_moved_standing_still(
    xen_rig: XenRig, hosts: Drivers, guest: str
) -> None:
    """First that is not known, then it is remembered and said beforehand; the pause is the whole copy."""
    vm_id = xen_rig.guest(guest, "xen1", kind="pv")
    count = xen_rig.counter(guest)
    codes = {finding.code for finding in hosts.check(guest, "xen1", "xen2").findings}
    assert "vm.live_unknown" in codes
    assert hosts.problem(guest, "xen1", "xen2", timeout_s=LONG_S).code == "migration.pv_not_live"
    assert hosts.presence(vm_id, "xen1") is Presence.RUNNING
    until(lambda: hosts.presence(vm_id, "xen2") is Presence.ABSENT, 180, "the copy going away")
    count = xen_rig.counts_on(guest, count)

    findings = {finding.code: finding for finding in hosts.check(guest, "xen1", "xen2").findings}
    assert "vm.live_unknown" not in findings
    assert findings["vm.pauses"].acknowledge
    end = hosts.ended(hosts.migrate(guest, "xen1", "xen2"), LONG_S)
    assert end.problem is None
    assert end.downtime_s is not None
    assert end.downtime_s > 2
    assert hosts.presence(vm_id, "xen2") is Presence.RUNNING
    assert hosts.presence(vm_id, "xen1") is Presence.ABSENT
    xen_rig.counts_on(guest, count)


def test_a_paused_guest_stays(xen_rig: XenRig, hosts: Drivers, guest: str) -> None:
    """Xen waits a minute for it to suspend itself and gives up, so the check refuses it beforehand."""
    xen_rig.guest(guest, "xen1")
    xen_rig.virsh("xen1", "suspend", guest)
    assert hosts.vm(guest, "xen1").state is VMState.PAUSED
    findings = {one.code: one for one in hosts.check(guest, "xen1", "xen2").findings}
    assert findings["vm.state"].severity == "blocker"


def test_a_guest_that_is_shut_off_is_moved(xen_rig: XenRig, hosts: Drivers, guest: str) -> None:
    """Its definition changes host, starts there, and its name cannot be taken there by another."""
    vm_id = xen_rig.guest(guest, "xen1", start=False)
    assert hosts.check(guest, "xen1", "xen2").findings == ()
    assert hosts.ended(hosts.migrate(guest, "xen1", "xen2")).problem is None
    assert hosts.presence(vm_id, "xen1") is Presence.ABSENT
    assert hosts.presence(vm_id, "xen2") is Presence.DEFINED
    xen_rig.virsh("xen2", "start", guest)
    xen_rig.counter(guest)


def test_a_guest_leaves_its_medium_behind(xen_rig: XenRig, hosts: Drivers, guest: str) -> None:
    """A medium of the source alone stays there; the guest goes with its drive empty, and counts on."""
    medium = f"/srv/{guest}.iso"
    xen_rig.execute("xen1", f"truncate -s 40960 {medium}")
    vm_id = xen_rig.guest(guest, "xen1", cdrom=medium)
    count = xen_rig.counter(guest)
    (drive,) = hosts.vm(guest, "xen1").cdroms
    assert (drive.name, drive.media) == ("xvdc", medium)

    task = hosts.migrate(guest, "xen1", "xen2", Options(leave_out=(drive.name,)))
    assert hosts.ended(task, LONG_S).problem is None
    assert hosts.presence(vm_id, "xen2") is Presence.RUNNING
    assert hosts.presence(vm_id, "xen1") is Presence.ABSENT
    assert [one.media for one in hosts.vm(guest, "xen2").cdroms] in ([], [None])
    xen_rig.counts_on(guest, count)


def test_a_guest_that_is_only_running_stays_so(xen_rig: XenRig, hosts: Drivers, guest: str) -> None:
    """A VM without a lasting definition migrates too, and gets none."""
    vm_id = xen_rig.guest(guest, "xen1")
    count = xen_rig.counter(guest)
    xen_rig.virsh("xen1", "undefine", guest)
    assert hosts.ended(hosts.migrate(guest, "xen1", "xen2"), LONG_S).problem is None
    assert hosts.presence(vm_id, "xen1") is Presence.ABSENT
    assert hosts.presence(vm_id, "xen2") is Presence.RUNNING
    assert "Persistent:     no" in xen_rig.virsh("xen2", "dominfo", guest)
    xen_rig.counts_on(guest, count)
