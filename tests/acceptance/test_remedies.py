"""What stands in the way is put right where it is read: by the button at the finding, in its dialog."""

import pytest

from tests.acceptance.conftest import Start
from tests.acceptance.test_demo import MIGRATE, VMS, acknowledge, loaded, row_of, says, select

pytestmark = pytest.mark.acceptance

WITHOUT = "Migrate without drive sda. I know that billing-db cannot start again after a stop."
EJECT = "Eject…: CD/DVD drive sda will be left out"


def test_a_disc_in_the_way_is_ejected_and_the_vm_goes(start: Start):
    """Its drive would be left out; ejected from the finding, nothing has to be accepted for it any more."""
    program = start("--demo")
    loaded(program)
    select(program, "billing-db")
    source = program.rows(VMS)[row_of(program, VMS, "billing-db")][3]
    program.press("push button", "Migrate")
    program.find("check box", WITHOUT, window=MIGRATE)
    program.press("push button", EJECT, window=MIGRATE)
    program.press("push button", "Eject", window="Eject")
    program.until(
        lambda: not any("sda" in one["name"] for one in program.all("check box", window=MIGRATE)),
        15,
        "the drive is still to be left out",
    )
    assert not any(one["name"] == EJECT for one in program.all("push button", window=MIGRATE))
    acknowledge(program)
    program.press("push button", "Migrate", window=MIGRATE)
    program.gone(MIGRATE)
    says(program, "billing-db runs on ", timeout=90)
    assert program.rows(VMS)[row_of(program, VMS, "billing-db")][3] != source

    program.view("ctrl+5", "Event Log")
    told = {cell for row in program.rows("Event Log") for cell in row}
    assert any("Eject" in cell for cell in told), told
