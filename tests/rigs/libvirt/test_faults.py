"""Hosts that fail in the middle: what the driver says, and what the hosts say afterwards."""

import time
from collections.abc import Iterator

import pytest

from tests.rigs.libvirt.estate import DEADLINES, Estate
from tests.rigs.libvirt.rig import LibvirtRig, until
from vmclient.core.job import Options, Phase
from vmclient.drivers.base import ConnectionFailed, ConnectionLost, Presence, Task

pytestmark = pytest.mark.rig("libvirt")
SLOW = Options(bandwidth=5 * 2**20)


@pytest.fixture(scope="module")
def busy(libvirt_rig: LibvirtRig) -> Iterator[str]:
    """A guest that dirties memory; it outlives every test of this module."""
    name = "busy"
    libvirt_rig.guest(name, "hostA", memory=192, dirty=10)
    libvirt_rig.counter(name)
    yield name
    libvirt_rig.remove(name)


def copying(hosts: Estate, name: str) -> Task:
    """A migration from hostA to hostB that lasts, seen copying."""
    if hosts.rig.states(name).get("hostB") == "running":
        hosts.rig.migrate(name, "hostB", "hostA")
    task = hosts.migrate(name, "hostA", "hostB", SLOW)
    until(lambda: task.poll().phase is Phase.COPY, what="copying")
    return task


def test_target_daemon_killed(libvirt_rig: LibvirtRig, hosts: Estate, busy: str) -> None:
    """The target's daemon dies in the middle: it is told, the guest runs on at the source, and goes later."""
    task = copying(hosts, busy)
    count = libvirt_rig.counter(busy)
    vm_id = hosts.vm(busy, "hostA").id
    libvirt_rig.fault("daemon-kill", "hostB")
    try:
        end = hosts.ended(task)
        assert end.problem is not None
        assert end.problem.code == "migration.target_daemon_lost"
        assert hosts.presence(vm_id, "hostA") is Presence.RUNNING
        assert hosts.presence(vm_id, "hostB") is Presence.UNKNOWN
        count = libvirt_rig.counts_on(busy, count)
    finally:
        libvirt_rig.fault("daemon-start", "hostB")
    until(lambda: hosts.presence(vm_id, "hostB") is Presence.ABSENT, 20, "the target's tidying up")
    hosts.drivers["hostB"].open()
    assert hosts.ended(hosts.migrate(busy, "hostA", "hostB")).problem is None
    libvirt_rig.counts_on(busy, count)


def test_target_host_crashes(libvirt_rig: LibvirtRig, hosts: Estate, busy: str) -> None:
    """The whole target host goes: the guest runs on at the source."""
    task = copying(hosts, busy)
    vm_id = hosts.vm(busy, "hostA").id
    count = libvirt_rig.counter(busy)
    libvirt_rig.fault("crash", "hostB")
    try:
        end = hosts.ended(task)
        assert end.problem is not None
        assert end.problem.code in ("migration.target_daemon_lost", "migration.target_lost")
        assert hosts.presence(vm_id, "hostA") is Presence.RUNNING
        libvirt_rig.counts_on(busy, count)
    finally:
        libvirt_rig.fault("boot", "hostB")


def test_source_daemon_killed(libvirt_rig: LibvirtRig, hosts: Estate, busy: str) -> None:
    """The source's daemon dies: the outcome is not guessed; when it is back, the guest runs there."""
    task = copying(hosts, busy)
    vm_id = hosts.vm(busy, "hostA").id
    count = libvirt_rig.counter(busy)
    libvirt_rig.fault("daemon-kill", "hostA")
    try:
        end = hosts.ended(task)
        assert end.problem is not None
        assert end.problem.code == "connection.lost"
        assert hosts.presence(vm_id, "hostA") is Presence.UNKNOWN
        with pytest.raises(ConnectionLost):
            hosts.drivers["hostA"].inventory()
        libvirt_rig.counts_on(busy, count)
    finally:
        libvirt_rig.fault("daemon-start", "hostA")
    assert hosts.presence(vm_id, "hostA") is Presence.RUNNING
    until(lambda: hosts.presence(vm_id, "hostB") is Presence.ABSENT, 20, "the copy going away")


def test_frozen_daemon(libvirt_rig: LibvirtRig, hosts: Estate, guest: str) -> None:
    """A daemon that hangs makes its own host silent within the deadline, and no other; thawed, it is back."""
    libvirt_rig.guest(guest, "hostB", start=False)
    hosts.drivers["hostB"].inventory()
    libvirt_rig.fault("daemon-freeze", "hostA")
    try:
        began = time.monotonic()
        with pytest.raises(ConnectionLost) as silent:
            hosts.drivers["hostA"].inventory()
        assert silent.value.problem.code in ("connection.not_responding", "connection.lost")
        assert time.monotonic() - began < DEADLINES.call_s + 2
        began = time.monotonic()
        with pytest.raises(ConnectionLost):
            hosts.drivers["hostA"].inventory()  # known by now: no second wait
        assert time.monotonic() - began < 0.5
        with pytest.raises(ConnectionFailed) as refused:
            hosts.drivers["hostA"].open()
        assert refused.value.problem.code == "connection.not_responding"
        began = time.monotonic()
        assert guest in {vm.name for vm in hosts.drivers["hostB"].inventory().vms.values()}
        assert time.monotonic() - began < 2
    finally:
        libvirt_rig.fault("daemon-thaw", "hostA")
    hosts.drivers["hostA"].open()
    assert "hostA" in hosts.drivers["hostA"].inventory().hosts


def test_frozen_target(libvirt_rig: LibvirtRig, hosts: Estate, busy: str) -> None:
    """A target that hangs in the middle ends the migration by keepalive; the guest runs on at the source."""
    task = copying(hosts, busy)
    vm_id = hosts.vm(busy, "hostA").id
    libvirt_rig.fault("daemon-freeze", "hostB")
    try:
        end = hosts.ended(task)
        assert end.problem is not None
        assert hosts.presence(vm_id, "hostA") is Presence.RUNNING
        assert hosts.presence(vm_id, "hostB") is Presence.UNKNOWN
    finally:
        libvirt_rig.fault("daemon-thaw", "hostB")
    left = until(
        lambda: (p := hosts.presence(vm_id, "hostB")) in (Presence.ABSENT, Presence.DEFINED) and p, 20
    )
    assert left in (Presence.ABSENT, Presence.DEFINED)
    assert hosts.presence(vm_id, "hostA") is Presence.RUNNING
