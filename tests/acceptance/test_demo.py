"""The main path on the simulated estate, through what a person sees: choose, migrate, watch, look back."""

import pytest

from tests.acceptance.conftest import Start
from tests.acceptance.desktop import Program

pytestmark = pytest.mark.acceptance

VMS = "Virtual Machines"
MIGRATE = "Migrate Virtual Machine"


def loaded(program: Program) -> None:
    """Wait until the estate is in the table."""
    program.until(lambda: "inventory loaded" in program.output(), 30, "the inventory was not loaded")


def row_of(program: Program, table: str, name: str, column: int = 1) -> int:
    """Find the row whose cell has this text."""
    return [row[column] for row in program.rows(table)].index(name)


def select(program: Program, name: str) -> None:
    """Filter for the VM and click its row."""
    field = program.find("text", "Filter by name, host, network…")
    program.eyes.ask("write", id=field["id"], text=name)
    program.until(lambda: [row[1] for row in program.rows(VMS)] == [name], 10, f"{name} was not found")
    program.click_cell(VMS, 0, 1)


def says(program: Program, part: str, timeout: float = 60) -> None:
    """Wait until the message area has a sentence with this part."""
    program.until(
        lambda: any(part in label["name"] for label in program.all("label")),
        timeout,
        f"no message says {part!r}",
    )


def state_in(program: Program, table: str, name: str, column: int, window: str | None = None) -> str:
    """Read a row's first cell: the spoken state."""
    return next(row[0] for row in program.rows(table, window=window) if name in row[column])


def test_from_selection_to_the_completed_event(start: Start):
    """Select, Migrate, watch it in four places, and read the record; it is still there after a restart."""
    program = start("--demo")
    loaded(program)
    select(program, "api-eu-1")
    source = program.rows(VMS)[row_of(program, VMS, "api-eu-1")][3]
    program.press("push button", "Migrate")
    program.find("check box", "Auto-select the Target Host", window=MIGRATE)
    chosen = next(row[0] for row in program.rows("Hosts", window=MIGRATE) if "Auto" in row[0])
    target = chosen.partition(",")[0]
    program.press("push button", "Migrate", window=MIGRATE)
    program.gone(MIGRATE)

    program.view("ctrl+4", "Jobs")
    program.until(
        lambda: any("api-eu-1" in cell for row in program.rows("Jobs") for cell in row),
        10,
        "no job is listed",
    )
    says(program, f"api-eu-1 runs on {target}")

    program.view("ctrl+1", VMS)
    row = program.rows(VMS)[row_of(program, VMS, "api-eu-1")]
    assert row[3] == target != source

    program.open_cell(VMS, row_of(program, VMS, "api-eu-1"), 1, opens="api-eu-1")
    program.press("page tab", "Event Log", window="api-eu-1")
    assert state_in(program, "Event Log", "api-eu-1", 1, window="api-eu-1") == "Completed"
    program.open_cell("Event Log", 0, 1, opens="Event Log Details", window="api-eu-1")
    phases = [row[2] for row in program.rows("Phases", window="Event Log Details")]
    assert any(phase.startswith("Copy memory") for phase in phases)
    assert "Verify" in phases
    program.close()

    again = start("--demo")
    loaded(again)
    again.view("ctrl+5", "Event Log")
    assert state_in(again, "Event Log", "api-eu-1", 2) == "Completed"
    assert source != target


def test_progress_opens_from_the_menu_and_cancel_leaves_the_vm_where_it_was(start: Start):
    """View > Show Progress View shows the running copy; Cancel, once confirmed, ends it on the source."""
    program = start("--demo")
    loaded(program)
    select(program, "billing-db")
    source = program.rows(VMS)[row_of(program, VMS, "billing-db")][3]
    program.press("push button", "Migrate")
    acknowledge(program)
    program.press("push button", "Migrate", window=MIGRATE)
    program.gone(MIGRATE)
    program.keys("alt+v")
    program.press("menu item", "Show Progress View")
    program.press("push button", "Cancel: Migrate billing-db", window="Progress", timeout=20)
    program.press("push button", "Cancel Migration", window="Cancel Migration")
    says(program, "Cancelled")

    assert program.rows(VMS)[row_of(program, VMS, "billing-db")][3] == source


def acknowledge(program: Program) -> None:
    """Tick what has to be acknowledged: the sentences that say what one migrates without, or although."""
    for box in program.all("check box", window=MIGRATE):
        if box["name"].startswith("Migrate ") and "checked" not in box["states"]:
            program.eyes.ask("press", id=box["id"])


def test_a_vm_that_no_host_can_take_says_why(start: Start):
    """No Migrate Target Available names every cause; nothing was started."""
    program = start("--demo")
    loaded(program)
    select(program, "backup-proxy")
    program.press("push button", "Migrate")
    program.find("push button", "Copy Report", window="No Migrate Target Available")
    program.press("push button", "Close", window="No Migrate Target Available")
    program.gone("No Migrate Target Available")
    program.until(lambda: not nothing_recorded(program), 15, "the Event Log view does not show")

    assert not program.all("table")


def nothing_recorded(program: Program) -> bool:
    """Ask for the Event Log view until its page, empty of rows, is shown in place of the table."""
    program.keys("ctrl+5")
    return bool(program.all("table"))


def test_the_whole_path_by_keyboard_alone(start: Start):
    """Type the name, open the dialog, press Enter: no pointer is needed to move a VM."""
    program = start("--demo")
    loaded(program)
    program.keys("ctrl+f")
    program.xdotool("type", "--delay", "30", "api-eu-2")
    program.until(lambda: len(program.rows(VMS)) == 1, 10, "the filter does not work")
    program.keys("Down")
    program.keys("ctrl+m")
    program.find("check box", "Auto-select the Target Host", window=MIGRATE)
    program.press_by_key("Return", "Migrate", window=MIGRATE)
    says(program, "api-eu-2 runs on")


def test_migrate_says_why_it_is_disabled(start: Start):
    """A Hyper-V VM cannot be migrated, and the button's description says so before anybody presses it."""
    program = start("--demo")
    loaded(program)
    select(program, "exchange-old")
    button = program.find("push button", "Migrate")

    assert "enabled" not in button["states"]
    assert "Hyper-V" in button["description"]
