"""An exported estate is a datacenter file that answers as the estate did, whole or not there."""

import json
import os
import socket
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given

from tests.core.builders import GIB
from tests.core.strategies import estates, inventories
from vmclient.core import datacenter
from vmclient.core.assess import assess
from vmclient.core.assessment import Assessment
from vmclient.core.inventory import (
    VM,
    Cause,
    Disk,
    Drift,
    Drive,
    Host,
    Hypervisor,
    Inventory,
    Mount,
    Repository,
    RepositoryType,
    Transport,
    VMState,
)
from vmclient.engine.export import ExportError, datacenter_text, export_datacenter
from vmclient.engine.whole_file import whole_file
from vmclient.text.problem import word


def essence(assessment: Assessment) -> object:
    """All of an answer but the words."""
    return (
        assessment.outcome,
        assessment.mode,
        assessment.auto_target,
        [(one.code, one.severity) for one in assessment.findings],
        [
            (
                one.host.name,
                one.eligible,
                one.rank,
                one.ranking,
                [(it.code, it.severity) for it in one.findings],
            )
            for one in assessment.candidates
        ],
    )


def sayable(vm: VM) -> VM:
    """The same VM as a driver would report it: a disk without a repository is a raw unit."""

    def raw(disk: Disk) -> Disk:
        if disk.repository is not None:
            return disk
        kind = Transport.ISCSI if disk.iscsi_target is not None else Transport.FC
        return replace(disk, transport=kind)

    disks = tuple(
        replace(disk, iscsi_target="iqn.a")
        if disk.transport is Transport.ISCSI and not disk.repository
        else disk
        for disk in map(raw, vm.disks)
    )
    return replace(vm, disks=disks, facts=())  # a fact of one type here and another there is told as an error


@estates
@given(inventories())
def test_an_exported_estate_gives_the_same_answer_for_every_vm(inventory: Inventory) -> None:
    """Local storage of one name on several hosts, doubled names of disks, facts that nobody knows."""
    # That nobody knows whether a host takes migrations is the one thing that the format cannot say.
    hosts = {
        name: replace(one, facts=(), migration_enabled=one.migration_enabled is not False)
        for name, one in inventory.hosts.items()
    }
    estate = replace(inventory, hosts=hosts, vms={vm.id: sayable(vm) for vm in inventory.vms.values()})
    read = datacenter.load(datacenter_text(estate).encode())
    assert list(read.vms) == list(estate.vms)
    for vm_id in estate.vms:
        assert essence(assess(read, vm_id)) == essence(assess(estate, vm_id))


def host(name: str, **values: object) -> Host:
    """Build a host."""
    given_ = {"hypervisor": Hypervisor.KVM, "arch": "x86_64", "memory": 8 * GIB, "memory_free": 4 * GIB}
    return Host(name=name, **{**given_, **values})  # type: ignore[arg-type]


def vm(name: str, on: str, **values: object) -> VM:
    """Build a VM."""
    given_ = {"state": VMState.RUNNING, "memory": GIB, "arch": "x86_64", "created_on_arch": "x86_64"}
    return VM(id=f"id of {name} on {on}", name=name, host=on, **{**given_, **values})  # type: ignore[arg-type]


def estate_of(hosts: list[Host], vms: list[VM], stores: list[Repository] | None = None) -> Inventory:
    """Build an estate."""
    return Inventory(
        hosts={one.name: one for one in hosts},
        vms={one.id: one for one in vms},
        repositories={one.name: one for one in stores or []},
    )


def test_what_holds_at_the_moment_and_what_only_a_driver_needs_is_left_out() -> None:
    """Drift, the connection, where a definition lies and an action under way are in no file."""
    drift = Drift(since=datetime(2026, 1, 1, tzinfo=UTC), cause=Cause.APPEARED, vms=("x",))
    there = host("a", drift=drift, in_sync=False, connection="qemu+ssh://root@a/system")
    guest = vm("x", "a", home="ds:///vmfs/x.vmx", busy="migrate")
    text = datacenter_text(estate_of([there], [guest]))
    assert not any(word in text for word in ("drift", "qemu+ssh", "vmfs", "busy"))
    assert not datacenter.load(text.encode()).hosts["a"].in_sync


