"""The whole answer, held against a second reading of the specification and at the edges that it names."""

from dataclasses import replace
from random import Random
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core import strategies
from tests.core.builders import GIB, make_disk, make_host, make_inventory, make_vm
from tests.core.oracle import expect
from vmclient.core.assess import assess, merged
from vmclient.core.assessment import Assessment, Outcome
from vmclient.core.capability import Mode
from vmclient.core.eligibility.host_table import HostTable
from vmclient.core.eligibility.move import Limits
from vmclient.core.eligibility.rule import Finding, Severity
from vmclient.core.inventory import Host, Hypervisor, Inventory, VMState
from vmclient.core.reservation import Claim, Reservations


def codes(answer: Assessment, host: str) -> set[str]:
    return {finding.code for finding in answer.by_host[host].findings}


@strategies.estates
@given(strategies.inventories() | strategies.inventories(plain=True, most=8))
def test_every_answer_is_that_of_the_specification(inventory: Inventory) -> None:
    """Outcome, mode, every code of every host, the order and every value agree with section 4 read again."""
    for vm_id in inventory.vms:
        answer, expected = assess(inventory, vm_id), expect(inventory, vm_id)
        assert (answer.outcome, answer.mode) == (expected.outcome, expected.mode)
        assert {finding.code for finding in answer.findings} == expected.top
        assert {one.host.name: codes(answer, one.host.name) for one in answer.candidates} == expected.codes
        ranked = [(one.host.name, *(score.value for score in one.ranking)) for one in answer.eligible]
        assert ranked == expected.ranked


@strategies.estates
@given(strategies.inventories(plain=True, most=8), st.randoms(use_true_random=False))
def test_the_order_of_the_file_changes_nothing(inventory: Inventory, chance: Random) -> None:
    """Hosts listed in another order get the same ranks and findings."""
    names = list(inventory.hosts)
    chance.shuffle(names)
    shuffled = replace(inventory, hosts={name: inventory.hosts[name] for name in names})
    vm_id = next(iter(inventory.vms))
    assert assess(inventory, vm_id).candidates == assess(shuffled, vm_id).candidates


@strategies.estates
@given(strategies.inventories())
def test_one_finding_a_code_and_candidates_in_order(inventory: Inventory) -> None:
    """No host has a code twice, ranks count from 1, the refused follow by name, no host is left out."""
    for vm in inventory.vms.values():
        answer = assess(inventory, vm.id)
        for one in answer.candidates:
            assert len({finding.code for finding in one.findings}) == len(one.findings)
            assert one.eligible is not bool(one.blockers)
        if answer.outcome is Outcome.REFUSED:
            assert not answer.candidates
            continue
        assert [one.rank for one in answer.eligible] == list(range(1, len(answer.eligible) + 1))
        refused = [one.host.name for one in answer.candidates[len(answer.eligible) :]]
        assert refused == sorted(refused)
        assert {one.host.name for one in answer.candidates} == inventory.hosts.keys() - {vm.host}


def test_the_value_of_the_example() -> None:
    """8 GiB over 1.25 GB/s less 40 MB/s of changes cost 7.099119497520661 s, unrounded."""
    inventory = make_inventory(vms=[make_vm(dirty_rate=40_000_000)])
    (best,) = assess(inventory, "a/web1").eligible
    assert [(score.criterion, score.value, score.unit) for score in best.ranking][1] == (
        "cost", 7.099119497520661, "s",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("state", "outcome", "top"),
    [
        (VMState.RUNNING, Outcome.TARGETS, set()),
        (VMState.SHUT_OFF, Outcome.TARGETS, set()),
        (VMState.SUSPENDED, Outcome.REFUSED, {"vm.state"}),
        (VMState.CRASHED, Outcome.REFUSED, {"vm.state"}),
        (VMState.UNKNOWN, Outcome.REFUSED, {"vm.state"}),
    ],
)
def test_a_vm_that_cannot_leave_is_refused_without_candidates(
    state: VMState, outcome: Outcome, top: set[str]
) -> None:
    """A state from which nothing can be moved refuses the VM itself."""
    answer = assess(make_inventory(vms=[make_vm(state=state)]), "a/web1")
    assert (answer.outcome, {finding.code for finding in answer.findings}) == (outcome, top)
    assert bool(answer.candidates) is (outcome is Outcome.TARGETS)


def test_hosts_of_another_hypervisor_are_not_tested() -> None:
    """With none of its own kind there is no host to test; the others are candidates with that one finding."""
    inventory = make_inventory([make_host("a"), make_host("x", hypervisor=Hypervisor.XEN, online=False)])
    answer = assess(inventory, "a/web1")
    assert answer.outcome is Outcome.NO_HOSTS_TO_TEST
    assert codes(answer, "x") == {"host.hypervisor_differs"}
    assert answer.by_host["x"].forecast is None


def test_a_refused_host_tells_all_its_blockers() -> None:
    """No rule stops another, and a refused host has no rank, but what it would have."""
    inventory = make_inventory(
        [make_host("a"), make_host("b", online=False, networks=frozenset(), memory_free=0)]
    )
    answer = assess(inventory, "a/web1")
    assert answer.outcome is Outcome.NO_TARGET
    assert codes(answer, "b") == {"host.offline", "host.memory_short", "network.missing"}
    refused = answer.by_host["b"]
    assert (refused.rank, refused.ranking) == (None, ())
    assert [score.criterion for score in refused.prospect] == ["architecture", "cost", "load"]


