"""What policies do to an answer: whom they refuse, whom they put first, and which of them counts."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from tests.core.builders import GIB, make_host, make_inventory, make_vm
from tests.core.policy import strategies as given_policies
from tests.core.policy.made import clause, policy
from tests.core.strategies import estates, inventories
from vmclient.core.assess import assess
from vmclient.core.assessment import Assessment, Outcome, Score
from vmclient.core.document.fault import Fault
from vmclient.core.eligibility.host_table import HostTable
from vmclient.core.eligibility.rule import Severity
from vmclient.core.inventory import Inventory
from vmclient.core.policy.explaining import Verdict, explain, in_the_way, recorded, trees
from vmclient.core.policy.model import Policy
from vmclient.core.policy.pattern import literals
from vmclient.core.policy.rulebook import Rulebook, Unreadable
from vmclient.core.ranking.prospect import rank_if_solved
from vmclient.core.reservation import Claim, Reservations

HERE = {"eq": ["vmhost.location", "room 1"]}
NOWHERE: dict[str, Any] = {"and": [{"eq": ["vmhost.online", True]}, {"eq": ["vmhost.online", False]}]}


def rooms(*names: str | None) -> Inventory:
    """Make hosts b, c, d… in these rooms, and web1 on a."""
    hosts = [make_host(chr(ord("b") + number), location=name) for number, name in enumerate(names)]
    return make_inventory([make_host("a", location="room 1"), *hosts])


def answer(inventory: Inventory, *policies: Policy, **keys: Any) -> Assessment:
    return assess(inventory, "a/web1", policies=policies, **keys)


def order(found: Assessment) -> list[str]:
    return [one.host.name for one in found.eligible]


def test_a_host_is_refused_where_a_constraint_fails() -> None:
    """The finding is a blocker with the policy's name and reason, beside all others; the rest is ranked."""
    inventory = rooms("room 1", "room 2")
    host = replace(inventory.hosts["c"], online=False)
    found = answer(replace(inventory, hosts={**inventory.hosts, "c": host}), policy(HERE, name="stay"))
    assert order(found) == ["b"]
    codes = [finding.code for finding in found.by_host["c"].findings]
    assert codes == ["host.offline", "policy.constraint"]
    refusal = found.by_host["c"].findings[1]
    assert refusal.severity is Severity.BLOCKER
    assert (refusal.facts["policy"], refusal.facts["reason"]) == ("stay", "reason 0")


def test_all_that_fails_is_one_finding() -> None:
    """Three constraints of two policies fail: one finding a code and host, with each policy and reason."""
    policies = (policy(NOWHERE, HERE, NOWHERE, name="p"), policy(NOWHERE, name="q"))
    (finding,) = answer(rooms("room 1"), *policies).by_host["b"].findings
    assert finding.facts["policies"] == ("p", "p", "q")
    assert finding.facts["reasons"] == ("reason 0", "reason 2", "reason 0")


@pytest.mark.parametrize(
    ("counts", "attached"),
    [
        (True, {}), (True, {"vms": "web*"}), (True, {"vms": "web1", "hosts": "b"}), (True, {"hosts": "[bc]"}),
        (False, {"vms": "web"}), (False, {"vms": "WEB1"}), (False, {"hosts": "c"}), (False, {"vms": "db*"}),
        (False, {"hosts": "a"}), (False, {"enabled": False}),
    ],
)  # fmt: skip
def test_a_policy_counts_where_it_is_enabled_and_both_patterns_match(
    counts: bool, attached: dict[str, Any]
) -> None:
    """Case counts, the whole name has to match, and a disabled policy counts for nothing."""
    found = answer(rooms("room 2"), policy(HERE, **attached))
    assert bool(found.by_host["b"].blockers) is counts
    assert bool(trees(found, "b")) is counts


def test_a_host_of_another_kind_is_not_asked() -> None:
    """A host that was not tested has its one finding and no tree."""
    inventory = rooms("room 2")
    host = replace(inventory.hosts["b"], manager="other")
    found = answer(replace(inventory, hosts={**inventory.hosts, "b": host}), policy(HERE))
    assert [finding.code for finding in found.by_host["b"].findings] == ["host.hypervisor_differs"]
    assert trees(found, "b") == ()


