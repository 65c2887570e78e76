"""The columnar and the one-host evaluation say the same, whatever the estate, the test and the history."""

import json
from fnmatch import fnmatchcase

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.core.policy import strategies as given_policies
from tests.core.strategies import estates, inventories, reservations
from vmclient.core.assess import assess
from vmclient.core.capability import Mode
from vmclient.core.eligibility.host_table import HostTable
from vmclient.core.eligibility.move import Guests, Move, guests
from vmclient.core.inventory import Inventory
from vmclient.core.policy import file
from vmclient.core.policy.asking import Asking
from vmclient.core.policy.explaining import explain, trees
from vmclient.core.policy.facts import known
from vmclient.core.policy.model import Clause, Policy
from vmclient.core.policy.rulebook import Rulebook
from vmclient.core.policy.ruling import CODE


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
