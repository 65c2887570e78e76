"""What gets out of the way, in the simulated world, what stands in the way of a migration."""

from collections.abc import Sequence
from dataclasses import replace

from vmclient.core.inventory import VM
from vmclient.core.problem import Problem
from vmclient.drivers.base import TaskRefused
from vmclient.drivers.embedded.estate import Estate


def eject(estate: Estate, vm: VM, drives: Sequence[str]) -> None:
    """Empty a VM's drives; raises `TaskRefused` where it is not there, or busy, or has no such drive."""
    there = estate.vms.get(vm.id)
    facts = {"vm": vm.name, "host": vm.host, "source": vm.host}
    if there is None or there.host != vm.host:
        raise TaskRefused(Problem("vm.gone", facts))
    if there.busy:
        raise TaskRefused(Problem("migration.busy", facts))
    for name in drives:
        if all(drive.name != name for drive in there.cdroms):
            raise TaskRefused(Problem("remedy.no_drive", {**facts, "drive": name}))
    emptied = tuple(
        replace(drive, media=None, repository=None) if drive.name in drives else drive
        for drive in there.cdroms
    )
    estate.put_vm(replace(there, cdroms=emptied))


def start_repository(estate: Estate, host: str, repository: str) -> None:
    """Let a host list a repository that it had, enabled; raises `TaskRefused` for any other."""
    mount = estate.mount(host, repository)
    if mount is None:
        raise TaskRefused(Problem("remedy.no_repository", {"host": host, "repository": repository}))
    estate.enable(repository)
    there = estate.hosts[host]
    if all(one.repository != repository for one in there.repositories):
        estate.put_host(replace(there, repositories=(*there.repositories, mount)))


def start_network(estate: Estate, host: str, network: str) -> None:
    """Let a host list a virtual network that it had; raises `TaskRefused` for any other."""
    there = estate.hosts[host]
    if network not in there.networks | there.startable_networks:
        raise TaskRefused(Problem("remedy.no_network", {"host": host, "network": network}))
    estate.put_host(replace(there, networks=there.networks | {network}))
