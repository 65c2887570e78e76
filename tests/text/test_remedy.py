"""The ways out as buttons: which the window carries out, and what the others tell a person to do."""

import shlex
from pathlib import Path

import pytest

from vmclient.core import remedy as core
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.eligibility.rules import RULES
from vmclient.core.eligibility.vm_rules import VM_RULES
from vmclient.core.inventory import Hypervisor
from vmclient.core.problem import Fact
from vmclient.core.settings import HostSettings
from vmclient.text import remedy as words
from vmclient.text.finding import way_out
from vmclient.text.finding_words import WORDS


def found(code: str, remedy: str | None, **facts: Fact) -> Finding:
    """A blocker about billing-db on its way from kvm-a1 to kvm-b5."""
    named: dict[str, Fact] = {"vm": "billing-db", "source": "kvm-a1", "host": "kvm-b5", **facts}
    return Finding(code, Severity.BLOCKER, named, remedy)


FACTS: dict[str, Fact] = {
    "networks": ("dmz",), "card": 1, "offered": ("prod",), "repositories": ("nas-b",), "targets": ("iqn.x",),
    "drives": ("sda",), "disks": ("vda",), "where": ("target",), "slots": 8, "slots_used": 8, "snapshots": 2,
}  # fmt: skip
REMEDIES = [(rule.code, rule.remedy) for rule in RULES if rule.remedy]
REMEDIES += [(rule.code, rule.remedy) for rule in VM_RULES if rule.remedy]


@pytest.mark.parametrize(("code", "remedy"), REMEDIES)
@pytest.mark.parametrize("kind", [Hypervisor.KVM, Hypervisor.ESX])
def test_each_remedy_is_carried_out_or_told(code: str, remedy: str, kind: Hypervisor) -> None:
    """A button that the window does not act on says "How to", and has steps that end with Check Again."""
    finding = found(code, remedy, **FACTS)
    button = words.remedy(finding)
    assert button is not None
    assert button.performed == core.performed(finding)
    assert button.performed != button.label.startswith("How to")
    if not button.performed:
        heading, way, steps = words.how_to(button, kind)
        assert heading
        assert way
        assert steps[-1].text == "Press Check Again here."


def test_each_finding_with_a_button_is_in_the_table() -> None:
    """`docs/remedies.md` says of each what the button does and who does it."""
    table = (Path(__file__).parents[2] / "docs" / "remedies.md").read_text("utf-8")
    labelled = {code for code, one in WORDS.items() if one.remedy}
    assert sorted(code for code in labelled if f"`{code}`" not in table) == []


def test_a_host_that_can_start_its_repository_is_told_to() -> None:
    """The sentence says what the button does, and not what an administrator of storage would do."""
    start: dict[str, Fact] = {"start": ("nas-b",), "start_on": "kvm-b5"}
    can = found("storage.repository_unreachable", core.CONNECT_REPOSITORY, **FACTS, **start)
    assert way_out(can) == "Start it there."
    assert way_out(found("storage.repository_unreachable", core.CONNECT_REPOSITORY, **FACTS)) != way_out(can)


def test_no_button_is_dead() -> None:
    """Every label of a remedy belongs to a rule whose remedy is carried out, or says "How to"."""
    performed = {code for code, remedy in REMEDIES if core.performed(found(code, remedy))}
    for code, one in WORDS.items():
        if one.remedy and code not in performed and not one.remedy.startswith("{"):
            assert one.remedy.startswith("How to"), code


@pytest.mark.parametrize(
    ("code", "remedy", "facts", "label", "host"),
    [
        ("cdrom.unreachable", core.EJECT, {"ejectable": True}, "Eject…", "kvm-b5"),
        (
            "storage.repository_unreachable", core.CONNECT_REPOSITORY,
            {"start": ("nas-b",), "start_on": "kvm-a1"}, "Start nas-b on kvm-a1", "kvm-a1",
        ),
        (
            "storage.repository_disabled", core.ENABLE_REPOSITORY,
            {"start": ("nas-b",), "start_on": "kvm-b5"}, "Enable nas-b", "kvm-b5",
        ),
        ("network.missing", core.CREATE_NETWORK, {"start": ("dmz",)}, "Start dmz on kvm-b5", "kvm-b5"),
    ],
)  # fmt: skip
def test_what_the_hypervisor_does_here_is_a_button(
    code: str, remedy: str, facts: dict[str, Fact], label: str, host: str
) -> None:
    """The finding's own facts say that it can be done: the button does it, at the host that is concerned."""
    button = words.remedy(found(code, remedy, **FACTS, **facts))
    assert button is not None
    assert (button.label, button.host, button.performed) == (label, host, True)


def test_a_remedy_about_the_source_is_done_there() -> None:
    """What keeps the VM from leaving is put right at its present host, the rest at the target."""
    source = words.remedy(found("source.out_of_sync", core.RESYNCHRONIZE))
    target = words.remedy(found("host.out_of_sync", core.RESYNCHRONIZE))
    assert source is not None
    assert target is not None
    assert (source.host, source.label) == ("kvm-a1", "Resynchronize kvm-a1")
    assert (target.host, target.label) == ("kvm-b5", "Resynchronize kvm-b5")


def test_names_in_commands_stay_names() -> None:
    """A network called like a command is quoted: what is copied into a shell runs nothing else."""
    nasty = "dmz; rm -rf ~"
    button = words.remedy(found("network.missing", "network.create", networks=(nasty,), offered=()))
    assert button is not None
    _, _, steps = words.how_to(button, Hypervisor.KVM)
    commands = "\n".join(step.command for step in steps)
    assert f"virsh net-dumpxml {shlex.quote(nasty)} > " in commands
    assert nasty not in commands.replace(shlex.quote(nasty), "")


def test_what_a_remedy_sets_comes_from_the_finding() -> None:
    """Slots go to what is taken and one more; the switches are set, and other settings stay."""
    before = HostSettings(vmhost_enabled=False)
    facts: dict[str, Fact] = {"slots_needed": 9}
    assert core.settings_after(core.RAISE_SLOTS, facts, before) == HostSettings(
        vmhost_enabled=False, max_hosted_vms=9
    )
    assert core.settings_after(core.ENABLE, {}, before) == HostSettings(
        vmhost_enabled=False, resource_enabled=True
    )
    assert core.settings_after(core.ENABLE_VMHOST, {}, before) == HostSettings(vmhost_enabled=True)
    assert core.settings_after(core.RESYNCHRONIZE, {}, before) is None
