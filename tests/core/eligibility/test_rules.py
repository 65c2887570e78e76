"""Each rule at its edges: one finding where the specification says so, with its numbers, and no other."""

import subprocess
import sys
from collections.abc import Mapping
from typing import Any

import pytest

from tests.core.builders import (
    GIB,
    make_disk,
    make_drive,
    make_host,
    make_inventory,
    make_repository,
    make_vm,
)
from vmclient.core.assess import assess
from vmclient.core.capability import Mode
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.eligibility.rules import RULES
from vmclient.core.eligibility.vm_rules import VM_RULES
from vmclient.core.inventory import (
    GuestType,
    Host,
    Hypervisor,
    Inventory,
    Mount,
    Repository,
    RepositoryType,
    Transport,
    VMState,
)
from vmclient.core.problem import Fact

SEVERITIES = {
    "blocker": """host.hypervisor_differs host.offline host.disabled host.vmhost_disabled host.maintenance
        host.out_of_sync host.migration_disabled host.full host.memory_short host.cpu_full
        host.guest_type_missing host.machine_missing arch.differs cpu.features_missing
        storage.repository_unreachable storage.mount_differs
        storage.repository_disabled storage.iscsi_not_connected network.missing""",
    "warning": "host.memory_tight cdrom.unreachable cost.not_converging",
    "unknown": "storage.lun_unknown host.migration_unknown",
    "info": "cpu.model_differs host.reserved",
}
LAN = frozenset({"prod"})


def found(target: Mapping[str, Any], source: Mapping[str, Any] = {}, vm: Mapping[str, Any] = {},
          repositories: tuple[Repository, ...] = ()) -> dict[str, Finding]:  # fmt: skip
    """Give what is found about b for web1 on a, by code."""
    hosts = [make_host("a", **source), make_host("b", **target)]
    inventory = make_inventory(hosts, [make_vm(**vm)], repositories)
    return {finding.code: finding for finding in assess(inventory, "a/web1").by_host["b"].findings}


def facts(finding: Finding) -> dict[str, Fact]:
    """Give the facts without the names that every finding has."""
    return {name: value for name, value in finding.facts.items() if name not in ("vm", "source", "host")}


def test_nothing_is_found_about_a_host_that_fits() -> None:
    """An idle host with all that the VM has is found nothing about, in any mode."""
    for state in (VMState.RUNNING, VMState.PAUSED, VMState.SHUT_OFF):
        assert found({}, vm={"state": state}) == {}


def test_every_code_of_the_specification_has_a_rule() -> None:
    """The codes of section 3 and ours are all there, once, with their severities; policies come later."""
    ours = {rule.code: rule.severity.value for rule in RULES}
    assert ours == {code: severity for severity, codes in SEVERITIES.items() for code in codes.split()}
    assert len(ours) == len(RULES)
    assert {rule.code for rule in VM_RULES} == {
        "vm.hypervisor_unsupported", "vm.xen_fc_san", "vm.busy", "vm.state", "vm.snapshots",
        "source.migration_disabled", "source.out_of_sync", "source.offline",
    }  # fmt: skip
    assert all(rule.severity is Severity.BLOCKER for rule in VM_RULES)


