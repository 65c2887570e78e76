"""Datacenter files with one thing wrong each, and how the error about it has to begin."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Document = dict[str, Any]


def good() -> Document:
    """A small estate in which every kind of key is used."""
    host = {
        "hypervisor": "kvm",
        "arch": "x86_64",
        "memory": "64GiB",
        "networks": ["prod"],
        "repositories": [{"name": "nas1", "mount": "/srv/nas1"}],
    }
    return {
        "format": "vmclient-datacenter/1",
        "name": "two hosts",
        "repositories": [{"name": "nas1", "type": "nas"}, {"name": "disk-a", "type": "local"}],
        "hosts": [{"name": "kvm-a", **host}, {"name": "kvm-b", **host, "max_hosted_vms": 4}],
        "vms": [
            {
                "name": "web1",
                "host": "kvm-a",
                "state": "running",
                "memory": "8GiB",
                "disks": [
                    {"name": "vda", "repository": "nas1", "transport": "file", "size": "40GiB"},
                    {"name": "vdb", "transport": "iscsi", "iscsi_target": "iqn.2004-10.example:data"},
                ],
                "cdroms": [{"name": "sda", "media": "/iso/debian.iso", "repository": "nas1"}],
                "networks": ["prod"],
            },
            {"name": "web1", "host": "kvm-b", "state": "shut_off", "memory": 1024},
        ],
        "policies": [],
    }


@dataclass(frozen=True)
class Bad:
    """A broken file; `begins` is how the one line about it begins."""

    what: str
    data: bytes
    begins: str


def _changed(change: Callable[[Document], object]) -> bytes:
    document = good()
    change(document)
    return json.dumps(document).encode()


def _set(what: str, begins: str, *path: str | int, value: object) -> Bad:
    def change(document: Document) -> None:
        parent: Any = document
        for step in path[:-1]:
            parent = parent[step]
        parent[path[-1]] = value

    return Bad(what, _changed(change), begins)


def _without(*path: str | int) -> Bad:
    def change(document: Document) -> None:
        parent: Any = document
        for step in path[:-1]:
            parent = parent[step]
        del parent[path[-1]]

    place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")
    return Bad(f"{place} left out", _changed(change), f"{place}: required")


def _text(what: str, begins: str, old: str, new: str) -> Bad:
    text = json.dumps(good())
    assert text.count(old) >= 1
    return Bad(what, text.replace(old, new, 1).encode(), begins)


_DISK = ("vms", 0, "disks", 0)
_MEMORY = ("hosts", 0, "memory")
_SIZE = "hosts[0].memory: "

BAD: tuple[Bad, ...] = (
    # the text
    Bad("nothing", b"", "file: not JSON"),
    Bad("blanks", b" \n ", "file: not JSON"),
    Bad("half a file", json.dumps(good()).encode()[:-9], "file: not JSON: line 1, column "),
    Bad(
        "not UTF-8",
        json.dumps(good()).encode().replace(b"two hosts", b"zw\xf6lf"),
        "file: not UTF-8: byte 0xf6",
    ),
    Bad("UTF-16", json.dumps(good()).encode("utf-16"), "file: not UTF-8"),
    Bad("two BOMs", b"\xef\xbb\xbf\xef\xbb\xbf" + json.dumps(good()).encode(), "file: not JSON"),
    Bad("a comment", json.dumps(good()).encode() + b" // yes", "file: not JSON"),
    Bad("nested too deep for a parser", b"[" * 200_000 + b"]" * 200_000, "file: nested beyond reason"),
    _set("nested beyond reason", "policies[0]", "policies", value=[json.loads("[" * 80 + "]" * 80)]),
    Bad("a list", b"[]", "file: must be an object, not a list"),
    Bad("null", b"null", "file: must be an object, not null"),
    _text("NaN", "hosts[1].max_hosted_vms: NaN is not JSON", '"max_hosted_vms": 4', '"max_hosted_vms": NaN'),
    _text("Infinity", "hosts[1].max_hosted_vms: -Infinity", '_vms": 4', '_vms": -Infinity'),
    _text("a key twice", "hosts[0].arch: key given twice", '"arch"', '"arch": "x86_64", "arch"'),
    _text("a key twice at the top", "name: key given twice", '"name": "two', '"name": "one", "name": "two'),
    _text("half a character", "name: ", "two hosts", "\\ud800"),
    _text(
        "half a character in a key",
        'hosts[0]: the key "\\udc00" holds half',
        '"arch"',
        '"\\udc00": 1, "arch"',
    ),
    _text("a tab in a name", "file: not JSON", "two hosts", "two\thosts"),
    # keys
    _set("an unknown key at the top", "colour: unknown key", "colour", value="red"),
    _set("an unknown key of a host", "hosts[1].cpus: unknown key", "hosts", 1, "cpus", value=4),
    _set(
        "an unknown key of a mount",
        "hosts[0].repositories[0].path",
        "hosts",
        0,
        "repositories",
        0,
        "path",
        value="/",
    ),
    _set("an unknown key of a disk", "vms[0].disks[0].bus: unknown key", *_DISK, "bus", value="scsi"),
    _set("an unknown key of a drive", "vms[0].cdroms[0].size", "vms", 0, "cdroms", 0, "size", value=1),
    _set("a key with a line break", '["a\\nb"]: unknown key', "a\nb", value=1),
    *(_without(key) for key in ("format",)),
    *(_without("repositories", 0, key) for key in ("type",)),
    *(_without("hosts", 1, key) for key in ("hypervisor", "arch", "memory")),
    *(_without("vms", 0, key) for key in ("name", "state", "memory", "host")),
    *(_without(*_DISK, key) for key in ("name", "transport")),
    _without("vms", 0, "cdroms", 0, "name"),
    _set("null for a required key", "hosts[0].arch: required", "hosts", 0, "arch", value=None),
    _set("null for a required choice", "vms[0].state: required", "vms", 0, "state", value=None),
    _set(
        "another format", 'format: must be "vmclient-datacenter/1"', "format", value="vmclient-datacenter/2"
    ),
    # types
    _set("a list for text", "name: must be text, not a list", "name", value=[]),
    _set("an object for a list", "hosts[0].networks: must be a list", "hosts", 0, "networks", value={}),
    _set("text for a list", "vms[0].cpu_features: must be a list", "vms", 0, "cpu_features", value="aes"),
    _set(
        "null in a list", "hosts[0].networks[0]: must be text, not null", "hosts", 0, "networks", value=[None]
    ),
    _set("1 for true", "hosts[0].online: must be true or false", "hosts", 0, "online", value=1),
    _set('"true" for true', "hosts[0].in_sync: must be true or false", "hosts", 0, "in_sync", value="true"),
    _set("text for a count", "vms[0].vcpus: must be a whole number", "vms", 0, "vcpus", value="4"),
    _set("true for a count", "vms[0].snapshots: must be a whole number", "vms", 0, "snapshots", value=True),
    _set("a fraction for a count", "vms[0].vcpus: must be a whole number", "vms", 0, "vcpus", value=1.5),
    _set(
        "an unknown hypervisor", 'hosts[0].hypervisor: must be "kvm"', "hosts", 0, "hypervisor", value="KVM"
    ),
    _set("an unknown state", 'vms[0].state: must be "running"', "vms", 0, "state", value="unknown"),
    _set(
        "an unknown transport", 'vms[0].disks[0].transport: must be "file"', *_DISK, "transport", value="usb"
    ),
    _set("an unknown type", 'repositories[0].type: must be "local"', "repositories", 0, "type", value="tape"),
    _set("an unknown guest type", "hosts[0].guest_types[0]: must be", "hosts", 0, "guest_types", value=["x"]),
    _set("a policy that is none", "policies[0]: must be an object", "policies", value=["p"]),
    _set(
        "a policy without a name",
        "policies[0].name: required",
        "policies",
        value=[{"attach": {"vms": ["*"]}}],
    ),
    _set(
        "a constraint without a test",
        "policies[0].constraints[0].test: required",
        "policies",
        value=[{"name": "p", "constraints": [{"reason": "r"}]}],
    ),
    _set(
        "two policies of one name",
        'policies[1].name: the name "p" is taken by policies[0]',
        "policies",
        value=[{"name": "p"}, {"name": "p"}],
    ),
    _set(
        "NaN in a test",
        "policies[0].constraints[0].test.lt[1]: NaN is not JSON",
        "policies",
        value=[{"name": "p", "constraints": [{"reason": "r", "test": {"lt": ["vmhost.vms", float("nan")]}}]}],
    ),
    _set(
        "a fact of no type",
        "hosts[0].facts.rack: must be text, a number",
        "hosts",
        0,
        "facts",
        value={"rack": {}},
    ),
    _set(
        "a list of numbers",
        "hosts[0].facts.rack: must be a list of texts",
        "hosts",
        0,
        "facts",
        value={"rack": [1]},
    ),
    _set(
        "a fact that cannot be named",
        'hosts[0].facts["a b"]: a fact\'s name',
        "hosts",
        0,
        "facts",
        value={"a b": 1},
    ),
    _set("text for a location", "hosts[0].location: must be text", "hosts", 0, "location", value=1),
    _set("a tag without a name", "vms[0].tags[0]: must not be empty", "vms", 0, "tags", value=[""]),
    # sizes and numbers
    _set("a negative size as text", f'{_SIZE}must not be negative, "-8GiB" is', *_MEMORY, value="-8GiB"),
    _set("a negative size", f"{_SIZE}must not be negative", *_MEMORY, value=-1),
    _set("no memory", f"{_SIZE}must be at least 1", *_MEMORY, value=0),
    _set("less than a byte", f"{_SIZE}must be at least 1", *_MEMORY, value="0.4"),
    _set("a size with a fraction", f"{_SIZE}must be whole bytes", *_MEMORY, value=1.5),
    _set("a size as 16.0", f"{_SIZE}must be whole bytes", *_MEMORY, value=16.0),
    _set("true for a size", f"{_SIZE}must be a size", *_MEMORY, value=True),
    _set("bits", f'{_SIZE}"Gbit" is not a unit of bytes', *_MEMORY, value="8Gbit"),
    _set("a foreign unit", f'{_SIZE}"GW" is not a unit of bytes', *_MEMORY, value="8GW"),
    _set("digits of another alphabet", f'{_SIZE}"٣GiB" is not a size', *_MEMORY, value="٣GiB"),
    _set(
        "a letter like K", f'{_SIZE}"\N{KELVIN SIGN}iB" is not a unit', *_MEMORY, value="8\N{KELVIN SIGN}iB"
    ),
    _set("a unit and more", f'{_SIZE}"8GiB/s" is not a size', *_MEMORY, value="8GiB/s"),
    _set("an empty size", f'{_SIZE}"" is not a size', *_MEMORY, value=""),
    _set("a size in words", f'{_SIZE}"lots" is not a size', *_MEMORY, value="lots"),
    _set("64 bits", f"{_SIZE}9223372036854775808 is an integer beyond 63 bits", *_MEMORY, value=2**63),
    _set("far beyond 63 bits", "vms[0].vcpus: 1", "vms", 0, "vcpus", value=10**4000),
    _text(
        "more digits than Python reads", "hosts[1].max_hosted_vms: 9999", '_vms": 4', '_vms": ' + "9" * 6000
    ),
    _set("beyond 63 bits with a unit", f'{_SIZE}"8EiB" is beyond', *_MEMORY, value="8EiB"),
    _set("a thousand digits of text", f"{_SIZE}", *_MEMORY, value="9" * 1000 + "GiB"),
    _set("beyond 63 bits in a key nobody knows", "x: ", "x", value=2**64),
    _set("a negative disk", "vms[0].disks[0].size: must not be", *_DISK, "size", value="-1GiB"),
    _set("a negative rate", "vms[0].dirty_rate: must not be", "vms", 0, "dirty_rate", value=-5),
    _set("a negative capacity", "repositories[0].free: must not be", "repositories", 0, "free", value=-5),
    _set(
        "no bandwidth",
        "hosts[0].migration_bandwidth: must be",
        "hosts",
        0,
        "migration_bandwidth",
        value="0GB",
    ),
    _set("no vCPU", "vms[0].vcpus: must be at least 1, 0 is not", "vms", 0, "vcpus", value=0),
    _set("no core", "hosts[0].cpu_cores: must be at least 1", "hosts", 0, "cpu_cores", value=0),
    _set("a negative count", "vms[0].snapshots: must be at least 0", "vms", 0, "snapshots", value=-1),
    _set(
        "negative slots",
        "hosts[1].max_hosted_vms: must be at least 0",
        "hosts",
        1,
        "max_hosted_vms",
        value=-1,
    ),
    _set("more free than there is", "hosts[0].memory_free: ", "hosts", 0, "memory_free", value="65GiB"),
    _set(
        "a load above 1",
        "hosts[0].cpu_load: must be from 0 to 1, 35 is not",
        "hosts",
        0,
        "cpu_load",
        value=35,
    ),
    _set("a load below 0", "vms[0].cpu_load: must be from 0 to 1", "vms", 0, "cpu_load", value=-0.1),
    _set("a load as text", "vms[0].cpu_load: must be a number", "vms", 0, "cpu_load", value="0.5"),
    _set("true for a load", "hosts[0].cpu_load: must be a number", "hosts", 0, "cpu_load", value=True),
    _text("1e999", "hosts[1].max_hosted_vms: 1e999", '_vms": 4', '_vms": 1e999'),
    # names
    _set(
        "an empty name", "repositories[1].name: a name must not be empty", "repositories", 1, "name", value=""
    ),
    _set("a slash in a name", 'vms[1].name: the name "a/b"', "vms", 1, "name", value="a/b"),
    _set("a slash in a disk's name", "vms[0].disks[0].name: the name", *_DISK, "name", value="a/b"),
    _set("two hosts of a name", "hosts[1].name: the name", "hosts", 1, "name", value="kvm-a"),
    _set(
        "two repositories of a name",
        "repositories[1].name: the name",
        "repositories",
        1,
        "name",
        value="nas1",
    ),
    _set("two VMs of a name on a host", "vms[1].name: the name", "vms", 1, "host", value="kvm-a"),
    _set("two disks of a name", "vms[0].disks[1].name: the name", "vms", 0, "disks", 1, "name", value="vda"),
    _set(
        "two drives of a name",
        "vms[0].cdroms[1].name",
        "vms",
        0,
        "cdroms",
        value=[{"name": "a"}, {"name": "a"}],
    ),
    _set(
        "a repository listed twice",
        "hosts[0].repositories[1].name: the name",
        *("hosts", 0, "repositories"),
        value=[{"name": "nas1"}, {"name": "nas1"}],
    ),
    _set("no such host", 'vms[0].host: no host named "kvm-z"', "vms", 0, "host", value="kvm-z"),
    _set(
        "no such repository of a disk",
        'vms[0].disks[0].repository: no repository named "nas9"',
        *(*_DISK, "repository"),
        value="nas9",
    ),
    _set(
        "no such repository of a drive",
        'vms[0].cdroms[0].repository: no repository named "nas9"',
        *("vms", 0, "cdroms", 0, "repository"),
        value="nas9",
    ),
    _set(
        "no such repository of a host",
        'hosts[0].repositories[0].name: no repository named "nas9"',
        *("hosts", 0, "repositories", 0, "name"),
        value="nas9",
    ),
    # two keys together
    _set(
        "a local repository on two hosts",
        'hosts[1].repositories[0].name: the local repository "nas1" belongs to host "kvm-a"',
        *("repositories", 0, "type"),
        value="local",
    ),
    _set(
        "a file without repository",
        "vms[0].disks[0].repository: a disk needs one",
        *_DISK,
        "repository",
        value=None,
    ),
    _set(
        "an iscsi disk with neither",
        "vms[0].disks[1].iscsi_target: ",
        *("vms", 0, "disks", 1, "iscsi_target"),
        value=None,
    ),
    _set("a manager of a kvm host", "hosts[0].manager: only an esx host", "hosts", 0, "manager", value="vc"),
    _set("a manager that is no name", "hosts[0].manager: must be text", "hosts", 0, "manager", value={}),
)
