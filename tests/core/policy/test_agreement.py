"""The columnar and the one-host evaluation say the same, whatever the estate, the test and the history."""

import json
from dataclasses import replace
from fnmatch import fnmatchcase

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.builders import GIB, make_host, make_inventory, make_vm
from tests.core.policy import strategies as given_policies
from tests.core.policy.made import policy
from tests.core.strategies import LARGEST, estates, inventories, reservations
from vmclient.core.assess import assess
from vmclient.core.capability import Mode
from vmclient.core.eligibility.host_table import HostTable
from vmclient.core.eligibility.move import Guests, Move, guests
from vmclient.core.inventory import Inventory
from vmclient.core.policy import file
from vmclient.core.policy.asking import Asking
from vmclient.core.policy.explaining import explain, trees
from vmclient.core.policy.facts import Kind, known
from vmclient.core.policy.model import ORDERING, Clause, Literal, Op, Policy
from vmclient.core.policy.registry import FACTS
from vmclient.core.policy.rulebook import Rulebook
from vmclient.core.policy.ruling import CODE, rule


def moves(inventory: Inventory) -> list[Move]:
    return [Move.of(inventory, vm, mode) for vm in inventory.vms.values() for mode in (Mode.LIVE, Mode.MOVE)]


def agree(table: HostTable, move: Move, clause: Clause) -> None:
    """Hold the mask of a test against its explanation, host by host."""
    answer = Asking(table, move).answer(clause)
    mask = np.full(len(table), answer) if isinstance(answer, bool) else answer
    for row, place in enumerate(table):
        node = explain(clause, lambda name, place=place: known(name).value(move, place))  # type: ignore[misc]
        assert bool(mask[row]) is node.passed, (place.host.name, node)


@estates
@given(st.data())
def test_every_test_has_one_answer(data: st.DataObject) -> None:
    """A mask is true for exactly the hosts whose explanation is."""
    inventory = data.draw(inventories())
    table = HostTable(inventory, data.draw(reservations(inventory)))
    tests = data.draw(st.lists(given_policies.clauses, min_size=1, max_size=6))
    for move in moves(inventory):
        for clause in tests:
            agree(table, move, clause)


@estates
@given(st.data())
def test_columns_follow_the_rows(data: st.DataObject) -> None:
    """Columns and kept answers that were made before hosts changed, came and went are right afterwards."""
    before, after = data.draw(inventories()), data.draw(inventories())
    tests = data.draw(st.lists(given_policies.clauses, min_size=1, max_size=4))
    table = HostTable(before)
    for move in moves(before):
        for clause in tests:
            agree(table, move, clause)
    used, there = after.slots_used(), guests(after.vms.values())
    for name in data.draw(st.permutations(sorted(before.hosts.keys() | after.hosts.keys()))):
        if name in after.hosts:
            table.update(after.hosts[name], used[name], there=there.get(name, Guests()))
        else:
            table.remove(name)
        if data.draw(st.booleans()):
            Asking(table, moves(before)[0]).answer(tests[0])
    for move in moves(after):
        for clause in tests:
            agree(table, move, clause)


