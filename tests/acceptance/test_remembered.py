"""A connection that is made in the window is there at the next start, until it is forgotten."""

import pytest

from tests.acceptance.conftest import Start
from tests.acceptance.desktop import Program
from tests.acceptance.test_demo import VMS, says

pytestmark = pytest.mark.acceptance

ADDRESS = "test:///default"  # the host that libvirt simulates: one VM, named test
CONNECT = "Connect to a hypervisor"


def listed(program: Program) -> None:
    """Wait for the simulated host's VM."""
    program.until(lambda: [row[1] for row in program.rows(VMS)] == ["test"], 30, "the VM is not listed")


def test_a_connection_is_opened_again_until_it_is_forgotten(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Connect, quit, start: it is open. Disconnect, Forget It, start: it is not."""
    monkeypatch.setenv("VMCLIENT_DEVELOPER", "1")
    program = start()
    program.press("push button", "Connect…", timeout=30)
    program.press("radio button", "URI", window=CONNECT)
    field = program.find("text", "Address", window=CONNECT)
    program.eyes.ask("write", id=field["id"], text=ADDRESS)
    program.press("push button", "Connect", window=CONNECT)
    listed(program)
    program.close()

    again = start()
    listed(again)
    again.keys("alt+f")
    again.press("menu item", "Disconnect")
    name = next(each["name"] for each in again.all("menu item") if "test" in each["name"])
    again.press("menu item", name)
    again.keys("Escape", "Escape")  # a menu that was pressed from outside stays open
    says(again, "The next start opens it again")
    link = next(each["name"] for each in again.all("push button") if each["name"].startswith("Forget It"))
    again.press("push button", link)
    says(again, "is forgotten")
    again.close()

    third = start()
    says(third, "No connection is remembered", timeout=30)
    assert not third.all("table", name=VMS)
