"""Findings in words: every code has some, with the numbers, in the tone and the room that the window has."""

from types import MappingProxyType

import pytest
from hypothesis import given

from tests.core import strategies
from tests.core.builders import (
    GIB,
    make_disk,
    make_drive,
    make_host,
    make_inventory,
    make_repository,
    make_vm,
)
from vmclient import text
from vmclient.core.assess import assess
from vmclient.core.assessment import Candidate
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.eligibility.rules import RULES
from vmclient.core.eligibility.vm_rules import VM_RULES
from vmclient.core.inventory import Hypervisor, Inventory, Mount, RepositoryType, VMState
from vmclient.core.reservation import Claim, Reservations
from vmclient.text.finding import VERDICT_LENGTH, refusal, verdict, word
from vmclient.text.finding_words import WORDS

DRIVER_CODES = {
    "host.name_taken", "host.peer_unreachable", "host.migration_port_unknown", "host.refuses",
    "host.recommended", "host.device_unreachable", "host.not_checked", "vm.question", "vm.home_unknown",
}  # fmt: skip
SPACE = "\N{NO-BREAK SPACE}"


def plain(said: str) -> str:
    """Read no-break spaces as spaces."""
    return said.replace(SPACE, " ")


def made(code: str, severity: Severity = Severity.BLOCKER, origin: str = "", **facts: object) -> Finding:
    """Make a finding of one's own."""
    return Finding(code, severity, MappingProxyType(facts), origin=origin)  # type: ignore[arg-type]


def about(host: str, inventory: Inventory, vm: str = "a/web1") -> Candidate:
    """Give the candidate of one host."""
    return assess(inventory, vm).by_host[host]


def test_every_code_has_words() -> None:
    """Each rule's code, the drivers' and the policies' have words of their own."""
    codes = {rule.code for rule in RULES} | {rule.code for rule in VM_RULES}
    assert WORDS.keys() >= codes | DRIVER_CODES | {"policy.constraint"}


@pytest.mark.parametrize("code", sorted(WORDS))
def test_words_keep_to_the_form(code: str) -> None:
    """Headings have no full stop, explanations end with one, the short verdict leaves room for ", +99"."""
    words = WORDS[code]
    assert not words.title.endswith(".")
    assert words.detail.endswith((".", "}"))
    assert len(words.brief) <= VERDICT_LENGTH - len(", +99")
    assert "{" not in words.brief
    every = " ".join((words.title, words.detail, words.brief, words.verdict, words.several, words.remedy))
    assert not any(blame in every.lower() for blame in ("!", "please", "sorry", "error", "failed"))


@strategies.estates
@given(strategies.inventories())
def test_any_finding_is_said_whole(inventory: Inventory) -> None:
    """Whatever is found, no place is left open, no code is shown, and a verdict fits into its column."""
    for vm_id in inventory.vms:
        answer = assess(inventory, vm_id)
        findings = [*answer.findings, *(found for one in answer.candidates for found in one.findings)]
        for finding in findings:
            said = word(finding)
            for part in (said.title, said.detail, said.verdict, said.message):
                assert part
                assert not any(mark in part for mark in ("{", "}", "None", finding.code, "  ", "()", ".."))
            assert len(said.verdict) <= VERDICT_LENGTH
            assert said.message.endswith(".")
        for one in answer.candidates:
            assert len(verdict(one)[1]) <= VERDICT_LENGTH


def test_memory_is_said_as_the_tone_asks() -> None:
    """The sentence of look.md section 10, number for number."""
    hosts = [make_host("kvm-a1"), make_host("kvm-a4", memory_free=int(18.2 * GIB))]
    vm = make_vm("billing-db", "kvm-a1", memory=32 * GIB)
    one = about("kvm-a4", make_inventory(hosts, [vm]), "kvm-a1/billing-db")
    said = word(one.findings[0])
    assert (
        plain(said.message)
        == "Memory short by 13.8 GiB: kvm-a4 has 18.2 GiB free, billing-db needs 32.0 GiB."
    )
    assert (verdict(one)[0], plain(verdict(one)[1])) == (Severity.BLOCKER, "Memory short by 13.8 GiB")


