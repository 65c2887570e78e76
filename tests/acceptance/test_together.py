"""Several VMs by one sheet on the simulated estate, by keyboard alone."""

import pytest

from tests.acceptance.conftest import Start
from tests.acceptance.desktop import Program
from tests.acceptance.test_demo import VMS, loaded, says

pytestmark = pytest.mark.acceptance

SHEET = "Migrate Virtual Machines"
SEATS = "Virtual Machines and Their Hosts"


def seats(program: Program) -> dict[str, list[str]]:
    """The rows of the sheet by the name of the VM, as far as they have one."""
    return {row[1]: row for row in program.rows(SEATS, window=SHEET) if row[1]}


def ready(program: Program, name: str) -> bool:
    """Whether the button of this name can be pressed."""
    found = program.all("push button", window=SHEET)
    return any(one["name"] == name and "enabled" in one["states"] for one in found)


def test_several_vms_are_migrated_by_one_sheet(start: Start):
    """Type, select both, Ctrl+M, choose another host for one, Enter: both run elsewhere in the end."""
    program = start("--demo")
    loaded(program)
    program.keys("ctrl+f")
    program.xdotool("type", "--delay", "30", "api-eu")
    program.until(lambda: len(program.rows(VMS)) == 2, 10, "the filter does not work")
    before = {row[1]: row[3] for row in program.rows(VMS)}
    program.keys("Down")
    program.keys("ctrl+a")
    program.keys("ctrl+m")
    program.until(lambda: ready(program, "Migrate 2"), 20, "the sheet is not ready")
    first = next(iter(seats(program)))

    program.keys("alt+t")
    program.keys("Down")
    program.until(lambda: "Chosen" in seats(program)[first][3], 10, "no other host was chosen")
    program.until(lambda: ready(program, "Migrate 2"), 20, "the other host was not checked")
    targets = {name: row[3].partition(",")[0] for name, row in seats(program).items()}
    assert targets.keys() == before.keys()
    assert all(targets[name] != source for name, source in before.items())
    program.keys("Return")
    program.gone(SHEET)

    for name, target in targets.items():
        says(program, f"{name} runs on {target}")
    after = {row[1]: row[3] for row in program.rows(VMS)}
    assert after == targets
