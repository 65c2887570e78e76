"""What gets out of the way is there no more, for good, and doing it twice is doing it once."""

import pytest

from tests.contract.subject import Subject
from vmclient.core.capability import ejects
from vmclient.core.inventory import Drive
from vmclient.drivers.base import DriverError, Remedial


@pytest.fixture
def subject(each_subject: Subject) -> Subject:
    """Every driver."""
    return each_subject


def remedial(subject: Subject, host: str) -> Remedial:
    """The driver of a host as one that can do more than migrate."""
    driver = subject.driver(host)
    assert isinstance(driver, Remedial)
    return driver


def test_a_disc_is_ejected_and_the_guest_goes_on(subject: Subject) -> None:
    """The drive stays and is empty, and nothing else of the guest changes."""
    if subject.disc is None:
        pytest.skip("the suite's guest has no drive on this rig; its own tests have")
    subject.disc()
    subject.shows(lambda: any(drive.media for drive in subject.vm(subject.running).cdroms))
    before = subject.vm(subject.running)
    assert ejects(subject.host(subject.source), before)
    (drive,) = (one for one in before.cdroms if one.media)
    for _ in range(2):
        remedial(subject, subject.source).eject(before, [drive.name])
        subject.shows(lambda: Drive(name=drive.name) in subject.vm(subject.running).cdroms)
    after = subject.vm(subject.running)
    assert (after.state, after.host, after.disks) == (before.state, before.host, before.disks)


def test_a_repository_is_offered_and_started(subject: Subject) -> None:
    """The host that does not use it says that it could, uses it when told to, and does not say so then."""
    if subject.stop is None:
        assert all(not subject.host(name).startable for name in (subject.source, subject.target))
        return
    name = subject.stop()
    subject.shows(lambda: name in subject.host(subject.target).startable)
    remedial(subject, subject.target).start_repository(subject.host(subject.target), name)

    def listed() -> bool:
        host = subject.host(subject.target)
        return name in {mount.repository for mount in host.repositories} and not host.startable

    subject.shows(listed)


def test_what_a_host_does_not_know_is_refused(subject: Subject) -> None:
    """Nothing is done, and the reason is a problem with words."""
    with pytest.raises(DriverError) as caught:
        remedial(subject, subject.target).start_repository(subject.host(subject.target), "no-such-thing")
    assert caught.value.problem.code in ("remedy.no_repository", "hypervisor.not_supported")
