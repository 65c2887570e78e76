"""The main job on real Xen: a running guest goes to another host by clicks, and counts on."""

from pathlib import Path

import pytest

from tests.acceptance.conftest import Start
from tests.acceptance.test_demo import MIGRATE, VMS, acknowledge, row_of, says, select
from tests.rigs.xen.rig import HOSTS, XenRig

pytestmark = [pytest.mark.acceptance, pytest.mark.rig("xen"), pytest.mark.timeout(600)]


@pytest.fixture
def guest(xen_rig: XenRig):
    """A running PVH guest on xen1."""
    name = "clicked"
    xen_rig.guest(name, "xen1", memory=192)
    xen_rig.counter(name)
    yield name
    xen_rig.remove(name)


@pytest.fixture
def busy_machine(tmp_path: Path) -> Path:
    """Settings under which load refuses nobody: the rig's hosts share this machine's processors."""
    (tmp_path / "settings.toml").write_text("cpu_ceiling = 1000.0\n")
    return tmp_path


def test_clicks_from_selection_to_the_completed_event(
    start: Start, xen_rig: XenRig, guest: str, busy_machine: Path
):
    """The other host takes it; Cancel is off meanwhile; the counter goes on; the log tells it."""
    before = xen_rig.counter(guest)
    program = start("--unencrypted", *(word for host in HOSTS for word in ("--connect", xen_rig.uri(host))))
    program.find("table", VMS, timeout=180)  # two emulated hosts answer when they have the time
    program.until(lambda: guest in str(program.rows(VMS)), 180, "no guest")
    program.until(lambda: hosts_shown(program) == 2, 180, "the inventory does not show two hosts")
    program.until(
        lambda: one_pool(program), 180, f"the hosts' pools are not known as one: {inventory(program)}"
    )
    select(program, guest)
    program.press("push button", "Migrate")
    program.find("check box", "Auto-select the Target Host", window=MIGRATE)
    program.until(
        lambda: not any("Checking" in cell for row in program.rows("Hosts", window=MIGRATE) for cell in row),
        180,
        "the hosts did not answer",
    )
    offered = program.rows("Hosts", window=MIGRATE)
    assert offered[0][0].startswith("xen2")

    acknowledge(program)
    program.press("push button", "Migrate", window=MIGRATE)
    program.gone(MIGRATE)
    program.keys("alt+v")
    program.press("menu item", "Show Progress View")
    name = f"Cancel: Migrate {guest}"
    program.until(lambda: not can_be_pressed(program, name), 180, "Cancel stays enabled")
    program.keys("Escape")
    program.gone("Progress")
    says(program, f"{guest} runs on xen2", timeout=400)

    after = xen_rig.counts_on(guest, before)
    assert after.boot == before.boot
    assert xen_rig.states(guest) == {"xen2": "running"}
    program.until(lambda: program.rows(VMS)[row_of(program, VMS, guest)][3] == "xen2", 180, "still on xen1")

    program.open_cell(VMS, row_of(program, VMS, guest), 1, opens=guest)
    program.press("page tab", "Event Log", window=guest)
    log = program.rows("Event Log", window=guest)
    assert log[0][0] == "Completed"
    program.open_cell("Event Log", 0, 1, opens="Event Log Details", window=guest)
    phases = [row[2] for row in program.rows("Phases", window="Event Log Details")]
    assert any(phase.startswith("Copy memory") for phase in phases)
    print(f"\n{before} on xen1 -> {after} on xen2; {log[0]}; phases: {', '.join(phases)}")


def can_be_pressed(program, name: str) -> bool:
    """Tell whether a button of Progress is enabled."""
    return "enabled" in program.find("push button", name, window="Progress", timeout=30)["states"]


def inventory(program) -> list[str]:
    """List what the Inventory at the left shows."""
    tree = program.find("tree", "Inventory")
    return [name for row in program.eyes.ask("cells", id=tree["id"]) for name in row]


def hosts_shown(program) -> int:
    """Count the hosts in the Inventory."""
    return sum(1 for name in inventory(program) if any(name.startswith(host) for host in HOSTS))


def one_pool(program) -> bool:
    """Tell whether the pools of both hosts are known as one storage, once each has told its own."""
    return any(name.startswith("Storage") and "1" in name for name in inventory(program))
