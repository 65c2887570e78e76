"""The steps of the old guide, 5.10.2, as a person takes them: three ways to begin, and four to watch."""

import pytest

from tests.acceptance.conftest import Start
from tests.acceptance.desktop import Program
from tests.acceptance.test_demo import MIGRATE, VMS, acknowledge, loaded, row_of, says, state_in
from tests.acceptance.test_post_copy import befalls

pytestmark = pytest.mark.acceptance

VM, SOURCE = "billing-db", "kvm-a1"
DETAILS = "Event Log Details"


def test_migrate_is_begun_in_three_ways(start: Start):
    """By the button, by the menu Edit, and by the menu of the right mouse button on the VM."""
    program = start("--demo")
    loaded(program)
    program.click_cell(VMS, row_of(program, VMS, VM), 1)

    def by_menu() -> None:
        program.click("menu item", "Edit")
        program.click("menu item", "Migrate")

    def by_right_button() -> None:
        program.open_from_menu(VMS, row_of(program, VMS, VM), 1, "m", opens=MIGRATE)

    for begin in (lambda: program.click("push button", "Migrate"), by_menu, by_right_button):
        begin()
        program.find("check box", "Auto-select the Target Host", window=MIGRATE)
        program.click("push button", "Cancel", window=MIGRATE)
        program.gone(MIGRATE)


def test_a_migration_is_watched_in_four_ways(start: Start):
    """In the details of its entry, which go on by themselves, in messages, in Progress and among the jobs."""
    program = start("--demo")
    loaded(program)
    program.click_cell(VMS, row_of(program, VMS, VM), 1)
    program.click("push button", "Migrate")
    acknowledge(program)
    program.click("push button", "Migrate", window=MIGRATE)
    program.gone(MIGRATE)
    befalls(program, SOURCE, "Cut Its Migration Link")  # it waits until all has been looked at

    program.open_cell(VMS, row_of(program, VMS, VM), 1, opens=VM)
    program.press("page tab", "Event Log", window=VM)
    assert state_in(program, "Event Log", VM, 1, window=VM) == "In progress"
    program.open_cell("Event Log", 0, 1, opens=DETAILS, window=VM)
    program.find("label", "In progress", window=DETAILS)
    assert "Verify" not in phases(program)
    program.press("menu item", "View")
    program.press("menu item", "Show Progress View")
    program.find("push button", f"Cancel: Migrate {VM}", window="Progress")
    program.press("menu item", "View")
    program.press("menu item", "Jobs")
    program.until(lambda: bool(program.all("table", name="Jobs")), 10, "the jobs are not shown")
    assert any(VM in cell for row in program.rows("Jobs") for cell in row)

    for item in ("Simulation", SOURCE, "Put the Host Right"):
        program.press("menu item", item)
    says(program, f"{VM} runs on ", timeout=60)
    program.find("label", "Completed", window=DETAILS)
    assert "Verify" in phases(program)
    assert state_in(program, "Event Log", VM, 1, window=VM) == "Completed"


def phases(program: Program) -> set[str]:
    """The phases of the entry that is open."""
    return {row[2] for row in program.rows("Phases", window=DETAILS)}