def test_a_drive_that_is_left_out() -> None:
    """The sentence of look.md section 10 and the verdict of the pictures."""
    source = make_host("a", repositories=(Mount(repository="nas1"), Mount(repository="iso-a")))
    vm = make_vm("billing-db", cdroms=(make_drive("sda", "/iso/debian-12.iso", "iso-a"),))
    stores = [make_repository("iso-a")]
    one = about("b", make_inventory([source, make_host("b")], [vm], stores), "a/billing-db")
    said = word(one.findings[0])
    assert said.title == "CD/DVD drive sda will be left out"
    assert said.detail == (
        "Medium debian-12.iso lies on iso-a, which is not connected to b. "
        "After a stop, billing-db cannot start again."
    )
    assert said.remedy == "Eject…"
    assert verdict(one) == (Severity.WARNING, "1 warning: drive left out")


def test_storage_names_disk_repository_and_host() -> None:
    """Which disk, how large, on which repository, which host lacks it, and what that host has."""
    hosts = [make_host("a"), make_host("b", repositories=(Mount(repository="nas-z"),), networks=frozenset())]
    inventory = make_inventory(hosts, repositories=[make_repository("nas-z")])
    one = about("b", inventory)
    said = word(one.findings[0])
    assert said.title == "Repository nas1 is not connected"
    assert plain(said.detail) == "Disk vda (40 GiB) lies on nas1, which is not connected to b. b has: nas-z."
    assert said.remedy == "How to Connect…"
    assert verdict(one) == (Severity.BLOCKER, "nas1 not connected, +1")


def test_a_local_repository_is_not_to_be_connected() -> None:
    """A disk on a local repository is said to belong to one host, and no button offers to connect it."""
    vm = make_vm(disks=(make_disk(repository="own"), make_disk("vdb", "own")))
    inventory = make_inventory(vms=[vm], repositories=[make_repository("own", type=RepositoryType.LOCAL)])
    said = word(about("b", inventory).findings[0])
    assert said.title == "Repository own belongs to one host"
    assert said.detail == "Disks vda and vdb lie on own, which belongs to a alone."
    assert said.remedy == ""


def test_one_and_several_are_said_differently() -> None:
    """One missing network is one, two are two."""

    def title(*networks: str) -> str:
        vm = make_vm(networks=networks)
        return word(about("b", make_inventory([make_host("a"), make_host("b")], [vm])).findings[0]).title

    assert title("dmz") == "Virtual network dmz does not exist"
    assert title("dmz", "lab") == "Virtual networks dmz and lab do not exist"


def test_what_is_reserved_names_the_vms() -> None:
    """Memory and slots set aside are told with the VMs they are for, and weigh nothing in the verdict."""
    claims = Reservations((Claim(job="1", host="b", vm_name="build-03", memory=16 * GIB, slots=1),))
    one = assess(make_inventory(), "a/web1", reservations=claims).by_host["b"]
    said = word(one.findings[0])
    assert said.title == "One migration is already on its way to b"
    assert plain(said.detail) == "16.0 GiB and 1 slot are set aside for build-03; all numbers leave them out."
    assert verdict(one) == (None, "Ready")


def test_the_worst_speaks_and_the_rest_is_counted() -> None:
    """Blockers silence warnings; "+N" counts those of the same weight; unknown is never shown as passed."""
    full = make_host("b", max_hosted_vms=0, memory_free=0, migration_enabled=None)
    assert verdict(about("b", make_inventory([make_host("a"), full]))) == (
        Severity.BLOCKER,
        "No free slot, +1",
    )
    unknown = make_host("b", migration_enabled=None)
    severity, said = verdict(about("b", make_inventory([make_host("a"), unknown])))
    assert severity is Severity.UNKNOWN
    assert "not known" in said


def test_a_name_too_long_for_the_column_gives_way() -> None:
    """A verdict with a long repository name falls back to words that fit, with the count of the rest."""
    name = "a-repository-with-a-very-long-name"
    vm = make_vm(disks=(make_disk(repository=name),), networks=("dmz",))
    source = make_host("a", repositories=(Mount(repository=name),))
    inventory = make_inventory([source, make_host("b")], [vm], [make_repository(name)])
    assert verdict(about("b", inventory)) == (Severity.BLOCKER, "Storage not connected, +1")


def test_refusals_are_the_tooltip_of_migrate() -> None:
    """Every reason is a line; none, and there is no tooltip."""
    vm = make_vm("dev", state=VMState.PAUSED, snapshots=0, busy="backup")
    inventory = make_inventory([make_host("a", hypervisor=Hypervisor.ESX)], [vm])
    assert refusal(assess(inventory, "a/dev").findings).splitlines() == [
        "dev is busy. dev is in the middle of an action (backup). "
        "Another action can start when that has ended.",
        "dev is paused. ESX does not migrate a paused virtual machine. Resume dev first.",
    ]
    assert refusal(()) == ""


