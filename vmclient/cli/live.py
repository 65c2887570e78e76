"""Asks live hypervisors where one VM could go, or what they have: connects, reads, checks, disconnects."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from vmclient.cli import output
from vmclient.cli import password as passwords
from vmclient.core.assess import assess
from vmclient.core.assessment import Assessment
from vmclient.core.datacenter import DatacenterError
from vmclient.core.eligibility.move import Limits
from vmclient.core.eligibility.rule import Finding
from vmclient.core.inventory import Host, Inventory
from vmclient.core.policy.book import joined
from vmclient.core.policy.model import Policy
from vmclient.drivers import registry
from vmclient.drivers.base import Driver, DriverError
from vmclient.engine.addresses import canonical
from vmclient.engine.entrance import Entrance
from vmclient.engine.merge import Merged, host_names, merge
from vmclient.engine.policies import Policies
from vmclient.engine.reading import Overlay, Reading
from vmclient.engine.settings_file import load
from vmclient.paths import Paths
from vmclient.text import fault, report

S = TypeVar("S")
T = TypeVar("T")


class Unreachable(Exception):
    """An address cannot be used or a hypervisor gives no answer; one line for each."""

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = tuple(lines)


@dataclass(frozen=True, slots=True)
class _Site:
    """One connection and what it reported; `own` maps the estate's names of its hosts to its own."""

    driver: Driver
    reading: Reading
    own: dict[str, Host]


def ask(
    addresses: Sequence[str],
    find: Callable[[Inventory], str],
    entrance: Entrance,
    *,
    unencrypted: bool = False,
    password: str | None = None,
    prompt: Callable[[str], str | None] = passwords.ask,
    policies: tuple[Policy, ...] = (),
) -> Assessment:
    """Answer for the VM whose id `find` tells, the hypervisors' own answers included.

    The window's policies count, and `policies` with them.

    `unencrypted` is the person's consent to plain TCP. `password` goes before what the keyring has; where
    there is neither, `prompt` is asked, with the name of the server.

    Raises `Unreachable` with all that is wrong with the addresses.
    """
    with _connected(addresses, entrance, unencrypted, password, prompt) as (sites, merged):
        vm_id = find(merged.inventory)
        paths = Paths.default()
        found = load(paths)
        output.remark([report.line(problem) for problem in found.problems])
        limits = Limits(cpu_ceiling=found.settings.cpu_ceiling)  # the window's, so that both say the same
        rulebook = Policies(paths.policies).rulebook(joined(merged.inventory.policies, policies))
        first = assess(merged.inventory, vm_id, limits=limits, policies=rulebook)
        answers = _answers(sites, merged, first)
        if not answers:
            return first
        return assess(merged.inventory, vm_id, answers=answers, limits=limits, policies=rulebook)


def estate(
    addresses: Sequence[str],
    entrance: Entrance,
    *,
    unencrypted: bool = False,
    password: str | None = None,
    prompt: Callable[[str], str | None] = passwords.ask,
) -> Inventory:
    """Read what all addresses report, as one estate; arguments and errors are those of `ask`."""
    with _connected(addresses, entrance, unencrypted, password, prompt) as (_, merged):
        return merged.inventory


@contextmanager
def _connected(
    addresses: Sequence[str],
    entrance: Entrance,
    unencrypted: bool,
    password: str | None,
    prompt: Callable[[str], str | None],
) -> Iterator[tuple[list[_Site], Merged]]:
    """Open all addresses, and give what they report; closes them again."""

    def build(address: str) -> Driver:
        address = canonical(address)
        if password is not None:
            entrance.credentials.use(address, password)
        return registry.build(address, access=entrance.access(address, unencrypted=unencrypted))

    drivers = _each(addresses, addresses, build)
    try:
        _open_all(addresses, drivers, build, entrance, prompt)
        # Only when all have told what they see can each say which of its storage is the others' too.
        inventories = _each(addresses, drivers, lambda driver: driver.inventory())
        sites = _sites(drivers, inventories)
        yield sites, merge([site.reading for site in sites], Merged(), frozenset())
    finally:
        for driver in drivers:
            driver.close()


def _each(addresses: Sequence[str], things: Sequence[S], work: Callable[[S], T]) -> list[T]:
    """Do the work for all addresses side by side, so that one that hangs costs no more than its own time."""
    found: list[T] = []
    lines: list[str] = []
    with ThreadPoolExecutor(max_workers=max(1, len(things))) as pool:
        for address, future in zip(addresses, [pool.submit(work, thing) for thing in things], strict=True):
            try:
                found.append(future.result())
            except DriverError as error:
                lines.append(report.not_connected(address, error.problem))
            except DatacenterError as error:
                lines += fault.lines(error.errors)
    if lines:
        raise Unreachable(lines)
    return found


def _open_all(
    addresses: Sequence[str],
    drivers: list[Driver],
    build: Callable[[str], Driver],
    entrance: Entrance,
    prompt: Callable[[str], str | None],
) -> None:
    """Open all side by side; then, one after the other, those that need something of a person."""
    refused = _each(addresses, drivers, _refusal)
    for place, address in enumerate(addresses):
        while (error := refused[place]) and _settled(canonical(address), error, entrance, prompt):
            drivers[place].close()
            drivers[place] = build(address)
            refused[place] = _refusal(drivers[place])

    def opened(error: DriverError | None) -> None:
        if error is not None:
            raise error

    _each(addresses, refused, opened)


def _refusal(driver: Driver) -> DriverError | None:
    """Open and read, so that all have told what they see; gives what was refused instead."""
    try:
        driver.open()
        driver.inventory()
    except DriverError as error:
        return error
    return None


def _settled(
    address: str, error: DriverError, entrance: Entrance, prompt: Callable[[str], str | None]
) -> bool:
    """Find out whether a person has agreed to the certificate, or now types the password."""
    problem = error.problem
    entrance.refused(address, problem)
    if problem.code != "connection.password_needed":
        return entrance.rescue(address, problem)
    typed = prompt(str(problem.facts.get("connection", address)))
    if typed is not None:
        entrance.credentials.use(address, typed)
    return typed is not None


def _sites(drivers: Sequence[Driver], inventories: Sequence[Inventory]) -> list[_Site]:
    readings = [Reading(driver.name) for driver in drivers]
    for reading, inventory in zip(readings, inventories, strict=True):
        reading.inventory = inventory
    names = host_names(readings)
    sites = []
    for driver, reading in zip(drivers, readings, strict=True):
        mine = names[reading.connection]
        reading.show(mine, Overlay())
        own = {mine.get(name, name): host for name, host in reading.inventory.hosts.items()}
        sites.append(_Site(driver, reading, own))
    return sites


def _answers(sites: Sequence[_Site], merged: Merged, first: Assessment) -> dict[str, tuple[Finding, ...]]:
    """Ask the hypervisors about each host that our own rules let through."""
    shown = {(id(site.driver), host.name): name for site in sites for name, host in site.own.items()}
    of_host = {name: site for site in sites for name in site.own}
    source = of_host[first.source.name]
    own_vm = source.reading.inventory.vms[merged.renamed.get(first.vm.id, first.vm.id)]
    targets = [
        (of_host[one.host.name].own[one.host.name], of_host[one.host.name].driver) for one in first.eligible
    ]
    of_own = {host.name: shown[id(driver), host.name] for host, driver in targets}
    if not targets:
        return {}
    try:
        found = source.driver.check(own_vm, source.own[first.source.name], targets, frozenset())
        return {of_own[answer.host]: answer.findings for answer in found}
    except DriverError as error:
        raise Unreachable([report.not_connected(first.source.name, error.problem)]) from None
