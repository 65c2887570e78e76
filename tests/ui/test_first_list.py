"""What is shown of a connection by its first list, before its VMs have been read."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from tests.ui.fake_estate import estate
from tests.ui.fake_session import NOW, FakeSession
from vmclient.core.events import ConnectionLost, ConnectionOpened, InventoryChanged
from vmclient.core.inventory import VM, Inventory
from vmclient.core.problem import Problem
from vmclient.text import window as words
from vmclient.ui.bridge import Bridge
from vmclient.ui.main_window import MainWindow
from vmclient.ui.table.cells import UNREAD, TextCell
from vmclient.ui.theme import Theme
from vmclient.ui.views.virtual_machines import VirtualMachines
from vmclient.ui.window_state import WindowState

ROOT = Path(__file__).parents[2]
HOST = "qemu:///system"
PATIENT = """
from vmclient import app
from vmclient.__main__ import main

app._QUICK_S = 30.0
main()
"""
"""The program on a machine that may be busy: what answers at once there takes longer than half a second."""


def first_list(inventory: Inventory) -> tuple[VM, ...]:
    """What a first list would tell of an estate."""
    return tuple(
        VM(id=vm.id, name=vm.name, host=vm.host, state=vm.state, memory=0, arch="", created_on_arch="")
        for vm in inventory.vms.values()
    )


def texts(page: VirtualMachines, vm_id: str) -> dict[str, str]:
    """Read a row, by column."""
    row = page.model.row(vm_id)
    assert row is not None
    cells = {column.key: column.cell(row) for column in page.model.columns}
    return {key: cell.text for key, cell in cells.items() if isinstance(cell, TextCell)} | {
        "name": page.model.index(page.model.place_of(vm_id), 1).data()
    }


def place(frame: MainWindow, qtbot: QtBot) -> QPoint:
    """Measure where the views are, once they have been put there."""
    views = frame.begin()
    qtbot.waitUntil(lambda: views.mapTo(frame, QPoint()).y() > 20)
    return views.mapTo(frame, QPoint())


def opening() -> FakeSession:
    """A session that has not heard of its connection yet."""
    return FakeSession(Inventory())


@pytest.fixture
def bridge() -> Bridge:
    """The crossing that window and session share."""
    return Bridge()


@pytest.fixture
def frame(light: Theme, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window that is on the screen, with nothing in it."""
    made = MainWindow(now=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    if made.contents is not None:
        made.contents.coordinator.session = None


def reading(inventory: Inventory) -> InventoryChanged:
    """The change from nothing to an estate."""
    return InventoryChanged(
        inventory=inventory, vms=frozenset(inventory.vms), hosts=frozenset(inventory.hosts)
    )


def answer(session: FakeSession, bridge: Bridge, inventory: Inventory) -> None:
    """Have the connection answer with all its VMs."""
    session._inventory = inventory
    bridge.take(ConnectionOpened(connection=HOST))
    bridge.take(reading(inventory))


def test_names_and_states_are_there_before_the_rest_of_the_window(frame: MainWindow, qtbot: QtBot) -> None:
    """The table shows them while menus and panels are still to come; what is not known yet says so."""
    inventory = estate()
    with qtbot.waitSignal(frame.listed) as told:
        frame.show_list(HOST, first_list(inventory))
    page = frame.begin().virtual_machines
    vm = next(iter(inventory.vms.values()))
    shown = texts(page, vm.id)

    assert frame.contents is None
    qtbot.waitUntil(page.table.isVisible)
    assert told.args == [len(inventory.vms)]
    assert (shown["name"], shown["host"]) == (vm.name, vm.host)
    assert {shown[key] for key in ("memory", "cpu", "repository", "networks", "guest", "last")} == {UNREAD}


def test_the_views_stay_where_they_were_put(frame: MainWindow, bridge: Bridge, qtbot: QtBot) -> None:
    """When the rest of the window is built, the table moves by less than a row."""
    frame.show_list(HOST, first_list(estate()))
    before, views = place(frame, qtbot), frame.begin()

    assert frame.build(bridge).views is views
    qtbot.waitUntil(lambda: views.parentWidget() is not None and views.width() < frame.width() - 100)
    assert (place(frame, qtbot) - before).manhattanLength() < 30


def test_where_the_views_were_is_kept(light: Theme, tmp_path: Path, qtbot: QtBot, bridge: Bridge) -> None:
    """A window that was closed without its panel begins without it; nonsense in the file is left alone."""
    frame = MainWindow(tmp_path, now=lambda: NOW)
    qtbot.addWidget(frame)
    frame.resize(1440, 900)
    frame.show()
    frame.build(bridge).dock.hide()
    qtbot.waitUntil(lambda: place(frame, qtbot).x() < 10)
    frame.close()
    again = MainWindow(tmp_path, now=lambda: NOW)
    qtbot.addWidget(again)
    again.show()
    assert place(again, qtbot).x() < 10
    again.close()
    for nonsense in ([1, 2], ["a", 0, 0, 0], [-5, 0, 0, 0], [10**9, 0, 0, 0], 7):
        WindowState(tmp_path).keep("views", {"place": nonsense})
        other = MainWindow(tmp_path, now=lambda: NOW)
        qtbot.addWidget(other)
        other.show()
        assert place(other, qtbot).x() > 100
        other.close()


def test_reading_takes_the_place_of_the_list(frame: MainWindow, bridge: Bridge, qtbot: QtBot) -> None:
    """The selected row stays selected, a VM that has gone meanwhile goes, and the count is told once."""
    inventory, counts = estate(), list[int]()
    frame.filled.connect(counts.append)
    gone = replace(first_list(inventory)[0], id="gone", name="gone")
    frame.show_list(HOST, (*first_list(inventory), gone))
    contents, session = frame.build(bridge), opening()
    page = contents.views.virtual_machines
    session.subscribe(bridge.take)
    contents.attach(session, [HOST])
    chosen = next(iter(inventory.vms))
    page.select(chosen)

    assert contents.views.page is page
    assert (page.table.selected_keys(), counts) == ([chosen], [])
    answer(session, bridge, inventory)
    qtbot.waitUntil(lambda: counts == [len(inventory.vms)])
    assert page.model.row("gone") is None
    assert not any(row.early for row in page.model.rows())
    assert page.table.selected_keys() == [chosen]


def test_the_count_is_told_whichever_is_told_first(frame: MainWindow, bridge: Bridge, qtbot: QtBot) -> None:
    """Where the reading reaches the window before word of the open connection, the count is told too."""
    inventory, counts = estate(), list[int]()
    frame.filled.connect(counts.append)
    frame.show_list(HOST, first_list(inventory))
    contents, session = frame.build(bridge), opening()
    contents.attach(session, [HOST])
    session._inventory = inventory
    page = contents.views.virtual_machines
    with qtbot.waitSignal(page.renewed):
        bridge.take(reading(inventory))
    bridge.take(ConnectionOpened(connection=HOST))
    qtbot.waitUntil(lambda: counts == [len(inventory.vms)])


def test_nothing_can_be_done_with_a_vm_before_it_is_read(frame: MainWindow, bridge: Bridge) -> None:
    """**Migrate** and **Details** say that it is being read, for one VM and for several."""
    inventory = estate()
    frame.show_list(HOST, first_list(inventory))
    contents, session = frame.build(bridge), opening()
    page = contents.views.virtual_machines
    session.subscribe(bridge.take)
    contents.attach(session, [HOST])
    commands = contents.actions_by_name.commands
    for keys in (list(inventory.vms)[:1], list(inventory.vms)[:2]):
        page.table.select_keys(keys)
        assert not commands["migrate"].isEnabled()
        assert words.reading() in commands["migrate"].toolTip()
    page.select(next(iter(inventory.vms)))
    assert not commands["details"].isEnabled()
    page.activated.emit(next(iter(inventory.vms)))
    assert words.reading() in [message.text for message in contents.messages.messages]


@pytest.mark.parametrize("lost", [True, False])
def test_a_connection_that_fails_or_is_closed_takes_its_list_along(
    frame: MainWindow, bridge: Bridge, qtbot: QtBot, *, lost: bool
) -> None:
    """No VM is shown of which nobody knows whether it is there."""
    frame.show_list(HOST, first_list(estate()))
    contents, session = frame.build(bridge), opening()
    session.subscribe(bridge.take)
    contents.attach(session, [HOST])
    assert contents.views.page is contents.views.virtual_machines
    if lost:
        bridge.take(ConnectionLost(connection=HOST, problem=Problem("connection.lost")))
    else:
        contents.coordinator.disconnect_from(HOST)
    qtbot.waitUntil(lambda: contents.views.page is None)
    assert not contents.views.virtual_machines.model.rows()
    frame.show_list(HOST, first_list(estate()))  # from a host that took longer than anybody waits
    assert not contents.views.virtual_machines.model.rows()


def test_a_list_that_comes_after_the_reading_is_not_shown(
    frame: MainWindow, bridge: Bridge, qtbot: QtBot
) -> None:
    """An older list does not bring a VM back."""
    inventory = estate()
    contents, session = frame.build(bridge), FakeSession(inventory)
    contents.attach(session)
    page = contents.views.virtual_machines
    qtbot.waitUntil(lambda: len(page.model.rows()) == len(inventory.vms))
    known = next(iter(inventory.hosts.values())).connection
    late = replace(first_list(inventory)[0], id="late")
    frame.show_list(known, (late,))
    assert page.model.row("late") is None
    assert page.listed == 0


def test_the_program_lists_before_it_loads_its_engine(tmp_path: Path) -> None:
    """On libvirt's simulated host: listed, then the store's library is imported, then all is read."""
    program = subprocess.Popen(
        [sys.executable, "-X", "importtime", "-c", PATIENT, "--debug", "--connect", "test:///default"],
        cwd=ROOT,
        env=os.environ | {
            "QT_QPA_PLATFORM": "offscreen", "VMCLIENT_HOME": str(tmp_path), "VMCLIENT_DEVELOPER": "1",
            "PYTHONUNBUFFERED": "1",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )  # fmt: skip
    deadline = threading.Timer(60, program.kill)
    deadline.start()
    assert program.stdout
    try:
        seen: list[str] = []
        for line in program.stdout:
            seen.append(line.strip())
            if line.startswith("inventory loaded"):
                break
    finally:
        deadline.cancel()
        program.kill()
        program.wait(10)
        program.stdout.close()
    marks = [line for line in seen if line.startswith(("first paint", "inventory"))]
    store = next(at for at, line in enumerate(seen) if line.endswith(" sqlalchemy"))
    assert "inventory listed 1" in marks, marks
    assert seen.index("first paint") < seen.index("inventory listed 1") < store
    assert marks[-1] == "inventory loaded 1"
