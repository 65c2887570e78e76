"""What migrations under way set aside on their targets, so that two of them cannot take the last place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vmclient.core.capability import Mode
from vmclient.core.inventory import VM, VMState


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one job sets aside on one host: bytes of memory, slots, and CPU as busy `cores`.

    `tags` are the VM's, for policies that keep virtual machines apart.
    """

    job: str
    host: str
    vm_name: str
    memory: int = 0
    slots: int = 0
    cores: float = 0.0
    tags: tuple[str, ...] = ()

    @classmethod
    def of(cls, job: str, vm: VM, host: str, mode: Mode) -> Claim:
        """Work out what the VM will take on `host`; a VM that is only moved takes nothing until it starts."""
        if mode is Mode.MOVE:
            return cls(job=job, host=host, vm_name=vm.name, tags=vm.tags)
        return cls(
            job=job,
            host=host,
            vm_name=vm.name,
            memory=vm.memory,
            slots=1,
            cores=busy_cores(vm),
            tags=vm.tags,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reserved:
    """All that is set aside on one host, and for which VMs; `tags` are those of all these VMs."""

    memory: int = 0
    slots: int = 0
    cores: float = 0.0
    vms: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


FREE = Reserved()


@dataclass(frozen=True, slots=True)
class Reservations:
    """The claims of all jobs under way, as a value: adding and releasing give a new one."""

    claims: tuple[Claim, ...] = ()

    def __iter__(self) -> Iterator[Claim]:
        return iter(self.claims)

    def add(self, claim: Claim) -> Reservations:
        """Set aside what `claim` says; a job's claim on the same host is replaced."""
        others = (known for known in self.claims if (known.job, known.host) != (claim.job, claim.host))
        return Reservations((*others, claim))

    def release(self, job: str) -> Reservations:
        """Give back all that the job had set aside; harmless when that was nothing."""
        return Reservations(tuple(claim for claim in self.claims if claim.job != job))

    def on(self, host: str) -> Reserved:
        """Sum up what is set aside on one host."""
        claims = [claim for claim in self.claims if claim.host == host]
        if not claims:
            return FREE
        return Reserved(
            memory=sum(claim.memory for claim in claims),
            slots=sum(claim.slots for claim in claims),
            cores=sum(claim.cores for claim in claims),
            vms=tuple(claim.vm_name for claim in claims),
            tags=tuple(dict.fromkeys(tag for claim in claims for tag in claim.tags)),
        )


def busy_cores(vm: VM) -> float:
    """Tell how many cores the VM keeps busy; none unless it runs, or where its load is not known."""
    return vm.vcpus * (vm.cpu_load or 0.0) if vm.state is VMState.RUNNING else 0.0


NOTHING = Reservations()
