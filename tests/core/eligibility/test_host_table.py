"""The table of hosts: masks and explanations agree, and one changed host changes one row."""

from hypothesis import given
from hypothesis import strategies as st

from tests.core import strategies
from tests.core.builders import make_host, make_inventory, make_repository, make_vm
from vmclient.core.assess import assess
from vmclient.core.capability import Mode
from vmclient.core.eligibility.host_table import HostTable
from vmclient.core.eligibility.membership import CACHED, Membership
from vmclient.core.eligibility.move import Guests, Move, guests
from vmclient.core.eligibility.rules import RULES
from vmclient.core.inventory import VM, Inventory, Mount, RepositoryType
from vmclient.core.ranking.criterion import CRITERIA, FINEST, GROUPING
from vmclient.core.ranking.evaluation import evaluate
from vmclient.core.reservation import Reserved


def moves(inventory: Inventory) -> list[Move]:
    """Ask about every VM in every mode, whatever its state: rules do not rely on one another."""
    return [Move.of(inventory, vm, mode) for vm in inventory.vms.values() for mode in Mode]


@strategies.estates
@given(st.data())
def test_mask_and_explanation_agree(data: st.DataObject) -> None:
    """For every rule and every host the mask is set exactly where there is an explanation."""
    inventory = data.draw(strategies.inventories())
    table = HostTable(inventory, data.draw(strategies.reservations(inventory)))
    for move in moves(inventory):
        for rule in RULES:
            explained = [rule.explain(move, place) for place in table]
            assert rule.mask(table, move).tolist() == [found is not None for found in explained], rule.code
            for found in explained:
                assert found is None or (found.code, found.severity) == (rule.code, rule.severity)


@strategies.estates
@given(st.data())
def test_values_of_columns_are_those_of_single_hosts(data: st.DataObject) -> None:
    """Every criterion's column has, to the last bit, the number that one host alone gives."""
    inventory = data.draw(strategies.inventories())
    table = HostTable(inventory, data.draw(strategies.reservations(inventory)))
    for move in moves(inventory):
        coded = [criterion.coded(table, move) for criterion in GROUPING]
        columns = [[column.values[code] for code in column.codes] for column in coded]
        columns.append(FINEST.column(table, move).tolist())
        for criterion, column in zip(CRITERIA, columns, strict=True):
            alone = [criterion.value(move, place) for place in table]
            assert column == [float("inf") if value is None else value for value in alone]


@strategies.estates
@given(st.data())
def test_rows_changed_one_by_one_give_the_table_built_anew(data: st.DataObject) -> None:
    """Hosts added, changed and removed in any order leave the answers of a table built from the result."""
    before, after = data.draw(strategies.inventories()), data.draw(strategies.inventories())
    table = HostTable(before)
    for move in moves(before):
        evaluate(table, move)  # fills what is kept between questions
    claims = data.draw(strategies.reservations(after))
    used, there = after.slots_used(), guests(after.vms.values())
    for name in data.draw(st.permutations(sorted(before.hosts.keys() | after.hosts.keys()))):
        if name in after.hosts:
            table.update(after.hosts[name], used[name], claims.on(name), there.get(name, Guests()))
        else:
            table.remove(name)
    anew = HostTable(after, claims)
    assert {place.host.name: place for place in table} == {place.host.name: place for place in anew}
    assert {place.host.name: place.guests for place in table} == {
        name: there.get(name, Guests()) for name in after.hosts
    }
    assert all(place.guests == table.place(place.host.name).guests for place in anew)
    for move in moves(after):
        ours, theirs = evaluate(table, move), evaluate(anew, move)
        assert ours.names() == theirs.names()
        for name in after.hosts:
            assert ours.bits[table.row(name)] == theirs.bits[anew.row(name)]


def test_memory_is_compared_alike_at_every_edge() -> None:
    """For all small numbers of bytes, free and needed, masks and explanations say the same."""
    hosts = [make_host(f"h{free}", memory=100, memory_free=free) for free in range(101)]
    table = HostTable(make_inventory(hosts, [make_vm(host="h0")]))
    rules = [rule for rule in RULES if rule.code in ("host.memory_short", "host.memory_tight")]
    for needed in range(1, 102):
        inventory = make_inventory(hosts, [make_vm(host="h0", memory=needed)])
        move = Move.of(inventory, inventory.vms["h0/web1"], Mode.LIVE)
        for rule in rules:
            explained = [rule.explain(move, place) is not None for place in table]
            assert rule.mask(table, move).tolist() == explained


def test_an_update_touches_no_other_row() -> None:
    """Changing one host leaves every other row's columns as they were."""
    table = HostTable(make_inventory([make_host(name) for name in "abc"]))
    before = {name: getattr(table, name).copy() for name in ("memory_free", "cpu_load", "standing", "links")}
    changed = make_host("b", memory_free=1, cpu_load=0.5, online=False, migration_bandwidth=7)
    table.update(changed, 3, Reserved(slots=1))
    for name, column in before.items():
        assert (getattr(table, name) != column).tolist() == [False, True, False], name


def test_the_vms_are_looked_at_when_policies_ask_who_is_where() -> None:
    """A table made beside newer VMs answers from these, once, and a host that was told its VMs from them."""
    old = make_inventory([make_host(name) for name in "ab"], [make_vm(host="a"), make_vm("old", host="b")])
    new = [make_vm("new", host="a"), make_vm("other", host="b")]
    asked: list[str] = []

    def there() -> list[VM]:
        asked.append("once")
        return new

    table = HostTable(old, vms=there)
    table.update(make_host("b"), 1, there=Guests(frozenset({"told"})))
    assert not asked
    assert table.place("a").guests.names == {"new"}
    assert table.place("b").guests.names == {"told"}
    assert table.place("a").guests.names == {"new"}
    assert asked == ["once"]


def test_thousands_of_local_repositories_stay_small() -> None:
    """3,000 hosts with a repository each are asked about without an array for each of those."""
    hosts = [make_host(f"h{n}", repositories=(Mount(repository=f"local{n}"),)) for n in range(3_000)]
    stores = [make_repository(f"local{n}", type=RepositoryType.NAS) for n in range(3_000)]
    inventory = make_inventory(hosts, [make_vm(host="h0")], stores)
    table = HostTable(inventory)
    for number in range(CACHED + 10):
        mask = table.repositories.lacking(frozenset({f"local{number}"}))
        assert not mask[number]
        assert mask.sum() == len(hosts) - 1
    assert table.repositories.kept <= CACHED


def test_a_membership_forgets_names_that_nobody_has() -> None:
    """A name that its last row gave up is gone, and a set of names asked for before follows the change."""
    names: Membership[str] = Membership(2)
    names.write(0, {"x", "y"})
    assert names.lacking(frozenset({"x", "y"})).tolist() == [False, True]
    names.write(0, {"y"})
    names.write(1, {"x", "y"})
    assert names.lacking(frozenset({"x", "y"})).tolist() == [True, False]
    assert names.lacking(frozenset()).tolist() == [False, False]


def test_a_host_that_was_never_reached_divides_nothing_by_zero() -> None:
    """No memory and no cores known is not an error, with the host offline."""
    unknown = make_host("b", memory=0, memory_free=0, cpu_cores=0, online=False)
    answer = assess(make_inventory([make_host("a"), unknown]), "a/web1")
    assert {found.code for found in answer.by_host["b"].blockers} >= {"host.offline", "host.memory_short"}