def test_rules_and_words_come_without_numpy() -> None:
    """The rules, the refusals and the words are there before the first paint, and numpy is not."""
    modules = ("eligibility.rules", "eligibility.vm_rules", "reservation", "assessment")
    imports = "; ".join(f"import vmclient.core.{module}" for module in modules)
    script = f"import sys; {imports}; import vmclient.text.finding; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], timeout=60, check=False).returncode == 0


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ({"online": False}, "host.offline"),
        ({"resource_enabled": False}, "host.disabled"),
        ({"vmhost_enabled": False}, "host.vmhost_disabled"),
        ({"maintenance": True}, "host.maintenance"),
        ({"in_sync": False}, "host.out_of_sync"),
        ({"arch": "i686"}, "arch.differs"),
        ({"networks": frozenset()}, "network.missing"),
        ({"repositories": ()}, "storage.repository_unreachable"),
    ],
)
def test_states_of_the_host_count_in_every_mode(target: Mapping[str, Any], code: str) -> None:
    """What is wrong with the host itself, its networks and its storage refuses live and moved VMs alike."""
    for state in (VMState.RUNNING, VMState.SHUT_OFF):
        (only,) = found(target, vm={"state": state}).values()
        assert (only.code, only.severity) == (code, Severity.BLOCKER)


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ({"migration_enabled": False}, "host.migration_disabled"),
        ({"migration_enabled": None}, "host.migration_unknown"),
        ({"max_hosted_vms": 0}, "host.full"),
        ({"memory_free": 8 * GIB - 1}, "host.memory_short"),
        ({"memory_free": 8 * GIB}, "host.memory_tight"),
        ({"cpu_load": 0.95}, "host.cpu_full"),
    ],
)
def test_what_running_needs_does_not_stop_a_move(target: Mapping[str, Any], code: str) -> None:
    """Slots, memory, CPU and the migration switch count for a running VM, not for one that is shut off."""
    assert found(target).keys() == {code}
    assert found(target, vm={"state": VMState.SHUT_OFF}) == {}


def test_the_migration_switch_counts_for_live_alone() -> None:
    """A suspended VM of a vCenter goes to a host with vMotion off; a running one does not."""
    under = {"hypervisor": Hypervisor.ESX, "manager": "vc"}
    off = under | {"migration_enabled": False}
    assert found(off, under, {"state": VMState.SUSPENDED}) == {}
    assert found(off, under).keys() == {"host.migration_disabled"}


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ({"hypervisor": Hypervisor.XEN}, {}),
        ({"hypervisor": Hypervisor.ESX, "manager": "vc2"}, {"hypervisor": Hypervisor.ESX, "manager": "vc1"}),
        ({"hypervisor": Hypervisor.ESX}, {"hypervisor": Hypervisor.ESX, "manager": "vc1"}),
    ],
)
def test_another_hypervisor_or_manager_ends_the_test(
    target: Mapping[str, Any], source: Mapping[str, Any]
) -> None:
    """Another hypervisor, another vCenter, or standalone versus managed: that finding and no other."""
    assert found({**target, "online": False, "networks": frozenset()}, source).keys() == {
        "host.hypervisor_differs"
    }


def test_slots_count_idle_vms_and_not_those_that_are_off() -> None:
    """Running, paused and suspended VMs hold a slot; the last free one can be taken."""
    states = (VMState.RUNNING, VMState.PAUSED, VMState.SUSPENDED, VMState.SHUT_OFF, VMState.CRASHED)
    others = [make_vm(f"vm{number}", "b", state=state, cpu_load=0.0) for number, state in enumerate(states)]
    for slots, refused in ((3, True), (4, False)):
        hosts = [make_host("a"), make_host("b", max_hosted_vms=slots)]
        answer = assess(make_inventory(hosts, [make_vm(), *others]), "a/web1").by_host["b"]
        assert (answer.blockers != ()) is refused
        assert answer.forecast is not None
        assert (answer.forecast.slots_used, answer.forecast.slots) == (3, slots)


@pytest.mark.parametrize(
    ("free", "codes"),
    [
        (8 * GIB - 1, {"host.memory_short"}),
        (8 * GIB, {"host.memory_tight"}),
        (9_544_371_768, {"host.memory_tight"}),  # 954,437,176 left are under a tenth of it by 0.8
        (9_544_371_769, set()),  # 954,437,177 left are over a tenth of it by 0.1
    ],
)
def test_memory_at_the_edges(free: int, codes: set[str]) -> None:
    """It is short below the VM's memory, and tight where under a tenth of the free memory would be left."""
    answers = found({"memory_free": free})
    assert answers.keys() == codes
    if "host.memory_short" in codes:
        assert facts(answers["host.memory_short"]) == {
            "free": free, "needed": 8 * GIB, "short": 8 * GIB - free, "reserved": 0,
        }  # fmt: skip