@pytest.mark.parametrize(
    "login", ["ann:s3cret", "ann@corp:s3cret", "ann:s3@cret", 'ann:"s3cret"', "ann:\\\\s3cret"]
)
def test_a_name_and_password_in_an_address_are_left_out(login: str) -> None:
    """A medium at an address is written without what opens it, whatever the password is made of."""
    guest = vm("x", "a", cdroms=(Drive(name="sda", media=f"https://{login}@nas/iso/debian.iso"),))
    text = datacenter_text(estate_of([host("a")], [guest]))
    assert "https://nas/iso/debian.iso" in text
    assert "cret" not in text
    assert "ann" not in text


def test_names_that_the_format_refuses_are_made_ones_that_it_takes() -> None:
    """A slash is replaced, and of two VMs of one name on one host the second is numbered."""
    guests = [vm("a/b", "h/1"), replace(vm("a_b", "h/1"), id="other"), vm("", "h/1")]
    read = datacenter.load(datacenter_text(estate_of([host("h/1")], guests)).encode())
    assert list(read.vms) == ["h_1/a_b", "h_1/a_b (2)", "h_1/_"]


def test_one_connection_alone_takes_its_own_hosts_vms_and_repositories() -> None:
    """Nothing of the other connection is in the file, not even a repository that only that one sees."""
    mine = host("a", connection="one", repositories=(Mount(repository="nas1"),))
    other = host("b", connection="two", repositories=(Mount(repository="nas2"),))
    stores = [Repository(name=name, type=RepositoryType.NAS) for name in ("nas1", "nas2")]
    whole = estate_of([mine, other], [vm("x", "a"), vm("y", "b")], stores)
    read = datacenter.load(datacenter_text(whole, "one").encode())
    assert (list(read.hosts), list(read.vms), list(read.repositories)) == (["a"], ["a/x"], ["nas1"])


def test_what_the_format_cannot_say_is_told_and_nothing_written(tmp_path: Path) -> None:
    """A disk that lies nowhere is an error with its place; the file that was there stays."""
    target = tmp_path / "estate.json"
    target.write_text("before")
    nowhere = vm("x", "a", disks=(Disk(name="vda", transport=Transport.FILE),))
    with pytest.raises(ExportError) as caught:
        export_datacenter(estate_of([host("a")], [nowhere]), target)
    assert caught.value.problem.code == "export.not_sayable"
    assert "vms[0].disks[0]" in word(caught.value.problem).means
    assert target.read_text() == "before"


def test_a_written_file_is_its_owners_alone_and_leaves_no_draft(tmp_path: Path) -> None:
    """Whatever the umask is, and whoever could read what was there before."""
    path = tmp_path / "x.json"
    path.write_text("before")
    path.chmod(0o666)
    before = os.umask(0)
    try:
        export_datacenter(estate_of([host("a")], []), path)
    finally:
        os.umask(before)
    assert json.loads(path.read_text())["hosts"][0]["name"] == "a"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("kind", ["link", "loop", "dangling", "pipe", "socket"])
def test_nothing_but_a_file_is_replaced(tmp_path: Path, kind: str) -> None:
    """A link leads where somebody else may have wanted it; a device or a pipe would be gone for all."""
    real, path = tmp_path / "real", tmp_path / "x.json"
    real.write_text("before")
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(str(path))
    else:
        path.symlink_to({"link": real, "loop": path, "dangling": tmp_path / "none"}[kind])
    before = path.lstat()
    with pytest.raises(ExportError) as caught:
        export_datacenter(estate_of([host("a")], []), path)
    assert caught.value.problem.code == "export.no_file"
    assert (path.lstat().st_ino, real.read_text()) == (before.st_ino, "before")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["real", "x.json"]


def test_a_place_that_cannot_be_written_is_told_with_path_and_reason(tmp_path: Path) -> None:
    """A folder that is not there, and a folder in the place of the file."""
    for path in (tmp_path / "nowhere" / "x.json", tmp_path):
        with pytest.raises(ExportError) as caught:
            export_datacenter(estate_of([host("a")], []), path)
        assert caught.value.problem.facts["path"] == str(path)


def test_a_file_whose_writing_fails_half_way_is_not_there(tmp_path: Path) -> None:
    """What was in its place is as before, and no draft stays."""
    path = tmp_path / "x"
    path.write_text("before")

    def fail() -> None:
        with whole_file(path) as stream:
            stream.write("half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]
