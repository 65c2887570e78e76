"""The demo estate: a first look, and every finding to be met by hand."""

import json
import re
from collections import defaultdict
from pathlib import Path

import jsonschema
import pytest

from vmclient.core import datacenter
from vmclient.core.assess import assess
from vmclient.core.assessment import Assessment, Outcome
from vmclient.core.capability import kind
from vmclient.core.eligibility.rules import RULES
from vmclient.core.eligibility.vm_rules import VM_RULES
from vmclient.core.inventory import Hypervisor, Inventory
from vmclient.core.plan import Action, plan
from vmclient.drivers.base import Order
from vmclient.drivers.embedded.clock import ManualClock
from vmclient.drivers.embedded.driver import EmbeddedDriver
from vmclient.drivers.embedded.source import read
from vmclient.drivers.embedded.world import World
from vmclient.resources_path import resource

PATH = Path(resource("demo", "two-rooms.json"))
# datacenter-format.md section 3; a file cannot say that a VM is busy.
CODES = [
    "vm.hypervisor_unsupported",
    "vm.xen_fc_san",
    "vm.state",
    "vm.snapshots",
    "source.migration_disabled",
    "source.out_of_sync",
    "source.offline",
    "host.hypervisor_differs",
    "host.offline",
    "host.disabled",
    "host.vmhost_disabled",
    "host.maintenance",
    "host.out_of_sync",
    "host.migration_disabled",
    "host.full",
    "host.memory_short",
    "host.memory_tight",
    "host.cpu_full",
    "host.guest_type_missing",
    "host.machine_missing",
    "arch.differs",
    "cpu.features_missing",
    "cpu.model_differs",
    "storage.repository_unreachable",
    "storage.mount_differs",
    "storage.repository_disabled",
    "storage.iscsi_not_connected",
    "storage.lun_unknown",
    "network.missing",
    "cdrom.unreachable",
    "cost.not_converging",
    "policy.constraint",
]


@pytest.fixture(scope="module")
def demo() -> Inventory:
    return read(PATH)


