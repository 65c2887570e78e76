"""A client over both hosts, to be ended and started again; as a program, one that dies in the middle."""

import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path

import libvirt

from tests.rigs.waiting import until
from vmclient.core.capability import Mode
from vmclient.core.eligibility.rule import Finding
from vmclient.core.inventory import VM
from vmclient.core.job import Job, Options, Phase
from vmclient.core.settings import Settings
from vmclient.engine.live_session import LiveSession
from vmclient.paths import Paths


class Client:
    """A session with both hosts; the load that they share with this machine refuses none."""

    def __init__(self, uris: Mapping[str, str], home: Path) -> None:
        self._uris, self._home = uris, home
        self.start()

    def start(self) -> None:
        """Start a client and wait for its hosts."""
        settings = Settings(cpu_ceiling=100, outcome_deadline_s=120)
        self.session = LiveSession.start(Paths.under(self._home), settings=settings, user="mara")
        for uri in self._uris.values():
            self.session.connect(uri, unencrypted=True)
        until(lambda: self._shares() == self._uris.keys(), 180, "both hosts with their shared pool")

    def _shares(self) -> set[str]:
        """Name the hosts that are connected, and whose pool is known to be the other's too."""
        hosts = self.session.inventory.hosts.values()
        return {host.name for host in hosts if "shared" in {mount.repository for mount in host.repositories}}

    def vm(self, name: str) -> VM | None:
        """Find a VM in the estate."""
        return next((vm for vm in self.session.inventory.vms.values() if vm.name == name), None)

    def findings(self, name: str, target: str) -> tuple[Finding, ...]:
        """Give all that rules and hypervisors say about one target."""
        vm = until(lambda: self.vm(name), 180, f"{name} in the inventory")
        told: list[bool] = []
        answers: list[tuple[Finding, ...]] = []

        def take(answer: object, pending: frozenset[str]) -> None:
            answers.append(answer.by_host[target].findings)  # type: ignore[attr-defined]
            told.append(not pending)

        self.session.check(vm.id, take)
        until(lambda: any(told), 180, "the answers of the hypervisors")
        return answers[-1]

    def migrate(self, name: str, target: str) -> Job:
        """Order a migration, everything that is known of it acknowledged."""
        codes = tuple(finding.code for finding in self.findings(name, target) if finding.acknowledge)
        vm = until(lambda: self.vm(name), 180, f"{name} in the inventory")
        answer = self.session.assess(vm.id)
        return self.session.migrate(answer, target, automatic=False, options=Options(), acknowledged=codes)

    def job(self, job: Job) -> Job:
        """Give the job's newest value."""
        return next(one for one in self.session.jobs() if one.id == job.id)

    def copying(self, job: Job) -> Job:
        """Wait until its memory is on the way."""

        def copies() -> bool:
            now = self.job(job)
            assert not now.ended, now.problem
            return now.progress is not None and now.progress.phase is Phase.COPY

        until(copies, 180, "copying")
        return self.job(job)

    def ended(self, job: Job, timeout_s: float = 400) -> Job:
        """Wait for the end."""
        until(lambda: self.job(job).ended, timeout_s, "the end of the job")
        return self.job(job)


def main(home: Path, name: str, target: str, *addresses: str) -> None:
    """Order a migration and die in its copy; a guest that is off, when its definition is on both hosts."""

    def die(*_: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    libvirt.virDomain.undefine = die
    client = Client(dict(zip(("xen1", "xen2"), addresses, strict=True)), home)
    job = client.migrate(name, target)
    if job.mode is Mode.LIVE:
        client.copying(job)
        die()
    client.ended(job)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
