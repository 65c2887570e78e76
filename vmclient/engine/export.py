"""Writes the present estate as a datacenter file: questions about it then need no access to the machines."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from vmclient.core import datacenter
from vmclient.core.datacenter import DatacenterError
from vmclient.core.inventory import VM, Disk, Drive, Host, Hypervisor, Inventory, Repository, RepositoryType
from vmclient.core.policy.model import Policy
from vmclient.core.problem import Problem
from vmclient.engine.whole_file import not_written, whole_file

# A medium can lie at an address, and an address can hold a user's name and password.
_LOGIN = re.compile(r'(?<=://)(?:[^/\s"\\]|\\["\\])*@')  # as JSON writes it


T = TypeVar("T", Disk, Drive)


class ExportError(Exception):
    """Nothing was written; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def datacenter_text(inventory: Inventory, connection: str | None = None) -> str:
    """Write an estate, or what one connection reports of it, as text that `datacenter.load` takes.

    The file gives the same answer for every VM, but for one thing that the format cannot say: that nobody
    knows whether a host takes migrations; it is written as one that does. What only holds at the moment is
    not in it (a job under way, what set aside memory), nor is anything that lets somebody in. Raises
    `ExportError` where the estate has something that the format cannot say.
    """
    text = _LOGIN.sub("", datacenter.dump(_Portable(inventory, connection).inventory()))
    try:
        datacenter.load(text.encode())
    except (DatacenterError, UnicodeEncodeError) as error:
        lines = str(error).splitlines()
        problem = Problem("export.not_sayable", {"count": len(lines), "first": lines[0]}, str(error))
        raise ExportError(problem) from error
    return text


def export_datacenter(inventory: Inventory, path: Path, connection: str | None = None) -> None:
    """Write a datacenter file whole, or leave what is there; raises `ExportError`."""
    text = datacenter_text(inventory, connection)
    try:
        with whole_file(path) as stream:
            stream.write(text)
    except OSError as error:
        raise ExportError(not_written(path, error)) from error


class _Portable:
    """Puts an estate into what a file can say: plain unique names, values within their bounds."""

    def __init__(self, estate: Inventory, connection: str | None) -> None:
        self._estate = estate
        self._hosts = [
            host for host in estate.hosts.values() if connection is None or host.connection == connection
        ]
        self._name_of = _unique(host.name for host in self._hosts)
        mounted = Counter(mount.repository for host in self._hosts for mount in host.repositories)
        guests = [vm for vm in estate.vms.values() if vm.host in self._name_of]
        kept = set(mounted) if connection is not None else {*estate.repositories, *mounted}
        for vm in guests:
            used = [*(disk.repository for disk in vm.disks), *(drive.repository for drive in vm.cdroms)]
            kept |= {name for name in used if name is not None}
        self._guests = guests
        self._store_of = _unique(sorted(kept))
        # What belongs to one host and has the same name on several is several repositories.
        self._split = {
            name for name, count in mounted.items() if count > 1 and self._kind(name) is RepositoryType.LOCAL
        }
        self._stores: dict[str, Repository] = {}

    def inventory(self) -> Inventory:
        """Make the estate that is written."""
        for name in self._store_of:
            self._store(name, None)
        hosts = [self._host(host) for host in self._hosts]
        taken: dict[str, set[str]] = {}
        guests = [self._vm(vm, taken.setdefault(vm.host, set())) for vm in self._guests]
        return Inventory(
            name=self._estate.name,
            hosts={host.name: host for host in hosts},
            vms={vm.id: vm for vm in guests},
            repositories=self._stores,
            policies=_named_apart(self._estate.policies),
        )

    def _kind(self, name: str) -> RepositoryType:
        known = self._estate.repositories.get(name)
        return known.type if known is not None else RepositoryType.NAS

    def _store(self, name: str, host: str | None) -> str:
        """Give the name in the file of a repository as a host sees it."""
        shown = self._store_of[name]
        if name in self._split and host is not None:
            shown = f"{shown} ({self._name_of[host]})"
        if shown not in self._stores and (name not in self._split or host is not None):
            known = self._estate.repositories.get(name) or Repository(name=name, type=RepositoryType.NAS)
            self._stores[shown] = replace(known, name=shown)
        return shown

    def _host(self, host: Host) -> Host:
        mounts = tuple(
            replace(mount, repository=self._store(mount.repository, host.name))
            for mount in {mount.repository: mount for mount in host.repositories}.values()
        )
        memory = max(1, host.memory)
        return replace(
            host,
            name=self._name_of[host.name],
            manager=_plain(host.manager) if host.manager and host.hypervisor is Hypervisor.ESX else None,
            memory=memory,
            memory_free=min(max(0, host.memory_free), memory),
            cpu_cores=max(1, host.cpu_cores),
            cpu_load=min(1.0, max(0.0, host.cpu_load)),
            migration_bandwidth=max(1, host.migration_bandwidth),
            repositories=mounts,
        )

    def _vm(self, vm: VM, taken: set[str]) -> VM:
        host = self._name_of[vm.host]
        name = _free(_plain(vm.name), taken)
        disks: set[str] = set()
        drives: set[str] = set()
        return replace(
            vm,
            id=f"{host}/{name}",
            name=name,
            host=host,
            memory=max(1, vm.memory),
            cpu_load=None if vm.cpu_load is None else min(1.0, max(0.0, vm.cpu_load)),
            disks=tuple(self._placed(disk, vm.host, disks) for disk in vm.disks),
            cdroms=tuple(self._placed(drive, vm.host, drives) for drive in vm.cdroms),
        )

    def _placed(self, part: T, host: str, taken: set[str]) -> T:
        store = None if part.repository is None else self._store(part.repository, host)
        return replace(part, name=_free(_plain(part.name), taken), repository=store)


def _named_apart(policies: Iterable[Policy]) -> tuple[Policy, ...]:
    """Give each policy a name of its own, as a file demands; of the same one twice, one is kept."""
    taken: set[str] = set()
    return tuple(replace(each, name=_free(each.name, taken)) for each in dict.fromkeys(policies))


def _plain(name: str) -> str:
    return name.replace("/", "_") or "_"


def _free(name: str, taken: set[str]) -> str:
    """Make a name unique among those taken, and take it."""
    found, count = name, 1
    while found in taken:
        count += 1
        found = f"{name} ({count})"
    taken.add(found)
    return found


def _unique(names: Iterable[str]) -> dict[str, str]:
    """Give each name the one that it has in the file."""
    taken: set[str] = set()
    return {name: _free(_plain(name), taken) for name in dict.fromkeys(names)}