def test_a_tenth_to_spare_is_enough() -> None:
    """9 GiB of 10 GiB free leave exactly a tenth: not tight; a byte more does not."""
    assert found({"memory_free": 10 * GIB}, vm={"memory": 9 * GIB}) == {}
    assert found({"memory_free": 10 * GIB}, vm={"memory": 9 * GIB + 1}).keys() == {"host.memory_tight"}


def test_cpu_at_the_ceiling() -> None:
    """4 vCPUs at half load on 16 cores add 0.125: 0.825 reaches the ceiling of 0.95, less does not."""
    vm = {"vcpus": 4, "cpu_load": 0.5}
    full = found({"cpu_load": 0.825}, vm=vm)["host.cpu_full"]
    assert facts(full) == {"load": 0.825, "after": 0.95, "ceiling": 0.95}
    assert found({"cpu_load": 0.8249}, vm=vm) == {}
    assert found({"cpu_load": 0.825}, vm=vm | {"state": VMState.PAUSED}) == {}


def test_guest_type_and_machine_where_both_tell() -> None:
    """A target that offers others is refused; one that does not tell, or a VM that does not, is not."""
    offers = {"guest_types": frozenset({GuestType.PV}), "machines": frozenset({"pc"})}
    needs = {"guest_type": GuestType.PVH, "machine": "q35"}
    answers = found(offers, vm=needs)
    assert facts(answers["host.guest_type_missing"]) == {"guest_type": "pvh", "offered": ("pv",)}
    assert facts(answers["host.machine_missing"]) == {"machine": "q35", "offered": ("pc",)}
    assert found(offers) == {}
    assert found({}, vm=needs) == {}
    assert found({"guest_types": frozenset(), "machines": frozenset()}, vm=needs).keys() == answers.keys()


def test_the_guest_s_own_width_says_nothing() -> None:
    """A 32-bit VM that was created on a 64-bit host goes to 64-bit hosts; one created on 32 bits does not."""
    assert found({}, vm={"arch": "i686"}) == {}
    assert found({}, vm={"created_on_arch": "i686"}).keys() == {"arch.differs"}


def test_cpu_features_and_models() -> None:
    """Missing features are named and refuse; another model is told, only where both give theirs."""
    source, target = {"cpu_model": "Milan"}, {"cpu_model": "Rome", "cpu_features": frozenset({"aes"})}
    answers = found(target, source, {"cpu_features": frozenset({"aes", "sha_ni", "avx2"})})
    assert facts(answers["cpu.features_missing"]) == {"features": ("avx2", "sha_ni")}
    assert answers["cpu.model_differs"].severity is Severity.INFO
    assert found({"cpu_model": "Rome"}) == {}
    assert found({}, source) == {}


def test_a_repository_that_either_host_lacks_is_unreachable() -> None:
    """One finding names every disk, its repository, and which host lacks it; a local one is nobody else's."""
    disks = (make_disk(), make_disk("vdb", "nas2"), make_disk("vdc", "own"), make_disk("vdd", "nas3"))
    stores = (
        make_repository("nas2"), make_repository("nas3"), make_repository("own", type=RepositoryType.LOCAL),
    )  # fmt: skip
    source = {"repositories": tuple(Mount(repository=name) for name in ("nas1", "own"))}
    target = {"repositories": (Mount(repository="nas2"),)}
    answers = found(target, source, {"disks": disks}, stores)
    assert facts(answers["storage.repository_unreachable"]) == {
        "disks": ("vda", "vdb", "vdc", "vdd"),
        "repositories": ("nas1", "nas2", "own", "nas3"),
        "where": ("target", "source", "local", "both"),
        "size": None,
        "connected": ("nas2",),
    }


def test_a_repository_that_the_source_alone_lacks_is_unreachable() -> None:
    """A target that has the repository is refused all the same where the source does not list it."""
    (only,) = found({}, {"repositories": ()}).values()
    assert (only.code, facts(only)["where"]) == ("storage.repository_unreachable", ("source",))


