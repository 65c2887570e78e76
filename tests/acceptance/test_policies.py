"""Policies as a person meets them: written, tried, obeyed, changed; and a file that nobody can read."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.conftest import Start
from tests.acceptance.desktop import Program
from tests.acceptance.test_demo import MIGRATE, VMS, loaded, says, select
from vmclient.paths import Paths

pytestmark = pytest.mark.acceptance

POLICIES = "Policies"
NO_TARGET = "No Migrate Target Available"
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


def test_what_another_program_changes_counts_while_the_window_is_open(start: Start, tmp_path: Path):
    """A file that comes broken is said to be so by itself, and once it is mended its policy is in force."""
    program = start("--demo")
    loaded(program)
    folder = Paths.under(tmp_path).policies
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "api.json").write_text(json.dumps(BROKEN), "utf-8")
    head = "Policy file api cannot be read"
    program.until(lambda: any(head in one["name"] for one in program.all("label")), 20, "it is not told")
    mended = {**BROKEN, "policies": [{"name": "api stays", "attach": {"vms": ["api-*"]}}]}
    (folder / "api.json").write_text(json.dumps(mended), "utf-8")
    says(program, "No policy file holds virtual machines back any more")
    program.view("ctrl+6", POLICIES)
    program.until(
        lambda: any("api stays" in row[1] for row in program.rows(POLICIES)), 20, "the policy is not there"
    )


def own_copy(program: Program, policy: str, file: str) -> None:
    """Copy a policy that came with the estate into a file of one's own."""
    program.view("ctrl+6", POLICIES)
    program.click_cell(POLICIES, [row[1] for row in program.rows(POLICIES)].index(policy), 1)
    program.keys("alt+p")
    program.find("menu item", "Copy to My Policies")
    program.keys("c")
    program.until(lambda: file in kept_in(program), 10, f"{policy} was not copied")


def kept_in(program: Program) -> list[str]:
    """Read where each policy is kept."""
    return [row[-1] for row in program.rows(POLICIES)]


def edit(program: Program, file: str, **changed: Any) -> None:
    """Open the file in the editor, and change its only policy in the text."""
    program.view("ctrl+6", POLICIES)
    program.until(lambda: editable(program, kept_in(program).index(file)), 15, "it cannot be edited")
    program.press("push button", "Edit Policy…")
    program.press("page tab", "Text", window=editor(file))
    field = program.find("text", "Text of the file", window=editor(file))
    written = json.loads(field["text"])
    written["policies"][0] |= changed
    program.eyes.ask("write", id=field["id"], text=json.dumps(written, indent=2))


def editable(program: Program, row: int) -> bool:
    """Click a row, and tell whether its policy can be edited; a menu that closes may take the click."""
    program.click_cell(POLICIES, row, 1)
    return "enabled" in program.find("push button", "Edit Policy…")["states"]


def editor(file: str) -> str:
    """Name the window in which a file is edited."""
    return f"Policy file {file}"


def tries(program: Program, file: str, vm: str, host: str, *verdicts: str) -> None:
    """Try what is in the editor on a VM, until a host has this verdict by the policies, and by all else."""
    field = program.find("text", "Virtual machine to try", window=editor(file))
    program.eyes.ask("focus", id=field["id"])
    program.eyes.ask("write", id=field["id"], text=vm)
    program.keys("Return")

    def told() -> bool:
        rows = program.rows("Hosts, tried", window=editor(file))
        return [host, *verdicts] in [row[1:] for row in rows]

    program.until(told, 20, f"the policies were not tried on {vm}")


def save(program: Program, file: str) -> None:
    """Save what is in the editor, and close it."""
    program.press("push button", "Save", window=editor(file))
    program.press("push button", "Close", window=editor(file))
    program.gone(editor(file))


def refused(program: Program, vm: str, host: str) -> dict[str, str]:
    """Choose a host in the Migrate dialog that cannot take the VM, and give the tree of the policies."""
    program.view("ctrl+1", VMS)
    select(program, vm)
    program.press("push button", "Migrate")
    program.press("check box", "Auto-select the Target Host", window=MIGRATE)
    program.until(lambda: chosen(program, host), 20, f"{host} cannot be chosen")
    assert "enabled" not in program.find("push button", "Migrate", window=MIGRATE)["states"]
    program.press("page tab", "Policies: 1 in the way", window=MIGRATE)
    return tree(program, MIGRATE)


def chosen(program: Program, host: str) -> bool:
    """Click a host, or where the refused hosts are folded away the row that has them."""
    names = [row[0].partition(",")[0] for row in program.rows("Hosts", window=MIGRATE)]
    if host not in names:
        program.click_cell("Hosts", next(at for at, name in enumerate(names) if "Unavailable" in name), 0,
                           window=MIGRATE)  # fmt: skip
        return False
    program.click_cell("Hosts", names.index(host), 0, window=MIGRATE)
    return any(f"Findings for {host}" in one["name"] for one in program.all("label", window=MIGRATE))


