"""Tests a job's target anew, just before the job begins: the estate may be another one than in the dialog."""

from contextlib import suppress
from dataclasses import dataclass, replace

from vmclient.core.assess import assess
from vmclient.core.eligibility.move import Limits
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import VM, Host, Inventory
from vmclient.core.job import Job
from vmclient.core.problem import Fact, Problem
from vmclient.drivers.base import Driver, DriverError, Order
from vmclient.engine.job_end import told
from vmclient.engine.seen import as_seen
from vmclient.engine.site import Site

REFRESH_S = 30.0
OF_FINDING = "finding."
"""How a problem carries the facts of the finding behind it."""


class Stopped(Exception):
    """A job ends before anything was begun."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class Unfit(Stopped):
    """The target cannot take the VM any more; another one might."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An order, the driver to give it to, and the target's driver."""

    order: Order
    driver: Driver
    target_driver: Driver


@dataclass(frozen=True, slots=True)
class Tested:
    """The target passed: the order, and how many rules had nothing against it."""

    placed: Placed
    rules: int


def retest(site: Site, job: Job, acknowledged: frozenset[str]) -> Tested:
    """Read both hosts anew and test the target by our rules and by the hypervisors'.

    Raises `Stopped` with what has changed, `Unfit` where that is about the target, `DriverError` where the
    source does not answer.
    """
    driver, source = _source(site, job)
    target_driver, target = _target(site, job)
    estate = site.estate.inventory
    vm = estate.vms.get(job.vm_id)
    if vm is None:
        raise Stopped(_changed(job, "vm.gone", {}))
    if vm.host != job.source:
        raise Stopped(_changed(job, "vm.moved", {"host": vm.host}))
    limits = Limits(cpu_ceiling=site.settings.cpu_ceiling)
    pair = _two_hosts(estate, vm, job.target)
    policies = site.estate.rulebook()
    answer = assess(pair, vm.id, reservations=site.ledger.before(job.id), limits=limits, policies=policies)
    if answer.mode is not job.mode and answer.mode is not None:
        raise Stopped(_changed(job, "vm.state_changed", {"state": vm.state.value}))
    _refuse(job, answer.findings, acknowledged)
    _refuse_target(job, answer.by_host[job.target].findings, acknowledged)
    try:
        own = site.estate.own_vm(vm.id)
    except KeyError:  # shown for the sake of this job, but no host has it any more
        raise Stopped(_changed(job, "vm.gone", {})) from None
    _refuse_target(job, _asked(driver, own, source, (target, target_driver), site, job), acknowledged)
    order = Order(vm=own, source=source, target=target, mode=job.mode, options=job.options)
    return Tested(Placed(order, driver, target_driver), answer.rules)


def _source(site: Site, job: Job) -> tuple[Driver, Host]:
    """Read the source anew."""
    try:
        site.connections.refresh((job.source,), REFRESH_S)
        driver, source = site.connections.place(job.source)
    except KeyError as error:
        raise Stopped(_changed(job, "host.gone", {"missing": job.source})) from error
    return driver, as_seen(site, job.source, source)


def _target(site: Site, job: Job) -> tuple[Driver, Host]:
    """Read the target anew, unless it was read with the source."""
    try:
        if site.estate.own_host(job.target)[0] != site.estate.own_host(job.source)[0]:
            site.connections.refresh((job.target,), REFRESH_S)
        return site.connections.place(job.target)
    except KeyError as error:
        raise Unfit(_changed(job, "host.gone", {"missing": job.target})) from error
    except DriverError as error:
        raise Unfit(told(job, error.problem)) from error


def ordered(site: Site, job: Job) -> Placed:
    """Make the order of a plan that was cut off; raises `KeyError` where a host or the VM is not known.

    Its VM may be in no inventory now: what it is tells the decision that was kept with the job.
    """
    driver, source = site.connections.place(job.source)
    target_driver, target = site.connections.place(job.target)
    vm = decided(site, job)
    own = replace(vm, id=job.vm_id.removesuffix(f"@{job.source}"), host=source.name)
    order = Order(vm=own, source=source, target=target, mode=job.mode, options=job.options)
    return Placed(order, driver, target_driver)


def decided(site: Site, job: Job) -> VM:
    """Give a job's VM as it was when the target was chosen; raises `KeyError` where that was not kept."""
    entry, seen = site.book.entry_of(job.id), site.estate.inventory.vms.get(job.vm_id)
    decision = site.book.decision(entry.id) if entry is not None else None
    if decision is None:
        raise KeyError(job.vm_id)
    return replace(decision.vm, home=seen.home) if seen is not None and seen.home else decision.vm


def objection(site: Site, job: Job) -> Problem | None:
    """Tell what our rules have against the target of a plan that was cut off; None where they have nothing.

    The VM is taken as it was before: by now it may be suspended, or in no inventory. Warnings were accepted
    before the plan began. Both hosts are read anew: what two hosts share is known only when both have told,
    and after a start one of them was read before the other.
    """
    with suppress(DriverError):  # the plan finds out by itself, and waits
        site.connections.refresh((job.source, job.target), REFRESH_S)
    vm = decided(site, job)
    pair = _two_hosts(site.estate.inventory, vm, job.target)
    pair = replace(pair, vms={**pair.vms, vm.id: vm})
    limits = Limits(cpu_ceiling=site.settings.cpu_ceiling)
    # A file that cannot be read keeps VMs where they are, and this one is no longer anywhere.
    policies = site.estate.rulebook().policies
    answer = assess(pair, vm.id, reservations=site.ledger.before(job.id), limits=limits, policies=policies)
    candidate = answer.by_host.get(job.target)
    try:
        _refuse(job, candidate.blockers if candidate else (), frozenset())
    except Stopped as stop:
        return stop.problem
    return None


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


def _refuse_target(job: Job, findings: tuple[Finding, ...], acknowledged: frozenset[str]) -> None:
    try:
        _refuse(job, findings, acknowledged)
    except Stopped as stop:
        raise Unfit(stop.problem) from None


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
    facts |= {f"{OF_FINDING}{name}": value for name, value in new[0].facts.items()}
    raise Stopped(_changed(job, new[0].code, facts))


def _changed(job: Job, code: str, facts: dict[str, Fact]) -> Problem:
    names = {"vm": job.vm_name, "source": job.source, "target": job.target, "code": code}
    return Problem("migration.changed", {"codes": (code,), **names, **facts})