@pytest.mark.parametrize("op", ["eq", "ne", "lt", "le", "gt", "ge"])
def test_a_comparison_with_what_is_not_defined_is_false(op: str) -> None:
    """Whatever the comparison, and so is its contrary; only not and defined make something of it."""
    inventory = rooms(None)
    test = {op: ["vmhost.location", "room 1"]}
    other = {op: ["vmhost.name", {"fact": "vmhost.location"}]}
    for each in (test, other):
        assert not answer(inventory, policy(each)).eligible
        assert answer(inventory, policy({"not": each})).eligible
        assert answer(inventory, policy({"if": [each, NOWHERE, {"defined": "vmhost.name"}]})).eligible
    assert answer(inventory, policy({"not": {"defined": "vmhost.location"}})).eligible
    assert not answer(inventory, policy({"defined": "vmhost.location"})).eligible


def test_a_list_that_is_not_known_contains_nothing() -> None:
    """Machine types that the host does not tell contain no name, and neither does an empty list."""
    test = {"contains": ["vmhost.machines", "q35"]}
    for machines, passes in ((None, False), (frozenset(), False), (frozenset({"q35"}), True)):
        hosts = [make_host("a"), make_host("b", machines=machines)]
        found = answer(make_inventory(hosts), policy(test), policy({"defined": "vmhost.networks"}))
        assert bool(found.eligible) is passes


def test_facts_that_people_set_are_false_where_their_type_is_another() -> None:
    """True is not 1, "1" is not 1, and 1.0 is 1; the same question for another VM keeps them apart too."""
    test = {"eq": ["resource.vm.facts.x", 1]}
    rulebook = Rulebook((policy(test),))
    outcomes = []
    for value in (1, True, 1.0, "1", ("1",), 1):
        inventory = make_inventory(vms=[make_vm(facts=(("x", value),))])
        outcomes.append(assess(inventory, "a/web1", policies=rulebook).outcome is Outcome.TARGETS)
    assert outcomes == [True, False, True, False, False, True]


def test_two_vms_are_kept_apart_on_their_way_too() -> None:
    """The name counts of a VM that is there, in whatever state, and of one whose migration is under way."""
    apart = policy({"not": {"contains": ["vmhost.vms.names", "db2"]}})
    tagged = policy({"not": {"contains": ["vmhost.vms.tags", "db"]}})
    other = make_vm("db2", "b", state="shut_off", tags=("db",))
    there = make_inventory(vms=[make_vm(), other])
    underway = Reservations((Claim(job="j", host="b", vm_name="db2", tags=("db",)),))
    for one in (apart, tagged):
        assert answer(make_inventory(), one).auto_target == "b"
        assert answer(there, one).auto_target is None
        assert answer(make_inventory(), one, reservations=underway).auto_target is None


def test_what_a_policy_ranks_by_comes_before_our_criteria() -> None:
    """The host with the fewest VMs is first however loaded; among equals our own criteria decide."""
    loads = {"a": 0.0, "b": 0.1, "c": 0.9, "d": 0.2}
    hosts = [make_host(name, cpu_load=load) for name, load in loads.items()]
    inventory = make_inventory(hosts, [make_vm(), make_vm("x", "b"), make_vm("y", "d")])
    assert order(answer(inventory)) == ["b", "d", "c"]
    found = answer(inventory, policy(rankby=["vmhost.vms/a"]))
    assert order(found) == ["c", "b", "d"]
    assert [score.criterion for score in found.eligible[0].ranking] == [
        "vmhost.vms/a", "architecture", "cost", "load",
    ]  # fmt: skip
    assert found.eligible[1].ranking[0] == Score("vmhost.vms/a", 1, None)
    assert order(answer(inventory, policy(rankby=["vmhost.vms/d", "vmhost.name/d"]))) == ["d", "b", "c"]


def test_what_is_not_defined_ranks_last_in_both_directions() -> None:
    """A host without a location comes after those that have one, smaller or larger first."""
    inventory = rooms("room 2", None, "room 1")
    assert order(answer(inventory, policy(rankby=["vmhost.location/a"]))) == ["d", "b", "c"]
    assert order(answer(inventory, policy(rankby=["vmhost.location/d"]))) == ["b", "d", "c"]


def test_the_most_specific_pattern_ranks_and_lists_are_not_merged() -> None:
    """Most literal characters win, then the name; a longer pattern that does not match counts for nothing."""
    inventory = rooms("room 1", "room 2")
    up, down = ["vmhost.name/a"], ["vmhost.name/d"]
    wide = policy(name="a", vms="*", rankby=down)
    narrow = policy(name="z", vms="web?", rankby=up)
    assert order(answer(inventory, wide, narrow)) == ["b", "c"]
    assert order(answer(inventory, wide, policy(name="z", vms="database-*", rankby=up))) == ["c", "b"]
    tie = policy(name="b", vms="*1", rankby=down)
    assert order(answer(inventory, tie, policy(name="a", vms="w*", rankby=up))) == ["b", "c"]
    exact = policy(name="x", vms="web1", rankby=["vmhost.location/d"])
    found = answer(inventory, wide, narrow, exact)
    assert found.eligible[0].ranking[0].criterion == "vmhost.location/d"
    assert len(found.eligible[0].ranking) == 4
    nowhere = policy(name="y", vms="web1", hosts="nobody", rankby=down)
    assert order(answer(inventory, narrow, nowhere)) == ["b", "c"]
    assert order(answer(inventory, wide, replace(narrow, enabled=False))) == ["c", "b"]