def tree(program: Program, window: str) -> dict[str, str]:
    """Read what the policies say: each line with its outcome."""
    node = program.find("tree", "What the policies say", window=window)
    cells: list[list[str]] = program.eyes.ask("cells", id=node["id"])
    return {said.removesuffix(f", {outcome}"): outcome for said, outcome in cells}


def test_a_location_is_edited_tried_obeyed_and_given_up(start: Start):
    """The reason that was written is tried and refuses the host of the other room; disabled, it is taken."""
    program, file = start("--demo"), "search-stays-in-its-room"
    loaded(program)
    own_copy(program, "search stays in its room", file)
    reason = "The index must not leave its room"
    test = {"eq": ["vmhost.location", {"fact": "resource.vm.location"}]}
    edit(program, file, constraints=[{"reason": reason, "test": test}])
    tries(program, file, "search-1", "kvm-b2", reason, "Ready")
    save(program, file)

    told = refused(program, "search-1", "kvm-b2")
    assert told[reason] == "in the way"
    wanted = 'vmhost.location must be "room a" (resource.vm.location): it is "room b"'
    assert told[wanted] == "does not hold: in the way"
    program.press("push button", "Cancel", window=MIGRATE)
    program.gone(MIGRATE)

    edit(program, file, enabled=False)
    tries(program, file, "search-1", "kvm-b2", "None asks", "Ready")
    save(program, file)
    program.view("ctrl+1", VMS)
    select(program, "search-1")
    program.press("push button", "Migrate")
    program.press("check box", "Auto-select the Target Host", window=MIGRATE)
    program.until(lambda: chosen(program, "kvm-b2"), 20, "kvm-b2 cannot be chosen")
    program.press("push button", "Migrate", window=MIGRATE)
    program.gone(MIGRATE)
    says(program, "search-1 is on its way from kvm-a3 to kvm-b2")  # 40 GiB take longer than a test should


def test_two_vms_are_kept_apart_until_the_policy_is_disabled(start: Start):
    """The only other host has the second server: there is no target and the reason is told, then there is."""
    program, file = start("--demo"), "crm-web-servers-apart"
    loaded(program)
    own_copy(program, "crm web servers apart", file)
    reason = "Both at once must not go down with a host"
    test = {"not": {"contains": ["vmhost.vms.names", "crm-web-2"]}}
    edit(program, file, constraints=[{"reason": reason, "test": test}])
    tries(program, file, "crm-web-1", "esx-02", reason, "Ready")
    told = program.rows("If a policy were disabled", window=editor(file))
    assert told == [["crm web servers apart", "refuses 1", "Would also be Ready: esx-02."]]
    save(program, file)

    program.view("ctrl+1", VMS)
    select(program, "crm-web-1")
    program.press("push button", "Migrate")
    program.find("label", reason, window=NO_TARGET)
    program.press("push button", "What Policies Say", window=NO_TARGET)
    found = tree(program, NO_TARGET)
    assert found["crm web servers apart"] == "in the way"
    assert any("crm-web-2" in line and outcome == "holds: in the way" for line, outcome in found.items())
    program.press("push button", "Close", window=NO_TARGET)
    program.gone(NO_TARGET)

    edit(program, file, enabled=False)
    tries(program, file, "crm-web-1", "esx-02", "None asks", "Ready")
    save(program, file)
    migrated(program, "crm-web-1")


def test_hosts_are_packed_and_one_of_them_spared(start: Start):
    """The policy that ranks is named; a constraint that is added refuses the fullest host, for a while."""
    program, file = start("--demo"), "pack-small-services-to-save-power"
    loaded(program)
    own_copy(program, "pack small services to save power", file)
    reason = "kvm-a1 is to be empty tonight"
    edit(program, file, constraints=[{"reason": reason, "test": {"ne": ["vmhost.name", "kvm-a1"]}}])
    tries(program, file, "queue-1", "kvm-a1", reason, "Ready")
    save(program, file)
    found = refused(program, "queue-1", "kvm-a1")
    assert found[reason] == "in the way"
    assert found['The hosts are ordered by the policy "pack small services to save power"'] == "ranks"
    program.press("push button", "Cancel", window=MIGRATE)
    program.gone(MIGRATE)

    edit(program, file, constraints=[])
    tries(program, file, "queue-1", "kvm-a1", "None asks", "Ready")
    save(program, file)
    migrated(program, "queue-1")
    says(program, "queue-1 runs on kvm-a1")
