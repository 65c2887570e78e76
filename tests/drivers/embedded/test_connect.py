import json
import os
from pathlib import Path

import pytest

from tests.core.bad_datacenters import good
from vmclient.core.datacenter import DatacenterError
from vmclient.drivers import content, registry
from vmclient.drivers.base import Access, ConnectionFailed
from vmclient.drivers.embedded import connect, source
from vmclient.drivers.embedded.clock import RunningClock
from vmclient.text import fault


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "lab 1%41?.json"
    path.write_text(json.dumps(good()), encoding="utf-8")
    return path


def test_an_address_is_the_path_of_a_file_as_it_stands(file: Path) -> None:
    """Nothing in a path means anything but itself."""
    driver = registry.build(f"embedded:{file}")
    driver.open()
    assert list(driver.inventory().vms) == ["kvm-a/web1", "kvm-b/web1"]


def test_the_connection_is_called_like_its_estate(file: Path) -> None:
    """Or like its file, where the estate has no name."""
    assert connect(f"embedded:{file}", access=Access()).name == "two hosts"
    file.write_text(json.dumps({**good(), "name": None}), encoding="utf-8")
    assert connect(f"embedded:{file}", access=Access()).name == "lab 1%41?.json"


def test_time_can_run_faster(file: Path) -> None:
    """The number after the plus is the speed."""
    clock = connect(f"embedded+8:{file}", access=Access()).world.clock
    assert isinstance(clock, RunningClock)
    assert clock.speed == 8


@pytest.mark.parametrize(
    "address", ["embedded:", "embedded", "embedded+x:/a", "embedded+0:/a", "qemu:///system"]
)
def test_an_address_of_another_form_is_refused(address: str) -> None:
    """Only a path makes an estate."""
    with pytest.raises(ConnectionFailed):
        connect(address, access=Access())


def test_a_bad_file_is_refused_with_all_its_errors(tmp_path: Path) -> None:
    """The errors are the file's own."""
    path = tmp_path / "bad.json"
    path.write_text('{"hosts": [{"x": 1}]}', encoding="utf-8")
    with pytest.raises(DatacenterError) as caught:
        registry.build(f"embedded:{path}")
    assert len(caught.value.errors) >= 5


@pytest.mark.parametrize("kind", ["missing", "folder", "locked", "pipe", "loop", "device", "NUL"])
def test_what_cannot_be_read_is_one_line(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever lies at the path, the answer comes soon and says what is wrong with it."""
    monkeypatch.setattr(content, "PIPE_S", 0.05)
    path = tmp_path / "x"
    match kind:
        case "folder":
            path.mkdir()
        case "locked":
            path = path / "y"
            path.parent.write_text("a file where a folder should be")
        case "pipe":
            os.mkfifo(path)
        case "loop":
            path.symlink_to(path)
        case "device":
            path = Path("/dev/null")
        case "NUL":
            path = tmp_path / "a\0b"
    with pytest.raises(DatacenterError) as caught:
        source.read(path)
    assert len(caught.value.errors) == 1
    assert str(path) in fault.line(caught.value.errors[0])


def test_a_file_beyond_reason_is_not_read_to_its_end(tmp_path: Path) -> None:
    """A sparse file of more than the limit is refused."""
    path = tmp_path / "huge"
    with path.open("wb") as stream:
        stream.truncate(content.LIMIT + 1)
    with pytest.raises(DatacenterError, match=r"path\.large"):
        source.read(path)


def test_a_pipe_that_somebody_writes_to_is_read(tmp_path: Path) -> None:
    """As a shell's process substitution gives it."""
    reader, writer = os.pipe()
    os.write(writer, json.dumps(good()).encode())
    os.close(writer)
    assert list(source.read(f"/dev/fd/{reader}").hosts) == ["kvm-a", "kvm-b"]
    os.close(reader)
