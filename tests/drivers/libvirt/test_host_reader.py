"""A host's load and memory, from what libvirt counts."""

from typing import Any

import pytest

from vmclient.core.inventory import Hypervisor
from vmclient.drivers.libvirt import host_reader
from vmclient.drivers.libvirt.host_reader import HostReader
from vmclient.drivers.libvirt.link import Deadlines, Link

SECOND = 10**9


class Counters:
    """A connection whose counters the test sets."""

    def __init__(self) -> None:
        self.cpu = {"user": 20 * SECOND, "kernel": 5 * SECOND, "idle": 70 * SECOND, "iowait": 5 * SECOND}
        self.memory: dict[str, int] = {"total": 1000, "free": 100, "buffers": 50, "cached": 250}

    def __getattr__(self, name: str) -> Any:
        return lambda *_: {"getCPUStats": self.cpu, "getMemoryStats": self.memory}.get(name)

    def spend(self, busy_s: int, idle_s: int) -> None:
        """Let the host's CPUs be busy and idle for so long."""
        self.cpu = self.cpu | {
            "user": self.cpu["user"] + busy_s * SECOND,
            "idle": self.cpu["idle"] + idle_s * SECOND,
        }


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, in its only element."""
    now = [1000.0]
    monkeypatch.setattr(host_reader, "monotonic", lambda: now[0])
    return now


def reader_of(counters: Counters) -> HostReader:
    """A reader of a host with these counters."""
    link = Link("test:///fake", "fake", Deadlines(), lambda _: counters)
    link.open()
    return HostReader(link, "fake", Hypervisor.KVM)


def test_the_load_is_that_of_the_last_seconds(clock: list[float]) -> None:
    """At first the mean since the start, then the share over some seconds, then without what is long past."""
    counters = Counters()
    reader = reader_of(counters)
    reader._measure_load()
    assert reader._load == 0.25
    clock[0] += 0.1
    counters.spend(1, 0)
    reader._measure_load()
    assert reader._load == pytest.approx(0.25, abs=0.02)  # a busy moment says nothing
    clock[0] += 4
    counters.spend(2, 3)
    reader._measure_load()
    assert reader._load == 0.5
    for _ in range(4):
        clock[0] += 5
        counters.spend(0, 10)
        reader._measure_load()
    assert reader._load == 0.0


def test_memory_that_only_caches_files_is_free(clock: list[float]) -> None:
    """Free, buffers and cached, in bytes; libvirt counts KiB."""
    assert reader_of(Counters())._memory() == (1000 * 1024, 400 * 1024)
