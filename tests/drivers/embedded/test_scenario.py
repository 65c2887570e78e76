"""A scenario file: its estate, its faults at their moments, and every error of it at once."""

import json
from pathlib import Path

import pytest

from tests.drivers.embedded.small import estate, vm
from vmclient.core import datacenter
from vmclient.core.capability import Mode
from vmclient.core.datacenter import DatacenterError
from vmclient.core.inventory import VMState
from vmclient.core.job import Options
from vmclient.drivers.base import Access, ConnectionLost, Order
from vmclient.drivers.embedded import connect
from vmclient.drivers.embedded.driver import EmbeddedDriver
from vmclient.text import fault


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a datacenter file."""
    (tmp_path / "estate.json").write_text(datacenter.dump(estate(vm("v", "a"))))
    return tmp_path


def opened(folder: Path, *faults: dict[str, object]) -> EmbeddedDriver:
    """A driver of a scenario with these faults."""
    path = folder / "bad-day.scenario.json"
    path.write_text(json.dumps({"scenario": 1, "datacenter": "estate.json", "faults": faults}))
    driver = connect(f"embedded+50:{path}", access=Access())
    driver.open()
    return driver


def errors(folder: Path, text: str) -> tuple[str, ...]:
    """What is said about a scenario."""
    path = folder / "bad-day.scenario.json"
    path.write_text(text)
    with pytest.raises(DatacenterError) as error:
        connect(f"embedded:{path}", access=Access())
    return fault.lines(error.value.errors)


def test_a_fault_without_a_moment_has_struck_at_the_start(folder: Path) -> None:
    """The host is dead from the beginning."""
    driver = opened(folder, {"fault": "host_dies", "host": "b"})
    assert [driver.inventory().hosts[name].online for name in "ab"] == [True, False]


def test_a_fault_strikes_at_its_call(folder: Path) -> None:
    """The second reading of the inventory loses its answer; the third has it."""
    driver = opened(folder, {"fault": "call_fails", "call": "presence", "nth": 2, "lost": True})
    driver.world.stall = lambda timeout_s: None  # type: ignore[method-assign]
    driver.presence("a/v", "a")
    with pytest.raises(ConnectionLost):
        driver.presence("a/v", "a")
    driver.presence("a/v", "a")


def test_a_fault_strikes_in_its_phase(folder: Path) -> None:
    """The target dies as the switch-over begins: the VM runs on where it was."""
    driver = opened(folder, {"fault": "host_dies", "host": "b", "phase": "switch"})
    seen = driver.inventory()
    order = Order(
        vm=seen.vms["a/v"], source=seen.hosts["a"], target=seen.hosts["b"], mode=Mode.LIVE, options=Options()
    )
    end = driver.migrate(order, driver).wait(20)
    assert end is not None
    assert end.problem is not None
    vm = driver.inventory().vms["a/v"]
    assert (vm.host, vm.state) == ("a", VMState.RUNNING)


@pytest.mark.parametrize(
    "fault",
    [
        {"fault": "host_returns", "host": "a"},
        {"fault": "host_vanishes", "host": "c", "after": 1e6},
        {"fault": "daemon_hangs", "host": "c", "call": "cancel"},
        {"fault": "daemon_dies", "host": "c"},
        {"fault": "post_copy_breaks", "host": "a", "phase": "post_copy"},
        {"fault": "link_slows", "host": "a", "share": 0.5},
        {"fault": "target_refuses", "host": "b", "text": "no"},
        {"fault": "storage_vanishes", "host": "c", "repository": "nas"},
        {"fault": "network_missing", "host": "c", "network": "prod"},
        {"fault": "connection_returns"},
        {"fault": "deceives", "events": "late", "reports": "over", "ends": "opposite", "leaves": "paused"},
    ],
)
def test_every_fault_can_be_told(folder: Path, fault: dict[str, object]) -> None:
    """It is read, ordered, and the estate still answers."""
    assert opened(folder, fault).inventory().vms["a/v"].host == "a"


def test_every_error_is_told_at_once_with_its_place(folder: Path) -> None:
    """A wrong word, a missing key, two moments and an unknown key."""
    faults = [
        {"fault": "host_dies"},
        {"fault": "link_slows", "host": "a", "share": 2},
        {"fault": "host_dies", "host": "a", "after": 1, "phase": "copy"},
        {"fault": "nonsense"},
    ]
    found = errors(folder, json.dumps({"scenario": 1, "datacenter": "estate.json", "faults": faults, "x": 1}))
    assert len(found) == 5
    assert [line.split(":")[0].partition(".")[0] for line in found] == [
        "faults[0]",
        "faults[1]",
        "faults[2]",
        "faults[3]",
        "x",
    ]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "there is nothing in it"),
        ("[]", "file: "),
        ('{"scenario": 2, "datacenter": "estate.json"}', "scenario: "),
        ('{"scenario": 1, "datacenter": "gone.json"}', "gone.json"),
        (
            '{"scenario": 1, "datacenter": "estate.json", "faults": [{"fault": "host_dies", "host": "z"}]}',
            'faults[0].host: no host named "z"',
        ),
    ],
)
def test_what_cannot_be_read_is_told(folder: Path, text: str, part: str) -> None:
    """Each in one line with its place."""
    (line,) = errors(folder, text)
    assert part in line
