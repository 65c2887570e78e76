"""What stands in the way is put right where it is read: by the button at the finding, in its dialog."""

import json
from pathlib import Path
from typing import Any

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


NO_TARGET = "No Migrate Target Available"
IN_THE_WAY = {
    "Enable two: Resource disabled": "Resource Enabled set on two.",
    "Enable VM host on two: VM host disabled": "VM host enabled set on two.",
    "Raise to 2 VMs: No free slot": "Max Hosted VMs of two set from 1 to 2.",
    "Resynchronize two: Out of sync": "two is in sync.",
}
"""Buttons, and what the event log says of each afterwards."""


def host(name: str, **other: Any) -> dict[str, Any]:
    """A host that has what web needs."""
    return {
        "name": name, "hypervisor": "kvm", "arch": "x86_64", "cpu_cores": 8, "memory": "32GiB",
        "memory_free": "20GiB", "repositories": [{"name": "nas", "mount": "/srv/nas"}], "networks": ["prod"],
        **other,
    }  # fmt: skip


def vm(name: str, where: str) -> dict[str, Any]:
    """A small VM."""
    disk = {"name": "vda", "repository": "nas", "transport": "file", "size": "10GiB"}
    return {
        "name": name, "host": where, "state": "running", "vcpus": 1, "memory": "1GiB", "dirty_rate": "1MB",
        "disks": [disk], "networks": ["prod"],
    }  # fmt: skip


def test_all_that_the_client_can_put_right_is_put_right_and_recorded(start: Start, tmp_path: Path):
    """Four things keep web from the only other host; four buttons later it goes, and the log has all."""
    closed = host("two", resource_enabled=False, vmhost_enabled=False, max_hosted_vms=1, in_sync=False)
    estate = {
        "format": "vmclient-datacenter/1", "name": "two hosts", "hosts": [host("one"), closed],
        "repositories": [{"name": "nas", "type": "nas"}], "vms": [vm("web", "one"), vm("mail", "two")],
    }  # fmt: skip
    file = tmp_path / "estate.json"
    file.write_text(json.dumps(estate))
    program = start("--datacenter", str(file))
    loaded(program)
    select(program, "web")
    program.press("push button", "Migrate")
    for button in IN_THE_WAY:
        program.press("push button", button, window=NO_TARGET)
    program.press("push button", "Continue to Migrate…", window=NO_TARGET, timeout=20)
    program.press("push button", "Migrate", window=MIGRATE)
    program.gone(MIGRATE)
    says(program, "web runs on two", timeout=90)

    program.view("ctrl+5", "Event Log")
    told = [row[6] for row in program.rows("Event Log")]
    for message in IN_THE_WAY.values():
        assert any(message in one for one in told), (message, told)
