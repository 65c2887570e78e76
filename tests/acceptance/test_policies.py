"""Policies as a person meets them: written, tried, obeyed, changed; and a file that nobody can read."""

import json
from pathlib import Path

import pytest

from tests.acceptance.conftest import Start
from tests.acceptance.desktop import Program
from tests.acceptance.test_demo import MIGRATE, VMS, loaded, says, select
from vmclient.paths import Paths

pytestmark = pytest.mark.acceptance

POLICIES = "Policies"
BROKEN = {
    "format": "vmclient-policies/1",
    "policies": [{"name": "api stays", "attach": {"vms": ["api-*"]}, "rankby": ["vmhost.nothing/a"]}],
}


def migrated(program: Program, vm: str) -> None:
    """Press Migrate for a VM and again in the dialog, and wait until it runs elsewhere."""
    program.view("ctrl+1", VMS)
    select(program, vm)
    program.press("push button", "Migrate")
    program.press("push button", "Migrate", window=MIGRATE)
    program.gone(MIGRATE)
    says(program, f"{vm} runs on")


def test_a_broken_file_at_the_start_keeps_its_vms_until_a_person_decides(start: Start, tmp_path: Path):
    """The window starts and names the file; its VM cannot be migrated, until the file is disabled."""
    folder = Paths.under(tmp_path).policies
    folder.mkdir(parents=True)
    (folder / "api.json").write_text(json.dumps(BROKEN), "utf-8")
    program = start("--demo")
    loaded(program)
    head = "Policy file api cannot be read"
    program.until(
        lambda: any(head in one["name"] for one in program.all("label")), 20, "the window does not say so"
    )
    select(program, "api-eu-1")
    button = program.find("push button", "Migrate")
    assert "enabled" not in button["states"]
    assert head in button["description"]

    program.press("push button", "Show Policies")
    rows = program.rows(POLICIES)
    broken = next(at for at, row in enumerate(rows) if any("api" in cell for cell in row))
    assert any("vmhost.nothing" in cell for cell in rows[broken])
    program.click_cell(POLICIES, broken, 1)
    program.press("push button", "Disable File")
    says(program, "No policy file holds virtual machines back any more")
    migrated(program, "api-eu-1")