def edges() -> tuple[HostTable, list[Move]]:
    """Make hosts whose facts meet one another and the VM's: equal, one apart, huge, missing, of any type."""
    sizes = (8 * GIB, 8 * GIB - 1, 2**53, 2**53 + 1, LARGEST, 1)
    sets = (("x", 1), ("x", True), ("x", 1.0), ("x", "1"), ("x", ("dmz", "x")), ("x", 2**53 + 1))
    hosts = [
        make_host(
            name,
            memory=1 if name == "g" else LARGEST,
            memory_free=size,
            cpu_cores=cores,
            cpu_load=load,
            location=(None, "x", "prod", "a")[number % 4],
            cpu_model=(None, "x", "b")[number % 3],
            machines=(None, frozenset(), frozenset({"x", "a"}))[number % 3],
            networks=(frozenset({"prod", "x"}), frozenset())[number % 2],
            max_hosted_vms=number,
            migration_enabled=(None, True, False)[number % 3],
            migration_bandwidth=2**53 + 1 if name == "g" else (1, 2**53, 10**9)[number % 3],
            online=number % 2 == 0,
            facts=() if number == 6 else (sets[number],),
        )
        for number, (name, size, cores, load) in enumerate(
            zip(
                "abcdefg",
                (*sizes, 1),
                (4, 1, 2, 8, 16, 4, 4),
                (0.0, 0.5, 1.0, 0.25, 4.0, 0.5, 0.5),
                strict=True,
            )
        )
    ]
    vms = [
        make_vm("x", "a", vcpus=4, memory=8 * GIB, cpu_load=0.5, tags=("x",), facts=(("x", 1),)),
        make_vm("prod", "b", vcpus=1, memory=LARGEST, cpu_load=None, dirty_rate=None, facts=(("x", True),)),
        make_vm("none", "c", memory=2**53, networks=(), disks=(), guest_os="x", facts=(("x", "1"),)),
    ]
    inventory = make_inventory(hosts, vms)
    return HostTable(inventory), moves(inventory)


SET_NAMES = ("vmhost.facts.x", "resource.vm.facts.x", "vmhost.facts.none")


@pytest.mark.parametrize("left", [*FACTS, *SET_NAMES])
def test_every_comparison_of_two_facts_agrees(left: str) -> None:
    """Each fact against each that can be compared with it, by every comparison, at the edges."""
    table, questions = edges()
    ours = known(left).kind
    for right in (*FACTS, *SET_NAMES):
        theirs = known(right).kind
        if ours is Kind.LIST:
            ops: tuple[Op, ...] = (Op.CONTAINS,) if theirs in (Kind.STRING, Kind.SET) else ()
        elif ours is theirs or Kind.SET in (ours, theirs):
            ops = (Op.EQ, Op.NE, *sorted(ORDERING), *((Op.CONTAINS,) if ours is Kind.SET else ()))
        else:
            ops = ()
        for op in ops:
            for move in questions:
                agree(table, move, Clause(op=op, fact=left, other=right))


@pytest.mark.parametrize("left", [*FACTS, *SET_NAMES])
def test_every_comparison_with_a_value_agrees(left: str) -> None:
    """Each fact against values below, at and above its own, of its type and for set facts of any type."""
    table, questions = edges()
    numbers = (0, 1, 2, 4, 0.5, 1.0, 2.5, 8 * GIB, 2**53, 2**53 + 1, LARGEST, float(2**53), 1e18, -1)
    values: dict[Kind, tuple[Literal, ...]] = {
        Kind.NUMBER: numbers,
        Kind.STRING: ("", "x", "a", "prod", "kvm", "1"),
        Kind.BOOLEAN: (True, False),
        Kind.LIST: ("x", "prod", ""),
        Kind.SET: (*numbers, "x", "1", True, False, "dmz"),
    }
    kind = known(left).kind
    agree(table, questions[0], Clause(op=Op.DEFINED, fact=left))
    for value in values[kind]:
        for op in (Op.CONTAINS,) if kind is Kind.LIST else (Op.EQ, Op.NE, *sorted(ORDERING), Op.CONTAINS):
            for move in questions:
                agree(table, move, Clause(op=op, fact=left, value=value))