@pytest.mark.parametrize(
    ("ours", "theirs", "differs"),
    [("/x", "/y", True), ("/x", "/x", False), (None, "/y", False), ("/x", None, False)],
)
def test_mounts_differ_where_both_give_one(ours: str | None, theirs: str | None, differs: bool) -> None:
    """Another path refuses; a path that one of them does not give does not."""
    source = {"repositories": (Mount(repository="nas1", mount=ours),)}
    target = {"repositories": (Mount(repository="nas1", mount=theirs),)}
    assert found(target, source).keys() == ({"storage.mount_differs"} if differs else set())


def test_a_disabled_repository_refuses() -> None:
    """A disk on a disabled repository refuses every host; a disabled one without a disk does not."""
    answers = found({}, repositories=(make_repository(enabled=False),))
    assert facts(answers["storage.repository_disabled"]) == {"disks": ("vda",), "repositories": ("nas1",)}
    assert found({}, repositories=(make_repository("nas2", enabled=False),)) == {}


def test_iscsi_has_to_be_connected_on_both() -> None:
    """A target that source or host lacks refuses, whatever the transport of its disk."""
    disks = (make_disk(), make_disk("vdb", None, transport=Transport.ISCSI, iscsi_target="iqn.x"))
    both = {"iscsi_targets": frozenset({"iqn.x"})}
    assert found(both, both, {"disks": disks}) == {}
    for target, source, where in (({}, both, "target"), (both, {}, "source"), ({}, {}, "both")):
        answers = found(target, source, {"disks": disks})
        assert facts(answers["storage.iscsi_not_connected"]) == {
            "disks": ("vdb",), "targets": ("iqn.x",), "where": (where,),
        }  # fmt: skip


def test_a_raw_fibre_channel_unit_is_not_known() -> None:
    """A disk of transport fc without a repository is unknown: to be acknowledged, not refused."""
    raw = make_disk("vdb", None, transport=Transport.FC)
    answers = found({}, vm={"disks": (make_disk(), raw, make_disk("vdc", transport=Transport.FC))})
    assert facts(answers["storage.lun_unknown"]) == {"disks": ("vdb",)}
    assert answers["storage.lun_unknown"].acknowledge


def test_missing_networks_are_named_once() -> None:
    """Every network that the target lacks is named, with the first card that is attached to one."""
    answers = found({"networks": LAN}, vm={"networks": ("prod", "dmz", "lab", "dmz")})
    assert facts(answers["network.missing"]) == {"networks": ("dmz", "lab"), "card": 2, "offered": ("prod",)}


def test_media_that_cannot_be_reached_leave_their_drives_out() -> None:
    """A medium on the host itself or on a repository that the target lacks warns; an empty drive does not."""
    drives = (
        make_drive("sda", None), make_drive("sdb", "/iso/b"), make_drive("sdc", "/iso/c", "iso-a"),
        make_drive("sdd", "/iso/d", "nas1"),
    )  # fmt: skip
    answers = found({}, vm={"cdroms": drives})
    assert facts(answers["cdrom.unreachable"]) == {
        "drives": ("sdb", "sdc"), "media": ("/iso/b", "/iso/c"), "repositories": ("", "iso-a"),
        "ejectable": True,
    }  # fmt: skip
    assert answers["cdrom.unreachable"].remedy == "cdrom.detach"
    assert found({}, vm={"cdroms": drives[:1]}) == {}


def test_a_guest_as_fast_as_the_link_does_not_converge() -> None:
    """At the link's rate, or above, live migration may not end; below it, paused, or moved it does."""
    link = 100_000_000
    slow = {"migration_bandwidth": link}
    answers = found(slow, vm={"dirty_rate": link})
    assert facts(answers["cost.not_converging"]) == {"dirty_rate": link, "bandwidth": link}
    assert found({}, slow, {"dirty_rate": link}).keys() == {"cost.not_converging"}
    assert found(slow, vm={"dirty_rate": link - 1}) == {}
    assert found(slow, vm={"dirty_rate": link, "state": VMState.PAUSED}) == {}
    assert found(slow, vm={"dirty_rate": None}) == {}
    standalone = {"hypervisor": Hypervisor.ESX}  # suspended first, so it changes nothing
    assert found(slow | standalone, standalone, {"dirty_rate": link}) == {}


