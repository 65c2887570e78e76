"""The whole window over 20,000 VMs: how long the event loop is away while one scrolls, sorts and filters.

Goal: no gap over 50 ms, with 200 changes a second coming in: a thread changes the simulated machines, and the
engine reads, merges and tells as it does always. A timer in the same process measures the gaps; nothing fails
on time. Beside each gap stands how much processor time all threads of the program used in it: what is missing
there, other programs of the machine took.
"""

import argparse
import os
import random
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from vmclient.core.inventory import VM, Host, Hypervisor, Inventory, VMState
from vmclient.drivers.embedded.clock import RunningClock
from vmclient.drivers.embedded.driver import EmbeddedDriver
from vmclient.drivers.embedded.world import World
from vmclient.engine.live_session import LiveSession
from vmclient.paths import Paths
from vmclient.ui import theme
from vmclient.ui.bridge import Bridge
from vmclient.ui.main_window import MainWindow
from vmclient.ui.views.stack import ViewStack

GIB = 2**30
CHANGES_A_SECOND = 200
ACTION_MS = 60
GOAL_MS = 50


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


Gap = tuple[float, float]
"""How long, and how much processor time the program used in it, both in ms."""


class Watch:
    """Measures how long the event loop did not come back."""

    def __init__(self) -> None:
        self.gaps: list[Gap] = []
        self._last, self._used = time.perf_counter(), time.process_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now, used = time.perf_counter(), time.process_time()
        self.gaps.append(((now - self._last) * 1000, (used - self._used) * 1000))
        self._last, self._used = now, used

    def take(self) -> Gap:
        """Give the longest gap since the last question, and the most that the program did in one."""
        gaps, self.gaps = self.gaps, []
        walls, works = zip(*gaps, strict=True) if gaps else ((0.0,), (0.0,))
        return max(walls), max(works)


def spin(seconds: float) -> None:
    """Let the event loop run for a while, asleep when there is nothing to do."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


class Unrest:
    """A thread on which the simulated machines change: loads, and one time in twenty a state."""

    def __init__(self, world: World, changes_a_second: int) -> None:
        self._world, self._pause = world, 1 / changes_a_second
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self.made = 0

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End, and wait for that."""
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        chance, ids = random.Random(9), list(self._world.estate.vms)
        due = time.perf_counter()
        while not self._over.wait(max(0.0, due - time.perf_counter())):
            due += self._pause
            self.made += 1
            with self._world.turn() as estate:
                vm = estate.vms[chance.choice(ids)]
                if self.made % 20:
                    estate.put_vm(replace(vm, cpu_load=chance.random()))
                else:
                    estate.put_vm(replace(vm, state=chance.choice((VMState.RUNNING, VMState.SHUT_OFF))))


def actions(views: ViewStack) -> Iterator[tuple[str, Callable[[], None]]]:
    """Name what a person does, and do it; a row is selected all the time."""
    page = views.virtual_machines
    page.table.select_keys([page.model.key_at(0)])
    bar = page.table.verticalScrollBar()
    for step in range(100):
        yield "scroll a line", partial(bar.setValue, step)
    for step in range(0, bar.maximum(), max(1, bar.maximum() // 60)):
        yield "scroll far", partial(bar.setValue, step)
    for column in (1, 2, 3, 5, 6, 9):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            yield "sort", partial(page.table.head.setSortIndicator, column, order)
    for words in ("vm-1", "host0001", "debian", "no such thing", "", "99", ""):
        yield "filter", partial(page.model.set_text, words)


def resident() -> int:
    """Tell the memory of this process, in bytes."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def act(views: ViewStack, watch: Watch) -> dict[str, list[Gap]]:
    """Do what a person does; the longest gap of each time."""
    gaps: dict[str, list[Gap]] = {}
    for name, action in actions(views):
        watch.take()
        QTimer.singleShot(0, action)
        spin(ACTION_MS / 1000)
        gaps.setdefault(name, []).append(watch.take())
    return gaps


def report(gaps: dict[str, list[Gap]]) -> None:
    """Print median, 99th percentile and longest of each kind of action."""
    print(f"{'':20} {'median':>9} {'p99':>9} {'longest':>9} {'work':>9} {'over 50':>9}   (ms)")
    for name, found in gaps.items():
        walls, works = (sorted(values) for values in zip(*found, strict=True))
        worst = walls[max(0, int(len(walls) * 0.99) - 1)]
        over = f"{sum(wall > GOAL_MS for wall in walls)} of {len(walls)}"
        numbers = (statistics.median(walls), worst, walls[-1], works[-1])
        print(f"{name:20} {' '.join(f'{number:9.1f}' for number in numbers)} {over:>9}")


def main() -> None:
    """Fill the window, act, and print the gaps."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vms", type=int, default=20_000)
    count = parser.parse_args().vms
    app = QApplication([])
    theme.install(app, "light", still=True)
    window = MainWindow()
    window.resize(1600, 900)
    window.show()
    bridge = Bridge(window)
    views = window.build(bridge).views
    with tempfile.TemporaryDirectory() as home:
        session = LiveSession.start(Paths.under(Path(home)))
        filled: list[int] = []
        window.filled.connect(filled.append)
        session.subscribe(bridge.take)
        window.attach(session)
        spin(0.2)
        bare = resident()
        world, watch = World(estate(count), RunningClock()), Watch()
        began = time.perf_counter()
        session.add(EmbeddedDriver(world))
        while count not in filled and time.perf_counter() - began < 60:
            spin(0.02)
        print(f"{count} VMs in the table after {time.perf_counter() - began:.2f} s")
        spin(1)
        print("  while filling      longest gap {:7.1f} ms, {:.1f} ms of work in one".format(*watch.take()))
        unrest = Unrest(world, CHANGES_A_SECOND)
        unrest.start()
        began = time.perf_counter()
        gaps = act(views, watch)
        rate = unrest.made / (time.perf_counter() - began)
        unrest.stop()
        print(f"  memory             {(resident() - bare) / count / 1024:7.2f} KiB a VM over the bare window")
        print(f"  changes            {rate:7.0f} a second")
        report(gaps)
        session.close()


if __name__ == "__main__":
    main()
