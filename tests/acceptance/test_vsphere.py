"""The main job on vSphere, from Connect to the completed event: under a vCenter, and between ESX hosts."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.acceptance.conftest import Start
from tests.acceptance.desktop import ROOT, Program
from tests.acceptance.test_demo import MIGRATE, VMS, acknowledge, row_of, says
from tests.rigs.vsphere.endpoint import Endpoint
from tests.rigs.vsphere.rig import EsxPair, VCenter

pytestmark = [pytest.mark.acceptance, pytest.mark.rig("vsphere")]

CONNECT = "Connect to a hypervisor"


def type_into(program: Program, mnemonic: str, text: str) -> None:
    """Go to a field by its mnemonic and write over what stands there."""
    program.keys(f"alt+{mnemonic}")
    program.keys("ctrl+a")
    program.xdotool("type", "--delay", "15", text)


def _asked(program: Program) -> bool:
    """Press Ctrl+N unless the dialog is there: the X server may still be handing the keyboard over."""
    if CONNECT in dict(program.eyes.ask("windows", pid=program.pid)):
        return True
    program.keys("ctrl+n")
    return False


def connect(program: Program, endpoint: Endpoint) -> None:
    """Connect by the form, with the keyboard alone, and accept the certificate after comparing it."""
    program.find("tool bar", "Actions", timeout=30)
    program.until(lambda: _asked(program), 15, "Ctrl+N does not open the dialog")
    program.find("text", "Host", window=CONNECT)
    program.keys("alt+h")
    program.xdotool("type", "VMware")
    program.find("password text", "Password", window=CONNECT)
    type_into(program, "v", endpoint.host)
    type_into(program, "p", str(endpoint.port))
    type_into(program, "s", endpoint.user)
    type_into(program, "w", endpoint.password)
    program.press("push button", "Connect", window=CONNECT)
    trust = "Trust This Certificate"
    program.find("push button", trust, window=CONNECT, timeout=15)
    shown = [one["name"] for one in program.all("label", window=CONNECT)]
    assert any(endpoint.fingerprint in name for name in shown), shown
    program.press("push button", trust, window=CONNECT)
    program.gone(CONNECT, timeout=20)


def open_migrate(program: Program, vm: str) -> list[list[str]]:
    """Select the VM, open the dialog, and give its table once every host has answered."""
    field = program.find("text", "Filter by name, host, network…")
    program.eyes.ask("write", id=field["id"], text=vm)
    program.until(lambda: [row[1] for row in program.rows(VMS)] == [vm], 30, f"{vm} is not listed")
    program.keys("ctrl+f", "Down")
    program.press("push button", "Migrate")
    program.find("check box", "Auto-select the Target Host", window=MIGRATE)
    program.until(
        lambda: not any("Checking" in cell for row in program.rows("Hosts", window=MIGRATE) for cell in row),
        30,
        "the hosts did not answer",
    )
    return program.rows("Hosts", window=MIGRATE)


def record(program: Program, vm: str) -> tuple[list[str], list[str]]:
    """Read the newest row of the VM's event log, and the phases behind it."""
    program.open_cell(VMS, row_of(program, VMS, vm), 1, opens=vm)
    program.press("page tab", "Event Log", window=vm)
    log = program.rows("Event Log", window=vm)
    row = next(index for index, one in enumerate(log) if one[1].startswith("Migrate"))
    program.open_cell("Event Log", row, 1, opens="Event Log Details", window=vm)
    phases = [one[2] for one in program.rows("Phases", window="Event Log Details")]
    return log[row], phases


def test_from_connect_to_the_completed_event_under_a_vcenter(start: Start, vsphere_rig):
    """A certificate is compared and accepted, a host in maintenance refused, and the VM runs on another."""
    vcenter: VCenter = vsphere_rig.vcenter(hosts=3, vms=3)
    vcenter.task_time(2)
    state = vcenter.state()
    vm = next(iter(state.vms.values()))
    kept_out = next(host for host in sorted(state.hosts) if host != vm.host)
    vcenter.set_host(kept_out, maintenance=True)
    program = start()
    connect(program, vcenter)
    program.until(lambda: vm.name in str(program.rows(VMS)), 30, "the VM is not listed")
    seen = vcenter.state()
    assert (seen.calls["Login"], seen.sessions) == (1, 1)  # to connect is to log in once

    offered = open_migrate(program, vm.name)
    target = offered[0][0].partition(",")[0]
    assert target not in (vm.host, kept_out)
    assert any("Unavailable (1)" in cell for row in offered for cell in row)
    acknowledge(program)
    program.press("push button", "Migrate", window=MIGRATE)
    program.gone(MIGRATE)
    says(program, f"{vm.name} runs on {target}")

    assert vcenter.state().vms[vm.name].host == target
    program.until(lambda: program.rows(VMS)[0][3] == target, 15, "the table still shows the source")
    row, phases = record(program, vm.name)
    assert row[0] == "Completed"
    assert "Verify" in phases
    print(f"\n{vm.name}: {vm.host} -> {target}; {row}; phases: {', '.join(phases)}")


