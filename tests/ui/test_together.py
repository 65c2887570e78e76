"""The ways of the main window to the plan sheet: a selection, a host to evacuate, a drop of several."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.dragging import Drag
from tests.ui.fake_session import NOW, FakeSession
from vmclient.ui import commands, theme
from vmclient.ui.bridge import Bridge
from vmclient.ui.contents import Contents
from vmclient.ui.dialogs.plan_sheet import PlanSheet
from vmclient.ui.main_window import MainWindow
from vmclient.ui.theme import Theme
from vmclient.ui.tokens import Token

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

API, MQ = "id-api-eu-1", "id-mq-2"


def unasked(window: MainWindow) -> None:
    """Let the window close without a question."""
    if window.contents is not None:
        window.contents.coordinator.session = None


@pytest.fixture
def window(light: Theme, qtbot: QtBot) -> Contents:
    """The window over the small estate."""
    made, bridge, session = MainWindow(now=lambda: NOW), Bridge(), FakeSession()
    qtbot.addWidget(made, before_close_func=unasked)
    made.resize(1440, 900)
    made.show()
    contents = made.build(bridge)
    session.subscribe(bridge.take)
    contents.attach(session)
    rows = contents.views.virtual_machines.model.rows
    qtbot.waitUntil(lambda: len(rows()) == len(session.inventory.vms), timeout=10_000)
    return contents


def sheet(window: Contents, qtbot: QtBot) -> PlanSheet:
    """The open sheet, once it has found hosts."""
    found = window.frame.findChild(PlanSheet)
    assert found is not None
    qtbot.waitUntil(lambda: bool(found.page.table.selected_keys()), timeout=5000)
    return found


def ink(widget: QWidget, token: Token) -> int:
    """How many pixels have exactly a colour."""
    image, wanted = widget.grab().toImage(), theme.color(token).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def names(sheet: PlanSheet) -> set[str]:
    """The VMs in it."""
    model = sheet.page.table.model()
    return {model.data(model.index(row, 1)) for row in range(model.rowCount())} - {""}


def test_several_selected_vms_have_one_sheet(window: Contents, qtbot: QtBot) -> None:
    """Migrate is enabled for them, and opens the sheet with exactly these."""
    window.views.virtual_machines.table.select_keys([API, MQ])
    migrate = window.actions_by_name.commands["migrate"]
    assert migrate.isEnabled()
    migrate.trigger()
    opened = sheet(window, qtbot)

    assert opened.windowTitle() == "Migrate Virtual Machines"
    assert names(opened) == {"api-eu-1", "mq-2"}
    opened.reject()


def test_more_than_a_sheet_takes_says_so(
    window: Contents, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command is disabled with the limit in its tooltip, and one VM less is taken."""
    monkeypatch.setattr(commands, "MOST", 2)
    table = window.views.virtual_machines.table
    migrate = window.actions_by_name.commands["migrate"]
    table.select_keys([API, MQ, "id-billing-db"])
    assert not migrate.isEnabled()
    assert migrate.statusTip() == "Select at most 2 virtual machines."
    table.select_keys([API, MQ])

    assert migrate.isEnabled()


def test_a_host_is_evacuated_by_one_command(window: Contents, qtbot: QtBot) -> None:
    """All its VMs are in the sheet, and none of them goes to it."""
    window.show_view("host_servers")
    page = window.views.pages["host_servers"]
    page.select("kvm-a1")
    evacuate = window.actions_by_name.commands["evacuate"]
    assert evacuate.isEnabled()
    evacuate.trigger()
    opened = sheet(window, qtbot)

    session = window.coordinator.session
    assert session is not None
    there = {vm.name for vm in session.inventory.vms.values() if vm.host == "kvm-a1"}
    assert opened.windowTitle() == "Evacuate kvm-a1"
    assert names(opened) == there
    opened.reject()


def test_where_no_host_is_selected_nothing_is_evacuated(window: Contents) -> None:
    """The command waits for a host, and its tooltip says so."""
    window.show_view("storage")
    evacuate = window.actions_by_name.commands["evacuate"]

    assert not evacuate.isEnabled()
    assert evacuate.statusTip().startswith("Select a host")


def test_several_dropped_on_a_row_of_the_hosts_have_that_host_chosen(window: Contents, qtbot: QtBot) -> None:
    """Host Servers takes drops as the inventory does; the sheet opens with the host chosen for each."""
    window.show_view("host_servers")
    page = window.views.pages["host_servers"]
    table, at = page.table, page.model.place_of("kvm-b2")
    place = table.visualRect(page.model.index(at, 1)).center()
    drag = Drag(table, [API, MQ], place)
    before = ink(table, "accent"), ink(table, "text")
    drag.move(place)
    assert ink(table, "accent") > before[0]  # a frame, and every word is still to be read
    assert ink(table, "text") == before[1]
    drag.drop()
    opened = sheet(window, qtbot)
    model = opened.page.table.model()

    assert [model.data(model.index(row, 3)) for row in (0, 1)] == ["kvm-b2, Chosen"] * 2
    opened.reject()
