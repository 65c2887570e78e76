"""What could be: the rank of a refused host without its blockers, and the nearest one."""

from hypothesis import given

from tests.core import strategies
from tests.core.builders import make_host, make_inventory, make_vm
from vmclient.core.assess import assess
from vmclient.core.inventory import Inventory
from vmclient.core.ranking.prospect import nearest, rank_if_solved, ranked

NO_NETWORK = frozenset[str]()


def test_the_rank_that_a_refused_host_would_have() -> None:
    """An idle host that is out of sync would be first; a host that can take the VM keeps its rank."""
    hosts = [
        make_host("a"),
        make_host("b", cpu_load=0.5),
        make_host("c", in_sync=False),
        make_host("x", manager="m"),
    ]
    answer = assess(make_inventory(hosts), "a/web1")
    assert (answer.by_host["b"].rank, rank_if_solved(answer, "b")) == (1, 1)
    assert rank_if_solved(answer, "c") == 1
    assert rank_if_solved(answer, "x") is None


def test_a_solved_host_may_lead_a_group_of_cost() -> None:
    """Its cost counts in the groups as if it had been eligible, so it can come between those that tied."""
    hosts = [
        make_host("a"),
        make_host("b", migration_bandwidth=1_000_000_000, cpu_load=0.9),
        make_host("c", migration_bandwidth=920_000_000, cpu_load=0.1),
        make_host("d", migration_bandwidth=1_090_000_000, cpu_load=0.5, online=False),
    ]
    answer = assess(make_inventory(hosts, [make_vm(dirty_rate=0)]), "a/web1")
    assert [one.host.name for one in answer.eligible] == ["c", "b"]
    assert rank_if_solved(answer, "d") == 1


@given(strategies.inventories(plain=True, most=6))
@strategies.estates
def test_the_order_from_the_scores_is_the_order_of_the_ranks(inventory: Inventory) -> None:
    """Ranking the eligible hosts by their scores alone gives the ranks that they have."""
    for vm_id in inventory.vms:
        eligible = assess(inventory, vm_id).eligible
        assert ranked(tuple(reversed(eligible))) == list(eligible)


def test_the_nearest_host_is_the_one_that_is_cheapest_to_make_ready() -> None:
    """One click is nearer than one thing done by hand, two clicks than that; hardware is never near."""
    hosts = [
        make_host("a"),
        make_host("by-hand", networks=NO_NETWORK),
        make_host("clicks", in_sync=False, resource_enabled=False),
        make_host("full", memory_free=0),
        make_host("other", arch="i686"),
    ]
    assert (near := nearest(assess(make_inventory(hosts), "a/web1")))
    assert near.host.name == "clicks"
    assert (near := nearest(assess(make_inventory([*hosts, make_host("z", in_sync=False)]), "a/web1")))
    assert near.host.name == "z"


def test_hosts_as_near_as_each_other_are_told_apart_by_their_prospects() -> None:
    """Of two that take one click each the less loaded is named."""
    hosts = [make_host("a"), make_host("b", in_sync=False, cpu_load=0.5), make_host("c", in_sync=False)]
    assert (near := nearest(assess(make_inventory(hosts), "a/web1")))
    assert near.host.name == "c"


def test_nothing_is_near_where_nothing_helps() -> None:
    """Only hosts of another architecture, or none at all: there is no nearest one."""
    assert nearest(assess(make_inventory([make_host("a"), make_host("b", arch="i686")]), "a/web1")) is None
    assert nearest(assess(make_inventory([make_host("a")]), "a/web1")) is None
