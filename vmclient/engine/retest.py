"""Tests a job's target anew, just before the job begins: the estate may be another one than in the dialog."""

from dataclasses import dataclass

from vmclient.core.assess import assess
from vmclient.core.assessment import Candidate
from vmclient.core.eligibility.move import Limits
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import VM, Host, Inventory
from vmclient.core.job import Job
from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import Driver, Order
from vmclient.engine.site import Site

REFRESH_S = 30.0


class Stopped(Exception):
    """A job ends before anything was begun."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Tested:
    """The target passed: the order for the source's driver, the target's driver, and what was found."""

    order: Order
    driver: Driver
    target_driver: Driver
    candidate: Candidate
    rules: int


def retest(site: Site, job: Job, acknowledged: frozenset[str]) -> Tested:
    """Read both hosts anew and test the target by our rules and by the hypervisors'.

    Raises `Stopped` with what has changed, `DriverError` where a host does not answer.
    """
    try:
        site.connections.refresh((job.source, job.target), REFRESH_S)
        driver, source = site.connections.place(job.source)
        target_driver, target = site.connections.place(job.target)
    except KeyError as error:
        raise Stopped(_changed(job, "host.gone", {"missing": str(error.args[0])})) from error
    estate = site.estate.inventory
    vm = estate.vms.get(job.vm_id)
    if vm is None:
        raise Stopped(_changed(job, "vm.gone", {}))
    if vm.host != job.source:
        raise Stopped(_changed(job, "vm.moved", {"host": vm.host}))
    limits = Limits(cpu_ceiling=site.settings.cpu_ceiling)
    pair = _two_hosts(estate, vm, job.target)
    answer = assess(pair, vm.id, reservations=site.ledger.before(job.id), limits=limits)
    if answer.mode is not job.mode and answer.mode is not None:
        raise Stopped(_changed(job, "vm.state_changed", {"state": vm.state.value}))
    _refuse(job, answer.findings, acknowledged)
    candidate = answer.by_host[job.target]
    _refuse(job, candidate.findings, acknowledged)
    own = site.estate.own_vm(vm.id)
    _refuse(job, _asked(driver, own, source, (target, target_driver), site, job), acknowledged)
    order = Order(vm=own, source=source, target=target, mode=job.mode, options=job.options)
    return Tested(order, driver, target_driver, candidate, answer.rules)


def _asked(
    driver: Driver, vm: VM, source: Host, target: tuple[Host, Driver], site: Site, job: Job
) -> tuple[Finding, ...]:
    proven = frozenset((target[0].name,)) if job.target in site.store.proven(job.source) else frozenset()
    answers = driver.check(vm, source, [target], proven)
    return tuple(finding for answer in answers for finding in answer.findings)


def _two_hosts(estate: Inventory, vm: VM, target: str) -> Inventory:
    """Cut the estate down to the two hosts in question, which costs nothing however large it is."""
    names = (vm.host, target)
    return Inventory(
        name=estate.name,
        hosts={name: host for name, host in estate.hosts.items() if name in names},
        vms={vm_id: one for vm_id, one in estate.vms.items() if one.host in names},
        repositories=estate.repositories,
    )


def _refuse(job: Job, findings: tuple[Finding, ...], acknowledged: frozenset[str]) -> None:
    new = [
        finding
        for finding in findings
        if finding.severity is Severity.BLOCKER or (finding.acknowledge and finding.code not in acknowledged)
    ]
    if not new:
        return
    new.sort(key=lambda finding: finding.severity is not Severity.BLOCKER)
    facts: dict[str, Fact] = {"codes": tuple(finding.code for finding in new), "origin": new[0].origin}
    # The words of the first finding need its facts; a problem holds no findings.
    facts |= {f"finding.{name}": value for name, value in new[0].facts.items()}
    raise Stopped(_changed(job, new[0].code, facts))


def _changed(job: Job, code: str, facts: dict[str, Fact]) -> Problem:
    names = {"vm": job.vm_name, "source": job.source, "target": job.target, "code": code}
    return Problem("migration.changed", {"codes": (code,), **names, **facts})
