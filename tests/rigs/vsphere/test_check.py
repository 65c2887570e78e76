"""What a vCenter says about targets: every fault of its checker is a finding, as soon as it is there."""

import time
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest
from pyVmomi import vim

from tests.rigs.vsphere import client
from tests.rigs.vsphere.estate import Desk, connected
from tests.rigs.vsphere.rig import VCenter, VsphereRig
from tests.rigs.waiting import until
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.drivers.base import Answer, ConnectionLost, TaskRefused
from vmclient.drivers.vsphere import vcenter as checking

pytestmark = pytest.mark.rig("vsphere")
NAME = "DC0_C0_RP0_VM0"


@pytest.fixture
def desk(vcenter: VCenter) -> Iterator[Desk]:
    """A driver of a vCenter with three hosts and two VMs."""
    with connected(vcenter) as found:
        yield found


def targets(desk: Desk) -> list[str]:
    """The hosts where the VM could go."""
    return [host.name for host in desk.others(desk.vm(NAME))]


def asked(desk: Desk) -> Generator[Answer]:
    """The answers for all targets, as they come."""
    vm = desk.vm(NAME)
    hosts = [(host, desk.driver) for host in desk.others(vm)]
    yield from desk.driver.check(vm, desk.host(vm.host), hosts, frozenset())


def heard(desk: Desk, order: dict[str, Any], host: str) -> dict[str, Finding]:
    """What the checker says of a host that was changed in this way."""
    desk.endpoint.set_host(host, **order)
    return desk.findings(NAME)[host]


def test_sound_targets_pass(desk: Desk) -> None:
    """Each answers once, and has no finding."""
    assert desk.findings(NAME) == {name: {} for name in targets(desk)}


@pytest.mark.parametrize(
    ("order", "code", "facts"),
    [
        ({"vmotion": ""}, "host.migration_disabled", {"hypervisor": "esx"}),
        ({"connection": "notResponding"}, "host.offline", {}),
        ({"maintenance": True}, "host.refuses", {"problem": "migration.state_not_allowed"}),
        (
            {"unmount": "LocalDS_0"},
            "storage.repository_unreachable",
            {"disks": ("Hard disk 1",), "repositories": ("LocalDS_0",), "where": ("target",)},
        ),
        ({"unplug_network": "DC0_DVPG0"}, "network.missing", {"networks": ("DC0_DVPG0",)}),
        ({"features": "cpuid.SSE42"}, "cpu.features_missing", {"features": ("aes",)}),
    ],
)
def test_a_fault_of_the_checker_is_a_finding(
    desk: Desk, order: dict[str, Any], code: str, facts: dict[str, object]
) -> None:
    """In the words of our own rules where they have some, with the inventory's names and its origin."""
    first, second = targets(desk)
    desk.endpoint.set_vm(NAME, requires="cpuid.AES")
    found = heard(desk, order, first)
    assert set(found) == {code}
    finding = found[code]
    assert (finding.severity, finding.origin) == (Severity.BLOCKER, f"vCenter {desk.driver.name}")
    assert {**finding.facts, "host": first, **facts} == dict(finding.facts)
    assert desk.findings(NAME)[second] == {}


def test_vmotion_that_is_off_at_the_source_is_told_as_such(desk: Desk) -> None:
    """It is the source that has to be mended, whatever the target."""
    desk.endpoint.set_host(desk.vm(NAME).host, vmotion="")
    for found in desk.findings(NAME).values():
        assert set(found) == {"source.migration_disabled"}


def test_a_connected_drive_warns_and_says_that_it_is_left_out(desk: Desk) -> None:
    """What refuses the machine as it is does not refuse a migration that leaves the drive out."""
    with client.connected(desk.endpoint) as service:  # the simulator's faults call every drive so
        vm = client.vm_named(service, NAME)
        (drive,) = [one for one in vm.config.hardware.device if isinstance(one, vim.vm.device.VirtualCdrom)]
        drive.deviceInfo = vim.Description(label="CD/DVD drive 1", summary="")
        edit = vim.vm.device.VirtualDeviceSpec(operation="edit", device=drive)
        assert client.fault_of(vm.ReconfigVM_Task(vim.vm.ConfigSpec(deviceChange=[edit]))) == ""
    desk.endpoint.set_vm(NAME, cdrom="connected")
    until(lambda: desk.vm(NAME).cdroms[0].media, 10, "the medium")
    assert desk.vm(NAME).cdroms[0].name == "CD/DVD drive 1"
    for found in desk.findings(NAME).values():
        finding = found["cdrom.unreachable"]
        assert (finding.severity, finding.remedy) == (Severity.WARNING, "cdrom.detach")
        assert finding.facts["drives"] == ("CD/DVD drive 1",)
        assert set(found) == {"cdrom.unreachable"}


def test_all_faults_of_one_host_are_told(desk: Desk) -> None:
    """One finding for each thing that stands against it; those of one kind are one, with all names."""
    first, _ = targets(desk)
    endpoint = desk.endpoint
    endpoint.set_vm(NAME, requires="cpuid.AES,cpuid.AVX")
    found = heard(
        desk,
        {"vmotion": "", "maintenance": True, "unmount": "LocalDS_0", "unplug_network": "DC0_DVPG0"},
        first,
    )
    assert set(found) == {
        "host.migration_disabled",
        "host.refuses",
        "storage.repository_unreachable",
        "network.missing",
        "cpu.features_missing",
    }
    assert found["cpu.features_missing"].facts["features"] == ("avx",)


