"""A client that kills itself at a driver call; run as a program by the tests of recovery."""

import os
import signal
import sys
from pathlib import Path

from tests.engine.fake_driver import FakeDriver, a_host, a_vm, an_inventory
from tests.engine.waiting import until
from vmclient.core.job import Options, Phase, Progress
from vmclient.core.settings import Settings
from vmclient.drivers.base import Driver, Order, Task
from vmclient.engine.live_session import LiveSession
from vmclient.paths import Paths


class Deadly(FakeDriver):
    """Kills its process when the armed method is called."""

    point = ""

    def _called(self, method: str) -> None:
        if method == self.point:
            os.kill(os.getpid(), signal.SIGKILL)
        super()._called(method)

    def migrate(self, order: Order, target: Driver) -> Task:
        """Begin; killed "migrated" means right after the first report of the copy."""
        task = super().migrate(order, target)
        if self.point == "migrated":
            self.tasks[-1].progress = Progress(phase=Phase.COPY, memory_pass=1)
        return task


def main(home: Path, point: str) -> None:
    """Order a migration and die in it."""
    a = Deadly("conn-a", an_inventory([a_host("a")], [a_vm("1", "a"), a_vm("2", "a")]))
    b = FakeDriver("conn-b", an_inventory([a_host("b")]))
    session = LiveSession.start(Paths.under(home), settings=Settings(refresh_s=3600), user="victim")
    session.add(a)
    session.add(b)
    until(lambda: {"a", "b"} <= session.inventory.hosts.keys())
    answer = session.assess("1")
    a.point = point
    session.migrate(answer, "b", automatic=True, options=Options(), acknowledged=())
    until(lambda: point == "migrated" and any(job.progress for job in session.jobs()))
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
