"""What views make of snapshot after snapshot: only what differs is made anew."""

from dataclasses import replace
from types import MappingProxyType

from pytestqt.qtbot import QtBot

from tests.ui.fake_estate import large_estate
from vmclient.core.inventory import Inventory, Mount, Repository, RepositoryType
from vmclient.ui.views.host_servers import Hosts, HostServers
from vmclient.ui.views.storage import Places


def estate() -> Inventory:
    """Give hosts that reach a repository each and one together."""
    inventory = large_estate(60)
    names = list(inventory.hosts)
    mounts = {name: (Mount(repository=f"own {name}"), Mount(repository="shared")) for name in names}
    places = [Repository(name="shared", type=RepositoryType.NAS)]
    places += [Repository(name=f"own {name}", type=RepositoryType.LOCAL) for name in names]
    hosts = {name: replace(host, repositories=mounts[name]) for name, host in inventory.hosts.items()}
    return replace(
        inventory,
        hosts=MappingProxyType(hosts),
        repositories=MappingProxyType({place.name: place for place in places}),
    )


def test_only_the_row_of_a_changed_host_is_made_anew() -> None:
    """A snapshot in which one host differs leaves all other rows and entries the same objects."""
    before, hosts, places = estate(), Hosts(), Places()
    hosts.take(before)
    places.take(before)
    old, old_entries, old_places = hosts.rows(), hosts.children(), places.rows()
    name = old[1].host.name
    busier = replace(before.hosts[name], cpu_load=0.99)
    after = replace(before, hosts=MappingProxyType({**before.hosts, name: busier}))
    hosts.take(after)
    places.take(after)

    assert [new is known for new, known in zip(hosts.rows(), old, strict=True)].count(False) == 1
    assert hosts.rows()[1].host is busier
    assert all(new == known for new, known in zip(hosts.children(), old_entries, strict=True))
    assert all(new is known for new, known in zip(places.rows(), old_places, strict=True))


def test_many_hosts_come_a_part_at_a_time_and_none_that_has_gone(qtbot: QtBot) -> None:
    """Some hosts stand there at once; one that is selected comes out of turn; one that went stays out."""
    inventory, hosts, page = large_estate(40 * 1200), Hosts(), HostServers()
    qtbot.addWidget(page)
    names = list(inventory.hosts)
    hosts.take(inventory)
    page.show_hosts(hosts)
    assert 0 < len(page.model.rows()) < len(names)
    page.select(names[-1])
    assert page.table.selected_keys() == [names[-1]]
    left = {name: host for name, host in inventory.hosts.items() if name not in (names[0], names[-2])}
    hosts.take(replace(inventory, hosts=MappingProxyType(left)))
    page.show_hosts(hosts)
    qtbot.waitUntil(lambda: page.model.arranged() == len(left))
    assert {row.host.name for row in page.model.rows()} == set(left)


def test_a_repository_that_filled_up_is_made_anew_alone() -> None:
    """Its row shows the room that is left and the same hosts; the others stay."""
    before, places = estate(), Places()
    places.take(before)
    old = places.rows()
    fuller = replace(before.repositories["shared"], free=1)
    places.take(replace(before, repositories=MappingProxyType({**before.repositories, "shared": fuller})))

    assert [
        new.repository.name for new, known in zip(places.rows(), old, strict=True) if new is not known
    ] == ["shared"]
    (row,) = [row for row in places.rows() if row.repository is fuller]
    assert row.hosts == tuple(before.hosts)
    assert row.shared


def test_a_host_that_lost_its_way_to_a_repository_is_not_listed_there() -> None:
    """What the hosts reach is looked through again when it has changed."""
    before, places = estate(), Places()
    places.take(before)
    name = next(iter(before.hosts))
    cut = replace(before.hosts[name], repositories=())
    places.take(replace(before, hosts=MappingProxyType({**before.hosts, name: cut})))

    reach = {row.repository.name: row.hosts for row in places.rows()}
    assert name not in reach["shared"]
    assert reach[f"own {name}"] == ()