@pytest.mark.parametrize(
    ("pattern", "count"), [("*", 0), ("web1", 4), ("web?", 3), ("w*b[12]", 2), ("[!a]x", 1), ("", 0)]
)
def test_literal_characters_are_counted(pattern: str, count: int) -> None:
    """What stands for itself counts; signs and sets do not."""
    assert literals(pattern) == count


@estates
@given(inventories(plain=True, most=8), given_policies.policies(most=4))
def test_the_order_is_that_of_the_list_read_again(inventory: Inventory, policies: tuple[Policy, ...]) -> None:
    """No host stands before one that the list puts first; where the list is silent, ours alone decides."""
    vm_id = next(iter(inventory.vms))
    found = assess(inventory, vm_id, policies=policies)
    for ahead, behind in zip(found.eligible, found.eligible[1:], strict=False):
        for one, two in zip(ahead.ranking, behind.ranking, strict=True):
            assert one.criterion == two.criterion
            if not one.ranked_by:
                break
            first, second = _known(one), _known(two)
            if first == second:
                continue
            assert second is None or (first is not None and _before(first, second, one.criterion)), one
            break
    tied: dict[tuple[object, ...], list[str]] = {}
    for each in found.eligible:
        key = tuple(_known(score) for score in each.ranking if score.ranked_by)
        tied.setdefault(key, []).append(each.host.name)
    for names in tied.values():
        kept = {name: host for name, host in inventory.hosts.items() if name in (*names, found.source.name)}
        alone = assess(replace(inventory, hosts=kept), vm_id)
        assert order(alone) == names


def _known(score: Score) -> object:
    return score.value if score.word is None else score.word


def _before(first: Any, second: Any, criterion: str) -> bool:
    kind = [isinstance(each, str) * 2 + isinstance(each, bool) for each in (first, second)]
    smaller = (kind[0], first) < (kind[1], second)
    return smaller if criterion.endswith("/a") else not smaller


def test_the_rank_without_its_blockers_follows_the_policy_too() -> None:
    """A refused host that the list puts first would be rank 1, and by our criteria alone it would be last."""
    hosts = [make_host("a"), make_host("b"), make_host("c", cpu_load=0.9, in_sync=False)]
    inventory = make_inventory(hosts)
    assert rank_if_solved(answer(inventory), "c") == 2
    assert rank_if_solved(answer(inventory, policy(rankby=["vmhost.name/d"])), "c") == 1


def test_a_tree_tells_every_node_and_what_stands_in_the_way() -> None:
    """All nodes are evaluated, with the values they saw; of an "or" each failed branch is in the way."""
    test = {"or": [HERE, {"not": {"contains": ["resource.vm.networks", "prod"]}}, {"lt": ["vmhost.cost", 1]}]}
    found = answer(rooms("room 2"), policy(test))
    (tree,) = trees(found, "b")
    assert (tree.policy, tree.reason, tree.passed) == ("p", "reason 0", False)
    here, inverted, cost = tree.root.branches
    assert (here.verdict, here.left, here.right) == (Verdict.FAILED, "room 2", "room 1")
    assert inverted.verdict is Verdict.FAILED
    assert (inverted.branches[0].verdict, inverted.branches[0].left) == (Verdict.PASSED, ("prod",))
    assert cost.verdict is Verdict.FAILED
    assert isinstance(cost.left, float)
    blamed = [(node.clause.fact, wanted) for node, wanted in in_the_way(tree.root)]
    assert blamed == [("vmhost.location", True), ("resource.vm.networks", False), ("vmhost.cost", True)]
    (met,) = trees(answer(rooms("room 1"), policy(test)), "b")
    assert list(in_the_way(met.root)) == []


def test_a_comparison_with_nothing_is_shown_as_undefined() -> None:
    """It counts as failed, and says why."""
    node = explain(clause(HERE), lambda _name: None)
    assert (node.verdict, node.passed, node.right) == (Verdict.UNDEFINED, False, "room 1")