def refused(vm: Mapping[str, Any], source: Mapping[str, Any] = {}, *stores: Repository) -> set[str]:
    """Give the codes that refuse web1 on a, whatever the target."""
    inventory = make_inventory([make_host("a", **source), make_host("b", **source)], [make_vm(**vm)], stores)
    return {finding.code for finding in assess(inventory, "a/web1").findings}


FC = {"disks": (make_disk(transport=Transport.FC),)}
XEN = {"hypervisor": Hypervisor.XEN}


@pytest.mark.parametrize(
    ("vm", "source", "codes"),
    [
        ({}, {"hypervisor": Hypervisor.HYPERV}, {"vm.hypervisor_unsupported"}),
        ({"state": VMState.CRASHED}, {"hypervisor": Hypervisor.HYPERV}, {"vm.hypervisor_unsupported"}),
        ({"state": VMState.PAUSED}, {"hypervisor": Hypervisor.ESX}, {"vm.state"}),
        ({"state": VMState.PAUSED}, {"hypervisor": Hypervisor.ESX, "manager": "vc"}, {"vm.state"}),
        ({"state": VMState.SUSPENDED}, {"hypervisor": Hypervisor.ESX}, set()),
        (FC, XEN, {"vm.xen_fc_san"}),
        (FC, {}, set()),
        ({**FC, "state": VMState.SHUT_OFF}, XEN, set()),
        ({**FC, "state": VMState.CRASHED}, XEN, {"vm.state", "vm.xen_fc_san"}),
        ({"snapshots": 1}, {}, {"vm.snapshots"}),
        ({"snapshots": 1}, XEN, set()),
        ({"snapshots": 1, "state": VMState.SHUT_OFF}, {}, {"vm.snapshots"}),
        ({"snapshots": 1, "state": VMState.CRASHED}, {}, {"vm.state", "vm.snapshots"}),
        ({}, {"migration_enabled": False}, {"source.migration_disabled"}),
        ({}, {"migration_enabled": None}, set()),
        ({"state": VMState.SHUT_OFF}, {"migration_enabled": False}, set()),
        ({"state": VMState.CRASHED}, {"migration_enabled": False}, {"vm.state"}),
        ({}, {"in_sync": False, "online": False}, {"source.out_of_sync", "source.offline"}),
        ({"state": VMState.CRASHED}, {"in_sync": False}, {"vm.state", "source.out_of_sync"}),
        ({}, {"maintenance": True, "resource_enabled": False, "vmhost_enabled": False}, set()),
    ],
)
def test_what_refuses_the_vm_itself(
    vm: Mapping[str, Any], source: Mapping[str, Any], codes: set[str]
) -> None:
    """The `vm.` and `source.` codes in their modes, all that apply; a disabled source can be evacuated."""
    assert refused(vm, source) == codes


def test_a_xen_disk_on_a_fibre_channel_repository_refuses() -> None:
    """The repository's type counts, whatever the transport."""
    vm = {"disks": (make_disk(repository="san"),)}
    assert refused(vm, XEN, make_repository("san", type=RepositoryType.FC_SAN)) == {"vm.xen_fc_san"}


def test_the_mode_is_told_unless_there_is_none() -> None:
    """A refused VM keeps its mode; one in a state from which nothing goes, or on Hyper-V, has none."""

    def mode(source: Host, **vm: Any) -> Mode | None:
        inventory: Inventory = make_inventory([source], [make_vm(**vm)])
        return assess(inventory, "a/web1").mode

    assert mode(make_host("a"), snapshots=1) is Mode.LIVE
    assert mode(make_host("a"), state=VMState.CRASHED) is None
    assert mode(make_host("a", hypervisor=Hypervisor.HYPERV)) is None
