"""A disc that is in the way is disconnected, at a vCenter and at an ESX host by itself."""

from collections.abc import Iterator

import pytest
from pyVmomi import vim

from tests.rigs.vsphere import client
from tests.rigs.vsphere.estate import Desk, connected
from tests.rigs.vsphere.rig import VCenter
from tests.rigs.waiting import until
from vmclient.drivers.base import ConnectionLost, DriverError, NotSupported, Remedial

pytestmark = pytest.mark.rig("vsphere")
NAME = "DC0_C0_RP0_VM0"
DRIVE = "CD/DVD drive 1"


@pytest.fixture
def desk(vcenter: VCenter) -> Iterator[Desk]:
    """A driver of a vCenter whose VM has a disc that lies on one host alone."""
    with client.connected(vcenter) as service:  # the simulator's faults call every drive so
        vm = client.vm_named(service, NAME)
        (drive,) = [one for one in vm.config.hardware.device if isinstance(one, vim.vm.device.VirtualCdrom)]
        drive.deviceInfo = vim.Description(label=DRIVE, summary="")
        edit = vim.vm.device.VirtualDeviceSpec(operation="edit", device=drive)
        assert client.fault_of(vm.ReconfigVM_Task(vim.vm.ConfigSpec(deviceChange=[edit]))) == ""
    with connected(vcenter) as found:
        vcenter.set_vm(NAME, cdrom="connected")
        until(lambda: found.vm(NAME).cdroms[0].media, 10, "the medium")
        yield found


def plugged(desk: Desk) -> tuple[bool, bool]:
    """Whether the drive is connected now, and would be at the next start, by another client's word."""
    with client.connected(desk.endpoint) as service:
        devices = client.vm_named(service, NAME).config.hardware.device
        (drive,) = [one for one in devices if isinstance(one, vim.vm.device.VirtualCdrom)]
        plug = drive.connectable
        assert plug is not None
        return plug.connected, plug.startConnected


def test_an_ejected_disc_stands_in_no_hosts_way(desk: Desk) -> None:
    """The vCenter's checker has nothing more to say, and the drive stays off at the next start."""
    assert all("cdrom.unreachable" in found for found in desk.findings(NAME).values())
    finding = next(iter(desk.findings(NAME).values()))["cdrom.unreachable"]
    assert finding.facts["ejectable"] is True
    assert isinstance(desk.driver, Remedial)
    desk.driver.eject(desk.vm(NAME), [DRIVE])
    until(lambda: desk.vm(NAME).cdroms[0].media is None, 10, "the empty drive")
    assert plugged(desk) == (False, False)
    assert all(found == {} for found in desk.findings(NAME).values())


def test_a_refusal_is_told_in_the_servers_words(desk: Desk) -> None:
    """A fault of the task is raised, and the disc stays where it is."""
    desk.endpoint.fault("ReconfigVM_Task", "NoPermission")
    with pytest.raises(DriverError) as caught:
        desk.driver.eject(desk.vm(NAME), [DRIVE])
    assert caught.value.problem.code == "migration.no_permission"
    assert plugged(desk)[0]


def test_a_guest_that_has_locked_its_drive_asks_first(desk: Desk) -> None:
    """The task gets no further before somebody answers: nobody knows its end, and the question is told."""
    with client.connected(desk.endpoint) as service:  # a question of the simulator's, asked at a start
        vm = client.vm_named(service, NAME)
        assert client.fault_of(vm.PowerOffVM_Task()) == ""
        desk.endpoint.set_vm(NAME, question="moved")
        vm.PowerOnVM_Task()
        until(lambda: desk.driver._opened().composer.question(desk.vm(NAME).id), 10, "the question")
        desk.endpoint.fault("ReconfigVM_Task", "Timedout")
        with pytest.raises(ConnectionLost) as caught:
            desk.driver.eject(desk.vm(NAME), [DRIVE])
    assert caught.value.problem.code == "remedy.vm_asks"
    assert caught.value.problem.facts["question"]


def test_a_datastore_is_not_started(desk: Desk) -> None:
    """It is refused, and no host offers it."""
    host = desk.host(desk.vm(NAME).host)
    assert host.startable == frozenset()
    with pytest.raises(NotSupported):
        desk.driver.start_repository(host, "LocalDS_0")