@estates
@given(inventories(), given_policies.policies())
def test_the_way_is_free_exactly_where_a_test_holds(
    inventory: Inventory, policies: tuple[Policy, ...]
) -> None:
    """Something is in the way of a failed test, and nothing of one that holds."""
    for vm_id in inventory.vms:
        found = assess(inventory, vm_id, policies=policies)
        for one in found.candidates:
            for tree in trees(found, one.host.name):
                assert bool(list(in_the_way(tree.root))) is not tree.passed


def test_the_tree_is_looked_up_when_asked_and_of_then() -> None:
    """An assessment answers from the table as it was, though hosts have changed since."""
    inventory = rooms("room 2")
    table = HostTable(inventory)
    found = answer(inventory, policy(HERE), table=table)
    table.update(replace(inventory.hosts["b"], location="room 1"), 0)
    assert not trees(found, "b")[0].passed
    assert recorded(found).measured is not None


def test_a_file_that_cannot_be_read_keeps_its_vms_where_they_are() -> None:
    """Its VMs are refused whatever the host, others are not; one that may have meant all refuses all."""
    for governed, refused in ((("web*",), True), (("db*",), False), ((), False), (None, True)):
        missing = Fault(("policies", 0, "name"), "value.missing")
        rulebook = Rulebook((), (Unreadable("dmz", (missing,), governed),))
        found = assess(rooms("room 1"), "a/web1", policies=rulebook)
        assert (found.outcome is Outcome.REFUSED) is refused
        assert [finding.code for finding in found.findings] == ["policy.unreadable"] * refused
        if refused:
            assert found.findings[0].facts["files"] == ("dmz",)
            assert found.findings[0].severity is Severity.BLOCKER


def test_without_policies_nothing_changes() -> None:
    """An assessment without policies, or with none that counts, is equal to one that knows of none."""
    inventory = rooms("room 1", "room 2")
    plain = assess(inventory, "a/web1")
    assert answer(inventory) == plain
    assert answer(inventory, policy(NOWHERE, vms="db*"), replace(policy(NOWHERE), enabled=False)) == plain


def test_what_would_be_without_a_policy() -> None:
    """A rulebook without one of its policies answers as if that were disabled."""
    rulebook = Rulebook((policy(NOWHERE, name="p"), policy(HERE, name="q")))
    inventory = rooms("room 1")
    assert not assess(inventory, "a/web1", policies=rulebook).eligible
    assert assess(inventory, "a/web1", policies=rulebook.without("p")).auto_target == "b"


def test_the_hosts_of_the_format_have_their_facts() -> None:
    """Memory, slots, load and the rest are what the estate says of host and VM, less what is reserved."""
    host = make_host(
        "b", memory_free=20 * GIB, max_hosted_vms=3, cpu_load=0.25, location="room 9", facts=(("rack", 7),)
    )
    vms = [make_vm(dirty_rate=10, cpu_load=0.5), make_vm("x", "b")]
    claims = Reservations((Claim(job="j", host="b", vm_name="y", memory=4 * GIB, slots=1, cores=4.0),))
    inventory = make_inventory([make_host("a"), host], vms)
    test = {"and": [
        {"eq": ["vmhost.memory.free", "16GiB"]}, {"eq": ["vmhost.vms", 2]}, {"eq": ["vmhost.slots.free", 1]},
        {"eq": ["vmhost.cpu.load", 0.5]}, {"eq": ["vmhost.cpu.load.after", 0.625]},
        {"eq": ["vmhost.memory.load", 0.75]}, {"eq": ["vmhost.memory.load.after", 0.875]},
        {"eq": ["vmhost.load.after", 0.875]}, {"eq": ["vmhost.facts.rack", 7]},
        {"contains": ["vmhost.vms.names", "x"]}, {"contains": ["vmhost.vms.names", "y"]},
        {"eq": ["resource.vm.mode", "live"]}, {"eq": ["resource.vm.dirtyrate", 10]},
        {"gt": ["vmhost.cost", 6.8]}, {"lt": ["vmhost.cost", 6.9]}, {"lt": ["vmhost.downtime", 0.3]},
        {"eq": ["repository.enabled", True]}, {"contains": ["resource.vm.repositories", "nas1"]},
    ]}  # fmt: skip
    found = answer(inventory, policy(test), reservations=claims)
    (tree,) = trees(found, "b")
    assert [node.clause.fact for node in tree.root.branches if not node.passed] == []


def test_an_empty_list_of_candidates_is_ranked_by_a_policy_too() -> None:
    """With no eligible host, or with one, a list that ranks does no harm."""
    ranking = policy(rankby=["vmhost.load.after/a", "vmhost.cost/d"])
    assert order(answer(rooms(), ranking)) == []
    assert order(answer(rooms("room 1"), ranking)) == ["b"]