def test_answers_come_as_they_are_there(desk: Desk) -> None:
    """A slow host holds up no other, and its answer is the last whatever the order of the questions."""
    slow, quick = targets(desk)
    desk.endpoint.check_time(1.5, slow)
    began = time.monotonic()
    answers = [(answer.host, time.monotonic() - began) for answer in asked(desk)]
    assert [host for host, _ in answers] == [quick, slow]
    assert answers[0][1] < 1.2 < answers[1][1]


def test_many_hosts_are_checked_some_at_once(vsphere_rig: VsphereRig) -> None:
    """Each of twenty hosts answers once, and the checks of the first sixteen overlap."""
    with connected(vsphere_rig.vcenter(hosts=21, vms=1)) as desk:
        answers = asked(desk)
        desk.endpoint.check_time(0.3)
        heard = [next(answers).host]
        begun = desk.endpoint.state().calls["CheckMigrate_Task"]
        heard += [answer.host for answer in answers]
        assert begun == checking.AT_ONCE
        assert sorted(heard) == sorted(targets(desk))


def test_a_check_that_does_not_end_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is unknown after its time, never silence."""
    monkeypatch.setattr(checking, "CHECK_S", 0.5)
    slow, quick = targets(desk)
    desk.endpoint.check_time(30, slow)
    found = desk.findings(NAME)
    assert found[quick] == {}
    assert found[slow]["host.not_checked"].severity is Severity.UNKNOWN
    assert found[slow]["host.not_checked"].facts["problem"] == "migration.timed_out"


@pytest.mark.parametrize("task", [False, True])
def test_a_check_that_is_refused_is_unknown(desk: Desk, task: bool) -> None:
    """At the call or in its task: that host alone is unknown, for the reason that was given."""
    desk.endpoint.fault("CheckMigrate_Task", "Timedout", message="Login failed: file locked", task=task)
    found = desk.findings(NAME)
    unknown = [one["host.not_checked"] for one in found.values() if one]
    assert [(one.severity, one.facts["problem"]) for one in unknown] == [
        (Severity.UNKNOWN, "migration.timed_out")
    ]
    assert len(found) == 2


def test_when_all_checks_are_refused_nobody_waits(desk: Desk) -> None:
    """Every host is unknown at once."""
    desk.endpoint.fault("CheckMigrate_Task", "RestrictedVersion", times=0)
    began = time.monotonic()
    assert all(set(found) == {"host.not_checked"} for found in desk.findings(NAME).values())
    assert time.monotonic() - began < 5


def test_an_abandoned_check_leaves_nothing_behind(desk: Desk) -> None:
    """Whoever stops listening leaves no filter at the server."""
    before = desk.endpoint.state().calls
    with closing(asked(desk)) as answers:
        next(iter(answers))
    after = desk.endpoint.state().calls
    made, gone = (after[name] - before.get(name, 0) for name in ("CreateFilter", "DestroyPropertyFilter"))
    assert made == gone > 0


def test_a_recommendation_of_drs_is_told(desk: Desk) -> None:
    """At the host that it names, with its reason, as information; after it was taken back it is gone."""
    first, second = targets(desk)
    desk.endpoint.drs(vm=NAME, host=second, reason="fairnessMemAvg", text="Balance average memory loads")

    def told() -> dict[str, dict[str, Finding]] | None:
        found = desk.findings(NAME)
        return found if found[second] else None

    found = until(told, 10, "the recommendation")
    assert found[first] == {}
    (finding,) = found[second].values()
    assert (finding.code, finding.severity) == ("host.recommended", Severity.INFO)
    assert finding.facts["reason"] == "Balance average memory loads"
    assert finding.origin == f"DRS of {desk.driver.name}"
    desk.endpoint.drs(clear=True)
    until(lambda: not desk.findings(NAME)[second], 10, "its end")


def test_a_host_that_has_gone_is_unknown_alone(desk: Desk) -> None:
    """One that the server does not have any more does not keep the others from being checked."""
    vm = desk.vm(NAME)
    there = desk.others(vm)
    asked_for = [(replace(there[0], name="gone.invalid"), desk.driver), (there[1], desk.driver)]
    answers = {
        one.host: [finding.code for finding in one.findings]
        for one in desk.driver.check(vm, desk.host(vm.host), asked_for, frozenset())
    }
    assert answers == {"gone.invalid": ["host.not_checked"], there[1].name: []}


def test_a_vm_that_has_gone_is_refused(desk: Desk) -> None:
    """Nobody is asked about it."""
    vm = replace(desk.vm(NAME), id="nobody")
    with pytest.raises(TaskRefused) as refused:
        list(desk.driver.check(vm, desk.host(vm.host), [(desk.others(vm)[0], desk.driver)], frozenset()))
    assert refused.value.problem.code == "migration.object_gone"


def test_a_lost_connection_ends_the_check(desk: Desk) -> None:
    """It is raised, so that nobody takes the silence for a pass."""
    desk.endpoint.check_time(30)
    answers = asked(desk)
    desk.endpoint.stop()
    with pytest.raises(ConnectionLost):
        list(answers)
    desk.endpoint.start()


def test_an_expired_session_does_not_disturb_a_check(desk: Desk) -> None:
    """One login more, and every host answers."""
    desk.endpoint.check_time(1.0)
    vm = desk.vm(NAME)
    answers = desk.driver.check(
        vm, desk.host(vm.host), [(host, desk.driver) for host in desk.others(vm)], frozenset()
    )
    desk.endpoint.expire_sessions()
    assert sorted(answer.host for answer in answers) == sorted(targets(desk))
    assert desk.asked == 2
