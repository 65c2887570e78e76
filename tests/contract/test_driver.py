"""What the engine relies on, of every driver."""

import threading

import pytest

from tests.contract.subject import Subject
from vmclient.core.inventory import VMState
from vmclient.drivers.base import ConnectionLost, DriverError, Presence
from vmclient.engine.trial import close, look


@pytest.fixture
def subject(each_subject: Subject) -> Subject:
    """Every driver."""
    return each_subject


def test_a_snapshot_is_closed_under_its_references(subject: Subject) -> None:
    """Each VM's host is there, each repository that a host or a disk names is there, and ids are keys."""
    for host in (subject.source, subject.target):
        inventory = subject.inventory(host)
        assert host in inventory.hosts
        assert all(key == vm.id and vm.host in inventory.hosts for key, vm in inventory.vms.items())
        assert all(key == one.name for key, one in inventory.hosts.items())
        named = {mount.repository for one in inventory.hosts.values() for mount in one.repositories}
        named |= {disk.repository for vm in inventory.vms.values() for disk in vm.disks if disk.repository}
        named |= {
            drive.repository for vm in inventory.vms.values() for drive in vm.cdroms if drive.repository
        }
        assert named <= inventory.repositories.keys()


def test_the_facts_that_the_rules_need_are_there(subject: Subject) -> None:
    """Memory, architecture and state are told for the guest and for both hosts."""
    vm = subject.vm(subject.running)
    assert (vm.state, vm.host, vm.memory > 0) == (VMState.RUNNING, subject.source, True)
    assert subject.vm(subject.shut_off).state is VMState.SHUT_OFF
    for name in (subject.source, subject.target):
        host = subject.host(name)
        assert 0 <= host.memory_free <= host.memory
        assert host.online
        assert host.arch


def test_what_did_not_change_is_the_same_object(subject: Subject) -> None:
    """A second look gives the same VMs and repositories, not equal ones."""
    first, second = subject.inventory(subject.source), subject.inventory(subject.source)
    assert second.vms[subject.shut_off] is first.vms[subject.shut_off]
    assert all(second.repositories[name] is one for name, one in first.repositories.items())


def test_a_connection_that_was_looked_at_is_gone_on_with(subject: Subject) -> None:
    """Opened and read on one thread, it is watched, read and asked on others, and is not opened again."""
    trial = look(subject.fresh(subject.source))
    assert trial.kept is not None
    driver = trial.kept.take()
    assert driver is not None
    told: list[str] = []
    heard = threading.Thread(target=lambda: driver.watch(lambda: told.append("changed")))
    heard.start()
    heard.join()
    inventory = driver.inventory()
    assert tuple(inventory.hosts) == trial.hosts
    assert driver.presence(subject.running, subject.source) is Presence.RUNNING
    close(driver)
    with pytest.raises(ConnectionLost):
        driver.inventory()


def test_a_check_answers_once_for_each_target(subject: Subject) -> None:
    """One answer a host, whatever it is, and a sound target has no blocker."""
    targets = [name for name in subject.drivers if name != subject.source]
    answers = list(
        subject.driver(subject.source).check(
            subject.vm(subject.running),
            subject.host(subject.source),
            [(subject.host(name), subject.driver(name)) for name in targets],
            frozenset(),
        )
    )
    assert sorted(answer.host for answer in answers) == sorted(targets)
    found = next(answer for answer in answers if answer.host == subject.target)
    assert [finding for finding in found.findings if finding.severity == "blocker"] == []


def test_closing_twice_is_harmless_and_opening_again_reconnects(subject: Subject) -> None:
    """A closed connection raises `ConnectionLost` and nothing else; an opened one answers."""
    driver = subject.fresh(subject.source)
    driver.close()
    driver.close()
    with pytest.raises(ConnectionLost):
        driver.inventory()
    with pytest.raises(DriverError):
        driver.presence(subject.running, subject.source)
    driver.open()
    assert subject.running in driver.inventory().vms
    driver.close()


def test_a_vm_that_nobody_knows_is_absent(subject: Subject) -> None:
    """A host that answers says so."""
    nobody = "00000000-0000-4000-8000-000000000000"
    assert subject.driver(subject.source).presence(nobody, subject.source) is Presence.ABSENT
