"""A client whose folder can only be read; run as a program by the tests of the store."""

import json
import sys
from pathlib import Path

from tests.engine.fake_driver import FakeDriver, a_host, a_vm, an_inventory
from tests.engine.waiting import until
from vmclient.core.job import Options
from vmclient.core.problem import Problem
from vmclient.core.settings import HostSettings
from vmclient.engine.live_session import LiveSession
from vmclient.engine.session import LogQuery, Refused
from vmclient.paths import Paths


def main(home: Path) -> None:
    """Look at the log, try to change something, and tell what came of it."""
    driver = FakeDriver("conn", an_inventory([a_host("a"), a_host("b")], [a_vm("1", "a")]))
    session = LiveSession.start(Paths.under(home))
    session.add(driver)
    until(lambda: "1" in session.inventory.vms)
    refusals: list[Problem] = []
    for order in (
        lambda: session.migrate(session.assess("1"), "b", automatic=True, options=Options(), acknowledged=()),
        lambda: session.configure_host("a", HostSettings(max_hosted_vms=3)),
        lambda: session.resynchronize("a"),
    ):
        try:
            order()
        except Refused as refused:
            refusals.append(refused.problem)
    told = {
        "trouble": session.log_trouble.code if session.log_trouble else None,
        "names": [entry.vm_name for entry in session.log(LogQuery())],
        "refused": [problem.code for problem in refusals],
        "orders": len(driver.orders),
    }
    session.close()
    print(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
