import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.bad_datacenters import BAD, Bad, good
from vmclient.core import datacenter
from vmclient.core.inventory import (
    VM,
    Disk,
    Drive,
    GuestType,
    Host,
    Hypervisor,
    Inventory,
    Mount,
    Repository,
    RepositoryType,
    Transport,
    VMState,
)
from vmclient.text import fault

RESOURCES = Path(__file__).parents[2] / "resources"
RENEW = "write json.dumps(datacenter.schema(), indent=2) to resources/datacenter.schema.json"


def load(document: object) -> Inventory:
    return datacenter.load(json.dumps(document).encode())


def host(**changes: object) -> Host:
    document = good()
    document["hosts"][0].update(changes)
    return load(document).hosts["kvm-a"]


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.what)
def test_each_error_is_one_line_that_names_its_place(bad: Bad) -> None:
    """A broken file is refused with a line that begins with the place and the reason."""
    with pytest.raises(datacenter.DatacenterError) as caught:
        datacenter.load(bad.data)
    told = fault.lines(caught.value.errors)
    assert [line for line in told if line.startswith(bad.begins)]
    assert all("\n" not in line and len(line) < 400 for line in told)
    assert len({line.partition(": ")[0] for line in told}) == len(told), "one clear error each"


def test_every_error_of_a_file_comes_at_once() -> None:
    """Wrong types, dangling names, unknown keys and doubled keys of one file are told together."""
    document = good()
    document["hosts"][0]["memory"] = "8Gbit"
    document["hosts"][1]["name"] = "kvm-a"
    document["vms"][0]["disks"][0]["repository"] = "nas9"
    document["vms"][1].update(host="kvm-z", state="asleep", colour="red")
    text = json.dumps(document).replace('"arch"', '"arch": "x86_64", "arch"', 1)
    with pytest.raises(datacenter.DatacenterError) as caught:
        datacenter.load(text.encode())
    assert [fault.place(each) for each in caught.value.errors] == [
        "hosts[0].arch",
        "hosts[0].memory",
        "hosts[1].name",
        "vms[0].disks[0].repository",
        "vms[1].colour",
        "vms[1].host",
        "vms[1].state",
    ]


@pytest.mark.parametrize(
    "entry",
    [1, {}, {"name": "a", "host": "b", "state": "running", "memory": 1}],
    ids=["of the wrong kind", "empty", "of one name"],
)
def test_of_a_file_full_of_errors_some_are_told(entry: object) -> None:
    """10,000 errors are told, in order, and that there are more, whatever kind they are of."""
    with pytest.raises(datacenter.DatacenterError) as caught:
        load({"format": datacenter.FORMAT, "vms": [entry] * 50_000})
    told = fault.lines(caught.value.errors)
    assert len(told) == 10_001
    assert told[0].startswith("vms[")
    assert told[-1] == "file: 10000 errors are told, and there are more"


def test_a_list_of_one_thing_has_an_end() -> None:
    """More networks than any host has are one error, and not one for each of them."""
    document = good()
    document["hosts"][0]["networks"] = [1] * 100_001
    with pytest.raises(datacenter.DatacenterError) as caught:
        load(document)
    assert fault.lines(caught.value.errors) == ("hosts[0].networks: must have at most 100000 entries",)


def test_a_byte_order_mark_is_accepted() -> None:
    """A file that begins with a BOM reads like the same file without."""
    data = json.dumps(good()).encode()
    assert datacenter.load(b"\xef\xbb\xbf" + data) == datacenter.load(data)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (16384, 16384),
        ("16384", 16384),
        ("16GiB", 16 * 2**30),
        ("16 gib", 16 * 2**30),
        (" 16GIB ", 16 * 2**30),
        ("1.25GB", 1_250_000_000),
        ("1.3GiB", 1395864371),
        (".5kB", 500),
        ("8K", 8000),
        ("9007199254740993", 9007199254740993),
        (2**63 - 1, 2**63 - 1),
    ],
)
def test_sizes_are_bytes_or_text_with_a_unit(written: int | str, read: int) -> None:
    """A size is what `ByteSize` makes of it, in whole bytes."""
    assert host(memory=written).memory == read


