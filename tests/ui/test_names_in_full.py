"""Names in the tables of the main window: whole where there is room, at the cost of no other column."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.fake_estate import estate
from vmclient.core.inventory import Inventory
from vmclient.ui.table import NameCell, RowTableView
from vmclient.ui.theme import Theme
from vmclient.ui.views.virtual_machines import VirtualMachines

LONG = "customer-portal-web-03.prod"
NAME = 1


def page(qtbot: QtBot, width: int, name: str = LONG) -> VirtualMachines:
    """The view at a width, with one VM of this name among the others."""
    usual = estate()
    vm = replace(next(iter(usual.vms.values())), name=name)
    made = VirtualMachines(lambda: datetime.now(UTC))
    qtbot.addWidget(made)
    made.resize(width, 600)
    made.show()
    made.load(Inventory(hosts=usual.hosts, vms={**usual.vms, vm.id: vm}), (), ())
    qtbot.waitUntil(lambda: len(made.model.rows()) == len(usual.vms), timeout=5000)
    return made


def needs(table: RowTableView, text: str) -> int:
    """The width at which a name is not cut."""
    painter = table.columns._painter
    return painter.measure(NameCell(text)) + 2 * painter.pad


def test_a_long_name_is_shown_whole_where_there_is_room(qtbot: QtBot, light: Theme) -> None:
    """The column of names is as wide as the longest; the table does not scroll sideways for it."""
    made = page(qtbot, 1600)
    table = made.table
    assert table.head.sectionSize(NAME) >= needs(table, LONG)
    assert not table.horizontalScrollBar().isVisible()


def test_a_name_without_end_does_not_push_the_rest_out(qtbot: QtBot, light: Theme) -> None:
    """A name of 300 letters is cut, and every column is still there."""
    made = page(qtbot, 1600, "x" * 300)
    table = made.table
    assert table.head.sectionSize(NAME) < 500
    assert not table.horizontalScrollBar().isVisible()


def test_where_there_is_no_room_nothing_gives_way(qtbot: QtBot, light: Theme) -> None:
    """In a narrow window a long name leaves the widths as they are with short ones."""
    pages = page(qtbot, 900), page(qtbot, 900, "web")
    heads = [one.table.head for one in pages]
    sizes = [[head.sectionSize(index) for index in range(head.count())] for head in heads]
    assert sizes[0] == sizes[1]


def test_a_width_that_was_set_by_hand_stays(qtbot: QtBot, light: Theme) -> None:
    """Who has drawn the column narrow wants it narrow."""
    made = page(qtbot, 1600, "web")
    made.table.head.resizeSection(NAME, 90)
    made.update_rows(
        [replace(made.model.rows()[0], vm=replace(made.model.rows()[0].vm, id="new", name=LONG))]
    )
    assert made.table.head.sectionSize(NAME) == 90


def test_a_column_that_is_mostly_air_gives_way_to_a_name(qtbot: QtBot, light: Theme) -> None:
    """Where nothing is to spare, Last Event is narrower rather than that a name is cut."""
    short = page(qtbot, 1600, "web")
    width = short.table.columns.wanted()
    made = page(qtbot, width)
    head = made.table.head
    assert head.sectionSize(NAME) >= needs(made.table, LONG)
    assert not made.table.horizontalScrollBar().isVisible()
    assert sum(head.sectionSize(index) for index in range(head.count())) <= made.table.viewport().width()


def test_who_has_gone_nowhere_stays_at_the_top(qtbot: QtBot, light: Theme) -> None:
    """Rows that come in above do not carry the table along with the row that had the keyboard by chance."""
    made = page(qtbot, 1600, "web")
    made.table.setFocus()
    row = made.model.rows()[0]
    made.update_rows([replace(row, vm=replace(row.vm, id=f"new-{n}", name=f"a{n}")) for n in range(200)])
    qtbot.waitUntil(lambda: made.model.place_of("new-0") == 0, timeout=5000)
    QApplication.processEvents()
    assert made.table.current_key() == "new-0"
    assert made.table.verticalScrollBar().value() == 0
    made.table.select_keys([row.vm.id])
    made.update_rows([replace(row, vm=replace(row.vm, id="other", name="a"))])
    qtbot.waitUntil(lambda: made.model.place_of("other") == 0, timeout=5000)
    assert made.table.current_key() == row.vm.id
