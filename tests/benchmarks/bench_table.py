"""Measures the big table against a plain QTableView in the same run; prints figures, judges nothing.

Run it as `python tests/benchmarks/bench_table.py [rows]`. Times are CPU milliseconds of the GUI thread:
other work on the machine does not count, except in the pauses of the event loop, which are wall time.
"""

import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTableView

from vmclient.ui import theme
from vmclient.ui.table import (
    Column,
    EventCell,
    IconCell,
    MeterCell,
    NameCell,
    RowTableModel,
    RowTableView,
    TextCell,
    natural,
)

ROOT = QModelIndex()
OSES = ("Debian 12", "Ubuntu 24.04", "Win Server 2022", "Rocky Linux 9")


@dataclass(frozen=True, slots=True)
class Machine:
    """A row with what the real table shows."""

    name: str
    state: str
    host: str
    cpus: int
    load: float
    memory: int
    repository: str
    networks: str
    guest: str
    event: str


def machines(count: int) -> list[Machine]:
    """Made-up machines, the same in every run."""
    chance = random.Random(1)
    return [
        Machine(
            f"vm-{chance.randrange(10**6):06d}-{number}",
            chance.choice(("Running", "Shut off", "Paused")),
            f"esx-{chance.randrange(20):02d}",
            chance.choice((1, 2, 4, 8)),
            chance.random(),
            chance.choice((4, 8, 16, 32)),
            "nas-a",
            "prod, dmz",
            chance.choice(OSES),
            "Migrated from kvm-a3",
        )
        for number in range(count)
    ]


COLUMNS: list[Column[Machine]] = [
    Column(
        "icon",
        "State",
        lambda m: IconCell("running", "ok", m.state),
        lambda m: m.state,
        "m",
        show_title=False,
    ),
    Column("name", "Name", lambda m: NameCell(m.name), lambda m: natural(m.name), "vm-000000-00000"),
    Column("state", "State", lambda m: TextCell(m.state), lambda m: m.state, "Not converging"),
    Column("host", "Host Server", lambda m: TextCell(m.host), lambda m: m.host, "esx-lab-01"),
    Column(
        "cpu",
        "CPU",
        lambda m: MeterCell(f"{m.cpus} ×", m.load, f"{m.load * 100:.0f} %"),
        lambda m: m.load,
        MeterCell("16 ×", 0.5, "100 %"),
        "right",
    ),
    Column(
        "memory", "Memory", lambda m: TextCell(f"{m.memory} GiB"), lambda m: m.memory, "1024 GiB", "right"
    ),
    Column(
        "repository",
        "Repository",
        lambda m: TextCell(m.repository, "text2"),
        lambda m: m.repository,
        "local-hv1",
    ),
    Column(
        "networks", "Networks", lambda m: TextCell(m.networks, "text2"), lambda m: m.networks, "prod, backup"
    ),
    Column("guest", "Guest OS", lambda m: TextCell(m.guest, "text2"), lambda m: m.guest, "Win Server 2022"),
    Column(
        "event",
        "Last Event",
        lambda m: EventCell("13:58", m.event),
        lambda m: m.event,
        EventCell("14:31", "Migrated from kvm-a3"),
        stretch=1,
    ),
]


