"""The main path by the keyboard alone, and by accessible names alone: no pointer in either."""

import pytest

from tests.acceptance.conftest import Start
from tests.acceptance.desktop import Program
from tests.acceptance.test_demo import MIGRATE, VMS, loaded, says, state_in

pytestmark = pytest.mark.acceptance

VM = "api-eu-1"
DETAILS = "Event Log Details"


def found(program: Program) -> list[str]:
    """Wait until the filter has left the VM alone, and give its row."""
    program.until(lambda: [row[1] for row in program.rows(VMS)] == [VM], 10, f"{VM} was not found")
    return program.rows(VMS)[0]


def test_the_main_path_by_keyboard_alone(start: Start):
    """Filter, choose, migrate, look back and close, with keys: none needs a pointer to begin with."""
    program = start("--demo")
    loaded(program)
    program.view("ctrl+1", VMS)
    program.keys("ctrl+f")
    program.xdotool("type", VM)
    source = found(program)[3]
    program.keys("Down")
    program.keys("ctrl+m")
    program.find("check box", "Auto-select the Target Host", window=MIGRATE)
    program.press_by_key("alt+m", "Migrate", window=MIGRATE)
    program.gone(MIGRATE)
    says(program, f"{VM} runs on ")
    program.until(lambda: program.rows(VMS)[0][3] != source, 10, "the table still has it on its source")

    program.view("ctrl+5", "Event Log")
    assert state_in(program, "Event Log", VM, 2) == "Completed"
    program.keys("ctrl+f", "Down")
    program.keys("Return")
    program.find("table", "Phases", window=DETAILS)
    program.keys("Escape")
    program.gone(DETAILS)


def test_the_main_path_by_names_alone(start: Start):
    """What a screen reader can name and press is enough to filter, choose, migrate and look back."""
    program = start("--demo")
    loaded(program)
    field = program.find("text", "Filter by name, host, network…")
    program.eyes.ask("write", id=field["id"], text=VM)
    source = found(program)[3]
    program.eyes.ask("choose", id=program.find("table", VMS)["id"], row=0)
    program.press("push button", "Migrate")
    program.press("push button", "Migrate", window=MIGRATE)
    program.gone(MIGRATE)
    says(program, f"{VM} runs on ")
    program.until(lambda: program.rows(VMS)[0][3] != source, 10, "the table still has it on its source")

    program.press("menu item", "View")
    program.press("menu item", "Event Log")
    program.until(lambda: bool(program.all("table", name="Event Log")), 10, "the log is not shown")
    assert state_in(program, "Event Log", VM, 2) == "Completed"
    program.eyes.ask("choose", id=program.find("table", "Event Log")["id"], row=0)
    program.press("push button", "Details")
    program.find("table", "Phases", window=DETAILS)
    program.press("push button", "Close", window=DETAILS)
    program.gone(DETAILS)


def test_a_dialog_that_a_menu_entry_opens_is_left_by_names_alone(start: Start):
    """Who pressed the entry gets an answer at once, finds the dialog, and presses Cancel there."""
    program = start("--demo")
    loaded(program)
    program.press("menu item", "File")
    program.press("menu item", "Export Datacenter…")
    program.press("push button", "Cancel", window="Export Datacenter")
    program.gone("Export Datacenter")
