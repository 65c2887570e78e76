"""Short ways to make values for tests: everything has a default with which a migration is possible."""

from collections.abc import Iterable
from typing import Any

from vmclient.core.inventory import (
    VM,
    Disk,
    Drive,
    Host,
    Hypervisor,
    Inventory,
    Mount,
    Repository,
    RepositoryType,
    Transport,
    VMState,
)

GIB = 2**30


def make_host(name: str = "b", **facts: Any) -> Host:
    """Make an idle KVM host with the repository nas1 at /srv/nas1 and the network prod."""
    given: dict[str, Any] = {
        "hypervisor": Hypervisor.KVM,
        "arch": "x86_64",
        "memory": 64 * GIB,
        "memory_free": 64 * GIB,
        "cpu_cores": 16,
        "repositories": (Mount(repository="nas1", mount="/srv/nas1"),),
        "networks": frozenset({"prod"}),
        "migration_bandwidth": 1_250_000_000,
    }
    return Host(name=name, **(given | facts))


def make_vm(name: str = "web1", host: str = "a", **facts: Any) -> VM:
    """Make a running VM of 8 GiB with one disk on nas1, on the network prod; its id is HOST/NAME."""
    given: dict[str, Any] = {
        "id": f"{host}/{name}",
        "state": VMState.RUNNING,
        "memory": 8 * GIB,
        "arch": "x86_64",
        "created_on_arch": "x86_64",
        "vcpus": 4,
        "disks": (make_disk(),),
        "networks": ("prod",),
    }
    return VM(name=name, host=host, **(given | facts))


def make_disk(name: str = "vda", repository: str | None = "nas1", **facts: Any) -> Disk:
    """Make a disk of 40 GiB, a file on nas1."""
    given: dict[str, Any] = {"transport": Transport.FILE, "size": 40 * GIB}
    return Disk(name=name, repository=repository, **(given | facts))


def make_drive(
    name: str = "sda", media: str | None = "/iso/debian.iso", repository: str | None = None
) -> Drive:
    """Make a CD/DVD drive with a medium on the host itself."""
    return Drive(name=name, media=media, repository=repository)


def make_repository(name: str = "nas1", **facts: Any) -> Repository:
    """Make a shared repository."""
    return Repository(name=name, **({"type": RepositoryType.NAS} | facts))


def make_inventory(
    hosts: Iterable[Host] = (), vms: Iterable[VM] = (), repositories: Iterable[Repository] = ()
) -> Inventory:
    """Make an estate; without values it is a, b and web1 on a. The repository nas1 is always there."""
    known = tuple(hosts) or (make_host("a"), make_host("b"))
    machines = tuple(vms) or (make_vm(host=known[0].name),)
    stores = {"nas1": make_repository()} | {store.name: store for store in repositories}
    return Inventory(
        hosts={host.name: host for host in known},
        vms={vm.id: vm for vm in machines},
        repositories=stores,
    )