class Plain(QAbstractTableModel):
    """The model a tutorial would write: texts, no order, no filter."""

    def __init__(self, rows: list[Machine]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:  # noqa: N802
        """All rows."""
        return len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:  # noqa: N802
        """As many columns as the other table has."""
        return len(COLUMNS)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        """The text of a cell."""
        return COLUMNS[index.column()].cell(self._rows[index.row()]).spoken() if role == 0 else None


def cpu(action: Callable[[], object]) -> float:
    """CPU milliseconds of this thread for an action and what it makes the event loop do."""
    start = time.thread_time()
    action()
    QApplication.processEvents()
    return (time.thread_time() - start) * 1000


def scrolling(view: QTableView, step: int, frames: int = 60) -> float:
    """Median milliseconds of a frame while scrolling by some rows."""
    bar = view.verticalScrollBar()
    end = max(1, bar.maximum())
    return statistics.median(cpu(partial(bar.setValue, n * step % end)) for n in range(1, frames))


def show(view: QTableView) -> None:
    """Show at the size the bar speaks of."""
    view.resize(1600, 900)
    view.show()
    QApplication.processEvents()


def report(label: str, value: float, against: float | None = None) -> None:
    """One line: what, milliseconds, and the ratio to the plain table where there is one."""
    tail = f"   plain table {against:8.2f} ms   ratio {value / against:5.2f}" if against else ""
    print(f"{label:34}{value:9.2f} ms{tail}")


def gaps(view: RowTableView, model: RowTableModel[Machine], rows: list[Machine]) -> float:
    """The longest pause of the event loop (wall ms) while scrolling, sorting, filtering and updating."""
    app, longest, last = QApplication.instance(), 0.0, time.perf_counter()
    assert app is not None
    beat = QTimer()
    beat.setInterval(0)

    def tick() -> None:
        nonlocal longest, last
        now = time.perf_counter()
        longest, last = max(longest, (now - last) * 1000), now

    beat.timeout.connect(tick)
    beat.start()
    chance = random.Random(4)
    steps: list[Callable[[], object]] = []
    for n in range(60):
        lot = [replace(chance.choice(rows), load=chance.random()) for _ in range(100)]
        steps.append(partial(view.verticalScrollBar().setValue, n * 37))
        steps.append(partial(model.update_rows, lot))
        if n % 10 == 0:
            steps.append(partial(view.head.setSortIndicator, 1 + n // 10, Qt.SortOrder.AscendingOrder))
            steps.append(partial(model.set_text, "esx-01" if n % 20 else ""))
    for step in steps:
        step()
        for _ in range(4):
            app.processEvents()
    beat.stop()
    return longest


def arranged(model: RowTableModel[Machine], action: Callable[[], object]) -> float:
    """The whole of what a sort or filter takes, which otherwise goes on in turns."""

    def act() -> None:
        action()
        model.settle()

    return cpu(act)


def main() -> None:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 40_000
    app = QApplication([])
    theme.install(app, "light", still=True)
    rows = machines(count)
    plain = QTableView()
    plain.setModel(Plain(rows))
    plain.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    show(plain)
    plain_line, plain_page = scrolling(plain, 1), scrolling(plain, 33)
    plain.hide()

    model = RowTableModel(COLUMNS, lambda m: m.name, lambda m: f"{m.name} {m.host} {m.guest}")
    view = RowTableView(model, "Virtual Machines")
    print(f"{count} rows x {len(COLUMNS)} columns, 1600 x 900, {app.platformName()}")
    report("rows and first paint", cpu(partial(model.set_rows, rows)) + cpu(partial(show, view)))
    report("scroll by a line, frame", scrolling(view, 1), plain_line)
    report("scroll by a page, frame", scrolling(view, 33), plain_page)
    report("repaint, nothing changed", statistics.median(cpu(view.viewport().repaint) for _ in range(20)))
    down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
    report("sort by name, keys not yet made", arranged(model, lambda: view.head.setSortIndicator(1, down)))
    report("sort by name", arranged(model, lambda: view.head.setSortIndicator(1, up)))
    report("sort by load, keys not yet made", arranged(model, lambda: view.head.setSortIndicator(4, down)))
    report("sort by load", arranged(model, lambda: view.head.setSortIndicator(4, up)))
    report("filter, texts not yet made", arranged(model, lambda: model.set_text("esx-01")))
    report("filter", arranged(model, lambda: model.set_text("esx-02")))
    report("filter cleared", arranged(model, lambda: model.set_text("")))
    view.head.setSortIndicator(1, up)
    chance = random.Random(3)
    updates = [[replace(chance.choice(rows), load=chance.random()) for _ in range(100)] for _ in range(10)]
    report("1,000 updates in ten lots", sum(cpu(partial(model.update_rows, lot)) for lot in updates))
    view.selectAll()
    report("sort with all rows selected", arranged(model, lambda: view.head.setSortIndicator(1, down)))
    view.clearSelection()
    view.select_keys([m.name for m in chance.sample(rows, min(1000, count))])
    report("sort with 1,000 rows selected", arranged(model, lambda: view.head.setSortIndicator(1, up)))
    view.clearSelection()
    report("longest pause of the event loop", gaps(view, model, rows))


if __name__ == "__main__":
    main()