@pytest.fixture(scope="module")
def shown(demo: Inventory) -> dict[str, list[str]]:
    """For each code, the VMs (and hosts) that show it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for vm in demo.vms.values():
        answer = assess(demo, vm.id, policies=demo.policies)
        for finding in answer.findings:
            found[finding.code].append(vm.name)
        for candidate in answer.candidates:
            for finding in candidate.findings:
                found[finding.code].append(f"{vm.name} to {candidate.host.name}")
    return found


def named(demo: Inventory, name: str) -> Assessment:
    (vm,) = [vm for vm in demo.vms.values() if vm.name == name]
    return assess(demo, vm.id, policies=demo.policies)


@pytest.mark.parametrize("code", CODES)
def test_every_finding_can_be_met(code: str, shown: dict[str, list[str]]) -> None:
    """At least one VM, or one VM and host, shows the code."""
    assert shown[code]


def test_the_list_of_codes_is_that_of_the_rules() -> None:
    """A new rule has to be met in the demo too, unless it needs what a file cannot say."""
    known = {rule.code for rule in RULES} | {rule.code for rule in VM_RULES} | {"policy.constraint"}
    assert set(CODES) <= known | {"host.hypervisor_differs"}
    of_the_format = {"vm", "source", "arch", "cpu", "storage", "network", "cdrom", "cost"}
    missing = {code for code in known - set(CODES) if code.split(".")[0] in of_the_format}
    assert missing <= {"vm.busy"}


def test_it_is_an_estate_of_two_rooms_on_four_hypervisors(demo: Inventory) -> None:
    """About a dozen hosts and sixty VMs, of every kind."""
    assert 12 <= len(demo.hosts) <= 16
    assert 55 <= len(demo.vms) <= 65
    assert {host.hypervisor for host in demo.hosts.values()} == set(Hypervisor)
    managers = {host.manager for host in demo.hosts.values() if host.hypervisor is Hypervisor.ESX}
    assert None in managers
    assert len(managers) == 2


def test_billing_db_has_a_choice(demo: Inventory) -> None:
    """Four hosts can take it, one of them clean; the others are refused for reasons of their own."""
    answer = named(demo, "billing-db")
    assert [one.host.name for one in answer.eligible] == ["kvm-b2", "kvm-a2", "kvm-b3", "kvm-b1"]
    assert [len(one.acknowledge) for one in answer.eligible] == [1, 0, 1, 3]
    refused = [one for one in answer.candidates if one.tested and not one.eligible]
    reasons = {one.host.name: {finding.code for finding in one.blockers} for one in refused}
    assert reasons.keys() == {"kvm-a3", "kvm-a4", "kvm-b4", "kvm-b5"}
    assert len({frozenset(codes) for codes in reasons.values()}) == 4


def test_backup_proxy_has_no_target_and_one_host_is_near(demo: Inventory) -> None:
    """Each tested host is refused; one of them for a single reason."""
    answer = named(demo, "backup-proxy")
    assert answer.outcome is Outcome.NO_TARGET
    near = [one.host.name for one in answer.candidates if one.tested and len(one.blockers) == 1]
    assert "kvm-b4" in near


def test_policies_keep_apart_pack_and_hold_to_a_room(demo: Inventory) -> None:
    """One policy refuses the only other host, one ranks the fullest host first, one keeps within a room."""
    apart, pack, room = named(demo, "crm-web-1"), named(demo, "queue-1"), named(demo, "search-1")
    assert apart.outcome is Outcome.NO_TARGET
    assert [finding.code for finding in apart.by_host["esx-02"].blockers] == ["policy.constraint"]
    assert [score.criterion for score in pack.eligible[0].ranking[:2]] == [
        "vmhost.vms/d",
        "vmhost.memory.free/a",
    ]
    counts = [score.value for one in pack.eligible for score in one.ranking[:1]]
    assert counts == sorted(counts, key=lambda count: -(count or 0))
    assert len(set(counts)) > 1
    assert {one.host.location for one in room.eligible} == {"room a"}
    assert any(len(one.blockers) == 1 for one in room.candidates if one.host.location == "room b")


def test_all_four_outcomes_are_there(demo: Inventory) -> None:
    """Among them VMs whose hypervisor has no other host."""
    assert {assess(demo, vm_id, policies=demo.policies).outcome for vm_id in demo.vms} == set(Outcome)


@pytest.mark.parametrize(("name", "least_s", "most_s"), [("billing-db", 10, 30), ("dev-win11", 10, 40)])
def test_a_migration_is_long_enough_to_watch_and_short_enough_to_wait_for(
    demo: Inventory, name: str, least_s: float, most_s: float
) -> None:
    """The simulated migration, every action of its plan, ends within a span that a person watches."""
    answer = named(demo, name)
    clock = ManualClock()
    driver = EmbeddedDriver(World(demo, clock))
    driver.open()
    assert answer.mode is not None
    target = demo.hosts[answer.auto_target or ""]
    order = Order(vm=answer.vm, source=answer.source, target=target, mode=answer.mode)
    took = 0.0
    for action in plan(kind(answer.source), answer.mode):
        whole = action is Action.MIGRATE
        task = driver.migrate(order, driver) if whole else driver.act(action, order, driver)
        while (end := task.wait(0)) is None and took < most_s:
            clock.advance(0.5)
            took += 0.5
        assert end is not None
        assert end.problem is None
    assert least_s < took < most_s


def test_cache_01_never_ends_by_itself(demo: Inventory) -> None:
    """It changes memory faster than its host's link carries it."""
    vm = named(demo, "cache-01").vm
    clock = ManualClock()
    driver = EmbeddedDriver(World(demo, clock))
    driver.open()
    answer = named(demo, "cache-01")
    assert answer.mode is not None
    order = Order(vm=vm, source=answer.source, target=demo.hosts[answer.auto_target or ""], mode=answer.mode)
    task = driver.migrate(order, driver)
    clock.advance(600)
    assert task.poll().converging is False


def test_the_file_is_kept_by_hand_and_valid() -> None:
    """It satisfies the published schema, has no long line, and names nothing that exists outside of it."""
    text = PATH.read_text(encoding="utf-8")
    jsonschema.Draft202012Validator(datacenter.schema()).validate(json.loads(text))
    assert max(map(len, text.splitlines())) <= 130
    assert not re.search(r"\.(com|net|org)\b", text)
