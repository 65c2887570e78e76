"""The whole window over 40,000 VMs on 2,500 hosts: how long the event loop is away while one works in it.

The estate is read from a datacenter file. Goal: no gap over 16 ms in any view while one scrolls, sorts and
filters, with 1,000 changes a second coming in: a thread changes the simulated machines, and the engine reads,
merges and tells as it does always. A timer in the same process measures the gaps; nothing fails on time.
Beside each gap stands how much processor time the window's own thread used in it ("own"): what is missing
there, the engine's threads and other programs of the machine took.
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
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from vmclient.core import datacenter
from vmclient.core.inventory import (
    VM,
    Disk,
    Host,
    Hypervisor,
    Inventory,
    Mount,
    Repository,
    RepositoryType,
    Transport,
    VMState,
)
from vmclient.drivers import embedded
from vmclient.drivers.base import Access
from vmclient.drivers.embedded.world import World
from vmclient.engine.live_session import LiveSession
from vmclient.paths import Paths
from vmclient.text.label import ViewName
from vmclient.ui import pauses, theme
from vmclient.ui.bridge import Bridge
from vmclient.ui.contents import Contents
from vmclient.ui.main_window import MainWindow

GIB = 2**30
VMS_PER_HOST = 16
ACTION_MS = 60
ARRANGE_MS = 250  # sorting and filtering go on in turns
GOAL_MS = 16
VIEWS: tuple[ViewName, ...] = ("virtual_machines", "host_servers", "storage", "event_log")


def estate(count: int) -> Inventory:
    """Sixteen VMs a host, a repository for each host and one for each fifty, the same in every run."""
    chance = random.Random(5)
    numbers = range(max(1, count // VMS_PER_HOST))
    hosts = {
        f"host{number:05d}": Host(
            name=f"host{number:05d}", hypervisor=Hypervisor.KVM, arch="x86_64", memory=512 * GIB,
            memory_free=200 * GIB, cpu_cores=64, cpu_load=chance.random() * 0.8, max_hosted_vms=40,
            networks=frozenset({"prod", "dmz"}),
            repositories=(
                Mount(repository=f"local-{number:05d}"), Mount(repository=f"san-{number // 50:02d}"),
            ),
        )
        for number in numbers
    }  # fmt: skip
    vms = {
        f"id-{number}": VM(
            id=f"id-{number}", name=f"vm-{chance.randrange(10**6):06d}-{number}", memory=4 * GIB,
            host=f"host{number % len(numbers):05d}", vcpus=4, cpu_load=chance.random(), guest_os="Debian 12",
            state=chance.choice((VMState.RUNNING, VMState.RUNNING, VMState.SHUT_OFF)),
            arch="x86_64", created_on_arch="x86_64", networks=("prod",),
            disks=(Disk(name="vda", transport=Transport.FILE, size=40 * GIB,
                        repository=f"san-{number % len(numbers) // 50:02d}"),),
        )
        for number in range(count)
    }  # fmt: skip
    local = {f"local-{n:05d}": RepositoryType.LOCAL for n in numbers}
    shared = {f"san-{n:02d}": RepositoryType.NAS for n in {number // 50 for number in numbers}}
    places = {
        name: Repository(name=name, type=kind, capacity=4000 * GIB, free=1000 * GIB)
        for name, kind in (local | shared).items()
    }
    return Inventory(
        name="large",
        hosts=MappingProxyType(hosts),
        vms=MappingProxyType(vms),
        repositories=MappingProxyType(places),
    )


Gap = tuple[float, float]
"""How long, and how much processor time the window's thread used in it, both in ms."""


class Watch:
    """Measures how long the event loop did not come back."""

    def __init__(self) -> None:
        self.gaps: list[Gap] = []
        self._last, self._used = time.perf_counter(), time.thread_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        self.gaps.append(((now - self._last) * 1000, (used - self._used) * 1000))
        self._last, self._used = now, used

    def take(self) -> Gap:
        """Give the longest gap since the last question, and the most that the thread did in one."""
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


