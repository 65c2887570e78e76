"""A post-copy that breaks off, as a person sees it: which hosts have its memory, Resume, and the record."""

import json
from pathlib import Path

import pytest

from tests.acceptance.conftest import Start
from tests.acceptance.desktop import Program
from tests.acceptance.test_demo import MIGRATE, VMS, loaded, says, select

pytestmark = pytest.mark.acceptance

VM = "warehouse"
ABOUT = f"Migrate {VM}"
NEVER = "Start all the same. I know that it may never finish, and will watch it."
ON_BOTH = f"The migration of {VM} is interrupted: its memory is on kvm-a and on kvm-b."

NOT_RESUMED = f"The migration of {VM} was not resumed."
FOLLOWS = "Fetch the rest of the memory"


def estate(folder: Path) -> Path:
    """Write an estate of two hosts: the VM changes its memory faster than their link carries it."""
    host = {
        "hypervisor": "kvm", "arch": "x86_64", "cpu_cores": 32, "memory": "256GiB", "networks": ["prod"],
        "repositories": [{"name": "nas", "mount": "/srv/nas"}], "migration_bandwidth": "200MB",
    }  # fmt: skip
    vm = {
        "name": VM, "host": "kvm-a", "state": "running", "vcpus": 4, "memory": "4GiB", "dirty_rate": "1GB",
        "disks": [{"name": "vda", "repository": "nas", "transport": "file"}], "networks": ["prod"],
    }  # fmt: skip
    path = folder / "estate.json"
    path.write_text(
        json.dumps(
            {
                "format": "vmclient-datacenter/1",
                "name": "two hosts",
                "repositories": [{"name": "nas", "type": "nas"}],
                "hosts": [host | {"name": name} for name in ("kvm-a", "kvm-b")],
                "vms": [vm],
            }
        )
    )
    return path


def befalls(program: Program, host: str, what: str) -> None:
    """Let something go wrong at a host, by the menu."""
    program.press("menu item", "Simulation")
    program.press("menu item", host)
    program.press("menu item", what)
    program.keys("Escape", "Escape")  # pressed by its name, it leaves its menus open
    says(program, f"Simulation: {what}, {host}.")


def resume(program: Program) -> None:
    """Have it resumed, in Progress."""
    program.press("push button", f"Resume Migration: {ABOUT}", window="Progress")


def test_an_interrupted_migration_is_resumed_and_the_log_tells_all_of_it(start: Start, tmp_path: Path):
    """Interrupted names both hosts; refused while the link is cut, resumed when it is back, Completed."""
    program = start("--datacenter", str(estate(tmp_path)))
    loaded(program)
    select(program, VM)
    program.press("push button", "Migrate")
    program.press("check box", NEVER, window=MIGRATE)
    program.press("check box", "Advanced", window=MIGRATE)
    program.press("check box", "Allow to switch to post-copy", window=MIGRATE)
    program.press("push button", "Migrate", window=MIGRATE)
    program.gone(MIGRATE)
    program.keys("alt+v")
    program.press("menu item", "Show Progress View")
    program.press("push button", f"Switch to Post-Copy: {ABOUT}", window="Progress", timeout=60)
    program.press("push button", "Switch to Post-Copy", window="Switch to Post-Copy")
    says(program, f"{VM} was switched to post-copy.")
    befalls(program, "kvm-b", "Interrupt Its Post-Copy")
    says(program, ON_BOTH)
    program.until(lambda: "Interrupted" in "".join(program.rows(VMS)[0]), 10, "the table does not say so")
    befalls(program, "kvm-b", "Cut Its Migration Link")
    resume(program)
    says(program, NOT_RESUMED)
    befalls(program, "kvm-b", "Put the Host Right")
    resume(program)
    says(program, f"{VM} runs on kvm-b")
    assert [row[3] for row in program.rows(VMS)] == ["kvm-b"]

    program.press("menu item", "View")
    program.press("menu item", "Event Log")
    program.find("table", "Event Log")
    told = {(row[0], row[1]): row[6] for row in program.rows("Event Log")}
    assert told["Completed", "Migrate"].endswith(f"{VM} runs on kvm-b.")
    assert told["Completed", "Post-copy"] == f"{VM} was switched to post-copy."
    assert told["Failed", "Resume migration"] == f"{NOT_RESUMED} kvm-a cannot reach kvm-b."
    assert told["Completed", "Resume migration"] == f"The migration of {VM} was resumed."
    at = [row[1] for row in program.rows("Event Log")].index("Migrate")
    program.eyes.ask("choose", id=program.find("table", "Event Log")["id"], row=at)
    program.press("push button", "Details")
    phases = [row[2] for row in program.rows("Phases", window="Event Log Details")]
    assert [one for one in phases if one in (FOLLOWS, "Interrupted")] == [FOLLOWS, "Interrupted", FOLLOWS]
