"""A new user: finds out why a VM cannot move, puts it right, moves it, and reads what happened.

Once by mouse alone, once by keyboard alone, once by what a screen reader can name and press; each begins with
the empty window.
"""

import pytest

from tests.acceptance.conftest import Start
from tests.acceptance.desktop import Program
from tests.acceptance.test_demo import MIGRATE, VMS, loaded, row_of, says, state_in

pytestmark = pytest.mark.acceptance

VM = "backup-proxy"
TARGET = "kvm-b4"  # out of sync: the one thing in the way of the nearest host
NO_TARGET = "No Migrate Target Available"
DETAILS = "Event Log Details"
RESYNCHRONIZE = f"Resynchronize {TARGET}"


def told(program: Program) -> set[str]:
    """The phases of the record that is open."""
    return {row[2] for row in program.rows("Phases", window=DETAILS)}


def moved(program: Program, name: str) -> None:
    """Wait until the message says that it runs elsewhere."""
    says(program, f"{name} runs on ", timeout=90)


def test_by_mouse_alone(start: Start):
    """The pointer gets from the empty window to the record: no key is pressed on the way."""
    program = start()
    program.click("push button", "Connect…", timeout=30)
    program.click("push button", "Cancel", window="Connect to a hypervisor")
    program.gone("Connect to a hypervisor")
    program.click("push button", "Open Demo")
    loaded(program)
    program.click_cell(VMS, row_of(program, VMS, VM), 1)
    program.click("push button", "Migrate")
    program.click("push button", RESYNCHRONIZE, window=NO_TARGET)
    program.click("push button", "Continue to Migrate…", window=NO_TARGET, timeout=20)
    program.click("push button", "Migrate", window=MIGRATE)
    program.gone(MIGRATE)
    moved(program, VM)
    assert program.rows(VMS)[row_of(program, VMS, VM)][3] == TARGET

    program.click("menu item", "View")
    program.click("menu item", "Event Log")
    program.open_cell("Event Log", row_of(program, "Event Log", VM, 2), 1, opens=DETAILS)
    assert "Verify" in told(program)
    program.click("push button", "Close", window=DETAILS)
    program.gone(DETAILS)


def test_by_keyboard_alone(start: Start):
    """Tab, arrows, Enter and the keys in the menus are enough; each window begins where one goes on."""
    program = start()
    program.find("push button", "Open Demo", timeout=30)
    program.press_by_key("alt+m", "Open Demo", window="VM Client")
    loaded(program)
    program.view("ctrl+1", VMS)
    program.keys("ctrl+f")
    program.xdotool("type", VM)
    program.until(lambda: [row[1] for row in program.rows(VMS)] == [VM], 10, f"{VM} was not found")
    program.keys("Down", "ctrl+m")
    program.find("push button", RESYNCHRONIZE, window=NO_TARGET)
    program.press_by_key("Tab", "Close", window=NO_TARGET)
    program.press_by_key("space", RESYNCHRONIZE, window=NO_TARGET)
    program.find("push button", "Continue to Migrate…", window=NO_TARGET, timeout=20)
    program.press_by_key("Return", "Continue to Migrate…", window=NO_TARGET)
    program.press_by_key("Return", "Migrate", window=MIGRATE)
    moved(program, VM)

    program.view("ctrl+5", "Event Log")
    assert state_in(program, "Event Log", VM, 2) == "Completed"
    program.keys("Down", "Return")
    program.find("table", "Phases", window=DETAILS)
    assert "Verify" in told(program)
    program.keys("Escape")
    program.gone(DETAILS)


def test_by_names_alone(start: Start):
    """A VM on a host out of sync: the button says why, its details have the way out, then it moves."""
    name = "orders-db"
    program = start()
    program.press("push button", "Open Demo", timeout=30)
    loaded(program)
    field = program.find("text", "Filter by name, host, network…")
    program.eyes.ask("write", id=field["id"], text=name)
    program.until(lambda: [row[1] for row in program.rows(VMS)] == [name], 10, f"{name} was not found")
    program.eyes.ask("choose", id=program.find("table", VMS)["id"], row=0)
    button = program.find("push button", "Migrate")
    assert "enabled" not in button["states"]
    assert f"{TARGET} is out of sync" in button["description"]
    program.press("push button", "Details")
    program.press("push button", f"{RESYNCHRONIZE}: {TARGET} is out of sync", window=name)
    says(program, f"{TARGET} is in sync")
    program.until(
        lambda: not any(one["name"] == "Cannot be migrated" for one in program.all("label", window=name)),
        10,
        "the details still say that it cannot be migrated",
    )
    program.press("push button", "Close", window=name)
    program.gone(name)
    program.press("push button", "Migrate")
    program.press("push button", "Migrate", window=MIGRATE)
    program.gone(MIGRATE)
    moved(program, name)

    program.press("menu item", "View")
    program.press("menu item", "Event Log")
    program.until(lambda: bool(program.all("table", name="Event Log")), 10, "the log is not shown")
    assert state_in(program, "Event Log", name, 2) == "Completed"
    assert state_in(program, "Event Log", TARGET, 2) == "Completed"
    program.eyes.ask("choose", id=program.find("table", "Event Log")["id"], row=0)
    program.press("push button", "Details")
    assert "Verify" in told(program)
    program.press("push button", "Close", window=DETAILS)
    program.gone(DETAILS)
