"""The whole window over 20,000 VMs: how long the event loop is away while one scrolls, sorts and filters.

Goal: no gap over 50 ms, with 200 changes a second coming in. A timer in the same process measures the gaps;
nothing fails on time.
"""

import argparse
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from vmclient.core.events import InventoryChanged
from vmclient.core.inventory import VM, Host, Hypervisor, Inventory, VMState
from vmclient.drivers.embedded.clock import RunningClock
from vmclient.drivers.embedded.driver import EmbeddedDriver
from vmclient.drivers.embedded.world import World
from vmclient.engine.live_session import LiveSession
from vmclient.paths import Paths
from vmclient.ui import theme
from vmclient.ui.bridge import Bridge
from vmclient.ui.main_window import MainWindow

GIB = 2**30
CHANGES_A_SECOND = 200
ACTION_MS = 60


def estate(count: int) -> Inventory:
    """Twenty VMs a host, the same in every run."""
    chance = random.Random(5)
    hosts = {
        f"host{number:05d}": Host(
            name=f"host{number:05d}", hypervisor=Hypervisor.KVM, arch="x86_64", memory=512 * GIB,
            memory_free=200 * GIB, cpu_cores=64, cpu_load=chance.random() * 0.8, max_hosted_vms=40,
        )
        for number in range(count // 20)
    }  # fmt: skip
    vms = {
        f"id-{number}": VM(
            id=f"id-{number}", name=f"vm-{chance.randrange(10**6):06d}", host=f"host{number // 20:05d}",
            state=chance.choice((VMState.RUNNING, VMState.RUNNING, VMState.SHUT_OFF)), memory=4 * GIB,
            arch="x86_64", created_on_arch="x86_64", vcpus=4, cpu_load=chance.random(), guest_os="Debian 12",
        )
        for number in range(count)
    }  # fmt: skip
    return Inventory(name="large", hosts=MappingProxyType(hosts), vms=MappingProxyType(vms))


class Watch:
    """Measures how long the event loop did not come back."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def take(self) -> list[float]:
        """Give the gaps since the last question, in ms."""
        gaps, self.gaps = self.gaps, []
        return gaps or [0.0]


def spin(seconds: float) -> None:
    """Let the event loop run for a while."""
    app, end = QApplication.instance(), time.perf_counter() + seconds
    assert app is not None
    while time.perf_counter() < end:
        app.processEvents()


def changes(bridge: Bridge, inventory: Inventory) -> Callable[[], None]:
    """Make a function that reports a tenth of a second's worth of changed loads."""
    chance, vms = random.Random(9), dict(inventory.vms)

    def change() -> None:
        ids = frozenset(chance.sample(list(vms), CHANGES_A_SECOND // 10))
        for vm_id in ids:
            vms[vm_id] = replace(vms[vm_id], cpu_load=chance.random())
        newer = replace(inventory, vms=MappingProxyType(dict(vms)))
        bridge.take(InventoryChanged(inventory=newer, vms=ids))

    return change


def actions(window: MainWindow) -> Iterator[tuple[str, Callable[[], None]]]:
    """Name what a person does, and do it."""
    page = window.views.virtual_machines
    bar = page.table.verticalScrollBar()
    for step in range(100):
        yield "scroll a line", lambda step=step: bar.setValue(step)
    for step in range(0, bar.maximum(), max(1, bar.maximum() // 60)):
        yield "scroll far", lambda step=step: bar.setValue(step)
    for column in (1, 2, 3, 5, 6, 9):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            yield "sort", lambda column=column, order=order: page.table.sortByColumn(column, order)
    for words in ("vm-1", "host0001", "debian", "no such thing", "", "99", ""):
        yield "filter", lambda words=words: page.model.set_text(words)


def main() -> None:
    """Fill the window, act, and print the gaps."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vms", type=int, default=20_000)
    count = parser.parse_args().vms
    app = QApplication([])
    theme.install(app, "light", still=True)
    bridge, inventory = Bridge(), estate(count)
    window, watch = MainWindow(bridge, None), Watch()
    window.resize(1600, 900)
    window.show()
    with tempfile.TemporaryDirectory() as home:
        session = LiveSession.start(Paths.under(Path(home)))
        filled: list[int] = []
        window.filled.connect(filled.append)
        session.subscribe(bridge.take)
        window.attach(session)
        began = time.perf_counter()
        session.add(EmbeddedDriver(World(inventory, RunningClock())))
        while count not in filled and time.perf_counter() - began < 60:
            spin(0.02)
        print(f"{count} VMs in the table after {time.perf_counter() - began:.2f} s")
        print(f"  while filling      longest gap {max(watch.take()):7.1f} ms")
        change = changes(bridge, session.inventory)
        gaps: dict[str, list[float]] = {}
        due = time.perf_counter()
        for name, action in actions(window):
            if time.perf_counter() > due:
                change()
                due = time.perf_counter() + 0.1
            watch.take()
            QTimer.singleShot(0, action)
            spin(ACTION_MS / 1000)
            gaps.setdefault(name, []).append(max(watch.take()))
        print(f"{'':20} {'median':>9} {'p99':>9} {'longest':>9}   (gaps of the event loop in ms; goal: 50)")
        for name, longest in gaps.items():
            worst = sorted(longest)[int(len(longest) * 0.99) - 1] if len(longest) > 1 else longest[0]
            print(f"{name:20} {statistics.median(longest):9.1f} {worst:9.1f} {max(longest):9.1f}")
        session.close()


if __name__ == "__main__":
    main()