def test_what_is_left_out_has_the_default_that_the_format_states() -> None:
    """A host with only the required keys has the defaults of datacenter-format.md section 1."""
    bare = {"name": "a", "hypervisor": "xen", "arch": "i686", "memory": "4GiB"}
    read = load({"format": datacenter.FORMAT, "hosts": [bare]}).hosts["a"]
    assert read == Host(
        name="a",
        hypervisor=Hypervisor.XEN,
        arch="i686",
        memory=4 * 2**30,
        memory_free=4 * 2**30,
        cpu_cores=1,
        cpu_load=0.0,
        resource_enabled=True,
        vmhost_enabled=True,
        online=True,
        in_sync=True,
        maintenance=False,
        migration_enabled=True,
        max_hosted_vms=8,
        guest_types=None,
        machines=None,
        migration_bandwidth=125_000_000,
    )


def test_a_vm_was_created_on_its_present_host_unless_the_file_says_otherwise() -> None:
    """The guest's width and the architecture of its birth default to the host's."""
    vm = load(good()).vms["kvm-a/web1"]
    assert (vm.arch, vm.created_on_arch, vm.vcpus, vm.snapshots) == ("x86_64", "x86_64", 1, 0)


def test_free_memory_defaults_to_what_running_and_paused_vms_leave() -> None:
    """Suspended and stopped VMs take no memory, and too many running ones leave nothing, not less."""
    document = good()
    states = {"running": "20GiB", "paused": "10GiB", "suspended": "5GiB", "shut_off": "5GiB"}
    document["vms"] = [
        {"name": state, "host": "kvm-a", "state": state, "memory": memory} for state, memory in states.items()
    ]
    assert load(document).hosts["kvm-a"].memory_free == 34 * 2**30
    document["vms"].append({"name": "huge", "host": "kvm-a", "state": "running", "memory": "1TiB"})
    assert load(document).hosts["kvm-a"].memory_free == 0


def test_an_explicit_null_is_the_same_as_leaving_the_key_out() -> None:
    """Every optional key of every object may be null, and changes nothing by it."""
    document = good()
    without = load(document)
    found = datacenter.schema()
    kinds = {"hosts": "HostModel", "vms": "VMModel", "repositories": "RepositoryModel"}
    for section, model in kinds.items():
        optional = set(found["$defs"][model]["properties"]) - set(found["$defs"][model]["required"])
        for item in document[section]:
            for key in optional - item.keys():
                item[key] = None
    assert load(document) == without
    assert load({"format": datacenter.FORMAT, "hosts": None, "vms": None, "policies": None}) == Inventory()


def test_empty_lists_are_known_to_be_empty() -> None:
    """No guest types offered is something else than guest types not known."""
    assert host(guest_types=[]).guest_types == frozenset()
    assert host(guest_types=None).guest_types is None


def test_whole_loads_are_taken() -> None:
    """A load of 1 needs no decimal point."""
    assert (host(cpu_load=1).cpu_load, host(cpu_load=0).cpu_load) == (1.0, 0.0)


def test_a_vm_state_that_nobody_knows_is_written_as_one_that_is_refused_alike() -> None:
    """An export with a silent host can be read again."""
    vm = VM(
        id="x", name="v", host="a", state=VMState.UNKNOWN, memory=1, arch="x86_64", created_on_arch="x86_64"
    )
    there = Host(name="a", hypervisor=Hypervisor.KVM, arch="x86_64", memory=2, memory_free=1)
    read = datacenter.load(datacenter.dump(Inventory(hosts={"a": there}, vms={"x": vm})).encode())
    assert read.vms["a/v"].state is VMState.CRASHED


