"""What ties the parts of a datacenter file together: unique names, references, and rules over two keys.

Works on the raw JSON and passes over whatever has the wrong shape, since the models tell about that: so
errors of both kinds come at once, however broken the file is.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from pydantic_core import PydanticCustomError

from vmclient.core.document.fault import Fault, Place, quoted, where
from vmclient.core.document.value import size
from vmclient.core.inventory import Hypervisor, RepositoryType, Transport
from vmclient.core.policy.facts import HOST_SET, SET_NAME, VM_SET, Kind, kind_of
from vmclient.core.policy.model import Value
from vmclient.core.policy.reading import faults as policy_faults

_Objects = list[tuple[int, Mapping[str, object]]]
_RAW_UNITS = (Transport.FC, Transport.ISCSI)  # the transports that may do without a repository


def faults(document: object) -> Iterator[Fault]:
    """Find what is wrong between the keys of a file."""
    if not isinstance(document, dict):
        return
    repositories = _objects(document, "repositories")
    hosts = _objects(document, "hosts")
    vms = _objects(document, "vms")
    estate = _Estate(_names(document, "repositories", repositories), _names(document, "hosts", hosts))
    yield from _unique(("repositories",), repositories)
    yield from _unique(("hosts",), hosts)
    local = {
        name
        for _, repository in repositories
        if repository.get("type") == RepositoryType.LOCAL and (name := _text(repository, "name")) is not None
    }
    owners: dict[str, str] = {}
    for index, host in hosts:
        yield from _host(("hosts", index), host)
        yield from _mounts(("hosts", index), host, estate, local, owners)
    yield from _unique(("vms",), vms, within=lambda vm: _text(vm, "host"))
    for index, vm in vms:
        yield from _vm(("vms", index), vm, estate)
    yield from _facts("hosts", HOST_SET, hosts)
    yield from _facts("vms", VM_SET, vms)
    yield from policy_faults(document.get("policies"), ("policies",), kinds(document))


def kinds(document: object) -> dict[str, Kind]:
    """Tell the types of the facts that people have set, by their full names; the first of a name counts."""
    found: dict[str, Kind] = {}
    if isinstance(document, dict):
        for section, prefix in (("hosts", HOST_SET), ("vms", VM_SET)):
            for _, name, value in _set_facts(_objects(document, section)):
                found.setdefault(prefix + name, kind_of(value))
    return found


def _set_facts(objects: _Objects) -> Iterator[tuple[int, str, Value]]:
    for index, item in objects:
        facts = item.get("facts")
        for name, value in facts.items() if isinstance(facts, dict) else ():
            if isinstance(value, str | int | float):
                yield index, name, value
            elif isinstance(value, list):
                yield index, name, tuple(value)


def _facts(section: str, prefix: str, objects: _Objects) -> Iterator[Fault]:
    """Hold the facts that people set to names that a policy can write, and each to one type in the file."""
    first: dict[str, tuple[Kind, int]] = {}
    for index, name, value in _set_facts(objects):
        place: Place = (section, index, "facts", name)
        if not SET_NAME.fullmatch(name):
            yield Fault(place, "fact.name", {"name": quoted(name)})
            continue
        kind, other = first.setdefault(name, (kind_of(value), index))
        if kind is not kind_of(value):
            facts = {"kind": kind_of(value).value, "other_kind": kind.value}
            there = where((section, other, "facts", name))
            yield Fault(place, "fact.two_kinds", {"fact": f"{prefix}{name}", "there": there, **facts})


@dataclass(frozen=True, slots=True)
class _Estate:
    """The names there are; None where the list itself could not be read, so that nothing dangles."""

    repositories: frozenset[str] | None
    hosts: frozenset[str] | None


def _host(place: Place, host: Mapping[str, object]) -> Iterator[Fault]:
    hypervisor = _text(host, "hypervisor")
    if _text(host, "manager") is not None and hypervisor in {*Hypervisor} - {Hypervisor.ESX}:
        yield Fault((*place, "manager"), "host.manager", {"hypervisor": hypervisor})
    memory, free = _bytes(host, "memory"), _bytes(host, "memory_free")
    if memory is not None and free is not None and free > memory:
        yield Fault((*place, "memory_free"), "host.memory_free", {"free": str(free), "memory": str(memory)})


def _mounts(
    place: Place, host: Mapping[str, object], estate: _Estate, local: set[str], owners: dict[str, str]
) -> Iterator[Fault]:
    mounts = _objects(host, "repositories")
    yield from _unique((*place, "repositories"), mounts)
    here = _called(host, place)
    for index, mount in mounts:
        at = (*place, "repositories", index, "name")
        yield from _refers(at, mount, "name", "repository", estate.repositories)
        name = _text(mount, "name")
        if name in local and owners.setdefault(name, here) != here:
            yield Fault(at, "repository.taken", {"name": quoted(name), "owner": owners[name]})


def _called(host: Mapping[str, object], place: Place) -> str:
    """Name a host for an error; a nameless one by its place."""
    name = _text(host, "name")
    return quoted(name) if name else where(place)


def _vm(place: Place, vm: Mapping[str, object], estate: _Estate) -> Iterator[Fault]:
    yield from _refers((*place, "host"), vm, "host", "host", estate.hosts)
    disks = _objects(vm, "disks")
    yield from _unique((*place, "disks"), disks)
    for index, disk in disks:
        at = (*place, "disks", index)
        yield from _refers((*at, "repository"), disk, "repository", "repository", estate.repositories)
        yield from _disk(at, disk)
    drives = _objects(vm, "cdroms")
    yield from _unique((*place, "cdroms"), drives)
    for index, drive in drives:
        at = (*place, "cdroms", index, "repository")
        yield from _refers(at, drive, "repository", "repository", estate.repositories)


def _disk(place: Place, disk: Mapping[str, object]) -> Iterator[Fault]:
    transport = disk.get("transport")
    if disk.get("repository") is not None or transport not in list(Transport):
        return
    if transport not in _RAW_UNITS:
        yield Fault((*place, "repository"), "disk.no_repository", {"transport": str(transport)})
    elif transport == Transport.ISCSI and disk.get("iscsi_target") is None:
        yield Fault((*place, "iscsi_target"), "disk.no_target")


def _unique(
    place: Place,
    objects: _Objects,
    within: Callable[[Mapping[str, object]], str | None] = lambda _: "",
) -> Iterator[Fault]:
    first: dict[tuple[str | None, str], int] = {}
    for index, item in objects:
        name, scope = _text(item, "name"), within(item)
        if name is None or scope is None:
            continue
        if (other := first.setdefault((scope, name), index)) != index:
            facts = {"name": quoted(name), "there": where((*place, other))}
            yield Fault((*place, index, "name"), "name.taken", facts)


def _refers(
    place: Place, item: Mapping[str, object], key: str, kind: str, known: frozenset[str] | None
) -> Iterator[Fault]:
    name = _text(item, key)
    if name is not None and known is not None and name not in known:
        yield Fault(place, f"{kind}.unknown", {"name": quoted(name)})


def _objects(parent: Mapping[str, object], key: str) -> _Objects:
    items = parent.get(key)
    if not isinstance(items, list):
        return []
    return [(index, item) for index, item in enumerate(items) if isinstance(item, dict)]


def _names(document: Mapping[str, object], key: str, objects: _Objects) -> frozenset[str] | None:
    if not isinstance(document.get(key, []), list | None):
        return None
    return frozenset(name for _, item in objects if (name := _text(item, "name")) is not None)


def _text(item: Mapping[str, object], key: str) -> str | None:
    value = item.get(key)
    return value if isinstance(value, str) else None


def _bytes(item: Mapping[str, object], key: str) -> int | None:
    try:
        return size(item.get(key))
    except PydanticCustomError:
        return None
