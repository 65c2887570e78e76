"""A VM in words for its details window: nothing raw, nothing invented."""

from types import MappingProxyType

from vmclient.core.inventory import (
    VM,
    Disk,
    Drive,
    Inventory,
    Repository,
    RepositoryType,
    Transport,
    VMState,
)
from vmclient.text import describe

NAS = Repository(name="nas-a", type=RepositoryType.NAS)
ESTATE = Inventory(repositories=MappingProxyType({"nas-a": NAS}))


def a_vm(**changes: object) -> VM:
    """Build a small VM with one disk and one drive."""
    values: dict[str, object] = {
        "id": "v", "name": "web", "host": "kvm-a1", "state": VMState.RUNNING, "memory": 192 * 2**20,
        "arch": "x86_64", "created_on_arch": "x86_64",
        "disks": (Disk(name="vda", transport=Transport.FILE, repository="nas-a", size=60 * 2**30),),
        "cdroms": (Drive(name="sda", media="a.iso", repository="nas-a"),),
    }  # fmt: skip
    return VM(**{**values, **changes})  # type: ignore[arg-type]


def lines(groups: tuple[describe.Group, ...]) -> dict[str, str]:
    """Put the lines of all groups together."""
    return {name: value.replace("\N{NO-BREAK SPACE}", " ") for group in groups for name, value in group.lines}


def test_a_small_memory_is_told_in_its_own_unit() -> None:
    """192 MiB is not 0.2 GiB."""
    assert lines(describe.general(a_vm(), None))["Memory"] == "192 MiB"


def test_an_action_under_way_is_told_as_a_sentence() -> None:
    """The word of a driver is not shown where we know a better one; an unknown one is."""
    assert lines(describe.general(a_vm(busy="migrate"), None))["Under way"] == "It is being migrated"
    assert lines(describe.general(a_vm(busy="block-copy"), None))["Under way"] == "block-copy"


def test_disks_come_before_drives_and_say_where_they_lie() -> None:
    """A drive names its medium; it has no size of its own."""
    disk, drive = describe.places(a_vm(), ESTATE)

    assert (disk.name, disk.where, disk.kind_of_place, disk.transport) == ("vda", "nas-a", "NAS", "File")
    assert (drive.where, drive.size_words) == ("a.iso on nas-a", describe.MISSING)


def test_only_a_drive_with_a_medium_is_hinted_at() -> None:
    """An empty drive hinders no migration."""
    assert "sda" in describe.storage_hint(a_vm())
    assert describe.storage_hint(a_vm(cdroms=(Drive(name="sda"),))) == ""
