"""The main job on real hypervisors: a running QEMU guest goes to another host by clicks, and counts on."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.acceptance.conftest import Start
from tests.acceptance.desktop import ROOT
from tests.acceptance.test_demo import MIGRATE, VMS, acknowledge, row_of, says, select
from tests.rigs.libvirt.rig import HOSTS, LibvirtRig

pytestmark = [pytest.mark.acceptance, pytest.mark.rig("libvirt")]


@pytest.fixture
def addresses(libvirt_rig: LibvirtRig) -> list[str]:
    """The arguments that open all three hosts."""
    return ["--unencrypted", *(word for host in HOSTS for word in ("--connect", libvirt_rig.uri(host)))]


@pytest.fixture
def guest(libvirt_rig: LibvirtRig):
    """A running guest on hostA whose CPU needs a feature that hostC lacks."""
    name = "clicked"
    cpu = "<cpu mode='custom'><model>qemu64</model><feature policy='require' name='aes'/></cpu>"
    libvirt_rig.guest(name, "hostA", memory=192, cpu=cpu)
    libvirt_rig.counter(name)
    yield name
    libvirt_rig.remove(name)


@pytest.fixture
def busy_machine(tmp_path: Path) -> Path:
    """Settings under which load refuses nobody: the rig's hosts share this machine's processors."""
    (tmp_path / "settings.toml").write_text("cpu_ceiling = 1000.0\n")
    return tmp_path


def test_clicks_from_selection_to_the_completed_event(
    start: Start, addresses: list[str], libvirt_rig: LibvirtRig, guest: str, busy_machine: Path
):
    """The first host can take it and does, the other is refused; the counter goes on; the log tells it."""
    before = libvirt_rig.counter(guest)
    program = start(*addresses)
    program.until(lambda: len(program.all("label")) > 0 and guest in str(program.rows(VMS)), 60, "no guest")
    program.until(lambda: hosts_shown(program) == 3, 30, "the inventory does not show three hosts")
    select(program, guest)
    program.press("push button", "Migrate")
    program.find("check box", "Auto-select the Target Host", window=MIGRATE)
    program.until(
        lambda: not any("Checking" in cell for row in program.rows("Hosts", window=MIGRATE) for cell in row),
        30,
        "the hosts did not answer",
    )
    offered = program.rows("Hosts", window=MIGRATE)
    assert offered[0][0].startswith("hostB")
    assert any("Unavailable (1)" in cell for row in offered for cell in row)

    acknowledge(program)
    program.press("push button", "Migrate", window=MIGRATE)
    program.gone(MIGRATE)
    says(program, f"{guest} runs on hostB", timeout=90)

    after = libvirt_rig.counts_on(guest, before)
    assert after.boot == before.boot
    assert libvirt_rig.states(guest) == {"hostB": "running"}
    program.until(lambda: program.rows(VMS)[row_of(program, VMS, guest)][3] == "hostB", 15, "still on hostA")

    program.open_cell(VMS, row_of(program, VMS, guest), 1, opens=guest)
    program.press("page tab", "Event Log", window=guest)
    log = program.rows("Event Log", window=guest)
    assert log[0][0] == "Completed"
    program.open_cell("Event Log", 0, 1, opens="Event Log Details", window=guest)
    phases = [row[2] for row in program.rows("Phases", window="Event Log Details")]
    assert any(phase.startswith("Copy memory") for phase in phases)
    print(f"\n{before} on hostA -> {after} on hostB; {log[0]}; phases: {', '.join(phases)}")


def hosts_shown(program) -> int:
    """Count the hosts in the Inventory."""
    tree = program.find("tree", "Inventory")
    names = [name for row in program.eyes.ask("cells", id=tree["id"]) for name in row]
    return sum(1 for name in names if any(name.startswith(host) for host in HOSTS))


def test_check_answers_from_the_live_hosts(addresses: list[str], guest: str, busy_machine: Path):
    """`vmclient check --connect` names hostB as the target and the missing CPU feature of hostC."""
    done = subprocess.run(
        [sys.executable, "-m", "vmclient", "check", guest, "--json", *addresses],
        capture_output=True, text=True, timeout=60, cwd=ROOT, check=False,
        env={**os.environ, "VMCLIENT_HOME": str(busy_machine)},
    )  # fmt: skip
    answer = json.loads(done.stdout)
    refused = next(one for one in answer["candidates"] if one["host"] == "hostC")

    assert done.returncode == 0, done.stderr
    assert answer["auto_target"] == "hostB"
    assert "cpu.features_missing" in [finding["code"] for finding in refused["findings"]]