def test_from_connect_to_the_completed_event_between_esx_hosts(start: Start, esx_pair: EsxPair):
    """The dialog says that it will be suspended; three actions are in Jobs; it runs on the other host."""
    for endpoint in (esx_pair.a, esx_pair.b):
        endpoint.task_time(1)
    program = start()
    connect(program, esx_pair.a)
    connect(program, esx_pair.b)
    program.until(lambda: len(program.rows(VMS)) == 2, 30, "the VMs are not listed")

    offered = open_migrate(program, "web1")
    assert offered[0][0].startswith("esx-b")
    said = [label["name"] for label in program.all("label", window=MIGRATE)]
    assert any("suspended for about" in text for text in said), said
    acknowledge(program)
    program.press("push button", "Migrate", window=MIGRATE)
    program.gone(MIGRATE)
    says(program, "web1 runs on esx-b")

    assert esx_pair.states("web1") == {"esx-b": "poweredOn"}
    assert esx_pair.runs_on("web1") == "esx-b"
    program.view("ctrl+4", "Jobs")
    actions = [row[1] for row in program.rows("Jobs")]
    assert len(actions) == 4, actions
    program.view("ctrl+1", VMS)
    row, phases = record(program, "web1")
    assert row[0] == "Completed"
    print(f"\n{actions}; {row}; phases: {', '.join(phases)}")


def test_a_target_that_refuses_leaves_the_vm_running_on_its_source(start: Start, esx_pair: EsxPair):
    """ESX refuses to start it there: it is registered and running at home again, and the log says why."""
    esx_pair.b.fault("PowerOnVM_Task", "FileLocked", task=True, times=0)
    program = start()
    connect(program, esx_pair.a)
    connect(program, esx_pair.b)
    program.until(lambda: len(program.rows(VMS)) == 2, 30, "the VMs are not listed")

    open_migrate(program, "db1")
    acknowledge(program)
    program.press("push button", "Migrate", window=MIGRATE)
    program.gone(MIGRATE)
    says(program, "Failed", timeout=60)

    assert esx_pair.states("db1") == {"esx-a": "poweredOn"}
    assert esx_pair.runs_on("db1") == "esx-a"
    program.view("ctrl+5", "Event Log")
    whole = next(row for row in program.rows("Event Log") if row[1] == "Migrate")
    assert whole[0] == "Failed"
    assert "db1 runs on esx-a again" in whole[-1]


def test_all_kinds_side_by_side(start: Start, vsphere_rig, esx_pair: EsxPair):
    """vCenter, ESX and the simulated estate in one window: only hosts of the VM's own kind are tested."""
    vcenter: VCenter = vsphere_rig.vcenter(hosts=2, vms=1)
    program = start("--datacenter", str(ROOT / "resources" / "demo" / "two-rooms.json"))
    program.until(lambda: "inventory loaded" in program.output(), 30, "the inventory was not loaded")
    connect(program, vcenter)
    connect(program, esx_pair.a)
    connect(program, esx_pair.b)
    name = next(iter(vcenter.state().vms))
    for vm, own in ((name, 1), ("web1", 1)):
        hosts = open_migrate(program, vm)
        assert sum("Ready" in cell for row in hosts for cell in row) == own, hosts
        program.keys("Escape")
        program.gone(MIGRATE)


def test_check_answers_from_a_live_vcenter(vcenter: VCenter, tmp_path: Path):
    """`vmclient check --connect` needs the fingerprint and the password once, and names the targets."""
    vm = next(iter(vcenter.state().vms.values()))
    secret = tmp_path / "password"
    secret.write_text(vcenter.password + "\n")
    secret.chmod(0o600)
    user = vcenter.user.replace("@", "%40")
    command = [sys.executable, "-m", "vmclient", "check", vm.name, "--json"]
    command += [
        "--connect",
        f"vsphere://{user}@{vcenter.host}:{vcenter.port}",
        "--password-file",
        str(secret),
    ]
    environment = {**os.environ, "VMCLIENT_HOME": str(tmp_path / "home")}

    def answer(*more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*command, *more],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    refused = answer()
    assert (refused.returncode, refused.stdout) == (2, "")
    assert vcenter.fingerprint in refused.stderr

    done = answer("--accept-certificate", vcenter.fingerprint)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["mode"] == "live"
    assert told["auto_target"] in vcenter.state().hosts