@estates
@given(inventories(), inventories(), given_policies.policies(most=4), st.data())
def test_what_is_kept_follows_the_rows(
    before: Inventory, after: Inventory, policies: tuple[Policy, ...], data: st.DataObject
) -> None:
    """Rulings of one rulebook on one table are those of new ones, however many hosts have changed between."""
    rulebook, table = Rulebook(policies), HostTable(before)
    shared = sorted(before.hosts.keys() & after.hosts.keys())
    hosts = dict(before.hosts)
    asked = [move for move in moves(before) if move.mode is Mode.LIVE]
    some = st.lists(st.sampled_from(asked), unique_by=id) if asked else st.just([])
    names = ("", *data.draw(st.permutations(shared)), *data.draw(st.permutations(shared)))
    for number, name in enumerate(names):
        if name:
            hosts[name] = (before if number > len(shared) else after).hosts[name]
            table.update(hosts[name], before.slots_used()[name])
        fresh = HostTable(replace(before, hosts=hosts))
        now = asked if number + 1 == len(names) else data.draw(some)
        for move in now:
            ours, anew = rule(table, move, rulebook), rule(fresh, move, Rulebook(policies))
            nowhere = np.zeros(len(table), np.bool_)
            stopped = nowhere if ours.stopped is None else ours.stopped
            assert stopped.tolist() == (nowhere if anew.stopped is None else anew.stopped).tolist()
            assert [key.code for key in ours.rankby] == [key.code for key in anew.rankby]
            for row, place in enumerate(table):
                if stopped[row]:
                    assert ours.finding(move, place, row) == anew.finding(move, place, row)


def test_one_changed_host_changes_one_answer() -> None:
    """A constraint that failed nowhere fails where a host has changed, and holds again when it is back."""
    demands = (
        policy({"lt": ["vmhost.cpu.load", 0.8]}),
        policy({"ge": ["vmhost.memory.free", {"fact": "resource.vm.memory"}]}, name="q", hosts="[bc]"),
    )
    rulebook = Rulebook(demands)
    inventory = make_inventory([make_host(name) for name in "abcd"])
    table = HostTable(inventory)

    def refused() -> list[str]:
        found = assess(inventory, "a/web1", table=table, policies=rulebook)
        return [one.host.name for one in found.candidates if CODE in {each.code for each in one.findings}]

    assert refused() == []
    limits: tuple[tuple[dict[str, float], list[str]], ...] = (
        ({"b": 0.8}, ["b", "d"]),
        ({"b": 0.7, "d": 0.8}, ["d"]),
        ({"d": 0.75}, []),
        ({"b": 0.9, "c": 0.1, "d": 0.2}, ["b"]),
        ({"b": 0.1}, []),
    )
    for loads, expected in (({"b": 0.9}, ["b"]), ({"d": 0.9}, ["b", "d"]), ({"b": 0.1}, ["d"]), *limits):
        for name, load in loads.items():
            table.update(make_host(name, cpu_load=load), 0)
        assert refused() == expected
    for name in "bcd":
        table.update(make_host(name, memory_free=GIB), 0)
    assert refused() == ["b", "c"]


@estates
@given(inventories(), given_policies.policies())
def test_a_host_is_refused_by_exactly_the_constraints_that_fail_there(
    inventory: Inventory, policies: tuple[Policy, ...]
) -> None:
    """A tested host's finding names each failed constraint of the policies attached to it, and no other."""
    rulebook, table = Rulebook(policies), HostTable(inventory)
    for vm in (*inventory.vms.values(), *inventory.vms.values()):  # twice: what is kept says the same
        answer = assess(inventory, vm.id, table=table, policies=rulebook)
        counting = [one for one in policies if one.enabled and _matches(vm.name, one.attach.vms)]
        for one in answer.candidates:
            found = [finding for finding in one.findings if finding.code == CODE]
            explained = trees(answer, one.host.name)
            failed = [(tree.policy, tree.reason) for tree in explained if not tree.passed]
            assert bool(found) is bool(failed)
            if found:
                names, reasons = found[0].facts["policies"], found[0].facts["reasons"]
                assert list(zip(names, reasons, strict=True)) == failed  # type: ignore[arg-type]
                assert not one.eligible
            attached = {p.name for p in counting if _matches(one.host.name, p.attach.hosts) and p.constraints}
            assert {tree.policy for tree in explained} == (attached if one.tested else set())


@estates
@given(given_policies.policies(most=4))
def test_what_is_written_reads_back_the_same(policies: tuple[Policy, ...]) -> None:
    """Any policy comes back from a file as it was."""
    text = file.dump(policies)
    assert file.load(text.encode()) == policies
    assert file.dump(file.load(json.dumps(json.loads(text)).encode())) == text


def _matches(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)