def test_what_is_reserved_is_not_free() -> None:
    """Memory, slots and CPU of migrations under way are taken off, and the host says for whom."""
    host = make_host("b", memory_free=16 * GIB, max_hosted_vms=1)
    inventory = make_inventory([make_host("a"), host])
    other = make_vm("build-03", vcpus=16, cpu_load=1.0, memory=9 * GIB)
    claims = Reservations().add(Claim.of("job1", other, "b", Mode.LIVE))
    answer = assess(inventory, "a/web1", reservations=claims)
    assert codes(answer, "b") == {"host.full", "host.memory_short", "host.cpu_full", "host.reserved"}
    short = next(found for found in answer.by_host["b"].findings if found.code == "host.memory_short")
    assert (short.facts["free"], short.facts["short"]) == (7 * GIB, GIB)
    assert assess(inventory, "a/web1", reservations=claims.release("job1")).auto_target == "b"


def test_a_table_that_is_kept_gives_the_same_answer() -> None:
    """A table made before, with its reservations, answers as one made for the question."""
    inventory = make_inventory([make_host("a"), make_host("b"), make_host("c", memory_free=9 * GIB)])
    claims = Reservations((Claim(job="j", host="c", vm_name="x", memory=2 * GIB, slots=1),))
    table = HostTable(inventory, claims)
    assert assess(inventory, "a/web1", table=table) == assess(inventory, "a/web1", reservations=claims)


def test_a_hypervisor_s_answer_changes_eligibility_and_ranking() -> None:
    """A driver's blocker refuses the host that was best; who is left is ranked anew."""
    inventory = make_inventory([make_host("a"), make_host("b"), make_host("c", cpu_load=0.5)])
    assert assess(inventory, "a/web1").auto_target == "b"
    taken = Finding("host.name_taken", Severity.BLOCKER, origin="libvirt on b")
    warned = Finding("x.odd", Severity.WARNING, origin="libvirt on c")
    answer = assess(inventory, "a/web1", answers={"b": (taken,), "c": (warned,), "gone": (taken,)})
    assert answer.auto_target == "c"
    assert answer.by_host["c"].rank == 1
    assert answer.by_host["b"].blockers == (taken,)
    assert answer.by_host["c"].acknowledge == (warned,)


def test_the_ties_of_cost_are_made_anew_without_a_refused_host() -> None:
    """B (10.0 s) ties with c (10.9 s); without b, c begins a group of its own that takes in d (11.9 s)."""

    def at(name: str, seconds: float, load: float) -> Host:
        memory = 1024 * GIB
        link = round(8 * GIB / seconds)
        return make_host(name, migration_bandwidth=link, cpu_load=load, memory=memory, memory_free=memory)

    hosts = [make_host("a"), at("b", 10.0, 0.3), at("c", 10.9, 0.2), at("d", 11.9, 0.1)]
    inventory = make_inventory(hosts, [make_vm(dirty_rate=0)])
    assert [one.host.name for one in assess(inventory, "a/web1").eligible] == ["c", "b", "d"]
    answers = {"b": (Finding("host.name_taken", Severity.BLOCKER),)}
    assert [one.host.name for one in assess(inventory, "a/web1", answers=answers).eligible] == ["d", "c"]


def test_ours_is_kept_where_both_say_it() -> None:
    """One finding a code: the driver's comes in where ours is absent, or where it weighs more."""
    ours = (Finding("cpu.model_differs", Severity.INFO), Finding("host.memory_tight", Severity.WARNING))
    theirs = (
        Finding("host.memory_tight", Severity.WARNING, origin="d"),
        Finding("cpu.model_differs", Severity.BLOCKER, origin="d"),
        Finding(
            "cpu.features_missing", Severity.BLOCKER, MappingProxyType({"features": ("aes",)}), origin="d"
        ),
        Finding("cpu.features_missing", Severity.BLOCKER, origin="again"),
    )
    assert merged(ours, theirs) == (theirs[1], theirs[2], ours[1])


def test_the_ceiling_is_a_setting() -> None:
    """A host at 0.9 after the move is refused under a ceiling of 0.9."""
    inventory = make_inventory([make_host("a"), make_host("b", cpu_load=0.9)])
    assert assess(inventory, "a/web1").auto_target == "b"
    assert codes(assess(inventory, "a/web1", limits=Limits(cpu_ceiling=0.9)), "b") == {"host.cpu_full"}


def test_busy_refuses() -> None:
    """A VM with an action under way is refused, whether ours or one that its hypervisor reports."""
    ours = assess(make_inventory(), "a/web1", busy=frozenset({"a/web1"}))
    theirs = assess(make_inventory(vms=[make_vm(busy="backup")]), "a/web1")
    assert [found.code for found in (*ours.findings, *theirs.findings)] == ["vm.busy", "vm.busy"]
    assert theirs.findings[0].facts["action"] == "backup"
    assert ours.mode is not None


def test_the_largest_sizes_are_compared_exactly() -> None:
    """At 2^63-1 bytes one byte too few is still too few, and values are those of whole-number arithmetic."""
    largest = 2**63 - 1
    hosts = [
        make_host("a"),
        make_host("b", memory=largest, memory_free=largest - 1),
        make_host("c", memory=largest, memory_free=largest),
    ]
    inventory = make_inventory(hosts, [make_vm(memory=largest, disks=(make_disk(),))])
    answer = assess(inventory, "a/web1")
    assert codes(answer, "b") == {"host.memory_short"}
    assert codes(answer, "c") == {"host.memory_tight"}
    assert answer.by_host["c"].ranking[1].value == largest / 1_250_000_000


def test_an_unknown_vm_is_an_error() -> None:
    """Asking about a VM that is not there raises `KeyError`."""
    with pytest.raises(KeyError):
        assess(make_inventory(), "nobody")
