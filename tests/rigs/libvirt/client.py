"""A client of the rig's hosts: a session in this process, or a process of its own that can be killed.

Run as a program it orders one migration, prints the job's id, and stays until it is ended.
"""

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.rigs.libvirt.rig import HOSTS, LibvirtRig
from tests.rigs.waiting import until
from vmclient.core.inventory import VM
from vmclient.core.job import Job, Options, Phase
from vmclient.core.settings import Settings
from vmclient.engine.live_session import LiveSession
from vmclient.paths import Paths

SLOW = Options(bandwidth=5 * 2**20)
KNOWN = ("host.peer_unreachable", "host.migration_port_unknown", "host.migration_unknown")
ROOT = Path(__file__).parents[3]


class Client:
    """A session with hosts by these addresses, that can be ended and started again."""

    def __init__(self, addresses: Sequence[str], home: Path, settings: Settings | None = None) -> None:
        self._addresses = addresses
        self._home = home
        self._settings = settings or Settings(cpu_ceiling=100, outcome_deadline_s=30)
        self.start()

    def start(self) -> None:
        """Start a client and wait for its hosts; the load that they share with this machine refuses none."""
        self.session = LiveSession.start(Paths.under(self._home), settings=self._settings, user="mara")
        for address in self._addresses:
            self.session.connect(address, unencrypted=True)
        until(lambda: self.session.inventory.hosts.keys() >= set(HOSTS), 30, "all hosts")

    def restart(self) -> None:
        """End it and start it again."""
        self.session.close()
        self.start()

    def find(self, name: str) -> VM | None:
        """Find a VM in the estate."""
        return next((vm for vm in self.session.inventory.vms.values() if vm.name == name), None)

    def vm(self, name: str) -> VM:
        """Wait until a VM is in the estate."""
        return until(lambda: self.find(name), 20, f"{name} in the inventory")

    def migrate(self, name: str, target: str, options: Options | None = None) -> Job:
        """Order a migration, everything that is known of it acknowledged."""
        vm = self.vm(name)
        told: list[bool] = []
        self.session.check(vm.id, lambda _, pending: told.append(not pending))
        until(lambda: any(told), 30, "the answers of the hypervisors")
        # Which pools two hosts share is known when both have told.
        until(lambda: self.session.assess(vm.id).by_host[target].eligible, 30, f"{target} able to take it")
        answer = self.session.assess(vm.id)
        return self.session.migrate(
            answer, target, automatic=False, options=options or Options(), acknowledged=KNOWN
        )

    def job(self, job_id: str) -> Job:
        """Give the job's newest value."""
        return next(one for one in self.session.jobs() if one.id == job_id)

    def copies(self, job_id: str) -> bool:
        """Tell whether its memory is being copied; fails where it has ended."""
        now = self.job(job_id)
        assert not now.ended, now.problem
        return now.progress is not None and now.progress.phase is Phase.COPY

    def ended(self, job_id: str, timeout_s: float = 90) -> Job:
        """Wait for the end."""
        until(lambda: self.job(job_id).ended, timeout_s, "the end of the job")
        return self.job(job_id)


@contextmanager
def victim(
    rig: LibvirtRig, home: Path, name: str, target: str, bandwidth: int
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Have a client in a process of its own order a migration; gives the process and the job's id."""
    addresses = [rig.uri(host) for host in HOSTS]
    words = [str(home), name, target, str(bandwidth), *addresses]
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.rigs.libvirt.client", *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert child.stdout is not None
        job_id = child.stdout.readline().strip()
        assert job_id, "the client could not order it"
        yield child, job_id
    finally:
        child.kill()
        child.wait(10)
        if child.stdout is not None:
            child.stdout.close()


def main(home: Path, name: str, target: str, bandwidth: int, addresses: Sequence[str]) -> None:
    """Order a migration, say so, and wait to be ended."""
    client = Client(addresses, home)
    job = client.migrate(name, target, Options(bandwidth=bandwidth))
    print(job.id, flush=True)
    time.sleep(600)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]), sys.argv[5:])
