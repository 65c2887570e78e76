"""Who is on which host, kept from change to change."""

from dataclasses import replace

from tests.core.builders import make_host, make_inventory, make_vm
from vmclient.core.eligibility.move import Guests
from vmclient.core.events import InventoryChanged
from vmclient.core.inventory import VM, Inventory
from vmclient.engine.merge import changed
from vmclient.engine.residents import Residents

WEB, DB = make_vm("web", host="a", tags=("front",)), make_vm("db", host="a")


def estate(*vms: VM, hosts: str = "ab") -> Inventory:
    """Make an estate of these VMs."""
    return make_inventory([make_host(name) for name in hosts], list(vms))


def follow(residents: Residents, old: Inventory, new: Inventory) -> frozenset[str]:
    """Take in what differs between two estates."""
    vms, gone = changed(old.vms, new.vms)
    gone_hosts = frozenset(old.hosts.keys() - new.hosts.keys())
    return residents.follow(
        old, InventoryChanged(inventory=new, vms=vms, gone_vms=gone, gone_hosts=gone_hosts)
    )


def test_a_vm_is_where_it_went_and_its_tags_with_it() -> None:
    """Both hosts of a move are told, and a change of load tells nobody."""
    residents, first = Residents(), estate(WEB, DB)
    assert follow(residents, Inventory(), first) == {"a"}
    busy = estate(WEB, replace(DB, cpu_load=0.9))
    assert follow(residents, first, busy) == frozenset()
    moved = estate(replace(WEB, host="b"), *list(busy.vms.values())[1:])
    assert follow(residents, busy, moved) == {"a", "b"}
    assert residents.on("a") == Guests(frozenset({"db"}), frozenset())
    assert residents.on("b") == Guests(frozenset({"web"}), frozenset({"front"}))


def test_newer_names_and_tags_are_told() -> None:
    """What policies ask is answered from the newest values, also of VMs that stayed where they were."""
    residents, first = Residents(), estate(WEB, DB)
    follow(residents, Inventory(), first)
    renamed = estate(WEB, replace(DB, name="database", tags=("back",)))
    assert follow(residents, first, renamed) == {"a"}
    assert residents.on("a").names == {"web", "database"}
    assert residents.on("a").tags == {"front", "back"}


def test_nobody_is_on_a_host_that_is_gone() -> None:
    """Its VMs are forgotten with it, and may come back elsewhere."""
    residents, first = Residents(), estate(WEB, DB)
    follow(residents, Inventory(), first)
    without = estate(hosts="b")
    follow(residents, first, without)
    assert not residents.on("a").names
    follow(residents, without, estate(replace(WEB, host="b"), hosts="b"))
    assert residents.on("b").names == {"web"}
