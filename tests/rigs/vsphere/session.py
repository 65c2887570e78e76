"""A session with endpoints of the rig: for tests, and as a program that orders a migration to be killed."""

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.rigs.waiting import until
from vmclient.core.assessment import Assessment, Outcome
from vmclient.core.inventory import VM
from vmclient.core.job import Job, Options
from vmclient.core.settings import Settings
from vmclient.drivers.vsphere.address import Server
from vmclient.engine.live_session import LiveSession
from vmclient.paths import Paths


@dataclass(frozen=True)
class Door:
    """What it takes to connect to an endpoint."""

    host: str
    port: int
    user: str
    password: str
    certificate: str

    @property
    def address(self) -> str:
        """The connection's address."""
        return Server(host=self.host, port=self.port, user=self.user).uri


class Client:
    """A session that can be ended and started again."""

    def __init__(self, home: Path, doors: Sequence[Door]) -> None:
        self.home = home
        self.doors = doors
        self.start()

    def start(self) -> None:
        """Start a client and wait until every connection has told its hosts."""
        self.session = LiveSession.start(
            Paths.under(self.home),
            settings=Settings(outcome_deadline_s=30, cpu_ceiling=100),
            user="mara",
        )
        for door in self.doors:
            self.session.connect(door.address, password=door.password, certificate=door.certificate)
        until(self._all_there, what="all hosts")

    def _all_there(self) -> bool:
        names = {host.connection for host in self.session.inventory.hosts.values()}
        return len(names) == len(self.doors)

    def vm(self, name: str) -> VM:
        """Find a VM in the estate."""
        return until(
            lambda: next((vm for vm in self.session.inventory.vms.values() if vm.name == name), None),
            what=f"{name} in the inventory",
        )

    def migrate(self, name: str, target: str) -> Job:
        """Order a migration once the hypervisors have answered; raises `Refused` as the session does."""
        vm = self.vm(name)
        told: list[bool] = []
        self.session.check(vm.id, lambda _, pending: told.append(not pending))
        until(lambda: any(told), what="the answers of the hypervisors")

        def decided() -> Assessment | None:
            # Which datastores two hosts share is known when both have told; a refused VM has no candidates.
            answer = self.session.assess(vm.id)
            refused = answer.outcome is Outcome.REFUSED
            return answer if refused or answer.by_host[target].eligible else None

        answer = until(decided, what=f"{target} able to take it")
        return self.session.migrate(answer, target, automatic=False, options=Options(), acknowledged=())

    def job(self, job_id: str) -> Job:
        """Give the job's newest value."""
        return next(one for one in self.session.jobs() if one.id == job_id)

    def ended(self, job_id: str, timeout_s: float = 60) -> Job:
        """Wait for the end."""
        until(lambda: self.job(job_id).ended, timeout_s, f"the end of the job {self.job(job_id)}")
        return self.job(job_id)

    def actions(self, job_id: str) -> list[tuple[str, str]]:
        """List the actions of a plan with how each ended."""
        return [(one.action.value, one.state.value) for one in self.session.children(job_id)]


def main(home: Path, name: str, target: str, doors: Sequence[Door]) -> None:
    """Order a migration, say so, and wait to be killed."""
    client = Client(home, doors)
    job = client.migrate(name, target)
    print(job.id, flush=True)
    time.sleep(120)


if __name__ == "__main__":
    words = sys.argv[4:]
    main(
        Path(sys.argv[1]),
        sys.argv[2],
        sys.argv[3],
        [
            Door(host, int(port), user, password, Path(certificate).read_text())
            for host, port, user, password, certificate in zip(*[iter(words)] * 5, strict=True)
        ],
    )