def test_a_driver_s_findings_are_worded_with_their_origin() -> None:
    """Known codes take our words, whatever facts come along; the one who said it is named."""
    taken = made("host.name_taken", origin="libvirt on b", name="web1", vm="web1", host="b")
    assert word(taken).title == "The name web1 is taken"
    assert word(taken).detail.endswith("Said by libvirt on b.")
    away = made("host.peer_unreachable", source="a", host="b", reason="no route to host")
    assert word(away).title == "b cannot be reached from a"
    assert "on b: no route to host." in word(away).detail
    port = made("host.migration_port_unknown", Severity.UNKNOWN, host="b", source="a")
    assert "not known" in word(port).verdict
    bare = word(made("cpu.features_missing", features=("avx2", "aes"), origin="libvirt on b"))
    assert bare.title == "2 CPU features are missing"
    assert "the virtual machine uses avx2 and aes" in bare.detail


def test_what_a_vcenter_says_is_worded_with_its_own_words_behind() -> None:
    """Its text stands in the explanation, with one full stop; without any the sentence is whole."""
    reason = "The host is in standby."
    refused = word(made("host.refuses", origin="vCenter vc", vm="web1", host="esx-2", reason=reason))
    assert refused.title == "The server objects to esx-2"
    said = "It would not have web1 there: The host is in standby. Said by vCenter vc."
    assert refused.detail == said
    bare = word(made("host.refuses", origin="vCenter vc", vm="web1", host="esx-2"))
    assert bare.detail.startswith("It would not have web1 there.")
    asks = word(made("vm.question", vm="web1", text="Was it moved or copied?"))
    assert asks.message.startswith("web1 asks a question.")
    drs = word(made("host.recommended", Severity.INFO, vm="web1", host="esx-2", reason="balance CPU"))
    assert drs.detail == "DRS recommends moving web1 to esx-2: balance CPU."
    device = word(made("host.device_unreachable", vm="web1", host="esx-2", device="PCI device 0"))
    assert device.verdict == "PCI device 0 not reached"


def test_one_and_several_missing_things_read_as_english() -> None:
    """Neither the number of CPU features nor the first letter of a kind of guest makes a slip."""
    features = word(made("cpu.features_missing", vm="web1", host="b", features=("avx2", "aes")))
    assert features.detail == "web1 uses avx2 and aes, which b does not have."
    guest = word(made("host.guest_type_missing", vm="web1", host="b", guest_type="hvm", offered=("pv",)))
    assert guest.detail == "web1 needs HVM. b offers PV."


@pytest.mark.parametrize("code", sorted(WORDS))
def test_a_finding_without_facts_is_said_all_the_same(code: str) -> None:
    """A driver that gives a code of ours and no facts breaks nothing and leaves no place open."""
    said = word(made(code, origin="vCenter"))
    assert said.title
    assert "{" not in said.title + said.detail + said.message + said.verdict
    assert len(said.verdict) <= VERDICT_LENGTH


def test_an_unknown_code_is_said_by_its_facts() -> None:
    """A code from a newer driver shows who says it, its reason or its facts, and never the bare code."""
    said = word(made("esx.evc_mode", origin="vCenter", reason="The EVC mode is lower."))
    assert (said.title, said.detail) == ("Refused by vCenter", "The EVC mode is lower.")
    said = word(made("esx.evc_mode", Severity.UNKNOWN, mode="intel-haswell", hosts=("a", "b")))
    assert said.message == "Not known to the hypervisor. mode: intel-haswell; hosts: a and b."


def test_words_come_through_the_translator() -> None:
    """Every pattern of every finding is asked of the catalogue, with its places still open."""
    asked: list[str] = []

    def translator(source: str) -> str:
        asked.append(source)
        return source.upper() if "{" not in source else source

    text.install(translator)
    try:
        assert word(made("host.offline", host="b")).title == "NOT CONNECTED"
    finally:
        text.install(None)
    assert "{host} does not answer." in asked


def test_names_with_braces_are_left_alone() -> None:
    """A name that looks like a place of a pattern is shown as it is."""
    assert word(made("host.offline", host="{vm}")).detail == "{vm} does not answer."
