"""Asking the hypervisors while the dialog is open."""

import threading
from collections.abc import Iterator, Sequence

from tests.engine.conftest import Rig
from tests.engine.fake_driver import a_host
from tests.engine.waiting import until
from vmclient.core.assessment import Assessment
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import VM, Host
from vmclient.core.problem import Problem
from vmclient.core.settings import HostSettings
from vmclient.drivers.base import Answer, ConnectionLost, Driver

Told = list[tuple[Assessment, frozenset[str]]]


def codes(assessment: Assessment, host: str) -> list[str]:
    """List the codes of one host's findings."""
    return [finding.code for finding in assessment.by_host[host].findings]


def ask(rig: Rig) -> Told:
    """Check VM 1 and wait for the last answer."""
    told: Told = []
    rig.session.check("1", lambda assessment, pending: told.append((assessment, pending)))
    until(lambda: told and not told[-1][1])
    return told


def test_answers_of_the_hypervisor_join_our_own(rig: Rig) -> None:
    """A blocker that the driver reports refuses the host in the merged assessment."""
    rig.a.findings["b"] = (Finding("host.name_taken", Severity.BLOCKER, {"name": "web"}, origin="libvirt"),)

    assessment, pending = ask(rig)[-1]

    assert pending == frozenset()
    assert "host.name_taken" in codes(assessment, "b")
    assert not assessment.by_host["b"].eligible


def test_answers_are_told_as_they_come(rig: Rig) -> None:
    """While one host has not answered, the other's answer is there and the first is pending."""
    rig.b.current = type(rig.b.current)(
        hosts={"b": a_host("b"), "c": a_host("c")}, repositories=rig.b.current.repositories
    )
    rig.b.changed()
    until(lambda: "c" in rig.session.inventory.hosts)
    go_on = threading.Event()

    def slowly(
        vm: VM, source: Host, targets: Sequence[tuple[Host, Driver]], proven: frozenset[str]
    ) -> Iterator[Answer]:
        yield Answer("b")
        assert go_on.wait(20)
        yield Answer("c")

    rig.a.check = slowly  # type: ignore[method-assign]
    told: Told = []
    check = rig.session.check("1", lambda assessment, pending: told.append((assessment, pending)))
    until(lambda: any(pending == {"c"} for _, pending in told))
    assert check.pending == {"c"}
    go_on.set()
    until(lambda: told[-1][1] == frozenset())


def test_silence_is_never_a_pass(rig: Rig) -> None:
    """When the source's driver fails, each host gets a finding of severity unknown."""
    rig.a.errors["check"] = ConnectionLost(Problem("connection.lost"))

    assessment, _ = ask(rig)[-1]

    (finding,) = assessment.by_host["b"].findings
    assert (finding.code, finding.severity) == ("host.unanswered", Severity.UNKNOWN)


def test_after_cancel_nothing_is_told(rig: Rig) -> None:
    """A check that was cancelled while it waited reports nothing more."""
    rig.a.holds["check"] = threading.Event()
    told: Told = []
    check = rig.session.check("1", lambda assessment, pending: told.append((assessment, pending)))
    until(lambda: "check" in rig.a.calls)
    check.cancel()
    rig.a.holds["check"].set()
    until(lambda: not any(thread.name.endswith(" 1") for thread in threading.enumerate()))

    assert told == []


def test_a_check_without_a_possible_target_answers_at_once(rig: Rig) -> None:
    """When our own rules refuse every host, the one answer comes with nothing pending."""
    rig.b.host("b", maintenance=True)
    until(lambda: rig.session.inventory.hosts["b"].maintenance)

    (told,) = ask(rig)

    assert codes(told[0], "b") == ["host.maintenance"]


def test_hosts_are_asked_once_more_and_what_the_others_said_stays(rig: Rig) -> None:
    """After a remedy only that host is asked again: the driver gets it alone, the other's finding is kept."""
    rig.b.current = type(rig.b.current)(
        hosts={"b": a_host("b", resource_enabled=False), "c": a_host("c")},
        repositories=rig.b.current.repositories,
    )
    rig.b.changed()
    until(lambda: "c" in rig.session.inventory.hosts)
    rig.a.findings["c"] = (Finding("cpu.not_compared", Severity.UNKNOWN, {"host": "c"}, origin="libvirt"),)
    asked: list[list[str]] = []
    whole = rig.a.check

    def noting(
        vm: VM, source: Host, targets: Sequence[tuple[Host, Driver]], proven: frozenset[str]
    ) -> Iterator[Answer]:
        asked.append([host.name for host, _ in targets])
        return whole(vm, source, targets, proven)

    rig.a.check = noting  # type: ignore[method-assign]
    told: Told = []
    check = rig.session.check("1", lambda assessment, pending: told.append((assessment, pending)))
    until(lambda: told and not told[-1][1])
    assert not told[-1][0].by_host["b"].eligible

    rig.session.configure_host("b", HostSettings(resource_enabled=True))
    check.again(frozenset({"b"}))
    until(lambda: told[-1][0].by_host["b"].eligible and not told[-1][1])
    assert asked == [["c"], ["b"]]
    assert "cpu.not_compared" in codes(told[-1][0], "c")

    rig.session.configure_host("b", HostSettings(resource_enabled=False))
    before = len(told)
    check.again(frozenset({"b"}))  # refused by our own rules now: told, and nobody is asked
    until(lambda: len(told) > before and not told[-1][0].by_host["b"].eligible)
    assert asked == [["c"], ["b"]]
    check.cancel()
