"""Which datastores are one repository is told by their URLs; names never decide."""

from hypothesis import given
from hypothesis import strategies as st

from vmclient.drivers.vsphere.properties import url
from vmclient.drivers.vsphere.storage import DatastoreMap, Share, Store

VMFS = "5f3a-1c-2d"


def one(name: str, where: str, *hosts: str, kind: str = "VMFS") -> Store:
    """A datastore as a connection reports it."""
    return Store(where, name, kind, frozenset(hosts))


def nobody() -> None:
    """Hear of nothing."""


def test_the_spellings_of_one_url_are_one_identity() -> None:
    """A vCenter and an ESX host write the same volume differently; two volumes stay two."""
    assert url(f"ds:///vmfs/volumes/{VMFS}/") == url(f"/vmfs/volumes/{VMFS}") == VMFS
    assert url("ds:///vmfs/volumes/other/") != VMFS
    assert url("/tmp/shared/") == url("/tmp/shared")  # noqa: S108 # as the simulator writes it


def test_a_datastore_of_one_host_is_called_after_it() -> None:
    """Two hosts fresh from the installer have a `datastore1` each."""
    known = DatastoreMap()
    first, second = Share(known, "esx-a"), Share(known, "esx-b")
    assert first.report([one("datastore1", "1", "esx-a")], nobody) == {"1": "datastore1 (esx-a)"}
    assert second.report([one("datastore1", "2", "esx-b")], nobody)["2"] == "datastore1 (esx-b)"


def test_a_shared_datastore_has_one_name_and_the_first_connection_hears_of_it() -> None:
    """What looked like one host's own is shared once the second reports it, under whichever name."""
    known, heard = DatastoreMap(), []
    a, b = Share(known, "esx-a"), Share(known, "esx-b")
    first = a.report([one("data", "1", "esx-a")], lambda: heard.append("a"))
    second = b.report([one("vol", "1", "esx-b")], lambda: heard.append("b"))
    assert (first["1"], second["1"], heard) == ("data (esx-a)", "data", ["a"])
    b.forget()
    assert heard == ["a", "a"]
    assert a.report([one("data", "1", "esx-a")], nobody)["1"] == "data (esx-a)"


def test_a_second_driver_of_a_connection_takes_nothing_along_when_it_closes() -> None:
    """A trial of what is connected already changes no name, neither while it is there nor by its end."""
    known, heard = DatastoreMap(), []
    a, b, trial = Share(known, "esx-a"), Share(known, "esx-b"), Share(known, "esx-a")
    a.report([one("data", "1", "esx-a"), one("own", "2", "esx-a")], lambda: heard.append("a"))
    b.report([one("data", "1", "esx-b")], lambda: heard.append("b"))
    heard.clear()
    names = trial.report([one("data", "1", "esx-a"), one("own", "2", "esx-a")], nobody)
    assert names == {"1": "data", "2": "own (esx-a)"}
    trial.forget()
    assert heard == []
    b.forget()
    assert heard == ["a"]


def test_storage_on_the_network_needs_no_second_host() -> None:
    """An export is not inside the one host that mounts it so far."""
    known = DatastoreMap()
    assert Share(known, "esx-a").report([one("nfs", "1", "esx-a", kind="NFS")], nobody) == {"1": "nfs"}


def test_two_shared_datastores_of_one_name_are_two() -> None:
    """Two data centres of one vCenter may call theirs alike."""
    stores = [one("data", "1", "a", "b"), one("data", "2", "c", "d"), one("data", "3", "e", "f")]
    names = Share(DatastoreMap(), "vc").report(stores, nobody)
    assert sorted(names.values()) == ["data", "data (3)", "data (vc)"]


CONNECTIONS = st.sampled_from(["a", "b", "vc"])
STORES = st.builds(
    Store,
    url=st.sampled_from("12345"),
    name=st.sampled_from(["data", "data (a)", "data (vc)", "data (1)", "vol"]),
    type=st.sampled_from(["VMFS", "NFS"]),
    hosts=st.frozensets(st.sampled_from(["a", "b", "c"]), max_size=3),
)
REPORTS = st.lists(
    st.tuples(CONNECTIONS, st.lists(STORES, max_size=5, unique_by=lambda store: store.url)), max_size=6
)


@given(REPORTS)
def test_one_url_is_one_name_and_one_name_is_one_url(
    reports: list[tuple[str, list[Store]]],
) -> None:
    """Whatever is reported, in whatever order and under whatever names, at every moment."""
    known = DatastoreMap()
    shares = {name: Share(known, name) for name in ("a", "b", "vc")}
    latest: dict[str, list[Store]] = {}
    for connection, stores in reports:
        latest[connection] = stores
        names = shares[connection].report(stores, nobody)
        urls = {store.url for reported in latest.values() for store in reported}
        assert names.keys() == urls
        assert len(set(names.values())) == len(urls)


@given(REPORTS, st.randoms())
def test_names_do_not_depend_on_the_order_of_the_reports(
    reports: list[tuple[str, list[Store]]], chance: object
) -> None:
    """The same reports of the same connections give the same names."""
    latest = list(dict(reports).items())
    shuffled = latest.copy()
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    ends = []
    for order in (latest, shuffled):
        known = DatastoreMap()
        for connection, stores in order:
            ends.append(Share(known, connection).report(stores, nobody))
    if latest:
        assert ends[len(latest) - 1] == ends[-1]