def test_the_published_schema_is_that_of_the_models() -> None:
    """`resources/datacenter.schema.json` is up to date."""
    published = json.loads((RESOURCES / "datacenter.schema.json").read_text(encoding="utf-8"))
    assert published == datacenter.schema(), RENEW


def test_the_schema_takes_a_good_file_and_refuses_wrong_shapes() -> None:
    """The schema agrees with the reader about everything that one key alone gets wrong."""
    check = jsonschema.Draft202012Validator(datacenter.schema())
    assert check.is_valid(good())
    both_know = (
        *("required", "unknown key", "must be true", "must be a list", "must be a size"),
        *("not a unit", "is not a size"),
    )
    for bad in BAD:
        if any(words in bad.begins for words in both_know) and "file" not in bad.begins:
            assert not check.is_valid(json.loads(bad.data)), bad.what


_names = st.text(st.characters(codec="utf-8", exclude_characters="/"), min_size=1, max_size=8)
_sizes = st.integers(1, 2**50)
_sets = st.frozensets(_names, max_size=3)


@st.composite
def inventories(draw: st.DrawFn) -> Inventory:
    """Any estate that a file can describe."""
    repositories = [
        Repository(
            name=name,
            type=draw(st.sampled_from([kind for kind in RepositoryType if kind is not RepositoryType.LOCAL])),
            capacity=draw(st.none() | _sizes),
            enabled=draw(st.booleans()),
        )
        for name in draw(st.lists(_names, max_size=3, unique=True))
    ]
    known = [item.name for item in repositories]
    hosts = [
        Host(
            name=name,
            hypervisor=(kind := draw(st.sampled_from(Hypervisor))),
            arch=draw(_names),
            memory=2**50,
            memory_free=draw(_sizes),
            cpu_model=draw(st.none() | _names),
            cpu_load=draw(st.floats(0, 1)),
            online=draw(st.booleans()),
            manager=draw(st.none() | _names) if kind is Hypervisor.ESX else None,
            repositories=tuple(Mount(repository=it, mount=draw(st.none() | _names)) for it in known),
            networks=draw(_sets),
            guest_types=draw(st.none() | st.frozensets(st.sampled_from(GuestType))),
            machines=draw(st.none() | _sets),
        )
        for name in draw(st.lists(_names, min_size=1, max_size=3, unique=True))
    ]
    vms = [
        VM(
            id=f"{hosts[0].name}/{name}",
            name=name,
            host=hosts[0].name,
            state=draw(st.sampled_from([state for state in VMState if state is not VMState.UNKNOWN])),
            memory=draw(_sizes),
            arch=draw(_names),
            created_on_arch=draw(_names),
            guest_type=draw(st.none() | st.sampled_from(GuestType)),
            cpu_load=draw(st.floats(0, 1)),
            dirty_rate=draw(_sizes),
            disks=tuple(
                Disk(
                    name=disk,
                    transport=draw(st.sampled_from(Transport)),
                    repository=known[0],
                    size=draw(_sizes),
                )
                for disk in draw(st.lists(_names, max_size=2, unique=True))
                if known
            ),
            cdroms=(Drive(name=draw(_names), media=draw(st.none() | _names)),),
            networks=tuple(draw(st.lists(_names, max_size=2))),
        )
        for name in draw(st.lists(_names, max_size=3, unique=True))
    ]
    return Inventory(
        name=draw(_names),
        hosts={item.name: item for item in hosts},
        vms={item.id: item for item in vms},
        repositories={item.name: item for item in repositories},
    )


@given(inventories())
def test_what_is_written_reads_back_the_same(inventory: Inventory) -> None:
    """A dumped inventory loads as itself, in the same order, and the schema takes it."""
    text = datacenter.dump(inventory)
    read = datacenter.load(text.encode())
    assert read == inventory
    assert list(read.vms) == list(inventory.vms)
    jsonschema.Draft202012Validator(datacenter.schema()).validate(json.loads(text))
