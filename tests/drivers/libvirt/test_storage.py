"""Equal names mean equal storage, and nothing else does."""

from vmclient.core.inventory import RepositoryType, Transport
from vmclient.drivers.libvirt.domain_xml import Source
from vmclient.drivers.libvirt.host_xml import Pool, Sample
from vmclient.drivers.libvirt.storage import Report, StorageMap, identify

FILE = Sample("a.qcow2", 100, "1700000000.123456789")
COPY = Sample("a.qcow2", 100, "1700000555.987654321")


def directory(name: str, *samples: Sample, path: str = "/vm") -> Pool:
    """A directory pool with these files."""
    return Pool(
        name=name, kind="dir", type=RepositoryType.LOCAL, path=path, capacity=10, free=5,
        identity=None, iscsi_target=None, samples=frozenset(samples),
    )  # fmt: skip


def export(name: str, identity: str = "netfs nas /vm") -> Pool:
    """A pool whose definition names its source."""
    return Pool(
        name=name, kind="netfs", type=RepositoryType.NAS, path=f"/{name}", capacity=10, free=5,
        identity=identity, iscsi_target=None,
    )  # fmt: skip


def test_one_file_makes_one_repository() -> None:
    """Two directories with one file are one repository, shared, whatever the hosts mount it at."""
    found = identify(
        {"a": Report((directory("vm", FILE),)), "b": Report((directory("vm", FILE, path="/other"),))}
    )
    assert found["a"].names == found["b"].names == {"vm": "vm"}
    assert found["a"].repositories["vm"].type is RepositoryType.NAS
    assert [found[h].mounts[0].mount for h in "ab"] == ["/vm", "/other"]


def test_one_path_does_not() -> None:
    """The same path with a copy of the file is two repositories, each of its host alone."""
    found = identify({"a": Report((directory("vm", FILE),)), "b": Report((directory("vm", COPY),))})
    assert (found["a"].names["vm"], found["b"].names["vm"]) == ("vm (a)", "vm (b)")
    assert found["a"].repositories["vm (a)"].type is RepositoryType.LOCAL


def test_empty_directories_are_not_the_same() -> None:
    """Two empty directories have nothing in common that would prove it."""
    found = identify({"a": Report((directory("vm"),)), "b": Report((directory("vm"),))})
    assert found["a"].names != found["b"].names


def test_an_export_is_one_repository_under_two_names() -> None:
    """The first host's name for it counts on both."""
    found = identify({"a": Report((export("nas1"),)), "b": Report((export("store"),))})
    assert (found["a"].names["nas1"], found["b"].names["store"]) == ("nas1", "nas1")


def test_two_exports_of_one_name_are_told_apart() -> None:
    """Pools that are called the same and are not the same get different names."""
    found = identify({"a": Report((export("nas"),)), "b": Report((export("nas", "netfs other /vm"),))})
    assert found["a"].names["nas"] != found["b"].names["nas"]


def test_where_a_disk_lies() -> None:
    """By the longest path, by its pool's name; in no pool, by its folder and its host."""
    view = identify({"a": Report((directory("vm", path="/vm"), directory("deep", path="/vm/deep")))})["a"]
    assert view.locate("a", Source(name="d", path="/vm/x.qcow2")) == "vm (a)"
    assert view.locate("a", Source(name="d", path="/vm/deep/x.qcow2")) == "deep (a)"
    assert view.locate("a", Source(name="d", pool="deep", path="x")) == "deep (a)"
    assert view.locate("a", Source(name="d", path="/vmx/y.qcow2")) == "folder vmx (a)"
    assert view.locate("a", Source(name="d")) is None


def test_a_raw_unit_lies_in_no_repository() -> None:
    """A LUN without a pool is the rules' business, not a folder."""
    view = identify({"a": Report()})["a"]
    unit = Source(name="d", transport=Transport.FC, path="/dev/disk/by-path/x-fc-0x1-lun-0")
    assert view.locate("a", unit) is None


def test_network_storage_is_listed_by_every_host() -> None:
    """QEMU reaches it from anywhere, so no host is refused for it; `check` says that it is not known."""
    found = identify({"a": Report((), frozenset({"rbd vms on mon"})), "b": Report()})
    assert "rbd vms on mon" in found["b"].repositories


def test_a_file_that_is_always_written_is_recognised_in_time() -> None:
    """Two hosts need to have seen one state of a file, not at the same look; the other host is told."""
    storage = StorageMap()
    told: list[str] = []
    storage.listen("a", lambda: told.append("a"))
    early, late = Sample("a", 1, "1.000000001"), Sample("a", 1, "1.000000002")
    storage.report("a", [directory("vm", early)], frozenset())
    storage.report("b", [directory("vm", late)], frozenset())
    assert (storage.view("a").names["vm"], told) == ("vm (a)", [])
    storage.report("a", [directory("vm", late)], frozenset())
    assert storage.view("b").names["vm"] == "vm"
    storage.report("a", [directory("vm", Sample("a", 1, "1.000000003"))], frozenset())
    assert storage.view("a").names["vm"] == "vm"
    storage.forget("b")
    assert storage.view("a").names["vm"] == "vm (a)"
    assert told == ["a"]


def test_a_stopped_pool_with_the_same_source_can_be_started() -> None:
    """It is the repository that the other host has, by that host's name for it."""
    found = identify({"a": Report((export("nas1"),)), "b": Report(stopped=(export("store"),))})
    assert found["b"].startable == {"nas1": "store"}
    assert found["a"].startable == {}


def test_a_stopped_directory_of_the_same_name_and_path_may_be_the_same() -> None:
    """Only its content tells, once it is started; another path, or another source, is another storage."""
    mine = {"a": Report((directory("vm", FILE),))}
    assert identify(mine | {"b": Report(stopped=(directory("vm"),))})["b"].startable == {"vm (a)": "vm"}
    assert identify(mine | {"b": Report(stopped=(directory("vm", path="/x"),))})["b"].startable == {}
    source = {"a": Report((export("nas"),)), "b": Report(stopped=(export("nas", "netfs other /vm"),))}
    assert identify(source)["b"].startable == {}


def test_what_a_host_has_already_is_not_offered_to_be_started() -> None:
    """A second definition of the same export brings nothing."""
    found = identify({"a": Report((export("nas"),)), "b": Report((export("nas"),), stopped=(export("two"),))})
    assert found["b"].startable == {}


def test_another_hosts_stopped_pool_is_told_when_it_becomes_known() -> None:
    """Whoever can start a repository now hears of it, although its own pools are called as before."""
    storage, told = StorageMap(), []
    storage.report("b", (), frozenset(), (export("store"),))
    storage.listen("b", lambda: told.append("b"))
    storage.report("a", (export("nas1"),), frozenset())
    assert told == ["b"]
    assert storage.view("b").startable == {"nas1": "store"}