def actions(contents: Contents) -> Iterator[tuple[str, Callable[[], object]]]:
    """Name what a person does in each view; a row is selected all the time."""
    for name in VIEWS:
        yield f"{name}: show", partial(contents.views.show_view, name)
        page = contents.views.pages[name]
        page.table.select_keys([page.model.key_at(0)])
        yield from scrolling(name, page.table)
        for column in (1, 2, 3, 4, 5, 6):
            for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
                yield f"{name}: sort", partial(page.table.head.setSortIndicator, column, order)
        for words in ("vm-1", "host0001", "debian", "no such thing", "", "99", ""):
            yield f"{name}: filter", partial(page.model.set_text, words)  # the field waits for more letters
        if name == "virtual_machines":
            page.table.selectAll()
            yield f"{name}: sort, all selected", partial(page.model.sort, 2)
            yield f"{name}: sort, all selected", partial(page.model.sort, 1)
            page.table.clearSelection()
    yield from scrolling("inventory", contents.panel)


def scrolling(name: str, area: QAbstractScrollArea) -> Iterator[tuple[str, Callable[[], object]]]:
    """Scroll by lines, then to places all over."""
    bar = area.verticalScrollBar()
    for _ in range(40):
        yield f"{name}: scroll a line", lambda: bar.setValue(bar.value() + bar.singleStep())
    for step in range(0, bar.maximum(), max(1, bar.maximum() // 40)):
        yield f"{name}: scroll far", partial(bar.setValue, step)


def resident() -> int:
    """Tell the memory of this process, in bytes."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def act(contents: Contents, watch: Watch) -> dict[str, list[Gap]]:
    """Do what a person does; the longest gap of each time."""
    gaps: dict[str, list[Gap]] = {}
    for name, action in actions(contents):
        watch.take()
        QTimer.singleShot(0, action)
        spin((ACTION_MS if "scroll" in name else ARRANGE_MS) / 1000)
        gaps.setdefault(name, []).append(watch.take())
    return gaps


def report(gaps: dict[str, list[Gap]]) -> None:
    """Print median, 99th percentile and longest of each kind of action."""
    heads = ("median", "p99", "longest", "own p99", "longest")
    print(f"{'ms':36}" + "".join(f"{head:>9}" for head in heads) + f"{f'over {GOAL_MS}':>12}{'own':>5}")
    for name, found in gaps.items():
        walls, own = (sorted(values) for values in zip(*found, strict=True))
        worst = max(0, int(len(walls) * 0.99) - 1)
        numbers = (statistics.median(walls), walls[worst], walls[-1], own[worst], own[-1])
        over, own_over = (sum(one > GOAL_MS for one in values) for values in (walls, own))
        many = f"{over} of {len(walls)}"
        print(f"{name:36}" + "".join(f"{number:9.1f}" for number in numbers) + f"{many:>12}{own_over:5}")


def main() -> None:
    """Fill the window, act, and print the gaps."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vms", type=int, default=40_000)
    parser.add_argument("--changes", type=int, default=1000, help="a second")
    wish = parser.parse_args()
    count: int = wish.vms
    pauses.shorten()
    app = QApplication([])
    theme.install(app, "light", still=True)
    window = MainWindow()
    window.resize(1600, 900)
    window.show()
    bridge = Bridge(window)
    contents = window.build(bridge)
    with tempfile.TemporaryDirectory() as home:
        file = Path(home) / "large.json"
        write(file, count)
        session = LiveSession.start(Paths.under(Path(home)))
        filled: list[int] = []
        window.filled.connect(filled.append)
        session.subscribe(bridge.take)
        window.attach(session)
        spin(0.2)
        bare = resident()
        driver = embedded.connect(f"embedded:{file}", access=Access())
        watch, began = Watch(), time.perf_counter()
        session.add(driver)
        while count not in filled and time.perf_counter() - began < 60:
            spin(0.02)
        print(f"{count} VMs in the table after {time.perf_counter() - began:.2f} s, the file being read")
        spin(1.5)
        print(
            "  while filling      longest gap {:7.1f} ms, the window's own part {:.1f} ms".format(
                *watch.take()
            )
        )
        print(f"  memory             {(resident() - bare) / count / 1024:7.2f} KiB a VM over the bare window")
        unrest = Unrest(driver.world, wish.changes)
        unrest.start()
        began = time.perf_counter()
        gaps = act(contents, watch)
        rate = unrest.made / (time.perf_counter() - began)
        unrest.stop()
        print(f"  memory after that  {(resident() - bare) / count / 1024:7.2f} KiB a VM over the bare window")
        print(f"  changes            {rate:7.0f} a second")
        report(gaps)
        session.close()


def write(file: Path, count: int) -> None:
    """Write the estate in another process: what that takes in memory is not the window's."""
    child = os.fork()
    if child == 0:
        file.write_text(datacenter.dump(estate(count)))
        os._exit(0)
    os.waitpid(child, 0)


if __name__ == "__main__":
    main()
